import { describe, expect, it } from 'vitest'
import {
  localSignSizes,
  NameSign,
  SignCheck,
  type SignKind,
  signCheckProblems,
  signedPlaces,
  signKinds,
  signLayout,
  signProblems,
  signRegisterProblems,
  signRound,
  signStands,
} from './sign.js'

const sign = (more: object = {}) =>
  NameSign.parse({ id: '1', kind: 'street', place: '人民路', division: '320404', setOn: '2024-05-01', ...more })

describe('layout of signs (GB 17733.1-1999 5.1)', () => {
  it.each(Object.keys(signKinds) as SignKind[])('%s: its fields fill the plate, none over another', kind => {
    for (const minorityScript of [false, true]) {
      const areas = signLayout(kind, { minorityScript })?.areas
      if (areas === undefined) continue
      const cells = areas.flatMap(({ left, top, width, height }) =>
        Array.from({ length: width * height }, (_, n) => `${left + (n % width)} ${top + Math.floor(n / width)}`),
      )
      expect(cells).toHaveLength(225)
      expect(new Set(cells).size).toBe(225)
    }
  })

  const name = { content: 'chinese', left: 0, top: 0 }
  it.each([
    [
      'street',
      [
        { ...name, width: 15, height: 9 },
        { content: 'roman', left: 0, top: 9, width: 15, height: 6 },
      ],
    ],
    [
      'lane',
      [
        { ...name, width: 15, height: 9 },
        { content: 'roman', left: 0, top: 9, width: 15, height: 6 },
      ],
    ],
    [
      'building',
      [
        { ...name, width: 9, height: 9 },
        { content: 'roman', left: 0, top: 9, width: 9, height: 3 },
        { content: 'postcode', left: 0, top: 12, width: 9, height: 3 },
        { content: 'number', left: 9, top: 0, width: 6, height: 15 },
      ],
    ],
    [
      'large-door',
      [
        { ...name, width: 15, height: 3 },
        { content: 'number', left: 0, top: 3, width: 15, height: 9 },
        { content: 'postcode', left: 0, top: 12, width: 15, height: 3 },
      ],
    ],
    [
      'small-door',
      [
        { ...name, width: 15, height: 6 },
        { content: 'number', left: 0, top: 6, width: 15, height: 9 },
      ],
    ],
  ] as const)('%s: every field in its place', (kind, areas) => {
    expect(signLayout(kind)?.areas).toEqual(areas)
  })

  it.each([
    ['street', 'chinese', 9, 15],
    ['street', 'roman', 6, 15],
    ['building', 'chinese', 9, 9],
    ['building', 'postcode', 3, 9],
    ['building', 'number', 15, 6],
    ['small-door', 'number', 9, 15],
    ['large-door', 'number', 9, 15],
    ['large-door', 'chinese', 3, 15],
  ] as const)('%s: %s is %d fifteenths high, %d wide', (kind, content, height, width) => {
    expect(signLayout(kind)?.areas.find(area => area.content === content)).toMatchObject({ height, width })
  })

  it('a minority’s script takes the upper third of the Chinese name; of some kinds nothing is known', () => {
    const areas = signLayout('street', { minorityScript: true })?.areas
    expect(areas?.map(({ content, top, height }) => [content, top, height])).toEqual([
      ['minority', 0, 3],
      ['chinese', 3, 6],
      ['roman', 9, 6],
    ])
    expect(signLayout('building')?.leastDigitHeight).toBe(350)
    expect(signLayout('street')?.leastDigitHeight).toBeUndefined()
    expect(signLayout('village')).toBeUndefined()
  })

  // 六盘水民发〔2016〕64号, with the figure of GB 17733-2008.
  it('from 2008-08-01 on a building plate has no post code', () => {
    const parts = (on: string) => signLayout('building', { on })?.areas.map(({ content }) => content)
    expect(parts('2008-07-31')).toEqual(['chinese', 'roman', 'postcode', 'number'])
    expect(parts('2008-08-01')).toEqual(['chinese', 'roman', 'number'])
    expect(signLayout('building', { on: '2008-08-01' })).toMatchObject({
      leastDigitHeight: 350,
      cite: { number: 'GB 17733-2008' },
    })
    expect(signLayout('street', { on: '2008-08-01' })?.cite.number).toBe('GB 17733.1-1999')
    const cells = signLayout('building', { on: '2008-08-01' })!.areas.reduce(
      (sum, one) => sum + one.width * one.height,
      0,
    )
    expect(cells).toBe(225)
  })

  it('六盘水: estates 1000 by 600 millimetres, buildings 900 by 500', () => {
    expect(localSignSizes.map(({ place, plate, width, height }) => [place, plate.zh, width, height])).toEqual([
      ['六盘水', '小区牌', 1000, 600],
      ['六盘水', '楼牌', 900, 500],
    ])
  })
})

