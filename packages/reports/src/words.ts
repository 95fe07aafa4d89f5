import type { Language, LocalizedText } from '@minzheng/core'
import { type ComplianceStatus, formatFigure, type Target, type TargetCompliance } from '@minzheng/indicators'
import type { TaskState } from '@minzheng/indicators/ledger'
import type { JudgedTarget } from '@minzheng/plan-reader/judgement'

/** What people call the status of a target. */
export const statusNames = {
  met: { zh: '达成', en: 'met' },
  'on-track': { zh: '进度正常', en: 'on track' },
  behind: { zh: '滞后', en: 'behind' },
  missed: { zh: '未达成', en: 'missed' },
  'no-data': { zh: '无数据', en: 'no data' },
  'not-due': { zh: '未到期', en: 'not due' },
} as const satisfies Record<ComplianceStatus, LocalizedText>

/** What people call the state of a task. */
export const taskStateNames = {
  overdue: { zh: '逾期', en: 'overdue' },
  stalled: { zh: '停滞', en: 'stalled' },
  'under-way': { zh: '进行中', en: 'under way' },
  'not-started': { zh: '未开始', en: 'not started' },
  done: { zh: '已完成', en: 'done' },
} as const satisfies Record<TaskState, LocalizedText>

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', range: '' } as const
const changes = { growth: { zh: '增长', en: 'growth' }, reduction: { zh: '降低', en: 'reduction' } } as const

/** What a target asks for: `≥ 92%`, `50%–60%`, `3–5 家`, `力争 ≥ 1 个 (每社区)`. */
export const targetText = (
  {
    comparator,
    value,
    valueMax,
    unit,
    change,
    modality,
    scope,
  }: Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit' | 'change' | 'modality' | 'scope'>,
  language: Language,
): string => {
  const say = (text: LocalizedText) => text[language]
  const figure =
    value === null
      ? say({ zh: '完成', en: 'done' })
      : comparator === 'range'
        ? `${formatFigure(value, unit === '%' ? '%' : null)}–${formatFigure(valueMax, unit)}`
        : `${signs[comparator]} ${formatFigure(value, unit)}`
  const where = [scope?.each && say({ zh: `每${scope.each}`, en: `each ${scope.each}` }), scope?.place]
    .filter(Boolean)
    .join(say({ zh: '，', en: ', ' }))
  return [
    modality === 'strive' ? say({ zh: '力争', en: 'strive' }) : '',
    change ? say(changes[change]) : '',
    figure,
    where && `(${where})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a target is about: its indicator, else its own words. */
export const targetName = ({ target, indicator }: JudgedTarget, language: Language): string =>
  indicator ? indicator.name[language] : (target.indicator ?? target.quote ?? target.id)

/** How many units satisfy a target that each of them must meet, of how many: `3/5`, `3/?` where nobody knows. */
export const unitsText = ({
  satisfied,
  total,
}: Pick<NonNullable<TargetCompliance['units']>, 'satisfied' | 'total'>): string => `${satisfied}/${total ?? '?'}`
