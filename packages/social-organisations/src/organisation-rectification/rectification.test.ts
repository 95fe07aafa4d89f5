import { describe, expect, it } from 'vitest'
import { AwardActivity, awardProblems, awardState } from './award-activity.js'
import { signsLeft, WeakOrganisation, weakOrganisationProblems, weakProgress } from './weak-organisation.js'

// Source: 国评组发〔2012〕2号 on awards. No source for the weak: places list them.
describe('an award', () => {
  const award = (more: object = {}) =>
    AwardActivity.parse({
      title: '十佳企业',
      organisation: '甲协会',
      held: '2024-06-01',
      approved: '2024-05-01',
      charged: 0,
      right: null,
      refunded: 0,
      ...more,
    })
  const codes = (more: object, asOf = '2024-12-31') =>
    awardProblems(award(more), asOf).map(({ code, path }) => `${code} ${path[0]}`)
  const found = { found: '2024-07-01', due: '2024-08-01' }
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['approved on the day', { approved: '2024-06-01' }, []],
    ['approved afterwards', { approved: '2024-06-02' }, ['award-approved approved']],
    ['not approved', { approved: 'none' }, ['award-approved approved']],
    ['approval not known', { approved: null }, []],
    [
      'found before it was held',
      { found: '2024-05-31', due: '2024-08-01', right: '2024-08-01' },
      ['award-steps found'],
    ],
    ['right before it was found', { ...found, right: '2024-06-30' }, ['award-steps found']],
    ['a fen is charged', { charged: 1 }, ['award-free charged']],
    ['charges not known', { charged: null }, []],
    ['as many as approved', { approvedHonours: 10, honours: 10 }, []],
    ['one more', { approvedHonours: 10, honours: 11 }, ['award-honours honours']],
    ['by a branch', { byBranch: true }, ['award-by-branch byBranch']],
    ['put right on the last day', { ...found, right: '2024-08-01' }, []],
    ['a day later', { ...found, right: '2024-08-02' }, ['award-right-in-time right']],
    ['never', found, ['award-right-in-time right']],
    [
      'put right, and not all given back',
      { ...found, right: '2024-08-01', charged: 1000_00, refunded: 999_99 },
      ['award-free charged', 'award-right-refunds refunded'],
    ],
    ['all given back', { ...found, right: '2024-08-01', charged: 1000_00, refunded: 1000_00 }, ['award-free charged']],
  ])('breaks: %s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('breaks nothing before it is held, and is not late before its day', () => {
    expect(codes({ approved: 'none' }, '2024-05-31')).toEqual([])
    expect(codes({ approved: 'none' }, '2024-06-01')).toEqual(['award-approved approved'])
    expect(codes({ approvedHonours: 10, honours: null })).toEqual([])
    expect(codes(found, '2024-08-01')).toEqual([])
    expect(codes({ ...found, right: '2024-08-01', charged: 1 }, '2024-07-31')).toEqual(['award-free charged'])
  })
  it.each([
    ['clean', '2024-06-30'],
    ['open', '2024-07-01'],
    ['open', '2024-08-01'],
    ['overdue', '2024-08-02'],
    ['right', '2024-09-01'],
  ])('is %s on %s', (state, asOf) => expect(awardState(award({ ...found, right: '2024-09-01' }), asOf)).toBe(state))
  it('is held to the rules of its day', () => {
    const said = (held: string) => awardProblems(award({ held, approved: 'none' }), '2024-12-31')[0]?.message.zh
    expect(said('2011-12-31')).toBeUndefined()
    expect(said('2012-01-01')).toContain('暂行规定')
    expect(said('2022-05-06')).toContain('暂行规定')
    expect(said('2022-05-07')).toContain('管理办法')
    expect(() => award({ charged: 1, refunded: 2 })).toThrow()
  })
  it('without a day stays open', () => expect(awardState(award({ found: '2024-07-01' }), '2025-01-01')).toBe('open'))
})

