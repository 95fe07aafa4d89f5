import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

const seeds = (path: string) => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('plan check', () => {
  it('finds 196 items in the five plans, and no problem', async () => {
    const said = await minzheng(['plan', 'check', seeds('plans'), '--json', '--strict'])
    const { plans, problems } = JSON.parse(said.out)
    expect(problems).toEqual([])
    expect(plans.map((plan: { items: number }) => plan.items)).toEqual([28, 51, 54, 20, 43])
    expect(said.code).toBe(0)
  })

  it('finds every planted fault in one pass, with its line, path and remedy', async () => {
    const good = readFileSync(seeds('plans/zhonglou-2025.yaml'), 'utf8')
    const faulty = good
      .replace('- number: 7\n', '- number: 8\n') // a gap, and a duplicate
      .replace('item: 5\n', 'item: 99\n') // points at no item
      .replace("unit: '%'\n", 'unit: 张\n') // unit and kind at odds
      .replace('modality: must', 'modality: maybe')
      .replace('unit: 人次\n', 'unit: 光年\n')
    const path = file('faulty.yaml', faulty)
    const said = await minzheng(['plan', 'check', path])
    expect(said.code).toBe(1)
    for (const word of ['item-number', 'target-without-item', 'unit', 'modality', '光年'])
      expect(said.err).toContain(word)
    for (const line of said.err.trim().split('\n'))
      expect(line).toMatch(/faulty\.yaml:\d+ {2}\S+ {2}(error|warning) \[[a-z-]+\] {2}.+\. .+/)
  })

  it('says it in Chinese where asked, or where the locale does', async () => {
    const path = file('short.yaml', 'schema: plan.v1\n')
    expect((await minzheng(['plan', 'check', path, '--lang', 'zh'])).err).toContain('错误')
    expect((await minzheng(['plan', 'check', path], { lang: 'zh' })).err).toContain('错误')
  })
})

describe('plan read', () => {
  const text =
    '某某区民政局2024年工作要点\n一、养老服务\n1.加强供给。建成30张家庭养老床位,养老机构等级评定率达到80%以上。\n2.优化助餐。每个社区至少新增1个助餐点。\n'

  it('prints plan and targets as JSON, each target with its own words', async () => {
    const said = await minzheng(['plan', 'read', file('plan.txt', text), '--json'])
    const { plan, targets } = JSON.parse(said.out)
    expect(plan.sections[0].items).toHaveLength(2)
    expect(targets).toHaveLength(3)
    for (const target of targets) expect(text.slice(...(target.span as [number, number]))).toBe(target.quote)
    expect(targets[0]).toMatchObject({
      item: 1,
      kind: 'count',
      value: 30,
      unit: '张',
      comparator: '>=',
      bare: true,
      deadline: null,
    })
    expect(targets[1]).toMatchObject({ item: 1, kind: 'ratio', value: 0.8, unit: '%', bare: false })
    expect(targets[2]).toMatchObject({ item: 2, scope: { each: '社区' } })
  })

  it('writes YAML and xlsx that plan check and plan read take again', async () => {
    const source = file('plan.txt', text)
    for (const name of ['out.yaml', 'out.json', 'out.xlsx']) {
      const out = join(folder, name)
      expect((await minzheng(['plan', 'read', source, '--out', out])).code).toBe(0)
      const { plans } = JSON.parse((await minzheng(['plan', 'check', out, '--json'])).out)
      expect(plans[0]).toMatchObject({ items: 2, targets: 3, errors: 0 })
    }
  })

  it('prints an outline and a table for people', async () => {
    const said = await minzheng(['plan', 'read', '-', '--lang', 'zh'], { stdin: text })
    expect(said.out).toContain('加强供给')
    expect(said.out).toContain('≥ 80%')
    expect(said.out).toContain('种类：工作计划')
  })

  it('says of a text that it is no plan, and reads it as one where asked to', async () => {
    const summary = '某区民政局2024年工作总结\n一、养老服务\n新增床位30张。\n二、助餐\n新建食堂2家。\n'
    const read = (...more: string[]) =>
      minzheng(['plan', 'read', '-', '--json', ...more], { stdin: summary }).then(({ code, out }) => [
        code,
        JSON.parse(out).kind,
        JSON.parse(out).targets.length,
        JSON.parse(out).problems.map((one: { code: string }) => one.code),
      ])
    expect(await read()).toEqual([0, 'results', 0, ['not-a-plan']])
    expect(await read('--as', 'plan')).toEqual([0, 'plan', 2, ['no-division']])
  })
})

