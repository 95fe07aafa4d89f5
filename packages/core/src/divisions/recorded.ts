import type { Citation } from '../citation.schema.js'
import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import type { DivisionChange, Moment } from './change.schema.js'
import { codeChanges, firstListYear, lastListYear, newestListDay } from './code-changes.js'
import { lastNames } from './newest.js'
import type { DivisionRun } from './spells.js'

/** A code that ended or goes on under another name, and what took its place; without a code, what began of parts of others. */
interface Step {
  readonly code: DivisionCode | undefined
  readonly name: string
  readonly renamed: boolean
  readonly begun: readonly DivisionCode[]
  readonly enlarged: readonly DivisionCode[]
  readonly reduced: readonly DivisionCode[]
}

interface Decision {
  /** The place of the list that shows it. */
  readonly place: number
  readonly on: Moment | undefined
  readonly cite: Citation
  readonly steps: readonly Step[]
}

const approval = '关于变更行政区划的批复'
const ofStateCouncil = { title: `国务院${approval}`, issuer: '国务院' }
const ofMinistry = { title: `民政部${approval}`, issuer: '民政部' }
/** How the letter and the digits of a decision are a number: `g22` of 2018 is 国函〔2018〕22号. */
const numbers: Readonly<
  Record<string, readonly [of: { title: string; issuer: string }, numberOf: (year: number) => string]>
> = {
  g: [ofStateCouncil, year => `国函〔${year}〕`],
  h: [ofStateCouncil, year => `（${year - 1900}）国函字`],
  m: [ofMinistry, year => `民函〔${year}〕`],
  p: [ofMinistry, year => `民行批〔${year}〕`],
}

const asQuoted = 'as the data set areacodes (CC0) quotes it; the title is that of its kind'
const citeOf = (year: number, text: string, day: PlainDate | undefined): Citation => {
  const issued = day === undefined ? {} : { issued: day }
  const [of, numberOf] = numbers[text.charAt(0)] ?? []
  if (of && numberOf)
    return { ...of, ...issued, number: `${numberOf(year)}${text.slice(1)}号`, confidence: 'secondary', note: asQuoted }
  if (text !== '')
    return { title: '关于变更行政区划的文件', ...issued, number: text, confidence: 'secondary', note: asQuoted }
  if (day !== undefined) return { title: '关于变更行政区划的决定', ...issued, confidence: 'secondary', note: asQuoted }
  return {
    title: `${year}年中华人民共和国县以上行政区划代码`,
    issuer: '民政部',
    confidence: 'secondary',
    note: 'no decision is known here: the change lies between this list and the one before',
  }
}

/** A code with the digits that it shares with another: `13` after 140211 is 140213. */
const whole = (digits: string, other: DivisionCode): DivisionCode => other.slice(0, 6 - digits.length) + digits

const stepForm = /^(\d*)([^\d.<>+]*)(\.?)(.*)$/
const stepsOf = (texts: readonly string[]): Step[] => {
  let before = ''
  return texts.map((text): Step => {
    const [, digits = '', name = '', goesOn, rest = ''] = stepForm.exec(text) ?? []
    const codes = { '>': [] as DivisionCode[], '+': [] as DivisionCode[], '<': [] as DivisionCode[] }
    if (digits !== '') before = whole(digits, before)
    for (const part of rest.match(/[>+<]\d+/g) ?? []) {
      const code = whole(part.slice(1), before)
      if (digits === '' && part.startsWith('>')) before = code
      codes[part.charAt(0) as keyof typeof codes].push(code)
    }
    return {
      code: digits === '' ? undefined : before,
      name,
      renamed: goesOn === '.',
      begun: codes['>'],
      enlarged: codes['+'],
      reduced: codes['<'],
    }
  })
}

