import type { Language, LocalizedText } from '@minzheng/core'
import { renderUnit, words } from '../../reasons/sentences.js'
import type { SqlCheck } from './checks.js'
import { type Dialect, type DialectName, dialects } from './dialect.js'
import { type SqlColumn, type TableName, tableSql } from './tables.js'

/** A view that people read: its name and that of the table under it, and the language of what stands in it. */
interface ViewOptions {
  readonly dialect: DialectName
  readonly from: TableName
  readonly lang: Language
}

/** The columns of the table of results: `result` of a statement. */
export interface ResultViewOptions extends ViewOptions {
  readonly columns: readonly SqlColumn[]
}

/** The table that holds what a statement of `sqlChecks` gave, its key, and the checks. */
export interface CheckViewOptions extends ViewOptions {
  readonly key?: string
  readonly checks: readonly SqlCheck[]
}

/** PostgreSQL cuts longer names, in bytes of UTF-8. */
const longestName = 63

const heads = {
  no: { zh: '不符合', en: 'is not so' },
  open: { zh: '未定', en: 'not known' },
  wrong: { zh: '问题', en: 'what is wrong' },
} satisfies Record<string, LocalizedText>

const codes: Readonly<Record<SqlCheck['code'], LocalizedText>> = {
  'value-missing': { zh: '没有填写', en: 'is missing' },
  'out-of-bounds': { zh: '超出范围', en: 'is out of bounds' },
  'not-whole': { zh: '不是整数', en: 'is not whole' },
  'not-an-option': { zh: '不在可选值内', en: 'is none of its words' },
  'date-too-late': { zh: '晚于当日', en: 'is after the day' },
  'date-too-early': { zh: '过早', en: 'is too long ago' },
  'another-day': { zh: '不是当日', en: 'is of another day' },
  'group-size': { zh: '人数不对', en: 'has too few or too many' },
  'not-just-one': { zh: '不是恰好一名', en: 'is not just one' },
  'more-than-one': { zh: '多于一名', en: 'is more than one' },
}

/** Texts of what applies, one behind the other. */
const listed = ({ string }: Dialect, cases: readonly (readonly [condition: string, text: string])[]): string =>
  cases.length === 0
    ? string('')
    : cases
        .map(([condition, text]) => `CASE WHEN ${condition} THEN ${string(text)} ELSE ${string('')} END`)
        .join(' || ')

/**
 * `CREATE VIEW` over a table of results for people and BI tools: columns under their labels with the unit, money in yuan, yes and no in
 * words, and two columns of text: which tests are not met, and what is not known. A label that is too long for a name, or that two
 * columns have, gives way to the name of the column.
 */
export const resultView = (name: TableName, { dialect: id, from, columns, lang }: ResultViewOptions): string => {
  const dialect = dialects[id]
  const q = dialect.identifier
  /** Of the table under the view: ClickHouse reads a bare name as the column of the view that bears it. */
  const read = (column: string): string => `r.${q(column)}`
  const labelOf = ({ name: column, label, unit }: SqlColumn): string =>
    label === undefined ? column : `${label[lang]}${unit === undefined ? '' : ` (${renderUnit(unit, lang)})`}`
  const all = columns.map(labelOf)
  const headOf = (column: SqlColumn, index: number): string => {
    const head = all[index]!
    const isTwice = all.indexOf(head) !== all.lastIndexOf(head)
    return isTwice || new TextEncoder().encode(head).length > longestName ? column.name : head
  }
  const shownAs = ({ name: column, type, unit }: SqlColumn): string => {
    const of = read(column)
    if (type === 'boolean') {
      const [yes, no, unknown] = [words.yes, words.no, heads.open].map(text => dialect.string(text[lang]))
      return `CASE WHEN ${of} THEN ${yes} WHEN NOT ${of} THEN ${no} ELSE ${unknown} END`
    }
    return unit?.split('/')[0] === 'fen' ? dialect.ratio(of, '100') : of
  }
  const texts = columns.slice(1).map(column => [column, `${column.label?.[lang] ?? column.name}; `] as const)
  const no = texts.flatMap(([{ name: of, type }, text]) =>
    type === 'boolean' ? [[`NOT ${read(of)}`, text] as const] : [],
  )
  const notKnown = texts.map(([{ name: of }, text]) => [`${read(of)} IS NULL`, text] as const)
  const selected = [
    ...columns.map((column, index) => `${shownAs(column)} AS ${q(headOf(column, index))}`),
    `${listed(dialect, no)} AS ${q(`${heads.no[lang]}…`)}`,
    `${listed(dialect, notKnown)} AS ${q(`${heads.open[lang]}…`)}`,
  ]
  return `CREATE VIEW ${tableSql(dialect, name)} AS\nSELECT ${selected.join(',\n  ')}\nFROM ${tableSql(dialect, from)} AS r;`
}

/** `CREATE VIEW` over a table of masks: the cases with something wrong, and what that is, in words. */
export const checkView = (
  name: TableName,
  { dialect: id, from, key = 'id', checks, lang }: CheckViewOptions,
): string => {
  const dialect = dialects[id]
  const q = dialect.identifier
  const masks = [...new Set(checks.map(({ mask }) => `m${mask}`))]
  const cases = checks.map(({ mask, bit, label, code }) => {
    const isSet = `${dialect.integerDivide(`m${mask}`, String(1n << BigInt(bit)))} % 2 = 1`
    return [isSet, `${label[lang]}${lang === 'zh' ? '' : ' '}${codes[code][lang]}; `] as const
  })
  const wrong = masks.length === 0 ? '1 = 0' : masks.map(mask => `${mask} <> 0`).join(' OR ')
  return `CREATE VIEW ${tableSql(dialect, name)} AS\nSELECT ${q(key)}, ${listed(dialect, cases)} AS ${q(heads.wrong[lang])}\nFROM ${tableSql(dialect, from)}\nWHERE ${wrong};`
}
