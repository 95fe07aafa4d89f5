import { addDays } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatedDuty } from '../shared/dated-duty.js'
import { DisclosingCharity, disclosureCalendar, disclosureEvents, dutyProblems } from './calendar.js'

const counting = { plainDays: 'calendar' } as const
const foundation = { kind: 'foundation', publicFundraising: true, supervisingUnit: true, taxDeduction: false }
const listOf = (charity: object, year: number) =>
  disclosureCalendar(DisclosingCharity.parse(charity), year, counting).duties
const datesOf = (charity: object, year: number) =>
  Object.fromEntries(listOf(charity, year).map(({ id, due }) => [id, due]))

it('a public foundation in 2026, each date with its article', () => {
  const duties = listOf(
    {
      ...foundation,
      taxDeduction: true,
      trusteeSince: ['2024-11-01'],
      events: [
        { kind: 'major-investment', on: '2026-03-10' },
        { kind: 'campaign-with-partners-ended', on: '2025-12-31' },
        { kind: 'campaign-with-partners-ended', on: '2026-01-01' },
        { kind: 'project-with-remainder-ended', on: '2026-08-31' },
      ],
    },
    2026,
  )
  expect(duties.map(({ id, by, due, cite }) => [id, by, due, cite.number, cite.article, cite.confidence])).toEqual([
    ['annual-check', 'charity', '2026-03-31', '国务院令第400号', '第三十六条', 'primary'],
    ['tax-report', 'charity', '2026-03-31', '财政部 税务总局 民政部公告2020年第27号', '第四条第二项', 'primary'],
    ['campaign-with-partners-ended-3', 'charity', '2026-04-01', '民政部令第81号', undefined, 'secondary'],
    ['major-investment-1', 'charity', '2026-04-09', '民政部令第81号', '第十三条第一款第二项', 'official-excerpt'],
    ['annual-report', 'charity', '2026-05-31', '民政部令第81号', undefined, 'secondary'],
    ['related-parties', 'charity', '2026-05-31', '民政部令第81号', '第十五条', 'official-excerpt'],
    ['project-with-remainder-ended-4', 'charity', '2026-11-30', '民政部令第81号', undefined, 'secondary'],
    ['trust-report-1', 'trustee', '2026-12-31', undefined, '第四十九条', 'primary'],
  ])
  for (const duty of duties) expect(DatedDuty.parse(duty)).toEqual(duty)
})

// 基金会管理条例 art. 36: agreed to by the supervising unit before it is handed in; without a day of its own.
it.each([
  [true, /业务主管单位/],
  [false, undefined],
])('a foundation with a supervising unit (%s) has its report agreed to first', (supervisingUnit, note) => {
  const check = listOf({ ...foundation, supervisingUnit }, 2026).find(({ id }) => id === 'annual-check')
  if (note === undefined) expect(check?.note).toBeUndefined()
  else expect(check?.note?.zh).toMatch(note)
})

