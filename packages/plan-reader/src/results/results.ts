import { type PlainDate, type Problem, problem } from '@minzheng/core'
import { withoutParts } from '../tables/text-tables.js'
import { type Signs, signsOf } from '../text/characters.js'
import type { Unwrapped } from '../text/joined-copy.js'
import { type TextKind, textKinds } from '../text/kind.js'
import { asWritten } from '../text/letter-spaced.js'
import { yearProblems } from '../text/parts.js'
import type { ReadingCopy } from '../text/reading-copy.js'
import { eachSentence } from '../text/sentences.js'
import { withCandidates } from './candidates.js'
import { asOfAssumed, dayOfYearlyTask, yearOfTitle } from './day.js'
import { type Report, type ReportPart, reportOf } from './parts.js'
import type { Clock, Period } from './periods.js'
import { type ResultDraft, resultsOfSentence } from './sentence.js'
import { type ReportedTable, reportedTablesIn, resultsOfReportedTable } from './tables.js'
import type { ReadResultsOptions, ReadResultsResult, Result } from './types.js'
import { turnsAhead } from './words.js'

export type { PrintedAttainment } from './attainment.js'
export type { ReadResultsOptions, ReadResultsResult, Result } from './types.js'
export type { Accrual, Bound } from './words.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** So many characters behind a figure may say how much of its task it is. */
const BEHIND = 40

/** The day of a result, and whether nothing says it. */
const dayOf = ({ text }: ReadingCopy, { period, attainment, context, end }: ResultDraft, clock: Clock) => {
  const { until, isAssumed = false } = clock
  if (period !== undefined) return { date: period.date, isAssumed: isAssumed && period.isOfText }
  if (until !== undefined || attainment === undefined) return { date: until, isAssumed }
  return { date: dayOfYearlyTask(text.slice(context[0], end + BEHIND), clock), isAssumed: true }
}

const finished = (
  text: string,
  copy: ReadingCopy,
  draft: ResultDraft,
  part: ReportPart,
  asOf: PlainDate | undefined,
): Result => {
  const span: [number, number] = [copy.at(draft.start), copy.at(draft.end - 1) + 1]
  const { kind, value, valueMax, unit, bound, since, accrual, from, change, attainment, scope } = draft
  const result: Writable<Result> = {
    headings: part.headings,
    quote: text.slice(span[0], span[1]),
    span,
    context: copy.text.slice(...draft.context),
    kind,
    value,
    unit,
  }
  // One by one: an object put together from many is many times slower.
  if (part.item !== undefined) result.item = part.item
  if (valueMax !== undefined) result.valueMax = valueMax
  if (bound !== undefined) result.bound = bound
  if (asOf !== undefined) result.asOf = asOf
  if (since !== undefined && accrual !== 'stock' && since !== `${asOf?.slice(0, 4)}-01-01`) result.since = since
  if (accrual !== undefined) result.accrual = accrual
  if (from !== undefined) result.from = from
  if (change !== undefined) result.change = change
  if (attainment !== undefined) result.attainment = attainment
  if (scope !== undefined) result.scope = scope
  if (draft.object !== undefined) result.object = draft.object
  if (draft.isPart) result.isPart = true
  return result
}

/** The same with its words and span in the text as printed. */
const asPrinted = (result: Result, text: string, { printed }: Unwrapped): Result => {
  if (result.span === undefined) return result
  const span = printed(result.span)
  return { ...result, quote: text.slice(...span), span }
}

/** What the parts of a report state. */
interface Found {
  readonly results: Result[]
  /** The day that was assumed where nothing says one. */
  assumed: PlainDate | undefined
}

/** The results of a part, sentence by sentence; a time that a paragraph gives (截至6月底) holds up to its end. */
const addResultsOfPart = (found: Found, text: string, signs: Signs, part: ReportPart, clock: Clock): void => {
  let carried: Period | undefined
  let read = part.start
  let isAhead = part.isAhead
  eachSentence(text, signs, [part.start, part.end], copy => {
    const start = copy.at(0)
    if (text.slice(read, start).includes('\n')) carried = undefined
    read = copy.at(Math.max(0, copy.text.length - 1)) + 1
    isAhead ||= turnsAhead(copy.text, clock.year)
    if (isAhead) return
    const { results: drafts, carries } = resultsOfSentence(copy, clock, carried)
    carried = carries
    for (const draft of drafts) {
      if (draft.end <= draft.start) continue
      const { date, isAssumed } = dayOf(copy, draft, clock)
      // What is dated behind the year that is reported is still to come.
      if (date !== undefined && clock.year !== undefined && Number(date.slice(0, 4)) > clock.year) continue
      if (isAssumed) found.assumed ??= date
      found.results.push(finished(text, copy, draft, part, date))
    }
  })
}

