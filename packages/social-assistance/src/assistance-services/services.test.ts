import { describe, expect, it } from 'vitest'
import {
  purchaseDelivered,
  purchaseTotal,
  ServicePurchase,
  ServiceSupplier,
  servicePurchaseProblems,
  servicePurchaseRules,
  serviceRecordProblems,
} from './contract.js'
import {
  AssistanceService,
  assistanceServices,
  EscortedVisit,
  EscortNeed,
  escortFigures,
  isEscorted,
  ServiceRecord,
  servicesOf,
} from './kinds.js'
import { AidNetwork, aidNetworkProblems, networkHelped, networkMembers, networkServices } from './networks.js'
import { AidVolunteerTeam, aidVolunteerFigures, aidVolunteerProblems } from './volunteers.js'

const contract = (facts: object = {}) =>
  ServicePurchase.parse({
    id: '1',
    buyer: '某街道',
    supplier: '甲社工中心',
    supplierKind: 'social-organisation',
    signed: '2024-01-01',
    from: '2024-01-01',
    until: '2024-12-31',
    items: [
      { service: 'visit', units: 100, unitPrice: 50_00 },
      { service: 'care', units: 0.5, unitPrice: 33 },
    ],
    total: 5000_16,
    evaluatedOn: null,
    ...facts,
  })
const codes = (facts: object, asOf = '2024-12-31') =>
  servicePurchaseProblems(contract(facts), asOf).map(({ code }) => code)

// 福建 2022: 业务培训、政策宣传、绩效评价、康复训练; what else a local list has by its grade.
it('a contract may buy work of the office, rehabilitation, and what a local list has beside', () => {
  const item = (service: string, grade?: string) => ({ service, ...(grade && { grade }), units: 2, unitPrice: 100_00 })
  const items = [
    item('training'),
    item('publicity'),
    item('evaluation'),
    item('rehabilitation'),
    item('other-work', '档案管理'),
    item('other-work', '网络管理'),
    item('other-help', '送餐'),
  ]
  expect(codes({ items, total: 1400_00 })).toEqual([])
  const given = { person: 'a', group: 'dibao', service: 'rehabilitation', on: '2024-03-01', units: 1, contract: '1' }
  const records = [ServiceRecord.parse({ ...given, provider: '甲社工中心' })]
  const bought = contract({ items, total: 1400_00 })
  expect(serviceRecordProblems(records, [bought])).toEqual([])
  expect(purchaseDelivered(bought, records, '2024-12-31')).toMatchObject({ cost: 100_00, persons: 1 })
})