describe('kinds and years', () => {
  it.each<[string, object, number, object]>([
    [
      'a public foundation before 2026',
      foundation,
      2025,
      { 'annual-check': '2025-03-31', 'annual-report': '2025-12-31', 'highest-pay': '2025-12-31' },
    ],
    ['before the measures of 2018', foundation, 2018, { 'annual-check': '2018-03-31', 'annual-report': '2018-12-31' }],
    [
      'an association with a supervising unit',
      { ...foundation, kind: 'association', publicFundraising: false },
      2026,
      {
        'report-to-unit': '2026-03-31',
        'annual-check': '2026-05-31',
        'annual-report': '2026-05-31',
        'related-parties': '2026-05-31',
        'major-projects': '2026-05-31',
      },
    ],
    [
      'a service institution without one',
      { kind: 'service-institution', publicFundraising: false, supervisingUnit: false, taxDeduction: false },
      2025,
      { 'annual-check': '2025-05-31', 'annual-report': '2025-12-31' },
    ],
  ])('%s', (_, charity, year, expected) => {
    expect(datesOf(charity, year)).toEqual(expected)
  })

  it('no tax report before 2021: the notice is of 2020-05-13', () => {
    expect(datesOf({ ...foundation, taxDeduction: true }, 2020)).not.toHaveProperty('tax-report')
    expect(datesOf({ ...foundation, taxDeduction: true }, 2021)).toHaveProperty('tax-report', '2021-03-31')
  })

  it.each([
    [undefined, '2021-03-31', true],
    [null, '2021-03-31', true],
    [true, '2021-03-31', false],
    [false, undefined, false],
  ])('status %s: report by %s, in doubt: %s', (taxDeduction, due, inDoubt) => {
    const report = listOf({ ...foundation, taxDeduction }, 2021).find(({ id }) => id === 'tax-report')
    expect([report?.due, report?.note?.zh.includes('未说明') ?? false]).toEqual([due, inDoubt])
  })

  it('a year without a day in the text says so', () => {
    const [report] = listOf(foundation, 2025).filter(({ id }) => id === 'annual-report')
    expect(report?.note?.zh).toContain('没有规定日期')
    expect(report?.cite.article).toBe('第七十八条第二款')
    expect(listOf(foundation, 2023).find(({ id }) => id === 'annual-report')?.cite.article).toBe('第七十二条第二款')
    expect(listOf({ ...foundation, supervisingUnit: false }, 2026).every(({ note }) => note === undefined)).toBe(true)
  })

  // 令81, as the ministry’s summary has it: with a supervising unit, the reports are agreed to first.
  it.each([
    [true, 2026, true],
    [false, 2026, false],
    [true, 2025, false],
  ])('a supervising unit (%s) agrees to what is published in %i: %s', (supervisingUnit, year, said) => {
    const [report] = listOf({ ...foundation, supervisingUnit }, year).filter(({ id }) => id === 'annual-report')
    expect(report?.note?.zh.includes('业务主管单位') ?? false).toBe(said)
  })

  it('a trust in the year of its signing: that the text leaves it open is said', () => {
    const noteIn = (of: number) =>
      listOf({ ...foundation, trusteeSince: ['2025-05-05'] }, of).find(({ id }) => id === 'trust-report-1')?.note?.zh
    expect([noteIn(2024), noteIn(2025)?.includes('设立当年'), noteIn(2026)?.includes('设立当年')]).toEqual([
      undefined,
      true,
      false,
    ])
  })

  it('the annual check of associations reads alike before and after the revision of March 2026', () => {
    const check = (year: number) =>
      listOf({ ...foundation, kind: 'association' }, year).find(one => one.id === 'annual-check')
    for (const year of [2025, 2026])
      expect(check(year)).toMatchObject({
        due: `${year}-05-31`,
        cite: { article: '第二十八条', confidence: 'primary' },
      })
    expect(check(2026)?.note).toBeUndefined()
  })

  it('a year before the Law is a problem', () => {
    const { duties, problems } = disclosureCalendar(DisclosingCharity.parse(foundation), 2016, counting)
    expect([duties, problems.map(({ code }) => code)]).toEqual([[], ['disclosure-year-before-law']])
  })
})

// 基金会管理条例 art. 36 and 社会团体登记管理条例 art. 28 ask for the report of the year before.
it.each<[string, object, number, string[]]>([
  ['registered in the year', { registeredOn: '2026-01-05' }, 2026, []],
  [
    'registered in the year before',
    { registeredOn: '2025-12-31' },
    2026,
    ['annual-check', 'annual-report', 'related-parties'],
  ],
  [
    'recognised in the year, before the last day',
    { registeredOn: '2015-01-01', charitySince: '2026-05-31' },
    2026,
    ['annual-check', 'annual-report ?', 'related-parties ?'],
  ],
  ['recognised after it', { registeredOn: '2015-01-01', charitySince: '2026-06-01' }, 2026, ['annual-check']],
  ['ended between the two days', { endedOn: '2026-05-30' }, 2026, ['annual-check']],
  ['ended the year before', { endedOn: '2025-12-30' }, 2026, []],
])('%s', (_, more, year, expected) => {
  const duties = listOf({ ...foundation, supervisingUnit: false, ...more }, year)
  expect(duties.map(({ id, note }) => (note ? `${id} ?` : id))).toEqual(expected)
})

