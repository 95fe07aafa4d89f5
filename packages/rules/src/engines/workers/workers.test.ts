import { MessageChannel } from 'node:worker_threads'
import type { Problem } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { policies, randomCases, toColumns } from '../../../test/cases.js'
import { program } from '../../../test/every-step.js'
import type { AnyProgram } from '../../program.js'
import { runBlocks } from '../blocks/blocks.js'
import type { ColumnRun, Columns, ResultColumn } from '../columns/column.js'
import { runColumns } from '../columns/columns.js'
import { openWorkers, serveColumns, type WorkerLike } from './workers.js'

/** What a worker is to the one who made it, in the same thread: messages are copied and memory is handed over all the same. */
const worker = (programs: readonly AnyProgram[] = [program], run: ColumnRun = runColumns): WorkerLike => {
  const { port1, port2 } = new MessageChannel()
  serveColumns(port2, programs, run)
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as WorkerLike
}
const open = (make = () => worker(), count = 2) => openWorkers(make, { count })

const [policy] = policies
const length = 50
const columns = toColumns(randomCases(length, 8)) as Columns

it.each([1, 7, 49, 50, 64])('parts of %i cases come to what all come to at once', async part => {
  const workers = open()
  for (const policy of policies.slice(0, part === 1 ? 1 : 4))
    expect(await workers.run(program, columns, policy, { length, part })).toEqual(
      runColumns(program, columns, policy, { length }),
    )
  workers.close()
})

it('runs without generated code, only what is asked, and nothing at all', async () => {
  const workers = open(() => worker([program], runBlocks), 1)
  const rules = Object.keys(program.rules).slice(0, 2) as never[]
  expect(await workers.run(program, columns, policy!, { length, part: 9, rules })).toEqual(
    runColumns(program, columns, policy!, { length, rules }),
  )
  expect(await workers.run(program, columns, policy!, { length: 0 })).toEqual(
    runColumns(program, columns, policy!, { length: 0 }),
  )
  workers.close()
})

const shared = <T>(of: T): T => {
  if (ArrayBuffer.isView(of)) {
    const values = of as unknown as Float64Array
    const Type = values.constructor as Float64ArrayConstructor
    const copy = new Type(new SharedArrayBuffer(values.byteLength))
    copy.set(values)
    return copy as T
  }
  return Object.fromEntries(Object.entries(of as object).map(([key, inner]) => [key, shared(inner)])) as T
}

it('reads shared memory where it stands, and leaves columns as they are', async () => {
  const workers = open()
  const expected = runColumns(program, columns, policy!, { length })
  for (const given of [shared(columns), columns, columns])
    expect(await workers.run(program, given, policy!, { length, part: 11 })).toEqual(expected)
  workers.close()
})

