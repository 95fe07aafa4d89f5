import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { FukangApplicant, fukangExcess, fukangVerdict } from './fukang.js'
import {
  DeviceFirm,
  DeviceRental,
  deviceClasses,
  deviceIndustry,
  deviceRentalProblems,
  outletsByDistrict,
  RentalDevice,
  RentalOutlet,
} from './registers.js'
import { DeviceRentalFacts, assistiveDeviceRental2026 as program } from './rules.js'

const yuan = (amount: number) => amount * 100
const wuxi = {
  leastAge: 60,
  freeAge: 80,
  leastMonths: 2,
  mostMonths: 3,
  generalShare: 0.5,
  poorShare: 0.7,
  yearlyMost: yuan(3000),
}

// Source: 关于推进无锡市康复辅助器具社区租赁服务工作的通知, as reported on 2026-01-20 and 21.
describe('the subsidy to a lease', () => {
  const lease = (more: object = {}) =>
    DeviceRentalFacts.parse({
      asOf: '2026-03-01',
      birth: '1945-01-01',
      localHukou: true,
      assessedDisabled: false,
      family: 'other',
      leaseMonths: 2,
      rent: yuan(400),
      drawnThisYear: 0,
      ...more,
    })
  const of = (more: object) => {
    const { eligible, subsidy, pays } = program.assess(lease(more), wuxi)
    return [eligible, subsidy, pays]
  }

  it.each([
    ['Wuxi: at 81 a wheelchair for two months, 400 yuan', {}, [true, yuan(200), yuan(200)]],
    ['80 to the day', { birth: '1946-03-01' }, [true, yuan(200), yuan(200)]],
    ['the day before 80', { birth: '1946-03-02' }, [false, 0, yuan(400)]],
    ['the day before 80, assessed', { birth: '1946-03-02', assessedDisabled: true }, [true, yuan(200), yuan(200)]],
    ['60, assessed', { birth: '1966-03-01', assessedDisabled: true }, [true, yuan(200), yuan(200)]],
    ['the day before 60', { birth: '1966-03-02', assessedDisabled: true }, [false, 0, yuan(400)]],
    ['assessment not known', { birth: '1966-03-01', assessedDisabled: null }, [null, null, null]],
    ['on dibao', { family: 'dibao' }, [true, yuan(280), yuan(120)]],
    ['marginal', { family: 'marginal' }, [true, yuan(280), yuan(120)]],
    ['hardship not known', { family: null }, [true, null, null]],
    ['registered elsewhere', { localHukou: false }, [false, 0, yuan(400)]],
    ['one month', { leaseMonths: 1 }, [false, 0, yuan(400)]],
    ['three months', { leaseMonths: 3 }, [true, yuan(200), yuan(200)]],
    ['four months', { leaseMonths: 4 }, [false, 0, yuan(400)]],
    ['up to what is left of the year', { drawnThisYear: yuan(2900) }, [true, yuan(100), yuan(300)]],
    ['nothing left', { drawnThisYear: yuan(3000) }, [true, 0, yuan(400)]],
    ['more drawn than there is', { drawnThisYear: yuan(3001) }, [true, 0, yuan(400)]],
    ['an odd fen is rounded down', { rent: 101 }, [true, 50, 51]],
  ])('%s', (_, more, expected) => expect(of(more)).toEqual(expected))

  it('is the same in all engines', () => agreement(program))
})

