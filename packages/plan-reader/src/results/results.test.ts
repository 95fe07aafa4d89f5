import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readResults } from './results.js'

/** Sentences constructed for this test, in the manner of bureaus' summaries; none is quoted from one. */
const shownIn = (text: string) => {
  const { results, problems } = readResults(text, { year: 2024 })
  // What a text without a day is taken to be of is tested beside.
  const assumed = problems.some(({ code }) => code === 'as-of-assumed') ? '2024-12-31' : undefined
  return results.map(result => {
    const { value, valueMax, unit, kind, bound, from, attainment, scope } = result
    return [
      `${kind === 'attainment' ? '' : (value ?? '')}${valueMax === undefined ? '' : `-${valueMax}`}${unit ?? ''}`,
      bound,
      result.change,
      from === undefined ? undefined : `from ${from}`,
      result.accrual,
      result.asOf === assumed ? undefined : result.asOf,
      attainment && `done ${attainment.value ?? attainment.word}`,
      scope?.each && `each ${scope.each}`,
      scope?.place && `in ${scope.place}`,
    ]
      .filter(part => part !== undefined && part !== '')
      .join(' ')
  })
}

const cases: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'what was done, and by when': [
    ['截至6月底，全市建成家庭养老床位86张。', '86张 flow 2024-06-30'],
    ['上半年，发放临时救助金320.5万元。', '3205000元 flow 2024-06-30'],
    ['1—9月，救助流浪乞讨人员412人次。', '412人次 flow 2024-09-30'],
    ['1-9月份共办理结婚登记3,120对。', '3120对 flow 2024-09-30'],
    ['1月至10月培训护理员240人次。', '240人次 flow 2024-10-31'],
    ['全年新建社区食堂12家。', '12家 flow 2024-12-31'],
    ['前三季度，完成适老化改造510户。', '510户 flow 2024-09-30'],
    ['到2024年底，建成综合服务中心8个。', '8个 flow 2024-12-31'],
    ['截止2024年11月30日，累计走访独居老人6800人次。', '6800人次 flow 2024-11-30'],
    ['截至三季度末，登记慈善组织15家。', '15家 2024-09-30'],
    ['一季度开展评估4场。', '4场 flow 2024-03-31'],
    ['去年全年新增床位90张。', '90张 flow 2023-12-31'],
    ['2023年底，共有养老机构40家。', '40家 stock 2023-12-31'],
    ['今年以来，全县共培训社工120人。', '120人 flow'],
  ],
  'a date reaches what follows it, and no further': [
    [
      '截至9月底，全区共有低保对象2100户、3050人。累计发放低保金1800万元。',
      '2100户 stock 2024-09-30',
      '3050人 stock 2024-09-30',
      '18000000元 flow 2024-09-30',
    ],
    ['情况如下。\n截至6月底，共有床位900张。\n改造食堂3家。', '900张 stock 2024-06-30', '3家 flow'],
    ['3月新建食堂2家，9月新建食堂5家。', '2家 flow 2024-03-31', '5家 flow 2024-09-30'],
    ['较2023年底增加床位12张。', '12张 growth'],
    ['自2023年起开展试点，已建成站点9个。', '9个 flow'],
    ['截至5月底新建站点4个，截至8月底新建站点7个。', '4个 flow 2024-05-31', '7个 flow 2024-08-31'],
  ],
  'a state and a sum': [
    ['全市现有养老机构52家，床位6400张。', '52家 stock', '6400张 stock'],
    ['护理型床位占比达到58%。', '0.58% stock'],
    ['城市低保标准提高到每人每月860元。', '860元/月 stock'],
    ['在册志愿者3.2万名。', '32000名 stock'],
    ['新登记社会组织31家。', '31家 flow'],
    ['2024年，低保标准提高至1225元。', '1225元 stock 2024-12-31'],
    ['推动慈善组织增至113家。', '113家 stock'],
    ['全年注册志愿者发展到5200人。', '5200人 stock 2024-12-31'],
    ['全年殡葬服务机构减少至6家。', '6家 stock 2024-12-31'],
    ['支出型困难家庭8户。', '8户'],
    ['全年高龄津贴发放标准为100元。', '100元 stock 2024-12-31'],
    ['累计发放高龄津贴2460万元。', '24600000元 flow'],
    ['全市共有注册社工1500人，持证率85.5%。', '1500人 stock', '0.855% stock'],
  ],
  'from one level to another': [
    ['城市低保标准由每人每月740元提高到780元。', '780元/月 from 740 stock'],
    ['农村低保标准从7200元/年提高至7800元/年。', '7800元/年 from 7200 stock'],
    ['护理型床位占比由52%提升到57.5%。', '0.575% from 0.52 stock'],
    ['社区食堂从18家增至26家。', '26家 from 18 stock'],
    ['办理时限由20个工作日压缩至12个工作日。', '12个工作日 from 20 stock'],
    ['火化率由88%上升为91%。', '0.91% from 0.88 stock'],
  ],
  growth: [
    ['发放救助金500万元，同比增长5%。', '5000000元 flow', '0.05% growth'],
    ['登记率较上年提高3.2个百分点。', '0.032个百分点 growth'],
    ['销售福利彩票1.1亿元，比去年同期下降2.5%。', '110000000元 flow', '0.025% reduction'],
    ['志愿服务时长同比增加12%。', '0.12% growth'],
    ['投诉件数环比减少8%。', '0.08% reduction'],
    ['慈善捐赠较去年增加200万元。', '2000000元 growth'],
  ],
  'printed attainment': [
    ['新增家庭养老床位208张，完成年度任务的104%。', '208张 flow done 1.04'],
    ['适老化改造480户，完成率96%。', '480户 flow done 0.96'],
    ['培训护理员330人次，占年度目标的110%。', '330人次 flow done 1.1'],
    ['新建食堂12家，超额完成年度任务。', '12家 flow done exceeded'],
    ['建成站点20个，完成市政府下达全年任务的184%。', '20个 flow done 1.84'],
    ['建成床位50张、食堂4家，分别完成年度任务的100%、80%。', '50张 flow done 1', '4家 flow done 0.8'],
    ['改造房屋20户、服务站3个，均100%完成年度任务。', '20户 flow done 1', '3个 flow done 1'],
    ['民生实事完成率100%。', '% done 1'],
    ['新建驿站6个，提前完成年度目标任务。', '6个 flow done met'],
    ['建成床位10张；食堂2家，目标完成率50%。', '10张 flow', '2家 flow done 0.5'],
  ],
  'who and where': [
    ['全年东湖区新建食堂5家。', '5家 flow 2024-12-31 in 东湖区'],
    ['上半年城东街道新建驿站2个。', '2个 flow 2024-06-30 in 城东街道'],
    ['东湖区新建食堂5家。', '5家 flow in 东湖区'],
    ['每个街道建成1个服务中心。', '1个 flow each 街道'],
    ['各县区均建成未保中心1个。', '1个 flow each 县区'],
  ],
  'more or less': [
    ['走访老人5000余人次。', '5000人次 at-least flow'],
    ['服务群众超过2万人次。', '20000人次 at-least flow'],
    ['惠及老人近3000人。', '3000人 at-most flow'],
    ['培训约200人次。', '200人次 about flow'],
    ['建成食堂10家以上。', '10家 at-least flow'],
  ],
  'all and nothing': [
    ['实现独居老人探访全覆盖。', '1% stock'],
    ['养老机构安全事故零发生。', '0'],
  ],
  'what is no result': [
    ['从3个方面发力，建立“1361”工作机制。'],
    ['印发《关于做好2024年12项工作的通知》（民发〔2024〕15号）。'],
    ['下一步，将新建食堂15家，力争建成床位200张。'],
    ['计划新建公墓2座。'],
    ['为80周岁以上老人发放津贴。'],
    ['明年拟改造敬老院4所。'],
    ['年度目标任务为200张。'],
    ['12345热线畅通，落实24小时值班制度。'],
    ['一是强化领导。二是突出重点。'],
    ['第3次会议研究了有关工作。'],
    ['预计全年发放救助金900万元。'],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(shownIn(text)).toEqual(expected)
  })
})

