import { expect, it } from 'vitest'
import { articleThreeKinds, placeKindNames, placeKinds } from './kinds.js'

// Source: 地名管理条例 第三条, (1) to (8).
it.each([
  ['mountain', 1],
  ['lake', 1],
  ['sea', 1],
  ['island', 1],
  ['terrain', 1],
  ['province', 2],
  ['prefecture', 2],
  ['natural-village', 8],
  ['water', 7],
  ['power', 7],
  ['telecommunication', 7],
  ['river', 1],
  ['county', 2],
  ['township', 2],
  ['committee-seat', 3],
  ['park', 4],
  ['street', 5],
  ['residential-area', 6],
  ['building', 6],
  ['transport', 7],
  ['weather', 7],
  ['other', 8],
] as const)('%s is of kind (%i)', (kind, number) => expect(placeKinds[kind].article3).toBe(number))

it('every kind of the article has a finer one, and every finer one is listed', () => {
  const used = new Set(placeKindNames.map(name => placeKinds[name].article3))
  expect([...used].sort()).toEqual(Object.keys(articleThreeKinds).map(Number))
  expect(placeKindNames).toEqual(Object.keys(placeKinds))
})
