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
    [
      'the one after that which is reviewed',
      2021,
      '青山市召开民政会议\n2月23日，青山市召开民政会议，回顾“十三五”期间及2020年工作，部署今年任务。年底前新建食堂12家。',
    ],
    [
      'the same with tasks',
      2021,
      '青山市民政座谈会召开\n2月23日，青山市召开座谈会，回顾“十三五”期间及2020年工作，部署“十四五”和今年工作任务。年底前新建食堂12家。',
    ],
    ['the same in a sum', 2023, '青山市民政会议召开\n会议全面总结全市2022年工作，部署今年工作。年底前新建食堂12家。'],
    ['the same of achievements', 2019, '青山市民政会议召开\n会议回顾了过去的2018年。今年，年底前新建食堂12家。'],
    [
      'the meeting that news was heard at',
      2012,
      '记者从2012年全市民政工作会议上获悉，今年将新建食堂12家，年底前投用。',
    ],
    ['the meeting of a province', 2019, '本报讯 昨日，从2019年全省民政会议上传来消息，年底前新建食堂12家。'],
    [
      'a line of the page with the day',
      2014,
      '青山市将新建食堂\n2014-02-12 06:55 来源：青山日报\n今年将新建食堂12家。',
    ],
    [
      'the same without a blank',
      2025,
      '青山市将新建食堂\n2025-09-24 14:46来源：《青山晚报》 编辑：某某\n今年将新建食堂12家。',
    ],
    ['a day alone', 2016, '青山市将新建食堂\n2016年3月1日 08:30:00\n今年将新建食堂12家。'],
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

  it.each([
    ['青山市民政局2024年工作要点\n一、养老\n1.青山市新增床位100张。\n2.红旗县新增床位20张。', [undefined, '红旗县']],
    [
      '2024年民政工作要点\n青山县民政局\n一、养老\n1.青山县新增床位100张。\n2.大河镇新建食堂2家。',
      [undefined, '大河镇'],
    ],
    ['2024年青山区民政工作计划\n一、养老\n1.青山区建成中心3个。\n2.东风街道建成站点2个。', [undefined, '东风街道']],
    ['青山市2024年为民实事\n一、养老\n1.青山市改造站点4个。\n2.青山县新建站点2个。', [undefined, '青山县']],
    ['2024年民政工作要点\n一、养老\n1.青山市新增床位100张。\n2.红旗县新增床位20张。', ['青山市', '红旗县']],
  ])('its own place is no place that a figure is for: %s', (text, places) => {
    expect(readPlan(text).plan.targets.map(({ scope }) => scope?.place)).toEqual(places)
  })

  it('dates what it is asked', () => {
    const { plan } = readPlan('全市民政工作要点\n2025年，全市民政系统开展以下工作。\n一、养老\n1.年底前新增床位20张。')
    expect(plan.targets.map(({ deadline }) => deadline)).toEqual(['2025-12-31'])
  })
})
