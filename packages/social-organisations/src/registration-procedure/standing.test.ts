import { describe, expect, it } from 'vitest'
import { idleFrom, idleSinceCertificate, RegistrationStanding, registrationDuties } from './standing.js'

const standing = (more: object = {}) =>
  RegistrationStanding.parse({ organisation: '甲', type: 'association', certified: '2025-03-01', ...more })
const duties = (more: object, year: number) =>
  registrationDuties(standing(more), year).map(({ due, citation }) => [
    due,
    citation.number ?? citation.title,
    citation.article,
  ])

describe('nothing done since the certificate', () => {
  const ground = (more: object, asOf: string) => idleSinceCertificate(standing(more), asOf).ground
  // 社会团体登记管理条例 art. 29; the year is full at the end of 2026-03-01.
  it.each([
    ['so-022: the year is not full', {}, '2026-02-28', false],
    ['its last day', {}, '2026-03-01', false],
    ['so-023: the day after', { activities: [] }, '2026-03-02', true],
    ['what it did is not told', {}, '2026-03-02', null],
    ['active on the day asked for', { certified: '2025-03-01', activities: ['2026-03-01'] }, '2026-03-01', false],
    ['active on the first day', { activities: ['2025-03-01'] }, '2026-03-02', false],
    ['active on the last day', { activities: ['2026-03-01'] }, '2026-03-02', false],
    ['active when it was too late', { activities: ['2026-03-02'] }, '2026-03-02', true],
    ['active before the certificate', { activities: ['2025-02-28'] }, '2026-03-02', true],
    ['a foundation', { type: 'foundation', activities: [] }, '2026-03-02', true],
    ['a service institution: no such ground', { type: 'service-institution' }, '2027-01-01', false],
    ['no certificate', { certified: null }, '2027-01-01', false],
  ])('%s', (_, more, asOf, expected) => expect(ground(more, asOf)).toBe(expected))

  it('says from when, and by which text', () => {
    expect(idleSinceCertificate(standing(), '2026-03-11').cite).toMatchObject({
      issued: '2016-02-06',
      article: '第二十九条',
    })
    expect(idleSinceCertificate(standing(), '2026-03-12').cite).toMatchObject({ issued: '2026-03-12' })
    expect(idleSinceCertificate(standing({ type: 'foundation' }), '2026-03-12').cite).toMatchObject({
      article: '第四十一条',
    })
    expect(idleSinceCertificate(standing({ type: 'service-institution' }), '2026-03-12')).toEqual({
      ground: false,
      from: null,
      cite: null,
    })
    expect(idleFrom({ type: 'association', certified: '2024-02-29' })).toBe('2025-03-01')
  })
})

