import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { placeKindNames } from '../place-kinds/kinds.js'
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
