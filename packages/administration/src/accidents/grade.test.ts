import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AccidentFacts, accidentGrade, accidentGrade2007, accidentGrade2014, accidentGrade2021 } from './grade.js'

const assess = (facts: object, day = '2022-01-01') => accidentGrade.on(day).assess(AccidentFacts.parse(facts), {})
const nothing = { deaths: 0, seriousInjuries: 0, directLoss: 0 }

// 国务院令第493号 art. 3: 以上 includes the number, 以下 does not; each of the three is enough.
describe('the grade', () => {
  it.each<[string, object, string | null]>([
    ['nothing happened', {}, 'none'],
    ['one fen lost', { directLoss: 1 }, 'ordinary'],
    [
      'two dead, nine injured, one yuan short of ten million',
      { deaths: 2, seriousInjuries: 9, directLoss: 9_999_999_00 },
      'ordinary',
    ],
    ['one dead', { deaths: 1 }, 'ordinary'],
    ['three dead', { deaths: 3 }, 'larger'],
    ['nine dead', { deaths: 9 }, 'larger'],
    ['ten dead', { deaths: 10 }, 'serious'],
    ['29 dead', { deaths: 29 }, 'serious'],
    ['30 dead', { deaths: 30 }, 'especially-serious'],
    ['one dead and ten injured', { deaths: 1, seriousInjuries: 10 }, 'larger'],
    ['49 injured', { seriousInjuries: 49 }, 'larger'],
    ['50 injured', { seriousInjuries: 50 }, 'serious'],
    ['99 injured', { seriousInjuries: 99 }, 'serious'],
    ['100 injured', { seriousInjuries: 100 }, 'especially-serious'],
    ['a fen short of ten million yuan', { directLoss: 9_999_999_99 }, 'ordinary'],
    ['ten million yuan', { directLoss: 10_000_000_00 }, 'larger'],
    ['a fen short of fifty million', { directLoss: 49_999_999_99 }, 'larger'],
    ['two dead and fifty million', { deaths: 2, directLoss: 50_000_000_00 }, 'serious'],
    ['a fen short of a hundred million', { directLoss: 99_999_999_99 }, 'serious'],
    ['a hundred million', { directLoss: 100_000_000_00 }, 'especially-serious'],
    ['30 dead, the loss not known', { deaths: 30, directLoss: null }, 'especially-serious'],
    ['three dead, the loss not known', { deaths: 3, directLoss: null }, null],
  ])('%s', (_, facts, grade) => expect(assess({ ...nothing, ...facts }).grade).toBe(grade))
})

describe('who hears of it, and who investigates (arts 10 and 19)', () => {
  it.each([
    [0, 'none', 'none'],
    [1, 'prefecture', 'county'],
    [3, 'province', 'prefecture'],
    [10, 'nation', 'province'],
    [30, 'nation', 'nation'],
  ])('%d dead', (deaths, reportedUpTo, investigatedBy) =>
    expect(assess({ ...nothing, deaths })).toMatchObject({ reportedUpTo, investigatedBy }),
  )
})

// 493号 arts 37, 38; 安全生产法 2014 arts 92, 109; 2021 arts 95, 114; the last day of each and the first of the next.
describe('fines, in yuan', () => {
  it.each([
    ['2007-06-01', 1, 100_000, 200_000, 30],
    ['2014-11-30', 3, 200_000, 500_000, 40],
    ['2014-11-30', 10, 500_000, 2_000_000, 60],
    ['2014-11-30', 30, 2_000_000, 5_000_000, 80],
    ['2014-12-01', 1, 200_000, 500_000, 30],
    ['2014-12-01', 3, 500_000, 1_000_000, 40],
    ['2021-08-31', 10, 1_000_000, 5_000_000, 60],
    ['2021-08-31', 30, 5_000_000, 10_000_000, 80],
    ['2021-09-01', 0, 0, 0, 0],
    ['2021-09-01', 1, 300_000, 1_000_000, 40],
    ['2021-09-01', 3, 1_000_000, 2_000_000, 60],
    ['2021-09-01', 10, 2_000_000, 10_000_000, 80],
    ['2021-09-01', 30, 10_000_000, 20_000_000, 100],
  ])('%s, %d dead', (day, deaths, least, most, headFinePercent) =>
    expect(assess({ ...nothing, deaths }, day)).toMatchObject({
      unitFineLeast: least * 100,
      unitFineMost: most * 100,
      headFinePercent,
    }),
  )

  it('are of no day before the regulation', () => {
    expect(() => accidentGrade.on('2007-05-31')).toThrow('2007-06-01')
  })
})

it.each([accidentGrade2007, accidentGrade2014, accidentGrade2021])(
  'all ways of running it agree, $inForce.from',
  version => agreement(version, arbitraryOf(AccidentFacts), fc.constant({})),
)
