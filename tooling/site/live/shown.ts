import type { Problem } from '@minzheng/core'
import { type Node, wordsOf } from '@minzheng/rules'
import { renderUnit } from '@minzheng/rules/reasons'
import { aboutRule } from 'minzheng'
import { isMoney } from './fields.js'
import { language, say, t } from './language.js'

/** What people call a rule; its name in the code where it has no title. */
export const ruleTitle = (name: string, node: Node | undefined): string => {
  const title = node && aboutRule(node).title
  return title ? say(title) : name
}

/** A rule's value for people: money in yuan, cut (never rounded) below the fen; what is not decided says so. */
export const ruleValue = (node: Node | undefined, value: unknown): string => {
  if (value === null || value === undefined) return t('未定', 'undetermined')
  if (typeof value === 'boolean') return value ? t('是', 'yes') : t('否', 'no')
  if (typeof value === 'string') {
    const word = node && wordsOf(node)[value]
    return word ? say(word) : value
  }
  if (typeof value !== 'number') return String(value)
  const unit = node && aboutRule(node).unit
  const money = isMoney(unit)
  const shown = money ? Math.trunc(value) / 100 : Math.trunc(value * 10_000) / 10_000
  const digits = money ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 4 }
  return `${shown.toLocaleString('en-US', digits)}${unit === undefined ? '' : ` ${renderUnit(unit, language)}`}`
}

/** A problem in one line: what is wrong, and how to mend it. */
export const problemText = ({ message, remedy }: Problem): string =>
  [message, remedy].flatMap(text => (text ? [say(text)] : [])).join(t('', ' '))
