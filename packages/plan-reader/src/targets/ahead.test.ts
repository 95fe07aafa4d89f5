import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'

const valuesOf = (text: string) => readPlan(text).plan.targets.map(({ value }) => value)

/** A text without an outline that news of a meeting, minutes or a report opens. */
const opening = {
  other: '青山市民政工作会议召开\n3月5日，青山市召开民政工作会议。',
  minutes: '青山区民政局党组会议纪要\n会议听取了各科室汇报。',
  results: '2024年青山区民政工作总结\n一年来，各项工作有序开展。',
  notice: '关于做好2025年养老服务工作的通知\n各镇街民政办：',
} as const

describe('a text that is no plan gives what its sentences promise', () => {
  it.each<[keyof typeof opening, string, number[]]>([
    ['other', '今年，青山市将新建社区食堂12家，改造提升老年活动室30个。', [12, 30]],
    ['other', '会议要求，要加快设施建设。新增护理型床位300张；培训护理员500名。', [300, 500]],
    ['other', '到2027年，养老机构护理型床位占比达到65%。', [0.65]],
    ['other', '青山市今年新增普惠托位600个，确保每个街道至少有1家综合服务中心。', [600, 1]],
    ['other', '会议提出今年办好以下实事：\n一是新建社区食堂12家；\n二是改造老年人家庭300户。', [12, 300]],
    ['other', '年底前建成儿童之家20个。', [20]],
    ['minutes', '会议决定，6月底前建成社区食堂3家。', [3]],
    ['minutes', '会议明确，力争年内培训护理员200名。', [200]],
    ['results', '下一步，我局将新建社区食堂12家，培训护理员500名。', [12, 500]],
    ['results', '同时，计划在2025年新增床位200张。', [200]],
    ['results', '力争到2026年床位达到3000张。', [3000]],
    ['notice', '力争全年新增家庭养老床位200张。', [200]],
    ['notice', '各镇街要加强组织领导，到2026年将实现社区食堂覆盖率达到80%。', [0.8]],
  ])('%s: %s', (kind, text, values) => {
    const { plan, kind: found, problems } = readPlan(`${opening[kind]}\n${text}`)
    expect([found, plan.targets.map(({ value }) => value)]).toEqual([kind, values])
    const said = problems.find(({ code }) => code === 'not-a-plan')
    expect(said?.message.zh).toContain(`${values.length} 个目标`)
  })

  it.each<[keyof typeof opening, string]>([
    ['other', '去年，青山市新建社区食堂12家，改造老年活动室30个。'],
    ['other', '截至目前，全市建成社区食堂45家，床位达3000张。'],
    ['other', '会上，12家单位作了发言，80余人参加会议。'],
    ['other', '近年来，青山市先后投入2亿元，新增床位500张，惠及老年人3万人。'],
    ['minutes', '会议听取了养老服务工作汇报，一季度新建社区食堂3家，培训200人次。'],
    ['results', '全年新建社区食堂12家，培训护理员500名，确保了低保标准达到740元。'],
    ['results', '到2024年底，床位达到3000张，护理型床位占比达到60%。'],
    ['results', '按照每人每月不低于740元的标准发放，惠及3000人。'],
    ['notice', '请于6月20日前报送名单，每镇不少于2人。'],
    ['notice', '培训共3期，每期100人，培训费每人500元。'],
    ['notice', '各镇街于5月底前提交申报材料1份，限报2个项目。'],
  ])('but not what they report or ask to be handed in; %s: %s', (kind, text) => {
    const { plan, kind: found } = readPlan(`${opening[kind]}\n${text}`)
    expect([found, plan.targets.map(({ quote }) => quote)]).toEqual([kind, []])
  })

  it('turns with its words, paragraph by paragraph', () => {
    const text =
      '2024年，全市新建食堂30家。发放补贴200万元。今年，青山市将新建食堂12家。新增床位200张。\n据介绍，食堂服务老年人5000人次。'
    expect(valuesOf(`${opening.other}\n${text}`)).toEqual([12, 200])
  })

  it('is told by its headline, and by the head of a list', () => {
    expect(valuesOf('青山市今年将办好十件实事\n3月5日，记者从会议上获悉。\n新建食堂12家。\n新增床位200张。')).toEqual([
      12, 200,
    ])
    expect(
      valuesOf('关于做好养老服务工作的通知\n各镇街：2025年目标任务如下：\n1.新建食堂12家。\n2.新增床位200张。'),
    ).toEqual([12, 200])
  })
})

describe('a digest of a plan, which has no outline', () => {
  it.each<[string, string, number[]]>([
    ['', '加快设施建设，新增床位200张。改造老年人家庭300户。', [200, 300]],
    [
      'turns back with a year',
      '2024年，全市新建食堂30家。发放补贴200万元。\n2025年，新建食堂12家。新增床位200张。',
      [12, 200],
    ],
    ['turns back with what has come of it', '民政工作取得明显成效。新建食堂30家，服务3万人。\n新增床位200张。', [200]],
    ['turns ahead again in its paragraph', '去年，新建食堂30家。发放补贴200万元。今年，将新增床位200张。', [200]],
    ['does not turn with what is hoped for', '标准化建设取得积极进展，服务水平提升。新增床位200张。', [200]],
  ])('%s: %s', (_, text, values) => {
    expect(readPlan(`2025年青山市民政工作要点\n${text}`)).toMatchObject({ kind: 'plan' })
    expect(valuesOf(`2025年青山市民政工作要点\n${text}`)).toEqual(values)
  })
})

describe('what looks like a count that is promised', () => {
  const plan = (words: string) => `2025年民政工作要点\n一、工作\n1.做好工作。${words}`
  it.each([
    '实施养老提质、儿童关爱等8项行动。',
    '开展安全守护等6项专项行动。',
    '推进6项重点任务落实。',
    '实施助老、助残等5项工程。',
    '全市14个县市区都要建立工作机制。',
    '在全省13个设区市全面推开。',
    '会议表彰了10个先进集体。',
    '规划设置了5个项目专栏。',
    '会上3家单位作了交流发言。',
    '各县局负责人等80余人参加会议。',
    '《方案》提出18项具体举措。',
    '文件明确了25项任务。',
    '全市民政系统获得国家级荣誉12项。',
  ])('%s', words => {
    expect(readPlan(plan(words)).plan.targets.map(({ quote }) => quote)).toEqual([])
  })

  it.each<[string, number]>([
    ['实施适老化改造、食堂建设等8个项目。', 8],
    ['完成5项地方标准的制定。', 5],
    ['培育8项服务品牌活动，实施3项改造工程。', 8],
    ['在全市选取14个社区开展试点。', 14],
    ['推动社会救助服务覆盖全市14个县（市、区）。', 14],
    ['组织80人参加护理员培训。', 80],
    ['指导14个县（市、区）建成救助中心。', 14],
    ['实现有集中供养意愿的特困人员集中供养率100%。', 1],
  ])('but %s', (words, value) => {
    expect(readPlan(plan(words)).plan.targets[0]?.value).toBe(value)
  })
})
