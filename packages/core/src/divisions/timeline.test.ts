import { describe, expect, it } from 'vitest'
import { isProblemError } from '../problem.js'
import type { DivisionChange } from './change.schema.js'
import { onDay } from './moment.js'
import { divisionTimeline } from './timeline.js'

// Divisions that are made up: three lists, at the ends of 2001, 2002 and 2003.
const days = ['2001-12-31', '2002-12-31', '2003-12-31']
const cite = { title: '批复', confidence: 'unverified' } as const

/** `320421 某县 01`: in the first two lists. */
const lists = (...rows: string[]) =>
  rows.map(row => {
    const [code = '', name = '', places = ''] = row.split(' ')
    return { code, name, first: Number(places[0]), last: Number(places[1]) }
  })
const timeline = (rows: string[], changes: readonly Omit<DivisionChange, 'cite'>[] = []) =>
  divisionTimeline({ days, runs: lists(...rows), changes: changes.map(change => ({ ...change, cite })) })
const successors = (rows: string[], code: string, changes: readonly Omit<DivisionChange, 'cite'>[] = []) => {
  const { status, successions } = timeline(rows, changes).successorsOf(code)
  return [status, ...successions.map(({ to, basis }) => `${to.code} ${to.name} ${basis}`)]
}

describe('successors that no document names', () => {
  it('bear the same name but for its kind, in the same province', () => {
    expect(successors(['320421 某山县 00', '320499 某山区 12'], '320421')).toEqual(['known', '320499 某山区 same-name'])
    for (const other of ['110199', '310199', '220499', '330499'])
      expect(successors(['320421 某山县 00', `${other} 某山区 12`], '320421')).toEqual(['not-known'])
    expect(successors(['320421 某山县 00', '320499 某山区 22'], '320421')).toEqual(['not-known'])
    expect(successors(['320421 某山县 00', '320500 某山市 12'], '320421')).toEqual(['not-known'])
    expect(successors(['110121 某山县 00', '310199 某山区 12'], '110121')).toEqual(['not-known'])
  })

  it('a code that goes on under another name was renamed', () => {
    const rows = ['320421 某山县 00', '320421 某海县 12', '320499 某山区 12']
    expect(successors(rows, '320421')).toEqual(['none'])
    const moved = ['320421 某山县 00', '320421 某海县 12', '320499 某山县 12']
    expect(successors(moved, '320421')).toEqual(['known', '320499 某山县 same-name'])
    expect(timeline(moved).reuses).toMatchObject([{ code: '320421', before: { name: '某山县' } }])
  })

  it('are one for one only where a county or city ended, and nothing else changed in the prefecture', () => {
    expect(successors(['320421 某山县 00', '320499 某海区 12'], '320421')).toEqual([
      'known',
      '320499 某海区 one-for-one',
    ])
    const others = ['320421 某山县 00', '320499 某海区 12']
    expect(successors([...others, '320422 某江县 00'], '320421')).toEqual(['not-known'])
    expect(successors([...others, '320498 某江区 12'], '320421')).toEqual(['not-known'])
    expect(successors([...others, '320422 某江县 00', '320498 某河区 12'], '320421')).toEqual(['not-known'])
    expect(successors(['320404 某山区 00', '320499 某海区 12'], '320404')).toEqual(['not-known'])
    expect(successors(['320421 某山县 00', '320599 某海区 12'], '320421')).toEqual(['not-known'])
    // what is settled otherwise does not count
    expect(successors([...others, '320422 某江县 00', '320498 某江区 12'], '320421')).toEqual([
      'known',
      '320499 某海区 one-for-one',
    ])
    const renamed = [...others, '320423 某河县 00', '320423 某湖县 12']
    expect(successors(renamed, '320421')).toEqual(['known', '320499 某海区 one-for-one'])
  })

  it('are looked for in the whole of a municipality, and in no other', () => {
    expect(successors(['500221 某山县 00', '500199 某海区 12'], '500221')).toEqual([
      'known',
      '500199 某海区 one-for-one',
    ])
    expect(successors(['110121 某山县 00', '310199 某海区 12'], '110121')).toEqual(['not-known'])
    expect(successors(['120121 某山县 00', '110199 某海区 12'], '120121')).toEqual(['not-known'])
  })

  it('of a prefecture, in its province', () => {
    expect(successors(['322900 某山地区 00', '321900 某海市 12'], '322900')).toEqual([
      'known',
      '321900 某海市 one-for-one',
    ])
    for (const other of ['331900', '122900'])
      expect(successors(['322900 某山地区 00', `${other} 某海市 12`], '322900')).toEqual(['not-known'])
  })

  it('of a county, where its prefecture has another code after', () => {
    const rows = ['322900 某山地区 00', '321900 某山市 12', '322921 某江县 00', '321902 某河区 12']
    expect(successors(rows, '322921')).toEqual(['known', '321902 某河区 one-for-one'])
    const later = ['322900 某山地区 01', '321900 某山市 22', '322921 某江县 00', '321902 某河区 12']
    expect(successors(later, '322921')).toEqual(['not-known'])
  })
})

