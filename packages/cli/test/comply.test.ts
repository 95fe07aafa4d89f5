import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

const seeds = (path: string) => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-comply-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The text of one part of a workbook, which is a zip. */
const partOf = (zip: Buffer, name: string): string => {
  const at = zip.indexOf(name)
  const [method, size, extra] = [zip.readUInt16LE(at - 22), zip.readUInt32LE(at - 12), zip.readUInt16LE(at - 2)]
  const data = zip.subarray(at + name.length + extra, at + name.length + extra + size)
  return (method === 0 ? data : inflateRawSync(data)).toString('utf8')
}

/** A plan of Zhonglou with the targets given. */
const plan = (name: string, targets: readonly object[], over: object = {}) =>
  file(
    name,
    JSON.stringify({
      schema: 'plan.v1',
      id: 'zhonglou-2024',
      title: '2024年民政工作要点',
      division: '320404',
      year: 2024,
      sections: [{ number: 1, heading: '养老', items: [{ number: 1, heading: '供给' }] }],
      targets: targets.map((target, index) => ({
        id: `t${index + 1}`,
        item: 1,
        comparator: '>=',
        deadline: '2024-06-30',
        modality: 'must',
        bare: false,
        ...target,
      })),
      ...over,
    }),
  )
const beds = { indicator: 'family-care-beds-built', kind: 'count', value: 100, unit: '张' }
const share = { indicator: 'nursing-bed-share', kind: 'ratio', value: 0.55, unit: '%' }
const csv = (name: string, ...rows: readonly string[]) =>
  file(name, ['指标,区划代码,日期,数值,分子,分母,报告日期,来源', ...rows.map(row => `${row},季报`)].join('\n'))
const comply = (planFile: string, observations: string | readonly string[], ...args: readonly string[]) =>
  minzheng(
    ['comply', '--plan', planFile, '--observations', ...[observations].flat(), '--as-of', '2024-06-30', ...args],
    {
      lang: 'zh',
    },
  )
const resultsOf = async (planFile: string, observations: string | readonly string[]) => {
  const { out } = await comply(planFile, observations, '--json')
  const { plans, problems } = JSON.parse(out)
  return { results: plans[0].results, problems }
}

it('200,000 lines that are none are counted, not a crash', async () => {
  const { code, err } = await comply(plan('p.json', [beds]), file('bad.ndjson', '{x\n'.repeat(200_000)))
  expect([code, err.includes('199980')]).toEqual([1, true])
}, 60_000)

it('a plan that names no division says why nothing is held against it', async () => {
  const { code, err } = await comply(
    plan('nowhere.json', [beds], { division: undefined }),
    csv('beds.csv', 'family-care-beds-built,320404,2024-06-30,100,,,'),
  )
  expect(err).toMatch(/nowhere\.json {2}division {2}警告 \[plan-without-division\].*没有写明区划代码/)
  expect(code).toBe(0)
})

describe('a plan that names no division', () => {
  const at = (scope: object | undefined) => ({ ...beds, scope })
  const reports = () =>
    csv('places.csv', ...['430223', '430224', '999999'].map(code => `family-care-beds-built,${code},2024-06-30,100,,,`))
  it.each([
    ['divisions of their own', [at({ divisions: ['430223'] })], false],
    ['a place by name', [at({ place: '城市五区' })], false],
    ['units by name', [at({ each: '社区', units: ['五星社区'] })], false],
    ['none, for each', [at({ each: '社区' })], true],
    ['none, one of them', [at({ divisions: ['430223'] }), beds], true],
    ['nothing, for there are none', [], false],
  ])('is warned of where some target has no place: %s', async (_, targets, warned) => {
    const nowhere = plan('own.json', targets, { division: undefined })
    const { problems } = JSON.parse((await comply(nowhere, reports(), '--json')).out)
    const found = problems.filter(({ code }: { code: string }) => code === 'plan-without-division')
    expect(found.map(({ file }: { file: string }) => file)).toEqual(warned ? [nowhere] : [])
  })
  it('counts reports of other places as belonging to no target', async () => {
    const { code, err } = await comply(
      plan('own.json', [at({ divisions: ['430223'] })], { division: undefined }),
      reports(),
    )
    expect(err).toMatch(/places\.csv:3 .*3 条观测数据中有 2 条不属于任何目标.*如 430224 的/)
    expect(code).toBe(0)
  })
  it('names the file of a plan without a period too', async () => {
    const ageless = plan('ageless.json', [beds], { year: undefined })
    const { problems } = JSON.parse((await comply(ageless, reports(), '--json')).out)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'plan-without-period', file: ageless }))
  })
})

