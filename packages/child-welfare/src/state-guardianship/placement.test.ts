import { describe, expect, it } from 'vitest'
import { TemporaryGuardianship, temporaryGuardianshipProblems } from './placement.js'

const place = (from: string, until: string | null = null, kind = 'kin') => ({ kind, with: 'x', from, until })
const found = (more: object, asOf = '2024-06-01') =>
  temporaryGuardianshipProblems(
    TemporaryGuardianship.parse({
      child: '1',
      birth: '2015-03-01',
      from: '2024-01-10',
      placements: [place('2024-01-10')],
      ...more,
    }),
    asOf,
  ).map(({ code, path }) => [code.replace('temporary-guardianship-', ''), ...path].join(' '))
const returned = { on: '2024-05-01', how: 'returned', assessedOn: '2024-04-20', handedTo: 'mother' }

it('that a minor is somewhere is no article of the law, which says how it may be placed', () => {
  const record = TemporaryGuardianship.parse({ child: '1', birth: '2015-03-01', from: '2024-01-10' })
  const [problem] = temporaryGuardianshipProblems(record, '2024-06-01')
  expect(problem).toMatchObject({ severity: 'warning', message: { zh: '没有安置去向的记录。' } })
  const end = { on: '2024-05-01', how: 'transferred' as const }
  const [untold] = temporaryGuardianshipProblems({ ...record, placements: [], from: end.on, end }, '2024-06-01')
  expect(untold).toMatchObject({ severity: 'warning', message: { zh: '没有交接记录。' } })
})

// Source: 未成年人保护法 第九十三条.
describe('a temporary guardianship', () => {
  it.each<[string, object, string[]]>([
    ['goes on', {}, []],
    ['back with the guardian', { end: returned }, []],
    ['assessed on the day', { end: { ...returned, assessedOn: '2024-05-01' } }, []],
    ['assessed a day late', { end: { ...returned, assessedOn: '2024-05-02' } }, ['returned-unassessed end assessedOn']],
    ['assessed on the first day', { end: { ...returned, assessedOn: '2024-01-10' } }, []],
    [
      'assessed before it began',
      { end: { ...returned, assessedOn: '2024-01-09' } },
      ['returned-unassessed end assessedOn'],
    ],
    ['over, and never placed', { placements: [], end: returned }, ['unplaced placements']],
    ['over on its first day', { placements: [], end: { ...returned, on: '2024-01-10', assessedOn: '2024-01-10' } }, []],
    ['came of age', { birth: '2006-05-01', end: { on: '2024-05-01', how: 'adult' } }, []],
    ['went on a day longer', { birth: '2006-04-30', end: { on: '2024-05-01', how: 'adult' } }, ['adult end on']],
    ['not assessed', { end: { ...returned, assessedOn: null } }, ['returned-unassessed end assessedOn']],
    [
      'assessed or not is not told',
      { end: { ...returned, assessedOn: undefined } },
      ['assessment-not-known end assessedOn'],
    ],
    [
      'with another, who needs no assessment',
      { end: { ...returned, how: 'other-guardian', assessedOn: undefined } },
      [],
    ],
    ['in hospital', { placements: [place('2024-01-10', null, 'other')] }, []],
    ['died', { end: { on: '2024-05-01', how: 'died' } }, []],
    ['taken over by civil affairs elsewhere', { end: { on: '2024-05-01', how: 'transferred', handedTo: 'y' } }, []],
    ['taken over by nobody', { end: { on: '2024-05-01', how: 'transferred' } }, ['not-handed-over end handedTo']],
    ['not handed over', { end: { ...returned, handedTo: undefined } }, ['not-handed-over end handedTo']],
    ['an end to come', { end: { on: '2024-06-02', how: 'returned' } }, []],
    [
      'ends before it begins',
      { placements: [], end: { ...returned, how: 'other-guardian', on: '2024-01-09' } },
      ['dates end on'],
    ],
    ['nowhere', { placements: [] }, ['unplaced placements']],
    ['a place that ended', { placements: [place('2024-01-10', '2024-05-31')] }, ['unplaced placements']],
    ['until the day', { placements: [place('2024-01-10', '2024-06-01')] }, []],
    ['one after another', { placements: [place('2024-02-01'), place('2024-01-10', '2024-02-01')] }, []],
    ['the day after', { placements: [place('2024-01-11', '2024-02-01'), place('2024-02-02')] }, []],
    [
      'some days nowhere on record',
      { placements: [place('2024-02-03'), place('2024-01-12', '2024-02-01')] },
      ['gap placements 1', 'gap placements 0'],
    ],
    [
      'nowhere on record at the end',
      { end: returned, placements: [place('2024-01-10', '2024-04-29')] },
      ['gap end on'],
    ],
    ['the day before the end', { end: returned, placements: [place('2024-01-10', '2024-04-30')] }, []],
    [
      'two at a time',
      { placements: [place('2024-01-10', '2024-02-02'), place('2024-02-01')] },
      ['overlap placements 1'],
    ],
    ['two from one day', { placements: [place('2024-01-10'), place('2024-01-10')] }, ['overlap placements 1']],
    ['placed before it began', { placements: [place('2024-01-09')] }, ['dates placements 0']],
    [
      'placed beyond its end',
      { end: returned, placements: [place('2024-01-10', '2024-05-02')] },
      ['dates placements 0'],
    ],
    ['came of age too early', { end: { on: '2024-05-01', how: 'adult' } }, ['dates end how']],
  ])('%s', (_, more, problems) => {
    expect(found(more)).toEqual(problems)
  })

  it.each([
    ['2006-06-02', []],
    ['2006-06-01', ['adult end']],
  ])('born on %s', (birth, problems) => {
    expect(found({ birth })).toEqual(problems)
  })

  it.each([
    ['2021-05-31', []],
    ['2021-06-01', ['unplaced placements']],
  ])('of before the law, on %s', (asOf, problems) => {
    expect(found({ from: '2021-05-01', placements: [] }, asOf)).toEqual(problems)
  })

  it('where it was before the law is not asked', () => {
    const gap = (second: string) =>
      found({ from: '2021-01-10', placements: [place('2021-01-10', '2021-02-01'), place(second)] })
    expect([gap('2021-06-02'), gap('2021-06-03')]).toEqual([[], ['gap placements 1']])
  })

  it.each([
    ['not-found-yet', 'warning'],
    ['unattended', 'error'],
    [undefined, 'error'],
  ])('back without an assessment, taken in as %s: %s', (ground, severity) => {
    const record = TemporaryGuardianship.parse({
      child: '1',
      birth: '2015-03-01',
      from: '2024-01-10',
      ground,
      placements: [place('2024-01-10')],
      end: { ...returned, assessedOn: null },
    })
    expect(temporaryGuardianshipProblems(record, '2024-06-01')).toMatchObject([{ severity }])
  })

  it('one that ended before the law is not judged by it', () => {
    const old = { from: '2021-01-10', placements: [place('2021-01-10')] }
    expect(found({ ...old, end: { on: '2021-05-31', how: 'returned' } })).toEqual([])
    expect(found({ ...old, end: { on: '2021-06-01', how: 'returned' } })).toHaveLength(2)
  })
})