const decisionForm = /^(\d{4}-\d\d-\d\d|\d{4})?(?:~(\d{4}))?(.*)$/
const decisionOf = (year: number, line: string): Decision => {
  const [head = '', ...texts] = line.split(' ')
  const [, first, last, text = ''] = decisionForm.exec(head) ?? []
  const dayOf = (digits: string): PlainDate =>
    digits.length > 4 ? digits : `${year}-${digits.slice(0, 2)}-${digits.slice(2)}`
  const on = first === undefined ? undefined : { earliest: dayOf(first), latest: dayOf(last ?? first) }
  return { place: year - firstListYear, on, cite: citeOf(year, text, on?.earliest), steps: stepsOf(texts) }
}

const readDecisions = (): Decision[] => {
  let year = 0
  return codeChanges
    .trim()
    .split('\n')
    .flatMap(line => {
      if (line.length > 4) return [decisionOf(year, line)]
      year = Number(line)
      return []
    })
}

/** What the bundled lists and the decisions that changed them say, for `divisionTimeline`. */
export interface Recorded {
  readonly days: readonly PlainDate[]
  readonly runs: readonly DivisionRun[]
  readonly changes: readonly DivisionChange[]
}

/** Reads what is recorded up to the last yearly list; `since` are the changes after it, which the newest list shows. */
export const recorded = (since: readonly DivisionChange[]): Recorded => {
  const decisions = readDecisions()
  const newestPlace = lastListYear - firstListYear + 1
  const days = Array.from({ length: newestPlace }, (_, place) => `${firstListYear + place}-12-31`).concat(newestListDay)

  const lastNameByCode = new Map(lastNames().map(({ code, name }) => [code, name]))
  const lastStep = new Map<DivisionCode, Step>()
  for (const { steps } of decisions) for (const step of steps) if (step.code) lastStep.set(step.code, step)
  /** The last name of a code, older ones too. */
  const lastName = (code: DivisionCode): string => {
    const known = lastNameByCode.get(code)
    if (known !== undefined) return known
    const { name = '', begun = [], enlarged = [] } = lastStep.get(code) ?? {}
    const [after] = [...begun, ...enlarged]
    return name || after === undefined ? name : lastName(after)
  }

  const runs: DivisionRun[] = []
  /** From which list on a code stands, of those that began. */
  const open = new Map<DivisionCode, number>()
  const close = (code: DivisionCode, name: string, last: number): void => {
    runs.push({ code, name: name || lastName(code), first: open.get(code) ?? 0, last })
    open.delete(code)
  }
  const closed = new Set<DivisionCode>()
  for (let place = 1; place < newestPlace; place++) {
    const steps = decisions.filter(decision => decision.place === place).flatMap(decision => decision.steps)
    for (const { code, name } of steps) {
      if (code === undefined) continue
      close(code, name, place - 1)
      closed.add(code)
    }
    for (const { code, renamed, begun } of steps)
      for (const one of [...begun, ...(renamed && code !== undefined ? [code] : [])]) {
        open.set(one, place)
        closed.delete(one)
      }
  }
  const begunSince = new Set(since.flatMap(({ begun = [] }) => begun.map(({ code }) => code)))
  for (const { code, name, inForce } of lastNames()) {
    if (inForce && begunSince.has(code)) runs.push({ code, name, first: newestPlace, last: newestPlace })
    else if (!begunSince.has(code) && !closed.has(code)) close(code, name, inForce ? newestPlace : newestPlace - 1)
  }

  const begins = new Map(runs.map(({ code, name, first }) => [`${code} ${first}`, name]))
  const changes = decisions.flatMap(({ place, on: moment, cite, steps }) =>
    steps.map(({ code, renamed, begun, enlarged, reduced }): DivisionChange => {
      const on = moment === undefined ? {} : { on: moment }
      const named = (codes: readonly DivisionCode[]) =>
        codes.map(one => ({ code: one, name: begins.get(`${one} ${place}`) ?? '' }))
      if (code === undefined) return { ...on, begun: named(begun), reduced: [...reduced], cite }
      if (renamed) return { ...on, renamed: named([code]), cite }
      return { ...on, ended: [code], begun: named(begun), enlarged: [...enlarged], cite }
    }),
  )
  return {
    days,
    runs: runs.sort((one, other) =>
      one.code < other.code || (one.code === other.code && one.first < other.first) ? -1 : 1,
    ),
    changes,
  }
}
