// The table by domain of how far the named systems of the plans are held, in the READMEs, from the coverage list and the
// measures of all packages. Needs the packages built. `--write` brings the tables up to date.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { stateBy, stateNames } from './coverage-states.mjs'
import { keepTables, tableOf } from './tables.mjs'
import { built, groupBy, isBuilt, report, root } from './workspace.mjs'

const words = {
  en: { domain: 'domain', rows: 'rows', all: 'all' },
  zh: { domain: '领域', rows: '行', all: '合计' },
}

const rowOf = (name, entries, stateOf) => [
  name,
  entries.length,
  ...Object.keys(stateNames).map(state => entries.filter(entry => stateOf(entry) === state).length),
]

if (!isBuilt('core', 'minzheng')) report(['The table of coverage needs the packages: npm run pnpm -- run build'])
else {
  const [{ loadMeasures }, { domains }] = await Promise.all([built('minzheng'), built('core')])
  const stateOf = stateBy(await loadMeasures())
  const list = parse(readFileSync(join(root, 'seeds/coverage.yaml'), 'utf8'))
  const table = language => {
    const { domain, rows, all } = words[language]
    return tableOf([
      [domain, rows, ...Object.values(stateNames).map(name => name[language])],
      ...[...groupBy(list, ({ id }) => id.slice(0, 2))].map(([id, entries]) =>
        rowOf(domains[id][language], entries, stateOf),
      ),
      rowOf(all, list, stateOf),
    ])
  }
  report(keepTables('.', { coverage: table }, 'the coverage list'))
}
