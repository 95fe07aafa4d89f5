import { describe, expect, it } from 'vitest'
import { comparisonChart } from './chart.js'
import type { Effect, Group, PopulationComparison } from './compare-options.js'

const effect = (gain: number, loss: number): Effect => ({
  households: 10,
  decided: 9,
  open: 1,
  entitled: { before: 3, after: 4, newly: 2, noLonger: 1 },
  amount: {
    before: '0',
    after: '0',
    change: String(gain + loss),
    gain: { cases: 2, total: String(gain), mean: gain / 2, median: gain / 2 },
    loss: { cases: 1, total: String(loss), mean: loss, median: loss },
    unchanged: 6,
  },
})
const none = { entitled: 0, 'not-entitled': 0, undetermined: 0, rejected: 0 }
const side = {
  versions: [],
  policies: [],
  counts: { rows: 10, decided: 9, undetermined: 1, rejected: 0, members: {} },
  reasons: {},
  warnings: [],
}

const comparison = (
  title: string,
  groups: readonly Group[],
  more: Partial<PopulationComparison> = {},
): PopulationComparison => ({
  schema: 'population-comparison.v1',
  program: { id: 'dibao', title: { zh: title, en: title } },
  amount: { rule: 'monthlyBenefit', title: { zh: '每月低保金', en: 'Monthly allowance' }, unit: 'fen/month' },
  sides: { before: side, after: side },
  standings: { entitled: none, 'not-entitled': none, undetermined: none, rejected: none },
  whole: effect(1000_00, -500_00),
  onlyBefore: { cases: 0, total: '0' },
  onlyAfter: { cases: 0, total: '0' },
  by: [{ by: 'area', groups: groups.map((group, index) => ({ group, ...effect(100_00 * (index + 1), -1_00) })) }],
  ...more,
})

/** The texts of a chart, as a reader of XML has them. */
const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)

describe('a comparison as a chart', () => {
  it('stands by itself: a panel of cases, one for each grouping, what is lost to the left', async () => {
    const svg = await comparisonChart(comparison('低保', ['urban', 'rural', null]), { lang: 'zh' })
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '低保',
        '变化的个案',
        '新获资格',
        '未判定',
        '每月低保金 · area',
        'urban',
        'rural',
        '—',
        '元',
      ]),
    )
    const addresses = [...svg.matchAll(/(?:href|src|url)\s*[=(]["']?([^"')]*)/g)]
    expect(addresses).toEqual([])
    expect(svg).toContain('fill="#b4503c"')
  })
  it('takes no text for markup, wherever it comes from', async () => {
    const evil = '</text><script>alert(1)</script><a href="javascript:x">"\'&'
    const svg = await comparisonChart(comparison(evil, [evil, '${alert(1)}', 'datum.value']), {
      lang: 'en',
      nameOf: (_, group) => `<b onload="x">${group}`,
    })
    expect(svg).not.toMatch(/<(?:script|a|b)[\s>]/)
    expect(svg.match(/<svg/g)).toHaveLength(1)
    // Beside texts and the values of attributes, all is written by the renderer: no attribute begins with "on".
    expect(svg.replaceAll(/>[^<]*</g, '><').replaceAll(/="[^"]*"/g, '')).not.toMatch(/\son\w+/)
    expect(textsOf(svg).some(text => text.includes('&lt;/text&gt;&lt;script&gt;'))).toBe(true)
  })
  it('shows the groups that change most, and says that there are more', async () => {
    const groups = Array.from({ length: 60 }, (_, index) => `g${index}`)
    const texts = textsOf(await comparisonChart(comparison('x', groups), { lang: 'en' }))
    expect(texts.filter(text => /^g\d+$/.test(text))).toHaveLength(40)
    expect(texts).toContain('Monthly allowance · area: the 40 of 60 that change most')
    expect([texts.includes('g59'), texts.includes('g0')]).toEqual([true, false])
  })
  it('counts cases where there is no amount, and says that it is of a sample', async () => {
    const { amount: _, ...whole } = effect(0, 0)
    const found = comparison('x', [], { whole, by: [{ by: 'size', groups: [{ group: 2, ...whole }] }] })
    const { amount: __, ...plain } = found
    const sample = { share: 0.1, drawn: 1, of: 10, method: { zh: '', en: '' } }
    const texts = textsOf(await comparisonChart({ ...plain, sample }, { lang: 'en' }))
    expect(texts).toEqual(
      expect.arrayContaining(['Cases that change (a sample of 1)', 'Entitlement · size (a sample of 1)', '2']),
    )
    expect(texts).not.toContain('Gain')
  })
})
