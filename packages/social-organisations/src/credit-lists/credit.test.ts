import { describe, expect, it } from 'vitest'
import {
  type CreditGround,
  CreditRecord,
  creditEntryDue,
  creditGrounds,
  creditProblems,
  creditRemovalDue,
  creditState,
  heavyFine,
  listedOrganisations,
  penaltyGround,
} from './credit.js'

describe('the ground that a penalty is', () => {
  it.each([
    // A warning and 221,798 yuan confiscated: the list of abnormal activity (中国建筑装饰协会).
    ['so-029', { warned: true }, 'light-penalty'],
    // Stopped for three months, 530,000 and 1,820,000 yuan confiscated (中华文化促进会, 2021-03-02).
    ['so-031', { stopped: true }, 'activity-stopped'],
    ['so-034', { fine: 5_000_000 }, 'heavy-fine'],
    ['a fen less', { fine: 4_999_999 }, 'light-penalty'],
    ['a fen', { fine: 1 }, 'light-penalty'],
    // 济南 2023: three years without a report, registration revoked.
    ['so-032', { revoked: true, warned: true }, 'registration-revoked'],
    ['stopped and fined', { stopped: true, fine: heavyFine }, 'activity-stopped'],
    ['a confiscation alone', {}, null],
  ] as const)('%s: %o', (_, penalty, ground) => expect(penaltyGround(penalty)).toBe(ground))
  it('53 and 182 make 235 (so-031)', () => expect(530_000 + 1_820_000).toBe(2_350_000))
})

type Happening = readonly [on: string, what: CreditGround | 'corrected' | 'removed' | 'struck-off' | 'annulled']
const record = (...events: readonly Happening[]) =>
  CreditRecord.parse({
    organisation: '甲协会',
    events: events.map(([on, what]) =>
      what in creditGrounds ? { kind: 'ground', on, ground: what } : { kind: what, on },
    ),
  })
const at = (asOf: string, ...events: readonly Happening[]) => {
  const { list, since, grounds } = creditState(record(...events), asOf)
  return [list, since, grounds.join(' ')]
}

