import { happenedBy, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
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
  /** The day on which the child left: adopted, back home, settled. */
  leftOn: PlainDate.nullable(),
  stages: z
    .partialRecord(z.enum(stages), z.strictObject({ filedOn: PlainDate, digitisedOn: PlainDate.nullable() }))
    .default({}),
})
export type InstitutionChildFile = z.infer<typeof InstitutionChildFile>

/** What a file still lacks on a day. */
export interface FileGaps {
  /** Stages that the child has been through without a part on file; settlement and leaving are asked of who has left alone. */
  readonly unfiled: readonly InstitutionFileStage[]
  /** Parts on file that were not digitised. */
  readonly onPaper: readonly InstitutionFileStage[]
}

/** What the file of a child lacks on a day; what was filed or digitised later does not count. */
export const institutionFileGaps = (file: InstitutionChildFile, asOf: PlainDate): FileGaps => {
  const left = happenedBy(file.leftOn, asOf)
  const asked = stages.filter(stage => left || (stage !== 'settlement' && stage !== 'leaving'))
  const filed = (stage: InstitutionFileStage) => {
    const part = file.stages[stage]
    return happenedBy(part?.filedOn, asOf) ? part : undefined
  }
  return {
    unfiled: asked.filter(stage => filed(stage) === undefined),
    onPaper: stages.filter(stage => {
      const part = filed(stage)
      return part !== undefined && !happenedBy(part.digitisedOn, asOf)
    }),
  }
}
