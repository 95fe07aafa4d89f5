import { isProblemError, type Problem } from '@minzheng/core'
import { placeProblems } from '@minzheng/core/divisions'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allowance, at, definitions, document, national, standard } from '../test/allowance.js'
import { notKnown, policyBook, policyFor, valueDefinitions } from './index.js'

const thrown = (call: () => unknown): readonly Problem[] => {
  try {
    call()
  } catch (error) {
    if (isProblemError(error)) return error.problems
    throw error
  }
  return []
}

describe('what a place had set', () => {
  it('is there by the shape of the policy; what is silent is none where the schema says so, and else not known', () => {
    const { policy, problems, sources } = at([national(100)], '430202', '2023-06-01')
    expect(policy).toEqual({ standard: 100, tiers: {} })
    expect(problems.map(({ path, severity, code }) => [path.join('.'), severity, code])).toEqual([
      ['tiers.low', 'warning', 'policy-not-known'],
      ['tiers.high', 'warning', 'policy-not-known'],
    ])
    expect(Object.keys(sources)).toEqual(['standard', 'tiers.low', 'tiers.high'])
  })

  it('is null where the place is known to have none', () => {
    const silent = document('430202', {
      from: '2023-01-01',
      values: { 'allowance.tiers.low': '1元/月' },
      none: ['allowance.tiers.*'],
    })
    const { policy, sources, problems } = at([national(100), silent], '430202', '2023-06-01')
    expect(policy.tiers).toEqual({ low: 100, high: null })
    expect(sources['tiers.high']).toMatchObject({ status: 'none', from: '2023-01-01', division: '430202' })
    expect(problems).toEqual([])
  })

  it('comes with its document, its article, and what was noted of both', () => {
    const noted = document('430202', {
      number: '民发〔2023〕1号',
      note: '读自转载页',
      from: '2023-01-01',
      values: {
        'shared.standard': { value: '4元/月', article: '第三条', note: '起始日未见', confidence: 'secondary' },
      },
    })
    expect(at([noted], '430202', '2023-01-01').sources['standard']).toEqual({
      status: 'set',
      id: 'shared.standard',
      from: '2023-01-01',
      division: '430202',
      knownUntil: '2023-01-01',
      cite: {
        title: '通知',
        number: '民发〔2023〕1号',
        article: '第三条',
        confidence: 'secondary',
        note: '读自转载页；起始日未见',
      },
    })
  })

  it.each([
    ['the day it began', {}, '2023-01-01', true],
    ['the day it was issued, where that is later', { issued: '2023-03-01' }, '2023-03-01', true],
    ['the day it took effect', { effective: '2023-04-01' }, '2023-04-01', true],
    ['the day it was last seen', { issued: '2023-03-01', seen: '2023-12-01' }, '2023-12-01', false],
    ['its end', { until: '2023-10-31' }, '2023-10-31', false],
    ['the last day that is known', { until: { unknownAfter: '2023-09-30' } }, '2023-09-30', false],
  ])('is known until %s', (_, more, knownUntil, beyond) => {
    const source = at([standard('430202', '2023-01-01', '4元/月', more)], '430202', '2023-06-01').sources['standard']
    expect(source).toMatchObject({ knownUntil })
    expect('beyond' in source!).toBe(beyond)
  })

  it('ends on the eve of the entry that follows, and is known until then', () => {
    const book = [standard('430202', '2023-01-01', '4元/月'), standard('430202', '2024-01-01', '5元/月')]
    expect(at([book], '430202', '2023-06-01').sources['standard']).toMatchObject({
      to: '2023-12-31',
      knownUntil: '2023-12-31',
    })
    expect(at([book], '430202', '2024-01-01').sources['standard']).not.toHaveProperty('to')
  })

  it('that nobody confirmed is not known, unless it is allowed', () => {
    const doubtful = standard('430202', '2023-01-01', '4元/月', { confidence: 'unverified' })
    const { policy, sources, problems, unverified } = at([national(100), doubtful], '430202', '2023-06-01')
    expect(policy.standard).toBe(notKnown)
    expect(sources['standard']).toMatchObject({ status: 'unconfirmed', cite: { title: '通知' } })
    expect(problems[0]).toMatchObject({ code: 'policy-unverified', severity: 'warning', path: ['standard'] })
    expect(unverified).toEqual([])
    const allowed = at([national(100), doubtful], '430202', '2023-06-01', { allowUnverified: true })
    expect([allowed.policy.standard, allowed.unverified, allowed.sources['standard']?.status]).toEqual([
      400,
      ['standard'],
      'set',
    ])
  })

  it('an unconfirmed value does not touch the others', () => {
    const mixed = document('430202', {
      from: '2023-01-01',
      values: { 'shared.standard': '4元/月', 'allowance.extra': { value: '1元/月', confidence: 'unverified' } },
    })
    expect(at([mixed], '430202', '2023-06-01').policy).toMatchObject({ standard: 400, extra: notKnown })
  })
})

