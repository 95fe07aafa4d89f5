import { type ComplianceStatus, formatFigure, type TargetCompliance } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import { t } from './language.js'

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', range: '' } as const

/** What a target asks for: `≥ 92%`, `50%–60%`, `力争 ≥ 1 个 (每社区)`. */
export const required = ({ comparator, value, valueMax, unit, change, modality, scope }: PlanTarget): string => {
  const figure =
    value === null
      ? t('完成', 'done')
      : comparator === 'range'
        ? `${formatFigure(value, unit === '%' ? '%' : null)}–${formatFigure(valueMax, unit)}`
        : `${signs[comparator]} ${formatFigure(value, unit)}`
  const where = [scope?.each && t(`每${scope.each}`, `each ${scope.each}`), scope?.place]
    .filter(Boolean)
    .join(t('，', ', '))
  return [
    modality === 'strive' ? t('力争', 'strive') : '',
    change === 'growth' ? t('增长', 'growth') : change === 'reduction' ? t('降低', 'reduction') : '',
    figure,
    where && `(${where})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What people call the status of a target. */
export const statusName = (status: ComplianceStatus): string =>
  ({
    met: t('达成', 'met'),
    'on-track': t('进度正常', 'on track'),
    behind: t('滞后', 'behind'),
    missed: t('未达成', 'missed'),
    'no-data': t('无数据', 'no data'),
    'not-due': t('未到期', 'not due'),
  })[status]

/** What was reached: for a target that each of some units must meet, how many of them do. */
export const actual = (
  { value, valueMax }: PlanTarget,
  { status, units, value: reached, unit }: TargetCompliance,
): string =>
  units
    ? `${units.satisfied}/${units.total ?? '?'}`
    : formatFigure(status === 'no-data' ? null : reached, unit, [value, valueMax])
