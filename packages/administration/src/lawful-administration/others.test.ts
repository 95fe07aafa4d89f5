import { describe, expect, it } from 'vitest'
import { billProblems, billStage, LegislativeBill } from './legislation.js'
import { constitutionDay, LawPublicityEvent, lawsNotSpread, PublicityDuty, publicityProblems } from './publicity.js'
import { ApprovalItem, approvalReformsLeft, daysCut, papersCut } from './simplification.js'
import {
  CivilAffairsStandard,
  StandardProject,
  standardAdoption,
  standardHolds,
  standardLevelOf,
  standardProjectProblems,
  standardProjectStage,
  standardStage,
  standardSystem,
  standardsToReview,
} from './standards.js'

describe('bills', () => {
  const bill = (more: object = {}) =>
    LegislativeBill.parse({
      id: 'b1',
      title: '某条例',
      kind: 'local-regulation',
      due: '2024-06-30',
      planned: '2023-01-01',
      drafted: '2023-06-01',
      consulted: '2023-09-01',
      submitted: '2024-06-30',
      passed: '2024-11-01',
      published: '2024-11-10',
      effective: '2025-01-01',
      ...more,
    })
  it.each([
    ['2022-12-31', 'proposed'],
    ['2023-01-01', 'planned'],
    ['2023-06-01', 'drafted'],
    ['2023-09-01', 'consulted'],
    ['2024-06-30', 'submitted'],
    ['2024-11-01', 'passed'],
    ['2024-11-10', 'published'],
    ['2025-01-01', 'effective'],
  ])('on %s: %s', (asOf, stage) => expect(billStage(bill(), asOf)).toBe(stage))
  it('given up', () => expect(billStage(bill({ dropped: '2024-01-01' }), '2024-01-01')).toBe('dropped'))
  it.each<[object, string, string[]]>([
    [{}, '2025-01-01', []],
    [{ submitted: '2024-07-01' }, '2025-01-01', ['bill-in-time']],
    [{ submitted: null, passed: null, published: null, effective: null }, '2024-06-30', []],
    [{ submitted: null, passed: null, published: null, effective: null }, '2024-07-01', ['bill-in-time']],
    [{ submitted: null, passed: null, published: null, effective: null, dropped: '2024-05-01' }, '2024-07-01', []],
    [{ dropped: '2024-10-31' }, '2025-01-01', ['bill-stages']],
    [{ dropped: '2024-06-30', passed: null, published: null, effective: null }, '2025-01-01', []],
    [{ drafted: '2022-12-31' }, '2025-01-01', ['bill-stages']],
    [{ passed: null }, '2024-11-09', []],
    [{ passed: null }, '2024-11-10', ['bill-stage-left-out']],
    [{ submitted: undefined, published: undefined }, '2025-01-01', []],
    [{ published: null }, '2025-01-01', ['bill-stage-left-out']],
    [{ due: null, submitted: null }, '2024-11-01', ['bill-stage-left-out']],
  ])('%o as of %s: %j', (more, asOf, expected) =>
    expect(billProblems(bill(more), asOf).map(({ code }) => code)).toEqual(expected),
  )
})

describe('who enforces a law spreads it', () => {
  const duty = (law: string, more: object = {}) =>
    PublicityDuty.parse({ law, office: '甲科', since: '2024-01-01', ...more })
  it('a duty ends after it began', () =>
    expect(() => duty('慈善法', { until: '2023-12-31' })).toThrow('ends before it begins'))
  const event = (date: string, ...laws: string[]) =>
    LawPublicityEvent.parse({ name: '宣讲', date, laws, audience: 'public' })
  const duties = [
    duty('慈善法'),
    duty('地名管理条例'),
    duty('社会救助法', { since: '2025-01-01' }),
    duty('婚姻登记条例', { until: '2024-12-30' }),
  ]
  it('the laws for which nothing was held', () => {
    expect(lawsNotSpread(duties, [event('2024-01-01', '慈善法'), event('2023-12-31', '地名管理条例')], 2024)).toEqual([
      '地名管理条例',
    ])
    expect(lawsNotSpread(duties, [event('2024-12-31', '慈善法', '地名管理条例')], 2024)).toEqual([])
    // As a clerk writes it.
    expect(lawsNotSpread([duty('《慈善法》')], [event('2024-01-01', '中华人民共和国慈善法')], 2024)).toEqual([])
    const [missing, ...rest] = publicityProblems(duties, [event('2024-06-01', '慈善法')], 2024)
    expect([missing?.path[1], rest]).toEqual([1, []])
    // No law asks for it every year: the rule names none.
    expect(missing?.message.zh).toBe('普法责任清单内的法律当年没有宣传，期限 2024-12-31。')
    expect(lawsNotSpread([duty('慈善法'), duty('慈善法', { office: '乙科' })], [], 2024)).toEqual(['慈善法'])
  })
  it('the day of the constitution', () => expect(constitutionDay(2025)).toBe('2025-12-04'))
})