describe('a value that is not known', () => {
  const book = [standard('430202', '2023-01-01', '4元/月', { until: { unknownAfter: '2023-12-31' } })]
  const nameOf = (code: string) => (code === '430202' ? '荷塘区' : code === '430200' ? '株洲市' : undefined)

  it('is named by its label, with the place, the day, and where it is known', () => {
    const [problem] = at([book], '430202', '2022-12-31', { nameOf }).problems
    expect(problem?.message.zh).toBe(
      '荷塘区在 2022-12-31 的津贴“标准”没有有据可查的取值；已知：荷塘区 2023-01-01 – 2023-12-31。',
    )
    expect(problem?.message.en).toBe(
      'No value of Allowance "Standard" is known for 荷塘区 on 2022-12-31; known are: 荷塘区 2023-01-01 – 2023-12-31.',
    )
    expect(problem?.message.zh).not.toContain('standard')
  })

  it('names the places inside the one that was asked', () => {
    const { sources } = at([book], '430200', '2023-06-01', { nameOf })
    expect(sources['standard']).toMatchObject({
      status: 'not-known',
      place: '430200',
      date: '2023-06-01',
      known: [{ division: '430202', name: '荷塘区', from: '2023-01-01', to: '2023-12-31' }],
    })
  })

  it('says so where no day is known', () => {
    expect(at([], '430202', '2023-06-01').problems[0]?.message).toEqual({
      zh: '430202在 2023-06-01 的津贴“标准”没有有据可查的取值，任何日期的都没有。',
      en: 'No value of Allowance "Standard" is known for 430202 on 2023-06-01, nor for any other day.',
    })
  })
})

describe('a question that is none', () => {
  it.each([
    ['昆山', 'not-a-division-code'],
    ['abc', 'not-a-division-code'],
    ['', 'not-a-division-code'],
    [undefined, 'not-a-division-code'],
    ['__proto__', 'not-a-division-code'],
    ['4302021', 'not-a-division-code'],
    [430202, 'not-a-division-code'],
  ])('place %s', (place, code) => {
    const [problem] = thrown(() => at([national(1)], place as string, '2023-06-01'))
    expect(problem).toMatchObject({ code, path: ['place'] })
    expect([problem?.message.zh, problem?.message.en]).toEqual([
      `“${place}”不是行政区划代码。`,
      `"${place}" is no code of a division.`,
    ])
  })

  it.each(['2024-1-5', '20240601', '2023-02-29', '', '2024-06-01T00:00', undefined, '__proto__'])('day %s', date => {
    const [problem] = thrown(() => at([national(1)], '430202', date as string))
    expect(problem).toMatchObject({ code: 'not-a-date', path: ['date'] })
  })

  it('names both where both are wrong', () => {
    expect(thrown(() => at([], '昆山', '2024-1-5')).map(({ code }) => code)).toEqual([
      'not-a-division-code',
      'not-a-date',
    ])
  })
})

describe('values of one’s own', () => {
  const ask = (values: object) => at([national(100)], '430202', '2023-06-01', { values })

  it('stand over what the place set, and have no source', () => {
    const { policy, sources, problems } = ask({ standard: 1, tiers: { low: null, high: notKnown }, counts: true })
    expect(policy).toEqual({ standard: 1, tiers: { low: null, high: notKnown }, counts: true })
    expect([sources, problems]).toEqual([{}, []])
  })

  it.each([
    [{ nonsense: 1 }, 'unrecognized-keys', undefined],
    [{ standrad: 1 }, 'unrecognized-keys', 'standard'],
    [{ tiers: { hihg: 1 } }, 'unrecognized-keys', 'tiers.high'],
    [{ tiers: 5 }, 'unrecognized-keys', undefined],
    [JSON.parse('{"__proto__":{"standard":1}}'), 'unrecognized-keys', undefined],
    [{ constructor: 1 }, 'unrecognized-keys', undefined],
    [{ standard: -1 }, 'too-small', undefined],
    [{ standard: '735' }, 'invalid-type', undefined],
    [{ mode: 'quarter' }, 'invalid-value', undefined],
  ])('%j is refused', (values, code, meant) => {
    const [problem] = thrown(() => ask(values))
    expect(problem?.code).toBe(code)
    if (meant) expect(problem?.remedy.en).toBe(`Did you mean "${meant}"?`)
    else if (code === 'unrecognized-keys') expect(problem?.remedy.en).toBe('Remove it, or mend its spelling.')
  })
})

