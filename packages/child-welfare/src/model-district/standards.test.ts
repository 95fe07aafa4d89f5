import { describe, expect, it } from 'vitest'
import { ModelDistrictApplication, modelDistrictProblems, modelDistrictState } from './application.js'
import { ModelDistrictSheet, modelDistrictAspects, modelDistrictResult } from './standards.js'

const aspects = Object.keys(modelDistrictAspects)
const all = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({
    aspect: aspects[index % aspects.length],
    standard: `${index}`,
    reached: true,
    ...more(index),
  }))
const result = (standards: object[], negative: boolean | null = false) =>
  modelDistrictResult(ModelDistrictSheet.parse({ division: '350203', standards, negative }))

// Source: 关于开展全国未成年人保护示范创建的通知, 2021, as reported: 11 aspects, 76 standards, a list of negatives.
describe('the standards', () => {
  it('are of eleven aspects', () => expect(Object.keys(modelDistrictAspects)).toHaveLength(11))

  it.each<[string, object[], boolean | null, boolean | null]>([
    ['all reached', all(76), false, true],
    ['one is not on the sheet', all(75), false, null],
    ['one too many', all(77), false, null],
    ['none of ten aspects', all(76, () => ({ aspect: 'family' })), false, null],
    ['one is not reached', all(76, index => (index === 3 ? { reached: false } : {})), false, null],
    ['one is not assessed', all(76, index => (index === 3 ? { reached: null } : {})), false, null],
    ['a negative', all(76), true, false],
    ['negatives not known', all(76), null, null],
    ['one not reached, negatives not known', all(10, index => (index === 3 ? { reached: false } : {})), null, null],
    ['one not reached, and a negative', all(76, index => (index === 3 ? { reached: false } : {})), true, false],
  ])('%s', (_, standards, negative, reached) => {
    expect(result(standards, negative).reached).toBe(reached)
  })

  it('are counted by aspect, one that is on the sheet twice once', () => {
    const { standards, aspects, notReached, notAssessed } = result([
      { aspect: 'school', standard: 'a', reached: false },
      { aspect: 'school', standard: 'a', reached: true },
      { aspect: 'staff', standard: 'a', reached: null },
      { aspect: 'staff', standard: 'b', reached: false },
    ])
    expect([standards, aspects.school, aspects.staff, notReached, notAssessed]).toEqual([
      3,
      { reached: 1, of: 1 },
      { reached: 0, of: 2 },
      ['b'],
      ['a'],
    ])
  })
})

const days = {
  applied: '2021-10-01',
  recommended: '2021-11-01',
  working: '2021-12-01',
  'assessed-by-province': '2022-03-01',
  verified: '2022-04-01',
  named: '2022-05-31',
}
const application = (more: object = {}) => ModelDistrictApplication.parse({ division: '350203', steps: days, ...more })

describe('the steps', () => {
  it.each([
    ['2021-09-30', {}, null],
    ['2021-10-01', {}, 'applied'],
    ['2022-05-30', {}, 'verified'],
    ['2022-05-31', {}, 'named'],
    ['2024-01-01', { withdrawnOn: '2024-01-01' }, 'withdrawn'],
    ['2023-12-31', { withdrawnOn: '2024-01-01' }, 'named'],
  ])('on %s, %o: %s', (asOf, more, state) => {
    expect(modelDistrictState(application(more), asOf)).toBe(state)
  })

  const { verified, ...withoutVerified } = days
  it.each<[string, object, string[]]>([
    ['in order', {}, []],
    ['a step left out', { steps: withoutVerified }, ['model-step-skipped']],
    ['two on one day', { steps: { ...days, recommended: days.applied } }, []],
    ['one too early', { steps: { ...days, recommended: '2021-09-30' } }, ['model-step-order']],
    ['withdrawn on the day of the title', { withdrawnOn: days.named }, []],
    ['withdrawn before', { withdrawnOn: '2022-05-30' }, ['model-withdrawn-unnamed']],
    [
      'withdrawn without a title',
      { steps: { applied: '2021-10-01' }, withdrawnOn: '2024-01-01' },
      ['model-withdrawn-unnamed'],
    ],
  ])('%s', (_, more, codes) => {
    expect(modelDistrictProblems(application(more)).map(({ code }) => code)).toEqual(codes)
    expect(verified).toBe('2022-04-01')
  })
})
