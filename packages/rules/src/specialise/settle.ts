import { isPlainDate, type LocalizedText, ProblemError } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import { dateToInteger } from '../arithmetic.js'
import type { PolicyNode } from '../language/node.js'
import type { Value } from '../lower/evaluate.js'

/** A policy value of a place on a day. */
export type Settled =
  | { readonly state: 'set'; readonly value: number | boolean | string }
  | { readonly state: 'none' | 'not-known' }

const none: Settled = { state: 'none' }
const open: Settled = { state: 'not-known' }

const rawAt = (policy: unknown, path: readonly string[]): unknown => {
  let inner = policy
  for (const key of path) {
    if (inner === notKnown || inner === null) return inner
    inner = typeof inner === 'object' && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined
    if (inner === undefined) return undefined
  }
  return inner
}

/** What a policy value can be. */
const rangeOf = ({ type, bounds, scale = 1, options = ['true', 'false'] }: PolicyNode): LocalizedText => {
  if (type === 'date') return { zh: '日期，如 2024-05-01', en: 'a date, such as 2024-05-01' }
  const range = type === 'integer' ? `${bounds.least / scale} – ${bounds.greatest / scale}` : options.join(', ')
  return { zh: range, en: range }
}

const invalid = (node: PolicyNode, raw: unknown): ProblemError => {
  const name = node.label ?? { zh: node.path.join('.'), en: node.path.join('.') }
  const range = rangeOf(node)
  return new ProblemError([
    {
      code: 'policy-value-invalid',
      severity: 'error',
      path: [...node.path],
      message: {
        zh: `政策取值“${name.zh}”不能是 ${String(raw)}。`,
        en: `The policy value "${name.en}" cannot be ${String(raw)}.`,
      },
      remedy: { zh: `可取：${range.zh}。`, en: `It takes ${range.en}.` },
    },
  ])
}

/** What a policy says of one value. A ratio is the integer that stands for it, a date its integer YYYYMMDD. @throws ProblemError `policy-value-invalid` */
export const settle = (policy: unknown, node: PolicyNode): Settled => {
  const raw = rawAt(policy, node.path)
  if (raw === notKnown) return open
  if (raw === null) return none
  if (raw === undefined) return node.silence === 'none' ? none : open
  const { type, bounds, options, scale } = node
  if (type === 'boolean') {
    if (typeof raw === 'boolean') return { state: 'set', value: raw }
  } else if (type === 'enum') {
    if (typeof raw === 'string' && options?.includes(raw)) return { state: 'set', value: raw }
  } else if (type === 'date') {
    if (typeof raw === 'string' && isPlainDate(raw)) return { state: 'set', value: dateToInteger(raw) }
  } else if (typeof raw === 'number') {
    const value = scale === undefined ? raw : Math.round(raw * scale)
    if (Number.isSafeInteger(value) && value >= bounds.least && value <= bounds.greatest) return { state: 'set', value }
  }
  throw invalid(node, raw)
}

/** The value that stands for a settled one in a calculation. */
export const valueSet = (settled: Settled): Value => (settled.state === 'set' ? settled.value : null)
