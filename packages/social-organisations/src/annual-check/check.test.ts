import { addDays, divideExact } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import {
  type AnnualCheckResult,
  annualCheck,
  annualCheckConsequence,
  annualCheckTally,
  checkCorrectionDue,
  serviceInstitutionCheckGrounds,
  serviceInstitutionCheckResult,
} from './check.js'
import { annualCheckNotices } from './notices.js'
import { AnnualCheckRecord, annualCheckProblems, annualCheckState, mustReport } from './record.js'

const body = (type: 'association' | 'service-institution' | 'foundation', registeredOn: string, charity = false) => ({
  type,
  registeredOn,
  charity,
})

describe('who takes part', () => {
  it.each([
    // 令27 art. 3: registered for not more than six months on 31 December.
    ['an institution of 1 July', body('service-institution', '2024-07-01'), 2024, undefined, false, '第三条'],
    ['an institution of 30 June', body('service-institution', '2024-06-30'), 2024, undefined, true, '第二十三条'],
    ['an association of 31 December', body('association', '2024-12-31'), 2024, undefined, true, '第二十八条'],
    ['an association of the next day', body('association', '2025-01-01'), 2024, undefined, false, '第二十八条'],
    ['a foundation', body('foundation', '2025-12-31'), 2025, undefined, true, '第三十六条'],
    // 嘉兴, associations of 2025: registered by 30 June.
    ['Jiaxing, 1 July', body('association', '2025-07-01'), 2025, 'jiaxing-associations-2025', false, undefined],
    ['Jiaxing, 30 June', body('association', '2025-06-30'), 2025, 'jiaxing-associations-2025', true, undefined],
    [
      'the notice of another year',
      body('association', '2020-01-01'),
      2024,
      'jiaxing-associations-2025',
      true,
      '第二十八条',
    ],
    [
      'Guangzhou, all by 31 December',
      body('service-institution', '2018-12-31'),
      2018,
      'guangzhou-2018',
      true,
      undefined,
    ],
    [
      'a type that a notice does not name',
      body('service-institution', '2025-08-01'),
      2025,
      'jiaxing-associations-2025',
      false,
      '第三条',
    ],
    [
      'a foundation that a notice does not name',
      body('foundation', '2025-08-01'),
      2025,
      'jiaxing-associations-2025',
      true,
      '第三十六条',
    ],
  ] as const)('%s', (_, organisation, year, notice, due, article) => {
    const found = annualCheck(organisation, year, notice && annualCheckNotices[notice])
    expect([found.due, found.cite.article, found.form]).toEqual([due, article, 'check'])
    expect(found.reason.zh && found.reason.en).toBeTruthy()
  })

  it('a charity reports by the charity law, which names no day, but where the notice takes it in', () => {
    const charity = body('association', '2020-01-01', true)
    expect(annualCheck(charity, 2025)).toMatchObject({
      form: 'charity-report',
      due: true,
      toUnit: null,
      toOffice: null,
      cite: { title: '中华人民共和国慈善法', article: '第十三条' },
    })
    expect(
      [2016, 2022, 2024].map(year => annualCheck(body('association', '2010-01-01', true), year).cite.effective),
    ).toEqual(['2016-09-01', '2016-09-01', '2024-09-05'])
    expect(annualCheck(body('association', '2010-01-01', true), 2015)).toMatchObject({ form: 'check', due: true })
    expect(annualCheck(charity, 2023).cite.number).toBe('民办函〔2024〕8号')
    expect(annualCheck(charity, 2025, annualCheckNotices['jiaxing-associations-2025']).form).toBe('charity-report')
    const open = { ...annualCheckNotices['jiaxing-associations-2025'], charities: true }
    expect(annualCheck(charity, 2025, open)).toMatchObject({ form: 'check', due: true })
    expect(annualCheck(body('association', '2026-01-01', true), 2025)).toMatchObject({ due: false, form: 'check' })
  })
})

