import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
    expect(on('370282', '2017-07-17')).toMatchObject({ status: 'in-force', division: { kind: 'county-city' } })
    expect(on('370282', '2020-12-31').status).toBe('abolished')
    expect(on('370215', '2020-12-31')).toMatchObject({
      status: 'in-force',
      division: { name: '即墨区', kind: 'district' },
    })
    expect(successors('370282')).toEqual([['370215', '即墨区', 'cited']])
    expect(history.reuses.map(({ code }) => code)).not.toContain('370282')
  })

  it('co-013 (湖北, 2010): 襄樊市 is 襄阳市 under the same code', () => {
    expect(on('420600', '2010-11-25')).toMatchObject({ status: 'in-force', division: { name: '襄樊市' } })
    expect(on('420600', '2010-11-26')).toMatchObject({
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
    ['659013', '草湖市', '2026-04-16', '2026-04-17'],
  ])('%s %s', (code, name, before, after) => {
    expect(on(code, before).status).toBe('not-yet')
    expect(on(code, after)).toMatchObject({ status: 'in-force', division: { name } })
  })
})

describe('between two lists', () => {
  it('a change is known to lie between them, and the day between is undecided', () => {
    // 明山区 was made in 1984, by no decision that is known here
    expect(on('210504', '1983-12-31').status).toBe('not-yet')
    for (const day of ['1984-01-01', '1984-12-30'])
      expect(on('210504', day)).toMatchObject({
        status: 'undecided',
        possible: [{ name: '明山区' }],
        mayBeNone: true,
      })
    expect(on('210504', '1984-12-31')).toMatchObject({ status: 'in-force', division: { name: '明山区' } })
    const [first] = history.spellsOf('210504')
    expect(first?.begins).toEqual({ earliest: '1984-01-01', latest: '1984-12-31' })
    expect(first?.begins && momentPrecision(first.begins)).toBe('range')
    // a code that goes on under another name is surely one of the two
    expect(on('211011', '1984-06-30')).toMatchObject({
      status: 'undecided',
      possible: [{ name: '郊区' }, { name: '太子河区' }],
      mayBeNone: false,
    })
  })

  it.each([
    ['542100', '540300', '昌都市'],
    ['542200', '540500', '山南市'],
    ['330522', '330522', undefined],
    ['500222', '500110', '綦江区'],
  ])('%s goes on as %s', (code, later, name) => {
    expect(history.codesOn(code, '2024-12-31')).toEqual([later])
    if (name) expect(history.successorsOf(code).successions).toMatchObject([{ to: { name }, basis: 'cited' }])
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
    expect(successors('430221')).toEqual([['430212', '渌口区', 'cited']])
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
    expect(successors(code)).toEqual([[later, name, 'cited']])
  })

  it.each([
    ['360105', ['360112'], '湾里区 into 新建区, though 红谷滩区 began between the same lists'],
    ['340502', ['340503'], '金家庄区 into 花山区, though 博望区 began'],
    ['230105', ['230104'], '太平区 into 道外区, though 松北区 began'],
    ['110103', ['110101'], '崇文区 into 东城区'],
    ['371200', ['370100'], '莱芜市 into 济南市'],
    ['140211', ['140213', '140214', '140212'], '南郊区 into 平城区 and 云冈区, a town into 新荣区'],
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
    expect(history.successorsOf('999999')).toEqual({ status: 'none', successions: [] })
    const ended = history.withChanges([
      {
        on: { earliest: '2026-10-01', latest: '2026-10-01' },
        ended: ['320404'],
        cite: { title: '批复', confidence: 'unverified' },
      },
    ])
    expect(ended.successorsOf('320404')).toEqual({ status: 'not-known', successions: [] })
    expect(ended.divisionOn('320404', '2026-10-01')).toMatchObject({
      status: 'abolished',
      successors: { status: 'not-known' },
    })
  })

  it.each([
    ['130103', ['130102', '130104'], '桥东区 of 石家庄 into 长安区 and 桥西区'],
    ['130421', ['130402', '130403'], '邯郸县 into 邯山区 and 丛台区'],
    ['321011', ['321003'], '维扬区 into 邗江区'],
    ['370802', ['370811'], '市中区 of 济宁 into 任城区'],
    ['469031', ['460300'], '西沙群岛 into 三沙市'],
  ])('%s: %j (%s)', (code, later) => {
    expect(successors(code).map(([to]) => to)).toEqual(later)
  })

  it('of what began alone it is known of what parts it is', () => {
    const parts = (code: string) => history.predecessorsOf(code).map(({ from, inPart }) => [from.code, inPart])
    expect(parts('330113')).toEqual([['330110', true]])
    expect(parts('330383')).toEqual([['330327', true]])
    expect(parts('440309')).toEqual([['440306', true]])
    expect(parts('330114')).toEqual([
      ['330104', undefined],
      ['330109', true],
    ])
    // what stands on has no successor
    expect(history.successorsOf('330327')).toEqual({ status: 'none', successions: [] })
  })

  it('of a code given twice, of each', () => {
    expect(successors('500110')).toEqual([['500110', '綦江区', 'cited']])
    expect(history.predecessorsOf('500110').map(({ from }) => [from.code, from.name])).toEqual([
      // what it was in 四川, before the code was given
      ['510216', '万盛区'],
      ['500110', '万盛区'],
      ['500222', '綦江县'],
    ])
    expect(history.codesOn('340303', '2026-09-11')).toEqual(['340302', '340303', '340311'])
  })

  it('of every code that ended it is known', () => {
    const ended = provinces
      .flatMap(place => history.changesBetween(place, '1981-12-31', '2026-09-11'))
      .filter(({ kind }) => kind === 'ended')
    const open = ended.filter(({ code }) => history.successorsOf(code).status !== 'known')
    expect(ended.length).toBeGreaterThan(3000)
    expect(open.map(({ code }) => code)).toEqual([])
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
    '340303': ['中市区', '蚌山区'],
    '430102': ['东区', '芙蓉区'],
  })
  expect(reused['420600']).toBeUndefined()
  expect(reused['360402']).toBeUndefined()
  expect(reused['130502']).toBeUndefined()
  expect(
    Object.keys(reused).filter(code => history.spellsOf(code).some(({ begins }) => begins && begins.latest > '2015')),
  ).toEqual([])
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
  expect(on('370222', '1981-12-30')).toEqual({ status: 'not-covered' })
  expect(on('370222', '1981-12-31').status).toBe('in-force')
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
    expect(short('211011', '1984-01-01', '2024-12-31')).toEqual([['renamed', '211011', false]])
    expect(short('211011', '1983-12-31', '1984-12-30')).toEqual([['renamed', '211011', false]])
    expect(short('211011', '1983-12-31', '1984-12-31')).toEqual([['renamed', '211011', true]])
    expect(short('211011', '1984-12-31', '2024-12-31')).toEqual([])
    expect(short('211011', '1981-12-31', '1983-12-31')).toEqual([['begun', '211011', true]])
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
    history.changesBetween(place, '1981-12-31', '2027-01-01').map(({ code }) => code),
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

  it('before the first list nothing is known: the table is empty, as every code is not covered', () => {
    const first = history.divisionsOn(divisionData.from)
    const before = history.divisionsOn('1981-12-30')
    expect(first.findDivisions('厦门市')).toMatchObject([{ code: '350200' }])
    expect(before.divisions()).toEqual([])
    expect(before.provinces()).toEqual([])
    expect(before.findDivisions('厦门市')).toEqual([])
    expect(before.childrenOf('350200')).toBeUndefined()
    expect(history.divisionOn('350200', '1981-12-30')).toEqual({ status: 'not-covered' })
  })

  it('the answer for a code changes only where a change of it is listed', () => {
    expect(changed.length).toBeGreaterThan(5000)
    const day = fc
      .integer({ min: 0, max: 16_400 })
      .map(n => new Date(Date.UTC(1981, 11, 31) + n * 86_400_000).toISOString().slice(0, 10))
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