describe('successors that a document names', () => {
  const into = (code: string, at?: string) => [
    { ...(at ? { on: onDay(at) } : {}), ended: ['320404'], enlarged: [code] },
  ]
  const rows = ['320404 某山区 00', '320402 某海区 02']

  it('stand through the change, or begin with it', () => {
    expect(successors(rows, '320404', into('320402'))).toEqual(['known', '320402 某海区 cited'])
    expect(successors(['320404 某山区 00', '320499 某海区 12'], '320404', into('320499'))).toEqual([
      'known',
      '320499 某海区 cited',
    ])
    // begun a year later, or ended in the same year
    expect(successors(['320404 某山区 00', '320499 某海区 22'], '320404', into('320499'))).toEqual(['not-known'])
    expect(successors(['320404 某山区 00', '320402 某海区 00'], '320404', into('320402'))).toEqual(['not-known'])
    expect(successors(rows, '320404', into('320499'))).toEqual(['not-known'])
  })

  it('stand through it where they began that day or the day before, and end on a later one', () => {
    const on = (code: string, name: string, day: string) => ({ on: onDay(day), begun: [{ code, name }] })
    const merged = into('320499', '2002-06-02')
    const begun = ['320404 某山区 00', '320499 某海区 12']
    expect(successors(begun, '320404', [on('320499', '某海区', '2002-06-01'), ...merged])).toContain(
      '320499 某海区 cited',
    )
    expect(successors(begun, '320404', [on('320499', '某海区', '2002-06-02'), ...merged])).toContain(
      '320499 某海区 cited',
    )
    expect(successors(begun, '320404', [on('320499', '某海区', '2002-06-03'), ...merged])).toEqual(['not-known'])
    expect(successors(begun, '320404', into('320499', '2002-12-31'))).toContain('320499 某海区 cited')
    const ended = (day: string) => [{ on: onDay(day), ended: ['320402'] }, ...into('320402', '2002-06-02')]
    const both = ['320404 某山区 00', '320402 某海区 00']
    expect(successors(both, '320404', ended('2002-06-03'))).toEqual(['known', '320402 某海区 cited'])
    expect(successors(both, '320404', ended('2002-06-02'))).toEqual(['not-known'])
  })

  it('may begin in the time in which the change lies', () => {
    const begun = ['320404 某山区 00', '320499 某海区 12']
    const on = (day: string) => [{ on: onDay(day), begun: [{ code: '320499', name: '某海区' }] }]
    // the one ended between the lists of 2001 and 2002, the other began on a day between
    for (const day of ['2002-01-01', '2002-06-02', '2002-12-31'])
      expect(successors(begun, '320404', [...on(day), ...into('320499')])).toEqual(['known', '320499 某海区 cited'])
    const later = ['320404 某山区 00', '320499 某海区 22']
    expect(successors(later, '320404', [...on('2003-01-01'), ...into('320499')])).toEqual(['not-known'])
  })

  it('are those of the name that is given', () => {
    const begun = [{ ended: ['320404'], begun: [{ code: '320499', name: '某海区' }] }]
    expect(successors(['320404 某山区 00', '320499 某海区 12'], '320404', begun)).toEqual([
      'known',
      '320499 某海区 cited',
    ])
    expect(successors(['320404 某山区 00', '320499 某江区 12'], '320404', begun)).toEqual(['not-known'])
  })

  it('a name that took another in stays that of its code', () => {
    const taken = ['320404 某山区 00', '320402 某海区 00', '320402 某江区 12']
    expect(successors(taken, '320404', into('320402'))).toEqual(['known', '320402 某江区 cited'])
    expect(successors(taken, '320402', into('320402'))).toEqual(['none'])
    expect(timeline(taken, into('320402')).reuses).toEqual([])
  })
})

