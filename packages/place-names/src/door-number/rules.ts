import type { Citation, Problem } from '@minzheng/core'
import { choice, count, ifKnown } from '@minzheng/core/fields'
import type { PolicyValues } from '@minzheng/policy'
import { defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 门牌、楼牌设置规范 of Beijing: the oldest numbering rule that is known here. */
const beijingPlates2012 = {
  title: '门牌、楼牌设置规范（北京市地方标准）',
  effective: '2012-09-01',
  confidence: 'secondary',
  note: 'as a newspaper of the city restates it on 2012-08-20',
} as const satisfies Citation

const orientations = {
  'east-west': ['东西走向', 'East and west'],
  'north-south': ['南北走向', 'North and south'],
  'dead-end': ['不通行', 'Dead end'],
} as const
const sides = {
  north: ['北侧', 'North'],
  south: ['南侧', 'South'],
  east: ['东侧', 'East'],
  west: ['西侧', 'West'],
  left: ['左侧（由入口向里）', 'Left, from the entrance'],
  right: ['右侧（由入口向里）', 'Right, from the entrance'],
} as const
const parities = { odd: { zh: '单号', en: 'Odd' }, even: { zh: '双号', en: 'Even' } }

/** One door on a street. */
export const DoorNumberFacts = z.strictObject({
  orientation: choice(orientations, '街巷走向', 'Direction of the street'),
  /** Of a dead end, left or right from its entrance. */
  side: choice(sides, '门户所在一侧', 'Side'),
  /** 1 for the first door on its side. Numbers kept back for empty plots count. */
  place: ifKnown(count('同侧第几个号', 'Which on its side', { least: 1, most: 100_000 })),
  /** The number that it has, or is to have. */
  number: ifKnown(count('门牌号', 'Number', { least: 1, most: 999_999 })),
})

/** What a place prescribes. What it does not say is left out, and not known: what hangs on it is then undetermined. */
export const DoorNumberPolicy = z.strictObject({
  eastWest: z.strictObject({
    odd: choice(sides, '东西走向编单号的一侧', 'Odd side of streets east and west', { of: ['north', 'south'] }),
    from: choice(sides, '东西走向起编端', 'Where numbers of streets east and west begin', { of: ['east', 'west'] }),
  }),
  northSouth: z.strictObject({
    odd: choice(sides, '南北走向编单号的一侧', 'Odd side of streets north and south', { of: ['west', 'east'] }),
    from: choice(sides, '南北走向起编端', 'Where numbers of streets north and south begin', { of: ['north', 'south'] }),
  }),
  deadEnd: z.strictObject({
    odd: choice(sides, '不通行街巷编单号的一侧', 'Odd side of dead ends', { of: ['right', 'left'] }),
  }),
})
export type DoorNumberPolicy = z.infer<typeof DoorNumberPolicy>

/** Since the standard of Beijing (门牌、楼牌设置规范), from 2012-09-01: the oldest rule that is known here. */
export const doorNumber2012 = defineProgram({
  id: 'door-number',
  title: { zh: '门牌编号', en: 'Door numbers' },
  inForce: { from: '2012-09-01', cite: beijingPlates2012 },
  facts: DoorNumberFacts,
  policy: DoorNumberPolicy,
  rules({ orientation, side, place, number }, policy) {
    const isEastWest = orientation.is('east-west')
    const isNorthSouth = orientation.is('north-south')
    const isDeadEnd = orientation.is('dead-end')
    const sideFits = isEastWest
      .and(side.isOneOf('north', 'south'))
      .or(isNorthSouth.and(side.isOneOf('west', 'east')), isDeadEnd.and(side.isOneOf('left', 'right')))
      .as({ zh: '走向与所在一侧相符', en: 'The street has such a side' })
    const onOddSide = firstOf(
      [isEastWest.and(policy.eastWest.odd.is('north')), 'north'],
      [isEastWest.and(policy.eastWest.odd.is('south')), 'south'],
      [isNorthSouth.and(policy.northSouth.odd.is('west')), 'west'],
      [isNorthSouth.and(policy.northSouth.odd.is('east')), 'east'],
      [isDeadEnd.and(policy.deadEnd.odd.is('left')), 'left'],
    )
      .otherwise('right')
      .is(side)
    const parity = onOddSide
      .choose<'odd' | 'even'>('odd', 'even')
      .as({ zh: '单双号', en: 'Odd or even' }, { words: parities })
    const startEastWest = policy.eastWest.from
    const startNorthSouth = policy.northSouth.from
    const beginsAt = firstOf(
      [isDeadEnd, 'entrance'],
      [isEastWest.and(startEastWest.is('east')), 'east'],
      [isEastWest.and(startEastWest.is('west')), 'west'],
      [isNorthSouth.and(startNorthSouth.is('north')), 'north'],
    )
      .otherwise('south')
      .as(
        { zh: '起编端', en: 'Where numbers begin' },
        {
          words: {
            entrance: { zh: '入口', en: 'The entrance' },
            east: { zh: '东端', en: 'East end' },
            west: { zh: '西端', en: 'West end' },
            north: { zh: '北端', en: 'North end' },
            south: { zh: '南端', en: 'South end' },
          },
        },
      )
    const expectedNumber = place.times(2).minus(onOddSide.choose(1, 0)).as({ zh: '应编号', en: 'Number by its place' })
    const isOdd = number.plus(1).dividedBy(2).rounded('down').times(2).equals(number.plus(1))
    const parityFits = isOdd
      .and(onOddSide)
      .or(isOdd.not().and(onOddSide.not()))
      .as({ zh: '单双号相符', en: 'On the side of its parity' })
    const numberFits = number.equals(expectedNumber).as({ zh: '与应编号一致', en: 'As by its place' })
    return { sideFits, parity, beginsAt, expectedNumber, parityFits, numberFits }
  },
})

/**
 * Door numbers by the rule of a place: which side is odd, where numbers begin, which number a door has by its place. There is no
 * national rule, and places contradict each other: Beijing counts odd on the north and west, others on the south.
 * Where `sideFits` is false the street has no such side, and the other answers mean nothing.
 */
export const doorNumber = versions(doorNumber2012)

/** How a slogan such as 自东向西、自南向北、左单右双 says it: where numbers begin, and which hand has the odd ones on the way on. */
export interface NumberingSlogan {
  readonly eastWestFrom: 'east' | 'west'
  readonly northSouthFrom: 'north' | 'south'
  readonly odd: 'left' | 'right'
}

/** The policy that a slogan amounts to: whoever walks west has the south on the left. Of dead ends a slogan says nothing. */
export const sloganPolicy = ({
  eastWestFrom,
  northSouthFrom,
  odd,
}: NumberingSlogan): PolicyValues<DoorNumberPolicy> => ({
  eastWest: { from: eastWestFrom, odd: (eastWestFrom === 'east') === (odd === 'left') ? 'south' : 'north' },
  northSouth: { from: northSouthFrom, odd: (northSouthFrom === 'south') === (odd === 'left') ? 'west' : 'east' },
  deadEnd: {},
})

/** A door as a street’s list has it, in the order of the street from where numbers begin. */
export const StreetDoor = z.strictObject({
  number: z.int().min(1).max(999_999),
  /** 附号: 3 of 12号附3号. Of an attached number none is attached again. */
  attached: z.int().min(1).max(9999).optional(),
  side: z.enum(['odd', 'even']).optional(),
  /** Kept back for a plot that is not built on. */
  reserved: z.boolean().default(false),
})
export type StreetDoor = z.infer<typeof StreetDoor>

/**
 * What is wrong with the numbers of one street: given twice, on the side of the other parity (error), out of order, left out on a
 * side (warning: Ningbo 2020 art. 23 and Jiangmen 2022 art. 6 bar both, but for an order of old; Beijing bars leaving out 4, 13
 * and 14).
 */
export const streetNumberProblems = (doors: readonly StreetDoor[]): Problem[] => {
  const problem = (code: string, severity: Problem['severity'], index: number, zh: string, en: string): Problem => ({
    code,
    severity,
    path: [index, 'number'],
    message: { zh, en },
    remedy: { zh: '请核对该街巷的门牌编号。', en: 'Check the numbers of the street.' },
  })
  const seen = new Set<string>()
  const last: Record<'odd' | 'even', { number: number; attached: number } | undefined> = {
    odd: undefined,
    even: undefined,
  }
  return doors.flatMap(({ number, attached = 0, side }, index): Problem[] => {
    const name = attached === 0 ? `${number}号` : `${number}号附${attached}号`
    const parity = number % 2 === 1 ? 'odd' : 'even'
    const before = last[parity]
    const problems: Problem[] = []
    if (seen.has(name)) problems.push(problem('door-twice', 'error', index, `${name}重复。`, `${name} stands twice.`))
    seen.add(name)
    if (side !== undefined && side !== parity)
      problems.push(
        problem('door-side', 'error', index, `${name}编在另一侧。`, `${name} is on the side of the other parity.`),
      )
    if (before && (number < before.number || (number === before.number && attached < before.attached)))
      problems.push(
        problem('door-order', 'warning', index, `${name}排在更大的号之后。`, `${name} follows a greater number.`),
      )
    else if (number - (before?.number ?? 0) > 2)
      problems.push(
        problem('door-left-out', 'warning', index, `${name}之前跳号。`, `Numbers before ${name} are left out.`),
      )
    if (!before || number >= before.number) last[parity] = { number, attached }
    return problems
  })
}
