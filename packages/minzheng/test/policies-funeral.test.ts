import * as funeral from '@minzheng/funeral'
import { describe, expect, it } from 'vitest'
import { lookUp } from './book.js'

const relief = (place: string, date: string, facts: object) => {
  const program = funeral.funeralFeeRelief.on(date)
  const dead = program.facts.parse({ asOf: date, hukou: 'local', diedIn: 'local', crematedIn: 'local', ...facts })
  return program.assess(dead, lookUp(program, place, date).policy)
}
const storage = (days: number, yuan: number) => ({ days, perDay: yuan * 100 })
const ashes = (years: number, yuan: number) => ({ years, perYear: yuan * 100 })

describe('relief of basic funeral fees at the places that set it', () => {
  const heihe = {
    carryZone: 'first',
    storage: storage(3, 110),
    ashStorage: ashes(1, 72),
    charged: { carry: 200_00, cremation: 190_00, coffin: 300_00, urn: 80_00 },
  }
  it.each<[string, string, string, object, number | null]>([
    ['fun-hh-cap: the four items add up to the most', '231102', '2023-03-01', { ...heihe, hardship: false }, 792_00],
    ['fun-hh-special: coffin and urn too', '231102', '2023-03-01', { ...heihe, hardship: true }, 1_172_00],
    ['whether special is not known', '231102', '2023-03-01', heihe, null],
    ['the day before the rule', '231102', '2023-02-28', { ...heihe, hardship: false }, null],
    [
      'fun-hh-1day: by what was used',
      '231102',
      '2024-05-06',
      {
        carryZone: 'first',
        storage: storage(1, 110),
        ashStorage: ashes(1, 72),
        charged: { carry: 200_00, cremation: 190_00 },
      },
      572_00,
    ],
    // Half a year of ashes is free; how a price by the year is halved the notice does not say.
    [
      '临川, ashes by the month',
      '361002',
      '2018-09-01',
      { funeralGrant: false, ashStorage: { months: 8, perMonth: 10_00 } },
      60_00,
    ],
    ['临川, ashes by the year', '361002', '2018-09-01', { funeralGrant: false, ashStorage: ashes(1, 100) }, null],
    ['临川, none kept', '361002', '2018-09-01', { funeralGrant: false, charged: { cremation: 500_00 } }, 500_00],
    ['fun-huiz-1', '441300', '2025-06-01', { charged: { cremation: 1_000_00, farewell: 779_00 } }, 1_779_00],
    ['fun-huiz-2', '441300', '2025-06-01', { charged: { cremation: 1_000_00, farewell: 780_00 } }, 1_780_00],
    ['惠州, above the most, in a county of it', '441322', '2025-06-02', { charged: { cremation: 1_780_01 } }, 1_780_00],
    ['惠州, the day before', '441300', '2025-05-31', { charged: { cremation: 1_000_00 } }, null],
    [
      '惠州, cremated elsewhere',
      '441300',
      '2025-06-01',
      { crematedIn: 'elsewhere', charged: { cremation: 900_00 } },
      900_00,
    ],
    [
      'fun-qj-cap: seven items add up to the most',
      '440205',
      '2025-07-15',
      {
        carryZone: 'first',
        storage: storage(3, 100),
        ashStorage: ashes(1, 70),
        charged: { carry: 180_00, cremation: 250_00, disinfection: 100_00, farewell: 400_00, urn: 200_00 },
      },
      1_500_00,
    ],
    [
      'fun-sz-cap: whoever died and is cremated there',
      '440300',
      '2022-06-26',
      { hukou: 'elsewhere', charged: { cremation: 1_950_00, farewell: 400_00 } },
      2_200_00,
    ],
    [
      '深圳, died elsewhere',
      '440300',
      '2022-06-26',
      { hukou: 'elsewhere', diedIn: 'province', charged: { cremation: 10_00 } },
      0,
    ],
    [
      'fun-bl-72h: 216, 240 and 60',
      '230921',
      '2025-08-20',
      {
        storage: { hours: 72, perHour: 3_00 },
        ashStorage: { months: 12, perMonth: 5_00 },
        charged: { cremation: 240_00 },
      },
      516_00,
    ],
    [
      '济源, five items',
      '419001',
      '2025-07-10',
      {
        hukou: 'elsewhere',
        group: 'student',
        storage: storage(4, 80),
        ashStorage: ashes(1, 120),
        charged: { carry: 200_00, cremation: 280_00, urn: 280_00 },
      },
      1_200_00,
    ],
    ['济源, after its last day', '419001', '2025-07-11', { charged: { cremation: 280_00 } }, null],
    ['沙湾 within its most', '511111', '2026-02-26', { charged: { cremation: 1_030_01 } }, 1_030_00],
    [
      '沙湾, died in another province: the condition of the province',
      '511111',
      '2026-02-26',
      { diedIn: 'elsewhere', crematedIn: 'province', charged: { cremation: 500_00 } },
      0,
    ],
    ['四川 alone sets no amount', '511702', '2025-09-01', { charged: { cremation: 500_00 } }, null],
    [
      '重庆, of the poor',
      '500112',
      '2024-05-01',
      { hardship: true, funeralGrant: false, charged: { cremation: 400_00, urn: 300_00 } },
      600_00,
    ],
    ['重庆, not of the poor', '500112', '2024-05-01', { hardship: false, charged: { cremation: 400_00 } }, 0],
    [
      '浦城, 72 hours, the poor alone an urn',
      '350722',
      '2025-03-26',
      { hardship: false, funeralGrant: false, storage: { hours: 80, perHour: 5_00 }, charged: { urn: 200_00 } },
      360_00,
    ],
  ])('%s', (_, place, date, facts, expected) => expect(relief(place, date, facts).relief).toBe(expected))

  it('fun-fq-cap: five items add up to 1,150, for whom was not seen', () => {
    const bill = {
      storage: storage(2, 50),
      ashStorage: ashes(1, 100),
      charged: { carry: 360_00, cremation: 350_00, urn: 240_00 },
    }
    expect(relief('410727', '2024-11-07', bill)).toMatchObject({ inScope: 1_150_00, eligible: null, relief: null })
  })

  it.each<[string, object, boolean | null]>([
    ['fun-cz-grant', { funeralGrant: true }, false],
    ['fun-cz-baby', { hukou: 'none', group: 'newborn', funeralGrant: false }, true],
    ['registered, without a grant', { funeralGrant: false }, true],
    ['registered, not known whether with one', {}, null],
    ['registered, cremated elsewhere', { crematedIn: 'province', funeralGrant: false }, false],
  ])('常州: %s', (_, facts, eligible) => expect(relief('320404', '2013-06-01', facts).eligible).toBe(eligible))

  it('fun-sc-ok: in 达州 the four items of the province, for who died and was cremated in it', () => {
    const date = '2025-09-01'
    const program = funeral.funeralFeeRelief.on(date)
    const { policy } = lookUp(program, '511700', date)
    expect(relief('511700', date, { hukou: 'province', diedIn: 'province', crematedIn: 'province' }).eligible).toBe(
      true,
    )
    for (const item of ['carry', 'storage', 'cremation', 'ashStorage'] as const) expect(policy.items[item]).toBe('all')
    expect(relief('511700', '2025-08-31', {}).eligible).toBeNull()
  })
})

