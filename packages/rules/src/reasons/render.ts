import type { Language, LocalizedText } from '@minzheng/core'
import { once } from '../once.js'
import type { Explanation, Reason } from './explanation.js'
import { formulas, unitInside, unitOf } from './formula.js'
import { outlineOf } from './outline.js'
import { citationText, memberText, nameOf, sourceText, unsetWords, valueText, versionText, words } from './sentences.js'
import { policyRead, shortReasons } from './short.js'

/** How much is told, and whether as plain text or as Markdown. */
export interface RenderOptions {
  /** `short` tells the reasons that decided, in about ten lines; `full` (the default) every part of every rule. */
  readonly form?: 'short' | 'full'
  readonly as?: 'text' | 'markdown'
}

interface OpenValue {
  readonly name: string
  readonly why: string | undefined
}

/** Values that are open, those of one reason together: a reason that names its value is said once, without the name. */
const sameReason = (open: readonly OpenValue[]): string => {
  const byReason = new Map<string, OpenValue[]>()
  for (const one of open) {
    const key = one.why?.replace(`“${one.name}”`, '').replace(` "${one.name}"`, '') ?? ''
    byReason.set(key, [...(byReason.get(key) ?? []), one])
  }
  return [...byReason]
    .map(([key, alike]) => {
      const why = alike.length === 1 ? alike[0]!.why : key
      return `${alike.map(({ name }) => name).join(', ')}${why ? ` (${why})` : ''}`
    })
    .join('; ')
}

const tests = new Set(['compare', 'and', 'or', 'not', 'known', 'is-set'])

interface Part {
  readonly of: Reason
  readonly unit: string | undefined
}

/** The value of a reason in words: money in yuan, a word by its name. */
export const reasonValue = (of: Reason, language: Language): string => valueText(of, unitOf(of), language)

/** An explanation as indented lines: each rule with its named parts, formula, both sides of comparisons, policy and articles. */
export const renderExplanation = (
  { program, rules }: Explanation,
  language: Language,
  { form = 'full', as = 'text' }: RenderOptions = {},
): string => {
  const say = (text: LocalizedText): string => text[language]
  const colon = language === 'zh' ? '：' : ': '
  const { said } = formulas(language, form)
  const bold = (text: string): string => (as === 'markdown' ? `**${text}**` : text)

  /** The parts of a reason that deserve a line of their own: named ones, policy with its source, and the members of a group. */
  const partsOf = (of: Reason, outer: string | undefined): readonly Part[] => {
    const unit = unitInside(of, outer)
    return (of.inputs ?? []).flatMap(input => {
      if (input.above && nameOf(input, language) === undefined) return []
      const isOwn = (input.title && input.inputs) || (input.member && input.inputs) || input.policy?.from !== undefined
      return isOwn ? [{ of: input, unit }] : partsOf(input, unit)
    })
  }
  const headOf = ({ of, unit }: Part, name: string | undefined, alike = 0): string => {
    const { inputs, above, policy, cite, value } = of
    const isTest = tests.has(of.kind) || typeof value === 'boolean'
    const how = inputs && !above && of.kind !== 'named' ? said(of, isTest) : ''
    const own = name ?? nameOf(of, language)
    const member = memberText(of, language, alike)
    const title = member === '' ? (own ?? '') : own === undefined || own === '' ? member : `${member} ${own}`
    const seen = above ? say(words.above) : ''
    const article = cite ? ` [${citationText(cite, language)}]` : ''
    return `${title}${colon}${bold(valueText(of, unitOf(of) ?? unit, language))}${how}${seen}${sourceText(policy, language)}${article}`
  }
  /** The lines of a reason. Parts that come out alike, for several members or read twice, are written once. */
  const linesOf = (part: Part, name: string | undefined): readonly string[] => {
    const parts: string[] = []
    for (const inner of partsOf(part.of, part.unit)) {
      const text = linesOf(inner, undefined).join('\n')
      // A later one that is alike is shorter, where it leaves out what was explained above.
      if (!parts.some(earlier => `${earlier}\n`.startsWith(`${text}\n`))) parts.push(text)
    }
    return [`- ${headOf(part, name)}`, ...parts.flatMap(text => text.split('\n').map(line => `  ${line}`))]
  }

  const labels = once(
    () =>
      new Map(
        outlineOf(rules).titled.flatMap(({ fact, title }) =>
          fact !== undefined && title ? [[fact, `${say(title)} (${fact})`] as const] : [],
        ),
      ),
  )
  const openOf = ({ missing, notKnown }: Explanation['rules'][number]): readonly string[] => [
    ...(missing.length > 0
      ? [`${say(words.missing)}${missing.map(path => labels().get(path) ?? path).join(', ')}`]
      : []),
    ...(notKnown.length > 0
      ? [
          `${say(words.notKnown)}${sameReason(
            notKnown.map(({ title, path, status, message }) => {
              const why = message ?? unsetWords[status]
              return { name: title ? say(title) : path, why: why && say(why) }
            }),
          )}`,
        ]
      : []),
  ]

  const heading = `${say(program.title)} [${versionText(program, language)}]`
  const lines = [as === 'markdown' ? `### ${heading}\n` : heading]
  if (form === 'short') {
    const { lines: told, isCut } = shortReasons(rules)
    for (const { depth, of, rule, alike } of told) {
      const name = of.title || of.member ? undefined : rule
      lines.push(`${'  '.repeat(depth)}- ${headOf({ of, unit: undefined }, name, alike)}`)
    }
    if (isCut) lines.push(`- ${say(words.more)}`)
    for (const of of policyRead(told)) lines.push(`- ${headOf({ of, unit: undefined }, undefined)}`)
    const top = new Set(told.flatMap(({ depth, rule }) => (depth === 0 ? [rule] : [])))
    // What would only settle a part asks for nothing where the whole is settled without it.
    const open = new Set(rules.filter(({ name, reason }) => top.has(name) && reason.value === null).flatMap(openOf))
    for (const text of open) lines.push(`- ${text}`)
    return lines.join('\n')
  }
  for (const rule of rules) {
    lines.push(...linesOf({ of: rule.reason, unit: undefined }, rule.reason.title ? undefined : rule.name))
    for (const text of openOf(rule)) lines.push(`  ${text}`)
  }
  return lines.join('\n')
}
