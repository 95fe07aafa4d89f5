import { type Problem, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { didYouMean, nearest } from '@minzheng/core/written'
import { Scalar } from '@minzheng/core/yaml'
import type * as z from 'zod'

export type Data = Record<string, unknown>
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Scalar)

/** Numbers that stand where a text is meant (`division: 500000`) as they were typed; elsewhere as numbers. */
export const typed = (value: unknown): unknown => (value instanceof Scalar ? value.value : value)
const asText = (value: unknown): unknown =>
  value instanceof Scalar ? value.source : Array.isArray(value) ? value.map(asText) : value
/** The same without what the parser put around numbers. */
const unwrapped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unwrapped)
  if (isData(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrapped(inner)]))
  return typed(value)
}

const textKeys: ReadonlySet<string> = new Set([
  'division', 'title', 'number', 'issuer', 'url', 'note', 'article', 'for', 'issued', 'effective', 'seen',
]) // biome-ignore format: one list

const unknownKey = (path: Problem['path'], key: string, keys: readonly string[]): Problem => {
  const at = [...path, key]
  if (key === 'cite')
    return problem(
      'unrecognized-keys',
      'error',
      at,
      ['“cite”不是政策文件的字段。', '"cite" is no field of a policy document.'],
      [
        '一个文件就是一份公文，无须引用；条款写 article。',
        'One file is one document and cites itself; give the article as "article".',
      ],
    )
  return problem(
    'unrecognized-keys',
    'error',
    at,
    [`没有名为“${key}”的字段。`, `There is no field "${key}".`],
    didYouMean(nearest(key, keys)),
  )
}

export const emptyField = (path: Problem['path'], key: string): Problem =>
  problem(
    'value-empty',
    'error',
    [...path, key],
    [`“${key}”没有内容。`, `"${key}" is empty.`],
    ['请填写，或删去该行。', 'Fill it in, or remove the line.'],
  )

/** The fields of a mapping that its schema takes, with what is wrong with the others. */
export const fieldsOf = (data: Data, shape: z.ZodRawShape, path: Problem['path'], problems: Problem[]): Data => {
  const fields: Data = {}
  for (const [key, value] of Object.entries(data)) {
    const schema = Object.hasOwn(shape, key) ? (shape[key] as z.ZodType) : undefined
    if (!schema) problems.push(unknownKey(path, key, Object.keys(shape)))
    else if (value === null) problems.push(emptyField(path, key))
    else {
      const checked = validate(schema, textKeys.has(key) ? asText(value) : unwrapped(value))
      if (checked.success) fields[key] = checked.data
      else for (const one of checked.problems) problems.push({ ...one, path: [...path, key, ...one.path] })
    }
  }
  return fields
}

const needed = {
  title: [
    '没有标题。',
    'There is no title.',
    '请写明公文标题：title: 关于……的通知。',
    'Give the title of the document: title: ….',
  ],
  division: [
    '没有写明是哪里的公文。',
    'It does not say whose document it is.',
    "请写明行政区划代码，例如 division: '500000'。",
    "Give the code of the division, such as division: '500000'.",
  ],
  confidence: [
    '没有写明可信度。',
    'It does not say how well it is known.',
    '请写明 confidence：primary（读到原文）、official-excerpt（官方摘录）、secondary（他人转述）或 unverified（未核实）。',
    'Give confidence: primary (the issuer’s own text), official-excerpt, secondary (somebody else’s page) or unverified.',
  ],
} as const

export const missingFields = (data: Data): Problem[] =>
  (Object.keys(needed) as (keyof typeof needed)[])
    .filter(key => !(key in data))
    .map(key => {
      const [zh, en, remedyZh, remedyEn] = needed[key]
      return problem(`document-without-${key}`, 'error', [], [zh, en], [remedyZh, remedyEn])
    })

export const notMapping = (path: Problem['path'], zh: string, en: string): Problem =>
  problem(
    'not-a-mapping',
    'error',
    path,
    [zh, en],
    ['请写成“名称: 内容”的形式。', 'Write it as "name: content", one a line.'],
  )