describe('on which list', () => {
  it.each([
    ['nothing', '2026-01-01', [], [null, null, '']],
    ['a report missing', '2024-05-10', [['2024-05-10', 'no-report']], ['abnormal', '2024-05-10', 'no-report']],
    ['the day before', '2024-05-09', [['2024-05-10', 'no-report']], [null, null, '']],
    [
      'so-035: two full years',
      '2026-05-11',
      [['2024-05-10', 'no-report']],
      ['serious', '2026-05-11', 'abnormal-two-years'],
    ],
    ['their last day', '2026-05-10', [['2024-05-10', 'no-report']], ['abnormal', '2024-05-10', 'no-report']],
    [
      'so-037: a new ground',
      '2026-05-11',
      [
        ['2024-05-10', 'no-report'],
        ['2025-02-01', 'unreachable'],
      ],
      ['abnormal', '2025-02-01', 'no-report unreachable'],
    ],
    [
      'the same ground again',
      '2026-05-11',
      [
        ['2024-05-10', 'no-report'],
        ['2025-02-01', 'no-report'],
      ],
      ['abnormal', '2025-02-01', 'no-report'],
    ],
    [
      'two years after the new one',
      '2027-02-02',
      [
        ['2024-05-10', 'no-report'],
        ['2025-02-01', 'unreachable'],
      ],
      ['serious', '2027-02-02', 'abnormal-two-years'],
    ],
    [
      'removed',
      '2025-01-01',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'corrected'],
        ['2024-06-05', 'removed'],
      ],
      [null, null, ''],
    ],
    [
      'removed and on it again',
      '2026-12-31',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-05', 'removed'],
        ['2026-01-01', 'not-corrected'],
      ],
      ['abnormal', '2026-01-01', 'not-corrected'],
    ],
    [
      'corrected, not removed yet',
      '2024-06-02',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'corrected'],
      ],
      ['abnormal', '2024-05-10', 'no-report'],
    ],
    // 令60 is of 2018-01-24.
    ['before the measures', '2020-01-24', [['2018-01-23', 'no-report']], [null, null, '']],
    ['on their first day', '2018-01-24', [['2018-01-24', 'no-report']], ['abnormal', '2018-01-24', 'no-report']],
    [
      'a warning of before them does not count for two',
      '2018-02-01',
      [
        ['2018-01-23', 'light-penalty'],
        ['2018-02-01', 'light-penalty'],
      ],
      ['abnormal', '2018-02-01', 'light-penalty'],
    ],
    // Off after six months, or once put right: that nobody took it off moves it nowhere.
    [
      'a warning, never taken off',
      '2027-01-01',
      [['2024-05-10', 'light-penalty']],
      ['abnormal', '2024-05-10', 'light-penalty'],
    ],
    [
      'put right on the last day, never taken off',
      '2027-01-01',
      [
        ['2024-05-10', 'no-report'],
        ['2026-05-10', 'corrected'],
      ],
      ['abnormal', '2024-05-10', 'no-report'],
    ],
    [
      'put right a day later',
      '2027-01-01',
      [
        ['2024-05-10', 'no-report'],
        ['2026-05-11', 'corrected'],
      ],
      ['serious', '2026-05-11', 'abnormal-two-years'],
    ],
    ['a heavy fine', '2024-05-10', [['2024-05-10', 'heavy-fine']], ['serious', '2024-05-10', 'heavy-fine']],
    [
      'from abnormal to serious',
      '2024-07-01',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'judgment-debtor'],
      ],
      ['serious', '2024-06-01', 'judgment-debtor'],
    ],
    [
      'a new ground on the serious list',
      '2024-08-01',
      [
        ['2024-05-10', 'heavy-fine'],
        ['2024-08-01', 'no-report'],
      ],
      ['serious', '2024-08-01', 'heavy-fine no-report'],
    ],
    [
      'two warnings in three years',
      '2024-05-10',
      [
        ['2021-05-10', 'light-penalty'],
        ['2022-01-01', 'removed'],
        ['2024-05-10', 'light-penalty'],
      ],
      ['serious', '2024-05-10', 'penalties-in-three-years'],
    ],
    [
      'a day more than three years',
      '2024-05-11',
      [
        ['2021-05-10', 'light-penalty'],
        ['2022-01-01', 'removed'],
        ['2024-05-11', 'light-penalty'],
      ],
      ['abnormal', '2024-05-11', 'light-penalty'],
    ],
    [
      'a warning and a missing report',
      '2024-05-10',
      [
        ['2023-05-10', 'light-penalty'],
        ['2024-05-10', 'no-report'],
      ],
      ['abnormal', '2024-05-10', 'light-penalty no-report'],
    ],
    [
      'a report and then one warning',
      '2024-01-01',
      [
        ['2023-05-10', 'no-report'],
        ['2024-01-01', 'light-penalty'],
      ],
      ['abnormal', '2024-01-01', 'no-report light-penalty'],
    ],
    [
      'a penalty that was annulled counts no more',
      '2024-06-01',
      [
        ['2022-05-10', 'light-penalty'],
        ['2022-09-10', 'annulled'],
        ['2024-06-01', 'light-penalty'],
      ],
      ['abnormal', '2024-06-01', 'light-penalty'],
    ],
    [
      'and before it was annulled it did',
      '2022-09-09',
      [
        ['2022-05-10', 'light-penalty'],
        ['2022-09-10', 'annulled'],
      ],
      ['abnormal', '2022-05-10', 'light-penalty'],
    ],
    [
      'the first ground stays where the second was wrong',
      '2024-09-01',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'heavy-fine'],
        ['2024-08-01', 'annulled'],
      ],
      ['abnormal', '2024-05-10', 'no-report'],
    ],
    [
      'events in any order',
      '2024-07-01',
      [
        ['2024-06-01', 'judgment-debtor'],
        ['2024-05-10', 'no-report'],
      ],
      ['serious', '2024-06-01', 'judgment-debtor'],
    ],
    [
      'moved to the serious list before the new ground',
      '2026-08-01',
      [
        ['2024-05-10', 'no-report'],
        ['2026-07-01', 'unreachable'],
      ],
      ['serious', '2026-07-01', 'abnormal-two-years unreachable'],
    ],
  ] as const)('%s', (_, asOf, events, expected) => expect(at(asOf, ...events)).toEqual(expected))
})

