import { notKnown, type PolicyValues } from '@minzheng/policy'
import { runColumns, toColumns } from '@minzheng/rules/columns'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { noneOf } from '../../test/none-of.js'
import {
  allowanceAgeDay,
  OldAgeAllowanceFacts,
  OldAgeAllowancePolicy,
  oldAgeAllowance,
  oldAgeAllowance2010,
  oldAgeAllowance2013,
  oldAgeAllowanceBudget,
  oldAgeAllowance2018 as program,
} from './rules.js'

const asOf = '2023-08-31'
/** Somebody who is so many years old on the day. */
const aged = (age: number, facts: object = {}) =>
  OldAgeAllowanceFacts.parse({
    ageDay: asOf,
    birth: `${2023 - age}-08-31`,
    dibao: false,
    residentPension: false,
    ...facts,
  })
/** A place that has these and nothing else. */
const policy = (given: object) =>
  OldAgeAllowancePolicy.parse({ ...noneOf(OldAgeAllowancePolicy), dibaoOnly: false, ...given })
const total = (persons: readonly ReturnType<typeof aged>[], given: object) => {
  const { allowance } = runColumns(program, toColumns(program.facts, persons), policy(given), {
    length: persons.length,
  })
  return Array.from(allowance.values).reduce((sum, value) => sum + value, 0)
}
const many = (count: number, age: number, facts: object = {}) => Array.from({ length: count }, () => aged(age, facts))

const qiantang = { from80: 6_000, from90: 10_000, from100: 80_000, residentPensionExtra: 5_000 }
const yongjia = { from90: 10_000, from95: 30_000, from100: 80_000 }

describe('bands as published', () => {
  it.each([
    ['钱塘', qiantang, [79, 80, 89, 90, 99, 100], [0, 60, 60, 100, 100, 800]],
    ['永嘉', yongjia, [89, 90, 94, 95, 99, 100], [0, 100, 100, 300, 300, 800]],
    ['南宁 2010', { from90: 5_000, from100: 20_000 }, [89, 90, 99, 100], [0, 50, 50, 200]],
    ['广阳', { from80: 5_000, from90: 20_000, from100: 30_000 }, [79, 80, 90, 100], [0, 50, 200, 300]],
    ['香格里拉 2012', { from80: 3_000, from90: 5_000, from100: 20_000 }, [79, 80, 90, 110], [0, 30, 50, 200]],
  ])('%s', (_, given, ages, yuan) => {
    const amounts = ages.map(age => program.assess(aged(age), policy(given)).allowance)
    expect(amounts).toEqual(yuan.map(value => value * 100))
  })

  // 吉林市 from 2024-01-01: 50 yuan for those on dibao and 25 for others at 80. 太原: at 80 those on dibao alone.
  const jilin = { from80: 2_500, from90: 10_000, from100: 30_000, inDibao: { from80: 5_000 } }
  const taiyuan = { from90: 20_000, from100: 50_000, inDibao: { from80: 20_000 } }
  it.each([
    ['吉林市', jilin, true, [79, 80, 85, 89, 90, 100], [0, 50, 50, 50, 100, 300]],
    ['吉林市', jilin, false, [79, 80, 85, 89, 90, 100], [0, 25, 25, 25, 100, 300]],
    ['吉林市', jilin, null, [79, 80, 89, 90, 100], [0, null, null, 100, 300]],
    ['太原', taiyuan, true, [79, 80, 89, 90, 100], [0, 200, 200, 200, 500]],
    ['太原', taiyuan, false, [79, 80, 89, 90, 100], [0, 0, 0, 200, 500]],
  ])('%s: on dibao %s', (_, given, dibao, ages, yuan) => {
    const amounts = ages.map(age => program.assess(aged(age, { dibao }), policy(given)).allowance)
    expect(amounts).toEqual(yuan.map(value => value && value * 100))
  })

  it('eld-minhou-2020-10: 36 urban and 312 rural elders of 80 on dibao at 100 yuan', () => {
    const minhou = { from80: 10_000, dibaoOnly: true }
    expect(total(many(36, 80, { dibao: true }), minhou)).toBe(3_600_00)
    expect(total(many(312, 85, { dibao: true }), minhou)).toBe(31_200_00)
    expect(total([...many(348, 80, { dibao: true }), ...many(9, 80), ...many(9, 79, { dibao: true })], minhou)).toBe(
      34_800_00,
    )
    expect(program.assess(aged(80, { dibao: undefined }), policy(minhou)).allowance).toBeNull()
  })

  // Published are 731,360 yuan: the rest is the 50 yuan extra and arrears, for numbers of persons that are not published.
  it('eld-qiantang-2023-08: 8,122 persons, 560,100 yuan before the extra', () => {
    const persons = [...many(6740, 80), ...many(1357, 90), ...many(25, 100)]
    expect(persons).toHaveLength(8122)
    expect(total(persons, qiantang)).toBe(560_100_00)
    expect(total(many(10, 80, { residentPension: true }), qiantang)).toBe(1_100_00)
    expect(total(many(10, 79, { residentPension: true }), qiantang)).toBe(0)
  })

  // The page prints 725,200 yuan, which its own rates and numbers do not give.
  it('eld-yongjia-2022-05: 4,615 persons, 769,800 yuan by its rates', () => {
    const persons = [...many(3431, 90), ...many(1041, 95), ...many(143, 100)]
    expect(persons).toHaveLength(4615)
    expect(total(persons, yongjia)).toBe(769_800_00)
  })
})