describe('comply', () => {
  const zhonglou = [
    'comply',
    '--plan',
    seeds('plans/zhonglou-2025.yaml'),
    '--observations',
    seeds('observations/demonstration.yaml'),
  ]
  const statuses = async (asOf: string) => {
    const { plans } = JSON.parse((await minzheng([...zhonglou, '--as-of', asOf, '--json'])).out)
    return new Set(plans[0].results.map((result: { status: string }) => result.status))
  }

  it('gives the same plan the states that three days call for', async () => {
    const [before, middle, after] = [
      await statuses('2024-12-01'),
      await statuses('2025-06-30'),
      await statuses('2026-03-31'),
    ]
    expect([...before]).toEqual(['not-due'])
    expect(middle.has('missed')).toBe(false)
    expect(after.has('on-track') || after.has('behind') || after.has('not-due')).toBe(false)
    expect(after.has('met')).toBe(true)
  })

  it('lists the places that fall short of an "each" target', async () => {
    const said = await minzheng([
      'comply',
      '--plan',
      seeds('plans/dazhou-2024.yaml'),
      '--observations',
      seeds('observations/demonstration.yaml'),
      '--as-of',
      '2024-12-31',
      '--json',
    ])
    const results = JSON.parse(said.out).plans[0].results as {
      target: string
      status: string
      shortfalls: { place: string }[]
    }[]
    const each = results.find(result => result.shortfalls.length > 0)
    expect(each?.status).toBe('missed')
  })

  it('says which figures are published and which are invented', async () => {
    const all = ['comply', '--plan', seeds('plans'), '--observations', seeds('observations'), '--as-of', '2026-06-30']
    const said = await minzheng(all)
    expect(said.out).toMatch(
      /Evidence: [1-9]\d* targets rest on published figures, 0 on reports that nobody confirmed, [1-9]\d* on invented/,
    )
    const { plans } = JSON.parse((await minzheng([...all, '--json'])).out)
    const xiamen = plans.find((plan: { plan: string }) => plan.plan === 'xiamen-2023').results as {
      target: string
      value: number
      evidence: string
    }[]
    expect(xiamen.filter(result => result.evidence === 'published').map(result => result.value)).toEqual([4, 6])
  })

  it('writes CSV and xlsx with one row for each target', async () => {
    const csv = await minzheng([...zhonglou, '--as-of', 'end', '--format', 'csv'])
    expect(csv.out.trim().split('\r\n').length).toBe(13)
    const out = join(folder, 'compliance.xlsx')
    expect((await minzheng([...zhonglou, '--as-of', 'end', '--out', out])).code).toBe(0)
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(out)))
    expect(sheets[0]?.rows).toHaveLength(15)
  })

  it('exits 1 for a missed target only where asked to be strict', async () => {
    expect((await minzheng([...zhonglou, '--as-of', '2026-03-31'])).code).toBe(0)
    expect((await minzheng([...zhonglou, '--as-of', '2026-03-31', '--strict'])).code).toBe(
      (await statuses('2026-03-31')).has('missed') ? 1 : 0,
    )
  })
})

