import { extname } from 'node:path'
import type { Problem } from '@minzheng/core'
import { date, ifKnown } from '@minzheng/core/fields'
import { type JsonLines, readRecords, readTables, streamLines, streamTable, type Table } from '@minzheng/tables'
import * as z from 'zod'
import { type Context, UsageError } from './context.js'
import { type DataFile, located, openSource, parseData, readSource } from './input.js'
import { Households, memberForm } from './member-rows.js'

/** What a row may say beside the facts: who it is about, and the place and day that its rules are those of. */
export const ownHeads = {
  id: ['编号', '序号', '个案编号', '户编号', '户号', 'id'],
  place: ['区划代码', '行政区划代码', '地方', 'place'],
  date: ['日期', '计算日期', 'date'],
} as const
type OwnKey = keyof typeof ownHeads
type OwnHeads = Readonly<Record<OwnKey, readonly string[]>>
export type Own = { readonly [K in OwnKey]?: string }

/** One case of a file, and where it stands. */
export interface CaseRow {
  readonly line: number | undefined
  readonly sheet?: string | undefined
  /** The facts, still to be checked; absent where the row cannot be read. */
  readonly facts?: unknown
  readonly own: Own
  /** The place or the day has a column, and this row leaves it empty. */
  readonly blank?: readonly ('place' | 'date')[]
  readonly problems: readonly Problem[]
}

/** Some rows of a file, and what is wrong with the file rather than with one of them. */
export interface CasePiece {
  readonly rows: readonly CaseRow[]
  readonly problems: readonly Problem[]
  /** Each row is a member of this list; the rows of one id are one case. */
  readonly group?: string | undefined
}

/** The cases of a file, piece by piece. */
export interface CaseFile {
  /** Whether the file holds a list rather than a single case. */
  readonly isList: boolean
  readonly pieces: AsyncIterable<CasePiece> | Iterable<CasePiece>
}

/** The forms that the facts may have: the one to try first, the others, and the one that a row of a day has. */
export interface CaseForms {
  readonly forms: readonly z.ZodObject[]
  readonly formOn: (date: string) => z.ZodObject | undefined
  /** What the columns beside the facts are called; left out, {@link ownHeads}. */
  readonly heads?: OwnHeads
  /** Other names of fields. */
  readonly aliases?: ReadonlyMap<string, string>
}

/** The problems of a row, with the file and the line that it stands in. */
export const inRow = (file: string, { line }: CaseRow, problems: readonly Problem[]): Problem[] =>
  problems.map(one => ({ ...one, file: one.file ?? file, ...(line === undefined ? {} : { line: one.line ?? line }) }))

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined

/** A case of JSON or YAML: what it says beside the facts is taken out of it, unless the facts have a field of that name. */
const fromData = (
  data: unknown,
  { forms: [form], heads = ownHeads, aliases }: CaseForms,
  line: number | undefined,
): CaseRow => {
  if (!isObject(data)) return { line, facts: data, own: {}, problems: [] }
  const own: Record<string, string> = {}
  const facts = Object.fromEntries(Object.entries(data).map(([key, value]) => [aliases?.get(key) ?? key, value]))
  for (const [key, names] of Object.entries(heads))
    for (const name of names) {
      const value = Object.hasOwn(form!.shape, name) || !Object.hasOwn(facts, name) ? undefined : text(facts[name])
      if (value === undefined || own[key] !== undefined) continue
      own[key] = value
      delete facts[name]
    }
  return { line, facts, own, problems: [] }
}

const day = ifKnown(date('日期', 'Date'))
/** The form with the day of the row beside its own fields. */
const withDay = (form: z.ZodObject, { date: names }: OwnHeads): z.ZodObject =>
  names.length === 0 || Object.hasOwn(form.shape, 'date') ? form : form.extend({ date: day })

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

/** What counts the rows of a table, where it does not name what they are about. */
const ordinal = ['序号']