const halfYear = `东山县民政局2024年上半年工作总结和下半年工作计划
2024年以来，全县共投入资金600万元。
一、上半年工作情况
（一）社会救助。现有低保对象1800人，新增救助对象95人。
（二）养老服务。截至5月底，建成家庭养老床位60张。去年全年建成40张。
二、存在的问题
基层人员不足，仅有社工12人。
三、下半年工作计划
（一）养老服务。新建食堂9家，培训护理员200人次。
`

describe('the day up to which a report speaks', () => {
  it.each([
    ['某区民政实事进展情况汇报（五月份）\n2024年5月31日', '2024-05-31'],
    ['某区2024年民生工程进展情况\n截止9月底，各项任务推进顺利。', '2024-09-30'],
    ['某区2024年民生工程进展情况\n印发日期：2024-10-12', '2024-10-12'],
    ['某区2024年工作总结\n印发日期：2024-12-20', '2024-12-31'],
    ['某区工作情况\n2024年上半年，各项工作有序推进。', '2024-06-30'],
  ])('%s', (head, day) => {
    expect(
      readResults(`${head}\n一、养老服务\n新建食堂5家。\n二、救助\n救助8人次。`).results.map(({ asOf }) => asOf),
    ).toEqual([day, day])
  })
})

describe('a whole summary', () => {
  const { results, problems } = readResults(halfYear)
  const figures = results.map(({ value, unit, asOf }) => `${value}${unit} ${asOf}`)

  it('takes the day from the title where the text names none', () => {
    expect(figures).toEqual([
      '6000000元 2024-06-30',
      '1800人 2024-06-30',
      '95人 2024-06-30',
      '60张 2024-05-31',
      '40张 2023-12-31',
      '12人 2024-06-30',
    ])
  })
  it('gives the headings and the item', () => {
    expect(results[3]).toMatchObject({ headings: ['上半年工作情况', '养老服务'], item: 2 })
    expect(results[0]!.headings).toEqual([])
  })
  it('says that a section looks ahead', () => {
    expect(problems.map(({ code }) => code)).toContain('section-looks-ahead')
  })

  it.each([
    ['某市民政局2024年工作总结', '2024-12-31'],
    ['某市民政局2024年第一季度工作小结', '2024-03-31'],
    ['某市民政局2024年1-10月工作情况汇报', '2024-10-31'],
    ['2024年度工作总结及2025年工作计划', '2024-12-31'],
    ['某市民政局2024年前三季度工作情况', '2024-09-30'],
    ['关于2024年上半年民政工作情况的报告', '2024-06-30'],
  ])('%s', (title, day) => {
    expect(readResults(`${title}\n一、养老服务\n新建食堂5家。\n二、救助\n救助8人次。`).results[0]?.asOf).toBe(day)
  })

  it('leaves the day out where nothing tells the year', () => {
    const read = readResults('截至6月底，建成床位60张。')
    expect(read.results[0]?.asOf).toBeUndefined()
    expect(read.problems.map(({ code }) => code)).toContain('no-year')
  })
})

