import { describe, expect, it } from 'vitest'
import {
  HiddenDanger,
  hiddenDangerProblems,
  hiddenDangerState,
  SafetyInspection,
  safetyInspectionProblems,
  safetySampleNeeded,
  safetySampleTaken,
} from './dangers.js'

const danger = (facts: object = {}) =>
  HiddenDanger.parse({
    id: '1',
    institution: '某养老院',
    class: 'fire',
    grave: false,
    source: 'inspection',
    found: '2025-03-01',
    due: '2025-03-31',
    ...facts,
  })

/** Closed on 20 March, found there on the 25th, and put right again. */
const again = (closedAgain: string) => ({
  closed: '2025-03-20',
  rechecked: '2025-03-25',
  recheckPassed: false,
  closedAgain,
})

describe('a hidden danger', () => {
  it('what the law asks without a day, and a day that no law sets, are warned of', () =>
    expect(
      hiddenDangerProblems(danger({ grave: true, supervised: null, reported: null, due: null }), '2025-03-02').map(
        ({ code, severity }) => `${severity} ${code}`,
      ),
    ).toEqual(['warning has-a-day', 'warning grave-supervised', 'warning grave-reported']))
  it.each([
    [{}, '2025-02-28', 'later'],
    [{}, '2025-03-31', 'open'],
    [{}, '2025-04-01', 'overdue'],
    [{ due: null }, '2026-01-01', 'open'],
    [{ closed: '2025-04-02' }, '2025-04-01', 'overdue'],
    [{ closed: '2025-04-02' }, '2025-04-02', 'closed'],
    // “回头看”: a second look that found it there opens it again.
    [{ closed: '2025-03-20', rechecked: '2025-03-25', recheckPassed: true }, '2025-04-01', 'closed'],
    [{ closed: '2025-03-20', rechecked: '2025-03-25' }, '2025-04-01', 'closed'],
    // A second look that found it put right tells that it was by then; one of which nothing is told does not.
    [{ rechecked: '2025-03-25', recheckPassed: true }, '2025-03-24', 'open'],
    [{ rechecked: '2025-03-25', recheckPassed: true }, '2025-03-25', 'closed'],
    [{ rechecked: '2025-03-25' }, '2025-04-01', 'overdue'],
    [{ closed: '2025-03-20', rechecked: '2025-03-25', recheckPassed: false }, '2025-03-24', 'closed'],
    [{ closed: '2025-03-20', rechecked: '2025-03-25', recheckPassed: false }, '2025-03-25', 'open'],
    [{ closed: '2025-03-20', rechecked: '2025-03-25', recheckPassed: false }, '2025-04-01', 'overdue'],
    // Put right on the day of the look it was found there all the same; put right the day after, or again that day, it is closed.
    [{ closed: '2025-03-25', rechecked: '2025-03-25', recheckPassed: false }, '2025-03-26', 'open'],
    [{ closed: '2025-03-26', rechecked: '2025-03-25', recheckPassed: false }, '2025-03-25', 'open'],
    [{ closed: '2025-03-26', rechecked: '2025-03-25', recheckPassed: false }, '2025-03-26', 'closed'],
    // Found there by a second look, and put right that very day (立行立改) or later, with the day of the first closing.
    [again('2025-03-25'), '2025-03-19', 'open'],
    [again('2025-03-25'), '2025-03-20', 'closed'],
    [again('2025-03-25'), '2025-03-25', 'closed'],
    [again('2025-04-02'), '2025-03-25', 'open'],
    [again('2025-04-02'), '2025-04-01', 'overdue'],
    [again('2025-04-02'), '2025-04-02', 'closed'],
  ])('%o on %s: %s', (facts, asOf, state) => expect(hiddenDangerState(danger(facts), asOf)).toBe(state))

  it.each<[object, string, string[]]>([
    [{}, '2025-02-28', []],
    [{}, '2025-03-31', []],
    [{}, '2025-04-01', ['put-right-in-time']],
    [{ closed: '2025-04-01' }, '2025-05-01', ['put-right-in-time']],
    [{ closed: '2025-03-31' }, '2025-05-01', []],
    [{ due: null }, '2025-03-02', ['has-a-day']],
    [{ due: undefined }, '2025-03-02', []],
    [{ due: null, closed: '2025-03-02' }, '2025-03-02', []],
    // 安全生产法 art. 41.
    [{ grave: true, supervised: null }, '2025-03-01', []],
    [{ grave: true, supervised: null }, '2025-03-02', ['grave-supervised']],
    [{ grave: true }, '2025-03-02', []],
    // Put right on the spot it leaves nothing to supervise; it is reported all the same.
    [{ grave: true, supervised: null, closed: '2025-03-01' }, '2025-03-02', []],
    [{ grave: true, supervised: null, closed: '2025-03-31' }, '2025-03-30', ['grave-supervised']],
    [{ grave: true, supervised: null, closed: '2025-03-31' }, '2025-03-31', []],
    [{ grave: true, supervised: null, closed: '2025-04-01' }, '2025-04-01', ['put-right-in-time', 'grave-supervised']],
    [{ grave: true, supervised: null, closed: '2025-03-01', reported: null }, '2025-03-02', ['grave-reported']],
    [{ grave: true, supervised: '2025-03-02' }, '2025-03-02', []],
    // Reports since 2021-09-01; left out, it is not known.
    [{ grave: true, supervised: '2025-03-01', reported: null }, '2025-03-01', []],
    [{ grave: true, supervised: '2025-03-01', reported: null }, '2025-03-02', ['grave-reported']],
    [{ grave: true, supervised: '2025-03-01', reported: '2025-03-02' }, '2025-03-02', []],
    [{ grave: true, found: '2021-08-31', supervised: '2021-08-31', reported: null }, '2021-09-02', []],
    [{ grave: true, found: '2021-09-01', supervised: '2021-09-01', reported: null }, '2021-09-02', ['grave-reported']],
    [{ reported: null }, '2025-03-02', []],
    // 安全生产法 of 2014, art. 38, from 2014-12-01.
    [{ grave: true, found: '2014-11-30', supervised: null }, '2014-12-02', []],
    [{ grave: true, found: '2014-12-01', supervised: null }, '2014-12-02', ['grave-supervised']],
    [
      { grave: true, supervised: '2025-02-28', reported: '2025-02-28' },
      '2025-03-01',
      ['dated-in-order', 'dated-in-order'],
    ],
    [{ closed: '2025-03-20', rechecked: '2025-03-25', recheckPassed: false }, '2025-04-01', ['put-right-in-time']],
    // Put right again after it, in time and late.
    // Put right by the second look, whether by its day nobody told; before the look it is open.
    [{ rechecked: '2025-04-03', recheckPassed: true }, '2025-04-02', ['put-right-in-time']],
    [{ rechecked: '2025-04-03', recheckPassed: true }, '2025-04-03', []],
    [{ closed: '2025-03-31', rechecked: '2025-03-25', recheckPassed: false }, '2025-05-01', []],
    [{ closed: '2025-04-01', rechecked: '2025-03-25', recheckPassed: false }, '2025-05-01', ['put-right-in-time']],
    [again('2025-03-25'), '2025-05-01', []],
    [again('2025-03-31'), '2025-05-01', []],
    [again('2025-04-01'), '2025-05-01', ['put-right-in-time']],
    [again('2025-03-24'), '2025-05-01', ['dated-in-order']],
    [{ closed: '2025-03-31', rechecked: '2025-02-25', recheckPassed: false }, '2025-05-01', ['dated-in-order']],
    [{ closed: '2025-03-26', rechecked: '2025-03-25', recheckPassed: true }, '2025-05-01', ['dated-in-order']],
    [{ due: '2025-02-28', closed: '2025-02-27' }, '2025-03-02', ['dated-in-order', 'dated-in-order']],
    [{ closed: '2025-03-02', rechecked: '2025-03-01' }, '2025-03-02', ['dated-in-order']],
  ])('%o on %s breaks %o', (facts, asOf, codes) =>
    expect(hiddenDangerProblems(danger(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
  it('is put right again where a second look found it there', () => {
    expect(HiddenDanger.safeParse(danger(again('2025-03-25'))).success).toBe(true)
    for (const recheckPassed of [true, null, undefined])
      expect(HiddenDanger.safeParse({ ...danger(again('2025-03-25')), recheckPassed }).success).toBe(false)
  })
  it.each([
    ['2021-08-31', '第三十八条第二款'],
    ['2021-09-01', '第四十一条第三款'],
  ])('a grave one found on %s is supervised by %s', (found, article) =>
    expect(
      hiddenDangerProblems(danger({ grave: true, found, supervised: null }), '2021-09-02')[0]?.message.zh,
    ).toContain(article),
  )
})

// No source: what a check found is held against the register that it is to stand on.
describe('an inspection', () => {
  const codes = (facts: object, dangers: object[] = [], asOf = '2025-12-31') =>
    safetyInspectionProblems(
      SafetyInspection.parse({
        institution: '某养老院',
        on: '2025-03-01',
        by: 'county',
        classes: ['fire', 'gas'],
        ...facts,
      }),
      dangers.map(danger),
      asOf,
    ).map(({ code, path }) => [code, path.at(-1)])
  it.each<[string, object, object[], string, unknown[]]>([
    ['nothing told', {}, [], '2025-12-31', []],
    ['nothing found', { results: { fire: true, gas: null } }, [], '2025-12-31', []],
    ['found, and nowhere', { results: { fire: false } }, [], '2025-12-31', [['danger-registered', 'fire']]],
    ['found, and on the register', { results: { fire: false } }, [{}], '2025-12-31', []],
    ['known before, and open', { results: { fire: false } }, [{ found: '2025-02-01' }], '2025-12-31', []],
    [
      'known before, and closed',
      { results: { fire: false } },
      [{ found: '2025-02-01', closed: '2025-02-28' }],
      '2025-12-31',
      [['danger-registered', 'fire']],
    ],
    [
      'known before, and put right on that day',
      { results: { fire: false } },
      [{ found: '2025-02-01', closed: '2025-03-01' }],
      '2025-12-31',
      [],
    ],
    [
      'a second look finds it there again, and it is put right on that day',
      { results: { fire: false }, secondLook: true },
      [
        {
          found: '2025-02-01',
          closed: '2025-02-10',
          rechecked: '2025-03-01',
          recheckPassed: false,
          closedAgain: '2025-03-01',
        },
      ],
      '2025-12-31',
      [],
    ],
    ['of another class', { results: { gas: false } }, [{}], '2025-12-31', [['danger-registered', 'gas']]],
    [
      'of another institution',
      { results: { fire: false } },
      [{ institution: '另一养老院' }],
      '2025-12-31',
      [['danger-registered', 'fire']],
    ],
    ['not looked at', { results: { food: true } }, [], '2025-12-31', [['class-looked-at', 'food']]],
    ['to come', { results: { fire: false } }, [], '2025-02-28', []],
  ])('%s', (_, facts, dangers, asOf, expected) => expect(codes(facts, dangers, asOf)).toEqual(expected))
})

// No source: the share is the city's.
describe('what a city draws', () => {
  it.each([
    [100, { share: 0.1 }, 10],
    [101, { share: 0.1 }, 11],
    [30, { share: 0.1 }, 3],
    [30, { share: 0.1, least: 5 }, 5],
    [4, { share: 0.1, least: 5 }, 4],
    [7, { share: 1 }, 7],
    [0, { share: 0.5, least: 1 }, 0],
  ])('of %i by %o: %i', (institutions, rule, needed) => expect(safetySampleNeeded(institutions, rule)).toBe(needed))
  it('counts an institution once, and what the city looked at', () => {
    const by = (institution: string, who: 'county' | 'prefecture' | 'joint', on = '2025-03-01') => ({
      institution,
      by: who,
      on,
    })
    const seen = [
      by('甲', 'prefecture'),
      by('甲', 'joint'),
      by('乙', 'county'),
      by('丙', 'joint', '2025-12-31'),
      by('丁', 'prefecture', '2026-01-01'),
      by('外', 'prefecture'),
    ]
    expect(safetySampleTaken(['甲', '乙', '丙', '丁'], seen, '2025-01-01', '2025-12-31')).toBe(2)
    expect(safetySampleTaken(['甲', '乙', '丙', '丁'], seen, '2025-03-02', '2025-12-31')).toBe(1)
  })
})