describe('standards', () => {
  // Numbers as they are printed: a national one, one of the sector, local ones of a city and a province, of an association, of a company.
  it.each([
    ['GB 38600-2019', 'national-mandatory'],
    ['GB/T 42195-2022', 'national-recommended'],
    ['MZ/T 131—2019', 'sector'],
    ['MZ 008-2001', 'sector'],
    ['JGJ 450-2018', 'sector'],
    ['DB3502/T 089-2022', 'local'],
    ['DB3306/T 073-2025', 'local'],
    ['DB37/T 4079-2020', 'local'],
    // Guidance papers, and local ones with a stroke and no T, as Beijing numbers them.
    ['DB11/Z 610-2008', 'local'],
    ['DB11/1309-2015', 'local'],
    ['DB11/ 1309—2015', 'local'],
    ['DB11/Q 1309-2015', null],
    // Amendments, food safety, building in Shanghai, and projects of civil affairs (养老院, 殡仪馆).
    ['GB/T 42195-2022/XG1-2024', 'national-recommended'],
    ['GB 38600-2019/XG1-2024', 'national-mandatory'],
    ['GB 38600-2019/XG1', null],
    ['DBS44/006-2016', 'local'],
    ['DBS 44/ 006—2016', 'local'],
    ['DG/TJ08-82-2020', 'local'],
    ['DGJ08-82-2013', 'local'],
    ['建标144-2010', 'other'],
    ['建标 181—2017', 'other'],
    ['DB 37 / T 4079-2020', 'local'],
    ['DBJ50/T-300-2018', 'local'],
    ['DBJ/T 13-300-2018', 'local'],
    ['DBJ 61/T 100-2015', 'local'],
    ['T/CASW 001-2023', 'association'],
    // 团体标准管理规定 art. 17: letters, or letters and digits, as a rule not with a digit at the end.
    ['T/31SHSW 001-2020', 'association'],
    ['T/CASW1 001-2023', null],
    ['Q/ABC 001-2023', 'company'],
    ['gb/t42195-2022', 'national-recommended'],
    ['  MZ/T   131-2019', 'sector'],
    ['AGB 38600-2019', null],
    ['A/GB/T 42195-2022', null],
    ['GB/T 42195-20222', null],
    ['1DB37/T 4079-2020', null],
    ['DB37/T 4079-20201', null],
    ['AT/CASW 001-2023', null],
    ['MZ/T 131-20191', null],
    ['GB/T 42195', null],
    ['民发〔2020〕20号', null],
    ['', null],
  ])('%s: %s', (number, level) => expect(standardLevelOf(number)).toBe(level))

  // 标准化法 art. 29, para. 2: every five years as a rule, of those that offices make.
  it.each([
    ['2024-05-01', {}, []],
    ['2024-05-02', {}, ['2024-05-01']],
    ['2026-05-02', { reviewed: ['2024-01-01'] }, []],
    ['2029-01-02', { reviewed: ['2024-01-01'] }, ['2029-01-01']],
    ['2026-05-02', { withdrawn: '2025-01-01' }, []],
    ['2026-05-02', { number: 'T/CASW 001-2019' }, []],
    ['2026-05-02', { number: '建标144-2019' }, []],
    ['2026-05-02', { number: 'GBZ 1-2019', level: 'national-mandatory' }, ['2024-05-01']],
  ])('on %s, %o: to be looked at anew since %o', (on, more, expected) => {
    const one = {
      number: 'MZ/T 131-2019',
      title: '某规范',
      domain: 'EC',
      issued: '2019-05-01',
      effective: '2019-10-01',
    }
    expect(standardsToReview([CivilAffairsStandard.parse({ ...one, ...more })], on).map(({ due }) => due)).toEqual(
      expected,
    )
  })

  const standard = (more: object = {}) =>
    CivilAffairsStandard.parse({
      number: 'MZ/T 131-2019',
      title: '某规范',
      domain: 'EC',
      issued: '2019-01-01',
      effective: '2019-07-01',
      ...more,
    })
  it.each([
    ['2019-06-30', false],
    ['2019-07-01', true],
    ['2023-12-31', true],
    ['2024-01-01', false],
  ])('holds on %s: %s', (asOf, holds) => expect(standardHolds(standard({ withdrawn: '2024-01-01' }), asOf)).toBe(holds))
  it('refuses what is none', () => {
    const parse = (more: object) => CivilAffairsStandard.safeParse({ ...standard(), ...more }).success
    expect([
      parse({}),
      parse({ number: '办法' }),
      parse({ number: 'GBZ 1-2010', level: 'national-mandatory' }),
      parse({ effective: '2018-12-31' }),
      parse({ effective: '2019-01-01' }),
      parse({ domain: '' }),
      parse({ withdrawn: '2018-12-31' }),
    ]).toEqual([true, false, true, false, true, false, false])
  })
  it.each([
    ['2018-12-31', 'later'],
    ['2019-01-01', 'issued'],
    ['2019-06-30', 'issued'],
    ['2019-07-01', 'in-force'],
    ['2024-01-01', 'withdrawn'],
  ])('on %s: %s', (asOf, stage) => expect(standardStage(standard({ withdrawn: '2024-01-01' }), asOf)).toBe(stage))
  it('a number is the same however it is written', () => {
    const users = [
      { unit: '甲', uses: ['mz/t131—2019'] },
      { unit: '乙', uses: ['MZ/T 1310-2019'] },
    ]
    expect(standardAdoption(users, 'MZ/T 131-2019').using).toBe(1)
    expect(standardAdoption([...users, ...users], 'MZ/T 131-2019')).toMatchObject({ using: 1, units: 2 })
    expect(standardSystem([standard(), standard({ number: 'MZ/T 131—2019' })], '2024-01-01').sector).toBe(1)
  })
  it('the system by level', () =>
    expect(
      standardSystem(
        [standard(), standard({ number: 'GB/T 1-2020' }), standard({ number: 'MZ/T 2-2020', withdrawn: '2020-01-01' })],
        '2024-01-01',
      ),
    ).toEqual({
      'national-mandatory': 0,
      'national-recommended': 1,
      sector: 1,
      local: 0,
      association: 0,
      company: 0,
      other: 0,
    }))
  it('one that is replaced holds until the other does', () => {
    const of = (asOf: string) =>
      standardSystem(
        [
          standard(),
          standard({
            number: 'MZ/T 131-2025',
            issued: '2025-01-01',
            effective: '2025-06-01',
            replaces: ['MZ/T 131—2019'],
          }),
        ],
        asOf,
      ).sector
    expect([of('2025-05-31'), of('2025-06-01')]).toEqual([1, 1])
  })
  it('one that is replaced is looked at anew no more once the other holds', () => {
    const later = {
      number: 'MZ/T 131-2025',
      issued: '2025-01-01',
      effective: '2025-06-01',
      replaces: ['MZ/T 131—2019'],
    }
    const of = (asOf: string) => standardsToReview([standard(), standard(later)], asOf).map(({ number }) => number)
    expect([of('2025-05-31'), of('2025-06-01')]).toEqual([['MZ/T 131-2019'], []])
  })
  describe('that are being made', () => {
    const project = (more: object = {}) =>
      StandardProject.parse({
        title: '养老机构服务规范',
        level: 'local',
        due: '2024-12-31',
        proposed: '2024-01-10',
        drafted: '2024-03-01',
        consulted: '2024-06-01',
        reviewed: '2024-09-01',
        submitted: '2024-10-01',
        issued: '2024-12-31',
        ...more,
      })
    it.each([
      ['2024-01-09', 'planned'],
      ['2024-01-10', 'proposed'],
      ['2024-09-30', 'reviewed'],
      ['2024-12-31', 'issued'],
    ])('on %s: %s', (asOf, stage) => expect(standardProjectStage(project(), asOf)).toBe(stage))
    it.each<[object, string[]]>([
      [{}, []],
      [{ issued: '2025-01-01' }, ['standard-in-time']],
      [{ issued: null }, ['standard-in-time']],
      [{ issued: undefined }, []],
      [{ issued: null, dropped: '2024-11-01' }, []],
      [{ issued: null, due: null }, []],
      [{ reviewed: '2024-05-31' }, ['standard-stages']],
    ])('%o breaks %j', (more, expected) =>
      expect(standardProjectProblems(project(more), '2025-01-01').map(({ code }) => code)).toEqual(expected),
    )
    it('given up', () => expect(standardProjectStage(project({ dropped: '2024-05-01' }), '2024-05-01')).toBe('dropped'))
  })
  it.each([
    [[['x'], ['y'], ['x', 'y']], { using: 2, units: 3, unknown: 0, share: 2 / 3 }],
    [[['x'], null], { using: 1, units: 2, unknown: 1, share: null }],
    [[], { using: 0, units: 0, unknown: 0, share: null }],
  ])('adoption of %j: %o', (uses, expected) =>
    expect(
      standardAdoption(
        uses.map((one, index) => ({ unit: String(index), uses: one })),
        'x',
      ),
    ).toEqual(expected),
  )
})

