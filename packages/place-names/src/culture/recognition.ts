import {
  type Citation,
  type CriteriaVerdict,
  DivisionCode,
  keysOf,
  type LocalizedText,
  PlainDate,
  refusal,
  runsOn,
  someHold,
  verdictOn,
} from '@minzheng/core'
import * as z from 'zod'

/** 千年古县 of Guangxi, as its notice of 2023 asks. */
const guangxi2023: Citation = {
  title: '广西千年古县认定条件（2023年）',
  confidence: 'secondary',
  note: 'as a report restates it; number and day of the document were not seen',
}
/** 千年古镇, 古村落 of Henan. */
const henan2022: Citation = {
  title: '河南千年古镇、古村落认定条件（2022年、2024年）',
  confidence: 'secondary',
  note: 'as reports restate it; numbers and days of the documents were not seen',
}

/** Recognitions of old places by their names (PN-23), each with the first year of which conditions were read. Streets (古街巷) have no published measure here. */
export const cultureRecognitions = {
  'ancient-county': { title: { zh: '千年古县', en: 'County of a thousand years' }, fromYear: 2023, cite: guangxi2023 },
  'ancient-town': { title: { zh: '千年古镇', en: 'Town of a thousand years' }, fromYear: 2022, cite: henan2022 },
  'ancient-village': {
    title: { zh: '千年古村落', en: 'Village of a thousand years' },
    fromYear: 2022,
    cite: henan2022,
  },
} as const satisfies Record<
  string,
  { readonly title: LocalizedText; readonly fromYear: number; readonly cite: Citation }
>
/** What a place may be recognised as for its old name: see {@link cultureRecognitions}. */
export type CultureRecognitionKind = keyof typeof cultureRecognitions

const year = z
  .int()
  .min(-3000)
  .max(2200)
  .refine(value => value !== 0, refusal([], '没有公元0年', 'there is no year 0'))

/** What an application shows. Years of the common era; before it, negative: -221 is 221 BC. */
export const CultureCandidate = z.strictObject({
  kind: z.enum(keysOf(cultureRecognitions)),
  /** A county: when it was set up; a town or village: when the settlement began. */
  settledIn: year.nullish(),
  /** Since when the specific element of the name has been used. */
  namedSince: year.nullish(),
  /** The name was dropped for a time and taken up again. */
  nameRestored: z.boolean().nullish(),
  /** What it is today. */
  level: z.enum(['county', 'town', 'township', 'village', 'other']).nullish(),
  /** Features that the notice asks one of, as the applicant names them: sites, heritage, persons. */
  features: z.array(z.string().min(1).max(200)).max(100).nullish(),
  /** The name is rich in history and culture, worth handing on and well known, as those who examine it find. */
  richInCulture: z.boolean().nullish(),
  /** A town or village: old buildings and the traditional look are kept fairly well. */
  wellKept: z.boolean().nullish(),
  /** A town: it was once the centre of its area in politics, trade, culture or traffic, or a stronghold. */
  formerCentre: z.boolean().nullish(),
})
export type CultureCandidate = z.infer<typeof CultureCandidate>

/** One condition: `null` where what it needs is not known. */
export interface CultureCondition {
  readonly code:
    | 'settled-thousand-years'
    | 'name-thousand-years'
    | 'level-today'
    | 'has-feature'
    | 'rich-in-culture'
    | 'well-kept'
    | 'former-centre'
  readonly title: LocalizedText
  readonly met: boolean | null
}

/** Whether a place meets the conditions of a recognition, each with its reason. */
export interface CultureVerdict {
  /** `undetermined` only where what is missing could change it. */
  readonly verdict: CriteriaVerdict
  readonly conditions: readonly CultureCondition[]
  readonly cite: Citation
}

const oldEnough = (since: number | null | undefined, inYear: number): boolean | null =>
  since === null || since === undefined || since === 0 ? null : inYear - since >= 1000

const levels: Readonly<Record<CultureRecognitionKind, CultureCandidate['level']>> = {
  'ancient-county': 'county',
  'ancient-town': 'town',
  'ancient-village': 'village',
}

/** What the name must stand for, in the words of each notice. */
const cultureTitles: Readonly<Record<CultureRecognitionKind, LocalizedText>> = {
  'ancient-county': {
    zh: '地名历史文化内涵丰富，知名度高',
    en: 'Its name is rich in history and culture, and well known',
  },
  'ancient-town': {
    zh: '专名有重要传承价值、知名度高，地名实体文化内涵较丰富、独具特色',
    en: 'Its name is worth handing on and well known, the place rich in a culture of its own',
  },
  'ancient-village': {
    zh: '地名文化内涵丰富，有重要传承价值，知名度高',
    en: 'Its name is rich in culture, worth handing on and well known',
  },
}

/**
 * Whether a place meets what its recognition asks all at once (必须同时符合), in the year of the application. For a county the name may have been
 * restored; for towns and villages no such rule was seen, so only its use counts. There is no year 0: given, it counts as not known.
 * In years before the conditions nothing is known of them, and the verdict is `undetermined`.
 */
