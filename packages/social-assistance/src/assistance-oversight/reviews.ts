import {
  breaking,
  compareText,
  type Fen,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

const fen = z.int().min(0)
const sumOf = (sums: readonly { readonly amount: Fen }[]): Fen => sums.reduce((sum, { amount }) => sum + amount, 0)

/** A round in which all households on dibao are reviewed (低保长效治理、专项清理), household by household. Money in fen. */
export const DibaoReviewRound = z
  .strictObject({
    id: z.string().min(1),
    from: PlainDate,
    to: PlainDate,
    /** The households on dibao when it began. */
    households: z
      .array(z.string().min(1))
      .min(1)
      .refine(
        households => new Set(households).size === households.length,
        refusal([], '家庭重复', 'a household stands twice'),
      ),
    /** Left out: not told. */
    reviews: z
      .array(
        z.strictObject({
          household: z.string().min(1),
          on: PlainDate,
          /** Visited at home, not only checked by data. */
          visited: z.boolean(),
          outcome: z.enum(['kept', 'raised', 'lowered', 'stopped']),
          /** What was paid wrongly before, and what of it came back on which day; left out: not told. */
          wronglyPaid: fen.optional(),
          recovered: z.array(z.strictObject({ on: PlainDate, amount: fen })).optional(),
        }),
      )
      .optional(),
    /** Households that were not on dibao and are taken in. */
    takenIn: z.array(z.strictObject({ household: z.string().min(1), on: PlainDate })).default([]),
  })
  .refine(...lastNotBefore('from', 'to'))
  .refine(
    ({ reviews }) =>
      (reviews ?? []).every(
        ({ recovered, wronglyPaid }) => wronglyPaid === undefined || sumOf(recovered ?? []) <= wronglyPaid,
      ),
    refusal(['reviews'], '追回金额多于违规金额', 'more recovered than was wrong'),
  )
export type DibaoReviewRound = z.infer<typeof DibaoReviewRound>

const roundRules = {
  'round-household': {
    text: { zh: '复核的家庭应当在名单内或者已新纳入', en: 'a household reviewed is on the list, or was taken in' },
  },
  'round-days': { text: { zh: '复核应当在本轮期限内', en: 'it is reviewed within the round' } },
  'round-taken-in': {
    text: {
      zh: '新纳入的家庭不应在名单内（复核停发后再纳入的除外），且应当在本轮期限内',
      en: 'who is taken in was not on the list, unless stopped in the round before, and is so within the round',
    },
  },
  'round-missed': { text: { zh: '期满仍有家庭未复核', en: 'the round has ended and a household was not reviewed' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a round breaks on a day; a household reviewed twice is reviewed, and none is missed where the reviews are not told. */
export const reviewRoundProblems = (
  { from, to, households, reviews: told, takenIn }: DibaoReviewRound,
  asOf: PlainDate,
): Problem[] => {
  const reviews = told ?? []
  const listed = new Set(households)
  const reviewed = new Set(reviews.filter(({ on }) => on <= asOf).map(({ household }) => household))
  const broken = breaking(roundRules)
  // Who was taken in may be reviewed in the same round; who was stopped may be taken in again.
  const isTakenIn = (of: string, by: PlainDate) => takenIn.some(({ household, on }) => household === of && on <= by)
  const wasStopped = (of: string, by: PlainDate) =>
    reviews.some(({ household, on, outcome }) => household === of && on <= by && outcome === 'stopped')
  return [
    ...reviews.flatMap(({ household, on }, index) => [
      ...(listed.has(household) || isTakenIn(household, on)
        ? []
        : [broken('round-household', ['reviews', index, 'household'])]),
      ...(from <= on && on <= to ? [] : [broken('round-days', ['reviews', index, 'on'])]),
    ]),
    ...takenIn.flatMap(({ household, on }, index) =>
      (listed.has(household) && !wasStopped(household, on)) || on < from || on > to
        ? [broken('round-taken-in', ['takenIn', index])]
        : [],
    ),
    ...(told && asOf > to
      ? households.flatMap((household, index) =>
          reviewed.has(household) ? [] : [broken('round-missed', ['households', index])],
        )
      : []),
  ]
}

/** What a round came to by a day. */
export interface ReviewRoundFigures {
  readonly households: number
  readonly reviewed: number
  /** Of these, at home. */
  readonly visited: number
  readonly stopped: number
  readonly changed: number
  readonly takenIn: number
  /** The households that were paid wrongly; `null`: of a review that is not told. */
  readonly wrongCases: number | null
  /** In fen, and what is back by the day; `null` where of some money that is not told. */
  readonly wronglyPaid: Fen | null
  readonly recovered: Fen | null
}

/** The figures of a round on a day; the last review of a household counts, the money of each. `null`: the reviews are not told. */
export const reviewRoundFigures = (
  { households, reviews, takenIn }: DibaoReviewRound,
  asOf: PlainDate,
): ReviewRoundFigures | null => {
  if (reviews === undefined) return null
  const done = reviews.filter(({ on, household }) => on <= asOf && households.includes(household))
  const last = new Map(done.toSorted((a, b) => compareText(a.on, b.on)).map(one => [one.household, one]))
  const isTold = done.every(({ wronglyPaid }) => wronglyPaid !== undefined)
  const wrong = done.filter(({ wronglyPaid }) => (wronglyPaid ?? 0) > 0)
  const outcomes = [...last.values()].map(({ outcome }) => outcome)
  return {
    households: households.length,
    reviewed: last.size,
    visited: new Set(done.filter(({ visited }) => visited).map(({ household }) => household)).size,
    stopped: outcomes.filter(one => one === 'stopped').length,
    changed: outcomes.filter(one => one === 'raised' || one === 'lowered').length,
    takenIn: takenIn.filter(({ on }) => on <= asOf).length,
    wrongCases: isTold ? new Set(wrong.map(({ household }) => household)).size : null,
    wronglyPaid: isTold ? wrong.reduce((sum, one) => sum + (one.wronglyPaid ?? 0), 0) : null,
    recovered: done.some(({ wronglyPaid, recovered }) => wronglyPaid !== 0 && recovered === undefined)
      ? null
      : sumOf(done.flatMap(({ recovered }) => recovered ?? []).filter(({ on }) => on <= asOf)),
  }
}
