import { isProblemError, type Problem } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { label } from './language/label.js'
import { type PolicyEntry, type PolicyFile, policyFileProblems, policyFor } from './policy-book.js'
import { defineProgram } from './program.js'

const money = z.int().min(0).max(1_000_000)
const program = defineProgram({
  id: 'allowance',
  title: { zh: '津贴', en: 'Allowance' },
  inForce: { from: '2020-01-01', cite: { title: '办法', confidence: 'primary' } },
  facts: z.object({ age: z.int().min(0).max(120).meta(label('年龄', 'Age')) }),
  policy: z.object({
    standard: money.meta(label('标准', 'Standard', 'fen/month')),
    tiers: z.object({ high: money.optional().meta(label('高档', 'High', 'fen/month')) }),
    grace: z
      .int()
      .min(0)
      .max(12)
      .default(3)
      .meta(label('宽限月数', 'Grace', 'month')),
  }),
  rules: (person, policy) => ({
    amount: person.age.atLeast(80).choose(policy.standard, 0).as({ zh: '金额', en: 'Amount' }, { unit: 'fen/month' }),
  }),
})

const entry = (from: string, value: number | undefined, more: Partial<PolicyEntry> = {}): PolicyEntry => ({
  status: 'in-force',
  from,
  cite: 'notice',
  ...(value === undefined ? {} : { value }),
  ...more,
})
const file = (division: string | undefined, values: PolicyFile['values']): PolicyFile => ({
  program: 'allowance',
  ...(division === undefined ? {} : { division }),
  documents: { notice: { title: '通知', confidence: 'secondary', note: '读自转载页' } },
  values,
})
const at = (book: readonly PolicyFile[], place: string, date: string, more = {}) =>
  policyFor(program, book, { place, date, ...more })
const problemsAt = (...args: Parameters<typeof at>): readonly Problem[] => {
  try {
    at(...args)
    return []
  } catch (error) {
    if (isProblemError(error)) return error.problems
    throw error
  }
}

describe('a value of a place on a day', () => {
  const book = [
    file(undefined, { standard: [entry('2020-01-01', 100)] }),
    file('430000', { standard: [entry('2021-01-01', 200)] }),
    file('430200', { standard: [entry('2022-01-01', 300, { to: '2022-12-31' })] }),
    file('430202', { standard: [entry('2023-01-01', 400), entry('2024-01-01', undefined, { status: 'abolished' })] }),
  ]
  it.each([
    ['430202', '2020-06-01', 100, undefined],
    ['430202', '2021-06-01', 200, '430000'],
    ['430202', '2022-01-01', 300, '430200'],
    ['430202', '2022-12-31', 300, '430200'],
    // The city's value has ended, and the county's is not there yet.
    ['430203', '2023-01-01', 200, '430000'],
    ['430202', '2023-01-01', 400, '430202'],
    ['430202', '2023-12-31', 400, '430202'],
    // A community is in its county.
    ['430202001001', '2023-06-01', 400, '430202'],
    ['320400', '2023-06-01', 100, undefined],
  ])('%s on %s: %i of %s', (place, date, standard, division) => {
    const { policy, sources } = at(book, place, date)
    expect(policy.standard).toBe(standard)
    expect(sources['standard']?.division).toBe(division)
  })

  it('that was abolished is none, whatever larger places say', () => {
    expect(problemsAt(book, '430202', '2024-01-01')).toMatchObject([{ code: 'policy-not-known', path: ['standard'] }])
  })

  it('that is not known names the place, the day, and what is known', () => {
    const [problem] = problemsAt(book, '430202', '2019-12-31', { nameOf: () => '荷塘区' })
    expect(problem?.message.zh).toContain('荷塘区在 2019-12-31')
    expect(problem?.message.en).toContain('2023-01-01 – 2023-12-31')
    expect(problemsAt([], '430202', '2019-12-31')[0]?.message.en).toContain('nor for any other day')
  })

  it('that was only announced is not used', () => {
    const announced = [file('430202', { standard: [entry('2023-01-01', 400, { status: 'announced' })] })]
    expect(problemsAt(announced, '430202', '2023-06-01')).toMatchObject([{ code: 'policy-not-known' }])
  })

  it('that nobody confirmed is refused, unless it is allowed', () => {
    const doubtful = [file('430202', { standard: [entry('2023-01-01', 400, { confidence: 'unverified' })] })]
    expect(problemsAt(doubtful, '430202', '2023-06-01')).toMatchObject([{ code: 'policy-unverified' }])
    const { policy, unverified } = at(doubtful, '430202', '2023-06-01', { allowUnverified: true })
    expect([policy.standard, unverified]).toEqual([400, ['standard']])
  })

  it('comes with its article, and with what was noted of it and of its document', () => {
    const noted = [file('430202', { standard: [entry('2023-01-01', 400, { article: '第三条', note: '起始日未见' })] })]
    expect(at(noted, '430202', '2023-06-01').sources['standard']).toEqual({
      from: '2023-01-01',
      division: '430202',
      cite: { title: '通知', article: '第三条', confidence: 'secondary', note: '读自转载页；起始日未见' },
    })
  })

  it('may be left out where the policy allows it, and one’s own stands over it', () => {
    expect(at(book, '430202', '2023-06-01').policy).toEqual({ standard: 400, tiers: {}, grace: 3 })
    const own = at(book, '430202', '2023-06-01', { values: { standard: 1, tiers: { high: 2 }, grace: 4 } })
    expect(own.policy).toEqual({ standard: 1, tiers: { high: 2 }, grace: 4 })
    expect(own.sources).toEqual({})
  })
})

describe('what is wrong with a file', () => {
  it.each<[string, PolicyFile['values'], string, unknown]>([
    [
      'a value that the program does not have',
      { rate: [entry('2023-01-01', 1)] },
      'policy-field-unknown',
      ['values', 'rate'],
    ],
    [
      'a value out of bounds',
      { 'tiers.high': [entry('2023-01-01', -1)] },
      'too-small',
      ['values', 'tiers.high', 0, 'value'],
    ],
    ['a default out of bounds', { grace: [entry('2023-01-01', 13)] }, 'too-big', ['values', 'grace', 0, 'value']],
  ])('%s', (_, values, code, path) => {
    expect(policyFileProblems(program, file('430202', values))).toMatchObject([{ code, path }])
  })

  it('entries out of order', () => {
    const values = { standard: [entry('2023-01-01', 1), entry('2022-01-01', 2)] }
    expect(policyFileProblems(program, file('430202', values)).length).toBeGreaterThan(0)
  })

  it('nothing', () => {
    const values = { standard: [entry('2023-01-01', 1)], grace: [entry('2023-01-01', 12)] }
    expect(policyFileProblems(program, file('430202', values))).toEqual([])
  })
})
