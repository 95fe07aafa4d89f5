import * as z from 'zod'
import { divisionCodeForm } from './division.js'
import type { FieldMeta } from './fields.js'
import { formatYuan } from './money.js'
import { nearest } from './nearest.js'
import { problem } from './problem.js'
import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'
import { unwrapped } from './unwrap.js'

/** The schema of what stands at a path, as far as one can be told without the data. */
export const schemaAt = (root: z.ZodType, path: Problem['path']): z.ZodType | undefined => {
  let at: z.ZodType | undefined = root
  for (const key of path) {
    const schema: z.ZodType | undefined = at && unwrapped(at).schema
    if (schema instanceof z.ZodObject) at = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
    else if (schema instanceof z.ZodArray) at = schema.element as z.ZodType
    else if (schema instanceof z.ZodRecord) at = schema.valueType as z.ZodType
    else return undefined
  }
  return at
}

/** What people call a field. */
export const labelledAs = (schema: z.ZodType): LocalizedText | undefined => unwrapped(schema).meta.label

/** Long texts and lists are named, not repeated. */
const shown = (value: unknown): string | undefined => {
  if (typeof value === 'object' && value !== null) return undefined
  const text = typeof value === 'string' ? `“${value}”` : String(value)
  return text.length > 60 ? undefined : text
}

/** What is wrong with a field that has a label. */
export const wrongField = ({ zh, en }: LocalizedText, issue: z.core.$ZodIssue): LocalizedText => {
  const { input } = issue
  if (input === undefined) return { zh: `没有填写“${zh}”。`, en: `"${en}" is not given.` }
  const value = shown(input)
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const isLow = issue.code === 'too_small'
    const limit = isLow ? issue.minimum : issue.maximum
    const size = Array.isArray(input) ? input.length : (value ?? '')
    return isLow
      ? { zh: `“${zh}”为 ${size}，低于下限 ${limit}。`, en: `"${en}" is ${size}, below ${limit}.` }
      : { zh: `“${zh}”为 ${size}，超过上限 ${limit}。`, en: `"${en}" is ${size}, above ${limit}.` }
  }
  return value === undefined
    ? { zh: `“${zh}”的内容不对。`, en: `"${en}" holds something else.` }
    : {
        zh: `“${zh}”不能是${typeof input === 'string' ? '' : ' '}${value}。`,
        en: `"${en}" cannot be ${value.replaceAll(/[“”]/g, '"')}.`,
      }
}

