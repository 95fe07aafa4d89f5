import { comply, type Indicator } from '@minzheng/indicators'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { readResults } from '../results/results.js'
import { linkResults } from './link-results.js'

const catalogue: Indicator[] = [
  {
    id: 'family-care-beds-built',
    domain: 'EC',
    name: { zh: '建成家庭养老床位数', en: 'Home elderly-care beds built' },
    aliases: ['新增家庭养老床位', '建成家庭养老床位'],
    kind: 'count',
    unit: '张',
    direction: 'higher',
    accrual: 'flow',
    rollUp: 'sum',
    definition: { zh: '计划期内建成的家庭养老床位数。', en: 'Beds built in the period.' },
  },
]

/** Plans and summaries constructed for this test; no place reported any of these figures. */
const planOf = (...sentences: string[]) =>
  readPlan(
    `东山县民政局2024年工作要点\n一、重点工作\n${sentences.map((words, index) => `${index + 1}.任务${'甲乙丙丁戊己庚辛'[index]}。${words}`).join('\n')}`,
  ).plan
const reportOf = (...sentences: string[]) =>
  readResults(
    `东山县民政局2024年工作总结\n一、完成情况\n${sentences.map((words, index) => `${index + 1}.工作${'甲乙丙丁戊己庚辛'[index]}。${words}`).join('\n')}`,
  )

const judged = (
  plan: ReturnType<typeof planOf>,
  report: ReturnType<typeof reportOf>,
  indicators: readonly Indicator[] = [],
) => {
  const linked = linkResults(
    plan,
    [{ ...report, division: '331024', source: { title: '2024年工作总结', confidence: 'unverified' } }],
    { indicators, division: '331024' },
  )
  const { results } = comply(linked.targets, linked.observations, {
    indicators: linked.indicators,
    plan: { division: '331024', period: { from: '2024-01-01', to: '2024-12-31' } },
    asOf: '2024-12-31',
  })
  return { linked, results }
}
const verdictOf = (words: string) => judged(planOf(words), reportOf(words))
const verdict = (target: string, ...report: string[]) => {
  const { linked, results } = judged(planOf(target), reportOf(...report))
  const [result] = results
  return result?.status === 'no-data'
    ? (linked.unsure.get(result.target)?.code ?? 'none')
    : `${result?.status} ${result?.value}`
}

describe('a target and a result in the same words', () => {
  it.each([
    ['新增家庭养老床位200张。', '全年建成家庭养老床位208张。', 'met 208'],
    ['新增家庭养老床位200张。', '全年新增家庭养老床位150张。', 'missed 150'],
    ['建成老年食堂12家。', '新建老年食堂12家，培训护理员300人次。', 'met 12'],
    ['培训养老护理员300人次。', '新建老年食堂12家，培训养老护理员330人次。', 'met 330'],
    ['完成困难老年人家庭适老化改造500户。', '截至12月底，完成困难老年人家庭适老化改造510户。', 'met 510'],
    ['护理型床位占比不低于58%。', '护理型床位占比由52%提高到57%。', 'missed 0.57'],
    ['福利彩票销售额达到1.2亿元。', '全年福利彩票销售额达1.25亿元。', 'met 125000000'],
    ['火化率不低于90%。', '火化率达92%。', 'met 0.92'],
    ['化解信访积案15件。', '全年化解信访积案15件。', 'met 15'],
    ['行政许可办理时限压缩至10个工作日以内。', '行政许可办理时限由20个工作日压缩至12个工作日。', 'missed 12'],
    [
      '城市低保标准提高到每人每月800元。',
      '城市低保标准提高到每人每月820元，农村低保标准提高到每人每月700元。',
      'met 820',
    ],
    [
      '农村低保标准提高到每人每月720元。',
      '城市低保标准提高到每人每月820元，农村低保标准提高到每人每月700元。',
      'missed 700',
    ],
  ])('%s | %s', (target, report, expected) => {
    expect(verdict(target, report)).toBe(expected)
  })
})

