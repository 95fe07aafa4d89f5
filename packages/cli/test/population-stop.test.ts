import { describe, expect, it } from 'vitest'
import { overPopulation } from '../src/commands/population-input.js'
import { type Context, UsageError } from '../src/context.js'

const context = { raw: { stderr: () => {} }, terminal: { stderr: false } } as unknown as Context

describe('work over a population', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is stopped in order by %s, and no longer listens then',
    async signal => {
      const before = process.listeners(signal)
      const work = overPopulation(
        context,
        async ({ signal: stop }) =>
          new Promise((_, stopped) => stop.addEventListener('abort', () => stopped(stop.reason as Error))),
      )
      const [added] = process.listeners(signal).filter(one => !before.includes(one))
      added!(signal)
      await expect(work).rejects.toThrow(UsageError)
      expect(process.listeners(signal)).toEqual(before)
    },
  )
})
