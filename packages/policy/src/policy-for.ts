import {
  type Citation,
  type DivisionCode,
  DivisionCode as DivisionCodeSchema,
  isPlainDate,
  isWithin,
  type LocalizedText,
  type PlainDate,
  type Problem,
  ProblemError,
  problem,
} from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import type * as z from 'zod'
import { chainOf, type Finding, type PolicyBook } from './book.js'
import { idOfLeaf, type PolicyProgram } from './definitions.js'
import { type DivisionOn, divisionProblems } from './division-on.js'
import { type Entry, nation } from './entries.js'
import { nearest } from './nearest.js'
import { leavesOf, type SchemaLeaf } from './schema-leaves.js'
import type { FoundSource, KnownSpan, MissingSource, PolicySource, PolicySources } from './source.js'
import type { Span } from './timeline.js'
import { type FoundValues, notKnown } from './values.js'

export interface PolicyQuestion {
  readonly place: DivisionCode
  readonly date: PlainDate
  /** Whether a value may be used that no source confirms. */
  readonly allowUnverified?: boolean
  /** Values of one's own, by the shape of the policy; they stand over what the place set. */
  readonly values?: object | undefined
  /** The name of a division, for messages. */
  readonly nameOf?: (code: DivisionCode) => string | undefined
  /** Whether a division was there on a day, and what came after it. */
  readonly divisionOn?: DivisionOn | undefined
}

export interface PolicyLookup<P> {
  readonly policy: FoundValues<P>
  /** Where each value was found; or that it is not known, and where it is. */
  readonly sources: PolicySources
  /** What is not known or not confirmed, and what is odd about the place: warnings, for the caller to show. */
  readonly problems: readonly Problem[]
  /** The paths of values that nobody confirmed, which the caller allowed. */
  readonly unverified: readonly string[]
}

/** @throws ProblemError where a text is no date `YYYY-MM-DD`, or no code of a division */
export const checkQuestion = ({ place, date }: Pick<PolicyQuestion, 'place' | 'date'>): void => {
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
}

const latest = (...dates: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  dates.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined)

/** The last day for which an entry is known to hold. */
const knownUntilOf = ({ to, entry }: Span): PlainDate | undefined =>
  entry.unknownAfter ?? to ?? entry.seen ?? latest(entry.cite.issued, entry.cite.effective, entry.from)

/** Whether the end of a span is an end: the value ended, or another follows. */
const endsOn = ({ to, entry }: Span): PlainDate | undefined => (to === entry.unknownAfter ? undefined : to)

/** Where a value stands, as an answer gives it. */
export const foundSource = (status: FoundSource['status'], id: string, span: Span, date: PlainDate): FoundSource => {
  const to = endsOn(span)
  const knownUntil = knownUntilOf(span)
  const { place, from, cite } = span.entry
  return {
    status,
    id,
    from,
    ...(to === undefined ? {} : { to }),
    cite,
    ...(place === nation ? {} : { division: place }),
    ...(knownUntil === undefined ? {} : { knownUntil }),
    ...(knownUntil !== undefined && date > knownUntil ? { beyond: true as const } : {}),
  }
}

type NameOf = NonNullable<PolicyQuestion['nameOf']>

/** The days for which a value is known: of the place and those that hold it, then of those inside it. */
export const knownSpans = (book: PolicyBook, id: string, place: DivisionCode, nameOf: NameOf): KnownSpan[] => {
  const lives = book.lives(id)
  const inside = [...lives.keys()].filter(one => one !== nation && one !== place && isWithin(one, place))
  return [...chainOf(place), ...inside].flatMap(one =>
    (lives.get(one) ?? [])
      .filter(({ state }) => state === 'set')
      .map(({ from, to }): KnownSpan => {
        const name = one === nation ? undefined : nameOf(one)
        return {
          ...(one === nation ? {} : { division: one }),
          ...(name === undefined ? {} : { name }),
          from,
          ...(to === undefined ? {} : { to }),
        }
      }),
  )
}

/** The most spans that a message names; the source holds all. */
const mostNamed = 8

const spansText = (spans: readonly KnownSpan[], country: string, now: string): string =>
  spans
    .slice(0, mostNamed)
    .map(
      ({ division, name, from, to }) =>
        `${division === undefined ? country : (name ?? division)} ${from} – ${to ?? now}`,
    )
    .join('; ') + (spans.length > mostNamed ? ' …' : '')

/** Why the one entry that speaks of the day does not say. */
const whyUnsure = ({ entry, from }: Span): LocalizedText => {
  if (entry.perhapsFrom !== undefined && from < entry.from)
    return {
      zh: `${entry.cite.title}的起始日不详（${entry.perhapsFrom} 至 ${entry.from} 之间）`,
      en: `the first day of ${entry.cite.title} is not known (between ${entry.perhapsFrom} and ${entry.from})`,
    }
  if (entry.unknownAfter !== undefined)
    return {
      zh: `${entry.cite.title}的取值只知至 ${entry.unknownAfter}`,
      en: `the value of ${entry.cite.title} is known only until ${entry.unknownAfter}`,
    }
  return { zh: `${entry.cite.title}的取值读不出来`, en: `the value of ${entry.cite.title} cannot be read` }
}

interface Asked extends PolicyQuestion {
  readonly nameOf: NameOf
}

const placeText = ({ place, nameOf }: Asked): LocalizedText =>
  place === '100000' ? { zh: '全国', en: 'the nation' } : { zh: nameOf(place) ?? place, en: nameOf(place) ?? place }

