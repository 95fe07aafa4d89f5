import { atArticle } from '@minzheng/core'
import { dibaoMeasures2021, lowIncomeOpinion2023, safetyNetNotice2022 } from '../shared/documents.js'
import { days, type Procedure, type ProcedureStep, step, workingDays } from './procedure.js'

const start = { zh: '受理申请', en: 'The application is accepted' }
const special = { limit: workingDays(30), extended: workingDays(45), excludes: [] }
const at2021 = (article: string) => atArticle(dibaoMeasures2021, article)
const at2022 = (article: string) => atArticle(safetyNetNotice2022, article)

const investigation2021: readonly ProcedureStep[] = [
  step(
    'investigation-start',
    'township',
    ['start'],
    ['启动家庭经济状况调查', 'Investigation begins'],
    ['入户、邻里、信函调查，或提请信息核对', 'Visits, letters, or a request for a data check'],
    at2021('第十五条'),
    { limit: workingDays(3) },
  ),
  step(
    'check-start',
    'county',
    ['investigation-start'],
    ['启动信息核对', 'Data check begins'],
    ['查询户籍、税务、社保、不动产、存款等', 'Registers, taxes, insurance, property, banks are asked'],
    at2021('第十七条'),
    { limit: workingDays(3) },
  ),
  step(
    'opinion',
    'township',
    ['check-start'],
    ['提出初审意见', 'Preliminary opinion'],
    ['符合或不符合', 'Eligible or not'],
    at2021('第十九条'),
  ),
  step(
    'publicity',
    'township',
    ['opinion'],
    ['公示初审意见', 'Publicity of the opinion'],
    ['无异议则继续；有异议则重新调查或评议', 'No objection: on; objection: looked into again'],
    at2021('第十九条'),
    { limit: days(7), lasting: true },
  ),
  step(
    'reinvestigation',
    'township',
    ['publicity'],
    ['重新调查或民主评议', 'Investigated or appraised again'],
    ['重新提出初审意见', 'A new opinion'],
    at2021('第十九条'),
    { when: { objection: true } },
  ),
]
const outcome2021: readonly ProcedureStep[] = [
  step(
    'refusal-notice',
    'county',
    ['decision'],
    ['书面告知不予确认并说明理由', 'Written refusal with reasons'],
    ['经乡镇告知申请人', 'Told through the township'],
    at2021('第二十一条'),
    { limit: workingDays(3), when: { refused: true } },
  ),
  step(
    'payment',
    'county',
    ['decision'],
    ['发放低保金', 'Payment'],
    ['自确认同意之日下月起', 'From the month after the decision'],
    at2021('第二十一条'),
    { pays: { from: 'next-month' }, when: { granted: true } },
  ),
  step(
    'disclosure',
    'county',
    ['decision'],
    ['公布姓名、人数、金额', 'Name, family size and amount made public'],
    ['在村、社区公布', 'In the village or community'],
    at2021('第二十四条'),
    { when: { granted: true } },
  ),
]
const countyDecision2021: readonly ProcedureStep[] = [
  step(
    'file',
    'township',
    ['publicity', 'reinvestigation'],
    ['材料报送县级民政部门', 'File sent to the county'],
    ['及时报送', 'Without delay'],
    at2021('第十九条'),
  ),
  step(
    'decision',
    'county',
    ['file'],
    ['提出审核确认意见', 'Decision'],
    [
      '确认并定金额，或不予确认；备案或被举报的须入户',
      'Confirmed with an amount, or refused; registered or reported cases are visited',
    ],
    at2021('第二十条'),
    { limit: workingDays(10) },
  ),
]

/** Dibao since 2021-07-01. */
export const dibaoProcedure2021: Procedure = {
  id: 'dibao',
  title: { zh: '低保审核确认', en: 'Dibao: review and confirmation' },
  start,
  inForce: { from: '2021-07-01', to: '2026-06-30', cite: dibaoMeasures2021 },
  steps: [...investigation2021, ...countyDecision2021, ...outcome2021],
  total: { ...special, cite: at2021('第二十二条') },
}

/**
 * Where the county has left the decision to the township, which then also tells of a refusal. The limit of the decision itself is the
 * place's to set.
 */
export const dibaoDelegatedProcedure: Procedure = {
  id: 'dibao-delegated',
  title: { zh: '低保审核确认（权限下放乡镇）', en: 'Dibao: confirmed by the township' },
  start,
  inForce: { from: '2022-10-20', to: '2026-06-30', cite: safetyNetNotice2022 },
  steps: [
    ...investigation2021,
    step(
      'decision',
      'township',
      ['publicity', 'reinvestigation'],
      ['审核确认', 'Decision'],
      ['确认并定金额，或不予确认', 'Confirmed with an amount, or refused'],
      at2022('四（一）'),
    ),
    ...outcome2021.map(one =>
      one.id === 'refusal-notice'
        ? { ...one, by: 'township' as const, outcome: { zh: '告知申请人', en: 'Told to the applicant' } }
        : one,
    ),
  ],
  total: { ...special, limit: workingDays(20), cite: at2022('四（一）') },
}

/** The families just above dibao: places may follow the rules of dibao, which are repeated here; no limits of their own are set. */
export const marginalHouseholdProcedure: Procedure = {
  ...dibaoProcedure2021,
  id: 'marginal-household',
  title: { zh: '低保边缘家庭认定（参照低保）', en: 'Marginal households: recognition, on the lines of dibao' },
  inForce: { from: '2023-10-19', to: '2026-06-30', cite: atArticle(lowIncomeOpinion2023, '二') },
  steps: dibaoProcedure2021.steps.filter(({ id }) => id !== 'payment' && id !== 'disclosure'),
}
