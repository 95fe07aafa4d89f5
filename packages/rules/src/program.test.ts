import { isProblemError } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { policies, randomCases, toColumns } from '../test/cases.js'
import { program as everyStep } from '../test/every-step.js'
import { runBlocks } from './engines/blocks/blocks.js'
import type { GroupColumns } from './engines/columns/column.js'
import { runColumns } from './engines/columns/columns.js'
import { ratio } from './language/combine.js'
import { defineProgram, versions } from './program.js'

const version = (from: string, to?: string) =>
  defineProgram({
    id: 'rule',
    title: { zh: '规则', en: 'The rule' },
    inForce: { from, ...(to === undefined ? {} : { to }), cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object({ x: z.int().min(0).max(9) }),
    policy: z.object({}),
    rules: ({ x }) => ({ y: x.plus(1) }),
  })

describe('versions', () => {
  const [first, second, third] = [version('2012-12-12'), version('2021-07-01', '2023-12-31'), version('2024-03-01')]
  const rule = versions(first, second, third)

  it.each([
    ['2012-12-12', first],
    ['2021-06-30', first],
    ['2021-07-01', second],
    ['2023-12-31', second],
    ['2024-03-01', third],
    ['2099-01-01', third],
  ])('on %s', (date, expected) => {
    expect(rule.on(date)).toBe(expected)
  })

  it.each(['2012-12-11', '2024-01-01', '2024-02-29'])(
    'on %s none is in force, and the error says when one is',
    date => {
      expect(() => rule.on(date)).toThrow(/2012-12-12 to 2021-06-30, 2021-07-01 to 2023-12-31, 2024-03-01 to now/)
    },
  )

  it('shows the gap', () => {
    expect(rule.coverage()).toEqual([
      { from: '2012-12-12', to: '2021-06-30' },
      { from: '2021-07-01', to: '2023-12-31' },
      { from: '2024-03-01', to: undefined },
    ])
  })

  it('refuses an overlap', () => {
    const wrong = versions(version('2020-01-01', '2021-12-31'), version('2021-12-31'))
    expect(() => wrong.on('2020-06-01')).toThrow(/overlaps/)
    expect(() => wrong.coverage()).toThrow(/overlaps/)
  })
})

describe('what is worked out is kept', () => {
  const program = () =>
    defineProgram({
      ...version('2020-01-01'),
      policy: z.object({ limit: z.int().min(0).max(9999).optional(), unread: z.boolean() }),
      rules: ({ x }, { limit }) => ({ y: limit.ifSet(most => x.atMost(most)) }),
    })

  it('the rules and their steps', () => {
    const one = program()
    expect(one.rules).toBe(one.rules)
    expect(one.lowered()).toBe(one.lowered())
  })

  it.each<[string, Parameters<ReturnType<typeof program>['under']>[0], object, boolean]>([
    ['what says the same', { limit: 1 }, { limit: 1 }, true],
    ['what differs in nothing that is read', { limit: 1, unread: true }, { limit: 1 }, true],
    ['another value', { limit: 1 }, { limit: 2 }, false],
    ['none, and an option of which nothing is said', { limit: null as never }, {}, true],
    ['none, and what is not known', {}, { limit: notKnown }, false],
    ['a value, and none', { limit: 0 }, {}, false],
  ])('the steps under a policy: %s', (_, policy, other, isSame) => {
    const one = program()
    expect(one.under(policy) === one.under(other as typeof policy)).toBe(isSame)
  })

  it('for the counties of a province, and no longer', () => {
    const one = program()
    const first = one.under({ limit: 0 })
    for (let limit = 1; limit < 512; limit++) one.under({ limit })
    expect(one.under({ limit: 0 })).toBe(first)
    one.under({ limit: 512 })
    expect(one.under({ limit: 0 })).not.toBe(first)
  })

  it('whoever gives no policy knows none of it', () => {
    for (const nothing of [undefined, null, 5])
      expect(program().assess({ x: 1 }, nothing as never)).toEqual(program().assess({ x: 1 }, {}))
  })
})

describe('generated code', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['is not made for a few cases', 3, 0],
    ['is made once for many', 99, 1],
  ])('%s', (_, cases, expected) => {
    let made = 0
    vi.stubGlobal(
      'Function',
      class extends Function {
        constructor(...parts: readonly string[]) {
          super(...parts)
          made++
        }
      },
    )
    const one = version('2020-01-01')
    for (let index = 0; index < cases; index++) expect(one.assess({ x: 1 }, {})).toEqual({ y: 2 })
    expect(made).toBe(expected)
  })
})

