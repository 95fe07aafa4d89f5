import { validate } from '@minzheng/core/validate'
import { describe, expect, it, test } from 'vitest'
import { convert, nearUnits, parseUnit, Unit } from './unit.js'
import { unitWords } from './unit-words.js'

describe('convert', () => {
  test.each([
    [4, '万人次', '人次', 40_000],
    [0.07, '万元', '元', 700],
    [4.1, '亿元', '万元', 41_000],
    [605, '元', '分', 60_500],
    [12.34, '元', '角', 123.4],
    [7260, '元/年', '元/月', 605],
    [100, '元/年', '元/月', 100 / 12],
    [605, '元/月', '元/年', 7260],
    [10, '元/季度', '元/半年', 20],
    [7, '元/周', '元/日', 1],
    [3, '亩', '平方米', 2000],
    [1, '公顷', '亩', 15],
    [1, '平方公里', '公顷', 100],
    [1.5, '公里', '米', 1500],
    [2, '千米', '米', 2000],
    [2, '小时', '分钟', 120],
    [1, '季度', '半年', 0.5],
    [2, '天', '小时', 48],
    [1, '周', '天', 7],
    [1, '年', '月', 12],
    [3, '人/万人', '人/千人', 0.3],
    [35, '张/千人', '张/百人', 3.5],
    [5, '元/人/月', '元/月/人', 5],
    [5, '元/(人·月)', '元/人·月', 5],
    [0.005, '‰', '%', 0.005],
    [0.92, '％', '%', 0.92],
    [9, '个', '家', 9],
    [9, '所', '处', 9],
    [9, '名', '人', 9],
    [9, '场', '次', 9],
    [9, '起', '件', 9],
    [-2, '万人', '人', -20_000],
    [9, '人（次）', '人次', 9],
    [9, '床', '张', 9],
    [9, '个床位', '张', 9],
    [9, '户(次)', '户次', 9],
    [9, '穴', '个', 9],
    [9, '趟', '次', 9],
    [2, '吨', '公斤', 2000],
    [9, '个课时', '学时', 9],
    [9, '个自然日', '天', 9],
    [0.05, '个百分点', '%', 0.05],
    [20, '㎡/百户', '平方米/户', 0.2],
  ])('%s %s in %s: %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toEqual({ value: expected })
  })

  test.each([
    ['人次', '人'],
    ['户', '人'],
    ['张', '个'],
    ['对', '人'],
    ['件', '个'],
    ['次', '人次'],
    ['元', '元/月'],
    ['元/月', '元/日'],
    ['元/月', '元/人/月'],
    ['天', '工作日'],
    ['天', '月'],
    ['平方米', '米'],
    ['%', '人/万人'],
    ['%', '个'],
    ['倍', '%'],
    ['倍', '个'],
    ['家次', '家'],
    ['家次', '次'],
    ['吨', '个'],
  ])('never takes %s for %s', (a, b) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      expect(convert(1, from, to)).toMatchObject({ problem: { code: 'units-do-not-match', severity: 'error' } })
  })

  it('names the unit that it does not know', () => {
    expect(convert(1, '床位', '元')).toMatchObject({ problem: { message: { en: expect.stringContaining('床位') } } })
    expect(convert(1, '元', '床位')).toMatchObject({
      problem: { code: 'unit-unknown', message: { en: expect.stringContaining('床位') } },
    })
  })
})

describe('the vocabulary', () => {
  it('has no word twice, and reads each, with a multiplier and a period too', () => {
    for (const [word, { dimension }] of unitWords()) {
      expect(parseUnit(word)).toMatchObject({ dimension, multiplier: [1, 1] })
      if (dimension !== 'ratio') expect(parseUnit(`万${word}/月`)?.multiplier).toEqual([10_000, 1])
    }
  })

  it('measures each dimension in its first word', () => {
    const words = [...unitWords().values()]
    const dimensions = [...new Set(words.map(({ dimension }) => dimension))]
    expect(dimensions).toHaveLength(20)
    for (const dimension of dimensions) {
      const own = words.find(word => word.dimension === dimension)?.word ?? ''
      expect(parseUnit(own)?.factor, own).toEqual([1, 1])
    }
  })

  test.each([
    ['十人', [10, 1], [10, 1]],
    ['百万亿元', [100_000_000_000_000, 1], [100_000_000_000_000, 1]],
    ['万元/年', [2500, 3], [10_000, 1]],
    ['张/千人', [1, 1000], [1, 1000]],
    ['元/人/月/次', [1, 1], [1, 1]],
    ['亩', [2000, 3], [1, 1]],
  ] as const)('“%s” is %j of its dimension’s own unit', (text, factor, multiplier) => {
    expect(parseUnit(text)).toMatchObject({ factor, multiplier })
  })

  test.each([
    '',
    ' ',
    '十百千万元',
    '元/(人)/月',
    '床位',
    '个社区',
    '人员',
    '万',
    '万万',
    '元每月',
    '/月',
    '元/',
    '元//月',
    '万%',
    '人·月',
    '元/人/月/次/户',
  ])('does not know “%s”', text => {
    expect(parseUnit(text)).toBeUndefined()
    expect(Unit.safeParse(text).success).toBe(false)
  })

  test.each([
    ['床位', '张'],
    ['个社区', '个'],
    ['yuan', '元'],
    ['元每月', '元/月'],
    ['平方', '个'],
  ])('offers for “%s” among others “%s”', (text, near) => {
    expect(nearUnits(text)).toContain(near)
  })

  it('offers the longest word first, at most four, and the usual ones where none is near', () => {
    expect(nearUnits('张床位数')).toEqual(['张', '张床位', '位', '床'])
    expect(nearUnits('若干工作日').slice(0, 2)).toEqual(['工作日', '日'])
    expect(nearUnits('人/工作日')[0]).toBe('工作日')
    expect(nearUnits('人次户次课时')).toHaveLength(4)
    expect(nearUnits('ＹＵＡＮ')).toEqual(['元'])
    expect(nearUnits('？')).toEqual(['个', '人', '人次', '户', '元', '元/月', '%'])
  })

  it('says so in both languages', () => {
    const checked = validate(Unit, '床位')
    expect(checked).toMatchObject({
      success: false,
      problems: [
        {
          code: 'unit-unknown',
          message: { zh: expect.stringContaining('床位') },
          remedy: { zh: expect.stringContaining('张') },
        },
      ],
    })
  })
})
