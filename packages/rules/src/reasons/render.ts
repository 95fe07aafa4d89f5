import type { Citation, Language, LocalizedText } from '@minzheng/core'
import type { Explanation, Reason } from './explanation.js'

// The one place where sentences are made of explanations.

const words = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '未知', en: 'unknown' },
  and: { zh: ' 且 ', en: ' and ' },
  or: { zh: ' 或 ', en: ' or ' },
  not: { zh: '并非 ', en: 'not ' },
  known: { zh: '已知', en: 'is known' },
  count: { zh: '数', en: 'count' },
  sum: { zh: '合计', en: 'sum' },
  some: { zh: '至少一项', en: 'some' },
  every: { zh: '每一项', en: 'every' },
  greatest: { zh: '取大', en: 'greatest of' },
  least: { zh: '取小', en: 'least of' },
  up: { zh: '进位', en: 'rounded up' },
  down: { zh: '舍去尾数', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  years: { zh: '周岁（年）', en: 'full years' },
  months: { zh: '整月', en: 'whole months' },
  missing: { zh: '未定，尚缺：', en: 'undetermined; still needed: ' },
  choose: { zh: '若 {a} 则 {b}，否则 {c}', en: 'if {a} then {b}, else {c}' },
  taken: { zh: '{b}（因 {a}：{c}）', en: '{b} (as {a}: {c})' },
  aforesaid: { zh: '上述条件', en: 'the condition above' },
  above: { zh: '（见上）', en: ' (see above)' },
  since: { zh: '自 {from} 起', en: 'from {from}' },
  during: { zh: '{from} 至 {to}', en: '{from} to {to}' },
} as const satisfies Record<string, LocalizedText>

const fillIn = (pattern: string, parts: Readonly<Record<string, string | undefined>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? '')

const unitWords: Readonly<Record<string, LocalizedText>> = {
  fen: { zh: '元', en: 'yuan' },
  month: { zh: '月', en: 'month' },
  year: { zh: '年', en: 'year' },
  day: { zh: '日', en: 'day' },
  person: { zh: '人', en: 'person' },
  household: { zh: '户', en: 'household' },
  'working-day': { zh: '个工作日', en: 'working day' },
  bed: { zh: '张床', en: 'bed' },
  'bed-month': { zh: '床·月', en: 'bed-month' },
  facility: { zh: '个设施', en: 'facility' },
  meal: { zh: '餐', en: 'meal' },
  m2: { zh: '平方米', en: 'm²' },
}

/** A unit in words: `fen/month` is 元/月, as money is shown in yuan. */
export const renderUnit = (unit: string, language: Language): string =>
  unit
    .split('/')
    .map(part => unitWords[part]?.[language] ?? part)
    .join('/')

const isMoney = (unit: string | undefined): boolean => unit === 'fen' || unit?.startsWith('fen/') === true

