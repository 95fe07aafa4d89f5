import type { LocalizedText } from '@minzheng/core'
import { divisionName, fullName } from '@minzheng/core/divisions'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import type { Effect, Group, PopulationComparison } from '@minzheng/population'
import { type Program, type RegisteredProgram, wordsOf } from '@minzheng/rules'
import type { Context } from '../context.js'
import { prose, table } from '../table.js'
import { count, yuan } from './population-input.js'

/** What a grouping, or a group of it, is called. */
export type GroupNames = (by: string, group: Group) => string

const groupings: Readonly<Record<string, LocalizedText>> = {
  place: { zh: '地方', en: 'Place' },
  prefecture: { zh: '地级', en: 'Prefecture' },
  province: { zh: '省级', en: 'Province' },
  size: { zh: '家庭人数', en: 'Members' },
  decile: { zh: '人均收入十等分组', en: 'Decile of income a head' },
}

const leavesOf = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap(field => (field.kind === 'part' ? leavesOf(field.fields ?? []) : [field]))

/** The names of places, words and rules; of the grouping itself, where the group is its id. */
export const groupNames = ({ say }: Context, program: RegisteredProgram['program']): GroupNames => {
  const newest: Program = program.versions.at(-1)!
  const fields = new Map(leavesOf(fieldsOf(newest.facts)).map(field => [field.path, field]))
  return (by, group) => {
    const [field, rule] = [fields.get(by), newest.rules[by]]
    if (group === by)
      return say(groupings[by] ?? field?.label ?? (rule?.kind === 'named' ? rule.title : { zh: by, en: by }))
    if (group === null) return say({ zh: '不知', en: 'not known' })
    if (typeof group === 'boolean') return say(group ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })
    if (typeof group === 'number') return String(group)
    if (['place', 'prefecture', 'province'].includes(by)) {
      const name = fullName(group) ?? divisionName(group)
      return name === undefined ? group : `${group} ${name}`
    }
    const word = field?.options?.find(({ value }) => value === group)?.label ?? (rule && wordsOf(rule)[group])
    return word ? say(word) : group
  }
}

const signed = (fen: string): string => (fen.startsWith('-') || fen === '0' ? yuan(fen) : `+${yuan(fen)}`)
const middle = (fen: number | null): string =>
  fen === null ? '' : (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 3 })

const heads = {
  by: { zh: '分组', en: 'By' },
  group: { zh: '组', en: 'Group' },
  cases: { zh: '个案', en: 'Cases' },
  open: { zh: '未判定', en: 'Not decided' },
  before: { zh: '原有资格', en: 'Entitled before' },
  after: { zh: '现有资格', en: 'Entitled after' },
  newly: { zh: '新获资格', en: 'Newly entitled' },
  noLonger: { zh: '不再符合', en: 'No longer' },
  gained: { zh: '增加', en: 'Gain' },
  lost: { zh: '减少', en: 'Lose' },
  unchanged: { zh: '不变', en: 'Unchanged' },
  gain: { zh: '增加额（元）', en: 'Gained (yuan)' },
  loss: { zh: '减少额（元）', en: 'Lost (yuan)' },
  change: { zh: '净增减（元）', en: 'Net (yuan)' },
  gainMean: { zh: '增加均值（元）', en: 'Mean gain (yuan)' },
  gainMedian: { zh: '增加中位数（元）', en: 'Median gain (yuan)' },
  lossMean: { zh: '减少均值（元）', en: 'Mean loss (yuan)' },
  lossMedian: { zh: '减少中位数（元）', en: 'Median loss (yuan)' },
  error: { zh: '净增减推断标准误（元）', en: 'Standard error of the estimated net (yuan)' },
  estimate: { zh: '净增减推断总数（元）', en: 'Estimated net of all (yuan)' },
} as const

