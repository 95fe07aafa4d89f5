import { type ComplianceStatus, formatFigure, type Target } from '@minzheng/indicators'
import type { Context } from './context.js'
import type { Cell } from './table.js'

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', range: '' } as const
const changes = { growth: { zh: '增长', en: 'growth' }, reduction: { zh: '降低', en: 'reduction' } } as const

/** What a target asks for: `≥ 92%`, `50%–60%`, `3–5 家`, `力争 ≥ 1 个 (每社区)`. */
export const formatTarget = (
  context: Context,
  target: Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit' | 'change' | 'modality' | 'scope'>,
): string => {
  const figure =
    target.value === null
      ? context.say({ zh: '完成', en: 'done' })
      : target.comparator === 'range'
        ? `${formatFigure(target.value, target.unit === '%' ? '%' : null)}–${formatFigure(target.valueMax, target.unit)}`
        : `${signs[target.comparator]} ${formatFigure(target.value, target.unit)}`
  const scope = [
    target.scope?.each && context.say({ zh: `每${target.scope.each}`, en: `each ${target.scope.each}` }),
    target.scope?.place,
  ]
  const where = scope.filter(Boolean).join(context.say({ zh: '，', en: ', ' }))
  return [
    target.modality === 'strive' ? context.say({ zh: '力争', en: 'strive' }) : '',
    target.change ? context.say(changes[target.change]) : '',
    figure,
    where && `(${where})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What people call the status of a target. */
export const statusNames = {
  met: { zh: '达成', en: 'met' },
  'on-track': { zh: '进度正常', en: 'on track' },
  behind: { zh: '滞后', en: 'behind' },
  missed: { zh: '未达成', en: 'missed' },
  'no-data': { zh: '无数据', en: 'no data' },
  'not-due': { zh: '未到期', en: 'not due' },
} as const satisfies Record<ComplianceStatus, { zh: string; en: string }>

const styles = {
  met: 'green',
  'on-track': 'cyan',
  behind: 'yellow',
  missed: 'red',
  'no-data': 'gray',
  'not-due': 'gray',
} as const

/** The name of a status, in its colour. */
export const formatStatus = (context: Context, status: ComplianceStatus): Cell => ({
  text: context.say(statusNames[status]),
  style: styles[status],
})
