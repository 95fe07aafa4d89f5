import {
  areInOrder,
  atArticle,
  criterionOf,
  DivisionCode,
  divideExact,
  Fen,
  happenedBy,
  isAtLeast,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { oldAreaCriteria1979 } from './documents.js'

const text = z.string().min(1).max(200)
const answer = z.boolean().nullish()

/** What is known of a place in the wars; left out or `null`: not known. */
export const OldAreaHistory = z.strictObject({
  war: z.enum(['agrarian', 'anti-japanese']),
  partyOrganisation: answer,
  armedForce: answer,
  /** The people were roused: land shared out; in the war against Japan rent and interest were lowered. */
  peopleRoused: answer,
  /** A government of workers and peasants; against Japan, a democratic one. */
  government: answer,
  armedStruggle: answer,
  /** Months for which it held. */
  heldMonths: z.int().min(0).max(240).nullish(),
})
export type OldAreaHistory = z.infer<typeof OldAreaHistory>

/** Months for which a base must have held: half a year in the agrarian war, a year against Japan. */
export const oldAreaMonths = { agrarian: 6, 'anti-japanese': 12 } as const

/** Whether a place was a base by the criteria of 1979; the county or province decides, with the papers of history. */
export const oldAreaVerdict = (history: OldAreaHistory): JudgedCriteria => {
  const { war, heldMonths } = history
  const agrarian = war === 'agrarian'
  const cite = atArticle(oldAreaCriteria1979, agrarian ? '第二次国内革命战争根据地' : '抗日根据地')
  const criterion = criterionOf(cite)
  const least = oldAreaMonths[war]
  const criteria = [
    criterion('old-area-party', '有党的组织', 'A Party organisation', history.partyOrganisation),
    criterion('old-area-force', '有革命武装', 'An armed force', history.armedForce),
    criterion(
      'old-area-people',
      agrarian ? '发动群众打土豪、分田地' : '发动群众减租减息',
      agrarian ? 'The people were roused and shared out land' : 'The people were roused, rent and interest lowered',
      history.peopleRoused,
    ),
    criterion(
      'old-area-government',
      agrarian ? '建立工农政权' : '建立抗日民主政权',
      agrarian ? 'A government of workers and peasants' : 'A democratic government against Japan',
      history.government,
    ),
    criterion('old-area-struggle', '进行武装斗争', 'Armed struggle', history.armedStruggle),
    criterion(
      'old-area-months',
      `坚持${least}个月以上`,
      `Held for ${least} months or more`,
      isAtLeast(heldMonths, least),
    ),
  ]
  return judged(criteria)
}

/** A village of an old area (老区村) on the list of a place. */
export const OldAreaVillage = z.strictObject({
  village: DivisionCode,
  listedOn: PlainDate,
  /** The last day on which it was listed. */
  until: PlainDate.nullable().default(null),
})
export type OldAreaVillage = z.infer<typeof OldAreaVillage>

/** How many villages of old areas are among some, and whether they reach a share. */
export interface OldAreaShare {
  readonly old: number
  /** From 0 to 1; `null`: there are no villages. */
  readonly share: number | null
  readonly reaches: boolean | null
}

/** The share of old-area villages (老区村) among all of a list, from their numbers by place; 福建 asks for 70% of its key villages. */
export const oldAreaShare = (byPlace: readonly number[], all: number, least: number): OldAreaShare => {
  const old = byPlace.reduce((sum, one) => sum + one, 0)
  return all === 0
    ? { old, share: null, reaches: null }
    : { old, share: divideExact(old, all), reaches: isAtLeast({ numerator: old, denominator: all }, least) }
}

/** A social organisation that went together with a village (结对), and what it put in, in fen. */
export const VillagePairing = z.strictObject({
  organisation: text,
  village: DivisionCode,
  signedOn: PlainDate,
  endedOn: PlainDate.nullable().default(null),
  /** None where it is empty; left out: not told. */
  aid: z
    .array(
      z.strictObject({
        on: PlainDate,
        project: text,
        /** Its own money, and that of firms that it brought; left out: not told. */
        own: Fen.min(0),
        brought: Fen.min(0).optional(),
        /** Times that somebody was helped; left out: not told. */
        helped: z.int().min(0).optional(),
      }),
    )
    .optional(),
})
export type VillagePairing = z.infer<typeof VillagePairing>

/** What pairings of a period come to. */
export interface PairingSums {
  /** Organisations and villages that were paired on the last day, each once. */
  readonly organisations: number
  readonly villages: number
  /** `null`: what was done in a pairing is not told; `brought` and `helped` also where of some aid they are not. */
  readonly own: Fen | null
  readonly brought: Fen | null
  readonly projects: number | null
  readonly helped: number | null
}

/** What pairings come to by the last day of a period: who is paired then, and what was put in during it. */
export const pairingSums = (
  pairings: readonly VillagePairing[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): PairingSums => {
  const standing = pairings.filter(({ signedOn, endedOn }) => runsOn(signedOn, endedOn, asOf))
  const aid = pairings.flatMap(one =>
    (one.aid ?? [])
      .filter(({ on }) => from <= on && on <= asOf)
      .map(entry => ({ ...entry, key: `${one.organisation} ${one.village} ${entry.project}` })),
  )
  const isTold = pairings.every(({ aid, signedOn }) => aid !== undefined || signedOn > asOf)
  const sum = (of: (entry: (typeof aid)[number]) => number) => aid.reduce((total, entry) => total + of(entry), 0)
  const ifTold = (of: (entry: (typeof aid)[number]) => number | undefined) =>
    !isTold || aid.some(entry => of(entry) === undefined) ? null : sum(entry => of(entry) ?? 0)
  return {
    organisations: new Set(standing.map(({ organisation }) => organisation)).size,
    villages: new Set(standing.map(({ village }) => village)).size,
    own: ifTold(({ own }) => own),
    brought: ifTold(({ brought }) => brought),
    projects: isTold ? new Set(aid.map(({ key }) => key)).size : null,
    helped: ifTold(({ helped }) => helped),
  }
}

/** Whether two pairings run at one time and neither renews the other, which it may do before the other ends. */
const overlap = (
  one: Pick<VillagePairing, 'signedOn' | 'endedOn'>,
  other: Pick<VillagePairing, 'signedOn' | 'endedOn'>,
): boolean => {
  const [first, second] = one.signedOn <= other.signedOn ? [one, other] : [other, one]
  return first.signedOn === second.signedOn || first.endedOn === null
}

/**
 * What is wrong with pairings: a village that is on no list (`pairing-village`), an end before the agreement (`pairing-days`), aid before the
 * agreement or (a warning, as of the rest of what was promised) after its end (`pairing-aid`), the same pair twice at one time (`pairing-twice`): signed on one day,
 * or anew while the first has no end.
 */
export const pairingProblems = (pairings: readonly VillagePairing[], villages: readonly OldAreaVillage[]): Problem[] =>
  pairings.flatMap(({ organisation, village, signedOn, endedOn, aid }, index) => {
    const found = (
      code: string,
      path: Problem['path'],
      zh: string,
      en: string,
      severity: Problem['severity'] = 'error',
    ) => problem(code, severity, [index, ...path], [zh, en], ['请核对结对登记。', 'Check the register.'])
    const last = endedOn ?? '9999-12-31'
    const listed = villages.some(
      one => one.village === village && one.listedOn <= signedOn && (one.until ?? signedOn) >= signedOn,
    )
    const twice = pairings.some(
      (one, at) =>
        at < index &&
        one.organisation === organisation &&
        one.village === village &&
        overlap(one, { signedOn, endedOn }),
    )
    return [
      ...(listed
        ? []
        : [
            found(
              'pairing-village',
              ['village'],
              `${village} 签约时不在老区村名录。`,
              `${village} was not listed when it signed.`,
            ),
          ]),
      ...(areInOrder([signedOn, endedOn])
        ? []
        : [found('pairing-days', ['endedOn'], '结束早于签约。', 'It ended before it was signed.')]),
      ...(twice ? [found('pairing-twice', [], '同一对象重复结对。', 'The same pair stands twice.')] : []),
      ...(aid ?? []).flatMap(({ on }, at) =>
        on < signedOn || on > last
          ? [
              found(
                'pairing-aid',
                ['aid', at],
                `${on} 不在结对期间。`,
                `${on} is outside the pairing.`,
                on > last ? 'warning' : 'error',
              ),
            ]
          : [],
      ),
    ]
  })

/** Who helps an old area beside the organisations that are paired with a village. */
export const oldAreaAidSources = {
  state: { zh: '财政资金', en: 'Money of the state' },
  lottery: { zh: '彩票公益金', en: 'Lottery fund' },
  organisation: { zh: '未结对的社会组织', en: 'Social organisation without a pairing' },
  firm: { zh: '企业', en: 'Firm' },
  individual: { zh: '个人', en: 'Individual' },
  other: { zh: '其他来源', en: 'Another source' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A source of aid: see {@link oldAreaAidSources}. */
export type OldAreaAidSource = keyof typeof oldAreaAidSources

/** Aid to an old area without a pairing (老区帮扶), in fen; the aid of a pairing stands in {@link VillagePairing}. */
export const OldAreaAid = z.strictObject({
  id: text,
  /** The village, township or county that is helped. */
  division: DivisionCode,
  source: z.enum(keysOf(oldAreaAidSources)),
  project: text,
  on: PlainDate,
  amount: Fen.min(0),
})
export type OldAreaAid = z.infer<typeof OldAreaAid>

/** What aid without a pairing came to in a period, in fen by its source; `twice`: ids that stand more than once, of which none counts. */
export const oldAreaAidSums = (
  aid: readonly OldAreaAid[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): { readonly bySource: Readonly<Record<OldAreaAidSource, Fen>>; readonly twice: readonly string[] } => {
  const ids = aid.map(({ id }) => id)
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))]
  const counted = aid.filter(({ id, on }) => !twice.includes(id) && from <= on && on <= asOf)
  const sums = keysOf(oldAreaAidSources).map(source => [
    source,
    counted.filter(one => one.source === source).reduce((sum, { amount }) => sum + amount, 0),
  ])
  return { bySource: Object.fromEntries(sums), twice }
}

/** A red site that is not listed as protected (未列入文保单位的红色文化遗存). */
export const RedHeritageSite = z.strictObject({
  id: text,
  name: text,
  division: DivisionCode,
  /** Listed as protected since; such a site is another register’s. */
  protectedSince: PlainDate.nullable().default(null),
  state: z.enum(['good', 'fair', 'poor', 'ruin']),
  /** A sign tells what it is since this day; `null`: there is none; left out: not told. */
  markedOn: PlainDate.nullish(),
  /** Left out: not told. */
  repairs: z
    .array(z.strictObject({ begunOn: PlainDate, doneOn: PlainDate.nullable().default(null), cost: Fen.min(0) }))
    .optional(),
})
export type RedHeritageSite = z.infer<typeof RedHeritageSite>

/** What is wrong with the register of red sites: a site twice (`red-site-twice`), a repair that ended before it began (`red-site-repair`). */
export const redHeritageProblems = (sites: readonly RedHeritageSite[]): Problem[] =>
  sites.flatMap(({ id, name, repairs }, index) => {
    const found = (code: string, path: Problem['path'], zh: string, en: string) =>
      problem(
        code,
        'error',
        [index, ...path],
        [`${name}：${zh}。`, `${name}: ${en}.`],
        ['请核对红色遗存登记。', 'Check the register.'],
      )
    return [
      ...(sites.findIndex(one => one.id === id) < index
        ? [found('red-site-twice', ['id'], '重复登记', 'it is there twice')]
        : []),
      ...(repairs ?? []).flatMap(({ begunOn, doneOn }, at) =>
        areInOrder([begunOn, doneOn])
          ? []
          : [found('red-site-repair', ['repairs', at, 'doneOn'], '修缮完成早于开始', 'a repair ended before it began')],
      ),
    ]
  })

/** The sites of the register on a day, each once: how many, marked, repaired, and those in a poor state that nobody repairs. */
export const redHeritage = (
  sites: readonly RedHeritageSite[],
  asOf: PlainDate,
): {
  readonly sites: number
  readonly marked: number
  readonly repaired: number
  readonly neglected: readonly string[]
} => {
  const by = (day: PlainDate | null | undefined) => happenedBy(day, asOf)
  const once = [...new Map(sites.map(one => [one.id, one])).values()]
  const own = once.filter(({ protectedSince }) => !by(protectedSince))
  return {
    sites: own.length,
    marked: own.filter(({ markedOn }) => by(markedOn)).length,
    repaired: own.filter(({ repairs }) => repairs?.some(({ doneOn }) => by(doneOn))).length,
    neglected: own
      .filter(
        ({ state, repairs }) =>
          (state === 'poor' || state === 'ruin') &&
          repairs !== undefined &&
          !repairs.some(one => by(one.begunOn) && !by(one.doneOn)),
      )
      .map(({ id }) => id),
  }
}
