import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { options, type Path, planted, samplePlan, target } from '../test/sample-plan.js'
import { checkPlan } from './check-plan.js'

describe('checkPlan', () => {
  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), data => {
        expect(checkPlan(data, options).problems.length).toBeGreaterThan(0)
      }),
    )
  })

  it('never throws on a plan with anything anywhere, and names a path that stands in the data', () => {
    const paths: Path[] = []
    const walk = (value: unknown, path: Path): void => {
      if (path.length > 0) paths.push(path)
      if (Array.isArray(value)) for (const [index, element] of value.entries()) walk(element, [...path, index])
      else if (typeof value === 'object' && value !== null)
        for (const [key, field] of Object.entries(value)) walk(field, [...path, key])
    }
    walk(samplePlan(), [])
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
        faults => {
          const byDepth = [...faults].sort(([a], [b]) => b.length - a.length)
          const { plan, problems } = checkPlan(planted(...byDepth), options)
          expect(plan !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true)
          for (const { path } of problems) expect(path.every(key => typeof key === 'string' || key >= 0)).toBe(true)
        },
      ),
    )
  })

  it('finds nothing in valid plans of any size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, sizes, (itemsPerSection, figures) => {
        let number = 0
        const sections = itemsPerSection.map((size, index) => ({
          number: index + 1,
          heading: '部分',
          items: Array.from({ length: size }, () => ({ number: ++number, heading: '事项' })),
        }))
        const targets = figures.map((value, index) => target({ id: `t${index}`, value, item: (index % number) + 1 }))
        const plan = { ...samplePlan(), sections, targets }
        // Sections of one item each, all numbered on, never look like a restart unless there is only one.
        expect(checkPlan(plan, options)).toEqual({ plan, problems: [] })
      }),
    )
  })

  it('checks 100,000 targets in a chain without recursion', () => {
    const targets = Array.from({ length: 100_000 }, (_, index) =>
      target({ id: `t${index}`, ...(index > 0 ? { partOf: `t${index - 1}` } : {}) }),
    )
    expect(checkPlan({ ...samplePlan(), targets }, options).problems).toEqual([])
  })
})
