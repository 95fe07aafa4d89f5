import { addMonths, atArticle, type Citation, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import { charityLaw2023, foundationRegulation, serviceInstitutionRegulation } from '../shared/documents.js'
import type { OrganisationType } from '../shared/organisation.js'
import { associationArticleAt, regulationInForce } from '../shared/regulation.js'
import {
  associationCheckMeasures2026,
  charityLaw2016,
  serviceInstitutionCheckMeasures,
} from '../shared/supervision-documents.js'
import type { AnnualCheckNotice } from './notices.js'

/** What a yearly check (年检) comes to (民办非企业单位年度检查办法 art. 7), and not having taken part. */
export const annualCheckResults = {
  pass: { zh: '合格', en: 'Pass' },
  'basic-pass': { zh: '基本合格', en: 'Basic pass' },
  fail: { zh: '不合格', en: 'Fail' },
  'not-checked': { zh: '未参加', en: 'Did not take part' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** What a yearly check comes to: see {@link annualCheckResults}. */
export type AnnualCheckResult = keyof typeof annualCheckResults
/** The words of {@link annualCheckResults}, as `z.enum` takes them. */
export const annualCheckResultIds = keysOf(annualCheckResults)

/** An organisation as the yearly check asks of it. */
export interface CheckedOrganisation {
  readonly type: OrganisationType
  /** The day of its certificate. */
  readonly registeredOn: PlainDate
  /** Registered or recognised as a charity. */
  readonly charity: boolean
}

/** Whether an organisation takes part in the check of a year, and by when. */
export interface AnnualCheckDue {
  /** `charity-report`: a charity reports by the charity law instead of being checked. */
  readonly form: 'check' | 'charity-report'
  readonly due: boolean
  readonly reason: LocalizedText
  /** The first day on which the office takes reports; `null`: not said. */
  readonly from: PlainDate | null
  /** The last day for the supervising unit; `null`: its consent comes first, without a day of its own, or there is no such step. */
  readonly toUnit: PlainDate | null
  /** The last day for the registration office; `null`: the notice of the place does not say. */
  readonly toOffice: PlainDate | null
  readonly cite: Citation
}

/**
 * The regulation on a type of organisation at the article on its yearly report, as it read on a day.
 * @throws ProblemError `not-in-force` before the regulation of the type
 */
export const annualReportArticle = (type: OrganisationType, on: PlainDate): Citation =>
  regulationInForce(
    type,
    { association: '第二十八条', 'service-institution': '第二十三条', foundation: '第三十六条' },
    on,
  )

/** 民办函〔2024〕8号, by which charities of any type, and foundations, reported on 2023 by 31 March. */
export const charityReportNotice2024 = {
  title: '民政部办公厅关于开展慈善组织（基金会）2023年度年报年检工作的通知',
  number: '民办函〔2024〕8号',
  issuer: '民政部办公厅',
  confidence: 'secondary',
  note: 'its points 一 and 二 read in a copy; it speaks of the report on 2023 alone',
} as const satisfies Citation

/** The notice by which charities of any type, and foundations, reported on 2019 by 30 June, three months later than the regulation has it. */
export const charityReportNotice2020 = {
  title: '民政部办公厅关于开展基金会2019年度报告和年度检查工作的通知',
  issuer: '民政部办公厅',
  confidence: 'secondary',
  note: 'as 长沙市民政局 hands it on for charities and foundations; number and day not seen',
} as const satisfies Citation

/** The last day of the reports of charities and foundations on a year of which a notice of the ministry was seen. */
const ministryReports: Readonly<Record<number, { readonly toOffice: PlainDate; readonly cite: Citation }>> = {
  2019: { toOffice: '2020-06-30', cite: charityReportNotice2020 },
  2023: { toOffice: '2024-03-31', cite: charityReportNotice2024 },
}

/** The first year whose check the measures on service institutions, of 2005-06-01, could govern. */
const measuredFrom = 2005

/** Whether an institution was registered for not more than six months on 31 December (民办非企业单位年度检查办法 art. 3). */
const isTooYoung = (registeredOn: PlainDate, year: number): boolean => addMonths(registeredOn, 6) >= `${year}-12-31`

/**
 * Whether an organisation takes part in the check of a year and by when: associations and service institutions report to the
 * supervising unit by 31 March and to the registration office by 31 May of the next year (社会团体登记管理条例 art. 28,
 * 民办非企业单位登记管理暂行条例 art. 23), foundations to the office by 31 March (基金会管理条例 art. 36), on 2019 by 30 June. 慈善法 art. 13 sets
 * no day for charities: where the ministry's notice of the year was not seen, that of the regulation holds for foundations alone. A service institution is not
 * checked in its first six months since the measures of 2005; of associations the law names no such time, notices of places do. A notice
 * of another year says nothing. A last day that is a day off stays: the articles name the day, and whether it moves no text says.
 * @throws ProblemError `not-in-force` before the first report by the regulation of the type: on 1998, of foundations on 2004
 */
export const annualCheck = (
  { type, registeredOn, charity }: CheckedOrganisation,
  year: number,
  given?: AnnualCheckNotice,
): AnnualCheckDue => {
  const next = year + 1
  const notice = given?.year === year ? given : undefined
  const answer = (due: boolean, zh: string, en: string, cite: Citation): AnnualCheckDue => {
    const byLaw = {
      toUnit: type === 'foundation' ? null : `${next}-03-31`,
      toOffice: type === 'foundation' ? `${next}-03-31` : `${next}-05-31`,
    }
    return {
      form: 'check',
      due,
      reason: { zh, en },
      from: notice?.from ?? null,
      toUnit: notice === undefined ? byLaw.toUnit : (notice.toUnit ?? null),
      toOffice: notice === undefined ? byLaw.toOffice : (notice.toOffice ?? null),
      cite,
    }
  }
  const law = annualReportArticle(type, `${next}-03-31`)
  const ministry = ministryReports[year]
  if (registeredOn > `${year}-12-31`)
    return answer(false, '当年尚未登记', 'it was not registered in that year yet', law)
  // A charity reports from the first report after 慈善法 began.
  if (charity && year >= 2016 && notice?.charities !== true)
    return {
      form: 'charity-report',
      due: true,
      reason: { zh: '慈善组织报送年度工作报告', en: 'a charity reports by the charity law' },
      from: null,
      toUnit: null,
      toOffice: ministry?.toOffice ?? (type === 'foundation' ? `${next}-03-31` : null),
      cite:
        ministry?.cite ??
        (type === 'foundation'
          ? law
          : atArticle(`${next}-03-31` < charityLaw2023.effective ? charityLaw2016 : charityLaw2023, '第十三条')),
    }
  if (type === 'foundation' && ministry !== undefined && notice === undefined)
    return {
      ...answer(true, '应当接受年度检查', 'it takes part', ministry.cite),
      toOffice: ministry.toOffice,
    }
  const lastRegistered = notice?.registeredBy[type]
  if (notice !== undefined && lastRegistered !== undefined)
    return registeredOn <= lastRegistered
      ? answer(true, `${lastRegistered}前登记`, `registered by ${lastRegistered}`, notice.cite)
      : answer(false, `${lastRegistered}后登记`, `registered after ${lastRegistered}`, notice.cite)
  if (type === 'service-institution' && year >= measuredFrom && isTooYoung(registeredOn, year))
    return answer(
      false,
      '截至12月31日登记未超过6个月',
      'registered for not more than six months on 31 December',
      atArticle(serviceInstitutionCheckMeasures, '第三条'),
    )
  return answer(true, '应当接受年度检查', 'it takes part', law)
}

/** Grounds on which the check of a service institution is passed with defects, or failed where they are grave (art. 8). */
export const serviceInstitutionCheckGrounds = {
  unlawful: { zh: '违反法律、法规和政策', en: 'Breach of law or policy' },
  'certificate-misused': { zh: '违反规定使用证书、印章、财务凭证', en: 'Certificate, seal or vouchers misused' },
  inactive: { zh: '本年度未开展活动或者不按章程活动', en: 'No activity in the year, or none of its charter' },
  'no-premises': { zh: '无固定住所或者必要场所', en: 'No fixed seat or premises' },
  mismanaged: { zh: '内部管理混乱，不能正常活动', en: 'Mismanaged, unable to work' },
  'supervision-refused': { zh: '拒不接受监督检查或者年检', en: 'Supervision or the check refused' },
  'change-not-registered': { zh: '未办理变更登记、章程未核准备案', en: 'Change or charter not registered' },
  branch: { zh: '设立分支机构', en: 'A branch was set up' },
  finances: { zh: '财务制度不健全，资金来源使用违规', en: 'Accounts not in order, or money against the rules' },
  'net-assets': { zh: '净资产低于行业最低标准', en: 'Net assets under the minimum of its trade' },
  embezzled: { zh: '侵占、私分、挪用资产或者捐赠', en: 'Assets or gifts embezzled' },
  'unlawful-fees': { zh: '违规收费、筹资或者接受使用捐赠', en: 'Fees, fund-raising or gifts against the rules' },
  'false-report': { zh: '年检中弄虚作假', en: 'Falsehood in the check' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link serviceInstitutionCheckGrounds}. */
export type ServiceInstitutionCheckGround = keyof typeof serviceInstitutionCheckGrounds

/** What the check of a service institution comes to by its grounds: pass without one, else by whether one is grave (art. 8). */
export const serviceInstitutionCheckResult = (
  found: readonly { readonly ground: ServiceInstitutionCheckGround; readonly grave: boolean }[],
): { readonly result: 'pass' | 'basic-pass' | 'fail'; readonly cite: Citation } =>
  found.length === 0
    ? { result: 'pass', cite: atArticle(serviceInstitutionCheckMeasures, '第七条') }
    : {
        result: found.some(({ grave }) => grave) ? 'fail' : 'basic-pass',
        cite: atArticle(serviceInstitutionCheckMeasures, '第八条'),
      }

/** The last day to put right what a service institution passed with defects or failed on: three months (art. 9). */
export const checkCorrectionDue = (concludedOn: PlainDate): PlainDate => addMonths(concludedOn, 3)

/** What follows from the checks of an organisation. */
export interface AnnualCheckConsequence {
  /**
   * `revocation`: the registration is revoked (撤销登记). `correction`: it puts right what was found. `sanction`: it may be warned and
   * more by the article. `none`: nothing.
   */
  readonly consequence: 'revocation' | 'correction' | 'sanction' | 'none'
  readonly sanction: LocalizedText | null
  readonly cite: Citation | null
}

const revocation = { zh: '撤销登记', en: 'Registration revoked' }
/** What refusing the check brings: of foundations activity is stopped (art. 42), of the others it may be (arts 30 and 25). */
const warnings = {
  foundation: { zh: '警告、责令停止活动', en: 'Warning; its activity is stopped' },
  others: { zh: '警告、责令改正，可以限期停止活动', en: 'Warning, order to correct; its activity may be suspended' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/**
 * What follows from the results of several years, of which the last counts with the one right before it. A service institution that was
 * absent, or failed, two years running loses its registration (民办非企业单位年度检查办法 art. 10); absent once and failed once is not
 * named there. Of an association that is absent, article 30 on supervision refused is the ground, of a foundation article 42(5) (also
 * where it fails). Years before the measures of 2005 are not held to them. Associations put right what was found; from the report on 2025 on by the
 * measures of 2026, of which the terms were not seen.
 * @throws ProblemError `not-in-force` where the last year was to be reported on before the regulation of the type
 */
export const annualCheckConsequence = (
  type: OrganisationType,
  years: readonly { readonly year: number; readonly result: AnnualCheckResult }[],
): AnnualCheckConsequence => {
  const inOrder = years.toSorted((a, b) => a.year - b.year)
  const last = inOrder.at(-1)
  const before = inOrder.findLast(({ year }) => year + 1 === last?.year)
  const measures = (article: string) => atArticle(serviceInstitutionCheckMeasures, article)
  if (last === undefined) return { consequence: 'none', sanction: null, cite: null }
  annualReportArticle(type, `${last.year + 1}-03-31`)
  if (last.result === 'pass') return { consequence: 'none', sanction: null, cite: null }
  if (type === 'service-institution') {
    const bad = last.result === 'not-checked' || last.result === 'fail'
    if (bad && before?.result === last.result && before.year >= measuredFrom)
      return { consequence: 'revocation', sanction: revocation, cite: measures('第十条') }
    if (last.result !== 'not-checked')
      return { consequence: 'correction', sanction: null, cite: last.year >= measuredFrom ? measures('第九条') : null }
    return {
      consequence: 'sanction',
      sanction: warnings.others,
      cite: atArticle(serviceInstitutionRegulation, '第二十五条第一款第三项'),
    }
  }
  if (type === 'foundation' && last.result !== 'basic-pass')
    return {
      consequence: 'sanction',
      sanction: warnings.foundation,
      cite: atArticle(foundationRegulation, '第四十二条第一款第五项'),
    }
  if (type === 'association' && last.result === 'not-checked')
    return {
      consequence: 'sanction',
      sanction: warnings.others,
      cite: associationArticleAt('第三十条第一款第三项', `${last.year + 1}-06-01`),
    }
  const measured = type === 'association' && last.year >= 2025
  return { consequence: 'correction', sanction: null, cite: measured ? associationCheckMeasures2026 : null }
}

/** How many organisations had each result, how many were checked, and how many have to put something right. */
export const annualCheckTally = (
  results: Readonly<Partial<Record<AnnualCheckResult, number>>>,
): { readonly checked: number; readonly mustRectify: number; readonly all: number } => {
  const of = (result: AnnualCheckResult) => results[result] ?? 0
  const mustRectify = of('basic-pass') + of('fail')
  const checked = of('pass') + mustRectify
  return { checked, mustRectify, all: checked + of('not-checked') }
}
