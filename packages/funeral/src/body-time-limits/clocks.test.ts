import { describe, expect, it } from 'vitest'
import {
  ashesStep,
  BodyInCare,
  bodyTimeRuleOf,
  clocksOf,
  henanBodyTimes,
  keepingDue,
  needsKeepingExtension,
  shanghaiBodyTimes,
  zhengzhouBodyTimes,
} from './index.js'

const body = (facts: object = {}) => BodyInCare.parse({ number: '1', arrived: '2026-04-03', ...facts })

// 国务院令第824号 art. 27.
describe('three days of keeping', () => {
  it.each([
    ['2026-03-29', null, null],
    ['2026-03-30', '2026-04-02', '2026-04-01'],
    ['2026-03-31', '2026-04-03', '2026-04-02'],
  ])('from %s to %s', (arrived, due, ofArrival) => {
    expect(keepingDue(arrived)).toBe(due)
    expect(keepingDue(arrived, 'day-of-arrival')).toBe(ofArrival)
  })
  it('fun-store-3: three days are no extension; by the other count the last day is one', () => {
    expect(needsKeepingExtension('2026-04-03', '2026-04-06')).toBe(false)
    expect(needsKeepingExtension('2026-04-03', '2026-04-07')).toBe(true)
    expect(needsKeepingExtension('2026-04-03', '2026-04-06', 'day-of-arrival')).toBe(true)
    expect(needsKeepingExtension('2026-04-03', '2026-04-05', 'day-of-arrival')).toBe(false)
    expect(needsKeepingExtension('2026-03-29', '2026-04-20')).toBe(false)
  })
  it.each<[string, object, string, unknown[]]>([
    ['runs', {}, '2026-04-06', ['2026-04-06', 'running']],
    ['over', {}, '2026-04-07', ['2026-04-06', 'late']],
    ['put off', { keptUntil: '2026-04-10' }, '2026-04-07', ['2026-04-10', 'put-off']],
    ['put off to the day that it ends anyway', { keptUntil: '2026-04-06' }, '2026-04-06', ['2026-04-06', 'running']],
    ['put off, over', { keptUntil: '2026-04-10' }, '2026-04-11', ['2026-04-10', 'late']],
    ['cremated in time', { cremated: '2026-04-06' }, '2026-04-20', ['2026-04-06', 'done']],
    ['released late', { released: '2026-04-07' }, '2026-04-20', ['2026-04-06', 'late-done']],
  ])('%s', (_, facts, asOf, expected) => {
    const [clock, ...others] = clocksOf(body(facts), null, asOf)
    expect([clock?.due, clock?.state]).toEqual(expected)
    expect([clock?.clock, clock?.cite.article, others]).toEqual(['keeping', '第二十七条', []])
  })
  it('is not asked before, nor of a body that is to come', () => {
    expect(clocksOf(body({ arrived: '2026-03-29' }), null, '2026-04-20')).toEqual([])
    expect(clocksOf(body(), null, '2026-04-02')).toEqual([])
  })
  it('may be counted from the day of arrival', () => {
    expect(clocksOf(body(), null, '2026-04-06', 'day-of-arrival')[0]).toMatchObject({
      due: '2026-04-05',
      state: 'late',
    })
  })
})

it.each([
  ['310115', shanghaiBodyTimes],
  ['410102', zhengzhouBodyTimes],
  ['410727', henanBodyTimes],
  ['430202', null],
])('the rule of %s', (place, rule) => expect(bodyTimeRuleOf(place)).toBe(rule))

const clock = (name: string, facts: object, rule: typeof henanBodyTimes, asOf: string) => {
  const found = clocksOf(body(facts), rule, asOf).find(one => one.clock === name)
  return found && [found.due, found.state]
}

