import { formatFigure, type Indicator } from '@minzheng/indicators'
import type { Lack, Result } from '@minzheng/plan-reader'
import { resultsReadingData } from '@minzheng/plan-reader/files'
import { stringify } from 'yaml'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { divisionGiven, yearGiven } from '../given.js'
import { readSource } from '../input.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { readReportFile } from '../reports.js'
import { resultFile, writeWhole } from '../result-file.js'
import { prose, table } from '../table.js'

export interface ResultsReadArgs {
  readonly file: string
  readonly indicators: readonly string[]
  readonly division: string | undefined
  readonly year: string | undefined
  readonly json: boolean
  readonly out: string | undefined
}

const lackNames = {
  indicator: { zh: '没有把握的指标', en: 'no indicator that is sure enough' },
  date: { zh: '没有日期', en: 'no day' },
  value: { zh: '没有数值', en: 'no value' },
  division: { zh: '没有区划代码', en: 'no division' },
  span: { zh: '不是当年起累计的数字', en: 'no sum since the beginning of the year' },
  place: { zh: '须逐个单位上报', en: 'each unit would have to report' },
} as const satisfies Record<Lack, { zh: string; en: string }>

const accruals = { stock: { zh: '存量', en: 'state' }, flow: { zh: '累计', en: 'sum' } } as const
const bounds = { 'at-least': '≥', 'at-most': '≤', about: '≈' } as const
const changes = { growth: '+', reduction: '−' } as const

const figureOf = ({ value, valueMax, unit, bound, change, from }: Result): string => {
  if (value === null) return '—'
  const sign = change === undefined ? (bound === undefined ? '' : `${bounds[bound]} `) : changes[change]
  const high = valueMax === undefined ? '' : `–${formatFigure(valueMax, unit)}`
  const before = from === undefined ? '' : `${formatFigure(from, unit === '%' ? '%' : null)} → `
  return `${before}${sign}${formatFigure(value, unit)}${high}`
}

const sure = (confidence: number): string => `${Math.round(confidence * 100)}%`

const rowOf = (context: Context, result: Result, byId: ReadonlyMap<string, Indicator>): string[] => {
  const { item, asOf, accrual, attainment, quote, candidates = [] } = result
  const [best] = candidates
  const name = best && byId.get(best.id)?.name
  return [
    item === undefined ? '' : String(item),
    figureOf(result),
    asOf ?? '',
    accrual === undefined ? '' : context.say(accruals[accrual]),
    attainment?.value !== undefined
      ? formatFigure(attainment.value, '%', [1])
      : attainment?.word === undefined
        ? ''
        : context.say(attainment.word === 'met' ? { zh: '完成', en: 'met' } : { zh: '超额', en: 'exceeded' }),
    best && name ? `${context.say(name)} ${sure(best.confidence)}` : '',
    quote.replaceAll(/\s+/g, ' '),
  ]
}

const heads = [
  { zh: '条', en: 'Item' },
  { zh: '数值', en: 'Value' },
  { zh: '截至', en: 'As of' },
  { zh: '口径', en: 'Kind' },
  { zh: '自报完成', en: 'Share printed' },
  { zh: '可能的指标', en: 'Indicator, perhaps' },
  { zh: '原文', en: 'Words' },
]

/** `minzheng results read`: a bureau's report (txt, md, docx, doc, PDF, xlsx) as results, and as observations for `comply`. */
export const resultsRead = async (context: Context, args: ResultsReadArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['yaml', 'json'])
  const [year, given] = [yearGiven(args.year), divisionGiven(args.division)]
  const { indicators, problems: ofCatalogue } = await loadCatalogue(context, args.indicators)
  const source = await readSource(context, args.file)
  const read = await withProgress(
    context,
    context.say({ zh: `正在读取 ${args.file}`, en: `Reading ${args.file}` }),
    () => readReportFile(source, { indicators, year, division: given }),
  )
  const data = resultsReadingData(read, { indicators })
  const { reading, problems } = read
  const { observations, unplaced } = data
  const all = [...ofCatalogue, ...problems]
  if (out)
    await writeWhole(
      context,
      out,
      out.format === 'yaml' ? stringify(observations, { lineWidth: 0 }) : `${JSON.stringify(observations, null, 2)}\n`,
    )
  if (args.json) {
    printJson(context, { ...data, problems: all })
  } else {
    printProblems(context, all)
    const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
    const rows = reading.results.map(result => rowOf(context, result, byId))
    const head = reading.title ?? args.file
    context.stdout(`${head}\n\n${table(context, heads.map(context.say), rows, [0, 1])}\n`)
    const counts = (Object.keys(lackNames) as Lack[]).flatMap(lack => {
      const count = unplaced.filter(({ lacks }) => lacks.includes(lack)).length
      return count === 0 ? [] : [`${context.say(lackNames[lack])} ${count}`]
    })
    const said = context.say({
      zh: `读到结果 ${reading.results.length} 个，可作为观测数据的 ${observations.length} 个${counts.length === 0 ? '。' : `；其余还不能：${counts.join('，')}。`}`,
      en: `${reading.results.length} results were read; ${observations.length} are observations${counts.length === 0 ? '.' : `; the others are no observation yet: ${counts.join(', ')}.`}`,
    })
    context.stdout(`\n${prose(context, said)}\n`)
  }
  return all.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
