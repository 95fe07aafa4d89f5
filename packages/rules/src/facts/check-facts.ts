import { dateParts, isPlainDate, type PlainDate, type Problem, problem } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import { type Validated, validate } from '@minzheng/core/validate'
import type * as z from 'zod'
import { dataAt } from '../data.js'
import { oncePer } from '../once.js'
import type { Program } from '../program.js'
import { checkerOf } from './compiled.js'
import { mostYears } from './most-years.js'

type Data = Readonly<Record<string, unknown>>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const anotherDay = (asOf: string, date: PlainDate): Problem =>
  problem(
    'another-day',
    'error',
    ['asOf'],
    [
      `个案的日期是 ${asOf}，计算所用规定和标准的日期是 ${date}。`,
      `The case is of ${asOf}, but the rules and standards are those of ${date}.`,
    ],
    ['请改为同一天，或删去 asOf。', 'Make them one day, or leave out asOf.'],
  )

const notInForce = ({ title, inForce: { from, to } }: Program, date: PlainDate): Problem =>
  problem(
    'not-in-force',
    'error',
    [],
    [
      `${title.zh}的这一版自 ${from} 起${to === undefined ? '' : `至 ${to}`}施行，不适用于 ${date}。`,
      `This version of ${title.en} holds from ${from}${to === undefined ? '' : ` to ${to}`}, not on ${date}.`,
    ],
    ['请用 on(日期) 取当日施行的一版。', 'Take the version of that day: on(date).'],
  )

const tooLate = (path: Problem['path'], field: FormField, date: string, limit: string, of: FormField): Problem =>
  problem(
    'date-too-late',
    'error',
    path,
    [
      `“${field.label.zh}”${date} 晚于“${of.label.zh}”${limit}。`,
      `"${field.label.en}" ${date} is after "${of.label.en}" ${limit}.`,
    ],
    ['请核对两个日期。', 'Check the two dates.'],
  )

const wordOf = ({ label, options = [] }: FormField, word: string) =>
  options.find(({ value }) => value === word)?.label ?? label

const notOnce = (path: Problem['path'], field: FormField, once: string, count: number): Problem => {
  const { label } = field
  const word = wordOf(field, once)
  return problem(
    'not-just-one',
    'error',
    path,
    [
      `“${label.zh}”为“${word.zh}”的有 ${count} 名，应为一名。`,
      `${count} members have "${word.en}" as "${label.en}"; it is one.`,
    ],
    [`请只将一人写作 ${once}，其余如实写明。`, `Write ${once} for one, and for the others what they are.`],
  )
}

const moreThanOnce = (path: Problem['path'], field: FormField, atMostOnce: string, count: number): Problem => {
  const { label } = field
  const word = wordOf(field, atMostOnce)
  return problem(
    'more-than-one',
    'error',
    path,
    [
      `“${label.zh}”为“${word.zh}”的有 ${count} 名，至多一名。`,
      `${count} members have "${word.en}" as "${label.en}"; it is one at most.`,
    ],
    ['请核对，如实写明各人的关系。', 'Check them, and write for each what they are.'],
  )
}

/** Groups of which not just one member has the word that one has, or several have what one has at most. */
const wordsNotOnce = (fields: readonly FormField[], data: Data): Problem[] =>
  fields.flatMap(group => {
    const path = group.path.split('.')
    const members = dataAt(data, path)
    if (group.kind !== 'group' || !Array.isArray(members)) return []
    return (group.fields ?? []).flatMap(field => {
      const limits = [
        { word: field.once, isRight: (count: number) => count === 1, tell: notOnce },
        { word: field.atMostOnce, isRight: (count: number) => count <= 1, tell: moreThanOnce },
      ]
      return limits.flatMap(({ word, isRight, tell }) => {
        if (word === undefined) return []
        const count = members.filter(one => dataAt(one, field.path.split('.')) === word).length
        return isRight(count) ? [] : [tell(path, field, word, count)]
      })
    })
  })

const tooEarly = (path: Problem['path'], { label }: FormField, date: string): Problem =>
  problem(
    'date-too-early',
    'error',
    path,
    [`“${label.zh}”${date} 距今超过 ${mostYears} 年。`, `"${label.en}" ${date} is more than ${mostYears} years ago.`],
    ['请核对年份。', 'Check the year.'],
  )

/** Dates that lie after the day of the form, of the case and of each member. */
const datesTooLate = (fields: readonly FormField[], data: Data): Problem[] => {
  const problems: Problem[] = []
  const visit = (inner: readonly FormField[], of: unknown, at: Problem['path']): void => {
    for (const field of inner) {
      const path = field.path.split('.')
      const value = dataAt(of, path)
      if (field.kind === 'part' && field.fields) visit(field.fields, of, at)
      else if (field.kind === 'group' && field.fields && Array.isArray(value))
        for (const [index, member] of value.entries()) visit(field.fields, member, [...at, ...path, index])
      else if (field.notAfter !== undefined && typeof value === 'string') {
        const limit = data[field.notAfter]
        const named = fields.find(one => one.path === field.notAfter)
        if (!named || typeof limit !== 'string' || !isPlainDate(value) || !isPlainDate(limit)) continue
        if (value > limit) problems.push(tooLate([...at, ...path], field, value, limit, named))
        else if (dateParts(limit).year - dateParts(value).year > mostYears)
          problems.push(tooEarly([...at, ...path], field, value))
      }
    }
  }
  visit(fields, data, [])
  return problems
}