describe('bad input', () => {
  const plan = seeds('plans/zhonglou-2025.yaml')
  const observing = (path: string) =>
    minzheng(['comply', '--plan', plan, '--observations', path, '--as-of', '2024-06-30'])
  const observation = {
    indicator: 'family-care-beds-built',
    division: '320404',
    date: '2024-06-01',
    value: 3,
    source: { title: 'constructed', confidence: 'unverified' },
  }

  it.each([
    ['an empty file', 'empty.txt', new Uint8Array(0)],
    ['a binary file', 'binary.txt', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256)],
    ['a truncated docx', 'cut.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])],
    ['a truncated xlsx', 'cut.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])],
    ['a gzip that calls itself docx', 'zip.docx', gzipSync('x')],
    ['bytes of no encoding', 'bad.txt', Uint8Array.from([0xe4, 0xb8, 0xff, 0xff, 0xff, 0xe4, 0xb8])],
  ])('%s: a clear problem, exit 1, nothing written', async (_, name, bytes) => {
    const out = join(folder, `${name}.yaml`)
    const said = await minzheng(['plan', 'read', file(name, bytes), '--out', out])
    expect(said.code).toBe(1)
    expect(said.err).toContain(name)
    expect(readdirSync(folder)).not.toContain(`${name}.yaml`)
  })

  it('a plan in UTF-16 and in GB18030 is read all the same', async () => {
    const words = '一、养老\n1.供给。建成30张家庭养老床位。\n'
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'))
    expect(JSON.parse((await minzheng(['plan', 'read', file('utf16.txt', utf16), '--json'])).out).targets).toHaveLength(
      1,
    )
  })

  it('a bomb of YAML aliases is refused', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}\n`
    const said = await minzheng(['plan', 'check', file('bomb.yaml', bomb)])
    expect(said.code).toBe(1)
    expect(said.err).toContain('too-large')
  })

  it('of 100,000 rows the one that is bad is named by its line, and the others are used', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `family-care-beds-built,320404,2024-06-01,${index === 70_000 ? 'many' : 1},constructed`,
    )
    const said = await observing(file('rows.csv', ['indicator,division,date,value,source', ...rows].join('\n')))
    expect(said.code).toBe(1)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.err).toContain('rows.csv:70002')
  })

  it('an unknown unit, a denominator of 0 and a future observation are named', async () => {
    const said = await observing(
      file(
        'odd.json',
        JSON.stringify([
          { ...observation, unit: '光年' },
          { ...observation, indicator: 'care-institution-rated-rate', value: undefined, numerator: 1, denominator: 0 },
          { ...observation, date: '2031-01-01' },
        ]),
      ),
    )
    expect(said.code).toBe(1)
    expect(said.err).toContain('光年')
    expect(said.err).toContain('observation-in-the-future')
  })

  it('an unknown column and a missing one are named', async () => {
    const said = await observing(file('head.csv', 'indicator,place of work,value\nx,y,1\n'))
    expect(said.err).toContain('place of work')
    expect(said.err).toContain('division')
  })

  it('observations come from xlsx with Chinese heads as well', async () => {
    const sheet = await writeXlsx({
      sheets: [
        {
          name: '数据',
          rows: [
            ['指标', '区划代码', '日期', '数值', '来源'],
            ['family-care-beds-built', '320404', '2024-06-01', 3, '虚构'],
          ],
        },
      ],
    })
    const said = await observing(file('observations.xlsx', sheet))
    expect(said.err).toBe('')
    expect(said.code).toBe(0)
  })
})

describe('wrong usage exits 2 and says how to call it', () => {
  it.each([
    [['no-such-command'], 'no-such-command'],
    [['plan', 'check', 'no-such-file.yaml'], 'no-such-file.yaml'],
    [['comply', '--plan', 'x'], 'observations'],
    [
      ['comply', '--plan', seeds('plans'), '--observations', seeds('observations'), '--as-of', '2024-02-30'],
      '2024-02-30',
    ],
    [['schema', 'nothing'], 'nothing'],
    [['programs', '--domain', 'XX'], 'XX'],
    [['plan', 'read', seeds('plans/zhonglou-2025.yaml'), '--out', 'x.pdf'], 'x.pdf'],
    [['plan'], 'check'],
    [['plan', 'check'], 'Say which plan files'],
    [['assess', 'dibao'], '--facts'],
    [['assess'], 'Say which program'],
    [['describe', 'dibo'], 'Did you mean "dibao"?'],
    [['assess', '补贴', '--facts', 'x.json'], 'price-subsidy'],
    [['comply', '--plan', 'x', '--observations', 'y', '--format', 'pdf'], '"xlsx"'],
    [['policy', 'where', 'dibao.standard.urban', '--place', '鼓楼区'], '320106  江苏省南京市鼓楼区'],
  ])('%j', async (argv, word) => {
    const said = await minzheng(argv as string[])
    expect(said.code).toBe(2)
    expect(said.err).toContain(word)
  })
})

describe('id check', () => {
  it('tells a valid code from a wrong one, and precisely what is wrong', async () => {
    const said = await minzheng(['id', 'check', '53100000500021676K', '531000005000074012'])
    expect(said.code).toBe(1)
    expect(said.out).toContain('53100000500021676K  unified social credit code  valid')
    expect(said.out).toContain('not valid')
  })
  it('never shows a person’s number whole', async () => {
    const said = await minzheng(['id', 'check', '11010519491231002X', '--json'])
    expect(said.out).not.toContain('19491231')
    expect(said.code).toBe(0)
  })
})

describe('the rest', () => {
  it('prints JSON Schema 2020-12 of each model', async () => {
    for (const id of ['plan', 'indicator', 'observation', 'coverage', 'problem']) {
      const schema = JSON.parse((await minzheng(['schema', id])).out)
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    }
  })
  it('lists what the plans name and what holds it', async () => {
    interface Held {
      readonly export?: string
      readonly indicators?: readonly string[]
      readonly task?: { readonly words: string; readonly plan: string; readonly item: number }
    }
    const all = JSON.parse((await minzheng(['programs', '--json'])).out)
    expect(all).toHaveLength(566)
    expect((await minzheng(['programs', '--domain', 'ec', '--lang', 'zh'])).out).toContain('家庭养老床位')
    const heldBy = async (state: string) => {
      const { out } = await minzheng(['programs', '--state', state])
      const entries = all.filter((entry: { state: string }) => entry.state === state)
      return entries.map(({ id, ...entry }: Held & { id: string }) => {
        const line =
          out
            .split('\n')
            .find(one => one.startsWith(id))
            ?.trimEnd() ?? ''
        const { task } = entry
        const example = task && `such as "${task.words}" (${task.plan} item ${task.item})`
        return line.endsWith(entry.export ?? entry.indicators?.join(', ') ?? example ?? ` ${state.replace('-', ' ')}`)
      })
    }
    for (const state of ['modelled', 'indicator', 'task', 'not-yet'])
      expect((await heldBy(state)).every(Boolean), state).toBe(true)
  })
  it('helps in both languages, with examples', async () => {
    expect((await minzheng(['comply', '--help'])).out).toContain('seeds/observations')
    expect((await minzheng(['comply', '--help', '--lang', 'zh'])).out).toContain('判断日期')
    expect((await minzheng(['completion'])).out).toContain('minzheng')
  })
})

it('nobody is born after today', async () => {
  const { code, err, out } = await minzheng(['id', 'check', '110105209901010012'])
  expect([code, `${out}${err}`]).toEqual([1, expect.stringMatching(/2024-06-30/)])
})
