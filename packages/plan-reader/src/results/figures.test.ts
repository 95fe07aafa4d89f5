import { describe, expect, it } from 'vitest'
import { readResults } from './results.js'

/** Sentences constructed for this test, in the manner of bureaus' reports. */
const figuresIn = (text: string) =>
  readResults(text, { year: 2024 }).results.map(({ value, unit, isPart, attainment }) =>
    [`${value}${unit}`, isPart && 'part', attainment && `done ${attainment.value ?? attainment.word}`]
      .filter(Boolean)
      .join(' '),
  )

describe('a day of the month is no result', () => {
  it.each([
    ['17日上午，市民政局召开会议，新建食堂5家。', '5家'],
    ['本报讯 16日，全县新建食堂5家。', '5家'],
    ['20日起，开放食堂5家。', '5家'],
    ['23日下午走访老人12人。', '12人'],
    ['8日至9日，培训护理员60人次。', '60人次'],
    ['9日，培训护理员60人次。', '60人次'],
    ['办理时限由20日压缩至12日。', '12日'],
    ['审批时间缩短至7日。', '7日'],
    ['平均用时5日。', '5日'],
  ])('%s', (text, ...expected) => {
    expect(figuresIn(text)).toEqual(expected)
  })
})

describe('so many of so many', () => {
  it.each([
    ['新建幼儿园完成18所/18所。', '18所 done 1'],
    ['完成改造480户/500户。', '480户 done 0.96'],
    ['新建食堂12家/12家，培训护理员60人次。', '12家 done 1', '60人次'],
    ['床位完成208张/200张。', '208张 done 1.04'],
    ['新建食堂10家、驿站4个。', '10家', '4个'],
    ['城市低保标准820元/月。', '820元/月'],
  ])('%s', (text, ...expected) => {
    expect(figuresIn(text)).toEqual(expected)
  })
  it('are quoted together', () => {
    expect(readResults('新建幼儿园完成18所/18所。').results[0]?.quote).toContain('18所/18所')
  })
})

describe('the parts of a sum', () => {
  it.each([
    [
      '东湖敬老院(80张)、西河敬老院(48张)、南山敬老院(101张)共计229张床位改造。',
      '80张 part',
      '48张 part',
      '101张 part',
      '229张',
    ],
    ['完成甲镇（3家）、乙镇（4家），合计7家食堂建设。', '3家 part', '4家 part', '7家'],
    ['东片（120户）、西片（90户）等共计300户改造完成。', '120户 part', '90户 part', '300户'],
    ['改造甲院(80张)、乙院(48张)，合计500户。', '80张', '48张', '500户'],
    ['改造甲院(80张)、乙院(48张)，共计100张。', '80张', '48张', '100张'],
    ['新建食堂5家，驿站4个，共计9个。', '5家', '4个', '9个'],
  ])('%s', (text, ...expected) => {
    expect(figuresIn(text)).toEqual(expected)
  })
})

describe('blanks between the characters of words', () => {
  it.each([
    ['免 除 幼 儿 保 教 费 1 2 0 0 人 ,完 成 年 度 任 务 的 1 0 0 % 。', '1200人 done 1'],
    ['全 年 新 建 社 区 食 堂 12 家 ， 培 训 护 理 员 60 人 次 。', '12家', '60人次'],
    ['截 至 6 月 底 ， 改 造 老 年 人 家 庭 5 1 0 户 。', '510户'],
    ['东 山 县 民 政 局 2 0 2 4 年 上 半 年 工 作 总 结\n新 建 社 区 食 堂 共 5 家 。', '5家'],
    ['新建食堂 12 家，改造 床位 60 张。', '12家', '60张'],
  ])('%s', (text, ...expected) => {
    expect(figuresIn(text)).toEqual(expected)
    for (const { span, quote } of readResults(text).results) expect(text.slice(...span!)).toBe(quote)
  })
  it('hide neither title nor headings', () => {
    const text =
      '东 山 县 民 政 局 2 0 2 4 年 上 半 年 工 作 总 结\n一 、 养 老 服 务 工 作\n新 建 社 区 食 堂 共 5 家 。\n二 、 社 会 救 助 工 作\n救 助 流 浪 人 员 8 人 次 。'
    const { results, year } = readResults(text)
    expect(year).toBe(2024)
    expect(results.map(({ asOf, headings }) => `${headings.at(-1)} ${asOf}`)).toEqual([
      '养老服务工作 2024-06-30',
      '社会救助工作 2024-06-30',
    ])
  })
})

describe('a growth beside a level', () => {
  it.each([
    ['彩票销售额达1.2亿元，增长7.8%左右。', '彩票销售额达1.2亿元,增长7.8%左右'],
    ['养老服务业产值实现3亿元，同比增长6%。', '养老服务业产值实现3亿元,同比增长6%'],
    ['发放救助金500万元，较上年下降5%。', '发放救助金500万元,较上年下降5%'],
    ['彩票销售额1.2亿元，志愿服务时长增长5%。', '志愿服务时长增长5%'],
    ['新登记组织31家、增幅4%。', '新登记组织31家、增幅4%'],
    ['捐赠额300万元，比去年同期增长约9%。', '捐赠额300万元,比去年同期增长约9%'],
  ])('says what grows: %s', (text, context) => {
    expect(readResults(text).results.at(-1)).toMatchObject({ kind: 'change', context })
  })
})
