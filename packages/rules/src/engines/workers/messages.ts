import type { Problem } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import type { Columns, ResultColumn } from '../columns/column.js'

/** The cases that a worker is to run. */
export interface Order {
  readonly id: number
  /** The program by its id and its first day, as a worker has its own copy of it. */
  readonly program: string
  readonly from: string
  readonly columns: Columns
  /** As `packed` makes it. */
  readonly policy: unknown
  readonly length: number
  readonly checked: boolean
  readonly rules: readonly string[] | undefined
  /** Where the results of the cases stand, in shared memory; left out: they are to be sent. */
  readonly into?: Readonly<Record<string, ResultColumn>>
}

/** What a worker answers: the results, or what is wrong. */
export type Answer = { readonly id: number } & (
  | { readonly results: Readonly<Record<string, ResultColumn>> }
  | { readonly problems: readonly Problem[] }
  | { readonly error: { readonly name: string; readonly message: string } }
)

/** A worker of a browser or of Node, or the other end of one: whatever messages are sent to. */
export interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
}

/** Hears what a port sends: browsers give an event with the data, Node the data alone. */
export const listen = (port: Port, type: 'message' | 'error' | 'exit', hear: (said: unknown) => void): void => {
  const to = port as Port & {
    on?(type: string, hear: (said: unknown) => void): void
    addEventListener?(type: string, hear: (event: { data?: unknown }) => void): void
  }
  if (to.on) to.on(type, hear)
  else to.addEventListener?.(type, event => hear(type === 'message' ? event.data : event))
}

const open = { open: true }

const replaced = (value: unknown, replace: (value: unknown) => unknown): unknown => {
  const other = replace(value)
  if (other !== value || typeof value !== 'object' || value === null || Array.isArray(value)) return other
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, replace)]))
}

/** A policy as it can be sent: what is not known is a symbol, and symbols cannot. */
export const packed = (policy: unknown): unknown => replaced(policy, value => (value === notKnown ? open : value))

/** A policy as it was before it was sent. */
export const unpacked = (policy: unknown): unknown =>
  replaced(policy, value =>
    typeof value === 'object' && value !== null && 'open' in value && Object.keys(value).length === 1
      ? notKnown
      : value,
  )
