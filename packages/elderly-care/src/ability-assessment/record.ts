import { addMonths, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { AbilityFacts, type AbilityPolicy } from './facts.js'
import { AbilityFacts2013 } from './facts-2013.js'
import { abilityLevelNames, abilityLevels } from './level.js'
import { abilityAssessment2022 } from './rules.js'
import { abilityAssessment2013, abilityLevelNames2013, abilityLevels2013 } from './rules-2013.js'

/** Why an assessment was made (A.1.3). */
export const assessmentReasons = {
  first: { zh: '首次评估', en: 'First assessment' },
  routine: { zh: '常规评估', en: 'Routine assessment' },
  immediate: { zh: '即时评估', en: 'Immediate assessment, after a change' },
  review: { zh: '因对评估结果有疑问的复评', en: 'Review after doubt' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, LocalizedText>

/** Who assessed or told, and the day of the signature; `null`: has not signed; left out: not known. */
const Signature = z.strictObject({ name: z.string().min(1), signed: PlainDate.nullish() })

const common = {
  number: z.string().min(1),
  /** The day that the assessment speaks of (A.1.2). */
  date: PlainDate,
  reason: z.enum(['first', 'routine', 'immediate', 'review', 'other']),
  person: z.string().min(1),
  /** Who assessed; both standards ask for two, at the same time. What is wrong here is a problem, not a refusal. */
  assessors: z.array(Signature).max(10),
  /** Who told the assessors about the person (A.3). */
  informant: Signature.optional(),
}

/** An assessment as it was recorded. A record keeps to one standard: its facts and its level are on that scale alone. */
export const AbilityRecord = z.discriminatedUnion('standard', [
  z.strictObject({
    standard: z.literal('GB/T 42195-2022'),
    ...common,
    facts: z.strictObject(AbilityFacts.shape),
    /** The final level that the report states. */
    stated: z.enum(abilityLevels).optional(),
  }),
  z.strictObject({
    standard: z.literal('MZ/T 039-2013'),
    ...common,
    facts: z.strictObject(AbilityFacts2013.shape),
    stated: z.enum(abilityLevels2013).optional(),
  }),
])
export type AbilityRecord = z.infer<typeof AbilityRecord>

const assessorProblems = ({ assessors, date }: AbilityRecord): Problem[] => {
  const persons = new Set(assessors.map(({ name }) => name))
  const count =
    assessors.length === 2 && persons.size === 2
      ? []
      : [
          problem(
            'two-assessors',
            'error',
            ['assessors'],
            [
              `评估应由两名评估员同时进行，此处有 ${persons.size} 名。`,
              `Two assessors assess together; here are ${persons.size}.`,
            ],
            ['请补记两名评估员，或重新评估。', 'Record both assessors, or assess again.'],
          ),
        ]
  const unsigned = assessors.flatMap(({ name, signed }, index) => {
    if (signed !== undefined && signed !== null) return []
    const path = ['assessors', index, 'signed']
    return signed === null
      ? problem(
          'not-signed',
          'error',
          path,
          [`评估员${name}没有签名。`, `Assessor ${name} has not signed.`],
          ['请由其签名并注明日期。', 'Have it signed and dated.'],
        )
      : problem(
          'signature-unknown',
          'warning',
          path,
          [`评估员${name}的签名日期未登记。`, `When assessor ${name} signed is not on record.`],
          ['请补登签名日期。', 'Record the day of the signature.'],
        )
  })
  const early = assessors.flatMap(({ name, signed }, index) =>
    signed != null && signed < date
      ? problem(
          'signed-early',
          'error',
          ['assessors', index, 'signed'],
          [`评估员${name}的签名早于评估日。`, `Assessor ${name} signed before the day of the assessment.`],
          ['请核对日期。', 'Check the dates.'],
        )
      : [],
  )
  return [...count, ...unsigned, ...early]
}

/** The final level of a record by its own standard; `null` where answers are missing. */
const computed = (record: AbilityRecord, policy: AbilityPolicy) => {
  if (record.standard === 'GB/T 42195-2022') {
    const { finalLevel } = abilityAssessment2022.assess(record.facts, policy)
    return finalLevel
  }
  return abilityAssessment2013.assess(record.facts, {}).finalLevel
}

/**
 * What is wrong with a record: not two different assessors, a signature missing (a warning where it is not on record) or dated before the assessment, a standard that was not yet in force, or (a warning) one that a newer had followed, a coma
 * with another answer on consciousness, and a stated level that the answers do not give. `policy` is read for GB/T 42195-2022 alone.
 */
export const abilityRecordProblems = (record: AbilityRecord, policy: AbilityPolicy): Problem[] => {
  const problems = assessorProblems(record)
  const { from, to } = (record.standard === 'GB/T 42195-2022' ? abilityAssessment2022 : abilityAssessment2013).inForce
  if (record.date < from)
    problems.push(
      problem(
        'standard-not-in-force',
        'error',
        ['standard'],
        [
          `${record.standard} 自 ${from} 起实施，晚于评估日 ${record.date}。`,
          `${record.standard} is in force from ${from}, after the assessment of ${record.date}.`,
        ],
        ['请改正日期或标准。', 'Mend the date or the standard.'],
      ),
    )
  if (to !== undefined && record.date > to)
    problems.push(
      problem(
        'standard-superseded',
        'warning',
        ['standard'],
        [
          `评估日 ${record.date} 已有 GB/T 42195-2022，此处仍按 ${record.standard} 评估。`,
          `On ${record.date} there was GB/T 42195-2022; this was assessed by ${record.standard}.`,
        ],
        ['请核对日期和标准，或按新国标重新评估。', 'Check the date and the standard, or assess by the new one.'],
      ),
    )
  if (record.standard === 'GB/T 42195-2022' && record.facts.coma && (record.facts.mental.consciousness ?? 0) > 0)
    problems.push(
      problem(
        'coma-contradicted',
        'error',
        ['facts', 'mental', 'consciousness'],
        ['记为昏迷，意识水平却不是“昏睡或昏迷”。', 'In a coma by one answer, awake or drowsy by another.'],
        ['请核对意识水平与昏迷两项。', 'Check both answers.'],
      ),
    )
  const level = computed(record, policy)
  const names: Readonly<Record<string, LocalizedText>> =
    record.standard === 'GB/T 42195-2022' ? abilityLevelNames : abilityLevelNames2013
  if (level === null)
    problems.push(
      problem(
        'level-undetermined',
        'warning',
        ['facts'],
        ['有未评项目，等级不能确定。', 'Answers are missing, so the level is not determined.'],
        ['请补齐未评项目。', 'Complete the missing items.'],
      ),
    )
  else if (level === 'not-determinate')
    problems.push(
      problem(
        'level-not-determinate',
        'warning',
        ['facts'],
        ['结果判定表没有唯一对应的等级。', 'The result table has no one level for these grades.'],
        ['请按现行标准重新评估。', 'Assess again by the standard now in force.'],
      ),
    )
  else if (record.stated !== undefined && record.stated !== level)
    problems.push(
      problem(
        'stated-level-differs',
        'error',
        ['stated'],
        [
          `所载等级为“${names[record.stated]?.zh}”，按评分应为“${names[level]?.zh}”。`,
          `The record states "${names[record.stated]?.en}"; its answers give "${names[level]?.en}".`,
        ],
        ['请核对评分与等级变更依据。', 'Check the scores and the grounds for change.'],
      ),
    )
  return problems
}

/**
 * By when to assess again where nothing changes: MZ/T 039-2013 sets 6 months (4.3.5). The interval of GB/T 42195-2022 is not
 * known here, so it must be given. A change calls for an assessment at once.
 */
export const reassessmentDue = (
  { standard, date }: Pick<AbilityRecord, 'standard' | 'date'>,
  months?: number,
): PlainDate | null => {
  const interval = months ?? (standard === 'MZ/T 039-2013' ? 6 : undefined)
  return interval === undefined ? null : addMonths(date, interval)
}