// 民办函〔2024〕8号 一; that on 2019 as 长沙 hands it on; 基金会管理条例 art. 36 for the years between.
it.each([
  ['association', true, 2018, null, '中华人民共和国慈善法'],
  ['association', true, 2019, '2020-06-30', '民政部办公厅关于开展基金会2019年度报告和年度检查工作的通知'],
  ['foundation', false, 2019, '2020-06-30', '民政部办公厅关于开展基金会2019年度报告和年度检查工作的通知'],
  ['association', false, 2019, '2020-05-31', '社会团体登记管理条例'],
  ['service-institution', true, 2021, null, '中华人民共和国慈善法'],
  ['foundation', true, 2021, '2022-03-31', '基金会管理条例'],
  ['foundation', false, 2021, '2022-03-31', '基金会管理条例'],
  ['association', true, 2023, '2024-03-31', '民政部办公厅关于开展慈善组织（基金会）2023年度年报年检工作的通知'],
  ['foundation', false, 2023, '2024-03-31', '民政部办公厅关于开展慈善组织（基金会）2023年度年报年检工作的通知'],
  ['association', true, 2024, null, '中华人民共和国慈善法'],
] as const)('%s, a charity %s, reports on %s by %s', (type, charity, year, toOffice, title) => {
  expect(annualCheck(body(type, '2010-01-01', charity), year)).toMatchObject({ due: true, toOffice, cite: { title } })
})

describe('by when', () => {
  it.each([
    ['foundation', null, '2026-03-31', '第三十六条', '2004-06-01'],
    // 31 May 2026 is a Sunday: whether it moves is not said.
    ['association', '2026-03-31', '2026-05-31', '第二十八条', '2026-03-12'],
    ['service-institution', '2026-03-31', '2026-05-31', '第二十三条', '1998-10-25'],
  ] as const)('%s, 2025', (type, toUnit, toOffice, article, effective) => {
    expect(annualCheck(body(type, '2020-01-01'), 2025)).toMatchObject({
      toUnit,
      toOffice,
      cite: { article, effective },
    })
  })
  // 社会团体登记管理条例 of 1998 art. 31; 基金会管理条例 is of 2004-06-01; 令27 of 2005-06-01.
  it('no law answers for days before it', () => {
    const at = (type: 'association' | 'service-institution' | 'foundation', year: number) =>
      annualCheck(body(type, '1998-11-01'), year)
    expect([1998, 2014, 2015].map(year => at('association', year).cite)).toMatchObject([
      { effective: '1998-10-25', article: '第三十一条' },
      { effective: '1998-10-25', article: '第三十一条' },
      { effective: '2016-02-06', article: '第二十八条' },
    ])
    expect(at('foundation', 2004).due).toBe(true)
    for (const [type, year] of [
      ['association', 1997],
      ['service-institution', 1997],
      ['foundation', 2003],
    ] as const)
      expect(() => at(type, year)).toThrow()
    expect([2004, 2005].map(year => annualCheck(body('service-institution', `${year}-07-01`), year).due)).toEqual([
      true,
      false,
    ])
  })
  it('the regulation on associations is that of the day', () => {
    expect([2024, 2025].map(year => annualCheck(body('association', '2020-01-01'), year).cite.effective)).toEqual([
      '2016-02-06',
      '2026-03-12',
    ])
  })
  it.each([
    ['national-associations-2020', 2020, '2021-03-31', '2021-05-31'],
    ['yichang-2017', 2017, null, '2018-05-31'],
    ['guangzhou-2018', 2018, null, '2019-03-31'],
    ['pengyang-2022', 2022, null, '2023-06-01'],
    ['panzhihua-2024', 2024, null, '2025-08-20'],
    ['jiaxing-associations-2025', 2025, '2026-03-31', null],
  ] as const)('%s', (id, year, toUnit, toOffice) => {
    expect(annualCheck(body('association', '2010-01-01'), year, annualCheckNotices[id])).toMatchObject({
      due: true,
      toUnit,
      toOffice,
    })
  })
})

