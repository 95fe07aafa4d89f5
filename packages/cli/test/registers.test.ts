import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { observe } from '@minzheng/indicators'
import { ledgerOf } from '@minzheng/plan/ledger'
import { indicators } from '@minzheng/seeds/indicators'
import { plans } from '@minzheng/seeds/plans'
import { loadMeasures } from 'minzheng'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { minzheng } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'registers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const saved = (name: string, data: object): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(data))
  return path
}

const today = '2026-01-10'
const measures = new Map((await loadMeasures()).map(measure => [measure.indicator, measure]))
const plan = plans.find(({ id }) => id === 'zhonglou-2025')!
const communities = ['甲社区', '乙社区', '丙社区']
/** The plan of Zhonglou, with the communities listed of which it asks one adviser each: three, invented. */
const planFile = saved('plan.json', {
  ...plan,
  targets: plan.targets.map(target =>
    target.scope?.each === '社区' ? { ...target, scope: { ...target.scope, units: communities } } : target,
  ),
})

const list = <T>(number: number, of: (index: number) => T): T[] => Array.from({ length: number }, (_, at) => of(at + 1))
const finished = (number: number) => list(number, at => ({ name: `第${at}处`, completed: '2025-09-30' }))

/** What is kept of each target in a register, invented: so many as count, and beside them what does not. */
const registers: Record<string, (number: number) => object[]> = {
  'smart-technology-training-attendances': number => [
    { event: '第一期', date: '2025-01-01', attendances: number - 100 },
    { event: '第二期', date: '2025-12-31', attendances: 100 },
    { event: '上年末期', date: '2024-12-31', attendances: 500 },
  ],
  'family-care-beds-built': number => [
    ...list(number, at => ({ person: `P${at}`, accepted: '2025-05-10', contracted: '2025-06-01' })),
    { person: '未签约', accepted: '2025-05-10', contracted: null },
  ],
  'home-care-clients': number =>
    list(number, at => ({ person: `P${at}` })).flatMap(({ person }) => [
      { person, date: '2025-03-01' },
      { person, date: '2025-04-01' },
    ]),
  'elderly-meal-points-added': number => [
    ...list(number, at => ({
      name: `第${at}点`,
      community: '甲',
      kind: 'meal-point',
      seats: 20,
      opened: '2025-06-01',
    })),
    { name: '中央厨房', community: '甲', kind: 'kitchen', seats: 0, opened: '2025-06-01' },
  ],
  'rural-mutual-aid-points-upgraded': finished,
  'home-adaptations-completed': number => [
    ...list(number + 1, at => ({
      household: `H${at}`,
      division: '320404',
      difficulty: 'dibao',
      items: [{ kind: 'bathroom', cost: 300_000, subsidy: 300_000 }],
      assessed: '2025-02-01',
      accepted: at > number ? null : '2025-11-30',
    })),
  ],
  'elderly-care-advisers': number => [
    ...list(number, at => ({ id: `A${at}`, since: '2025-02-01' })),
    { id: '离任', since: '2024-01-01', until: '2025-12-30' },
  ],
  'rated-care-institution-rate': number =>
    list(25, at => ({ institution: `第${at}院`, rating: at > number ? null : { level: 3, ratedOn: '2024-06-01' } })),
  'safety-net-coverage': number => [
    ...list(40, at => ({
      id: `P${at}`,
      group: 'marginal',
      formerlyPoor: false,
      qualifies: true,
      gets: at > number ? [] : [{ measure: 'dibao', from: '2025-01-01' }],
    })),
    { id: '不符合条件', group: 'marginal', formerlyPoor: false, qualifies: false, gets: [] },
  ],
  'minors-protection-centres-built': finished,
  'minors-protection-stations-built': finished,
  'charity-grid-coverage': number => list(9, at => ({ name: `第${at}格`, holds: at <= number })),
}