it('a target that nobody can judge rests on no figure, however many are older', async () => {
  const both = plan('both.json', [beds, share])
  const reports = csv(
    'twice.csv',
    'family-care-beds-built,320404,2024-06-30,100,,,',
    'nursing-bed-share,320404,2024-03-31,,50,100,',
    'nursing-bed-share,320404,2024-06-30,,60,100,',
    'nursing-bed-share,320404,2024-06-30,,70,100,',
  )
  const { results } = await resultsOf(both, reports)
  expect(results.map(({ status, used }: { status: string; used: object[] }) => [status, used.length > 0])).toEqual([
    ['met', true],
    ['no-data', true],
  ])
  const { out } = await comply(both, reports)
  expect(out).toContain('1 个用上报')
})

it('the text of a plan that cannot be read is named', async () => {
  const { code, err } = await comply(file('plan.docx', 'PK'), csv('o.csv'))
  expect([code, err.includes('plan.docx')]).toEqual([1, true])
})

describe('sheets as offices keep them', () => {
  const rows = (...cells: readonly string[]) => csv('o.csv', ...cells)

  it.each([
    ['"1,100"', 1100],
    ['１１０', 110],
    ['110', 110],
  ])('the figure %s is %d', async (written, value) => {
    const { results } = await resultsOf(
      plan('p.json', [beds]),
      rows(`家庭养老床位建成数,320404,2024-06-30,${written},,,`.replace('家庭养老床位建成数', beds.indicator)),
    )
    expect(results[0].value).toBe(value)
  })

  it.each(['"1,5"', '"7,,,,7"', '"0,5"', '12张', 'ca. 5'])('the figure %s is none', async written => {
    const { code, out } = await comply(
      plan('p.json', [beds]),
      rows(`${beds.indicator},320404,2024-06-30,${written},,,`),
      '--json',
    )
    expect([code, JSON.parse(out).plans[0].results[0].status]).toEqual([1, 'no-data'])
  })

  it.each(['2024/6/30', '2024年6月30日', '2024.6.30', '2024-06-30'])('the day %s is one', async day => {
    const { results } = await resultsOf(plan('p.json', [beds]), rows(`${beds.indicator},320404,${day},110,,,`))
    expect(results[0].status).toBe('met')
  })

  it('a percentage is one as a text and as a cell that is shown so; every sheet counts, under a title', async () => {
    const text = rows(`${share.indicator},320404,2024-06-30,60%,,,`)
    expect((await resultsOf(plan('p.json', [share]), text)).results[0].value).toBe(0.6)
    const path = join(folder, 'sheets.xlsx')
    const head = ['指标', '区划代码', '统计日期', '数值', '来源']
    const cell = { value: 0.6, style: { numFmt: '0%' } }
    const one = {
      name: '护理',
      rows: [['钟楼区上半年报表'], head, ['护理型床位占比', '320404', '2024-06-30', 0.6, '季报']],
      cells: new Map([['2,3', cell]]),
    }
    const two = { name: '床位', rows: [head, [beds.indicator, '320404', '2024-06-30', 110, '季报']] }
    writeFileSync(path, await writeXlsx({ sheets: [one, two] }))
    const { results } = await resultsOf(plan('p.json', [share, beds]), path)
    expect(results.map(({ value }: { value: number }) => value)).toEqual([0.6, 110])
  })

  it('a figure of 0.6 ‰ is that, and one that its parts contradict is none', async () => {
    const path = file('permille.csv', `指标,区划代码,日期,数值,单位\n${share.indicator},320404,2024-06-30,0.6,‰\n`)
    expect((await resultsOf(plan('p.json', [share]), path)).results[0]).toMatchObject({
      value: 0.0006,
      status: 'missed',
    })
    const { results, problems } = await resultsOf(
      plan('p.json', [share]),
      rows(`${share.indicator},320404,2024-06-30,10%,60,100,`),
    )
    expect([results[0].status, problems[0].code]).toEqual(['no-data', 'value-differs-from-parts'])
    const agreeing = rows(`${share.indicator},320404,2024-06-30,60%,60,100,`)
    expect((await resultsOf(plan('p.json', [share]), agreeing)).results[0].status).toBe('met')
  })

  it('an unknown column, two of one name and a unit in the head use nothing', async () => {
    for (const head of [
      '指标,区划代码,日期,数值（万张）',
      '指标,区划代码,日期,数直',
      '指标,区划代码,日期,数值,完成值',
      'indicator,division,date,value,__proto__',
    ]) {
      const path = file('heads.csv', `${head}\n${beds.indicator},320404,2024-06-30,110,110\n`)
      const { code, out } = await comply(plan('p.json', [beds]), path, '--json')
      expect([head, code, JSON.parse(out).plans[0].results[0].status]).toEqual([head, 1, 'no-data'])
    }
  })
})