describe('what is no result of the target', () => {
  it.each([
    ['a state and a sum', '新增家庭养老床位200张。', '全县现有家庭养老床位1800张。', 'accrual-differs'],
    ['another unit', '培训养老护理员300人次。', '培训养老护理员20期。', 'nothing-comparable'],
    ['another place', '新增家庭养老床位200张。', '东湖区新增家庭养老床位208张。', 'place-differs'],
    ['a day before the period', '新增家庭养老床位200张。', '2023年全年新增家庭养老床位208张。', 'day-outside'],
    ['other words', '新增家庭养老床位200张。', '新增公墓墓位208张。', 'nothing-comparable'],
    ['growth and a level', '护理型床位占比不低于58%。', '护理型床位占比同比提高5%。', 'nothing-comparable'],
    ['each of many', '每个街道新建老年食堂2家。', '全县新建老年食堂20家。', 'each-not-reported'],
    [
      'two that say different things',
      '新增家庭养老床位200张。',
      '全年新增家庭养老床位180张。新增家庭养老床位230张。',
      'results-differ',
    ],
    ['an estimate on the edge', '走访独居老年人3000人。', '走访独居老年人近3000人。', 'result-is-a-bound'],
    ['words that are only near', '新建村级未成年人保护服务点20个。', '新建乡镇未成年人保护工作站20个。', 'not-sure'],
  ])('%s: %s | %s', (_, target, report, expected) => {
    expect(verdict(target, ...report.split('|'))).toBe(expected)
  })

  it('is named in the reason, with its figure', () => {
    const { linked } = judged(planOf('新增家庭养老床位200张。'), reportOf('全县现有家庭养老床位1800张。'))
    const [reason] = linked.unsure.values()
    expect(reason?.text.zh).toContain('家庭养老床位1800张')
    expect(reason?.text.en).toContain('家庭养老床位1800张')
  })
})

it('links by the indicator where both are sure of it', () => {
  const plan = planOf('年底前新增家庭养老床位200张。')
  const target = { ...plan.targets[0]!, indicator: 'family-care-beds-built' }
  const read = readResults('2024年工作总结\n一、养老\n1.床位。全年建成家庭养老床位205张。')
  const candidates = [{ id: 'family-care-beds-built', confidence: 0.9 }]
  const report = { ...read, results: read.results.map(result => ({ ...result, candidates })) }
  const { linked, results } = judged({ ...plan, targets: [target] }, report, catalogue)
  expect(linked.links).toMatchObject([{ target: target.id, by: 'indicator' }])
  expect(results[0]).toMatchObject({ status: 'met', indicator: 'family-care-beds-built', value: 205 })
  expect(results[0]?.used).toMatchObject([{ fromText: true, quote: expect.stringContaining('205张') }])
})

it('says where the printed share is not what the figures come to', () => {
  const { linked } = judged(planOf('新增家庭养老床位200张。'), reportOf('建成家庭养老床位190张，完成年度任务的104%。'))
  expect(linked.problems).toMatchObject([{ code: 'attainment-differs', severity: 'warning' }])
  const { linked: right } = judged(
    planOf('新增家庭养老床位200张。'),
    reportOf('建成家庭养老床位208张，完成年度任务的104%。'),
  )
  expect(right.problems).toEqual([])
})

it('takes a series of days, and lists the results that no target is about', () => {
  const { linked, results } = judged(
    planOf('新增家庭养老床位200张。'),
    reportOf('截至6月底，新增家庭养老床位90张。', '截至12月底，新增家庭养老床位210张。', '救助流浪人员12人次。'),
  )
  expect(results[0]).toMatchObject({ status: 'met', value: 210 })
  expect(linked.links).toHaveLength(2)
  expect(linked.withoutTarget.map(({ value }) => value)).toEqual([12])
})

it('does not take the figures of another bureau', () => {
  const report = reportOf('全年建成家庭养老床位208张。')
  const linked = linkResults(
    planOf('新增家庭养老床位200张。'),
    [{ ...report, division: '331000', source: { title: '总结', confidence: 'unverified' } }],
    { indicators: [], division: '331024' },
  )
  expect(linked.observations).toEqual([])
  expect([...linked.unsure.values()][0]?.code).toBe('place-differs')
})

describe('figures that 分别 gives to a list of things', () => {
  const plan = readPlan(
    '2024年工作要点\n一、救助\n1.提高标准。集中供养和分散供养特困人员基本生活标准分别提高到每人每月2070元、1610元。',
  ).plan
  it.each([
    ['集中供养、分散供养特困人员基本生活标准分别提高到每人每月2070元、1610元。', [2070, 1610]],
    ['集中供养、分散供养特困人员基本生活标准分别提高到每人每月2070元、1500元。', [2070, 1500]],
  ])('are each held against their own: %s', (words, values) => {
    const { results } = readResults(`2024年工作总结\n一、救助\n1.${words}`)
    const source = { title: '总结', confidence: 'unverified' } as const
    const { links } = linkResults(plan, [{ results, source }], { indicators: [], division: '320404' })
    expect(links.map(({ target, result }) => [target, result.value])).toEqual([
      [plan.targets[0]!.id, values[0]],
      [plan.targets[1]!.id, values[1]],
    ])
  })
})

