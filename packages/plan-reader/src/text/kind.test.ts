import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import type { TextKind } from './kind.js'

const kindOf = (text: string) => readPlan(text).kind

/** What follows a title does not matter here. */
const body = '\n各镇街，局机关各科室：\n一、甲项工作\n加强管理。\n二、乙项工作\n加快推进。\n'

describe('the kind that a title names', () => {
  it.each<[TextKind, string]>([
    ['plan', '2025年全市民政工作要点'],
    ['plan', '某市民政局关于印发《2025年民政工作要点》的通知'],
    ['plan', '关于印发2025年度重点工作任务分解表的通知'],
    ['plan', '某区养老服务体系建设三年行动计划（2024—2026年）'],
    ['plan', '某县“十四五”民政事业发展规划'],
    ['plan', '关于推进老年助餐服务的实施方案（试行）'],
    ['plan', '2025年民生实事任务清单'],
    ['plan', '关于加快发展养老服务的实施意见'],
    ['results', '某县民政局2024年工作总结'],
    ['results', '2024年上半年民政工作情况汇报'],
    ['results', '关于2024年重点工作任务完成情况的报告'],
    ['results', '关于2024年度法治政府建设情况的报告'],
    ['results', '2024年工作要点落实情况'],
    ['mixed', '2024年工作总结和2025年工作计划'],
    ['mixed', '某区民政局2024年工作情况及2025年工作思路'],
    ['notice', '关于报送2025年工作计划的通知'],
    ['notice', '关于开展社会组织2024年度检查工作的通知'],
    ['notice', '某区民政局行政处罚听证公告'],
    ['notice', '关于同意设立某社区的批复'],
    ['statistics', '2024年某市民政事业发展统计公报'],
    ['statistics', '2024年4季度民政统计数据'],
    ['statistics', '2024年3月社会救助统计月报'],
    ['statute', '某省养老服务条例'],
    ['statute', '某市最低生活保障审核确认办法（试行）'],
    ['statute', '关于印发《某市临时救助实施细则》的通知'],
    ['statute', '某镇养老服务中心管理规定'],
    ['contract', '政府购买居家养老服务合同'],
    ['contract', '社会救助核对服务项目采购文件'],
    ['minutes', '某区民政局党组会议纪要'],
    ['minutes', '2025年第3次局长办公会会议纪要'],
    ['other', '《2025年民政工作要点》政策解读'],
    ['other', '在全市民政工作会议上的讲话'],
    ['other', '某市民政局2025年部门预算编制说明'],
  ])('%s: %s', (kind, title) => {
    expect(kindOf(title + body)).toBe(kind)
  })

  it('is found below the lines of a page, and over two lines', () => {
    expect(kindOf(`首页 > 政务公开 > 规划计划\n索引号：1 分类：计划\n2024年工作总结${body}`)).toBe('results')
    expect(kindOf(`某市民政局\n关于印发《2025年全市民政\n工作要点》的通知${body}`)).toBe('plan')
  })
})

