import { divideExact } from '@minzheng/core'
import { kindOfUnit, type PlanTarget } from '@minzheng/plan'
import { type SheetFigure, sheetFigure } from './sheet-figure.js'
import type { TaskRow } from './task-sheet-row.js'
import { bareWords, changeWords, comparatorWords, kindWords, modalityWords } from './task-sheet-words.js'

/** A target without what only its place in the plan gives it. */
type RowTarget = Omit<PlanTarget, 'id' | 'item'>
/** A target read from words; where it is part of another one of them, it says so by their IDs. */
type WordedTarget = RowTarget & { readonly id?: string | undefined }
/** Reads the targets that a free text states; what it says of their place in a plan is not used. */
export type ReadTargets = (text: string, options: { readonly year: number | undefined }) => readonly WordedTarget[]

/** Any other share is taken for one; 92 beside a unit % is 92 %. */
const largestShare = 1.5

const asShare = (value: number, row: TaskRow, column: 'value' | 'valueMax'): number => {
  if (row.isPercent(column)) return value
  if (Math.abs(value) > largestShare) return divideExact(value, 100)
  if (value !== 0 && !row.header.columns.has('id'))
    row.report(
      column,
      'percent-ambiguous',
      `${value} 与单位 % 并列，按比率（1 即 100%）计。`,
      `${value} beside the unit % was taken for a share, in which 1 is 100 %.`,
      { zh: '请写成 92%，或将单元格设为百分比格式。', en: 'Write 92%, or format the cell as a percentage.' },
      'warning',
    )
  return value
}

const figureIn = (row: TaskRow, column: 'value' | 'valueMax'): SheetFigure | undefined => {
  const value = row.value(column)
  if (typeof value === 'number') return { comparator: '>=', bare: true, modality: 'must', value }
  return typeof value === 'string' ? sheetFigure(value) : undefined
}

const scopeIn = (row: TaskRow): PlanTarget['scope'] => {
  const [each, place, divisions] = [row.text('each'), row.text('place'), row.list('divisions')]
  if (each === undefined && place === undefined && divisions.length === 0) return undefined
  return {
    ...(each === undefined ? {} : { each }),
    ...(place === undefined ? {} : { place }),
    ...(divisions.length === 0 ? {} : { divisions }),
  }
}

/** The target that the columns of a row give: figure, unit, comparator, scope; what is not said gets its usual value. */
const targetIn = (row: TaskRow, figure: SheetFigure | undefined, quote: string | undefined): RowTarget => {
  const unit = row.text('unit') ?? figure?.unit ?? (figure ? row.header.unit : undefined) ?? null
  const change = row.word('change', changeWords)
  const comparator = row.word('comparator', comparatorWords)
  const isShare = unit === '%' && !figure?.unit
  const inUnit = (value: number, column: 'value' | 'valueMax') => (isShare ? asShare(value, row, column) : value)
  const value = typeof figure?.value === 'number' ? inUnit(figure.value, 'value') : null
  const upper = row.value('valueMax') === null ? undefined : figureIn(row, 'valueMax')
  if (row.value('valueMax') !== null && typeof upper?.value !== 'number') reportNoFigure(row, 'valueMax')
  const valueMax = typeof upper?.value === 'number' ? inUnit(upper.value, 'valueMax') : figure?.valueMax
  const usualKind = change ? 'change' : (kindOfUnit(unit ?? '') ?? 'count')
  const bare = row.word('bare', bareWords)
  const isBare = comparator === undefined && valueMax === undefined && value !== null && (figure?.bare ?? true)
  const scope = scopeIn(row)
  const [indicator, partOf, words] = [row.text('indicator'), row.text('partOf'), row.text('quote') ?? quote]
  return {
    kind: row.word('kind', kindWords) ?? (value === null ? 'deadline-only' : usualKind),
    comparator: comparator ?? (valueMax === undefined ? (figure?.comparator ?? '>=') : 'range'),
    value,
    unit,
    modality: row.word('modality', modalityWords) ?? figure?.modality ?? 'must',
    bare: bare === undefined ? isBare && !row.header.columns.has('bare') : bare === 'yes',
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(change === undefined ? {} : { change }),
    ...(scope === undefined ? {} : { scope }),
    ...(words === undefined ? {} : { quote: words }),
    ...(partOf === undefined ? {} : { partOf }),
  }
}

const reportNoFigure = (row: TaskRow, column: 'value' | 'valueMax' | 'goal' | 'indicator') =>
  row.report(column, 'cell-without-figure', `“${row.text(column)}”不是数值。`, `"${row.text(column)}" is no figure.`, {
    zh: '请填数值（如 77、92%、3-5家），或写明目标的全句。',
    en: 'Enter a figure (77, 92%, 3-5家), or word the whole target.',
  })

interface RowTargets {
  readonly targets: readonly WordedTarget[]
  /** A goal in words without a figure: something to be done. */
  readonly measures: readonly string[]
}

interface Reader {
  readonly year: number | undefined
  readonly readTargets: ReadTargets | undefined
}

/** A span of the cell's text means nothing in the file. */
const inText = (text: string, { year, readTargets }: Reader): WordedTarget[] =>
  (readTargets?.(text, { year }) ?? []).map(({ span: _, ...target }) => target)

/** The targets of a row: from its value, or read from the words of its goal. */
export const rowTargets = (row: TaskRow, reader: Reader): RowTargets => {
  const goal = row.isContinued('goal') ? undefined : row.text('goal')
  const hasValue = row.value('value') !== null
  if (hasValue && !row.isContinued('value')) {
    const figure = figureIn(row, 'value')
    if (figure) return { targets: [targetIn(row, figure, goal)], measures: [] }
    const read = inText(row.text('value') ?? '', reader)
    if (read.length === 0) reportNoFigure(row, 'value')
    return { targets: read, measures: goal === undefined ? [] : [goal] }
  }
  if (row.text('id') !== undefined || row.text('kind') !== undefined)
    return { targets: [targetIn(row, undefined, goal)], measures: [] }
  const indicator = row.isContinued('indicator') || hasValue ? undefined : row.text('indicator')
  const read = [goal, indicator]
    .filter(text => text !== undefined)
    .map(text => ({ text, targets: inText(text, reader) }))
  return {
    targets: read.flatMap(({ targets }) => targets),
    measures: read.flatMap(({ text, targets }) => (targets.length === 0 ? [text] : [])),
  }
}