describe('the name of what a target alone measures', () => {
  it.each([
    ['建成3家智慧养老院。', '智慧养老院'],
    ['改造5所敬老示范院落。', '改造敬老示范院落'],
    ['配备16名乡村助餐员。', '配备乡村助餐员'],
    ['安装800户烟感报警器。', '安装烟感报警器'],
    ['举办12场邻里节活动。', '邻里节活动'],
    ['建成200张家庭照护床。', '家庭照护床'],
    ['建成2家家庭托养屋。', '家庭托养屋'],
  ])('has no classifier before it: %s', (words, name) => {
    const { linked } = verdictOf(words)
    expect(linked.indicators.map(one => one.name.zh)).toEqual([name])
  })
})

describe('a figure ten times off its target', () => {
  const codes = (target: string, result: string) =>
    judged(planOf(target), reportOf(result)).linked.problems.map(({ code }) => code)
  it.each([
    ['募集善款200万元。', '募集善款210元。'],
    ['募集善款200万元。', '募集善款2100万元。'],
    ['救助困难群众3000人次。', '救助困难群众3000万人次。'],
    ['发放慈善物资1500件。', '发放慈善物资15件。'],
    ['安装烟感报警器800户。', '安装烟感报警器9800户。'],
  ])('is said: %s %s', (target, result) => {
    expect(codes(target, result)).toEqual(['value-far-from-target'])
  })
  it.each([
    ['募集善款200万元。', '募集善款310万元。'],
    ['救助困难群众3000人次。', '救助困难群众420人次。'],
    ['信访积案控制在50件以内。', '信访积案3件。'],
    ['满意率达到95%。', '满意率达到9%。'],
  ])('is no other: %s %s', (target, result) => {
    expect(codes(target, result)).toEqual([])
  })
})

describe('figures for so many heads or households', () => {
  it.each([
    ['新建小区按每百户30平方米配建养老用房。', '新建小区按每百户31平方米配建养老用房。', 'met'],
    ['新建小区每百户配建养老用房不低于30平方米。', '新建小区每百户配建养老用房28平方米。', 'missed'],
    ['每千名老年人拥有养老床位35张。', '每千名老年人拥有养老床位达到36张。', 'met'],
    ['每万人拥有社会工作者12名。', '每万人拥有社会工作者10名。', 'missed'],
    ['每千老年人配备护理员4名。', '每千名老年人配备护理员5名。', 'met'],
  ])('are compared on one base: %s %s', (target, result, status) => {
    expect(judged(planOf(target), reportOf(result)).results[0]?.status).toBe(status)
  })
  it.each([
    ['每千名老年人拥有养老床位35张。', '每千人拥有养老床位36张。'],
    ['每百户配建养老用房不低于30平方米。', '每千户配建养老用房260平方米。'],
    ['每个镇建成养老服务中心1个。', '每个镇建成养老服务中心1个。'],
    ['每千名老年人拥有养老床位35张。', '全县养老床位3600张。'],
    ['每万人拥有社会工作者12名。', '每个社区配备社会工作者12名。'],
  ])('are not compared on another: %s %s', (target, result) => {
    expect(judged(planOf(target), reportOf(result)).results[0]?.status).toBe('no-data')
  })
})

describe('how often', () => {
  it.each([
    ['走访困难群众每年不少于4次。', '每季度走访困难群众1次。', 'met'],
    ['走访困难群众每年不少于6次。', '每季度走访困难群众1次。', 'missed'],
    ['每季度走访留守儿童1次。', '每月走访留守儿童1次。', 'met'],
    ['每月巡查养老机构1次。', '每季度巡查养老机构1次。', 'missed'],
    ['探访独居老人每月不少于2次。', '每月探访独居老人2次。', 'met'],
  ])('is compared whatever its period: %s %s', (target, result, status) => {
    expect(judged(planOf(target), reportOf(result)).results[0]?.status).toBe(status)
  })
  it.each([
    ['走访困难群众每年不少于4次。', '每季度走访优抚对象1次。'],
    ['每月召开调度会1次。', '全年召开调度会12次。'],
    ['每季度走访留守儿童1次。', '每季度走访困境儿童1次。'],
  ])('is not compared where the thing or the measure is another: %s %s', (target, result) => {
    expect(judged(planOf(target), reportOf(result)).results[0]?.status).toBe('no-data')
  })
})
