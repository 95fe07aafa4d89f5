import { readFileSync } from 'node:fs'
import { checkLedger, countTasks, Ledger, ledgerOn, taskKinds, taskStates } from '@minzheng/indicators/ledger'
import { ledgerOf } from '@minzheng/plan/ledger'
import { describe, expect, it } from 'vitest'
import { coverageList } from './coverage.js'
import { indicators } from './indicators.js'
import { demonstrationLedger } from './ledgers.js'
import { plans } from './plans.js'

const ledgers = new Map(plans.map(plan => [plan.id, ledgerOf(plan, { indicators })]))
const tasksOf = (plan: string) => ledgers.get(plan)?.tasks ?? []
const itemsOf = (plan: (typeof plans)[number]) => plan.sections.flatMap(({ items }) => items)

describe('the ledgers of the five plans', () => {
  it('have every item, 196 in all, each task of it once, with IDs of their own', () => {
    let items = 0
    for (const plan of plans) {
      const tasks = tasksOf(plan.id)
      expect(new Set(tasks.map(({ id }) => id)).size, plan.id).toBe(tasks.length)
      items += new Set(tasks.map(({ item }) => item)).size
      for (const item of itemsOf(plan)) {
        const words = tasks.filter(task => task.item === item.number).map(({ task }) => task)
        expect(words, `${plan.id} ${item.number}`).toEqual(item.measures?.map(({ task }) => task) ?? [item.heading])
      }
    }
    expect(items).toBe(196)
  })

  it.each([
    ['zhuzhou-2020', 279],
    ['xiamen-2023', 310],
    ['dazhou-2024', 254],
    ['yubei-2024', 336],
    ['zhonglou-2025', 134],
  ])('%s has %i tasks, each with a domain, and is a valid ledger', (plan, count) => {
    expect(tasksOf(plan)).toHaveLength(count)
    expect(tasksOf(plan).filter(({ domain }) => domain === undefined)).toEqual([])
    expect(Ledger.safeParse(ledgers.get(plan)).error).toBeUndefined()
  })

  it('leave few tasks without a kind', () => {
    const tasks = plans.flatMap(({ id }) => tasksOf(id))
    expect(tasks.filter(({ kind }) => kind === 'other').length / tasks.length).toBeLessThan(0.02)
  })

  it('link the targets to the tasks that they are the figures of', () => {
    const unlinked = plans.flatMap(({ id, targets }) => {
      const linked = new Set(tasksOf(id).flatMap(task => task.targets ?? []))
      return targets.filter(target => !linked.has(target.id)).map(target => target.id)
    })
    expect(unlinked).toEqual([])
  })
})

const held = coverageList.flatMap(entry => (entry.state === 'task' ? entry : []))

it.each(['README.md', 'README.zh-CN.md'])('%s counts the items, targets and tasks of each plan', file => {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  for (const plan of plans) {
    const counts = [itemsOf(plan).length, plan.targets.length, tasksOf(plan.id).length]
    expect(readme).toMatch(new RegExp(`^\\| \\p{Script=Han}+ ${plan.year} \\| ${counts.join(' \\| ')} \\|$`, 'mu'))
  }
})

describe('what the coverage list calls a task', () => {
  it.each(held.map(({ id, task, named }) => [id, task, named] as const))(
    '%s is %j',
    (id, { plan, item, words, kind }, named) => {
      const found = plans.find(one => one.id === plan)
      const measure =
        found &&
        itemsOf(found)
          .find(({ number }) => number === item)
          ?.measures?.find(({ task }) => task === words)
      expect(measure?.systems).toContain(id)
      expect(tasksOf(plan).find(one => one.item === item && one.task === words)?.kind).toBe(kind)
      expect(named[plan] ?? []).toContain(item)
    },
  )

  it('is of a kind that is known', () => {
    for (const { id, task } of held) expect(Object.keys(taskKinds), id).toContain(task.kind)
    expect(held.map(({ task }) => task.kind)).not.toContain('other')
  })
})

describe('the ledger for demonstration', () => {
  it('is the ledger of its plan, filled in and marked as invented', () => {
    const { synthetic, tasks, ...head } = demonstrationLedger
    const fresh = ledgers.get('zhonglou-2025')
    expect(synthetic).toBe(true)
    expect(head).toEqual({ ...fresh, tasks: undefined })
    expect(tasks.map(({ id, task, kind }) => [id, task, kind])).toEqual(
      fresh?.tasks.map(({ id, task, kind }) => [id, task, kind]),
    )
  })
  it('has no problem, and every state', () => {
    expect(checkLedger(demonstrationLedger, { today: '2025-06-30' })).toEqual({
      ledger: demonstrationLedger,
      problems: [],
    })
    const { byState, withoutEvidence } = countTasks(ledgerOn(demonstrationLedger, { asOf: '2025-06-30' }))
    for (const state of taskStates) expect(byState[state], state).toBeGreaterThan(0)
    expect(withoutEvidence).toBeGreaterThan(0)
  })
})
