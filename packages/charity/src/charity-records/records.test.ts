import { describe, expect, it } from 'vitest'
import {
  CharityOrganisation,
  charityDay,
  charityOrganisationProblems,
  mayRaiseFunds,
  RuralSpending,
  reachesRuralShare,
  ServiceNode,
  SixCharity,
  serviceCoverage,
  serviceNodeProblems,
  sixCharities,
  totalRuralSpending,
} from './records.js'

describe('the record of a charity', () => {
  const one = (more: object) =>
    CharityOrganisation.parse({
      name: '某基金会',
      creditCode: '53100000500021676K',
      kind: 'foundation',
      level: 'nation',
      division: '110000',
      registeredOn: '2010-05-01',
      charitySince: { on: '2017-03-01', by: 'recognition' },
      publicFundraisingSince: '2018-03-01',
      ...more,
    })
  const codes = (more: object) => charityOrganisationProblems(one(more)).map(({ code }) => code)

  it.each([
    [{}, []],
    [{ kind: 'association' }, ['charity-kind-and-code']],
    [
      {
        registeredOn: '2017-03-02',
        charitySince: { on: '2017-03-01', by: 'recognition' },
        publicFundraisingSince: undefined,
      },
      ['charity-before-registration'],
    ],
    [{ charitySince: { on: '2017-03-01', by: 'registration' } }, ['charity-before-registration']],
    [{ publicFundraisingSince: '2017-02-28' }, ['public-fundraising-before-charity']],
    [{ publicFundraisingSince: undefined }, []],
    [{ publicFundraisingSince: '2017-03-01' }, []],
    // 慈善法 2016 art. 10: nobody was a charity before 2016-09-01.
    [{ charitySince: { on: '2016-08-31', by: 'recognition' } }, ['charity-before-law']],
    [{ charitySince: { on: '2016-09-01', by: 'recognition' } }, []],
    [{ charityUntil: '2017-02-28' }, ['charity-until']],
    [{ charityUntil: '2017-03-01' }, []],
    [
      {
        registeredOn: '2017-03-01',
        charitySince: { on: '2017-03-01', by: 'registration' },
        publicFundraisingSince: undefined,
      },
      [],
    ],
    // 慈善法 art. 22: two years as a charity, since 2024-09-05 one.
    [
      {
        registeredOn: '2017-03-01',
        charitySince: { on: '2017-03-01', by: 'registration' },
        publicFundraisingSince: '2019-02-28',
      },
      ['public-fundraising-early'],
    ],
    [
      {
        registeredOn: '2017-03-01',
        charitySince: { on: '2017-03-01', by: 'registration' },
        publicFundraisingSince: '2019-03-01',
      },
      [],
    ],
    [
      {
        registeredOn: '2023-09-05',
        charitySince: { on: '2023-09-05', by: 'registration' },
        publicFundraisingSince: '2024-09-04',
      },
      ['public-fundraising-early'],
    ],
    [
      {
        registeredOn: '2023-09-05',
        charitySince: { on: '2023-09-05', by: 'registration' },
        publicFundraisingSince: '2024-09-05',
      },
      [],
    ],
    [
      {
        registeredOn: '2024-10-01',
        charitySince: { on: '2024-10-01', by: 'registration' },
        publicFundraisingSince: '2025-09-30',
      },
      ['public-fundraising-early'],
    ],
    // A public foundation raised money before the Law (art. 22(2)), and became a charity after it.
    [{ publicFundraisingSince: '2010-05-01' }, []],
    [{ publicFundraisingSince: '2016-08-31' }, []],
    [{ publicFundraisingSince: '2016-09-01' }, ['public-fundraising-before-charity']],
  ])('%j: %j', (more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  // 慈善法 2016 art. 22(2); since 2024-09-05 only a charity is given the certificate (令74 art. 9).
  it.each([
    [{ publicFundraisingSince: '2017-02-28' }, 'warning'],
    [{ publicFundraisingSince: '2024-09-04', charitySince: { on: '2025-01-01', by: 'recognition' } }, 'warning'],
    [{ publicFundraisingSince: '2024-09-05', charitySince: { on: '2025-01-01', by: 'recognition' } }, 'error'],
    [{ publicFundraisingSince: '2017-02-28', registeredOn: '2016-09-01' }, 'error'],
  ])('money raised from the public before it was a charity, %j: %s', (more, severity) =>
    expect(charityOrganisationProblems(one(more))).toMatchObject([
      { code: 'public-fundraising-before-charity', severity },
    ]),
  )

  it.each([
    [{ publicFundraisingSince: '2020-01-01' }, '2019-12-31', false],
    [{ publicFundraisingSince: '2020-01-01' }, '2020-01-01', true],
    [{ publicFundraisingSince: '2020-01-01', publicFundraisingUntil: '2022-06-30' }, '2022-06-30', true],
    [{ publicFundraisingSince: '2020-01-01', publicFundraisingUntil: '2022-06-30' }, '2022-07-01', false],
    [{ publicFundraisingSince: '2020-01-01', charityUntil: '2021-12-31' }, '2022-01-01', false],
    [{ publicFundraisingSince: undefined }, '2020-01-01', null],
    // Its certificate was revoked; since when it had one is not on record.
    [{ publicFundraisingSince: undefined, publicFundraisingUntil: '2022-06-30' }, '2022-06-30', null],
    [{ publicFundraisingSince: undefined, publicFundraisingUntil: '2022-06-30' }, '2022-07-01', false],
  ])('%j on %s may raise money from the public: %s', (more, on, expected) =>
    expect(mayRaiseFunds(one(more), on)).toBe(expected),
  )

  it.each([
    [{ publicFundraisingSince: '2020-01-01', publicFundraisingUntil: '2020-01-01' }, []],
    [{ publicFundraisingSince: '2020-01-01', publicFundraisingUntil: '2019-12-31' }, ['error']],
    [{ publicFundraisingSince: undefined, publicFundraisingUntil: '2019-12-31' }, ['warning']],
  ])('the days of public fundraising, %j: %j', (more, severities) => {
    const found = charityOrganisationProblems(one(more))
    expect(found.map(({ severity }) => severity)).toEqual(severities)
    expect(found.every(({ code }) => code === 'public-fundraising-until')).toBe(true)
  })

  it('says nothing of roles that nobody told', () => expect(one({}).roles).toBeUndefined())

  it('takes no credit code with a wrong check character', () => {
    expect(() => one({ creditCode: '53100000500021676L' })).toThrow()
  })
})

it('knows six kinds of charity', () => {
  expect(SixCharity.options.map(kind => sixCharities[kind].zh.slice(0, 2))).toEqual([
    '法治',
    '阳光',
    '社区',
    '数字',
    '惠民',
    '融合',
  ])
})

describe('four levels of service', () => {
  const node = (level: ServiceNode['level'], division: string, state: ServiceNode['state'] = 'running') => ({
    name: '慈善空间',
    level,
    division,
    state,
  })
  const places = {
    city: ['511700'],
    county: ['511702', '511703'],
    township: [],
    village: ['511702001001', '511702001002'],
  }

  it('counts places with a node that runs', () => {
    const nodes = [
      node('city', '511700'),
      node('county', '511702'),
      node('county', '511702'),
      node('county', '511703', 'building'),
      node('village', '500112001001'),
    ]
    expect(
      serviceCoverage(places, nodes).map(({ level, nodes, covered, places, complete }) => [
        level,
        nodes,
        covered,
        places,
        complete,
      ]),
    ).toEqual([
      ['city', 1, 1, 1, true],
      ['county', 2, 1, 2, false],
      ['township', 0, 0, 0, null],
      ['village', 1, 0, 2, false],
    ])
    expect(serviceCoverage(places, nodes)[1]?.without).toEqual(['511703'])
  })
})

describe('rural share of spending', () => {
  it.each([
    [30, 100, 0.3, true],
    [29, 100, 0.3, false],
    [3, 10, 0.3, true],
    [1, 3, { numerator: 1, denominator: 3 }, true],
    [333, 1000, { numerator: 1, denominator: 3 }, false],
    [0, 0, 0.3, null],
  ])('%i of %i against %j: %s', (rural, total, share, reached) => {
    expect(reachesRuralShare({ rural, total }, share)).toBe(reached)
  })

  it('adds up places before it divides', () => {
    const sum = totalRuralSpending([
      { rural: 90, total: 100 },
      { rural: 0, total: 900 },
    ])
    expect(sum).toEqual({ rural: 90, total: 1000 })
    expect(reachesRuralShare(sum, 0.1)).toBe(false)
    expect(RuralSpending.safeParse({ rural: 2, total: 1 }).success).toBe(false)
    expect(RuralSpending.safeParse({ rural: 1, total: 1 }).success).toBe(true)
  })
})

it('has its day on 5 September since 2016', () => {
  expect([charityDay(2016), charityDay(2025)]).toEqual(['2016-09-05', '2025-09-05'])
  expect(() => charityDay(2015)).toThrow()
})

describe('a register of bases', () => {
  const base = (more: object = {}) =>
    ServiceNode.parse({
      name: '湘江社区慈善工作站',
      kind: 'station',
      level: 'village',
      division: '430211001001',
      operator: '某社工机构',
      state: 'running',
      ...more,
    })
  it.each<[string, ServiceNode[], string[]]>([
    ['sound', [base(), base({ name: '湘江社区慈善超市', kind: 'shop' })], []],
    ['twice', [base(), base()], ['service-node-twice 1']],
    ['opened again', [base({ state: 'closed' }), base()], []],
    ['of another level', [base({ division: '430211' })], ['service-node-level 0 division']],
    ['a city', [base({ level: 'city', division: '430200' })], []],
    ['a municipality', [base({ level: 'city', division: '500000' })], []],
    ['a county as a city', [base({ level: 'city', division: '430211' })], ['service-node-level 0 division']],
    ['nobody runs it', [base({ operator: undefined })], ['service-node-operator 0 operator']],
    ['opened', [base({ openedOn: '2025-01-01' })], []],
    [
      'opened while it is built',
      [base({ state: 'building', openedOn: '2025-01-01' })],
      ['service-node-days 0 openedOn'],
    ],
    ['planned, nobody yet', [base({ operator: undefined, state: 'planned' })], []],
  ])('%s: %j', (_, nodes, expected) =>
    expect(serviceNodeProblems(nodes).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )
})
