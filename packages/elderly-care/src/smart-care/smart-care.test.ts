import { describe, expect, it } from 'vitest'
import { appAccessibility, appMark, appSights, appSizes, CheckedApp } from './app-accessibility.js'
import {
  holdsSmartCareAward,
  overQuota,
  SmartCareApplicant,
  SmartCareAward,
  type SmartCareClass,
  smartCareConditions,
  smartCareQuotas2023,
} from './demonstrations.js'
import { SmartCareHome, SmartHomeStandard, smartHomeLevel } from './smart-home.js'

describe('an app held against the norm', () => {
  const app = (facts: object = {}) =>
    CheckedApp.parse({
      name: '便捷养老服务',
      ...Object.fromEntries(Object.entries(appSizes).map(([field, { least }]) => [field, least])),
      ...Object.fromEntries(Object.entries(appSights).map(([field, { wanted }]) => [field, wanted])),
      ...facts,
    })
  it('meets it at its least sizes', () => expect(appAccessibility(app())).toEqual({ problems: [], notChecked: [] }))

  // Source: the norm of 2021, parts 1.1 to 2.1.
  it.each([
    ['largestText', 30, '1.1'],
    ['mainText', 18, '1.1'],
    ['lineSpacing', 1.3, '1.2'],
    ['paragraphSpacing', 1.3, '1.2'],
    ['contrast', 4.5, '1.3'],
    ['largeTextContrast', 3, '1.3'],
    ['target', 60, '2.1'],
    ['otherTarget', 44, '2.1'],
  ] as const)('%s of %d (part %s)', (field, least, article) => {
    expect(appSizes[field]).toMatchObject({ least, rule: { cite: { article } } })
    const { problems } = appAccessibility(app({ [field]: least - 0.1 }))
    expect(problems.map(({ path }) => path)).toEqual([[field]])
  })
  it.each([
    ['advertisements', true],
    ['inducements', true],
    ['threeFingers', true],
    ['colourAlone', true],
    ['otherCode', false],
    ['plainEntry', false],
    // IT时报 of 2021-04-09, and what the ministry told the press.
    ['enoughTime', false],
    ['guidance', false],
    ['leastData', false],
  ])('%s is %s', (field, answer) =>
    expect(appAccessibility(app({ [field]: answer })).problems.map(({ path }) => path)).toEqual([[field]]),
  )
  it.each([
    ['2021-04-06', 0, 17],
    ['2021-04-07', 1, 0],
  ])('the norm is of 2021-04-07: on %s %i problems', (on, problems, notChecked) => {
    const check = appAccessibility(app({ on, advertisements: true }))
    expect([check.problems.length, check.notChecked.length]).toEqual([problems, notChecked])
  })
  it('by a checklist of the place', () => {
    const own = SmartHomeStandard.parse({
      features: ['call-system', '智能巡检'],
      levels: [{ level: '达标', required: ['智能巡检'], atLeast: 2 }],
    })
    const of = (features: object) => smartHomeLevel(SmartCareHome.parse({ institution: '甲', features }), own)
    expect([
      of({ 'call-system': true, 智能巡检: true }),
      of({ robots: true, 智能巡检: true }),
      of({ robots: true, 智能巡检: true, 'call-system': false }),
    ]).toMatchObject([
      { level: '达标', notChecked: [] },
      { level: null, notChecked: ['call-system'] },
      { level: 'none', notChecked: [] },
    ])
  })
  it('says what was not checked', () => {
    expect(appAccessibility(app({ contrast: null, plainEntry: null })).notChecked).toEqual(['contrast', 'plainEntry'])
    expect(appAccessibility(app({ enoughTime: undefined })).notChecked).toEqual(['enoughTime'])
  })
  it.each([
    [60, true, '2023-10-08'],
    [59.99, false, null],
  ])('%d points: %s, mark to %s', (points, passed, validTo) =>
    expect(appMark(points, '2021-10-08')).toMatchObject({ passed, validTo }),
  )
})

