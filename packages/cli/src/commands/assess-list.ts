import type { RegisteredProgram } from '@minzheng/rules'
import { renderUnit } from '@minzheng/rules/reasons'
import { type Answer, aboutRule } from 'minzheng'
import type { Context } from '../context.js'
import { type Row, toXlsx } from '../rows.js'
import { countedValue, formatRuleValue, ruleTitle } from '../rule-values.js'
import { table } from '../table.js'
import { type Answered, type Counter, nation, unread } from './assess-counter.js'

export const valueIn = (answer: Answer, rule: string): unknown =>
  Object.hasOwn(answer.values, rule) ? (answer.values as Record<string, unknown>)[rule] : undefined

export const statusWords: Record<Answer['status'], { zh: string; en: string }> = {
  decided: { zh: '已定', en: 'decided' },
  undetermined: { zh: '未定', en: 'undetermined' },
  invalid: { zh: '有误', en: 'invalid' },
}

/** The rules of every version, in the order in which they first come. */
export const rulesOf = ({ versions }: RegisteredProgram['program']): readonly string[] => [
  ...new Set(versions.flatMap(version => Object.keys(version.rules))),
]

export const rowOf = (context: Context, rules: readonly string[], { row, asked, answer, isToday }: Answered): Row => ({
  line: row.line ?? null,
  sheet: row.sheet ?? null,
  id: row.own.id ?? null,
  place: row.own.place ?? (asked.place === nation && answer.status === 'invalid' ? null : asked.place),
  date: row.own.date ?? (isToday && answer.status === 'invalid' ? null : asked.date),
  status: answer.status,
  ...Object.fromEntries(
    rules.map(rule => {
      const value = valueIn(answer, rule)
      return [rule, typeof value === 'boolean' ? String(value) : ((value ?? null) as string | number | null)]
    }),
  ),
  missing: neededBy({ row, asked, answer, isToday }).map(context.say).join('; '),
  problems: answer.problems.map(({ message }) => context.say(message)).join(' '),
})

export const dataOf = ({ row, answer }: Answered) => ({
  ...(row.line === undefined ? {} : { line: row.line }),
  ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
  ...(row.own.id === undefined ? {} : { id: row.own.id }),
  ...answer,
})

/** A column of a list to look at. */
interface ListColumn {
  readonly head: string
  readonly cell: (one: Answered) => string
  readonly isNumber: boolean
  /** What a workbook counts with, where it is a number: money in yuan. */
  readonly value?: (one: Answered) => number | null
}

/** The columns of a list, those that some row fills: whose it is, the rules of its program in the words of people, what is still needed. */
const listColumns = (context: Context, { program }: Counter, all: readonly Answered[]): readonly ListColumn[] => {
  const latest = program.versions.at(-1)!
  const some = (cell: (one: Answered) => unknown) => all.some(one => Boolean(cell(one)))
  const column = (isShown: boolean, zh: string, en: string, cell: (one: Answered) => string): ListColumn[] =>
    isShown ? [{ head: context.say({ zh, en }), cell, isNumber: false }] : []
  return [
    ...column(
      some(({ row }) => row.sheet),
      '表',
      'Sheet',
      ({ row }) => row.sheet ?? '',
    ),
    ...column(true, '行', 'Line', ({ row }) => String(row.line ?? '')),
    ...column(
      some(({ row }) => row.own.id),
      '编号',
      'ID',
      ({ row }) => row.own.id ?? '',
    ),
    ...column(
      some(({ row }) => row.own.place),
      '地方',
      'Place',
      ({ asked }) => asked.place,
    ),
    ...column(
      some(({ row }) => row.own.date),
      '日期',
      'Date',
      ({ asked, answer, isToday }) => (isToday && answer.status === 'invalid' ? '' : asked.date),
    ),
    ...column(true, '状态', 'Status', ({ answer }) => context.say(statusWords[answer.status])),
    ...rulesOf(program).map((rule): ListColumn => {
      const version = program.versions.findLast(one => Object.hasOwn(one.rules, rule)) ?? latest
      const unit = renderUnit(aboutRule(version.rules[rule]!).unit ?? '', context.lang)
      const title = ruleTitle(context, version, rule)
      return {
        head: unit === '' ? title : context.say({ zh: `${title}（${unit}）`, en: `${title} (${unit})` }),
        isNumber: true,
        cell: ({ answer }) =>
          answer.status === 'invalid' ? '' : formatRuleValue(context, version, rule, valueIn(answer, rule)),
        value: ({ answer }) =>
          answer.status === 'invalid' ? null : countedValue(version, rule, valueIn(answer, rule)),
      }
    }),
    ...column(some(neededBy), '尚缺', 'Still needed', one => neededBy(one).map(context.say).join('; ')),
  ]
}

/** What keeps a row open: facts by their path, policy values by their label. */
const neededBy = ({ answer: { missing, notKnown } }: Answered): { zh: string; en: string }[] => [
  ...missing.map(path => ({ zh: path, en: path })),
  ...notKnown.map(({ title, path }) => title ?? { zh: path, en: path }),
]

export const printTable = (context: Context, counter: Counter, all: readonly Answered[]): void => {
  const columns = listColumns(context, counter, all)
  const numbers = columns.flatMap(({ isNumber }, index) => (isNumber ? [index] : []))
  const heads = columns.map(({ head }) => head)
  const cells = all.map(one => columns.map(({ cell }) => cell(one)))
  context.stdout(`${table(context, heads, cells, numbers)}\n`)
}

/** The same as a workbook, with what is wrong with each row. */
export const toBook = (context: Context, counter: Counter, all: readonly Answered[]): Promise<Uint8Array> => {
  const columns = listColumns(context, counter, all)
  const problems = all.some(({ answer }) => answer.problems.length > 0)
  const rows = all.map(one => [
    ...columns.map(({ cell, value }) => {
      const counted = value?.(one)
      return typeof counted === 'number' ? counted : cell(one)
    }),
    ...(problems ? [one.answer.problems.map(({ message }) => context.say(message)).join(' ')] : []),
  ])
  const heads = [...columns.map(({ head }) => head), ...(problems ? [context.say({ zh: '问题', en: 'Problems' })] : [])]
  return toXlsx(counter.program.id, heads, rows, context.lang)
}

export const counts = { decided: 0, undetermined: 0, invalid: 0 }
type Counts = typeof counts

export const countText = ({ decided, undetermined, invalid }: Counts) => ({
  zh: `共 ${decided + undetermined + invalid} 行：已定 ${decided}，未定 ${undetermined}，有误 ${invalid}。`,
  en: `${decided + undetermined + invalid} rows: ${decided} decided, ${undetermined} undetermined, ${invalid} invalid.`,
})

export const emptyRow: Answered = {
  row: { line: undefined, own: {}, problems: [] },
  asked: { program: '', place: '', date: '' },
  answer: unread({ program: '', place: '', date: '' }, { zh: '', en: '' }),
  isToday: false,
}
