import { comply } from '@minzheng/indicators'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { readResults } from '../results/results.js'
import { linkResults } from './link-results.js'

/** Plans and summaries constructed for this test; no place reported any of these figures. */
const verdict = (target: string, report: string, bureau = '西岭县民政局'): string => {
  const { plan } = readPlan(`${bureau}\n2025年工作要点\n一、重点工作\n1.任务甲。${target}`)
  const { results } = readResults(`西岭县民政局2025年工作总结\n一、完成情况\n1.工作甲。${report}`)
  const source = { title: '2025年工作总结', confidence: 'unverified' } as const
  const linked = linkResults(plan, [{ results, source }], { indicators: [], division: '331024' })
  const [judged] = comply(linked.targets, linked.observations, {
    indicators: linked.indicators,
    plan: { division: '331024', period: { from: '2025-01-01', to: '2025-12-31' } },
    asOf: '2025-12-31',
  }).results
  return judged?.status === 'no-data'
    ? (linked.unsure.get(judged.target)?.code ?? judged.reasons[0]?.code ?? 'none')
    : `${judged?.status} ${judged?.value}`
}

describe('what is under way is not done', () => {
  it.each([
    ['新建社区老年食堂8个。', '正在新建社区老年食堂8个。', 'not-sure'],
    ['新建社区老年食堂8个。', '谋划新建社区老年食堂8个。', 'not-sure'],
    ['新建社区老年食堂8个。', '争取资金新建社区老年食堂8个。', 'not-sure'],
    ['建成未成年人保护工作站12个。', '筹划建成未成年人保护工作站12个。', 'not-sure'],
    ['新建公益性公墓3处。', '正加快新建公益性公墓3处。', 'not-sure'],
    ['改造敬老院4所。', '储备改造敬老院项目4个，正在改造敬老院4所。', 'not-sure'],
    ['力争新建社区老年食堂8个。', '新建社区老年食堂8个。', 'met 8'],
    ['争取资金200万元。', '争取资金210万元。', 'met 2100000'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('what was taken away is not made', () => {
  it.each([
    ['新建社区老年食堂10个。', '拆除社区老年食堂10个。', 'not-sure'],
    ['新建社区老年食堂10个。', '关停社区老年食堂10个。', 'not-sure'],
    ['新增托养机构2家。', '撤并托养机构2家。', 'not-sure'],
    ['新增志愿者300人。', '流失志愿者300人。', 'not-sure'],
    ['社区老年食堂达到10个。', '停办社区老年食堂10个。', 'not-sure'],
    ['关停不合格养老机构3家。', '关停不合格养老机构3家。', 'met 3'],
    ['清理违规墓地10处。', '清理违规墓地11处。', 'met 11'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('a task that is told again is no result', () => {
  it.each([
    ['新建社区老年食堂8个。', '新建社区老年食堂任务8个，已完成6个。'],
    ['新建社区老年食堂8个。', '社区老年食堂建设任务8个，完成6个。'],
    ['新建社区老年食堂8个。', '完成新建社区老年食堂目标任务8个的75%。'],
    ['发放临时救助金350万元。', '发放临时救助金350万元的80%。'],
    ['培训养老护理员200人。', '培训养老护理员200人的60%。'],
    ['改造敬老院4所。', '改造敬老院目标4所。'],
  ])('%s %s', (target, report) => {
    expect(verdict(target, report)).not.toMatch(/^met/)
  })
  it('but one that was completed is', () => {
    expect(verdict('新建社区老年食堂8个。', '完成新建社区老年食堂任务8个。')).toBe('met 8')
    expect(verdict('培训养老护理员200人。', '完成培训养老护理员200人的任务。')).toBe('met 200')
  })
})

describe('what came together over another time than that of the plan', () => {
  it.each([
    ['新建社区老年食堂8个。', '2023年以来累计新建社区老年食堂18个。', 'span-differs'],
    ['新建社区老年食堂8个。', '“十四五”以来，新建社区老年食堂18个。', 'span-differs'],
    ['新建社区老年食堂8个。', '近三年新建社区老年食堂18个。', 'span-differs'],
    ['培训养老护理员200人。', '2021年至今，培训养老护理员900人。', 'span-differs'],
    ['培训养老护理员200人。', '三年来，培训养老护理员900人。', 'span-differs'],
    ['募集善款80万元。', '自2022年起，募集善款200万元。', 'span-differs'],
    ['募集善款80万元。', '2025年以来，募集善款90万元。', 'met 900000'],
    ['募集善款80万元。', '十四五以来，募集善款200万元。今年，募集善款90万元。', 'met 900000'],
    ['新建社区老年食堂8个。', '上半年新建社区老年食堂5个，下半年新建社区老年食堂4个。', 'last-report-before-deadline'],
    ['新建社区老年食堂8个。', '下半年新建社区老年食堂4个。', 'span-differs'],
    ['新建社区老年食堂8个。', '四季度新建社区老年食堂4个。', 'span-differs'],
    ['新建社区老年食堂8个。', '12月新建社区老年食堂4个。', 'span-differs'],
    ['新建社区老年食堂8个。', '7—12月新建社区老年食堂4个。', 'span-differs'],
    ['新建社区老年食堂8个。', '下半年新建社区老年食堂8个。', 'met 8'],
    ['新建社区老年食堂8个。', '1—12月新建社区老年食堂7个。', 'missed 7'],
    ['护理型床位占比达到60%。', '下半年护理型床位占比达到58%。', 'missed 0.58'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('a range over the value of the target decides nothing', () => {
  it.each([
    ['新建社区老年食堂10个。', '新建社区老年食堂9-10个。', 'result-is-a-bound'],
    ['错保率控制在3%以内。', '错保率为2%—4%。', 'result-is-a-bound'],
    ['培训养老护理员200人。', '培训养老护理员180至220人。', 'result-is-a-bound'],
    ['募集善款80万元。', '募集善款70-90万元。', 'result-is-a-bound'],
    ['新建社区老年食堂10个。', '新建社区老年食堂7-9个。', 'missed 7'],
    ['新建社区老年食堂10个。', '新建社区老年食堂10-12个。', 'met 10'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('what was added is not what there is', () => {
  it.each([
    ['持证社工达到300人。', '新增持证社工300人。', 'accrual-differs'],
    ['在册志愿者达到5000人。', '新增在册志愿者5200人。', 'accrual-differs'],
    ['注册慈善组织总数达到12家。', '新增注册慈善组织12家。', 'accrual-differs'],
    ['入住老人达到260人。', '净增入住老人270人。', 'accrual-differs'],
    ['新增持证社工30人。', '新增持证社工32人。', 'met 32'],
    ['持证社工达到300人。', '持证社工达到310人。', 'met 310'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('the share that is not is not the share that is', () => {
  it.each([
    ['养老设施覆盖率不低于90%。', '养老设施未覆盖率5%。', 'not-sure'],
    ['抽检合格率不低于90%。', '抽检不合格率2%。', 'not-sure'],
    ['消防达标率不低于90%。', '消防不达标率2%。', 'not-sure'],
    ['服务满意率不低于90%。', '服务不满意率2%。', 'not-sure'],
    ['按期办结率不低于90%。', '未按期办结率2%。', 'not-sure'],
    ['抽检不合格率控制在3%以内。', '抽检不合格率2%。', 'met 0.02'],
  ])('%s %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('the figures of the city above are not those of the county', () => {
  it.each([
    ['新增床位200张。', '全市新增床位2000张。', '西岭县民政局', 'place-differs'],
    ['新增床位200张。', '全省新增床位2000张。', '西岭县民政局', 'place-differs'],
    ['新增床位200张。', '全国新增床位2000张。', '西岭市民政局', 'not-sure'],
    ['新增床位200张。', '全市共新增床位2000张。', '西岭区民政局', 'place-differs'],
    ['新增床位200张。', '全市新增床位210张。', '西岭市民政局', 'met 210'],
    ['新增床位200张。', '全县新增床位210张。', '西岭县民政局', 'met 210'],
    ['新增床位200张。', '全市新增床位2000张，全县新增床位150张。', '西岭县民政局', 'missed 150'],
  ])('%s %s %s', (target, report, bureau, expected) => {
    expect(verdict(target, report, bureau)).toBe(expected)
  })
})

it('takes nearly all for no proof of all', () => {
  expect(verdict('养老设施全覆盖。', '养老设施基本实现全覆盖。')).toBe('result-is-a-bound')
  expect(verdict('养老设施全覆盖。', '养老设施基本全覆盖。')).toBe('result-is-a-bound')
  expect(verdict('养老设施全覆盖。', '养老设施实现全覆盖。')).toBe('met 1')
})
