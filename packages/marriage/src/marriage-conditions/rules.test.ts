import { agreement } from '@minzheng/testing/agreement'
import { citedBy } from '@minzheng/testing/cited'
import { describe, expect, it } from 'vitest'
import {
  marriageableFrom,
  marriageConditions,
  marriageConditions1950,
  marriageConditions1981,
  marriageConditions2001,
  marriageConditions2021,
} from './rules.js'

const couple = {
  manBirth: '2000-01-01',
  womanBirth: '2000-01-01',
  willing: true,
  married: false,
  kin: 'none',
}
const assess = (asOf: string, more: object = {}) => {
  const program = marriageConditions.on(asOf)
  return program.assess(program.facts.parse({ asOf, ...couple, ...more }) as never, { minorityAges: false } as never)
}
const before = { manBirth: '1950-01-01', womanBirth: '1950-01-01' }

describe('the age (民法典第一千零四十七条)', () => {
  it.each<[string, 'man' | 'woman', string, string, boolean]>([
    ['mar-age-1: a day short of 22', 'man', '2002-05-20', '2024-05-19', false],
    ['mar-age-2: the 22nd birthday', 'man', '2002-05-20', '2024-05-20', true],
    ['the day after', 'man', '2002-05-20', '2024-05-21', true],
    ['a day short of 20', 'woman', '2004-05-20', '2024-05-19', false],
    ['the 20th birthday', 'woman', '2004-05-20', '2024-05-20', true],
    ['mar-age-5: a leap birthday in a leap year', 'woman', '2004-02-29', '2024-02-29', true],
    ['the day before it', 'woman', '2004-02-29', '2024-02-28', false],
    ['a leap birthday in a common year (art. 202)', 'man', '2000-02-29', '2022-02-28', true],
    ['the day before it', 'man', '2000-02-29', '2022-02-27', false],
  ])('%s', (_, who, birth, asOf, expected) => {
    const result = assess(asOf, { [`${who}Birth`]: birth })
    expect(who === 'man' ? result.manOfAge : result.womanOfAge).toBe(expected)
    expect(result.mayMarry).toBe(expected)
  })

  it.each<[string, 'man' | 'woman', number, boolean]>([
    ['1980-12-31', 'man', 20, true],
    ['1980-12-31', 'man', 19, false],
    ['1981-01-01', 'man', 21, false],
    ['1981-01-01', 'man', 22, true],
    ['1980-12-31', 'woman', 18, true],
    ['1980-12-31', 'woman', 17, false],
    ['1981-01-01', 'woman', 19, false],
    ['1981-01-01', 'woman', 20, true],
  ])('on %s a %s of %d: %s (婚姻法 of 1950 and 1980)', (asOf, who, age, expected) => {
    const birth = `${Number(asOf.slice(0, 4)) - age}${asOf.slice(4)}`
    const { mayMarry } = assess(asOf, { manBirth: '1950-01-01', womanBirth: '1950-01-01', [`${who}Birth`]: birth })
    expect(mayMarry).toBe(expected)
  })

  it('counts a birthday from the day after, where it is read so', () => {
    expect(marriageableFrom('male', '2002-05-20')).toBe('2024-05-20')
    expect(marriageableFrom('male', '2002-05-20', 'day-after')).toBe('2024-05-21')
    expect(marriageableFrom('female', '2004-02-29')).toBe('2024-02-29')
    expect(marriageableFrom('female', '2003-02-28', 'birthday')).toBe('2023-02-28')
    expect(marriageableFrom('male', '2000-02-29', 'day-after')).toBe('2022-03-01')
  })
})

// Source: 民法典 arts. 1042, 1046, 1048; 婚姻法 arts. 5 to 7.
describe('the other conditions', () => {
  it.each<[string, object, boolean | null]>([
    ['one of them unwilling', { willing: false }, false],
    ['a spouse', { married: true }, false],
    ['direct line', { kin: 'direct' }, false],
    ['siblings', { kin: 'collateral', generations: 2 }, false],
    ['first cousins', { kin: 'collateral', generations: 3 }, false],
    ['second cousins', { kin: 'collateral', generations: 4 }, true],
    ['collateral, how far is not known', { kin: 'collateral' }, null],
    ['kin not known', { kin: null }, null],
    ['kin not known, and unwilling', { kin: null, willing: false }, false],
    ['her birth not known', { womanBirth: null }, null],
  ])('%s: %j', (_, more, expected) => {
    expect(assess('2024-05-20', more).mayMarry).toBe(expected)
    expect(assess('2000-05-20', { ...before, ...more }).mayMarry).toBe(expected)
  })

  it.each<[string, object, boolean | null]>([
    ['1980-12-31', { kin: 'direct' }, false],
    ['1980-12-31', { kin: 'collateral', generations: 2, customBars: false }, false],
    ['1980-12-31', { kin: 'collateral', generations: 3, customBars: false }, true],
    ['1980-12-31', { kin: 'collateral', generations: 3, customBars: true }, false],
    ['1980-12-31', { kin: 'collateral', generations: 5, customBars: true }, false],
    ['1980-12-31', { kin: 'collateral', generations: 6, customBars: true }, true],
    ['1980-12-31', { kin: 'collateral', generations: 3 }, null],
    ['1981-01-01', { kin: 'collateral', generations: 3 }, false],
  ])('on %s %j: %s', (asOf, more, expected) => {
    expect(assess(asOf, { ...before, ...more }).mayMarry).toBe(expected)
  })

  it.each([
    ['1980-12-31', false],
    ['2020-12-31', false],
  ])('an illness bars on %s', (asOf, expected) => {
    expect(assess(asOf, { ...before, unfitIllness: true }).mayMarry).toBe(expected)
    expect(assess(asOf, before).mayMarry).toBe(true)
  })
  it('an illness is not asked for from 2021-01-01', () => {
    expect(() => assess('2021-01-01', { unfitIllness: true })).toThrow('unfitIllness')
    expect(() => assess('1981-01-01', { ...before, customBars: true })).toThrow('customBars')
  })
})