describe('observations name their indicator', () => {
  it.each(['family-care-beds-built', '建成家庭养老床位数', ' 新建家庭 养老床位 '])('as %j', async name => {
    const { results, problems } = await resultsOf(
      plan('p.json', [beds]),
      csv('o.csv', `${name},320404,2024-06-30,110,,,`),
    )
    expect(problems).toEqual([])
    expect(results[0]).toMatchObject({ status: 'met', value: 110 })
  })

  it('and where nobody knows it, the nearest is suggested, with the file and line', async () => {
    const observations = csv('o.csv', '家庭床位建成数,320404,2024-06-30,110,,,')
    const { code, err } = await comply(plan('p.json', [beds]), observations)
    expect(code).toBe(1)
    expect(err).toMatch(/o\.csv:2 .*\[indicator-unknown\].*是否指建成家庭养老床位数（family-care-beds-built）/)
  })

  it('and where it may be several, they are listed', async () => {
    const observations = csv('o.csv', '低保标准,320404,2024-06-30,740,,,')
    const { code, err } = await comply(plan('p.json', [beds]), observations)
    expect(code).toBe(1)
    expect(err).toMatch(/o\.csv:2 .*\[indicator-ambiguous\].*dibao-standard-urban.*dibao-standard-rural/)
  })
})

describe('two figures for one place and day', () => {
  it.each([
    [110, 90],
    [90, 110],
  ])('%i, then %i: a problem that names both files and lines, and no verdict', async (first, second) => {
    const files = [
      csv('a.csv', `${beds.indicator},320404,2024-03-31,5,,,`, `${beds.indicator},320404,2024-06-30,${first},,,`),
      csv('b.csv', `${beds.indicator},320404,2024-06-30,${second},,,`),
    ]
    const said = await comply(plan('p.json', [beds]), files)
    expect(said.code).toBe(1)
    expect(said.err).toMatch(
      new RegExp(`a\\.csv:3 .*\\[reports-differ\\].*${first} 张 \\(.*a\\.csv:3\\)、${second} 张 \\(.*b\\.csv:2\\)`),
    )
    const { results } = await resultsOf(plan('p.json', [beds]), files)
    expect(results[0]).toMatchObject({ status: 'no-data', value: null })
    expect(results[0].reasons[0].code).toBe('reports-differ')
  })

  it('with days of report: the later one counts', async () => {
    const observations = csv(
      'o.csv',
      `${beds.indicator},320404,2024-06-29,90,,,2024-06-30`,
      `${beds.indicator},320404,2024-06-29,110,,,2024-06-29`,
    )
    const { results, problems } = await resultsOf(plan('p.json', [beds]), observations)
    expect(problems).toEqual([])
    expect(results[0].used).toMatchObject([{ value: 90 }])
    expect(results[0].superseded).toMatchObject([{ value: 110 }])
  })
})

describe('figures that cannot be', () => {
  it.each([
    ['nursing-bed-share,320404,2024-06-30,,60,10,', 'part-exceeds-whole', '填反'],
    ['nursing-bed-share,320404,2024-06-30,50,,,', 'share-out-of-bounds', '是 0.5 还是 50%？'],
    ['family-care-beds-built,320404,2024-06-30,-5,,,', 'value-negative', '-5 张'],
    ['family-care-beds-built,320404,2024-06-30,7.5,,,', 'count-not-whole', '7.5 张'],
    ['family-care-beds-built,320404,2024-06-30,9007199254740993,,,', 'number-not-exact', '精确'],
  ])('%s: %s', async (row, problem, words) => {
    const { code, err } = await comply(plan('p.json', [beds, share]), csv('o.csv', row))
    expect(code).toBe(1)
    expect(err).toMatch(/o\.csv:2 /)
    expect(err).toContain(`[${problem}]`)
    expect(err).toContain(words)
  })

  it('are said once, however many plans they are held against', async () => {
    const plans = [plan('p.json', [beds]), plan('q.json', [beds], { id: 'zhonglou-2024-b' })]
    const observations = csv('o.csv', `${beds.indicator},320404,2024-06-30,-5,,,`)
    const said = await minzheng(['comply', '--plan', ...plans, '--observations', observations, '--as-of', '2024-06-30'])
    expect(said.err.match(/value-negative/g)).toHaveLength(1)
  })
})

