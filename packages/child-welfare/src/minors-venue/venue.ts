import {
  atArticle,
  type Citation,
  dateParts,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** Venues and shops with duties to minors (未成年人保护法 arts 58 and 59). */
export const minorsVenueKinds = {
  'internet-cafe': { zh: '互联网上网服务营业场所', en: 'Internet café' },
  'dance-hall': { zh: '营业性歌舞娱乐场所', en: 'Dance hall' },
  bar: { zh: '酒吧', en: 'Bar' },
  arcade: { zh: '游艺娱乐场所', en: 'Arcade' },
  tobacco: { zh: '烟草销售网点', en: 'Tobacco shop' },
  alcohol: { zh: '酒类销售网点', en: 'Liquor shop' },
  lottery: { zh: '彩票销售网点', en: 'Lottery shop' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of venue: see {@link minorsVenueKinds}. */
export type MinorsVenueKind = keyof typeof minorsVenueKinds

const kinds = keysOf(minorsVenueKinds)
const notKnown = z.boolean().nullable().default(null)

/** One venue as an inspection found it. What is left out or `null` is not known. */
export const MinorsVenue = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(kinds),
  /** The division that it stands in. */
  division: z.string().regex(/^\d{6}$/),
  /** Metres to the nearest school, and to the nearest kindergarten; `null`: not measured. */
  toSchool: z.number().min(0).nullable().default(null),
  toKindergarten: z.number().min(0).nullable().default(null),
  /** The sign that minors may not enter, or that nothing is sold to them, where it is seen. */
  sign: notKnown,
  /** Minors were let in, or sold to; of an arcade: its machines were given to them. */
  servedMinors: notKnown,
  /** The inspection was on a public holiday (国家法定节假日), when an arcade may give its machines to minors. */
  onPublicHoliday: notKnown,
  /** Persons under 18 work there. */
  employsMinors: notKnown,
  /** Persons under 16 work there, which no employer may have (art. 61(1)). */
  employsUnder16: notKnown,
  inspectedOn: PlainDate,
})
export type MinorsVenue = z.infer<typeof MinorsVenue>

/** How far a kind of venue has to be from schools. */
export interface VenueDistance {
  /** The place whose rule it is; absent: the nation. */
  readonly division?: string
  readonly kinds: readonly MinorsVenueKind[]
  readonly metres: number
  readonly from: 'school' | 'school-and-kindergarten'
  readonly cite: Citation
  /** The last day of the version that says so. */
  readonly until?: PlainDate
}

const beijing = {
  title: '北京市未成年人保护条例',
  issuer: '北京市人民代表大会常务委员会',
  issued: '2023-05-26',
  effective: '2023-06-01',
  confidence: 'official-excerpt',
  note: 'arts 29 and 68 read in a copy; what held in the city before was not read',
} as const satisfies Citation
const shanghai = {
  title: '上海市未成年人保护条例',
  issuer: '上海市人民代表大会常务委员会',
  issued: '2022-02-18',
  effective: '2022-03-01',
  confidence: 'official-excerpt',
  note: 'arts 44 and 87 read in a copy as amended on 2024-12-31, taken to have stood so since the revision of 2022; around kindergartens the city says how far elsewhere',
} as const satisfies Citation
const internetCafes2019 = {
  title: '互联网上网服务营业场所管理条例',
  issuer: '国务院',
  issued: '2019-03-24',
  effective: '2019-03-24',
  confidence: 'primary',
} as const satisfies Citation
const internetCafes2022 = {
  title: '互联网上网服务营业场所管理条例',
  issuer: '国务院',
  issued: '2022-03-29',
  effective: '2022-05-01',
  confidence: 'primary',
  note: 'article 9 reads as in 2019; the day of effect as the decision of 2022-03-29 has it',
} as const satisfies Citation
const internetCafes2024 = {
  title: '互联网上网服务营业场所管理条例',
  issuer: '国务院',
  issued: '2024-12-06',
  effective: '2025-01-20',
  confidence: 'primary',
  note: 'article 9 reads as in 2019; the day of effect as the decision of 2024-12-06 has it',
} as const satisfies Citation

/** 营业性娱乐场所 are those for song and dance and for games (娱乐场所管理条例 art. 2); bars and internet cafés stand beside them. */
const entertainment = ['internet-cafe', 'dance-hall', 'arcade', 'bar'] as const

/**
 * The distances that were found. The Law says 周边 without metres (arts 58 and 59); the nation counts 200 metres for internet cafés
 * around primary and middle schools; where a place names none, whether a venue is too near is not known.
 */
export const venueDistances: readonly VenueDistance[] = [
  {
    kinds: ['internet-cafe'],
    metres: 200,
    from: 'school',
    cite: atArticle(internetCafes2019, '第九条'),
    until: '2022-04-30',
  },
  {
    kinds: ['internet-cafe'],
    metres: 200,
    from: 'school',
    cite: atArticle(internetCafes2022, '第九条'),
    until: '2025-01-19',
  },
  { kinds: ['internet-cafe'], metres: 200, from: 'school', cite: atArticle(internetCafes2024, '第九条') },
  {
    division: '110000',
    kinds: entertainment,
    metres: 200,
    from: 'school-and-kindergarten',
    cite: atArticle(beijing, '第二十九条'),
  },
  {
    division: '110000',
    kinds: ['tobacco'],
    metres: 100,
    from: 'school-and-kindergarten',
    cite: atArticle(beijing, '第二十九条'),
  },
  { division: '310000', kinds: entertainment, metres: 200, from: 'school', cite: atArticle(shanghai, '第四十四条') },
]

/** The distance rules for a venue: those of the nation and of its province that held on the day of the inspection. */
export const distancesFor = ({
  kind,
  division,
  inspectedOn,
}: Pick<MinorsVenue, 'kind' | 'division' | 'inspectedOn'>): readonly VenueDistance[] =>
  venueDistances.filter(
    rule =>
      rule.kinds.includes(kind) &&
      (rule.division === undefined || rule.division.slice(0, 2) === division.slice(0, 2)) &&
      runsOn(rule.cite.effective, rule.until, inspectedOn),
  )

const shops: readonly MinorsVenueKind[] = ['tobacco', 'alcohol', 'lottery']
const noEntry: readonly MinorsVenueKind[] = ['internet-cafe', 'dance-hall', 'bar']

/**
 * Whether a venue is too near a school or kindergarten by any rule that is known (nearer than so many metres); `null` where no rule
 * with metres is known, the way was not measured, or it is just so many metres: the texts do not say whether 范围内 takes that in.
 */
export const venueTooNear = (
  venue: MinorsVenue,
): { readonly tooNear: boolean | null; readonly by: readonly VenueDistance[] } => {
  const answers = distancesFor(venue).map(rule => {
    const ways = rule.from === 'school' ? [venue.toSchool] : [venue.toSchool, venue.toKindergarten]
    const near = ways.map(way => (way === null || way === rule.metres ? null : way < rule.metres))
    return [rule, someHold(near)] as const
  })
  const by = answers.filter(([, near]) => near === true).map(([rule]) => rule)
  return { tooNear: answers.length === 0 ? null : someHold(answers.map(([, near]) => near)), by }
}

/**
 * What an inspection found against 未成年人保护法 arts 58, 59 and 61, since 2021-06-01: `venue-too-near`, `venue-sign`,
 * `venue-minors-served` (of arcades where it is told that it was no public holiday), `venue-minors-employed` (of places of
 * entertainment, and of any where they are under 16). What is not known is no problem.
 */
export const venueProblems = (venue: MinorsVenue): Problem[] => {
  dateParts(venue.inspectedOn)
  if (venue.inspectedOn < minorsProtectionLaw.effective) return []
  const problems: Problem[] = []
  const isShop = shops.includes(venue.kind)
  const article = isShop ? '第五十九条' : '第五十八条'
  for (const { metres, cite } of venueTooNear(venue).by)
    problems.push(
      problem(
        'venue-too-near',
        'error',
        [venue.toSchool !== null && venue.toSchool < metres ? 'toSchool' : 'toKindergarten'],
        [
          `${venue.name}距学校、幼儿园不足 ${metres} 米（《${cite.title}》${cite.article}）。`,
          `${venue.name} is nearer than ${metres} m to a school or kindergarten (${cite.title}, ${cite.article}).`,
        ],
        ['请迁出，或核对距离。', 'Move it, or check the distance.'],
      ),
    )
  if (venue.sign === false)
    problems.push(
      problem(
        'venue-sign',
        'error',
        ['sign'],
        [`${venue.name}没有设置标志。`, `${venue.name} shows no sign.`],
        [
          `请在显著位置设置（未成年人保护法${article}）。`,
          `Put it up where it is seen (未成年人保护法 art. ${isShop ? 59 : 58}).`,
        ],
      ),
    )
  const playedOutOfHolidays = venue.kind === 'arcade' && venue.onPublicHoliday === false
  if (venue.servedMinors === true && (isShop || noEntry.includes(venue.kind) || playedOutOfHolidays))
    problems.push(
      problem(
        'venue-minors-served',
        'error',
        ['servedMinors'],
        isShop
          ? [`${venue.name}向未成年人销售。`, `${venue.name} sells to minors.`]
          : playedOutOfHolidays
            ? [
                `${venue.name}在法定节假日以外向未成年人提供电子游戏设备。`,
                `${venue.name} gives its machines to minors on a day that is no public holiday.`,
              ]
            : [`${venue.name}允许未成年人进入。`, `${venue.name} lets minors in.`],
        [
          `难以判明年龄的应当查验身份证件（未成年人保护法${article}）。`,
          `Ask for papers where the age is in doubt (未成年人保护法 art. ${isShop ? 59 : 58}).`,
        ],
      ),
    )
  if (venue.employsUnder16 === true || (venue.employsMinors === true && !isShop))
    problems.push(
      problem(
        'venue-minors-employed',
        'error',
        [venue.employsUnder16 === true ? 'employsUnder16' : 'employsMinors'],
        [`${venue.name}招用未成年人。`, `${venue.name} employs minors.`],
        venue.employsUnder16 === true
          ? [
              '不得招用未满十六周岁的（未成年人保护法第六十一条第一款）。',
              'Nobody may employ who is under 16 (未成年人保护法 art. 61(1)).',
            ]
          : [
              '不得招用（未成年人保护法第六十一条第二款；未满十六周岁的，第一款）。',
              'It may not (未成年人保护法 art. 61(2); of who is under 16, art. 61(1)).',
            ],
      ),
    )
  return problems
}
