import { describe, expect, it } from 'vitest'
import { dutiesOfBody, supervisionMatrix } from './duties.js'
import { jointSupervisionProblems, SupervisionMeeting } from './meeting.js'
import { OfficeRole, officeRoleProblems } from './roles.js'

describe('the matrix of duties', () => {
  const line = (type: 'association' | 'service-institution' | 'foundation', on: string) =>
    supervisionMatrix(type, on).map(({ duty, cite }) => `${duty} ${cite.article}`)
  it('of an association from 2026-03-12', () =>
    expect(line('association', '2026-03-12')).toEqual([
      'registration 第二十四条',
      'annual-check 第二十四条',
      'inspection 第二十四条',
      'penalties 第二十四条',
      'prior-review 第二十五条',
      'guidance 第二十五条',
      'first-annual-review 第二十五条',
      'help-investigate 第二十五条',
      'liquidation 第二十条',
      'liquidation-by-office 第二十条第一款',
      'liquidation-help 第二十条第一款',
      'court-liquidation 第二十条第二款',
      'merge-or-end 第十九条第二款',
      'plan-review 第二十一条第三款',
      'finance 第二十七条',
      'handover-audit 第二十七条第二款',
    ]))
  it('has no trade office the day before', () => {
    expect(dutiesOfBody('trade', 'association', '2026-03-11')).toEqual([])
    expect(dutiesOfBody('trade', 'association', '2026-03-12')).toEqual([
      'liquidation-help',
      'court-liquidation',
      'merge-or-end',
    ])
    expect(dutiesOfBody('trade', 'foundation', '2026-03-12')).toEqual([])
    expect(supervisionMatrix('association', '2026-03-11')[0]?.cite.issued).toBe('2016-02-06')
  })
  it('of the others', () => {
    expect(line('service-institution', '2026-03-12')).toEqual([
      'registration 第十九条',
      'annual-check 第十九条',
      'inspection 第十九条',
      'penalties 第十九条',
      'prior-review 第二十条',
      'guidance 第二十条',
      'first-annual-review 第二十条',
      'help-investigate 第二十条',
      'liquidation 第十六条',
      'finance 第二十二条',
      'handover-audit 第二十二条第二款',
    ])
    expect(line('foundation', '2026-03-12')).toEqual([
      'registration 第六条',
      'annual-check 第三十四条',
      'inspection 第三十四条',
      'penalties 第三十四条',
      'prior-review 第九条',
      'guidance 第三十五条',
      'first-annual-review 第三十五条',
      'help-investigate 第三十五条',
      'liquidation 第十八条',
      'liquidation-by-office 第十八条第一款',
      'finance 第三十七条',
    ])
  })
  it('of associations by the articles of 1998, and of none before its regulation', () => {
    expect(line('association', '2016-02-05')).toContain('annual-check 第二十七条')
    expect(line('association', '1998-10-24')).toEqual([])
    expect(line('foundation', '2004-05-31')).toEqual([])
  })
  it('of one body', () => {
    expect(dutiesOfBody('office', 'foundation', '2026-01-01')).toEqual([
      'registration',
      'annual-check',
      'inspection',
      'penalties',
      'liquidation-by-office',
    ])
    // Since 2026-03-12 the office is named for associations, and for service institutions never.
    const guides = (type: 'association' | 'service-institution', on: string) =>
      dutiesOfBody('office', type, on).includes('liquidation-by-office')
    expect([guides('association', '2026-03-11'), guides('association', '2026-03-12')]).toEqual([false, true])
    expect(guides('service-institution', '2026-03-12')).toBe(false)
    expect(dutiesOfBody('finance', 'association', '2026-01-01')).toEqual(['finance'])
    expect(dutiesOfBody('supervisor', 'association', '2026-03-12')).toContain('merge-or-end')
    // 社会团体登记管理条例 art. 27(2), 民办非企业单位登记管理暂行条例 art. 22(2): both have the accounts audited.
    for (const body of ['office', 'supervisor'] as const) {
      expect(dutiesOfBody(body, 'association', '2020-01-01')).toContain('handover-audit')
      expect(dutiesOfBody(body, 'service-institution', '2020-01-01')).toContain('handover-audit')
    }
    expect(line('association', '2016-02-05')).toContain('handover-audit 第三十条第二款')
  })
})

