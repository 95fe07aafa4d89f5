import { atArticle } from '@minzheng/core'
import { tekunMeasures2021 } from '../shared/documents.js'
import { days, type Procedure, step, workingDays } from './procedure.js'

const start = { zh: '受理申请', en: 'The application is accepted' }
const tekunAt = (article: string) => atArticle(tekunMeasures2021, article)
const tekunInForce = { from: '2021-07-01', to: '2026-06-30', cite: tekunMeasures2021 }

/** Recognition of tekun persons. From when the county's 15 working days count is not said; here from the file's receipt. */
export const tekunProcedure: Procedure = {
  id: 'tekun',
  title: { zh: '特困人员认定', en: 'Tekun: recognition' },
  start,
  inForce: tekunInForce,
  steps: [
    step(
      'opinion',
      'township',
      ['start'],
      ['调查核实并提出初审意见', 'Investigation and opinion'],
      ['可视情组织民主评议', 'With an appraisal where it helps'],
      tekunAt('第十三条'),
      { limit: workingDays(15) },
    ),
    step(
      'publicity',
      'township',
      ['opinion'],
      ['公示初审意见', 'Publicity of the opinion'],
      ['无异议则报县级民政部门', 'No objection: on to the county'],
      tekunAt('第十五条'),
      { limit: days(7), lasting: true },
    ),
    step(
      'reinvestigation',
      'township',
      ['publicity'],
      ['重新调查并提出初审意见', 'Investigated again, new opinion'],
      ['重新公示', 'Publicity again'],
      tekunAt('第十五条'),
      { limit: workingDays(15), when: { objection: true } },
    ),
    step(
      'second-publicity',
      'township',
      ['reinvestigation'],
      ['重新公示', 'Publicity again'],
      ['期满报县级民政部门', 'Then on to the county'],
      tekunAt('第十五条'),
      { limit: days(7), lasting: true, when: { objection: true } },
    ),
    step(
      'file',
      'township',
      ['publicity', 'second-publicity'],
      ['材料报送县级民政部门', 'File sent to the county'],
      ['公示期满后', 'After the publicity'],
      tekunAt('第十五条'),
    ),
    step(
      'decision',
      'county',
      ['file'],
      ['提出确认意见', 'Decision'],
      ['随机抽查不低于30%', 'At least 30% are checked at random'],
      tekunAt('第十六条'),
      { limit: workingDays(15) },
    ),
    step(
      'refusal-notice',
      'county',
      ['decision'],
      ['书面告知不予同意并说明理由', 'Written refusal with reasons'],
      ['经乡镇告知', 'Told through the township'],
      tekunAt('第十八条'),
      { limit: workingDays(3), when: { refused: true } },
    ),
    step(
      'support',
      'county',
      ['decision'],
      ['给予救助供养待遇', 'Support begins'],
      ['自确认之日下月起，并公布', 'From the month after, and made public'],
      tekunAt('第十七条'),
      { pays: { from: 'next-month' }, when: { granted: true } },
    ),
  ],
}

/** The end of tekun support. */
export const tekunTerminationProcedure: Procedure = {
  id: 'tekun-termination',
  title: { zh: '特困人员终止救助供养', en: 'Tekun: termination' },
  start: { zh: '拟终止', en: 'The county means to end it' },
  inForce: tekunInForce,
  steps: [
    step(
      'publicity',
      'county',
      ['start'],
      ['公示拟终止', 'Publicity'],
      ['村、社区或供养机构', 'In the village, community or institution'],
      tekunAt('第二十六条'),
      { limit: days(7), lasting: true },
    ),
    step(
      'reinvestigation',
      'county',
      ['publicity'],
      ['调查核实并决定', 'Investigated and decided'],
      ['重新公示', 'Publicity again'],
      tekunAt('第二十六条'),
      { limit: workingDays(15), when: { objection: true } },
    ),
    step(
      'second-publicity',
      'county',
      ['reinvestigation'],
      ['重新公示', 'Publicity again'],
      ['期满', 'To its end'],
      tekunAt('第二十六条'),
      { limit: days(7), lasting: true, when: { objection: true } },
    ),
    step(
      'decision',
      'county',
      ['publicity', 'second-publicity'],
      ['作出终止决定', 'Decision to end'],
      ['书面告知理由；可转其他救助', 'Reasons in writing; other help where it fits'],
      tekunAt('第二十六条、第二十七条'),
    ),
    step(
      'end',
      'county',
      ['decision'],
      ['终止救助供养', 'Support ends'],
      ['自下月起', 'From the month after'],
      tekunAt('第二十六条'),
      { pays: { from: 'next-month' } },
    ),
  ],
}

/** A tekun person's ability to look after himself has changed. */
export const tekunReassessmentProcedure: Procedure = {
  id: 'tekun-reassessment',
  title: { zh: '特困人员自理能力复核评估', en: 'Tekun: self-care assessed again' },
  start: { zh: '接到变化报告', en: 'The change is reported' },
  inForce: tekunInForce,
  steps: [
    step(
      'reassessment',
      'county',
      ['start'],
      ['组织复核评估', 'Assessed again'],
      ['调整认定类别', 'The class is adjusted'],
      tekunAt('第二十三条'),
      { limit: workingDays(10) },
    ),
  ],
}
