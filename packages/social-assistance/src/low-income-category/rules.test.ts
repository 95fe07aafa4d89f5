import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  helpFor,
  type LowIncomeCategory,
  LowIncomeCategoryFacts,
  lowIncomeCategories,
  lowIncomeCategory,
  lowIncomeCategory2023,
  lowIncomeCategory2026,
  lowIncomeHelp,
  lowIncomeHelpOn,
} from './rules.js'

const no = { dibao: false, tekun: false, monitored: false, marginal: false, rigid: false, other: false }
const assess = (facts: object) => lowIncomeCategory2023.assess({ ...no, ...facts }, {})

describe('category', () => {
  it.each([
    [{}, 'none', false],
    [{ dibao: true }, 'dibao', true],
    [{ tekun: true }, 'tekun', true],
    [{ tekun: true, dibao: true }, 'tekun', true],
    [{ monitored: true }, 'monitored', true],
    [{ monitored: true, dibao: true }, 'dibao', true],
    [{ marginal: true }, 'marginal', true],
    [{ marginal: true, rigid: true }, 'marginal', true],
    [{ rigid: true }, 'rigid', true],
    [{ rigid: true, monitored: true }, 'rigid', true],
    [{ other: true }, 'other', true],
    [{ tekun: null }, null, null],
    [{ tekun: null, dibao: true }, null, true],
    [{ tekun: true, dibao: null }, 'tekun', true],
    [{ dibao: null, marginal: true }, null, true],
    [{ other: null }, null, null],
  ])('of %o is %s', (facts, category, lowIncome) => {
    expect(assess(facts)).toMatchObject({ category, lowIncome })
  })

  it('keeps that a household is monitored besides', () => {
    expect(assess({ monitored: true, dibao: true })).toMatchObject({ category: 'dibao', monitored: true })
  })
})

it('is not answered for a day before the opinion of 2023-10-19, and cites the Law from 2026-07-01', () => {
  expect(lowIncomeCategory.on('2023-10-19')).toBe(lowIncomeCategory2023)
  expect(lowIncomeCategory.on('2026-06-30')).toBe(lowIncomeCategory2023)
  expect(lowIncomeCategory.on('2026-07-01')).toBe(lowIncomeCategory2026)
  expect(() => lowIncomeCategory.on('2023-10-18')).toThrow(/2023-10-19/)
})

describe('help', () => {
  it.each([
    [
      'dibao',
      ['dibao', 'medicalPremiumFixed', 'medical', 'employment'],
      ['medicalPremiumFull', 'singlePerson', 'tekun'],
    ],
    ['tekun', ['tekun', 'medicalPremiumFull', 'medical', 'housing'], ['employment', 'dibao']],
    ['marginal', ['singlePerson', 'medical', 'education', 'disability'], ['dibao', 'medicalPremiumFixed']],
    ['rigid', ['medical', 'employment', 'disaster'], ['singlePerson', 'disability']],
    // 国办发〔2021〕42号 二（一）.
    [
      'monitored',
      ['povertyPrevention', 'medicalOfMonitored', 'education', 'charity', 'emergency'],
      ['medical', 'dibao'],
    ],
    ['other', ['education', 'emergency', 'charity'], ['medical', 'povertyPrevention']],
  ] as const)('%s', (category, opens, doesNot) => {
    const found = helpFor('2026-06-30', category)
    expect(found).toEqual(expect.arrayContaining([...opens]))
    for (const key of doesNot) expect(found).not.toContain(key)
  })

  it('of two categories is that of both, once each', () => {
    const both = helpFor('2024-01-01', 'monitored', 'dibao')
    expect(new Set(both).size).toBe(both.length)
    expect(both).toEqual(
      expect.arrayContaining([...helpFor('2024-01-01', 'monitored'), ...helpFor('2024-01-01', 'dibao')]),
    )
  })

  it('opens as much under the Law, by its own articles (arts 16, 18, 21, 24–28)', () => {
    for (const category of ['dibao', 'tekun', 'marginal', 'rigid'] as const)
      expect(helpFor('2026-07-01', category)).toEqual(expect.arrayContaining(helpFor('2026-06-30', category)))
    expect(helpFor('2026-06-30', 'other')).toContain('education')
    expect(helpFor('2026-07-01', 'other')).toContain('educationOfOthers')
    expect(helpFor('2026-07-01', 'monitored')).toContain('educationOfOthers')
    const articles = (date: string) =>
      [lowIncomeHelpOn(date).housing, lowIncomeHelpOn(date).singlePerson].map(one => one?.cite.article)
    expect(articles('2026-06-30')).toEqual(['四（二）3', '四（一）'])
    expect(articles('2026-07-01')).toEqual(['第二十六条', '第二十一条'])
  })

  // 国办发〔2023〕39号 四（四）; 社会救助法 arts 13, 34.
  it.each([
    ['2026-06-30', 'monitored', 'services', 'local', '四（四）'],
    ['2026-06-30', 'rigid', 'services', 'local', '四（四）'],
    ['2026-07-01', 'rigid', 'services', 'rule', '第三十四条'],
    ['2026-07-01', 'monitored', 'servicesOfOthers', 'local', '四（四）'],
    ['2026-07-01', 'other', 'servicesOfOthers', 'local', '四（四）'],
  ] as const)('services are open on %s to %s as %s: %s, %s', (date, category, key, basis, article) => {
    expect(helpFor(date, category).filter(one => one.startsWith('services'))).toEqual([key])
    expect(lowIncomeHelpOn(date)[key]).toMatchObject({ basis, cite: { article } })
  })

  it('is not known before the opinion', () => {
    expect(() => helpFor('2023-10-18', 'dibao')).toThrow(/no value in force/)
    expect(helpFor('2023-10-19', 'dibao')).toContain('dibao')
    // 四（二）1, 四（三）: for whomever it befalls.
    expect(helpFor('2023-10-19', 'other')).toEqual(expect.arrayContaining(['emergencyIllness', 'adrift']))
  })

  // 国务院令第649号 art. 20; 社会救助法 art. 28.
  it.each([
    ['2023-10-19', '第二十条'],
    ['2026-06-30', '第二十条'],
    ['2026-07-01', '第二十八条'],
  ])('disaster relief is for whomever a disaster strikes, on %s by %s', (date, article) => {
    for (const category of ['other', 'monitored', 'rigid'] as const)
      expect(helpFor(date, category)).toContain('disaster')
    expect(lowIncomeHelpOn(date).disaster?.cite.article).toBe(article)
  })

  it('is all cited', () => {
    for (const { cite } of Object.values(lowIncomeHelp)) expect(cite.article).toMatch(/^四|^二（一）$|^第二十条$/)
  })
})

it('at most one of dibao, tekun, marginal and rigid is left, and the category is that one', () => {
  fc.assert(
    fc.property(arbitraryOf(LowIncomeCategoryFacts), facts => {
      const { category, ...rest } = lowIncomeCategory2023.assess(facts, {})
      const left = (['dibao', 'tekun', 'marginal', 'rigid'] as const).filter(key => rest[key])
      expect(left.length).toBeLessThanOrEqual(1)
      if (category !== null && left[0]) expect(category).toBe(left[0])
      if (category !== null && category !== 'none')
        expect(Object.keys(lowIncomeCategories)).toContain(category satisfies LowIncomeCategory)
    }),
  )
})

it('is the same in all ways of running', () => agreement(lowIncomeCategory2023))
it('is the same in all ways of running under the Law', () => agreement(lowIncomeCategory2026))
