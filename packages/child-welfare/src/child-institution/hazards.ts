import { keysOf, type LocalizedText, type PlainDate, type Problem, problem } from '@minzheng/core'
import type * as z from 'zod'
import { type Finding, finding, findingProblems } from '../shared/finding.js'
import { institutionHazardStandard2024 } from './documents.js'

export { type FindingState, findingProblems, findingState } from '../shared/finding.js'

/** The five kinds of grave hazards of child welfare institutions (儿童福利机构重大事故隐患判定标准 art. 2); of their 28 situations few were seen. */
export const institutionHazardKinds = {
  building: { zh: '房屋建筑重大事故隐患', en: 'Buildings' },
  equipment: { zh: '设施设备重大事故隐患', en: 'Equipment' },
  qualification: { zh: '相关资质不符合法定要求', en: 'Qualifications that the law asks for' },
  management: { zh: '日常管理重大事故隐患', en: 'Daily management' },
  other: { zh: '其他重大事故隐患', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of hazard: see {@link institutionHazardKinds}. */
export type InstitutionHazardKind = keyof typeof institutionHazardKinds

const kinds = keysOf(institutionHazardKinds)

/** One grave hazard on the list of an institution (重大事故隐患台账). */
export const InstitutionHazard = finding(kinds)
export type InstitutionHazard = z.infer<typeof InstitutionHazard>

/**
 * What is wrong with a list of grave hazards on a day: what {@link findingProblems} finds, and `hazard-before-standard` (found before
 * 2024-09-12, when no standard said what is a grave hazard).
 */
export const institutionHazardProblems = (findings: readonly Finding[], asOf: PlainDate): Problem[] => [
  ...findingProblems(findings, asOf),
  ...findings.flatMap(({ id, foundOn }, index) =>
    foundOn < institutionHazardStandard2024.effective
      ? [
          problem(
            'hazard-before-standard',
            'warning',
            [index, 'foundOn'],
            [
              `“${id}”的发现日期早于《${institutionHazardStandard2024.title}》的 ${institutionHazardStandard2024.effective}，当时没有判定标准。`,
              `"${id}" was found before ${institutionHazardStandard2024.effective}, when there was no standard of grave hazards.`,
            ],
            ['请按当时的规定归类。', 'Sort it by the rule of its day.'],
          ),
        ]
      : [],
  ),
]
