import { describe, expect, it } from 'vitest'
import { hasSafetyStaff, InstitutionSafety, reachesFireStandard, safetyKeepingProblems } from './institution.js'

const institution = (facts: object = {}) =>
  InstitutionSafety.parse({
    institution: '某养老院',
    kind: 'elderly-care',
    opened: '2020-01-01',
    employees: 20,
    safetyStaff: 'part-time',
    equipmentTested: ['2025-01-10'],
    rescuePlan: '2020-01-01',
    epidemicPlan: '2020-02-01',
    drills: [
      { on: '2025-05-01', kind: 'epidemic' },
      { on: '2025-07-01', kind: 'fire' },
    ],
    ...facts,
  })

it('trains no more officers than it has, and closes after it opened', () => {
  const parse = (facts: object) => InstitutionSafety.safeParse({ ...institution(), ...facts }).success
  expect(parse({ officers: 2, officersTrained: 2 })).toBe(true)
  expect(parse({ officers: 2, officersTrained: 3 })).toBe(false)
  expect(parse({ closed: '2020-01-01' })).toBe(true)
  expect(parse({ closed: '2019-12-31' })).toBe(false)
})

it('has a refuge on no more floors than there are', () => {
  const parse = (withRefuge: number) =>
    InstitutionSafety.safeParse({ ...institution(), refuge: { floors: 3, withRefuge } })
  expect([parse(3).success, parse(4).success]).toEqual([true, false])
})

it('has its refuges on as many floors as it says', () => {
  const places = (...floors: number[]) => floors.map((floor, at) => ({ floor, name: `避难间${at}` }))
  const parse = (facts: object) => InstitutionSafety.safeParse({ ...institution(), ...facts }).success
  const refuge = { floors: 3, withRefuge: 2 }
  expect(parse({ refuge, refugePlaces: places(2, 3) })).toBe(true)
  expect(parse({ refuge, refugePlaces: places(2, 3, 3) })).toBe(true)
  expect(parse({ refuge, refugePlaces: places(2) })).toBe(false)
  expect(parse({ refuge })).toBe(true)
  expect(parse({ refugePlaces: [{ floor: 2, name: '东侧', area: 25, checkedOn: ['2025-01-01'] }] })).toBe(true)
})

// 安全生产法 art. 24: 超过一百人 asks for an office or somebody full-time, 一百人以下 for somebody.
describe('safety staff', () => {
  it.each([
    [101, 'part-time', false],
    [100, 'part-time', true],
    [101, 'full-time', true],
    [101, 'office', true],
    [1, 'none', false],
    [null, 'part-time', null],
    [null, 'full-time', true],
    [20, null, null],
  ] as const)('%s employees, %s: %s', (employees, safetyStaff, answer) =>
    expect(hasSafetyStaff({ employees, safetyStaff })).toBe(answer),
  )
})

