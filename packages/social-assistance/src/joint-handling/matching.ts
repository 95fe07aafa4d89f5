import {
  brokenRule,
  compareText,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** What is needed and offered beside what the state grants (救助需求、救助资源). */
export const aidKinds = {
  money: { zh: '资金', en: 'Money' },
  goods: { zh: '物资', en: 'Goods' },
  care: { zh: '照护服务', en: 'Care' },
  'medical-company': { zh: '陪诊', en: 'Company to the doctor' },
  counselling: { zh: '心理疏导', en: 'Counselling' },
  schooling: { zh: '助学', en: 'Schooling' },
  work: { zh: '就业', en: 'Work' },
  'home-repair': { zh: '居家改造', en: 'Repair of the home' },
  inclusion: { zh: '社会融入', en: 'Inclusion' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of aid. */
export const AidKind = z.enum(keysOf(aidKinds))
export type AidKind = z.infer<typeof AidKind>

/** Something that a household needs, in so many units of its kind (fen of money, hours of care, pieces of goods). */
export const AidNeed = z
  .strictObject({
    id: z.string().min(1),
    unit: z.string().min(1).describe('the household or person, by a key'),
    town: z.string().min(1),
    kind: AidKind,
    /** The very thing: 轮椅; left out: anything of its kind. */
    item: z.string().min(1).optional(),
    quantity: z.int().min(1).default(1),
    since: PlainDate,
    urgent: z.boolean().default(false),
    /** The last day on which it was a need. */
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type AidNeed = z.infer<typeof AidNeed>

/** Something that somebody offers, in the same units. */
export const AidOffer = z
  .strictObject({
    id: z.string().min(1),
    provider: z.string().min(1),
    kind: AidKind,
    /** What it is; left out: not told, and so for no need of one thing. */
    item: z.string().min(1).optional(),
    quantity: z.int().min(1),
    from: PlainDate,
    /** The last day on which it can be had. */
    until: PlainDate.nullable().default(null),
    /** Where it can be had; empty: everywhere. */
    towns: z.array(z.string().min(1)).default([]),
  })
  .refine(...lastNotBefore('from', 'until'))
export type AidOffer = z.infer<typeof AidOffer>

/** So many units of an offer for a need. */
export const AidMatch = z.strictObject({
  need: z.string().min(1),
  offer: z.string().min(1),
  quantity: z.int().min(1),
  on: PlainDate,
  /** The day on which it was given up: nothing of it is given any longer, and the offer is free again. */
  cancelled: PlainDate.nullable().optional(),
})
export type AidMatch = z.infer<typeof AidMatch>

/** What of some matches is given up by a day, or ever where no day is asked for, is not among it. */
const given = (matches: readonly AidMatch[], of: (match: AidMatch) => boolean, asOf?: PlainDate): number =>
  matches
    .filter(one => of(one) && !(asOf === undefined ? one.cancelled : happenedBy(one.cancelled, asOf)))
    .reduce((sum, { quantity }) => sum + quantity, 0)

const suits = (need: AidNeed, offer: AidOffer, on: PlainDate): boolean =>
  need.kind === offer.kind &&
  (need.item === undefined || need.item === offer.item) &&
  runsOn(need.since, need.until, on) &&
  runsOn(offer.from, offer.until, on) &&
  (offer.towns.length === 0 || offer.towns.includes(need.town))

/** How far needs are met: of those registered by a day the met, the open, each by its id with what it still lacks, and those ended unmet. */
export interface AidProgress {
  readonly needs: number
  readonly met: number
  readonly open: readonly { readonly need: string; readonly lacking: number }[]
  /** Ended before they were met. */
  readonly lapsed: number
}

/**
 * How many needs that were registered by a day are met by what was matched until then (供需对接情况), and which lack how much. A need that
 * ended because it was met stays among the met.
 */
export const aidProgress = (needs: readonly AidNeed[], matches: readonly AidMatch[], asOf: PlainDate): AidProgress => {
  const known = needs.filter(({ since }) => since <= asOf)
  const unmet = known.flatMap(({ id, quantity, until }) => {
    const lacking = quantity - given(matches, one => one.need === id && one.on <= asOf, asOf)
    return lacking > 0 ? [{ need: id, lacking, hasEnded: until !== null && until < asOf }] : []
  })
  const open = unmet.flatMap(({ need, lacking, hasEnded }) => (hasEnded ? [] : [{ need, lacking }]))
  return { needs: known.length, met: known.length - unmet.length, open, lapsed: unmet.length - open.length }
}

/**
 * Proposes what of the offers could meet the needs that are open on a day (供需匹配): what is urgent first, then the oldest need, and of the offers that suit
 * it the one that ends first; of the same day, in the order of the ids. An offer is shared out until nothing of it is left; what
 * was matched before counts against both. Who decides is a person.
 */
export const matchAid = (
  needs: readonly AidNeed[],
  offers: readonly AidOffer[],
  asOf: PlainDate,
  before: readonly AidMatch[] = [],
): AidMatch[] => {
  const left = new Map(
    offers.map(({ id, quantity }) => [id, quantity - given(before, match => match.offer === id, asOf)] as const),
  )
  const inOrder = [...needs].sort(
    (a, b) => Number(b.urgent) - Number(a.urgent) || compareText(a.since, b.since) || compareText(a.id, b.id),
  )
  const endingFirst = [...offers].sort(
    (a, b) =>
      compareText(a.until ?? '9999-12-31', b.until ?? '9999-12-31') ||
      // What is not told what it is serves no need of one thing: it goes first.
      Number(a.item !== undefined) - Number(b.item !== undefined) ||
      compareText(a.id, b.id),
  )
  return inOrder.flatMap(need => {
    let lacking = need.quantity - given(before, match => match.need === need.id, asOf)
    return endingFirst.flatMap(offer => {
      const quantity = Math.min(lacking, left.get(offer.id)!)
      if (quantity <= 0 || !suits(need, offer, asOf)) return []
      lacking -= quantity
      left.set(offer.id, left.get(offer.id)! - quantity)
      return [{ need: need.id, offer: offer.id, quantity, on: asOf }]
    })
  })
}

/** What matches are held against. */
export const aidMatchRules = {
  'match-known': { text: { zh: '对接的需求或者资源不在册', en: 'a match is of a need and an offer on the lists' } },
  'match-suits': {
    text: { zh: '资源的种类、期限或者地点与需求不符', en: 'an offer suits the need: kind, days and place' },
  },
  'match-within-offer': { text: { zh: '对接数量超过资源数量', en: 'no more of an offer is matched than there is' } },
  'match-within-need': { text: { zh: '对接数量超过需求数量', en: 'no more is matched to a need than it asks' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What is wrong with matches: of nothing on the lists, of what does not suit, or of more than there is or is asked. */
export const aidMatchProblems = (
  matches: readonly AidMatch[],
  needs: readonly AidNeed[],
  offers: readonly AidOffer[],
): Problem[] =>
  matches.flatMap((match, index) => {
    const broken = (code: keyof typeof aidMatchRules, key: keyof AidMatch) =>
      brokenRule(code, aidMatchRules[code], [index, key])
    const need = needs.find(({ id }) => id === match.need)
    const offer = offers.find(({ id }) => id === match.offer)
    if (!need || !offer) return [broken('match-known', need ? 'offer' : 'need')]
    const sofar = matches.slice(0, index + 1)
    return [
      ...(suits(need, offer, match.on) ? [] : [broken('match-suits', 'offer')]),
      ...(given(sofar, one => one.offer === offer.id) > offer.quantity
        ? [broken('match-within-offer', 'quantity')]
        : []),
      ...(given(sofar, one => one.need === need.id) > need.quantity ? [broken('match-within-need', 'quantity')] : []),
    ]
  })
