// What a run costs at one, ten and a hundred million households, as a chart: dibao, Parquet to Parquet, place and day by row, beside the
// query written by hand (population.mjs). A hundred million takes some ten minutes, and some 40 GB where temporary files are for a while.
//   node tooling/bench/cost.mjs [chart.svg] [1000000,10000000,100000000]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, View } from 'vega'
import { median, report } from './lib/measure.mjs'

const [chart, list = '1000000,10000000'] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'minzheng-cost-'))
const names = { run: 'minzheng run', 'by-hand': 'SQL by hand' }
const points = []
try {
  for (const households of list.split(',').map(Number)) {
    const result = join(work, 'result.json')
    const folder = join(work, String(households))
    const script = fileURLToPath(new URL('population.mjs', import.meta.url))
    const pairs = households > 2_000_000 ? 1 : 3
    const { status } = spawnSync(process.execPath, [script, String(households), String(pairs), folder, 'run,by-hand'], {
      stdio: 'inherit',
      env: { ...process.env, BENCH_RESULT: result },
    })
    rmSync(folder, { recursive: true, force: true })
    if (status !== 0) throw new Error(`${households} households: ended with ${status}`)
    for (const [kind, times] of Object.entries(JSON.parse(readFileSync(result, 'utf8')).times))
      points.push({
        households,
        name: names[kind],
        cpu: median(times.map(({ cpu }) => cpu / 1000)),
        seconds: median(times.map(({ ms }) => ms / 1000)),
        peak: Math.round(Math.max(...times.map(({ peak }) => peak))),
      })
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
points.sort((a, b) => a.households - b.households)
console.table(points)

const [first, last] = [points.find(({ name }) => name === names.run), points.findLast(({ name }) => name === names.run)]
const good = report(
  `CPU time per household at ${last.households.toLocaleString('en-US')} over that at ${first.households.toLocaleString('en-US')}`,
  last.cpu / last.households / (first.cpu / first.households),
  { atMost: 1.5 },
)

/** CPU seconds by households, both on logarithmic scales, where what grows linearly is a straight line of slope one. */
const drawn = () => ({
  $schema: 'https://vega.github.io/schema/vega/v6.json',
  background: '#fff',
  padding: 16,
  width: 520,
  height: 360,
  title: { text: 'dibao, Parquet to Parquet, 2 GB for the engine: CPU seconds by households', anchor: 'start' },
  data: [{ name: 'points', values: points }],
  scales: [
    { name: 'x', type: 'log', range: 'width', nice: true, domain: { data: 'points', field: 'households' } },
    { name: 'y', type: 'log', range: 'height', nice: true, domain: { data: 'points', field: 'cpu' } },
    { name: 'colour', type: 'ordinal', range: ['#2f7d5b', '#8a8f98'], domain: Object.values(names) },
  ],
  axes: [
    { orient: 'bottom', scale: 'x', grid: true, format: '~s', tickCount: 4, title: 'households' },
    { orient: 'left', scale: 'y', grid: true, format: '~g', tickCount: 4, title: 'CPU seconds' },
  ],
  legends: [{ fill: 'colour', orient: 'bottom-right' }],
  marks: [
    {
      type: 'group',
      from: { facet: { name: 'line', data: 'points', groupby: 'name' } },
      marks: ['line', 'symbol', 'text'].map(type => ({
        type,
        from: { data: 'line' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'households' },
            y: { scale: 'y', field: 'cpu' },
            ...(type === 'line'
              ? { stroke: { scale: 'colour', field: 'name' } }
              : { fill: { scale: 'colour', field: 'name' } }),
            ...(type === 'text'
              ? {
                  text: { signal: `format(datum.cpu, '.3~g') + ' s'` },
                  dx: { value: 8 },
                  dy: { signal: `datum.name === '${names.run}' ? -10 : 16` },
                }
              : {}),
          },
        },
      })),
    },
  ],
  config: { axis: { labelFont: 'sans-serif', titleFont: 'sans-serif' }, title: { font: 'sans-serif' } },
})
if (chart) {
  const view = new View(parse(drawn()), { renderer: 'none' })
  writeFileSync(chart, await view.toSVG())
  view.finalize()
}
if (!good) process.exitCode = 1
