import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../plain-date.js'
import { isProblemError } from '../problem.js'
import { divisionData } from './data.js'
import { divisionHistory } from './history.js'
import { momentPrecision } from './moment.js'

const history = divisionHistory()
const provinces = Array.from({ length: 72 }, (_, index) => `${11 + index}0000`)
const on = (code: string, day: string) => history.divisionOn(code, day)
const successors = (code: string) =>
  history.successorsOf(code).successions.map(({ to, basis }) => [to.code, to.name, basis])

describe('published cases', () => {
  it('co-012 (重庆, 2025-11; third-party data, confirmed by a report of 2025-11-06): 500112 渝北区 gives way to 500157', () => {
    expect(on('500112', '2024-12-31')).toMatchObject({
      status: 'in-force',
      confirmed: true,
      division: { name: '渝北区', kind: 'district', level: 'county', parent: '500000' },
    })
    expect(on('500112', '2025-11-05')).toMatchObject({ status: 'in-force', confirmed: true })
    expect(on('500112', '2025-11-06').status).toBe('abolished')
    const later = on('500112', '2025-12-31')
    expect(later).toMatchObject({ status: 'abolished', last: { name: '渝北区' } })
    expect(later.status === 'abolished' && later.successors.successions[0]?.to).toMatchObject({
      code: '500157',
      name: '两江新区',
    })
    expect(on('500157', '2025-12-31')).toMatchObject({
      status: 'in-force',
      division: { kind: 'district', parent: '500000' },
    })
    expect(on('500157', '2024-12-31').status).toBe('not-yet')
    expect(history.codesOn('500112', '2025-12-31')).toEqual(['500109', '500157'])
    expect(successors('500105')).toEqual([['500157', '两江新区', 'cited']])
  })

  it('co-011 (青岛, list of 2020): 即墨 becomes a district under a new code; the old one is not used again', () => {
    expect(on('370282', '2017-09-19')).toMatchObject({ status: 'in-force', division: { kind: 'county-city' } })
    expect(on('370282', '2020-12-31').status).toBe('abolished')
    expect(on('370215', '2020-12-31')).toMatchObject({
      status: 'in-force',
      division: { name: '即墨区', kind: 'district' },
    })
    expect(successors('370282')).toEqual([['370215', '即墨区', 'cited']])
    expect(history.reuses.map(({ code }) => code)).not.toContain('370282')
  })

  it('co-013 (湖北, 2010): 襄樊市 is 襄阳市 under the same code', () => {
    expect(on('420600', '2010-12-08')).toMatchObject({ status: 'in-force', division: { name: '襄樊市' } })
    expect(on('420600', '2010-12-09')).toMatchObject({
      status: 'in-force',
      division: { name: '襄阳市', kind: 'prefecture-city' },
    })
    expect(history.codesOn('420600', '2024-12-31')).toEqual(['420600'])
  })

  it.each([
    ['460302', '西沙区', '2020-04-17', '2020-04-18'],
    ['460303', '南沙区', '2020-04-17', '2020-04-18'],
    ['659012', '白杨市', '2023-01-19', '2023-01-20'],
    ['653228', '和康县', '2024-12-26', '2024-12-27'],
    ['653229', '和安县', '2024-12-26', '2024-12-27'],
    ['653132', '岑岭县', '2026-03-25', '2026-03-26'],
    ['659013', '草湖市', '2026-03-31', '2026-04-30'],
  ])('%s %s', (code, name, before, after) => {
    expect(on(code, before).status).toBe('not-yet')
    expect(on(code, after)).toMatchObject({ status: 'in-force', division: { name } })
  })

  it('a month is no day: within it the change is undecided', () => {
    for (const day of ['2026-04-01', '2026-04-29'])
      expect(on('659013', day)).toMatchObject({
        status: 'undecided',
        possible: [{ name: '草湖市' }],
        mayBeNone: true,
      })
    expect(history.spellsOf('659013').map(({ begins }) => begins && momentPrecision(begins))).toEqual(['month'])
  })
})

