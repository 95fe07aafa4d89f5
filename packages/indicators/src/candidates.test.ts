import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexIndicators, likeness, proposeIndicators, sureEnough } from './candidates.js'
import type { Indicator } from './indicator.js'

const indicator = (id: string, zh: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  domain: 'EC',
  name: { zh, en: id },
  kind: unit === '%' ? 'ratio' : unit.startsWith('元') ? 'money' : 'count',
  unit,
  direction: 'higher',
  accrual: unit === '%' || unit.includes('/') ? 'stock' : 'flow',
  rollUp: 'sum',
  definition: { zh: '略。', en: 'Left out.' },
  ...more,
})

const catalogue = [
  indicator('beds-built', '建成家庭养老床位数', '张', { aliases: ['新增家庭养老床位'] }),
  indicator('beds', '家庭养老床位数', '张', { aliases: ['家庭养老床位'], accrual: 'stock' }),
  indicator('institution-beds', '养老机构床位数', '张', { accrual: 'stock' }),
  indicator('nursing-share', '护理型床位占比', '%'),
  indicator('canteens', '老年食堂数', '家', { aliases: ['长者食堂'], accrual: 'stock' }),
  indicator('adaptations', '完成居家适老化改造户数', '户', { aliases: ['适老化改造'] }),
  indicator('urban', '城市低保标准', '元/月', { aliases: ['低保标准'] }),
  indicator('rural', '农村低保标准', '元/年', { aliases: ['低保标准'] }),
  indicator('recipients', '低保对象人数', '人', { accrual: 'stock' }),
  indicator('paid', '低保金发放金额', '元'),
  indicator('cemeteries', '新建农村公益性公墓', '个'),
  indicator('cemeteries-started', '启动建设农村公益性公墓', '个'),
  indicator('town-stations', '镇街级社工站', '个', { accrual: 'stock' }),
  indicator('community-stations', '社区级社工站', '个', { accrual: 'stock' }),
  indicator('volunteers-trained', '志愿者培训人次', '人次'),
]
const index = indexIndicators(catalogue)
const first = (words: string, unit: string | null, context?: string) =>
  proposeIndicators({ words, unit, ...(context === undefined ? {} : { context }) }, index)[0]

describe('what is filled in', () => {
  it.each([
    ['建成家庭养老床位120张', '张', 'beds-built'],
    ['新增家庭照护床位60张', '张', 'beds-built'],
    ['护理床位比例不低于55%', '%', 'nursing-share'],
    ['为300户家庭实施居家适老化改造', '户', 'adaptations'],
    ['城市最低生活保障标准达到每人每月820元', '元/月', 'urban'],
    ['农村居民最低生活保障标准提高到7200元/年', '元/年', 'rural'],
    ['农村低保标准提高到每人每月600元', '元/月', 'rural'],
    ['新建3处农村公益性公墓', '处', 'cemeteries'],
    ['启动建设农村公益性公墓2座', '座', 'cemeteries-started'],
  ])('%s: %s', (words, unit, id) => {
    const best = first(words, unit)
    expect(best?.id).toBe(id)
    expect(best?.confidence).toBeGreaterThanOrEqual(sureEnough)
  })
})

describe('what is left to a person', () => {
  it.each([
    ['低保标准提高到每人每月820元', '元/月', ['urban', 'rural']],
    ['社工站建设5个', '个', ['town-stations', 'community-stations']],
  ])('%s: %s, %j', (words, unit, ids) => {
    const found = proposeIndicators({ words, unit }, index)
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(found[0]?.confidence).toBeLessThan(sureEnough)
  })
  it.each([
    ['绿化道路12条', '条'],
    ['培训电工80人次', '人次'],
    ['新增路灯200盏', '盏'],
    ['空气优良天数比例达到90%', '%'],
    ['3', null],
    ['', undefined],
  ])('%s is of nothing that is known', (words, unit) => {
    const found = proposeIndicators({ words, ...(unit === undefined ? {} : { unit }) }, index)
    expect(found.filter(({ confidence }) => confidence >= sureEnough)).toEqual([])
  })
})

it('keeps to what the unit measures', () => {
  expect(first('发放低保金860万元', '万元')?.id).toBe('paid')
  expect(first('低保对象1.2万人', '人')?.id).toBe('recipients')
  expect(proposeIndicators({ words: '家庭养老床位覆盖率达到10%', unit: '%' }, index).map(({ id }) => id)).not.toContain(
    'beds-built',
  )
})

it('looks in the sentence and the headings for what the words leave out', () => {
  const alone = first('完成400户', '户')
  const within = first('完成400户', '户', '实施居家适老化改造，完成400户')
  const below = proposeIndicators({ words: '完成400户', unit: '户', headings: ['推进居家适老化改造'] }, index)[0]
  expect(alone).toBeUndefined()
  expect([within?.id, below?.id]).toEqual(['adaptations', 'adaptations'])
  expect(within?.confidence).toBeGreaterThan(below?.confidence ?? 1)
})

it('never throws, gives few, the best first, each once and between 0 and 1', () => {
  const words = fc.array(
    fc.constantFrom('家庭', '养老', '床位', '低保', '标准', '50%', '，', '3张', '城市', 'x', '\ud83d'),
  )
  fc.assert(
    fc.property(
      words,
      words,
      fc.constantFrom('张', '%', '元/月', null, '不是单位', undefined),
      (words, context, unit) => {
        const found = proposeIndicators(
          { words: words.join(''), context: context.join(''), ...(unit === undefined ? {} : { unit }) },
          index,
        )
        expect(found.length).toBeLessThanOrEqual(5)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const [at, { confidence }] of found.entries()) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(found[at - 1]?.confidence ?? 1)
        }
      },
    ),
  )
})

describe('likeness', () => {
  const of = (words: string, unit?: string) => ({ words, ...(unit === undefined ? {} : { unit }) })
  it('is high for two wordings of one thing, low for two things, none for two dimensions', () => {
    const plan = of('新增老年助餐点12个', '个')
    const same = likeness(plan, of('全年新建助餐服务点14个', '个'))
    const other = likeness(plan, of('新建农村公益性公墓2个', '个'))
    expect(same).toBeGreaterThan(0.5)
    expect(other).toBeLessThan(0.3)
    expect(likeness(plan, of('老年助餐服务3万人次', '人次'))).toBe(0)
  })
  it('is less where the marks differ', () => {
    expect(likeness(of('培育市级示范社区3个'), of('培育县级示范社区3个'))).toBeLessThan(
      likeness(of('培育市级示范社区3个'), of('培育市级示范社区5个')),
    )
  })
  it('is 1 for the same and 0 for nothing', () => {
    expect(likeness(of('新增助餐点3个', '个'), of('新增助餐点3个', '个'))).toBe(1)
    expect(likeness(of(''), of('新增助餐点3个'))).toBe(0)
  })
})
