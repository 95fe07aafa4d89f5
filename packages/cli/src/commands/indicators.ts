import { domains } from '@minzheng/core'
import { nearestIndicators, searchIndicators } from '@minzheng/indicators'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson, printProblems } from '../output.js'
import { table } from '../table.js'

export interface IndicatorsArgs {
  readonly words: readonly string[]
  readonly indicators: readonly string[]
  readonly json: boolean
}

/** A definition in a table is cut to these characters: twice as many columns in Chinese. */
const longest = { zh: 30, en: 60 } as const

const inShort = (context: Context, definition: { zh: string; en: string }): string => {
  const text = [...context.say(definition).replace(/[。.]$/, '')]
  const most = longest[context.lang]
  return text.length <= most ? text.join('') : `${text.slice(0, most - 1).join('')}…`
}

/** `minzheng indicators`: the indicators of the catalogue, or those that a search finds. */
export const indicatorsCommand = async (context: Context, args: IndicatorsArgs): Promise<ExitCode> => {
  const { indicators, problems } = await loadCatalogue(context, args.indicators)
  const wanted = args.words.join(' ')
  const found = searchIndicators(indicators, wanted)
  if (found.length === 0) {
    const near = nearestIndicators(indicators, wanted).map(({ id, name }) => `${context.say(name)} (${id})`)
    throw new UsageError({
      zh: `没有与“${wanted}”相符的指标。${near.length > 0 ? `是否指：${near.join('、')}？` : 'minzheng indicators 列出全部。'}`,
      en: `No indicator answers to "${wanted}". ${near.length > 0 ? `Is it ${near.join(', ')}?` : 'minzheng indicators lists them all.'}`,
    })
  }
  printProblems(context, problems)
  if (args.json) printJson(context, found)
  else {
    const head = [
      { zh: '指标', en: 'Indicator' },
      { zh: '名称', en: 'Name' },
      { zh: '单位', en: 'Unit' },
      { zh: '定义', en: 'Definition' },
      { zh: '领域', en: 'Domain' },
    ].map(context.say)
    const rows = found.map(({ id, name, unit, definition, domain }) => [
      id,
      context.say(name),
      unit,
      inShort(context, definition),
      context.say(domains[domain]),
    ])
    context.stdout(`${table(context, head, rows)}\n`)
  }
  return problems.length > 0 ? exitCode.problems : exitCode.well
}