describe('a division of parts of others', () => {
  const rows = ['320404 某山区 02', '320405 某河区 00', '320499 某海区 12']
  const parted = (day?: string) => [
    { ...(day ? { on: onDay(day) } : {}), begun: [{ code: '320499', name: '某海区' }], reduced: ['320404'] },
  ]
  it('knows what gave them, which stands on', () => {
    const told = timeline(rows, parted('2002-06-02'))
    expect(told.predecessorsOf('320499')).toMatchObject([{ from: { code: '320404' }, inPart: true, basis: 'cited' }])
    expect(told.successorsOf('320404')).toEqual({ status: 'none', successions: [] })
    expect(told.codesOn('320404', '2003-12-31')).toEqual(['320404'])
  })
  it('not where the day is not told, or what gave them was no more', () => {
    expect(timeline(rows, parted()).predecessorsOf('320499')).toEqual([])
    const gone = [{ on: onDay('2002-03-01'), ended: ['320405'] }]
    const of = [{ on: onDay('2002-06-02'), begun: [{ code: '320499', name: '某海区' }], reduced: ['320405'] }]
    expect(timeline(rows, [...gone, ...of]).predecessorsOf('320499')).toEqual([])
  })
})

describe('a code that was given again after a break', () => {
  const again = ['320421 某山县 00', '320421 某海县 22', '320499 某江区 02']
  const moved = [{ ended: ['320421'], enlarged: ['320499'] }]
  it('is listed, and leads only to what took its place', () => {
    expect(timeline(again, moved).reuses).toMatchObject([
      { code: '320421', before: { name: '某山县' }, after: { name: '某海县' } },
    ])
    expect(timeline(again).reuses).toHaveLength(1)
    // a name that followed on is followed; what the code was given to later is not
    const followed = ['320499 某河县 00', '320421 某河县 11', '320421 某海县 22']
    expect(timeline(followed).codesOn('320499', '2003-12-31')).toEqual(['320421'])
    const broken = divisionTimeline({
      days: [...days, '2004-12-31'],
      runs: lists('320499 某河县 00', '320421 某河县 11', '320421 某海县 33'),
    })
    expect(broken.codesOn('320499', '2004-12-31')).toEqual([])
    expect(broken.codesOn('320421', '2004-12-31')).toEqual(['320421'])
  })
})

