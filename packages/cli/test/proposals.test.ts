import { existsSync, readFileSync } from 'node:fs'
import { divisionsOn } from '@minzheng/core/divisions'
import type { PlanTarget } from '@minzheng/plan'
import { readPlan } from '@minzheng/plan-reader'
import { indicators } from '@minzheng/seeds/indicators'
import { plans } from '@minzheng/seeds/plans'
import { describe, expect, it } from 'vitest'

/** Plans as printed, where they lie beside the repository; what a person found in each is in the seeds. */
const directory = new URL('../../../../shared/seeds/', import.meta.url)
const isThere = existsSync(directory)
if (!isThere) console.warn(`proposals: skipped, no plan texts at ${directory.pathname}`)

/** The target of the seeds that a target read is: that of its item and value which comes next. */
const pairsOf = (read: readonly PlanTarget[], found: readonly PlanTarget[]) => {
  const left = [...found]
  return read.flatMap((target, at) => {
    const same = left.findIndex(({ item, value }) => item === target.item && value === target.value)
    return same < 0 ? [] : [{ at, target, right: left.splice(same, 1)[0]?.indicator }]
  })
}

describe.skipIf(!isThere)('what is proposed for the plans as printed', () => {
  const read = plans.map(plan => {
    const text = isThere ? readFileSync(new URL(`${plan.id}.txt`, directory), 'utf8') : ''
    return { seed: plan, ...readPlan(text, { indicators, divisionsOn }) }
  })

  it('the division of each', () => {
    expect(read.map(({ plan }) => plan.division)).toEqual(plans.map(({ division }) => division))
  })

  it('of the indicators filled in 95 of 100 are right; six of ten are filled in; the right one is among the first three', () => {
    const all = read.flatMap(({ seed, plan, candidates }) =>
      pairsOf(plan.targets, seed.targets).map(({ at, target, right }) => ({
        filled: target.indicator,
        right,
        first: (candidates[at] ?? []).slice(0, 3).map(({ id }) => id),
      })),
    )
    const filled = all.filter(one => one.filled !== undefined)
    const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length
    expect(all.length).toBeGreaterThan(70)
    expect(
      share(
        filled.filter(one => one.filled === one.right),
        filled,
      ),
    ).toBeGreaterThanOrEqual(0.95)
    expect(share(filled, all)).toBeGreaterThanOrEqual(0.6)
    expect(
      share(
        all.filter(({ first, right }) => first.includes(right ?? '')),
        all,
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })
})
