import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { placeKindNames } from '../place-kinds/kinds.js'
import { languageLawAt, standardCharactersAreMain } from './index.js'
import { isFineAllowed, nameMeasures, namePapers, namePapersFor, namePenalties, standardNameUses } from './tables.js'

describe('fines (arts. 37, 38), in fen', () => {
  it.each([
    ['non-standard-use', 199_999, false],
    ['non-standard-use', 200_000, true],
    ['non-standard-use', 1_000_000, true],
    ['non-standard-use', 1_000_001, false],
    ['sign-damage', 99_999, false],
    ['sign-damage', 100_000, true],
    ['sign-damage', 500_000, true],
    ['sign-damage', 500_001, false],
    ['unapproved-name', 0, false],
    ['false-assessment', 100_000, false],
  ] as const)('%s %i: %s', (offence, fen, allowed) => {
    expect(isFineAllowed(offence, fen)).toBe(allowed)
  })

  it.each([-1, 0.5, Number.NaN])('%d is no money', fen => {
    try {
      isFineAllowed('sign-damage', fen)
      expect.unreachable()
    } catch (error) {
      expect(isProblemError(error) && error.problems[0]?.code).toBe('not-money')
    }
  })
})

it('each penalty names its article and measures that are known; a fine stands among them, a ban is five years', () => {
  expect(Object.values(namePenalties).map(({ cite }) => cite.article)).toEqual([
    '第三十四条',
    '第三十五条',
    '第三十六条',
    '第三十七条',
    '第三十八条',
    '第三十九条',
  ])
  for (const penalty of Object.values(namePenalties)) {
    const all: readonly string[] = [...penalty.first, ...penalty.next]
    for (const measure of all) expect(Object.keys(nameMeasures)).toContain(measure)
    expect(all.includes('fine')).toBe('fine' in penalty)
    expect(all.includes('ban')).toBe('banYears' in penalty)
  }
  expect(namePenalties['false-assessment'].banYears).toBe(5)
})

it('divisions need the three reports, other names as the case requires (art. 11)', () => {
  expect(namePapersFor('county').required).toEqual(expect.arrayContaining(['risk', 'experts', 'public']))
  expect(namePapersFor('street')).toEqual({
    required: ['application', 'proposal', 'place', 'other'],
    byImpact: ['assessment', 'review', 'consultation'],
  })
  for (const kind of placeKindNames) {
    const { required, byImpact } = namePapersFor(kind)
    for (const paper of [...required, ...byImpact]) expect(namePapers[paper].cite.article).toBeDefined()
  }
})

it('standard names are used in six cases (art. 18)', () => {
  expect(Object.values(standardNameUses).map(({ cite }) => cite.article)).toEqual(
    ['一', '二', '三', '四', '五', '六'].map(number => `第十八条第${number}项`),
  )
})

// 地名管理条例 art. 11, in force from 2022-05-01; the measures of 2024 (民政部令第71号 art. 5) only say what stands in the reports.
it.each([
  ['2022-04-30', []],
  ['2022-05-01', ['assessment', 'review', 'consultation']],
  ['2024-05-01', ['assessment', 'review', 'consultation']],
])('a street on %s needs by its impact %j', (on, byImpact) => {
  expect(namePapersFor('street', on).byImpact).toEqual(byImpact)
  expect(namePapersFor('county', on).required.length > 0).toBe(byImpact.length > 0)
})

// Source: 国家通用语言文字法 of 2000 (arts. 13, 14, 17, 18) and as revised in 2025 (arts. 14, 15, 19, 20).
describe('the law on the national language', () => {
  it.each([
    ['romanisation', '第十八条第二款', '第二十条第二款'],
    ['public-facilities', '第十四条第二项', '第十五条第三项'],
    ['signboards', '第十四条第三项', '第十五条第四项'],
    ['beside-foreign-script', '第十三条第一款', '第十四条第一款'],
    ['other-characters', '第十七条', '第十九条'],
  ] as const)('%s: %s until 2025-12-31, %s from 2026-01-01', (subject, in2000, in2025) => {
    const at = (on: string) => {
      const cite = languageLawAt(on, subject)
      return [cite?.issued, cite?.article]
    }
    expect(['2001-01-01', '2025-12-31', '2026-01-01'].map(at)).toEqual([
      ['2000-10-31', in2000],
      ['2000-10-31', in2000],
      ['2025-12-27', in2025],
    ])
    expect(languageLawAt('2000-12-31', subject)).toBeUndefined()
  })

  // Art. 14(1) of 2025: 以规范汉字为主, of the share of the sign and not of the order.
  it('asks that standard characters be the main script since 2026', () => {
    expect(['2025-12-31', '2026-01-01'].map(standardCharactersAreMain)).toEqual([false, true])
  })
})
