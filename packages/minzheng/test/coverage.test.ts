import { readdirSync, readFileSync } from 'node:fs'
import { domains, PlainDate } from '@minzheng/core'
import { CoverageEntry, coverageList } from '@minzheng/seeds/coverage'
import { plans } from '@minzheng/seeds/plans'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { loadPrograms } from '../src/index.js'

const catalogue = new URL('../../../seeds/indicators/', import.meta.url)
const Measured = z.array(z.object({ id: z.string(), systems: z.array(z.string()).optional() }))
const indicators = readdirSync(catalogue).flatMap(file =>
  Measured.parse(parse(readFileSync(new URL(file, catalogue), 'utf8'))),
)

const programs = (await loadPrograms()).map(({ program }) => program)

const InForce = z.object({ inForce: z.object({ from: PlainDate }) })

const items = plans.flatMap(plan => plan.sections.flatMap(({ items }) => items.map(item => ({ plan: plan.id, item }))))
const tasks = new Set(items.flatMap(({ item }) => item.measures?.flatMap(measure => measure.systems ?? []) ?? []))
const places = (entries: Record<string, readonly number[]>) =>
  Object.entries(entries).flatMap(([plan, numbers]) => numbers.map(number => `${plan} ${number}`))

describe('coverage', () => {
  it('holds 566 entries, each valid', () => {
    expect(coverageList).toHaveLength(566)
    for (const entry of coverageList) expect(CoverageEntry.safeParse(entry).error, entry.id).toBeUndefined()
  })

  it('numbers the entries of each domain without a gap', () => {
    const letters = [...new Set(coverageList.map(entry => entry.id.slice(0, 2)))]
    expect(letters.toSorted()).toEqual(Object.keys(domains).toSorted())
    for (const domain of letters) {
      const ids = coverageList.map(entry => entry.id).filter(id => id.startsWith(domain))
      expect(ids).toEqual(ids.map((_, index) => `${domain}-${String(index + 1).padStart(2, '0')}`))
    }
  })

  it('names the items that name it, and no others', () => {
    const listed = coverageList.flatMap(entry => places(entry.named).map(place => `${place} ${entry.id}`))
    const stated = items.flatMap(({ plan, item }) => (item.systems ?? []).map(id => `${plan} ${item.number} ${id}`))
    expect(listed.sort()).toEqual(stated.sort())
  })

  it('names sections that the plans have', () => {
    const sections = plans.flatMap(plan =>
      [0, ...plan.sections.map(({ number }) => number)].map(n => `${plan.id} ${n}`),
    )
    for (const entry of coverageList)
      for (const place of places(entry.sections ?? {})) expect(sections).toContain(place)
  })

  it('lists every indicator that measures it', () => {
    for (const entry of coverageList) {
      const measuring = indicators.filter(({ systems }) => systems?.includes(entry.id)).map(({ id }) => id)
      const listed = ('indicators' in entry && entry.indicators) || []
      expect([...listed].sort(), entry.id).toEqual(measuring.sort())
    }
  })

  const modelled = coverageList.flatMap(entry => (entry.state === 'modelled' ? entry : []))

  it.each(modelled.map(entry => [entry.id, entry.export, entry.since] as const))(
    '%s is what %s exports',
    async (_, path, since) => {
      const [specifier = '', name = ''] = path.split('#')
      const topic = (await import(/* @vite-ignore */ specifier)) as Readonly<Record<string, unknown>>
      expect(Object.keys(topic)).toContain(name)
      const exported = topic[name]
      const program = programs.find(one => one === exported)
      // Law is not covered from before the first version of the program that holds it.
      const version = InForce.safeParse(exported)
      if (version.success) expect(since).toBe(version.data.inForce.from)
      if (program) expect(() => program.on(since ?? '')).not.toThrow()
      else expect(typeof exported === 'function' || (typeof exported === 'object' && exported !== null)).toBe(true)
    },
  )

  it('calls a task what some measure carries', () => {
    for (const { id, state } of coverageList) {
      if (state === 'task') expect(tasks, id).toContain(id)
      if (state === 'not-yet') expect(tasks, id).not.toContain(id)
    }
  })
})

describe('CoverageEntry', () => {
  const row = { id: 'SA-03', kind: 'standard', name: { zh: '低保标准', en: 'standard' }, named: { 'yubei-2024': [16] } }
  const task = { kind: 'document-issued', plan: 'yubei-2024', item: 16, words: '印发办法' }
  const valid = (entry: object) => CoverageEntry.safeParse({ ...row, ...entry }).success

  it.each([
    [{ state: 'modelled', export: '@minzheng/social-assistance/dibao#dibao', since: '2021-07-01' }, true],
    [{ state: 'modelled', export: '@minzheng/core#PlainDate', gaps: [{ zh: '缺', en: 'gap' }] }, true],
    [{ state: 'modelled', export: '@minzheng/core#PlainDate', indicators: ['dibao-monthly-standard'] }, true],
    [{ state: 'modelled', export: '@minzheng/core#PlainDate', indicators: [] }, false],
    [{ state: 'modelled' }, false],
    [{ state: 'modelled', export: 'dibao' }, false],
    [{ state: 'modelled', export: '@minzheng/core' }, false],
    [{ state: 'indicator', indicators: ['dibao-monthly-standard'] }, true],
    [{ state: 'indicator', indicators: [] }, false],
    [{ state: 'indicator' }, false],
    [{ state: 'task', task }, true],
    [{ state: 'task' }, false],
    [{ state: 'task', task: { ...task, kind: 'issued' } }, false],
    [{ state: 'task', task, indicators: ['dibao-monthly-standard'] }, false],
    [{ state: 'not-yet' }, true],
    [{ state: 'not yet' }, false],
    [{ state: 'task', task, named: {} }, false],
    [{ state: 'task', task, named: {}, sections: { 'yubei-2024': [0] } }, true],
    [{ state: 'task', task, named: { 'yubei-2024': [0] } }, false],
  ])('%j: %s', (entry, expected) => expect(valid(entry)).toBe(expected))
})