// 闽民规〔2025〕7号
describe('the Fukang project of Fujian', () => {
  const sound = {
    birth: '1970-01-01',
    registered: true,
    certificate: true,
    physical: true,
    group: 'dibao',
    willing: true,
    lastFittedOn: 'never',
  }
  const open = (more: object, asOf = '2026-01-01') =>
    fukangVerdict(FukangApplicant.parse({ ...sound, ...more }), asOf)
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code.replace('fukang-', ''), met])

  it.each([
    ['sound', {}, []],
    ['of Xiamen', { registered: false }, [['registered', false]]],
    ['no certificate', { certificate: false }, [['certificate', false]]],
    ['of another kind', { physical: false }, [['physical', false]]],
    ['of no group', { group: 'none' }, [['group', false]]],
    ['group not known', { group: null }, [['group', null]]],
    ['fitted three years ago', { lastFittedOn: '2023-01-01' }, []],
    ['fitted a day less', { lastFittedOn: '2023-01-02' }, [['served-out', false]]],
    ['a minor fitted a year ago', { birth: '2010-01-01', lastFittedOn: '2025-01-01' }, []],
    ['a minor fitted a day less', { birth: '2010-01-01', lastFittedOn: '2025-01-02' }, [['served-out', false]]],
    ['fitted, day not known', { lastFittedOn: null }, [['served-out', null]]],
    ['does not want one', { willing: false }, [['willing', false]]],
  ])('%s', (_, more, expected) => expect(open(more)).toEqual(expected))

  it.each([
    ['2025-08-13', 'undetermined'],
    ['2025-08-14', 'met'],
    ['2027-12-31', 'met'],
    ['2028-01-01', 'undetermined'],
  ])('on %s: %s', (asOf, verdict) => expect(fukangVerdict(FukangApplicant.parse(sound), asOf).verdict).toBe(verdict))

  it('of other days nothing is known, however the rest stands', () =>
    expect(fukangVerdict(FukangApplicant.parse({ ...sound, certificate: false }), '2025-08-13').verdict).toBe(
      'undetermined',
    ))

  it.each([
    ['thigh', 26_000, 0],
    ['thigh', 26_001, 100],
    ['lower-leg', 13_001, 100],
    ['forearm-myoelectric', 25_001, 100],
    ['arm-cosmetic', 9_001, 100],
    ['hip', 29_001, 100],
    ['surgery', 90_000, null],
  ] as const)('%s for %i yuan: %s fen too much', (what, cost, excess) =>
    expect(fukangExcess({ what, cost: yuan(cost), fittedOn: '2026-05-01' })).toBe(excess),
  )

  it.each([
    ['2025-08-13', null],
    ['2025-08-14', 100],
    ['2027-12-31', 100],
    ['2028-01-01', null],
  ])('fitted on %s: %s fen too much', (fittedOn, excess) =>
    expect(fukangExcess({ what: 'thigh', cost: yuan(26_001), fittedOn })).toBe(excess),
  )
})

