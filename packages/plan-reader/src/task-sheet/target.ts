import { divideExact, multiplyExact, type PlainDate } from '@minzheng/core'
import { isInPoints } from '@minzheng/indicators'
import { kindOfUnit, type PlanTarget } from '@minzheng/plan'
import { type FigureColumn, unitInName } from './head.js'
import type { Column, TaskRow } from './row.js'
import { sheetDate } from './sheet-date.js'
import { type SheetFigure, sheetFigure } from './sheet-figure.js'
import { bareWords, changeWords, comparatorWords, kindWords, modalityWords } from './words.js'

/** A target without what only its place in the plan gives it. */
type RowTarget = Omit<PlanTarget, 'id' | 'item'>
/** A target read from words; where it is part of another one of them, it says so by their IDs. */
type WordedTarget = RowTarget & { readonly id?: string | undefined }
/** Reads the targets that a free text states; what it says of their place in a plan is not used. */
export type ReadTargets = (text: string, options: { readonly year: number | undefined }) => readonly WordedTarget[]

/** Any other share is taken for one; 92 beside a unit % is 92 %. */
const largestShare = 1.5

const asShare = (value: number, row: TaskRow, column: Column): number => {
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

export const figureIn = (row: TaskRow, column: Column): SheetFigure | undefined => {
  const value = row.value(column)
  if (typeof value === 'number') return { comparator: '>=', bare: true, modality: 'must', value }
  return typeof value === 'string' ? sheetFigure(value) : undefined
}

const scopeIn = (row: TaskRow, head: FigureColumn | undefined): PlanTarget['scope'] => {
  const [each, place, divisions] = [row.text('each'), head?.place ?? row.text('place'), row.list('divisions')]
  if (each === undefined && place === undefined && divisions.length === 0) return undefined
  return {
    ...(each === undefined ? {} : { each }),
    ...(place === undefined ? {} : { place }),
    ...(divisions.length === 0 ? {} : { divisions }),
  }
}

const multiplied = /^([万亿])(?=.)/
const multipliers: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

interface Measured {
  readonly unit: string | null
  /** What its figures count in: 10,000 of a column of 万元. */
  readonly times: number
}

/** The unit of a row's figure: its own, that of its column, or of its name (`新增床位（张）`); ours keeps what it was written with. */
const unitOf = (row: TaskRow, figure: SheetFigure, column: Column, head: FigureColumn | undefined): Measured => {
  const isOurs = row.header.columns.has('id')
  const named = (['heading', 'indicator', 'task'] as const).map(name => unitInName(row.text(name) ?? ''))
  const written = figure.unit ?? row.text('unit') ?? head?.unit ?? named.find(unit => unit !== undefined)
  if (written === undefined) {
    if (!isOurs && !row.isPercent(column)) reportUnit(row, column, undefined)
    return { unit: row.isPercent(column) && !isOurs ? '%' : null, times: 1 }
  }
  if (isOurs && kindOfUnit(written) !== undefined) return { unit: written, times: 1 }
  const times = multiplied.exec(written)?.[1]
  const unit = times === undefined ? written : written.slice(1)
  if (kindOfUnit(unit) !== undefined) return { unit, times: multipliers[times ?? ''] ?? 1 }
  reportUnit(row, column, written)
  return { unit: null, times: 1 }
}

const reportUnit = (row: TaskRow, column: Column, unit: string | undefined) =>
  row.report(
    column,
    'unit-unknown',
    unit === undefined ? '没有写明计量单位，数值已读入。' : `“${unit}”不是已知的计量单位，数值已读入，单位留空。`,
    unit === undefined
      ? 'no unit is given; the figure was kept.'
      : `"${unit}" is no known unit; the figure was kept without it.`,
    {
      zh: '请在数值后、单位栏或任务名称的括号内写明单位，如 新增床位（张）。',
      en: 'Write the unit behind the figure, in a column 单位, or in brackets behind the name: 新增床位（张）.',
    },
    'warning',
  )

/** The target that the columns of a row give: figure, unit, comparator, scope; what is not said gets its usual value. */
export const targetIn = (
  row: TaskRow,
  figure: SheetFigure | undefined,
  quote: string | undefined,
  column: Column = 'value',
  head?: FigureColumn,
  due?: PlainDate,
): RowTarget => {
  const { unit, times } = figure ? unitOf(row, figure, column, head) : { unit: row.text('unit') ?? null, times: 1 }
  const change = row.word('change', changeWords) ?? (isInPoints(unit) ? 'growth' : undefined)
  const comparator = row.word('comparator', comparatorWords)
  const isShare = unit === '%' && !figure?.unit
  const inUnit = (value: number, of: Column) => multiplyExact(isShare ? asShare(value, row, of) : value, times)
  const value = typeof figure?.value === 'number' ? inUnit(figure.value, column) : null
  const upper = row.value('valueMax') === null ? undefined : figureIn(row, 'valueMax')
  if (row.value('valueMax') !== null && typeof upper?.value !== 'number') reportNoFigure(row, 'valueMax')
  const own = figure?.valueMax === undefined ? undefined : multiplyExact(figure.valueMax, times)
  const valueMax = typeof upper?.value === 'number' ? inUnit(upper.value, 'valueMax') : own
  const usualKind = change ? 'change' : (kindOfUnit(unit ?? '') ?? 'count')
  const bare = row.word('bare', bareWords)
  const isBare = comparator === undefined && valueMax === undefined && value !== null && (figure?.bare ?? true)
  const scope = scopeIn(row, head)
  const span = row.span(['heading', 'indicator', 'task', 'goal', 'unit', column])
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
    ...(due === undefined ? {} : { deadline: due }),
    ...(span === undefined ? {} : { span: [...span] }),
    ...(words === undefined ? {} : { quote: words }),
    ...(partOf === undefined ? {} : { partOf }),
  }
}

