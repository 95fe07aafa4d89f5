import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLedger } from '@minzheng/indicators/ledger'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { minzheng } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'tasks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const today = '2025-07-01'

const demonstration = 'seeds/ledgers/zhonglou-2025-demonstration.yaml'
const plan = 'seeds/plans/zhonglou-2025.yaml'

const ledger = {
  schema: 'ledger.v1',
  plan: 'here-2025',
  title: '2025年民政工作要点',
  period: { from: '2025-01-01', to: '2025-12-31' },
  tasks: [
    { id: '1-a', item: 1, domain: 'EC', task: '印发助餐办法', kind: 'document-issued', departments: ['养老科'] },
    {
      id: '1-b',
      item: 1,
      domain: 'SA',
      task: '开展消防检查',
      kind: 'inspection-done',
      deadline: '2025-06-30',
      reports: [{ date: '2025-03-01', state: 'under-way' }],
    },
  ],
}
const saved = (name: string, data: object): string => {
  writeFileSync(at(name), stringify(data))
  return at(name)
}

describe('a ledger of a plan, to fill in', () => {
  it('has every item and prints each task with its kind', async () => {
    const { code, out } = await minzheng(['tasks', plan, '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out).toContain('20 条，134 项任务')
    expect(out).toMatch(/ 5 +培训居家社区护理员 +学习培训/)
  })
  it.each(['dazhou-2024', 'xiamen-2023', 'yubei-2024', 'zhonglou-2025', 'zhuzhou-2020'])(
    'names each target of %s once',
    async id => {
      const file = `seeds/plans/${id}.yaml`
      const { tasks } = JSON.parse((await minzheng(['tasks', file, '--json'])).out).ledger
      const named = tasks.flatMap(({ targets = [] }: { targets?: string[] }) => targets)
      const { targets } = parse(readFileSync(file, 'utf8'))
      expect(named.sort()).toEqual(targets.map((target: { id: string }) => target.id).sort())
    },
  )
  it('is written as YAML or JSON that is read again', async () => {
    for (const name of ['ledger.yaml', 'ledger.json']) {
      expect((await minzheng(['tasks', plan, '--out', at(name)])).code).toBe(0)
      const { ledger, problems } = checkLedger(parse(readFileSync(at(name), 'utf8')))
      expect(problems).toEqual([])
      expect(ledger?.tasks).toHaveLength(134)
      expect((await minzheng(['tasks', at(name), '--as-of', '2025-01-01', '--summary'])).out).toContain(
        'not started 134',
      )
    }
  })
  it('is a sheet as bureaus keep it, which is read again as the same ledger', async () => {
    expect(
      (await minzheng(['tasks', plan, '--ledger', demonstration, '--out', at('ledger.xlsx')], { today })).code,
    ).toBe(0)
    const states = async (file: string) =>
      JSON.parse((await minzheng(['tasks', file, '--as-of', '2025-06-30', '--json'], { today })).out)
    expect(await states(at('ledger.xlsx'))).toEqual({ ...(await states(demonstration)), synthetic: true })
    expect(
      (await minzheng(['tasks', plan, '--ledger', at('ledger.xlsx'), '--out', at('again.yaml')], { today })).code,
    ).toBe(0)
    expect(parse(readFileSync(at('again.yaml'), 'utf8'))).toEqual(parse(readFileSync(demonstration, 'utf8')))
  })
  it('comes from the text of a plan as well', async () => {
    const text = '区民政局2025年工作要点\n一、养老服务\n1.增加设施。新建2个助餐点。\n2.开展培训。\n'
    const { code, out } = await minzheng(['tasks', '-', '--json'], { stdin: text })
    expect(code).toBe(0)
    const items = JSON.parse(out).ledger.tasks.map(({ item }: { item: number }) => item)
    expect(new Set(items)).toEqual(new Set([1, 2]))
  })
  it('keeps what was filled in before', async () => {
    const filled = parse(readFileSync(demonstration, 'utf8'))
    filled.tasks.shift()
    const { code } = await minzheng(['tasks', plan, '--ledger', saved('old.yaml', filled), '--out', at('new.yaml')], {
      today,
    })
    expect(code).toBe(0)
    const merged = parse(readFileSync(at('new.yaml'), 'utf8'))
    expect(merged.tasks).toHaveLength(134)
    expect(merged.tasks.slice(1)).toEqual(filled.tasks)
    expect(merged.tasks[0]).not.toHaveProperty('reports')
  })
})

describe('a ledger that cannot be merged writes nothing', () => {
  const filled = parse(readFileSync(demonstration, 'utf8'))
  const [first] = filled.tasks
  it.each([
    ['of another plan', { plan: 'zhonglou-2024' }, 'ledger-of-other-plan'],
    ['of another year', { period: { from: '2024-01-01', to: '2024-12-31' } }, 'ledger-of-other-period'],
    ['of another place', { division: '320402' }, 'ledger-of-other-division'],
    ['with an ID twice', { tasks: [first, ...filled.tasks] }, 'ledger-ids-twice'],
    ['of a wrong form', { tasks: [{ ...first, state: 'done' }] }, 'unrecognized'],
  ])('%s', async (_, over, code) => {
    const file = saved('refused.yaml', { ...filled, ...over })
    for (const out of ['refused-out.yaml', 'refused-out.xlsx']) {
      const run = await minzheng(['tasks', plan, '--ledger', file, '--out', at(out)], { today })
      expect(run.code).toBe(1)
      expect(run.err).toContain(code)
      expect(existsSync(at(out))).toBe(false)
    }
    const { ledger: none } = JSON.parse((await minzheng(['tasks', plan, '--ledger', file, '--json'], { today })).out)
    expect(none).toBeNull()
  })
})

it('a sheet that names no plan is taken to be the ledger of the one it is given with', async () => {
  const sheet = await writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [
          ['2025年重点工作督办台账（截至2025年6月30日）'],
          ['序号', '工作任务', '完成状态'],
          [1, '落实第一议题制度', '已完成'],
        ],
      },
    ],
  })
  writeFileSync(at('台账.xlsx'), sheet)
  const run = await minzheng(['tasks', plan, '--ledger', at('台账.xlsx'), '--out', at('taken.json')], { today })
  expect([run.code, run.err]).toEqual([0, ''])
  expect(JSON.parse(readFileSync(at('taken.json'), 'utf8')).tasks[0].reports).toEqual([
    { date: '2025-06-30', state: 'done' },
  ])
})

