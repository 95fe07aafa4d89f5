import { existsSync, readFileSync } from 'node:fs'
import { divisionName } from '@minzheng/core/divisions'
import { checkPlan } from '@minzheng/plan'
import { describe, expect, it } from 'vitest'
import { indicators } from './indicators.js'
import { plans } from './plans.js'

describe('the five plans', () => {
  it.each([
    ['zhuzhou-2020', 12, 43, 20],
    ['xiamen-2023', 12, 51, 4],
    ['dazhou-2024', 7, 28, 8],
    ['yubei-2024', 13, 54, 33],
    ['zhonglou-2025', 7, 20, 12],
  ])('%s has %i sections, %i items, %i targets, and no problem', (id, sections, items, targets) => {
    const plan = plans.find(one => one.id === id)
    expect(checkPlan(plan, { indicators, divisionName }).problems).toEqual([])
    expect(plan?.sections).toHaveLength(sections)
    expect(plan?.sections.flatMap(section => section.items)).toHaveLength(items)
    expect(plan?.targets).toHaveLength(targets)
  })

  it('give each target an indicator, and its words', () => {
    for (const target of plans.flatMap(plan => plan.targets)) {
      expect(target.indicator, target.id).toBeDefined()
      expect(target.quote, target.id).toBeDefined()
    }
  })

  it('copy no sentence of the printed plan: summaries and tasks are short', () => {
    for (const item of plans.flatMap(plan => plan.sections.flatMap(section => section.items))) {
      expect(item.summary?.length ?? 0, item.heading).toBeLessThanOrEqual(40)
      for (const { task } of item.measures ?? []) expect(task.length, task).toBeLessThanOrEqual(16)
    }
  })
})

const printed = new URL('../../../shared/seeds/', import.meta.url)
const isAtHand = existsSync(printed)
if (!isAtHand)
  console.warn(
    'skipped: the printed texts of the plans are not at hand, so headings and quotes are not held against them',
  )

describe.skipIf(!isAtHand)('against the printed texts', () => {
  it.each(plans.map(plan => [plan.id, plan] as const))('%s: headings and quotes are as printed', (id, plan) => {
    const text = readFileSync(new URL(`${id}.txt`, printed), 'utf8').replaceAll(/[\r\n]/g, '')
    for (const section of plan.sections) {
      expect(text).toContain(section.heading)
      for (const item of section.items) expect(text).toContain(item.heading)
    }
    for (const target of plan.targets) expect(text).toContain(target.quote)
  })
})
