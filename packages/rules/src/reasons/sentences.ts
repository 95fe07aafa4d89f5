import type { Citation, Language, LocalizedText } from '@minzheng/core'
import { oncePer } from '../once.js'
import type { AppliedVersion, ReadPolicy, Reason } from './explanation.js'

// The words of explanations, and how values, units and citations are written.

export const words = {
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
  years: { zh: '{a} 至 {b} 满 {n} 周岁（年）', en: '{n} full years from {a} to {b}' },
  months: { zh: '{a} 至 {b} 满 {n} 个月', en: '{n} whole months from {a} to {b}' },
  isNot: { zh: '{a} 为{b}，不是{c}', en: '{a} is {b}, not {c}' },
  is: { zh: '{a} 为{b}', en: '{a} is {b}' },
  orWord: { zh: '、', en: ' or ' },
  member: { zh: '第{n}人', en: 'no. {n}' },
  item: { zh: '第{n}项', en: 'item {n}' },
  members: { zh: '{a}等{n}人', en: '{a} and {more} more' },
  items: { zh: '{a}等{n}项', en: '{a} and {more} more' },
  more: { zh: '其余理由见全部理由', en: 'the other reasons are in the full form' },
  missing: { zh: '未定，尚缺：', en: 'undetermined; still needed: ' },
  notKnown: { zh: '未定，缺政策取值：', en: 'undetermined; policy values that are missing: ' },
  unverified: { zh: '所据文件未经核实', en: 'its document is not confirmed' },
  lastSeen: {
    zh: '最后见于 {day}，其后是否变动未知',
    en: 'last seen in force on {day}; whether it changed since is not known',
  },
  none: { zh: '本地未设', en: 'none set here' },
  silent: { zh: '未见当地规定', en: 'no rule of the place is known' },
  choose: { zh: '若 {a} 则 {b}，否则 {c}', en: 'if {a} then {b}, else {c}' },
  taken: { zh: '{b}（因 {why}）', en: '{b} (as {why})' },
  andAs: { zh: '，', en: ', ' },
  because: { zh: '（因 {why}）', en: ' (as {why})' },
  answered: { zh: '{a}：{b}', en: '{a}: {b}' },
  aforesaid: { zh: '上述条件', en: 'the condition above' },
  above: { zh: '（见上）', en: ' (see above)' },
  since: { zh: '自 {from} 起', en: 'from {from}' },
  during: { zh: '{from} 至 {to}', en: '{from} to {to}' },
} as const satisfies Record<string, LocalizedText>

/** What is between the names of a pattern, and the names: `{a} to {b}` is '', a, ' to ', b, ''. */
const patterns = new Map<string, readonly string[]>()

/** A pattern with its names filled in. */
export const fillIn = (pattern: string, parts: Readonly<Record<string, string | undefined>>): string => {
  let pieces = patterns.get(pattern)
  if (pieces === undefined) {
    pieces = pattern.split(/\{(\w+)\}/)
    patterns.set(pattern, pieces)
  }
  let text = pieces[0]!
  for (let at = 1; at < pieces.length; at += 2) text += (parts[pieces[at]!] ?? '') + pieces[at + 1]!
  return text
}

const unitWords: Readonly<Record<string, LocalizedText>> = {
  fen: { zh: '元', en: 'yuan' },
  month: { zh: '月', en: 'month' },
  year: { zh: '年', en: 'year' },
  day: { zh: '日', en: 'day' },
  person: { zh: '人', en: 'person' },
  household: { zh: '户', en: 'household' },
  'working-day': { zh: '个工作日', en: 'working day' },
  hour: { zh: '小时', en: 'hour' },
  km: { zh: '公里', en: 'km' },
  m: { zh: '米', en: 'm' },
  bed: { zh: '张床', en: 'bed' },
  'bed-month': { zh: '床·月', en: 'bed-month' },
  minute: { zh: '分钟', en: 'minute' },
  facility: { zh: '个设施', en: 'facility' },
  meal: { zh: '餐', en: 'meal' },
  m2: { zh: '平方米', en: 'm²' },
  vote: { zh: '票', en: 'vote' },
  group: { zh: '个小组', en: 'group' },
}

const written = { zh: new Map<string, string>(), en: new Map<string, string>() }

/** A unit in words: `fen/month` is 元/月, as money is shown in yuan. */
export const renderUnit = (unit: string, language: Language): string => {
  const known = written[language].get(unit)
  if (known !== undefined) return known
  const text = unit
    .split('/')
    .map(part => unitWords[part]?.[language] ?? part)
    .join('/')
  written[language].set(unit, text)
  return text
}

/** A unit after any other number than 1, in English: persons, facilities; yuan a month and measures such as m² stay as they are. */
const manyOf = (unit: string): string => {
  const one = renderUnit(unit, 'en')
  return unit in unitWords && !isMoney(unit) && !['m', 'm2', 'km'].includes(unit)
    ? `${one.replace(/([^aeiou])y$/, '$1ie')}s`
    : one
}

const isMoney = (unit: string | undefined): boolean => unit === 'fen' || unit?.startsWith('fen/') === true

/** A whole number of hundredths, with thousands marked: 123456 is 1,234.56. */
const grouped = (value: bigint | number, decimals: number): string => {
  const isNegative = value < 0
  const written = String(isNegative ? -value : value)
  const digits = written.length > decimals ? written : written.padStart(decimals + 1, '0')
  const end = digits.length - decimals
  let from = end % 3 || 3
  let text = isNegative ? `-${digits.slice(0, from)}` : digits.slice(0, from)
  for (; from < end; from += 3) text += `,${digits.slice(from, from + 3)}`
  return decimals === 0 ? text : `${text}.${digits.slice(end)}`
}

