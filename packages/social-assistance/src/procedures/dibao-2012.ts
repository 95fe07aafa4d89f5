import { atArticle } from '@minzheng/core'
import { dibaoTrial2012 } from '../shared/documents.js'
import { days, type Procedure, step, workingDays } from './procedure.js'

const start = { zh: '受理申请', en: 'The application is accepted' }
const at2012 = (article: string) => atArticle(dibaoTrial2012, article)

/** Dibao from 2012-12-12 to 2021-06-30. It sets no limit over the whole. */
export const dibaoProcedure2012: Procedure = {
  id: 'dibao',
  title: { zh: '低保审核审批', en: 'Dibao: review and approval' },
  start,
  inForce: { from: '2012-12-12', to: '2021-06-30', cite: dibaoTrial2012 },
  steps: [
    step(
      'investigation',
      'township',
      ['start'],
      ['调查核实家庭经济状况', 'Investigation'],
      ['每组不少于2人', 'At least two investigators'],
      at2012('第十八条'),
      { limit: workingDays(10) },
    ),
    step(
      'appraisal',
      'township',
      ['investigation'],
      ['民主评议', 'Democratic appraisal'],
      ['村（居）民代表不少于三分之二', 'Two thirds of those present speak for the residents'],
      at2012('第二十一条'),
      { limit: workingDays(5) },
    ),
    step(
      'reinvestigation',
      'township',
      ['appraisal'],
      ['重新调查核实', 'Investigated again'],
      ['争议较大的', 'Where the appraisal is much disputed'],
      at2012('第二十四条'),
      { when: { disputed: true } },
    ),
    step(
      'publicity',
      'township',
      ['appraisal', 'reinvestigation'],
      ['公示审核结果', 'Publicity of the opinion'],
      ['期满报送县级民政部门', 'Then on to the county'],
      at2012('第二十五条'),
      { limit: days(7), lasting: true },
    ),
    step(
      'file',
      'township',
      ['publicity'],
      ['材料报送县级民政部门', 'File sent to the county'],
      ['公示结束后', 'After the publicity'],
      at2012('第二十五条'),
    ),
    step(
      'approval-opinion',
      'county',
      ['file'],
      ['提出审批意见', 'Opinion on approval'],
      ['入户抽查不低于30%', 'At least 30% are visited'],
      at2012('第二十六条'),
      { limit: workingDays(5) },
    ),
    // 3日 here, and 3个工作日 in article 29.
    step(
      'refusal-notice',
      'county',
      ['approval-opinion'],
      ['书面告知不予批准并说明理由', 'Written refusal with reasons'],
      ['经乡镇告知申请人', 'Told through the township'],
      at2012('第二十六条'),
      { limit: days(3), when: { refused: true } },
    ),
    step(
      'second-publicity',
      'county',
      ['approval-opinion'],
      ['公示拟批准家庭', 'Publicity of who is to be approved'],
      ['姓名、家庭成员、金额', 'Name, family, amount'],
      at2012('第二十九条'),
      { limit: days(7), lasting: true, when: { refused: false } },
    ),
    step(
      'decision',
      'county',
      ['second-publicity'],
      ['作出审批决定', 'Decision'],
      ['发给低保证', 'The certificate is issued'],
      at2012('第二十九条'),
      { limit: workingDays(3), when: { refused: false, objection: false } },
    ),
    step(
      'decision-after-objection',
      'county',
      ['second-publicity'],
      ['重新调查核实后决定', 'Decision after another investigation'],
      ['拟批准的重新公示', 'If it is to be approved, publicity again'],
      at2012('第二十九条'),
      { limit: workingDays(20), when: { refused: false, objection: true } },
    ),
    step(
      'payment',
      'county',
      ['decision', 'decision-after-objection'],
      ['发放低保金', 'Payment'],
      [
        '自批准之日下月起，每月10日前；部分农村可按季',
        'From the month after approval, by the 10th; some villages by quarter',
      ],
      at2012('第二十九条、第三十一条'),
      { pays: { from: 'next-month', byDay: 10 }, when: { granted: true } },
    ),
  ],
}
