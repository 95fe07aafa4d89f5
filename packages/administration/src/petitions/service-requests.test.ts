import { describe, expect, it } from 'vitest'
import {
  isAnsweredInTime,
  OpinionIncident,
  opinionProblems,
  ServiceRequest,
  serviceRequestDue,
} from './service-requests.js'

describe('a call of the public', () => {
  const request = (answered: string | null = null) =>
    ServiceRequest.parse({
      id: '1',
      channel: 'hotline',
      received: '2024-09-27',
      answerWithin: 3,
      valid: true,
      answered,
    })
  it('is answered within working days, those that were made up for among them', () => {
    expect(serviceRequestDue(request())).toBe('2024-10-08')
  })
  it.each([
    ['2024-10-08', '2024-10-08', true],
    ['2024-10-09', '2024-10-09', false],
    [null, '2024-10-08', null],
    [null, '2024-10-09', false],
    ['2024-10-09', '2024-10-08', null],
  ])('answered %s, on %s: %s', (answered, asOf, answer) =>
    expect(isAnsweredInTime(request(answered), asOf)).toBe(answer),
  )
  // The calendar ends with 2026, and the fifth working day after 29 December is of the year after.
  it.each<[string | null, string, boolean | null]>([
    ['2026-12-29', '2026-12-29', true],
    ['2026-12-30', '2026-12-31', true],
    [null, '2026-12-31', null],
    [null, '2026-12-28', null],
  ])('before the calendar of the next year is known, answered %s, on %s: %s', (answered, asOf, answer) => {
    const late = ServiceRequest.parse({ ...request(), received: '2026-12-29', answerWithin: 5, answered })
    expect(isAnsweredInTime(late, asOf)).toBe(answer)
  })
  // 2024-09-27, a Friday: 29 September was worked, 1 to 7 October were days off, so three days end on 8 October.
  it.each<[number, string, boolean]>([
    [1, '2024-09-29', true],
    [1, '2024-09-30', false],
    [2, '2024-10-01', false],
    [3, '2024-10-07', true],
  ])('within %i working days, answered on %s: %s', (answerWithin, answered, answer) =>
    expect(isAnsweredInTime({ ...request(answered), answerWithin }, answered)).toBe(answer),
  )
  it('is not answered before it came in', () => {
    expect(request('2024-09-27').answered).toBe('2024-09-27')
    expect(() => request('2024-09-26')).toThrow('answered before it came in')
  })
  it.each([false, null])('valid: %s, there is nothing to be in time', valid =>
    expect(isAnsweredInTime({ ...request('2024-10-08'), valid }, '2024-10-08')).toBeNull(),
  )
})

describe('a matter that is spoken of', () => {
  const incident = (facts: object = {}) =>
    OpinionIncident.parse({ id: '1', found: '2024-03-01', level: 'serious', ...facts })
  const codes = (facts: object, asOf: string, within?: object) =>
    opinionProblems(incident(facts), asOf, within).map(({ code }) => code)
  it.each<[object, string, object | undefined, string[]]>([
    [{}, '2024-12-31', undefined, []],
    [{}, '2024-03-02', { serious: 1 }, []],
    [{}, '2024-03-03', { serious: 1 }, ['answered-in-time']],
    [{}, '2024-03-03', { ordinary: 1 }, []],
    [{ answered: '2024-03-03' }, '2024-03-03', { serious: 1 }, ['answered-in-time']],
    [{ closed: '2024-03-02', answered: null }, '2024-03-02', undefined, ['closed-after-answer']],
    [{ closed: '2024-03-02' }, '2024-12-31', { serious: 1 }, []],
    [{ closed: '2024-03-03' }, '2024-12-31', { serious: 1 }, ['answered-in-time']],
    [{ closed: '2024-03-02', answered: '2024-03-02' }, '2024-03-02', undefined, []],
    [{ closed: '2024-03-02', answered: '2024-03-03' }, '2024-03-05', undefined, ['closed-after-answer']],
    [{ closed: '2024-03-02' }, '2024-03-01', undefined, []],
    [{ closed: '2024-03-02' }, '2024-02-29', { serious: 0 }, []],
  ])('%o on %s within %o: %o', (facts, asOf, within, expected) => expect(codes(facts, asOf, within)).toEqual(expected))
  // No source: a place that wants an answer within 24 hours.
  it.each<[object, string, string[]]>([
    [{ foundAt: '10:00', answered: '2024-03-02', answeredAt: '10:00' }, '2024-03-02', []],
    [{ foundAt: '10:00', answered: '2024-03-02', answeredAt: '10:01' }, '2024-03-02', ['answered-in-hours']],
    [{ foundAt: '10:00', answered: '2024-03-02' }, '2024-03-02', []],
    [{ answered: '2024-03-02', answeredAt: '23:59' }, '2024-03-02', []],
    [{ answered: '2024-03-03', answeredAt: '00:00' }, '2024-03-03', ['answered-in-hours']],
    // Not answered: by the beginning of the day.
    [{ foundAt: '10:00' }, '2024-03-02', []],
    [{ foundAt: '10:00' }, '2024-03-03', ['answered-in-hours']],
    [{}, '2024-03-02', []],
    [{}, '2024-03-03', ['answered-in-hours']],
    [{ foundAt: '10:00', answered: '2024-03-05', level: 'ordinary' }, '2024-03-05', []],
    [{ foundAt: '10:00', answered: '2024-03-05' }, '2024-03-02', []],
  ])('%o on %s within 24 hours: %o', (facts, asOf, expected) =>
    expect(opinionProblems(incident(facts), asOf, {}, { serious: 24 }).map(({ code }) => code)).toEqual(expected),
  )
  it('closed late, and not told when it was answered: it is warned of', () => {
    const severities = (facts: object) =>
      opinionProblems(incident(facts), '2024-12-31', { serious: 1 }, { serious: 24 }).map(({ severity }) => severity)
    expect(severities({ closed: '2024-03-03' })).toEqual(['warning', 'warning'])
    expect(severities({ closed: '2024-03-03', answered: '2024-03-03' })).toEqual(['error', 'error'])
    expect(severities({})).toEqual(['error', 'error'])
  })
  it('is not closed before it was found', () => {
    expect(() => incident({ closed: '2024-02-29' })).toThrow('found')
  })
})