it('in the year in which it became a charity the supervising unit agrees all the same', () => {
  const charity = { ...foundation, registeredOn: '2015-01-01', charitySince: '2026-03-01' }
  const note = listOf(charity, 2026).find(({ id }) => id === 'annual-report')?.note
  expect(note?.zh).toBe('公开前应当经业务主管单位审查同意。当年才成为慈善组织，上年度的是否也须公开，条文未明说。')
})

describe('events', () => {
  const after = (kind: string, on: string, year: number) =>
    listOf({ ...foundation, events: [{ kind, on }] }, year).find(({ id }) => id === `${kind}-1`)

  it.each([
    ['major-asset-change', '2026-06-01', '2026-07-01', '第十三条第一款第一项', 'official-excerpt'],
    ['major-transaction', '2025-06-01', '2025-07-01', undefined, 'secondary'],
    ['related-gift', '2026-01-01', '2026-01-31', '第十四条第一项', 'official-excerpt'],
    ['related-flow', '2025-12-31', '2026-01-30', undefined, 'unverified'],
    ['trust-settled', '2026-01-01', '2026-01-31', '第十二条第二款', 'official-excerpt'],
    ['trust-signed', '2026-01-01', '2026-01-08', '第四十五条', 'primary'],
    ['trust-change-receipt', '2026-04-01', '2026-05-01', undefined, 'secondary'],
    ['trust-filing-completed', '2026-04-01', '2026-04-21', undefined, 'secondary'],
    ['trustee-changed', '2024-09-04', '2024-09-11', '第四十七条', 'primary'],
    ['trustee-changed', '2024-09-05', '2024-09-12', '第四十八条', 'primary'],
    ['ground-for-ending', '2026-01-01', '2026-01-31', '第十八条', 'primary'],
    // A charter that the registrar approved, new members of the council.
    ['basic-information', '2023-03-01', '2023-03-31', undefined, 'secondary'],
  ])('%s on %s: by %s', (kind, on, due, article, confidence) => {
    expect(after(kind, on, Number(due.slice(0, 4)))).toMatchObject({ due, cite: { confidence } })
    expect(after(kind, on, Number(due.slice(0, 4)))?.cite.article).toBe(article)
  })

  it('stand in the year of their last day alone', () => {
    expect(after('major-investment', '2026-12-02', 2026)).toBeUndefined()
    expect(after('major-investment', '2026-12-02', 2027)?.due).toBe('2027-01-01')
    expect(after('major-investment', '2026-12-01', 2026)?.due).toBe('2026-12-31')
  })

  it('bring nothing where no text of their day asks', () => {
    expect(after('trust-settled', '2025-12-01', 2025)).toBeUndefined()
    expect(after('project-with-remainder-ended', '2025-10-31', 2026)).toBeUndefined()
    expect(after('major-investment', '2018-08-31', 2018)).toBeUndefined()
    expect(after('basic-information', '2018-08-31', 2018)).toBeUndefined()
    expect(after('basic-information', '2018-09-01', 2018)?.due).toBe('2018-10-01')
    expect(after('basic-information', '2025-12-31', 2026)?.due).toBe('2026-01-30')
    expect(after('basic-information', '2026-01-01', 2026)).toBeUndefined()
  })
})

it('days that a text names do not move; limits do, where asked', () => {
  const charity = DisclosingCharity.parse({ ...foundation, events: [{ kind: 'major-investment', on: '2026-05-01' }] })
  const due = (id: string) =>
    disclosureCalendar(charity, 2026, { ...counting, dayOff: 'moves' }).duties.find(one => one.id === id)?.due
  // Both are Sundays.
  expect([due('annual-report'), due('major-investment-1')]).toEqual(['2026-05-31', '2026-06-01'])
})

it('every event of the year before and of the year is listed in exactly one of the two', () => {
  // Of basic information no text of 2026 was read.
  const kinds = fc.constantFrom(...Object.keys(disclosureEvents).filter(kind => kind !== 'basic-information'))
  // From the first day of the measures on charity trusts.
  const days = fc.integer({ min: 0, max: 240 }).map(day => addDays('2026-04-01', day))
  fc.assert(
    fc.property(fc.array(fc.record({ kind: kinds, on: days }), { maxLength: 10 }), events => {
      const ids = [2026, 2027].flatMap(year => listOf({ ...foundation, events }, year).map(({ id }) => id))
      for (const [index, { kind }] of events.entries())
        expect(ids.filter(id => id === `${kind}-${index + 1}`)).toHaveLength(1)
    }),
  )
})