/** The records that just reach each target: the figure of the plan, and of a share all but 8 % or none. */
const enough: Record<string, number> = {
  'smart-technology-training-attendances': 7000,
  'family-care-beds-built': 77,
  'home-care-clients': 185,
  'elderly-meal-points-added': 2,
  'rural-mutual-aid-points-upgraded': 2,
  'home-adaptations-completed': 800,
  'elderly-care-advisers': 1,
  'rated-care-institution-rate': 23,
  'safety-net-coverage': 40,
  'minors-protection-centres-built': 1,
  'minors-protection-stations-built': 3,
  'charity-grid-coverage': 9,
}

const about = {
  division: '320404',
  from: '2025-01-01',
  asOf: '2025-12-31',
  source: { title: '登记册（虚构）', confidence: 'unverified' as const },
  synthetic: true as const,
}

/** The observations that the registers amount to, by target, where each lacks `short` of what is asked. */
const observed = (short: number) =>
  plan.targets.flatMap(({ id: target, indicator = '' }) => {
    const measure = measures.get(indicator)!
    const records = registers[indicator]!(enough[indicator]! - short).map(record => measure.record.parse(record))
    const places = indicator === 'elderly-care-advisers' ? communities : [undefined]
    return places.map(place => ({
      target,
      observation: observe(measure, records, { ...about, ...(place && { place }) }),
    }))
  })

const ledgerFile = join(folder, 'ledger.yaml')
const comply = async (observations: object[], asOf = '2026-01-01') => {
  const file = saved('observations.json', observations)
  const about = ['--plan', planFile, '--observations', file, '--as-of', asOf, '--ledger', ledgerFile]
  const { code, out } = await minzheng(['comply', ...about, '--json'], { today })
  expect(code).toBe(0)
  return JSON.parse(out).plans[0]
}

interface Task {
  readonly id: string
  readonly kind: string
  readonly targets?: readonly string[]
}

/** A ledger of the plan, made anew, in which nothing is filled in. */
const newLedger = async (): Promise<Task[]> => {
  const made = await minzheng(['tasks', planFile, '--out', ledgerFile], { today })
  expect([made.code, made.err]).toEqual([0, ''])
  return parse(readFileSync(ledgerFile, 'utf8')).tasks
}

interface Verdict {
  readonly target: string
  readonly status: string
  readonly evidence: string
}

describe('from the registers of a year to the verdicts on a plan', () => {
  it('every target has a measure, of four domains', () => {
    const domains = plan.targets.map(target => indicators.find(({ id }) => id === target.indicator)?.domain)
    expect(new Set(domains)).toEqual(new Set(['EC', 'SA', 'CW', 'CH']))
    expect(plan.targets.map(({ indicator }) => indicator)).toEqual(Object.keys(registers))
  })

  it.each([
    ['reach what is asked', 0, 'met', 'done'],
    ['lack one of what is asked', 1, 'missed', 'overdue'],
  ])('where they %s', async (_, short, status, state) => {
    const named = (await newLedger()).filter(({ targets = [] }) => targets.length > 0)
    const { results, tasks } = await comply(observed(short).map(one => one.observation))
    expect(results.map(({ target, status, evidence }: Verdict) => [target, status, evidence])).toEqual(
      plan.targets.map(({ id }) => [id, status, 'synthetic']),
    )
    // The targets decide the tasks that name them; of the others nothing was reported. All rests on invented figures, and says so.
    expect(named.length).toBeGreaterThan(8)
    expect(tasks[0]).toMatchObject({ total: 134, synthetic: true, withoutEvidence: 0 })
    const done = state === 'done' ? named.length : 0
    expect(tasks[0].byState).toMatchObject({ done, overdue: 134 - done })
  })

  it('a register that leaves it open makes no observation, and no verdict', async () => {
    await newLedger()
    const grid = measures.get('charity-grid-coverage')!
    const open = observe(
      grid,
      [
        { name: '甲', holds: true },
        { name: '乙', holds: null },
      ],
      about,
    )
    expect(open).toEqual({ unknown: expect.objectContaining({ zh: '2 条记录中有 1 条情况不明。' }) })
    const known = observed(0).filter(({ target }) => target !== '15-grid-coverage')
    const { results } = await comply(known.map(one => one.observation))
    const unmet = results.filter(({ status }: Verdict) => status !== 'met')
    expect(unmet).toMatchObject([{ target: '15-grid-coverage', status: 'no-data' }])
  })

  it('a community without an adviser leaves the target open for that one alone', async () => {
    await newLedger()
    const two = observed(0).filter(({ observation }) => !('place' in observation) || observation.place !== '丙社区')
    const { results } = await comply(two.map(one => one.observation))
    const advisers = results.find(({ target }: Verdict) => target === '05-care-advisers')
    expect(advisers).toMatchObject({ status: 'no-data', missing: ['丙社区'], units: { satisfied: 2, total: 3 } })
  })
})

