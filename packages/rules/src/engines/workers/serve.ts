import { isProblemError } from '@minzheng/core'
import type { AnyProgram, Program } from '../../program.js'
import type { ColumnRun } from '../columns/column.js'
import { type Answer, listen, type Order, type Port, unpacked } from './messages.js'
import { memoryOf } from './part.js'

const answerTo = (order: Order, programs: readonly AnyProgram[], run: ColumnRun): Answer => {
  const { id, columns, length, checked, rules, into } = order
  try {
    const program = programs.find(one => one.id === order.program && one.inForce.from === order.from)
    if (!program) throw new TypeError(`the worker has no program ${order.program} of ${order.from}`)
    const options = { length, checked, ...(rules ? { rules } : {}), ...(into ? { into } : {}) }
    return { id, results: run(program as Program, columns, unpacked(order.policy) as never, options) }
  } catch (error) {
    if (isProblemError(error)) return { id, problems: error.problems }
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { id, error: { name, message } }
  }
}

/**
 * What a worker does: runs programs over the columns that `openWorkers` sends it. `port` is `self` in a browser and `parentPort` of
 * `node:worker_threads` in Node; `run` is `runColumns`, or `runBlocks` where a page forbids generated code.
 */
export const serveColumns = (port: Port, programs: readonly AnyProgram[], run: ColumnRun): void =>
  listen(port, 'message', order => {
    const answer = answerTo(order as Order, programs, run)
    port.postMessage(answer, memoryOf(answer))
  })
