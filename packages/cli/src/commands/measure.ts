import { DivisionCode, divideExact, type Problem } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { validate } from '@minzheng/core/validate'
import {
  formatFigure,
  indicatorsNamed,
  type Measure,
  nearestIndicators,
  type Observation,
  observe,
} from '@minzheng/indicators'
import { indicators } from '@minzheng/seeds/indicators'
import { loadMeasures } from 'minzheng'
import { stringify } from 'yaml'
import type * as z from 'zod'
import { inRow, openCases, ownHeads } from '../cases.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { dateOption, divisionOption } from '../registry.js'
import { notWritten, resultFile, writeWhole } from '../result-file.js'
import { type Row, toCsv } from '../rows.js'
import { table } from '../table.js'

export interface MeasureArgs {
  readonly indicator: string | undefined
  readonly records: string | undefined
  readonly division: string | undefined
  readonly by: string | undefined
  readonly from: string | undefined
  readonly asOf: string | undefined
  readonly source: string | undefined
  readonly synthetic: boolean
  readonly json: boolean
  readonly out: string | undefined
}

const indicatorOf = (id: string) => indicators.find(indicator => indicator.id === id)

const list = async (context: Context, json: boolean): Promise<ExitCode> => {
  const rows = (await loadMeasures()).map(({ indicator }) => {
    const known = indicatorOf(indicator)
    return { indicator, name: known ? context.say(known.name) : '', unit: known?.unit ?? '' }
  })
  if (json) printJson(context, rows)
  else {
    const head = [
      { zh: '指标', en: 'Indicator' },
      { zh: '名称', en: 'Name' },
      { zh: '单位', en: 'Unit' },
    ].map(context.say)
    const lines = rows.map(row => [row.indicator, row.name, row.unit])
    context.stdout(`${table(context, head, lines)}\n`)
  }
  return exitCode.well
}

/** The measure of the indicator that is named by ID, name or alias. */
const measureOf = async (name: string): Promise<Measure> => {
  const measures = await loadMeasures()
  const ids = [name, ...indicatorsNamed(indicators)(name).map(({ id }) => id)]
  const found = measures.filter(({ indicator }) => ids.includes(indicator))
  const [only] = found
  if (only && found.length === 1) return only
  const measured = indicators.filter(({ id }) => measures.some(({ indicator }) => indicator === id))
  const meant =
    found.length > 1
      ? found.flatMap(({ indicator }) => indicatorOf(indicator) ?? [])
      : nearestIndicators(measured, name)
  const near = meant.map(indicator => ({
    zh: `${indicator.name.zh}（${indicator.id}）`,
    en: `${indicator.name.en} (${indicator.id})`,
  }))
  throw new UsageError({
    zh: `没有由记录计算指标 ${name} 的方法。${near.length > 0 ? `是否指：${near.map(({ zh }) => zh).join('、')}？` : ''}minzheng measure 列出全部。`,
    en: `There is no measure of the indicator ${name}. ${near.length > 0 ? `Is it ${near.map(({ en }) => en).join(', ')}? ` : ''}minzheng measure lists them all.`,
  })
}

const needed = (value: string | undefined, option: string): string => {
  if (value !== undefined) return value
  throw new UsageError({ zh: `请写明 --${option}。`, en: `Say --${option}.` })
}

interface Place {
  readonly division: string
  readonly records: unknown[]
}

const noDivision = (by: string): Problem => ({
  code: 'record-without-division',
  severity: 'error',
  path: [by],
  message: { zh: `记录没有行政区划代码（${by}）。`, en: `The record has no division code (${by}).` },
  remedy: { zh: '请补上 6、9 或 12 位代码。', en: 'Add the code, of 6, 9 or 12 digits.' },
})