describe('articles and words', () => {
  const cited = (charity: object, of: number) =>
    Object.fromEntries(listOf(charity, of).map(({ id, cite }) => [id, `${cite.title} ${cite.article ?? ''}`.trim()]))

  it.each([
    ['association', '社会团体登记管理条例 第二十八条'],
    ['service-institution', '民办非企业单位登记管理暂行条例 第二十三条'],
  ])('the yearly report of a body of the kind %s: %s', (kind, expected) => {
    const found = cited({ ...foundation, kind }, 2025)
    expect([found['report-to-unit'], found['annual-check']]).toEqual([expected, expected])
  })

  it.each([
    [2025, '2016-02-06'],
    [2026, '2026-03-12'],
  ])('the yearly check of an association in %i is by the text of %s', (year, issued) => {
    const check = listOf({ ...foundation, kind: 'association' }, year).find(({ id }) => id === 'annual-check')
    expect(check?.cite.issued).toBe(issued)
  })

  it.each([
    [2023, '中华人民共和国慈善法 第七十二条第二款'],
    [2024, '中华人民共和国慈善法 第七十八条第二款'],
    [2025, '中华人民共和国慈善法 第七十八条第二款'],
    [2026, '慈善组织信息公开办法'],
  ])('the annual report of %i by the text of its last day: %s', (of, expected) => {
    expect(cited(foundation, of)['annual-report']).toBe(expected)
  })

  it('accounts are audited where money is raised from the public', () => {
    const title = (publicFundraising: boolean) =>
      listOf({ ...foundation, publicFundraising }, 2026).find(({ id }) => id === 'annual-report')?.title
    expect(title(true)).toEqual({
      zh: '公开年度工作报告和经审计的财务会计报告',
      en: 'Publish the annual report and the audited accounts',
    })
    expect(title(false)).toEqual({
      zh: '公开年度工作报告和财务会计报告',
      en: 'Publish the annual report and the accounts',
    })
  })

  it('a revised regulation that reads alike in both texts needs no note', () => {
    for (const kind of ['association', 'service-institution'])
      expect(
        listOf({ ...foundation, kind }, 2026)
          .slice(0, 2)
          .map(({ note }) => note),
      ).toEqual([undefined, undefined])
  })
})

it('the five highest amounts of pay are asked for from 2019 to 2025, of public fundraisers', () => {
  const asked = (of: number, more: object = {}) => 'highest-pay' in datesOf({ ...foundation, ...more }, of)
  expect([2018, 2019, 2025, 2026].map(of => asked(of))).toEqual([false, true, true, false])
  expect(asked(2025, { publicFundraising: false })).toBe(false)
})

it('2017 is the first year', () => {
  const of = (year: number) =>
    disclosureCalendar(DisclosingCharity.parse(foundation), year, counting).problems.map(({ code }) => code)
  expect([of(2016), of(2017)]).toEqual([['disclosure-year-before-law'], []])
})

it('a trust signed on the last day of a year has nothing to report of it', () => {
  const reports = (signedOn: string) =>
    Object.keys(datesOf({ ...foundation, trusteeSince: [signedOn] }, 2025)).includes('trust-report-1')
  expect([reports('2025-12-30'), reports('2025-12-31')]).toEqual([true, false])
})

it('says nothing of what there is nothing to say of', () => {
  for (const duty of listOf(
    { ...foundation, supervisingUnit: false, events: [{ kind: 'trust-signed', on: '2026-01-01' }] },
    2026,
  )) {
    expect(duty).not.toHaveProperty('note')
    expect(duty).not.toHaveProperty('problem')
  }
})

it.each([
  ['trust-signed', 'trustee'],
  ['trustee-changed', 'trustee'],
  ['ground-for-ending', 'charity'],
])('%s: for the %s to do', (kind, by) => {
  expect(listOf({ ...foundation, events: [{ kind, on: '2026-01-01' }] }, 2026)[0]?.by).toBe(by)
})