const notKnownMessage = (
  program: PolicyProgram,
  leaf: SchemaLeaf,
  found: Finding,
  known: readonly KnownSpan[],
  asked: Asked,
) => {
  const { label } = leaf.meta
  const where = placeText(asked)
  const why = found.status === 'unsure' ? whyUnsure(found.span) : undefined
  return {
    zh: `${where.zh}在 ${asked.date} 的${program.title.zh}“${label?.zh ?? leaf.key}”没有有据可查的取值${why ? `：${why.zh}` : ''}${known.length > 0 ? `；已知：${spansText(known, '全国', '今')}` : '，任何日期的都没有'}。`,
    en: `No value of ${program.title.en} "${label?.en ?? leaf.key}" is known for ${where.en} on ${asked.date}${why ? `: ${why.en}` : ''}${known.length > 0 ? `; known are: ${spansText(known, 'nation', 'now')}` : ', nor for any other day'}.`,
  }
}

const missing = (
  status: MissingSource['status'],
  id: string,
  { place, date }: PolicyQuestion,
  entry: Entry | undefined,
  known: readonly KnownSpan[],
  message: LocalizedText,
): MissingSource => ({ status, id, place, date, ...(entry ? { cite: entry.cite } : {}), known, message })

const warned = (code: string, leaf: SchemaLeaf, message: LocalizedText, remedy: LocalizedText): Problem =>
  problem(code, 'warning', [...leaf.path], message, remedy)

const bringIt: LocalizedText = {
  zh: '请换一个已知的日期或地方，或用自己的政策文件补上该取值及其出处。',
  en: 'Use a day or place that is known, or bring the value and its source in a policy document of your own.',
}

const unconfirmedMessage = (program: PolicyProgram, leaf: SchemaLeaf, cite: Citation): LocalizedText => ({
  zh: `${program.title.zh}“${leaf.meta.label?.zh ?? leaf.key}”的取值只见于未经核实的来源：${cite.title}。`,
  en: `The value of ${program.title.en} "${leaf.meta.label?.en ?? leaf.key}" rests on a source that nobody confirmed: ${cite.title}.`,
})

interface Answer {
  readonly value: unknown
  readonly source?: PolicySource
  readonly problem?: Problem
  readonly unverified?: true
}

const answerTo = (program: PolicyProgram, leaf: SchemaLeaf, book: PolicyBook, asked: Asked): Answer => {
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
        ...(unverified ? { unverified } : {}),
      }
    const message = unconfirmedMessage(program, leaf, cite)
    const known = knownSpans(book, id, asked.place, asked.nameOf)
    return {
      value: notKnown,
      source: missing('unconfirmed', id, asked, found.span.entry, known, message),
      problem: warned('policy-unverified', leaf, message, {
        zh: '请核实后改正其可信度，或明确允许使用未核实的取值。',
        en: 'Confirm it and mend its confidence, or say that unverified values may be used.',
      }),
    }
  }
  const known = knownSpans(book, id, asked.place, asked.nameOf)
  const message = notKnownMessage(program, leaf, found, known, asked)
  const entry = found.status === 'unsure' ? found.span.entry : undefined
  return {
    // Where nothing at all is said, it is enough to leave it out; what is doubtful is said to be so.
    value: entry ? notKnown : undefined,
    source: missing('not-known', id, asked, entry, known, message),
    problem: warned('policy-not-known', leaf, message, bringIt),
  }
}

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The group that holds the last step of a path; groups are made where they are not there. Paths come from a schema. */
const groupFor = (root: Group, path: readonly string[]): Group =>
  path.slice(0, -1).reduce<Group>((group, key) => {
    group[key] ??= {}
    return group[key] as Group
  }, root)

/** Values of one's own by path, with what is wrong with them: keys that the policy does not have, and values it cannot take. */
const ownValues = (program: PolicyProgram, values: object | undefined): ReadonlyMap<string, unknown> => {
  const own = new Map<string, unknown>()
  if (values === undefined) return own
  const leaves = new Map(leavesOf(program.policy).map(leaf => [leaf.key, leaf]))
  const groups = new Set(
    [...leaves.values()].flatMap(({ path }) => path.map((_, index) => path.slice(0, index).join('.'))),
  )
  const problems: Problem[] = []
  const visit = (value: unknown, path: readonly string[]) => {
    const key = path.join('.')
    const leaf = leaves.get(key)
    if (leaf) {
      if (value === undefined) return
      const checked = value === null || value === notKnown ? undefined : validate(leaf.schema, value)
      if (checked && !checked.success)
        for (const one of checked.problems) problems.push({ ...one, path: [...path, ...one.path] })
      own.set(key, checked?.success ? checked.data : value)
    } else if (isGroup(value) && (path.length === 0 || groups.has(key)))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
    else problems.push(unknownKey(program, path, nearest(key, leaves.keys())))
  }
  visit(values, [])
  if (problems.length > 0) throw new ProblemError(problems)
  return own
}

const unknownKey = (program: PolicyProgram, path: readonly string[], meant: string | undefined): Problem =>
  problem(
    'unrecognized-keys',
    'error',
    [...path],
    [
      `${program.title.zh}没有名为“${path.join('.')}”的政策取值。`,
      `${program.title.en} has no policy value "${path.join('.')}".`,
    ],
    meant === undefined
      ? ['请删去，或改正其拼写。', 'Remove it, or mend its spelling.']
      : [`是否想写“${meant}”？`, `Did you mean "${meant}"?`],
  )

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
  checkQuestion(question)
  const asked: Asked = { ...question, nameOf: question.nameOf ?? (() => undefined) }
  const own = ownValues(program, question.values)
  const policy: Group = {}
  const sources: Record<string, PolicySource> = {}
  const problems: Problem[] = divisionProblems(question)
  const unverified: string[] = []
  for (const leaf of leavesOf(program.policy)) {
    const group = groupFor(policy, leaf.path)
    const last = leaf.path.at(-1) ?? ''
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