describe('demonstrations', () => {
  const met = (applicant: object, asOf = '2019-07-10') =>
    smartCareConditions(SmartCareApplicant.parse(applicant), asOf).map(one => one.met)
  const firm = { class: 'enterprise', registered: '2017-07-10', kind: 'manufacturer', revenue: 10_000_000_00 }
  const street = { class: 'street', invested: 10_000_000_00, productKinds: 5, serviceKinds: 5, persons: 10_000 }

  // Source: the notices of 2018 (工信厅联电子〔2018〕63号) and 2019.
  it.each<[string, object, (boolean | null)[]]>([
    ['a maker', firm, [true, true]],
    ['registered a day later', { ...firm, registered: '2017-07-11' }, [false, true]],
    ['a fen less', { ...firm, revenue: 9_999_999_99 }, [true, false]],
    ['a firm of services with 8 million', { ...firm, kind: 'other', revenue: 8_000_000_00 }, [true, true]],
    ['a fen less of services', { ...firm, kind: 'other', revenue: 7_999_999_99 }, [true, false]],
    ['not known', { ...firm, revenue: null }, [true, null]],
    ['a street', street, [true, true, true, true]],
    [
      'a little less of everything',
      { class: 'street', invested: 9_999_999_99, productKinds: 4, serviceKinds: 4, persons: 9_999 },
      [false, false, false, false],
    ],
  ])('%s', (_, applicant, expected) => expect(met(applicant)).toEqual(expected))

  // The guide of 2023 was not read, and nothing before 2017.
  it.each([
    ['2016-12-31', [null, null]],
    ['2017-01-01', [false, true]],
    ['2019-12-31', [true, true]],
    ['2020-01-01', [null, null]],
  ])('what is asked on %s', (asOf, expected) => expect(met(firm, asOf)).toEqual(expected))

  it('a province recommends so many of each class in 2023', () => {
    const eight = Array<SmartCareClass>(8).fill('street')
    expect(overQuota('province', eight)).toEqual([])
    expect(overQuota('province', [...eight, 'street', 'base'])).toEqual([{ class: 'street', over: 1 }])
    expect(overQuota('planned-city', eight)).toEqual([{ class: 'street', over: 4 }])
    expect(overQuota('province', ['institution'])).toEqual([{ class: 'institution', over: 1 }])
    expect(overQuota('central-enterprise', ['enterprise'])).toEqual([])
    expect(overQuota('central-enterprise', ['enterprise', 'enterprise', 'base'])).toEqual([
      { class: 'enterprise', over: 1 },
      { class: 'base', over: 1 },
    ])
    expect(smartCareQuotas2023['planned-city']).toEqual({ enterprise: 2, street: 4, park: 2, base: 2 })
    expect(smartCareQuotas2023.province).toEqual({ enterprise: 3, street: 8, park: 3, base: 3 })
  })

  const award = (facts: object) =>
    SmartCareAward.parse({ name: '甲街道', class: 'street', division: '430202', awarded: '2019-12-01', ...facts })
  it.each([
    [{ withdrawn: '2019-12-01' }, true],
    [{ withdrawn: '2019-11-30' }, false],
    [{ recheck: { on: '2019-11-30', passed: true } }, false],
  ])('an award with %o is in order: %s', (facts, fits) =>
    expect(SmartCareAward.safeParse({ ...award({}), ...facts }).success).toBe(fits),
  )
  it.each([
    ['2019-11-30', {}, false],
    ['2019-12-01', {}, true],
    ['2024-01-01', { recheck: { on: '2024-01-01', passed: false } }, false],
    ['2023-12-31', { recheck: { on: '2024-01-01', passed: false } }, true],
    ['2024-01-01', { recheck: { on: '2024-01-01', passed: true } }, true],
    ['2022-01-01', { withdrawn: '2022-01-01' }, false],
  ])('on %s, %o: held %s', (asOf, facts, held) => expect(holdsSmartCareAward(award(facts), asOf)).toBe(held))
})

describe('a smart home', () => {
  const standard = SmartHomeStandard.parse({
    levels: [
      { level: '三星', required: ['call-system', 'bed-monitoring'], atLeast: 3 },
      { level: '一星', required: ['call-system'], atLeast: 1 },
    ],
  })
  const level = (features: object) => smartHomeLevel(SmartCareHome.parse({ institution: '甲', features }), standard)
  const none = Object.fromEntries(
    [
      'bed-monitoring',
      'call-system',
      'fall-alarm',
      'wander-alarm',
      'vital-signs',
      'health-records',
      'care-plans',
      'medication',
      'admission',
      'kitchen',
      'family-app',
      'remote-medicine',
      'fire-monitoring',
      'video',
      'robots',
    ].map(feature => [feature, false]),
  )

  // No source: a place sets the levels.
  it.each([
    [{ ...none, 'call-system': true, 'bed-monitoring': true, video: true }, '三星', []],
    [{ ...none, 'call-system': true, 'bed-monitoring': true }, '一星', []],
    [{ ...none, 'call-system': true, robots: true, video: true }, '一星', ['bed-monitoring']],
    [none, 'none', ['call-system']],
    [{ ...none, 'call-system': true, 'bed-monitoring': true, video: null }, null, []],
    [{ ...none, 'call-system': true, 'bed-monitoring': false, video: null }, '一星', ['bed-monitoring']],
  ])('%#: %s', (features, expected, lacking) => expect(level(features)).toMatchObject({ level: expected, lacking }))
  it('levels go down, each once', () => {
    const of = (levels: object[]) => SmartHomeStandard.safeParse({ levels }).success
    const [best, least] = standard.levels as [object, object]
    expect([of([best, least]), of([least, best]), of([best, best]), of([best, { ...least, atLeast: 3 }])]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
  it('says what was not checked', () => expect(level({ ...none, video: null }).notChecked).toEqual(['video']))
})