describe('a text that is no report', () => {
  it.each([
    ['a plan', '东山县民政局2024年工作要点\n一、养老服务\n1.新建食堂5家。\n2.培训护理员80人次。', 'plan'],
    [
      'a statute',
      '东山县养老服务条例\n第一条 为了保障养老服务，制定本条例。\n第二条 养老床位不少于50张。\n第三条 罚款500元。\n第四条 本条例自2024年1月1日起施行。',
      'statute',
    ],
    ['a contract', '养老服务购买合同\n甲方：某局\n乙方：某中心\n甲方向乙方支付20万元，乙方服务老人300人。', 'contract'],
  ])('%s', (_, text, kind) => {
    const read = readResults(text)
    expect(read.results).toEqual([])
    expect(read.kind).toBe(kind)
    expect(read.problems.map(({ code }) => code)).toEqual(['not-results'])
  })
  it('gives the part of a plan that looks back', () => {
    const read = readResults(
      '2024年工作总结和2025年工作计划\n一、2024年工作总结\n1.新建食堂5家。\n2.培训护理员80人次。\n二、2025年工作计划\n1.新建食堂9家。\n2.改造床位30张。',
    )
    expect(read.results.map(({ value }) => value)).toEqual([5, 80])
    expect(read.kind).toBe('mixed')
  })
  it('broken by the width of a page is read as it was', () => {
    const line =
      '今年以来，全县民政系统围绕中心工作，持续推进养老服务体系建设，截至6月底，全县累计建成家庭养老床位286张，发放高龄津贴1450万元，惠及老人13200人次，救助流浪乞讨人员212人次，办理结婚登记1380对，新登记社会组织27家，培训护理员360人次，改造困难老年人家庭510户，新建社区食堂14家，护理型床位占比达到58.5%，火化率达到92.5%，群众满意度达到97%，各项工作取得了新的成效。'.repeat(
        2,
      )
    const wrapped = `2024年工作总结\n${line.replace(/.{28}/g, '$&\n')}`
    const figuresOf = (text: string) => readResults(text).results.map(({ value, unit }) => `${value}${unit}`)
    expect(figuresOf(wrapped)).toEqual(figuresOf(`2024年工作总结\n${line}`))
    for (const { span, quote } of readResults(wrapped).results) expect(wrapped.slice(...span!)).toBe(quote)
  })
})

describe('every text', () => {
  it('is quoted where it stands, and nothing is thrown', () => {
    const pieces = fc.constantFrom(
      '截至',
      '6月底',
      '，',
      '。',
      '\n',
      '完成',
      '100%',
      '由',
      '3家',
      '提高到',
      '一、',
      '年度任务的',
      '二〇二四年',
      '1-',
      '9月',
      '均',
      '分别',
      '①',
      '0',
      '万',
      '  ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
        ),
        text => {
          for (const { span, quote } of readResults(text).results) expect(text.slice(...span!)).toBe(quote)
        },
      ),
    )
  })
  it.each([
    '截至6月底，建成床位60张，完成年度任务的100%，同比增长5%；由3家提高到5家，',
    '新增床位1张，护理率由1%提高到2%，分别为3个、4家',
  ])('reads a very long one to its end: %s', text => {
    const perText = readResults(text, { year: 2024 }).results.length
    expect(readResults(text.repeat(1000), { year: 2024 }).results.length).toBeGreaterThanOrEqual(perText * 900)
  })
})