describe('observations that no target is about', () => {
  const other = 'home-care-visits,320404,2024-06-30,4,,,'
  const elsewhere = `${beds.indicator},500112,2024-06-30,4,,,`
  const own = `${beds.indicator},320404,2024-06-30,110,,,`
  // 4.10
  it('are a warning with their number, not a line each', async () => {
    const observations = csv('o.csv', own, ...Array.from({ length: 50 }, () => other), elsewhere)
    const { code, err } = await comply(plan('p.json', [beds]), observations)
    expect(code).toBe(0)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/o\.csv:3 .*警告 \[observation-without-target\].*52 条观测数据中有 51 条不属于任何目标/)
  })
  it('are those of no plan, where several are judged', async () => {
    const plans = [
      plan('p.json', [beds]),
      plan('q.json', [{ ...beds, indicator: 'home-care-visits', unit: '人次' }], { id: 'zhonglou-2024-b' }),
    ]
    const said = await minzheng([
      'comply',
      '--plan',
      ...plans,
      '--observations',
      csv('o.csv', own, other),
      '--as-of',
      '2024-06-30',
    ])
    expect(said.err).toBe('')
  })
})

describe('the printed table', () => {
  it('cuts percentages, prints both ends of a range with their sign, and no old figure beside "no data"', async () => {
    const ratio = (indicator: string, over: object) => ({ indicator, kind: 'ratio', unit: '%', ...over })
    const targets = [
      ratio('special-fund-execution-rate', { value: 1 }),
      ratio('cremation-rate', { value: 1 }),
      ratio('nursing-bed-share', { comparator: 'range', value: 0.5, valueMax: 0.6 }),
      ratio('charity-management-cost-ratio', { value: 0.08 }),
      ratio('hidden-danger-closure-rate', { comparator: '<=', value: 0.08 }),
      { indicator: 'open-fire-safety-problems', kind: 'count', comparator: '<=', value: 0, unit: '个' },
    ]
    const observations = csv(
      'o.csv',
      'special-fund-execution-rate,320404,2024-06-30,,2569,2000,',
      'cremation-rate,320404,2024-06-30,,332.5,330,',
      'nursing-bed-share,320404,2024-06-30,0.55,,,',
      'charity-management-cost-ratio,320404,2024-06-30,,79999,1000000,',
      'hidden-danger-closure-rate,320404,2024-06-30,,80001,1000000,',
      'open-fire-safety-problems,320404,2024-03-31,0,,,',
    )
    const { out } = await comply(plan('p.json', targets), observations)
    expect(out).toMatch(/专项资金预算执行率 .* 128\.45% +128\.45% +达成/)
    expect(out).toMatch(/火化率 .* 100\.75% +100\.75% +达成/)
    expect(out).toMatch(/护理型床位占比 +50%–60% .* 55% /)
    expect(out).toMatch(/慈善组织管理费用比例 +≥ 8% .* 7\.99% +99\.99% +未达成/)
    expect(out).toMatch(/安全隐患整改率 +≤ 8% .* 8\.0001% +100\.0012% +未达成/)
    expect(out).toMatch(/未销号消防突出问题数 +≤ 0 个 +2024-06-30 +— +— +无数据/)
  })
})