describe('between two lists', () => {
  it('a change is known to lie between them, and the day between is undecided', () => {
    expect(on('130502', '2019-10-31')).toMatchObject({ status: 'in-force', division: { name: '桥东区' } })
    for (const day of ['2019-11-01', '2020-06-29'])
      expect(on('130502', day)).toMatchObject({
        status: 'undecided',
        possible: [{ name: '桥东区' }, { name: '襄都区' }],
        mayBeNone: false,
      })
    expect(on('130502', '2020-06-30')).toMatchObject({ status: 'in-force', division: { name: '襄都区' } })
    const [first] = history.spellsOf('130502')
    expect(first?.ends).toEqual({ earliest: '2019-11-01', latest: '2020-06-30' })
    expect(first?.ends && momentPrecision(first.ends)).toBe('range')
  })

  it.each([
    ['542100', '540300', '昌都市'],
    ['542200', '540500', '山南市'],
    ['330522', '330522', undefined],
    ['500222', '500110', '綦江区'],
  ])('%s goes on as %s', (code, later, name) => {
    expect(history.codesOn(code, '2024-12-31')).toEqual([later])
    if (name) expect(history.successorsOf(code).successions).toMatchObject([{ to: { name }, basis: 'same-name' }])
  })

  it('a renamed code stays that of its division, though another takes the old name', () => {
    expect(history.codesOn('360402', '2024-12-31')).toEqual(['360402'])
    expect(history.successorsOf('360402')).toEqual({ status: 'none', successions: [] })
    expect(history.predecessorsOf('360483')).toMatchObject([{ from: { code: '360427', name: '星子县' } }])
  })

  it('a renamed division is followed on', () => {
    expect(history.codesOn('532700', '2026-09-11')).toEqual(['530800'])
    expect(on('530800', '2026-09-11')).toMatchObject({ status: 'in-force', division: { name: '普洱市' } })
  })
})

describe('what took the place of what', () => {
  it('6.5: changes of one for one have their successor', () => {
    expect(successors('430221')).toEqual([['430212', '渌口区', 'one-for-one']])
    expect(successors('330621')).toEqual([
      ['330603', '柯桥区', 'cited'],
      ['330602', '越城区', 'cited'],
    ])
    expect(successors('360421')).toEqual([['360404', '柴桑区', 'cited']])
  })

  it.each([
    ['411023', '411003', '建安区'],
    ['510124', '510117', '郫都区'],
    ['610427', '610482', '彬州市'],
    ['500234', '500154', '开州区'],
    // under a prefecture of another code
    ['542421', '540602', '色尼区'],
    ['522401', '520502', '七星关区'],
  ])('%s: one for one, %s %s', (code, later, name) => {
    expect(history.successorsOf(code).status).toBe('known')
    expect(successors(code)).toEqual([[later, name, 'one-for-one']])
  })

  it.each([
    ['360105', ['360112'], '湾里区 into 新建区, though 红谷滩区 began between the same lists'],
    ['340502', ['340503'], '金家庄区 into 花山区, though 博望区 began'],
    ['230105', ['230104'], '太平区 into 道外区, though 松北区 began'],
    ['110103', ['110101'], '崇文区 into 东城区'],
    ['371200', ['370100'], '莱芜市 into 济南市'],
    ['140211', ['140213', '140214'], '南郊区 into 平城区 and 云冈区'],
    ['500110', ['500110'], '万盛区 into 綦江区, under the same code'],
    ['330204', ['330212'], '江东区 into 鄞州区'],
  ])('%s: %j (%s)', (code, later) => {
    expect(history.successorsOf(code)).toMatchObject({ status: 'known' })
    expect(history.successorsOf(code).successions.map(({ to, basis }) => [to.code, basis])).toEqual(
      later.map(one => [one, 'cited']),
    )
  })

  it('says that nothing did, or that it is not known', () => {
    for (const code of ['320404', '130502', '130503', '420600'])
      expect(history.successorsOf(code)).toEqual({ status: 'none', successions: [] })
    for (const code of ['130103', '130421', '321011', '370802', '640222', '640321'])
      expect(history.successorsOf(code)).toEqual({ status: 'not-known', successions: [] })
    expect(on('130103', '2024-12-31')).toMatchObject({ status: 'abolished', successors: { status: 'not-known' } })
    // 西沙群岛 of 2007 is one of two that ended under the code
    expect(history.successorsOf('469031')).toMatchObject({
      status: 'not-known',
      successions: [{ to: { code: '469026' } }],
    })
    expect(history.successorsOf('999999')).toEqual({ status: 'none', successions: [] })
  })

  it('of a code given twice, of each', () => {
    expect(successors('410307')).toEqual([['410311', '洛龙区', 'same-name']])
    expect(history.predecessorsOf('410307')).toMatchObject([
      { from: { code: '410381', name: '偃师市' }, basis: 'cited' },
    ])
    expect(history.codesOn('410307', '2026-09-11')).toEqual(['410307', '410311'])
  })

  it('of nearly every code that ended it is known', () => {
    const ended = history
      .changesBetween('110000', '2002-12-31', '2026-09-11')
      .concat(provinces.flatMap(place => history.changesBetween(place, '2002-12-31', '2026-09-11')))
      .filter(({ kind }) => kind === 'ended')
    const open = [...new Set(ended.map(({ code }) => code))].filter(
      code => history.successorsOf(code).status === 'not-known',
    )
    expect(ended.length).toBeGreaterThan(400)
    expect(open).toEqual(['130103', '130421', '321011', '370802', '469031', '469032', '469033', '640222', '640321'])
  })
})

