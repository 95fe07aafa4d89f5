import {
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { foundationRegulation } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'
import { serviceInstitutionCheckMeasures } from '../shared/supervision-documents.js'
import {
  type AnnualCheckDue,
  annualCheck,
  annualCheckResultIds,
  annualReportArticle,
  checkCorrectionDue,
} from './check.js'
import type { AnnualCheckNotice } from './notices.js'

const day = PlainDate.nullable().default(null)

/** The yearly report of one organisation for one year (年检、年报); a day that has not come is `null`, one that is not told is left out. */
export const AnnualCheckRecord = z
  .strictObject({
    organisation: z.string().min(1),
    type: OrganisationType,
    registeredOn: PlainDate,
    charity: z.boolean().default(false),
    /** It was registered without a supervising unit (直接登记), so that none sees its report first; left out: not told. */
    directRegistration: z.boolean().optional(),
    /** The last day on the register (注销、撤销); `null`: it is there. Who left it before the report was due owes none. */
    until: day,
    /** By the notice of its place it does not take part this year, as who was registered in the second half. */
    exempt: z.boolean().default(false),
    /** The year that is reported on. */
    year: z.int().min(1998).max(2200),
    /** Handed to the supervising unit, and to the registration office. */
    toUnitOn: PlainDate.nullish(),
    toOfficeOn: PlainDate.nullish(),
    result: z.enum(annualCheckResultIds).nullable().default(null),
    concludedOn: day,
    /** Of a foundation: its report was made public where the office said, after it passed; `null`: not yet, left out: not told. */
    publishedOn: PlainDate.nullish(),
    /** The report on what was put right. */
    correctionOn: PlainDate.nullish(),
  })
  .refine(
    ({ type, year }) => type !== 'foundation' || year >= 2004,
    refusal(
      ['year'],
      '基金会自2004年度起按条例报送年度报告',
      'foundations report by their regulation since the report on 2004',
    ),
  )
  .refine(...lastNotBefore('registeredOn', 'until'))
  .refine(
    ({ result, concludedOn }) => (result === null) === (concludedOn === null),
    refusal(['concludedOn'], '结论与日期须同时填写', 'a result and its day come together'),
  )
  .refine(
    ({ concludedOn, correctionOn }) => correctionOn == null || (concludedOn ?? '9999') <= correctionOn,
    refusal(['correctionOn'], '整改日期早于结论日期', 'put right before there was a result'),
  )
export type AnnualCheckRecord = z.infer<typeof AnnualCheckRecord>

/** Where the report of a year stands. */
export type AnnualCheckState = 'not-due' | 'to-file' | 'overdue' | 'filed' | 'concluded' | 'correcting' | 'corrected'

/** The check that a record is of: `due` not where its place exempts it, nor where it left the register before the last day. */
const checkOf = (record: AnnualCheckRecord, notice?: AnnualCheckNotice): AnnualCheckDue => {
  const check = annualCheck(record, record.year, notice)
  const last = check.toOffice ?? `${record.year + 1}-12-31`
  return record.exempt || (record.until !== null && record.until <= last) ? { ...check, due: false } : check
}

/**
 * Whether an organisation has to report on the year of a record, by the law or by the notice of its place. Who left the register by the
 * last day to report, or is exempt there, has not.
 */
export const mustReport = (record: AnnualCheckRecord, notice?: AnnualCheckNotice): boolean =>
  checkOf(record, notice).due

const mustCorrect = ({ result }: AnnualCheckRecord): boolean => result === 'basic-pass' || result === 'fail'

/** Where the report of a year stands on a day. */
export const annualCheckState = (
  record: AnnualCheckRecord,
  asOf: PlainDate,
  notice?: AnnualCheckNotice,
): AnnualCheckState => {
  const { due, toOffice } = checkOf(record, notice)
  if (happenedBy(record.concludedOn, asOf))
    return !mustCorrect(record) ? 'concluded' : happenedBy(record.correctionOn, asOf) ? 'corrected' : 'correcting'
  if (happenedBy(record.toOfficeOn, asOf)) return 'filed'
  if (!due) return 'not-due'
  return toOffice !== null && toOffice < asOf && record.toOfficeOn !== undefined ? 'overdue' : 'to-file'
}

/** What the report of a year is held against, beside the days of the law. */
export const annualCheckRules = {
  'reported-in-time': {
    text: { zh: '应当按期报送上一年度工作报告', en: 'the report on the year is handed in by its day' },
  },
  'reported-after-year': {
    text: { zh: '年度工作报告不得早于年度终了报送', en: 'no report on a year is handed in before the year is over' },
  },
  'unit-first': {
    text: { zh: '业务主管单位初审后再报送登记管理机关', en: 'the supervising unit sees the report before the office' },
  },
  'concluded-after-report': {
    text: { zh: '年检结论应当在收到年度报告之后作出', en: 'a check is concluded on a report that is there' },
  },
  'report-published': {
    text: {
      zh: '基金会通过年度检查后，应当将年度工作报告在指定的媒体上公布',
      en: 'a foundation that passed the check makes its report public',
    },
    cite: atArticle(foundationRegulation, '第三十八条'),
    // No day is set for it.
    severity: 'warning',
  },
  'corrected-in-three-months': {
    text: {
      zh: '整改期限为3个月，整改期结束应当报送整改报告',
      en: 'what was found is put right within three months, and at their end it is reported',
    },
    cite: atArticle(serviceInstitutionCheckMeasures, '第九条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What the report of a year breaks on a day. */
export const annualCheckProblems = (
  record: AnnualCheckRecord,
  asOf: PlainDate,
  notice?: AnnualCheckNotice,
): Problem[] => {
  const { form, due, toUnit, toOffice, cite } = checkOf(record, notice)
  const { toUnitOn, toOfficeOn, concludedOn, correctionOn } = record
  const inTime = { ...annualCheckRules['reported-in-time'], cite }
  return [
    ...(due && toOffice !== null && isLate(toOfficeOn, toOffice, asOf)
      ? [brokenRule('reported-in-time', inTime, ['toOfficeOn'], toOffice)]
      : []),
    // What the office has already is not held up by a step before it that is not on record.
    ...(due &&
    toUnit !== null &&
    !record.directRegistration &&
    (toUnitOn !== null || !happenedBy(toOfficeOn, asOf)) &&
    isLate(toUnitOn, toUnit, asOf)
      ? [
          brokenRule(
            'reported-in-time',
            // Of whom it is not told how it was registered nobody knows whether there is a unit.
            { ...inTime, ...(record.directRegistration === undefined && toUnitOn === null && { severity: 'warning' }) },
            ['toUnitOn'],
            toUnit,
          ),
        ]
      : []),
    ...(['toUnitOn', 'toOfficeOn'] as const).flatMap(step =>
      happenedBy(record[step], asOf) && record[step]! <= `${record.year}-12-31`
        ? [brokenRule('reported-after-year', { ...annualCheckRules['reported-after-year'], cite }, [step])]
        : [],
    ),
    // A charity reports by the charity law, which knows no such step.
    ...(form === 'check' && toUnitOn != null && happenedBy(toOfficeOn, asOf) && toOfficeOn! < toUnitOn
      ? [
          brokenRule(
            'unit-first',
            { ...annualCheckRules['unit-first'], cite: annualReportArticle(record.type, toOfficeOn!) },
            ['toOfficeOn'],
          ),
        ]
      : []),
    ...(happenedBy(concludedOn, asOf) && record.result !== 'not-checked' && notHappenedBy(toOfficeOn, concludedOn!)
      ? [brokenRule('concluded-after-report', annualCheckRules['concluded-after-report'], ['concludedOn'])]
      : []),
    ...(record.type === 'foundation' &&
    (record.result === 'pass' || record.result === 'basic-pass') &&
    happenedBy(concludedOn, asOf) &&
    concludedOn! < asOf &&
    notHappenedBy(record.publishedOn, asOf)
      ? [brokenRule('report-published', annualCheckRules['report-published'], ['publishedOn'])]
      : []),
    ...(record.type === 'service-institution' &&
    concludedOn !== null &&
    concludedOn >= serviceInstitutionCheckMeasures.effective &&
    mustCorrect(record) &&
    happenedBy(concludedOn, asOf) &&
    isLate(correctionOn, checkCorrectionDue(concludedOn!), asOf)
      ? [
          brokenRule(
            'corrected-in-three-months',
            // The report is handed in when the three months are over, without a day of its own: one that came after them is odd, and no fault.
            {
              ...annualCheckRules['corrected-in-three-months'],
              ...(happenedBy(correctionOn, asOf) && { severity: 'warning' }),
            },
            ['correctionOn'],
            checkCorrectionDue(concludedOn!),
          ),
        ]
      : []),
  ]
}