/** Everything, a row a group, for spreadsheets: money in yuan. */
export const comparisonRows = (
  { say }: Context,
  { whole, by, amount, sample }: PopulationComparison,
  nameOf: GroupNames,
): { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] } => {
  const names = [
    ...(['by', 'group', 'cases', 'open', 'before', 'after', 'newly', 'noLonger'] as const),
    ...(amount
      ? ([
          'gained',
          'lost',
          'unchanged',
          'gain',
          'loss',
          'change',
          'gainMean',
          'gainMedian',
          'lossMean',
          'lossMedian',
        ] as const)
      : []),
    ...(amount && sample ? (['estimate', 'error'] as const) : []),
  ]
  const inYuan = (fen: string | number | null | undefined) =>
    fen === null || fen === undefined ? null : Math.round(Number(fen) * 10) / 1000
  const rowOf = (name: string, group: string, effect: Effect) => {
    const { households, open, entitled, amount: money, estimates } = effect
    const net = estimates?.['change']
    const cells: Record<string, string | number | null> = {
      by: name,
      group,
      cases: households,
      open,
      ...entitled,
      gained: money?.gain.cases ?? null,
      lost: money?.loss.cases ?? null,
      unchanged: money?.unchanged ?? null,
      gain: inYuan(money?.gain.total),
      loss: inYuan(money?.loss.total),
      change: inYuan(money?.change),
      gainMean: inYuan(money?.gain.mean),
      gainMedian: inYuan(money?.gain.median),
      lossMean: inYuan(money?.loss.mean),
      lossMedian: inYuan(money?.loss.median),
      estimate: inYuan(net?.value),
      error: inYuan(net?.standardError),
    }
    return names.map(column => cells[column] ?? null)
  }
  const all = say({ zh: '全部', en: 'All' })
  return {
    heads: names.map(name => say(heads[name])),
    rows: [
      rowOf(all, all, whole),
      ...by.flatMap(({ by: name, groups }) =>
        groups.map(one => rowOf(nameOf(name, name), nameOf(name, one.group), one)),
      ),
    ],
  }
}

const effectTable = (
  context: Context,
  title: string,
  rows: readonly (readonly [name: string, effect: Effect])[],
  hasAmount: boolean,
): string => {
  const names = [
    ...(['cases', 'open', 'before', 'after', 'newly', 'noLonger'] as const),
    ...(hasAmount ? (['gained', 'lost', 'gain', 'loss', 'change'] as const) : []),
  ]
  const cellsOf = ({ households, open, entitled, amount }: Effect): string[] => [
    ...[households, open, entitled.before, entitled.after, entitled.newly, entitled.noLonger].map(count),
    ...(amount
      ? [
          count(amount.gain.cases),
          count(amount.loss.cases),
          signed(amount.gain.total),
          yuan(amount.loss.total),
          signed(amount.change),
        ]
      : []),
  ]
  return table(
    context,
    [title, ...names.map(name => context.say(heads[name]))],
    rows.map(([name, effect]) => [name, ...cellsOf(effect)]),
    names.map((_, index) => index + 1),
  )
}