describe('the day of a change is that of its announcement, where it was found', () => {
  it.each([
    ['330621', '330603', '2013-10-31'],
    ['610821', '610881', '2017-04-20'],
    ['360421', '360404', '2017-08-24'],
    ['371202', '370116', '2019-01-09'],
    ['510132', '510118', '2020-06-19'],
    ['340221', '340210', '2020-07-06'],
    ['410381', '410307', '2021-03-18'],
    ['330103', '330105', '2021-04-09'],
    ['520522', '520581', '2021-03-16'],
  ])('%s to %s on %s', (before, after, day) => {
    const eve = addDays(day, -1)
    expect(on(before, eve)).toMatchObject({ status: 'in-force', division: { code: before } })
    expect(on(before, day)).toMatchObject({ status: 'abolished', successors: { status: 'known' } })
    expect(on(after, day)).toMatchObject({ status: 'in-force' })
    expect(history.codesOn(before, eve)).toEqual([before])
    expect(history.codesOn(before, day)).toContain(after)
    expect(history.divisionsOn(eve).divisionOf(before)).toBeDefined()
    expect(history.divisionsOn(day).divisionOf(before)).toBeUndefined()
    expect(history.divisionsOn(day).divisionOf(after)).toBeDefined()
  })
})

describe('the parent is that of the day', () => {
  it.each([
    ['341421', '2010-10-31', '341400'],
    ['340124', '2012-12-31', '340100'],
    ['429004', '2024-12-31', '420000'],
    ['500229', '2024-12-31', '500000'],
    ['350200', '2024-12-31', '350000'],
    ['350000', '2024-12-31', undefined],
  ])('%s on %s: %s', (code, day, parent) => {
    expect(on(code, day)).toMatchObject({ status: 'in-force', division: { parent } })
  })
})

it('codes of long ago were given twice, and are listed', () => {
  const reused = Object.fromEntries(history.reuses.map(({ code, before, after }) => [code, [before.name, after.name]]))
  expect(reused).toMatchObject({
    '500110': ['万盛区', '綦江区'],
    '500111': ['双桥区', '大足区'],
    '469025': ['定安县', '白沙黎族自治县'],
    '410307': ['洛龙区', '偃师区'],
  })
  expect(reused['420600']).toBeUndefined()
  expect(reused['360402']).toBeUndefined()
  expect(reused['130502']).toBeUndefined()
})

