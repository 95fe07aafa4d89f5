import type { PlainDate } from '@minzheng/core'
import type { PlanTarget } from '@minzheng/plan'
import { codeAt, codesOf, isDigit, isHan } from '../text/characters.js'
import { setsThousandsApart } from '../text/numbers.js'

/**
 * A target as found in one sentence; `start` and `end` are indices of the sentence's reading copy. All drafts have all
 * fields, in this order: objects of one shape are read fast.
 */
export interface Draft {
  start: number
  end: number
  /** Where its figure or word stands, by which targets are kept in order. */
  at: number
  /** Where the figure with its unit ends. */
  stop: number
  kind: PlanTarget['kind']
  comparator: PlanTarget['comparator']
  value: number | null
  valueMax: number | undefined
  unit: string | null
  bare: boolean
  change: 'growth' | 'reduction' | undefined
  scope: PlanTarget['scope'] | undefined
  /** Which of the things that the sentence lists it is of. */
  object: string | undefined
  deadline: PlainDate | undefined
  pace: Extract<PlanTarget['pace'], readonly unknown[]> | undefined
  modality: PlanTarget['modality']
  /** It is a part of the target before it (其中). */
  isPart: boolean
  /** A date that the text gives for all of the item (完成时限). */
  isForItem: boolean
}

/** The number of the line that a sentence begins with; 一、二、三季度 begins with none. */
const number =
  /^(?:\d{1,2}[.、)](?!\d)|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、(?![\d一二三四五六七八九十])|是))/

/** Clause boundaries of a sentence: for each clause its start; the last entry is the sentence's end. */
export const clausesOf = (text: string, signs: readonly number[]): number[] => {
  const starts = [signs[0] !== undefined && signs[0] < 2 ? (number.exec(text.slice(0, 6))?.[0].length ?? 0) : 0]
  for (const index of signs) {
    const code = text.charCodeAt(index)
    const isComma = code === 0x2c && !(isDigit(codeAt(text, index - 1)) && setsThousandsApart(text, index))
    const isDoubleDash = code === 0x2d && codeAt(text, index - 1) === 0x2d
    if (isComma || isDoubleDash || code === 0x3b || code === 0x3a || code === 0x3002 || code === 0x21 || code === 0x3f)
      starts.push(index + 1)
  }
  if (starts[starts.length - 1] !== text.length) starts.push(text.length)
  return starts
}

/** The index of the clause that holds a position. */
export const clauseAt = (clauses: readonly number[], position: number): number => {
  let low = 0
  let high = clauses.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (clauses[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** A new phrase begins: nothing after it is counted by the figure. */
const newPhrase =
  /^(?:推动|推进|开展|加强|落实|完善|健全|深化|组织|实施|同时|并|且|以及|[和及](?:[\d一二两三四五六七八九十]|配合|做好|开展|完成|建设|新建|推动|推进|组织))/

const objectEnd = /* @__PURE__ */ codesOf(',;:。、!?“”"《》()0123456789')
/** 并且以和及 */
const mayBeginPhrase = (code: number): boolean =>
  code === 0x5e76 || code === 0x4e14 || code === 0x4ee5 || code === 0x548c || code === 0x53ca
const LONGEST_OBJECT = 24
/** How far the brackets and quotation marks reach that belong to what is counted. */
const LONGEST_IN_BRACKETS = 10
const LONGEST_IN_QUOTES = 14

/** Where the words that a figure counts end: at a sign, another figure, or a conjunction. */
export const endOfObject = (text: string, start: number, limit: number): number => {
  let end = start
  const last = Math.min(limit, start + LONGEST_OBJECT, text.length)
  while (end < last) {
    const code = text.charCodeAt(end)
    if (code === 0x28 || code === 0x201c) {
      const close = text.indexOf(code === 0x28 ? ')' : '”', end)
      const longest = code === 0x28 ? LONGEST_IN_BRACKETS : LONGEST_IN_QUOTES
      if (close < 0 || close >= last || close - end > longest) break
      end = close + 1
      continue
    }
    if (!isHan(code) && objectEnd.has(code)) break
    if ((end === start || mayBeginPhrase(code)) && newPhrase.test(text.slice(end, end + 3))) break
    end++
  }
  return Math.max(start, end)
}
