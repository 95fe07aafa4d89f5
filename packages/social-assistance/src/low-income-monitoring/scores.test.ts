import { describe, expect, it } from 'vitest'
import { HardshipScale, hardshipScore } from './scores.js'

// No source: no place was seen to publish its weights.
describe('the score of hardships', () => {
  const scale = HardshipScale.parse({
    weights: { illness: 40, disability: 30, unemployment: 20 },
    levels: [
      { level: '红色', from: 70 },
      { level: '黄色', from: 30 },
    ],
  })
  const none = {
    illness: false,
    disability: false,
    schooling: false,
    unemployment: false,
    incomeFall: false,
    accident: false,
  }
  it.each<[string, object, number, number, string | null]>([
    ['nothing', none, 0, 0, 'none'],
    ['below every level', { ...none, unemployment: true }, 20, 20, 'none'],
    ['at a level', { ...none, disability: true }, 30, 30, '黄色'],
    ['at the highest', { ...none, illness: true, disability: true }, 70, 70, '红色'],
    ['what weighs nothing', { ...none, schooling: true, accident: null }, 0, 0, 'none'],
    ['what is not known decides nothing', { ...none, disability: true, unemployment: null }, 30, 50, '黄色'],
    ['what is not known would decide', { ...none, illness: true, disability: null }, 40, 70, null],
    ['nothing told', {}, 0, 90, null],
  ])('%s', (_, assessed, least, most, level) => expect(hardshipScore(assessed, scale)).toEqual({ least, most, level }))

  it('has its levels from the highest down', () => {
    const parses = (...from: number[]) =>
      HardshipScale.safeParse({ weights: {}, levels: from.map(one => ({ level: `${one}`, from: one })) }).success
    expect([parses(2, 1), parses(1, 1), parses(1, 2), parses(0), parses()]).toEqual([true, false, false, false, false])
  })
})
