import { expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'

const outside = (text: string) => readPlan(text).problems.filter(({ code }) => code === 'targets-outside-items')
const items = '一、养老服务\n1.增加床位。新增床位100张。\n2.发展助餐。新建食堂2家。'

it.each<[string, string, number[]]>([
  ['an introduction with a goal', `2024年工作要点\n全年建设养老床位300张，培训护理员50人次。\n${items}`, [2]],
  [
    'a heading with its own words',
    `2024年工作要点\n${items}\n二、社会救助\n全年发放临时救助金200万元。\n3.加强核查。`,
    [6],
  ],
  ['an introduction that reports', `2024年工作要点\n去年建成床位300张，完成了培训。\n${items}`, []],
  ['an introduction without figures', `2024年工作要点\n坚持以人民为中心。\n${items}`, []],
  ['a heading with figures', `2024年工作要点\n${items}\n二、新增100张床位\n3.加强核查。`, []],
  ['run together on one line', `2024年工作要点\n${items}二、全年发放救助金200万元3.加强核查，严格把关。`, [4]],
  ['a title with figures', `2024年新增100张床位工作要点\n${items}`, []],
  ['no numbers at all: all of it is read', '2024年工作要点\n全年建设养老床位300张。', []],
])('%s', (_, text, lines) => {
  expect(outside(text).map(({ line }) => line)).toEqual(lines)
})

it('says how many, and the first', () => {
  const [found] = outside(`2024年工作要点\n全年建设养老床位300张，培训护理员50人次。\n${items}`)
  expect(found?.message.zh).toContain('2 处')
  expect(found?.message.zh).toContain('300张')
})
