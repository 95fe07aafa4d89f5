import { describe, expect, it } from 'vitest'
import { read } from '../../test/said.js'
import { signsOf } from '../text/characters.js'
import { pastIn } from './past.js'

/** Sentences constructed for this test, in the manner of bureaus' plans for 2024; none is quoted from a plan. */
const cases: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'what there is does not speak of the next clause': [
    ['现有床位500张，新增100张。', '>=100张 bare'],
    ['全区已有食堂20家，新建5家。', '>=5家 bare'],
    ['全县共有社工站12个，培训社工30名。', '>=30名 bare'],
    ['辖区原有敬老院6所，改造提升3所。', '>=3所 bare'],
    ['目前已建成示范点18个；打造精品点4个。', '>=4个 bare'],
    ['全市下辖乡镇40个，建成乡镇养老中心不少于10个。', '>=10个'],
    ['全区现有社区60个、村120个，完成适老化改造300户。', '>=300户 bare'],
  ],
  'but of what only goes on describing it': [
    ['全区现有社会组织420家，持证社工900人。'],
    ['已建成食堂20家，覆盖社区18个。'],
    ['全县共有养老机构12家，其中公办8家。'],
    ['现有床位500张，可容纳老人480名，新增100张。', '>=100张 bare'],
    ['已登记社会组织300家，带动就业2000人。'],
    ['已建成15家，占总数的60%，惠及老年人3000名。'],
  ],
  'what is there may be improved': [
    ['改造提升现有敬老院5所。', '>=5所 bare'],
    ['对现有12家养老机构实施消防改造。', '>=12家 bare'],
    ['盘活现有闲置床位200张。', '>=200张 bare'],
    ['将现有的8个站点升级为服务中心。', '>=8个 bare'],
    ['整合原有服务点6个。', '>=6个 bare'],
  ],
  'how far a task is fulfilled': [
    ['增加床位1920张，完成市定的年度增加床位2000张目标任务的96%。', '>=1920张 bare', '>=2000张 bare'],
    ['占年度新增20家目标任务的85%。', '>=20家 bare'],
    ['达到全年培训300人计划任务的60%。', '>=300人 bare'],
    ['完成县里下达目标任务数的104%。'],
    ['确保完成目标任务的100%。', '>=1% bare'],
    ['6月底前完成年度任务的50%。', '>=0.5% 2024-06-30 bare'],
  ],
  'a time that is past speaks of all that follows': [
    ['2023年，全市新建老年食堂30家，培训人员600人次。'],
    ['截至目前，建成村级养老点120个，培训500人次。'],
    ['去年完成改造300户，发放补贴200万元。'],
    ['截至2023年底，全市养老床位达到5000张，新建中心4个。'],
    ['上年新建5家，今年新建8家。', '>=8家 bare'],
    ['截至目前已建成5家，计划新建7家。', '>=7家 bare'],
  ],
  'what was is only compared with': [
    ['社工持证率高于上年5个百分点。', '>=0.05个百分点 growth bare'],
    ['确保入住率高于去年3个百分点以上。', '>=0.03个百分点 growth'],
    ['持证社工多于上年20人。', '>=20人 bare'],
    ['护理型床位占比超上年2个百分点。', '>=0.02个百分点 growth bare'],
    ['年检率高出上年4个百分点。', '>=0.04个百分点 growth bare'],
    ['低保标准增幅快于去年同期1个百分点。', '>=0.01个百分点 growth bare'],
    ['救助人次与上年持平，新增床位100张。', '>=100张 bare'],
    ['培训人次比去年同期增长5%。', '>=0.05% growth bare'],
    ['较上年同期新增食堂5家。', '>=5家 bare'],
  ],
  'what a place is like is no promise': [
    ['我县区域面积2249公顷，辖区设有14个乡镇、217个村，新建食堂5家。', '>=5家 bare'],
    ['全县总人口39万人，新增床位100张。', '>=100张 bare'],
    ['现辖12个镇、150个村。'],
    ['辖区人口39万人，常住人口达41万人。'],
    ['居民活动区域面积占比不低于60%，培训社工30名。', '>=0.6%', '>=30名 bare'],
    ['全区辖8个街道。'],
    ['总面积1200平方公里，户籍人口45万人。'],
    ['老年人口8.5万人，以每年3.3%的速度递增。'],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })
})

/** Only places where one of the forms may stand are looked at: none of the forms is passed over. */
describe('words of the past are found by the signs of a text', () => {
  const tells = (words: string) => {
    const text = `社区食堂，${words}床位`
    return pastIn(text, signsOf(text).at, 2024)(0, text.length)
  }
  it.each([
    '去年',
    '上年',
    '上一年',
    '截至目前',
    '截止3月底',
    '以来',
    '一年来',
    '迄今',
    '此前',
    '同期',
    '过去',
    '回顾',
    '五年来',
    '已累计',
    '目前',
    '现有',
    '现已',
    '共有',
    '下辖',
    '所辖',
    '原有',
    '人口约',
    '人口总数达',
    '全市有',
    '我县有',
    '我局有',
    '辖区有',
    '幅员面积12',
    '总人口12万',
    '建成了',
    '累计发放',
    '2023年',
    '２０２２年度',
    '截至2023年',
  ])('%s', words => {
    expect(tells(words)).toBe(true)
  })
  it.each(['表彰了', '完成年度目标任务的', '完成了下达计划数的'])('%s, right before a figure', words => {
    const text = `社区食堂，${words}8家`
    expect(pastIn(text, signsOf(text).at, 2024)(0, text.length - 2)).toBe(true)
  })
  it.each(['2024年', '2025年', '人口普查', '社区有', '以前', '上半年', '来访'])('%s tells of none', words => {
    expect(tells(words)).toBe(false)
  })
})