describe('when it leaves', () => {
  const leaves = (asOf: string, ...events: readonly Happening[]) => creditState(record(...events), asOf).leavesFrom
  it.each([
    ['not before it is put right', '2024-06-01', [['2024-05-10', 'no-report']], null],
    [
      'put right',
      '2024-06-01',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'corrected'],
      ],
      '2024-06-01',
    ],
    [
      'a new ground after that',
      '2024-07-01',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-01', 'corrected'],
        ['2024-07-01', 'unreachable'],
      ],
      null,
    ],
    ['a warning: six months', '2024-06-01', [['2024-05-31', 'light-penalty']], '2024-12-01'],
    [
      'a warning and a report',
      '2024-06-01',
      [
        ['2024-05-31', 'light-penalty'],
        ['2024-06-01', 'no-report'],
      ],
      null,
    ],
    ['the serious list: two years', '2024-06-01', [['2024-05-31', 'heavy-fine']], '2026-06-01'],
    ['after two years on the other, not put right', '2026-06-01', [['2024-05-10', 'no-report']], null],
    [
      'put right',
      '2026-07-01',
      [
        ['2024-05-10', 'no-report'],
        ['2026-07-01', 'corrected'],
      ],
      '2028-05-12',
    ],
    [
      'put right late',
      '2029-01-01',
      [
        ['2024-05-10', 'no-report'],
        ['2028-07-01', 'corrected'],
      ],
      '2028-07-01',
    ],
    [
      'a new ground on the serious list',
      '2024-09-01',
      [
        ['2024-05-10', 'heavy-fine'],
        ['2024-08-01', 'activity-stopped'],
      ],
      '2026-08-02',
    ],
    ['revoked', '2024-06-01', [['2024-05-31', 'registration-revoked']], null],
    [
      'revoked and struck off',
      '2025-06-01',
      [
        ['2024-05-31', 'registration-revoked'],
        ['2025-01-01', 'struck-off'],
      ],
      '2025-01-01',
    ],
    // De-registered while it was on the list: it is no more, and does not move to the other list.
    [
      'on the abnormal list and de-registered',
      '2027-01-01',
      [
        ['2024-05-10', 'no-report'],
        ['2025-01-01', 'struck-off'],
      ],
      '2025-01-01',
    ],
    [
      'there again under its name',
      '2026-07-01',
      [
        ['2024-05-10', 'no-report'],
        ['2025-01-01', 'struck-off'],
        ['2025-01-05', 'removed'],
        ['2026-06-01', 'unreachable'],
      ],
      null,
    ],
    ['on none', '2025-06-01', [], null],
  ] as const)('%s', (_, asOf, events, expected) => expect(leaves(asOf, ...events)).toBe(expected))

  it('moves on the day that it says, and not the day before', () => {
    const on = (asOf: string) => creditState(record(['2024-02-29', 'no-report']), asOf)
    expect([on('2026-02-28').list, on('2026-02-28').movesOn, on('2026-03-01').list, on('2026-03-01').since]).toEqual([
      'abnormal',
      '2026-03-01',
      'serious',
      '2026-03-01',
    ])
  })
  it('says when it moves, and by which article', () => {
    expect(creditState(record(['2024-05-10', 'light-penalty']), '2025-01-01').movesOn).toBeNull()
    expect(creditState(record(['2024-05-10', 'no-report']), '2025-01-01')).toMatchObject({
      movesOn: '2026-05-11',
      cite: { number: '民政部令第60号', article: '第十一条' },
    })
    expect(creditState(record(['2024-05-10', 'heavy-fine']), '2025-01-01')).toMatchObject({
      movesOn: null,
      cite: { article: '第十五条' },
    })
  })
  it('five working days to enter it, and to take it off', () => {
    expect([creditEntryDue('2024-09-30'), creditRemovalDue('2026-03-02')]).toEqual([
      { due: '2024-10-12' },
      { due: '2026-03-09' },
    ])
  })
  it.each([creditEntryDue, creditRemovalDue])('none before the measures of 2018-01-24', due =>
    expect([due('2018-01-23'), due('2018-01-24').due !== null]).toMatchObject([
      { due: null, problem: { code: 'not-in-force' } },
      true,
    ]),
  )
})

