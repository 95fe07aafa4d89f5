import type { LocalizedText } from '@minzheng/core'
import type { Spec } from 'vega'
import type { Group, PopulationComparison } from './compare-options.js'

/** How a chart is told: in which language, and what groups are called, such as the name of a place. */
export interface ChartOptions {
  readonly lang: 'zh' | 'en'
  readonly nameOf?: (by: string, group: Group) => string
}

/** The most groups of a panel; the others change less. */
const mostGroups = 40
const colours = { more: '#2f7d5b', less: '#b4503c', none: '#8a8f98' }

interface Bar {
  readonly name: string
  readonly value: number
  readonly kind: keyof typeof colours
}
interface Panel {
  readonly title: string
  readonly unit: string
  readonly bars: readonly Bar[]
}

const names = {
  newly: { zh: '新获资格', en: 'Newly entitled' },
  noLonger: { zh: '不再符合', en: 'No longer entitled' },
  gained: { zh: '金额增加', en: 'Gain' },
  lost: { zh: '金额减少', en: 'Lose' },
  unchanged: { zh: '金额不变', en: 'Unchanged' },
  open: { zh: '未判定', en: 'Not decided' },
  cases: { zh: '个案数', en: 'Cases' },
  yuan: { zh: '元', en: 'Yuan' },
} as const

const panelsOf = (
  { whole, by, amount, sample }: PopulationComparison,
  say: (text: LocalizedText) => string,
  nameOf: NonNullable<ChartOptions['nameOf']>,
): Panel[] => {
  const bar = (name: keyof typeof names, value: number, kind: Bar['kind']): Bar => ({
    name: say(names[name]),
    value,
    kind,
  })
  const of = sample ? say({ zh: `（样本 ${sample.drawn} 户）`, en: ` (a sample of ${sample.drawn})` }) : ''
  const counts: Panel = {
    title: `${say({ zh: '变化的个案', en: 'Cases that change' })}${of}`,
    unit: say(names.cases),
    bars: [
      bar('newly', whole.entitled.newly, 'more'),
      bar('noLonger', whole.entitled.noLonger, 'less'),
      ...(whole.amount
        ? [
            bar('gained', whole.amount.gain.cases, 'more'),
            bar('lost', whole.amount.loss.cases, 'less'),
            bar('unchanged', whole.amount.unchanged, 'none'),
          ]
        : []),
      bar('open', whole.open, 'none'),
    ],
  }
  const groups = by.map(({ by, groups }): Panel => {
    const bars = groups.flatMap(({ group, amount, entitled }): Bar[] => {
      const name = nameOf(by, group)
      return amount
        ? [
            { name, value: Number(amount.gain.total) / 100, kind: 'more' },
            { name, value: Number(amount.loss.total) / 100, kind: 'less' },
          ]
        : [
            { name, value: entitled.newly, kind: 'more' },
            { name, value: -entitled.noLonger, kind: 'less' },
          ]
    })
    const sizes = new Map<string, number>()
    for (const { name, value } of bars) sizes.set(name, (sizes.get(name) ?? 0) + Math.abs(value))
    const shown = new Set(
      [...sizes]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, mostGroups)
        .map(([name]) => name),
    )
    const some =
      sizes.size > shown.size
        ? say({
            zh: `：变化最大的 ${shown.size} 组，共 ${sizes.size} 组`,
            en: `: the ${shown.size} of ${sizes.size} that change most`,
          })
        : ''
    return {
      title: `${amount ? say(amount.title) : say({ zh: '资格', en: 'Entitlement' })} · ${nameOf(by, by)}${some}${of}`,
      unit: say(amount ? names.yuan : names.cases),
      bars: bars.filter(({ name }) => shown.has(name)),
    }
  })
  return [counts, ...groups]
}

const width = 520
const heightOfBar = 22

/** One panel: horizontal bars from zero, what is gained to the right and what is lost to the left. */
const markOf = ({ title, unit, bars }: Panel, index: number): NonNullable<Spec['marks']>[number] => {
  const data = `bars${index}`
  const height = new Set(bars.map(({ name }) => name)).size * heightOfBar
  return {
    type: 'group',
    title: { text: title, anchor: 'start', frame: 'group', fontSize: 13, offset: 8 },
    encode: { update: { width: { value: width }, height: { value: height } } },
    scales: [
      { name: 'x', type: 'linear', range: [0, width], nice: true, zero: true, domain: { data, field: 'value' } },
      { name: 'y', type: 'band', range: [0, height], padding: 0.25, domain: { data, field: 'name' } },
    ],
    axes: [
      { orient: 'bottom', scale: 'x', grid: true, tickCount: 5, format: ',.12~g', title: unit },
      { orient: 'left', scale: 'y', labelLimit: 220 },
    ],
    marks: [
      {
        type: 'rect',
        from: { data },
        encode: {
          update: {
            y: { scale: 'y', field: 'name' },
            height: { scale: 'y', band: 1 },
            x: { scale: 'x', value: 0 },
            x2: { scale: 'x', field: 'value' },
            fill: { field: 'colour' },
          },
        },
      },
    ],
  }
}

/**
 * A comparison as a chart: an SVG that stands by itself, with a panel for what becomes of the cases, and one for each grouping with the
 * money (or, where there is none, the cases) gained to the right and lost to the left. Texts are texts: nothing in them is markup.
 */
export const comparisonChart = async (comparison: PopulationComparison, options: ChartOptions): Promise<string> => {
  const { lang, nameOf = (_, group) => String(group ?? '—') } = options
  const { parse, View } = await import('vega')
  const panels = panelsOf(comparison, text => text[lang], nameOf)
  const spec: Spec = {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    background: '#fff',
    padding: 16,
    layout: { columns: 1, padding: { row: 28 }, bounds: 'full', align: 'each' },
    title: { text: comparison.program.title[lang], anchor: 'start', fontSize: 15, offset: 16 },
    data: panels.map(({ bars }, index) => ({
      name: `bars${index}`,
      values: bars.map(({ kind, ...one }) => ({ ...one, colour: colours[kind] })),
    })),
    marks: panels.map(markOf),
    config: { axis: { labelFont: 'sans-serif', titleFont: 'sans-serif' }, title: { font: 'sans-serif' } },
  }
  const view = new View(parse(spec), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  return svg
}