describe('a weak organisation', () => {
  it('is told and looked after in time: nobody says by when', () => {
    const listed = WeakOrganisation.parse({
      organisation: '甲协会',
      signs: ['finances'],
      listed: '2024-03-01',
      helper: null,
      told: null,
    })
    expect(weakOrganisationProblems(listed, '2024-03-01').map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ])
  })
  const weak = (more: object = {}) =>
    WeakOrganisation.parse({
      organisation: '甲协会',
      signs: ['no-election', 'finances'],
      listed: '2024-03-01',
      helper: '乙科',
      told: '2024-03-05',
      due: '2024-09-30',
      gone: [
        { sign: 'no-election', on: '2024-06-01' },
        { sign: 'finances', on: '2024-09-30' },
      ],
      outcome: 'restored',
      ended: '2024-09-30',
      ...more,
    })
  const codes = (more: object, asOf = '2024-12-31') =>
    weakOrganisationProblems(weak(more), asOf).map(({ code, path }) => `${code} ${path[0]}`)
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['a day late', { ended: '2024-10-01' }, ['weak-in-time ended']],
    ['not ended', { ended: null, outcome: null }, ['weak-in-time ended']],
    ['not told', { told: null }, ['weak-told told']],
    [
      'a sign of the place',
      { signs: ['other'], otherSign: '违规收费', gone: [{ sign: 'other', on: '2024-09-30' }] },
      [],
    ],
    ['that is left', { signs: ['other'], otherSign: '违规收费', gone: [] }, ['weak-restored gone']],
    ['told without a day', { due: null }, ['weak-told told']],
    ['nobody looks after it', { helper: null, ended: null, outcome: null, due: '2025-01-01' }, ['weak-helper helper']],
    ['nobody did', { helper: null }, []],
    ['no outcome', { outcome: null }, ['weak-outcome outcome']],
    ['a sign is left', { gone: [{ sign: 'no-election', on: '2024-06-01' }] }, ['weak-restored gone']],
    [
      'a sign went the day after',
      {
        gone: [
          { sign: 'no-election', on: '2024-06-01' },
          { sign: 'finances', on: '2024-10-01' },
        ],
      },
      ['weak-restored gone'],
    ],
    ['a sign is left of one that ended', { gone: [], outcome: 'deregistered' }, []],
    [
      'a sign gone before it was listed',
      { gone: [{ sign: 'no-election', on: '2024-02-29' }], ended: null, outcome: null, due: '2030-01-01' },
      ['weak-steps listed'],
    ],
    ['told before it was listed', { told: '2024-02-29' }, ['weak-steps listed']],
    [
      'its day before it was told',
      { due: '2024-03-04', ended: '2024-03-04', gone: [], outcome: 'merged' },
      ['weak-steps listed'],
    ],
    ['ended before it was listed', { ended: '2024-02-29', outcome: 'merged' }, ['weak-steps listed']],
    ['an outcome without an end', { ended: null, due: '2025-01-01' }, ['weak-outcome outcome']],
  ])('breaks: %s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('breaks nothing before it is listed, and is not late on its day', () => {
    expect(codes({ told: null, helper: null }, '2024-02-29')).toEqual([])
    expect(codes({ told: null }, '2024-03-01')).toEqual(['weak-told told'])
    expect([codes({}, '2024-03-04'), codes({}, '2024-03-05')]).toEqual([['weak-told told'], []])
    expect(weakProgress([weak()], '2024-03-01').listed).toBe(1)
    expect(codes({ ended: null, outcome: null }, '2024-09-30')).toEqual([])
    expect(codes({ outcome: null }, '2024-09-29')).toEqual([])
  })
  it('shows the signs that are left', () => {
    expect(signsLeft(weak(), '2024-05-31')).toEqual(['no-election', 'finances'])
    expect(signsLeft(weak(), '2024-06-01')).toEqual(['finances'])
    expect(signsLeft(weak(), '2024-09-30')).toEqual([])
  })
  it('a list by outcome', () => {
    const list = [
      weak(),
      weak({ outcome: 'revoked' }),
      weak({ ended: null, outcome: null }),
      weak({ listed: '2025-01-01' }),
    ]
    expect(weakProgress(list, '2024-12-31')).toEqual({
      listed: 3,
      open: 1,
      ended: { restored: 1, merged: 0, deregistered: 0, revoked: 1 },
    })
    expect(weakProgress(list, '2024-09-29').open).toBe(3)
  })
  it('has a sign at least', () => expect(WeakOrganisation.safeParse({ ...weak(), signs: [] }).success).toBe(false))
})