describe('a contract', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-12-31', []],
    ['not signed yet', { until: '2029-01-01', supplierKind: 'mass-organisation' }, '2023-01-01', []],
    ['a year and a day', { until: '2025-01-01' }, '2024-12-31', ['purchase-term']],
    ['recurring: three years', { recurring: true, until: '2026-12-31' }, '2024-12-31', []],
    ['recurring: a day more', { recurring: true, until: '2027-01-01' }, '2024-12-31', ['purchase-term']],
    ['art. 8', { supplierKind: 'institution-class-one' }, '2024-12-31', ['purchase-supplier']],
    ['art. 8: mass organisation', { supplierKind: 'mass-organisation' }, '2024-12-31', ['purchase-supplier']],
    ['handed on', { handedOn: true }, '2024-12-31', ['purchase-not-handed-on']],
    ['not signed by the day', { handedOn: true, supplierKind: 'mass-organisation' }, '2023-12-31', []],
    ['not handed on', { handedOn: false }, '2024-12-31', []],
    ['signed after it began', { signed: '2024-01-02' }, '2024-12-31', ['purchase-days']],
    ['ends before it begins', { until: '2023-12-31', evaluatedOn: '2024-01-01' }, '2024-12-31', ['purchase-days']],
    ['paid before it was signed', { payments: [{ on: '2023-12-31', amount: 1 }] }, '2024-12-31', ['purchase-days']],
    ['evaluated before it began', { evaluatedOn: '2023-12-31' }, '2025-01-01', ['purchase-days']],
    ['one day', { until: '2024-01-01', evaluatedOn: '2024-01-02' }, '2024-12-31', []],
    ['a fen off', { total: 5000_15 }, '2024-12-31', ['purchase-total']],
    ['paid in full', { payments: [{ on: '2024-12-31', amount: 5000_16 }] }, '2024-12-31', []],
    [
      'a fen more',
      {
        payments: [
          { on: '2024-02-01', amount: 5000_16 },
          { on: '2024-12-31', amount: 1 },
        ],
      },
      '2024-12-31',
      ['purchase-paid'],
    ],
    ['a fen more tomorrow', { payments: [{ on: '2025-01-01', amount: 9999_99 }] }, '2024-12-31', []],
    ['ended, not evaluated', {}, '2025-01-01', ['purchase-evaluated']],
    ['evaluated', { evaluatedOn: '2025-01-01' }, '2025-01-01', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it.each([
    ['2020-02-29', []],
    ['2020-03-01', ['purchase-supplier', 'purchase-term', 'purchase-not-handed-on']],
  ])('the measures are asked of what was signed from 2020-03-01: %s', (signed, expected) => {
    const facts = { supplierKind: 'mass-organisation', handedOn: true, until: '2030-12-31', signed }
    expect(codes(facts)).toEqual(expected)
  })

  it.each([
    ['2020-08-31', []],
    ['2020-09-01', ['purchase-evaluated']],
  ])('an evaluation is asked of what ended from 2020-09-01: %s', (until, expected) =>
    expect(codes({ signed: '2020-01-01', from: '2020-01-01', until }, '2024-12-31')).toEqual(expected),
  )

  it.each([
    ['2024-01-20', ['warning']],
    ['2024-01-01', []],
  ])('signed on %s after the year had begun is odd, and no error', (signed, expected) =>
    expect(servicePurchaseProblems(contract({ signed }), '2024-12-31').map(({ severity }) => severity)).toEqual(
      expected,
    ),
  )

  it('of an evaluation that is not told nothing is asked', () =>
    expect(servicePurchaseProblems(contract({ evaluatedOn: undefined }), '2025-01-01')).toEqual([]))

  it('that the work is evaluated has no day by which', () =>
    expect(servicePurchaseProblems(contract({}), '2025-01-01')).toMatchObject([
      { code: 'purchase-evaluated', severity: 'warning' },
    ]))

  it.each([
    [{ until: '2026-12-31' }, 'warning'],
    [{ until: '2026-12-31', recurring: false }, 'error'],
    [{ until: '2027-01-01' }, 'warning'],
    [{ until: '2027-01-02' }, 'error'],
    [{ until: '2027-01-01', recurring: true }, 'warning'],
    [{ until: '2027-01-02', recurring: true }, 'error'],
    [{ until: '2027-01-01', recurring: false }, 'error'],
    // 民法典 arts 201, 202: the first day not counted, a year from 1 January ends on 1 January.
    [{ until: '2025-01-01', recurring: false }, 'warning'],
    [{ until: '2025-01-02', recurring: false }, 'error'],
  ])('art. 24, of fixed content or not known: %j is %s', (facts, severity) =>
    expect(servicePurchaseProblems(contract(facts), '2024-12-31')).toMatchObject([{ code: 'purchase-term', severity }]),
  )

  it('only two kinds of supplier are barred', () => {
    const allowed = ServiceSupplier.options.filter(supplierKind => codes({ supplierKind }).length === 0)
    expect(ServiceSupplier.options.filter(kind => !allowed.includes(kind))).toEqual([
      'institution-class-one',
      'mass-organisation',
    ])
    expect(servicePurchaseRules['purchase-supplier'].cite.article).toBe('第八条')
    expect(servicePurchaseRules['purchase-term'].cite.article).toBe('第二十四条')
    const twice = { items: [contract().items[0], contract().items[0]] }
    expect(ServicePurchase.safeParse({ ...contract(), ...twice }).success).toBe(false)
  })

  it('a broken unit costs its part, what is left of a fen is dropped', () => {
    const total = (units: number, unitPrice: number) =>
      purchaseTotal({ items: [{ service: 'visit', units, unitPrice }] })
    expect([total(0.1, 300), total(0.5, 33), total(1.001, 1000), total(3, 100)]).toEqual([30, 16, 1001, 300])
  })

  it.each([
    [15, ['purchase-total']],
    [16, []],
    [17, []],
    [18, ['purchase-total']],
  ])('16.5 fen are agreed as 16 or 17: %i', (total, expected) =>
    expect(codes({ items: [{ service: 'visit', units: 0.5, unitPrice: 33 }], total })).toEqual(expected),
  )
})

const record = (facts: object = {}) =>
  ServiceRecord.parse({
    person: 'a',
    group: 'dibao',
    service: 'visit',
    on: '2024-06-01',
    provider: '甲社工中心',
    units: 1,
    contract: '1',
    ...facts,
  })

