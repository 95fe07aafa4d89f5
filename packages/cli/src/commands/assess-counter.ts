import { isPlainDate, type PlainDate, type Problem, problem } from '@minzheng/core'
import { leavesOf, type PolicyLookup, valueDefinitions } from '@minzheng/policy'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { type Answer, type Asked, type Desk, openDesk } from 'minzheng'
import { type CaseRow, isObject } from '../cases.js'
import { placeWritten } from '../command-line/places.js'
import { type PolicyArgs, type PolicyInput, plainValues } from '../policy.js'

export interface AssessArgs extends PolicyArgs {
  readonly id: string
  readonly facts: string
  readonly sheet: string | undefined
  readonly on: string | undefined
  /** The reasons in short, or all of them. */
  readonly explain: 'short' | 'full' | undefined
  readonly compare: string | undefined
  readonly format: 'table' | 'json' | 'ndjson' | 'csv' | 'xlsx' | undefined
  readonly out: string | undefined
  /** The reasons of each case to sign, and a letter of its result: .html or .docx. */
  readonly report: string | undefined
  /** The facts were invented, which the report says. */
  readonly synthetic: boolean
}

export const nation = '100000'

/** A row with its answer. */
export interface Answered {
  readonly row: CaseRow
  readonly asked: Asked
  readonly answer: Answer
  /** The row names no day that can be read, nor does the command: today’s was taken. */
  readonly isToday: boolean
}

/** What the facts themselves name as their day. */
const ownDay = (facts: unknown): string | undefined =>
  isObject(facts) && typeof facts['asOf'] === 'string' ? facts['asOf'] : undefined

const differs = (path: 'place' | 'date', own: string, option: string): Problem =>
  problem(
    'row-differs-from-option',
    'error',
    [path],
    [`这一行写的是 ${own}，命令行写的是 ${option}。`, `The row says ${own}, the command line ${option}.`],
    ['请删去其中一个，或改为一致。', 'Leave one of them out, or make them one.'],
  )

const noPlace: Problem = problem(
  'place-missing',
  'error',
  ['place'],
  ['没有写明地方，而结果取决于当地的标准。', 'It names no place, and the answer depends on what the place set.'],
  ['请在“区划代码”列写明，或用 --place 统一指定。', 'Fill in the column "place", or name one for all with --place.'],
)

const columnNames = { place: { zh: '区划代码', en: 'place' }, date: { zh: '日期', en: 'date' } } as const

/** A place or a day that other rows of the list name, and this one does not: it is neither the nation nor today. */
const blankProblems = ({ blank = [] }: CaseRow, args: AssessArgs): Problem[] =>
  blank
    .filter(key => (key === 'place' ? args.place : args.on) === undefined)
    .map(key => {
      const { zh, en } = columnNames[key]
      return problem(
        `${key}-blank`,
        'error',
        [key],
        [`“${zh}”列为空。`, `The column "${en}" is empty.`],
        key === 'place'
          ? ['请填写，或用 --place 统一指定。', 'Fill it in, or name one for all with --place.']
          : ['请填写，或用 --on 统一指定。', 'Fill it in, or name one for all with --on.'],
      )
    })

/** The place and day that a row is asked about: its own, or the option’s; and where the two differ. */
const askedOf = (
  { own, facts }: CaseRow,
  args: AssessArgs,
  today: PlainDate,
): { readonly place: string | undefined; readonly date: string; readonly problems: readonly Problem[] } => {
  const date = own.date ?? ownDay(facts) ?? args.on ?? today
  const problems = [
    ...(own.place !== undefined && args.place !== undefined && own.place !== args.place
      ? [differs('place', own.place, args.place)]
      : []),
    ...(args.on !== undefined && date !== args.on ? [differs('date', date, args.on)] : []),
  ]
  return { place: own.place ?? args.place, date, problems }
}

/** Answers the rows of a file one after the other, by one desk. */
export class Counter {
  readonly program: RegisteredProgram['program']
  readonly #desk: Desk
  readonly #input: PolicyInput
  readonly #args: AssessArgs
  readonly #today: PlainDate
  readonly #values = new Map<Program, Record<string, unknown>>()

  constructor(entry: RegisteredProgram, input: PolicyInput, args: AssessArgs, today: PlainDate) {
    this.program = entry.program
    this.#desk = openDesk([input.documents])
    this.#input = input
    this.#args = args
    this.#today = today
  }

  /** Plain values of one’s own, by the units of the version of a day. @throws ProblemError */
  #valuesOn(date: string): { readonly values?: Record<string, unknown> } {
    if (this.#input.values.length === 0 || !isPlainDate(date)) return {}
    const version = this.program.on(date)
    let values = this.#values.get(version)
    if (!values) {
      values = plainValues(version, valueDefinitions(this.program.versions), this.#input.values)
      this.#values.set(version, values)
    }
    return { values }
  }

  /** What a row asks. @throws ProblemError for plain values of one’s own that are wrong */
  asks(row: CaseRow) {
    const { place, date, problems } = askedOf(row, this.#args, this.#today)
    const asked: Asked = {
      program: this.program.id,
      place: place ?? nation,
      date,
      allowUnverified: this.#args.allowUnverified,
      ...this.#valuesOn(date),
    }
    return { asked, isPlaced: place !== undefined, problems }
  }

  policyOf(asked: Asked): Promise<PolicyLookup<Record<string, unknown>>> {
    return this.#desk.policyOf(asked)
  }

  /** Whether a value that every place sets keeps an answer open. */
  #asksForPlace({ date, notKnown }: Answer): boolean {
    if (notKnown.length === 0) return false
    const leaves = new Map(leavesOf(this.program.on(date).policy).map(({ key, presence }) => [key, presence]))
    return notKnown.some(({ path, status }) => status === 'not-known' && leaves.get(path) === 'required')
  }

  async answer(given: CaseRow): Promise<Answered> {
    const place = await placeWritten(given.own.place)
    const row = place === undefined ? given : { ...given, own: { ...given.own, place } }
    const { asked, isPlaced, problems } = this.asks(row)
    const before = [...row.problems, ...problems, ...blankProblems(row, this.#args)]
    const isReadable = 'facts' in row && !before.some(({ severity }) => severity === 'error')
    const answer = isReadable
      ? await this.#desk.assess({
          ...asked,
          facts: row.facts,
          reasons: this.#args.explain !== undefined || this.#args.report !== undefined,
        })
      : unread(asked, this.program.title)
    const missesPlace = !isPlaced && this.#asksForPlace(answer)
    const isToday = row.own.date === undefined && ownDay(row.facts) === undefined && this.#args.on === undefined
    return {
      row,
      asked,
      isToday,
      answer: {
        ...answer,
        problems: [...before, ...(missesPlace ? [noPlace] : []), ...answer.problems.map(inFile)],
      },
    }
  }
}

/** A file or a row holds nothing but the facts: there a path begins in them. */
const inFile = (one: Problem): Problem => (one.path[0] === 'facts' ? { ...one, path: one.path.slice(1) } : one)

export const unread = ({ program, place, date }: Asked, title: Answer['program']['title']): Answer => ({
  schema: 'answer.v1',
  program: { id: program, title },
  place,
  date,
  status: 'invalid',
  values: {},
  open: {},
  missing: [],
  notKnown: [],
  lastSeen: {},
  problems: [],
})
