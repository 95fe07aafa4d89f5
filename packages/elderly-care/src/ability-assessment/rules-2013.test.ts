import { validate } from '@minzheng/core/validate'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AbilityFacts2013 } from './facts-2013.js'
import { abilityAssessment2013, abilityLevels2013, careDependence2013 } from './rules-2013.js'

const fullDailyLiving = {
  eating: 10,
  bathing: 5,
  grooming: 5,
  dressing: 10,
  bowel: 10,
  bladder: 10,
  toilet: 10,
  transfer: 15,
  walking: 15,
  stairs: 10,
}
const dailyLiving = (total: number) => {
  let left = total
  return Object.fromEntries(
    Object.entries(fullDailyLiving).map(([key, most]) => {
      const score = Math.min(left, most)
      left -= score
      return [key, score]
    }),
  )
}
const spread = (keys: readonly string[], most: number, total: number) => {
  let left = total
  return Object.fromEntries(
    keys.map(key => {
      const score = Math.min(left, most)
      left -= score
      return [key, score]
    }),
  )
}
const mental = (total: number) => spread(['cognition', 'aggression', 'depression'], 2, total)
const participation = (total: number) => spread(['living', 'working', 'timeAndSpace', 'person', 'social'], 4, total)
const well = { consciousness: 'alert', vision: 0, hearing: 0, communication: 0 }
const facts = (more: object = {}) =>
  AbilityFacts2013.parse({
    dailyLiving: dailyLiving(100),
    mental: mental(0),
    perception: well,
    participation: participation(0),
    dementia: false,
    twoAccidents: false,
    ...more,
  })
const assess = (more: object = {}) => abilityAssessment2013.assess(facts(more), {})
/** A form with these four grades. */
const graded = (adl: number, mind: number, senses: number, social: number, more: object = {}) =>
  assess({
    dailyLiving: dailyLiving([100, 80, 50, 20][adl]!),
    mental: mental([0, 1, 2, 4][mind]!),
    perception: { ...well, vision: [0, 2, 3, 4][senses] },
    participation: participation([0, 5, 10, 20][social]!),
    ...more,
  })

describe('the grades', () => {
  // Records eld-mzt039-adl-0 to -3 (MZ/T 039-2013 table 2): both ends of each row.
  it.each([
    [100, 0],
    [95, 1],
    [65, 1],
    [60, 2],
    [45, 2],
    [40, 3],
    [0, 3],
  ])('daily living %i: grade %i', (total, adl) => {
    expect(assess({ dailyLiving: dailyLiving(total) })).toMatchObject({ dailyLivingTotal: total, adl })
  })
  // Record eld-mzt039-mental-2 (table 3) and the rows beside it; here more is worse.
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [6, 3],
  ])('mental state %i: grade %i', (total, grade) => {
    expect(assess({ mental: mental(total) })).toMatchObject({ mentalTotal: total, mental: grade })
  })
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 2],
    [13, 2],
    [14, 3],
    [20, 3],
  ])('participation %i: grade %i', (total, grade) => {
    expect(assess({ participation: participation(total) })).toMatchObject({
      participationTotal: total,
      participation: grade,
    })
  })
  it.each([
    [{}, 0],
    [{ vision: 1, hearing: 1 }, 0],
    [{ vision: 2 }, 1],
    [{ communication: 1 }, 1],
    [{ hearing: 3 }, 2],
    [{ communication: 2 }, 2],
    [{ consciousness: 'drowsy' }, 2],
    [{ consciousness: 'drowsy', vision: 3, hearing: 3, communication: 2 }, 2],
    [{ hearing: 4 }, 3],
    [{ communication: 3 }, 3],
    [{ consciousness: 'drowsy', vision: 4 }, 3],
    [{ consciousness: 'drowsy', communication: 3 }, 3],
    [{ consciousness: 'stupor' }, 3],
    [{ consciousness: 'coma' }, 3],
  ])('perception %o: grade %i', (more, grade) => {
    expect(assess({ perception: { ...well, ...more } }).perception).toBe(grade)
  })
  it('takes Barthel points in fives only', () => {
    expect(validate(AbilityFacts2013, { dailyLiving: { eating: 5 } }).success).toBe(true)
    for (const eating of [7, 15, -5])
      expect(validate(AbilityFacts2013, { dailyLiving: { eating } }).success).toBe(false)
  })
})