export const cultureVerdict = (candidate: CultureCandidate, inYear: number): CultureVerdict => {
  const { kind, settledIn, namedSince, nameRestored, level, features, richInCulture, wellKept, formerCentre } =
    candidate
  const isCounty = kind === 'ancient-county'
  const named = oldEnough(namedSince, inYear)
  const nameMet = isCounty ? someHold([named, nameRestored ?? null]) : named
  const feature = features === null || features === undefined ? null : features.length > 0
  const conditions: CultureCondition[] = [
    {
      code: 'settled-thousand-years',
      title: isCounty
        ? { zh: '建县1000年以上', en: 'Set up 1,000 years ago or more' }
        : { zh: '聚落1000年以上', en: 'Settled 1,000 years ago or more' },
      met: oldEnough(settledIn, inYear),
    },
    {
      code: 'name-thousand-years',
      title: isCounty
        ? { zh: '专名使用1000年以上（或者已恢复）', en: 'Its specific element in use for 1,000 years, or restored' }
        : { zh: '名称使用1000年以上', en: 'Its name in use for 1,000 years' },
      met: nameMet,
    },
    ...(kind === 'ancient-village'
      ? []
      : [
          {
            code: 'level-today' as const,
            title: isCounty ? { zh: '现为县级', en: 'At county level today' } : { zh: '现为镇', en: 'A town today' },
            met: level === null || level === undefined ? null : level === levels[kind],
          },
        ]),
    { code: 'rich-in-culture', title: cultureTitles[kind], met: richInCulture ?? null },
    ...(isCounty
      ? [{ code: 'has-feature' as const, title: { zh: '具备至少一项特色', en: 'At least one feature' }, met: feature }]
      : [
          {
            code: 'well-kept' as const,
            title:
              kind === 'ancient-town'
                ? {
                    zh: '古建筑保存较好，传统风貌尚存',
                    en: 'Its old buildings are kept fairly well, the traditional look is there',
                  }
                : {
                    zh: '传统聚落形态和典型建筑保存尚好，地域特色鲜明',
                    en: 'The form of the settlement and typical buildings are kept fairly well, with the marks of the region',
                  },
            met: wellKept ?? null,
          },
        ]),
    ...(kind === 'ancient-town'
      ? [
          {
            code: 'former-centre' as const,
            title: {
              zh: '历史上为区域政治、经济、文化、交通中心或者军事重地',
              en: 'Once the centre of its area in politics, trade, culture or traffic, or a stronghold',
            },
            met: formerCentre ?? null,
          },
        ]
      : []),
  ]
  const { fromYear, cite } = cultureRecognitions[kind]
  const known = inYear < fromYear ? conditions.map(one => ({ ...one, met: null })) : conditions
  return { verdict: verdictOn(known), conditions: known, cite }
}

const awardKinds = [...keysOf(cultureRecognitions), 'ancient-street', 'other'] as const

/** A recognition that was given, as a register keeps it. */
export const CultureAward = z
  .strictObject({
    name: z.string().min(1).max(100),
    /** Of streets (古街巷) and whatever else is recognised no conditions are published here. */
    kind: z.enum(awardKinds),
    division: DivisionCode,
    /** Who gave it. */
    by: z.string().min(1).max(100),
    awarded: PlainDate,
    /** The last day on which it held. */
    until: PlainDate.nullable().default(null),
  })
  .refine(
    ({ awarded, until }) => until === null || awarded <= until,
    refusal(['until'], '终止早于认定', 'it ends before it is given'),
  )
export type CultureAward = z.infer<typeof CultureAward>

/** How many recognitions of each kind hold on a day; a place that stands twice under one kind counts once. */
export const cultureAwardsOn = (
  awards: readonly CultureAward[],
  asOf: PlainDate,
): Readonly<Record<CultureAward['kind'], number>> => {
  const count = (kind: CultureAward['kind']) =>
    new Set(
      awards
        .filter(one => one.kind === kind && runsOn(one.awarded, one.until, asOf))
        .map(({ division, name }) => `${division} ${name}`),
    ).size
  return {
    'ancient-county': count('ancient-county'),
    'ancient-town': count('ancient-town'),
    'ancient-village': count('ancient-village'),
    'ancient-street': count('ancient-street'),
    other: count('other'),
  }
}

/** 乡村著名行动: the day of its notice, what it counts, and the years of its goals. */
export const ruralNamesAction = {
  cite: {
    title: '民政部关于开展“乡村著名行动”助力乡村振兴的通知',
    number: '民函〔2023〕44号',
    issuer: '民政部',
    issued: '2023-05-11',
    confidence: 'secondary',
  } satisfies Citation,
  areas: 5,
  /** As 农民日报 names them on 2023-07-19. */
  areaTitles: [
    { zh: '织密乡村地名网', en: 'More names in the countryside' },
    { zh: '健全乡村地名标志体系', en: 'Signs of its names' },
    { zh: '发展繁荣乡村地名文化', en: 'The culture of its names' },
    { zh: '深化地名信息服务', en: 'Services of information on names' },
    { zh: '促进地名利农惠农', en: 'Names for the good of farmers' },
  ],
  tasks: 14,
  goalYears: [2027, 2035],
} as const
