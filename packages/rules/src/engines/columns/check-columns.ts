import { type LocalizedText, type Problem, ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type * as z from 'zod'
import type { FactNode } from '../../language/node.js'
import { isKind, type StepOf, type Steps } from '../../lower/step.js'
import { factFieldsOf, type GroupFields } from '../fact-fields.js'
import { type Column, type Columns, type GroupColumns, groupsOf, type NumberColumn } from './column.js'
import { firstWrong, wanted } from './column-values.js'

const isNumbers = (value: unknown): value is NumberColumn => ArrayBuffer.isView(value) && !(value instanceof DataView)

const both = (zh: string, en: string): LocalizedText => ({ zh, en })
const wrong = (code: string, name: string, message: LocalizedText, remedy: LocalizedText): Problem =>
  problem(code, 'error', [name], message, remedy)

const unknown = (name: string, known: Iterable<string>): Problem =>
  problem(
    'column-unknown',
    'error',
    [name],
    [`没有名为“${name}”的列。`, `There is no column "${name}" among the facts.`],
    didYouMean(nearest(name, known)),
  )

const missing = (name: string): Problem =>
  wrong(
    'column-missing',
    name,
    both(`缺少“${name}”列，规则要读它。`, `The column "${name}" is missing; the rules read it.`),
    both('请补上；全不知道的，known 全写 0。', 'Add it; where nothing is known of it, with a known of zeros.'),
  )

const notNumbers = (name: string): Problem =>
  wrong(
    'column-malformed',
    name,
    both(`“${name}”不是一列数。`, `"${name}" is no column of numbers.`),
    both(
      '请给 Float64Array 之类的类型数组，或 { values, known }，成员则为 { offsets, columns }。',
      'Give a typed array such as Float64Array, or { values, known }; for members { offsets, columns }.',
    ),
  )

const wrongLength = (name: string, has: number, needs: number): Problem =>
  wrong(
    'column-length',
    name,
    both(`“${name}”有 ${has} 项，应为 ${needs} 项。`, `"${name}" has ${has} entries and needs ${needs}.`),
    both('各列须逐行对应。', 'Every column has one entry a row.'),
  )

const wrongValue = (name: string, node: FactNode, row: number, value: number): Problem =>
  wrong(
    'column-value',
    name,
    both(`“${name}”第 ${row + 1} 行是 ${value}。`, `"${name}" is ${value} in row ${row + 1}.`),
    wanted(node),
  )

const noLength = (length: number): Problem =>
  wrong(
    'column-length',
    'length',
    both(`length 是 ${length}，不是行数。`, `length is ${length}, which is no number of rows.`),
    both('请给出个案的个数。', 'Say how many cases there are.'),
  )

const wrongSize = (name: string, { least, most }: GroupFields, row: number, size: number): Problem =>
  wrong(
    'column-group-size',
    `${name}.offsets`,
    both(`“${name}”第 ${row + 1} 行有 ${size} 名成员。`, `"${name}" has ${size} members in row ${row + 1}.`),
    both(`应为 ${least} 至 ${most} 名。`, `It has ${least} to ${most}.`),
  )

const columnProblems = (
  name: string,
  { node, nullable }: StepOf<'fact'>,
  column: unknown,
  length: number,
  checked: boolean,
): Problem[] => {
  const { values, known } = isNumbers(column)
    ? { values: column, known: undefined }
    : ((column ?? {}) as { values?: unknown; known?: unknown })
  if (!isNumbers(values)) return [notNumbers(name)]
  if (!isNumbers(column) && !isNumbers(known)) return [notNumbers(`${name}.known`)]
  const lengths = [
    [name, values.length],
    ...(isNumbers(known) ? [[`${name}.known`, known.length] as const] : []),
  ] as const
  const short = lengths.flatMap(([part, has]) => (has < length ? [wrongLength(part, has, length)] : []))
  if (short.length > 0) return short
  const odd = checked ? -1 : firstWrong(node, values, isNumbers(known) ? known : undefined, length)
  if (odd >= 0) return [wrongValue(name, node, odd, values[odd]!)]
  if (nullable || !isNumbers(known)) return []
  for (let row = 0; row < length; row++)
    if (known[row] === 0)
      return [
        wrong(
          'column-not-known',
          name,
          both(
            `“${name}”第 ${row + 1} 行未知，但它是必填的。`,
            `"${name}" is not known in row ${row + 1}, but it is required.`,
          ),
          both('请补上，或去掉这些行。', 'Fill it in, or leave out those rows.'),
        ),
      ]
  return []
}

const groupProblems = (
  name: string,
  fields: GroupFields,
  group: unknown,
  length: number,
  checked: boolean,
): Problem[] => {
  const { offsets, known } = (group ?? {}) as Partial<GroupColumns>
  if (!isNumbers(offsets)) return [notNumbers(`${name}.offsets`)]
  if (offsets.length < length + 1) return [wrongLength(`${name}.offsets`, offsets.length, length + 1)]
  for (let row = 0; row < length; row++)
    if (offsets[row + 1]! < offsets[row]!)
      return [
        wrong(
          'column-malformed',
          `${name}.offsets`,
          both(`“${name}.offsets”在第 ${row + 1} 行变小。`, `"${name}.offsets" falls in row ${row + 1}.`),
          both('成员须按个案依次排列。', 'Members follow one another case by case.'),
        ),
      ]
  if (known !== undefined && (!isNumbers(known) || known.length < length))
    return [isNumbers(known) ? wrongLength(`${name}.known`, known.length, length) : notNumbers(`${name}.known`)]
  if (checked) return []
  const { least, most } = fields
  for (let row = 0; row < length; row++) {
    const size = offsets[row + 1]! - offsets[row]!
    if ((size < least || size > most) && known?.[row] !== 0) return [wrongSize(name, fields, row, size)]
  }
  return []
}

/**
 * Holds columns against the facts of a program: every unknown, missing, malformed or short one at once,
 * and the first value or number of members of each that the schema does not allow, unless the columns were `checked` before.
 * @throws ProblemError
 */
export const checkColumns = (
  form: z.ZodObject,
  { steps }: Steps,
  columns: Columns,
  { length, checked = false }: { readonly length: number; readonly checked?: boolean },
): void => {
  const { facts, groups } = factFieldsOf(form)
  const problems: Problem[] = []
  if (!Number.isInteger(length) || length < 0) throw new ProblemError([noLength(length)])
  const isKnown = (name: string) => facts.has(name) || groups.has(name)
  for (const name of Object.keys(columns))
    if (!isKnown(name)) problems.push(unknown(name, [...facts.keys(), ...groups.keys()]))
  const readable = new Map<string, number>()
  for (const name of groupsOf({ steps, outputs: {} })) {
    const group = columns[name] as GroupColumns | undefined
    if (group === undefined) {
      problems.push(missing(name))
      continue
    }
    const fields = groups.get(name)!
    const found = groupProblems(name, fields, group, length, checked)
    if (found.length === 0) readable.set(name, group.offsets[length]!)
    for (const one of found) problems.push(one)
    for (const key of Object.keys(group.columns ?? {}))
      if (!fields.facts.has(key)) problems.push({ ...unknown(key, fields.facts.keys()), path: [name, key] })
  }
  for (const step of steps.filter(isKind('fact'))) {
    const { node, group } = step
    const rows = group === undefined ? length : readable.get(group)
    if (rows === undefined) continue
    const name = node.path.join('.')
    const holder: Readonly<Record<string, unknown>> =
      group === undefined ? columns : ((columns[group] as GroupColumns).columns ?? {})
    const full = group === undefined ? name : `${group}.${name}`
    const column = Object.hasOwn(holder, name) ? (holder[name] as Column | undefined) : undefined
    const found = column === undefined ? [missing(full)] : columnProblems(full, step, column, rows, checked)
    for (const one of found) problems.push(one)
  }
  if (problems.length > 0) throw new ProblemError(problems)
}
