import { Problem } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charityTrustProblems } from './check.js'
import { CharityTrust, trustChangeDue, trustFilingDue, trustLawOn, trustPapers } from './trust.js'

const calendar = { plainDays: 'calendar' } as const
const trust = (more: object) =>
  CharityTrust.parse({
    name: '某某慈善信托',
    purpose: '助学',
    property: 100_000_00,
    trustee: { kind: 'trust-company', name: '某信托公司', division: '350200' },
    inWriting: true,
    signedOn: '2023-03-01',
    filed: { on: '2023-03-08', level: 'prefecture', copies: 4 },
    reports: [],
    ...more,
  })
const codes = (more: object, asOf = '2023-12-31') =>
  charityTrustProblems(trust(more), asOf, calendar).map(({ code }) => code)

describe('a charitable trust', () => {
  // 信托法 art. 70, by art. 51 of the Charity Law.
  it.each([
    ['on the fifteenth day', { endReportedOn: '2023-11-16' }, []],
    ['a day later', { endReportedOn: '2023-11-17' }, ['trust-end-late']],
    ['not at all', { endReportedOn: null }, ['trust-end-late']],
    ['not on record', {}, []],
    ['before it ended', { endReportedOn: '2023-10-31' }, ['trust-end-reported-before']],
    ['of one that goes on', { endedOn: undefined, endReportedOn: '2023-11-16' }, ['trust-end-reported-before']],
    ['its time runs', { endedOn: '2023-12-16', endReportedOn: null }, []],
  ])('its end is told to the office: %s', (_, more, expected) => {
    expect(codes({ endedOn: '2023-11-01', ...more })).toEqual(expected)
  })

  it.each([
    ['in order', {}, []],
    ['filed on the eighth day', { filed: { on: '2023-03-09', level: 'prefecture' } }, ['trust-filing-late']],
    ['not filed', { filed: null }, ['trust-filing-late']],
    ['oral', { inWriting: false }, ['trust-not-in-writing']],
    ['held by a person', { trustee: { kind: 'other', name: '某人' } }, ['trustee-kind']],
    ['held with a charity', { jointTrustees: [{ kind: 'charity', name: '某基金会' }] }, []],
    ['held with a person', { jointTrustees: [{ kind: 'other', name: '某人' }] }, ['trustee-kind']],
    ['three copies', { filed: { on: '2023-03-08', level: 'prefecture', copies: 3 } }, ['trust-copies']],
    ['at the county', { filed: { on: '2023-03-08', level: 'county' } }, ['trust-office-other']],
    ['at the province', { filed: { on: '2023-03-08', level: 'province' } }, ['trust-office-other']],
    ['at the township', { filed: { on: '2023-03-08', level: 'township' } }, ['trust-office-below-county']],
    [
      'in a municipality',
      {
        trustee: { kind: 'trust-company', name: '某信托公司', division: '500112' },
        filed: { on: '2023-03-08', level: 'province' },
      },
      [],
    ],
    [
      'a charity, not at its registrar',
      {
        trustee: { kind: 'charity', name: '某基金会' },
        filed: { on: '2023-03-08', level: 'county', isRegistrar: false },
      },
      ['trust-office-other'],
    ],
    [
      'a charity, at its registrar',
      {
        trustee: { kind: 'charity', name: '某基金会' },
        filed: { on: '2023-03-08', level: 'county', isRegistrar: true },
      },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('may not serve interested parties since 2024-09-05', () => {
    const more = {
      beneficiaryInterests: ['settlor', 'trustee-staff'],
      reports: [{ on: '2024-02-01', toOffice: true, toPublic: true }],
    }
    expect(codes(more, '2024-09-04')).toEqual([])
    expect(codes(more, '2024-09-05')).toEqual(['trust-beneficiary-interested', 'trust-beneficiary-interested'])
  })

  it('signed before 2024-09-05 is warned of them, since then it is an error', () => {
    const severities = (signedOn: string) =>
      charityTrustProblems(
        trust({ signedOn, filed: { on: signedOn, level: 'prefecture' }, beneficiaryInterests: ['trustee'] }),
        '2024-12-31',
        calendar,
      )
        .filter(({ code }) => code === 'trust-beneficiary-interested')
        .map(({ severity }) => severity)
    expect(severities('2024-09-04')).toEqual(['warning'])
    expect(severities('2024-09-05')).toEqual(['error'])
  })

  it.each([
    [
      'filed before it was signed',
      { filed: { on: '2023-02-28', level: 'prefecture' } },
      ['trust-filed-before-signing'],
    ],
    [
      'a change filed before it happened',
      { changes: [{ what: 'trustee', on: '2023-06-01', filedOn: '2023-05-31' }] },
      ['trust-change-filed-before'],
    ],
    ['a change filed on its day', { changes: [{ what: 'trustee', on: '2023-06-01', filedOn: '2023-06-01' }] }, []],
    ['ended before it was signed', { endedOn: '2023-02-28' }, ['trust-ended-before-signing']],
    [
      'a report before it was signed',
      { reports: [{ on: '2023-02-28', toOffice: true, toPublic: true }] },
      ['trust-report-before-signing'],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it('that has ended reports no more', () => {
    expect(codes({ endedOn: '2024-12-31' }, '2026-06-01')).toEqual([])
    expect(codes({ endedOn: '2025-01-01' }, '2026-06-01')).toEqual(['trust-report-missing'])
    expect(codes({ endedOn: '2027-01-01' }, '2025-01-01')).toEqual(['trust-report-missing'])
  })

  it('reports in each full year after the year of filing, to the office and to the public', () => {
    const report = (on: string, toPublic = true) => ({ on, toOffice: true, toPublic })
    expect(codes({}, '2024-12-31')).toEqual([])
    expect(codes({}, '2025-01-01')).toEqual(['trust-report-missing'])
    expect(codes({ reports: [report('2024-12-31')] }, '2025-01-01')).toEqual([])
    expect(codes({ reports: [report('2024-12-31', false)] }, '2025-01-01')).toEqual(['trust-report-missing'])
    const apart = [report('2024-03-01', false), { on: '2024-04-01', toOffice: false, toPublic: true }]
    expect(codes({ reports: apart }, '2025-01-01')).toEqual([])
    expect(codes({ reports: apart.slice(1) }, '2025-01-01')).toEqual(['trust-report-missing'])
    expect(codes({ reports: [report('2024-03-01'), report('2024-06-01')] }, '2026-02-01')).toEqual([
      'trust-report-missing',
    ])
  })

  it('cites the article of the text of the day', () => {
    const article = (asOf: string, more: object) => charityTrustProblems(trust(more), asOf, calendar)[0]?.cite.article
    const person = { trustee: { kind: 'other', name: '某人' } }
    expect(article('2023-12-31', person)).toBe('第四十六条')
    expect(article('2024-12-31', { ...person, signedOn: '2024-09-05', filed: null })).toBe('第四十七条')
  })

  it('signed before the Law is no charitable trust, and a change before the signing is a slip', () => {
    expect(codes({ signedOn: '2016-08-31' })).toEqual(['trust-before-law'])
    const changes = [{ what: 'other', on: '2010-01-01' }]
    expect(codes({ changes })).toContain('trust-change-before-signing')
    expect(codes({ changes })).not.toContain('trust-change-late')
  })

  it('tells every problem in both languages', () => {
    for (const one of charityTrustProblems(trust({ inWriting: false, filed: null }), '2026-01-01', calendar))
      expect(Problem.parse(one).remedy.zh).not.toBe('')
  })
})

describe('changes', () => {
  it.each([
    ['trustee', '2023-06-01', ['2023-06-01', '2023-06-20'], '2023-06-08'],
    ['other', '2023-06-01', ['2023-06-01'], '2023-06-08'],
    ['other', '2023-06-01', ['2023-06-01', '2023-06-20'], '2023-07-10'],
    ['other', '2023-12-30', ['2023-12-01', '2023-12-30'], '2024-01-10'],
    ['other', '2023-06-01', ['2023-06-01', '2023-07-01'], '2023-06-08'],
  ] as const)('%s of %s among %j: by %s', (what, on, all, due) => {
    const changes = all.map(day => ({ what: 'other' as const, on: day }))
    expect(trustChangeDue({ what, on }, changes, calendar).due).toBe(due)
  })

  it('are late one by one', () => {
    const changes = [
      { what: 'trustee', on: '2023-06-01', filedOn: '2023-06-08' },
      { what: 'trustee', on: '2023-07-01', filedOn: '2023-07-09' },
      { what: 'other', on: '2023-08-01', filedOn: null },
    ]
    expect(codes({ changes })).toEqual(['trust-change-late', 'trust-change-late'])
  })

  it('a month with more changes never shortens the time', () => {
    const days = fc.integer({ min: 1, max: 28 }).map(day => `2023-02-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), list => {
        const all = list.map(on => ({ what: 'other' as const, on }))
        for (const one of all) {
          const [alone, among] = [trustChangeDue(one, [one], calendar).due, trustChangeDue(one, all, calendar).due]
          expect(among! >= alone!).toBe(true)
        }
      }),
    )
  })
})

it('a trust signed on a Friday before a holiday: the last day can move', () => {
  expect(trustFilingDue('2023-09-22', calendar).due).toBe('2023-09-29')
  expect(trustFilingDue('2023-09-22', { ...calendar, dayOff: 'moves' }).due).toBe('2023-10-07')
})

it('has seven papers', () => expect(trustPapers).toHaveLength(7))

describe('what is said of a trust, and where it is written', () => {
  const said = (more: object, asOf = '2023-12-31', counting: Parameters<typeof charityTrustProblems>[2] = calendar) =>
    charityTrustProblems(trust(more), asOf, counting).map(({ message, cite }) => [
      message.zh,
      message.en,
      cite.article ?? cite.title,
    ])

  it.each<[string, object, string[][]]>([
    [
      'filed late',
      { filed: { on: '2023-03-09', level: 'prefecture' } },
      [
        [
          '慈善信托最迟应于 2023-03-08 备案，实际于 2023-03-09 备案。',
          'The trust was due to be filed by 2023-03-08; it was filed on 2023-03-09.',
          '第四十五条',
        ],
      ],
    ],
    [
      'not filed',
      { filed: null },
      [
        [
          '慈善信托最迟应于 2023-03-08 备案，至 2023-12-31 未备案。',
          'The trust was due to be filed by 2023-03-08; not filed by 2023-12-31.',
          '第四十五条',
        ],
      ],
    ],
    [
      'a company, at the county',
      { filed: { on: '2023-03-08', level: 'county' } },
      [
        [
          '《慈善法》只要求受托人所在地县级以上人民政府民政部门，《慈善信托管理办法》规定由登记注册地设区市的民政部门备案。',
          'The Law asks only for “Civil affairs of the trustee’s place, county or above”; the measures name another office: The prefecture-level city where the company is registered.',
          '第十六条',
        ],
      ],
    ],
    [
      'a charity, not at its registrar',
      {
        trustee: { kind: 'charity', name: '某基金会' },
        filed: { on: '2023-03-08', level: 'county', isRegistrar: false },
      },
      [
        [
          '《慈善法》只要求受托人所在地县级以上人民政府民政部门，《慈善信托管理办法》规定由准予其登记或者予以认定的民政部门备案。',
          'The Law asks only for “Civil affairs of the trustee’s place, county or above”; the measures name another office: The office that registered or recognised the charity.',
          '第十六条',
        ],
      ],
    ],
    [
      'three copies',
      { filed: { on: '2023-03-08', level: 'prefecture', copies: 3 } },
      [['备案材料一式四份，只交了 3 份。', 'Four copies are asked for, 3 were given.', '第十八条']],
    ],
    [
      'a change filed late',
      { changes: [{ what: 'other', on: '2023-06-01', filedOn: '2023-06-09' }] },
      [
        [
          '变更事项最迟应于 2023-06-08 备案，实际于 2023-06-09 备案。',
          'The change was due to be filed by 2023-06-08; it was filed on 2023-06-09.',
          '第十九条',
        ],
      ],
    ],
  ])('%s', (_, more, expected) => {
    expect(said(more)).toEqual(expected)
  })

  it('the years without a report, each by the text of its end', () => {
    expect(said({}, '2026-02-01')).toEqual([
      [
        '2024 年没有向民政部门报告并向社会公开。',
        'No report of 2024 both to the office and to the public.',
        '第四十九条',
      ],
      [
        '2025 年没有向民政部门报告并向社会公开。',
        'No report of 2025 both to the office and to the public.',
        '第四十九条',
      ],
    ])
    const earlier = { signedOn: '2022-03-01', filed: { on: '2022-03-08', level: 'prefecture', copies: 4 } }
    expect(said(earlier, '2024-02-01').map(([, , article]) => article)).toEqual(['第四十八条'])
  })

  it('interested parties', () => {
    const report = [{ on: '2024-02-01', toOffice: true, toPublic: true }]
    expect(said({ beneficiaryInterests: ['trustee'], reports: report }, '2024-09-05')).toEqual([
      [
        '受益人中有受托人的利害关系人；2024-09-05 以后不得指定。',
        'Among the beneficiaries is an interested party of the trustee; from 2024-09-05 on none may be named.',
        '第四十六条',
      ],
    ])
  })

  it('a last day that no calendar covers is told, and nothing is late by it', () => {
    const [first, ...rest] = charityTrustProblems(trust({ signedOn: '2090-03-01', filed: null }), '2099-12-31', {
      plainDays: 'working',
    })
    expect([first?.code, first?.cite.article, rest]).toEqual(['calendar-not-covered', '第四十五条', []])
  })
})

it('one of which the filing is not told is not late', () => {
  expect(codes({ filed: undefined }, '2023-03-08')).toEqual([])
  expect(codes({ filed: undefined }, '2023-03-09')).toEqual(['trust-filing-not-told'])
  expect(codes({ changes: [{ what: 'trustee', on: '2023-06-01' }] })).toEqual(['trust-change-not-told'])
})

it('of which no report is on record is not told', () =>
  expect(codes({ reports: undefined }, '2025-01-01')).toEqual(['trust-report-not-told']))

it('what is filed after the day asked about is not late before its last day', () => {
  const filed = { on: '2023-03-20', level: 'prefecture' }
  expect(codes({ filed }, '2023-03-08')).toEqual([])
  expect(codes({ filed }, '2023-03-09')).toEqual(['trust-filing-late'])
})

it('one that is not filed is late from the day after the last', () => {
  expect(codes({ filed: null }, '2023-03-08')).toEqual([])
  expect(codes({ filed: null }, '2023-03-09')).toEqual(['trust-filing-late'])
})

it.each([
  ['2016-08-31', ['trust-before-law']],
  ['2016-09-01', []],
])('signed on %s: %j', (signedOn, expected) => {
  expect(codes({ signedOn, filed: null }, signedOn)).toEqual(expected)
})

// 银监发〔2017〕37号 is of 2017-07-10.
it.each([
  ['2017-07-09', []],
  ['2017-07-10', ['trust-office-other', 'trust-copies']],
])('what the measures ask of a filing on %s: %j', (on, expected) => {
  const filed = { on, level: 'county', copies: 3 }
  expect(codes({ signedOn: '2017-07-05', filed }, '2017-12-31')).toEqual(expected)
})

it.each([
  ['2017-07-09', ['trust-change-not-covered']],
  ['2017-07-10', ['trust-change-late']],
])('a change on %s that is not filed: %j', (on, expected) => {
  const changes = [{ what: 'other', on, filedOn: null }]
  const filed = { on: '2017-07-05', level: 'prefecture' }
  expect(codes({ signedOn: '2017-07-05', filed, changes }, '2017-12-31')).toEqual(expected)
})

it('a new trustee was filed in seven days before the measures too', () => {
  expect(trustChangeDue({ what: 'trustee', on: '2017-07-01' }, [], calendar)).toMatchObject({
    due: '2017-07-08',
    cite: { article: '第四十七条' },
  })
})

it('an office below the county is told by the Law of the day', () => {
  const cites = (signedOn: string) =>
    charityTrustProblems(trust({ signedOn, filed: { on: signedOn, level: 'township' } }), signedOn, calendar).map(
      ({ cite }) => cite.effective,
    )
  expect([cites('2018-01-01'), cites('2024-09-05')]).toEqual([['2016-09-01'], ['2024-09-05']])
})

it('a change on the day of the signing is none before it', () => {
  const changes = [{ what: 'other', on: '2023-03-01', filedOn: '2023-03-08' }]
  expect(codes({ changes })).toEqual([])
})

it.each([
  ['filing', '第四十五条', '第四十五条'],
  ['trustee', '第四十六条', '第四十七条'],
  ['trusteeChange', '第四十七条', '第四十八条'],
  ['report', '第四十八条', '第四十九条'],
] as const)('%s: article %s of the Law of 2016, %s since', (about, before, since) => {
  expect([trustLawOn('2024-09-04', about).article, trustLawOn('2024-09-05', about).article]).toEqual([before, since])
})
