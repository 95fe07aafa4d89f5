import { describe, expect, it } from 'vitest'
import {
  AdoptableChild,
  AdoptionApplicant,
  AdoptionWish,
  adoptionRanking,
  adoptionWishProblems,
  matchingWishes,
  wishMismatchesOf,
} from './wishes.js'

const day = '2025-06-01'
const child = AdoptableChild.parse({ id: 'c', birth: '2022-06-01', sex: 'female', health: 'ill' })
const wish = (more: object = {}) => AdoptionWish.parse({ id: 'w', registeredOn: '2024-01-01', ...more })

// Source: 厦门市收养意愿登记系统, as reported.
describe('a wish and a child', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ registeredOn: day }, []],
    [{ registeredOn: '2025-06-02' }, ['not-registered']],
    [{ withdrawnOn: day }, ['withdrawn']],
    [{ withdrawnOn: '2025-06-02' }, []],
    [{ barredOn: day }, ['barred']],
    [{ age: { from: 3, to: 5 } }, []],
    [{ age: { from: 0, to: 3 } }, []],
    [{ age: { from: 4, to: 5 } }, ['age']],
    [{ age: { from: 0, to: 2 } }, ['age']],
    [{ sex: 'female' }, []],
    [{ sex: 'male' }, ['sex']],
    [{ health: ['healthy'] }, ['health']],
    [{ health: ['healthy', 'ill'] }, []],
    [{ sex: 'male', health: ['healthy'], barredOn: '2025-01-01' }, ['barred', 'sex', 'health']],
  ])('%o: %j', (more, reasons) => {
    expect(wishMismatchesOf(wish(more), child, day)).toEqual(reasons)
  })

  it('ages count from the birthday', () => {
    expect(wishMismatchesOf(wish({ age: { from: 3, to: 3 } }), child, '2025-05-31')).toEqual(['age'])
    expect(AdoptionWish.safeParse({ ...wish(), age: { from: 3, to: 2 } }).success).toBe(false)
  })

  it.each([
    ['2007-06-02', []],
    ['2007-06-01', ['age']],
  ])('a child born on %s: %j', (birth, reasons) => {
    expect(wishMismatchesOf(wish(), { ...child, birth }, day)).toEqual(reasons)
  })

  it('a register has each wish once, withdrawn and barred no earlier than it was registered', () => {
    const all = [
      wish({ withdrawnOn: '2024-01-01' }),
      wish({ id: 'v', withdrawnOn: '2023-12-31' }),
      wish({ id: 'u', barredOn: '2023-12-31' }),
      wish({ id: 'u' }),
    ]
    expect(adoptionWishProblems(all).map(({ code, path }) => [code, path[0]])).toEqual([
      ['adoption-wish-dates', 1],
      ['adoption-wish-dates', 2],
      ['adoption-wish-twice', 3],
    ])
    const anew = [wish({ withdrawnOn: '2024-03-01' }), wish({ registeredOn: '2024-03-01' })]
    expect([adoptionWishProblems(anew), adoptionWishProblems(anew.toReversed())]).toEqual([[], []])
    expect(matchingWishes(anew, child, day)).toEqual([anew[1]])
  })

  it('those who match, the first registered first', () => {
    const all = [
      wish({ id: 'b', registeredOn: '2024-02-01' }),
      wish({ id: 'd' }),
      wish({ id: 'c' }),
      wish({ id: 'x', sex: 'male' }),
    ]
    expect(matchingWishes(all, child, day).map(({ id }) => id)).toEqual(['c', 'd', 'b'])
  })
})

describe('who is to adopt', () => {
  const ranking = (...list: readonly object[]) =>
    adoptionRanking(
      list.map((more, index) => AdoptionApplicant.parse({ wish: `w${index}`, points: null, ...more })),
      day,
    )
  it.each([
    [[{ points: 80 }, { points: 90 }], ['w1'], ['w0'], []],
    [[{ points: 80 }, { points: 90, outOn: day }, { points: 70 }], ['w0'], ['w2'], []],
    [[{ points: 80 }, { points: 90, outOn: '2025-06-02' }], ['w1'], ['w0'], []],
    [[{ points: 90 }, { points: 90 }, { points: 89 }], ['w0', 'w1'], ['w2'], []],
    [[{ points: 90 }, { points: 80 }, { wish: 'w0', points: 70 }], ['w1'], ['w0'], []],
    [[{ points: 90 }, {}], [], ['w0'], ['w1']],
    [[{ points: 90 }, { outOn: day }], ['w0'], [], []],
    [[], [], [], []],
  ])('%j', (list, first, next, open) => {
    expect(ranking(...list)).toEqual({ first, next, open })
  })
})
