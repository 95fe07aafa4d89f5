import { describe, expect, it } from 'vitest'
import { readTargets } from './targets.js'

const read = (text: string) => readTargets(text, { year: 2025 })

describe('a multiple of a level', () => {
  it.each([
    ['确保特困人员基本生活标准不低于低保标准1.3倍。', 1.3],
    ['特困供养标准达到当地低保标准1.5倍以上。', 1.5],
    ['孤儿养育标准不低于城乡居民人均消费支出水平2倍。', 2],
    ['照料护理标准不高于最低工资标准0.5倍。', 0.5],
    ['供养标准不低于低保标准的1.3倍。', 1.3],
  ])('%s', (text, value) => {
    const [target, ...others] = read(text)
    expect([target?.value, target?.unit, target?.bare, others.length]).toEqual([value, '倍', false, 0])
  })
})

describe('for each of what a figure holds', () => {
  it.each<[string, (string | undefined)[]]>([
    ['每万城镇人口拥有社区工作者达到18人、社工持证比例达到50%以上。', ['万城镇人口', undefined]],
    ['每千名老年人拥有床位40张、护理型床位占比达到60%。', ['千名老年人', undefined]],
    ['每百户居民拥有服务设施达到30平方米、社区食堂覆盖率达到80%。', ['百户居民', undefined]],
    ['每个街道建成综合服务中心1家、社区食堂2家。', ['街道', '街道']],
    ['每个县至少建成1所敬老院、2所护理院。', ['县', '县']],
  ])('%s', (text, each) => {
    expect(read(text).map(({ scope }) => scope?.each)).toEqual(each)
  })

  it.each<[string, number, string]>([
    ['新建住宅小区按每户0.3平方米的标准配建社区用房。', 0.3, '平方米'],
    ['新建小区按每百户30平方米配建养老用房。', 30, '平方米'],
    ['已建成居住区按照每百户20平方米的标准补建设施。', 20, '平方米'],
  ])('a standard to build by: %s', (text, value, unit) => {
    expect(read(text)).toMatchObject([{ value, unit: expect.stringContaining(unit) }])
  })
})

describe('a date behind a semicolon', () => {
  it.each<[string, (string | undefined)[]]>([
    [
      '完善服务清单，到2027年年底，覆盖率达到17%；完善标准，到2027年年底，占比达到69%；开展助餐行动，改造助餐点500个。',
      ['2027-12-31', '2027-12-31', undefined],
    ],
    ['加强监管，6月底前，抽查机构30家；深化改革，新增床位200张。', ['2025-06-30', undefined]],
    ['到2027年，床位达到3000张；护理型床位占比达到65%。', ['2027-12-31', '2027-12-31']],
    ['年底前：新建食堂12家；新增床位200张。', ['2025-12-31', '2025-12-31']],
  ])('governs what follows only where it heads the sentence: %s', (text, deadlines) => {
    expect(read(text).map(({ deadline }) => deadline)).toEqual(deadlines)
  })
})