describe('where a page forbids generated code', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('every run answers the same', () => {
    const cases = randomCases(200, 3)
    const columns = toColumns(cases)
    const usual = cases.map(one => everyStep.assess(one, policies[0]!))
    const loop = runColumns(everyStep, columns, policies[0]!, { length: cases.length })

    vi.stubGlobal(
      'Function',
      class {
        constructor() {
          throw new EvalError('Refused to evaluate a string as JavaScript')
        }
      },
    )
    const { id, title, inForce, facts, policy, rules } = everyStep
    const fresh = defineProgram({
      id,
      title,
      inForce,
      facts,
      policy,
      rules: () => Object.fromEntries(Object.entries(rules).map(([name, node]) => [name, { node }])),
    })
    expect(cases.map(one => fresh.assess(one, policies[0]!))).toEqual(usual)
    expect(runBlocks(fresh, columns, policies[0]!, { length: cases.length })).toEqual(loop)
    expect(() => runColumns(fresh, columns, policies[0]!, { length: cases.length })).toThrow('@minzheng/rules/blocks')
  })

  it('any other mistake in making the code is thrown', () => {
    vi.stubGlobal(
      'Function',
      class {
        constructor() {
          throw new RangeError('other')
        }
      },
    )
    const one = version('2020-01-01')
    expect(() => Array.from({ length: 99 }, () => one.assess({ x: 1 }, {}))).toThrow('other')
    expect(() => runColumns(one, { x: Uint8Array.of(1) }, {}, { length: 1 })).toThrow('other')
  })
})