it('the tasks of the ledger stand as it was filled in, without any figure', async () => {
  const tasks = await newLedger()
  const [first, second] = tasks
  const { kind } = first!
  Object.assign(first!, {
    reports: [{ date: '2025-06-30', state: 'done' }],
    evidence: [{ kind, title: '材料（虚构）' }],
  })
  Object.assign(second!, { reports: [{ date: '2025-06-30', state: 'under-way' }] })
  const filled = { ...parse(readFileSync(ledgerFile, 'utf8')), synthetic: true, tasks }
  const file = saved('filled.json', filled)
  const { code, out } = await minzheng(['tasks', file, '--as-of', '2025-12-31', '--json'], { today })
  expect(code).toBe(0)
  const said = JSON.parse(out)
  expect(said).toMatchObject({ total: 134, synthetic: true, byState: { done: 1, stalled: 1, 'not-started': 132 } })
  expect(said.tasks[0]).toMatchObject({ id: second?.id, state: 'stalled' })
  const { out: printed } = await minzheng(['tasks', file, '--as-of', '2026-01-01', '--summary'], { today, lang: 'zh' })
  expect(printed).toContain('任务 134 项：逾期 133，已完成 1')
  expect(printed).toContain('虚构')
})

/** What the plans ask in words that tell no kind of evidence: somebody chooses it by hand. Of the Party's own work nothing is said here. */
const ofNoKind: Record<string, readonly string[]> = {
  'zhuzhou-2020': ['SF 分级分区精准施策'],
  'xiamen-2023': ['LO 布设普通社会渠道'],
  'dazhou-2024': ['EC 预付费由第三方存管', 'SF 坚决防止重特大事故'],
  'yubei-2024': [
    'BO 踏勘渝川线飞地',
    'CH 运营两处联合体',
    'FU 启用功勋园',
    'FU 防止搭棚治丧反弹',
    'MA 强化“新婚课堂”',
    'SA 链接社会力量资源',
  ],
  'zhonglou-2025': ['DI 向低收入人口出租辅具', 'EC 管好养老机构预收费'],
}

it.each(plans.map(one => [one.id, one] as const))(
  'all that %s asks is measured from records, or is a task whose kind says what shows that it was done',
  (id, asked) => {
    const { tasks } = ledgerOf(asked, { indicators })
    const isMeasured = (target: string): boolean =>
      measures.has(asked.targets.find(one => one.id === target)?.indicator ?? '')
    const open = tasks.filter(
      ({ kind, domain, targets = [] }) => kind === 'other' && domain !== 'PB' && !targets.some(isMeasured),
    )
    expect(open.map(({ domain, task }) => `${domain} ${task}`).sort()).toEqual([...ofNoKind[id]!].sort())
    const named = tasks.flatMap(({ targets = [] }) => targets)
    expect(asked.targets.filter(one => !named.includes(one.id))).toEqual([])
  },
)