describe('what an institution lacks', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2025-12-31', []],
    ['a drill in the last half-year, its last day', {}, '2026-01-01', []],
    ['and the day after', {}, '2026-01-02', ['drill-half-yearly']],
    [
      'a test of the equipment in the last year, its last day',
      { drills: ['epidemic', 'fire'].map(kind => ({ on: '2026-01-10', kind })) },
      '2026-01-10',
      [],
    ],
    [
      'and the day after',
      { drills: ['epidemic', 'fire'].map(kind => ({ on: '2026-01-11', kind })) },
      '2026-01-11',
      ['equipment-tested-yearly'],
    ],
    ['not open yet', { rescuePlan: null }, '2019-12-31', []],
    ['just opened, its first drill not due', { equipmentTested: [], drills: [] }, '2020-07-01', []],
    ['due', { equipmentTested: [], drills: [] }, '2020-07-02', ['drill-half-yearly']],
    ['no rescue plan', { rescuePlan: null }, '2025-10-31', ['rescue-plan']],
    [
      'nothing that was not told',
      { equipmentTested: undefined, rescuePlan: undefined, epidemicPlan: undefined, drills: undefined },
      '2026-12-31',
      [],
    ],
    ['nobody for safety', { safetyStaff: 'none' }, '2025-10-31', ['safety-staff']],
    [
      'as the law of 2014 asked too',
      { safetyStaff: 'none', equipmentTested: ['2021-08-01'], drills: [{ on: '2021-08-01', kind: 'fire' }] },
      '2021-08-31',
      ['safety-staff'],
    ],
    [
      'and no law that is known before it',
      { opened: '2014-01-01', safetyStaff: 'none', rescuePlan: null, drills: [] },
      '2014-11-30',
      [],
    ],
    [
      'from its first day',
      { opened: '2014-01-01', safetyStaff: 'none', rescuePlan: null, drills: [] },
      '2014-12-01',
      ['safety-staff'],
    ],
    // 消防法 of 2008, from 2009-05-01: the first test of what was open before is due a year after.
    ['equipment before the law', { opened: '2000-01-01', equipmentTested: [], drills: [] }, '2009-04-30', []],
    ['and a year after it', { opened: '2000-01-01', equipmentTested: [], drills: [] }, '2010-05-01', []],
    [
      'and a day later',
      { opened: '2000-01-01', equipmentTested: [], drills: [] },
      '2010-05-02',
      ['equipment-tested-yearly'],
    ],
    // 消防法 art. 73 and 突发公共卫生事件应对法 art. 20 name homes, not funeral homes.
    ['a funeral home', { kind: 'funeral', drills: [], epidemicPlan: null }, '2025-11-01', []],
    ['a relief station', { kind: 'relief', drills: [], epidemicPlan: null }, '2025-11-01', ['epidemic-plan']],
    ['closed', { closed: '2025-10-30', rescuePlan: null }, '2025-10-31', []],
    ['on its last day', { closed: '2025-10-31', rescuePlan: null }, '2025-10-31', ['rescue-plan']],
    [
      'from its first day',
      { safetyStaff: 'none', equipmentTested: ['2021-08-01'], drills: [{ on: '2021-08-01', kind: 'fire' }] },
      '2021-09-01',
      ['safety-staff'],
    ],
    // 生产安全事故应急条例 art. 7 and 8: crowded places file, publish and practise their plan.
    ['not filed', { rescuePlanFiled: null }, '2025-10-31', ['rescue-plan-filed']],
    ['filed that day', { rescuePlanFiled: '2025-10-31', rescuePlanRevised: ['2025-10-01'] }, '2025-10-31', []],
    ['filed later', { rescuePlanFiled: '2025-11-01' }, '2025-10-31', ['rescue-plan-filed']],
    ['not published', { rescuePlanPublished: null }, '2025-10-31', ['rescue-plan-published']],
    ['a funeral home does not file', { kind: 'funeral', rescuePlanFiled: null }, '2025-10-31', []],
    ['nothing to file', { rescuePlan: null, rescuePlanFiled: null }, '2025-10-31', ['rescue-plan']],
    ['made today', { rescuePlan: '2025-10-31', rescuePlanFiled: null }, '2025-10-31', []],
    [
      'on the first day of the regulation',
      { opened: '2015-01-01', rescuePlan: '2018-01-01', rescuePlanFiled: null, equipmentTested: ['2019-01-01'] },
      '2019-04-01',
      [],
    ],
    [
      'and the day after',
      { opened: '2015-01-01', rescuePlan: '2018-01-01', rescuePlanFiled: null, equipmentTested: ['2019-01-01'] },
      '2019-04-02',
      ['rescue-plan-filed'],
    ],
    [
      'an epidemic was practised, and no fire',
      { drills: [{ on: '2025-07-01', kind: 'epidemic' }] },
      '2025-10-31',
      ['drill-half-yearly'],
    ],
    // 突发公共卫生事件应对法 art. 20, from 2025-11-01.
    ['no plan for epidemics, before the law', { epidemicPlan: null }, '2025-10-31', []],
    ['and from it on', { epidemicPlan: null }, '2025-11-01', ['epidemic-plan']],
    [
      'a plan that was never practised',
      { drills: [{ on: '2025-07-01', kind: 'fire' }] },
      '2025-11-01',
      ['epidemic-drill'],
    ],
    ['officers not all trained', { officers: 3, officersTrained: 2 }, '2025-10-31', ['officers-trained']],
    ['not all trained another year', { officers: 3, officersTrained: 2, officersIn: 2024 }, '2025-10-31', []],
    [
      'not all trained this year',
      { officers: 3, officersTrained: 2, officersIn: 2025 },
      '2025-10-31',
      ['officers-trained'],
    ],
    ['all trained', { officers: 3, officersTrained: 3 }, '2025-10-31', []],
    ['not known how many', { officers: null, officersTrained: 0 }, '2025-10-31', []],
    [
      'before the regulation of drills',
      { opened: '2010-01-01', rescuePlan: null, drills: [], equipmentTested: ['2019-01-01'] },
      '2019-03-31',
      [],
    ],
    [
      'and from it on',
      { opened: '2010-01-01', rescuePlan: null, drills: [], equipmentTested: ['2019-01-01'] },
      '2019-10-01',
      ['rescue-plan'],
    ],
    [
      'its first half-year is over',
      { opened: '2010-01-01', rescuePlan: null, drills: [], equipmentTested: ['2019-01-01'] },
      '2019-10-02',
      ['rescue-plan', 'drill-half-yearly'],
    ],
  ])('%s', (_, facts, asOf, codes) =>
    expect(safetyKeepingProblems(institution(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
  it('art. 20 names no day for practising a plan for epidemics: it is warned of', () =>
    expect(
      safetyKeepingProblems(institution({ opened: '2026-06-01', equipmentTested: [], drills: [] }), '2026-06-01').map(
        ({ code, severity }) => [code, severity],
      ),
    ).toEqual([['epidemic-drill', 'warning']]))
  // 生产安全事故应急条例 arts 5, 8.
  it.each<[string, object, string[]]>([
    ['not made known to those who work there', { rescuePlanToldStaff: null }, ['warning rescue-plan-told-staff']],
    ['nor in a place of relief', { kind: 'relief', rescuePlanToldStaff: null }, ['warning rescue-plan-told-staff']],
    ['made known', { rescuePlanToldStaff: '2025-01-01' }, []],
    [
      'a drill not reported',
      { drills: [{ on: '2025-01-01', kind: 'fire', reported: null }] },
      ['warning drill-reported'],
    ],
    ['on the day', { drills: [{ on: '2025-01-02', kind: 'fire', reported: null }] }, []],
    ['nobody says whether', { drills: [{ on: '2025-01-01', kind: 'fire' }] }, []],
    ['reported', { drills: [{ on: '2025-01-01', kind: 'fire', reported: '2025-01-02' }] }, []],
    ['of a place of relief', { kind: 'relief', drills: [{ on: '2025-01-01', kind: 'fire', reported: null }] }, []],
  ])('%s', (_, facts, expected) =>
    expect(
      safetyKeepingProblems(institution({ rescuePlan: '2025-01-01', ...facts }), '2025-01-02')
        .filter(({ code }) => ['rescue-plan-told-staff', 'drill-reported'].includes(code))
        .map(({ code, severity }) => `${severity} ${code}`),
    ).toEqual(expected),
  )
  it('art. 7 names no day for filing and publishing a plan: they are warned of', () =>
    expect(
      safetyKeepingProblems(
        institution({ rescuePlan: '2025-01-01', rescuePlanFiled: null, rescuePlanPublished: null }),
        '2025-01-02',
      )
        .filter(({ code }) => code.startsWith('rescue-plan-'))
        .map(({ severity }) => severity),
    ).toEqual(['warning', 'warning']))
  // No source sets a day within the year.
  it.each(['2025-01-02', '2025-12-31'])('officers who are to be trained within the year are warned of on %s', asOf => {
    const found = safetyKeepingProblems(institution({ officers: 3, officersTrained: 0, officersIn: 2025 }), asOf)
    expect(found.find(({ code }) => code === 'officers-trained')?.severity).toBe('warning')
  })
  it.each([
    ['2019-04-22', '（2008年修订）第十六条'],
    ['2019-04-23', '（2019年修正）第十六条'],
    ['2021-04-28', '（2019年修正）第十六条'],
    ['2021-04-29', '消防法第十六条'],
  ])('the law of fire of %s is %s', (asOf, law) => {
    const found = safetyKeepingProblems(institution({ opened: '2000-01-01', equipmentTested: [] }), asOf)
    expect(found.find(({ code }) => code === 'equipment-tested-yearly')?.message.zh).toContain(law)
  })
  it.each([
    ['2021-08-31', '第二十一条第二款'],
    ['2021-09-01', '第二十四条第二款'],
  ])('staff is asked on %s by %s', (asOf, article) => {
    const found = safetyKeepingProblems(institution({ safetyStaff: 'none' }), asOf)
    expect(found.find(({ code }) => code === 'safety-staff')?.message.zh).toContain(article)
  })
  it('the fire standard as it was found by a day', () => {
    const reached = (facts: object, asOf: string) => reachesFireStandard(institution(facts), asOf)
    expect(reached({ fireStandard: true }, '2020-01-01')).toBe(true)
    expect(reached({ fireStandard: true, fireStandardOn: '2024-06-01' }, '2024-05-31')).toBeNull()
    expect(reached({ fireStandard: true, fireStandardOn: '2024-06-01' }, '2024-06-01')).toBe(true)
    expect(reached({ fireStandard: false, fireStandardOn: '2024-06-01' }, '2024-06-01')).toBe(false)
    expect(reached({}, '2024-06-01')).toBeNull()
  })
})
