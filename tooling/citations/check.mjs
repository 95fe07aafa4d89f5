// Holds what the built packages and the seeds cite against local copies of the statutes. See README.md.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { groupBy, root } from '../checks/workspace.mjs'
import { citesOfPackages, citesOfSeeds, citesOfSources } from './collect.mjs'
import { documentProblems, judge, textsFor } from './judge.mjs'
import { placesIn } from './places.mjs'
import { bareTitle, textsBelow } from './texts.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'boolean', default: false },
    document: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (!folder || !existsSync(folder)) {
  console.error(
    'Give the folder that holds the copies: node tooling/citations/check.mjs FOLDER (tooling/citations/README.md)',
  )
  process.exit(2)
}

const here = name => parse(readFileSync(join(root, 'tooling/citations', name), 'utf8')) ?? []
const copies = new Map(here('copies.yaml').map(({ file, ...more }) => [file, more]))
const lookedAt = here('looked-at.yaml')

const repositories = readdirSync(folder).filter(name => statSync(join(folder, name)).isDirectory())
const texts = repositories.flatMap(name =>
  textsBelow(join(folder, name)).map(text => {
    const file = `${name}/${text.file}`
    const { title, ...more } = copies.get(file) ?? {}
    return { ...text, file, ...more, ...(title && { title: bareTitle(title) }) }
  }),
)
const byTitle = groupBy(texts, ({ title }) => title)

const documentOf = ({ title, number, issued, effective }) =>
  [title, number ?? issued ?? effective ?? ''].join(' ').trim()

const wasLookedAt = (entry, figure) =>
  lookedAt.some(
    ({ document, article, what, figures }) =>
      entry.citation.title === document &&
      (article === undefined || article === entry.citation.article) &&
      (what === undefined || entry.what === what) &&
      figures.includes(figure),
  )

const judged = entry => {
  const verdict = judge(entry, textsFor(entry.citation, byTitle))
  return verdict.missing?.every(figure => wasLookedAt(entry, figure))
    ? { ...verdict, status: 'found', lookedAt: true }
    : verdict
}

const packages = (await citesOfPackages()).map(entry => ({ ...entry, from: 'packages' }))
const seeds = citesOfSeeds().map(entry => ({ ...entry, from: 'seeds' }))
const known = [...packages, ...seeds].map(entry => ({ ...entry, verdict: judged(entry) }))

// What functions cite when they are called, and no export shows.
const key = ({ title, number, article }) => [title, number, article].join('|')
const shown = new Set(packages.map(({ citation }) => key(citation)))
const called = citesOfSources()
  .filter(({ article, documents }) => !documents.some(document => shown.has(key({ ...document, article }))))
  .flatMap(({ article, documents, sure, at }) => {
    const tried = documents.map(document => {
      const entry = { citation: { ...document, article }, what: '', figures: [], at, from: 'calls' }
      return { ...entry, verdict: judged(entry) }
    })
    const best = tried.find(({ verdict }) => verdict.status === 'found') ?? tried[0]
    if (sure) return tried
    if (best?.verdict.status === 'found') return [best]
    const titles = documents.map(({ title }) => title).join(', ')
    return [
      {
        citation: { title: '?', article },
        what: '',
        figures: [],
        at,
        from: 'calls',
        verdict: { status: 'unresolved', why: titles },
      },
    ]
  })

const all = [...known, ...called].filter(
  ({ citation }) => !options.document || citation.title.includes(options.document),
)

if (options.json) {
  console.log(JSON.stringify(all, (key, value) => (key === 'text' && !options.texts ? undefined : value), 1))
  process.exit()
}

const line = ({ citation, what, figures, at, verdict }) =>
  `  ${citation.article ?? '(whole)'} ${what}${figures.length > 0 ? ` [${figures.join(', ')}]` : ''} — ${verdict.why ?? ''} (${at})`

const print = (title, entries) => {
  console.log(`\n## ${title}: ${entries.length}\n`)
  for (const [document, of] of groupBy(entries, ({ citation }) => documentOf(citation))) {
    console.log(`${document}${of[0].verdict.file ? `  <${of[0].verdict.file}>` : ''}`)
    for (const message of new Set(of.map(line))) console.log(message)
  }
}

