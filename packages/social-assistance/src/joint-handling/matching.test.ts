import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AidMatch, AidNeed, AidOffer, aidKinds, aidMatchProblems, aidProgress, matchAid } from './index.js'

const need = (id: string, more: object = {}) =>
  AidNeed.parse({ id, unit: `u-${id}`, town: '甲镇', kind: 'care', since: '2024-01-01', ...more })
const offer = (id: string, more: object = {}) =>
  AidOffer.parse({ id, provider: 's', kind: 'care', quantity: 1, from: '2024-01-01', ...more })
const match = (needId: string, offerId: string, more: object = {}) =>
  AidMatch.parse({ need: needId, offer: offerId, quantity: 1, on: '2024-03-01', ...more })
const pairs = (matches: readonly AidMatch[]) =>
  matches.map(({ need: n, offer: o, quantity }) => `${n}-${o}${quantity > 1 ? ` ${quantity}` : ''}`)
const on = '2024-03-01'

it('a need and an offer end on their first day at the earliest', () => {
  const parse = (until: string) => [
    AidNeed.safeParse({ ...need('a'), until }).success,
    AidOffer.safeParse({ ...offer('a'), until }).success,
  ]
  expect([parse('2024-01-01'), parse('2023-12-31')]).toEqual([
    [true, true],
    [false, false],
  ])
})

// No source: a proposal of our own, for the matching that the opinion of 2023 (四（六）) and 社会救助法 art. 54 ask for.
describe('matching', () => {
  it.each<[string, AidNeed[], AidOffer[], string[]]>([
    ['the oldest need first', [need('a', { since: '2024-02-01' }), need('b')], [offer('x')], ['b-x']],
    ['what is urgent before it', [need('a'), need('b', { since: '2024-02-01', urgent: true })], [offer('x')], ['b-x']],
    ['of the same day by the id', [need('b'), need('a')], [offer('x')], ['a-x']],
    ['the offer that ends first', [need('a')], [offer('x'), offer('y', { until: '2024-12-31' })], ['a-y']],
    ['of the same end by the id', [need('a')], [offer('y'), offer('x')], ['a-x']],
    ['of another kind', [need('a', { kind: 'goods' })], [offer('x')], []],
    ['of another thing', [need('a', { item: '轮椅' })], [offer('x', { item: '棉被' }), offer('y')], []],
    [
      'of the very thing',
      [need('a', { item: '轮椅' })],
      [offer('x', { item: '棉被' }), offer('y', { item: '轮椅' })],
      ['a-y'],
    ],
    ['of anything of its kind', [need('a')], [offer('x', { item: '棉被' }), offer('y')], ['a-y']],
    ['of another town', [need('a')], [offer('x', { towns: ['乙镇'] })], []],
    ['of this town', [need('a')], [offer('x', { towns: ['乙镇', '甲镇'] })], ['a-x']],
    ['a need that has ended', [need('a', { until: '2024-02-29' })], [offer('x')], []],
    ['a need on its last day', [need('a', { until: on })], [offer('x')], ['a-x']],
    ['a need to come', [need('a', { since: '2024-03-02' })], [offer('x')], []],
    ['an offer that has ended', [need('a')], [offer('x', { until: '2024-02-29' })], []],
    ['an offer to come', [need('a')], [offer('x', { from: '2024-03-02' })], []],
    [
      'shared out',
      [need('a', { quantity: 2 }), need('b', { quantity: 2 })],
      [offer('x', { quantity: 3 })],
      ['a-x 2', 'b-x'],
    ],
    [
      'from several',
      [need('a', { quantity: 3 })],
      [offer('x', { quantity: 2 }), offer('y', { quantity: 2 })],
      ['a-x 2', 'a-y'],
    ],
  ])('%s', (_, needs, offers, expected) => expect(pairs(matchAid(needs, offers, on))).toEqual(expected))

  it('counts what was matched before', () => {
    const before = [match('a', 'x', { quantity: 2 })]
    const proposed = matchAid([need('a', { quantity: 3 }), need('b')], [offer('x', { quantity: 3 })], on, before)
    expect(pairs(proposed)).toEqual(['a-x'])
    expect(proposed[0]?.on).toBe(on)
  })

  it('never goes beyond needs or offers, and nothing that suits is left over', () => {
    const kinds = Object.keys(aidKinds).slice(0, 2) as ('money' | 'goods')[]
    const some = fc.array(fc.record({ kind: fc.constantFrom(...kinds), quantity: fc.integer({ min: 1, max: 4 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(some, some, (asked, offered) => {
        const needs = asked.map((one, index) => need(`n${index}`, one))
        const offers = offered.map((one, index) => offer(`o${index}`, one))
        const matches = matchAid(needs, offers, on)
        expect(aidMatchProblems(matches, needs, offers)).toEqual([])
        expect(matchAid(needs, offers, on, matches)).toEqual([])
      }),
    )
  })
})

it('tells what is met and what is lacking', () => {
  const needs = [
    need('a', { quantity: 2 }),
    need('b'),
    need('c', { until: '2024-02-01' }),
    need('d', { since: '2024-04-01' }),
    // Ended on the day on which it was met.
    need('e', { until: '2024-02-01' }),
  ]
  const matches = [
    match('a', 'x'),
    match('b', 'x'),
    match('b', 'y', { on: '2024-03-02' }),
    match('e', 'x', { on: '2024-02-01' }),
  ]
  const open = [{ need: 'a', lacking: 1 }]
  expect(aidProgress(needs, matches, on)).toEqual({ needs: 4, met: 2, open, lapsed: 1 })
  expect(aidProgress(needs, matches, '2024-02-29').met).toBe(1)
  expect(aidProgress(needs, matches, '2024-02-01')).toMatchObject({ met: 1, lapsed: 0 })
})

it('a match that was given up leaves the need open, and the offer free', () => {
  const [needs, offers] = [[need('a'), need('b')], [offer('x')]]
  const before = [match('a', 'x', { cancelled: '2024-03-10' })]
  const progress = (asOf: string) => aidProgress(needs, before, asOf).open.map(one => one.need)
  expect([progress('2024-03-09'), progress('2024-03-10')]).toEqual([['b'], ['a', 'b']])
  expect(pairs(matchAid(needs, offers, '2024-03-09', before))).toEqual([])
  expect(pairs(matchAid(needs, offers, '2024-03-10', before))).toEqual(['a-x'])
  expect(aidMatchProblems([...before, match('a', 'x', { on: '2024-03-10' })], needs, offers)).toEqual([])
})

it('matches are of what is on the lists, suits, and is there', () => {
  const needs = [need('a', { quantity: 2 })]
  const offers = [offer('x', { quantity: 2 }), offer('z', { kind: 'goods', quantity: 9 })]
  const codes = (...matches: AidMatch[]) =>
    aidMatchProblems(matches, needs, offers).map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(codes(match('a', 'x', { quantity: 2 }))).toEqual([])
  expect(codes(match('b', 'x'))).toEqual(['match-known 0.need'])
  expect(codes(match('a', 'y'))).toEqual(['match-known 0.offer'])
  expect(codes(match('a', 'z'))).toEqual(['match-suits 0.offer'])
  expect(codes(match('a', 'x', { quantity: 3 }))).toEqual([
    'match-within-offer 0.quantity',
    'match-within-need 0.quantity',
  ])
  expect(codes(match('a', 'x'), match('a', 'x'), match('a', 'x'))).toEqual([
    'match-within-offer 2.quantity',
    'match-within-need 2.quantity',
  ])
})