describe('the records of services', () => {
  const found = (...facts: object[]) =>
    serviceRecordProblems(facts.map(record), [contract()]).map(({ code, path }) => `${path[0]} ${code}`)
  it.each<[string, object[], string[]]>([
    ['nothing', [{}], []],
    ['without pay', [{ contract: null, on: '2030-01-01' }], []],
    ['no such contract', [{ contract: '2' }], ['0 record-contract']],
    ['the last day', [{ on: '2024-12-31' }], []],
    ['the day after', [{ on: '2025-01-01' }], ['0 record-in-term']],
    ['the day before', [{ on: '2023-12-31' }], ['0 record-in-term']],
    ['by another', [{ provider: '乙' }], ['0 record-by-supplier']],
    ['not agreed', [{ service: 'counselling' }], ['0 record-agreed']],
    ['all that was bought', [{ units: 99.9 }, { units: 0.1 }], []],
    ['and a bit', [{ units: 99.9 }, { units: 0.101 }], ['1 record-within-units']],
    ['of another service', [{ units: 100 }, { service: 'care', units: 0.5 }], []],
  ])('%s', (_, facts, expected) => expect(found(...facts)).toEqual(expected))

  it('say how far the contract is', () => {
    const records = [
      record({ units: 2.5 }),
      record({ person: 'b', service: 'care', units: 0.25 }),
      record({ on: '2024-06-02' }),
      record({ contract: '2' }),
    ]
    expect(purchaseDelivered(contract(), records, '2024-06-01')).toEqual({
      items: [
        { service: 'visit', given: 2.5, left: 97.5 },
        { service: 'care', given: 0.25, left: 0.25 },
      ],
      cost: 125_08,
      persons: 2,
    })
  })

  // No source: care of those who need it all and of those who need half of it is bought at two prices.
  describe('of one service at two prices', () => {
    const items = [
      { service: 'care', grade: '全护理', units: 10, unitPrice: 2000_00 },
      { service: 'care', grade: '半护理', units: 20, unitPrice: 1000_00 },
    ]
    const graded = contract({ items, total: 40_000_00 })
    const care = (units: number, grade?: string) => record({ service: 'care', units, grade })

    it('are by their grade', () => {
      expect(servicePurchaseProblems(graded, '2024-06-01')).toEqual([])
      expect(ServicePurchase.safeParse({ ...graded, items: [items[0], items[0]] }).success).toBe(false)
      expect(purchaseDelivered(graded, [care(2, '全护理'), care(3, '半护理')], '2024-06-01')).toEqual({
        items: [
          { service: 'care', grade: '全护理', given: 2, left: 8 },
          { service: 'care', grade: '半护理', given: 3, left: 17 },
        ],
        cost: 7000_00,
        persons: 1,
      })
    })

    it.each<[string, ServiceRecord[], string[]]>([
      ['all of both', [care(10, '全护理'), care(20, '半护理')], []],
      ['more than of one', [care(11, '全护理'), care(1, '半护理')], ['0 record-within-units']],
      ['of a grade that was not bought', [care(1, '全自理')], ['0 record-agreed']],
      ['of one that is not said', [care(1)], ['0 record-agreed']],
    ])('%s', (_, records, expected) =>
      expect(serviceRecordProblems(records, [graded]).map(({ code, path }) => `${path[0]} ${code}`)).toEqual(expected),
    )

    it('where it stands once a grade that one side does not tell decides nothing', () => {
      const one = contract({ items: [items[0]], total: 20_000_00 })
      const found = (units: number, grade?: string) =>
        serviceRecordProblems([care(units, grade)], [one]).map(({ code }) => code)
      expect([found(10), found(10, '全护理'), found(10, '半护理')]).toEqual([[], [], ['record-agreed']])
      expect(serviceRecordProblems([care(0.5, '全护理')], [contract()])).toEqual([])
    })
  })

  it('and what each person had', () => {
    const records = [record({ units: 2 }), record(), record({ service: 'care' }), record({ person: 'b' })]
    expect(servicesOf([...records, record({ on: '2024-06-02' })], 'a', '2024-06-01')).toEqual({ visit: 3, care: 1 })
    const parts = [record({ units: 0.1 }), record({ units: 0.2 })]
    expect(servicesOf(parts, 'a', '2024-06-01')).toEqual({ visit: 0.3 })
  })
})

it('what is done for the office helps nobody yet', () => {
  const forOffice = AssistanceService.options.filter(service => !assistanceServices[service].helps)
  expect(forOffice).toEqual(['survey', 'assessment', 'training', 'publicity', 'evaluation', 'other-work'])
})

