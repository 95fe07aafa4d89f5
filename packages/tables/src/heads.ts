import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import { nearest } from '@minzheng/core/written'
import { isLike } from './cells.js'
import { folded, type TableField, type TableFields } from './fields.js'
import { inFile, placeOf, quotable, type Table } from './table.js'
import { isInFen, placesOf } from './units.js'

/** What a column of a table holds. */
export type Column =
  | { readonly field: TableField; readonly places: number; readonly head: string }
  | { readonly other: string }
  /** No field, or one that another column means as well. */
  | undefined

/** The columns of a table, and what is wrong with its heads. */
export interface Columns {
  readonly columns: readonly Column[]
  readonly problems: readonly Problem[]
}

/** Heads that are handed on as they stand, by the key they are handed on under. */
export type PassThrough = readonly string[] | Readonly<Record<string, readonly string[]>>

const passedThrough = (passThrough: PassThrough): ReadonlyMap<string, string> => {
  const pairs = Array.isArray(passThrough)
    ? passThrough.map(key => [key, []] as const)
    : Object.entries(passThrough as Readonly<Record<string, readonly string[]>>)
  return new Map(pairs.flatMap(([key, heads]) => [key, ...heads].map(head => [folded(head), key] as const)))
}

const bracket = /^(.*?)\s*[(（[［【]([^()（）[\]［］【】]*)[)）\]］】]\s*\*?$/s
const notes = new Set(['必填', '选填', '必须', '可选', '可不填', 'required', 'optional'])

type Wording = readonly [zh: string, en: string]
type Say = (code: string, message: Wording, remedy: Wording, severity?: Problem['severity']) => void

const mostShown = 12
const named = (fields: readonly TableField[], language: keyof LocalizedText): string =>
  fields
    .slice(0, mostShown)
    .map(({ label, id }) => (language === 'zh' ? label.zh : id))
    .join(language === 'zh' ? '、' : ', ') + (fields.length > mostShown ? '…' : '')

/** A table with more heads that are no fields is another table, and what each may have meant is not sought. */
const mostSought = 50

const unknownHead = (head: string, { all }: TableFields, say: Say, isSought: boolean) => {
  const base = bracket.exec(head)?.[1] ?? head
  const names = new Map(
    all.flatMap(field => [field.id, field.label.zh, field.label.en].map(name => [name, field] as const)),
  )
  const like = isSought ? [...names.keys()].filter(name => isLike(base, name)) : []
  const close = nearest(base, like)
  const meant = close === undefined ? undefined : names.get(close)
  say(
    'head-unknown',
    [`没有“${quotable(head)}”这一列。`, `there is no column "${quotable(head)}".`],
    meant
      ? [`是否指“${meant.label.zh}”（${meant.id}）？`, `Did you mean "${meant.label.en}" (${meant.id})?`]
      : [
          `可用的列有：${named(all, 'zh')}。不需要的列请删去。`,
          `There are: ${named(all, 'en')}. Remove what is not needed.`,
        ],
  )
}

const matched = (head: string, fields: TableFields, say: Say, isSought: () => boolean): Column => {
  const whole = fields.byHead.get(folded(head))
  if (whole) {
    if (isInFen(whole) && folded(head) !== folded(whole.id))
      say(
        'head-without-unit',
        [
          `“${quotable(head)}”一列没有写单位，按分计。`,
          `the column "${quotable(head)}" names no unit and is taken in fen.`,
        ],
        [`以元计的，请写成“${quotable(head)}（元）”。`, `If it is yuan, write "${quotable(head)} (yuan)".`],
        'warning',
      )
    return { field: whole, places: 0, head }
  }
  const [, base = '', written = ''] = bracket.exec(head) ?? []
  const field = fields.byHead.get(folded(base))
  if (!field) {
    unknownHead(head, fields, say, isSought())
    return undefined
  }
  if (field.kind !== 'number' || notes.has(written.trim().toLowerCase())) return { field, places: 0, head }
  const places = placesOf(field, written)
  if (places !== undefined) return { field, places, head }
  const own: Wording = isInFen(field) ? ['元', 'yuan'] : [field.unit ?? '', field.unit ?? '']
  say(
    'head-unit',
    [
      `“${quotable(head)}”一列的单位“${quotable(written)}”不能换算。`,
      `the unit "${quotable(written)}" of the column "${quotable(head)}" cannot be converted.`,
    ],
    own[0] === ''
      ? ['请去掉括号内的文字。', 'Leave out what is in brackets.']
      : [`请改以“${own[0]}”计。`, `Count it in ${own[1]} instead.`],
  )
  return undefined
}

/** Columns that mean what one before them means: the same field, a group that holds it, or a field of it. */
const repeated = (columns: readonly Column[]): (readonly [before: number, index: number])[] => {
  const others = new Map<string, number>()
  /** By the id of a field, and by that of each group that it is in. */
  const fields = new Map<string, number>()
  const groups = new Map<string, number>()
  return columns.flatMap((column, index) => {
    if (column === undefined) return []
    if ('other' in column) {
      const before = others.get(column.other)
      if (before === undefined) others.set(column.other, index)
      return before === undefined ? [] : [[before, index] as const]
    }
    const { path, id } = column.field
    const above = path.slice(1).map((_, length) => path.slice(0, length + 1).join('.'))
    const before = [id, ...above].map(one => fields.get(one)).find(one => one !== undefined) ?? groups.get(id)
    if (before !== undefined) return [[before, index] as const]
    fields.set(id, index)
    for (const group of above) if (!groups.has(group)) groups.set(group, index)
    return []
  })
}

/** What each column of a table is, by its head: id path, label in either language, either with a unit behind it. */
export const columnsOf = (table: Table, fields: TableFields, passThrough: PassThrough): Columns => {
  const others = passedThrough(passThrough)
  const problems: Problem[] = []
  const place = placeOf(table.sheet, table.headLine)
  const sayOf =
    (head: string): Say =>
    (code, message, remedy, severity = 'error') => {
      problems.push({
        ...problem(code, severity, [head], [`${place.zh}：${message[0]}`, `${place.en}: ${message[1]}`], remedy),
        line: table.headLine,
      })
    }
  let unknown = 0
  const isSought = () => unknown++ < mostSought
  const columns: Column[] = table.head.map(head => {
    const text = head.trim()
    if (text === '') return undefined
    const other = others.get(folded(text))
    return other === undefined ? matched(text, fields, sayOf(head), isSought) : { other }
  })
  for (const [before, index] of repeated(columns)) {
    const [first = '', second = ''] = [table.head[before], table.head[index]].map(head => quotable(head ?? ''))
    sayOf(table.head[index] ?? '')(
      'head-twice',
      first === second
        ? [`“${first}”一列出现两次。`, `the column "${first}" is there twice.`]
        : [`“${first}”和“${second}”两列是同一项。`, `the columns "${first}" and "${second}" mean the same.`],
      ['请只保留一列。', 'Keep one of them.'],
    )
  }
  return { columns, problems: inFile(problems, table.file) }
}
