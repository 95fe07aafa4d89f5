import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docxOf, paragraph } from '@minzheng/testing/office-files'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { minzheng } from './command.js'

/** A plan and its reports, all made up for these tests: no place reported any of these figures. */
const planText = `常州市钟楼区民政局2024年工作要点
一、养老服务
1.增加供给。新增家庭养老床位200张，护理型床位占比不低于58%。
2.发展助餐。新建社区食堂12家。
二、社会事务
3.殡葬改革。每个镇新建公益性公墓1座。
4.宣传引导。开展婚俗改革主题巡演8场。`
const reportText = `常州市钟楼区民政局2024年工作总结
一、养老服务
1.增加供给。全年建成家庭养老床位208张，完成年度任务的104%。护理型床位占比由52%提高到57%。
2.发展助餐。截至11月底，新建社区食堂13家。
二、社会事务
3.开展婚俗改革主题巡演近8场，走访困难老人600人次。`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-results-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const docx = (text: string) =>
  docxOf(
    text
      .split('\n')
      .map(line => paragraph(line))
      .join(''),
  )

describe('results read', () => {
  it('prints what was reached, and what is lacking for an observation', async () => {
    const { code, out } = await minzheng(['results', 'read', file('r.txt', reportText), '--division', '320404'])
    expect(code).toBe(0)
    expect(out).toContain('208 张')
    expect(out).toContain('2024-11-30')
    expect(out).toContain('104%')
    expect(out).toMatch(/no observation yet/)
  })
  it('prints JSON with the words and their places', async () => {
    const { out } = await minzheng(['results', 'read', file('r.txt', reportText), '--json', '--division', '320404'])
    const { results, observations, unplaced, until } = JSON.parse(out)
    expect(until).toBe('2024-12-31')
    expect(results).toHaveLength(5)
    expect(results[0]).toMatchObject({
      value: 208,
      unit: '张',
      asOf: '2024-12-31',
      accrual: 'flow',
      attainment: { value: 1.04 },
    })
    for (const { span, quote } of results) expect(reportText.slice(...(span as [number, number]))).toBe(quote)
    expect(observations.length + unplaced.length).toBe(5)
    expect(observations[0]).toMatchObject({
      fromText: true,
      division: '320404',
      quote: expect.any(String),
      span: expect.any(Array),
    })
  })
  it('writes observations that comply reads', async () => {
    const out = join(folder, 'observations.yaml')
    const read = await minzheng([
      'results',
      'read',
      file('r.docx', docx(reportText)),
      '--out',
      out,
      '--division',
      '320404',
    ])
    expect(read.code).toBe(0)
    const written = parse(readFileSync(out, 'utf8')) as { indicator: string; fromText: boolean }[]
    expect(written.length).toBeGreaterThan(0)
    expect(written.every(({ fromText }) => fromText)).toBe(true)
    const plan = file(
      'p.json',
      JSON.stringify({
        schema: 'plan.v1',
        id: 'p',
        title: '要点',
        division: '320404',
        year: 2024,
        sections: [{ number: 1, heading: '一', items: [{ number: 1, heading: '一' }] }],
        targets: [
          {
            id: 't1',
            item: 1,
            kind: 'count',
            indicator: written[0]!.indicator,
            comparator: '>=',
            value: 200,
            unit: '张',
            modality: 'must',
            bare: true,
          },
        ],
      }),
    )
    const { out: judged } = await minzheng([
      'comply',
      '--plan',
      plan,
      '--observations',
      out,
      '--as-of',
      'end',
      '--json',
    ])
    expect(JSON.parse(judged).plans[0].results[0]).toMatchObject({ status: 'met', evidence: 'read' })
  })
  it('takes the year and the division as given', async () => {
    const { out } = await minzheng([
      'results',
      'read',
      file('n.txt', '截至6月底，新增家庭养老床位90张。'),
      '--year',
      '2023',
      '--division',
      '钟楼区',
      '--json',
    ])
    expect(JSON.parse(out)).toMatchObject({ division: '320404', results: [{ asOf: '2023-06-30' }] })
  })
  it.each([
    ['a year that is none', ['--year', '24']],
    ['a division that is none', ['--division', '329999']],
  ])('refuses %s', async (_, args) => {
    expect((await minzheng(['results', 'read', file('r.txt', reportText), ...args])).code).toBe(2)
  })
})

