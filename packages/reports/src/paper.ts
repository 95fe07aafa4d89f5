import type { Language, LocalizedText } from '@minzheng/core'

/** How good what is said is; always beside words and a sign, as not everybody sees or prints colours. */
export type Tone = 'good' | 'fair' | 'poor' | 'bad' | 'none' | 'invented'

/** A cell: a text; a word with its sign; or a number with the format that a spreadsheet shows it in, and as it is written. */
export type Cell =
  | string
  | { readonly text: string; readonly sign: string; readonly tone: Tone }
  | { readonly text: string; readonly value: number; readonly format: string }

/** A table of a paper. Widths are shares of the page. */
export interface Table {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly { readonly head: string; readonly width: number; readonly isFigure?: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Bars of shares, 1 for all of it; `mark` is what was expected. The figures stand in a table too. */
export interface Bars {
  readonly kind: 'bars'
  readonly title: string
  readonly summary: string
  readonly bars: readonly {
    readonly label: string
    readonly share: number
    readonly mark?: number | undefined
    readonly value: string
    readonly tone: Tone
  }[]
}

/** A piece of a paper. */
export type Block =
  | Table
  | Bars
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isNote?: boolean; readonly isFlush?: boolean }
  | { readonly kind: 'figures'; readonly figures: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'clause'; readonly quote: string; readonly from: string; readonly says: readonly string[] }
  | { readonly kind: 'outline'; readonly lines: readonly { readonly depth: number; readonly text: string }[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[]; readonly isSeal?: boolean }

/** One document as people print it, in one language: what is on it, whatever it is written as. */
export interface Paper {
  readonly title: string
  /** The unit that issues it, above the title. */
  readonly issuer?: string | undefined
  /** What stands below the title: period, day. */
  readonly about: readonly (readonly [label: string, value: string])[]
  readonly blocks: readonly Block[]
}

/** Papers that are printed together, each from a page of its own. */
export interface Papers {
  readonly language: Language
  readonly papers: readonly Paper[]
}

const numerals = '零一二三四五六七八九'
/** 1 to 99 as headings count: 十一. */
const inChinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones] : ''}`
}

const numbers = {
  zh: (first: number, second: number) => (second === 0 ? `${inChinese(first)}、` : `（${inChinese(second)}）`),
  en: (first: number, second: number) => (second === 0 ? `${first}. ` : `${first}.${second} `),
}

/** Headings with their numbers, as papers of the language have them: 一、 and （一）, or 1. and 1.1. */
export const numbered = (blocks: readonly Block[], language: Language): Block[] => {
  const at = [0, 0] as [number, number]
  return blocks.map(block => {
    if (block.kind !== 'heading') return block
    at[0] += block.level === 1 ? 1 : 0
    at[1] = block.level === 1 ? 0 : at[1] + 1
    return { ...block, text: `${numbers[language](...at)}${block.text}` }
  })
}

/** Says a text in one language. */
export type Say = (text: LocalizedText) => string

/** See {@link Say}. */
export const sayIn =
  (language: Language): Say =>
  text =>
    text[language]