/** What the budget effect is, and what it rests on. */
const budgetLines = ({ say }: Context, found: PopulationComparison): string[] => {
  const { budget, whole, standings, sides, sample } = found
  if (!budget) return []
  const { change, perMonth, perYear, estimate } = budget
  const once = perMonth === undefined && perYear === undefined
  const month =
    perMonth === undefined ? '' : say({ zh: `每月 ${signed(perMonth)} 元`, en: `${signed(perMonth)} yuan a month` })
  const year =
    perYear === undefined ? '' : say({ zh: `每年 ${signed(perYear)} 元`, en: `${signed(perYear)} yuan a year` })
  const figures = once
    ? say({ zh: `${signed(change)} 元`, en: `${signed(change)} yuan` })
    : [month, year].filter(Boolean).join(say({ zh: '，', en: ', ' }))
  const months =
    perMonth === undefined
      ? ''
      : say({ zh: '全年按 12 个月、个案不增不减计；', en: ' A year is 12 months in which no case comes or goes.' })
  const rest = say({
    zh: `支出变化${sample ? '（由样本推断）' : ''}：${figures}。依据两方都已判定的 ${count(whole.decided)} 个个案；${months}未判定的 ${count(whole.open)} 个和两方都退回的 ${count(standings.rejected.rejected)} 个不计在内。`,
    en: `Spending${sample ? ', estimated from the sample' : ''}: ${figures}. It rests on the ${count(whole.decided)} cases that are decided on both sides.${months} The ${count(whole.open)} that are not decided and the ${count(standings.rejected.rejected)} rejected on both sides are in no sum.`,
  })
  const policies = say({
    zh: `政策：原 ${sides.before.policies.length} 份（规则自 ${sides.before.versions.map(({ from }) => from).join('、')}），现 ${sides.after.policies.length} 份（规则自 ${sides.after.versions.map(({ from }) => from).join('、')}）；--json 列出取值和出处。`,
    en: `Policies: ${sides.before.policies.length} before (rules from ${sides.before.versions.map(({ from }) => from).join(', ')}), ${sides.after.policies.length} after (rules from ${sides.after.versions.map(({ from }) => from).join(', ')}); --json has their values and sources.`,
  })
  if (!sample || !estimate) return [rest, policies]
  const fen = (value: number) => signed(String(Math.round(value)))
  return [
    rest,
    say({
      zh: `净增减的标准误 ${yuan(String(Math.round(estimate.standardError)))} 元，95% 置信区间 ${fen(estimate.low)} 至 ${fen(estimate.high)} 元。${sample.method.zh}`,
      en: `Net: standard error ${yuan(String(Math.round(estimate.standardError)))} yuan, interval of 95% ${fen(estimate.low)} to ${fen(estimate.high)} yuan. ${sample.method.en}`,
    }),
    policies,
  ]
}

/** A comparison for people. */
export const printComparison = (context: Context, found: PopulationComparison, nameOf: GroupNames): void => {
  const { say } = context
  const { whole, by, standings, amount, sides, sample } = found
  const hasAmount = amount !== undefined
  const { rows } = sides.before.counts
  const lines = [
    ...(sample
      ? [
          say({
            zh: `样本：${count(sample.of)} 行中抽 ${count(sample.drawn)} 行；以下个案数和金额都是样本的。`,
            en: `A sample: ${count(sample.drawn)} of ${count(sample.of)} rows. The cases and sums below are those of the sample.`,
          }),
        ]
      : []),
    say({
      zh: `${count(rows)} 行 = 两方都已判定 ${count(whole.decided)} + 未判定 ${count(whole.open)} + 两方都退回 ${count(standings.rejected.rejected)}`,
      en: `${count(rows)} rows = ${count(whole.decided)} decided on both sides + ${count(whole.open)} not decided + ${count(standings.rejected.rejected)} rejected on both sides`,
    }),
    effectTable(
      context,
      amount ? say(amount.title) : say(found.entitled!.title),
      [[say({ zh: '全部', en: 'All' }), whole]],
      hasAmount,
    ),
  ]
  if (whole.amount) {
    const { gain, loss, unchanged } = whole.amount
    const how = (name: LocalizedText, { cases, mean, median }: typeof gain) =>
      cases === 0 ? [] : [`${say(name)} ${middle(mean)} / ${middle(median)}`]
    lines.push(
      [
        ...how({ zh: '增加者均值/中位数（元）：', en: 'Mean/median gain (yuan):' }, gain),
        ...how({ zh: '减少者均值/中位数（元）：', en: 'Mean/median loss (yuan):' }, loss),
        say({ zh: `不变 ${count(unchanged)}`, en: `unchanged ${count(unchanged)}` }),
      ].join(say({ zh: '；', en: '; ' })),
    )
  }
  for (const { by: name, bounds, groups } of by) {
    const upTo = (index: number) =>
      bounds?.[index] === undefined ? '' : ` ≤ ${yuan(String(Math.floor(bounds[index])))}`
    lines.push(
      effectTable(
        context,
        nameOf(name, name),
        groups.map(one => [
          `${nameOf(name, one.group)}${name === 'decile' && typeof one.group === 'number' ? upTo(one.group - 1) : ''}`,
          one,
        ]),
        hasAmount,
      ),
    )
  }
  const rest = budgetLines(context, found).map(line => prose(context, line))
  context.stdout(`${[...lines, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n')}\n`)
}