describe('comply from the documents alone', () => {
  const judged = async (plan: string, report: string, ...args: string[]) => {
    const said = await minzheng([
      'comply',
      '--plan',
      plan,
      '--observations',
      report,
      '--as-of',
      'end',
      '--division',
      '320404',
      '--json',
      ...args,
    ])
    return { ...said, json: JSON.parse(said.out) }
  }
  it.each(['txt', 'docx', 'md'])('as .%s', async kind => {
    const content = (text: string) => (kind === 'docx' ? docx(text) : text)
    const { json } = await judged(file(`plan.${kind}`, content(planText)), file(`report.${kind}`, content(reportText)))
    const results = json.plans[0].results as {
      item: number
      status: string
      value: number | null
      evidence: string | null
      quote: string
      used: { quote: string }[]
      link: { by: string; confidence: number } | null
      reasons: { code: string }[]
    }[]
    expect(results.map(({ status, value }) => `${status} ${value}`)).toEqual([
      'met 208',
      'missed 0.57',
      'met 13',
      'no-data null',
      'no-data null',
    ])
    expect(results[0]).toMatchObject({
      evidence: 'read',
      quote: expect.stringContaining('200张'),
      used: [{ quote: expect.stringContaining('208张') }],
    })
    expect(results[0]!.link!.confidence).toBeGreaterThan(0.5)
    expect(results[4]).toMatchObject({ link: null, reasons: [{ code: 'result-is-a-bound' }] })
    expect(json.problems.map(({ code }: { code: string }) => code)).toContain('result-without-target')
  })
  it('with a sheet of reported figures', async () => {
    const sheet = await writeXlsx({
      sheets: [
        {
          name: '完成情况',
          rows: [
            ['2024年指标完成情况'],
            ['指标', '单位', '年度目标', '全年完成数', '完成率'],
            ['新增家庭养老床位', '张', 200, 150, '75%'],
            ['新建社区食堂', '家', 12, 12, '100%'],
          ],
        },
      ],
    })
    const { json } = await judged(file('plan.txt', planText), file('report.xlsx', sheet))
    expect(
      json.plans[0].results.map(({ status, value }: { status: string; value: number }) => `${status} ${value}`),
    ).toEqual(['missed 150', 'no-data null', 'met 12', 'no-data null', 'no-data null'])
  })
  it('shows that the evidence was read from a text', async () => {
    const { out } = await minzheng(
      [
        'comply',
        '--plan',
        file('plan.txt', planText),
        '--observations',
        file('report.txt', reportText),
        '--as-of',
        'end',
        '--division',
        '320404',
      ],
      { lang: 'zh' },
    )
    expect(out).toContain('原文读取')
    expect(out).toContain('3 个用总结原文读取、未经核实的数据')
  })
  it('takes both for one place and the year given, where neither names any, and says so', async () => {
    const bare = (text: string) => text.replace(/^.*\n/, '').replaceAll('全年', '累计')
    const args = [
      ...['comply', '--plan', file('plan.txt', bare(planText)), '--observations', file('report.txt', bare(reportText))],
      ...['--as-of', 'end', '--json'],
    ]
    const { out, err } = await minzheng([...args, '--year', '2024'])
    const { plans, problems } = JSON.parse(out)
    expect(plans[0].results.slice(0, 3).map(({ status }: { status: string }) => status)).toContain('met')
    expect(problems.map(({ code }: { code: string }) => code)).toContain('one-place-assumed')
    expect(out + err).not.toContain('100000')
    const without = JSON.parse((await minzheng(args)).out)
    expect(without.problems.map(({ code }: { code: string }) => code)).toContain('plan-without-period')
    expect((await minzheng([...args, '--year', 'next'])).code).toBe(2)
  })
})

it('judges the bundled plan and its summary, which are invented, from their texts', async () => {
  const demonstration = new URL('../../../seeds/demonstration/', import.meta.url).pathname
  const { out } = await minzheng([
    'comply',
    ...[
      '--plan',
      `${demonstration}plan.md`,
      '--observations',
      `${demonstration}summary.md`,
      '--as-of',
      'end',
      '--json',
    ],
  ])
  const results = JSON.parse(out).plans[0].results as {
    status: string
    value: number | null
    evidence: string | null
  }[]
  expect(results.map(({ status, value }) => `${status} ${value}`)).toEqual([
    'met 312',
    'missed 0.58',
    'met 15',
    'no-data null',
    'met 740',
    'no-data null',
    'met 130',
    'no-data null',
  ])
})

describe('texts given for the wrong thing', () => {
  const remedies = async (plan: string, report: string) => {
    const { err } = await minzheng(['comply', '--plan', plan, '--observations', report, '--as-of', 'end'], {
      lang: 'zh',
    })
    return err
  }
  it('are named with what they are for', async () => {
    const [plan, report] = [file('plan.txt', planText), file('report.txt', reportText)]
    expect(await remedies(report, plan)).toContain('像是放反了，请对调')
    const twice = await remedies(report, report)
    expect(twice).toContain('[not-a-plan]')
    expect(twice).toContain('工作要点用 --plan 给出，总结和完成情况用 --observations 给出')
    expect(await remedies(plan, plan)).toContain('[not-results]')
    expect(await remedies(plan, report)).not.toContain('放反')
  })
  it('are named in a .docx as well', async () => {
    const plan = file('plan.docx', docx(planText))
    expect(await remedies(plan, plan)).toContain('[not-results]')
  })
})

describe('a report that is not the plan’s', () => {
  const codes = async (report: string, ...args: string[]) => {
    const plan = file('plan.txt', planText)
    const { out } = await minzheng([
      'comply',
      '--plan',
      plan,
      '--observations',
      report,
      '--as-of',
      'end',
      '--json',
      ...args,
    ])
    const { plans, problems } = JSON.parse(out)
    return {
      decided: plans[0].results.filter(({ status }: { status: string }) => status !== 'no-data').length,
      codes: problems.map(({ code }: { code: string }) => code) as string[],
    }
  }
  it.each<[string, string, boolean, string | undefined]>([
    ['of the same bureau', '常州市钟楼区民政局', true, undefined],
    ['of a neighbour', '常州市天宁区民政局', false, 'report-of-another-place'],
    ['of the city above', '常州市民政局', false, 'report-of-another-place'],
    ['of nobody', '', true, 'report-place-assumed'],
  ])('%s', async (_, bureau, isJudged, code) => {
    const found = await codes(file('report.txt', reportText.replace('常州市钟楼区民政局', bureau)))
    expect(found.decided > 0).toBe(isJudged)
    if (code) expect(found.codes).toContain(code)
    else expect(found.codes.filter(one => one.startsWith('report-'))).toEqual([])
  })
  it('of another year', async () => {
    const found = await codes(file('report.txt', reportText.replace('2024年', '2023年')))
    expect(found).toMatchObject({ decided: 0, codes: expect.arrayContaining(['report-of-another-year']) })
  })
})