/** Facts with the day asked for, where they name none of their own. */
export const withDay = (form: z.ZodObject, data: unknown, date: PlainDate): unknown =>
  isData(data) && data['asOf'] === undefined && Object.hasOwn(form.shape, 'asOf') ? { ...data, asOf: date } : data

/** What the checks across fields ask of a form, found once: by the path of a group, or of the case itself where there is none. */
interface Across {
  readonly dates: readonly {
    readonly group: readonly string[] | undefined
    readonly path: readonly string[]
    readonly notAfter: string
  }[]
  readonly words: readonly {
    readonly group: readonly string[]
    readonly path: readonly string[]
    readonly once: string | undefined
    readonly atMostOnce: string | undefined
  }[]
}
const acrossOf = (fields: readonly FormField[]): Across => {
  const dates: Across['dates'][number][] = []
  const words: Across['words'][number][] = []
  const visit = (inner: readonly FormField[], group: readonly string[] | undefined): void => {
    for (const { kind, path: name, fields: under, notAfter, once, atMostOnce } of inner) {
      const path = name.split('.')
      if (under) visit(under, kind === 'group' ? path : group)
      if (notAfter !== undefined) dates.push({ group, path, notAfter })
      if (group && (once ?? atMostOnce) !== undefined) words.push({ group, path, once, atMostOnce })
    }
  }
  visit(fields, undefined)
  return { dates, words }
}

/** What checks a form, made once. */
const checksOf = /* @__PURE__ */ oncePer((form: z.ZodObject) => ({
  checker: checkerOf(form),
  isRightAcross: rightAcross(acrossOf(fieldsOf(form))),
}))

/** The first year that a date may be of, beside the last day. */
const earliestOf = (limit: string): string => String(Number(limit.slice(0, 4)) - mostYears).padStart(4, '0')

/** Whether a case that its schema allows is right across its fields as well; where it is not, the checks above say how. */
const rightAcross = ({ dates, words }: Across): ((data: Data) => boolean) => {
  // Case after case has the same day.
  let limit = ''
  let earliest = ''
  const isRight = (of: unknown, path: readonly string[]): boolean => {
    const value = dataAt(of, path)
    return typeof value !== 'string' || (value <= limit && value >= earliest)
  }
  return data => {
    for (const { group, path, notAfter } of dates) {
      const last = data[notAfter]
      if (typeof last !== 'string') continue
      if (last !== limit) {
        limit = last
        earliest = earliestOf(last)
      }
      if (group === undefined) {
        if (!isRight(data, path)) return false
        continue
      }
      const list = dataAt(data, group)
      if (Array.isArray(list)) for (const member of list) if (!isRight(member, path)) return false
    }
    for (const { group, path, once, atMostOnce } of words) {
      const list = dataAt(data, group)
      if (!Array.isArray(list)) continue
      let ones = 0
      let others = 0
      for (const member of list) {
        const word = dataAt(member, path)
        if (word === undefined) continue
        if (word === once) ones++
        if (word === atMostOnce) others++
      }
      if ((once !== undefined && ones !== 1) || others > 1) return false
    }
    return true
  }
}

/** Whether facts that name a day name the one asked for. */
const isOfDay = ({ asOf }: Data, date: PlainDate): boolean => asOf === undefined || asOf === date

/**
 * The facts of a case from outside, as the schema of the program types them, or everything that is wrong with them: unknown
 * keys, wrong values, dates that cannot be, and a day that is not the one asked for. Where the facts name no day (`asOf`),
 * they are those of the day asked for. Never throws.
 */
export const checkFacts = <F extends z.ZodObject>(
  program: Program<F>,
  data: unknown,
  date: PlainDate,
): Validated<z.output<F>> => {
  const given = withDay(program.facts, data, date)
  const { from, to } = program.inForce
  const isInForce = date >= from && (to === undefined || date <= to)
  if (isInForce && isData(given)) {
    const { checker, isRightAcross } = checksOf(program.facts)
    const settled = checker?.(given)
    if (settled !== undefined && isOfDay(given, date) && isRightAcross(given))
      return { success: true, data: settled as z.output<F> }
  }
  const checked = validate(program.facts, given)
  const problems: Problem[] = checked.success ? [] : [...checked.problems]
  if (!isInForce) problems.push(notInForce(program as never, date))
  if (isData(given)) {
    const { asOf } = given
    const hasDay = Object.hasOwn(program.facts.shape, 'asOf')
    if (hasDay && typeof asOf === 'string' && isPlainDate(asOf) && asOf !== date) problems.push(anotherDay(asOf, date))
    const fields = fieldsOf(program.facts)
    for (const one of [...datesTooLate(fields, given), ...wordsNotOnce(fields, given)]) problems.push(one)
  }
  return checked.success && problems.length === 0 ? checked : { success: false, problems }
}
