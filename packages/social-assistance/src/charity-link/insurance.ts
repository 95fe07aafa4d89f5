import { brokenRule, type Fen, lastNotBefore, PlainDate, type Problem, type RecordRule, runsOn } from '@minzheng/core'
import * as z from 'zod'

const fen = z.int().min(0)

/** An insurance for people on assistance, paid by charity, government or themselves (慈善＋保险＋救助). Money in fen. */
export const AidInsurance = z
  .strictObject({
    id: z.string().min(1),
    insurer: z.string().min(1),
    kind: z.enum(['poverty-prevention', 'medical', 'accident', 'housing', 'other']),
    from: PlainDate,
    until: PlainDate,
    /** For one person and the whole time. */
    premium: fen,
    /** Who pays the premium of one person. */
    payers: z.strictObject({ government: fen, charity: fen, own: fen }),
    /** The most that is paid for one claim, and to one person in the time; `null`: without a ceiling. */
    ceiling: z.strictObject({ claim: fen.nullable(), person: fen.nullable() }),
    insured: z.array(
      z.strictObject({ person: z.string().min(1), since: PlainDate, until: PlainDate.nullable().default(null) }),
    ),
    claims: z
      .array(
        z.strictObject({
          person: z.string().min(1),
          occurred: PlainDate,
          paidOn: PlainDate,
          amount: fen,
          /** What assistance gave for the same event beside it; `null`: not known. */
          assistance: fen.nullable().default(null),
        }),
      )
      .default([]),
  })
  .refine(...lastNotBefore('from', 'until'))
export type AidInsurance = z.infer<typeof AidInsurance>

const insuranceRules = {
  'premium-paid': { text: { zh: '各方出资之和应当等于保费', en: 'the payers together pay the premium' } },
  'claim-insured': { text: { zh: '出险当日应当在保', en: 'the person is insured on the day of the claim' } },
  'claim-order': { text: { zh: '赔付不得早于出险', en: 'a claim is paid after it occurred' } },
  'claim-ceiling': { text: { zh: '单次赔付不得超过限额', en: 'a claim keeps to its ceiling' } },
  'person-ceiling': { text: { zh: '一人累计赔付不得超过限额', en: 'the claims of a person keep to their ceiling' } },
  'insured-days': {
    text: { zh: '参保起止应当在保险期内', en: 'a person is insured within the time of the insurance' },
  },
  'insured-twice': { text: { zh: '同一人同日重复参保', en: 'a person is insured twice on a day' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const isInsured = ({ from, until, insured }: AidInsurance, person: string, on: PlainDate): boolean =>
  runsOn(from, until, on) && insured.some(one => one.person === person && runsOn(one.since, one.until, on))

/** What an insurance breaks. */
export const aidInsuranceProblems = (insurance: AidInsurance): Problem[] => {
  const { premium, payers, ceiling, insured, claims } = insurance
  const problems: Problem[] = []
  const broken = (code: keyof typeof insuranceRules, path: Problem['path']) => {
    problems.push(brokenRule(code, insuranceRules[code], path))
  }
  if (payers.government + payers.charity + payers.own !== premium) broken('premium-paid', ['payers'])
  for (const [index, { person, since, until }] of insured.entries()) {
    if (
      !runsOn(insurance.from, insurance.until, since) ||
      (until !== null && (until < since || until > insurance.until))
    )
      broken('insured-days', ['insured', index])
    if (
      insured
        .slice(0, index)
        .some(
          one =>
            one.person === person &&
            (one.until === null || one.until >= since) &&
            (until === null || until >= one.since),
        )
    )
      broken('insured-twice', ['insured', index])
  }
  const sums = new Map<string, Fen>()
  for (const [index, { person, occurred, paidOn, amount }] of claims.entries()) {
    if (!isInsured(insurance, person, occurred)) broken('claim-insured', ['claims', index])
    if (paidOn < occurred) broken('claim-order', ['claims', index])
    if (ceiling.claim !== null && amount > ceiling.claim) broken('claim-ceiling', ['claims', index])
    const sum = (sums.get(person) ?? 0) + amount
    sums.set(person, sum)
    if (ceiling.person !== null && sum > ceiling.person) broken('person-ceiling', ['claims', index])
  }
  return problems
}

/**
 * What an insurance comes to by a day: persons insured, premiums by payer, claims paid, and what assistance gave beside them, `null` while
 * it is not known of a claim; in fen.
 */
export const aidInsuranceFigures = (
  { insured, premium, payers, claims }: AidInsurance,
  asOf: PlainDate,
): {
  readonly persons: number
  readonly premiums: Fen
  readonly byCharity: Fen
  readonly claims: Fen
  readonly assistance: Fen | null
} => {
  const paid = claims.filter(({ paidOn }) => paidOn <= asOf)
  const persons = new Set(insured.filter(({ since }) => since <= asOf).map(({ person }) => person)).size
  return {
    persons,
    premiums: persons * premium,
    byCharity: persons * payers.charity,
    claims: paid.reduce((sum, { amount }) => sum + amount, 0),
    assistance: paid.reduce<Fen | null>(
      (sum, { assistance }) => (sum === null || assistance === null ? null : sum + assistance),
      0,
    ),
  }
}
