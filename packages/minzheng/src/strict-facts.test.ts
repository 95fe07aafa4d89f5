import { addDays } from '@minzheng/core'
import type { Program } from '@minzheng/rules'
import { checkFacts, exampleFacts } from '@minzheng/rules/facts'
import { describe, expect, it } from 'vitest'
import { loadPrograms } from './registry.js'

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same data with one of its objects changed, for each object in it. */
function* changed(data: unknown, change: (object: Data) => Iterable<Data>): Generator<unknown> {
  if (Array.isArray(data)) {
    for (const [index, one] of data.entries())
      for (const other of changed(one, change)) yield data.map((kept, at) => (at === index ? other : kept))
  } else if (isData(data)) {
    yield* change(data)
    for (const [key, one] of Object.entries(data))
      for (const other of changed(one, change)) yield { ...data, [key]: other }
  }
}

const unknownKeys = (object: Data): Data[] =>
  ['nonsense', 'constructor', '__proto__'].map(key =>
    JSON.parse(
      `{${[...Object.entries(object).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `"${key}":1`].join(',')}}`,
    ),
  )

const renamed = (object: Data): Data[] =>
  Object.keys(object).map(key =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [name === key ? `${name.slice(0, -1)}_` : name, value]),
    ),
  )

const versions = (await loadPrograms()).flatMap(({ program }) =>
  program.versions.map(version => [`${program.id} ${version.inForce.from}`, version as Program] as const),
)

describe.each(versions)('%s', (_, program) => {
  const day = program.inForce.to ?? addDays(program.inForce.from, 40)
  const example = exampleFacts(program, day)

  it('takes its own example', () => {
    const checked = checkFacts(program, example, day)
    expect(checked.success ? [] : checked.problems).toEqual([])
  })

  it('takes no unknown key anywhere, and no key with one letter wrong', () => {
    for (const change of [unknownKeys, renamed])
      for (const data of changed(example, change)) {
        const checked = checkFacts(program, data, day)
        expect(checked.success ? JSON.stringify(data) : checked.problems.map(({ code }) => code)).toContain(
          'unrecognized-keys',
        )
      }
  })

  it('takes no other day', () => {
    for (const other of [
      addDays(program.inForce.from, -1),
      ...(program.inForce.to ? [addDays(program.inForce.to, 1)] : []),
    ])
      expect(checkFacts(program, example, other).success).toBe(false)
    if ('asOf' in program.facts.shape)
      for (const asOf of [addDays(day, -1), addDays(day, 1)])
        expect(checkFacts(program, { ...example, asOf }, day).success).toBe(false)
  })

  it('takes no facts that are none', () => {
    for (const data of [undefined, null, 1, '', [], [example]])
      expect(checkFacts(program, data, day).success).toBe(false)
  })
})