const addResultsOfTables = (
  found: Found,
  text: string,
  tables: readonly ReportedTable[],
  { until, isAssumed = false, ...clock }: Clock,
): void => {
  if (tables.length === 0) return
  for (const table of tables)
    for (const result of resultsOfReportedTable(text, table, { ...clock, until }, readResults)) {
      if (isAssumed && result.asOf === until) found.assumed ??= until
      found.results.push(result)
    }
  found.results.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
}

const notResults = (kind: TextKind): Problem =>
  problem(
    'not-results',
    'warning',
    [],
    [
      `这不是工作总结或进展情况，而是${textKinds[kind].zh}；其中的数字没有作为结果读入。`,
      `This is no report but ${textKinds[kind].en}; its figures were not read as results.`,
    ],
    ['工作计划请用 minzheng plan read 读取。', 'Read a plan with minzheng plan read.'],
  )

const problemsOf = ({ parts, clock, kind }: Report, { results, assumed }: Found): Problem[] => {
  const problems: Problem[] = []
  if (kind === 'plan' || (parts.length === 0 && results.length === 0 && kind !== 'results')) return [notResults(kind)]
  const ahead = new Set(parts.filter(({ isAhead }) => isAhead).map(({ headings }) => headings[0] ?? ''))
  for (const heading of ahead)
    problems.push(
      problem(
        'section-looks-ahead',
        'warning',
        ['results'],
        [
          `“${heading}”说的是打算，其中的数字未作为结果读入。`,
          `"${heading}" speaks of what is to come; its figures were not read as results.`,
        ],
        ['如其中有结果，请另行读入。', 'If it holds results, have them read by themselves.'],
      ),
    )
  if (clock.year === undefined && results.length > 0)
    problems.push(
      problem(
        'no-year',
        'warning',
        ['year'],
        ['没有找到年度，“6月底”等日期因此不明。', 'No year was found, so days such as 6月底 are not known.'],
        ['请写明年度（year）。', 'Give the year.'],
      ),
    )
  if (assumed !== undefined) problems.push(asOfAssumed(assumed))
  if (results.length === 0)
    problems.push(
      problem(
        'no-results',
        'warning',
        ['results'],
        ['没有读到结果数字。', 'No figures of results were found.'],
        ['请核对是否为工作总结或进展情况。', 'Check that it is a summary or a report of progress.'],
      ),
    )
  return problems
}

/**
 * Reads what a bureau's summary (工作总结) or report of progress says was reached: values with their unit, the day that they
 * speak of, what they rose from, how much of the task they are, and their exact words. Sections and sentences that look ahead
 * are left out, and said. Never throws; the time is linear in the length of the text.
 *
 * @example
 * const { results } = readResults('截至2024年6月底，建成家庭养老床位86张，完成年度任务的43%。')
 * results[0]?.value // 86
 */
export const readResults = (text: string, { year, indicators }: ReadResultsOptions = {}): ReadResultsResult => {
  const page = asWritten(text)
  const whole = page?.text ?? text
  const tables = reportedTablesIn(whole)
  const prose = tables.length === 0 ? whole : withoutParts(whole, tables)
  const signs = signsOf(prose)
  const report = reportOf(prose, signs, year)
  const found: Found = { results: [], assumed: undefined }
  for (const part of report.parts) addResultsOfPart(found, prose, signs, part, report.clock)
  if (report.kind !== 'plan') addResultsOfTables(found, whole, tables, report.clock)
  const results = page === undefined ? found.results : found.results.map(result => asPrinted(result, text, page))
  const { title, issuer } = report.outline
  const proposed = indicators === undefined ? results : withCandidates(results, indicators)
  const { clock } = report
  return {
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(clock.year === undefined ? {} : { year: clock.year }),
    ...(clock.until === undefined ? {} : { until: clock.until }),
    kind: report.kind,
    results: proposed,
    problems: [...yearProblems(yearOfTitle(title ?? ''), year), ...problemsOf(report, found)],
  }
}