describe('age', () => {
  it.each([
    ['1943-09-01', 0],
    ['1943-08-31', 6_000],
  ])('born on %s', (birth, allowance) => {
    expect(program.assess(aged(0, { birth }), policy(qiantang)).allowance).toBe(allowance)
  })

  it.each([
    ['2023-08-15', 'birthday-month', '2023-08-31'],
    ['2024-02-01', 'birthday-month', '2024-02-29'],
    ['2023-08-15', 'next-month', '2023-07-31'],
    ['2024-03-31', 'next-month', '2024-02-29'],
    ['2024-01-01', 'next-month', '2023-12-31'],
  ] as const)('of the month of %s, %s: counts on %s', (month, pays, day) => {
    expect(allowanceAgeDay(month, pays)).toBe(day)
  })

  it('who is too young is not entitled, on dibao or not', () => {
    const minhou = policy({ from80: 10_000, dibaoOnly: true })
    const entitled = (age: number, dibao: boolean) => program.assess(aged(age, { dibao }), minhou).entitled
    expect([entitled(79, true), entitled(80, true), entitled(80, false)]).toEqual([false, true, false])
    expect(program.assess(aged(44), policy(qiantang)).entitled).toBe(false)
  })

  it('not known is undetermined only where it matters', () => {
    expect(program.assess(aged(0, { birth: null }), policy(qiantang)).allowance).toBeNull()
    expect(program.assess(aged(0, { birth: null }), policy({ ...qiantang, dibaoOnly: true })).allowance).toBe(0)
  })

  it('never lowers the allowance, where the bands rise', () => {
    const age = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(age, age, (a, b) => {
        const of = (years: number) => program.assess(aged(years), policy(yongjia)).allowance ?? 0
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

// Once answered "no, 0.00" (500112, 320404 and 350200, of which nothing is known): what a place pays is never invented.
describe('a place of which nothing, or not everything, is known', () => {
  const eighty = aged(86, { residentPension: false })
  const open = (elder: ReturnType<typeof aged>, given: PolicyValues<z.output<typeof OldAgeAllowancePolicy>>) =>
    explain(program, elder, given)
      .rules.find(({ name }) => name === 'allowance')
      ?.notKnown.map(({ path }) => path)

  it('is undetermined, and says what is not known', () => {
    expect(program.assess(eighty, {})).toEqual({ age: 86, base: null, entitled: null, allowance: null })
    const bands = ['from60', 'from65', 'from70', 'from75', 'from80', 'from85']
    expect(open(eighty, {})?.toSorted()).toEqual(['dibaoOnly', ...bands])
    expect(open(aged(86, { dibao: true }), {})?.toSorted()).toEqual(bands)
    expect(open(aged(86, { residentPension: true }), {})).toContain('residentPensionExtra')
    expect(renderExplanation(explain(program, eighty, {}), 'zh')).toContain('缺政策取值：满85周岁起每月')
  })

  it('is undetermined only where what is not known matters', () => {
    const from80 = { from80: 60_00, dibaoOnly: false }
    expect([84, 85, 79].map(age => program.assess(aged(age), from80).allowance)).toEqual([60_00, null, null])
    const and85 = { ...from80, from85: null }
    expect([84, 85, 89, 90].map(age => program.assess(aged(age), and85).allowance)).toEqual([60_00, 60_00, 60_00, null])
    expect(program.assess(aged(86, { residentPension: true }), and85)).toMatchObject({
      entitled: true,
      allowance: null,
    })
    expect(program.assess(aged(86, { dibao: false }), { dibaoOnly: true }).allowance).toBe(0)
    expect(program.assess(aged(59), {}).allowance).toBe(0)
  })

  // Art. 33 speaks of elders with low income: whether a place pays others is its own to say.
  it.each([
    [true, false, 0],
    [true, true, 60_00],
    [false, false, 60_00],
    [undefined, true, 60_00],
    [undefined, false, null],
    [undefined, null, null],
  ])('for elders on dibao alone: %s; on dibao: %s', (dibaoOnly, dibao, allowance) => {
    const { dibaoOnly: _, ...place } = policy({ from80: 60_00 })
    const given = dibaoOnly === undefined ? place : { ...place, dibaoOnly }
    expect(program.assess(aged(84, { dibao }), given).allowance).toBe(allowance)
    const missing = explain(program, aged(84, { dibao }), given).rules.find(({ name }) => name === 'allowance')
    expect(missing?.notKnown.map(({ title }) => title?.zh)).toEqual(allowance === null ? ['仅限低保老年人'] : [])
    expect(program.assess(aged(79, { dibao }), given).allowance).toBe(0)
  })

  it('is undetermined over columns, too', () => {
    const persons = [aged(86), aged(59), aged(82)]
    const { allowance } = runColumns(
      program,
      toColumns(program.facts, persons),
      { from80: 60_00, dibaoOnly: notKnown },
      { length: 3 },
    )
    expect(Array.from(allowance.known ?? [])).toEqual([0, 1, 0])
  })

  it('may pay those on the pension alone', () => {
    const pensioners = policy({ residentPensionExtra: 1 })
    const of = (age: number, residentPension: boolean) => program.assess(aged(age, { residentPension }), pensioners)
    expect(of(80, true)).toMatchObject({ base: 0, entitled: true, allowance: 1 })
    expect(of(79, true)).toMatchObject({ entitled: false, allowance: 0 })
    expect(of(80, false)).toMatchObject({ entitled: false, allowance: 0 })
    expect(program.assess(aged(80, { residentPension: true }), policy({ residentPensionExtra: 0 })).entitled).toBe(
      false,
    )
    expect(program.assess(aged(80, { residentPension: null }), pensioners).allowance).toBeNull()
  })

  it('entitles from the first fen on', () => {
    expect(program.assess(aged(60), policy({ from60: 1 }))).toMatchObject({ entitled: true, allowance: 1 })
    expect(program.assess(aged(60), policy({ from60: 0 }))).toMatchObject({ entitled: false, allowance: 0 })
  })

  it('names each band by its age, and takes no amount below 0', () => {
    for (const [key, schema] of Object.entries(OldAgeAllowancePolicy.shape).filter(([name]) =>
      name.startsWith('from'),
    )) {
      expect(schema.meta()).toMatchObject({ label: { zh: `满${key.slice(4)}周岁起每月` }, unit: 'fen/month' })
      expect([-1, 0].map(value => schema.safeParse(value).success)).toEqual([false, true])
    }
  })

  it.each([60, 65, 70, 75, 80, 85, 90, 95, 100])('a band from %i begins on that birthday', bound => {
    const paid = (age: number) => program.assess(aged(age), policy({ [`from${bound}`]: 7 })).allowance
    expect([bound - 1, bound, bound + 1, 110].map(paid)).toEqual([0, 7, 7, 7])
  })

  it('known to have none pays none', () => {
    expect(program.assess(eighty, policy({}))).toEqual({ age: 86, base: 0, entitled: false, allowance: 0 })
  })
})

describe('the budget of a year', () => {
  const place = policy(qiantang)
  const of = (group: object, pays: 'birthday-month' | 'next-month' = 'birthday-month') =>
    oldAgeAllowanceBudget([{ persons: 1, dibao: false, residentPension: false, ...group }], 2023, pays, () => place)

  it.each([
    ['80 all the year', { birth: '1940-01-01' }, 12 * 60_00],
    ['80 in August', { birth: '1943-08-31' }, 5 * 60_00],
    ['90 in December', { birth: '1933-12-31' }, 11 * 60_00 + 100_00],
    ['too young', { birth: '1944-01-01' }, 0],
    ['not born', { birth: '2023-12-31' }, 0],
    ['ten of them', { birth: '1940-01-01', persons: 10 }, 120 * 60_00],
  ])('%s', (_, group, fen) => expect(of(group)).toEqual({ fen, personsUnknown: 0 }))

  it('pays from the month after, where the place does so', () => {
    expect(of({ birth: '1943-08-31' }, 'next-month').fen).toBe(4 * 60_00)
  })

  it('follows the values of each month', () => {
    const rise = (month: string) => policy({ from80: month < '2023-07-01' ? 60_00 : 100_00 })
    const eighty = [{ persons: 2, birth: '1940-01-01', dibao: false, residentPension: false }]
    expect(oldAgeAllowanceBudget(eighty, 2023, 'birthday-month', rise).fen).toBe(2 * 6 * 160_00)
  })

  it('tells apart of whom it is not known', () => {
    expect(of({ birth: null, persons: 7 })).toEqual({ fen: 0, personsUnknown: 7 })
    expect(() => oldAgeAllowanceBudget([], 2009, 'next-month', () => place)).toThrow('2010-05-01')
  })
})

describe('the program', () => {
  it('rests on article 33 of the law throughout', () => {
    expect(program.inForce.cite).toMatchObject({ title: '中华人民共和国老年人权益保障法', article: '第三十三条' })
    const { rules } = explain(program, aged(80), policy(qiantang))
    expect(rules.map(({ reason }) => reason.cite?.article)).toEqual(Array(4).fill('第三十三条'))
  })

  // 老年人权益保障法: the revision of 2012 is in force from 2013-07-01, the amendment of 2018 from 2018-12-29.
  it.each([
    ['2010-05-01', oldAgeAllowance2010],
    ['2013-06-30', oldAgeAllowance2010],
    ['2013-07-01', oldAgeAllowance2013],
    ['2018-12-28', oldAgeAllowance2013],
    ['2018-12-29', program],
  ])('on %s', (on, version) => expect(oldAgeAllowance.on(on)).toBe(version))

  it('cites no law before there was one', () => {
    expect(() => oldAgeAllowance.on('2010-04-30')).toThrow('2010-05-01')
    expect(oldAgeAllowance2010.inForce.cite).toMatchObject({ title: '各地高龄津贴规定' })
    expect(oldAgeAllowance2013.inForce.cite).toMatchObject({ article: '第三十三条', effective: '2013-07-01' })
    for (const version of oldAgeAllowance.versions)
      expect(version.assess(aged(80), policy(qiantang)).allowance).toBe(60_00)
  })

  it('answers alike in every way of running', () => agreement(program))
})