describe('cremation by the place, another clock', () => {
  it.each<[string, object, typeof henanBodyTimes, string, unknown[] | undefined]>([
    ['上海 art. 24: 15 days', {}, shanghaiBodyTimes, '2026-04-18', ['2026-04-18', 'running']],
    ['上海 art. 24: after them', {}, shanghaiBodyTimes, '2026-04-19', ['2026-04-18', 'late']],
    [
      '上海 art. 24: put off, no end',
      { putOff: { granted: '2026-04-18' } },
      shanghaiBodyTimes,
      '2026-12-01',
      [null, 'put-off'],
    ],
    [
      '上海 art. 24: put off to a day',
      { putOff: { granted: '2026-04-10', until: '2026-05-01' } },
      shanghaiBodyTimes,
      '2026-05-02',
      ['2026-05-01', 'late'],
    ],
    [
      '上海 art. 24: put off too late',
      { putOff: { granted: '2026-04-19' } },
      shanghaiBodyTimes,
      '2026-04-20',
      ['2026-04-18', 'late'],
    ],
    ['河南 art. 21: seven days', { cremated: '2026-04-10' }, henanBodyTimes, '2026-04-30', ['2026-04-10', 'done']],
    ['河南 art. 21: a day late', { cremated: '2026-04-11' }, henanBodyTimes, '2026-04-30', ['2026-04-10', 'late-done']],
    [
      '河南 art. 19: infected, within 24 hours',
      { infected: true },
      henanBodyTimes,
      '2026-04-04',
      ['2026-04-04', 'running'],
    ],
    ['河南 art. 19: infected, after them', { infected: true }, henanBodyTimes, '2026-04-05', ['2026-04-04', 'late']],
    [
      '郑州 art. 12: infected, at once',
      { infected: true },
      zhengzhouBodyTimes,
      '2026-04-03',
      ['2026-04-03', 'running'],
    ],
    [
      '郑州 art. 12: infected, the next day',
      { infected: true },
      zhengzhouBodyTimes,
      '2026-04-04',
      ['2026-04-03', 'late'],
    ],
    ['上海 sets no hours for it', { infected: true }, shanghaiBodyTimes, '2026-04-04', ['2026-04-18', 'running']],
    ['infection not known', { infected: null }, henanBodyTimes, '2026-04-04', ['2026-04-10', 'running']],
    [
      '郑州 art. 14: put off by three months at most',
      { putOff: { granted: '2026-04-10', until: '2026-12-01' } },
      zhengzhouBodyTimes,
      '2026-07-10',
      ['2026-07-10', 'put-off'],
    ],
    [
      '郑州 art. 14: without a day, too',
      { putOff: { granted: '2026-04-10' } },
      zhengzhouBodyTimes,
      '2026-07-11',
      ['2026-07-10', 'late'],
    ],
    [
      '郑州 art. 14: to a day within them',
      { putOff: { granted: '2026-04-10', until: '2026-05-01' } },
      zhengzhouBodyTimes,
      '2026-05-01',
      ['2026-05-01', 'put-off'],
    ],
    ['released uncremated', { released: '2026-04-05' }, henanBodyTimes, '2026-04-05', undefined],
    ['to be released', { released: '2026-04-05' }, henanBodyTimes, '2026-04-04', ['2026-04-10', 'running']],
    ['to arrive', {}, henanBodyTimes, '2026-04-02', undefined],
  ])('%s', (_, facts, rule, asOf, expected) => expect(clock('cremation', facts, rule, asOf)).toEqual(expected))
  it('runs beside the three days', () => {
    expect(clocksOf(body(), henanBodyTimes, '2026-04-07').map(one => [one.clock, one.state])).toEqual([
      ['keeping', 'late'],
      ['cremation', 'running'],
    ])
  })
})

