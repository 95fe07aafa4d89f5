import { describe, expect, it } from 'vitest'
import {
  clearingTally,
  InactiveCase,
  InactiveSuspect,
  inactiveCaseState,
  inactiveRules,
  inactiveVerdict,
} from './inactive.js'

const { 'national-2021': national, 'fuzhou-2021': fuzhou } = inactiveRules
const suspect = (more: object = {}) =>
  InactiveSuspect.parse({
    organisation: '甲协会',
    certificateOn: '2015-01-01',
    reports: { 2019: 'filed', 2020: 'filed' },
    lastActivity: '2020-05-01',
    reachable: true,
    paralysed: false,
    ...more,
  })

describe('whether an organisation counts as inactive', () => {
  it.each([
    ['nothing', {}, false, [], []],
    ['so-097: two reports missing', { reports: { 2019: 'absent', 2020: 'absent' } }, true, ['no-reports'], []],
    ['so-098: one', { reports: { 2019: 'filed', 2020: 'absent' } }, false, [], []],
    ['one, the other not known', { reports: { 2020: 'absent' } }, null, [], ['no-reports']],
    ['one, the other not known to be anything', { reports: { 2019: null, 2020: 'absent' } }, null, [], ['no-reports']],
    [
      'an institution of the second half of 2019 owed no report on it',
      { certificateOn: '2019-09-16', reports: { 2019: 'not-due', 2020: 'absent' } },
      false,
      [],
      [],
    ],
    ['registered in 2020', { certificateOn: '2020-01-01', reports: { 2020: 'absent' } }, false, [], []],
    [
      'registered on the last day of 2019',
      { certificateOn: '2019-12-31', reports: { 2019: 'absent', 2020: 'absent' } },
      true,
      ['no-reports'],
      [],
    ],
    ['the last activity before 2019', { lastActivity: '2018-12-31' }, true, ['no-charter-activity'], []],
    ['on its first day', { lastActivity: '2019-01-01' }, false, [], []],
    ['never any', { lastActivity: 'none' }, true, ['idle-since-certificate', 'no-charter-activity'], []],
    ['activity not known', { lastActivity: null }, null, [], ['idle-since-certificate', 'no-charter-activity']],
    ['never any, young', { lastActivity: 'none', certificateOn: '2020-10-08' }, false, [], []],
    [
      'never any, a year and a day',
      { lastActivity: 'none', certificateOn: '2020-10-07', reports: { 2020: 'filed' } },
      true,
      ['idle-since-certificate'],
      [],
    ],
    ['unreachable', { reachable: false }, true, ['unreachable'], []],
    ['not known whether', { reachable: null }, null, [], ['unreachable']],
    ['paralysed, no ground here', { paralysed: true }, false, [], []],
  ])('%s', (_, more, inactive, grounds, open) => {
    expect(inactiveVerdict(suspect(more), national, '2021-10-08')).toEqual({
      inactive,
      grounds,
      open,
      cite: national.cite,
    })
  })
  it('not known before the first day of the campaign', () => {
    const bad = suspect({ reachable: false })
    for (const rule of [national, fuzhou])
      expect(['2021-07-31', '2021-08-01'].map(day => inactiveVerdict(bad, rule, day).inactive)).toEqual([null, true])
    expect(inactiveVerdict(bad, national, '2021-07-31')).toMatchObject({ grounds: [], open: { length: 5 } })
  })
  it.each([
    [
      'two reports missing',
      { reports: { 2019: 'absent', 2020: 'absent' }, lastActivity: '2021-10-01' },
      true,
      ['no-reports'],
    ],
    [
      'one',
      { reports: { 2018: 'absent', 2019: 'filed', 2020: 'absent', 2021: 'absent' }, lastActivity: '2021-10-01' },
      false,
      [],
    ],
    [
      'the other',
      { reports: { 2018: 'absent', 2019: 'absent', 2020: 'filed', 2021: 'absent' }, lastActivity: '2021-10-01' },
      false,
      [],
    ],
    [
      'certified on the day from which a year runs',
      { certificateOn: '2020-10-08', lastActivity: '2020-10-07' },
      true,
      ['no-charter-activity'],
    ],
    ['paralysed', { paralysed: true, lastActivity: '2021-10-01' }, true, ['paralysed']],
    ['not known whether', { paralysed: null, lastActivity: '2021-10-01' }, null, []],
    ['a year to the day', { lastActivity: '2020-10-08' }, false, []],
    ['a day more', { lastActivity: '2020-10-07' }, true, ['no-charter-activity']],
  ])('Fuzhou: %s', (_, more, inactive, grounds) => {
    expect(inactiveVerdict(suspect(more), fuzhou, '2021-10-08')).toMatchObject({ inactive, grounds })
  })
})

