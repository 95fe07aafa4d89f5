import { validate } from '@minzheng/core/validate'
import { describe, expect, it } from 'vitest'
import { abilityItems, mostPoints } from './items.js'
import { AbilityRecord, abilityRecordProblems, reassessmentDue } from './record.js'

const best = Object.fromEntries(
  Object.entries(abilityItems).map(([dimension, items]) => [
    dimension,
    Object.fromEntries(Object.entries(items).map(([key, item]) => [key, mostPoints(item)])),
  ]),
)
const none = { falls: 0, wandering: 0, choking: 0, selfHarm: 0, other: 0 }
const facts = { ...best, coma: false, dementia: false, mentalDisorder: false, riskEvents: none }
const both = [
  { name: '甲', signed: '2024-05-06' },
  { name: '乙', signed: '2024-05-06' },
]
const record = (more: object = {}) =>
  AbilityRecord.parse({
    standard: 'GB/T 42195-2022',
    number: '1',
    date: '2024-05-06',
    reason: 'first',
    person: '某',
    assessors: both,
    facts,
    stated: 'intact',
    ...more,
  })
const old = (more: object = {}) =>
  record({
    standard: 'MZ/T 039-2013',
    date: '2020-05-06',
    facts: { perception: { consciousness: 'coma' } },
    stated: 'severe',
    ...more,
  })
const codes = (one: AbilityRecord) =>
  abilityRecordProblems(one, { mostRaise: 1 }).map(({ code, path }) => [code, ...path])

describe('the record of an assessment', () => {
  it('is in order with two assessors who signed, and the level that the answers give', () => {
    expect(codes(record())).toEqual([])
    expect(codes(old())).toEqual([])
  })

  it.each([
    ['2022-12-29', []],
    // The day of GB/T 42195-2022.
    ['2022-12-30', [['standard-superseded', 'standard']]],
  ])('by the standard of 2013 on %s', (date, expected) => expect(codes(old({ date }))).toEqual(expected))

  it.each([
    ['nobody', { assessors: [] }, [['two-assessors', 'assessors']]],
    ['one', { assessors: both.slice(1) }, [['two-assessors', 'assessors']]],
    ['three', { assessors: [...both, { name: '丙', signed: '2024-05-06' }] }, [['two-assessors', 'assessors']]],
    ['one twice', { assessors: [both[0], both[0]] }, [['two-assessors', 'assessors']]],
    ['signed later', { assessors: [both[0], { name: '乙', signed: '2024-05-07' }] }, []],
    [
      'signed the day before',
      { assessors: [both[0], { name: '乙', signed: '2024-05-05' }] },
      [['signed-early', 'assessors', 1, 'signed']],
    ],
    ['not signed', { assessors: [both[0], { name: '乙', signed: null }] }, [['not-signed', 'assessors', 1, 'signed']]],
    [
      'whether signed is not told',
      { assessors: [both[0], { name: '乙' }] },
      [['signature-unknown', 'assessors', 1, 'signed']],
    ],
  ])('assessors: %s', (_, more, expected) => {
    expect(codes(record(more))).toEqual(expected)
  })

  it('tells a level that the answers do not give, or do not decide', () => {
    expect(codes(record({ stated: 'mild' }))).toEqual([['stated-level-differs', 'stated']])
    expect(abilityRecordProblems(record({ stated: 'mild' }), { mostRaise: 1 })[0]?.message.zh).toMatch(
      /^所载等级为“能力轻度受损（轻度失能）”，按评分应为“能力/,
    )
    expect(abilityRecordProblems(old({ stated: 'mild' }), { mostRaise: 1 })[0]?.message.zh).toBe(
      '所载等级为“轻度失能”，按评分应为“重度失能”。',
    )
    expect(codes(record({ facts: { ...facts, dementia: true } }))).toEqual([['stated-level-differs', 'stated']])
    expect(codes(record({ facts: { ...facts, coma: null } }))).toEqual([['level-undetermined', 'facts']])
    const hole = {
      dailyLiving: {
        eating: 10,
        bathing: 5,
        grooming: 5,
        dressing: 10,
        bowel: 10,
        bladder: 10,
        toilet: 0,
        transfer: 0,
        walking: 0,
        stairs: 0,
      },
    }
    const calm = { mental: { cognition: 0, aggression: 0, depression: 0 }, dementia: false, twoAccidents: false }
    const senses = { perception: { consciousness: 'alert', vision: 0, hearing: 0, communication: 0 } }
    const social = { participation: { living: 0, working: 0, timeAndSpace: 0, person: 0, social: 0 } }
    expect(codes(old({ facts: { ...hole, ...calm, ...senses, ...social } }))).toEqual([
      ['level-not-determinate', 'facts'],
    ])
  })

  it('tells a coma that another answer denies', () => {
    const coma = (consciousness: number | null) =>
      codes(record({ stated: 'complete', facts: { ...facts, coma: true, mental: { ...best.mental, consciousness } } }))
    expect(coma(0)).toEqual([])
    expect(coma(null)).toEqual([])
    expect(coma(1)).toEqual([['coma-contradicted', 'facts', 'mental', 'consciousness']])
  })

  it.each([
    ['no number', { number: '' }, false],
    ['no person', { person: '' }, false],
    ['an assessor without a name', { assessors: [both[0], { name: '' }] }, false],
    ['ten assessors', { assessors: Array.from({ length: 10 }, () => both[0]) }, true],
    ['eleven assessors', { assessors: Array.from({ length: 11 }, () => both[0]) }, false],
    ['no level stated', { stated: undefined }, true],
  ])('%s: taken %s', (_, more, isTaken) => {
    for (const one of [record(), old()]) expect(validate(AbilityRecord, { ...one, ...more }).success).toBe(isTaken)
  })

  it('keeps to the standard of its day', () => {
    expect(codes(record({ date: '2022-12-29' }))).toEqual([['standard-not-in-force', 'standard']])
    expect(codes(record({ date: '2022-12-30' }))).toEqual([])
  })

  it('never mixes the scales', () => {
    expect(validate(AbilityRecord, { ...old(), stated: 'complete' }).success).toBe(false)
    expect(validate(AbilityRecord, { ...record(), stated: 'not-determinate' }).success).toBe(false)
    expect(validate(AbilityRecord, { ...record(), standard: 'GB/T 42195' }).success).toBe(false)
    expect(validate(AbilityRecord, { ...record(), facts: old().facts }).success).toBe(false)
    expect(validate(AbilityRecord, { ...old(), facts: record().facts }).success).toBe(false)
    expect(validate(AbilityRecord, { ...record(), facts: { selfCare: { eatting: 4 } } }).success).toBe(false)
  })

  it('is due again after 6 months under the old standard, and after what is given under the new', () => {
    expect(reassessmentDue(old({ date: '2020-08-31' }))).toBe('2021-02-28')
    expect(reassessmentDue(record())).toBeNull()
    expect(reassessmentDue(record(), 12)).toBe('2025-05-06')
  })
})