describe('days cut', () => {
  const item = (id: string, legalDays: number, promisedDays: number | null, more: object = {}) =>
    ApprovalItem.parse({ id, name: id, legalDays, promisedDays, ...more })
  it.each<[ReturnType<typeof item>[], object]>([
    [[item('a', 60, 12), item('b', 20, 20)], { items: 2, legalDays: 80, promisedDays: 32, cut: 0.6, overLaw: [] }],
    [[item('a', 20, 21)], { cut: -0.05, overLaw: ['a'] }],
    [[item('a', 20, null), item('b', 20, 10)], { promisedDays: null, cut: null }],
    [[item('a', 20, 10), item('a', 20, 10)], { items: 1, legalDays: 20, cut: 0.5 }],
    [[item('a', 0, 0)], { cut: null, overLaw: [] }],
    [[item('a', 20, 10), item('b', 20, 20, { abolished: '2024-01-01' })], { items: 1, cut: 0.5 }],
    [[item('a', 20, 10), item('b', 20, 20, { abolished: '2024-01-02' })], { items: 2, cut: 0.25 }],
  ])('%o: %o', (items, expected) => expect(daysCut(items, '2024-01-01')).toMatchObject(expected))
  it('an item for which the law sets no days is no part of what was cut', () => {
    const of = (id: string, legalDays: number | null, promisedDays: number | null) =>
      ApprovalItem.parse({ id, name: id, legalDays, promisedDays })
    expect(daysCut([of('a', 20, 5), of('b', null, 10)], '2024-01-01')).toEqual({
      items: 2,
      legalDays: 20,
      promisedDays: 5,
      cut: 0.75,
      overLaw: [],
    })
    expect(daysCut([of('b', null, null)], '2024-01-01')).toMatchObject({ legalDays: 0, cut: null })
  })
  it('papers cut', () => {
    const of = (id: string, papersBefore: number | null, papersNow: number | null, abolished: string | null = null) =>
      ApprovalItem.parse({ id, name: id, legalDays: 20, promisedDays: 5, papersBefore, papersNow, abolished })
    const cut = (...items: ApprovalItem[]) => papersCut(items, '2024-01-01')
    expect(cut(of('a', 8, 3), of('b', 2, 2), of('c', 90, 0, '2024-01-01'))).toEqual({ before: 10, now: 5, cut: 0.5 })
    expect(cut(of('a', 8, 3), of('b', 2, null))).toBeNull()
    expect(cut(of('a', 0, 0))).toEqual({ before: 0, now: 0, cut: null })
  })
  it('the three concentrations and three arrivals', () =>
    expect(
      approvalReformsLeft(
        { 'functions-in-one-office': '2020-01-01', 'office-in-the-hall': '2020-01-02', 'items-in-place': null },
        '2020-01-01',
      ),
    ).toEqual([
      'office-in-the-hall',
      'items-on-the-platform',
      'items-in-place',
      'powers-in-place',
      'supervision-in-place',
    ]))
})