describe('how the tasks of a ledger stand', () => {
  it('is told with the overdue and stalled first, and counted by item, domain and department', async () => {
    const { code, out } = await minzheng(['tasks', saved('state.yaml', ledger), '--as-of', '2025-07-01'], { today })
    expect(code).toBe(0)
    expect(out).toContain('2 tasks: overdue 1, not started 1')
    expect(out).toContain('The deadline 2025-06-30 passed 1 day ago, and it is not done.')
    expect(out).not.toContain('印发助餐办法')
    const [, , item, domain, department] = out
      .trimEnd()
      .split('\n\n')
      .map(part => part.split('\n'))
    expect(item?.[1]).toMatch(/^1 +2 +1/)
    expect(domain?.[1]).toMatch(/^Social assistance +1 +1/)
    expect(department?.map(line => line.split(/ {2,}/)[0])).toEqual(['Department', '(none)', '养老科', 'Total'])
  })
  it('lists every task where asked to, and says since when nothing was heard', async () => {
    const { out } = await minzheng(
      ['tasks', saved('state.yaml', ledger), '--as-of', '2025-06-30', '--all', '--stalled-after', '30'],
      { today },
    )
    expect(out).toMatch(
      /开展消防检查 .*stalled .*It is due today\. The last that is known is of 2025-03-01; nothing came for 121 days\./,
    )
    expect(out).toContain('印发助餐办法')
  })
  it('is data for programs, CSV and xlsx', async () => {
    const file = saved('state.yaml', ledger)
    const json = JSON.parse((await minzheng(['tasks', file, '--as-of', 'end', '--json'], { today })).out)
    expect(json).toMatchObject({ schema: 'tasks.v1', asOf: '2025-12-31', total: 2, byState: { overdue: 1 } })
    expect(json.tasks[0]).toMatchObject({ id: '1-b', state: 'overdue', daysLate: 184 })
    const csv = (await minzheng(['tasks', file, '--format', 'csv', '--as-of', '2025-07-01', '--lang', 'zh'], { today }))
      .out
    expect(csv.split('\n')[1]).toContain(
      '2025年民政工作要点,1,1-b,开展消防检查,检查监管,社会救助,,2025-06-30,2025-07-01,逾期',
    )
    expect((await minzheng(['tasks', file, '--out', at('states.xlsx')], { today })).code).toBe(0)
    expect(readFileSync(at('states.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
  it.each([
    [['--strict', '--as-of', '2025-07-01'], 1],
    [['--strict', '--as-of', '2025-06-30'], 0],
    [['--stalled-after', '0'], 2],
    [['--stalled-after', '1.5'], 2],
    [['--as-of', '2025-06-31'], 2],
    [['--ledger', demonstration], 2],
    [['--by', 'county'], 2],
  ])('%j exits with %i', async (options, code) => {
    expect((await minzheng(['tasks', saved('state.yaml', ledger), ...options], { today })).code).toBe(code)
  })
  it('names what is wrong with its line', async () => {
    const wrong = { ...ledger, tasks: [{ ...ledger.tasks[0], reports: [{ date: '2025-07-02', state: 'done' }] }] }
    const { code, err } = await minzheng(['tasks', saved('wrong.yaml', wrong)], { today })
    expect(code).toBe(1)
    expect(err).toMatch(/wrong\.yaml:\d+ {2}tasks\[0\]\.reports\[0\]\.date {2}error \[task-in-the-future\]/)
  })
})

describe('comply --ledger', () => {
  const comply = ['comply', '--plan', plan, '--observations', 'seeds/observations', '--as-of', '2025-12-31']
  it('has the roll-up of the tasks beside the targets, which decide the tasks that name them', async () => {
    const { out } = await minzheng([...comply, '--ledger', demonstration, '--json'], { today: '2026-01-01' })
    const [{ tasks, results }] = JSON.parse(out).plans
    expect(tasks[0]).toMatchObject({ plan: 'zhonglou-2025', asOf: '2025-12-31', synthetic: true, total: 134 })
    expect(results).toHaveLength(12)
    const alone = JSON.parse(
      (await minzheng(['tasks', demonstration, '--as-of', '2025-12-31', '--json'], { today: '2026-01-01' })).out,
    )
    expect(tasks[0].byState).not.toEqual(alone.byState)
    const printed = await minzheng([...comply, '--ledger', demonstration, '--summary', '--lang', 'zh'], {
      today: '2026-01-01',
    })
    expect(printed.out).toMatch(/任务 134 项：/)
  })
  it('says so where the ledger is of another plan, or is a plan', async () => {
    const { err } = await minzheng([...comply, '--ledger', saved('other.yaml', ledger)], { today: '2026-01-01' })
    expect(err).toContain('[ledger-without-plan]')
    expect((await minzheng([...comply, '--ledger', plan])).code).toBe(2)
  })
  it.each([
    ['of the same title, place and year', {}, true],
    ['of another title', { title: '2025年残联工作要点' }, false],
    ['of another place', { division: '320402' }, false],
    ['of another year', { period: { from: '2024-01-01', to: '2024-12-31' } }, false],
    ['that says neither place nor year', { division: undefined, period: undefined }, true],
  ])('takes a ledger under another ID for its own: %s', async (_, change, isOwn) => {
    const own = parse(readFileSync(demonstration, 'utf8'))
    const file = saved('renamed.yaml', { ...own, plan: 'another-name', ...change })
    const { out } = await minzheng([...comply, '--ledger', file, '--json'], { today: '2026-01-01' })
    const { plans, problems } = JSON.parse(out)
    expect(plans[0].tasks).toHaveLength(isOwn ? 1 : 0)
    const codes = problems.map(({ code }: { code: string }) => code)
    expect(codes.includes('ledger-without-plan')).toBe(!isOwn)
  })
  it('says nothing of tasks without it', async () => {
    expect(
      JSON.parse((await minzheng([...comply, '--json'], { today: '2026-01-01' })).out).plans[0],
    ).not.toHaveProperty('tasks')
  })
})

it.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('the summary in %s is what is printed', async (file, lang) => {
  const readme = readFileSync(`packages/cli/${file}`, 'utf8')
  const [, shown = ''] = /<!-- tasks -->\n\n([\s\S]*?)\n\n<!-- \/tasks -->/.exec(readme) ?? []
  const { out } = await minzheng(['tasks', demonstration, '--as-of', '2025-06-30', '--summary', '--by', 'domain'], {
    lang,
    today,
  })
  const lines = out
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `    ${line}`))
  expect(shown.split('\n')).toEqual(lines)
})
