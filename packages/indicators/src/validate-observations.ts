import { Citation, DivisionCode, isPlainDate, type Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { Observation } from './observation.js'
import { parseUnit } from './unit.js'

/** Remembers which texts pass a test: the same dates, codes and units come back a million times. */
const remembering = (test: (text: string) => boolean) => {
  const passed = new Set<string>()
  return (text: unknown): boolean => {
    if (typeof text !== 'string') return false
    if (passed.has(text)) return true
    if (!test(text)) return false
    if (passed.size < 100_000) passed.add(text)
    return true
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isIndex = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const isSpan = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isIndex)
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

/** Whether a row is of the schema beyond doubt, by plain checks; where this says no, the schema itself decides. */
const plainCheck = () => {
  const isDate = remembering(isPlainDate)
  const isDivision = remembering(code => DivisionCode.safeParse(code).success)
  const isUnit = remembering(unit => parseUnit(unit) !== undefined)
  const sources = new WeakSet<object>()
  const sourceTexts = remembering(text => Citation.safeParse(JSON.parse(text)).success)
  const isSource = (source: unknown): boolean => {
    if (typeof source !== 'object' || source === null) return false
    if (sources.has(source)) return true
    const good = sourceTexts(JSON.stringify(source))
    if (good) sources.add(source)
    return good
  }
  const fields: Record<string, (value: unknown) => boolean> = {
    indicator: isText,
    division: isDivision,
    place: isText,
    date: isDate,
    reported: isDate,
    value: isNumber,
    numerator: isNumber,
    denominator: isNumber,
    unit: isUnit,
    source: isSource,
    fromText: value => value === true,
    quote: isText,
    span: isSpan,
    synthetic: value => value === true,
    note: value => typeof value === 'string',
  }
  return (row: unknown): row is Observation => {
    if (typeof row !== 'object' || row === null) return false
    let required = 0
    for (const [field, value] of Object.entries(row)) {
      if (value === undefined) continue
      if (!Object.hasOwn(fields, field) || !fields[field]?.(value)) return false
      if (field === 'indicator' || field === 'division' || field === 'date' || field === 'source') required++
    }
    return required === 4
  }
}

const figures = ['value', 'numerator', 'denominator'] as const

/** What the schema does not say: something must be reported, in figures held exactly, not before the day that it speaks of. */
const contentProblems = (row: number, observation: Observation): Problem[] => {
  const { value, numerator, denominator, date, reported } = observation
  const problems: Problem[] = []
  if (value === undefined && numerator === undefined && denominator === undefined)
    problems.push({
      code: 'nothing-reported',
      severity: 'error',
      path: [row],
      message: { zh: '既没有数值，也没有分子和分母。', en: 'There is neither a value nor the parts of a ratio.' },
      remedy: {
        zh: '请填写数值；比率请填分子和分母。',
        en: 'Give a value, or for a ratio its numerator and denominator.',
      },
    })
  for (const field of figures) {
    const figure = observation[field]
    if (figure !== undefined && Math.abs(figure) > Number.MAX_SAFE_INTEGER)
      problems.push({
        code: 'number-not-exact',
        severity: 'error',
        path: [row, field],
        message: {
          zh: `${figure} 超出能精确表示的整数范围。`,
          en: `${figure} is beyond the whole numbers that can be held exactly.`,
        },
        remedy: {
          zh: '请核对位数；金额可改用万元、亿元。',
          en: 'Check the digits; money may be given in 万元 or 亿元.',
        },
      })
  }
  if (reported !== undefined && reported < date)
    problems.push({
      code: 'reported-before-date',
      severity: 'error',
      path: [row, 'reported'],
      message: {
        zh: `报告日期 ${reported} 早于数据日期 ${date}。`,
        en: `It was reported on ${reported}, before the day ${date} that it speaks of.`,
      },
      remedy: { zh: '请核对两个日期。', en: 'Check the two dates.' },
    })
  return problems
}

const notAList: Problem = {
  code: 'not-a-list',
  severity: 'error',
  path: [],
  message: { zh: '观测数据应为列表。', en: 'Observations are a list.' },
  remedy: { zh: '请给出数组，每条观测一项。', en: 'Give an array with one entry for each observation.' },
}

/**
 * Checks observations against the schema, a million of them in a second or so: the good ones, and every problem of every
 * bad one, whose path begins with its index. Never throws.
 */
export const validateObservations = (data: unknown): { observations: Observation[]; problems: Problem[] } => {
  if (!Array.isArray(data)) return { observations: [], problems: [notAList] }
  const isPlain = plainCheck()
  const observations: Observation[] = []
  const problems: Problem[] = []
  for (let row = 0; row < data.length; row++) {
    const candidate: unknown = data[row]
    const checked = isPlain(candidate) ? { success: true as const, data: candidate } : validate(Observation, candidate)
    const found = checked.success
      ? contentProblems(row, checked.data)
      : checked.problems.map(problem => ({ ...problem, path: [row, ...problem.path] }))
    if (checked.success && found.length === 0) observations.push(checked.data)
    for (const problem of found) problems.push(problem)
  }
  return { observations, problems }
}
