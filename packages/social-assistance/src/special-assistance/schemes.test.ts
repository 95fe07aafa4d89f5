import { describe, expect, it } from 'vitest'
import {
  doorOf,
  helpLayers,
  newlyCovered,
  referralMatrix,
  referralsFor,
  specialCoverage,
  specialCoverageOn,
} from './schemes.js'

describe('how special assistance was widened', () => {
  const widened = (before: string, after: string) =>
    newlyCovered(before, after)?.map(({ scheme, category }) => `${scheme} ${category}`)

  // 国办发〔2023〕39号 四（二）.
  it('by the opinion of 2023', () => {
    const expected = [
      'medical rigid',
      'education marginal',
      'education rigid',
      'education monitored',
      'education other',
      'housing marginal',
      'housing rigid',
      'employment marginal',
      'employment rigid',
    ]
    expect(widened('2023-10-18', '2023-10-19')).toEqual(expected)
    // 国办发〔2021〕42号 二（一）.
    expect(widened('2021-10-27', '2021-10-28')).toEqual(['medical monitored', 'medical marginal'])
    expect(widened('2014-05-01', '2026-07-01')?.toSorted()).toEqual(
      [...expected, 'medical marginal', 'medical monitored'].toSorted(),
    )
    expect(newlyCovered('2023-10-18', '2023-10-19')?.[0]?.cite.article).toBe('四（二）1')
  })

  it('not by the Law of 2026, which gives it rank', () => {
    expect(widened('2026-06-30', '2026-07-01')).toEqual([])
    expect(specialCoverageOn('2026-07-01')?.schemes.housing.cite).toMatchObject({ article: '第二十六条' })
  })

  it('what was open before the regulation of 2014 is not known', () => {
    expect(widened('2014-04-30', '2014-05-01')).toBeUndefined()
    expect(widened('2014-05-01', '2014-04-30')).toBeUndefined()
    expect(widened('2014-05-01', '2014-05-01')).toEqual([])
    expect(specialCoverageOn('2014-04-30')).toBeUndefined()
  })

  it('each time follows the one before', () =>
    expect(specialCoverage.map(({ from, to }) => [from, to])).toEqual([
      ['2014-05-01', '2020-08-31'],
      ['2020-09-01', '2021-10-27'],
      ['2021-10-28', '2023-10-18'],
      ['2023-10-19', '2026-06-30'],
      ['2026-07-01', null],
    ]))
})

describe('referrals', () => {
  const of = (date: string, ...categories: Parameters<typeof referralsFor>[1][]) =>
    referralsFor(date, ...categories).map(({ help, layer, department, door }) => [help, layer, department, door])

  it('for a marginal household under the Law, layer by layer', () =>
    expect(of('2026-07-01', 'marginal')).toEqual([
      ['singlePerson', 'basic', 'civil-affairs', 'township-of-registration'],
      ['education', 'special', 'education', 'school'],
      ['disaster', 'special', 'emergency', 'township-of-emergency'],
      ['housing', 'special', 'housing', 'housing-office'],
      ['employment', 'special', 'labour', 'township-of-registration'],
      ['medicalPremiumIfEligible', 'special', 'medical-security', 'township-of-registration'],
      ['medical', 'special', 'medical-security', 'township-of-registration'],
      ['emergency', 'emergency', 'civil-affairs', 'township-of-emergency'],
      ['adrift', 'emergency', 'civil-affairs', 'relief-station'],
      ['emergencyIllness', 'emergency', 'health', 'none'],
      ['services', 'services', 'civil-affairs', 'township-of-registration'],
      ['heatingAndFuneral', 'local', 'civil-affairs', 'township-of-registration'],
      ['disability', 'local', 'disabled', 'township-of-registration'],
      ['charity', 'charity', 'charity', 'none'],
    ]))

  it('say by which article, and what is only where the place has chosen to', () => {
    const [single] = referralsFor('2026-07-01', 'marginal')
    expect(single).toMatchObject({ basis: 'rule', cite: { article: '第二十一条' } })
    expect(single?.title.zh).toContain('重病患者')
    const local = referralsFor('2024-01-01', 'marginal').filter(({ basis }) => basis === 'local')
    expect(local.map(({ help }) => help)).toEqual([
      'medicalPremiumIfEligible',
      'services',
      'heatingAndFuneral',
      'disability',
    ])
  })

  it('there are none before the opinion set out the layers', () => {
    expect(() => referralsFor('2023-10-18', 'dibao')).toThrow(/no value in force/)
    expect(() => referralMatrix('2023-10-18')).toThrow(/no value in force/)
    expect(referralsFor('2023-10-19', 'dibao')).not.toEqual([])
  })

  // 国办发〔2023〕39号 四（二）1: 医疗救助（含疾病应急救助）; 社会救助法 art. 15.
  it.each([
    ['2026-06-30', 'special'],
    ['2026-07-01', 'emergency'],
  ])('emergency treatment stands on %s under %s', (date, layer) =>
    expect(referralsFor(date, 'other').find(({ help }) => help === 'emergencyIllness')?.layer).toBe(layer),
  )

  // 国务院令第649号 art. 44; 社会救助法 art. 37.
  it.each([
    ['2026-06-30', 'employment-service'],
    ['2026-07-01', 'township-of-registration'],
  ])('employment assistance is asked for on %s at the %s', (date, door) => {
    expect(doorOf('employment', date)).toBe(door)
    expect(doorOf('education', date)).toBe('school')
  })

  // 国务院令第649号 art. 30; 社会救助法 art. 37.
  it.each([
    ['2026-06-30', 'dibao', 'none'],
    ['2026-06-30', 'tekun', 'none'],
    ['2026-06-30', 'marginal', 'township-of-registration'],
    ['2026-07-01', 'dibao', 'township-of-registration'],
  ] as const)('medical assistance is asked for on %s by %s at: %s', (date, category, door) =>
    expect(referralMatrix(date)[category].find(({ help }) => help === 'medical')?.door).toBe(door),
  )

  it('the matrix has every category, and every layer for those on dibao but none that only others have', () => {
    const matrix = referralMatrix('2026-07-01')
    expect(Object.keys(matrix)).toEqual(['dibao', 'tekun', 'monitored', 'marginal', 'rigid', 'other'])
    expect(new Set(matrix.dibao.map(({ layer }) => layer))).toEqual(new Set(Object.keys(helpLayers)))
    expect(matrix.tekun.map(({ help }) => help)).toContain('medicalPremiumFull')
    expect(matrix.other.map(({ layer }) => layer)).not.toContain('basic')
    expect(matrix.monitored.find(({ help }) => help === 'povertyPrevention')?.department).toBe('agriculture')
  })
})
