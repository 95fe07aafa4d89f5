import {
  areInOrder,
  brokenRule,
  divideExact,
  happenedBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { DiscoveryGroup } from './groups.js'

/** One household or person on the list of a round, and what the visit found. */
export const ScreenedUnit = z.strictObject({
  unit: z.string().min(1),
  group: DiscoveryGroup,
  /** `null`: not visited, or not yet; left out: not told. */
  visited: PlainDate.nullish(),
  /** Whether it is in need of help that it does not have; `null`: not visited, or not told. */
  inNeed: z.boolean().nullable().default(null),
  /** Helped, passed on to whom it concerns, or the help was declined; `null`: not yet; left out: not told. */
  answered: PlainDate.nullish(),
  /** The day on which it was known to have died or moved away; who was not seen by then is not to be seen any longer. */
  gone: PlainDate.nullable().default(null),
})
export type ScreenedUnit = z.infer<typeof ScreenedUnit>

/** A round in which special groups are screened one by one (特殊群体全面摸排); both its days belong to it. */
export const ScreeningRound = z
  .strictObject({
    name: z.string().min(1),
    from: PlainDate,
    to: PlainDate,
    listed: z.array(ScreenedUnit),
  })
  .refine(({ from, to }) => from <= to, refusal(['to'], '摸排期末早于期初', 'the round ends before it begins'))
  .refine(
    ({ listed }) => new Set(listed.map(({ unit }) => unit)).size === listed.length,
    refusal(['listed'], '摸排名单有重复', 'somebody is listed twice'),
  )
  .refine(
    ({ listed }) => listed.every(({ visited, inNeed }) => visited !== null || inNeed === null),
    refusal(['listed'], '未走访而登记了需求', 'the need of somebody who was not visited is told'),
  )
  .refine(
    ({ listed }) =>
      listed.every(
        ({ visited, inNeed, answered }) => answered == null || (inNeed === true && areInOrder([visited, answered])),
      ),
    refusal(['listed'], '救助日期早于走访，或者没有登记困难', 'a need is answered before the visit, or none was found'),
  )
export type ScreeningRound = z.infer<typeof ScreeningRound>

/** How far a round is: of those listed the visited, those in need, and of these the answered; and who is left by name. */
export interface ScreeningProgress {
  readonly listed: number
  readonly visited: number
  readonly inNeed: number
  readonly answered: number
  /** The visited of those listed, from 0 to 1; `null` where nobody is, or where it is not told of somebody. */
  readonly coverage: number | null
  readonly unvisited: readonly string[]
  /** Of whom it is not told whether they were visited. */
  readonly notTold: readonly string[]
  readonly open: readonly string[]
}

/** Whether somebody has died or moved away by a day of the round without having been seen. */
const isOff = ({ gone, visited }: ScreenedUnit, { to }: Pick<ScreeningRound, 'to'>, asOf: PlainDate): boolean =>
  happenedBy(gone, asOf < to ? asOf : to) && !happenedBy(visited, asOf)

/** How far a round is on a day, of all groups or of one; who has died or moved away unseen is not on its list any longer. */
export const screeningProgress = (
  round: ScreeningRound,
  asOf: PlainDate,
  group?: DiscoveryGroup,
): ScreeningProgress => {
  const units = round.listed.filter(one => (group === undefined || one.group === group) && !isOff(one, round, asOf))
  const visited = units.filter(one => happenedBy(one.visited, asOf))
  const inNeed = visited.filter(one => one.inNeed === true)
  const answered = inNeed.filter(one => happenedBy(one.answered, asOf))
  // Whoever died or moved away after the visit needs no answer any longer.
  const open = inNeed.filter(one => !happenedBy(one.answered, asOf) && !happenedBy(one.gone, asOf))
  const notTold = units.filter(one => one.visited === undefined).map(({ unit }) => unit)
  return {
    listed: units.length,
    visited: visited.length,
    inNeed: inNeed.length,
    answered: answered.length,
    coverage: units.length === 0 || notTold.length > 0 ? null : divideExact(visited.length, units.length),
    unvisited: units.filter(one => notHappenedBy(one.visited, asOf)).map(({ unit }) => unit),
    notTold,
    open: open.map(({ unit }) => unit),
  }
}

/** What a round is held against. */
export const screeningRules = {
  // The list and the days of a round are the place’s own.
  'screening-whole': {
    text: { zh: '摸排应当覆盖名单上的全部对象', en: 'a round sees everybody on its list' },
    severity: 'warning',
  },
  'screening-within-round': { text: { zh: '走访日期不在摸排期内', en: 'a visit falls within the round' } },
  'screening-answered': {
    text: { zh: '摸排发现的困难应当及时救助或者转介', en: 'what a round finds is answered' },
    // In good time (及时) has no days: an open need once the round has ended.
    severity: 'warning',
  },
  'screening-told': {
    text: { zh: '已走访而没有登记有无困难', en: 'a visit says whether there is need; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a round breaks on a day: who is not seen once it has ended, who was seen outside of it, and needs not told or not answered. Of a visit
 * or an answer that is not told nothing is broken.
 */
export const screeningProblems = (round: ScreeningRound, asOf: PlainDate): Problem[] =>
  round.listed.flatMap((one, index) => {
    const { visited, inNeed, answered } = one
    const broken = (code: keyof typeof screeningRules, key: keyof ScreenedUnit, due?: PlainDate) =>
      brokenRule(code, screeningRules[code], ['listed', index, key], due)
    const seen = happenedBy(visited, asOf)
    return [
      ...(notHappenedBy(visited, asOf) && asOf > round.to && !isOff(one, round, asOf)
        ? [broken('screening-whole', 'visited', round.to)]
        : []),
      ...(seen && (visited! < round.from || visited! > round.to) ? [broken('screening-within-round', 'visited')] : []),
      ...(seen && inNeed === null ? [broken('screening-told', 'inNeed')] : []),
      ...(seen && inNeed === true && asOf > round.to && notHappenedBy(answered, asOf) && !happenedBy(one.gone, asOf)
        ? [broken('screening-answered', 'answered')]
        : []),
    ]
  })