describe('company to the doctor', () => {
  const nothing: EscortNeed = {
    alone: false,
    disabled: false,
    cannotCareForSelf: false,
    old: false,
    minor: false,
    seriouslyIll: false,
    unwell: false,
    cannotAfford: false,
    languageBarrier: false,
    hardlyMobile: false,
  }
  const rule = { groups: ['dibao', 'tekun'], needs: ['alone', 'disabled'] } as const
  it.each<[string, 'dibao' | 'marginal' | null, object, boolean | null]>([
    ['alone', 'dibao', { alone: true }, true],
    ['one is enough, whatever else', 'dibao', { alone: true, disabled: null }, true],
    ['none', 'dibao', {}, false],
    ['a need that the place has not', 'dibao', { old: true }, false],
    ['not known', 'dibao', { alone: null }, null],
    ['another group', 'marginal', { alone: true }, false],
    ['another group, nothing known', 'marginal', { alone: null }, false],
    ['group not known', null, { alone: true }, null],
    ['group not known, without need', null, {}, false],
  ])('%s', (_, group, need, expected) => expect(isEscorted(group, { ...nothing, ...need }, rule)).toBe(expected))

  // 钟楼区2025年民政工作要点 7: 各类低收入人口、高龄独居老年人, for 身体原因、经济困难、语言障碍、行动不便等原因.
  it('by the groups and the reasons of a plan', () => {
    const plan = {
      groups: ['dibao', 'tekun', 'marginal', 'rigid', 'other', 'old-alone'],
      needs: ['unwell', 'cannotAfford', 'languageBarrier', 'hardlyMobile'],
    } as const
    for (const need of plan.needs) expect(isEscorted('old-alone', { ...nothing, [need]: true }, plan)).toBe(true)
    expect(isEscorted('old-alone', { ...nothing, old: true, alone: true }, plan)).toBe(false)
    expect(isEscorted('marginal', { languageBarrier: true }, plan)).toBe(true)
    expect(isEscorted('marginal', EscortNeed.parse({}), plan)).toBeNull()
    expect(isEscorted('old-alone', { ...nothing, alone: true }, rule)).toBe(false)
  })

  it('a place that asks for no reason accompanies everybody of its groups', () => {
    const all = { groups: ['tekun'], needs: [] } as const
    expect([isEscorted('tekun', nothing, all), isEscorted('dibao', nothing, all), isEscorted(null, {}, all)]).toEqual([
      true,
      false,
      null,
    ])
  })

  it('is counted', () => {
    const visit = (person: string, on: string) =>
      EscortedVisit.parse({ person, on, hospital: '某医院', companion: '社工', steps: ['registration'], minutes: 90 })
    const visits = [visit('a', '2024-01-01'), visit('a', '2024-01-31'), visit('b', '2024-02-01')]
    expect(escortFigures(visits, { from: '2024-01-01', to: '2024-01-31' })).toEqual({
      visits: 2,
      persons: 1,
      minutes: 180,
    })
    const steps = ['payment', 'payment']
    expect(EscortedVisit.safeParse({ ...visits[0], steps }).success).toBe(false)
  })
})