const readTable = (table: Table, form: z.ZodObject, heads: OwnHeads) =>
  readRecords(table, withDay(form, heads), {
    passThrough: Object.fromEntries(
      [
        ...(['id', 'place'] as const).map(key => [key, heads[key]] as const),
        ['ordinal', ordinal.filter(name => !heads.id.includes(name))] as const,
      ].map(([key, names]) => [key, names.filter(name => !Object.hasOwn(form.shape, name))]),
    ),
  })

/** The day of a row of which something else cannot be read. */
const dayOf = (table: Table, index: number, heads: OwnHeads): unknown => {
  const isDay = table.head.map(name => heads.date.includes(name.trim()))
  const { line, cells, isHidden } = table.rows[index]!
  const alone = { line, isHidden, problems: [], cells: cells.map((cell, column) => (isDay[column] ? cell : null)) }
  const head = table.head.map((name, column) => (isDay[column] ? name : ''))
  const { rows } = readRecords({ ...table, head, rows: [alone] }, z.strictObject({ date: day }))
  return rows[0]?.record?.['date']
}

/** In a list with a row for each member 序号 counts the rows: it names no household. */
const memberHeads = (heads: OwnHeads): OwnHeads => ({ ...heads, id: heads.id.filter(name => !ordinal.includes(name)) })

/** The first of those of which the fewest things are wrong; none is looked at behind one that is right. */
const fittest = <T>(candidates: readonly T[], wrongIn: (one: T) => number): T => {
  let best: { readonly one: T; readonly wrong: number } | undefined
  for (const one of candidates) {
    const wrong = wrongIn(one)
    if (best === undefined || wrong < best.wrong) best = { one, wrong }
    if (wrong === 0) break
  }
  return best!.one
}

/** The rows of a table: by the form whose fields its heads name, and each by the form of its own day where that is another. */
const fromTable = (given: Table, { forms, formOn, heads = ownHeads, aliases }: CaseForms): CasePiece => {
  const table = aliases ? { ...given, head: given.head.map(name => aliases.get(name.trim()) ?? name) } : given
  const headAlone = { ...table, rows: [], isContinued: false }
  // The form that the heads fit, or else fit best: of what is misspelt, the rest is still known.
  const errorsOf = (one: z.ZodObject, by: OwnHeads) =>
    readTable(headAlone, one, by).problems.filter(({ severity }) => severity === 'error').length
  const candidates = [
    ...forms.map(one => ({ form: one, heads, group: undefined })),
    ...forms.flatMap(one => {
      const byMember = memberForm(one)
      return byMember ? [{ ...byMember, heads: memberHeads(heads) }] : []
    }),
  ]
  const { form, group, heads: by } = fittest(candidates, one => errorsOf(one.form, one.heads))
  const { rows, problems } = readTable(table, form, by)
  const ofHead = problems.filter(({ severity }) => severity === 'error')
  const asked = (['place', 'date'] as const).filter(key => table.head.some(name => heads[key].includes(name.trim())))
  return {
    group,
    problems: [...table.problems, ...problems],
    rows: rows.map((first, index): CaseRow => {
      const named = first.record?.['date'] ?? first.record?.['asOf']
      const onDay = typeof named === 'string' ? formOn(named) : undefined
      const other = group !== undefined && onDay ? memberForm(onDay)?.form : onDay
      const row =
        other === undefined || other === form
          ? first
          : (readTable({ ...table, rows: table.rows.slice(index, index + 1) }, other, by).rows[0] ?? first)
      const { line, sheet, record, other: beside } = row
      const own: Record<string, string> = {}
      for (const key of ['id', 'place']) if (text(beside[key])) own[key] = text(beside[key])!
      const { date: ownDate, ...facts } = record ?? { date: dayOf(table, index, heads) }
      const isOwn = !Object.hasOwn(form.shape, 'date') && typeof ownDate === 'string'
      return {
        line,
        sheet,
        own: isOwn ? { ...own, date: ownDate } : own,
        blank: asked.filter(key => (key === 'place' ? own['place'] : ownDate) === undefined),
        problems: record === undefined && row.problems.length === 0 ? ofHead : row.problems,
        ...(record === undefined
          ? {}
          : { facts: isOwn ? facts : { ...facts, ...(ownDate === undefined ? {} : { date: ownDate }) } }),
      }
    }),
  }
}