describe('awards for land-saving burials at the places that set them', () => {
  const award = (place: string, date: string, facts: object) => {
    const program = funeral.ecologicalBurialAward.on(date)
    const burial = program.facts.parse({ asOf: date, localHukou: true, ...facts })
    return program.assess(burial, lookUp(program, place, date).policy)
  }
  it.each<[string, string, string, object, object]>([
    ['fun-eco-jn1', '370100', '2018-01-01', { method: 'sea' }, { award: 4_000_00 }],
    ['济南, the day before', '370100', '2017-12-31', { method: 'sea' }, { award: null }],
    ['fun-eco-xy1', '610400', '2022-12-31', { method: 'wall' }, { award: 500_00 }],
    ['fun-eco-xy2', '610400', '2022-12-31', { method: 'niche', nicheYears: 15 }, { award: 800_00 }],
    ['咸阳, 14 years', '610400', '2022-12-31', { method: 'niche', nicheYears: 14 }, { award: 0 }],
    ['fun-eco-cd', '510100', '2024-06-01', { method: 'wall' }, { award: 1_500_00 }],
    [
      'fun-eco-sh',
      '310000',
      '2025-12-31',
      { method: 'sea', mourning: 'ordinary' },
      { toFamily: 3_000_00, toOperator: 1_600_00, total: 4_600_00 },
    ],
    [
      '上海 under the regulation',
      '310000',
      '2026-03-30',
      { method: 'sea', mourning: 'ordinary' },
      { toFamily: 3_000_00, total: 4_600_00 },
    ],
    // Whether it gives for plain funerals too is not known, and neither is how this one was held.
    [
      '上海, not told how the funeral was held',
      '310000',
      '2026-03-30',
      { method: 'sea' },
      { award: 3_000_00, toFamily: null },
    ],
    [
      'fun-yuey-plain',
      '430602',
      '2023-12-01',
      { method: 'grave', mourning: 'plain', hardship: false, cremated: true, lawfulBurial: true },
      { mourningAward: 4_000_00 },
    ],
    ['青海, by its answer', '630000', '2026-11-29', { method: 'wall' }, { award: 2_000_00 }],
    ['青海, a city of it', '630100', '2026-11-29', { method: 'tree' }, { award: 1_500_00 }],
    ['青海, when it began is not known', '630000', '2026-11-28', { method: 'wall' }, { award: null }],
    [
      '青海, a way that the answer does not name',
      '630000',
      '2026-11-29',
      { method: 'niche', nicheYears: 20 },
      { award: null },
    ],
    [
      '广州, the cost beside',
      '440100',
      '2024-02-01',
      { method: 'sea', cost: 800_00 },
      { award: 2_000_00, costRelieved: 800_00 },
    ],
  ])('%s', (_, place, date, facts, expected) => expect(award(place, date, facts)).toMatchObject(expected))
})

