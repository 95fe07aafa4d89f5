import { describe, expect, it } from 'vitest'
import {
  Burial,
  BurialMethod,
  EcologicalBurialRate,
  ecologicalBurialRateIn,
  ecologicalBurialShare,
  ecologicalBurialsIn,
  GreenBurialPilot,
  greenBurialPilotOn,
  greenBurialPilotProblems,
  isBurialOfBody,
  isEcologicalBurial,
  isEncouragedBurial,
  isSameEcologicalRate,
} from './index.js'

describe('what counts as land-saving', () => {
  it.each<[BurialMethod, boolean, boolean, boolean]>([
    ['sea', true, true, true],
    ['deep', true, true, true],
    ['body-deep', true, true, true],
    ['wall', false, true, true],
    ['niche', false, true, true],
    ['small-plot', false, false, true],
    ['grave', false, false, false],
    ['body-grave', false, false, false],
  ])('%s', (method, ecological, stacked, small) => {
    expect(isEcologicalBurial(method, 'ecological')).toBe(ecological)
    expect(isEcologicalBurial(method, 'stacked')).toBe(stacked)
    expect(isEcologicalBurial(method, 'small')).toBe(small)
  })

  it('tells ashes from bodies', () => {
    const bodies = BurialMethod.options.filter(isBurialOfBody)
    expect(bodies).toEqual(['body-deep', 'body-grave'])
  })

  // 国务院令第824号 arts 31, 33: the day before, the day, the day after.
  it.each<[BurialMethod, 'cremation' | 'earth-burial', string, boolean | null]>([
    ['tree', 'cremation', '2026-03-29', null],
    ['tree', 'cremation', '2026-03-30', true],
    ['sea', 'cremation', '2026-03-31', true],
    ['flower', 'cremation', '2026-03-31', true],
    ['lawn', 'cremation', '2026-03-31', true],
    ['deep', 'cremation', '2026-03-30', null],
    ['niche', 'cremation', '2026-03-30', true],
    ['niche', 'cremation', '2026-03-29', null],
    ['niche', 'earth-burial', '2026-03-30', true],
    // A wall or a tower may be one of niches.
    ['wall', 'cremation', '2026-03-30', null],
    ['grave', 'cremation', '2026-03-30', false],
    ['body-deep', 'earth-burial', '2026-03-30', true],
    ['body-deep', 'earth-burial', '2026-03-29', null],
    ['tree', 'earth-burial', '2026-03-30', null],
  ])('the regulation names %s where %s holds on %s: %s', (method, area, on, expected) =>
    expect(isEncouragedBurial(method, area, on)).toBe(expected),
  )
})

it.each<[BurialMethod, 'cremation' | 'earth-burial', boolean | null]>([
  ['body-deep', 'cremation', false],
  ['body-grave', 'cremation', false],
  ['body-deep', 'earth-burial', true],
  ['body-grave', 'earth-burial', false],
  ['small-plot', 'cremation', true],
  ['grave', 'cremation', false],
  ['wall', 'cremation', null],
])('art. 31, 34: %s in a %s area: %s', (method, area, expected) =>
  expect(isEncouragedBurial(method, area, '2026-03-30')).toBe(expected),
)