describe('the list of a campaign', () => {
  const one = (more: object = {}) => InactiveCase.parse({ organisation: '甲', listedOn: '2021-08-01', ...more })
  it.each([
    [{}, 'listed'],
    [{ correctBy: '2021-10-31' }, 'correcting'],
    [{ correctBy: '2021-10-30' }, 'overdue'],
    [{ outcome: 'merged', outcomeOn: '2021-10-31' }, 'merged'],
    [{ outcome: 'merged', outcomeOn: '2021-11-01' }, 'listed'],
    [{ correctBy: '2021-10-01', outcome: 'corrected', outcomeOn: '2021-10-31' }, 'corrected'],
  ])('%o: %s', (more, state) => expect(inactiveCaseState(one(more), '2021-10-31')).toBe(state))
  it.each(['19', '20190', 'x2019', '2019x'])('%s is no year', year => {
    expect(
      InactiveSuspect.safeParse({ organisation: '甲', certificateOn: '2015-01-01', reports: { [year]: 'filed' } })
        .success,
    ).toBe(false)
  })
  it('an outcome on the day it was listed', () => {
    const same = one({ outcome: 'revoked', outcomeOn: '2021-08-01' })
    expect([clearingTally([same], '2021-08-01').cleared, clearingTally([one()], '2021-08-01').listed]).toEqual([1, 1])
  })
  it.each([[{ outcome: 'revoked' }], [{ outcomeOn: '2021-09-01' }], [{ outcome: 'revoked', outcomeOn: '2021-07-31' }]])(
    '%o is refused',
    more => expect(() => one(more)).toThrow(),
  )
  // so-095 安庆 2021: 47 revoked, 94 de-registered, 60 put right.
  it('安庆 2021', () => {
    const many = (number: number, outcome: string) =>
      Array.from({ length: number }, () => one({ outcome, outcomeOn: '2021-12-22' }))
    const cases = [...many(47, 'revoked'), ...many(94, 'deregistered'), ...many(60, 'corrected')]
    expect(clearingTally(cases, '2021-12-22')).toMatchObject({
      listed: 201,
      cleared: 201,
      byOutcome: { revoked: 47, withdrawn: 0, deregistered: 94, merged: 0, corrected: 60 },
    })
    expect(clearingTally(cases, '2021-12-21')).toMatchObject({ listed: 201, cleared: 0 })
    expect(clearingTally(cases, '2021-07-31').listed).toBe(0)
  })
  // 安徽 2022: 543 of 864 carried, 219 of 564 new.
  it('安徽 2022, carried over and new apart', () => {
    const many = (number: number, carried: boolean, done: boolean) =>
      Array.from({ length: number }, () =>
        one({ carried, ...(done ? { outcome: 'deregistered', outcomeOn: '2022-06-01' } : {}) }),
      )
    const cases = [
      ...many(543, true, true),
      ...many(321, true, false),
      ...many(219, false, true),
      ...many(345, false, false),
    ]
    expect(clearingTally(cases, '2022-06-01')).toMatchObject({
      carried: { listed: 864, cleared: 543 },
      fresh: { listed: 564, cleared: 219 },
    })
  })
})
