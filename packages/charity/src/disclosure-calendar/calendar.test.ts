import { addDays } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatedDuty } from '../shared/dated-duty.js'
import { DisclosingCharity, disclosureCalendar, disclosureEvents } from './calendar.js'

const counting = { plainDays: 'calendar' } as const
const foundation = { kind: 'foundation', publicFundraising: true, supervisingUnit: true }
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
    ['major-investment-1', 'charity', '2026-04-09', '民政部令第81号', '第十三条第一款第二项', 'primary'],
    ['annual-report', 'charity', '2026-05-31', '民政部令第81号', undefined, 'secondary'],
    ['related-parties', 'charity', '2026-05-31', '民政部令第81号', '第十五条', 'primary'],
    ['project-with-remainder-ended-4', 'charity', '2026-11-30', '民政部令第81号', undefined, 'secondary'],
    ['trust-report-1', 'trustee', '2026-12-31', undefined, '第四十九条', 'primary'],
  ])
  for (const duty of duties) expect(DatedDuty.parse(duty)).toEqual(duty)
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
      { kind: 'service-institution', publicFundraising: false, supervisingUnit: false },
      2025,
      { 'annual-check': '2025-05-31', 'annual-report': '2025-12-31' },
    ],
  ])('%s', (_, charity, year, expected) => {
    expect(datesOf(charity, year)).toEqual(expected)
  })

  it('no tax report before 2020', () => {
    expect(datesOf({ ...foundation, taxDeduction: true }, 2019)).not.toHaveProperty('tax-report')
    expect(datesOf({ ...foundation, taxDeduction: true }, 2020)).toHaveProperty('tax-report', '2020-03-31')
  })

  it('a year without a day in the text says so', () => {
    const [report] = listOf(foundation, 2025).filter(({ id }) => id === 'annual-report')
    expect(report?.note?.zh).toContain('没有规定日期')
    expect(report?.cite.article).toBe('第七十八条第二款')
    expect(listOf(foundation, 2023).find(({ id }) => id === 'annual-report')?.cite.article).toBe('第七十二条第二款')
    expect(listOf(foundation, 2026).every(({ note }) => note === undefined)).toBe(true)
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

describe('events', () => {
  const after = (kind: string, on: string, year: number) =>
    listOf({ ...foundation, events: [{ kind, on }] }, year).find(({ id }) => id === `${kind}-1`)

  it.each([
    ['major-asset-change', '2026-06-01', '2026-07-01', '第十三条第一款第一项', 'primary'],
    ['major-transaction', '2025-06-01', '2025-07-01', undefined, 'secondary'],
    ['related-gift', '2026-01-01', '2026-01-31', '第十四条第一项', 'primary'],
    ['related-flow', '2025-12-31', '2026-01-30', undefined, 'unverified'],
    ['trust-settled', '2026-01-01', '2026-01-31', '第十二条第二款', 'primary'],
    ['trust-signed', '2026-01-01', '2026-01-08', '第四十五条', 'primary'],
    ['trustee-changed', '2024-09-04', '2024-09-11', '第四十七条', 'primary'],
    ['trustee-changed', '2024-09-05', '2024-09-12', '第四十八条', 'primary'],
    ['ground-for-ending', '2026-01-01', '2026-01-31', '第十八条', 'primary'],
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
  const kinds = fc.constantFrom(...Object.keys(disclosureEvents))
  const days = fc.integer({ min: 0, max: 330 }).map(day => addDays('2026-01-01', day))
  fc.assert(
    fc.property(fc.array(fc.record({ kind: kinds, on: days }), { maxLength: 10 }), events => {
      const ids = [2026, 2027].flatMap(year => listOf({ ...foundation, events }, year).map(({ id }) => id))
      for (const [index, { kind }] of events.entries())
        expect(ids.filter(id => id === `${kind}-${index + 1}`)).toHaveLength(1)
    }),
  )
})
