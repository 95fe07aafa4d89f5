import type { Problem } from '@minzheng/core'
import { spendingRule2026 } from '../charity-spending/rules.js'
import type { OrganisationYear, YearFigures } from './record.js'
import type { SpendingTest } from './tests.js'

const mayBeReplaced: Problem = {
  code: 'spending-rule-may-be-replaced',
  severity: 'warning',
  path: ['year'],
  message: {
    zh: `据称 ${spendingRule2026.issued} 另有新规定，其文号、施行日期和标准未能核实；民发〔2016〕189号的标准此后是否有效不详，不据以判断。`,
    en: `A rule of ${spendingRule2026.issued} is said to have followed; its number, day and standards could not be verified. Whether the standards of 2016 still hold is not known, and nothing is judged by them.`,
  },
  remedy: {
    zh: '请核对新规定，并以政策文件补充其标准。',
    en: 'Check the new rule, and bring its standards in a policy file.',
  },
}
const firstYearInDoubt = 2026

const rule2016Enough: Problem = {
  code: 'tax-status-rule-of-2016-enough',
  severity: 'warning',
  path: ['year'],
  message: {
    zh: '确认 2020、2021 年起的资格时，2018 至 2020 年的支出和管理费用可以改按民发〔2016〕189号判断（公告2021年第3号）；此处税前扣除检验未达标并不排除取得资格。',
    en: 'For a status from 2020 or 2021 the years 2018 to 2020 may be judged by the rule of 2016 instead (公告2021年第3号): failing the test of tax-deduction status here does not rule the status out.',
  },
  remedy: {
    zh: '请以前两年度民发〔2016〕189号的结果判断（tax-deduction-status）。',
    en: 'Judge both years by the rule of 2016 (tax-deduction-status).',
  },
}
/** The years whose figures were the later of two for a status from 2020 and from 2021. */
const eased = [2019, 2020]

const contradiction = (path: Problem['path'], zh: string, en: string): Problem => ({
  code: 'spending-figures-contradict',
  severity: 'warning',
  path,
  message: { zh: `${zh}大于总支出。`, en: `${en} exceed total spending.` },
  remedy: {
    zh: '请核对口径：总支出包括慈善活动支出、管理费用、募捐成本和其他支出。',
    en: 'Check the figures: total spending holds charity spending, administration, fundraising and all other cost.',
  },
})

/** Parts that are more than the whole: the share of administration then says nothing. */
const contradictions = (figures: YearFigures, path: Problem['path']): Problem[] => {
  const { spending, adminCost, totalSpending } = figures
  return typeof totalSpending === 'number' && (spending ?? 0) + (adminCost ?? 0) > totalSpending
    ? [contradiction([...path, 'totalSpending'], '慈善活动支出与管理费用之和', 'Charity spending and administration')]
    : []
}

/** What is to be known of the figures of a case, and of rules that its tests do not hold. */
export const annualSpendingProblems = (given: OrganisationYear, tests: readonly SpendingTest[]): Problem[] => {
  const { year, previous, staffAndOfficeCost, totalSpending } = given
  const has = (test: SpendingTest['test']) => tests.find(one => one.test === test)
  const tax = has('tax-status-spending')
  const taxFails = tax?.spending.result === 'fail' || tax?.admin.result === 'fail'
  return [
    ...contradictions(given, []),
    ...(typeof totalSpending === 'number' && (staffAndOfficeCost ?? 0) > totalSpending
      ? [contradiction(['staffAndOfficeCost'], '工资福利和行政办公支出', 'Staff and office cost')]
      : []),
    ...(previous ? contradictions(previous, ['previous']) : []),
    ...(taxFails && eased.includes(year) ? [rule2016Enough] : []),
    ...(has('charity-spending') && year >= firstYearInDoubt ? [mayBeReplaced] : []),
  ]
}
