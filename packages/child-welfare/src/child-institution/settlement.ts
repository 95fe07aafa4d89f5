import {
  ageOn,
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { orphanOpinion2010 } from '../shared/documents.js'

/** What is settled for an orphan who grows up in an institution (成年孤儿安置); 国办发〔2010〕54号 speaks of job and housing. */
export const grownOrphanParts = {
  job: { zh: '就业', en: 'A job', cite: atArticle(orphanOpinion2010, '二（四）') },
  housing: { zh: '住房', en: 'Housing', cite: atArticle(orphanOpinion2010, '二（五）') },
  registration: { zh: '户籍', en: 'Household registration' },
} as const satisfies Readonly<Record<string, LocalizedText & { cite?: Citation }>>
/** A part of the plan: see {@link grownOrphanParts}. */
export type GrownOrphanPart = keyof typeof grownOrphanParts

const parts = keysOf(grownOrphanParts)

/** The plan for one orphan who leaves an institution grown up (成年孤儿安置方案). */
export const GrownOrphanPlan = z.strictObject({
  /** A number, never a name. */
  child: z.string().min(1),
  birth: PlainDate,
  plannedOn: PlainDate,
  /** Still at school, where the support goes on (二（三）); `null`: not known. */
  atSchool: z.boolean().nullable().default(null),
  /** Whether each part is needed, and the day on which it was settled, `null`: not yet; what is left out is not known. */
  parts: z
    .partialRecord(z.enum(parts), z.strictObject({ needed: z.boolean(), settledOn: PlainDate.nullish() }))
    .default({}),
})
export type GrownOrphanPlan = z.infer<typeof GrownOrphanPlan>

/** How a plan stands. */
export interface GrownOrphanSettlement {
  /** Of 18 years or more. */
  readonly adult: boolean
  readonly settled: readonly GrownOrphanPart[]
  readonly open: readonly GrownOrphanPart[]
  /** Whether they are needed, or were settled, is not known. */
  readonly unknown: readonly GrownOrphanPart[]
}

/** How the plan for a grown orphan stands on a day. No national text sets a day by which a part is settled. */
export const grownOrphanSettlement = (plan: GrownOrphanPlan, asOf: PlainDate): GrownOrphanSettlement => {
  const isSettled = (part: GrownOrphanPart) => happenedBy(plan.parts[part]?.settledOn, asOf)
  return {
    adult: ageOn(plan.birth, asOf) >= 18,
    settled: parts.filter(isSettled),
    open: parts.filter(part => plan.parts[part]?.needed === true && notHappenedBy(plan.parts[part].settledOn, asOf)),
    unknown: parts.filter(part => plan.parts[part]?.needed !== false && plan.parts[part]?.settledOn === undefined),
  }
}

/** What is wrong with a plan: `grown-orphan-dates` (planned, or a part settled, before the birth), `grown-orphan-not-needed` (settled, and said not to be needed). */
export const grownOrphanProblems = ({ birth, plannedOn, parts: of }: GrownOrphanPlan): Problem[] => [
  ...(plannedOn < birth
    ? [
        problem(
          'grown-orphan-dates',
          'error',
          ['plannedOn'],
          ['安置方案早于出生日期。', 'The plan is from before the birth.'],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
    : []),
  ...parts.flatMap(part =>
    of[part]?.settledOn != null && of[part].settledOn < birth
      ? [
          problem(
            'grown-orphan-dates',
            'error',
            ['parts', part, 'settledOn'],
            ['落实日期早于出生日期。', 'It was settled before the birth.'],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : [],
  ),
  ...parts.flatMap(part =>
    of[part]?.needed === false && of[part].settledOn != null
      ? [
          problem(
            'grown-orphan-not-needed',
            'error',
            ['parts', part],
            [
              `“${grownOrphanParts[part].zh}”记为不需要，却有落实日期。`,
              `"${grownOrphanParts[part].en}" is said not to be needed, and was settled.`,
            ],
            ['请核对。', 'Check it.'],
          ),
        ]
      : [],
  ),
]