describe('results to look at and print', () => {
  const zhonglou = [seeds('plans/zhonglou-2025.yaml'), seeds('observations/demonstration.yaml')] as const
  const written = async (name: string, plans: string, lang: 'zh' | 'en') => {
    const out = join(folder, name)
    const said = await minzheng(
      ['comply', '--plan', plans, '--observations', zhonglou[1], '--as-of', '2026-06-30', '--out', out],
      { lang },
    )
    expect(said.code).toBe(0)
    return new Uint8Array(readFileSync(out))
  }

  it('are a sheet for each plan: title, counts, Chinese heads and statuses, percentages as such', async () => {
    const { sheets } = await readXlsx(await written('c.xlsx', zhonglou[0], 'zh'), { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.name).toBe('2025年全区民政工作要点')
    expect(sheet?.rows[0]?.[0]).toBe('2025年全区民政工作要点')
    expect(sheet?.rows[1]?.[0]).toMatch(/^截至 2026-06-30，目标 12 个：达成 \d+，未达成 \d+/)
    expect(sheet?.rows[2]).toEqual([
      '条', '指标', '要求', '期限', '实际', '完成率', '状态', '依据', '地方', '说明',
    ]) // biome-ignore format: one line
    const at = sheet?.rows.findIndex(row => row[1] === '新建未成年人保护工作站') ?? -1
    expect(sheet?.rows[at]?.slice(4, 7)).toEqual([2, 0.6666, '未达成'])
    const format = (column: number) => sheet?.cells?.get(`${at},${column}`)?.style?.numFmt
    expect([format(4), format(5)]).toEqual(['#,##0 "个"', '0.00%'])
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([6, 28, 24, 12, 14, 10, 10, 10, 30, 46])
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$3:$3' })
    expect(sheet?.freezePane).toEqual({ rows: 3 })
  })

  it('repeat their heads on every page, of sheets whose names are quoted as a spreadsheet asks', async () => {
    const book = Buffer.from(await written('quoted.xlsx', zhonglou[0], 'zh'))
    expect(partOf(book, 'xl/workbook.xml').replaceAll('&apos;', "'")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'2025年全区民政工作要点'!$3:$3</definedName>`,
    )
  })

  it('keep the titles of several plans apart', async () => {
    const { sheets } = await readXlsx(await written('five.xlsx', seeds('plans'), 'zh'))
    expect(sheets.map(({ name }) => name)).toEqual([
      '2024年达州民政工作要点',
      '2023年全市民政工作要点',
      '2024年全区民政工作要点',
      '2025年全区民政工作要点',
      '2020年株洲民政工作要点',
    ])
    const twins = [plan('a.json', [beds]), plan('b.json', [beds], { id: 'zhonglou-2024-b' })]
    const out = join(folder, 'twins.xlsx')
    const observations = csv('o.csv', `${beds.indicator},320404,2024-06-30,110,,,`)
    await minzheng(['comply', '--plan', ...twins, '--observations', observations, '--out', out])
    const book = await readXlsx(new Uint8Array(readFileSync(out)))
    expect(book.sheets.map(({ name }) => name)).toEqual(['2024年民政工作要点', '2024年民政工作要点 (2)'])
  })

  it('are CSV in Chinese for who reads Chinese, and for programs otherwise', async () => {
    const text = async (lang: 'zh' | 'en') => new TextDecoder().decode(await written(`${lang}.csv`, zhonglou[0], lang))
    const [chinese = '', ...lines] = (await text('zh')).trim().split('\r\n')
    expect(chinese).toBe('工作要点,条,目标,指标,要求,期限,截至,实际,完成率,状态,依据,地方,说明')
    const row = lines.find(line => line.includes('新建未成年人保护工作站'))
    expect(row).toMatch(/^2025年全区民政工作要点,8,.*,2 个,66\.66%,未达成,虚构演示,/)
    expect((await text('en')).split('\r\n')[0]).toBe(
      'plan,item,target,indicator,required,deadline,as_of,value,unit,attainment,status,evidence,places,reasons',
    )
  })

  it('are no workbook where no plan could be judged', async () => {
    const out = join(folder, 'none.xlsx')
    const observations = csv('o.csv', `${beds.indicator},320404,2024-06-30,110,,,`)
    const bad = plan('bad.json', [beds], { year: undefined })
    expect((await minzheng(['comply', '--plan', bad, '--observations', observations, '--out', out])).code).toBe(1)
    expect(readdirSync(folder)).not.toContain('none.xlsx')
  })
})

it('leaves the file of --out as it was where no plan could be read', async () => {
  const [empty, kept] = [file('empty.txt', ''), file('kept.csv', 'of last month')]
  for (const path of [kept, file('kept.xlsx', 'of last month')]) {
    const { code } = await minzheng([
      'comply',
      '--plan',
      empty,
      '--observations',
      file('none.txt', '2024年工作总结'),
      '--out',
      path,
    ])
    expect([code, readFileSync(path, 'utf8')]).toEqual([1, 'of last month'])
  }
})