describe('longer codes', () => {
  it('of 12 digits that end in zeros are those of the county', () => {
    expect(on('500112000000', '2024-12-31')).toMatchObject({ status: 'in-force', division: { code: '500112' } })
  })
  it('of townships are not held; the county is told', () => {
    expect(on('500112001', '2025-12-31')).toMatchObject({ status: 'unknown', county: { status: 'abolished' } })
  })
  it('unknown ones are unknown', () => {
    expect(on('999999', '2024-12-31')).toEqual({ status: 'unknown' })
  })
})

it.each(['2024-02-30', '2023-02-29', '2024-1-1', 'today', ''])('a day that does not exist is refused: %j', day => {
  for (const ask of [
    () => on('500112', day),
    () => history.divisionsOn(day),
    () => history.codesOn('500112', day),
    () => history.changesBetween('500000', '2024-12-31', day),
  ])
    expect(ask).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code: 'not-a-date' })] }))
})

it('days before the first list are not covered', () => {
  expect(history.coverage).toEqual({ from: divisionData.from, to: divisionData.asOf })
  expect(on('370282', '2002-12-30')).toEqual({ status: 'not-covered' })
  expect(on('370282', '2002-12-31').status).toBe('in-force')
})

describe('changes of a place between two days', () => {
  const short = (place: string, after: string, by: string) =>
    history.changesBetween(place, after, by).map(({ kind, code, certain }) => [kind, code, certain])

  it('重庆 in 2025', () => {
    expect(short('500000', '2024-12-31', '2025-12-31')).toEqual([
      ['ended', '500105', true],
      ['ended', '500112', true],
      ['begun', '500157', true],
    ])
    expect(short('500000', '2025-11-06', '2025-12-31')).toEqual([])
    expect(short('500000', '2025-11-05', '2025-11-06')).toHaveLength(3)
  })
  it('a change that may lie outside is not certain', () => {
    expect(short('130502', '2019-11-01', '2024-12-31')).toEqual([['renamed', '130502', false]])
    expect(short('130502', '2019-10-31', '2020-06-29')).toEqual([['renamed', '130502', false]])
    expect(short('130502', '2019-10-31', '2020-06-30')).toEqual([['renamed', '130502', true]])
    expect(short('130502', '2020-06-30', '2024-12-31')).toEqual([])
    expect(short('130502', '2016-07-31', '2019-10-31')).toEqual([])
  })
})

