import { describe, expect, it } from 'vitest'
import { ReturnedMinor, returnVisitDueOn, returnVisitProblems } from './return-visits.js'

const minor = (more: object = {}) =>
  ReturnedMinor.parse({ child: '1', birth: '2012-05-01', returnedOn: '2024-02-10', visitedOn: [], ...more })
const found = (more: object, asOf: string) => returnVisitProblems(minor(more), asOf).map(({ code }) => code)

// 民发〔2019〕62号 三（四）: 当地未成年人救助保护机构每季度应当至少组织一次回访.
describe('a child who came home from the streets', () => {
  it.each([
    ['the last day of the first whole quarter', {}, '2024-06-30', []],
    ['the day after it', {}, '2024-07-01', ['return-visit-missed']],
    ['seen on its last day', { visitedOn: ['2024-06-30'] }, '2024-09-30', []],
    ['early in one quarter, late in the next', { visitedOn: ['2024-04-01', '2024-09-30'] }, '2024-12-31', []],
    ['seen in the quarter of the return alone', { visitedOn: ['2024-03-01'] }, '2024-07-01', ['return-visit-missed']],
    ['visits not on record', { visitedOn: undefined }, '2025-01-01', ['return-visits-not-known']],
    ['gone in the quarter', { closedOn: '2024-06-30' }, '2025-01-01', []],
    ['of 18 in the quarter', { birth: '2006-06-30' }, '2025-01-01', []],
    ['home before the opinion, 2020-03-31', { birth: '2015-01-01', returnedOn: '2019-05-01' }, '2020-03-31', []],
    [
      'home before the opinion, 2020-04-01',
      { birth: '2015-01-01', returnedOn: '2019-05-01' },
      '2020-04-01',
      ['return-visit-missed'],
    ],
  ])('%s', (_, more, asOf, codes) => {
    expect(found(more, asOf)).toEqual(codes)
  })

  it.each([
    [{}, '2024-02-10', '2024-06-30'],
    [{}, '2024-05-01', '2024-06-30'],
    [{ visitedOn: ['2024-04-02'] }, '2024-05-01', '2024-09-30'],
    [{ visitedOn: ['2024-04-02', '2024-07-01'] }, '2024-05-01', '2024-09-30'],
    [{ visitedOn: undefined }, '2024-05-01', undefined],
    [{}, '2024-02-09', undefined],
    [{ closedOn: '2024-04-20' }, '2024-05-01', undefined],
    [{ birth: '2015-01-01', returnedOn: '2019-05-01' }, '2019-12-31', undefined],
  ])('%o on %s: due on %s', (more, asOf, dueOn) => {
    expect(returnVisitDueOn(minor(more), asOf)).toBe(dueOn)
  })
})