/** `n / d` with so many decimals, half away from zero, and whether that is all of it. */
const decimal = (n: number, d: number, decimals: number): { readonly text: string; readonly exact: boolean } => {
  const scale = 10 ** decimals
  if (d === scale) return { text: grouped(n, decimals), exact: true }
  if (Number.isSafeInteger(2 * n * scale) && Number.isSafeInteger(2 * d)) {
    const size = Math.abs(n) * scale
    const rest = size % d
    const rounded = (size - rest) / d + (2 * rest >= d ? 1 : 0)
    return { text: grouped(n < 0 ? -rounded : rounded, decimals), exact: rest === 0 }
  }
  const [top, bottom] = [BigInt(n) * 10n ** BigInt(decimals), BigInt(d)]
  const size = top < 0n ? -top : top
  const rest = size % bottom
  const rounded = size / bottom + (2n * rest >= bottom ? 1n : 0n)
  return { text: grouped(top < 0n ? -rounded : rounded, decimals), exact: rest === 0n }
}

/** A document, its number and article, as they are cited: 《办法》（民发〔2021〕57号）第十三条. */
export const citationText = ({ title, number, article }: Citation, language: Language): string =>
  language === 'zh'
    ? `《${title}》${number ? `（${number}）` : ''}${article ?? ''}`
    : [title, number, article].filter(part => part !== undefined).join(', ')

export const periodText = (
  { from, to }: { from?: string | undefined; to?: string | undefined },
  language: Language,
): string => fillIn((to === undefined ? words.since : words.during)[language], { from, to })

const lastSeenText = ({ beyond, knownUntil }: Pick<ReadPolicy, 'beyond' | 'knownUntil'>, language: Language) =>
  beyond && fillIn(words.lastSeen[language], { day: knownUntil })

/** By which document a version holds and when, until when that is known, and whether nobody confirmed it. */
export const versionText = (version: AppliedVersion, language: Language): string =>
  [
    citationText(version.cite, language),
    periodText(version, language),
    lastSeenText(version, language),
    version.unverified && words.unverified[language],
  ]
    .filter(Boolean)
    .join(', ')

const sourceIn = (policy: ReadPolicy, language: Language): string => {
  const parts = [
    periodText(policy, language),
    policy.cite && citationText(policy.cite, language),
    lastSeenText(policy, language),
  ]
  return ` (${parts.filter(Boolean).join(', ')})`
}
const keptSource = {
  zh: /* @__PURE__ */ oncePer((policy: ReadPolicy) => sourceIn(policy, 'zh')),
  en: /* @__PURE__ */ oncePer((policy: ReadPolicy) => sourceIn(policy, 'en')),
}

/**
 * Where a policy value was found, and until when it is known to hold; empty where nothing is known of that. All cases of a place and day
 * share what is told of a value, which is frozen, and is written once; what was read from JSON is written each time.
 */
export const sourceText = (policy: ReadPolicy | undefined, language: Language): string => {
  if (policy?.from === undefined) return ''
  return Object.isFrozen(policy) ? keptSource[language](policy) : sourceIn(policy, language)
}

/** What is said of a policy value that the place has not set. */
export const unsetWords: Readonly<Record<string, LocalizedText>> = { none: words.none, silent: words.silent }

/** A value in words: money in yuan, a ratio as a decimal, a word by its name. */
export const valueText = (
  { value, word, policy }: Pick<Reason, 'value' | 'word' | 'policy'>,
  unit: string | undefined,
  language: Language,
): string => {
  if (value === null) return (unsetWords[policy?.status ?? ''] ?? words.unknown)[language]
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[language]
  if (typeof value === 'string') return word ? word[language] : value
  const [n, d] = typeof value === 'number' ? [value, 1] : [value.numerator, value.denominator]
  const { text, exact } = isMoney(unit) ? decimal(n, 100 * d, 2) : decimal(n, d, d === 1 ? 0 : 4)
  const plain = d === 1 || isMoney(unit) ? text : text.replace(/\.?0+$/, '')
  const counted =
    unit === undefined ? '' : ` ${language === 'en' && plain !== '1' ? manyOf(unit) : renderUnit(unit, language)}`
  return `${exact ? '' : '≈ '}${plain}${counted}`
}

/** What a reason is called: by its title, else by the path of what it reads. */
export const nameOf = ({ title, policy, fact, op }: Reason, language: Language): string | undefined => {
  if (title) return title[language]
  if (fact !== undefined) return op === 'count' ? `${fact} ${words.count[language]}` : fact
  return policy?.path
}

/** What a member is called: its place in the list, and its word (applicant, child) where it has one; with others that are told `alike`. */
export const memberText = ({ member }: Reason, language: Language, alike = 0): string => {
  if (member === undefined) return ''
  const isPerson = member.unit === 'person'
  const place = fillIn((isPerson ? words.member : words.item)[language], { n: String(member.index + 1) })
  const { word } = member
  const a = word === undefined ? place : language === 'zh' ? `${place}（${word.zh}）` : `${place} (${word.en})`
  if (alike === 0) return a
  return fillIn((isPerson ? words.members : words.items)[language], { a, n: String(alike + 1), more: String(alike) })
}