const ofData = (file: DataFile, forms: CaseForms): CaseFile => {
  const problems = located(file, file.problems)
  if (file.data === undefined) return { isList: false, pieces: [{ rows: [], problems }] }
  const isList = Array.isArray(file.data)
  const list: readonly unknown[] = Array.isArray(file.data) ? file.data : [file.data]
  const rows = list.map((data, index) => fromData(data, forms, file.lineOf(isList ? [index] : [])))
  return { isList, pieces: [{ rows, problems }] }
}

/** The pieces of a file as cases: the rows of members are put together, over the edges of pieces. */
async function* pieces<T>(source: AsyncIterable<T> | Iterable<T>, read: (piece: T) => CasePiece) {
  let households: Households | undefined
  for await (const part of source) {
    const piece = read(part)
    if (piece.group !== undefined) households ??= new Households(piece.group)
    if (piece.group === undefined || !households) {
      yield piece
      continue
    }
    for (const row of piece.rows) households.add(row)
    if (hasErrors(piece.problems)) households.cut()
    yield { ...piece, rows: [] }
  }
  if (households) yield { rows: households.end(), problems: [] }
}

/**
 * Opens the cases of a file: JSON, YAML, NDJSON, CSV, xlsx or docx; `-` is JSON or NDJSON on standard input. CSV and NDJSON are
 * read as they come, and never held whole.
 * @throws UsageError where a sheet is asked for of a file that has none
 */
export const openCases = async (
  context: Context,
  name: string,
  forms: CaseForms,
  sheet?: string,
): Promise<CaseFile> => {
  const extension = extname(name).toLowerCase()
  const hasSheets = extension === '.xlsx' || extension === '.docx'
  if (sheet !== undefined && !hasSheets)
    throw new UsageError({
      zh: `--sheet 只用于 xlsx 工作簿或 docx 中的表格，${name} 没有工作表。`,
      en: `--sheet is for a workbook (xlsx) or the tables of a docx; ${name} has no sheets.`,
    })
  if (extension === '.csv' || extension === '.tsv' || extension === '.ndjson' || extension === '.jsonl') {
    const chunks = await openSource(name)
    if (extension === '.csv' || extension === '.tsv')
      return { isList: true, pieces: pieces(streamTable(chunks, { name }), table => fromTable(table, forms)) }
    return { isList: true, pieces: pieces(streamLines(chunks, { name }), piece => fromLines(piece, forms)) }
  }
  const source = await readSource(context, name)
  if (hasSheets) {
    const read = await readTables(source.bytes, { name, ...(sheet === undefined ? {} : { sheet }) })
    return {
      isList: true,
      pieces: pieces(
        [undefined, ...read.tables],
        (table): CasePiece => (table ? fromTable(table, forms) : { rows: [], problems: read.problems }),
      ),
    }
  }
  if (name === '-' && isLines(source.bytes)) {
    return { isList: true, pieces: pieces(streamLines([source.bytes], { name }), piece => fromLines(piece, forms)) }
  }
  return ofData(parseData(name === '-' ? { ...source, name: 'stdin.json' } : source), forms)
}

/** A line that is no JSON stays among the rows: the one after it is not the one before it. */
const badRow = (problem: Problem): CaseRow => ({ line: problem.line, own: {}, problems: [problem] })

const fromLines = ({ lines, problems }: JsonLines, forms: CaseForms): CasePiece => ({
  rows: [
    ...lines.map(({ line, value }) => fromData(value, forms, line)),
    ...problems.flatMap(problem => (problem.line === undefined ? [] : [badRow(problem)])),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  problems: problems.filter(({ line }) => line === undefined),
})

/** Whether a text on standard input is a case a line: of its first lines with something on them, several are whole objects or begin one. */
const isLines = (bytes: Uint8Array): boolean => {
  const lines = new TextDecoder()
    .decode(bytes.subarray(0, 1_000_000))
    .split('\n')
    .filter(line => line.trim() !== '')
  return (
    lines.length > 1 && lines.slice(0, 20).filter(line => /^\{.*\}\s*$/.test(line)).length > (lines.length > 2 ? 1 : 0)
  )
}
