import { describe, expect, it } from 'vitest'
import {
  AssociationFee,
  associationFeeProblems,
  barredFees,
  FeeClearing,
  feeClearingProblems,
  feesCutIn,
  feesRefundedIn,
  outstandingRefund,
} from './clearing.js'
import { DuesTier, duesPublicationDue, duesResolution, duesSchedule } from './dues.js'

const unmet = ({ criteria }: ReturnType<typeof duesResolution>) =>
  criteria.filter(({ met }) => met !== true).map(({ code }) => code)

describe('a resolution on dues (民发〔2014〕166号 item 4)', () => {
  const vote = (more: object = {}) =>
    duesResolution({ members: 120, present: 80, yes: 40, secretBallot: true, byMembers: true, ...more })
  it.each([
    ['so-083', {}, 'met', []],
    ['so-085', { present: 79, yes: 79 }, 'not-met', ['dues-quorum']],
    ['less than half', { yes: 39 }, 'not-met', ['dues-majority']],
    ['half of an odd number', { present: 81, yes: 40 }, 'not-met', ['dues-majority']],
    ['in the open', { secretBallot: false }, 'not-met', ['dues-secret']],
    ['not known how', { secretBallot: null }, 'undetermined', ['dues-secret']],
    ['not known by whom', { byMembers: undefined }, 'undetermined', ['dues-by-members']],
    ['by the council', { byMembers: false }, 'not-met', ['dues-by-members']],
    ['nobody there', { members: 1, present: 0, yes: 0 }, 'not-met', ['dues-quorum', 'dues-majority']],
  ] as const)('%s', (_, more, verdict, codes) => {
    const found = vote(more)
    expect([found.verdict, unmet(found)]).toEqual([verdict, codes])
    expect(found.criteria.every(({ cite }) => cite.article === '第四条')).toBe(true)
  })
  it('is not judged before the notice', () => {
    const on = (day: string) =>
      duesResolution({ members: 120, present: 80, yes: 39, secretBallot: true, byMembers: true }, day).verdict
    expect([on('2014-07-24'), on('2014-07-25')]).toEqual(['undetermined', 'not-met'])
  })
  it.each([
    [{ present: 121 }],
    [{ yes: 81 }],
    [{ members: 0, present: 0, yes: 0 }],
    [{ present: -1, yes: 0 }],
    [{ yes: -1 }],
  ])('%o cannot be', more => expect(() => vote(more)).toThrow())
  it('is made known within thirty days (so-086)', () => {
    expect(duesPublicationDue('2026-03-02')).toMatchObject({
      deadline: { due: '2026-04-01' },
      cite: { article: '第五条' },
    })
    expect(duesPublicationDue('2026-03-02', { plainDays: 'working' }).deadline.due).toBe('2026-04-14')
  })
})

it('a resolution of before the notice has no last day', () =>
  expect(['2014-07-24', '2014-07-25'].map(on => duesPublicationDue(on).deadline.due)).toEqual([null, '2014-08-24']))

describe('a schedule of dues', () => {
  it.each([
    ['2014-07-24', 1, 'undetermined'],
    ['2014-07-25', 1, 'met'],
    ['2020-07-01', 1, 'met'],
    ['2020-07-02', 2, 'met'],
    ['2024-07-29', 2, 'met'],
    ['2024-07-30', 4, 'met'],
  ])('on %s: %i points', (on, points, verdict) => {
    const found = duesSchedule({ tiers: [tier('会员', 1)], setBy: 'association' }, on)
    expect([found.criteria.length, found.verdict]).toEqual([points, verdict])
  })
  const tier = (name: string, ...amounts: number[]) => DuesTier.parse({ name, amounts })
  const four = ['会长', '副会长', '理事', '会员'].map((name, index) => tier(name, 100 - index))
  it.each([
    ['four tiers', four, 'association', []],
    ['none told', [], 'association', ['dues-fixed', 'dues-tiers', 'dues-tier-whole']],
    ['five', [...four, tier('观察员', 1)], 'association', ['dues-tiers']],
    ['a tier split', [tier('会员', 1, 2)], 'association', ['dues-tier-whole']],
    ['the same sum twice', [tier('会员', 2, 2)], 'association', []],
    ['a sum that floats', [{ ...tier('会员', 1), floating: true }], 'association', ['dues-fixed']],
    ['one of two floats', [tier('理事', 1), { ...tier('会员', 1), floating: true }], 'association', ['dues-fixed']],
    ['of a branch', four, 'branch', ['dues-not-by-branch']],
  ] as const)('%s', (_, tiers, setBy, codes) => {
    const found = duesSchedule({ tiers, setBy })
    expect(unmet(found)).toEqual(codes)
    // 一般不超过4级: a fifth is no breach by itself.
    if (codes.join() === 'dues-tiers') expect(found.verdict).toBe('undetermined')
    expect(found.criteria[0]?.cite.article).toBe('第三条')
    expect(found.criteria.map(({ cite }) => cite.number)).toEqual([
      '民发〔2014〕166号',
      '国办发〔2020〕21号',
      '市场监管总局 中央社会工作部 民政部公告2024年第32号',
      '市场监管总局 中央社会工作部 民政部公告2024年第32号',
    ])
  })
})