describe('a network', () => {
  const member = (name: string, facts: object = {}) => ({
    name,
    kind: 'social-work',
    joined: '2024-01-01',
    services: ['visit'],
    ...facts,
  })
  const network = (facts: object = {}) =>
    AidNetwork.parse({
      name: '联合体',
      form: 'consortium',
      division: '500112',
      since: '2024-01-01',
      members: [member('甲'), member('乙', { services: ['care'] })],
      serves: ['dibao'],
      ...facts,
    })
  const did = (facts: object = {}) => [{ on: '2024-06-01', member: '甲', service: 'visit', persons: 3, ...facts }]
  it.each<[string, object, string[]]>([
    ['nothing', { log: did() }, []],
    ['one member', { members: [member('甲')] }, ['network-members']],
    ['a post of one', { form: 'post', members: [member('甲')] }, []],
    ['a post of nobody', { form: 'post', members: [] }, ['network-members', 'network-offers']],
    ['one has left', { members: [member('甲'), member('乙', { left: '2024-05-31' })] }, ['network-members']],
    ['on the last day', { members: [member('甲'), member('乙', { left: '2024-06-01' })] }, []],
    ['twice', { members: [member('甲'), member('甲')] }, ['network-member-twice']],
    ['serves nobody', { serves: [] }, ['network-serves']],
    [
      'offers nothing',
      { members: [member('甲', { services: [] }), member('乙', { services: [] })] },
      ['network-offers'],
    ],
    ['not begun', { since: '2024-06-02', members: [] }, []],
    ['did before it began', { log: did({ on: '2023-12-31' }) }, ['network-log-days', 'network-log-member']],
    ['by nobody', { log: did({ member: '丙' }) }, ['network-log-member']],
    [
      'of a member whose services are not on file',
      { members: [member('甲', { services: [] }), member('乙')], log: did() },
      [],
    ],
    ['not its service', { log: did({ member: '乙' }) }, ['network-log-service']],
  ])('%s', (_, facts, expected) =>
    expect(aidNetworkProblems(network(facts), '2024-06-01').map(({ code }) => code)).toEqual(expected),
  )

  it('what no text asks for is a warning', () =>
    expect(
      aidNetworkProblems(network({ members: [], serves: [] }), '2024-06-01').map(({ severity }) => severity),
    ).toEqual(['warning', 'warning', 'warning']))

  it('ends after it begins, and members leave after they join', () => {
    const parses = (facts: object) => AidNetwork.safeParse({ ...network(), ...facts }).success
    expect([parses({ until: '2024-01-01' }), parses({ until: '2023-12-31' })]).toEqual([true, false])
    expect(parses({ members: [member('甲', { left: '2023-12-31' })] })).toBe(false)
  })

  it('has members and services of a day, and helped so many', () => {
    const one = network({ log: [...did({ on: '2024-01-01' }), ...did({ on: '2024-01-31' }), ...did()] })
    expect(networkMembers(one, '2023-12-31')).toEqual([])
    expect(networkServices(one, '2024-01-01')).toEqual(['visit', 'care'])
    expect(networkHelped(one, { from: '2024-01-01', to: '2024-01-31' })).toBe(6)
    // It did nothing; and what it did is not told.
    const helped = (log: object[] | undefined) =>
      networkHelped(network({ log }), { from: '2024-01-01', to: '2024-01-31' })
    expect([helped([]), helped(undefined)]).toEqual([0, null])
    expect(aidNetworkProblems(network({ log: undefined }), '2024-06-01')).toEqual([])
  })
})

describe('a team of volunteers', () => {
  const team = (facts: object = {}) =>
    AidVolunteerTeam.parse({
      name: '队',
      division: '500112',
      since: '2024-01-01',
      until: '2024-12-31',
      members: [
        { id: 'a', joined: '2024-01-01', left: '2024-06-30' },
        { id: 'b', joined: '2024-02-01' },
      ],
      ...facts,
    })
  const served = (on: string, member = 'a', minutes = 60, persons = 2) => ({ on, member, minutes, persons })
  it.each<[string, object[], string[]]>([
    ['nothing', [served('2024-06-30')], []],
    ['left', [served('2024-07-01')], ['volunteer-member']],
    ['not joined', [served('2024-01-31', 'b')], ['volunteer-member']],
    ['no member', [served('2024-03-01', 'c')], ['volunteer-member']],
    ['after the team', [served('2025-01-01', 'b')], ['volunteer-days']],
    ['a whole day', [served('2024-03-01', 'a', 1000), served('2024-03-01', 'a', 440)], []],
    ['a minute more', [served('2024-03-01', 'a', 1000), served('2024-03-01', 'a', 441)], ['volunteer-minutes']],
    ['two of them', [served('2024-03-01', 'a', 1000), served('2024-03-01', 'b', 1000)], []],
    ['two days', [served('2024-03-01', 'a', 1000), served('2024-03-02', 'a', 1000)], []],
  ])('%s', (_, service, expected) =>
    expect(aidVolunteerProblems(team({ service })).map(({ code }) => code)).toEqual(expected),
  )
  it('ends after it begins, and members leave after they join', () => {
    const parses = (facts: object) => AidVolunteerTeam.safeParse({ ...team(), ...facts }).success
    expect([parses({ until: '2024-01-01' }), parses({ until: '2023-12-31' })]).toEqual([true, false])
    expect(parses({ members: [{ id: 'a', joined: '2024-01-02', left: '2024-01-01' }] })).toBe(false)
  })
  it('is counted, both ends included', () => {
    const service = [served('2024-01-01'), served('2024-03-31', 'b'), served('2024-04-01')]
    const figures = (from: string, to: string) => aidVolunteerFigures(team({ service }), { from, to })
    expect(figures('2024-01-01', '2024-03-31')).toEqual({ members: 2, active: 2, minutes: 120, persons: 4 })
    const silent = team({ service: [...service, { on: '2024-01-02', member: 'a', minutes: 10 }] })
    expect(aidVolunteerFigures(silent, { from: '2024-01-01', to: '2024-01-02' }).persons).toBeNull()
    expect(figures('2024-07-01', '2024-07-01')).toEqual({ members: 1, active: 0, minutes: 0, persons: 0 })
  })
})