describe('signs', () => {
  it('what is missing on one, and days out of order', () => {
    const codes = (more: object) => signProblems(sign(more)).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(codes({ content: { chinese: '人民路', roman: 'Rénmín Lù' } })).toEqual([])
    expect(codes({ content: { chinese: '人民路' } })).toEqual(['sign-content content.roman'])
    expect(codes({ kind: 'small-door', content: { chinese: '人民路', number: '12' } })).toEqual([])
    expect(codes({ removedOn: '2024-04-30' })).toEqual(['sign-dates removedOn'])
    expect(codes({ removedOn: '2024-05-01' })).toEqual([])
    expect(codes({ removedOn: '2025-05-01' })).toEqual([])
    expect(codes({})).toEqual([])
    const plate = { kind: 'building', content: { chinese: '人民路', roman: 'Rénmín Lù', number: '12' } }
    expect(codes(plate)).toEqual([])
    expect(codes({ ...plate, setOn: '2008-07-31' })).toEqual(['sign-content content.postcode'])
    // What was set up before there was an edition is not held against it.
    expect(codes({ content: { chinese: '人民路' }, setOn: '1998-12-31' })).toEqual([])
    expect(codes({ content: { chinese: '人民路' }, setOn: '1999-01-01' })).toEqual(['sign-content content.roman'])
    expect(codes({ kind: 'large-door', content: { chinese: '人民路', number: '12' } })).toEqual([])
    // Of a village’s sign no layout is known.
    expect(codes({ kind: 'village', content: { chinese: '甲村' } })).toEqual([])
  })

  it.each([
    ['213000', true],
    ['21300', false],
    ['2130001', false],
    ['21300A', false],
  ])('the post code %s is one: %s', (postcode, isOne) => {
    const content = { chinese: '人民路', postcode }
    expect(
      NameSign.safeParse({ id: '1', kind: 'other', place: '甲', division: '320404', setOn: '2024-05-01', content })
        .success,
    ).toBe(isOne)
  })

  it('stand from the day they were set up until the day they are removed', () => {
    const one = sign({ removedOn: '2024-06-01' })
    expect(['2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'].map(day => signStands(one, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('a number stands once', () => {
    const codes = (...signs: NameSign[]) =>
      signRegisterProblems(signs).map(({ code, path }) => [code, ...path].join(' '))
    expect(codes(sign(), sign({ id: '2' }))).toEqual([])
    expect(codes(sign(), sign({ removedOn: '2024-04-30' }))).toEqual(['sign-dates 1 removedOn', 'sign-id 1 id'])
  })

  it.each<[string, object[], string[]]>([
    ['sound', [{}, { sign: '2' }, { due: '2024-04-01' }], []],
    ['mended on the day', [{ foundOn: '2024-03-01', repairedOn: '2024-03-01' }], []],
    ['mended before', [{ foundOn: '2024-03-02', repairedOn: '2024-03-01' }], ['check-repaired 0 defects 0']],
    ['found after the check', [{ foundOn: '2024-03-03' }], ['check-found 0 defects 0']],
    ['found in none', [{ done: null }], ['check-found 0 defects 0']],
    ['twice', [{}, {}], ['check-twice 1 sign']],
  ])('a register of checks: %s', (_, list, expected) => {
    const checks = list.map((one: { foundOn?: string; repairedOn?: string }) => {
      const { foundOn = '2024-03-01', repairedOn = null, ...more } = one
      return SignCheck.parse({
        sign: '1',
        due: '2024-03-31',
        done: '2024-03-02',
        defects: [{ kind: 'worn', foundOn, repairedOn }],
        ...more,
      })
    })
    expect(signCheckProblems(checks).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected)
    const { repairDays } = signRound(checks, { from: '2024-01-01', to: '2024-12-31' })
    expect(repairDays.every(days => days >= 0)).toBe(true)
  })

  it('of the places listed, each counts once', () => {
    const signs = [sign(), sign({ id: '2' }), sign({ id: '3', place: '解放路', removedOn: '2024-05-02' })]
    expect(signedPlaces(['人民路', '解放路', '人民路', '建设路'], signs, '2024-12-31')).toEqual({
      numerator: 1,
      denominator: 3,
    })
  })

  it('a round: due, done, late, defects and the days of their repair', () => {
    const checks = [
      { sign: '1', due: '2024-03-31', done: '2024-03-30', defects: [] },
      { sign: '2', due: '2024-03-31', done: '2025-01-01' },
      { sign: '3', due: '2024-12-31' },
      { sign: '6', due: '2024-12-30' },
      { sign: '4', due: '2025-03-31', done: '2024-12-01' },
      {
        sign: '5',
        due: '2024-06-30',
        done: '2024-06-30',
        defects: [
          { kind: 'worn', foundOn: '2024-06-01', repairedOn: '2024-07-01' },
          { kind: 'renamed', foundOn: '2024-06-01', repairedOn: '2024-07-02' },
          { kind: 'misplaced', foundOn: '2024-12-01', repairedOn: null },
          { kind: 'worn', foundOn: '2024-06-01' },
          { kind: 'worn', foundOn: '2024-11-01', repairedOn: '2025-02-01' },
          { kind: 'worn', foundOn: '2023-11-01', repairedOn: '2024-01-01' },
        ],
      },
    ].map(one => SignCheck.parse(one))
    const period = { from: '2024-01-01', to: '2024-12-31' }
    expect(signRound(checks, period, { repairLimit: 30 })).toEqual({
      due: 5,
      done: 2,
      late: 1,
      // Whether sign 6 was checked, what was found of sign 4, and whether the worn one was mended.
      notTold: 3,
      defects: 5,
      repaired: 2,
      repairDays: [31, 30],
      repairedLate: 2,
    })
    expect(signRound(checks, period).repairedLate).toBeNull()
  })

  it('a round counts the first and the last day of its period', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' }
    const round = (due: string, done: string | null, ...defects: readonly (readonly [string, string | null])[]) =>
      signRound(
        [
          SignCheck.parse({
            sign: '1',
            due,
            done,
            defects: defects.map(([foundOn, repairedOn]) => ({ kind: 'worn', foundOn, repairedOn })),
          }),
        ],
        period,
        { repairLimit: 30 },
      )
    expect(round('2024-01-01', '2024-12-31')).toMatchObject({ due: 1, done: 1, late: 0 })
    expect(round('2023-12-31', '2024-12-31')).toMatchObject({ due: 0, done: 0, late: 0 })
    expect(round('2024-12-31', '2025-01-01')).toMatchObject({ due: 1, done: 0, late: 0 })
    expect(round('2024-12-30', '2025-01-01')).toMatchObject({ due: 1, done: 0, late: 1 })
    expect(round('2024-12-31', null, ['2024-01-01', '2024-12-31'], ['2024-12-31', null])).toMatchObject({
      defects: 2,
      repaired: 1,
    })
    expect(round('2024-12-31', null, ['2023-12-31', null], ['2025-01-01', null])).toMatchObject({ defects: 0 })
    // 30 days from 30 November end on 30 December; from 20 December on 19 January of the next year.
    expect(round('2024-12-31', null, ['2024-11-30', null])).toMatchObject({ repairedLate: 1 })
    expect(round('2024-12-31', null, ['2024-12-01', null])).toMatchObject({ repairedLate: 0 })
    expect(round('2024-12-31', null, ['2024-12-20', '2025-02-01'])).toMatchObject({ repairedLate: 0 })
  })
})
