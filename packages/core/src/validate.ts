import * as z from 'zod'
import en from 'zod/v4/locales/en.js'
import zhCN from 'zod/v4/locales/zh-CN.js'
import type { Problem } from './problem.schema.js'
import { LocalizedText } from './text.schema.js'
import { labelledAs, noDivisionCode, remedyOf, schemaAt, unknownKey, wrongField } from './wrong-field.js'

/** Data as a schema types it, or everything that is wrong with it. */
export type Validated<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly problems: Problem[] }

const remedies: Record<string, LocalizedText> = {
  invalid_type: {
    zh: '请改为要求的类型，或补上缺少的字段。',
    en: 'Give a value of that type, or add the missing field.',
  },
  invalid_value: { zh: '请从列出的取值中选择。', en: 'Choose one of the listed values.' },
  invalid_format: { zh: '请按要求的格式书写。', en: 'Write it in that format.' },
  too_small: { zh: '请给出不低于下限的值。', en: 'Give a value at or above the limit.' },
  too_big: { zh: '请给出不超过上限的值。', en: 'Give a value at or below the limit.' },
}
const anyRemedy: LocalizedText = { zh: '请对照模式改正。', en: 'Mend it by the schema.' }

type Locale = () => { localeError: (issue: z.core.$ZodRawIssue) => string | { message: string } | undefined | null }
const say = (locale: Locale, issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom' && issue.message !== 'Invalid input') return issue.message
  const said = locale().localeError(issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

const reported = z.object({ code: z.string(), message: LocalizedText, remedy: LocalizedText })

const problemsIn = (issue: z.core.$ZodIssue, root: z.ZodType | undefined): Problem[] => {
  const path = issue.path.map(key => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'custom') {
    const own = reported.safeParse(issue.params)
    if (own.success) return [{ ...own.data, severity: 'error', path }]
  }
  const schema = root && schemaAt(root, path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(schema, path, key))
  const key = path.at(-1)
  // A field without a label is called by its key, where that says more than what zod calls its type.
  const called = issue.code === 'invalid_type' && typeof key === 'string' ? { zh: key, en: key } : undefined
  const label = (schema && labelledAs(schema)) ?? called
  const noCode = noDivisionCode(issue)
  return [
    {
      code: issue.code.replaceAll('_', '-'),
      severity: 'error',
      path,
      message: label
        ? wrongField(label, issue)
        : (noCode?.message ?? { zh: `${say(zhCN, issue)}。`, en: `${say(en, issue)}.` }),
      remedy: noCode?.remedy ?? (label && schema && remedyOf(schema, issue)) ?? remedies[issue.code] ?? anyRemedy,
    },
  ]
}

/** How far a value is from a member of a union: another type altogether, another value, or so many issues inside. */
const misfit = (issues: readonly z.core.$ZodIssue[]): number => {
  const atRoot = issues.filter(({ path }) => path.length === 0).map(({ code }) => code)
  const weight = atRoot.includes('invalid_type') ? 2e6 : atRoot.includes('invalid_value') ? 1e6 : 0
  return weight + issues.length
}

/** The issues of the member that a value comes closest to, in place of a union's bare "no member fits". */
const leaves = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  if ('options' in issue && issue.options) return [{ ...issue, code: 'invalid_value', values: issue.options }]
  if (issue.errors.length === 0) return [issue]
  const best = issue.errors.reduce((a, b) => (misfit(b) < misfit(a) ? b : a))
  return best.flatMap(inner => leaves({ ...inner, path: [...issue.path, ...inner.path] }))
}

/**
 * The problems behind a zod error, in Chinese and in English, in the words of the labels of its schema where that is given.
 * Where a union fails, the problems of the member that comes closest; those that a schema reports with `issue` keep their own
 * code and words.
 */
export const problemsOf = (error: z.core.$ZodError, schema?: z.ZodType): Problem[] =>
  error.issues.flatMap(leaves).flatMap(issue => problemsIn(issue, schema))

/** Checks data against a schema: the data as the schema types it, or every problem at once. Never throws. */
export const validate = <S extends z.ZodType>(schema: S, data: unknown): Validated<z.output<S>> => {
  const result = schema.safeParse(data, { reportInput: true })
  return result.success
    ? { success: true, data: result.data }
    : { success: false, problems: problemsOf(result.error, schema) }
}