describe('registration and supervision apart', () => {
  const role = (who: string, duty: string, until: string | null = null) =>
    OfficeRole.parse({ who, duty, since: '2024-01-01', until })
  const apart = [
    role('登记科', 'registration'),
    role('执法科', 'annual-check'),
    role('执法科', 'inspection'),
    role('执法科', 'penalties'),
  ]
  const found = (roles: OfficeRole[], asOf = '2024-06-30') =>
    officeRoleProblems(roles, asOf).map(({ code, path }) => `${code} ${path[0]}`)
  it('holds', () => {
    expect(found(apart)).toEqual([])
    expect(found([...apart, role('登记科', 'guidance')])).toEqual([])
  })
  it.each(['annual-check', 'inspection', 'penalties'])('breaks where one registers and does %s', duty => {
    expect(found([...apart, role('登记科', duty)])).toEqual(['registration-apart 登记科'])
    expect(found([...apart, role('登记科', duty, '2024-06-30')])).toEqual(['registration-apart 登记科'])
    expect(found([...apart, role('登记科', duty, '2024-06-29')])).toEqual([])
  })
  it('warns, as no law parts them', () =>
    expect(
      officeRoleProblems([role('登记科', 'annual-check')], '2024-06-30').map(({ severity }) => severity),
    ).not.toContain('error'))
  it('says which duties are nobody’s', () => {
    expect(found(apart.slice(0, 3))).toEqual(['duty-without-holder penalties'])
    // Before the first role on record nothing is known.
    expect(found(apart, '2023-12-31')).toEqual([])
  })
})

describe('those who supervise together', () => {
  const rule = { everyMonths: 6, bodies: ['office', 'party'] } as const
  const meeting = (on: string, more: object = {}) =>
    SupervisionMeeting.parse({ on, bodies: ['office', 'party', 'supervisor'], ...more })
  it('warns of meetings, which no law sets', () =>
    expect(
      jointSupervisionProblems(
        { setUp: '2024-01-10', meetings: [meeting('2024-02-01', { bodies: ['office'] })] },
        rule,
        '2024-08-02',
      ),
    ).toMatchObject([
      { code: 'joint-meeting-due', severity: 'warning' },
      { code: 'joint-meeting-bodies', severity: 'warning' },
    ]))
  const codes = (meetings: SupervisionMeeting[], asOf: string) =>
    jointSupervisionProblems({ setUp: '2024-01-10', meetings }, rule, asOf).map(({ code }) => code)
  it.each([
    ['before it is set up', [], '2024-01-09', []],
    ['six months', [], '2024-07-10', []],
    ['a day more', [], '2024-07-11', ['joint-meeting-due']],
    ['they met', [meeting('2024-06-30')], '2024-12-30', []],
    ['half a year ago and a day', [meeting('2024-06-30')], '2024-12-31', ['joint-meeting-due']],
    ['one was not there', [meeting('2024-06-30', { bodies: ['office'] })], '2024-06-30', ['joint-meeting-bodies']],
    ['before the meeting', [meeting('2024-06-30', { bodies: ['office'] })], '2024-06-29', []],
    [
      'something is overdue',
      [meeting('2024-06-30', { agreed: [{ what: 'a', by: 'party', due: '2024-07-31', done: null }] })],
      '2024-08-01',
      ['joint-agreed-in-time'],
    ],
    [
      'something was done',
      [meeting('2024-06-30', { agreed: [{ what: 'a', by: 'party', due: '2024-07-31', done: '2024-07-31' }] })],
      '2024-08-01',
      [],
    ],
  ])('%s', (_, meetings, asOf, expected) => expect(codes(meetings, asOf)).toEqual(expected))
})
