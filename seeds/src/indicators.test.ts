import { validate } from '@minzheng/core/validate'
import { Indicator, indicatorProblems, indicatorsNamed, searchIndicators } from '@minzheng/indicators'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { indicators } from './indicators.js'
import { plans } from './plans.js'

it('are of the schema and consistent', () => {
  const checked = validate(z.array(Indicator), indicators)
  expect(checked.success ? [] : checked.problems).toEqual([])
  expect(indicatorProblems(indicators)).toEqual([])
})

it('have IDs that are unique', () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
})

it('are there for every target of the plans, of the right kind', () => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  for (const target of plans.flatMap(plan => plan.targets)) {
    const indicator = byId.get(target.indicator ?? '')
    expect(indicator, target.id).toBeDefined()
    if (target.kind === 'ratio') expect(indicator?.kind, target.id).toBe('ratio')
    if (target.kind === 'money') expect(indicator?.kind, target.id).toBe('money')
  }
})

/** Names that leave open which indicator is meant; whoever uses one is asked. */
const openNames = [
  '低保标准',
  '最低生活保障标准',
  '孤儿基本养育标准',
  '渝康家园',
  '城乡社区综合服务体',
  '界线联合检查',
  '界线联检',
]

it('have names that tell them apart, but for those that people use of several', () => {
  const named = indicatorsNamed(indicators)
  const open = new Set<string>()
  for (const { id, name, aliases = [] } of indicators) {
    expect(new Set([name.zh, ...aliases]).size, id).toBe(aliases.length + 1)
    for (const one of [id, name.zh, name.en, ...aliases]) if (named(one).length > 1) open.add(one)
  }
  expect([...open].sort()).toEqual(openNames.toSorted())
})

it('are shares but for those whose part is none of the whole', () => {
  const others = indicators.filter(({ unit, share }) => unit === '%' && !share).map(({ id }) => id)
  expect(others.sort()).toEqual([
    'charity-annual-spending-ratio',
    'charity-donations-to-gdp',
    'cremation-rate',
    'dibao-rural-to-urban-standard',
    'special-fund-execution-rate',
  ])
})

it.each([
  ['家庭养老床位', 'family-care-beds-built'],
  ['居家养老上门服务', 'home-care-visits'],
  ['老年助餐点', 'elderly-meal-points-added'],
  ['互助养老睦邻点', 'rural-mutual-aid-points-upgraded'],
  ['等级评定率', 'rated-care-institution-rate'],
  ['兜底保障', 'safety-net-coverage'],
  ['未成年人保护工作站', 'minors-protection-stations-built'],
  ['网格体系', 'charity-grid-coverage'],
  ['城乡低保标准', 'dibao-standard-unified'],
  ['集中供养率', 'tekun-disabled-centralised-rate'],
  ['社区养老服务设施覆盖率', 'community-care-facility-coverage'],
  ['护理型床位占比', 'nursing-bed-share'],
  ['村级儿童之家', 'village-childrens-home-coverage'],
  ['一站式', 'community-one-stop-service-coverage'],
  ['殡葬费用', 'funeral-cost-per-case'],
  ['爱心时间银行', 'time-bank-coverage'],
  ['长者餐厅', 'elderly-canteens'],
  ['养老护理员上岗培训率', 'care-worker-pre-job-training-rate'],
  ['党群服务中心', 'party-service-centres-built'],
  ['规范服务率', 'rehabilitation-standard-service-rate'],
  ['心理健康团辅', 'child-group-counselling-coverage'],
  ['照护服务协议', 'tekun-care-agreement-rate'],
  ['示范老年食堂', 'model-elderly-canteens'],
  ['流动儿童关爱示范点', 'migrant-child-care-points'],
  ['市内界线', 'boundary-lines-inspected-within'],
  ['资金绩效评估', 'special-fund-evaluation-coverage'],
  ['照料中心', 'care-centre-projects-completed'],
])('are found by the plans’ own words: %s', (words, id) => {
  const quotes = plans.flatMap(plan => plan.targets).filter(target => target.indicator === id)
  expect(quotes.some(({ quote }) => quote?.replaceAll(/[“”]/g, '').includes(words))).toBe(true)
  expect(
    searchIndicators(indicators, words)
      .slice(0, 2)
      .map(found => found.id),
  ).toContain(id)
})
