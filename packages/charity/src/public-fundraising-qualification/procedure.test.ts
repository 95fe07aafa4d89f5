import { expect, it } from 'vitest'
import { qualificationDecisionDue, qualificationPapers } from './procedure.js'

const calendar = { plainDays: 'calendar' } as const

it.each([
  ['2024-09-04', 0, '2024-09-24', '2016-09-01'],
  ['2024-09-05', 0, '2024-09-25', '2024-09-05'],
  ['2024-09-05', 3, '2024-09-28', '2024-09-05'],
  ['2024-02-09', 0, '2024-02-29', '2016-09-01'],
])('accepted on %s, %i days not counted: decided by %s', (on, daysNotCounted, due, effective) => {
  expect(qualificationDecisionDue(on, calendar, daysNotCounted)).toMatchObject({
    due,
    cite: { article: '第二十二条', effective },
  })
})

it('refuses a day before the Law, and no whole number of days', () => {
  expect(() => qualificationDecisionDue('2016-08-31', calendar)).toThrow(/2016-09-01/)
  expect(() => qualificationDecisionDue('2024-09-05', calendar, -1)).toThrow()
})

it('the supervising unit’s approval is asked for only where there is one (令74 art. 6)', () => {
  const papers = (supervisingUnit: boolean) => qualificationPapers({ supervisingUnit }).papers.map(({ zh }) => zh)
  expect(papers(true).slice(0, 3)).toEqual(papers(false))
  expect(papers(true)[3]).toContain('业务主管单位')
})

it('days that are not counted: none unless said, at most 366', () => {
  const due = (...daysNotCounted: number[]) => qualificationDecisionDue('2024-09-05', calendar, ...daysNotCounted).due
  expect([due(), due(0), due(366)]).toEqual(['2024-09-25', '2024-09-25', '2025-09-26'])
  expect(() => due(367)).toThrow()
})

it('the papers are those of 令74 art. 6', () => {
  expect(qualificationPapers({ supervisingUnit: true }).cite.article).toBe('第六条')
})
