import {
  type Citation,
  type DivisionCode,
  isDivisionCode,
  type LocalizedText,
  type PlainDate,
  type Problem,
} from '@minzheng/core'
import { divisionName, fullName, placeProblems } from '@minzheng/core/divisions'
import type { FoundSource, KnownSpan, ValueDefinition } from '@minzheng/policy'
import { findValue, listValues as listOfValues, loadBook, loadDefinitions } from 'minzheng'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson, printProblems } from '../output.js'
import { readPolicyInput } from '../policy.js'
import { dateOption } from '../registry.js'
import { table } from '../table.js'
import { definitionOf } from '../value-definitions.js'

export interface PolicyWhereArgs {
  readonly id: string | undefined
  readonly place: string | undefined
  readonly on: string | undefined
  readonly policy: readonly string[]
  readonly json: boolean
}

const nation: DivisionCode = '100000'
const nameOf = (code: DivisionCode): string => (code === nation ? code : (fullName(code) ?? divisionName(code) ?? code))
const country = { zh: '全国', en: 'the nation' } as const satisfies LocalizedText

const confidences: Record<Citation['confidence'], LocalizedText> = {
  primary: { zh: '读自原文', en: 'read in the issuer’s own text' },
  'official-excerpt': { zh: '官方摘录', en: 'official excerpt' },
  secondary: { zh: '他人转述', en: 'somebody else’s page' },
  unverified: { zh: '未经核实', en: 'not confirmed' },
}

const listValues = async (context: Context, json: boolean): Promise<ExitCode> => {
  const values = listOfValues(await loadDefinitions())
  if (json) {
    printJson(context, values)
    return exitCode.well
  }
  const head = [
    { zh: '标识', en: 'ID' },
    { zh: '取值', en: 'What' },
    { zh: '计算程序', en: 'Programs' },
  ].map(context.say)
  const rows = values.map(({ id, label, readers: programs }) => [id, context.say(label), programs.join(', ')])
  context.stdout(`${table(context, head, rows)}\n`)
  return exitCode.well
}

const spanRows = (context: Context, spans: readonly KnownSpan[]): string[][] =>
  spans.map(({ division, name, from, to }) => [
    division === undefined ? context.say(country) : (name ?? division),
    from,
    to ?? context.say({ zh: '今', en: 'now' }),
  ])

const printSpans = (context: Context, spans: readonly KnownSpan[]): void => {
  if (spans.length === 0) {
    context.stdout(`${context.say({ zh: '任何地方、任何日期的都没有。', en: 'It is known for no place and day.' })}\n`)
    return
  }
  const head = [
    { zh: '已知', en: 'Known for' },
    { zh: '自', en: 'From' },
    { zh: '至', en: 'To' },
  ].map(context.say)
  context.stdout(`${table(context, head, spanRows(context, spans))}\n`)
}

const citeText = ({ title, number, article }: Citation): string =>
  [title, number, article].filter(part => part !== undefined).join(' ')

const printFound = (context: Context, source: FoundSource): void => {
  const { say } = context
  const { division, from, to, knownUntil, beyond, cite } = source
  const rows = [
    [say({ zh: '规定者', en: 'Set by' }), division === undefined ? say(country) : nameOf(division)],
    [say({ zh: '期间', en: 'Days' }), `${from} – ${to ?? say({ zh: '今', en: 'now' })}`],
    [
      say({ zh: '掌握至', en: 'Known until' }),
      `${knownUntil ?? ''}${beyond ? say({ zh: '（所问之日更晚）', en: ' (the day asked for is later)' }) : ''}`,
    ],
    [say({ zh: '依据', en: 'By' }), `${citeText(cite)} (${say(confidences[cite.confidence])})`],
    ...(cite.note === undefined ? [] : [[say({ zh: '注', en: 'Note' }), cite.note]]),
  ]
  for (const [name, text] of rows) context.stdout(`  ${name}  ${text}\n`)
}

const asked = (place: string | undefined, on: string | undefined, today: PlainDate) => {
  const code = place ?? nation
  if (!isDivisionCode(code))
    throw new UsageError({
      zh: `“${code}”不是行政区划代码。请写 6 位代码，如 350200。`,
      en: `"${code}" is no code of a division. Write its six digits, such as 350200.`,
    })
  return { place: code, date: on === undefined ? today : dateOption('on', on) }
}

const shown = (
  { words }: ValueDefinition,
  { status, value, written }: ReturnType<typeof findValue>,
  context: Context,
): string => {
  if (status === 'set') {
    const word = typeof value === 'string' ? words?.[value] : undefined
    return `${written}${word ? ` ${context.say(word)}` : ''}`
  }
  return context.say(status === 'none' ? { zh: '没有（已知）', en: 'none (known)' } : { zh: '不掌握', en: 'not known' })
}

/** `minzheng policy where`: what a value was at a place on a day, who set it and until when it is known; or for which days and places it is known. */
export const policyWhere = async (context: Context, args: PolicyWhereArgs): Promise<ExitCode> => {
  if (args.id === undefined) return listValues(context, args.json)
  const definition = definitionOf(await loadDefinitions(), args.id)
  const { id, label } = definition
  const { place, date } = asked(args.place, args.on, context.today())
  const input = await readPolicyInput(context, args.policy)
  const book = await loadBook(input.documents)
  const problems: Problem[] = [...input.problems, ...(place === nation ? [] : placeProblems(place, date))]
  const finding = findValue(book, id, args.place, date)
  const { source, why, known } = finding
  const failed = problems.some(({ severity }) => severity === 'error')
  if (args.json) {
    printJson(context, { ...finding, problems })
    return failed ? exitCode.problems : exitCode.well
  }
  printProblems(context, problems)
  const where = place === nation ? context.say(country) : nameOf(place)
  context.stdout(`${context.say(label)}  ${id}\n${where} ${date}  ${shown(definition, finding, context)}\n`)
  if (source) printFound(context, source)
  else {
    if (why) context.stdout(`  ${context.say(why)}\n`)
    printSpans(context, known)
  }
  return failed ? exitCode.problems : exitCode.well
}
