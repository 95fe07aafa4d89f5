import type { Problem } from '@minzheng/core'
import type { Program } from '@minzheng/rules'
import { compareRuns } from '@minzheng/rules/compare'
import { checkFacts } from '@minzheng/rules/facts'
import { type Asked, aboutRule } from 'minzheng'
import { type CaseRow, inRow } from '../cases.js'
import { type Context, UsageError } from '../context.js'
import { printProblems } from '../output.js'
import { deliverJson, type ResultFile } from '../result-file.js'
import { formatRuleValue, ruleTitle } from '../rule-values.js'
import { table } from '../table.js'
import type { AssessArgs, Counter } from './assess-counter.js'

/** The rows of a place and day with another policy beside the one that holds, case by case and in total. */
export const compare = async (
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
