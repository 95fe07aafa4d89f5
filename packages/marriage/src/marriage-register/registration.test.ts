import { describe, expect, it } from 'vitest'
import { feeRuleOn, isCrossRegion, isFeeBreach, MarriageRegistration, registrationProblems } from './registration.js'

const registration = (more: object = {}) =>
  MarriageRegistration.parse({
    id: '1',
    act: 'marriage',
    on: '2025-05-20',
    office: '430202',
    parties: [
      { kind: 'mainland', hukou: '430202' },
      { kind: 'mainland', hukou: '360102' },
    ],
    ...more,
  })
const couple = (...hukou: (string | null)[]) => hukou.map(code => ({ kind: 'mainland', hukou: code }))

// No source: what the indicator of cross-region registrations means.
describe('across regions', () => {
  it.each<[readonly unknown[], boolean | null]>([
    [couple('430202', '360102'), false],
    [couple('360102', '430202'), false],
    [couple('430203', '360102'), true],
    [couple('360102', '360102'), true],
    [couple('360102', null), null],
    [couple('430202', null), false],
    [couple('430200', '360102'), null],
    [couple('360102', '430200'), null],
    // Of somebody else than mainland residents no district is asked (令804 art. 7(2)).
    [[{ kind: 'mainland', hukou: '360102' }, { kind: 'foreigner' }], false],
    [[{ kind: 'mainland' }, { kind: 'taiwan' }], false],
    [[{ kind: 'overseas-chinese' }, { kind: 'foreigner' }], false],
  ])('%j: %s', (parties, expected) => expect(isCrossRegion(registration({ parties }))).toBe(expected))
  it('at an office of which the city alone is known', () => {
    const at = (...hukou: string[]) => isCrossRegion(registration({ office: '430200', parties: couple(...hukou) }))
    expect([at('430202', '360102'), at('360102', '440103'), at('430200', '360102')]).toEqual([null, true, false])
  })
})

// Source: 婚姻登记条例 2003 art. 3(2), 令804 arts. 6(2) and 22, 财税〔2017〕20号.
describe('fees', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['2003-09-30', null, null, null],
    ['2003-10-01', 'cost', '第三条第二款', '国务院令第387号'],
    ['2017-03-31', 'cost', '第三条第二款', '国务院令第387号'],
    ['2017-04-01', 'nothing', null, '财税〔2017〕20号'],
    ['2025-05-09', 'nothing', null, '财税〔2017〕20号'],
    ['2025-05-10', 'nothing', '第六条第二款', '国务院令第804号'],
  ])('on %s: %s (%s of %s)', (on, allowed, article, number) => {
    const rule = feeRuleOn(on)
    expect([rule?.allowed ?? null, rule?.cite.article ?? null, rule?.cite.number ?? null]).toEqual([
      allowed,
      article,
      number,
    ])
  })
  it.each<[number | null, string, boolean | null]>([
    [null, '2025-05-10', null],
    [0, '2025-05-10', false],
    [1, '2025-05-10', true],
    [1, '2017-04-01', true],
    [1, '2017-03-31', null],
    [0, '2003-09-30', false],
    [1, '2003-09-30', null],
  ])('%s fen on %s: %s', (charged, on, expected) => expect(isFeeBreach(charged, on)).toBe(expected))

  const codes = (more: object, asOf = '2025-06-01') =>
    registrationProblems([registration(more)], asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['free', {}, '2025-06-01', []],
    ['charged', { charged: 900, refundedOn: null }, '2025-06-01', ['registration-free', 'fee-refunded']],
    ['charged, and not told whether it was given back', { charged: 900 }, '2025-06-01', ['registration-free']],
    ['given back', { charged: 900, refundedOn: '2025-06-01' }, '2025-06-01', ['registration-free']],
    [
      'to be given back',
      { charged: 900, refundedOn: '2025-06-02' },
      '2025-06-01',
      ['registration-free', 'fee-refunded'],
    ],
    ['of the time of costs', { charged: 900, on: '2017-03-31' }, '2025-06-01', []],
    ['to come', { on: '2025-06-02', charged: 900 }, '2025-06-01', ['registered-later']],
    ['of today', { on: '2025-06-01' }, '2025-06-01', []],
    [
      'given back before',
      { charged: 900, refundedOn: '2025-05-19' },
      '2025-06-01',
      ['refunded-before', 'registration-free'],
    ],
    ['on the day', { charged: 900, refundedOn: '2025-05-20' }, '2025-06-01', ['registration-free']],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('names one that is there twice, whose sum nobody told', () => {
    expect(registration().charged).toBeNull()
    expect(
      registrationProblems([registration(), registration()], '2025-06-01').map(({ code, path }) => [code, path]),
    ).toEqual([['registration-once', [1, 'id']]])
  })
  it.each([
    ['2025-05-09', '第十八条第二款'],
    ['2025-05-10', '第二十二条第二款'],
  ])('of %s, it is given back by %s', (on, article) => {
    const found = registrationProblems([registration({ on, charged: 1, refundedOn: null })], '2025-06-01')
    const refund = found.find(({ code }) => code === 'fee-refunded')
    expect(refund?.message.zh).toContain(article)
    // No article sets a day for it.
    expect(refund?.severity).toBe('warning')
  })
  it('names the rule of its day', () => {
    const message = (on: string) =>
      registrationProblems([registration({ on, charged: 1, refundedOn: null })], '2025-06-01')[0]?.message.zh
    expect(message('2025-05-10')).toContain('第六条第二款')
    expect(message('2025-05-09')).toContain('关于清理规范一批行政事业性收费有关政策的通知')
  })
})
