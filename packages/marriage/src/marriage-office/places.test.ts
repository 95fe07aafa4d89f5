import { describe, expect, it } from 'vitest'
import { isOpenSite, MarriageSite, marriageSiteProblems, RegistryHours, registryDay, servesWeekends } from './places.js'

const registry = (more: object = {}) =>
  RegistryHours.parse({
    office: '甲',
    from: '2024-01-01',
    workingDays: { from: '09:00', to: '17:00' },
    saturdays: { from: '09:00', to: '13:00' },
    ...more,
  })

// Source: the official calendar of 2024 to 2026; 令804 art. 3 asks for convenient offices, hours are the office’s own.
describe('opening hours', () => {
  it.each<[string, object, string, string | null]>([
    ['a Friday', {}, '2024-05-17', 'open'],
    ['a Saturday', {}, '2024-05-18', 'open'],
    ['a Sunday', {}, '2024-05-19', 'closed'],
    ['a Sunday of one that opens then', { sundays: { from: '09:00', to: '12:00' } }, '2024-05-19', 'open'],
    ['a Saturday by booking', { daysOffByBooking: true }, '2024-05-18', 'by-booking'],
    ['a working day is not', { daysOffByBooking: true }, '2024-05-17', 'open'],
    ['a Saturday that is worked', { saturdays: null }, '2024-05-11', 'open'],
    ['a Saturday that is not', { saturdays: null }, '2024-05-18', 'closed'],
    ['a Monday of a holiday', {}, '2024-06-10', 'closed'],
    ['a Saturday of a holiday', {}, '2024-06-08', 'open'],
    ['opened beside', { extraDays: ['2024-05-19'] }, '2024-05-19', 'open'],
    ['closed all the same', { closedDays: ['2024-05-17'] }, '2024-05-17', 'closed'],
    ['a Monday on which it rests', { restsOn: 1 }, '2024-05-13', 'closed'],
    ['the Tuesday after', { restsOn: 1 }, '2024-05-14', 'open'],
    ['and where it rests on Tuesdays too', { restsOn: 1, restsAlsoOn: [2] }, '2024-05-14', 'closed'],
    ['the Wednesday after', { restsOn: 1, restsAlsoOn: [2] }, '2024-05-15', 'open'],
    ['a Monday on which it does not rest', { restsOn: 1, extraDays: ['2024-05-20'] }, '2024-05-20', 'open'],
    ['a Friday on which it rests', { restsOn: 5 }, '2024-05-17', 'closed'],
    ['before these hours', {}, '2023-12-29', null],
    ['their last day', { until: '2024-05-17' }, '2024-05-17', 'open'],
    ['after it', { until: '2024-05-16' }, '2024-05-17', null],
    ['a Saturday of the year before', { from: '2023-01-01' }, '2023-05-20', 'open'],
    ['the Sunday after', { from: '2023-01-01' }, '2023-05-21', 'closed'],
  ])('%s', (_, more, date, expected) => expect(registryDay(registry(more), date)).toBe(expected))

  it('serves at weekends', () => {
    expect(servesWeekends(registry())).toBe(true)
    expect(servesWeekends(registry({ saturdays: null, sundays: { from: '09:00', to: '12:00' } }))).toBe(true)
    expect(servesWeekends(registry({ saturdays: null }))).toBe(false)
  })
  it('is closed on days off unless it says otherwise', () => {
    const plain = RegistryHours.parse({ office: '甲', from: '2024-01-01', workingDays: { from: '09:00', to: '17:00' } })
    expect(plain).toMatchObject({ saturdays: null, sundays: null, extraDays: [], daysOffByBooking: false })
    expect(RegistryHours.safeParse({ ...plain, saturdays: null, sundays: null }).success).toBe(true)
    expect(RegistryHours.safeParse({ ...plain, workingDays: { from: '9:00', to: '17:00' } }).success).toBe(false)
  })
  it('ends after it begins', () =>
    expect(
      ['2024-01-01', '2023-12-31'].map(
        until => RegistryHours.safeParse({ ...registry(), from: '2024-01-01', until }).success,
      ),
    ).toEqual([true, false]))
  it.each([
    [null, true],
    [undefined, true],
    [{ from: '12:00', to: '13:30' }, true],
    [{ from: '09:00', to: '13:30' }, false],
    [{ from: '12:00', to: '17:00' }, false],
    [{ from: '13:30', to: '12:00' }, false],
  ])('rests at noon within its hours: %j', (noon, allowed) =>
    expect(RegistryHours.safeParse({ ...registry(), workingDays: { from: '09:00', to: '17:00', noon } }).success).toBe(
      allowed,
    ),
  )
  it('closes after it opens', () =>
    expect(RegistryHours.safeParse({ ...registry(), saturdays: { from: '13:00', to: '13:00' } }).success).toBe(false))
})

// Source: 令804 art. 2; 令387 art. 2, by which townships registered without it.
describe('sites', () => {
  const site = (more: object = {}) =>
    MarriageSite.parse({ name: '甲', kind: 'park', office: '乙', registers: true, opened: '2024-05-20', ...more })
  const codes = (more: object, asOf = '2024-05-20') => marriageSiteProblems([site(more)], asOf).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['a park', {}, []],
    ['a township that was not named', { kind: 'township', namedByProvince: false }, []],
    ['that hands certificates over alone', { kind: 'township', namedByProvince: false, registers: false }, []],
    ['that was named', { kind: 'township', namedByProvince: true }, []],
    ['of which that is not known', { kind: 'township' }, []],
    ['not open yet', { kind: 'township', namedByProvince: false, opened: '2024-05-21' }, []],
    ['closed before it opened', { closed: '2024-05-19' }, ['site-days']],
    ['closed on the day', { closed: '2024-05-20' }, []],
    ['closed without having opened', { opened: null, closed: '2024-05-20' }, ['site-days']],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  const township = { kind: 'township', namedByProvince: false }
  it.each<[string, object, string, string[]]>([
    ['the day before the law', {}, '2025-05-09', []],
    ['from its first day', {}, '2025-05-10', ['township-named']],
    ['closed before it', { closed: '2025-05-09' }, '2025-06-01', []],
    ['closed on its first day', { closed: '2025-05-10' }, '2025-06-01', ['township-named']],
    ['opened later', { opened: '2025-06-02' }, '2025-06-01', []],
    ['that hands certificates over alone', { registers: false }, '2025-06-01', []],
    ['that was named', { namedByProvince: true }, '2025-06-01', []],
    ['of which that is not known', { namedByProvince: undefined }, '2025-06-01', []],
    ['of the county', { kind: 'park' }, '2025-06-01', []],
  ])('a township that was not named, %s', (_, more, asOf, expected) =>
    expect(codes({ ...township, ...more }, asOf)).toEqual(expected),
  )
  it('is open from its first day to its last', () => {
    const one = site({ closed: '2024-06-01' })
    expect(['2024-05-19', '2024-05-20', '2024-06-01', '2024-06-02'].map(on => isOpenSite(one, on))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