it('an event whose last day cannot be told stands in its own year', () => {
  const charity = DisclosingCharity.parse({ ...foundation, events: [{ kind: 'major-investment', on: '2090-12-30' }] })
  const found = (year: number) =>
    disclosureCalendar(charity, year, { plainDays: 'working' }).duties.filter(({ due }) => due === null)
  expect(found(2090)).toMatchObject([{ id: 'major-investment-1', problem: { code: 'calendar-not-covered' } }])
  expect(found(2091)).toEqual([])
})

it.each([
  ['major-investment', '2018-08-31', undefined],
  ['major-investment', '2018-09-01', '2018-09-01'],
  ['major-investment', '2025-12-31', '2018-09-01'],
  ['major-investment', '2026-01-01', '2026-01-01'],
  ['trust-settled', '2025-12-31', undefined],
  ['trust-settled', '2026-01-01', '2026-01-01'],
  ['trust-change-receipt', '2026-03-31', undefined],
  ['trust-change-receipt', '2026-04-01', '2026-04-01'],
  ['ground-for-ending', '2016-08-31', undefined],
  ['ground-for-ending', '2016-09-01', '2016-09-01'],
  ['ground-for-ending', '2024-09-04', '2016-09-01'],
  ['ground-for-ending', '2024-09-05', '2024-09-05'],
  ['trust-signed', '2016-08-31', undefined],
  ['trust-signed', '2016-09-01', '2016-09-01'],
  ['trustee-changed', '2024-09-05', '2024-09-05'],
] as const)('%s on %s: by the text of %s', (kind, on, effective) => {
  expect(disclosureEvents[kind].cite(on)?.effective).toBe(effective)
})

// 慈善组织信息公开办法 (2025) binds charities: what happened before it was one is not asked for.
it('asks of events since it is a charity', () => {
  const ids = (on: string, more: object) =>
    listOf({ ...foundation, ...more, events: [{ kind: 'major-investment', on }] }, 2026).filter(({ id }) =>
      id.startsWith('major'),
    ).length
  const recognised = { registeredOn: '2015-01-01', charitySince: '2026-06-15' }
  expect([ids('2026-06-14', recognised), ids('2026-06-15', recognised)]).toEqual([0, 1])
  expect([ids('2026-06-14', { registeredOn: '2026-06-15' }), ids('2026-06-14', {})]).toEqual([0, 1])
})

it('asks for nothing after its end, of trusts and events neither', () => {
  const events = [{ kind: 'major-investment', on: '2026-04-21' }]
  const ids = (endedOn: string) =>
    listOf({ ...foundation, endedOn, trusteeSince: ['2025-01-01'], events }, 2026).map(({ id }) => id)
  expect(ids('2026-05-20')).toEqual(['annual-check'])
  expect(ids('2026-05-21')).toEqual(['annual-check', 'major-investment-1'])
})

// 基金会管理条例 art. 36, with or without a supervising unit; 慈善法 2016 art. 72, 2023 art. 78: every year.
it.each<[string, object, number, Record<string, string | null>, string, string[]]>([
  ['the annual check a day late', {}, 2026, { 'annual-check': '2026-04-01' }, '2026-05-01', ['annual-check error']],
  ['the annual check in time', {}, 2026, { 'annual-check': '2026-03-31' }, '2026-05-01', []],
  [
    'the annual report a day late',
    {},
    2026,
    { 'annual-check': '2026-03-31', 'annual-report': '2026-06-01', 'related-parties': '2026-05-31' },
    '2026-06-30',
    ['annual-report error'],
  ],
  [
    'nothing published in a year whose text names no day',
    {},
    2025,
    { 'annual-check': '2025-03-31', 'annual-report': null, 'highest-pay': '2025-06-01' },
    '2026-01-01',
    ['annual-report error'],
  ],
  [
    'whether it was to be published in its first year is open',
    { registeredOn: '2015-01-01', charitySince: '2026-03-01' },
    2026,
    { 'annual-check': '2026-03-31', 'annual-report': null, 'related-parties': null },
    '2026-06-30',
    ['annual-report warning', 'related-parties warning'],
  ],
])('%s', (_, more, year, done, asOf, expected) =>
  expect(
    dutyProblems(listOf({ ...foundation, ...more }, year), done, asOf).map(
      ({ severity, path }) => `${path.join(' ')} ${severity}`,
    ),
  ).toEqual(expected),
)
