import { isPlainDate, type PlainDate, type Problem, problem } from '@minzheng/core'
import { leavesOf, type PolicyLookup, valueDefinitions } from '@minzheng/policy'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { compareRuns } from '@minzheng/rules/compare'
import { checkFacts } from '@minzheng/rules/facts'
import { renderExplanation, renderUnit } from '@minzheng/rules/reasons'
import { type Answer, type Asked, type Desk, openDesk } from 'minzheng'
import type * as z from 'zod'
import { type CaseRow, inRow, isObject, openCases } from '../cases.js'
import { placeWritten } from '../command-line/places.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printProblems, withProgress } from '../output.js'
import { type PolicyArgs, type PolicyInput, plainValues, readPolicyInput } from '../policy.js'
import { dateOption, programNamed } from '../registry.js'
import { deliver, deliverJson, type ResultFile, resultFile, writeInPieces } from '../result-file.js'
import { csvWriter, type Row, toXlsx } from '../rows.js'
import { aboutRule, formatRuleValue, ruleTitle } from '../rule-values.js'
import { prose, table } from '../table.js'

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
}

/** A row with its answer. */
interface Answered {
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
class Counter {
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
    const before = [...row.problems, ...problems]
    const isReadable = 'facts' in row && !before.some(({ severity }) => severity === 'error')
    const answer = isReadable
      ? await this.#desk.assess({ ...asked, facts: row.facts, reasons: this.#args.explain !== undefined })
      : unread(asked, this.program.title)
    const missesPlace = !isPlaced && this.#asksForPlace(answer)
    const isToday = row.own.date === undefined && ownDay(row.facts) === undefined && this.#args.on === undefined
    return {
      row,
      asked,
      isToday,
      answer: { ...answer, problems: [...before, ...(missesPlace ? [noPlace] : []), ...answer.problems] },
    }
  }
}

const unread = ({ program, place, date }: Asked, title: Answer['program']['title']): Answer => ({
  schema: 'answer.v1',
  program: { id: program, title, from: date },
  place,
  date,
  status: 'invalid',
  values: {},
  open: {},
  missing: [],
  notKnown: [],
  problems: [],
})

const sourceNote = (
  context: Context,
  program: Program,
  { sources, unverified }: Pick<PolicyLookup<object>, 'sources' | 'unverified'>,
): string => {
  const labels = new Map(leavesOf(program.policy).map(({ key, meta }) => [key, meta.label]))
  const labelOf = (path: string): string => {
    const label = labels.get(path)
    return label ? context.say(label) : path
  }
  const rows = Object.entries(sources).flatMap(([path, source]) => {
    if (!('from' in source)) return []
    const { from, to, cite, beyond, knownUntil } = source
    const days = to === undefined ? context.say({ zh: `自 ${from} 起`, en: `from ${from}` }) : `${from} – ${to}`
    const last = context.say({ zh: `（最后见于 ${knownUntil}）`, en: ` (last seen ${knownUntil})` })
    return [
      [
        labelOf(path),
        beyond ? `${days}${last}` : days,
        [cite.title, cite.number, cite.article].filter(Boolean).join(' '),
        cite.confidence,
      ],
    ]
  })
  if (rows.length === 0) return ''
  const head = [
    { zh: '政策取值', en: 'Policy value' },
    { zh: '期间', en: 'In force' },
    { zh: '依据', en: 'Source' },
    { zh: '可信度', en: 'Known' },
  ].map(context.say)
  const warning = context.say({
    zh: `注意：${unverified.map(labelOf).join('、')} 的取值未经核实。`,
    en: `Note: nobody confirmed the value of ${unverified.map(labelOf).join(', ')}.`,
  })
  return `\n${table(context, head, rows)}\n${unverified.length > 0 ? `${warning}\n` : ''}`
}

const printOne = async (context: Context, counter: Counter, { row, asked, answer }: Answered, args: AssessArgs) => {
  printProblems(context, inRow(args.facts, row, answer.problems))
  if (answer.status === 'invalid') return
  const program = counter.program.on(asked.date)
  if (answer.reasons && args.explain) {
    const text = renderExplanation(answer.reasons, context.lang, { form: args.explain })
    context.stdout(`${prose(context, text)}\n`)
    return
  }
  const head = [
    { zh: '项目', en: 'Rule' },
    { zh: '结果', en: 'Value' },
    { zh: '单位', en: 'Unit' },
    { zh: '尚缺', en: 'Still needed' },
  ].map(context.say)
  const rows = Object.keys(program.rules).map(rule => [
    ruleTitle(context, program, rule),
    formatRuleValue(context, program, rule, valueIn(answer, rule)),
    renderUnit(aboutRule(program.rules[rule]!).unit ?? '', context.lang),
    stillNeeded(context, answer, rule),
  ])
  const looked = await counter.policyOf(asked)
  context.stdout(`${table(context, head, rows, [1])}\n${sourceNote(context, program, looked)}`)
}