describe('a change that was made public before a list showed it', () => {
  const rows = ['320421 某山县 01', '320499 某山区 22']
  const on = (day: string) => [{ on: onDay(day), ended: ['320421'], begun: [{ code: '320499', name: '某山区' }] }]
  const codesOf = (changes: ReturnType<typeof on>, of = rows) => {
    try {
      timeline(of, changes)
      return []
    } catch (error) {
      return isProblemError(error) ? error.problems.map(({ code, path }) => [code, ...path]) : error
    }
  }

  it('holds from its day', () => {
    for (const day of ['2002-03-01', '2003-12-31'])
      expect(timeline(rows, on(day)).spellsOf('320421')).toMatchObject([{ ends: onDay(day) }])
  })

  it('is refused after the list that shows it', () => {
    expect(codesOf(on('2004-01-01'))).toEqual([
      ['division-change-contradicts', 0, '320421'],
      ['division-change-contradicts', 0, '320499'],
    ])
  })

  it('is refused where the code stood for something else then', () => {
    const taken = ['320421 某山县 02', '320499 某海区 01', '320499 某山区 22']
    const begun = (day: string) => [{ on: onDay(day), ended: [], begun: [{ code: '320499', name: '某山区' }] }]
    expect(codesOf(begun('2003-12-31'), taken)).toEqual([])
    expect(codesOf(begun('2003-06-30'), taken)).toEqual([['division-change-contradicts', 0, '320499']])
    expect(codesOf(begun('2002-06-30'), ['320499 某海区 12'])).toEqual([['division-change-contradicts', 0, '320499']])
    expect(codesOf([{ on: onDay('2002-06-30'), ended: ['320498'], begun: [] }])).toEqual([
      ['division-change-contradicts', 0, '320498'],
    ])
    expect(codesOf(begun('2001-06-30'), ['320499 某海区 02'])).toEqual([['division-change-contradicts', 0, '320499']])
  })

  it('may be told in any order', () => {
    const again = ['320421 某山县 01', '320421 某海县 22']
    const told = [
      { on: onDay('2003-06-01'), begun: [{ code: '320421', name: '某海县' }] },
      { on: onDay('2003-03-01'), ended: ['320421'] },
    ]
    for (const changes of [told, [...told].reverse()])
      expect(timeline(again, changes).spellsOf('320421')).toMatchObject([
        { name: '某山县', ends: onDay('2003-03-01') },
        { name: '某海县', begins: onDay('2003-06-01') },
      ])
  })

  it('may give a code on the day on which another change of that day takes it', () => {
    const again = ['320421 某山县 01', '320421 某海县 22', '320499 某山区 22']
    const at = onDay('2003-03-01')
    const told = [
      { on: at, begun: [{ code: '320421', name: '某海县' }] },
      { on: at, ended: ['320421'], begun: [{ code: '320499', name: '某山区' }] },
    ]
    for (const changes of [told, [...told].reverse()])
      expect(timeline(again, changes).spellsOf('320421')).toMatchObject([{ ends: at }, { begins: at }])
  })

  it('may begin on the day on which the code was given up', () => {
    const rename = [{ on: onDay('2004-06-30'), ended: ['320499'], begun: [{ code: '320499', name: '某江区' }] }]
    expect(
      timeline(['320499 某海区 02'], rename)
        .spellsOf('320499')
        .map(({ name }) => name),
    ).toEqual(['某海区', '某江区'])
  })
})

describe('the table of a day', () => {
  it('changes with what begins and with what ends', () => {
    const one = timeline(
      ['320421 某山县 02', '320422 某江县 02'],
      [
        { on: onDay('2004-03-01'), begun: [{ code: '320499', name: '某海区' }] },
        { on: onDay('2004-05-01'), ended: ['320421'] },
      ],
    )
    const codes = (day: string) =>
      one
        .divisionsOn(day)
        .divisions()
        .map(({ code }) => code)
    expect(codes('2004-02-29')).toEqual(['320421', '320422'])
    expect(codes('2004-03-01')).toEqual(['320421', '320422', '320499'])
    expect(codes('2004-04-30')).toEqual(['320421', '320422', '320499'])
    expect(codes('2004-05-01')).toEqual(['320422', '320499'])
    expect(codes('2001-12-31')).toEqual(['320421', '320422'])
    expect(codes('2001-12-30')).toEqual([])
    expect(one.divisionsOn('2004-05-01')).toBe(one.divisionsOn('2010-01-01'))
  })
})

it('has no days without lists', () => {
  expect(divisionTimeline({ days: [], runs: [] }).coverage).toEqual({ from: '', to: '' })
})
