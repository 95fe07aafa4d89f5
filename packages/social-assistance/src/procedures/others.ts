import { atArticle, type Citation } from '@minzheng/core'
import { disabilitySubsidyOpinion2015 } from '../disability-subsidies/overlaps.js'
import { assistanceRegulation, rigidMeasures2024, temporaryOpinion2018 } from '../shared/documents.js'
import { type Procedure, step, workingDays } from './procedure.js'

const start = { zh: '受理申请', en: 'The application is accepted' }
/** Recognition of rigid-expenditure households. It is valid for at most 12 months (art. 10), then applied for anew. */
export const rigidExpenditureProcedure: Procedure = {
  id: 'rigid-expenditure',
  title: { zh: '刚性支出困难家庭认定', en: 'Rigid-expenditure households: recognition' },
  start,
  inForce: { from: '2025-01-01', to: '2026-06-30', cite: rigidMeasures2024 },
  steps: [
    step(
      'decision',
      'county',
      ['start'],
      ['作出认定决定', 'Decision'],
      [
        '书面决定，或书面告知结果和理由；复杂的一事一议',
        'In writing, with reasons where refused; hard cases one by one',
      ],
      atArticle(rigidMeasures2024, '第七条、第九条'),
    ),
  ],
  total: {
    limit: workingDays(30),
    extended: workingDays(45),
    excludes: [],
    cite: atArticle(rigidMeasures2024, '第八条'),
  },
}

const temporaryAt = atArticle(assistanceRegulation, '第四十八条')

/** Temporary assistance for expenses: the full course. The nation sets no limits in days. */
export const temporaryExpenditureProcedure: Procedure = {
  id: 'temporary-expenditure',
  title: { zh: '支出型临时救助', en: 'Temporary assistance: expenses' },
  start: { zh: '提出申请', en: 'The application' },
  inForce: { from: '2014-05-01', to: '2026-06-30', cite: assistanceRegulation },
  steps: [
    step(
      'opinion',
      'township',
      ['start'],
      ['审核', 'Examined'],
      ['低保、特困重点核实支出', 'For dibao and tekun the expenses'],
      temporaryAt,
    ),
    step(
      'publicity',
      'township',
      ['opinion'],
      ['公示', 'Publicity'],
      ['期限未定', 'For how long is not set'],
      temporaryAt,
    ),
    step(
      'decision',
      'county',
      ['publicity'],
      ['审批', 'Decision'],
      ['小额可委托乡镇', 'Small sums may be left to the township'],
      temporaryAt,
    ),
  ],
}

/** Temporary assistance in an emergency: help first, papers after. The nation sets no limits in days but for small sums, see `temporary-quick`. */
export const temporaryEmergencyProcedure: Procedure = {
  id: 'temporary-emergency',
  title: { zh: '急难型临时救助', en: 'Temporary assistance: emergencies' },
  start: { zh: '发现急难', en: 'The emergency is known' },
  inForce: { from: '2018-01-23', to: '2026-06-30', cite: temporaryOpinion2018 },
  steps: [
    step(
      'help',
      'township',
      ['start'],
      ['先行救助', 'Help first'],
      ['可简化核对、评议、公示', 'Check, appraisal and publicity may be simplified'],
      atArticle(temporaryOpinion2018, '二（二）'),
    ),
    step(
      'papers',
      'township',
      ['help'],
      ['急难缓解后补齐手续', 'Papers once it has eased'],
      ['登记对象、事由、金额，补签字盖章', 'Person, cause and amount registered, signed'],
      atArticle(temporaryOpinion2018, '二（二）'),
    ),
  ],
}

const subsidyOpinion: Citation = {
  ...disabilitySubsidyOpinion2015,
  confidence: 'secondary',
  note: 'the course of an application and the month from which is paid as a guide of 南安 of 2022-11-11 restates them; the text was read in part only, and limits in days are not known',
}

/** The two disability subsidies, paid from the month of the application. No national limit in days is known. */
export const disabilitySubsidyProcedure: Procedure = {
  id: 'disability-subsidies',
  title: { zh: '残疾人两项补贴审核', en: 'Disability subsidies: examination' },
  start: { zh: '提出申请', en: 'The application' },
  inForce: { from: '2016-01-01', cite: subsidyOpinion },
  steps: [
    step(
      'opinion',
      'township',
      ['start'],
      ['受理并初审', 'Accepted and examined'],
      ['报县级残联', 'On to the county federation'],
      subsidyOpinion,
    ),
    step(
      'federation',
      'county',
      ['opinion'],
      ['县级残联审核', 'Checked by the disabled persons federation'],
      ['核实残疾类别等级', 'Kind and grade of disability'],
      subsidyOpinion,
    ),
    step(
      'decision',
      'county',
      ['federation'],
      ['县级民政部门审定', 'Decided by civil affairs'],
      ['合格或不合格', 'Granted or not'],
      subsidyOpinion,
    ),
    step(
      'payment',
      'county',
      ['decision'],
      ['发放补贴', 'Paid'],
      [
        '自递交申请当月起计发；何日前发放未见',
        'Counted from the month of application; by which day it is paid was not seen',
      ],
      subsidyOpinion,
      { when: { granted: true } },
    ),
  ],
}