describe('a value of one’s own', () => {
  it('that is undefined is none of one’s own', () => {
    const { policy, sources } = at([national(100)], '430202', '2023-06-01', {
      values: { standard: undefined, tiers: {} },
    })
    expect([policy.standard, sources['standard']?.status]).toEqual([100, 'set'])
  })

  it('is taken as its schema reads it', () => {
    const trimmed = { ...allowance, id: 'trimmed', policy: z.object({ text: z.string().trim() }) }
    const book = policyBook(valueDefinitions([trimmed]))
    const question = { place: '430202', date: '2023-06-01', values: { text: ' 照旧 ' } }
    expect(policyFor(trimmed, book, question).policy.text).toBe('照旧')
  })

  it('that the policy does not have is said with the program, the path and what was meant', () => {
    const values = { tiers: { hihg: 1 }, standard: -1, zzzzzzzz: 1 }
    expect(thrown(() => at([], '430202', '2023-06-01', { values }))).toMatchObject([
      {
        code: 'unrecognized-keys',
        severity: 'error',
        path: ['values', 'tiers', 'hihg'],
        message: { zh: '津贴没有名为“tiers.hihg”的政策取值。', en: 'Allowance has no policy value "tiers.hihg".' },
        remedy: { zh: '是否想写“tiers.high”？', en: 'Did you mean "tiers.high"?' },
      },
      { code: 'too-small', path: ['values', 'standard'] },
      {
        path: ['values', 'zzzzzzzz'],
        remedy: { zh: '请删去，或改正其拼写。', en: 'Remove it, or mend its spelling.' },
      },
    ])
  })
})

it('what nobody knows is left out of the policy', () => {
  const { policy } = at([national(100)], '430202', '2023-06-01')
  expect([Object.keys(policy), Object.keys(policy.tiers)]).toEqual([['standard', 'tiers'], []])
})

describe('a place through time', () => {
  const ask = (place: string, date: string) =>
    at([standard('500000', '2020-01-01', '9元/月')], place, date, { placeProblems })

  it.each([
    ['500112', '2025-10-31', []],
    ['500112', '2026-11-29', ['division-abolished']],
    ['500112001', '2026-11-29', ['division-abolished']],
    ['500157', '2024-06-01', ['division-not-yet']],
    ['500157', '2026-11-29', []],
    ['500000', '2026-11-29', []],
  ])('%s on %s: %s, and it is answered all the same', (place, date, codes) => {
    const { problems, policy } = ask(place, date)
    expect(problems.filter(({ path }) => path[0] === 'place').map(({ code }) => code)).toEqual(codes)
    expect(policy.standard).toBe(900)
  })

  it('names what came after', () => {
    const [problem] = ask('500112', '2026-11-29').problems
    expect(problem?.severity).toBe('warning')
    expect(problem?.remedy.zh).toContain('500157 两江新区')
  })

  it('a code that was never given is none', () => {
    expect(thrown(() => ask('599999', '2024-01-01'))).toMatchObject([{ code: 'division-unknown', path: ['place'] }])
    expect(at([], '100000', '2024-01-01', { placeProblems }).problems[0]?.code).toBe('policy-not-known')
  })
})

describe('definitions', () => {
  const other = (label: string, most = 1_000_000, unit = 'fen/month') => ({
    id: 'other',
    title: { zh: '另一项', en: 'Another' },
    policy: z.object({
      base: z
        .int()
        .min(0)
        .max(most)
        .optional()
        .meta({ label: { zh: label, en: 'Standard' }, unit, value: 'shared.standard' }),
    }),
  })

  it('are one where programs share a value, which each reads under its own path', () => {
    const shared = valueDefinitions([allowance, other('标准')])
    expect(shared.problems).toEqual([])
    expect(shared.readers('shared.standard').map(({ program, path }) => `${program} ${path}`)).toEqual([
      'allowance standard',
      'other base',
    ])
    const book = policyBook(shared, national(700))
    expect(policyFor(other('标准'), book, { place: '430202', date: '2023-01-01' }).policy.base).toBe(700)
  })

  it('of one id that differ are a problem that says in what', () => {
    expect(valueDefinitions([allowance, other('基数')]).problems[0]).toMatchObject({ code: 'value-defined-twice' })
    expect(valueDefinitions([allowance, other('标准', 5, 'fen/year')]).problems[0]?.message.en).toContain('unit, most')
  })

  it('take the id of the program and path where the schema says none', () => {
    expect([...definitions.byId.keys()].slice(0, 3)).toEqual([
      'shared.standard',
      'allowance.tiers.low',
      'allowance.tiers.high',
    ])
  })

  it('a default of the schema stands where nothing is set', () => {
    const graced = { ...allowance, id: 'graced', policy: z.object({ grace: z.int().min(0).max(12).default(3) }) }
    const answer = policyFor(graced, policyBook(valueDefinitions([graced])), { place: '430202', date: '2023-01-01' })
    expect([answer.policy.grace, answer.problems]).toEqual([3, []])
  })
})