if (options.texts)
  for (const [document, of] of groupBy(
    all.filter(({ verdict }) => verdict.text),
    ({ citation }) => documentOf(citation),
  )) {
    console.log(`\n# ${document}  <${of[0].verdict.file}>`)
    for (const [article, ones] of groupBy(of, ({ citation }) => citation.article)) {
      console.log(`\n## ${article}`)
      for (const said of new Set(ones.map(({ what, figures }) => `- ${what} [${figures.join(', ')}]`)))
        console.log(said)
      console.log(`\n${ones[0].verdict.text}`)
    }
  }

const withArticles = all.filter(({ citation }) => citation.article !== undefined)
const pairs = entries => new Set(entries.map(({ citation }) => `${documentOf(citation)}|${citation.article}`)).size
const ofStatus = status => withArticles.filter(({ verdict }) => verdict.status === status)
print('Differing', ofStatus('differing'))
print('Cited where it cannot be told of which document', ofStatus('unresolved'))

const absent = groupBy(ofStatus('not-found'), ({ citation }) => documentOf(citation))
console.log(`\n## Documents with cited articles in none of the copies: ${absent.size}\n`)
for (const [document, of] of absent)
  console.log(`${document}: ${[...new Set(of.map(({ citation }) => citation.article))].join('，')}`)

console.log('\n## Days and numbers of documents\n')
for (const [document, [{ citation }]] of groupBy(all, ({ citation }) => documentOf(citation)))
  for (const problem of documentProblems(citation, textsFor(citation, byTitle))) console.log(`${document}: ${problem}`)

console.log('\n## Articles (document × article)\n')
for (const status of ['found', 'differing', 'not-found', 'unresolved'])
  console.log(`${status}: ${pairs(ofStatus(status))} (${ofStatus(status).length} citations)`)

const degree = ({ confidence, url }) => (confidence === 'primary' && url ? 'primary, with address' : confidence)
const documents = groupBy(
  all.filter(({ citation }) => citation.title !== '?'),
  ({ citation, from }) => `${from === 'seeds' ? 'seeds' : 'packages'}|${documentOf(citation)}`,
)
for (const from of ['packages', 'seeds']) {
  console.log(`\n## Documents of the ${from}\n`)
  const ranks = ['primary, with address', 'primary', 'official-excerpt', 'secondary', 'unverified']
  const best = [...documents]
    .filter(([key]) => key.startsWith(`${from}|`))
    .map(([, of]) => ranks[Math.min(...of.map(({ citation }) => ranks.indexOf(degree(citation))))])
  for (const rank of ranks) console.log(`${rank}: ${best.filter(one => one === rank).length}`)
  const there = [...documents].filter(
    ([key, of]) => key.startsWith(`${from}|`) && of.some(({ verdict }) => verdict.file),
  )
  console.log(`of ${best.length} the text of ${there.length} is in the copies`)
}

const hasArticles = ({ title }) =>
  /(?:法|条例|办法|规定|细则|规则|规范|标准|意见|通知|公告|方案)(?:（.*）)?$/.test(title)
console.log('\n## Values\n')
for (const [from, name] of [
  ['packages', 'of the law, in the code'],
  ['seeds', 'of places, in the seeds'],
]) {
  const values = all.filter(one => one.from === from && one.isValue)
  const cited = values.filter(({ citation }) => citation.title)
  const placed = cited.filter(({ citation }) => citation.article !== undefined)
  const could = cited.filter(
    ({ citation, verdict }) => citation.article !== undefined || (hasArticles(citation) && verdict.file),
  )
  console.log(
    `${name}: ${values.length}, cited ${cited.length}, with an article ${placed.length}; of ${could.length} whose document has articles that can be read ${placed.length}`,
  )
}
const unread = withArticles.filter(({ citation }) =>
  placesIn(citation.article).some(place => place.unread !== undefined),
)
if (unread.length > 0) console.log(`\n${unread.length} citations name a table, an annex or a number of a standard`)
process.exitCode = ofStatus('differing').length > 0 ? 1 : 0