describe('a newer table of one’s own', () => {
  const standing = () =>
    history
      .divisionsOn('2026-11-30')
      .divisions()
      .filter(({ code }) => code.startsWith('50'))

  it('confirms what it has and ends what it lacks', () => {
    const newer = history.withList('2026-12-31', standing())
    expect(newer.coverage.to).toBe('2026-12-31')
    expect(newer.divisionOn('500157', '2026-12-31')).toMatchObject({ status: 'in-force', confirmed: true })
    expect(newer.divisionOn('500101', '2026-12-31')).toMatchObject({ status: 'in-force', confirmed: true })
    expect(history.divisionOn('500101', '2026-12-31')).toMatchObject({ status: 'in-force', confirmed: false })
    expect(newer.divisionOn('320404', '2026-12-31').status).toBe('abolished')
    expect(newer.divisionOn('320404', '2026-09-11').status).toBe('in-force')
    expect(newer.divisionOn('320404', '2026-09-12').status).toBe('undecided')
    expect(history.divisionOn('320404', '2026-12-31').status).toBe('in-force')
  })

  it('goes on with what it has, leaves out rows that only group others, and begins what is new', () => {
    const list = [...standing(), { code: '500100', name: '重庆市' }, { code: '500199', name: '某新区' }]
    const newer = history.withList('2026-12-31', list)
    expect(newer.spellsOf('500101')).toEqual(history.spellsOf('500101'))
    expect(newer.spellsOf('500100')).toEqual([])
    expect(newer.spellsOf('500199')).toMatchObject([
      { name: '某新区', begins: { earliest: '2026-09-12', latest: '2026-12-31' }, ends: undefined },
    ])
    expect(newer.withList('2027-12-31', list).spellsOf('500199')).toHaveLength(1)
  })

  it.each([
    ['2026-09-11', [{ code: '110000', name: '北京市' }], 'list-not-newer'],
    ['2027-02-30', [{ code: '110000', name: '北京市' }], 'not-a-date'],
    ['2026-12-31', [{ code: '11000', name: '北京市' }], 'division-entry'],
    ['2026-12-31', [{ code: '110000', name: '' }], 'division-entry'],
    [
      '2026-12-31',
      [
        { code: '110101', name: '东城区' },
        { code: '110101000000', name: '东城区' },
      ],
      'division-twice',
    ],
  ])('%s %o: %s', (day, entries, code) => {
    try {
      history.withList(day, entries)
      expect.unreachable()
    } catch (error) {
      expect(isProblemError(error) && error.problems.map(one => one.code)).toEqual([code])
    }
  })

  const cite = { title: '来源', confidence: 'unverified' } as const
  const change = (given: object) => ({
    on: { earliest: '2026-10-01', latest: '2026-10-01' },
    cite,
    ...given,
  })
  it('a change of one’s own is taken in, and refused where the lists deny it', () => {
    const more = history.withChanges([change({ ended: ['320404'], begun: [{ code: '320490', name: '新区' }] })])
    expect(more.divisionOn('320404', '2026-10-01').status).toBe('abolished')
    expect(more.divisionOn('320490', '2026-10-01').status).toBe('in-force')
    const renamed = history.withChanges([change({ renamed: [{ code: '320404', name: '钟楼新区' }] })])
    expect(renamed.spellsOf('320404').map(({ name }) => name)).toEqual(['钟楼区', '钟楼新区'])
    expect(renamed.successorsOf('320404').status).toBe('none')
    expect(() => history.withChanges([change({ ended: ['370282'] })])).toThrow(/370282/)
    expect(() => history.withChanges([change({ begun: [{ code: '320404', name: '别区' }] })])).toThrow(/320404/)
  })
})

describe('always', () => {
  const changed = provinces.flatMap(place =>
    history.changesBetween(place, '2002-12-31', '2027-01-01').map(({ code }) => code),
  )

  it('the table of a day has what is surely in force, and of what is undecided what stood before', () => {
    const days = history
      .changesBetween('130000', '2002-12-31', '2026-09-11')
      .flatMap(({ at }) => [at.earliest, at.latest])
    for (const day of [...days, divisionData.from, divisionData.asOf]) {
      const table = history.divisionsOn(day)
      for (const { code, name, parent, level } of table.countiesOf('130000') ?? []) {
        const then = on(code, day)
        if (then.status === 'in-force') expect(then.division).toMatchObject({ code, name, level, parent })
        else
          expect(then).toMatchObject({
            status: 'undecided',
            possible: expect.arrayContaining([expect.objectContaining({ name })]),
          })
      }
    }
  })

  it('before the first list the table is the first', () => {
    expect(history.divisionsOn('1990-01-01').divisions()).toEqual(history.divisionsOn(divisionData.from).divisions())
  })

  it('the answer for a code changes only where a change of it is listed', () => {
    expect(changed.length).toBeGreaterThan(800)
    const day = fc
      .integer({ min: 0, max: 8700 })
      .map(n => new Date(Date.UTC(2002, 11, 31) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...changed, '110101', '320404'), day, day, (code, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const before = on(code, early)
        const after = on(code, late)
        if (history.changesBetween(code, early, late).some(change => change.code === code)) return
        expect(after.status).toBe(before.status)
        if (before.status === 'in-force' && after.status === 'in-force')
          expect(after.division.name).toBe(before.division.name)
      }),
    )
  })
})
