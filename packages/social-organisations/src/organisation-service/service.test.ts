import { describe, expect, it } from 'vitest'
import { OrganisationAidProject, organisationAidIn, organisationAidProblems } from './aid-project.js'
import {
  DevelopmentMeasures,
  developmentProgress,
  isModelOn,
  ModelOrganisation,
  modelOrganisationsOn,
  modelProgress,
  OrganisationBrand,
  organisationBrandEventsIn,
  organisationBrandProblems,
} from './development.js'
import {
  ActionProgramme,
  ActionResult,
  actionProgrammeProblems,
  actionProgrammeProgress,
  actionProgrammeTotals,
  fivePovertyActions,
} from './programme.js'

// Source: the five actions of Hunan, reported on 2019-08-22; ten ones and brands have no published rule.
describe('a programme of actions', () => {
  const result = (organisation: string, action: string, done: string | null, amount = 0, beneficiaries = 0) =>
    ActionResult.parse({ organisation, action, done, amount, beneficiaries })
  const results = [
    result('b', 'light', '2020-09-24', 100_00, 3),
    result('b', 'light', '2020-10-01', 50_00, 1),
    result('b', 'hope', '2020-10-02'),
    result('a', 'light', null, 900_00, 9),
    result('a', 'farming', '2020-10-01', 10_00, 2),
  ]
  it('the five of Hunan', () => {
    expect(ActionProgramme.parse(fivePovertyActions).actions.map(({ id }) => id)).toEqual([
      'light',
      'sweetness',
      'hope',
      'farming',
      'hand-in-hand',
    ])
  })
  it('of each organisation', () => {
    expect(actionProgrammeProgress(fivePovertyActions, ['b', 'a', 'a'], results, '2020-10-01')).toEqual([
      { organisation: 'a', done: 1, of: 5, share: 0.2, open: ['light', 'sweetness', 'hope', 'hand-in-hand'] },
      { organisation: 'b', done: 1, of: 5, share: 0.2, open: ['sweetness', 'hope', 'farming', 'hand-in-hand'] },
    ])
    expect(actionProgrammeProgress(fivePovertyActions, ['b'], results, '2020-10-02')[0]?.done).toBe(2)
  })
  it('of each action', () => {
    const totals = actionProgrammeTotals(fivePovertyActions, results, '2020-10-01')
    expect(totals[0]).toEqual({ action: 'light', organisations: 1, amount: 150_00, beneficiaries: 4 })
    expect(totals[2]).toEqual({ action: 'hope', organisations: 0, amount: 0, beneficiaries: 0 })
    expect(actionProgrammeTotals(fivePovertyActions, results, '2020-09-30')[0]?.amount).toBe(100_00)
    const untold = ActionResult.parse({ organisation: 'c', action: 'light', done: '2020-01-01' })
    expect(actionProgrammeTotals(fivePovertyActions, [...results, untold], '2020-10-01')[0]).toEqual({
      action: 'light',
      organisations: 2,
      amount: null,
      beneficiaries: null,
    })
  })
  const tenOnes = (count: number, more: object = {}) => ({
    title: { zh: '“十个一”', en: 'ten ones' },
    of: 10,
    actions: Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      name: { zh: `第${index + 1}个一`, en: `One ${index + 1}` },
    })),
    ...more,
  })
  it('of ten has ten actions, each once', () => {
    const ok = (value: object) => ActionProgramme.safeParse(value).success
    expect([ok(tenOnes(10)), ok(tenOnes(9)), ok(tenOnes(11))]).toEqual([true, false, false])
    const twice = tenOnes(10)
    expect(ok({ ...twice, actions: [...twice.actions.slice(1), twice.actions[1]] })).toBe(false)
  })
  it('is held against its actions and days', () => {
    const programme = ActionProgramme.parse(tenOnes(10, { from: '2024-01-01', until: '2024-12-31' }))
    const paths = (list: ActionResult[]) =>
      actionProgrammeProblems(programme, list).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(paths([result('x', 'a0', '2024-01-01'), result('x', 'a1', '2024-12-31'), result('x', 'a2', null)])).toEqual(
      [],
    )
    expect(paths([result('x', 'a0', '2023-12-31'), result('x', 'b', '2025-01-01')])).toEqual([
      'action-in-time 0.done',
      'action-of-programme 1.action',
      'action-in-time 1.done',
    ])
    const five = (done: string) => actionProgrammeProblems(fivePovertyActions, [result('x', 'light', done)]).length
    expect([five('2019-04-30'), five('2019-05-01')]).toEqual([1, 0])
  })
})

