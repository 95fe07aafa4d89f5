import { Domain, domains } from '@minzheng/core'
import { taskKinds } from '@minzheng/indicators/ledger'
import { type CoverageEntry, coverageList } from '@minzheng/seeds/coverage'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson } from '../output.js'
import { table } from '../table.js'

export interface ProgramsArgs {
  readonly domain: string | undefined
  readonly state: string | undefined
  readonly json: boolean
}

const states = {
  modelled: { zh: '已建模', en: 'modelled' },
  indicator: { zh: '指标', en: 'indicator' },
  task: { zh: '任务', en: 'task' },
  'not-yet': { zh: '尚未', en: 'not yet' },
} as const satisfies Record<CoverageEntry['state'], { zh: string; en: string }>

const heldBy = (context: Context, entry: CoverageEntry): string => {
  if (entry.state === 'modelled') return entry.export
  if (entry.state === 'indicator') return entry.indicators.join(', ')
  if (entry.state === 'not-yet') return ''
  const { kind, plan, item, words } = entry.task
  return context.say({
    zh: `${taskKinds[kind].name.zh}，如“${words}”（${plan} 第 ${item} 条）`,
    en: `${taskKinds[kind].name.en}, such as "${words}" (${plan} item ${item})`,
  })
}

/** `minzheng programs`: every named system of the five plans, and what holds it. */
export const programs = async (context: Context, args: ProgramsArgs): Promise<ExitCode> => {
  const domain = args.domain === undefined ? undefined : Domain.safeParse(args.domain.toUpperCase())
  if (domain && !domain.success)
    throw new UsageError({
      zh: `没有名为 ${args.domain} 的领域。可选：${Object.keys(domains).join('、')}。`,
      en: `There is no domain ${args.domain}. Choose one of ${Object.keys(domains).join(', ')}.`,
    })
  const wanted = coverageList.filter(
    entry =>
      (domain === undefined || entry.id.startsWith(`${domain.data}-`)) &&
      (args.state === undefined || entry.state === args.state),
  )
  if (args.json) {
    printJson(context, wanted)
    return exitCode.well
  }
  const head = [
    { zh: '编号', en: 'ID' },
    { zh: '名称', en: 'Name' },
    { zh: '状态', en: 'State' },
    { zh: '载体', en: 'Held by' },
  ].map(context.say)
  context.stdout(
    `${table(
      context,
      head,
      wanted.map(entry => [
        entry.id,
        context.say(entry.name),
        context.say(states[entry.state]),
        heldBy(context, entry),
      ]),
    )}\n`,
  )
  const counts = Object.entries(states).map(
    ([state, name]) => `${context.say(name)} ${wanted.filter(entry => entry.state === state).length}`,
  )
  context.stdout(
    `\n${context.say({ zh: `共 ${wanted.length} 项：`, en: `${wanted.length} in all: ` })}${counts.join(', ')}\n`,
  )
  return exitCode.well
}