// Source: a rule of 马边彝族自治县 under the Civil Code as a translated page has it: 20 and 18.
describe('lower ages of autonomous places', () => {
  const early = (policy: object, facts: object, on = '2024-05-20') => {
    const program = marriageConditions.on(on)
    const { manOfAge, womanOfAge } = program.assess(
      program.facts.parse({ asOf: on, ...couple, ...before, ...facts }) as never,
      policy as never,
    )
    return [manOfAge, womanOfAge]
  }
  const lower = { minorityAges: true }
  const minority = { manOfMinority: true, womanOfMinority: true }
  it.each<[string, object, object, unknown[]]>([
    ['20 and 18', lower, { ...minority, manBirth: '2004-05-20', womanBirth: '2006-05-20' }, [true, true]],
    ['a day short', lower, { ...minority, manBirth: '2004-05-21', womanBirth: '2006-05-21' }, [false, false]],
    ['of no minority', lower, { manBirth: '2004-05-20', womanBirth: '2006-05-20' }, [false, false]],
    [
      'he is, she is not',
      lower,
      { manOfMinority: true, manBirth: '2004-05-20', womanBirth: '2006-05-20' },
      [true, false],
    ],
    [
      'she is, he is not',
      lower,
      { womanOfMinority: true, manBirth: '2004-05-20', womanBirth: '2006-05-20' },
      [false, true],
    ],
    [
      'the place has none',
      { minorityAges: false },
      { ...minority, manBirth: '2004-05-20', womanBirth: '2006-05-20' },
      [false, false],
    ],
    ['not known of the place', {}, { ...minority, manBirth: '2004-05-20', womanBirth: '2006-05-20' }, [null, null]],
    [
      'not known, and too young all the same',
      {},
      { ...minority, manBirth: '2004-05-21', womanBirth: '2006-05-21' },
      [false, false],
    ],
    ['not known, and 22 and 20', {}, { ...minority, manBirth: '2002-05-20', womanBirth: '2004-05-20' }, [true, true]],
    ['not known, and of no minority', {}, { manBirth: '2004-05-20', womanBirth: '2006-05-20' }, [false, false]],
  ])('%s', (_, policy, facts, expected) => {
    expect(early(policy, facts)).toEqual(expected)
    const shifted = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [
        key,
        typeof value === 'string' ? `${Number(value.slice(0, 4)) - 20}${value.slice(4)}` : value,
      ]),
    )
    expect(early(policy, shifted, '2004-05-20')).toEqual(expected)
  })
})

describe('the versions', () => {
  it.each([
    ['1950-05-01', marriageConditions1950],
    ['1980-12-31', marriageConditions1950],
    ['1981-01-01', marriageConditions1981],
    ['2001-04-27', marriageConditions1981],
    ['2001-04-28', marriageConditions2001],
    ['2020-12-31', marriageConditions2001],
    ['2021-01-01', marriageConditions2021],
  ])('on %s', (date, version) => expect(marriageConditions.on(date)).toBe(version))
  it('has none before', () => expect(() => marriageConditions.on('1950-04-30')).toThrow('1950-05-01'))

  it('cites its own articles', () => {
    expect(citedBy(marriageConditions2021)).toMatchObject({
      女方已到法定婚龄: '第一千零四十七条',
      双方完全自愿: '第一千零四十六条',
      不属于禁止结婚的亲属: '第一千零四十八条',
    })
    expect(citedBy(marriageConditions2001)).toMatchObject({ 男方已到法定婚龄: '第六条', 双方完全自愿: '第五条' })
  })

  it.each(marriageConditions.versions.map(one => [one.inForce.from, one] as const))(
    'answers alike everywhere: %s',
    (_, version) => agreement(version as never),
  )
})
