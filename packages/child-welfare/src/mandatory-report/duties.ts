import { atArticle, type Citation, dateParts, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { familyViolenceLaw, leftBehindOpinion2016, minorsProtectionLaw } from '../shared/documents.js'

/** 关于建立侵害未成年人案件强制报告制度的意见（试行）. */
export const mandatoryReportOpinion = {
  title: '关于建立侵害未成年人案件强制报告制度的意见（试行）',
  number: '高检发〔2020〕9号',
  issuer: '最高人民检察院等九部门',
  issued: '2020-05-07',
  confidence: 'secondary',
  note: 'articles 1 and 2, number and day read in copies; the nine situations as reports restate them',
} as const satisfies Citation

/** The nine situations that must be reported. */
export const mandatoryReportSituations = {
  'private-parts': { zh: '生殖器官或隐私部位受损伤', en: 'Private parts injured' },
  'girl-under-14': {
    zh: '不满十四周岁女性遭性侵、怀孕、流产',
    en: 'A girl under 14 abused, pregnant, or with an abortion',
  },
  'girl-14-up': { zh: '十四周岁以上女性因性侵怀孕、流产', en: 'A girl of 14 or more, pregnant through abuse' },
  'injuries-suspected': {
    zh: '多处损伤、严重营养不良、意识不清，疑遭暴力、欺凌、虐待、麻醉',
    en: 'Injuries, malnutrition or unconsciousness, and a suspicion of violence',
  },
  'unnatural-harm': { zh: '因自杀、自残、工伤、中毒、殴打等伤残、死亡', en: 'Disabled or dead by unnatural causes' },
  abandoned: { zh: '被遗弃或者长期无人照料', en: 'Abandoned, or long without care' },
  'unknown-origin': { zh: '来源不明、失踪或者被拐卖', en: 'Of unknown origin, missing or trafficked' },
  begging: { zh: '被组织乞讨', en: 'Organised to beg' },
  other: { zh: '其他侵害或者危险', en: 'Another harm or danger' },
} as const satisfies Record<string, LocalizedText>
/** A situation that must be reported: see {@link mandatoryReportSituations}. */
export type MandatoryReportSituation = keyof typeof mandatoryReportSituations

/**
 * Who comes upon it. `close-contact-unit`: schools, training, care, welfare and medical units for minors and their staff
 * (art. 130); `school`, `kindergarten` and `help-institution` (医疗、社会工作服务、救助管理、福利机构) are of them, with duties of their
 * own. `lodging`, `venue` and `network-provider` (网络服务提供者) have only their own.
 */
export const Reporter = z.enum([
  'state-organ',
  'committee',
  'close-contact-unit',
  'school',
  'kindergarten',
  'help-institution',
  'lodging',
  'venue',
  'network-provider',
  'guardian',
  'anyone',
])
export type Reporter = z.infer<typeof Reporter>

/**
 * What is found. The nine situations of the opinion are `harm-or-danger`; so is a suspicion. `family-violence`: suspected too.
 * `left-behind-in-danger`: a left-behind child who lives alone, is missing, without an able guardian, or suspected hurt.
 */
export const ReportFinding = z.enum([
  'harm-or-danger',
  'grave-harm',
  'grave-bullying',
  'sexual-offence',
  'suspected-crime',
  'lost-child',
  'family-violence',
  'left-behind-in-danger',
])
export type ReportFinding = z.infer<typeof ReportFinding>

/** Who is told: police, civil affairs, education, or another department concerned (等有关部门, 未成年人保护法 art. 11). */
export const ReportRecipient = z.enum(['police', 'civil-affairs', 'education', 'other'])
export type ReportRecipient = z.infer<typeof ReportRecipient>

/** Whether somebody must report, to whom, and by which article. */
export interface ReportDuty {
  /** A right to report is no duty. */
  readonly must: boolean
  readonly to: readonly ReportRecipient[]
  /** Whether all of them must be told, or the one concerned is enough. */
  readonly toAll: boolean
  /** 立即 or 及时; the law has no number of hours. `free` where it is a right. */
  readonly when: 'at-once' | 'promptly' | 'free'
  readonly cite: Citation
}

interface Row extends Omit<ReportDuty, 'cite' | 'toAll'> {
  readonly by: readonly Reporter[]
  readonly finding: readonly ReportFinding[]
  readonly law?: Citation & { readonly effective: PlainDate }
  readonly article: string
}

const departments = ReportRecipient.options
const rows: readonly Row[] = [
  {
    by: ['state-organ', 'committee', 'close-contact-unit', 'school', 'kindergarten', 'help-institution'],
    finding: ReportFinding.options,
    must: true,
    to: departments,
    when: 'at-once',
    article: '第十一条第二款',
  },
  // Art. 20 speaks of what is grave (情况严重), of which a sexual offence and grave bullying are.
  {
    by: ['guardian'],
    finding: ['grave-harm', 'sexual-offence', 'grave-bullying'],
    must: true,
    to: departments,
    when: 'at-once',
    article: '第二十条',
  },
  {
    by: ['school'],
    finding: ['grave-bullying'],
    must: true,
    to: ['police', 'education'],
    when: 'promptly',
    article: '第三十九条第三款',
  },
  {
    by: ['school', 'kindergarten'],
    finding: ['sexual-offence'],
    must: true,
    to: ['police', 'education'],
    when: 'promptly',
    article: '第四十条第一款',
  },
  { by: ['venue'], finding: ['lost-child'], must: true, to: ['police'], when: 'at-once', article: '第五十六条第二款' },
  // Art. 57 speaks of any suspicion of an offence, of which a sexual one is.
  {
    by: ['lodging'],
    finding: ['suspected-crime', 'sexual-offence'],
    must: true,
    to: ['police'],
    when: 'at-once',
    article: '第五十七条',
  },
  // Art. 80 speaks of any offence that a user commits through the service, of which a sexual one is.
  {
    by: ['network-provider'],
    finding: ['suspected-crime', 'sexual-offence'],
    must: true,
    to: ['police'],
    when: 'at-once',
    article: '第八十条第三款',
  },
  {
    by: ['school', 'kindergarten', 'help-institution', 'committee'],
    finding: ['family-violence'],
    must: true,
    to: ['police'],
    when: 'promptly',
    law: familyViolenceLaw,
    article: '第十四条',
  },
  {
    by: ['school', 'kindergarten', 'help-institution', 'committee'],
    finding: ['left-behind-in-danger'],
    must: true,
    to: ['police'],
    when: 'at-once',
    law: leftBehindOpinion2016,
    article: '四（一）',
  },
]

/**
 * Whom somebody must tell of what was found (all that applies), and how soon. Whoever has no duty has the right (art. 11(1)).
 * Before 2021-06-01 what was found of left-behind children, since 2016-02-04 (国发〔2016〕13号 四（一）), and family violence, since
 * 2016-03-01 (反家庭暴力法 art. 14), alone: the opinion of 2020 already bound public bodies and close-contact trades to tell the police at
 * once, but its articles were not read.
 */
export const reportDuties = (by: Reporter, found: readonly ReportFinding[], on: PlainDate): readonly ReportDuty[] => {
  dateParts(on)
  if (found.length === 0) return []
  const duties = rows
    .filter(row => row.by.includes(by) && found.some(one => row.finding.includes(one)))
    .filter(({ law = minorsProtectionLaw }) => law.effective <= on)
    .map(
      ({ must, to, when, law = minorsProtectionLaw, article }): ReportDuty => ({
        toAll: to !== departments,
        must,
        to,
        when,
        cite: atArticle(law, article),
      }),
    )
  if (duties.length > 0 || on < minorsProtectionLaw.effective) return duties
  return [
    {
      must: false,
      toAll: false,
      to: departments,
      when: 'free',
      cite: atArticle(minorsProtectionLaw, '第十一条第一款'),
    },
  ]
}