describe('a year of duties', () => {
  it('of an association', () => {
    const more = {
      term: { from: '2021-06-10', years: 5 },
      changes: [
        { what: '住所', consented: '2026-03-02' },
        { what: '名称', consented: '2026-03-02', filed: '2026-03-20' },
      ],
    }
    expect(duties(more, 2026)).toEqual([
      ['2026-03-01', '国务院令第250号', '第二十九条'],
      ['2026-04-01', '国务院令第250号', '第十八条'],
      ['2026-06-10', '国务院令第250号', '第十四条'],
      ['2026-06-10', '国务院令第250号', '第二十七条'],
    ])
    expect(duties(more, 2025)).toEqual([])
    expect(duties({ ...more, activities: ['2025-12-31'] }, 2026)).toHaveLength(3)
    expect(duties({ ...more, activities: ['2026-03-02'] }, 2026)).toHaveLength(4)
  })

  it('of an association that is a legal person by law', () => {
    const more = { certified: null, approvedByLaw: '2026-03-02' }
    expect(duties(more, 2026)).toEqual([['2026-05-01', '国务院令第250号', '第十五条']])
    expect(duties({ ...more, certificateApplied: '2026-04-01' }, 2026)).toEqual([])
  })

  it('of a service institution', () => {
    const more = {
      type: 'service-institution',
      supervisorLost: '2026-02-01',
      copyIssued: '2022-08-31',
      liquidated: '2026-12-10',
      changes: [{ what: '章程', consented: '2026-05-04' }],
      term: { from: '2022-10-01', years: 4 },
    }
    expect(duties(more, 2026)).toEqual([
      ['2026-05-02', '民政部令第18号', '第十五条'],
      ['2026-06-03', '国务院令第251号', '第十五条'],
      ['2026-08-31', '民政部令第18号', '第二十四条'],
      ['2026-10-01', '国务院令第251号', '第十条'],
      ['2026-12-25', '国务院令第251号', '第十七条'],
    ])
    expect(duties({ ...more, deregistered: '2026-12-20' }, 2026)).toHaveLength(4)
    expect(
      duties({ type: 'service-institution', supervisorLost: '2026-02-01', supervisorFound: '2026-05-02' }, 2026),
    ).toEqual([])
    expect(
      duties({ type: 'service-institution', supervisorLost: '2026-02-01', supervisorFound: '2026-05-03' }, 2026),
    ).toHaveLength(1)
  })

  // 基金会管理条例 began on 2004-06-01.
  it('of a foundation none before its regulation', () => {
    const of = (year: number) => duties({ type: 'foundation', certified: null, officersFromElsewhere: true }, year)
    expect(of(2003)).toEqual([])
    const certified = (year: number) =>
      duties({ type: 'foundation', certified: '2025-03-01', activities: ['2025-06-01'] }, year)
    expect([2024, 2025].map(year => certified(year).length)).toEqual([0, 1])
    expect(of(2004).map(([, , article]) => article)).toEqual(['第二十一条', '第二十四条'])
  })
  it('of a foundation', () => {
    const more = {
      type: 'foundation',
      activities: ['2025-06-01'],
      officersFromElsewhere: true,
      term: { from: '2021-09-01', years: 5 },
    }
    expect(duties({ ...more, boardMeetings: ['2025-12-31', '2026-03-01'] }, 2026)).toEqual([
      ['2026-09-01', '国务院令第400号', '第二十条'],
      ['2026-09-01', '国务院令第400号', '第三十七条'],
      ['2026-12-31', '国务院令第400号', '第二十一条'],
      ['2026-12-31', '国务院令第400号', '第二十四条'],
    ])
    expect(duties({ ...more, boardMeetings: ['2026-03-01', '2026-09-01'] }, 2026)).toHaveLength(3)
    expect(duties({ ...more, type: 'association' }, 2026)).toHaveLength(2)
    // What concerns a service institution alone is no duty of others.
    expect(
      duties({ ...more, type: 'association', supervisorLost: '2026-02-01', copyIssued: '2022-08-31' }, 2026),
    ).toHaveLength(2)
    // A foundation has no day for a change, and has one for its end.
    expect(
      duties(
        {
          type: 'foundation',
          activities: ['2025-06-01'],
          boardMeetings: ['2026-01-01', '2026-02-01'],
          changes: [{ what: 'a', consented: '2026-01-01' }],
          liquidated: '2026-03-02',
        },
        2026,
      ),
    ).toEqual([['2026-03-17', '国务院令第400号', '第十八条']])
  })

  it('holds what is due on its first and last day, and no more', () => {
    const change = (consented: string, year: number) =>
      duties({ activities: ['2025-03-01'], changes: [{ what: 'a', consented }] }, year).length
    expect([
      change('2025-12-02', 2026),
      change('2025-12-01', 2026),
      change('2026-12-01', 2026),
      change('2026-12-02', 2026),
    ]).toEqual([1, 0, 1, 0])
  })

  it('nothing after it was struck off', () => {
    const open = (deregistered: string) =>
      duties({ type: 'foundation', activities: ['2025-06-01'], deregistered }, 2026).length
    // The board meets twice until the end of the year.
    expect([open('2026-12-31'), open('2026-12-30'), open('2025-12-31')]).toEqual([1, 0, 0])
  })

  it('tells each in both languages', () => {
    const [first] = registrationDuties(
      standing({ changes: [{ what: '住所', consented: '2026-03-02' }], activities: ['2025-03-01'] }),
      2026,
    )
    expect(first?.text.zh).toContain('住所')
    expect(first?.text.en).toContain('within 30 days')
  })
})
