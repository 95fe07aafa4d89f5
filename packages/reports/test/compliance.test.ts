import { divisionsOn, fullName } from '@minzheng/core/divisions'
import { Indicator, Observation } from '@minzheng/indicators'
import { Ledger, ledgerOn } from '@minzheng/indicators/ledger'
import { Plan } from '@minzheng/plan'
import { judgePlans } from '@minzheng/plan-reader/judgement'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { complianceReport } from '../src/index.js'

const beds = Indicator.parse({
  id: 'beds',
  domain: 'EC',
  name: { zh: '家庭养老床位数', en: 'Family care beds' },
  kind: 'count',
  unit: '张',
  direction: 'higher',
  accrual: 'flow',
  rollUp: 'sum',
  definition: { zh: '新建床位', en: 'Beds built' },
})
const target = {
  kind: 'count',
  indicator: 'beds',
  comparator: '>=',
  value: 200,
  unit: '张',
  deadline: '2024-12-31',
  modality: 'must',
  bare: false,
}
const plan = Plan.parse({
  schema: 'plan.v1',
  id: 'p',
  title: '2024年工作要点',
  issuer: '示范区民政局',
  division: '500112',
  year: 2024,
  sections: [{ number: 1, heading: '养老', items: [{ number: 3, heading: '床位' }] }],
  targets: [
    { ...target, id: 'beds', item: 3, quote: '年内建床位200张', span: [12, 21] },
    { ...target, id: 'each', item: 4, value: 1, scope: { each: '村', units: ['甲村', '乙村', '丙村'] } },
    { ...target, id: 'none', item: 5, indicator: undefined, quote: '另一件事' },
  ],
})
const figure = (place: string | undefined, value: number, more: object = {}) =>
  Observation.parse({
    indicator: 'beds',
    division: '500112',
    ...(place === undefined ? {} : { place }),
    date: '2024-06-30',
    value,
    source: { title: '半年报', issuer: '示范区民政局', confidence: 'primary' },
    ...more,
  })
const observations = [
  figure(undefined, 60),
  figure('甲村', 2, { synthetic: true }),
  figure('乙村', 0, { source: { title: '村报', confidence: 'unverified' } }),
]
const { plans } = judgePlans(
  [{ plan }],
  { observations, reports: [] },
  { indicators: [beds], asOf: '2024-07-01', divisionsOn, fullName },
)
const ledger = Ledger.parse({
  schema: 'ledger.v1',
  plan: 'p',
  title: '2024年工作要点',
  period: { from: '2024-01-01', to: '2024-12-31' },
  synthetic: true,
  tasks: [{ id: 't', item: 3, task: '开展排查', kind: 'other', deadline: '2024-05-31' }],
})
const ledgers = [{ plan: 'p', ledger, standings: ledgerOn(ledger, { asOf: '2024-07-01' }) }]
const page = (language: 'zh' | 'en', data: Parameters<typeof complianceReport>[0] = { plans, ledgers }) =>
  complianceReport(data, { language, form: 'html' })

