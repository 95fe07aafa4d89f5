import { describe, expect, it } from 'vitest'
import {
  CheckWarning,
  CrossRegionCheck,
  checkWarningProblems,
  checkWarningState,
  crossRegionCheckProblems,
  crossRegionFlows,
  crossRegionState,
  regularCheckDuty,
} from './index.js'

describe('a warning of the regular check', () => {
  const warning = (more: object = {}) =>
    CheckWarning.parse({
      id: 'w1',
      unit: 'h1',
      source: 'bank',
      raised: '2024-03-01',
      due: '2024-03-15',
      handled: '2024-03-15',
      result: 'adjusted',
      heard: null,
      ...more,
    })

  it.each([
    ['2024-02-29', {}, 'not-yet'],
    ['2024-03-01', {}, 'open'],
    ['2024-03-14', {}, 'open'],
    ['2024-03-15', {}, 'in-time'],
    ['2024-03-15', { handled: null, result: null }, 'open'],
    ['2024-03-16', { handled: null, result: null }, 'overdue'],
    ['2024-03-16', { handled: '2024-03-16' }, 'late'],
    ['2025-03-16', { handled: null, result: null, due: null }, 'open'],
    ['2025-03-16', { handled: '2025-03-01', due: null }, 'handled'],
    ['2024-03-16', { handled: undefined }, 'not-told'],
  ])('on %s %j: %s', (asOf, more, state) => expect(checkWarningState(warning(more), asOf)).toBe(state))

  // 民发〔2012〕220号 art. 32; 国务院令第649号 art. 13; 民发〔2021〕57号 art. 31; 社会救助法 art. 46.
  it.each([
    ['2012-12-11', undefined],
    ['2012-12-12', '第三十二条'],
    ['2014-04-30', '第三十二条'],
    ['2014-05-01', '第十三条'],
    ['2021-06-30', '第十三条'],
    ['2021-07-01', '第三十一条'],
    ['2026-06-30', '第三十一条'],
    ['2026-07-01', '第四十六条'],
  ])('comes of a duty on %s by %s', (date, article) => expect(regularCheckDuty(date)?.article).toBe(article))

  it('what came of it is not told: a gap of the record', () =>
    expect(checkWarningProblems(warning({ result: null }), '2024-06-30')).toMatchObject([
      { code: 'warning-result', severity: 'warning' },
    ]))

  const law = { raised: '2026-06-20', due: '2026-07-10' }
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-06-30', []],
    ['overdue', { handled: null, result: null }, '2024-03-16', ['warning-handled']],
    ['late', { handled: '2024-03-16' }, '2024-06-30', ['warning-handled']],
    ['it is not told whether it was handled', { handled: undefined }, '2024-06-30', []],
    ['handled without a result', { result: null }, '2024-06-30', ['warning-result']],
    ['not handled yet', { result: null }, '2024-03-14', []],
    ['handled before it was raised', { handled: '2024-02-29' }, '2024-06-30', ['warning-order']],
    // 社会救助法 art. 48.
    ['reduced on 2026-06-30, not heard', { ...law, handled: '2026-06-30' }, '2026-12-31', []],
    ['reduced on 2026-07-01, not heard', { ...law, handled: '2026-07-01' }, '2026-12-31', ['warning-heard']],
    [
      'ended, heard on the day',
      { ...law, handled: '2026-07-01', result: 'ended', heard: '2026-07-01' },
      '2026-12-31',
      [],
    ],
    [
      'ended, heard afterwards',
      { ...law, handled: '2026-07-01', result: 'ended', heard: '2026-07-02' },
      '2026-12-31',
      ['warning-heard'],
    ],
    [
      'ended, heard before the warning',
      { ...law, handled: '2026-07-01', result: 'ended', heard: '2026-06-19' },
      '2026-12-31',
      ['warning-heard'],
    ],
    // Nobody is left to be heard; who lives on in the household is.
    ['ended by a death', { ...law, source: 'death', handled: '2026-07-01', result: 'died' }, '2026-12-31', []],
    ['reduced by a death', { ...law, source: 'death', handled: '2026-07-01' }, '2026-12-31', ['warning-heard']],
    ['whether anybody was heard is not told', { ...law, handled: '2026-07-01', heard: undefined }, '2026-12-31', []],
    ['unchanged, not heard', { ...law, handled: '2026-07-01', result: 'unchanged' }, '2026-12-31', []],
    ['raised, not heard', { ...law, handled: '2026-07-01', result: 'increased' }, '2026-12-31', []],
    ['to be reduced', { ...law, handled: '2026-07-05' }, '2026-07-04', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(checkWarningProblems(warning(more), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it('says by what and when', () => {
    const [late] = checkWarningProblems(warning({ handled: null, result: null }), '2024-03-16')
    expect(CheckWarning.safeParse({ ...warning(), handled: null }).success).toBe(false)
    expect(late?.message.zh).toContain('最低生活保障审核确认办法第三十一条')
    expect(late?.message.en).toContain('(due 2024-03-15)')
    const under = (raised: string) =>
      checkWarningProblems(warning({ raised, due: raised, handled: null, result: null }), '2026-12-31')[0]?.message.zh
    // 国务院令第649号 art. 13: 及时决定增发、减发或者停发; 社会救助法 art. 46 has no such word.
    expect(under('2021-06-30')).toContain('社会救助暂行办法第十三条')
    expect(under('2026-07-01')).toContain('最低生活保障审核确认办法第三十一条')
  })
})

describe('a check between provinces', () => {
  const check = (more: object = {}) =>
    CrossRegionCheck.parse({
      id: 'x1',
      query: 'q1',
      from: '500112',
      to: '511702',
      authorised: true,
      sources: ['real-estate'],
      requested: '2024-03-01',
      received: '2024-03-04',
      answered: '2024-03-11',
      result: 'within-the-rule',
      ...more,
    })
  it.each([
    ['2024-02-29', 'not-yet'],
    ['2024-03-01', 'requested'],
    ['2024-03-04', 'received'],
    ['2024-03-11', 'answered'],
  ])('on %s: %s', (asOf, state) => expect(crossRegionState(check(), asOf)).toBe(state))

  const rule = {
    answer: { amount: 5, unit: 'working-day' },
    cite: { title: '两地协议', confidence: 'unverified' },
  } as const
  // 2022 notice 三（二）; the five working days are a case of our own, no agreement was seen.
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-06-30', []],
    ['not allowed', { authorised: false }, '2024-06-30', ['cross-region-authorised']],
    ['not known whether it was allowed', { authorised: null }, '2024-06-30', []],
    ['within a province', { to: '500101' }, '2024-06-30', ['cross-region-other-province']],
    ['answered before the receipt', { answered: '2024-03-03' }, '2024-06-30', ['cross-region-order']],
    ['a day late', { answered: '2024-03-12' }, '2024-06-30', ['cross-region-answered']],
    ['open on the last day', { answered: null, result: null }, '2024-03-11', []],
    ['open after it', { answered: null, result: null }, '2024-03-12', ['cross-region-answered']],
    ['it is not told whether it was answered', { answered: undefined, result: null }, '2024-03-12', []],
    ['not received yet', { received: null, answered: null, result: null }, '2024-06-30', []],
    ['without a result', { result: null }, '2024-06-30', ['cross-region-result']],
    ['refused without a reason', { result: 'refused' }, '2024-06-30', ['cross-region-reason']],
    ['refused with one', { result: 'refused', reason: '未获授权' }, '2024-06-30', []],
    ['to be refused', { result: 'refused' }, '2024-03-10', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(crossRegionCheckProblems(check(more), asOf, rule).map(({ code }) => code)).toEqual(expected),
  )

  it('names both places by their codes', () => {
    const parse = (to: string) => CrossRegionCheck.safeParse({ ...check(), to }).success
    expect(['511702', 'x511702', '511702x', '51170'].map(parse)).toEqual([true, false, false, false])
    expect(CrossRegionCheck.safeParse({ ...check(), answered: null }).success).toBe(false)
  })

  it('is not late where the two places have agreed on no days', () => {
    expect(crossRegionCheckProblems(check({ answered: null, result: null }), '2025-06-30')).toEqual([])
    const [late] = crossRegionCheckProblems(check({ answered: '2024-03-12' }), '2024-06-30', rule)
    expect(late?.message.zh).toContain('两地协议')
    expect(crossRegionCheckProblems(check({ authorised: false }), '2024-06-30', rule)[0]?.message.zh).not.toContain(
      '两地协议',
    )
    // The notice speaks of requests of other provinces; who checks within one it leaves open.
    expect(crossRegionCheckProblems(check({ to: '500101' }), '2024-06-30')[0]?.message.zh).not.toContain('三（二）')
  })

  // 渝北 2024, item 6: 川渝.
  it('川渝: what each asked of the other', () => {
    const checks = [
      check(),
      check({ id: 'x2', answered: null, result: null }),
      check({
        id: 'x3',
        from: '511702',
        to: '500112',
        requested: '2024-06-30',
        received: null,
        answered: null,
        result: null,
      }),
      check({
        id: 'x4',
        from: '511702',
        to: '500112',
        requested: '2024-07-01',
        received: null,
        answered: null,
        result: null,
      }),
      check({ id: 'x5', to: '430200' }),
    ]
    expect(crossRegionFlows(checks, ['50', '51'], '2024-06-30')).toEqual([
      { from: '50', to: '51', requested: 2, answered: 1 },
      { from: '51', to: '50', requested: 1, answered: 0 },
    ])
    expect(crossRegionFlows(checks, ['50', '51'], '2024-03-10')[0].answered).toBe(0)
  })
})
