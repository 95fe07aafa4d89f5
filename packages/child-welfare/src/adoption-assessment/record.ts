import {
  addDays,
  addMonths,
  type Citation,
  daysBetween,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { adoptionAssessmentMeasures } from '../shared/documents.js'
import { assessmentAspects, reportableFindings } from './aspects.js'

export * from './aspects.js'

/** One member of the group that assesses (收养评估办法). */
export const Assessor = z.strictObject({
  name: z.string().min(1),
  /** On the permanent staff of civil affairs, and versed in the law of adoption; left out: not told. */
  permanentStaff: z.boolean().optional(),
})

/** An organisation that assesses for civil affairs, and the conditions that it must meet (收养评估办法); what is left out is not told. */
export const ThirdParty = z.strictObject({
  name: z.string().min(1),
  legalPerson: z.boolean().optional(),
  soundOrganisation: z.boolean().optional(),
  /**
   * Social investigation or assessment is within its scope, or it meets what item 3 of art. 7 has beside that (业务范围包含社会调查或者评估，
   * 或者…; what follows was not read, as remembered experience of the kind).
   */
  scopeCovers: z.boolean().optional(),
  fullTimeStaff: z.int().min(0).optional(),
})

const Period = z.strictObject({ from: PlainDate, to: PlainDate })

/** The record of one assessment (收养评估): who made it, when, what was found and concluded. */
export const AdoptionAssessmentRecord = z.strictObject({
  applicants: z.array(z.string().min(1)).min(1).max(2),
  /** By a group of civil affairs itself, or by a third party that it commissioned (art. 5). */
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own-group'), assessors: z.array(Assessor) }),
    z.strictObject({ kind: z.literal('third-party'), organisation: ThirdParty, agreement: z.boolean().optional() }),
  ]),
  consentedOn: PlainDate,
  /** When the time of adopter and child together began and ended; `null` where they live together already. */
  integration: Period.nullish(),
  findings: z.partialRecord(z.enum(keysOf(assessmentAspects)), z.string().min(1)),
  reportable: z.array(z.enum(keysOf(reportableFindings))).default([]),
  /** `null`: not known. */
  reportedToCivilAffairs: z.boolean().nullable().default(null),
  /** The day of the assessment report; `null`: none yet, left out: not told. */
  reportedOn: PlainDate.nullish(),
  conclusion: z.enum(['qualified', 'not-qualified']).optional(),
})
export type AdoptionAssessmentRecord = z.infer<typeof AdoptionAssessmentRecord>

/** What a place adds to the national rule. What is left out is not tested, and is said to be so. */
export interface AssessmentLimits {
  /** Days from the consent within which the report must be made. */
  readonly days?: number
  /** Days that adopter and child spend together at least, both ends included. */
  readonly integrationDays?: number
  /** Months for which a report holds. */
  readonly validMonths?: number
  /** Full-time professionals that a third party needs. */
  readonly fullTimeStaff?: number
  readonly cite: Citation
}

/** 昆山: the staff of the third party; its text was read in a copy. */
export const kunshanAssessmentLimits: AssessmentLimits = {
  fullTimeStaff: 5,
  cite: { title: '昆山市收养能力评估实施细则', confidence: 'secondary', article: '第六条第四项' },
}

const issue = (code: string, path: Problem['path'], message: LocalizedText, remedy: LocalizedText): Problem =>
  problem(code, 'error', path, message, remedy)

