import { describe, expect, it } from 'vitest'
import { kinSearchCalendar, reliefStayProblems, reliefStayRules } from './rules.js'
import {
  isInRelief,
  isReunited,
  longReliefStays,
  overlappingStays,
  ReliefStay,
  ReturnedHome,
  reliefDays,
  reliefDepartures,
  repeatedlyInRelief,
  searchOutcome,
  settledOn,
  settlementOutcome,
  visitsMissing,
} from './stay.js'

const stay = ({
  search,
  settlement,
  ...facts
}: Record<string, unknown> & { search?: object; settlement?: object | null } = {}) =>
  ReliefStay.parse({
    id: '1',
    person: 'a',
    station: '甲站',
    arrived: '2024-03-01',
    by: 'patrol',
    specialDifficulty: false,
    identityFound: '2024-03-01',
    hospital: [],
    extensionFiledOn: null,
    search: { noticeOn: null, dnaAskedOn: null, dnaTakenOn: null, ...search },
    settlement: settlement ? { planOn: null, ...settlement } : null,
    ...facts,
  })
const unknown = { identityFound: null, specialDifficulty: null }
const searched = { noticeOn: '2024-03-02', dnaAskedOn: '2024-03-12', dnaTakenOn: '2024-04-12' }
const codes = (facts: Record<string, unknown>, asOf: string) =>
  reliefStayProblems(stay(facts), asOf).map(({ code }) => code)

describe('a record', () => {
  it.each<[string, object, boolean]>([
    ['left on the day of arrival', { left: '2024-03-01', departure: 'alone' }, true],
    ['left before it', { left: '2024-02-29', departure: 'alone' }, false],
    ['left, nobody says how', { left: '2024-03-02' }, false],
    ['a way of leaving without a day', { departure: 'kin' }, false],
    ['an impossible day', { left: '2024-02-30', departure: 'kin' }, false],
    ['a misspelt key', { arived: '2024-03-01' }, false],
  ])('%s', (_, facts, parses) => expect(ReliefStay.safeParse({ ...stay(), ...facts }).success).toBe(parses))

  it.each([
    ['2024-02-29', false, 0],
    ['2024-03-01', true, 0],
    ['2024-03-11', true, 10],
    ['2024-03-12', false, 10],
  ])('on %s: there %s, day %i', (asOf, there, days) => {
    const one = stay({ left: '2024-03-11', departure: 'kin' })
    expect([isInRelief(one, asOf), reliefDays(one, asOf)]).toEqual([there, days])
  })

  it('leads home by kin, by the station of home or by escort', () => {
    const home = Object.keys(reliefDepartures).filter(departure => isReunited({ departure: departure as 'kin' }))
    expect(home).toEqual(['kin', 'home', 'escorted'])
  })
})

it.each([
  ['2003-08-10', []],
  ['2003-08-11', ['longer-stay-filed']],
])('the ten days of who came before the rules run from their first day: left on %s', (left, expected) =>
  expect(codes({ arrived: '2003-07-01', identityFound: '2003-07-01', left, departure: 'alone' }, '2004-01-01')).toEqual(
    expected,
  ),
)

it('of who was handed over, and whose relief began on a day not known, no step has a day', () => {
  const handed = { ...unknown, by: 'transfer', search: { noticeOn: '2024-02-20', dnaAskedOn: '2024-02-26' } }
  expect(codes(handed, '2024-03-10')).toEqual([])
  expect(codes({ ...handed, search: {} }, '2024-03-10')).toEqual([])
  expect(codes({ ...handed, reliefFrom: '2024-02-18' }, '2024-03-10')).toEqual(['search-notice'])
  expect(codes({ ...handed, by: 'police' }, '2024-03-10')).toContain('stay-order')
})

