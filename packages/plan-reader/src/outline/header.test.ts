import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'

const yearOf = (text: string) => readPlan(text).plan.year

describe('the year of a text whose title names none', () => {
  it.each<[string, number, string]>([
    ['the lead', 2025, '全市民政工作要点\n2025年，全市民政系统将围绕以下目标开展工作。\n一、养老\n1.新增床位20张。'],
    ['news', 2024, '青山市民政会议召开\n3月5日，2024年青山市民政工作会议召开。会议提出年底前建成食堂12家。'],
    ['the line of an agency', 2023, '青山市将新建食堂\n新华社青山2023年2月4日电 今年将新建食堂12家。'],
    [
      'a meeting that sums up the year before',
      2024,
      '青山市民政会议召开\n会议总结2023年工作，部署2024年任务。年底前建成食堂12家。',
    ],
    [
      'what is behind a state at the end of a year',
      2024,
      '青山市民政会议召开\n截至2023年底，床位3000张。2024年，青山市将新增200张。',
    ],
    [
      'what was at the end of the year before',
      2024,
      '青山市将推出新举措\n截至2023年底，青山市有老年人20万。为此，青山市今年将新建食堂12家。',
    ],
    [
      'the day of issue',
      2025,
      '全市民政工作要点\n一、养老\n1.年底前新增床位20张。\n2.培训300人。\n青山市民政局\n2025年3月4日',
    ],
    ['a field of the page', 2022, '民政重点工作\n发布日期：2022-03-01\n一、养老\n1.新增床位20张。\n2.培训300人。'],
  ])('is that of %s', (_, year, text) => {
    expect(yearOf(text)).toBe(year)
  })

  it.each([
    '养老服务发展规划\n到2025年，床位达到3000张。\n2020年，全市有床位2000张。',
    '养老服务三年行动计划\n2023年，启动试点12个。2024年，全面推开。',
    '养老服务实施方案\n到2025年，床位达到3000张。',
    '“十四五”民政事业规划\n2020年，全市建成食堂30家。年底前核查。',
    '养老工作要点\n截至2023年底，床位3000张。年底前新增20张。',
    '民政重点工作\n一、养老\n1.新增床位20张。\n2.培训300人。\n青山市民政局\n2024年12月28日',
  ])('is not known of %s', text => {
    expect(yearOf(text)).toBeUndefined()
  })

  it('dates what it is asked', () => {
    const { plan } = readPlan('全市民政工作要点\n2025年，全市民政系统开展以下工作。\n一、养老\n1.年底前新增床位20张。')
    expect(plan.targets.map(({ deadline }) => deadline)).toEqual(['2025-12-31'])
  })
})
