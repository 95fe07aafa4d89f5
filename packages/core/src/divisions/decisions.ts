import type { Citation } from '../citation.schema.js'
import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import type { Moment } from './change.schema.js'
import { codeChanges } from './code-changes.js'

/** A code that ended or goes on under another name, and what took its place; without a code, what began of parts of others. */
export interface Step {
  readonly code: DivisionCode | undefined
  readonly name: string
  readonly renamed: boolean
  readonly begun: DivisionCode[]
  readonly enlarged: DivisionCode[]
  readonly reduced: DivisionCode[]
}

/** What one document changed, or, where none is known, what one list shows. */
export interface Decision {
  /** The year of the list that shows it. */
  readonly year: number
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
  // Of a decision without a number the day is that of the change: 香港 was decided on years before.
  if (day !== undefined) return { title: '关于变更行政区划的决定', confidence: 'secondary', note: asQuoted }
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
  return { year, on, cite: citeOf(year, text, on?.earliest), steps: stepsOf(texts) }
}

/** What `code-changes.ts` holds, in its order: by the year of the list, then by decision. */
export const readDecisions = (): Decision[] => {
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