describe('a page', () => {
  it('has the heading that such papers have', async () => {
    const text = await page('zh')
    expect(text).toContain('<p class="issuer">示范区民政局</p><h1>2024年工作要点完成情况</h1>')
    expect(text).toContain('期间：2024-01-01 — 2024-12-31')
    expect(text).toContain('截至：2024-07-01')
    expect(text).toContain('<h2>一、总体情况</h2>')
    expect(text).toContain('<html lang="zh-CN">')
    expect(await page('en')).toContain('<h2>1. In short</h2>')
  })

  it('quotes the clause of what falls short, and where it stands', async () => {
    const text = await page('zh')
    expect(text).toContain('第 3 条（原文第 12—21 字）：家庭养老床位数 — 滞后')
    expect(text).toContain('<blockquote>年内建床位200张</blockquote>')
  })

  it('tells by sign and word what figures are', async () => {
    const text = await page('en')
    expect(text).toMatch(/class="sign good"><span aria-hidden="true">■<\/span>\u00a0published/u)
    expect(text).toMatch(/□<\/span>\u00a0reported/u)
    expect(text).toMatch(/※<\/span>\u00a0synthetic/u)
    expect(text).toContain('they say nothing of any real place')
  })

  it('says what has no data and why, and how the tasks stand', async () => {
    const text = await page('en')
    expect(text).toMatch(/Targets without data[\s\S]*另一件事[\s\S]*Where the figures come from/u)
    expect(text).toContain('Units without data: 丙村.')
    expect(text).toContain('✗</span>\u00a0overdue')
  })

  it('draws what was expected beside what was attained, in words for who does not see it', async () => {
    const text = await page('zh')
    expect(text).toContain('<li><p><span>家庭养老床位数</span> <span>30% 滞后</span></p><svg aria-hidden="true"')
    // 60 of 200 by the middle of the year, where the pace expects half of them: 182 of 366 days.
    expect(text).toMatch(/class="bar poor" x="0" y="4" width="30%"/u)
    expect(text).toMatch(/class="mark" x1="49\.\d%"|class="mark" x1="50%"/u)
  })

  it('has each bar in a row of its own, with its label whole, so that a page can end behind it', async () => {
    const [one] = plans
    const many = Array.from({ length: 60 }, (_, index) => {
      const name = `${'养老机构护理型床位占比'.repeat(4)}${index}`
      const judged = one!.judged[0]!
      return { ...judged, indicator: { ...judged.indicator!, name: { zh: name, en: name } } }
    })
    const text = await page('zh', { plans: [{ ...one!, judged: many }] })
    const [, figure = ''] = /<figcaption>完成率与应达进度<\/figcaption>([\s\S]*?)<\/figure>/u.exec(text) ?? []
    expect(figure.match(/<li><p>/gu)).toHaveLength(60)
    expect(figure.match(/<svg /gu)).toHaveLength(60)
    for (const { indicator } of many) expect(figure).toContain(`<span>${indicator.name.zh}</span>`)
    expect(text).toMatch(/\.bars li\{break-inside:avoid/u)
    expect(text).not.toMatch(/[{},]\.bars[^{} ]*\{[^}]*break-inside/u)
  })

  it('keeps a row with the heads of its table, and breaks no head within a word', async () => {
    const text = await page('en')
    expect(text).toMatch(/tbody tr:first-child,[^{}]*\{break-before:avoid\}/u)
    expect(text).toMatch(/th\{[^}]*overflow-wrap:normal/u)
    expect(text).not.toMatch(/\.sign\{[^}]*nowrap/u)
  })

  it('draws a bar for each place of a target that each must meet, the shortest first', async () => {
    const [, places = ''] =
      /<figcaption>家庭养老床位数：各地<\/figcaption>([\s\S]*?)<\/figure>/u.exec(await page('zh')) ?? []
    expect([...places.matchAll(/<li><p><span>([^<]*)</gu)].map(([, name]) => name)).toEqual(['乙村', '甲村'])
    // 甲村 reached 2 of 1, 乙村 none; a bar is never longer than the page.
    expect([...places.matchAll(/class="bar (\w+)"[^>]*width="([\d.]+)%"/gu)].map(([, ...of]) => of)).toEqual([
      ['bad', '0'],
      ['good', '100'],
    ])
  })

  it('has no overview of one plan, and one of several', async () => {
    expect((await page('zh')).match(/<h1>/gu)).toHaveLength(1)
    expect(await page('zh', { plans: [...plans, ...plans] })).toContain('<h1>2 份民政工作要点完成情况</h1>')
  })
})

it('is a workbook with a sheet for each table, its figures as numbers', async () => {
  const { sheets } = await readXlsx(await complianceReport({ plans, ledgers }, { language: 'zh', form: 'xlsx' }))
  expect(sheets.map(({ name }) => name)).toContain('各条目标')
  const rows = sheets.find(({ name }) => name === '各条目标')?.rows ?? []
  expect(rows[3]?.slice(0, 3)).toEqual([3, '家庭养老床位数', '≥ 200 张'])
  expect(rows[3]?.[4]).toBe(60)
  expect(rows[3]?.[7]).toBe('! 滞后')
})

it('is a document that keeps the heads of a table with its first row', async () => {
  const bytes = await complianceReport({ plans, ledgers }, { language: 'en', form: 'docx' })
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  const heads = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<w:tblHeader\/>[\s\S]*?<\/w:tr>/gu)].map(([row]) => row)
  expect(heads.length).toBeGreaterThan(3)
  for (const row of heads) expect(row.match(/<w:keepNext\/>/gu)).toHaveLength(row.match(/<w:tc>/gu)!.length)
})

it.each(['zh', 'en'] as const)(
  'is a document by its issuer, with a Chinese font for Chinese signs: %s',
  async language => {
    const partOf = async (name: string, issuer?: string) =>
      strFromU8(unzipSync(await complianceReport({ plans }, { language, form: 'docx', issuer }))[name]!)
    const core = await partOf('docProps/core.xml')
    expect(core).toContain('<dc:creator>示范区民政局</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>示范区民政局</cp:lastModifiedBy>')
    expect(await partOf('docProps/core.xml', '')).not.toContain('Un-named')
    expect(await partOf('word/styles.xml')).toContain('w:eastAsia="仿宋"')
  },
)
