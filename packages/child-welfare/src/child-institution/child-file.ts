import {
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'

/** The stages of a child in an institution, each with its part of the file (接收、评估、养育、安置、离院). */
export const institutionFileStages = {
  admission: { zh: '接收', en: 'Admission' },
  assessment: { zh: '评估', en: 'Assessment' },
  upbringing: { zh: '养育', en: 'Upbringing' },
  settlement: { zh: '安置', en: 'Settlement' },
  leaving: { zh: '离院', en: 'Leaving' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A stage of the file: see {@link institutionFileStages}. */
export type InstitutionFileStage = keyof typeof institutionFileStages

const stages = keysOf(institutionFileStages)

/** The electronic file (电子化档案) of one child in an institution: when each part was filed on paper, and when scanned. */
export const InstitutionChildFile = z.strictObject({
  child: z.string().min(1),
  admittedOn: PlainDate,
  /** The day on which the child left: adopted, back home, settled, moved on, or died. */
  leftOn: PlainDate.nullable(),
  /** Whether the child was settled somewhere when it left; `false`: it died, or went to another institution; `null`: not known. */
  settled: z.boolean().nullable().default(null),
  /**
   * What is left out is not on file; `null`: the child has not come to that stage yet, as who was admitted of late and is not assessed. Left out
   * as a whole: what is on file is not told.
   */
  stages: z
    .partialRecord(z.enum(stages), z.strictObject({ filedOn: PlainDate, digitisedOn: PlainDate.nullable() }).nullable())
    .optional(),
})
export type InstitutionChildFile = z.infer<typeof InstitutionChildFile>

/** What a file still lacks on a day. */
export interface FileGaps {
  /**
   * Stages that the child has been through without a part on file; leaving is asked of who has left alone, and
   * settlement of who was settled then.
   */
  readonly unfiled: readonly InstitutionFileStage[]
  /** Settlement of who has left, where it is not on file nor known whether the child was settled; all that is asked where what is on file is not told. */
  readonly unknown: readonly InstitutionFileStage[]
  /** Parts on file that were not digitised. */
  readonly onPaper: readonly InstitutionFileStage[]
}

/** What the file of a child lacks on a day, from the admission on; what was filed or digitised later does not count. */
export const institutionFileGaps = (file: InstitutionChildFile, asOf: PlainDate): FileGaps => {
  if (asOf < file.admittedOn) return { unfiled: [], unknown: [], onPaper: [] }
  const left = happenedBy(file.leftOn, asOf)
  const asked = stages.filter(stage =>
    file.stages?.[stage] === null && !left
      ? false
      : stage === 'settlement'
        ? left && file.settled !== false
        : stage === 'leaving'
          ? left
          : true,
  )
  const filed = (stage: InstitutionFileStage) => {
    const part = file.stages?.[stage]
    return part && happenedBy(part.filedOn, asOf) ? part : undefined
  }
  const unfiled = asked.filter(stage => filed(stage) === undefined)
  const isOpen = (stage: InstitutionFileStage) =>
    file.stages === undefined || (stage === 'settlement' && file.settled === null)
  return {
    unfiled: unfiled.filter(stage => !isOpen(stage)),
    unknown: unfiled.filter(isOpen),
    onPaper: stages.filter(stage => {
      const part = filed(stage)
      return part !== undefined && !happenedBy(part.digitisedOn, asOf)
    }),
  }
}

/**
 * What is wrong with a file: `institution-file-dates` (left before the admission, a part filed before it, digitised before it was
 * filed); `institution-file-order` (a part filed before that of the stage ahead: no text says in which order, so a warning);
 * `institution-file-stays` (leaving filed of a child who has not left; where a child settles is filed before).
 */
export const institutionFileProblems = ({
  admittedOn,
  leftOn,
  stages: parts = {},
}: InstitutionChildFile): Problem[] => {
  const wrong = (...path: string[]) =>
    problem(
      'institution-file-dates',
      'error',
      path,
      ['日期早于前一环节。', 'The day is before that of the step ahead of it.'],
      ['请核对日期。', 'Check the days.'],
    )
  const filed = Object.fromEntries(stages.map(stage => [stage, parts[stage]?.filedOn]))
  const early = stages.filter(stage => filed[stage] !== undefined && filed[stage] < admittedOn)
  return [
    ...(leftOn !== null && leftOn < admittedOn ? [wrong('leftOn')] : []),
    ...early.map(stage => wrong('stages', stage, 'filedOn')),
    ...stepsOutOfOrder(stages, filed)
      .filter(stage => !early.includes(stage))
      .map(stage =>
        problem(
          'institution-file-order',
          'warning',
          ['stages', stage, 'filedOn'],
          [
            `“${institutionFileStages[stage].zh}”材料的归档早于前一环节。`,
            `"${institutionFileStages[stage].en}" was filed before the stage ahead of it.`,
          ],
          ['请核对日期。', 'Check the days.'],
        ),
      ),
    ...stages.flatMap(stage => {
      const part = parts[stage]
      return part?.digitisedOn && part.digitisedOn < part.filedOn ? [wrong('stages', stage, 'digitisedOn')] : []
    }),
    ...(leftOn === null && parts.leaving != null
      ? [
          problem(
            'institution-file-stays',
            'error',
            ['stages', 'leaving'],
            ['儿童尚未离院，已有“离院”材料。', '"Leaving" is on file of a child who has not left.'],
            ['请补记离院日期，或核对材料。', 'Record the day on which the child left, or check the part.'],
          ),
        ]
      : []),
  ]
}