// 上海 arts 19, 21: 24 hours from knowing, 12 from being told.
describe('hours', () => {
  const facts = { known: '2026-04-01T10:00', told: '2026-04-02T10:00', collected: '2026-04-02T22:00' }
  it.each<[string, object, string, unknown[] | undefined]>([
    ['family', facts, '2026-04-02', ['2026-04-02T10:00', 'done']],
    ['family', { ...facts, told: '2026-04-02T10:01' }, '2026-04-02', ['2026-04-02T10:00', 'late-done']],
    ['family', { ...facts, told: null }, '2026-04-01', ['2026-04-02T10:00', 'running']],
    ['family', { ...facts, told: null }, '2026-04-02', ['2026-04-02T10:00', 'late']],
    ['family', facts, '2026-03-31', undefined],
    ['collection', facts, '2026-04-02', ['2026-04-02T22:00', 'done']],
    ['collection', { ...facts, collected: '2026-04-02T22:01' }, '2026-04-02', ['2026-04-02T22:00', 'late-done']],
    ['collection', { ...facts, collected: '2026-04-03T01:00' }, '2026-04-02', ['2026-04-02T22:00', 'late']],
    ['collection', { ...facts, collected: '2026-04-02T23:59' }, '2026-04-02', ['2026-04-02T22:00', 'late-done']],
    ['collection', { ...facts, told: null }, '2026-04-02', undefined],
  ])('%s: %j on %s', (name, given, asOf, expected) => {
    expect(clock(name, given, shanghaiBodyTimes, asOf)).toEqual(expected)
    expect(clock(name, given, henanBodyTimes, asOf)).toBeUndefined()
  })
})

describe('ashes', () => {
  const cremated = { cremated: '2026-04-05' }
  it.each<[string, object, typeof henanBodyTimes, string, unknown[]]>([
    ['河南 art. 22: three months', {}, henanBodyTimes, '2026-07-05', ['2026-07-05', 'running']],
    ['河南 art. 22: over', {}, henanBodyTimes, '2026-07-06', ['2026-07-05', 'late']],
    [
      '河南 art. 22: six for the unknown',
      { unidentified: true },
      henanBodyTimes,
      '2026-10-05',
      ['2026-10-05', 'running'],
    ],
    ['郑州 art. 16: three months', {}, zhengzhouBodyTimes, '2026-07-05', ['2026-07-05', 'running']],
    [
      '郑州 art. 16: six for the unknown',
      { unidentified: true },
      zhengzhouBodyTimes,
      '2026-10-06',
      ['2026-10-05', 'late'],
    ],
    ['taken', { ashesTaken: '2026-04-05' }, henanBodyTimes, '2026-10-05', ['2026-07-05', 'done']],
    ['上海 art. 26: two years', {}, shanghaiBodyTimes, '2028-04-05', ['2028-04-05', 'running']],
    ['上海 art. 26: over', {}, shanghaiBodyTimes, '2028-04-06', ['2028-04-05', 'late']],
  ])('%s', (_, facts, rule, asOf, expected) =>
    expect(clock('ashes', { ...cremated, ...facts }, rule, asOf)).toEqual(expected),
  )

  const notice = { ashesNotice: { from: '2028-05-01', until: '2028-06-30' } }
  it.each<[string, object, typeof henanBodyTimes, string, string | null]>([
    ['kept', {}, henanBodyTimes, '2026-07-05', 'keep'],
    ['河南: disposed of', {}, henanBodyTimes, '2026-07-06', 'dispose'],
    ['上海: notice first', {}, shanghaiBodyTimes, '2028-04-06', 'give-notice'],
    ['上海: notice to come', notice, shanghaiBodyTimes, '2028-04-30', 'give-notice'],
    ['上海: notice runs', notice, shanghaiBodyTimes, '2028-06-30', 'wait-for-notice'],
    ['上海: notice over', notice, shanghaiBodyTimes, '2028-07-01', 'dispose'],
    ['taken', { ashesTaken: '2026-04-06' }, henanBodyTimes, '2026-07-06', null],
    ['disposed of', { ashesDisposed: '2026-07-06' }, henanBodyTimes, '2026-07-06', null],
    ['not cremated yet', {}, henanBodyTimes, '2026-04-04', null],
  ])('%s', (_, facts, rule, asOf, step) => expect(ashesStep(body({ ...cremated, ...facts }), rule, asOf)).toBe(step))
})

it('a record is in order', () => {
  const parse = (facts: object) => BodyInCare.safeParse({ number: '1', arrived: '2026-04-03', ...facts }).success
  expect(parse({ cremated: '2026-04-02' })).toBe(false)
  expect(parse({ cremated: '2026-04-03', ashesTaken: '2026-04-02' })).toBe(false)
  expect(parse({ cremated: '2026-04-03', released: '2026-04-03' })).toBe(false)
  expect(parse({ cremated: '2026-04-03', ashesTaken: '2026-04-03' })).toBe(true)
})
