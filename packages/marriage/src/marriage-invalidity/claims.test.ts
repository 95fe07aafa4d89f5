import { describe, expect, it } from 'vitest'
import { type InvalidityClaim, invalidityVerdict } from './claims.js'

const judge = (claim: InvalidityClaim) => invalidityVerdict(claim)

// Source: 民法典 arts. 201 to 203, 1052, 1053; 时间效力规定 arts. 3 and 26; 婚姻法 art. 11; the published cases are named.
describe('time limits', () => {
  it.each<[string, InvalidityClaim, boolean | null, string | undefined, string]>([
    [
      'mar-void-1: the last day of the year',
      { ground: 'coercion', coercionEnded: '2024-03-10', suedOn: '2025-03-10' },
      true,
      '2025-03-10',
      '第一千零五十二条第二款',
    ],
    [
      'the day after',
      { ground: 'coercion', coercionEnded: '2024-03-10', suedOn: '2025-03-11' },
      false,
      '2025-03-10',
      '第一千零五十二条第二款',
    ],
    [
      'a Sunday moves',
      { ground: 'coercion', coercionEnded: '2024-03-09', suedOn: '2025-03-10' },
      true,
      '2025-03-10',
      '第一千零五十二条第二款',
    ],
    [
      'freedom regained later',
      { ground: 'coercion', coercionEnded: '2023-01-01', freedOn: '2024-03-10', suedOn: '2025-03-10' },
      true,
      '2025-03-10',
      '第一千零五十二条第三款',
    ],
    ['the end is not known', { ground: 'coercion', suedOn: '2025-03-10' }, null, undefined, '第一千零五十二条第二款'],
    [
      'married before the Code, sued under it',
      { ground: 'coercion', registeredOn: '2018-05-01', coercionEnded: '2020-06-01', suedOn: '2021-06-01' },
      true,
      '2021-06-01',
      '第二十六条',
    ],
    [
      'the day before the Code: from the registration',
      { ground: 'coercion', registeredOn: '2019-12-31', coercionEnded: '2020-06-01', suedOn: '2020-12-31' },
      true,
      '2020-12-31',
      '第十一条',
    ],
    [
      'a day more',
      { ground: 'coercion', registeredOn: '2019-12-30', coercionEnded: '2020-06-01', suedOn: '2020-12-31' },
      false,
      '2020-12-30',
      '第十一条',
    ],
    [
      'on the first day of the Code',
      { ground: 'coercion', registeredOn: '2019-12-30', coercionEnded: '2020-06-01', suedOn: '2021-01-01' },
      true,
      '2021-06-01',
      '第二十六条',
    ],
    [
      'mar-void-3: a Monday',
      { ground: 'concealed-illness', knownOn: '2024-06-09', suedOn: '2025-06-09' },
      true,
      '2025-06-09',
      '第一千零五十三条第二款',
    ],
    [
      'the day after',
      { ground: 'concealed-illness', knownOn: '2024-06-09', suedOn: '2025-06-10' },
      false,
      '2025-06-09',
      '第一千零五十三条第二款',
    ],
  ])('%s', (_, claim, inTime, last, article) => {
    const found = judge(claim)
    expect(found.inTime).toBe(inTime)
    expect(found.last?.due).toBe(last)
    expect(found.cite.article).toBe(article)
  })

  it('an illness concealed before the Code, or five years ago, is for the court', () => {
    const claim = { ground: 'concealed-illness', knownOn: '2025-06-09', suedOn: '2025-12-01' } as const
    expect(judge({ ...claim, registeredOn: '2021-01-01' })).toMatchObject({ inTime: true, supported: true })
    expect(judge({ ...claim, registeredOn: '2020-12-31' })).toMatchObject({
      inTime: true,
      supported: null,
      cite: { article: '第三条' },
    })
    const later = { ground: 'concealed-illness', knownOn: '2025-12-01', registeredOn: '2021-06-09' } as const
    expect(judge({ ...later, suedOn: '2026-06-09' })).toMatchObject({ inTime: true, supported: true })
    expect(judge({ ...later, suedOn: '2026-06-10' })).toMatchObject({
      inTime: null,
      supported: null,
      cite: { article: '第一百五十二条第二款' },
    })
    expect(judge({ ...later, suedOn: '2026-12-02' })).toMatchObject({ inTime: false, supported: false })
    expect(judge({ ...claim, suedOn: '2020-12-31' })).toMatchObject({ route: 'none', inTime: true, supported: false })
  })
})

