import { type Node, type Program, wordsOf } from '@minzheng/rules'
import { aboutRule } from 'minzheng'
import type { Context } from './context.js'

/** What people call a rule of a program; its name in the code where it has no title. */
export const ruleTitle = (context: Context, program: Program, rule: string): string => {
  const { title } = aboutRule(program.rules[rule] as Node)
  return title ? context.say(title) : rule
}

const yes = { zh: '是', en: 'yes' } as const
const no = { zh: '否', en: 'no' } as const
const undetermined = { zh: '未定', en: 'undetermined' } as const

const isMoney = (unit: string | undefined): boolean => unit === 'fen' || unit?.startsWith('fen/') === true

/** The number that a spreadsheet counts with: money in yuan; `null` for what is no number, or not decided. */
export const countedValue = (program: Program, rule: string, value: unknown): number | null =>
  typeof value !== 'number' ? null : isMoney(aboutRule(program.rules[rule] as Node).unit) ? value / 100 : value

/** A rule's value for people: money in yuan, cut (never rounded) below the fen; what is not decided says so. */
export const formatRuleValue = (context: Context, program: Program, rule: string, value: unknown): string => {
  const node = program.rules[rule] as Node
  const { unit } = aboutRule(node)
  if (value === null || value === undefined) return context.say(undetermined)
  if (typeof value === 'boolean') return context.say(value ? yes : no)
  if (typeof value === 'string') {
    const word = wordsOf(node)[value]
    return word ? context.say(word) : value
  }
  if (typeof value !== 'number') return String(value)
  const shown = isMoney(unit) ? Math.trunc(value) / 100 : Math.trunc(value * 10_000) / 10_000
  const digits = isMoney(unit) ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 4 }
  return shown.toLocaleString('en-US', digits)
}
