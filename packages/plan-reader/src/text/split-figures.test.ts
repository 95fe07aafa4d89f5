import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { readTargets } from '../targets/targets.js'
import { splitFigureAt } from './split-figures.js'

const values = (text: string) => readTargets(text).map(({ value, unit }) => `${value}${unit}`)

describe('digits with a blank or the end of a line between them', () => {
  it.each([
    ['年内新增床位20\n0张。', '200张'],
    ['全年服务老年人70\n00人次。', '7000人次'],
    ['新增床位1 000张。', '1000张'],
    ['新增床位１０ ０００张。', '10000张'],
    ['募集资金2 050万元。', '20500000元'],
    ['发放补贴1　000元以上。', '1000元'],
    ['全年为高龄老年人发放津贴共计投入1\r\n00万元。', '1000000元'],
    ['新增床位 1 200 张。', '1200张'],
    ['改造老旧小区适老设施 3 5 0 处。', '350处'],
    ['办结率达到99. 5%以上。', '0.995%'],
    ['全市各区县全年共计新建、改建社区食堂1\n50家。', '150家'],
    ['到20 25年底新建食堂3家。', '3家'],
    ['1.新增床位30\n0张。', '300张'],
  ])('are one number: %j', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  it.each([
    ['3 200张床位年内建成', '200张'],
    ['附件1\n3个中心年内建成', '3个'],
    ['指标\n20\n30张', '30张'],
    ['床位\t20\t30张', '30张'],
    ['完成2024\n05家', '5家'],
    ['完成改造20 50户。', '50户'],
    ['2. 5个中心建成投用。', '5个'],
    ['新建食堂3\n12.改造敬老院5所。', '5所'],
  ])('are two: %j', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  it('say nothing of digits that stand together, or of words', () => {
    expect(splitFigureAt('新增20 张', 4)).toBeUndefined()
    expect(splitFigureAt('新增 20张', 2)).toBeUndefined()
    expect(splitFigureAt('3 200张', 1)).toEqual({ isOne: false, isSure: true })
  })
})

describe('figure-split', () => {
  const problems = (words: string) =>
    readPlan(`2024年民政工作要点\n1.增加床位供给。年内新增床位。\n2.发展助餐。${words}`).problems

  it.each([
    ['新增床位1 200张。', '按一个数读取', ['targets', 0]],
    ['全市各区县全年共计新建、改建社区食堂1\n50家。', '按一个数读取', ['targets', 0]],
    ['完成改造20 50户。', '按两个数读取', ['targets', 0]],
  ])('%j', (words, how, path) => {
    expect(problems(words)).toMatchObject([
      { code: 'figure-split', severity: 'warning', path, line: 3, message: { zh: expect.stringContaining(how) } },
    ])
  })

  it.each(['新增床位20\n0张。', '新增床位1 000张。', '到20 25年底新建食堂3家。', '新增床位200 张。'])(
    'is not said where it is sure: %j',
    words => {
      expect(problems(words)).toEqual([])
    },
  )
})