const valueIn = (answer: Answer, rule: string): unknown =>
  Object.hasOwn(answer.values, rule) ? (answer.values as Record<string, unknown>)[rule] : undefined

/** What a rule still needs: facts by their path, policy values by their label. */
const stillNeeded = (context: Context, { open, notKnown }: Answer, rule: string): string => {
  if (!Object.hasOwn(open, rule)) return ''
  const titles = new Map(notKnown.map(({ path, title }) => [path, title ? context.say(title) : path]))
  return [...open[rule]!.missing, ...open[rule]!.notKnown.map(path => titles.get(path) ?? path)].join(', ')
}

const statusWords: Record<Answer['status'], { zh: string; en: string }> = {
  decided: { zh: '已定', en: 'decided' },
  undetermined: { zh: '未定', en: 'undetermined' },
  invalid: { zh: '有误', en: 'invalid' },
}

/** The rules of every version, in the order in which they first come. */
const rulesOf = ({ versions }: RegisteredProgram['program']): readonly string[] => [
  ...new Set(versions.flatMap(version => Object.keys(version.rules))),
]

const nation = '100000'

const rowOf = (context: Context, rules: readonly string[], { row, asked, answer, isToday }: Answered): Row => ({
  line: row.line ?? null,
  sheet: row.sheet ?? null,
  id: row.own.id ?? null,
  place: row.own.place ?? (asked.place === nation && answer.status === 'invalid' ? null : asked.place),
  date: row.own.date ?? (isToday && answer.status === 'invalid' ? null : asked.date),
  status: answer.status,
  ...Object.fromEntries(
    rules.map(rule => {
      const value = valueIn(answer, rule)
      return [rule, typeof value === 'boolean' ? String(value) : ((value ?? null) as string | number | null)]
    }),
  ),
  missing: [...answer.missing, ...answer.notKnown.map(({ title, path }) => (title ? context.say(title) : path))].join(
    '; ',
  ),
  problems: answer.problems.map(({ message }) => context.say(message)).join(' '),
})

const dataOf = ({ row, answer }: Answered) => ({
  ...(row.line === undefined ? {} : { line: row.line }),
  ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
  ...(row.own.id === undefined ? {} : { id: row.own.id }),
  ...answer,
})

const printTable = (context: Context, counter: Counter, all: readonly Answered[]): void => {
  const rules = rulesOf(counter.program)
  const latest = counter.program.versions.at(-1)!
  const [hasIds, hasSheets] = [all.some(({ row }) => row.own.id), all.some(({ row }) => row.sheet)]
  const [hasPlaces, hasDays] = [all.some(({ row }) => row.own.place), all.some(({ row }) => row.own.date)]
  const column = (isShown: boolean, zh: string, en: string, cell: (one: Answered) => string) =>
    isShown ? [{ head: context.say({ zh, en }), cell }] : []
  const columns = [
    ...column(hasSheets, '表', 'Sheet', ({ row }) => row.sheet ?? ''),
    ...column(true, '行', 'Line', ({ row }) => String(row.line ?? '')),
    ...column(hasIds, '编号', 'ID', ({ row }) => row.own.id ?? ''),
    ...column(hasPlaces, '地方', 'Place', ({ asked }) => asked.place),
    ...column(hasDays, '日期', 'Date', ({ asked, answer, isToday }) =>
      isToday && answer.status === 'invalid' ? '' : asked.date,
    ),
    ...column(true, '状态', 'Status', ({ answer }) => context.say(statusWords[answer.status])),
    ...rules.map(rule => {
      const version = counter.program.versions.findLast(one => Object.hasOwn(one.rules, rule)) ?? latest
      return {
        head: ruleTitle(context, version, rule),
        cell: ({ answer }: Answered) =>
          answer.status === 'invalid' ? '' : formatRuleValue(context, version, rule, valueIn(answer, rule)),
      }
    }),
  ]
  const numbers = columns.map((_, index) => index).slice(-rules.length)
  context.stdout(
    `${table(
      context,
      columns.map(({ head }) => head),
      all.map(one => columns.map(({ cell }) => cell(one))),
      numbers,
    )}\n`,
  )
}