export const reportNoFigure = (row: TaskRow, column: Column) =>
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
  /** The text that the table stands in, where it does. */
  readonly text?: string | undefined
}

/** The targets that the words of a cell state; a span of them means nothing in a file, and in a text it is of that. */
export const inText = (row: TaskRow, column: Column, { year, readTargets, text }: Reader): WordedTarget[] => {
  const at = row.span([column])
  const words = at === undefined || text === undefined ? (row.text(column) ?? '') : text.slice(...at)
  return (readTargets?.(words, { year }) ?? []).map(({ span, ...target }) =>
    at === undefined || span === undefined ? target : { ...target, span: [at[0] + span[0], at[0] + span[1]] },
  )
}

const none: RowTargets = { targets: [], measures: [] }
const both = (a: RowTargets, b: RowTargets): RowTargets => ({
  targets: [...a.targets, ...b.targets],
  measures: [...a.measures, ...b.measures],
})

const dateIn = (text: string | undefined, year: number | undefined): PlainDate | undefined => {
  const read = text === undefined ? undefined : sheetDate(text, year)
  return read === undefined || read === 'open' ? undefined : read.date
}

/** The targets of one cell of figures: a figure, a date, or words that state some. */
const inCell = (row: TaskRow, head: FigureColumn, goal: string | undefined, reader: Reader): RowTargets => {
  const due = dateIn(head.due, reader.year)
  const words = row.text(head.index) ?? ''
  // 12月底 is a day, and no 12 of anything.
  const day = /[月季年]/.test(words) ? dateIn(words, reader.year) : undefined
  if (day !== undefined) return { targets: [targetIn(row, undefined, goal, head.index, head, day)], measures: [] }
  const figure = figureIn(row, head.index)
  if (figure) return { targets: [targetIn(row, figure, goal, head.index, head, due)], measures: [] }
  const read = inText(row, head.index, reader)
  const dated = due === undefined ? read : read.map(target => ({ deadline: due, ...target }))
  if (head.column === 'goal') return { targets: dated, measures: read.length === 0 ? [words] : [] }
  if (read.length === 0) reportNoFigure(row, head.index)
  return { targets: dated, measures: goal === undefined ? [] : [goal] }
}

/** The targets of a row: from its values, or from its goals, in figures or in words. */
export const rowTargets = (row: TaskRow, reader: Reader): RowTargets => {
  const filled = row.header.figures.filter(({ index }) => row.value(index) !== null)
  const fresh = filled.filter(({ index }) => !row.isContinued(index))
  const values = fresh.filter(({ column }) => column === 'value')
  const goals = fresh.filter(({ column }) => column === 'goal')
  const goal = row.isContinued('goal') ? undefined : row.text('goal')
  if (values.length > 0) return values.map(head => inCell(row, head, goal, reader)).reduce(both, none)
  if (row.text('id') !== undefined || row.text('kind') !== undefined)
    return { targets: [targetIn(row, undefined, goal)], measures: [] }
  const read = goals.map(head => inCell(row, head, undefined, reader)).reduce(both, none)
  const isFigured = filled.length > goals.length || read.targets.length > 0
  const indicator = row.isContinued('indicator') || isFigured ? undefined : row.text('indicator')
  if (indicator === undefined) return read
  const named = inText(row, 'indicator', reader)
  return both(read, { targets: named, measures: named.length === 0 ? [indicator] : [] })
}
