import type { Language } from '@minzheng/core'
import { complianceStatuses } from '@minzheng/indicators'
import type { JudgedTarget } from '@minzheng/plan-reader/judgement'
import type { Cell, Table } from '../paper.js'
import { statusNames } from '../words.js'
import { countCell } from './shown.js'

/** How many targets can be judged, and how many of them are met or on track. */
export const countsOf = (judged: readonly JudgedTarget[]) => {
  const of = Object.fromEntries(
    complianceStatuses.map(status => [status, judged.filter(({ result }) => result.status === status).length]),
  ) as Record<(typeof complianceStatuses)[number], number>
  const well = of.met + of['on-track']
  return { total: judged.length, of, well, due: well + of.behind + of.missed }
}

/** The columns of a table of counts: all, and each status. */
export const statusColumns = (language: Language): Table['columns'] => [
  { head: language === 'zh' ? '目标' : 'Targets', width: 10, isFigure: true },
  ...complianceStatuses.map(status => ({ head: statusNames[status][language], width: 10, isFigure: true })),
]

/** The cells of those columns. */
export const statusCounts = (judged: readonly JudgedTarget[]): Cell[] => {
  const { total, of } = countsOf(judged)
  return [total, ...complianceStatuses.map(status => of[status])].map(countCell)
}
