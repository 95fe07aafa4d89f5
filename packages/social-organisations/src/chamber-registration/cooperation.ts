import {
  breaking,
  happenedBy,
  isLate,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

const day = PlainDate.nullable().default(null)

/** What two offices or organisations of different places promise each other (社会组织联动发展协议). A day that has not come is `null`. */
export const CooperationAgreement = z
  .strictObject({
    title: z.string().min(1),
    /** Offices or organisations that sign. */
    parties: z.array(z.string().min(1)).min(2),
    signed: PlainDate,
    /** Its last day; `null`: it names none. */
    until: day,
    measures: z.array(z.strictObject({ what: z.string().min(1), due: day, done: PlainDate.nullish() })).default([]),
  })
  .refine(
    ({ parties }) => new Set(parties).size === parties.length,
    refusal(['parties'], '签署方重复', 'a party signs twice'),
  )
  .refine(
    ({ signed, until }) => until === null || signed <= until,
    refusal(['until'], '结束日期早于签署日期', 'ends before it is signed'),
  )
export type CooperationAgreement = z.infer<typeof CooperationAgreement>

/** What such an agreement is held against. */
export const cooperationAgreementRules = {
  // No text asks for it.
  'cooperation-has-measures': {
    text: { zh: '协议应当有具体合作事项', en: 'an agreement names what is to be done' },
    severity: 'warning',
  },
  'cooperation-in-time': { text: { zh: '合作事项应当按期完成', en: 'what was agreed is done in its time' } },
  'cooperation-after-signing': {
    text: { zh: '合作事项的日期不得早于签订日期', en: 'nothing agreed is done or due before the signing' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** How an agreement stands on a day: how many of its measures are done, and which are overdue. */
export const cooperationProgress = (
  { signed, until, measures }: CooperationAgreement,
  asOf: PlainDate,
): { readonly running: boolean; readonly done: number; readonly of: number; readonly overdue: readonly string[] } => ({
  running: runsOn(signed, until, asOf),
  done: measures.filter(({ done }) => happenedBy(done, asOf)).length,
  of: measures.length,
  overdue: measures
    .filter(({ due, done }) => due !== null && due < asOf && notHappenedBy(done, asOf))
    .map(({ what }) => what),
})

/** What an agreement breaks on a day. */
export const cooperationAgreementProblems = (agreement: CooperationAgreement, asOf: PlainDate): Problem[] => {
  const broken = breaking(cooperationAgreementRules)
  const { signed, measures } = agreement
  return [
    ...(measures.length === 0 && signed <= asOf ? [broken('cooperation-has-measures', ['measures'])] : []),
    ...measures.flatMap(({ due, done }, index) => [
      ...((due !== null && due < signed) || (done != null && done < signed)
        ? [broken('cooperation-after-signing', ['measures', index])]
        : []),
      ...(due !== null && isLate(done, due, asOf)
        ? [broken('cooperation-in-time', ['measures', index, 'done'], due)]
        : []),
    ]),
  ]
}