describe('what its record breaks', () => {
  it.each<[string, readonly Happening[], string[]]>([
    ['nothing', [['2024-05-10', 'no-report']], []],
    // 2024-06-03 is a Monday: the fifth working day after it is 2024-06-11, with 端午 on the 10th.
    [
      'removed on the last day',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'corrected'],
        ['2024-06-11', 'removed'],
      ],
      [],
    ],
    [
      'a day late',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'corrected'],
        ['2024-06-12', 'removed'],
      ],
      ['removed-in-time events.1'],
    ],
    [
      'never',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'corrected'],
      ],
      ['removed-in-time events.1'],
    ],
    [
      'a warning, which runs for six months',
      [
        ['2024-05-10', 'light-penalty'],
        ['2024-06-03', 'corrected'],
        ['2024-11-11', 'removed'],
      ],
      [],
    ],
    [
      'a new ground before that',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'corrected'],
        ['2024-06-05', 'unreachable'],
      ],
      [],
    ],
    [
      'not put right',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'removed'],
      ],
      ['removed-too-early events.1'],
    ],
    [
      'after six months',
      [
        ['2024-05-31', 'light-penalty'],
        ['2024-12-01', 'removed'],
      ],
      [],
    ],
    [
      'a day before',
      [
        ['2024-05-31', 'light-penalty'],
        ['2024-11-30', 'removed'],
      ],
      ['removed-too-early events.1'],
    ],
    [
      'the serious list, a day early',
      [
        ['2024-05-31', 'heavy-fine'],
        ['2026-05-31', 'removed'],
      ],
      ['removed-too-early events.1'],
    ],
    [
      'after two years',
      [
        ['2024-05-31', 'heavy-fine'],
        ['2026-06-01', 'removed'],
      ],
      [],
    ],
    [
      'put right on the serious list, where the two years run on',
      [
        ['2024-05-31', 'heavy-fine'],
        ['2024-07-01', 'corrected'],
      ],
      [],
    ],
    [
      'taken off on the day it was put right',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'corrected'],
        ['2024-06-03', 'removed'],
      ],
      [],
    ],
    ['without being on it', [['2024-05-31', 'removed']], ['removed-not-listed events.0']],
    ['before the measures', [['2018-01-23', 'removed']], []],
    // Put right after an objection: the office takes it off at once.
    [
      'a ground that was wrong',
      [
        ['2024-05-10', 'no-report'],
        ['2024-06-03', 'annulled'],
      ],
      [],
    ],
    [
      'to come',
      [
        ['2024-05-10', 'no-report'],
        ['2027-06-03', 'removed'],
      ],
      [],
    ],
  ])('%s', (_, events, expected) =>
    expect(
      creditProblems(record(...events), '2026-12-31').map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual(expected),
  )
})

// Article 14 of the draft is on leaving the list of abnormal activity; that on the other was not seen.
it.each([
  [
    [
      ['2024-05-10', 'no-report'],
      ['2024-06-03', 'removed'],
    ],
    '第十四条',
  ],
  [
    [
      ['2024-05-31', 'heavy-fine'],
      ['2026-05-31', 'removed'],
    ],
    undefined,
  ],
] as const)('who leaves a list too early: %j, article %s', (events, article) => {
  const said = creditProblems(record(...events), '2026-12-31')[0]?.message.zh
  expect(said?.match(/第[一二三四五六七八九十]+条/)?.[0]).toBe(article)
})

it('lists who stands on a list', () => {
  const records = [record(['2024-05-10', 'no-report']), { ...record(['2024-05-10', 'heavy-fine']), organisation: '乙' }]
  expect([
    listedOrganisations(records, 'abnormal', '2024-06-01'),
    listedOrganisations(records, 'serious', '2024-06-01'),
  ]).toEqual([['甲协会'], ['乙']])
  expect(listedOrganisations(records, 'serious', '2026-06-01')).toEqual(['甲协会', '乙'])
})

it('has seven grounds of the one list and eight of the other', () => {
  const of = (list: string) => Object.values(creditGrounds).filter(one => one.list === list).length
  expect([of('abnormal'), of('serious')]).toEqual([7, 8])
})
