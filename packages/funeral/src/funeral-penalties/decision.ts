import {
  atArticle,
  brokenRule,
  type Citation,
  Fen,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { administrativePunishmentLaw } from '../shared/documents.js'
import { type FineRange, type FuneralPenalty, funeralPenalty } from './fine.js'
import { FuneralOffence, penaltyRuleOn } from './offences.js'

const amount = Fen.min(0)

/** A decision on an offence (行政处罚决定): when it was committed, what was found, and what was set. */
export const FuneralDecision = z
  .strictObject({
    number: z.string().min(1),
    offence: FuneralOffence,
    /** The day of the act, or its last day where it went on. */
    committed: PlainDate,
    decided: PlainDate,
    gain: amount.nullable(),
    sales: amount.nullable().default(null),
    gravity: z.enum(['ordinary', 'heavier', 'serious']).default('ordinary'),
    refused: z.boolean().default(false),
    /** Lessened below the range, or without a fine, for what 行政处罚法 names (arts 32, 33). */
    lessened: z.boolean().default(false),
    confiscated: amount,
    /** 0: no fine. */
    fine: amount,
  })
  .refine(
    ({ committed, decided }) => committed <= decided,
    refusal(['decided'], '处罚决定日期早于违法日期', 'decided before it was committed'),
  )
export type FuneralDecision = z.infer<typeof FuneralDecision>

const mostOf = (penalty: FuneralPenalty | null): number => penalty?.fine?.most ?? 0

/**
 * The penalty that applies to a decision: that of the day of the act, or that of the day of the decision where it is lighter
 * (行政处罚法 art. 37: 从旧兼从轻). Lighter is here the lower most; where the later article points to other laws, whose fines are not held
 * here, that cannot be told and the day of the act decides. `null`: the regulation sets nothing.
 */
export const applicablePenalty = (decision: FuneralDecision): FuneralPenalty | null => {
  const { offence, committed, decided } = decision
  const [then, now] = [funeralPenalty(offence, decision, committed), funeralPenalty(offence, decision, decided)]
  if (then === null || now?.elsewhere === true || (now !== null && then.missing.length + now.missing.length > 0))
    return then
  return now !== null && mostOf(now) < mostOf(then) ? now : then
}

/** What a decision is held against. */
export const funeralDecisionRules = {
  'fine-without-law': {
    text: { zh: '行为时的条例没有设定罚款', en: 'the regulation of the day of the act sets no fine' },
  },
  'fine-in-range': { text: { zh: '罚款应当在条例规定的幅度内', en: 'a fine lies within its range' } },
  'gain-confiscated': { text: { zh: '应当没收违法所得', en: 'the gain is confiscated' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const outside = (fine: Fen, { least, most }: FineRange, optional: boolean): boolean =>
  !(optional && fine === 0) && (fine < least || fine > most)

/**
 * What a decision breaks. Where the gain is not known, the range is not known either, and nothing is said of it; nor of what other
 * laws penalise on the day of the decision, since their fines are not held here.
 */
export const funeralDecisionProblems = (decision: FuneralDecision): Problem[] => {
  const penalty = applicablePenalty(decision)
  const broken = (code: keyof typeof funeralDecisionRules, path: Problem['path'], cite: Citation) =>
    brokenRule(code, { ...funeralDecisionRules[code], cite }, path)
  const { fine, confiscated, lessened } = decision
  if (penalty === null)
    return fine > 0 ? [broken('fine-without-law', ['fine'], atArticle(administrativePunishmentLaw, '第三十八条'))] : []
  if (penaltyRuleOn(decision.offence, decision.decided)?.elsewhere) return []
  const { cite, missing, optional } = penalty
  const range = penalty.fine
  return [
    ...(missing.length === 0 && range === null && fine > 0 ? [broken('fine-without-law', ['fine'], cite)] : []),
    ...(range !== null && outside(fine, lessened ? { ...range, least: 0 } : range, optional)
      ? [broken('fine-in-range', ['fine'], cite)]
      : []),
    ...(penalty.confiscated !== null && confiscated !== penalty.confiscated
      ? [broken('gain-confiscated', ['confiscated'], cite)]
      : []),
  ]
}
