import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse as parseYaml } from 'yaml'
import { matches, mutantsIn, sample, sourcesOf, testsFor, testsOf } from './sources.mjs'
import { work } from './worker.mjs'

const help = `npm run mutation -- <package folder> ... [options]

Changes the sources of a package, one thing at a time, and tells which changes its tests do not notice.

  --files <glob>     only these sources, such as 'dibao*.ts' (may be repeated)
  --lines <a-b>      only these lines of them
  --sample <n>       only so many mutants, the same ones each time
  --seed <n>         others with another seed
  --workers <n>      how many at once (default: one less than there are cores, at most 4)
  --at-least <n>     share in per cent, instead of the one in packages.yaml
  --json <file>      all mutants with what became of them
  --again <file>     only those that lived in that file of --json; what was noticed then is taken as noticed
`
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', multiple: true },
    lines: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.max(1, Math.min(4, availableParallelism() - 1))) },
    'at-least': { type: 'string' },
    json: { type: 'string' },
    again: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (options.help || positionals.length === 0) {
  console.log(help)
  process.exit(options.help ? 0 : 2)
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const table = name => parseYaml(readFileSync(new URL(name, import.meta.url), 'utf8'))
const short = file => relative(root, file)
const keyOf = ({ file, from, to }) => JSON.stringify([short(file), from, to])
const partly = options.files !== undefined || options.lines !== undefined || options.sample !== undefined

const isLive = ({ state }) => state === 'survived' || state === 'not reached'

const fail = message => {
  console.error(message)
  process.exit(1)
}

const chosen = (folder, { leaveOut = [] }) => {
  const files = sourcesOf(folder)
    .filter(file => !leaveOut.some(glob => matches(file, glob)))
    .filter(file => options.files?.some(glob => matches(file, glob)) ?? true)
  const [first, last = first] = options.lines?.split('-').map(Number) ?? [0, Number.POSITIVE_INFINITY]
  const all = mutantsIn(files).filter(({ line }) => line >= first && line <= last)
  return options.sample === undefined ? all : sample(all, Number(options.sample), Number(options.seed))
}

/** What each test file reaches, and that it passes with nothing changed. */
const cover = async (mutants, sources, files) => {
  const { lines, printed } = await work({ mutants, coverage: { sources, files } }, () => 300_000)
  const failed = lines.filter(line => line.failed)
  if (failed.length > 0)
    fail(`these tests fail as they are:\n${failed.map(({ file, error }) => `  ${short(file)}: ${error}`).join('\n')}`)
  if (lines.length < files.length) fail(`the tests did not run to the end:\n${printed}`)
  return lines.map(line => ({ ...line, hits: new Set(line.hits) }))
}

const turns = (items, workers) =>
  Array.from({ length: workers }, (_, turn) => items.filter((_, index) => index % workers === turn))

/** Runs mutants in one Vitest after another: one that hangs or breaks takes its Vitest with it, and counts as noticed. */
const runAll = async (mutants, runs, times, note) => {
  const results = new Map()
  let left = runs
  while (left.length > 0) {
    const patience = line => 20_000 + 10 * (line?.test ? (times.get(line.test) ?? 0) : 10_000)
    const { lines, hung, printed } = await work({ mutants, runs: left }, patience, said =>
      note(said.filter(({ id, done }) => done && id > 0).length + results.size),
    )
    for (const { id, done, killed } of lines) if (done) results.set(id, killed ? { state: 'killed', ...killed } : {})
    left = left.filter(({ id }) => !results.has(id))
    const stuck = lines.at(-1)
    if (left.length === 0) break
    if (!stuck || stuck.done) fail(`the tests did not run to the end:\n${printed}`)
    results.set(stuck.id, { state: hung ? 'hung' : 'broke', test: stuck.test })
    left = left.filter(({ id }) => id !== stuck.id)
  }
  return results
}

const noticedBefore = new Map(
  options.again === undefined
    ? []
    : JSON.parse(readFileSync(options.again, 'utf8'))
        .filter(mutant => !isLive(mutant))
        .map(({ file, from, to, state, by, error }) => [JSON.stringify([file, from, to]), { state, by, error }]),
)

const measure = async (folder, about) => {
  const every = chosen(folder, about)
  const mutants = every.filter(mutant => !noticedBefore.has(keyOf(mutant)))
  const found = mutants.length === 0 ? [] : await tried(folder, about, mutants)
  return every
    .filter(mutant => noticedBefore.has(keyOf(mutant)))
    .map(mutant => ({ ...mutant, ...noticedBefore.get(keyOf(mutant)) }))
    .concat(found)
    .sort((a, b) => a.id - b.id)
}

const tried = async (folder, about, mutants) => {
  const sources = [...new Set(mutants.map(({ file }) => file))]
  const tests = testsOf(folder)
    .filter(file => !about.withoutTests?.some(glob => matches(file, glob)))
    .concat(about.alsoTests?.map(file => resolve(root, file)) ?? [])
  const covered = await cover(mutants, sources, tests)
  const times = new Map(covered.map(({ file, time }) => [file, time]))
  const runs = mutants
    .map(mutant => ({ id: mutant.id, file: mutant.file, tests: testsFor(mutant, covered) }))
    .filter(run => run.tests.length > 0)
  const counts = []
  const note = turn => count => {
    counts[turn] = count
    const sum = counts.reduce((a, b) => a + b, 0)
    process.stderr.write(`\r${short(folder)}: ${sum} of ${runs.length} mutants `)
  }
  const unchanged = { id: 0, file: sources[0], tests }
  const parts = turns(runs, Number(options.workers)).filter(part => part.length > 0)
  const results = await Promise.all(parts.map((part, turn) => runAll(mutants, [...part, unchanged], times, note(turn))))
  process.stderr.write('\n')
  const after = results.map(part => part.get(0)).find(result => result?.state)
  if (after) fail(`a test fails once mutants ran, with none of them on: ${short(after.test)}: ${after.error}`)
  const byId = new Map(results.flatMap(part => [...part]))
  return mutants.map(mutant => ({ ...mutant, ...outcome(byId.get(mutant.id)) }))
}

const outcome = result => {
  if (result === undefined) return { state: 'not reached' }
  const { state = 'survived', test, error } = result
  return { state, ...(test && { by: short(test) }), ...(error && { error: error.split('\n')[0] }) }
}

/** What is accepted everywhere, and in one package. */
const acceptedIn = name => {
  const kinds = table('accepted/kinds.yaml')
  const file = `accepted/${basename(name)}.yaml`
  const single = existsSync(new URL(file, import.meta.url)) ? table(file) : []
  const of = mutant =>
    single.find(
      ({ file, from, to = mutant.to }) => file === short(mutant.file) && from === mutant.from && to === mutant.to,
    ) ??
    kinds.find(
      kind =>
        kind.mutator === mutant.mutator &&
        new RegExp(kind.original).test(mutant.original) &&
        new RegExp(kind.from).test(mutant.from),
    )
  return { of, single }
}

const shown = ({ file, line, mutator, from, to, state }) =>
  `${short(file)}:${line} ${mutator}${state === 'not reached' ? ' (no test comes here)' : ''}\n  - ${from}\n  + ${to}`

const report = (name, mutants, atLeast) => {
  const accepted = acceptedIn(name)
  const reasons = mutants.map(mutant => (isLive(mutant) ? accepted.of(mutant) : undefined))
  const live = mutants.filter((mutant, index) => isLive(mutant) && !reasons[index])
  const excused = reasons.filter(Boolean).length
  const byReason = new Map()
  for (const entry of reasons) if (entry) byReason.set(entry.reason, (byReason.get(entry.reason) ?? 0) + 1)
  const counted = mutants.length - excused
  const score = (100 * (counted - live.length)) / counted
  const files = new Set(mutants.map(({ file }) => short(file)))
  const stale = partly ? [] : accepted.single.filter(entry => files.has(entry.file) && !reasons.includes(entry))
  for (const mutant of live) console.log(shown(mutant))
  for (const { file, from, to } of stale)
    console.log(`accepted, though no such mutant lives: ${file}\n  - ${from}\n  + ${to ?? '…'}`)
  const rows = [...files].map(file => {
    const of = mutants.filter(mutant => short(mutant.file) === file)
    const lived = live.filter(mutant => short(mutant.file) === file).length
    return { file, mutants: of.length, killed: of.filter(mutant => !isLive(mutant)).length, survived: lived }
  })
  console.table(Object.fromEntries(rows.map(({ file, ...row }) => [file, row])))
  const noticed = counted - live.length
  const percent = share => `${(100 * share).toFixed(1)} %`
  const wanted = atLeast === undefined ? '' : `; at least ${atLeast} % wanted`
  console.log(`${name}: ${noticed} of ${mutants.length} mutants noticed = ${percent(noticed / mutants.length)}`)
  console.log(
    `  ${live.length} more not noticed, ${excused} accepted; without the accepted ${percent(noticed / counted)}${wanted}`,
  )
  for (const [reason, count] of byReason) console.log(`  accepted ${count}: ${reason}`)
  return { name, score, atLeast, ok: (atLeast === undefined || score >= atLeast) && stale.length === 0, live, excused }
}

const packages = table('packages.yaml')
const reports = []
const all = []
for (const name of positionals) {
  const folder = resolve(root, name)
  const about = packages[short(folder)] ?? {}
  const mutants = await measure(folder, about)
  all.push(...mutants.map(({ file, start, end, ...mutant }) => ({ file: short(file), ...mutant })))
  const atLeast = options['at-least'] === undefined ? about.atLeast : Number(options['at-least'])
  reports.push(report(short(folder), mutants, atLeast))
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(all, null, 1)}\n`)
process.exit(reports.every(({ ok }) => ok) ? 0 : 1)
