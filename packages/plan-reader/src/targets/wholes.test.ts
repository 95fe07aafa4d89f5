import { describe, expect, it } from 'vitest'
import { read } from '../../test/said.js'

/** Sentences constructed for this test, in the manner of bureaus' plans for 2024; none is quoted from a plan. */
const cases: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'all of them': [
    ['年底前所有乡镇建成养老服务中心。', '>=1% 2024-12-31'],
    ['实现全部社区设立未成年人保护工作站。', '>=1%'],
    ['所有养老机构均达到消防安全标准。', '>=1%'],
    ['确保所有敬老院通过等级评定。', '>=1%'],
    ['全部村（社区）都配备儿童主任。', '>=1%'],
    ['力争所有街道建有社工站。', '>=1% strive'],
    ['所有的福利机构完成消防改造。', '>=1%'],
  ],
  'each has one': [
    ['乡镇（街道）都有社工站。', '>=1%'],
    ['做到村村都有互助点，社区均有食堂。', '>=1%', '>=1%'],
    ['推动县（市、区）均建成未成年人保护中心。', '>=1%'],
    ['养老机构全部达标。', '>=1%'],
    ['养老护理员全部持证上岗。', '>=1%'],
    ['事实无人抚养儿童全部纳入保障范围。', '>=1%'],
    ['排查出的隐患全部整改到位。', '>=1%'],
  ],
  'all of them, so many each': [
    ['所有社区建成2个以上助餐点。', '>=2个 each 社区'],
    ['全部乡镇配备不少于3名社工。', '>=3名 each 乡镇'],
  ],
  'no promise of all': [
    ['所有工作人员要加强学习。'],
    ['新建公墓5处，全部对外开放。', '>=5处 bare'],
    ['全部工作按期推进。'],
    ['在所有社区广泛开展宣传活动。'],
    ['目前所有社区均建有食堂。'],
    ['做好全部档案的整理。'],
    ['人人都有责任，处处都有服务。'],
    ['落实“所有乡镇都有社工站”行动方案。'],
    ['对所有申请对象应保尽保。'],
    ['所有社区实现助餐服务全覆盖。', '>=1%'],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })
})