describe('results in shared memory', () => {
  const plain = (results: Readonly<Record<string, ResultColumn>>) =>
    Object.fromEntries(
      Object.entries(results).map(([rule, { values, known, options }]) => [
        rule,
        { type: values.constructor.name, values: [...values], known: known && [...known], options },
      ]),
    )
  const buffersOf = (results: Readonly<Record<string, ResultColumn>>) =>
    Object.values(results).flatMap(({ values, known }) => [values.buffer, ...(known ? [known.buffer] : [])])

  it.each([1, 7, 49, 50, 64])('are what all come to at once, by parts of %i cases', async part => {
    const workers = open()
    for (const policy of policies.slice(0, part === 1 ? 1 : 4)) {
      const results = await workers.run(program, columns, policy, { length, part, shared: true })
      expect(plain(results)).toEqual(plain(runColumns(program, columns, policy, { length })))
      for (const buffer of buffersOf(results)) expect(buffer).toBeInstanceOf(SharedArrayBuffer)
    }
    workers.close()
  })

  it('are written where they stand, over those of another run', async () => {
    const workers = open()
    const [one, other] = policies as unknown as [typeof policy, typeof policy]
    const before = await workers.run(program, columns, one!, { length, part: 9, shared: true })
    const values = Object.values<ResultColumn>(before).map(column => column.values)
    const again = await workers.run(program, columns, other!, { length, part: 8, shared: true, into: before })
    expect(plain(again)).toEqual(plain(runColumns(program, columns, other!, { length })))
    for (const [index, column] of Object.values<ResultColumn>(again).entries())
      expect(column.values).toBe(values[index])
    workers.close()
  })

  it('are copied where a worker does not write them there', async () => {
    const workers = open(() =>
      worker([program], (program, columns, policy, { into: _, ...options }) =>
        runColumns(program, columns, policy, options),
      ),
    )
    const results = await workers.run(program, columns, policy!, { length, part: 9, shared: true })
    expect(plain(results)).toEqual(plain(runColumns(program, columns, policy!, { length })))
    workers.close()
  })

  it('are left alone by all workers once a run has ended by its signal', async () => {
    const workers = open()
    const stop = new AbortController()
    const ran = workers.run(program, columns, policy!, { length, part: 1, shared: true, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(ran).rejects.toThrow('enough')
    expect(plain(await workers.run(program, columns, policy!, { length, shared: true }))).toEqual(
      plain(runColumns(program, columns, policy!, { length })),
    )
    workers.close()
  })
})

it('writes over earlier results, whose enums had other words, but over none that it reads', async () => {
  const workers = open()
  const others = toColumns(randomCases(length, 9)) as Columns
  const into = runColumns(program, others, policies[1]!, { length })
  const expected = runColumns(program, columns, policy!, { length })
  const again = await workers.run(program, columns, policy!, { length, part: 7, into })
  expect(again).toEqual(expected)
  for (const [rule, { values }] of Object.entries(again)) expect(values).toBe(into[rule as keyof typeof into].values)
  const [rule, before] = Object.entries(again).find(([, { values, known }]) => known && values instanceof Float64Array)!
  const options = { length, part: 7, checked: true }
  const read = (given: unknown) => ({ ...columns, savings: given }) as Columns
  const fresh = runColumns(program, read(shared(before)), policy!, { length, checked: true })
  const held = shared(before)
  expect(await workers.run(program, read(held), policy!, { ...options, into: { [rule]: held } })).toEqual(fresh)
  workers.close()
})

it('says of a wrong value what is said where all columns are run at once', async () => {
  const workers = open()
  const asOf = columns.asOf as Float64Array
  const wrong = { ...columns, asOf: asOf.map((day, row) => (row === 42 ? 20241301 : day)) }
  const said = (run: () => unknown) =>
    Promise.resolve()
      .then(run)
      .catch(error => error.problems)
  const expected = await said(() => runColumns(program, wrong, policy!, { length }))
  expect((expected as Problem[])[0]!.message.en).toContain('row 43')
  expect(await said(() => workers.run(program, wrong, policy!, { length, part: 10 }))).toEqual(expected)
  const { area: _, ...without } = columns
  expect(await said(() => workers.run(program, without, policy!, { length }))).toEqual(
    await said(() => runColumns(program, without, policy!, { length })),
  )
  // The workers are there for the next run.
  expect(await workers.run(program, columns, policy!, { length })).toEqual(
    runColumns(program, columns, policy!, { length }),
  )
  workers.close()
})

it('ends by a signal, before and during a run, and is ready for the next', async () => {
  const workers = open()
  const ended = new AbortController()
  const run = workers.run(program, columns, policy!, { length, part: 1, signal: ended.signal })
  setImmediate(() => ended.abort(new Error('enough')))
  await expect(run).rejects.toThrow('enough')
  await expect(workers.run(program, columns, policy!, { length, signal: ended.signal })).rejects.toThrow('enough')
  const { signal } = new AbortController()
  expect(await workers.run(program, columns, policy!, { length, part: 3, signal })).toEqual(
    runColumns(program, columns, policy!, { length }),
  )
  workers.close()
})

it.each<[string, () => WorkerLike, string]>([
  ['that has another program', () => worker([]), 'the worker has no program every-step'],
  [
    'whose run throws',
    () =>
      worker([program], () => {
        throw new EvalError('forbidden here')
      }),
    'forbidden here',
  ],
  [
    'that fails as Node says it',
    failing(hear => ({ on: (type, say) => hear(type, say) }), new Error('out of memory')),
    'out of memory',
  ],
  [
    'that fails as browsers say it',
    failing(hear => ({ addEventListener: (type, say) => hear(type, say) }), { message: 'no such file' }),
    'no such file',
  ],
  [
    'that ends',
    failing(hear => ({ on: (type, say) => hear(type === 'exit' ? 'error' : 'none', say) }), 1),
    'a worker ended',
  ],
])('tells of a worker %s', async (_, make, message) => {
  const workers = open(make, 1)
  await expect(workers.run(program, columns, policy!, { length })).rejects.toThrow(message)
  workers.close()
})

it('refuses a run after it was closed', async () => {
  const workers = open()
  workers.close()
  await expect(workers.run(program, columns, policy!, { length })).rejects.toThrow('closed')
})

/** A worker that fails at its first order. */
function failing(
  ears: (
    hear: (type: string, say: (said: unknown) => void) => void,
  ) => Record<string, (type: string, say: (said: unknown) => void) => void>,
  said: unknown,
): () => WorkerLike {
  return () => {
    let fail: ((said: unknown) => void) | undefined
    const hear = (type: string, say: (said: unknown) => void) => {
      if (type === 'error') fail = say
    }
    return { ...ears(hear), postMessage: () => queueMicrotask(() => fail?.(said)), terminate: () => {} }
  }
}
