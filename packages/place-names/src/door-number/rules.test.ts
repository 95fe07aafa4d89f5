import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorNumber2012, StreetDoor, sloganPolicy, streetNumberProblems } from './rules.js'

/** Source: 门牌、楼牌设置规范（北京市地方标准）, 2012: odd on the north and the west, from the east and from the north; dead ends odd on the right. */
const beijing = {
  eastWest: { odd: 'north', from: 'east' },
  northSouth: { odd: 'west', from: 'north' },
  deadEnd: { odd: 'right' },
} as const
/** 自东向西、自南向北、左单右双. */
const slogan = sloganPolicy({ eastWestFrom: 'east', northSouthFrom: 'south', odd: 'left' })
/** A city that says: from the east with odd on the south; from the south. Which side is odd there it does not say. */
const other = { eastWest: { odd: 'south', from: 'east' }, northSouth: { from: 'south' }, deadEnd: {} } as const
/** Fuyang: north and west odd; where numbers begin is not said. */
const fuyang = { eastWest: { odd: 'north' }, northSouth: { odd: 'west' }, deadEnd: {} } as const
/** The other of everything that Beijing says. */
const contrary = {
  eastWest: { odd: 'south', from: 'west' },
  northSouth: { odd: 'east', from: 'south' },
  deadEnd: { odd: 'left' },
} as const
/** Streets as in Beijing and as contrary, dead ends not so. */
const mixed = { ...contrary, northSouth: { odd: 'east', from: 'north' }, deadEnd: { odd: 'right' } } as const
const policies = { beijing, slogan, other, fuyang, contrary, mixed }

const assess = (place: keyof typeof policies, facts: object) =>
  doorNumber2012.assess(doorNumber2012.facts.parse(facts), policies[place])

describe('door numbers by the rule of a place', () => {
  it.each([
    ['beijing', 'east-west', 'north', 'odd', 'east'],
    ['beijing', 'east-west', 'south', 'even', 'east'],
    ['beijing', 'north-south', 'west', 'odd', 'north'],
    ['beijing', 'north-south', 'east', 'even', 'north'],
    ['beijing', 'dead-end', 'right', 'odd', 'entrance'],
    ['beijing', 'dead-end', 'left', 'even', 'entrance'],
    ['slogan', 'east-west', 'south', 'odd', 'east'],
    ['slogan', 'east-west', 'north', 'even', 'east'],
    ['slogan', 'north-south', 'west', 'odd', 'south'],
    ['slogan', 'north-south', 'east', 'even', 'south'],
    ['other', 'east-west', 'south', 'odd', 'east'],
    ['other', 'east-west', 'north', 'even', 'east'],
    ['other', 'north-south', 'west', null, 'south'],
    ['other', 'dead-end', 'left', null, 'entrance'],
    ['fuyang', 'east-west', 'north', 'odd', null],
    ['fuyang', 'north-south', 'east', 'even', null],
    ['contrary', 'east-west', 'south', 'odd', 'west'],
    ['contrary', 'east-west', 'north', 'even', 'west'],
    ['contrary', 'north-south', 'east', 'odd', 'south'],
    ['contrary', 'north-south', 'west', 'even', 'south'],
    ['contrary', 'dead-end', 'left', 'odd', 'entrance'],
    ['contrary', 'dead-end', 'right', 'even', 'entrance'],
    ['mixed', 'north-south', 'east', 'odd', 'north'],
    ['mixed', 'dead-end', 'right', 'odd', 'entrance'],
  ] as const)('%s, %s, %s: %s, from %s', (place, orientation, side, parity, beginsAt) => {
    expect(assess(place, { orientation, side })).toMatchObject({ sideFits: true, parity, beginsAt })
  })

  it.each(['east-west', 'north-south', 'dead-end'] as const)('the sides of %s', orientation => {
    const all = ['north', 'south', 'east', 'west', 'left', 'right']
    const own = { 'east-west': ['north', 'south'], 'north-south': ['east', 'west'], 'dead-end': ['left', 'right'] }
    expect(all.filter(side => assess('beijing', { orientation, side }).sideFits)).toEqual(own[orientation])
  })

  // Whoever walks east has the north on the left, and so round: west the south, north the west, south the east.
  it.each([
    ['east', 'left', 'south'],
    ['east', 'right', 'north'],
    ['west', 'left', 'north'],
    ['west', 'right', 'south'],
  ] as const)('from the %s, odd on the %s: the %s', (eastWestFrom, odd, side) => {
    expect(sloganPolicy({ eastWestFrom, northSouthFrom: 'south', odd }).eastWest).toEqual({
      from: eastWestFrom,
      odd: side,
    })
  })
  it.each([
    ['south', 'left', 'west'],
    ['south', 'right', 'east'],
    ['north', 'left', 'east'],
    ['north', 'right', 'west'],
  ] as const)('from the %s, odd on the %s: the %s', (northSouthFrom, odd, side) => {
    expect(sloganPolicy({ eastWestFrom: 'east', northSouthFrom, odd }).northSouth).toEqual({
      from: northSouthFrom,
      odd: side,
    })
  })

  it('Beijing’s rule is the slogan with odd on the right and from the north', () => {
    expect(sloganPolicy({ eastWestFrom: 'east', northSouthFrom: 'north', odd: 'right' })).toEqual({
      ...beijing,
      deadEnd: {},
    })
  })

  it.each([
    ['north', 1, 1, true, true],
    ['north', 7, 13, true, true],
    ['north', 7, 15, true, false],
    ['north', 7, 14, false, false],
    ['south', 2, 4, true, true],
    ['south', 2, 3, false, false],
    ['south', 2, 6, true, false],
  ])('Beijing, %s side, place %d, number %d: parity %s, number %s', (side, place, number, parityFits, numberFits) => {
    expect(assess('beijing', { orientation: 'east-west', side, place, number })).toMatchObject({
      parityFits,
      numberFits,
    })
  })

  it('a side that the street does not have is said, and what is not known stays open', () => {
    expect(assess('beijing', { orientation: 'east-west', side: 'left' }).sideFits).toBe(false)
    expect(assess('beijing', { orientation: 'east-west', side: 'north' })).toMatchObject({
      expectedNumber: null,
      parityFits: null,
    })
    const facts = doorNumber2012.facts.parse({ orientation: 'north-south', side: 'west' })
    const { rules } = explain(doorNumber2012, facts, other)
    expect(rules.find(({ name }) => name === 'parity')?.notKnown.map(({ path }) => path)).toEqual(['northSouth.odd'])
  })

  it('gives every door of a street another number', () => {
    const streets = fc.constantFrom(
      ['beijing', 'dead-end', ['left', 'right']] as const,
      ...(['beijing', 'slogan'] as const).flatMap(place => [
        [place, 'east-west', ['north', 'south']] as const,
        [place, 'north-south', ['west', 'east']] as const,
      ]),
    )
    fc.assert(
      fc.property(streets, fc.integer({ min: 1, max: 40 }), ([policy, orientation, sides], length) => {
        const numbers = sides.flatMap(side =>
          Array.from({ length }, (_, n) => assess(policy, { orientation, side, place: n + 1 }).expectedNumber),
        )
        expect(numbers.toSorted((a, b) => a! - b!)).toEqual(Array.from({ length: 2 * length }, (_, n) => n + 1))
      }),
      { numRuns: 30 },
    )
  })

  it('answers alike everywhere', () => {
    agreement(doorNumber2012)
  })
})

