import { describe, expect, it } from 'vitest'
import { formatFigure } from './format-figure.js'

describe('figures for people', () => {
  it.each([
    // 5.2: exactly 128.45, where binary arithmetic has 128.44999…
    [2569 / 2000, '%', '128.45%'],
    [332.5 / 330, '%', '100.75%'],
    // what falls short does not look as if it did not
    [0.079999, '%', '7.99%'],
    [0.99999, '%', '99.99%'],
    [0.08, '%', '8%'],
    [-0.99999, '%', '-99.99%'],
    [0.29, '%', '29%'],
    [1 / 3, '%', '33.33%'],
    [2 / 3, '%', '66.66%'],
    [1.005, '张', '1 张'],
    [1.019, '张', '1.01 张'],
    [40_000, '人次', '40,000 人次'],
    [4.35, null, '4.35'],
    [0, '张', '0 张'],
    [null, '张', '—'],
    [undefined, '%', '—'],
  ])('%d %s is %s', (value, unit, text) => {
    expect(formatFigure(value, unit)).toBe(text)
  })
})