describe('the rate', () => {
  const rate = (facts: object) => EcologicalBurialRate.parse({ place: '甲市', ...facts })
  // fun-yy-2021 (岳阳统计数据集2022), fun-nb-eco (中国宁波网 2012-07-17).
  const yueyang = rate({ ecological: 1660, base: 'burials', all: 2579 })
  const ningbo = rate({ ecological: 1848, base: 'cremations', all: 19_546 })
  it('fun-yy-2021: 64.4 % of burials', () => expect(ecologicalBurialShare(yueyang)?.toFixed(3)).toBe('0.644'))
  it('fun-nb-eco: 9.45 % of cremations', () => expect(ecologicalBurialShare(ningbo)?.toFixed(4)).toBe('0.0945'))
  it('is none where there was nothing', () => {
    expect(ecologicalBurialShare({ ecological: 0, all: 0 })).toBeNull()
    expect(EcologicalBurialRate.safeParse({ ...yueyang, ecological: 2580 }).success).toBe(false)
    expect(EcologicalBurialRate.safeParse({ ...yueyang, ecological: 2579 }).success).toBe(true)
    // Ashes that were kept for years are buried in one in which few were cremated.
    expect(EcologicalBurialRate.safeParse({ ...ningbo, ecological: 19_547 }).success).toBe(true)
  })
  it('is not compared with one of another definition', () => {
    expect(isSameEcologicalRate(yueyang, ningbo)).toBe(false)
    expect(isSameEcologicalRate(yueyang, yueyang)).toBeNull()
    expect(isSameEcologicalRate({ base: 'burials', scope: 'small' }, { base: 'burials', scope: null })).toBeNull()
    expect(isSameEcologicalRate({ base: 'burials', scope: 'small' }, { base: 'burials', scope: 'small' })).toBe(true)
    expect(isSameEcologicalRate({ base: 'burials', scope: 'small' }, { base: 'burials', scope: 'stacked' })).toBe(false)
  })

  const burials = [
    { date: '2023-12-31', method: 'sea', number: 5 },
    { date: '2024-01-01', method: 'sea', number: 2 },
    { date: '2024-06-01', method: 'niche', number: 3 },
    { date: '2024-12-31', method: 'grave' },
    { date: '2025-01-01', method: 'tree' },
  ].map(one => Burial.parse(one))
  const period = { from: '2024-01-01', asOf: '2024-12-31' }
  it('of a register is that of the period and the scope', () => {
    expect(ecologicalBurialsIn(burials, period, 'ecological')).toEqual({ ecological: 2, all: 6 })
    expect(ecologicalBurialRateIn(burials, period, 'stacked')).toEqual({ numerator: 5, denominator: 6 })
  })
})

// No source: the plan of 达州 2024 names the pilot and does not say what it holds; an invented one.
describe('a pilot', () => {
  const pilot = (facts: object = {}) =>
    GreenBurialPilot.parse({
      name: '甲试点',
      from: '2024-03-01',
      until: '2024-12-31',
      sites: [
        { name: '甲', role: 'core', methods: ['tree', 'niche'], open: '2024-04-01', dueOpen: '2024-04-01' },
        { name: '乙', role: 'linked', methods: ['lawn', 'tree'], open: null, dueOpen: '2024-06-30' },
      ],
      assessed: null,
      ...facts,
    })
  it('ends after it begins', () => {
    const parse = (until: string) => GreenBurialPilot.safeParse({ ...pilot(), until }).success
    expect([parse('2024-03-01'), parse('2024-02-29')]).toEqual([true, false])
    const assess = (assessed: string) => GreenBurialPilot.safeParse({ ...pilot(), assessed }).success
    expect([assess('2024-03-01'), assess('2024-02-29')]).toEqual([true, false])
  })
  const codes = (facts: object, asOf: string) => greenBurialPilotProblems(pilot(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['on the day that the second site is due', {}, '2024-06-30', []],
    ['after it', {}, '2024-07-01', ['site-open-in-time']],
    ['at its end', {}, '2024-12-31', ['site-open-in-time']],
    ['after its end', {}, '2025-01-01', ['site-open-in-time', 'assessed-at-end']],
    ['after its end, and nobody says whether', { assessed: undefined }, '2025-01-01', ['site-open-in-time']],
    ['to be assessed', { assessed: '2025-03-01' }, '2025-01-01', ['site-open-in-time', 'assessed-at-end']],
    ['assessed', { assessed: '2025-01-01' }, '2025-01-01', ['site-open-in-time']],
    ['not told of which sites', { sites: undefined }, '2024-03-01', []],
    ['without sites', { sites: [] }, '2024-03-01', ['one-core-site']],
    ['without sites before it begins', { sites: [] }, '2024-02-29', []],
    [
      'ordinary graves alone',
      { sites: [{ name: '甲', role: 'core', methods: ['grave'], open: null }] },
      '2024-04-01',
      ['ecological-methods'],
    ],
    [
      'niches and walls save land',
      { sites: [{ name: '甲', role: 'core', methods: ['niche', 'wall'], open: null }] },
      '2024-04-01',
      [],
    ],
    [
      'two cores',
      { sites: ['甲', '乙'].map(name => ({ name, role: 'core', methods: ['tree'], open: null })) },
      '2024-04-01',
      ['one-core-site'],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('on a day', () => {
    expect(greenBurialPilotOn(pilot(), '2024-03-31')).toEqual({ runs: true, open: [], methods: [] })
    expect(greenBurialPilotOn(pilot(), '2024-04-01')).toEqual({ runs: true, open: ['甲'], methods: ['tree', 'niche'] })
    expect(greenBurialPilotOn(pilot(), '2025-01-01').runs).toBe(false)
  })
})