describe('the standard of a grave at the places that set it', () => {
  const check = (place: string, date: string, facts: object) => {
    const program = funeral.burialPlot.on(date)
    return program.assess(
      program.facts.parse({ kind: 'ash', ...facts }) as never,
      lookUp(program, place, date).policy as never,
    )
  }
  it.each<[string, string, string, object, object]>([
    ['fun-plot-js1', '320404', '2023-04-01', { persons: 1, area: 0.5 }, { sizeOk: true }],
    [
      '江苏, the day before: the explanation of 1998',
      '320404',
      '2023-03-31',
      { persons: 1, area: 1 },
      { sizeOk: true },
    ],
    ['江苏, on the day', '320404', '2023-04-01', { persons: 1, area: 0.51 }, { sizeOk: false }],
    [
      'fun-plot-js3',
      '320404',
      '2023-04-01',
      { persons: 2, area: 0.8, stele: 'upright', steleHeight: 1, cemetery: 'commercial' },
      { sizeOk: true, steleOk: true, conforms: true },
    ],
    ['fun-plot-bj1', '110105', '2017-01-01', { persons: 2, area: 1 }, { sizeOk: true }],
    ['fun-plot-hn1', '410727', '2012-11-29', { kind: 'body', persons: 2, area: 6 }, { sizeOk: true }],
    [
      'where the province is not known, to 2026-03-29',
      '430202',
      '2026-03-29',
      { persons: 1, area: 1.01 },
      { sizeOk: false },
    ],
    ['and after it nobody set one that is known', '430202', '2026-03-30', { persons: 1, area: 1.01 }, { sizeOk: null }],
  ])('%s', (_, place, date, facts, expected) => expect(check(place, date, facts)).toMatchObject(expected))
})