// Source: 民法典 art. 1051; 解释一 arts. 10 and 17; 解释二 art. 1; 婚姻法 art. 10.
describe('grounds', () => {
  it.each<[string, InvalidityClaim, string, boolean | null, string]>([
    [
      'mar-void-4: of age by the day of the suit',
      { ground: 'under-age', groundGone: true, suedOn: '2025-06-09' },
      'declared-void',
      false,
      '第十条',
    ],
    [
      'still under age',
      { ground: 'under-age', groundGone: false, suedOn: '2025-06-09' },
      'declared-void',
      true,
      '第一千零五十一条第三项',
    ],
    ['not known', { ground: 'under-age', suedOn: '2025-06-09' }, 'declared-void', null, '第一千零五十一条第三项'],
    [
      'kin',
      { ground: 'barred-kin', groundGone: false, suedOn: '2025-06-09' },
      'declared-void',
      true,
      '第一千零五十一条第二项',
    ],
    [
      'mar-void-5: a flaw in the registration',
      { ground: 'procedural-flaw', suedOn: '2025-06-09' },
      'administrative',
      false,
      '第十七条第二款',
    ],
    ['another', { ground: 'other', suedOn: '2025-06-09' }, 'none', false, '第十七条第一款'],
    [
      'bigamy, the first marriage ended, before 2025-02-01',
      { ground: 'bigamy', groundGone: true, suedOn: '2025-01-31' },
      'declared-void',
      false,
      '第十条',
    ],
    ['from it', { ground: 'bigamy', groundGone: true, suedOn: '2025-02-01' }, 'declared-void', true, '第一条'],
    ['the day after', { ground: 'bigamy', groundGone: true, suedOn: '2025-02-02' }, 'declared-void', true, '第一条'],
    [
      'bigamy that lasts',
      { ground: 'bigamy', groundGone: false, suedOn: '2025-02-01' },
      'declared-void',
      true,
      '第一千零五十一条第一项',
    ],
    [
      'before the Code',
      { ground: 'bigamy', groundGone: false, suedOn: '2020-12-31' },
      'declared-void',
      true,
      '第十条第一项',
    ],
    [
      'gone before the Code',
      { ground: 'under-age', groundGone: true, suedOn: '2020-12-31' },
      'declared-void',
      false,
      '第八条',
    ],
    [
      'an illness before the Code',
      { ground: 'uncured-illness', groundGone: false, suedOn: '2020-12-31' },
      'declared-void',
      true,
      '第十条第三项',
    ],
    [
      'an illness since',
      { ground: 'uncured-illness', groundGone: false, suedOn: '2021-01-01' },
      'none',
      false,
      '第一千零五十一条',
    ],
    [
      'an illness since, registered since',
      { ground: 'uncured-illness', registeredOn: '2021-01-01', groundGone: false, suedOn: '2021-06-01' },
      'none',
      false,
      '第一千零五十一条',
    ],
    [
      'an illness since, registered before the Code',
      { ground: 'uncured-illness', registeredOn: '2020-12-31', groundGone: false, suedOn: '2021-06-01' },
      'declared-void',
      null,
      '第一条',
    ],
    [
      'and cured',
      { ground: 'uncured-illness', registeredOn: '2020-12-31', groundGone: true, suedOn: '2021-06-01' },
      'declared-void',
      false,
      '第一条',
    ],
    [
      'under age before the Code',
      { ground: 'under-age', groundGone: false, suedOn: '2020-12-31' },
      'declared-void',
      true,
      '第十条第四项',
    ],
  ])('%s', (_, claim, route, supported, article) => {
    expect(judge(claim)).toMatchObject({ route, supported, cite: { article } })
    // There is no time limit for any of them; of an administrative way none is reckoned here.
    expect(judge(claim).inTime).toBe(route === 'administrative' ? null : true)
  })
  it('the registry annuls a marriage under coercion until the end of 2020', () => {
    const claim = { ground: 'coercion', registeredOn: '2020-06-01', coercionEnded: '2020-06-01' } as const
    expect(judge({ ...claim, suedOn: '2020-12-31' }).route).toBe('annulled-by-registry-too')
    expect(judge({ ...claim, suedOn: '2021-01-01' }).route).toBe('annulled')
    expect(judge({ ...claim, freedOn: '2020-09-01', suedOn: '2020-12-31' }).last?.due).toBe('2021-09-01')
  })
})
