import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()
const seeds = (path: string) => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const
const untouched = Object.getOwnPropertyNames(Object.prototype).toSorted()

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(untouched)
})

const facts = () => file('facts.json', '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}')
const on = ['--place', '321000', '--on', '2023-07-01']
const sql = ['sql', 'dibao', '--dialect', 'duckdb', '--place', '350200', '--on', '2023-03-15']
const members = ['--group', 'members=persons.id']

/** What a person may write a name into: words of the command line, and keys, heads and cells of files. */
const entries: readonly (readonly [string, (name: string) => readonly string[]])[] = [
  ['assess ID', name => ['assess', name, '--facts', facts(), ...on]],
  ['describe ID', name => ['describe', name]],
  ['schema ID', name => ['schema', name]],
  ['sql ID', name => ['sql', name, '--dialect', 'duckdb', ...on]],
  ['sql --rules', name => [...sql, ...members, '--rules', name]],
  ['sql --group', name => [...sql, ...members, '--group', `${name}=persons.id`]],
  ['sql --known', name => [...sql, ...members, '--known', `${name}=always`]],
  ['sql --dialect', name => ['sql', 'dibao', '--dialect', name, ...on]],
  ['--place', name => ['assess', 'price-subsidy', '--facts', facts(), '--place', name, '--on', '2023-07-01']],
  ['--on', name => ['assess', 'price-subsidy', '--facts', facts(), '--place', '321000', '--on', name]],
  ['policy where ID', name => ['policy', 'where', name]],
  ['policy new --values', name => ['policy', 'new', '--division', '500000', '--title', 'x', '--values', name]],
  ['measure INDICATOR', name => ['measure', name, '--records', facts(), '--division', '320404']],
  ['name check --kind', name => ['name', 'check', '和平路', '--kind', name]],
  ['name check --place', name => ['name', 'check', '和平路', '--kind', 'street', '--place', name]],
  [
    'a fact',
    name => ['assess', 'price-subsidy', '--facts', file('a.json', `{"recipient":"dibao","${name}":1}`), ...on],
  ],
  [
    'a fact of a line',
    name => [
      'assess',
      'price-subsidy',
      '--facts',
      file('a.ndjson', `{"recipient":"dibao","${name}":{"area":1}}`),
      ...on,
    ],
  ],
  ['a word of a fact', name => ['assess', 'price-subsidy', '--facts', file('a.yaml', `recipient: ${name}`), ...on]],
  ['a head', name => ['assess', 'price-subsidy', '--facts', file('a.csv', `recipient,${name}.area\ndibao,1`), ...on]],
  ['a cell', name => ['assess', 'price-subsidy', '--facts', file('a.csv', `recipient,area\n${name},urban`), ...on]],
  [
    'a policy value',
    name => [
      'assess',
      'price-subsidy',
      '--facts',
      facts(),
      ...on,
      '--policy',
      file('p.yaml', `${name}: { urbanStandard: 1元/月 }`),
    ],
  ],
  [
    'a value of a document',
    name => [
      'policy',
      'check',
      file(
        'd.yaml',
        `division: '500000'\ntitle: x\nconfidence: primary\nfrom: 2024-01-01\nvalues:\n  ${name}: 1元/月\n`,
      ),
    ],
  ],
  [
    'a field of a document',
    name => [
      'policy',
      'check',
      file('d.yaml', `division: '500000'\ntitle: x\nconfidence: primary\nfrom: 2024-01-01\n${name}: 1\nvalues: {}\n`),
    ],
  ],
  ['a field of a plan', name => ['plan', 'check', file('plan.json', `{"schema":"plan.v1","${name}":{}}`)]],
  [
    'an indicator of an observation',
    name => [
      'comply',
      '--plan',
      seeds('plans/xiamen-2023.yaml'),
      '--observations',
      file('o.csv', `indicator,division,date,value\n${name},350200,2023-12-31,1`),
      '--as-of',
      '2024-06-30',
    ],
  ],
  [
    'a head of observations',
    name => [
      'comply',
      '--plan',
      seeds('plans/xiamen-2023.yaml'),
      '--observations',
      file('o.csv', `indicator,division,date,value,${name}\nx,350200,2023-12-31,1,1`),
      '--as-of',
      '2024-06-30',
    ],
  ],
  ['a head of names', name => ['name', 'check', '--file', file('n.csv', `name,${name}\n和平路,1`), '--kind', 'street']],
  [
    'a record',
    name => ['measure', 'nursing-bed-share', '--records', file('r.json', `[{"${name}":1}]`), '--division', '320404'],
  ],
]

describe.each(entries)('%s', (_, argv) => {
  it.each(names)('%s is told clearly and changes nothing', async name => {
    const { code, out, err } = await minzheng(argv(name))
    expect([1, 2], `${out}${err}`).toContain(code)
    expect(err).not.toMatch(/TypeError|RangeError|undefined|\[object|\n {4}at /)
    expect(`${out}${err}`).toContain(name)
  })
})
