import type { Problem } from '@minzheng/core'
import { leavesOf, type PolicyLookup } from '@minzheng/policy'
import type { Program } from '@minzheng/rules'
import { appliedVersion, renderExplanation, renderUnit, versionText } from '@minzheng/rules/reasons'
import { type Answer, aboutRule, fieldsOf } from 'minzheng'
import { inRow } from '../cases.js'
import type { Context } from '../context.js'
import { printProblems } from '../output.js'
import { notWritten, type ResultFile, writeWhole } from '../result-file.js'
import { formatRuleValue, ruleTitle } from '../rule-values.js'
import { prose, table } from '../table.js'
import { type Answered, type AssessArgs, type Counter, nation } from './assess-counter.js'
import { statusWords, valueIn } from './assess-list.js'

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

const quoted = { zh: /“(.*?)”/, en: /"(.*?)"/ }

/** Values that are not known for one and the same reason as one problem, which names them all by label and path. */
const saidOnce = (problems: readonly Problem[]): readonly Problem[] => {
  const alike = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { code, message, path } = problem
    const key =
      code === 'policy-not-known' ? message.zh.replace(quoted.zh, '') : `${code} ${path.join('.')} ${message.zh}`
    alike.set(key, [...(alike.get(key) ?? []), problem])
  }
  return [...alike.values()].map(([first, ...others]) => {
    if (others.length === 0) return first!
    const all = [first!, ...others]
    const names = (lang: 'zh' | 'en') =>
      all.map(({ message, path }) => `${quoted[lang].exec(message[lang])?.[0]} (${path.join('.')})`)
    const message = {
      zh: first!.message.zh.replace(quoted.zh, () => names('zh').join('、')),
      en: first!.message.en.replace(quoted.en, () => names('en').join(', ')),
    }
    return { ...first!, path: [], message }
  })
}

/** What facts are called, by their path without the place of a member in its list. */
const factLabels = (context: Context, program: Program): ReadonlyMap<string, string> =>
  new Map(fieldsOf(program.facts).flatMap(({ path, label }) => (label ? [[path, context.say(label)] as const] : [])))

/** What a rule still needs: facts by their label and path, policy values by their label. */
const stillNeeded = (
  context: Context,
  { open, notKnown }: Answer,
  rule: string,
  labels: ReadonlyMap<string, string>,
): string => {
  if (!Object.hasOwn(open, rule)) return ''
  const factOf = (path: string): string => {
    const label = labels.get(path.replaceAll(/\[\d+\]/g, ''))
    return label === undefined ? path : `${label} (${path})`
  }
  const titles = new Map(notKnown.map(({ path, title }) => [path, title ? context.say(title) : path]))
  return [...open[rule]!.missing.map(factOf), ...open[rule]!.notKnown.map(path => titles.get(path) ?? path)].join(', ')
}

/** One case: every rule with its value and what it still needs, or its reasons. */
export const printOne = async (
  context: Context,
  counter: Counter,
  { row, asked, answer }: Answered,
  args: AssessArgs,
) => {
  printProblems(context, inRow(args.facts, row, saidOnce(answer.problems)))
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
  const labels = factLabels(context, program)
  const rows = Object.keys(program.rules).map(rule => [
    ruleTitle(context, program, rule),
    formatRuleValue(context, program, rule, valueIn(answer, rule)),
    renderUnit(aboutRule(program.rules[rule]!).unit ?? '', context.lang),
    stillNeeded(context, answer, rule, labels),
  ])
  const looked = await counter.policyOf(asked)
  const by = context.say({ zh: '规则依据：', en: 'By: ' })
  const version = prose(context, `${by}${versionText(appliedVersion(program, asked.date), context.lang)}`)
  context.stdout(`${table(context, head, rows, [1])}\n\n${version}\n${sourceNote(context, program, looked)}`)
}

const lineText = (context: Context, { row }: Answered): string | undefined =>
  row.line === undefined ? undefined : context.say({ zh: `第 ${row.line} 行`, en: `Line ${row.line}` })

/**
 * What each of several cases is called: its id; where it has none or shares it, its line as well; then its sheet, and its place among
 * them. A case alone has no name but its id.
 */
const namesOf = (context: Context, cases: readonly Answered[]): (string | undefined)[] => {
  if (cases.length < 2) return cases.map(({ row }) => row.own.id)
  const longer = cases.map((one, index) => {
    const { own, sheet } = one.row
    const nth = context.say({ zh: `第 ${index + 1} 个`, en: `No. ${index + 1}` })
    const parts = [own.id, lineText(context, one), sheet, nth]
    return parts.map((_, last) =>
      parts
        .slice(0, last + 1)
        .filter(part => part !== undefined && part !== '')
        .join(' '),
    )
  })
  return longer.map(names =>
    names.find(name => name !== '' && longer.every(others => others === names || !others.includes(name))),
  )
}

/** How many are named in a line; the others are counted. */
const mostNamed = 20

/** Of each case the reasons to sign, and a letter of its result. Nothing is written of those that could not be computed, which it says. */
export const writeReport = async (
  context: Context,
  file: ResultFile<'html' | 'docx'>,
  cases: readonly Answered[],
  { explain, synthetic }: AssessArgs,
): Promise<void> => {
  const { assessmentReport } = await import('@minzheng/reports')
  const names = namesOf(context, cases)
  const known = cases.flatMap(({ asked, answer }, index) =>
    answer.reasons
      ? [
          {
            explanation: answer.reasons,
            date: asked.date,
            place: asked.place === nation ? undefined : asked.place,
            id: names[index],
            synthetic,
          },
        ]
      : [],
  )
  if (known.length === 0) {
    notWritten(context, file.path, { zh: '没有算得出的个案', en: 'no case could be computed' })
    return
  }
  await writeWhole(
    context,
    file,
    await assessmentReport(known, { language: context.lang, form: file.format, reasons: explain }),
  )
  const without = cases.flatMap(({ answer }, index) => (answer.reasons ? [] : [names[index]]))
  if (without.length === 0) return
  const [first, more] = [without.slice(0, mostNamed), without.length > mostNamed]
  const said = context.say({
    zh: `报告没有写算不出的 ${without.length} 个个案：${first.join('、')}${more ? '等' : ''}。`,
    en: `The report leaves out ${without.length} that could not be computed: ${first.join(', ')}${more ? ' and others' : ''}.`,
  })
  context.stderr(`${prose(context, said)}\n`)
}

/** Whose reasons follow, in a list. */
export const whose = (context: Context, one: Answered): string => {
  const { row, asked, answer } = one
  const parts = [lineText(context, one), row.own.id, asked.place === nation ? undefined : asked.place, asked.date]
  return `── ${parts.filter(part => part !== undefined).join(' ')}：${context.say(statusWords[answer.status])}`
}
