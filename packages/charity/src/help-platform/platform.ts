import { atArticle, type Citation, PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { charityLaw2023 } from '../shared/documents.js'

/** 个人求助网络服务平台管理办法: articles 1 to 4 were read in copies, the rest as the ministry’s summary restates it. */
export const helpPlatformMeasures2024 = {
  title: '个人求助网络服务平台管理办法',
  issuer: '民政部、国家网信办、工业和信息化部、公安部、金融监管总局',
  issued: '2024-09-05',
  effective: '2024-09-05',
  confidence: 'official-excerpt',
  note: 'articles 1 to 4 read, not to their end; the 60 days, the custody and the publication as the ministry restates them',
} as const satisfies Citation

/** Where it is written that a platform must be designated, and what it must be. */
export const helpPlatformCites = {
  law: atArticle(charityLaw2023, '第一百二十四条'),
  designation: atArticle(helpPlatformMeasures2024, '第三条'),
  conditions: atArticle(helpPlatformMeasures2024, '第四条'),
} as const

const answer = z.boolean().nullish()

/** A platform on which individuals ask for help (个人求助网络服务平台); what is left out or `null` is not known. */
export const HelpPlatform = z.strictObject({
  /** By the Ministry of Civil Affairs; left out: it was not. */
  designatedOn: PlainDate.optional(),
  /** The first day on which it served; left out: not yet. */
  servesSince: PlainDate.optional(),
  /** 网络安全保护等级. */
  securityGrade: z.int().min(1).max(5).nullish(),
  /** Filed with the police, and its safety assessed. */
  filedWithPolice: answer,
  /** It does nothing but serve individuals who ask for help. */
  onlyBusiness: answer,
  /** Can check whether what is asked for is true. */
  verifies: answer,
  /** Has its agreements, and rules for what is published and for personal data. */
  hasRules: answer,
  /** What is given lies in an account of its own at a bank, by contract. */
  bankCustody: answer,
})
export type HelpPlatform = z.infer<typeof HelpPlatform>

/** Days from the designation in which it must begin to serve. */
export const helpPlatformStartDays = 60

const conditions = {
  filedWithPolice: ['公安机关联网备案和安全评估', 'its filing with the police and its safety assessment'],
  onlyBusiness: ['只从事个人求助网络服务', 'that it does nothing else'],
  verifies: ['查验求助信息真实性的能力', 'its ability to check what is asked for'],
  hasRules: ['平台规则文件', 'its rules'],
  bankCustody: ['捐助资金银行存管', 'custody of the money by a bank'],
} as const satisfies Partial<Record<keyof HelpPlatform, readonly [string, string]>>

const lacks = (path: string, zh: string, en: string): Problem =>
  problemOf(
    'help-platform-condition',
    'error',
    [path],
    [`不符合指定条件：${zh}。`, `It lacks ${en}.`],
    ['请整改。', 'Mend it.'],
  )
const unknown = (path: string, zh: string, en: string): Problem =>
  problemOf(
    'help-platform-unknown',
    'warning',
    [path],
    [`未说明：${zh}。`, `Nothing is said of ${en}.`],
    ['请核实。', 'Find it out.'],
  )
const undesignated = problemOf(
  'help-platform-not-designated',
  'error',
  ['designatedOn'],
  [
    '未经民政部指定，不得从事个人求助网络服务。',
    'Without designation by the Ministry of Civil Affairs nobody may serve individuals who ask for help.',
  ],
  ['请停止服务，或者先申请指定。', 'Stop, or apply for designation first.'],
)
const lateStart = (due: PlainDate): Problem =>
  problemOf(
    'help-platform-late',
    'error',
    ['servesSince'],
    [`被指定后应在 ${due} 前提供服务。`, `Service had to begin by ${due}.`],
    ['请说明情况。', 'Explain it.'],
  )

/** The last day on which a designated platform must have begun: 60 days, of the calendar as the text says no more. */
export const helpPlatformStartDue = (designatedOn: PlainDate): Deadline =>
  deadline(designatedOn, { amount: helpPlatformStartDays, unit: 'day' }, { plainDays: 'calendar' })

/**
 * What is wrong with a platform on a day, by the measures of 2024-09-05 (慈善法 art. 124): `help-platform-not-designated`,
 * `help-platform-late`, `help-platform-condition`, `help-platform-unknown`. Before that day nothing was asked by a rule of its own,
 * and nothing is found, nor of who served already and was designated since. Asking for help is no public fundraising: the rules on charities’ campaigns do not apply.
 */
export const helpPlatformProblems = (platform: HelpPlatform, asOf: PlainDate): Problem[] => {
  if (asOf < helpPlatformMeasures2024.effective) return []
  const { designatedOn, servesSince, securityGrade } = platform
  const designated = designatedOn !== undefined && designatedOn <= asOf
  const serves = servesSince !== undefined && servesSince <= asOf
  const { due } = designated ? helpPlatformStartDue(designatedOn) : { due: null }
  const began = serves ? servesSince : asOf
  const grade = ['网络安全保护等级不低于三级', 'a grade of protection of 3 or more'] as const
  return [
    // Who served before the measures needed no designation then; once designated it serves as it should.
    ...(serves && !(designated && (designatedOn <= servesSince || servesSince < helpPlatformMeasures2024.effective))
      ? [undesignated]
      : []),
    ...(due !== null && began > due ? [lateStart(due)] : []),
    ...(securityGrade == null
      ? [unknown('securityGrade', ...grade)]
      : securityGrade < 3
        ? [lacks('securityGrade', ...grade)]
        : []),
    ...Object.entries(conditions).flatMap(([path, [zh, en]]) => {
      const met = platform[path as keyof typeof conditions]
      return met == null ? [unknown(path, zh, en)] : met ? [] : [lacks(path, zh, en)]
    }),
  ]
}
