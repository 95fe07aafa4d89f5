import { comply } from '@minzheng/indicators'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { readResults } from '../results/results.js'
import { linkResults } from './link-results.js'

/** Plans and reports constructed for this test; no place reported any of these figures. */
const verdicts = (target: string, report: string): string[] => {
  const { plan } = readPlan(`东山县民政局2024年工作要点\n一、重点工作\n1.任务甲。${target}`)
  const read = readResults(`东山县民政局2024年工作总结\n一、完成情况\n1.工作甲。${report}`)
  const linked = linkResults(
    plan,
    [{ ...read, division: '331024', source: { title: '工作总结', confidence: 'unverified' } }],
    { indicators: [], division: '331024' },
  )
  const { results } = comply(linked.targets, linked.observations, {
    indicators: linked.indicators,
    plan: { division: '331024', period: { from: '2024-01-01', to: '2024-12-31' } },
    asOf: '2024-12-31',
  })
  return results.map(({ status, value, target: id }) =>
    status === 'no-data' ? (linked.unsure.get(id)?.code ?? 'none') : `${status} ${value}`,
  )
}

describe('a growth is held against a growth', () => {
  it.each([
    ['福利彩票销售额增长7%以上。', '福利彩票销售额达1.2亿元，增长7.8%左右。', 'met 0.078'],
    ['养老服务业产值增速达到8%。', '养老服务业产值同比增长7.2%。', 'missed 0.072'],
    ['志愿服务时长增长5%。', '志愿服务时长增长5.1%。', 'met 0.051'],
    ['社会捐赠额增长6%。', '社会捐赠额300万元，比上年增长约4%。', 'missed 0.04'],
    ['城镇居民人均可支配收入增长8%左右。', '城镇居民人均可支配收入52000元，增长8.3%。', 'met 0.083'],
    ['城镇居民人均可支配收入增长8%左右。', '城镇居民人均可支配收入52000元，增长7.9%。', 'result-is-a-bound'],
    ['城镇居民人均可支配收入增长8%左右。', '城镇居民人均可支配收入52000元，增长3%。', 'missed 0.03'],
    ['福利彩票销售额增长7%以上。', '福利彩票销售额达1.2亿元，增长7%左右。', 'result-is-a-bound'],
    ['福利彩票销售额增长7%以上。', '社会捐赠额达1.2亿元，增长7.8%。', 'nothing-comparable'],
    ['福利彩票销售额增长7%以上。', '福利彩票销售额达1.2亿元。', 'nothing-comparable'],
    ['福利彩票销售额增长7%以上。', '福利彩票销售额达1.2亿元，社会捐赠额增长9%。', 'nothing-comparable'],
  ])('%s | %s', (target, report, expected) => {
    expect(verdicts(target, report)).toEqual([expected])
  })

  it.each([
    [
      '福利彩票销售额达1.1亿元，增长7%以上。',
      '福利彩票销售额达1.2亿元，增长7.8%左右。',
      ['met 120000000', 'met 0.078'],
    ],
    [
      '福利彩票销售额达1.1亿元，增长7%以上。',
      '社会捐赠额达300万元，增长9%。',
      ['nothing-comparable', 'nothing-comparable'],
    ],
  ])('each of its own: %s | %s', (target, report, expected) => {
    expect(verdicts(target, report)).toEqual(expected)
  })
})

describe('the names in front of a count', () => {
  it.each([
    ['完成4家敬老院改造。', '完成东湖、西河、南山、北岭等4家敬老院改造。', 'met 4'],
    ['建设社区食堂3家。', '建成东湖里、西河湾、南山苑等3家社区食堂。', 'met 3'],
    ['改造乡镇敬老院2家。', '完成柳林镇、石桥乡等2家乡镇敬老院改造提升。', 'met 2'],
    [
      '新建综合养老服务中心4个。',
      '完成东湖街道综合体、西河街道综合体、南山街道综合体等3个综合养老服务中心建设。',
      'missed 3',
    ],
    [
      '改造护理型床位220张。',
      '东湖敬老院(80张)、西河敬老院(48张)、南山敬老院(101张)共计229张护理型床位改造。',
      'met 229',
    ],
    ['新建公办幼儿园18所。', '新建公办幼儿园完成18所/18所。', 'met 18'],
  ])('%s | %s', (target, report, expected) => {
    expect(verdicts(target, report)).toEqual([expected])
  })
})

describe('objects that a qualifier of one alone tells apart', () => {
  it.each([
    ['建成农村幸福院20个。', '建成幸福院22个。'],
    ['建成幸福院20个。', '建成农村幸福院22个。'],
    ['完成困难残疾人家庭无障碍改造800户。', '完成残疾人家庭无障碍改造820户。'],
    ['新增普惠性托位1200个。', '新增托位1300个。'],
    ['新增公办幼儿园学位900个。', '新增幼儿园学位950个。'],
    ['慰问重度残疾人300人。', '慰问残疾人320人。'],
    ['资助普惠性幼儿园在园家庭经济困难儿童1200人。', '资助学前幼儿1300人。'],
  ])('%s | %s', (target, report) => {
    expect(verdicts(target, report)).toEqual([expect.stringMatching(/not-sure|nothing-comparable/)])
  })
  it.each([
    ['建成社区食堂12家。', '开工社区食堂13家。'],
    ['新建敬老院2所。', '改造敬老院3所。'],
    ['完成老旧小区改造20个。', '老旧小区改造项目启动22个。'],
    ['培训养老护理员300人。', '招聘养老护理员310人。'],
    ['城乡居民养老保险参保率达95%。', '城乡居民医疗保险参保率达96%。'],
    ['养老项目完成投资3亿元。', '道路项目完成投资3.2亿元。'],
    ['为老年人免费体检6000人。', '为学生免费体检6500人。'],
  ])('nor what is done, or of what: %s | %s', (target, report) => {
    expect(verdicts(target, report)).toEqual(['not-sure'])
  })
  it.each([
    ['完成困难老年人家庭适老化改造500户。', '改造困难老年人家庭510户。', 'met 510'],
    ['救助流浪乞讨人员300人次。', '流浪乞讨人员救助320人次。', 'met 320'],
    ['新改建社区食堂9家。', '改建社区食堂10家。', 'met 10'],
    ['开展职业技能培训2万人次。', '组织职业技能培训2.3万人次。', 'met 23000'],
    ['新增停车泊位2000个。', '建成停车泊位2100个。', 'met 2100'],
  ])('but in other words it is the same: %s | %s', (target, report, expected) => {
    expect(verdicts(target, report)).toEqual([expected])
  })
  it('but not where its headings say the same', () => {
    const words = '农村幸福院建设'
    const { plan } = readPlan(`东山县2024年工作要点\n一、养老\n1.${words}。建成幸福院20个。`)
    const read = readResults('东山县2024年工作总结\n一、养老\n1.服务。全年建成农村幸福院22个。')
    const source = { title: '总结', confidence: 'unverified' } as const
    expect(linkResults(plan, [{ ...read, source }], { indicators: [], division: '331024' }).links).toHaveLength(1)
  })
})
