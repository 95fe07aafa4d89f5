import type { ComplianceStatus } from '@minzheng/indicators'
import { statusNames, targetText } from '@minzheng/reports/words'
import type { Context } from './context.js'
import type { Cell } from './table.js'

/** What a target asks for, as `targetText`. */
export const formatTarget = (context: Context, target: Parameters<typeof targetText>[0]): string =>
  targetText(target, context.lang)

const styles = {
  met: 'green',
  'on-track': 'cyan',
  behind: 'yellow',
  missed: 'red',
  'no-data': 'gray',
  'not-due': 'gray',
} as const

/** The name of a status, in its colour. */
export const formatStatus = (context: Context, status: ComplianceStatus): Cell => ({
  text: context.say(statusNames[status]),
  style: styles[status],
})