describe('the numbers of a street', () => {
  const codes = (...doors: readonly object[]) =>
    streetNumberProblems(doors.map(door => StreetDoor.parse(door))).map(({ code, path }) => `${code} ${path[0]}`)
  const plain = (...numbers: readonly number[]) => numbers.map(number => ({ number }))

  it.each([
    [plain(1, 2, 3, 4, 5), []],
    [plain(1, 3, 5, 2, 4), []],
    [plain(1, 2, 3, 3), ['door-twice 3']],
    [plain(2, 6), ['door-left-out 1']],
    [plain(3), ['door-left-out 0']],
    [
      plain(11, 15).map((door, n) => ({ ...door, side: n ? 'even' : 'odd' })),
      ['door-left-out 0', 'door-side 1', 'door-left-out 1'],
    ],
    [plain(1, 5, 3), ['door-left-out 1', 'door-order 2']],
    // What follows a number out of order is held against the greatest before it.
    [plain(1, 5, 3, 7), ['door-left-out 1', 'door-order 2']],
    [plain(4), ['door-left-out 0']],
    [[{ number: 2 }, { number: 2, attached: 2 }, { number: 2, attached: 1 }], ['door-order 2']],
    [
      [
        { number: 2, attached: 1 },
        { number: 2, attached: 1 },
      ],
      ['door-twice 1'],
    ],
    [[{ number: 2 }, { number: 2, attached: 1 }, { number: 2, attached: 2 }, { number: 4 }], []],
    [
      [
        { number: 2, attached: 2 },
        { number: 2, attached: 1 },
      ],
      ['door-order 1'],
    ],
    [[{ number: 2 }, { number: 4, reserved: true }, { number: 6 }], []],
  ])('%j: %j', (doors, expected) => {
    expect(codes(...doors)).toEqual(expected)
  })

  it('are named as they are written', () => {
    const told = (...doors: readonly object[]) =>
      streetNumberProblems(doors.map(door => StreetDoor.parse(door))).map(({ message }) => message.zh)
    expect(told({ number: 3 })).toEqual(['3号之前跳号。'])
    expect(told({ number: 2, attached: 1 }, { number: 2, attached: 1 })).toEqual(['2号附1号重复。'])
  })
})