// Who was registered on the last day of a notice takes part, who was a day later does not.
it.each([
  ['national-associations-2020', 'association', '2020-12-31', null],
  ['yichang-2017', 'association', '2017-06-30', '2018-03-01'],
  ['yichang-2017', 'service-institution', '2017-06-30', '2018-03-01'],
  ['guangzhou-2018', 'association', '2018-12-31', null],
  ['guangzhou-2018', 'service-institution', '2018-12-31', null],
  ['guangzhou-2018', 'foundation', '2018-12-31', null],
  ['pengyang-2022', 'association', '2022-12-31', '2023-03-15'],
  ['pengyang-2022', 'service-institution', '2022-06-30', '2023-03-15'],
  ['panzhihua-2024', 'association', '2024-12-31', null],
  ['panzhihua-2024', 'service-institution', '2024-06-30', null],
  ['jiaxing-associations-2025', 'association', '2025-06-30', null],
] as const)('%s, %s: registered by %s, from %s', (id, type, last, from) => {
  const notice = annualCheckNotices[id]
  const on = (registeredOn: string) => annualCheck(body(type, registeredOn), notice.year, notice)
  expect([on(last).due, on(addDays(last, 1)).due, on(last).from]).toEqual([true, false, from])
})

it('a law says no first day', () => {
  expect(annualCheck(body('association', '2020-01-01'), 2025).from).toBeNull()
  expect(annualCheck(body('association', '2020-01-01', true), 2025).from).toBeNull()
})

it.each([
  [[], 'pass', '第七条'],
  [[{ ground: 'branch', grave: false }], 'basic-pass', '第八条'],
  [
    [
      { ground: 'branch', grave: false },
      { ground: 'embezzled', grave: true },
    ],
    'fail',
    '第八条',
  ],
] as const)('grounds %j: %s', (found, result, article) => {
  expect(serviceInstitutionCheckResult(found)).toMatchObject({ result, cite: { article } })
  expect(Object.keys(serviceInstitutionCheckGrounds)).toHaveLength(13)
})

