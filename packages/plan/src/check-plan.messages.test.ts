import { describe, expect, it } from 'vitest'
import { options, planted, target, withTarget } from '../test/sample-plan.js'
import { checkPlan } from './check-plan.js'

const messages = (data: unknown, code: string) =>
  checkPlan(data, options).problems.filter(problem => problem.code === code)

describe('what a problem says', () => {
  const sections = (...numbers: (number | string)[]) =>
    planted([['sections'], numbers.map(number => ({ number, heading: '一', items: [{ number: 2, heading: '床位' }] }))])

  it.each([
    [[2], '部分编号缺 1。'],
    [[1, 3], '部分编号缺 2。'],
    [[1, 5], '部分编号缺 2–4。'],
    [[4], '部分编号缺 1–3。'],
  ])('of sections numbered %j: %s', (numbers, zh) => {
    expect(messages(sections(...numbers), 'section-number-gap').map(({ message }) => message.zh)).toEqual([zh])
  })
  it('a number that occurs twice does not fill a gap', () => {
    expect(messages(sections(1, 1, 3), 'section-number-gap')).toHaveLength(1)
  })
  it('one number that cannot be read may be the one missing, and no second', () => {
    expect(messages(sections('x', 2), 'section-number-gap')).toEqual([])
    expect(messages(sections('x', 3), 'section-number-gap')).toHaveLength(1)
    expect(messages(sections('x', 2, 4), 'section-number-gap')).toHaveLength(1)
  })

  it.each([
    [3, '第 3 部分没有事项。', 'Section 3 has no items.'],
    ['x', '第 ? 部分没有事项。', 'Section ? has no items.'],
  ])('of an empty section numbered %s', (number, zh, en) => {
    const data = planted([['sections', 2], { number, heading: '空', items: [] }])
    expect(messages(data, 'section-empty')[0]?.message).toEqual({ zh, en })
  })

  it('of an indicator that nobody knows: the nearest', () => {
    const [problem] = messages(withTarget({ indicator: `${options.indicators?.[0]?.id}s` }), 'indicator-unknown')
    expect(problem?.remedy.zh).toContain(`（${options.indicators?.[0]?.id}）`)
  })

  it('of a part that is more than its whole: the figure that it exceeds', () => {
    const whole = target({ scope: { divisions: ['320404001'] } })
    const part = (over: object) =>
      messages(
        planted([['targets', 0], { ...whole, ...over }], [['targets', 1, 'value'], 160]),
        'part-exceeds-whole',
      )[0]?.message
    expect(part({})).toEqual({ zh: '分项 160 大于总目标“beds”的 77。', en: 'The part is 160, its whole "beds" 77.' })
    expect(part({ comparator: 'range', valueMax: 90 })).toEqual({
      zh: '分项 160 大于总目标“beds”的 90。',
      en: 'The part is 160, its whole "beds" 90.',
    })
  })

  it('of a ring of targets: those in it, not who points into it', () => {
    const targets = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ].map(([id = '', partOf = '']) => target({ id, partOf }))
    expect(messages(planted([['targets'], targets]), 'part-of-cycle').map(({ message }) => message.en)).toEqual([
      'Targets are parts of each other: b → c → b.',
    ])
  })

  it('of a quote: its length, and that of its place', () => {
    const data = planted([
      ['targets', 0, 'span'],
      [60, 66],
    ])
    expect(messages(data, 'quote-span-mismatch')[0]?.message).toEqual({
      zh: '引文 5 字，位置却有 6 字。',
      en: 'The quote has 5 characters, its span 6.',
    })
  })

  it('of a ratio: what it means in per cent', () => {
    expect(messages(withTarget({ kind: 'ratio', unit: '%', value: 92 }), 'ratio-too-large')[0]?.message).toEqual({
      zh: '比率 92 即 9200%，超出常理。',
      en: 'The ratio 92 means 9200 %.',
    })
  })

  it('of a change: that its direction is missing, or has no place', () => {
    const change = (fields: object) => messages(withTarget(fields), 'change-kind-mismatch')[0]
    expect(change({ kind: 'change', value: 0.3, unit: '%' })).toMatchObject({
      message: { en: 'A target of the kind change does not say which way.' },
      remedy: { en: 'Make change growth or reduction.' },
    })
    expect(change({ change: 'growth' })).toMatchObject({
      message: { en: 'A target of the kind count has no change.' },
      remedy: { en: 'Remove change, or use the kind change.' },
    })
  })
})