it('what a station does not tell breaks nothing', () => {
  const { id, person, station, arrived, by, specialDifficulty } = stay()
  const bare = { id, person, station, arrived, by, specialDifficulty }
  const found = (facts: object) =>
    reliefStayProblems(ReliefStay.parse({ ...bare, ...facts }), '2024-12-01').map(({ code }) => code)
  expect(found({})).toEqual([])
  expect(found({ identityFound: null, acuteOn: '2024-03-02' })).toEqual([])
  expect(found({ identityFound: null, settlement: {}, search: { noticeOn: '2024-03-02' } })).toEqual([])
  expect(found({ identityFound: null, settlement: null })).toEqual(['settlement-plan'])
  const untold = [ReliefStay.parse(bare)]
  expect(longReliefStays(untold, '2024-12-01')).toEqual([])
  expect(searchOutcome(untold, '2024-12-01').unidentified).toBe(0)
  expect(settlementOutcome(untold, '2024-12-01').long).toBe(0)
  expect(kinSearchCalendar(untold[0]!)).toEqual([])
  const back = ReturnedHome.parse({ person: 'a', returnedOn: '2024-03-01', home: '410223' })
  expect(visitsMissing([back, { ...back, visits: [] }], 6, '2024-12-01')).toEqual([{ ...back, visits: [] }])
})

describe('the search for kin (意见 of 2015)', () => {
  // Friday 2024-03-01: the seventh working day after it is Tuesday 2024-03-12.
  it('has a day for each step', () => {
    expect(kinSearchCalendar(stay({ ...unknown, search: { dnaAskedOn: '2024-03-12' } }))).toEqual([
      { id: 'search-notice', due: '2024-03-02', doneOn: null },
      { id: 'dna-asked', due: '2024-03-12', doneOn: '2024-03-12' },
      { id: 'dna-taken', due: '2024-04-12', doneOn: null },
    ])
    expect(kinSearchCalendar(stay({ ...unknown })).map(({ id }) => id)).toEqual(['search-notice', 'dna-asked'])
  })

  it.each([
    ['2015-08-19', null, 0],
    ['2015-08-20', null, 2],
    ['2015-08-20', '2015-08-20', 0],
    ['2015-08-20', '2015-08-21', 2],
  ])('arrived %s, identified %s: %i steps', (arrived, identityFound, steps) =>
    expect(kinSearchCalendar(stay({ arrived, identityFound }))).toHaveLength(steps),
  )

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['the day after, the last', {}, '2024-03-02', []],
    ['then it is late', {}, '2024-03-03', ['search-notice']],
    ['on time', { search: searched }, '2024-04-30', []],
    ['a day late', { search: { ...searched, noticeOn: '2024-03-03' } }, '2024-03-12', ['search-notice']],
    ['identified on the last day of the notice', { identityFound: '2024-03-02' }, '2024-03-12', []],
    ['identified a day later', { identityFound: '2024-03-03' }, '2024-03-03', ['search-notice']],
    ['left on the last day', { left: '2024-03-02', departure: 'without-notice' }, '2024-03-20', []],
    ['the police asked late', { search: { ...searched, dnaAskedOn: '2024-03-13' } }, '2024-03-20', ['dna-asked']],
    ['not asked, on the last day', { search: { noticeOn: '2024-03-02' } }, '2024-03-12', []],
    ['not asked, after it', { search: { noticeOn: '2024-03-02' } }, '2024-03-13', ['dna-asked']],
    ['taken late', { search: { ...searched, dnaTakenOn: '2024-04-13' } }, '2024-04-30', ['dna-taken']],
    // The month ends on 清明, and goes on to the Sunday worked in its place.
    [
      'taken on the next working day',
      { search: { ...searched, dnaAskedOn: '2024-03-06', dnaTakenOn: '2024-04-07' } },
      '2024-04-30',
      [],
    ],
    [
      'and a day later',
      { search: { ...searched, dnaAskedOn: '2024-03-06', dnaTakenOn: '2024-04-08' } },
      '2024-04-30',
      ['dna-taken'],
    ],
    ['not taken, on the last day', { search: { ...searched, dnaTakenOn: null } }, '2024-04-12', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(codes({ ...unknown, extensionFiledOn: '2024-03-05', ...facts }, asOf)).toEqual(expected),
  )

  it('has no last day where the calendar ends, and says so while the step is open', () => {
    const far = { ...unknown, arrived: '2035-01-01', search: { noticeOn: '2035-01-02' } }
    expect(codes(far, '2035-01-03')).toEqual(['calendar-not-covered'])
    expect(codes({ ...far, search: { noticeOn: '2035-01-02', dnaAskedOn: '2035-01-03' } }, '2035-01-03')).toEqual([])
    expect(codes({ ...far, identityFound: '2035-01-03' }, '2035-01-03')).toEqual([])
    expect(kinSearchCalendar(stay(far))[1]).toMatchObject({ id: 'dna-asked', due: null })
  })

  it('counts whom nobody knew on arrival', () => {
    const stays = [
      {},
      { identityFound: '2024-03-05' },
      { identityFound: null },
      { arrived: '2024-03-06', identityFound: null },
    ].map((facts, index) => stay({ person: `${index}`, ...facts }))
    expect(searchOutcome(stays, '2024-03-05')).toEqual({ unidentified: 2, found: 1, reunited: 0 })
    expect(searchOutcome(stays, '2024-03-04')).toEqual({ unidentified: 2, found: 0, reunited: 0 })
    expect(searchOutcome(stays, '2024-03-06')).toEqual({ unidentified: 3, found: 1, reunited: 0 })
    const home = (departure: string) => [stay({ identityFound: '2024-03-05', left: '2024-03-07', departure })]
    expect(searchOutcome(home('kin'), '2024-03-06').reunited).toBe(0)
    expect(searchOutcome(home('kin'), '2024-03-07').reunited).toBe(1)
    expect(searchOutcome(home('transferred'), '2024-03-07').reunited).toBe(0)
    // Found at one station, fetched at that of home.
    const next = (facts: object) =>
      stay({ id: '2', arrived: '2024-03-07', left: '2024-03-09', departure: 'kin', ...facts })
    const later = (facts: object) => searchOutcome([...home('transferred'), next(facts)], '2024-03-09').reunited
    expect([later({ by: 'transfer' }), later({ by: 'self' })]).toEqual([1, 0])
  })
})