describe('what follows', () => {
  const history = (...results: AnnualCheckResult[]) => results.map((result, index) => ({ year: 2023 + index, result }))
  it.each([
    // 令27 art. 10.
    ['service-institution', ['not-checked', 'not-checked'], 'revocation', '第十条'],
    ['service-institution', ['fail', 'fail'], 'revocation', '第十条'],
    ['service-institution', ['not-checked', 'fail'], 'correction', '第九条'],
    ['service-institution', ['fail', 'not-checked'], 'sanction', '第二十五条第一款第三项'],
    ['service-institution', ['basic-pass', 'basic-pass'], 'correction', '第九条'],
    ['service-institution', ['not-checked', 'not-checked', 'pass'], 'none', undefined],
    ['service-institution', ['not-checked'], 'sanction', '第二十五条第一款第三项'],
    ['foundation', ['not-checked', 'not-checked'], 'sanction', '第四十二条第一款第五项'],
    ['foundation', ['fail'], 'sanction', '第四十二条第一款第五项'],
    ['foundation', ['basic-pass'], 'correction', undefined],
    ['association', ['not-checked', 'not-checked'], 'sanction', '第三十条第一款第三项'],
    ['association', ['fail'], 'correction', undefined],
    ['association', [], 'none', undefined],
  ] as const)('%s, %j: %s', (type, results, consequence, article) => {
    const found = annualCheckConsequence(type, history(...results))
    expect([found.consequence, found.cite?.article]).toEqual([consequence, article])
    expect(found.sanction?.zh).toBe(
      consequence === 'revocation'
        ? '撤销登记'
        : consequence === 'none' || consequence === 'correction'
          ? undefined
          : type === 'foundation'
            ? '警告、责令停止活动'
            : '警告、责令改正，可以限期停止活动',
    )
  })
  it('an association that passed with defects puts right, since 2026 by its measures', () => {
    const title = (year: number) => annualCheckConsequence('association', [{ year, result: 'basic-pass' }]).cite?.title
    expect([title(2024), title(2025)]).toEqual([undefined, '社会团体年度检查办法'])
    expect(annualCheckConsequence('foundation', [{ year: 2025, result: 'basic-pass' }]).cite).toBeNull()
    // Nothing follows by a regulation that had not begun.
    const failed = (type: 'association' | 'foundation', year: number) => () =>
      annualCheckConsequence(type, [{ year, result: 'not-checked' }]).consequence
    expect(failed('foundation', 2003)).toThrow()
    expect(failed('association', 1997)).toThrow()
    expect([failed('foundation', 2004)(), failed('association', 1998)()]).toEqual(['sanction', 'sanction'])
  })
  it('two years with one between are not running, whatever their order on paper', () => {
    const years = [
      { year: 2025, result: 'fail' },
      { year: 2023, result: 'fail' },
    ] as const
    expect(annualCheckConsequence('service-institution', years).consequence).toBe('correction')
    const backwards = [
      { year: 2024, result: 'pass' },
      { year: 2023, result: 'fail' },
    ] as const
    expect(annualCheckConsequence('service-institution', backwards).consequence).toBe('none')
    expect(annualCheckConsequence('service-institution', [...years, { year: 2024, result: 'fail' }]).consequence).toBe(
      'revocation',
    )
  })
  // 令27 is of 2005-06-01: no check of before counts for it.
  it.each([
    [2004, 'sanction', '第二十五条第一款第三项'],
    [2005, 'revocation', '第十条'],
  ])('an institution absent twice, first of %i: %s', (year, consequence, article) =>
    expect(
      annualCheckConsequence('service-institution', [
        { year, result: 'not-checked' },
        { year: year + 1, result: 'not-checked' },
      ]),
    ).toMatchObject({ consequence, cite: { article } }),
  )
  it.each([
    [2004, undefined],
    [2005, '第九条'],
  ])('an institution that failed for %i puts right by %s', (year, article) =>
    expect(annualCheckConsequence('service-institution', [{ year, result: 'fail' }]).cite?.article).toBe(article),
  )
  it('of 1998 the article is 33', () =>
    expect(annualCheckConsequence('association', [{ year: 2014, result: 'not-checked' }]).cite?.article).toBe(
      '第三十三条第一款第三项',
    ))
  it.each([
    [2014, '1998-10-25'],
    [2024, '2016-02-06'],
    [2025, '2026-03-12'],
  ])('the article on associations is that of the year after %i', (year, effective) => {
    expect(annualCheckConsequence('association', [{ year, result: 'not-checked' }]).cite?.effective).toBe(effective)
  })
})

describe('published figures', () => {
  it('广东省级社会团体 2020 (粤民函〔2021〕399号): 94.59 %, printed 94.5', () => {
    expect([32 + 18 + 60, 2035 - 1925]).toEqual([110, 110])
    expect(divideExact(1925, 2035)).toBeCloseTo(0.945_946, 6)
  })
  it('广西 2014', () => {
    expect(annualCheckTally({ pass: 765, 'basic-pass': 97, fail: 7, 'not-checked': 1 })).toEqual({
      checked: 869,
      mustRectify: 104,
      all: 870,
    })
    expect(annualCheckTally({})).toEqual({ checked: 0, mustRectify: 0, all: 0 })
  })
})

