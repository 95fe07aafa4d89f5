import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReliefFile, reliefProblems, reliefProgress, reliefState } from './index.js'

const file = (more: object = {}) =>
  ReliefFile.parse({
    id: 'f1',
    area: 'urban',
    causes: ['illness'],
    measures: [{ kind: 'medical', from: '2020-01-01', to: '2020-12-31' }],
    stays: [
      { entered: '2020-01-01', left: '2020-06-30', why: 'recovered', reviewed: '2020-06-20' },
      { entered: '2020-09-01' },
    ],
    ...more,
  })
const parses = (stays: object[]) => ReliefFile.safeParse({ ...file(), stays }).success

// 株洲 2020, item 10: 城镇贫困群众脱贫解困. No rule was seen; the register is what any such register has to be.
describe('the register of relief', () => {
  it.each([
    ['2019-12-31', 'not-yet'],
    ['2020-01-01', 'in-relief'],
    ['2020-06-30', 'in-relief'],
    ['2020-07-01', 'left'],
    ['2020-08-31', 'left'],
    ['2020-09-01', 'returned'],
  ])('on %s: %s', (asOf, state) => expect(reliefState(file(), asOf)).toBe(state))

  it('has stays in the order of time, of which the last alone is open', () => {
    expect(parses([{ entered: '2020-01-01' }])).toBe(true)
    expect(parses([{ entered: '2020-01-01' }, { entered: '2020-09-01' }])).toBe(false)
    expect(parses([{ entered: '2020-01-01', left: '2020-09-02' }, { entered: '2020-09-01' }])).toBe(false)
    expect(parses([{ entered: '2020-01-01', left: '2019-12-31' }])).toBe(false)
    expect(parses([])).toBe(false)
    expect(parses([{ entered: '2020-01-01', why: 'recovered' }])).toBe(false)
    const helped = (to: string) =>
      ReliefFile.safeParse({ ...file(), measures: [{ kind: 'medical', from: '2020-01-01', to }] }).success
    expect([helped('2020-01-01'), helped('2019-12-31')]).toEqual([true, false])
  })

  it('is left after a review of this stay, not of an earlier one', () => {
    const codes = (reviewed: string) =>
      reliefProblems(
        file({ stays: [{ entered: '2020-01-01', left: '2020-06-30', why: 'recovered', reviewed }] }),
        '2020-12-31',
      )
    expect(codes('2020-01-01')).toEqual([])
    expect(codes('2019-12-31').map(({ code, severity }) => [code, severity])).toEqual([
      ['relief-exit-reviewed', 'warning'],
    ])
  })

  it('counts who entered, left, recovered and came back', () => {
    const files = [
      file(),
      file({ id: 'f2', area: 'rural', stays: [{ entered: '2020-02-01', left: '2020-09-30', why: 'died' }] }),
      file({ id: 'f3', stays: [{ entered: '2019-05-01' }] }),
    ]
    const year = { from: '2020-01-01', to: '2020-12-31' }
    expect(reliefProgress(files, year)).toEqual({
      atStart: 1,
      atEnd: 2,
      entered: 3,
      returned: 1,
      left: 2,
      recovered: 1,
      areaUnknown: 0,
    })
    const silent = [file({ area: null, stays: [{ entered: '2020-06-01', left: '2020-06-30' }] })]
    const unknown = (from: string, to: string) => reliefProgress(silent, { from, to }, 'urban').areaUnknown
    expect([unknown('2020-06-30', '2020-07-31'), unknown('2020-07-01', '2020-07-31')]).toEqual([1, 0])
    expect([unknown('2020-05-01', '2020-06-01'), unknown('2020-05-01', '2020-05-31')]).toEqual([1, 0])
    expect(reliefProgress(silent, year)).toMatchObject({ entered: 1, areaUnknown: 0 })
    expect(reliefProgress(files, year, 'rural')).toMatchObject({
      atStart: 0,
      atEnd: 0,
      entered: 1,
      left: 1,
      recovered: 0,
    })
    expect(reliefProgress(files, { from: '2020-06-30', to: '2020-06-30' })).toMatchObject({
      atStart: 3,
      atEnd: 2,
      left: 1,
    })
    expect(reliefProgress(files, { from: '2020-07-01', to: '2020-08-31' })).toMatchObject({
      atStart: 2,
      entered: 0,
      left: 0,
    })
  })

  it('what was there and what entered, less what left, is what is there', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(n => `2020-02-${String(n).padStart(2, '0')}`)
    const stays = fc
      .uniqueArray(day, { minLength: 1, maxLength: 5 })
      .map(days => days.toSorted())
      .map(days =>
        Array.from({ length: Math.ceil(days.length / 2) }, (_, n) => ({
          entered: days[2 * n]!,
          left: days[2 * n + 1] ?? null,
        })),
      )
    fc.assert(
      fc.property(fc.array(stays, { maxLength: 5 }), day, day, (all, one, other) => {
        const [from, to] = [one, other].toSorted() as [string, string]
        const files = all.map((some, index) => file({ id: `${index}`, stays: some }))
        const { atStart, atEnd, entered, left } = reliefProgress(files, { from, to })
        expect(atStart + entered - left).toBe(atEnd)
      }),
    )
  })

  const codes = (more: object, asOf: string) => reliefProblems(file(more), asOf).map(({ code }) => code)
  const once = (more: object) => ({ stays: [{ entered: '2020-01-01', left: '2020-06-30', ...more }] })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2020-12-31', []],
    ['nothing is done any longer', {}, '2021-01-01', ['relief-measure']],
    [
      'nothing is done for the cause',
      { measures: [{ kind: 'charity', from: '2020-01-01' }] },
      '2020-12-31',
      ['relief-for-cause'],
    ],
    ['of two causes one', { causes: ['illness', 'schooling'] }, '2020-12-31', ['relief-for-cause']],
    ['a cause that anything answers', { causes: ['other'] }, '2020-12-31', []],
    ['who has left needs nothing', { measures: [] }, '2020-07-15', []],
    ['an exit without a reason', once({}), '2020-12-31', ['relief-exit-reason']],
    ['an exit to come', once({}), '2020-06-29', []],
    ['recovered, and not looked into', once({ why: 'recovered' }), '2020-12-31', ['relief-exit-reviewed']],
    [
      'looked into afterwards',
      once({ why: 'recovered', reviewed: '2020-07-01' }),
      '2020-12-31',
      ['relief-exit-reviewed'],
    ],
    ['looked into on the day', once({ why: 'recovered', reviewed: '2020-06-30' }), '2020-12-31', []],
    ['moved away', once({ why: 'moved' }), '2020-12-31', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('names the cause', () =>
    expect(reliefProblems(file({ causes: ['illness', 'schooling'] }), '2020-12-31')[0]).toMatchObject({
      path: ['causes', 1],
      severity: 'warning',
    }))
})
