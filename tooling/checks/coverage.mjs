// The table by domain of how far the named systems of the plans are held, in the READMEs, from the coverage list and the
// measures of all packages. Needs the packages built. `--write` brings the tables up to date.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { keepTables, tableOf } from './tables.mjs'
import { built, groupBy, isBuilt, report, root } from './workspace.mjs'

const words = {
  en: {
    domain: 'domain',
    rows: 'rows',
    modelled: 'modelled',
    counted: 'counted from records',
    indicator: 'indicator alone',
    task: 'kind of task',
    'not-yet': 'not yet',
    all: 'all',
  },
  zh: {
    domain: '领域',
    rows: '行',
    modelled: '已建模',
    counted: '由记录计算',
    indicator: '仅有指标',
    task: '任务种类',
    'not-yet': '尚未',
    all: '合计',
  },
}

const states = ['modelled', 'counted', 'indicator', 'task', 'not-yet']

const rowOf = (name, entries, stateOf) => [
  name,
  entries.length,
  ...states.map(state => entries.filter(entry => stateOf(entry) === state).length),
]

if (!isBuilt('core', 'minzheng')) report(['The table of coverage needs the packages: npm run pnpm -- run build'])
else {
  const [{ loadMeasures }, { domains }] = await Promise.all([built('minzheng'), built('core')])
  const measured = new Set((await loadMeasures()).map(({ indicator }) => indicator))
  const list = parse(readFileSync(join(root, 'seeds/coverage.yaml'), 'utf8'))
  /** An indicator that a measure of some package counts is counted; others are only named. */
  const stateOf = ({ state, indicators }) =>
    state === 'indicator' && indicators.some(id => measured.has(id)) ? 'counted' : state
  const table = language =>
    tableOf([
      ['domain', 'rows', ...states].map(head => words[language][head]),
      ...[...groupBy(list, ({ id }) => id.slice(0, 2))].map(([id, entries]) =>
        rowOf(domains[id][language], entries, stateOf),
      ),
      rowOf(words[language].all, list, stateOf),
    ])
  report(keepTables('.', { coverage: table }, 'the coverage list'))
}
