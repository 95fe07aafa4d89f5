import { describe, expect, it } from 'vitest'
import { DelegatedDecision, decidingLevelOn, decidingProcedureOn } from './authority.js'

const rule = (facts: object = {}) =>
  DelegatedDecision.parse({ programme: 'dibao', division: '500112', from: '2021-09-01', by: 'county', ...facts })

describe('who decides', () => {
  const level = (date: string, facts: object = {}, division = '500112') =>
    decidingLevelOn('dibao', date, division, [rule(facts)])
  it.each<[string, object, ReturnType<typeof level>]>([
    ['2020-08-31', { from: '2020-08-14' }, null],
    ['2020-09-01', { from: '2020-08-14' }, 'township'],
    ['2020-09-01', {}, 'county'],
    ['2021-08-31', {}, 'county'],
    ['2021-09-01', {}, 'township'],
    ['2024-12-31', { until: '2024-12-31' }, 'township'],
    ['2025-01-01', { until: '2024-12-31' }, 'county'],
    // 社会救助法 art. 44: the province.
    ['2026-06-30', {}, 'township'],
    ['2026-07-01', {}, null],
    ['2026-07-01', { by: 'prefecture' }, null],
    ['2026-07-01', { by: 'province', division: '500000' }, 'township'],
    ['2024-01-01', { programme: 'tekun' }, 'county'],
    ['2024-01-01', { division: '500113' }, 'county'],
  ])('on %s, %j: %s', (date, facts, expected) => expect(level(date, facts)).toBe(expected))

  it('reaches into the place', () => {
    expect(level('2024-01-01', { division: '500000' })).toBe('township')
    expect(level('2024-01-01', {}, '500000')).toBe('county')
    expect(DelegatedDecision.safeParse({ ...rule(), until: '2021-08-31' }).success).toBe(false)
  })
})

describe('the procedure by which a place decides', () => {
  const found = (programme: 'dibao' | 'tekun', date: string, rules: DelegatedDecision[], division = '350203') =>
    decidingProcedureOn(programme, date, division, rules)
  const left = rule({ division: '350203' })
  it.each([
    ['2022-10-19', undefined, undefined],
    ['2022-10-20', 'dibao-delegated', 20],
    ['2026-06-30', 'dibao-delegated', 20],
    ['2026-07-01', undefined, undefined],
  ])('left to the townships, on %s: %s', (date, id, total) => {
    const procedure = found('dibao', date, [left])
    expect([procedure?.id, procedure?.total?.limit.amount]).toEqual([id, total])
  })
  // 重庆条例 art. 22 pays from the month of approval, 浙江条例 art. 11 has days of its own: the national course is not theirs.
  it.each([
    ['500112', '2024-05-10', 'county'],
    ['500112', '2026-07-01', 'province'],
    ['330106', '2024-05-10', 'county'],
  ] as const)('in %s, on %s, where the place has its own course, is not held', (division, date, by) => {
    expect(found('dibao', date, [rule({ division, by })], division)).toBeNull()
    expect(found('dibao', date, [], division)?.division).toBe(`${division.slice(0, 2)}0000`)
  })
  it('is that of the county without a rule, and of the province’s townships under the Law', () => {
    expect(found('dibao', '2024-01-01', [])?.total?.limit.amount).toBe(30)
    expect(found('dibao', '2024-01-01', [], '500112')?.division).toBe('500000')
    expect(found('tekun', '2024-01-01', [])?.id).toBe('tekun')
    expect(found('tekun', '2024-01-01', [rule({ division: '350203', programme: 'tekun' })])).toBeNull()
    const province = rule({ division: '350000', by: 'province' })
    expect(found('dibao', '2026-07-01', [province])?.inForce.from).toBe('2026-07-01')
  })
})
