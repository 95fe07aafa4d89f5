import { atArticle, type Citation } from '@minzheng/core'
import { days, type Procedure, step, workingDays } from './procedure.js'

const chongqing = {
  title: '重庆市城乡居民最低生活保障条例',
  issuer: '重庆市人民代表大会常务委员会',
  issued: '2016-03-31',
  effective: '2016-05-01',
  confidence: 'primary',
  note: 'text read in full, in a copy',
} as const satisfies Citation

const zhejiang = {
  title: '浙江省社会救助条例',
  issuer: '浙江省人民代表大会常务委员会',
  issued: '2020-09-24',
  confidence: 'primary',
  note: 'read in full, in a copy, as amended on 2020-09-24; in force since 2014-11-01 in a version not read',
} as const satisfies Citation

/** Dibao in Chongqing: 30 days, which leave out the appraisal and the publicity; paid from the month of approval, not the next. */
export const dibaoChongqingProcedure: Procedure = {
  id: 'dibao',
  title: { zh: '重庆低保审批', en: 'Dibao in Chongqing' },
  start: { zh: '受理申请', en: 'The application is accepted' },
  division: '500000',
  inForce: { from: '2016-05-01', to: '2026-06-30', cite: chongqing },
  steps: [
    step(
      'investigation',
      'township',
      ['start'],
      ['调查核实', 'Investigation'],
      ['人口、收入、财产和消费支出', 'Family, income, property and spending'],
      atArticle(chongqing, '第十八条'),
    ),
    step(
      'appraisal',
      'township',
      ['investigation'],
      ['群众评议', 'Appraisal by residents'],
      ['争议较大的重新调查', 'Much disputed: investigated again'],
      atArticle(chongqing, '第十八条'),
    ),
    step(
      'publicity',
      'township',
      ['appraisal'],
      ['公示初审意见', 'Publicity of the opinion'],
      ['无异议则报区县', 'No objection: on to the county'],
      atArticle(chongqing, '第十八条'),
      { limit: days(7), lasting: true },
    ),
    step(
      'reinvestigation',
      'township',
      ['publicity'],
      ['重新调查核实', 'Investigated again'],
      ['告知提出异议的人', 'Whoever objected is told'],
      atArticle(chongqing, '第十八条'),
      { when: { objection: true } },
    ),
    step(
      'second-publicity',
      'township',
      ['reinvestigation'],
      ['公示重新调查的结果', 'Publicity of the new result'],
      ['公示结束后报区县', 'Then on to the county'],
      atArticle(chongqing, '第十八条'),
      { limit: days(3), lasting: true, when: { objection: true } },
    ),
    step(
      'decision',
      'county',
      ['publicity', 'second-publicity'],
      ['入户抽查并审批', 'Visits and decision'],
      ['批准并定金额，或书面说明不予批准的理由', 'Approved with an amount, or refused in writing'],
      atArticle(chongqing, '第十八条'),
    ),
    step(
      'payment',
      'county',
      ['decision'],
      ['发放低保金', 'Payment'],
      ['自批准的当月起', 'From the month of approval'],
      atArticle(chongqing, '第二十二条'),
      { pays: { from: 'same-month' }, when: { granted: true } },
    ),
  ],
  total: {
    limit: days(30),
    excludes: ['appraisal', 'publicity', 'second-publicity'],
    cite: atArticle(chongqing, '第十九条'),
  },
}

/** Dibao in Zhejiang; counted from the application, not from its acceptance. */
export const dibaoZhejiangProcedure: Procedure = {
  id: 'dibao',
  title: { zh: '浙江低保审批', en: 'Dibao in Zhejiang' },
  start: { zh: '接到申请', en: 'The application is received' },
  division: '330000',
  inForce: { from: '2020-09-24', to: '2026-06-30', cite: zhejiang },
  steps: [
    step(
      'opinion',
      'township',
      ['start'],
      ['调查核实并提出初审意见', 'Investigation and opinion'],
      ['符合或不符合', 'Eligible or not'],
      atArticle(zhejiang, '第十一条'),
      { limit: workingDays(15) },
    ),
    step(
      'publicity',
      'township',
      ['opinion'],
      ['公示初审意见', 'Publicity of the opinion'],
      ['期满报县级民政部门', 'Then on to the county'],
      atArticle(zhejiang, '第十一条'),
      { limit: days(7), lasting: true },
    ),
    step(
      'decision',
      'county',
      ['publicity'],
      ['审批', 'Decision'],
      ['批准并公布，或书面说明不予批准的理由', 'Approved and made public, or refused in writing'],
      atArticle(zhejiang, '第十一条'),
      { limit: workingDays(5) },
    ),
    step(
      'payment',
      'county',
      ['decision'],
      ['发放低保金', 'Payment'],
      ['自批准的次月起，每月一次', 'From the month after the approval, once a month'],
      atArticle(zhejiang, '第五十六条'),
      { pays: { from: 'next-month' }, when: { granted: true } },
    ),
  ],
}