const assessorProblems = ({ by }: AdoptionAssessmentRecord, limits?: AssessmentLimits): Problem[] => {
  if (by.kind === 'own-group') {
    const members = (may: (staff: boolean | undefined) => boolean) =>
      new Set(by.assessors.filter(one => may(one.permanentStaff)).map(one => one.name)).size
    if (members(staff => staff === true) >= 2) return []
    if (members(staff => staff !== false) >= 2)
      return [
        problem(
          'assessment-group-not-known',
          'warning',
          ['by', 'assessors'],
          [
            '没有记录评估小组是否有 2 名以上在编人员。',
            'Whether two of the group are of the permanent staff is not on record.',
          ],
          ['请核实后补记（收养评估办法（试行）第六条）。', 'Find it out and record it (收养评估办法（试行） art. 6).'],
        ),
      ]
    return [
      issue(
        'assessment-group-small',
        ['by', 'assessors'],
        { zh: '评估小组的在编人员不足 2 名。', en: 'The group has fewer than 2 members of the permanent staff.' },
        {
          zh: '请补足熟悉收养法规的在编人员（收养评估办法（试行）第六条）。',
          en: 'Add permanent staff who know the law of adoption (收养评估办法（试行） art. 6).',
        },
      ),
    ]
  }
  const { legalPerson, soundOrganisation, scopeCovers, fullTimeStaff } = by.organisation
  const lacking = [
    ...(by.agreement !== false
      ? []
      : [{ zh: '委托协议（收养评估办法（试行）第五条）', en: 'an agreement (收养评估办法（试行） art. 5)' }]),
    ...(legalPerson !== false
      ? []
      : [{ zh: '法人资格（收养评估办法（试行）第七条）', en: 'legal personality (收养评估办法（试行） art. 7)' }]),
    ...(soundOrganisation !== false
      ? []
      : [
          {
            zh: '健全的组织和管理（收养评估办法（试行）第七条）',
            en: 'a sound organisation (收养评估办法（试行） art. 7)',
          },
        ]),
    ...(scopeCovers !== false
      ? []
      : [
          {
            zh: '相应的业务范围或者经验（收养评估办法（试行）第七条）',
            en: 'a scope that covers it, or experience (收养评估办法（试行） art. 7)',
          },
        ]),
    ...(limits?.fullTimeStaff !== undefined && fullTimeStaff !== undefined && fullTimeStaff < limits.fullTimeStaff
      ? [{ zh: `${limits.fullTimeStaff} 名专职人员`, en: `${limits.fullTimeStaff} full-time professionals` }]
      : []),
  ]
  return lacking.map(({ zh, en }) =>
    issue(
      'assessment-organisation-unfit',
      ['by', 'organisation'],
      { zh: `受委托机构没有${zh}。`, en: `The commissioned organisation does not have ${en}.` },
      { zh: '请另行委托符合条件的机构。', en: 'Commission one that meets the conditions.' },
    ),
  )
}

/**
 * What is wrong with the record of an assessment; a report that leaves out some of the {@link assessmentAspects} is a warning. The national text on time limits was not read: whatever `limits` leaves
 * out, or the record does not say, stands in `untested`, never passed in silence. Who assesses is not judged of an assessment that was
 * agreed to before the measures, 2021-01-01: `measures` stands in `untested`.
 */
