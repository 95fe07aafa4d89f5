import { describe, expect, it } from 'vitest'
import { shareReaches } from '../shared/share.js'
import { isRatedOn, RatedInstitution, ratedShare, ratingValidTo, upgradeFrom } from './rated-institutions.js'

const home = (level: number, ratedOn: string, institution = 'A'): RatedInstitution => ({
  institution,
  rating: { level, ratedOn },
})

describe('how long a rating holds', () => {
  it('three years to the corresponding day; an upgrade after one', () => {
    expect(ratingValidTo('2021-06-15', 36)).toBe('2024-06-15')
    expect(ratingValidTo('2024-02-29', 36)).toBe('2027-02-28')
    expect(upgradeFrom('2021-06-15', 12)).toBe('2022-06-15')
  })
  it.each([
    // Rated later: whether an earlier rating held on the day is not on record.
    ['2021-06-14', null],
    ['2021-06-15', true],
    ['2024-06-15', true],
    ['2024-06-16', false],
  ])('rated on 2021-06-15, on %s: %s', (day, expected) => {
    expect(isRatedOn(home(3, '2021-06-15'), day, 36)).toBe(expected)
  })
})

describe('the share rated', () => {
  const homes = (rated: number, unrated: number, unknown = 0): RatedInstitution[] => [
    ...Array.from({ length: rated }, (_, index) => home((index % 5) + 1, '2024-01-01', `A${index}`)),
    ...Array.from({ length: unrated }, (_, index) => ({ institution: `B${index}`, rating: null })),
    ...Array.from({ length: unknown }, (_, index) => ({ institution: `C${index}` })),
  ]
  // A plan's target of 92 %, at, just below, just above.
  it.each([
    [23, 2, true],
    [22, 3, false],
    [24, 1, true],
  ])('%i rated and %i not, against 92 %%: %s', (rated, unrated, expected) => {
    expect(shareReaches(ratedShare(homes(rated, unrated), '2025-12-31', 36), 0.92)).toBe(expected)
  })
  it('counts the homes of each level', () => {
    const many = [5, 4, 3, 2, 1].flatMap((count, at) =>
      Array.from({ length: count }, (_, index) => home(at + 1, '2024-01-01', `${at} ${index}`)),
    )
    expect(ratedShare(many, '2025-12-31', 36).byLevel).toEqual({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 })
  })
  it('a home that was rated anew counts once, at the level of the day', () => {
    const twice = [home(4, '2023-06-15'), home(3, '2021-06-15')]
    const on = (asOf: string) => ratedShare(twice, asOf, 36)
    expect(on('2023-06-15')).toMatchObject({ yes: 1, share: 1, byLevel: { 3: 0, 4: 1 } })
    expect(on('2023-06-14')).toMatchObject({ yes: 1, byLevel: { 3: 1, 4: 0 } })
    expect(on('2026-06-16')).toMatchObject({ no: 1, byLevel: { 3: 0, 4: 0 } })
    // Lapsed on 2024-06-15, and rated anew in September.
    const late = [home(3, '2021-06-15'), home(4, '2024-09-01')]
    expect(
      ['2021-06-14', '2024-06-15', '2024-07-01', '2024-09-01'].map(day => ratedShare(late, day, 36).share),
    ).toEqual([null, 1, 0, 1])
  })
  it('what is withdrawn holds to the day before, and what it replaced does not come back', () => {
    const up = [
      home(3, '2022-06-15'),
      { institution: 'A', rating: { level: 4, ratedOn: '2023-06-15', withdrawn: '2024-01-01' } },
    ]
    expect(['2023-12-31', '2024-01-01'].map(day => ratedShare(up, day, 36))).toMatchObject([
      { yes: 1, byLevel: { 3: 0, 4: 1 } },
      { no: 1, byLevel: { 3: 0, 4: 0 } },
    ])
    const parse = (withdrawn: string) =>
      RatedInstitution.safeParse({ institution: 'A', rating: { level: 3, ratedOn: '2024-01-01', withdrawn } }).success
    expect([parse('2024-01-01'), parse('2023-12-31')]).toEqual([true, false])
  })
  it('a home is one of all to its last day', () => {
    const list = [home(3, '2023-06-15'), { institution: 'B', rating: null, closed: '2024-06-30' }]
    expect(['2024-06-30', '2024-07-01'].map(day => ratedShare(list, day, 36).share)).toEqual([0.5, 1])
  })
  it('counts each level, leaves out what lapsed, and guesses nothing', () => {
    expect(ratedShare(homes(7, 1), '2025-12-31', 36).byLevel).toEqual({ 1: 2, 2: 2, 3: 1, 4: 1, 5: 1 })
    expect(ratedShare([...homes(1, 0), home(4, '2020-01-01')], '2025-12-31', 36)).toMatchObject({
      yes: 1,
      no: 1,
      share: 0.5,
      byLevel: { 4: 0 },
    })
    expect(ratedShare(homes(1, 0, 1), '2025-12-31', 36)).toMatchObject({ share: null, least: 0.5, greatest: 1 })
  })
})
