import { describe, expect, it } from 'vitest'
import { AccidentRecord, accidentProblems, accidentReportHours, countedCasualties, gradeOfAccident } from './record.js'

const accident = (facts: object = {}) =>
  AccidentRecord.parse({
    id: '2024-1',
    institution: '某养老院',
    kind: 'fire',
    on: '2024-03-01',
    deaths: 2,
    seriousInjuries: 0,
    directLoss: 0,
    responsible: null,
    investigated: null,
    replied: null,
    appraisalDays: 0,
    ...facts,
  })

// 493号 art. 13: of fires and roads what becomes known within 7 days counts, else within 30.
describe('later casualties', () => {
  it.each<[string, string, object, number]>([
    ['fire', '2024-03-08', {}, 3],
    ['fire', '2024-03-08', { countsFirstDay: true }, 2],
    ['fire', '2024-03-09', {}, 2],
    ['road', '2024-03-08', {}, 3],
    ['other', '2024-03-09', {}, 3],
    ['other', '2024-03-31', {}, 3],
    ['other', '2024-04-01', {}, 2],
  ])('%s, known on %s, %o', (kind, on, options, deaths) => {
    const one = accident({ kind, later: [{ on, deaths: 1 }] })
    expect(countedCasualties(one, '2024-12-31', options).deaths).toBe(deaths)
  })
  it.each([
    ['2024-03-07', 'ordinary'],
    ['2024-03-08', 'larger'],
  ])('count by %s: %s', (asOf, grade) =>
    expect(gradeOfAccident(accident({ later: [{ on: '2024-03-08', deaths: 1 }] }), asOf)).toBe(grade),
  )

  it('take who died of an injury off the injured', () => {
    const one = accident({
      seriousInjuries: 10,
      deaths: 0,
      later: [{ on: '2024-03-05', deaths: 1, seriousInjuries: -1 }],
    })
    expect(countedCasualties(one, '2024-12-31')).toEqual({ deaths: 1, seriousInjuries: 9 })
    expect(gradeOfAccident(one, '2024-03-04')).toBe('larger')
    expect(gradeOfAccident(one, '2024-03-05')).toBe('ordinary')
  })
  it('of a number that is not known are not known', () => {
    expect(countedCasualties(accident({ deaths: null }), '2024-12-31').deaths).toBeNull()
    expect(gradeOfAccident(accident({ deaths: null }), '2024-12-31')).toBeNull()
  })
  it('are not from before the accident', () => {
    expect(() => accident({ later: [{ on: '2024-02-29', deaths: 1 }] })).toThrow('before the accident')
  })
})

// 493号 arts 29 and 32.
describe('the investigation', () => {
  const codes = (facts: object, asOf: string) => accidentProblems(accident(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['its 60th day', {}, '2024-04-30', []],
    ['its 61st', {}, '2024-05-01', ['investigated-in-time']],
    ['art. 2: not of the operations', { outside: 'no-operation' }, '2024-05-01', []],
    ['art. 2: pollution', { outside: 'excluded' }, '2024-05-01', []],
    ['art. 45: by another law', { outside: 'other-law', investigated: '2024-04-30' }, '2024-05-16', []],
    ['prolonged by 60', { prolongedDays: 60 }, '2024-06-29', []],
    ['and a day later', { prolongedDays: 60 }, '2024-06-30', ['investigated-in-time']],
    ['art. 27: ten days of appraisal, on the last', { appraisalDays: 10 }, '2024-05-10', []],
    ['and a day later', { appraisalDays: 10 }, '2024-05-11', ['investigated-in-time']],
    ['handed in on the last day', { investigated: '2024-04-30' }, '2024-05-15', []],
    ['not replied to on the 16th day', { investigated: '2024-04-30' }, '2024-05-16', ['replied-in-time']],
    ['especially serious, on the 30th day', { deaths: 30, investigated: '2024-04-30' }, '2024-05-30', []],
    ['and on the 31st', { deaths: 30, investigated: '2024-04-30' }, '2024-05-31', ['replied-in-time']],
    [
      'put off by 30 days, on the last',
      { deaths: 30, investigated: '2024-04-30', replyProlongedDays: 30 },
      '2024-06-29',
      [],
    ],
    [
      'and on the day after',
      { deaths: 30, investigated: '2024-04-30', replyProlongedDays: 30 },
      '2024-06-30',
      ['replied-in-time'],
    ],
    ['of a grade that is not known, on the 30th day', { deaths: null, investigated: '2024-04-30' }, '2024-05-30', []],
    ['and on the 31st', { deaths: null, investigated: '2024-04-30' }, '2024-05-31', ['replied-in-time']],
    [
      'replied to before it was there',
      { investigated: '2024-04-30', replied: '2024-04-29' },
      '2024-05-01',
      ['dated-in-order'],
    ],
    ['not told whether', { investigated: undefined }, '2024-05-01', []],
    ['not told whether it was replied to', { investigated: '2024-04-30', replied: undefined }, '2024-06-16', []],
    ['of no grade', { deaths: 0 }, '2024-05-01', []],
    ['of a yuan', { deaths: 0, directLoss: 1_00 }, '2024-05-01', ['investigated-in-time']],
    // A fall without a serious injury, whose loss nobody reckoned: perhaps no accident of any grade (art. 44).
    ['of a loss that is not known', { deaths: 0, directLoss: null }, '2024-05-01', []],
    ['of a death and a loss that is not known', { directLoss: null }, '2024-05-01', ['investigated-in-time']],
    ['of which nothing is known', { deaths: null, seriousInjuries: null, directLoss: null }, '2024-05-01', []],
    ['before the accident', {}, '2024-02-29', []],
    ['of the day before the regulation', { on: '2007-05-31', investigated: '2007-09-01' }, '2008-01-01', []],
    ['of its first day', { on: '2007-06-01' }, '2008-01-01', ['investigated-in-time']],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  // Where nobody told whether it was prolonged: of 60 days by 60, of the reply by 30.
  it.each<[object, string, string | undefined]>([
    [{}, '2024-05-01', 'warning'],
    [{}, '2024-06-29', 'warning'],
    [{}, '2024-06-30', 'error'],
    [{ prolongedDays: 0 }, '2024-05-01', 'error'],
    // Nor how long the technical appraisal took, which art. 27 does not count.
    [{ prolongedDays: 0, appraisalDays: undefined }, '2024-05-01', 'warning'],
    [{ appraisalDays: undefined }, '2025-03-01', 'warning'],
    [{ prolongedDays: 0, investigated: '2024-04-30' }, '2024-06-14', 'warning'],
    [{ prolongedDays: 0, investigated: '2024-04-30' }, '2024-06-15', 'error'],
    [{ prolongedDays: 0, investigated: '2024-04-30', replyProlongedDays: 0 }, '2024-05-16', 'error'],
  ])('%o on %s: %s', (facts, asOf, severity) =>
    expect(accidentProblems(accident(facts), asOf)[0]?.severity).toBe(severity),
  )
  it('names the day, the path and the article', () => {
    const [problem] = accidentProblems(accident(), '2024-05-01')
    expect(problem).toMatchObject({ path: ['investigated'] })
    expect(problem?.message.zh).toContain('2024-04-30')
    expect(problem?.message.zh).toContain('第二十九条')
  })
})

// 国务院令第493号 arts 9 and 11: one hour from the head of the unit to the county, two for each level up.
it('is reported within one hour, and upward within two for each level', () => {
  expect(accidentReportHours).toEqual({ unitToCounty: 1, eachLevelUp: 2 })
})