describe('the record of a year', () => {
  const record = (more: object = {}) =>
    AnnualCheckRecord.parse({
      organisation: '甲中心',
      type: 'service-institution',
      registeredOn: '2020-01-01',
      year: 2025,
      toOfficeOn: null,
      correctionOn: null,
      ...more,
    })
  const concluded = { toOfficeOn: '2026-05-31', result: 'fail', concludedOn: '2026-07-01' }

  it.each([
    ['not yet', {}, '2026-05-31', 'to-file'],
    ['not yet, and over', {}, '2026-06-01', 'overdue'],
    ['not due', { registeredOn: '2025-07-01' }, '2026-06-01', 'not-due'],
    ['off the register on the last day to report', { until: '2026-05-31' }, '2026-06-01', 'not-due'],
    ['off the register the day after', { until: '2026-06-01' }, '2026-06-01', 'overdue'],
    ['exempt by the notice of its place', { exempt: true }, '2026-06-01', 'not-due'],
    ['filed', { toOfficeOn: '2026-05-31' }, '2026-05-31', 'filed'],
    ['filed tomorrow', { toOfficeOn: '2026-06-01' }, '2026-05-31', 'to-file'],
    ['passed', { ...concluded, result: 'pass' }, '2026-07-01', 'concluded'],
    ['passed, the day before', { ...concluded, result: 'pass' }, '2026-06-30', 'filed'],
    ['failed', concluded, '2026-07-01', 'correcting'],
    ['passed with defects', { ...concluded, result: 'basic-pass' }, '2026-07-01', 'correcting'],
    ['put right', { ...concluded, correctionOn: '2026-08-01' }, '2026-08-01', 'corrected'],
    ['put right on the day', { ...concluded, correctionOn: '2026-07-01' }, '2026-07-01', 'corrected'],
  ])('%s', (_, more, asOf, state) => expect(annualCheckState(record(more), asOf)).toBe(state))

  it('without a day in the notice nothing is overdue', () => {
    const jiaxing = annualCheckNotices['jiaxing-associations-2025']
    const one = record({ type: 'association' })
    expect(annualCheckState(one, '2027-01-01', jiaxing)).toBe('to-file')
    expect(annualCheckProblems(one, '2027-01-01', jiaxing)).toEqual([])
    expect([
      mustReport(one, jiaxing),
      mustReport(record({ type: 'association', registeredOn: '2025-07-01' }), jiaxing),
    ]).toEqual([true, false])
  })

  it.each([
    ['in time', { toUnitOn: '2026-03-31', toOfficeOn: '2026-05-31' }, '2026-12-31', []],
    ['a day late', { toOfficeOn: '2026-06-01' }, '2026-12-31', ['reported-in-time toOfficeOn']],
    ['not yet on the last day', {}, '2026-05-31', []],
    ['not at all', {}, '2026-06-01', ['reported-in-time toOfficeOn']],
    ['not due', { registeredOn: '2025-07-01', toUnitOn: '2026-05-01' }, '2026-12-31', []],
    ['off the register before it was due', { until: '2026-02-10' }, '2026-12-31', []],
    [
      'late at the unit',
      { toUnitOn: '2026-04-01', toOfficeOn: '2026-05-01' },
      '2026-12-31',
      ['reported-in-time toUnitOn'],
    ],
    ['both on one day', { toUnitOn: '2026-03-31', toOfficeOn: '2026-03-31' }, '2026-12-31', []],
    [
      'a charity, the office before the unit',
      { charity: true, toUnitOn: '2026-03-31', toOfficeOn: '2026-03-30' },
      '2026-12-31',
      [],
    ],
    [
      'before the year is over',
      { toUnitOn: '2025-12-31', toOfficeOn: '2025-12-31' },
      '2026-12-31',
      ['reported-after-year toUnitOn', 'reported-after-year toOfficeOn'],
    ],
    ['as of a day before either', { toUnitOn: '2025-12-31', toOfficeOn: '2025-12-30' }, '2025-12-29', []],
    ['the unit has nothing, on its last day', { toUnitOn: null, toOfficeOn: null }, '2026-03-31', []],
    ['and a day later', { toUnitOn: null, toOfficeOn: null }, '2026-04-01', ['reported-in-time toUnitOn']],
    ['nobody told of the unit', { toUnitOn: undefined, toOfficeOn: null }, '2026-04-01', []],
    ['there is no unit', { directRegistration: true, toUnitOn: null, toOfficeOn: null }, '2026-04-01', []],
    ['the office has it', { toUnitOn: null, toOfficeOn: '2026-03-01' }, '2026-04-01', []],
    ['when the year is over', { toUnitOn: '2026-01-01', toOfficeOn: '2026-01-01' }, '2026-12-31', []],
    [
      'the office before the unit',
      { toUnitOn: '2026-03-31', toOfficeOn: '2026-03-30' },
      '2026-12-31',
      ['unit-first toOfficeOn'],
    ],
    // 基金会管理条例 art. 38, without a day.
    [
      'a foundation that passed and did not publish',
      { type: 'foundation', toOfficeOn: '2026-03-31', result: 'pass', concludedOn: '2026-07-01', publishedOn: null },
      '2026-07-02',
      ['report-published publishedOn'],
    ],
    [
      'nothing told of it',
      { type: 'foundation', toOfficeOn: '2026-03-31', result: 'pass', concludedOn: '2026-07-01' },
      '2026-07-02',
      [],
    ],
    ['put right in three months', { ...concluded, correctionOn: '2026-10-01' }, '2026-12-31', []],
    [
      'a day late',
      { ...concluded, correctionOn: '2026-10-02' },
      '2026-12-31',
      ['corrected-in-three-months correctionOn'],
    ],
    ['not put right', concluded, '2026-10-02', ['corrected-in-three-months correctionOn']],
    ['not yet put right', concluded, '2026-10-01', []],
    ['not concluded yet', { ...concluded, concludedOn: '2027-01-01' }, '2026-12-31', []],
    ['an association: no such time was seen', { ...concluded, type: 'association' }, '2026-12-31', []],
    ['passed', { ...concluded, result: 'pass' }, '2026-12-31', []],
    [
      'concluded a day before the report',
      { ...concluded, result: 'pass', concludedOn: '2026-05-30' },
      '2026-12-31',
      ['concluded-after-report concludedOn'],
    ],
    [
      'found not to have taken part',
      { result: 'not-checked', concludedOn: '2026-07-01' },
      '2026-12-31',
      ['reported-in-time toOfficeOn'],
    ],
  ])('%s', (_, more, asOf, expected) => {
    const found = annualCheckProblems(record(more), asOf)
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected)
  })
  // 民办非企业单位年度检查办法 art. 9: the report comes when the three months are over, on no day of its own.
  it('a report after the three months is odd, none is a fault', () => {
    const severity = (more: object) => annualCheckProblems(record({ ...concluded, ...more }), '2026-12-31')[0]?.severity
    expect([severity({ correctionOn: '2026-10-02' }), severity({})]).toEqual(['warning', 'error'])
  })
  it('names the article and the day', () => {
    expect(annualCheckProblems(record(), '2026-06-01')[0]?.message.zh).toMatch(/第二十三条.*2026-05-31/)
    const early = record({ type: 'association', toUnitOn: '2026-03-31', toOfficeOn: '2026-03-30' })
    expect(annualCheckProblems(early, '2026-12-31')[0]?.message.zh).toContain('社会团体登记管理条例')
    expect(checkCorrectionDue('2026-11-30')).toBe('2027-02-28')
  })
  it.each([
    [{ result: 'pass' }],
    [{ concludedOn: '2026-07-01' }],
    [{ ...concluded, correctionOn: '2026-06-30' }],
    [{ correctionOn: '2026-06-30' }],
    [{ year: 1997 }],
    [{ type: 'foundation', year: 2003 }],
    [{ unknown: 1 }],
  ])('%j is refused', more => expect(() => record(more)).toThrow())
})