/** Yuan that were written where fen are asked for: `12.5`, `"735"`, `735元`. */
const fenMeant = (input: unknown): number | undefined => {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?\s*元?$/.exec(String(input).trim())
  if (!match || (typeof input === 'number' && match[2] === undefined)) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

const both = (zh: string, en: string): LocalizedText => ({ zh, en })

const bounds = (schema: z.ZodNumber): { least: number; most: number } | undefined => {
  const [least, most] = [schema.minValue, schema.maxValue]
  return least === null || most === null || most >= Number.MAX_SAFE_INTEGER ? undefined : { least, most }
}

const inNumbers = (schema: z.ZodNumber, unit: string | undefined, input: unknown): LocalizedText => {
  const span = bounds(schema)
  if (unit?.startsWith('fen')) {
    const most =
      span &&
      both(
        `（${span.least} 至 ${span.most}，即不超过 ${formatYuan(span.most)} 元）`,
        ` (${span.least} to ${span.most}, which is ${formatYuan(span.most)} yuan)`,
      )
    const meant = fenMeant(input)
    return both(
      `请写以分为单位的整数${most?.zh ?? ''}${meant === undefined ? '' : `；${formatYuan(meant)} 元写成 ${meant}`}。`,
      `Write a whole number of fen${most?.en ?? ''}${meant === undefined ? '' : `; ${formatYuan(meant)} yuan is ${meant}`}.`,
    )
  }
  if (unit === undefined && span?.most === 1 && !schema.isInt)
    return both('请写 0 至 1 的小数，0.3 即 30%。', 'Write a decimal of 0 to 1; 0.3 is 30 %.')
  const range = span && both(`，${span.least} 至 ${span.most}`, `, ${span.least} to ${span.most}`)
  if (schema.isInt) return both(`请写整数${range?.zh ?? ''}。`, `Write a whole number${range?.en ?? ''}.`)
  const { multipleOf } = schema._zod.bag
  const step = multipleOf === undefined ? undefined : both(`，须为 ${multipleOf} 的倍数`, `, in steps of ${multipleOf}`)
  return both(`请写数字${range?.zh ?? ''}${step?.zh ?? ''}。`, `Write a number${range?.en ?? ''}${step?.en ?? ''}.`)
}

const inWords = (schema: z.ZodEnum, words: FieldMeta['words'], input: unknown): LocalizedText => {
  const options = schema.options.map(String)
  const named = (option: string) => (words && Object.hasOwn(words, option) ? words[option] : undefined)
  const list = (language: 'zh' | 'en', separator: string) =>
    options.map(option => (named(option) ? `${option}（${named(option)![language]}）` : option)).join(separator)
  const labels = new Map(
    options.flatMap(option => [
      [named(option)?.zh, option],
      [named(option)?.en, option],
    ]),
  )
  const meant = typeof input === 'string' ? (labels.get(input) ?? nearest(input, options)) : undefined
  return both(
    `${meant === undefined ? '' : `是否想写“${meant}”？`}可选：${list('zh', '、')}。`,
    `${meant === undefined ? '' : `Did you mean "${meant}"? `}One of ${list('en', ', ').replaceAll(/（/g, ' (').replaceAll('）', ')')}.`,
  )
}

/** What is said of a text that is no code of a division: the form of one, which zod would show, tells people nothing. */
export const noDivisionCode = (
  issue: z.core.$ZodIssue,
): { readonly message: LocalizedText; readonly remedy: LocalizedText } | undefined => {
  if (issue.code !== 'invalid_format' || issue.pattern !== String(divisionCodeForm)) return undefined
  const text = shown(issue.input)
  return {
    message: both(
      `${text ?? '这里'}不是行政区划代码。`,
      `${text?.replaceAll(/[“”]/g, '"') ?? 'This'} is no code of a division.`,
    ),
    remedy: both('请写 6、9 或 12 位代码，例如 350200。', 'Write a code of 6, 9 or 12 digits, such as 350200.'),
  }
}

/** How to mend a field, by what it holds. */
export const remedyOf = (schema: z.ZodType, { input }: z.core.$ZodIssue): LocalizedText | undefined => {
  const { schema: inner, meta } = unwrapped(schema)
  const { unit, words } = meta
  if (inner instanceof z.ZodNumber) return inNumbers(inner, unit, input)
  if (inner instanceof z.ZodEnum) return inWords(inner, words, input)
  if (inner instanceof z.ZodBoolean) return both('请写 true 或 false。', 'Write true or false.')
  if (inner instanceof z.ZodISODate)
    return both('请写成 YYYY-MM-DD，例如 2024-05-31。', 'Write it as YYYY-MM-DD, such as 2024-05-31.')
  if (inner instanceof z.ZodArray)
    return both('请写成列表，项数在限度之内。', 'Write a list, no shorter or longer than it may be.')
  if (inner instanceof z.ZodObject) return both('请写成一组“名称: 值”。', 'Write a mapping of names to values.')
  return undefined
}

/** A key that a form does not have, with the one that was probably meant: by its id, or by what people call it. */
export const unknownKey = (schema: z.ZodType | undefined, path: Problem['path'], key: string): Problem => {
  const form = schema && unwrapped(schema).schema
  const shape: Readonly<Record<string, z.ZodType>> = form instanceof z.ZodObject ? form.shape : {}
  const labels = new Map<string, string>()
  for (const [id, field] of Object.entries(shape)) {
    const label = labelledAs(field)
    if (label) labels.set(label.zh, id).set(label.en, id)
  }
  const close = labels.get(key) ?? nearest(key, Object.keys(shape)) ?? labels.get(nearest(key, labels.keys()) ?? '')
  const label = close === undefined ? undefined : labelledAs(shape[close]!)
  return problem(
    'unrecognized-keys',
    'error',
    [...path, key],
    [`没有名为“${key}”的字段。`, `There is no field "${key}".`],
    close === undefined
      ? ['请删去，或改正其拼写。', 'Remove it, or mend its spelling.']
      : [
          `是否想写“${close}”${label ? `（${label.zh}）` : ''}？`,
          `Did you mean "${close}"${label ? ` (${label.en})` : ''}?`,
        ],
  )
}