/** A whole number of hundredths, with thousands marked: 123456 is 1,234.56. */
const grouped = (value: bigint, decimals: number): string => {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`
}

/** `n / d` with so many decimals, half away from zero, and whether that is all of it. */
const decimal = (n: number, d: number, decimals: number): { readonly text: string; readonly exact: boolean } => {
  const [top, bottom] = [BigInt(n) * 10n ** BigInt(decimals), BigInt(d)]
  const [size, rest] = [top < 0n ? -top : top, (top < 0n ? -top : top) % bottom]
  const rounded = size / bottom + (2n * rest >= bottom ? 1n : 0n)
  return { text: grouped(top < 0n ? -rounded : rounded, decimals), exact: rest === 0n }
}

/** The unit of a value: its own, or that of what it was made of where this does not change it. */
const unitOf = ({ unit, kind, inputs }: Reason): string | undefined => {
  if (unit !== undefined) return unit
  const units = (kind === 'choose' ? inputs?.slice(1) : inputs)?.map(unitOf)
  if (kind === 'multiply')
    return units?.filter(one => one !== undefined).length === 1 ? units.find(one => one !== undefined) : undefined
  if (kind === 'quotient') return units?.[1] === undefined ? units?.[0] : undefined
  if (!['add', 'subtract', 'least', 'greatest', 'choose', 'round', 'aggregate'].includes(kind)) return undefined
  return units?.find(one => one !== undefined)
}

/** The unit of the parts that have none of their own: that of the other side of a comparison, or of what they add up to. */
const unitInside = (of: Reason, outer: string | undefined): string | undefined => {
  if (of.kind === 'compare') return of.inputs?.map(unitOf).find(unit => unit !== undefined)
  const passes = ['add', 'subtract', 'least', 'greatest', 'choose', 'round', 'aggregate'].includes(of.kind)
  return passes ? (unitOf(of) ?? outer) : undefined
}

/** The parts of a logical sentence: without the constants that change nothing, and what reads alike once. */
const together = (kind: 'and' | 'or', inputs: readonly Reason[], texts: readonly string[]): readonly string[] => {
  const telling = texts.filter(
    (_, index) => inputs[index]?.kind !== 'constant' || inputs[index].value !== (kind === 'and'),
  )
  return [...new Set(telling.length > 0 ? telling : texts)]
}

/** What writes its operands in brackets of its own. */
const isCall = (kind: Reason['kind']): boolean => ['least', 'greatest', 'round'].includes(kind)

/** An explanation as indented text: each rule with its named parts, formula, both sides of comparisons, policy and articles. */
export const renderExplanation = ({ program, rules }: Explanation, language: Language): string => {
  const say = (text: LocalizedText): string => text[language]
  const colon = language === 'zh' ? '：' : ': '
  const period = ({ from, to }: { from?: string | undefined; to?: string | undefined }): string =>
    fillIn(say(to === undefined ? words.since : words.during), { from, to })
  const citation = ({ title, number, article }: Citation): string =>
    language === 'zh'
      ? `《${title}》${number ? `（${number}）` : ''}${article ?? ''}`
      : `${[title, number, article].filter(part => part !== undefined).join(', ')}`
  const valueText = ({ value, word }: Pick<Reason, 'value' | 'word'>, unit: string | undefined): string => {
    if (value === null) return say(words.unknown)
    if (typeof value === 'boolean') return say(value ? words.yes : words.no)
    if (typeof value === 'string') return word ? say(word) : value
    const [n, d] = typeof value === 'number' ? [value, 1] : [value.numerator, value.denominator]
    const { text, exact } = isMoney(unit) ? decimal(n, 100 * d, 2) : decimal(n, d, d === 1 ? 0 : 4)
    const plain = d === 1 || isMoney(unit) ? text : text.replace(/\.?0+$/, '')
    return `${exact ? '' : '≈ '}${plain}${unit === undefined ? '' : ` ${renderUnit(unit, language)}`}`
  }
  const nameOf = ({ title, policy, fact, op }: Reason): string | undefined => {
    if (title) return say(title)
    if (fact !== undefined) return op === 'count' ? `${fact} ${say(words.count)}` : fact
    return policy?.path
  }
  /**
   * One operand of a formula: what has a name by its name and value, what has none by its own formula; in brackets where it
   * could be read otherwise. A sum in a sum cannot.
   */
  const operand = (of: Reason, unit: string | undefined, within: Reason['kind']): string => {
    const name = nameOf(of)
    const value = valueText(of, unitOf(of) ?? unit)
    if (name !== undefined) return `${name} ${value}`
    if (of.kind === 'constant' || !of.inputs || of.above) return value
    const inner = formula(of, unit)
    const isPlain = isCall(within) || (of.kind === within && ['add', 'and', 'or'].includes(within))
    return !isPlain && ['add', 'subtract', 'and', 'or', 'choose', 'compare'].includes(of.kind) ? `(${inner})` : inner
  }
  const conditionText = (of: Reason): string => nameOf(of) ?? (of.above ? say(words.aforesaid) : formula(of, undefined))
  function formula(of: Reason, outer: string | undefined): string {
    const { kind, inputs = [], op } = of
    const unit = unitOf(of) ?? outer
    // Each operand is written once: writing it twice would double the work at every level.
    const inside = unitInside(of, outer)
    const isTaken = kind === 'choose' && op !== undefined
    const list = inputs.map((input, index) =>
      isTaken && index === 0 ? conditionText(input) : operand(input, inside, kind),
    )
    const [a = '', b = '', c = ''] = list
    switch (kind) {
      case 'add':
        return `${a} + ${b}`
      case 'subtract':
        return `${a} − ${b}`
      case 'multiply':
        return `${a} × ${b}`
      case 'quotient':
        return `${a} ÷ ${b}`
      case 'compare':
        return `${a} ${op === '<=' ? '≤' : op} ${b}`
      case 'and':
      case 'or':
        return together(kind, inputs, list).join(say(words[kind]))
      case 'not':
        return `${say(words.not)}${a}`
      case 'known':
        return `${a} ${say(words.known)}`
      case 'choose':
        return isTaken
          ? fillIn(say(words.taken), { a, b, c: say(words[op as 'yes']) })
          : fillIn(say(words.choose), { a, b, c })
      case 'least':
      case 'greatest':
        return `${say(words[kind])}(${list.join(', ')})`
      case 'round':
        return `${say(words[op as 'up'])}(${a})`
      case 'elapsed':
        return `${say(words[op as 'years'])}(${a} → ${b})`
      case 'aggregate':
        return `${say(words[op as 'sum'])}(${inputs.map(input => valueText(input, unitOf(input))).join(', ')})`
      default:
        return valueText(of, unit)
    }
  }

  interface Part {
    readonly of: Reason
    readonly unit: string | undefined
  }
  /** The parts of a reason that deserve a line of their own: named ones, policy with its source, and the members of a group. */
  const partsOf = (of: Reason, outer: string | undefined): readonly Part[] => {
    const unit = unitInside(of, outer)
    return (of.inputs ?? []).flatMap(input => {
      if (input.above && nameOf(input) === undefined) return []
      if ((input.title && input.inputs) || input.policy?.from !== undefined) return [{ of: input, unit }]
      return partsOf(input, unit)
    })
  }
  /** The lines of a reason. Parts that come out alike, for several members or read twice, are written once. */
  const linesOf = ({ of, unit: outer }: Part, name: string | undefined): readonly string[] => {
    const { value, inputs, above, policy, cite } = of
    const isTest = ['compare', 'and', 'or', 'not', 'known'].includes(of.kind) || typeof value === 'boolean'
    const said = inputs && !above ? ` ${isTest ? '—' : '='} ${formula(of, undefined)}` : ''
    const source =
      policy?.from === undefined
        ? ''
        : ` (${[period(policy), policy.cite && citation(policy.cite)].filter(Boolean).join(', ')})`
    const head = `${name ?? nameOf(of) ?? ''}${colon}${valueText(of, unitOf(of) ?? outer)}`
    const seen = above ? say(words.above) : ''
    const parts: string[] = []
    for (const part of partsOf(of, outer)) {
      const text = linesOf(part, undefined).join('\n')
      // A later one that is alike is shorter, where it leaves out what was explained above.
      if (!parts.some(earlier => `${earlier}\n`.startsWith(`${text}\n`))) parts.push(text)
    }
    const inner = parts.flatMap(part => part.split('\n').map(line => `  ${line}`))
    return [`- ${head}${said}${seen}${source}${cite ? ` [${citation(cite)}]` : ''}`, ...inner]
  }

  const labels = new Map<string, string>()
  const label = (of: Reason): void => {
    const path = of.policy ? `policy.${of.policy.path}` : of.fact
    if (path !== undefined && of.title) labels.set(path, `${say(of.title)} (${path})`)
    of.inputs?.forEach(label)
  }
  for (const { reason } of rules) label(reason)

  const lines = [`${say(program.title)} [${citation(program.cite)}, ${period(program)}]`]
  for (const { name, reason, missing } of rules) {
    lines.push(...linesOf({ of: reason, unit: undefined }, reason.title ? undefined : name))
    if (missing.length > 0)
      lines.push(`  ${say(words.missing)}${missing.map(path => labels.get(path) ?? path).join(', ')}`)
  }
  return lines.join('\n')
}
