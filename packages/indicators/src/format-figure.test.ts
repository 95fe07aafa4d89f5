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
    // 5.2: so near to 8 % that rounding would reach it
    [0.07999999999999, '%', '7.99%'],
    [0.0799999999999999, '%', '7.99%'],
    [-0.0001, '张', '0 张'],
    [1e21, '元', '1,000,000,000,000,000,000,000 元'],
    [null, '张', '—'],
    [undefined, '%', '—'],
  ])('%d %s is %s', (value, unit, text) => {
    expect(formatFigure(value, unit)).toBe(text)
  })

  // A ceiling of 8 % that is exceeded must not look as if it were kept, nor a floor as if it were reached.
  it.each([
    [0.08001, '%', [0.08], '8.001%'],
    [0.0800000001, '%', [0.08], '8.00000001%'],
    [0.08, '%', [0.08], '8%'],
    [0.079999, '%', [0.08], '7.99%'],
    [100.001, '张', [100, null], '100.001 张'],
    [1.00001, '%', [1], '100.001%'],
    [0.3333333, '%', [0.33333], '33.3333%'],
  ] as const)('%d %s beside %j is %s', (value, unit, besides, text) => {
    expect(formatFigure(value, unit, besides)).toBe(text)
  })
})
