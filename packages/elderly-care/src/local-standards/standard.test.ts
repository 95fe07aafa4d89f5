import { describe, expect, it } from 'vitest'
import { standardConformity } from './clauses.js'
import { EmergencyCall, emergencyDelays, emergencyInTime } from './emergency-help.js'
import {
  LocalStandard,
  localStandardProblems,
  localStandardReviewDue,
  localStandardStage,
  xiamenCareStandards,
} from './standard.js'
import { CareTermPair, careTermAcross, careTermPairs } from './terms.js'

const standard = (facts: object = {}) =>
  LocalStandard.parse({
    title: '社区老年人巡访关爱规范',
    number: null,
    level: 'prefecture',
    approved: '2023-02-01',
    consultationFrom: '2023-06-01',
    consultationTo: '2023-06-30',
    reviewedAgain: [],
    reviewed: '2023-08-01',
    issued: '2023-09-01',
    effective: '2023-10-01',
    provinceAgreed: true,
    ...facts,
  })

describe('the stage', () => {
  it.each([
    ['2023-01-31', 'proposed'],
    ['2023-02-01', 'drafting'],
    ['2023-05-31', 'drafting'],
    ['2023-06-01', 'in-consultation'],
    ['2023-06-30', 'in-consultation'],
    ['2023-07-01', 'under-review'],
    ['2023-09-01', 'issued'],
    ['2023-10-01', 'in-force'],
  ])('on %s: %s', (asOf, stage) => expect(localStandardStage(standard(), asOf)).toBe(stage))
  it.each<[string, object, string | null]>([
    [
      'no step known',
      {
        approved: undefined,
        consultationFrom: undefined,
        consultationTo: undefined,
        issued: undefined,
        effective: undefined,
      },
      null,
    ],
    ['whether it was issued', { issued: undefined, effective: undefined }, null],
    ['issued, whether in force', { effective: undefined }, null],
    ['not issued', { issued: null, effective: null }, 'under-review'],
    [
      'nothing taken',
      { approved: null, consultationFrom: null, consultationTo: null, reviewed: null, issued: null, effective: null },
      'proposed',
    ],
    [
      'reviewed and not issued, its consultation not known',
      { consultationFrom: undefined, consultationTo: undefined, issued: null, effective: null },
      'under-review',
    ],
    ['in force, an early step not known', { approved: undefined }, 'in-force'],
  ])('%s', (_, facts, stage) => expect(localStandardStage(standard(facts), '2024-01-01')).toBe(stage))
  it('withdrawn', () =>
    expect(localStandardStage(standard({ withdrawn: '2024-01-01' }), '2024-01-01')).toBe('withdrawn'))
})