describe('registers of devices', () => {
  const catalogue = [RentalDevice.parse({ model: '轮椅A', class: '12', monthlyRent: yuan(200) })]
  const rental = (more: object = {}) =>
    DeviceRental.parse({
      id: '1',
      person: 'a',
      device: '轮椅A-1',
      model: '轮椅A',
      from: '2026-01-01',
      to: '2026-02-28',
      returnedOn: '2026-02-28',
      rent: yuan(400),
      subsidy: yuan(200),
      ...more,
    })
  it.each([
    ['sound', [rental()], []],
    ['ends before it begins', [rental({ to: '2025-12-31' })], ['rental-days 0 to']],
    ['too much subsidy', [rental({ subsidy: yuan(401) })], ['rental-subsidy 0 subsidy']],
    ['not in the catalogue', [rental({ model: '轮椅B' })], ['rental-model 0 model']],
    ['with two at once', [rental(), rental({ id: '2', from: '2026-02-27' })], ['rental-twice 1 device']],
    ['with another from the day on which it is back', [rental(), rental({ id: '2', from: '2026-02-28' })], []],
    ['back before it went out', [rental({ returnedOn: '2025-12-31' })], ['rental-days 0 returnedOn']],
    ['one contract twice', [rental(), rental({ device: '轮椅A-2' })], ['rental-id 1 id']],
    [
      'back late, with another meanwhile',
      [
        rental({ returnedOn: '2026-03-02' }),
        rental({ id: '2', person: 'b', from: '2026-03-01', to: '2026-04-30', returnedOn: '2026-04-30' }),
      ],
      ['rental-twice 1 device'],
    ],
    [
      'leased on by the same person before the end',
      [rental(), rental({ id: '2', from: '2026-02-20', to: '2026-04-30', returnedOn: '2026-04-30' })],
      [],
    ],
    [
      'leased by another before the end',
      [rental(), rental({ id: '2', person: 'b', from: '2026-02-20', to: '2026-04-30', returnedOn: '2026-04-30' })],
      ['rental-twice 1 device'],
    ],
    [
      'back early, with another from the next day',
      [
        rental({ returnedOn: '2026-01-31' }),
        rental({ id: '2', from: '2026-02-01', to: '2026-03-31', returnedOn: '2026-03-31' }),
      ],
      [],
    ],
    ['of a single day', [rental({ to: '2026-01-01', returnedOn: '2026-01-01' })], []],
    ['not back', [rental({ returnedOn: null })], ['rental-late 0 returnedOn']],
    ['not due yet', [rental({ returnedOn: null, to: '2026-06-01' })], []],
    ['back after the day asked for', [rental({ returnedOn: '2026-06-02' })], ['rental-late 0 returnedOn']],
    [
      'leased on by the same person',
      [rental({ returnedOn: null }), rental({ id: '2', from: '2026-03-01', to: '2026-08-31', returnedOn: null })],
      [],
    ],
    [
      'leased on after a gap',
      [rental({ returnedOn: null }), rental({ id: '2', from: '2026-03-02', to: '2026-08-31', returnedOn: null })],
      ['rental-late 0 returnedOn'],
    ],
    [
      'by another person after it',
      [
        rental({ returnedOn: null }),
        rental({ id: '2', person: 'b', from: '2026-03-01', to: '2026-08-31', returnedOn: null }),
      ],
      ['rental-late 0 returnedOn'],
    ],
  ])('%s', (_, rentals, expected) =>
    expect(
      deviceRentalProblems(rentals, catalogue, '2026-06-01').map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )

  it('a return that is left out is not told, and no breach', () => {
    const late = (more: object) => deviceRentalProblems([rental(more)], catalogue, '2026-06-01')
    expect(late({ returnedOn: undefined })).toMatchObject([{ code: 'rental-late', severity: 'warning' }])
    expect(late({ returnedOn: null })).toMatchObject([{ code: 'rental-late', severity: 'error' }])
  })

  // It was leased out again on a day, so it was back before, or stayed with the person.
  it.each([
    ['to the same person', 'a', '2026-06-01', 'warning'],
    ['to another', 'b', '2026-06-01', 'warning'],
    ['and before that day', 'b', '2026-03-31', 'error'],
  ])('not back, and leased out again %s', (_, person, asOf, severity) => {
    const again = rental({ id: '2', person, from: '2026-04-01', to: '2026-08-31', returnedOn: null })
    expect(deviceRentalProblems([rental({ returnedOn: null }), again], catalogue, asOf)).toMatchObject([
      { code: 'rental-late', severity },
    ])
  })

  it('counts outlets of each district', () => {
    const outlet = (division: string, more: object = {}) =>
      RentalOutlet.parse({ name: division, division, openedOn: '2025-01-01', ...more })
    const outlets = [
      outlet('320404001'),
      outlet('320404001'),
      outlet('320404002', { closedOn: '2025-12-31' }),
      outlet('320404003', { openedOn: '2026-01-01' }),
    ]
    expect([...outletsByDistrict(['320404', '320402'], outlets, '2025-12-31')]).toEqual([
      ['320404', 2],
      ['320402', 0],
    ])
  })

  it('sums up an industry', () => {
    const firm = (name: string, more: object = {}) =>
      DeviceFirm.parse({ name, division: '430200', classes: ['06'], kind: 'maker', since: '2019-06-01', ...more })
    const firms = [
      firm('a', {
        sales: [
          { year: 2020, amount: 500 },
          { year: 2019, amount: 300 },
        ],
      }),
      firm('b'),
      firm('b'),
      firm('c', { until: '2020-12-30', sales: [{ year: 2020, amount: 100 }] }),
      firm('d', { since: '2021-01-01' }),
    ]
    expect(deviceIndustry(firms, 2020)).toEqual({ firms: 2, sales: 500, silent: ['b'] })
  })

  it('has twelve classes', () => expect(Object.keys(deviceClasses)).toHaveLength(12))
})