/** The rows of a place and day with another policy beside the one that holds, case by case and in total. */
const compare = async (
  context: Context,
  counter: Counter,
  changed: Counter,
  rows: readonly CaseRow[],
  args: AssessArgs,
  isJson: boolean,
  out: ResultFile | undefined,
): Promise<Problem[]> => {
  const problems: Problem[] = []
  const facts: Record<string, unknown>[] = []
  let of: Asked | undefined
  for (const row of rows) {
    const { asked, problems: odd } = counter.asks(row)
    of ??= asked
    if (asked.place !== of.place || asked.date !== of.date)
      throw new UsageError({
        zh: '--compare 只比较同一地方、同一天的个案；请按地方和日期分开比较。',
        en: '--compare compares cases of one place and day; compare place by place and day by day.',
      })
    const checked = checkFacts(counter.program.on(asked.date), row.facts, asked.date)
    if (checked.success && row.problems.length === 0 && odd.length === 0) facts.push(checked.data)
    else
      for (const one of inRow(args.facts, row, [...row.problems, ...odd, ...(checked.success ? [] : checked.problems)]))
        problems.push(one)
  }
  printProblems(context, problems)
  if (!of) return problems
  const [before, after] = [await counter.policyOf(of), await changed.policyOf(changed.asks(rows[0]!).asked)]
  const program = counter.program.on(of.date)
  const comparison = compareRuns(program, facts, before.policy, after.policy)
  if (isJson) await deliverJson(context, out, comparisonData(comparison))
  else printComparison(context, program, comparison)
  return problems
}

const comparisonData = ({ rules, changes }: ReturnType<typeof compareRuns>) => ({
  rules: Object.fromEntries(
    Object.entries(rules).map(([rule, { total, ...counts }]) => [
      rule,
      { ...counts, ...(total ? { total: { before: String(total.before), after: String(total.after) } } : {}) },
    ]),
  ),
  changes,
})

const printComparison = (context: Context, program: Program, comparison: ReturnType<typeof compareRuns>): void => {
  const head = [
    { zh: '项目', en: 'Rule' },
    { zh: '变化', en: 'Changed' },
    { zh: '增加', en: 'Gained' },
    { zh: '减少', en: 'Lost' },
    { zh: '原合计', en: 'Total before' },
    { zh: '新合计', en: 'Total after' },
  ].map(context.say)
  const rows = Object.entries(comparison.rules).map(([rule, { changed, gained, lost, total }]) => {
    const sum = (value: bigint | undefined) =>
      value === undefined
        ? ''
        : (aboutRule(program.rules[rule]!).unit ?? '').startsWith('fen')
          ? formatRuleValue(context, program, rule, Number(value))
          : String(value)
    return [
      ruleTitle(context, program, rule),
      String(changed),
      String(gained),
      String(lost),
      sum(total?.before),
      sum(total?.after),
    ]
  })
  context.stdout(`${table(context, head, rows, [1, 2, 3, 4, 5])}\n`)
}

const counts = { decided: 0, undetermined: 0, invalid: 0 }
type Counts = typeof counts

const countText = ({ decided, undetermined, invalid }: Counts) => ({
  zh: `共 ${decided + undetermined + invalid} 行：已定 ${decided}，未定 ${undetermined}，有误 ${invalid}。`,
  en: `${decided + undetermined + invalid} rows: ${decided} decided, ${undetermined} undetermined, ${invalid} invalid.`,
})

/** What is kept of the problems of a list: enough to print, and how many there are of each kind. */
const mostKept = 1000