describe('what was found and dealt with', () => {
  const clearing = (more: object = {}) =>
    FeeClearing.parse({
      association: '甲协会',
      kind: 'commission',
      foundOn: '2026-03-01',
      taken: 1000,
      refunded: 0,
      correctedOn: null,
      ...more,
    })
  it.each([
    ['no day set', {}, []],
    ['not put right', { correctBy: '2026-04-29' }, ['fee-corrected-in-time']],
    ['not due', { correctBy: '2026-04-30' }, []],
    [
      'put right on its day',
      { correctBy: '2026-04-01', correctedOn: '2026-04-01', refunded: 1000, refundedOn: '2026-03-31' },
      [],
    ],
    [
      'a day late',
      { correctBy: '2026-04-01', correctedOn: '2026-04-02', refunded: 1000, refundedOn: '2026-03-31' },
      ['fee-corrected-in-time'],
    ],
    ['a fen left', { correctedOn: '2026-04-01', refunded: 999, refundedOn: '2026-03-31' }, ['fee-refunded']],
    ['refunded later', { correctedOn: '2026-04-01', refunded: 1000, refundedOn: '2026-05-01' }, ['fee-refunded']],
    ['a lawful fee lowered', { kind: null, taken: 0, correctedOn: '2026-04-01' }, []],
  ])('%s', (_, more, codes) => {
    expect(feeClearingProblems(clearing(more), '2026-04-30').map(({ code }) => code)).toEqual(codes)
  })
  it('cites what the fee breaks', () => {
    const text = (kind: string | null) =>
      feeClearingProblems(clearing({ kind, correctBy: '2026-04-01' }), '2026-04-30')[0]?.message.zh
    expect(text('forced-membership')).toContain('第一条第一项')
    expect(text('authority-used')).toContain('第一条第二项')
    expect(text('commission')).toContain('合规指南')
    expect(text(null)).toContain('进一步规范')
    const old = (foundOn: string) =>
      feeClearingProblems(clearing({ foundOn, correctBy: '2026-04-01' }), '2026-04-30')[0]?.message.zh
    expect([old('2024-07-29')!.includes('合规指南'), old('2024-07-30')!.includes('合规指南')]).toEqual([false, true])
    expect(Object.keys(barredFees)).toHaveLength(11)
  })
  it('what is left to refund', () => {
    const half = clearing({ refunded: 400, refundedOn: '2026-04-01' })
    expect([outstandingRefund(half, '2026-03-31'), outstandingRefund(half, '2026-04-01')]).toEqual([1000, 600])
    expect(() => clearing({ refunded: 1001 })).toThrow()
  })
  it('refuses what was put right before it was found', () => {
    expect(() => clearing({ correctedOn: '2026-02-28' })).toThrow()
    expect(() => clearing({ refundedOn: '2026-02-28', refunded: 1 })).toThrow()
  })
  it.each<[string, object[], string[]]>([
    ['in order', [{}], []],
    ['forced', [{ voluntary: false }], ['association-fee-forced 0.voluntary']],
    ['not known', [{ voluntary: null, basis: null, kind: 'mandate' }], []],
    ['no basis', [{ kind: 'mandate', basis: 'none', voluntary: false }], ['association-fee-basis 0.basis']],
    ['not published', [{ publishedOn: null }], ['association-fee-published 0.publishedOn']],
    ['published later', [{ publishedOn: '2026-06-02' }], ['association-fee-published 0.publishedOn']],
    ['twice', [{}, {}], ['association-fee-twice 1.item']],
    ['one after another', [{ until: '2026-05-31', publishedOn: null }, { from: '2026-06-01' }], []],
  ])('a list of fees: %s', (_, list, expected) =>
    expect(
      associationFeeProblems(
        list.map(more =>
          AssociationFee.parse({
            association: '甲协会',
            item: '培训费',
            kind: 'service',
            amount: 100_00,
            voluntary: true,
            from: '2026-01-01',
            publishedOn: '2026-01-01',
            ...more,
          }),
        ),
        '2026-06-01',
      ).map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual(expected),
  )
  // 国办发〔2020〕21号.
  it.each([
    ['2020-07-01', ['association-fee-twice']],
    ['2020-07-02', ['association-fee-forced', 'association-fee-published', 'association-fee-twice']],
  ])('a list of fees on %s: %j', (asOf, expected) => {
    const fee = { association: '甲协会', item: '培训费', kind: 'service', from: '2015-01-01' }
    const list = [
      { ...fee, publishedOn: '2015-01-01' },
      { ...fee, voluntary: false, publishedOn: null },
    ]
    expect(
      associationFeeProblems(
        list.map(one => AssociationFee.parse(one)),
        asOf,
      ).map(({ code }) => code),
    ).toEqual(expected)
  })
  it('adds up what was refunded in a period', () => {
    const refunds = ['2026-03-01', '2026-06-30', '2026-07-01', null].map((refundedOn, index) =>
      clearing({ taken: 1000, refunded: 10 ** index, refundedOn }),
    )
    expect(feesRefundedIn(refunds, { from: '2026-01-01', asOf: '2026-06-30' })).toBe(11)
    expect(feesRefundedIn(refunds, { from: '2026-03-02', asOf: '2026-07-01' })).toBe(110)
    // Of one nobody told.
    const untold = FeeClearing.parse({ association: 'a', kind: 'awards', foundOn: '2026-03-01', taken: 100 })
    expect(feesRefundedIn([...refunds, untold], { from: '2026-01-01', asOf: '2026-02-28' })).not.toBeNull()
    expect(feesRefundedIn([...refunds, untold], { from: '2026-01-01', asOf: '2026-03-01' })).toBeNull()
    expect([outstandingRefund(untold, '2026-06-30'), outstandingRefund({ ...untold, taken: 0 }, '2026-06-30')]).toEqual(
      [null, 0],
    )
  })
  it('adds up what was cut in a period', () => {
    const cuts = ['2026-01-01', '2026-06-30', '2026-07-01', '2025-12-31', null].map((cutOn, index) =>
      clearing({ cut: 10 ** index, cutOn }),
    )
    expect(feesCutIn(cuts, { from: '2026-01-01', asOf: '2026-06-30' })).toBe(11)
  })
})