describe('columns', () => {
  const columns = toColumns(randomCases(3, 1))
  const group = columns['members'] as GroupColumns
  it.each([
    [{ savings: undefined }, ['column-missing savings']],
    [{ members: undefined }, ['column-missing members']],
    [{ savigns: new Float64Array(3), members: undefined }, ['column-unknown savigns', 'column-missing members']],
    [{ toString: new Float64Array(3) }, ['column-unknown toString']],
    [
      { members: { ...group, columns: { ...group.columns, wgae: new Float64Array(99) } } },
      ['column-unknown members.wgae'],
    ],
    [{ savings: new Float64Array(2) }, ['column-length savings']],
    [{ savings: [1, 2, 3] }, ['column-malformed savings']],
    [{ savings: { values: new Float64Array(3) } }, ['column-malformed savings.known']],
    [{ members: { ...group, offsets: Int32Array.of(0, 0, 0) } }, ['column-length members.offsets']],
    [{ members: { ...group, offsets: Int32Array.of(0, 2, 1, 3) } }, ['column-malformed members.offsets']],
    [{ asOf: { values: columns['asOf'] as Int32Array, known: Uint8Array.of(1, 0, 1) } }, ['column-not-known asOf']],
  ])('%o is told, all at once', (wrong, expected) => {
    for (const run of [runColumns, runBlocks]) {
      let told: unknown
      try {
        run(everyStep, { ...columns, ...wrong } as typeof columns, policies[0]!, { length: 3 })
      } catch (error) {
        told = isProblemError(error) ? error.problems.map(({ code, path }) => `${code} ${path.join('.')}`) : error
      }
      expect(told).toEqual(expected)
    }
  })

  const wide = defineProgram({
    ...version('2020-01-01'),
    facts: z.object({
      money: z.int().min(-5).max(900),
      share: z.number().min(0).max(1).multipleOf(0.01),
      owned: z.boolean(),
      area: z.enum(['urban', 'rural']),
      day: z.iso.date(),
    }),
    rules: ({ money, share, owned, area, day }) => ({
      money: money.plus(1),
      share: share.lessThan(ratio(0.5)),
      owned: owned.not(),
      area: area.is('rural'),
      day: day.lessThan('2024-01-01'),
    }),
  })
  const right = { money: 7, share: 0.29, owned: 1, area: 1, day: 20240229 }
  it.each<[keyof typeof right, number, boolean]>([
    ['money', -5, true],
    ['money', -6, false],
    ['money', 900, true],
    ['money', 901, false],
    ['money', 12.5, false],
    ['money', Number.NaN, false],
    ['money', Number.POSITIVE_INFINITY, false],
    ['share', 0, true],
    ['share', 1, true],
    ['share', 1.01, false],
    ['share', -0.01, false],
    ['share', 0.57, true],
    ['share', 0.575, false],
    ['share', Number.NaN, false],
    ['owned', 0, true],
    ['owned', 2, false],
    ['owned', 0.5, false],
    ['area', 0, true],
    ['area', 2, false],
    ['area', -1, false],
    ['day', 20240230, false],
    ['day', 20230229, false],
    ['day', 20241301, false],
    ['day', 20240001, false],
    ['day', 20240100, false],
    ['day', 20240131, true],
    ['day', 20240431, false],
    ['day', 2024.5, false],
    ['day', 0, false],
    ['day', 101, false],
    ['day', 10101, true],
    ['day', 99991231, true],
    ['day', 100000101, false],
  ])('a value of %s that is %d is allowed: %s', (name, value, isAllowed) => {
    const of = (known: number) =>
      Object.fromEntries(
        Object.entries({ ...right, [name]: value }).map(([key, one]) => [
          key,
          { values: Float64Array.of(right[key as keyof typeof right], one), known: Uint8Array.of(1, known) },
        ]),
      )
    for (const run of [runColumns, runBlocks]) {
      const wrong = () => run(wide, of(1), {}, { length: 2 })
      if (isAllowed) expect(wrong).not.toThrow()
      else expect(wrong).toThrow(new RegExp(`“${name}”第 2 行是 ${value}`))
      // What is not known has no value that could be wrong; that it is required is said.
      expect(() => run(wide, of(0), {}, { length: 2 })).toThrow('第 2 行未知')
    }
  })

  it('that were checked before are not looked at again', () => {
    const odd = Object.fromEntries(
      Object.entries({ ...right, money: 901 }).map(([key, one]) => [key, Float64Array.of(one)]),
    )
    for (const run of [runColumns, runBlocks]) {
      expect(() => run(wide, odd, {}, { length: 1 })).toThrow('901')
      expect(run(wide, odd, {}, { length: 1, checked: true }).money.values[0]).toBe(902)
    }
  })

  it.each([Number.NaN, 1.5, -1, Number.POSITIVE_INFINITY, undefined])('%s is no number of rows', length => {
    for (const run of [runColumns, runBlocks])
      expect(() => run(wide, {}, {}, { length: length as number })).toThrow('which is no number of rows')
  })

  it('a required fact that is known in every row may say so', () => {
    const known = { ...columns, asOf: { values: columns['asOf'] as Int32Array, known: Uint8Array.of(1, 1, 1) } }
    for (const run of [runColumns, runBlocks])
      expect(run(everyStep, known, policies[0]!, { length: 3 })).toEqual(
        run(everyStep, columns, policies[0]!, { length: 3 }),
      )
  })

  it('of words say what their numbers stand for', () => {
    const words = defineProgram({
      ...version('2020-01-01'),
      facts: z.object({ area: z.enum(['urban', 'rural']), x: z.int().min(0).max(9) }),
      rules: ({ area, x }) => ({ where: area.is('rural').choose('far', 'near'), low: x.plus(3).lessThan(8) }),
    })
    const columns = { area: Uint8Array.of(0, 1), x: Uint8Array.of(1, 9) }
    for (const run of [runColumns, runBlocks])
      expect(run(words, columns, {}, { length: 2 }).where).toEqual({
        values: Int32Array.of(3, 2),
        options: ['urban', 'rural', 'far', 'near'],
      })
  })

  it.each([
    ['a whole number', 'members', Float64Array],
    ['a ratio', 'perHead', Float64Array],
    ['yes or no', 'test', Uint8Array],
    ['a word', 'category', Int32Array],
    ['a date', 'since', Int32Array],
  ] as const)('%s comes in an array of its kind', (_, rule, kind) => {
    for (const run of [runColumns, runBlocks])
      expect(run(everyStep, columns, policies[0]!, { length: 3 })[rule].values).toBeInstanceOf(kind)
  })
})