describe('what a stay breaks', () => {
  const settled = { planOn: '2024-06-02', registeredOn: '2024-07-01', movedOn: '2024-06-20' }
  const long = { ...unknown, search: searched, extensionFiledOn: '2024-03-10' }
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['nothing', {}, '2024-03-11', []],
    ['办法 art. 10: a fen', { charged: 1 }, '2024-03-02', ['relief-free']],
    ['办法 art. 7: ill today', { acuteOn: '2024-03-05' }, '2024-03-05', []],
    ['ill yesterday', { acuteOn: '2024-03-05' }, '2024-03-06', ['acute-to-hospital']],
    ['died of it on the day', { acuteOn: '2024-03-05', left: '2024-03-05', departure: 'died' }, '2024-03-06', []],
    ['in hospital', { acuteOn: '2024-03-05', hospital: [{ from: '2024-03-05' }] }, '2024-03-06', []],
    [
      'in hospital before, not now',
      { acuteOn: '2024-03-05', hospital: [{ from: '2024-03-03', until: '2024-03-04' }] },
      '2024-03-06',
      ['acute-to-hospital'],
    ],
    ['in hospital since before', { acuteOn: '2024-03-05', hospital: [{ from: '2024-03-04' }] }, '2024-03-06', []],
    [
      'in hospital tomorrow',
      { acuteOn: '2024-03-05', hospital: [{ from: '2024-03-07' }] },
      '2024-03-06',
      ['acute-to-hospital'],
    ],
    ['细则 art. 12: the eleventh day', {}, '2024-03-12', ['longer-stay-filed']],
    ['filed', { extensionFiledOn: '2024-03-12' }, '2024-03-12', []],
    ['leaves only later', { left: '2024-03-20', departure: 'alone' }, '2024-03-11', []],
    ['left on the tenth', { left: '2024-03-11', departure: 'alone' }, '2024-04-01', []],
    ['three months', long, '2024-06-01', []],
    ['and a day', long, '2024-06-02', ['settlement-plan']],
    ['with a plan', { ...long, settlement: settled }, '2024-06-02', []],
    ['the plan of tomorrow', { ...long, settlement: settled }, '2024-06-02', []],
    ['identified', { ...long, identityFound: '2024-06-02' }, '2024-06-02', []],
    [
      'a minor left alone',
      { specialDifficulty: true, left: '2024-03-02', departure: 'alone' },
      '2024-03-02',
      ['leaves-with-somebody'],
    ],
    [
      'on crutches, of sound mind, left alone when asking to',
      { specialDifficulty: true, ofAgeAndSound: true, left: '2024-03-02', departure: 'alone' },
      '2024-03-02',
      [],
    ],
    [
      'not of sound mind left alone',
      { ofAgeAndSound: false, left: '2024-03-02', departure: 'alone' },
      '2024-03-02',
      ['leaves-with-somebody'],
    ],
    ['not yet', { specialDifficulty: true, left: '2024-03-03', departure: 'alone' }, '2024-03-02', []],
    ['fetched', { specialDifficulty: true, left: '2024-03-02', departure: 'kin' }, '2024-03-02', []],
    ['an adult alone', { left: '2024-03-02', departure: 'alone' }, '2024-03-02', []],
    ['20 yuan', { cashGiven: 20_00 }, '2024-03-02', []],
    ['a fen more', { cashGiven: 20_01 }, '2024-03-02', ['cash-for-the-way']],
    ['not arrived', { charged: 1 }, '2024-02-29', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it.each<[string, object, string[]]>([
    ['identified before arriving', { identityFound: '2024-02-28' }, ['stay-order']],
    ['a notice of before', { ...unknown, search: { ...searched, noticeOn: '2024-02-29' } }, ['stay-order']],
    [
      'a match looked for before arriving',
      { ...unknown, search: { ...searched, attempts: [{ by: 'face', on: '2024-02-29', outcome: 'match' }] } },
      ['stay-order'],
    ],
    ['DNA before it was asked for', { ...unknown, search: { ...searched, dnaTakenOn: '2024-03-11' } }, ['stay-order']],
    ['a plan of before', { ...long, settlement: { planOn: '2024-02-29' } }, ['stay-order']],
    ['ill after leaving', { acuteOn: '2024-03-09', left: '2024-03-08', departure: 'kin' }, ['stay-order']],
    [
      'in hospital backwards',
      { acuteOn: '2024-03-05', hospital: [{ from: '2024-03-05', until: '2024-03-04' }] },
      ['stay-order'],
    ],
    [
      'all on the day of arrival',
      { extensionFiledOn: '2024-03-01', acuteOn: '2024-03-01', hospital: [{ from: '2024-03-01' }] },
      [],
    ],
  ])('%s: %j', (_, facts, expected) =>
    expect(codes({ ...facts }, '2024-03-08').filter(code => code === 'stay-order')).toEqual(expected),
  )

  it.each([
    ['2003-07-31', []],
    ['2003-08-01', ['relief-free']],
  ])('the measures are asked from their first day: left %s', (left, expected) =>
    expect(
      codes({ arrived: '2003-07-30', identityFound: '2003-07-30', charged: 1, left, departure: 'home' }, '2024-01-01'),
    ).toEqual(expected),
  )

  it('a plan of later does not help today', () => {
    const planned = (planOn: string) => codes({ ...long, settlement: { planOn } }, '2024-06-03')
    expect([planned('2024-06-03'), planned('2024-06-04')]).toEqual([[], ['settlement-plan']])
  })

  // 工作规程, 离站准备: the ten days are those of who is 16 and shows no mental disorder.
  it.each([
    [{ ofAgeAndSound: false }, '2024-03-12', 'warning'],
    [{ ofAgeAndSound: true }, '2024-03-12', 'error'],
    [{}, '2024-03-12', 'error'],
    [{ ofAgeAndSound: false, arrived: '2014-07-10', identityFound: '2014-07-10' }, '2014-07-31', 'error'],
    // 新华网 2020-02-14: 14 days in the epidemic, and longer.
    [{ arrived: '2020-02-02', identityFound: '2020-02-02' }, '2020-02-20', 'error'],
    [{ arrived: '2020-02-03', identityFound: '2020-02-03' }, '2020-02-20', 'warning'],
    [{ arrived: '2022-12-27', identityFound: '2022-12-27' }, '2023-02-01', 'warning'],
    [{ arrived: '2022-12-28', identityFound: '2022-12-28' }, '2023-02-01', 'error'],
  ])('eleven days, not filed: %j on %s', (facts, asOf, severity) =>
    expect(reliefStayProblems(stay(facts), asOf)).toMatchObject([{ code: 'longer-stay-filed', severity }]),
  )

  it.each([
    ['2014-07-31', []],
    ['2014-08-01', ['leaves-with-somebody', 'cash-for-the-way']],
  ])('the workflow is asked from 2014-08-01: left %s', (left, expected) => {
    const facts = { arrived: '2014-07-30', identityFound: '2014-07-30', specialDifficulty: true, cashGiven: 21_00 }
    expect(codes({ ...facts, left, departure: 'alone' }, '2014-08-05')).toEqual(expected)
  })

  it.each([
    ['2015-08-19', []],
    ['2015-08-20', ['settlement-plan']],
  ])('three months count from the day of the Opinion: on %s', (asOf, expected) =>
    expect(codes({ arrived: '2015-01-01', ...unknown, extensionFiledOn: '2015-01-09' }, asOf)).toEqual(expected),
  )

  it('names the article and the day', () => {
    const [late] = reliefStayProblems(stay(unknown), '2024-03-03')
    expect(late?.message.zh).toContain('身份查询和照料安置工作的意见一（二））')
    expect(late?.message.en).toContain('(due 2024-03-02)')
    expect(reliefStayRules['longer-stay-filed'].cite.article).toBe('第十二条')
    expect(reliefStayRules['acute-to-hospital'].cite.article).toBe('第七条')
    expect(reliefStayRules['relief-free'].cite.article).toBe('第十条')
  })
})

it('20 yuan is in general the most: more is odd, and no fault', () =>
  expect(reliefStayProblems(stay({ cashGiven: 20_01 }), '2024-03-02')[0]?.severity).toBe('warning'))

describe('who stays long, and who comes again', () => {
  it('is settled on the first of the two days', () => {
    const settlement = (facts: object) => settledOn(stay({ settlement: facts }))
    expect(settlement({ registeredOn: '2024-07-01', movedOn: '2024-06-20' })).toBe('2024-06-20')
    expect(settlement({ registeredOn: '2024-06-01', movedOn: '2024-06-20' })).toBe('2024-06-01')
    expect(settlement({ registeredOn: '2024-07-01' })).toBe('2024-07-01')
    expect(settlement({ movedOn: '2024-07-01' })).toBe('2024-07-01')
    expect(settlement({})).toBeNull()
    expect(settledOn(stay())).toBeNull()
  })

  it.each([
    ['2024-06-01', 0],
    ['2024-06-02', 1],
    ['2024-07-02', 0],
  ])('long stays on %s: %i', (asOf, number) => {
    const stays = [stay(), stay({ identityFound: null, left: '2024-07-01', departure: 'settled' })]
    expect(longReliefStays(stays, asOf)).toHaveLength(number)
  })

  it('counts who was settled of those who stayed long', () => {
    const settled = { planOn: '2024-06-02', movedOn: '2024-06-20' }
    const stays = [
      { settlement: settled },
      {},
      { left: '2024-06-01', departure: 'transferred', settlement: settled },
      { identityFound: '2024-06-01', settlement: settled },
      { identityFound: '2024-06-02' },
    ].map((facts, index) => stay({ identityFound: null, person: `${index}`, ...facts }))
    const on = (asOf: string) => settlementOutcome(stays, asOf)
    expect([on('2024-06-01'), on('2024-06-02'), on('2024-06-20')]).toEqual([
      { long: 0, settled: 0 },
      { long: 3, settled: 0 },
      { long: 3, settled: 1 },
    ])
  })

  it('three months begin where relief began, and a person counts once', () => {
    const first = stay({ identityFound: null, left: '2024-05-01', departure: 'transferred' })
    const second = { identityFound: null, station: '乙中心', arrived: '2024-05-01', by: 'transfer' }
    const moved = stay({ ...second, reliefFrom: '2024-03-01', settlement: { movedOn: '2024-06-20' } })
    const on = (asOf: string, one = moved) => longReliefStays([first, one], asOf).length
    expect([on('2024-06-01'), on('2024-06-02'), on('2024-06-02', stay(second))]).toEqual([0, 1, 0])
    expect(codes({ ...second, reliefFrom: '2024-03-01' }, '2024-06-02')).toContain('settlement-plan')
    // What the first station did counts, and its days go on.
    const handed = { ...second, reliefFrom: '2024-03-01', extensionFiledOn: '2024-05-10' }
    expect(codes({ ...handed, search: searched }, '2024-05-20')).toEqual([])
    expect(codes({ ...handed, reliefFrom: null, search: searched }, '2024-05-02')).toEqual([])
    expect(codes(handed, '2024-05-02')).toEqual(['search-notice', 'dna-asked'])
    expect(codes({ ...handed, identityFound: '2024-04-20' }, '2024-05-02')).toEqual([])
    expect(settlementOutcome([first, moved], '2024-06-20')).toEqual({ long: 1, settled: 1 })
    const staysOn = stay({ ...second, arrived: '2024-07-01', reliefFrom: '2024-03-01' })
    expect(settlementOutcome([moved, staysOn], '2024-12-31')).toEqual({ long: 1, settled: 1 })
    const found = stay({ ...second, identityFound: '2024-05-03', left: '2024-05-05', departure: 'kin' })
    expect(searchOutcome([first, found], '2024-05-05')).toEqual({ unidentified: 1, found: 1, reunited: 1 })
    expect(ReliefStay.safeParse({ ...moved, reliefFrom: '2024-05-02' }).success).toBe(false)
    expect(ReliefStay.safeParse({ ...moved, reliefFrom: '2024-05-01' }).success).toBe(true)
  })

  it('finds who is at two stations at once', () => {
    const at = (arrived: string, left: string | null, person = 'a') => ({ person, arrived, left })
    expect(overlappingStays([at('2024-03-01', '2024-03-05'), at('2024-03-05', null)])).toEqual([])
    expect(overlappingStays([at('2024-03-01', '2024-03-05'), at('2024-03-04', null)])).toEqual(['a'])
    expect(overlappingStays([at('2024-03-01', null), at('2024-03-01', null), at('2024-03-01', null, 'b')])).toEqual([
      'a',
    ])
    expect(overlappingStays([at('2024-03-05', null), at('2024-03-01', '2024-03-04')])).toEqual([])
  })

  it('counts stays in the months up to a day', () => {
    const stays = ['2023-12-30', '2023-12-31', '2024-06-30', '2024-07-01'].map(arrived => ({ person: 'a', arrived }))
    const others = [{ person: 'b', arrived: '2024-06-30' }]
    const again = (times: number, asOf: string) => repeatedlyInRelief([...stays, ...others], { times, months: 6, asOf })
    expect(again(2, '2024-06-30')).toEqual(['a'])
    expect(again(3, '2024-06-30')).toEqual([])
    expect(again(1, '2024-06-30')).toEqual(['a', 'b'])
    expect(again(2, '2024-07-01')).toEqual(['a'])
    expect(again(3, '2024-07-01')).toEqual([])
    // Handed over to a centre is one and the same relief.
    const handed = [stay(), stay({ arrived: '2024-04-01', by: 'transfer' })]
    expect(repeatedlyInRelief(handed, { times: 2, months: 6, asOf: '2024-06-30' })).toEqual([])
  })

  it('says whom nobody visits', () => {
    const home = (visits: string[]) =>
      ReturnedHome.parse({ person: 'a', returnedOn: '2024-01-31', home: '430200', visits })
    const missing = (visits: string[], asOf: string) => visitsMissing([home(visits)], 1, asOf).length
    expect([missing([], '2024-02-29'), missing([], '2024-03-01')]).toEqual([0, 1])
    expect([missing(['2024-02-15'], '2024-03-15'), missing(['2024-02-15'], '2024-03-16')]).toEqual([0, 1])
    expect(missing(['2024-03-10'], '2024-03-05')).toBe(1)
    expect(missing([], '2024-01-30')).toBe(0)
    // Nobody visits who has died.
    const died = (asOf: string) => visitsMissing([{ ...home([]), until: '2024-03-01' }], 1, asOf).length
    expect([died('2024-03-01'), died('2024-03-02')]).toEqual([1, 0])
  })
})