describe('aid of organisations', () => {
  const project = (more: object = {}) =>
    OrganisationAidProject.parse({
      title: '结对帮扶',
      cause: 'min-ning',
      organisations: ['a', 'b'],
      partner: '某村',
      agreement: '2023-02-01',
      from: '2023-02-01',
      until: '2023-12-31',
      promised: 100_000_00,
      payments: [
        { on: '2023-03-01', amount: 60_000_00 },
        { on: '2023-12-31', amount: 40_000_00 },
      ],
      jobs: [{ on: '2023-06-01', number: 30 }],
      ...more,
    })
  const codes = (more: object, asOf = '2024-01-01') =>
    organisationAidProblems(project(more), asOf).map(({ code }) => code)
  it('in a period, both ends', () => {
    expect(organisationAidIn([project()], { from: '2023-03-01', to: '2023-12-31' })).toEqual({
      amount: 100_000_00,
      jobs: 30,
      organisations: 2,
    })
    expect(organisationAidIn([project()], { from: '2023-03-02', to: '2023-12-30' })).toEqual({
      amount: 0,
      jobs: 30,
      organisations: 2,
    })
    expect(
      organisationAidIn([project({ organisations: ['a'] }), project()], { from: '2023-06-01', to: '2023-06-01' }),
    ).toEqual({
      amount: 0,
      jobs: 60,
      organisations: 2,
    })
    expect(organisationAidIn([project()], { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      amount: 0,
      jobs: 0,
      organisations: 0,
    })
    expect(organisationAidIn([project({ jobs: [] })], { from: '2023-03-01', to: '2023-03-01' }).organisations).toBe(2)
    // Payments that are not told are not none.
    const untold = project({ from: '2023-01-01', until: '2023-06-30', payments: undefined, jobs: [] })
    const year = (from: string, to: string) => organisationAidIn([untold], { from, to })
    expect(year('2023-06-30', '2023-12-31')).toEqual({ amount: null, jobs: 0, organisations: null })
    expect(year('2023-07-01', '2023-12-31')).toEqual({ amount: 0, jobs: 0, organisations: 0 })
  })
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['no agreement', { agreement: null }, ['aid-agreement']],
    ['an agreement afterwards', { agreement: '2023-02-02' }, ['aid-agreement']],
    ['money before it began', { payments: [{ on: '2023-01-31', amount: 100_000_00 }] }, ['aid-within-days']],
    ['jobs before it began', { jobs: [{ on: '2023-01-31', number: 1 }] }, ['aid-within-days']],
    ['a fen is not paid', { promised: 100_000_01 }, ['aid-paid']],
    ['no end', { promised: 100_000_01, until: null }, []],
    ['no agreement for the villages', { cause: 'rural-revitalisation', agreement: null }, ['aid-agreement']],
    ['no agreement on jobs offered to all', { cause: 'employment', agreement: null }, []],
    ['none of the twin cities', { cause: 'twin-cities', agreement: null }, []],
    ['money on the agreement', { agreement: '2023-01-31', payments: [{ on: '2023-01-31', amount: 100_000_00 }] }, []],
    [
      'money before the agreement',
      { agreement: '2023-01-31', payments: [{ on: '2023-01-30', amount: 100_000_00 }] },
      ['aid-within-days'],
    ],
  ])('breaks: %s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('is warned of what no law asks', () =>
    expect(
      organisationAidProblems(
        project({ agreement: null, payments: [{ on: '2023-01-31', amount: 1 }], promised: 0 }),
        '2024-01-01',
      ).map(({ severity }) => severity),
    ).toEqual(['warning', 'warning']))
  it('is not late on its last day, nor before it begins', () => {
    expect(codes({ promised: 100_000_01 }, '2023-12-31')).toEqual([])
    expect(codes({ agreement: null }, '2023-01-31')).toEqual([])
    expect(codes({ agreement: null }, '2023-02-01')).toEqual(['aid-agreement'])
  })
})

it('a document of measures', () => {
  const measures = DevelopmentMeasures.parse({
    title: '若干措施',
    issuers: ['市民政局'],
    issued: '2024-03-01',
    inForce: '2024-04-01',
    until: '2026-03-31',
    tasks: [
      { what: '孵化', by: '甲', due: '2024-06-30', done: '2024-06-30' },
      { what: '评估', by: '乙', due: '2024-09-30', done: null },
      { what: '交流', by: '丙' },
    ],
  })
  expect(developmentProgress(measures, '2024-03-31')).toEqual({ inForce: false, done: 0, of: 3, overdue: [] })
  expect(developmentProgress(measures, '2024-06-30')).toEqual({ inForce: true, done: 1, of: 3, overdue: [] })
  expect(developmentProgress(measures, '2024-10-01').overdue).toEqual(['评估'])
  expect(developmentProgress(measures, '2024-09-30').overdue).toEqual([])
  expect([
    developmentProgress(measures, '2026-03-31').inForce,
    developmentProgress(measures, '2026-04-01').inForce,
  ]).toEqual([true, false])
  expect(DevelopmentMeasures.safeParse({ ...measures, until: '2024-03-31' }).success).toBe(false)
})