describe('the kind that words tell, where no title does', () => {
  const articles = Array.from({ length: 6 }, (_, index) => `第${'一二三四五六'[index]}条　申请人应当提交材料。`).join(
    '\n',
  )
  it.each<[TextKind, string, string]>([
    ['plan', 'a fragment', '新建食堂3家。'],
    ['plan', 'headings that ask', '一、加强救助。年底前完成核查。\n二、推进养老。新增床位20张。'],
    ['statute', 'articles', articles],
    [
      'contract',
      'two parties',
      '甲方：某局。乙方：某中心。甲方委托乙方服务20人，乙方于6月底前完成。甲方付款，乙方开票。',
    ],
    ['minutes', 'a meeting', '会议听取了汇报。会议指出，床位新增20张。会议要求，6月底前完成。会议强调安全。'],
    [
      'results',
      'what was done',
      '一年来，我局建成了食堂15家。累计培训600人次。已完成改造300户，发放了补贴200万元，超额完成年度任务，取得成效。',
    ],
    [
      'statistics',
      'comparisons',
      '截至年底，低保对象3000人，同比下降2%；床位5000张，同比增长3%；机构20家，比上年增加2家；登记结婚4000对，比上年减少5%。',
    ],
    ['other-language', 'English', 'The bureau will build 20 homes and train 300 people by the end of June 2025.'],
    ['other-language', 'Japanese', '養護老人ホームの入所者について、令和七年度までに20人の受け入れを目標とします。'],
    ['other', 'news', '3月5日，区民政局召开养老服务工作会议，部署新增床位20张。会后60人参加了培训。'],
    [
      'other',
      'news whose day has no month',
      '青山市召开养老服务推进会\n12日下午，全市养老服务推进会召开。会议强调，要加快床位建设。副市长某某出席会议并讲话。',
    ],
    [
      'other',
      'news with a lead',
      '日前，青山区民政局举行志愿服务启动仪式，60名志愿者参加活动，区民政局负责人出席并致辞，要求加强管理、完善机制。',
    ],
    [
      'other',
      'a case before a court',
      '原告张某与被告李某系兄妹。原告诉至法院，请求继承房屋一套。法院经审理认为，被告应给付补偿款5万元，判决如下。被告不服，提起上诉。',
    ],
    [
      'other',
      'a case of adoption',
      '申请人王某向人民法院起诉民政局。一审判决驳回诉讼请求，王某上诉。二审法院认为，登记程序合法，维持原判。',
    ],
    [
      'statistics',
      'a bulletin without comparisons with the year before',
      '一、综合\n截至年底，全国共有民政机构200万个，职工1600万人，占比3.4%。二、提供住宿的机构\n全国共有养老机构4万个，床位800万张，其中注册登记的3.8万个。三、社会救助\n共有低保对象3600万人，其中女性1600万人，占44%。四、登记服务\n全年办理结婚登记814万对，结婚率5.8‰。',
    ],
    [
      'statistics',
      'a bulletin whose title is lost',
      '全年各级民政部门深入推进各项工作，加强基层治理，完善服务。\n一、综合\n截至年底，民政机构共计200万个，职工总数1600万人。\n二、养老\n养老床位800万张。',
    ],
    [
      'statistics',
      'the same of a city',
      '今年我局扎实推进工作，健全机制。\n一、综合\n年末全市民政机构总数300个，职工2000人。\n二、救助\n低保对象3000人。',
    ],
    [
      'mixed',
      'news of a report of a government',
      '聚焦青山市政府工作报告\n报告回顾了2024年工作成绩，提出了2025年主要工作安排。新增床位84张。',
    ],
    [
      'mixed',
      'the same of a county',
      '青山县政府工作报告摘要\n会上，县长作政府工作报告，总结2024年工作，部署2025年重点任务。建成食堂5家。',
    ],
    ['results', 'of one that reviews alone', '青山市政府工作报告\n过去一年，我市建成食堂5家，救助300人次。'],
    ['plan', 'tasks under such a heading', '一、综合\n1.6月底前完成档案整理，培训30人。\n二、养老\n2.新增床位20张。'],
    ['other', 'nothing to read', '春风又绿江南岸'],
  ])('%s: %s', (kind, _, text) => {
    expect(kindOf(text)).toBe(kind)
  })
})

