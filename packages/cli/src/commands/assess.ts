import type { PlainDate, Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { leavesOf } from '@minzheng/policy'
import type { Explanation, Program } from '@minzheng/rules'
import { compareRuns } from '@minzheng/rules/compare'
import { explain, renderExplanation, renderUnit } from '@minzheng/rules/reasons'
import { loadCases } from '../cases.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printProblems, withProgress } from '../output.js'
import { type FoundPolicy, findPolicy, type PolicyArgs, readPolicyInput } from '../policy.js'
import { dateOption, programNamed } from '../registry.js'
import { deliver, deliverJson, type ResultFile, resultFile } from '../result-file.js'
import { type Row, toCsv, toXlsx } from '../rows.js'
import { aboutRule, formatRuleValue, ruleTitle } from '../rule-values.js'
import { table } from '../table.js'

export interface AssessArgs extends PolicyArgs {
  readonly id: string
  readonly facts: string
  readonly on: string | undefined
  /** The reasons in short, or all of them. */
  readonly explain: 'short' | 'full' | undefined
  readonly compare: string | undefined
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | undefined
  readonly out: string | undefined
}

interface Case {
  readonly facts: Record<string, unknown>
  readonly line: number | undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The day that the facts themselves name, where they do. */
const ownDay = (data: unknown): string | undefined =>
  isObject(data) && typeof data['asOf'] === 'string' ? data['asOf'] : undefined

const checkCases = (
  program: Program,
  name: string,
  rows: readonly { data: unknown; line: number | undefined }[],
  day: PlainDate,
) => {
  const cases: Case[] = []
  const problems: Problem[] = []
  for (const { data, line } of rows) {
    const facts =
      isObject(data) && 'asOf' in program.facts.shape && data['asOf'] === undefined ? { ...data, asOf: day } : data
    const checked = validate(program.facts, facts)
    if (checked.success) cases.push({ facts: checked.data, line })
    else
      for (const problem of checked.problems)
        problems.push({ ...problem, file: name, ...(line === undefined ? {} : { line }) })
  }
  return { cases, problems }
}

const sourceNote = (context: Context, program: Program, { sources, unverified }: FoundPolicy): string => {
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

/** What each rule still needs: facts by their path, policy values by their label. */
const missingOf = (context: Context, { rules }: Explanation): Map<string, readonly string[]> =>
  new Map(
    rules.map(({ name, missing, notKnown }) => [
      name,
      [...missing, ...notKnown.map(({ title, path }) => (title ? context.say(title) : path))],
    ]),
  )

/** The warnings of those policy values that keep an answer open. */
const problemsThatMatter = (policy: FoundPolicy, { rules }: Explanation): Problem[] => {
  const paths = new Set(rules.flatMap(({ notKnown }) => notKnown.map(({ path }) => path)))
  return policy.problems.filter(({ path }) => paths.has(path.join('.')))
}

const printOne = (
  context: Context,
  program: Program,
  facts: Record<string, unknown>,
  policy: FoundPolicy,
  form: 'short' | 'full' | undefined,
): void => {
  const explanation = explain(program, facts, policy.values, policy.sources)
  printProblems(context, problemsThatMatter(policy, explanation))
  if (form !== undefined) {
    context.stdout(`${renderExplanation(explanation, context.lang, { form })}\n`)
    return
  }
  const values: Record<string, unknown> = program.assess(facts, policy.values)
  const missing = missingOf(context, explanation)
  const head = [
    { zh: '项目', en: 'Rule' },
    { zh: '结果', en: 'Value' },
    { zh: '单位', en: 'Unit' },
    { zh: '尚缺', en: 'Still needed' },
  ].map(context.say)
  const rows = Object.keys(program.rules).map(rule => [
    ruleTitle(context, program, rule),
    formatRuleValue(context, program, rule, values[rule]),
    renderUnit(aboutRule(program.rules[rule]!).unit ?? '', context.lang),
    (missing.get(rule) ?? []).join(', '),
  ])
  context.stdout(`${table(context, head, rows, [1])}\n${sourceNote(context, program, policy)}`)
}

const printMany = async (
  context: Context,
  program: Program,
  cases: readonly Case[],
  policy: FoundPolicy,
  format: 'table' | 'csv' | 'xlsx',
  out: ResultFile | undefined,
): Promise<void> => {
  const rules = Object.keys(program.rules)
  const results = cases.map(
    ({ facts }) => program.assess(facts, policy.values) as Record<string, string | number | boolean | null>,
  )
  if (format === 'table') {
    const rows = results.map((values, index) => [
      String(index + 1),
      ...rules.map(rule => formatRuleValue(context, program, rule, values[rule])),
    ])
    context.stdout(
      `${table(context, ['#', ...rules.map(rule => ruleTitle(context, program, rule))], rows, [0, ...rules.map((_, index) => index + 1)])}\n`,
    )
    return
  }
  const rows = results.map(
    (values, index): Row => ({
      case: index + 1,
      ...Object.fromEntries(
        rules.map(rule => [rule, typeof values[rule] === 'boolean' ? String(values[rule]) : (values[rule] ?? null)]),
      ),
    }),
  )
  await deliver(context, out, format === 'xlsx' ? await toXlsx(program.id, rows) : toCsv(rows))
}

const printComparison = async (
  context: Context,
  program: Program,
  cases: readonly Case[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  json: boolean,
  out: ResultFile | undefined,
): Promise<void> => {
  const comparison = compareRuns(
    program,
    cases.map(one => one.facts),
    before,
    after,
  )
  const rules = Object.entries(comparison.rules)
  if (json) {
    await deliverJson(context, out, {
      rules: Object.fromEntries(
        rules.map(([rule, { total, ...counts }]) => [
          rule,
          { ...counts, ...(total ? { total: { before: String(total.before), after: String(total.after) } } : {}) },
        ]),
      ),
      changes: comparison.changes,
    })
    return
  }
  const head = [
    { zh: '项目', en: 'Rule' },
    { zh: '变化', en: 'Changed' },
    { zh: '增加', en: 'Gained' },
    { zh: '减少', en: 'Lost' },
    { zh: '原合计', en: 'Total before' },
    { zh: '新合计', en: 'Total after' },
  ].map(context.say)
  const rows = rules.map(([rule, { changed, gained, lost, total }]) => {
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

/** `minzheng assess`: a program for one case or many, by the rule and the policy of the day. */
export const assess = async (context: Context, args: AssessArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['json', 'csv', 'xlsx'], args.format)
  const format = out?.format ?? args.format ?? 'table'
  const json = format === 'json'
  if ((args.explain || args.compare !== undefined) && (format === 'csv' || format === 'xlsx'))
    throw new UsageError({
      zh: `理由和比较（--explain、--compare）不能写成 ${format}，只能写成 json。`,
      en: `Reasons and comparisons (--explain, --compare) cannot be written as ${format}, only as json.`,
    })
  const entry = await programNamed(args.id)
  const reading = context.say({ zh: `正在读取 ${args.facts}`, en: `Reading ${args.facts}` })
  const file = await withProgress(context, reading, () => loadCases(context, args.facts))
  const named = args.on ?? (file.isList ? undefined : ownDay(file.rows[0]?.data))
  const day = named === undefined ? context.today() : dateOption('on', named)
  const program = entry.program.on(day)
  const input = await readPolicyInput(context, args.policy)
  const policy = findPolicy(entry, program, day, args, input)
  const { cases, problems: factProblems } = checkCases(program, file.name, file.rows, day)
  const problems = [...file.problems, ...input.problems, ...factProblems]

  if (args.compare !== undefined) {
    const other = await readPolicyInput(context, [args.compare])
    printProblems(context, [...problems, ...other.problems])
    const changed = findPolicy(entry, program, day, args, {
      ...input,
      documents: [...input.documents, ...other.documents],
      values: [...input.values, ...other.values],
    })
    await printComparison(context, program, cases, policy.values, changed.values, json, out)
  } else if (json) {
    const results = cases.map(({ facts }) => {
      const explanation = explain(program, facts, policy.values, policy.sources)
      const open = explanation.rules.filter(rule => rule.missing.length > 0 || rule.notKnown.length > 0)
      const missing = Object.fromEntries(open.map(rule => [rule.name, rule.missing]))
      const notKnown = Object.fromEntries(open.map(rule => [rule.name, rule.notKnown.map(({ path }) => path)]))
      return {
        values: program.assess(facts, policy.values),
        missing,
        notKnown,
        ...(args.explain ? { explanation } : {}),
      }
    })
    const answer = {
      schema: 'assessment.v1',
      program: program.id,
      on: day,
      place: args.place ?? null,
      inForce: program.inForce,
      policy: { values: policy.values, sources: policy.sources, unverified: policy.unverified },
      results,
      problems: [...problems, ...policy.problems],
    }
    await deliverJson(context, out, answer)
  } else {
    printProblems(context, problems)
    const [only] = cases
    const asList = file.isList || format !== 'table'
    if (!asList && only) printOne(context, program, only.facts, policy, args.explain)
    else if (args.explain) for (const { facts } of cases) printOne(context, program, facts, policy, args.explain)
    else if (asList) await printMany(context, program, cases, policy, format, out)
  }
  return problems.some(problem => problem.severity === 'error') ? exitCode.problems : exitCode.well
}