/** The records of each place: of the place named, or by the field that holds each record's own. */
const placesOf = async (context: Context, measure: Measure, name: string, args: MeasureArgs) => {
  const only = args.by === undefined ? divisionOption('division', needed(args.division, 'division')) : undefined
  const { by } = args
  const file = await openCases(context, name, {
    forms: [measure.record as z.ZodObject],
    formOn: () => undefined,
    heads: { id: ownHeads.id, place: by === undefined ? [] : [by], date: [] },
  })
  const problems: Problem[] = []
  const places = new Map<string, Place>()
  if (only !== undefined) places.set(only, { division: only, records: [] })
  const read = async () => {
    for await (const piece of file.pieces) {
      for (const one of piece.problems) problems.push(one)
      for (const row of piece.rows) {
        const { facts, own } = row
        const note = (found: readonly Problem[]) => {
          for (const one of inRow(name, row, found)) problems.push(one)
        }
        note(row.problems)
        if (facts === undefined) continue
        const division = only ?? (DivisionCode.safeParse(own.place).success ? own.place : undefined)
        if (division === undefined) {
          note([noDivision(by ?? 'division')])
          continue
        }
        const checked = validate(measure.record, facts)
        if (!checked.success) note(checked.problems)
        else {
          const place = places.get(division) ?? { division, records: [] }
          place.records.push(checked.data)
          places.set(division, place)
        }
      }
    }
  }
  await withProgress(context, context.say({ zh: `正在读取 ${name}`, en: `Reading ${name}` }), read)
  return { places: [...places.values()], problems }
}

const unknownProblem = (division: string, message: Problem['message']): Problem => ({
  code: 'value-unknown',
  severity: 'error',
  path: [],
  message: { zh: `${division}：${message.zh}`, en: `${division}: ${message.en}` },
  remedy: { zh: '请补齐或改正这些记录。', en: 'Complete or mend these records.' },
})

const rowOf = ({ source, ...observation }: Observation): Row => ({
  indicator: observation.indicator,
  division: observation.division,
  date: observation.date,
  value: observation.value ?? null,
  numerator: observation.numerator ?? null,
  denominator: observation.denominator ?? null,
  source: source.title,
  synthetic: observation.synthetic ? 'true' : null,
})

const written = (observations: readonly Observation[], format: 'yaml' | 'json' | 'csv'): string =>
  format === 'csv'
    ? toCsv(observations.map(rowOf))
    : format === 'json'
      ? `${JSON.stringify(observations, null, 2)}\n`
      : stringify(observations)

const print = (context: Context, observations: readonly Observation[], unit: string): void => {
  const head = [
    { zh: '地方', en: 'Place' },
    { zh: '日期', en: 'Date' },
    { zh: '数值', en: 'Value' },
    { zh: '分子', en: 'Numerator' },
    { zh: '分母', en: 'Denominator' },
  ].map(context.say)
  const rows = observations.map(({ division, date, value, numerator, denominator }) => [
    divisionName(division) ?? division,
    date,
    value !== undefined
      ? formatFigure(value, unit)
      : numerator !== undefined && denominator
        ? formatFigure(divideExact(numerator, denominator), unit)
        : '—',
    String(numerator ?? ''),
    String(denominator ?? ''),
  ])
  context.stdout(`${table(context, head, rows, [2, 3, 4])}\n`)
}

/** `minzheng measure`: the value of an indicator from the records that a bureau keeps, as an observation that `comply` reads. */
export const measureCommand = async (context: Context, args: MeasureArgs): Promise<ExitCode> => {
  if (args.indicator === undefined) return list(context, args.json)
  const out = await resultFile(args.out, ['yaml', 'json', 'csv'], undefined, [args.records ?? '-'])
  const measure = await measureOf(args.indicator)
  const records = needed(args.records, 'records')
  const asOf = args.asOf === undefined ? context.today() : dateOption('as-of', args.asOf)
  const from = args.from === undefined ? `${asOf.slice(0, 4)}-01-01` : dateOption('from', args.from)
  const { places, problems } = await placesOf(context, measure, records, args)
  const source = { title: args.source ?? records, confidence: 'unverified' as const }
  const observations: Observation[] = []
  // A place with a wrong record would have a value that is not its own.
  if (problems.length === 0)
    for (const { division, records } of places) {
      const about = { division, from, asOf, source, ...(args.synthetic ? { synthetic: true as const } : {}) }
      const observed = observe(measure, records, about)
      if ('unknown' in observed) problems.push(unknownProblem(division, observed.unknown))
      else observations.push(observed)
    }
  if (args.json) printJson(context, { schema: 'observations.v1', observations, problems })
  else {
    printProblems(context, problems)
    print(context, observations, indicatorOf(measure.indicator)?.unit ?? '')
  }
  if (problems.length > 0) notWritten(context, out?.path, { zh: '记录有误', en: 'the records have errors' })
  else if (out) await writeWhole(context, out, written(observations, out.format))
  return problems.length > 0 ? exitCode.problems : exitCode.well
}
