import { describe, expect, it } from 'vitest'
import {
  type FamilyTimeLimitKey,
  factMarriageUntil,
  familyLimitAllows,
  familyLimitEnd,
  familyTimeLimits,
  husbandMaySue,
  unregisteredCouple,
} from './limits.js'

// Source: 民法典 arts. 1052, 1053, 1077, 1079, 1082; 解释一 art. 84; 民事诉讼法 art. 127(7): each read in its text.
describe('time limits of family law', () => {
  it.each<[FamilyTimeLimitKey, string, string, string]>([
    ['coercion', '2024-03-10', '2025-03-10', '第一千零五十二条第二款'],
    ['coercion-freed', '2024-03-10', '2025-03-10', '第一千零五十二条第三款'],
    ['concealed-illness', '2024-06-09', '2025-06-09', '第一千零五十三条第二款'],
    ['divorce-withdrawal', '2024-04-12', '2024-05-13', '第一千零七十七条第一款'],
    ['divorce-certificate', '2024-05-13', '2024-06-12', '第一千零七十七条第二款'],
    ['separation', '2024-02-29', '2026-02-28', '第一千零七十九条第三款第四项'],
    ['separation-after-refusal', '2024-06-01', '2025-06-01', '第一千零七十九条第五款'],
    ['after-birth', '2024-06-01', '2025-06-01', '第一千零八十二条'],
    ['after-termination', '2024-08-31', '2025-02-28', '第一千零八十二条'],
    ['new-suit', '2024-08-31', '2025-02-28', '第一百二十七条第七项'],
    // 2026-06-20 is a Saturday of the rest at 端午.
    ['property-again', '2023-06-20', '2026-06-22', '第八十四条'],
  ])('%s from %s ends on %s (%s)', (key, event, end, article) => {
    expect(familyLimitEnd(key, event).due).toBe(end)
    expect(familyTimeLimits[key].cite.article).toBe(article)
  })

  it.each<[FamilyTimeLimitKey, string, string, boolean]>([
    ['coercion', '2024-03-10', '2025-03-10', true],
    ['coercion', '2024-03-10', '2025-03-11', false],
    ['separation', '2024-06-01', '2026-05-31', false],
    ['separation', '2024-06-01', '2026-06-01', true],
    ['separation-after-refusal', '2024-06-01', '2025-05-31', false],
    ['separation-after-refusal', '2024-06-01', '2025-06-01', true],
    ['after-birth', '2024-06-01', '2024-05-31', true],
    ['after-birth', '2024-06-01', '2024-06-01', false],
    ['after-birth', '2024-06-01', '2025-06-01', false],
    ['after-birth', '2024-06-01', '2025-06-02', true],
    ['new-suit', '2024-06-03', '2024-12-03', false],
    ['new-suit', '2024-06-03', '2024-12-04', true],
  ])('%s from %s, on %s: %s', (key, event, on, expected) => expect(familyLimitAllows(key, event, on)).toBe(expected))

  it('is not known in a year without a calendar', () => {
    expect(familyLimitAllows('property-again', '2025-06-01', '2026-01-01')).toBeNull()
    expect(familyLimitAllows('separation', '2025-06-01', '2027-06-01')).toBe(true)
  })
})

// Source: 民法典 art. 1082.
describe('a husband', () => {
  const free = { pregnant: false, bornOn: null, terminatedOn: null }
  it.each<[object, boolean | null]>([
    [{}, true],
    [{ pregnant: true }, false],
    [{ pregnant: true, necessary: true }, true],
    [{ pregnant: null }, null],
    [{ bornOn: '2024-06-01' }, false],
    [{ bornOn: '2024-05-31' }, true],
    [{ bornOn: undefined }, null],
    [{ terminatedOn: '2024-12-01' }, false],
    [{ terminatedOn: '2024-11-30' }, true],
    [{ terminatedOn: undefined, pregnant: true }, false],
  ])('%j on 2025-06-01: %s', (more, expected) =>
    expect(husbandMaySue({ ...free, ...more }, '2025-06-01')).toBe(expected),
  )
})

// Source: 解释一 arts. 6 and 7.
describe('without a registration', () => {
  it.each<[string, string | null, string, string | null, string]>([
    ['1994-01-31', null, 'fact-marriage', '1994-01-31', '第七条第一项'],
    ['1994-02-01', null, 'cohabitation', null, '第七条第二项'],
    ['1994-02-01', '2020-01-01', 'registered', '1994-02-01', '第六条'],
  ])('both met the conditions on %s, registered on %s: %s', (met, later, status, marriedFrom, article) =>
    expect(unregisteredCouple(met, later)).toMatchObject({ status, marriedFrom, cite: { article } }),
  )
  it('the day', () => expect(factMarriageUntil).toBe('1994-01-31'))
})