describe('a text that is no plan', () => {
  const said = (text: string) => {
    const { plan, kind, problems } = readPlan(text)
    return { kind, values: plan.targets.map(({ value }) => value), codes: problems.map(({ code }) => code) }
  }

  it.each<[TextKind, string]>([
    [
      'results',
      '2024年工作总结\n一、养老服务\n新建食堂30家，培训护理员600人次。\n二、社会救助\n低保标准提高到每人每月740元。',
    ],
    [
      'notice',
      '关于开展培训的通知\n一、培训时间\n6月30日前完成，共3期。\n二、培训人数\n每镇不少于2人，培训费每人500元。',
    ],
    ['statistics', '2024年民政事业发展统计公报\n一、养老\n养老床位5000张，增长3%。\n二、救助\n保障3000人。'],
    ['statute', '某市临时救助办法\n第一条　申请人应当在20个工作日内办理。\n第二条　救助金不低于500元。'],
    ['contract', '养老服务合同\n一、服务内容\n服务老年人不少于200人。\n二、费用\n合同价款50万元。'],
    ['minutes', '局务会会议纪要\n一、关于养老\n听取了建成食堂3家的汇报。\n二、关于救助\n同意增加资金20万元。'],
  ])('%s gives no target, and is named', (kind, text) => {
    expect(said(text)).toMatchObject({ kind, values: [] })
    const { problems } = readPlan(text)
    const [found] = problems.filter(({ code }) => code === 'not-a-plan')
    expect(found?.severity).toBe('warning')
    expect(problems.map(({ code }) => code)).not.toContain('no-targets')
    if (kind === 'results') expect(found?.remedy.zh).toContain('minzheng results read')
  })

  it('is read where it looks ahead', () => {
    const { kind, values, codes } = said(
      '2024年工作总结\n一、工作成效\n新建食堂30家，培训护理员600人次，全年救助困难群众2000人次，慰问困难家庭300户，完成适老化改造500户，新增床位200张。\n二、存在的问题\n有5家机构亏损。\n三、下一步工作打算\n新建食堂12家。',
    )
    expect([kind, values]).toEqual(['results', [12]])
    expect(codes).toContain('not-a-plan')
  })

  it('is read where a notice states goals', () => {
    const { kind, values } = said(
      '关于开展适老化改造的通知\n一、工作目标\n全年完成改造300户。\n二、报送要求\n6月20日前报送名单，每镇1份。',
    )
    expect([kind, values]).toEqual(['notice', [300]])
  })

  it('is read as a plan where a person says that it is one', () => {
    const text = '局务会会议纪要\n一、关于养老\n建成食堂3家。'
    expect(readPlan(text).plan.targets).toEqual([])
    const { plan, kind, problems } = readPlan(text, { as: 'plan' })
    expect(kind).toBe('plan')
    expect(plan.targets).toMatchObject([{ value: 3 }])
    expect(problems.map(({ code }) => code)).not.toContain('not-a-plan')
  })
})

describe('parts of a plan that look back', () => {
  const found = (text: string) =>
    readPlan(text)
      .problems.filter(({ code }) => code === 'section-looks-back')
      .map(({ path, line }) => [path, line])

  it('are named with their place', () => {
    const text =
      '2025年民政工作计划\n一、2024年工作总结\n（一）新建食堂30家。\n（二）培训600人次。\n二、2025年重点工作\n（一）新建食堂12家。\n（二）培训300人次。\n（三）慰问100户。'
    expect(found(text)).toEqual([[['sections', 0], 3]])
    expect(readPlan(text).plan.targets.map(({ value }) => value)).toEqual([12, 300, 100])
  })

  it.each([
    '一、上年度目标任务完成情况',
    '一、2024年工作回顾',
    '一、过去一年的工作情况',
    '一、取得的主要成绩',
    '一、存在的问题和不足',
  ])('under %s', heading => {
    const text = `2025年民政工作计划\n${heading}\n1.新建食堂30家。\n2.培训600人次。\n二、重点工作\n3.新建食堂12家。\n4.培训300人次。`
    expect(found(text)).toHaveLength(1)
    expect(readPlan(text).plan.targets.map(({ value }) => value)).toEqual([12, 300])
  })

  it.each(['一、总结推广试点经验安排', '一、解决存在的问题，补齐短板', '一、提升社会救助工作成效'])(
    'but not under %s',
    heading => {
      const text = `2025年民政工作计划\n${heading}\n1.新建食堂30家。\n2.培训600人次。\n二、重点工作\n3.新建食堂12家。\n4.培训300人次。`
      expect(found(text)).toEqual([])
      expect(readPlan(text).plan.targets).toHaveLength(4)
    },
  )

  it('are told by lines without a number, whose parts begin to count anew', () => {
    const text =
      '2024年工作总结和2025年工作计划\n2024年工作总结\n一、养老服务\n新建食堂30家。\n二、社会救助\n救助600人次。\n三、殡葬\n火化500具。\n2025年工作计划\n一、养老服务\n新建食堂12家。\n二、社会救助\n救助300人次。'
    const { plan, kind } = readPlan(text)
    expect(kind).toBe('mixed')
    expect(plan.targets.map(({ value }) => value)).toEqual([12, 300])
    expect(found(text)).toHaveLength(3)
  })
})

it('a plan without any figure or date is said to have no targets', () => {
  const codes = readPlan('2025年民政工作要点\n一、加强救助\n1.完善机制。\n2.健全制度。').problems.map(
    ({ code }) => code,
  )
  expect(codes).toEqual(['no-targets'])
})