/** `minzheng assess`: a program for one case or many, each by the rule and the policy of its place and day. */
export const assess = async (context: Context, args: AssessArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['json', 'ndjson', 'csv', 'xlsx'], args.format, [
    args.facts,
    ...args.policy,
    ...(args.compare === undefined ? [] : [args.compare]),
  ])
  const asked = out?.format ?? args.format
  const isTable = asked === 'csv' || asked === 'xlsx'
  if ((args.explain && isTable) || (args.compare !== undefined && (isTable || asked === 'ndjson')))
    throw new UsageError({
      zh: `理由和比较（--explain、--compare）不能写成 ${asked}，请用 json。`,
      en: `Reasons and comparisons (--explain, --compare) cannot be written as ${asked}; use json.`,
    })
  const entry = await programNamed(args.id)
  if (args.on !== undefined) dateOption('on', args.on)
  const input = await readPolicyInput(context, args.policy)
  const today = context.today()
  const counter = new Counter(entry, input, args, today)
  const { versions } = entry.program
  const forms = [
    ...new Set(
      [...(args.on === undefined ? [] : [entry.program.on(args.on)]), ...versions.toReversed()].map(one => one.facts),
    ),
  ]
  const formOn = (date: string): z.ZodObject | undefined =>
    versions.find(({ inForce: { from, to } }) => from <= date && (to === undefined || date <= to))?.facts
  const file = await openCases(context, args.facts, { forms, formOn }, args.sheet)
  const format = asked ?? (file.isList ? 'table' : 'one')

  const problems: Problem[] = [...input.problems]
  let errors = problems.filter(({ severity }) => severity === 'error').length
  const note = (found: readonly Problem[]) => {
    for (const one of found) {
      if (one.severity === 'error') errors++
      if (problems.length < mostKept || one.severity === 'error') problems.push(one)
    }
  }
  if (args.compare !== undefined) {
    const other = await readPolicyInput(context, [args.compare])
    const changed = new Counter(
      entry,
      {
        documents: [...input.documents, ...other.documents],
        values: [...input.values, ...other.values],
        problems: other.problems,
      },
      args,
      today,
    )
    const rows: CaseRow[] = []
    for await (const piece of file.pieces) {
      note(piece.problems)
      for (const row of piece.rows) rows.push(row)
    }
    printProblems(context, problems)
    const wrong = await compare(context, counter, changed, rows, args, asked === 'json', out)
    return errors + wrong.length > 0 ? exitCode.problems : exitCode.well
  }

  const counted = { ...counts }
  async function* answers(): AsyncGenerator<Answered[]> {
    for await (const piece of file.pieces) {
      note(piece.problems)
      const answered: Answered[] = []
      for (const row of piece.rows) {
        const one = await counter.answer(row)
        counted[one.answer.status]++
        answered.push(one)
        if (format !== 'one') note(inRow(args.facts, row, one.answer.problems))
      }
      yield answered
    }
  }
  const collected = async (): Promise<Answered[]> => {
    const all: Answered[] = []
    for await (const some of answers()) for (const one of some) all.push(one)
    return all
  }
  const write = (work: (put: (text: string | Uint8Array) => Promise<void>) => Promise<void>): Promise<void> =>
    out ? writeInPieces(out, work) : work(text => deliver(context, undefined, text))
  const rules = rulesOf(entry.program)
  const withProgressOf = context.say({ zh: `正在计算 ${args.facts}`, en: `Working on ${args.facts}` })

  switch (format) {
    case 'one':
      for (const one of await collected().finally(() => printProblems(context, problems))) {
        note(one.answer.problems)
        await printOne(context, counter, one, args)
      }
      break
    case 'table': {
      const all = await withProgress(context, withProgressOf, collected)
      printProblems(context, problems)
      if (args.explain) for (const one of all) await printOne(context, counter, one, args)
      else printTable(context, counter, all)
      break
    }
    case 'csv': {
      const toText = csvWriter(Object.keys(rowOf(context, rules, emptyRow)))
      await withProgress(context, withProgressOf, () =>
        write(async put => {
          for await (const some of answers()) await put(toText(some.map(one => rowOf(context, rules, one))))
        }),
      )
      printProblems(context, problems)
      break
    }
    case 'ndjson':
      await write(async put => {
        for await (const some of answers()) await put(some.map(one => `${JSON.stringify(dataOf(one))}\n`).join(''))
      })
      printProblems(context, problems)
      break
    case 'xlsx': {
      const all = await withProgress(context, withProgressOf, collected)
      await write(async put =>
        put(
          await toXlsx(
            entry.program.id,
            all.map(one => rowOf(context, rules, one)),
          ),
        ),
      )
      printProblems(context, problems)
      break
    }
    case 'json': {
      const all = await collected()
      const places = new Map(all.map(({ asked }) => [`${asked.place} ${asked.date}`, asked]))
      const policies = []
      for (const asked of places.values()) {
        const found = await counter.policyOf(asked).catch(() => undefined)
        if (found) {
          const { policy, sources, unverified } = found
          policies.push({ place: asked.place, date: asked.date, values: policy, sources, unverified })
        }
      }
      const answer = {
        schema: 'assessment.v2',
        program: entry.program.id,
        counts: counted,
        policies,
        results: all.map(dataOf),
        problems,
      }
      await write(async put => put(`${JSON.stringify(answer, null, 2)}\n`))
    }
  }
  if (file.isList && format !== 'json') context.stderr(`${context.say(countText(counted))}\n`)
  return errors > 0 ? exitCode.problems : exitCode.well
}

const emptyRow: Answered = {
  row: { line: undefined, own: {}, problems: [] },
  asked: { program: '', place: '', date: '' },
  answer: unread({ program: '', place: '', date: '' }, { zh: '', en: '' }),
  isToday: false,
}
