import {
  type DivisionCode,
  DivisionCode as DivisionCodeSchema,
  isPlainDate,
  type LocalizedText,
  type PlainDate,
  type Problem,
  ProblemError,
  problem,
} from '@minzheng/core'
import type * as z from 'zod'
import type { PolicyBook } from './book.js'
import { idOfLeaf, type PolicyProgram } from './definitions.js'
import type { Entry } from './entries.js'
import { foundSource, knownSpans } from './found-source.js'
import { type Asked, bringIt, confirmIt, notKnownMessage, unconfirmedMessage } from './messages.js'
import { type Group, groupFor, ownValues } from './own-values.js'
import { leavesOf, type SchemaLeaf } from './schema-leaves.js'
import type { KnownSpan, MissingSource, PolicySource, PolicySources } from './source.js'
import { type FoundValues, notKnown } from './values.js'

/** What is wrong with the code of a place on a day: an error where it was never given, a warning where it is not of that day. */
export type PlaceProblems = (code: DivisionCode, day: PlainDate) => readonly Problem[]

/** The place and the day that are asked for. */
export interface PolicyQuestion {
  readonly place: DivisionCode
  readonly date: PlainDate
  /** Whether a value may be used that no source confirms. */
  readonly allowUnverified?: boolean
  /** Values of one's own, by the shape of the policy; they stand over what the place set. */
  readonly values?: object | undefined
  /** The name of a division, for messages. */
  readonly nameOf?: (code: DivisionCode) => string | undefined
  /** What is wrong with a place on a day: `placeProblems` of `@minzheng/core/divisions`, which brings the table of divisions. */
  readonly placeProblems?: PlaceProblems | undefined
}

/** What a place had set on a day, where each value was found, and what is not known. */
export interface PolicyLookup<P> {
  readonly policy: FoundValues<P>
  /** Where each value was found; or that it is not known, and where it is. */
  readonly sources: PolicySources
  /** What is not known or not confirmed, and what is odd about the place: warnings, for the caller to show. */
  readonly problems: readonly Problem[]
  /** The paths of values that nobody confirmed, which the caller allowed. */
  readonly unverified: readonly string[]
}

/**
 * What is odd about a place on a day.
 * @throws ProblemError where a text is no date `YYYY-MM-DD`, or no code of a division
 */
export const checkQuestion = ({
  place,
  date,
  placeProblems,
}: Pick<PolicyQuestion, 'place' | 'date' | 'placeProblems'>): Problem[] => {
  const problems: Problem[] = []
  if (typeof place !== 'string' || !DivisionCodeSchema.safeParse(place).success)
    problems.push(
      problem(
        'not-a-division-code',
        'error',
        ['place'],
        [`“${place}”不是行政区划代码。`, `"${place}" is no code of a division.`],
        ['请写 6、9 或 12 位代码，例如 350200。', 'Write a code of 6, 9 or 12 digits, such as 350200.'],
      ),
    )
  if (typeof date !== 'string' || !isPlainDate(date))
    problems.push(
      problem(
        'not-a-date',
        'error',
        ['date'],
        [`“${date}”不是存在的日期。`, `"${date}" is not a date that exists.`],
        ['请写成 YYYY-MM-DD，例如 2024-05-31。', 'Write YYYY-MM-DD, such as 2024-05-31.'],
      ),
    )
  if (problems.length > 0) throw new ProblemError(problems)
  const odd = place === '100000' ? [] : (placeProblems?.(place, date) ?? [])
  const ofPlace = odd.map(one => ({ ...one, path: ['place', ...one.path] }))
  if (ofPlace.some(({ severity }) => severity === 'error')) throw new ProblemError(ofPlace)
  return ofPlace
}

const missing = (
  status: MissingSource['status'],
  id: string,
  { place, date }: Asked,
  entry: Entry | undefined,
  known: readonly KnownSpan[],
  message: LocalizedText,
): MissingSource => ({ status, id, place, date, ...(entry ? { cite: entry.cite } : {}), known, message })

const warned = (code: string, leaf: SchemaLeaf, message: LocalizedText, remedy: LocalizedText): Problem =>
  problem(code, 'warning', [...leaf.path], message, remedy)

interface Answer {
  readonly value: unknown
  readonly source?: PolicySource
  readonly problem?: Problem
  readonly unverified?: boolean
}

const answerTo = (
  program: PolicyProgram,
  leaf: SchemaLeaf,
  book: PolicyBook,
  asked: Asked & Pick<PolicyQuestion, 'allowUnverified'>,
): Answer => {
  const id = idOfLeaf(program.id, leaf)
  const found = book.find(id, asked.place, asked.date)
  if (found.status === 'unknown' && leaf.presence === 'optional') return { value: leaf.fallback }
  if (found.status === 'set' || found.status === 'none') {
    const { cite } = found.span.entry
    const unverified = cite.confidence === 'unverified'
    if (!unverified || asked.allowUnverified)
      return {
        value: found.status === 'set' ? found.value : null,
        source: foundSource(found.status, id, found.span, asked.date),
        unverified,
      }
    const message = unconfirmedMessage(program, leaf, cite)
    const known = knownSpans(book, id, asked.place, asked.nameOf)
    return {
      value: notKnown,
      source: missing('unconfirmed', id, asked, found.span.entry, known, message),
      problem: warned('policy-unverified', leaf, message, confirmIt),
    }
  }
  const known = knownSpans(book, id, asked.place, asked.nameOf)
  const message = notKnownMessage(program, leaf, found, known, book, asked)
  const entry = found.status === 'unsure' || found.status === 'differs' ? found.span.entry : undefined
  return {
    // Where nothing at all is said, it is enough to leave it out; what is doubtful is said to be so.
    value: entry ? notKnown : undefined,
    source: missing('not-known', id, asked, entry, known, message),
    problem: warned('policy-not-known', leaf, message, bringIt),
  }
}

/**
 * What a place had set on a day: each value from the nearest place that says something of it (county, prefecture, province,
 * nation). What is not known or not confirmed is never guessed and never thrown: it is absent or `notKnown` in the policy,
 * and `problems` and `sources` say what is missing and where it is known.
 * @throws ProblemError for a date that is none, a place that is no division code, and keys or values of one's own that the
 * policy does not take
 */
export const policyFor = <P extends z.ZodObject>(
  program: PolicyProgram<P>,
  book: PolicyBook,
  question: PolicyQuestion,
): PolicyLookup<z.output<P>> => {
  const problems = checkQuestion(question)
  const asked = { ...question, nameOf: question.nameOf ?? (() => undefined) }
  const own = ownValues(program, question.values)
  const policy: Group = {}
  const sources: Record<string, PolicySource> = {}
  const unverified: string[] = []
  for (const leaf of leavesOf(program.policy)) {
    const group = groupFor(policy, leaf.path)
    const last = leaf.path.at(-1)!
    if (own.has(leaf.key)) {
      group[last] = own.get(leaf.key)
      continue
    }
    const answer = answerTo(program, leaf, book, asked)
    if (answer.value !== undefined) group[last] = answer.value
    if (answer.source) sources[leaf.key] = answer.source
    if (answer.problem) problems.push(answer.problem)
    if (answer.unverified) unverified.push(leaf.key)
  }
  return { policy: policy as FoundValues<z.output<P>>, sources, problems, unverified }
}