export const assessmentProblems = (
  record: AdoptionAssessmentRecord,
  limits?: AssessmentLimits,
): {
  readonly problems: Problem[]
  readonly untested: readonly ('measures' | 'days' | 'integrationDays' | 'fullTimeStaff')[]
} => {
  const { consentedOn, reportedOn, integration, reportable, reportedToCivilAffairs, by } = record
  const older = consentedOn < adoptionAssessmentMeasures.effective
  const problems = older ? [] : assessorProblems(record, limits)
  if (!older && reportable.length > 0 && reportedToCivilAffairs === null)
    problems.push(
      problem(
        'assessment-finding-report-not-known',
        'warning',
        ['reportedToCivilAffairs'],
        [
          `发现“${reportableFindings[reportable[0]!].zh}”等情形，没有记录是否向民政部门报告。`,
          `"${reportableFindings[reportable[0]!].en}" was found; whether it was reported to civil affairs is not on record.`,
        ],
        ['请核实后补记。', 'Find it out and record it.'],
      ),
    )
  if (!older && reportable.length > 0 && reportedToCivilAffairs === false)
    problems.push(
      issue(
        'assessment-finding-not-reported',
        ['reportable'],
        {
          zh: `发现“${reportableFindings[reportable[0]!].zh}”等情形，没有向民政部门报告。`,
          en: `"${reportableFindings[reportable[0]!].en}" was found and not reported to civil affairs.`,
        },
        { zh: '请立即向民政部门报告。', en: 'Report it to civil affairs at once.' },
      ),
    )
  // The integration may have a report of its own; of findings that are not on record here nothing is said.
  const lacking = keysOf(assessmentAspects).filter(
    aspect => aspect !== 'integration' && record.findings[aspect] === undefined,
  )
  if (!older && reportedOn != null && lacking.length > 0 && Object.keys(record.findings).length > 0)
    problems.push(
      problem(
        'assessment-aspects-missing',
        'warning',
        ['findings'],
        [
          `评估报告没有${lacking.map(aspect => assessmentAspects[aspect].zh).join('、')}的记录。`,
          `The report says nothing of: ${lacking.map(aspect => assessmentAspects[aspect].en).join(', ')}.`,
        ],
        ['请补充评估内容。', 'Have them assessed, and record what was found.'],
      ),
    )
  if (reportedOn != null && reportedOn < consentedOn)
    problems.push(
      issue(
        'assessment-before-consent',
        ['reportedOn'],
        {
          zh: `评估报告日 ${reportedOn} 早于同意评估日 ${consentedOn}。`,
          en: `The report of ${reportedOn} is from before the consent of ${consentedOn}.`,
        },
        { zh: '请核对日期。', en: 'Check the dates.' },
      ),
    )
  if (integration && integration.to < integration.from)
    problems.push(
      issue(
        'integration-dates',
        ['integration', 'to'],
        { zh: '融合的结束日期早于开始日期。', en: 'The time together ends before it begins.' },
        { zh: '请核对日期。', en: 'Check the dates.' },
      ),
    )
  const due = limits?.days === undefined ? undefined : addDays(consentedOn, limits.days)
  if (due !== undefined && reportedOn != null && reportedOn > due)
    problems.push(
      issue(
        'assessment-late',
        ['reportedOn'],
        { zh: `评估应于 ${due} 前完成。`, en: `The assessment was due by ${due}.` },
        { zh: '请核对日期，或说明延期的理由。', en: 'Check the dates, or state why it took longer.' },
      ),
    )
  const together =
    integration && integration.from <= integration.to ? daysBetween(integration.from, integration.to) + 1 : undefined
  if (limits?.integrationDays !== undefined && together !== undefined && together < limits.integrationDays)
    problems.push(
      issue(
        'integration-short',
        ['integration'],
        {
          zh: `融合 ${together} 日，少于 ${limits.integrationDays} 日。`,
          en: `${together} days together, fewer than ${limits.integrationDays}.`,
        },
        { zh: '请延长融合时间。', en: 'Let them spend more time together.' },
      ),
    )
  const untested = [
    ...(older ? (['measures'] as const) : []),
    ...(due === undefined || reportedOn == null ? (['days'] as const) : []),
    ...(integration !== null && (limits?.integrationDays === undefined || together === undefined)
      ? (['integrationDays'] as const)
      : []),
    ...(by.kind === 'third-party' &&
    (limits?.fullTimeStaff === undefined || by.organisation.fullTimeStaff === undefined)
      ? (['fullTimeStaff'] as const)
      : []),
  ]
  return { problems, untested }
}

/** Whether a report still holds on a day; `null` where no rule of the place says for how long. The last day is included. */
export const reportValidity = (
  reportedOn: PlainDate,
  asOf: PlainDate,
  limits?: AssessmentLimits,
): { readonly validTo: PlainDate | undefined; readonly isValid: boolean | null } => {
  const validTo = limits?.validMonths === undefined ? undefined : addMonths(reportedOn, limits.validMonths)
  if (asOf < reportedOn) return { validTo, isValid: false }
  return { validTo, isValid: validTo === undefined ? null : asOf <= validTo }
}