describe('the result table', () => {
  it.each([
    [0, 0, 0, 0, 'intact'],
    [0, 0, 0, 1, 'intact'],
    [0, 1, 0, 0, 'mild'],
    [0, 0, 1, 0, 'mild'],
    [0, 0, 0, 2, 'mild'],
    [1, 2, 2, 1, 'mild'],
    [1, 0, 0, 0, 'mild'],
    [1, 2, 2, 2, 'moderate'],
    [1, 2, 2, 3, 'moderate'],
    [2, 1, 0, 0, 'moderate'],
    [2, 2, 1, 0, 'moderate'],
    [2, 2, 2, 2, 'severe'],
    [2, 3, 0, 0, 'severe'],
    [3, 0, 0, 0, 'severe'],
    [3, 3, 3, 3, 'severe'],
  ])('%i %i %i %i: %s', (adl, mind, senses, social, level) => {
    expect(graded(adl, mind, senses, social)).toMatchObject({
      rowsThatFit: 1,
      preliminaryLevel: level,
      finalLevel: level,
    })
  })
  it.each([
    ['a hole: daily living 0, participation 3', [0, 0, 0, 3], 0],
    ['a hole: daily living 2, the others 0', [2, 0, 0, 0], 0],
    ['a hole: daily living 2, all the others 1', [2, 1, 1, 1], 0],
    ['two rows: daily living 1, one at 3 and one at 0', [1, 3, 0, 2], 2],
    ['two rows: daily living 2, one at 3 and one at 1', [2, 3, 1, 0], 2],
  ] as const)('%s: not determinate', (_, [adl, mind, senses, social], rowsThatFit) => {
    const open = { rowsThatFit, preliminaryLevel: 'not-determinate', finalLevel: 'not-determinate' }
    expect(graded(adl, mind, senses, social)).toMatchObject(open)
    expect(graded(adl, mind, senses, social, { dementia: true })).toMatchObject(open)
  })
  it('leaves 9 of the 256 combinations of grades without a row, and 60 with two', () => {
    const grades = [0, 1, 2, 3]
    const answers = grades.flatMap(a => grades.flatMap(b => grades.flatMap(c => grades.map(d => graded(a, b, c, d)))))
    const fitting = (rows: number) => answers.filter(({ rowsThatFit }) => rowsThatFit === rows).length
    expect(
      answers.every(
        ({ preliminaryLevel, rowsThatFit }) => (preliminaryLevel === 'not-determinate') === (rowsThatFit !== 1),
      ),
    ).toBe(true)
    expect([0, 1, 2, 3].map(fitting)).toEqual([9, 187, 60, 0])
  })
})

describe('what changes the level', () => {
  it('one ground or both: one level worse, severe at most', () => {
    for (const more of [{ dementia: true }, { twoAccidents: true }, { dementia: true, twoAccidents: true }]) {
      expect(graded(0, 0, 0, 0, more).finalLevel).toBe('mild')
      expect(graded(1, 0, 0, 0, more).finalLevel).toBe('moderate')
      expect(graded(2, 1, 0, 0, more).finalLevel).toBe('severe')
      expect(graded(3, 0, 0, 0, more).finalLevel).toBe('severe')
    }
  })
  it('coma: severe at once', () => {
    const coma = { perception: { consciousness: 'coma' } }
    expect(graded(0, 0, 0, 0, coma)).toMatchObject({ coma: true, finalLevel: 'severe' })
    expect(abilityAssessment2013.assess(AbilityFacts2013.parse(coma), {})).toMatchObject({
      preliminaryLevel: null,
      finalLevel: 'severe',
    })
  })
  it('what is missing leaves it undetermined, which is not the same as not determinate', () => {
    expect(assess({ mental: {} })).toMatchObject({ mental: null, preliminaryLevel: null, finalLevel: null })
    expect(assess({ dailyLiving: dailyLiving(20), mental: {} })).toMatchObject({
      preliminaryLevel: 'severe',
      finalLevel: 'severe',
    })
    expect(assess({ dementia: null }).finalLevel).toBeNull()
    // From 0 to 10 points of daily living is grade 3 either way; from 35 to 45 is not the same grade.
    expect(assess({ dailyLiving: { ...dailyLiving(0), eating: null } })).toMatchObject({
      dailyLivingTotal: null,
      adl: 3,
      finalLevel: 'severe',
    })
    expect(assess({ dailyLiving: { ...dailyLiving(45), eating: null } })).toMatchObject({ adl: null, finalLevel: null })
    expect(assess({ mental: { ...mental(4), depression: null } }).mental).toBe(3)
    // One point, or three of them: grade 1 or 2.
    expect(assess({ mental: { cognition: 1, aggression: null, depression: 0 } }).mental).toBeNull()
    expect(assess({ participation: { ...participation(14), social: null } }).participation).toBe(3)
    expect(assess({ dailyLiving: dailyLiving(20), dementia: null }).finalLevel).toBe('severe')
  })
  it('older rules sort the levels into three kinds of care', () => {
    expect(abilityLevels2013.map(level => careDependence2013[level])).toEqual([
      'self-care',
      'semi-care',
      'semi-care',
      'full-care',
    ])
  })
})

describe('the program', () => {
  it('all ways of running it agree', () => {
    agreement(abilityAssessment2013, arbitraryOf(AbilityFacts2013), fc.constant({}), 60)
  })
  it('a case is decided once what is missing cannot matter', () => {
    fc.assert(
      fc.property(arbitraryOf(AbilityFacts2013), some => {
        const answer = abilityAssessment2013.assess(some, {})
        if (answer.adl === 3 && answer.coma === false) expect(answer.preliminaryLevel).toBe('severe')
        if (answer.coma) expect(answer.finalLevel).toBe('severe')
      }),
    )
  })
})
