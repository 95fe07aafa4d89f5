import type { Language } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { type ComplianceStatus, formatFigure } from '@minzheng/indicators'
import type { TaskState } from '@minzheng/indicators/ledger'
import { type Evidence, evidenceOf, evidences, type JudgedTarget } from '@minzheng/plan-reader/judgement'
import type { Cell, Tone } from '../paper.js'
import { printedFigure } from '../printed-figure.js'
import { statusNames, targetText, taskStateNames, unitsText } from '../words.js'

const statusLooks: Record<ComplianceStatus, readonly [sign: string, tone: Tone]> = {
  met: ['✓', 'good'],
  'on-track': ['→', 'fair'],
  behind: ['!', 'poor'],
  missed: ['✗', 'bad'],
  'no-data': ['?', 'none'],
  'not-due': ['…', 'none'],
}
const evidenceLooks: Record<Evidence, readonly [sign: string, tone: Tone]> = {
  published: ['■', 'good'],
  reported: ['□', 'fair'],
  read: ['¶', 'poor'],
  synthetic: ['※', 'invented'],
}
const taskTones: Record<TaskState, readonly [sign: string, tone: Tone]> = {
  overdue: ['✗', 'bad'],
  stalled: ['!', 'poor'],
  'under-way': ['→', 'fair'],
  'not-started': ['…', 'none'],
  done: ['✓', 'good'],
}

/** The colour that a bar of a status has. */
export const toneOf = (status: ComplianceStatus): Tone => statusLooks[status][1]

/** A status, by sign, word and colour. */
export const statusCell = (status: ComplianceStatus, language: Language): Cell => {
  const [sign, tone] = statusLooks[status]
  return { sign, tone, text: statusNames[status][language] }
}

/** What figures are, by sign, word and colour. */
export const evidenceCell = (kind: Evidence | undefined, language: Language): Cell => {
  if (kind === undefined) return ''
  const [sign, tone] = evidenceLooks[kind]
  return { sign, tone, text: evidences[kind][language] }
}

/** The state of a task, by sign, word and colour. */
export const taskCell = (state: TaskState, language: Language): Cell => {
  const [sign, tone] = taskTones[state]
  return { sign, tone, text: taskStateNames[state][language] }
}

/** A whole number. */
export const countCell = (value: number): Cell => ({ value, text: String(value), format: '0' })

/** A figure as it is written, cut and not rounded. */
export const figureCell = (
  value: number | null,
  unit: string | null,
  besides: readonly (number | null | undefined)[] = [],
): Cell => {
  if (value === null) return '—'
  return { text: formatFigure(value, unit, besides), ...printedFigure(value, unit, besides) }
}

/** A place by its name, else by what stands for it. */
export const placeName = (place: string): string => divisionName(place) ?? place

/** Where nobody can say whether a target is met, an older figure is none. */
export const isKnown = ({ result }: JudgedTarget): boolean => result.status !== 'no-data'

/** What a target rests on, where it is known. */
export const kindOf = (one: JudgedTarget): Evidence | undefined => (isKnown(one) ? evidenceOf(one.result) : undefined)

/** The figures that a target is compared with. */
export const boundsOf = ({ target }: JudgedTarget) => [target.value, target.valueMax]

/** What a target asks for, in words. */
export const requiredText = ({ target }: JudgedTarget, language: Language): string => targetText(target, language)

/** What was reached. */
export const actualCell = (one: JudgedTarget): Cell => {
  const { units, value, unit } = one.result
  if (units) return unitsText(units)
  return figureCell(isKnown(one) ? value : null, unit, boundsOf(one))
}

/** What the pace expects as a share of the target, beside which attainment is a share of it too. */
export const expectedShare = ({ target, result }: JudgedTarget): number | null =>
  result.expected === null ||
  target.value === null ||
  target.value <= 0 ||
  target.comparator === '<=' ||
  target.comparator === '<'
    ? null
    : result.expected / target.value