// Source: 常德 on the second batch of 湖南: 50 of the province, 100 of cities, 1,000 of counties in three years.
it('model organisations', () => {
  const one = (more: object = {}) =>
    ModelOrganisation.parse({ organisation: 'a', step: 'hundred', awarded: '2020-06-01', years: 3, ...more })
  const on = (more: object, asOf: string) => isModelOn(one(more), asOf)
  expect([on({}, '2020-05-31'), on({}, '2020-06-01'), on({}, '2023-05-31'), on({}, '2023-06-01')]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(ModelOrganisation.safeParse({ ...one(), withdrawn: '2020-05-31' }).success).toBe(false)
  expect([
    on({ years: null }, '2050-01-01'),
    on({ withdrawn: '2021-01-01' }, '2020-12-31'),
    on({ withdrawn: '2021-01-01' }, '2021-01-01'),
  ]).toEqual([true, true, false])
  expect(
    modelProgress(
      [one(), one(), one({ organisation: 'b', step: 'ten' }), one({ organisation: 'c', awarded: '2021-01-01' })],
      '2020-12-31',
    ),
  ).toEqual({
    ten: { held: 1, wanted: 50 },
    hundred: { held: 1, wanted: 100 },
    thousand: { held: 0, wanted: 1000 },
  })
  expect(modelProgress([], '2020-12-31', { ten: 10, hundred: 100, thousand: 1000 }).ten).toEqual({
    held: 0,
    wanted: 10,
  })
})

// 株洲 2020, item 22, speaks of the project and of model organisations (示范性社会组织) apart.
it('a model organisation beside the project', () => {
  const own = ModelOrganisation.parse({ organisation: 'd', by: '某市民政局', step: null, awarded: '2020-12-01' })
  const ten = ModelOrganisation.parse({ organisation: 'e', step: 'ten', awarded: '2020-12-02' })
  expect(modelProgress([own], '2020-12-01')).toMatchObject({ ten: { held: 0 }, hundred: { held: 0 } })
  expect(modelOrganisationsOn([own, own, ten], '2020-12-01')).toEqual(['d'])
  expect(modelOrganisationsOn([own, own, ten], '2020-12-02')).toEqual(['d', 'e'])
  expect(own.by).toBe('某市民政局')
})

describe('a brand', () => {
  const brand = (more: object = {}) =>
    OrganisationBrand.parse({
      name: '某品牌',
      owner: '区民政局',
      launched: '2024-01-01',
      events: [
        { on: '2024-05-01', kind: 'exchange', organisations: ['a', 'b'] },
        { on: '2024-06-01', kind: 'exhibition', organisations: ['b'] },
      ],
      ...more,
    })
  const codes = (more: object, asOf: string) => organisationBrandProblems(brand(more), asOf).map(({ code }) => code)
  it('counts its events and organisations', () => {
    expect(organisationBrandEventsIn(brand(), { from: '2024-05-01', to: '2024-06-01' })).toEqual({
      events: 2,
      organisations: 2,
    })
    expect(organisationBrandEventsIn(brand(), { from: '2024-05-02', to: '2024-06-01' })).toEqual({
      events: 1,
      organisations: 1,
    })
    expect(organisationBrandEventsIn(brand({ events: undefined }), { from: '2024-05-01', to: '2024-05-31' })).toEqual({
      events: null,
      organisations: null,
    })
    expect(organisationBrandEventsIn(brand(), { from: '2024-05-01', to: '2024-05-31' })).toEqual({
      events: 1,
      organisations: 2,
    })
  })
  it.each([
    ['a year after the last event', {}, '2025-06-01', []],
    ['a day more', {}, '2025-06-02', ['brand-idle']],
    ['without events', { events: [] }, '2025-01-02', ['brand-idle']],
    ['an event before it', { events: [{ on: '2023-12-31', kind: 'other' }] }, '2024-06-01', ['brand-event-days']],
    ['an event to come', { events: [{ on: '2026-01-01', kind: 'other' }] }, '2025-01-02', ['brand-idle']],
    ['ended', { ended: '2025-05-31' }, '2025-06-02', []],
    ['an event after its end', { ended: '2024-05-31' }, '2024-06-01', ['brand-event-days']],
    ['not launched', { events: [] }, '2023-12-31', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('that it is idle is a warning: no document has that year', () =>
    expect(organisationBrandProblems(brand(), '2025-06-02').map(({ severity }) => severity)).toEqual(['warning']))
})