describe('what a standard breaks', () => {
  const codes = (facts: object, asOf = '2024-01-01') =>
    localStandardProblems(standard(facts), asOf).map(({ code }) => code)
  const none = { approved: null, consultationFrom: null, consultationTo: null, reviewed: null }
  const early = (issued: string) => ({ ...none, issued, effective: issued })
  const opened = (consultationFrom: string) => ({
    ...none,
    consultationFrom,
    consultationTo: consultationFrom,
    issued: null,
    effective: null,
  })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-01-01', []],
    ['标准化法 art. 13: without the province', { provinceAgreed: false }, '2024-01-01', ['province-agreed']],
    ['not known whether it agreed', { provinceAgreed: null }, '2024-01-01', []],
    ['a province needs nobody', { level: 'province', provinceAgreed: false }, '2024-01-01', []],
    ['not issued yet', { provinceAgreed: false }, '2023-08-31', []],
    ['art. 13: issued before the law', { ...early('2017-12-31'), provinceAgreed: false }, '2018-06-01', []],
    ['art. 13: on its first day', { ...early('2018-01-01'), provinceAgreed: false }, '2018-06-01', ['province-agreed']],
    ['地方标准管理办法 from 2020-03-01', opened('2020-03-01'), '2020-06-01', ['thirty-days-of-consultation']],
    ['not before it', opened('2020-02-29'), '2020-06-01', []],
    ['29 days of consultation', { consultationTo: '2023-06-29' }, '2024-01-01', ['thirty-days-of-consultation']],
    ['issued before the review', { reviewed: '2023-09-02' }, '2024-01-01', ['steps-in-order']],
    ['a step not known', { reviewed: null }, '2024-01-01', []],
    ['标准化法 art. 29: five years to the day', {}, '2028-10-01', []],
    ['art. 29: a day more', {}, '2028-10-02', ['reviewed-in-five-years']],
    ['not known when it was looked at anew', { reviewedAgain: undefined }, '2029-01-01', []],
    ['looked at anew', { reviewedAgain: ['2028-09-01'] }, '2028-10-02', []],
    ['looked at anew a day late', { reviewedAgain: ['2028-10-02'] }, '2029-01-01', ['reviewed-in-five-years']],
    ['withdrawn', { withdrawn: '2028-01-01' }, '2028-10-02', []],
    ['withdrawn after it was due', { withdrawn: '2028-10-02' }, '2029-01-01', ['reviewed-in-five-years']],
    ['due before the law', { ...early('2012-12-31'), withdrawn: '2018-02-01' }, '2018-02-01', []],
    [
      'due on its first day',
      { ...early('2013-01-01'), withdrawn: '2018-02-01' },
      '2018-02-01',
      ['reviewed-in-five-years'],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('the five years run from the last look', () => {
    expect(localStandardReviewDue(standard(), '2023-09-30')).toBeNull()
    expect(localStandardReviewDue(standard({ reviewedAgain: undefined }), '2026-12-31')).toBeNull()
    expect(localStandardReviewDue(standard({ reviewedAgain: ['2026-05-01', '2027-01-01'] }), '2026-12-31')).toBe(
      '2031-05-01',
    )
  })
})

it('of the four of 厦门 the number of one is known, and no day', () => {
  for (const one of Object.values(xiamenCareStandards)) {
    expect(LocalStandard.parse(one)).toEqual(one)
    expect(localStandardStage(one, '2026-01-01')).toBeNull()
  }
  // Source: catalogues of standards.
  expect(Object.values(xiamenCareStandards).map(({ number }) => number)).toEqual([
    null,
    null,
    'DB3502/T 089-2022',
    null,
  ])
})

describe('clauses', () => {
  const clause = (name: string, met: boolean | null, required = true) => ({ clause: name, required, met })
  it.each([
    ['all met', [clause('1', true), clause('2', true)], true],
    ['one missed', [clause('1', false), clause('2', null)], false],
    ['one not checked', [clause('1', true), clause('2', null)], null],
    ['only an advice missed', [clause('1', true), clause('2', false, false)], true],
    ['one missed that may be an advice', [clause('1', true), { clause: '2', met: false }], null],
    ['one met that may be an advice', [{ clause: '1', met: true }], true],
    ['none', [], null],
  ])('%s', (_, clauses, conforms) => expect(standardConformity(clauses).conforms).toBe(conforms))
})

describe('calls for help', () => {
  const call = (facts: object = {}) =>
    EmergencyCall.parse({
      id: '1',
      person: '甲',
      on: '2024-01-01',
      kind: 'fall',
      answered: 15,
      dispatched: 5,
      arrived: 30,
      familyTold: 10,
      closed: true,
      ...facts,
    })
  const limits = { answeredSeconds: 15, arrivedMinutes: 30 }

  it.each([
    [30, 30, true],
    [31, 30, false],
    [null, 30, true],
    [31, null, true],
  ])('sent after %s minutes, there after %s: %s', (dispatched, arrived, fits) =>
    expect(EmergencyCall.safeParse({ ...call(), dispatched, arrived }).success).toBe(fits),
  )

  it('one that is there twice is counted once, and not known', () =>
    expect(emergencyInTime([call(), call(), call({ id: '2' })], limits)).toMatchObject({ yes: 1, no: 0, unknown: 1 }))

  it.each([
    ['on the limit', {}, [], true],
    ['a second more', { answered: 16 }, ['answered'], false],
    ['a minute more', { arrived: 31 }, ['arrived'], false],
    ['not on record', { arrived: null }, ['arrived'], null],
    ['nobody answered', { answered: null, notDone: ['answered'] }, ['answered'], false],
    ['nobody went, and nobody had to', { dispatched: null, notDone: ['dispatched'] }, [], true],
    ['late and not on record', { answered: 16, arrived: null }, ['answered', 'arrived'], false],
    ['a false alarm', { kind: 'false-alarm', arrived: null }, [], true],
    ['what is not asked', { dispatched: null, familyTold: 500 }, [], true],
  ])('%s', (_, facts, late, inTime) => {
    expect(emergencyDelays(call(facts), limits).map(({ step }) => step)).toEqual(late)
    const { yes, no, unknown } = emergencyInTime([call(facts)], limits)
    expect([yes, no, unknown]).toEqual([inTime === true, inTime === false, inTime === null].map(Number))
  })
})

describe('terms of both sides', () => {
  it('are found both ways, and not made up', () => {
    expect(careTermAcross('养老护理员', 'taiwan')).toEqual(['照顾服务员', '照服员'])
    expect(careTermAcross('失智症', 'mainland')).toEqual(['认知障碍', '老年痴呆'])
    expect(careTermAcross('养老护理员', 'mainland')).toEqual([])
  })
  it('no term stands for two notions', () => {
    for (const side of ['mainland', 'taiwan'] as const) {
      const terms = careTermPairs.flatMap(pair => pair[side])
      expect(new Set(terms).size).toBe(terms.length)
    }
    for (const pair of careTermPairs) expect(CareTermPair.parse(pair)).toEqual(pair)
  })
})
