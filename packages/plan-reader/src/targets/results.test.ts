import { describe, expect, it } from 'vitest'
import { readTargets } from './targets.js'

const values = (text: string) => readTargets(text, { year: 2025 }).map(({ value }) => value)

describe('what was done is no target', () => {
  it.each([
    '建成了15家社区食堂。',
    '全区新建了15家食堂，培训了300人次。',
    '组织开展了3场培训。',
    '发放了救助金300万元。',
    '累计救助困难群众2000人次。',
    '累计发放补贴200万元。',
    '已累计培训护理员300人次。',
    '截至6月底，床位达到120张。',
    '截至9月30日，建成食堂12家。',
    '截止10月末，登记社会组织20家。',
    '完成年度任务的104%。',
    '完成了全年目标任务的80%。',
    '募集善款完成年度计划的95%。',
  ])('%s', text => {
    expect(values(text)).toEqual([])
  })

  it.each<[string, number[]]>([
    ['为了方便群众，新建食堂3家。', [3]],
    ['6月底前完成年度任务的50%。', [0.5]],
    ['上半年完成全年任务的60%以上。', [0.6]],
    ['确保完成年度计划的100%。', [1]],
    ['累计培训护理员不少于300人次。', [300]],
    ['累计建成站点900个以上。', [900]],
    ['截至6月底前新增床位20张。', [20]],
    ['去年建成了5家，今年再建6家。', [6]],
    ['上半年建成了5家，下半年再建6家。', [6]],
  ])('but this is one: %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
})
