import { ProblemError } from '@minzheng/core'
import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import type { Program, Rules } from '../../program.js'
import { checkPolicy } from '../../specialise/check-policy.js'
import { checkColumns } from '../columns/check-columns.js'
import {
  type ColumnRunOptions,
  type Columns,
  type ResultColumn,
  resultColumn,
  spare,
  wordsOf,
} from '../columns/column.js'
import { stepsOfRules, stepsOver } from '../columns/steps-over.js'
import { type Answer, listen, type Order, type Port, packed } from './messages.js'
import { intoPart, memoryOf, partOf, putPart, readBy, sharedColumn } from './part.js'

export type { Port } from './messages.js'
export { serveColumns } from './serve.js'

/** A worker of a browser or of Node. */
export interface WorkerLike extends Port {
  terminate(): unknown
}

/** What is run, of how many cases, and by what it is ended. */
export interface WorkersRunOptions<K> extends ColumnRunOptions<K> {
  /** Ends the run; the workers are ready for the next. */
  readonly signal?: AbortSignal
  /** How many cases are sent at once: 65,536 where nothing is said. */
  readonly part?: number
  /**
   * Results in a `SharedArrayBuffer`, where the workers write them: nothing is copied in the thread that asks, which else costs about as
   * much as to work them out on two workers. A page must be isolated for it (`crossOriginIsolated`).
   */
  readonly shared?: boolean
}

/** Workers that run programs over columns, each some of the cases. */
export interface Workers {
  /**
   * The same answer as `runColumns` gives. Columns stay as they are: each worker is sent a copy of its cases, or, where they
   * are in a `SharedArrayBuffer`, sees them where they stand.
   * @throws ProblemError and TypeError as `runColumns` does; the reason of the `signal`; Error for a worker that fails or ends
   */
  readonly run: <
    F extends z.ZodObject,
    P extends z.ZodObject,
    R extends Rules,
    K extends keyof R & string = keyof R & string,
  >(
    program: Program<F, P, R>,
    columns: Columns,
    policy: PolicyValues<z.output<P>>,
    options: WorkersRunOptions<K>,
  ) => Promise<{ readonly [Rule in K]: ResultColumn }>
  /** Ends all workers; what they still ran fails. */
  readonly close: () => void
}

const usualPart = 65_536

interface Pending {
  readonly done: (answer: Answer) => void
  readonly fail: (error: Error) => void
}

/** Some work, or the reason for which it was ended before. */
const orAborted = (work: Promise<unknown>, signal: AbortSignal): Promise<unknown> =>
  new Promise((done, fail) => {
    const end = () => fail(signal.reason)
    signal.addEventListener('abort', end, { once: true })
    work.then(done, fail).finally(() => signal.removeEventListener('abort', end))
  })

/**
 * Starts workers by a function that makes one: `() => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })`.
 * In its file a worker calls `serveColumns` with the programs that it is to know.
 * @throws nothing when they are started; runs throw ProblemError as `runColumns` does, and Error for a worker that fails
 */
export const openWorkers = (make: () => WorkerLike, { count }: { readonly count: number }): Workers => {
  let broken: Error | undefined
  let sent = 0
  const pending = new Map<number, Pending>()
  const breakWith = (error: Error): void => {
    broken ??= error
    for (const { fail } of pending.values()) fail(broken)
    pending.clear()
  }
  const workers = Array.from({ length: Math.max(1, count) }, () => {
    const worker = make()
    listen(worker, 'message', said => {
      const answer = said as Answer
      pending.get(answer.id)?.done(answer)
      pending.delete(answer.id)
    })
    listen(worker, 'error', said =>
      breakWith(said instanceof Error ? said : new Error(`a worker failed: ${(said as { message?: string }).message}`)),
    )
    listen(worker, 'exit', () => breakWith(new Error('a worker ended')))
    return worker
  })

  const ask = (worker: WorkerLike, order: Omit<Order, 'id'>): Promise<Answer> =>
    new Promise((done, fail) => {
      if (broken) return fail(broken)
      const id = sent++
      pending.set(id, { done, fail })
      worker.postMessage({ ...order, id }, memoryOf(order.columns))
    })

  const run: Workers['run'] = async (program, columns, policy, options) => {
    const { length, checked = false, rules, into, signal, part = usualPart, shared = false } = options
    signal?.throwIfAborted()
    checkPolicy(program, policy)
    const asked = stepsOfRules(program.under(policy), rules)
    // What is there is looked at here, and values by the workers.
    checkColumns(program.facts, asked, columns, { length, checked: true })
    const steps = stepsOver(asked, columns, length)
    const words = wordsOf(steps)
    const before = spare(into, columns)
    const results = Object.fromEntries(
      Object.entries(steps.outputs).map(([rule, slot]) => {
        const column = resultColumn(slot, steps, length, words, before[rule])
        return [rule, shared ? sharedColumn(column) : column]
      }),
    )
    const inPlace = intoPart(results, 0, 0) !== undefined
    const about = { program: program.id, from: program.inForce.from, policy: packed(policy), checked, rules }
    const read = readBy(asked, columns)
    let next = 0
    let isOver = false
    const put = (answer: Answer, from: number): void => {
      if ('results' in answer)
        for (const [rule, column] of Object.entries(answer.results)) putPart(results[rule]!, column, from)
      else if ('problems' in answer) {
        // Said of all columns, where rows count from the first.
        checkColumns(program.facts, asked, columns, { length })
        throw new ProblemError([...answer.problems])
      } else throw Object.assign(new Error(answer.error.message), { name: answer.error.name })
    }
    const work = async (worker: WorkerLike): Promise<void> => {
      while (next < length && !isOver && !signal?.aborted) {
        const from = next
        next = Math.min(length, from + part)
        const of = { columns: partOf(read, from, next), length: next - from }
        const there = inPlace ? intoPart(results, from, next) : undefined
        const answer = await ask(worker, { ...about, ...of, ...(there ? { into: there } : {}) })
        if (!isOver && !signal?.aborted) put(answer, from)
      }
    }
    const works = workers.map(work)
    const all = Promise.all(works).finally(() => {
      isOver = true
    })
    // Memory that a worker may still write to is nobody else's yet.
    const ended = inPlace ? all.finally(() => Promise.allSettled(works)) : all
    await (signal && !inPlace ? orAborted(ended, signal) : ended)
    signal?.throwIfAborted()
    return results as never
  }

  return {
    run,
    close: () => {
      breakWith(new Error('the workers were closed'))
      for (const worker of workers) worker.terminate()
    },
  }
}
