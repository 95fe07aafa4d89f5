import { unitTable } from '@minzheng/core/written'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { definitions } from '../test/allowance.js'
import type { ValueDefinition } from './definitions.js'
import { formatValue, readValue } from './value-text.js'

const of = (id: string) => definitions.byId.get(id)!
const money = of('shared.standard')
const number = (unit: string | undefined, more: Partial<ValueDefinition> = {}): ValueDefinition => ({
  id: 'x',
  label: { zh: '值', en: 'Value' },
  kind: 'number',
  unit,
  whole: true,
  schema: z.number(),
  ...more,
})
const choice = (words: ValueDefinition['words']) => number(undefined, { kind: 'choice', options: ['a', 'b'], words })
const date = number(undefined, { kind: 'date' })
const words = number(undefined, { kind: 'text' })
const stepped = number(undefined, { whole: false, least: 0, most: 1, schema: z.number().multipleOf(0.01) })
const ratio = number(undefined, { whole: false, least: 0, most: 20 })

describe('a value as a document writes it', () => {
  it.each([
    ['735元/月', money, 73_500],
    ['0.1元/月', money, 10],
    ['735.05元/人·月', money, 73_505],
    ['７３５元／月', money, 73_500],
    ['1,200 元/月', money, 120_000],
    ['1,200,300.5元', number('fen'), 120_030_050],
    [' 735 元 / 月 ', money, 73_500],
    ['735元/人・月', money, 73_500],
    ['735元/人•月', money, 73_500],
    ['735元/人‧月', money, 73_500],
    ['735元/人∙月', money, 73_500],
    ['735元/人⋅月', money, 73_500],
    ['0元/月', money, 0],
    ['-0元/月', money, 0],
    ['0735.10元/月', money, 73_510],
    ['10000元/月', money, 1_000_000],
    ['-12.5元', number('fen'), -1250],
    ['0.01元/月', money, 1],
    ['9007199254740991人', number('person'), Number.MAX_SAFE_INTEGER],
    ['0.6万元/月', money, 600_000],
    ['1.23456万元', number('fen'), 1_234_560],
    ['2亿元', number('fen'), 20_000_000_000],
    ['28.29元/日', number('fen/day'), 2_829],
    ['12元/餐', number('fen/meal'), 1_200],
    ['3元/小时', number('fen/hour'), 300],
    ['3.5元/公里', number('fen/km'), 350],
    ['72小时', number('hour'), 72],
    ['25公里', number('km'), 25],
    ['1米', number('m'), 1],
    ['6000元/床', number('fen/bed'), 600_000],
    ['20元/床·月', number('fen/bed-month'), 2_000],
    ['150万元/个', number('fen/facility'), 150_000_000],
    ['30%', ratio, 0.3],
    ['0.2%', ratio, 0.002],
    ['12.345%', ratio, 0.12345],
    ['3‰', ratio, 0.003],
    ['1.5倍', ratio, 1.5],
    ['12个月', number('month'), 12],
    ['60周岁', number('year'), 60],
    ['60岁', number('year'), 60],
    ['10年', number('year'), 10],
    ['30天', number('day'), 30],
    ['10个工作日', number('working-day'), 10],
    ['20平方米', number('m2'), 20],
    ['20㎡', number('m2'), 20],
    ['5人', number('person'), 5],
    ['300张', number('bed'), 300],
    ['3次', number('times'), 3],
    ['2项', number('item'), 2],
    ['12分之一', number('part'), 12],
    ['80分', number('point'), 80],
    ['0%', ratio, 0],
    ['-0%', ratio, 0],
    ['1%', ratio, 0.01],
    ['10%', ratio, 0.1],
    ['100%', ratio, 1],
    ['2000%', ratio, 20],
    ['0.05‰', ratio, 0.00005],
    ['33%', stepped, 0.33],
    [true, of('allowance.counts'), true],
    [false, of('allowance.counts'), false],
    ['true', of('allowance.counts'), true],
    ['False', of('allowance.counts'), false],
    ['YES', of('allowance.counts'), true],
    ['No', of('allowance.counts'), false],
    ['是', of('allowance.counts'), true],
    ['2024-02-29', date, '2024-02-29'],
    [' 照旧 执行 ', words, ' 照旧 执行 '],
    ['甲', choice({ a: { zh: '甲', en: 'first' } }), 'a'],
    ['b', choice({ a: { zh: 'b', en: 'first' } }), 'b'],
    ['否', of('allowance.counts'), false],
    ['half', of('allowance.mode'), 'half'],
    ['减半', of('allowance.mode'), 'half'],
    [1, of('allowance.grade'), '1'],
    ['1-2', of('allowance.grade'), '1-2'],
  ])('%s', (written, definition, value) => {
    expect(readValue(written, definition)).toEqual({ value })
  })

  it.each([
    [735, 'bare-number', money],
    ['735', 'bare-number', money],
    ['735元/年', 'wrong-unit', money],
    ['735元', 'wrong-unit', money],
    ['30%', 'wrong-unit', money],
    ['12.345元/月', 'too-fine', money],
    ['0.001元/月', 'too-fine', money],
    ['-1元/月', 'out-of-bounds', money],
    ['10000.01元/月', 'out-of-bounds', money],
    ['99999999999999999999元/月', 'out-of-bounds', money],
    ['10000.1元/月', 'out-of-bounds', money],
    ['-0.01元/月', 'out-of-bounds', money],
    ['-0.5%', 'out-of-bounds', ratio],
    ['2000.1%', 'out-of-bounds', ratio],
    ['9007199254740992人', 'out-of-bounds', number('person')],
    ['9007199254740992倍', 'out-of-bounds', { ...ratio, most: undefined }],
    ['33.3%', 'too-fine', stepped],
    ['3.5次', 'too-fine', number('times')],
    ['约735元/月', 'not-a-value', money],
    ['1,5元/月', 'not-a-value', money],
    ['7,,,7元/月', 'not-a-value', money],
    ['1,2345元/月', 'not-a-value', money],
    ['七百元/月', 'not-a-value', money],
    [true, 'not-a-value', money],
    ['', 'empty', money],
    [null, 'empty', money],
    [{}, 'not-a-value', money],
    [{}, 'not-a-value', of('allowance.mode')],
    [['full'], 'not-a-value', of('allowance.mode')],
    [false, 'not-a-value', money],
    ['  ', 'empty', money],
    [undefined, 'empty', money],
    ['', 'empty', words],
    [5, 'not-a-value', words],
    [true, 'not-a-value', words],
    ['2023-02-29', 'not-a-value', date],
    ['明天', 'not-a-value', date],
    ['同', 'not-an-option', choice({ a: { zh: '同', en: 'same' }, b: { zh: '同', en: 'same' } })],
    ['first', 'not-an-option', choice({ a: { zh: '甲', en: 'first' } })],
    ['甲', 'not-an-option', choice(undefined)],
    ['0.12345678901234567890123%', 'too-fine', ratio],
    ['0.3', 'bare-number', ratio],
    ['quarter', 'not-an-option', of('allowance.mode')],
    ['constructor', 'not-an-option', of('allowance.mode')],
    ['也许', 'not-a-value', of('allowance.counts')],
  ])('%s is refused: %s', (written, wrong, definition) => {
    expect(readValue(written, definition)).toEqual({ wrong })
  })

  it('comes back as it was written', () => {
    const units = [...unitTable.keys()].filter(unit => unit !== 'ratio')
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (unit, value) => {
        const definition = number(unit)
        expect(readValue(formatValue(value, definition), definition)).toEqual({ value })
      }),
    )
    const decimal = fc.double({ min: 0, max: 20, noNaN: true }).map(value => value + 0)
    fc.assert(
      fc.property(decimal, fc.constantFrom(1, 20), (value, most) => {
        fc.pre(value <= most)
        const definition = { ...ratio, most, label: { zh: most === 1 ? '比例' : '倍数', en: 'Ratio' } }
        expect(readValue(formatValue(value, definition), definition)).toEqual({ value })
      }),
      { numRuns: 1000 },
    )
  })

  it('is written in the unit that one would write', () => {
    expect(formatValue(73_500, money)).toBe('735元/月')
    expect(formatValue(0.3, of('allowance.share'))).toBe('30%')
    expect(formatValue(1.5, of('allowance.multiple'))).toBe('1.5倍')
    expect(formatValue(60, of('allowance.age'))).toBe('60周岁')
    expect(formatValue(5, number('year'))).toBe('5年')
    expect(formatValue(73_505, money)).toBe('735.05元/月')
    expect(formatValue(0, money)).toBe('0元/月')
    expect(formatValue(1e21, number('person'))).toBe('1000000000000000000000人')
    expect(formatValue(1e-7, of('allowance.share'))).toBe('0.00001%')
    expect(formatValue(1.5e-7, of('allowance.multiple'))).toBe('0.00000015倍')
    expect(formatValue(-0.25, of('allowance.share'))).toBe('-25%')
    expect(formatValue('half', of('allowance.mode'))).toBe('half')
    expect(formatValue(true, of('allowance.counts'))).toBe('true')
    expect(() => formatValue(1, number('fathom'))).toThrow(RangeError)
  })
})
