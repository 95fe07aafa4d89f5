import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isProblemError, type Problem, ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { loadProgram, openDesk, unknownProgram } from 'minzheng'
import manifestOfPackage from '../package.json' with { type: 'json' }
import { type Cases, openCases, type TypedTables, typedTables } from './cases.js'
import { type Database, openDatabase } from './database.js'
import { digestOf, fileDigest, openJournal } from './journal.js'
import { countsTogether, type InputFile, jsonText, type Manifest, usedOf } from './manifest.js'
import type { PopulationInput, PopulationRun } from './options.js'
import { finishFolder, intoFolder } from './out-folder.js'
import { planParts } from './parts.js'
import { findPolicies, type PlaceAndDay, type Policies } from './places-and-days.js'
import { type PartCounts, type PartWork, runPart } from './run-part.js'
import type { BrokenLine, Source } from './source.js'
import { quoted } from './sql-text.js'
import { type Bit, type RuleColumn, writeStatements } from './statement.js'

const { string } = quoted
const usualPartRows = 1_000_000

/** The program of an id. @throws ProblemError `program-unknown` */
export const registeredProgram = async (id: string): Promise<RegisteredProgram> => {
  const registered = await loadProgram(id)
  if (!registered) throw await unknownProgram(id)
  return registered
}

/** The program, and a desk that looks up its policies. @throws ProblemError `program-unknown`, and what is wrong with the policies given */
export const programOf = async (input: PopulationInput) => {
  const registered = await registeredProgram(input.program)
  const desk = openDesk(input.own ?? [])
  // What is wrong with documents and values of one's own is wrong at every place: it is said once, and no row is blamed for it.
  await desk.policyOf({
    program: input.program,
    place: '100000',
    date: registered.program.versions.at(-1)!.inForce.from,
    ...(input.values ? { values: input.values } : {}),
  })
  return { registered, desk }
}

const checkRulesAsked = (rules: readonly string[] | undefined, known: readonly string[]): void => {
  const problems = (rules ?? [])
    .filter(rule => !known.includes(rule))
    .map(rule =>
      problem(
        'rule-unknown',
        'error',
        ['rules', rule],
        [`没有名为“${rule}”的规则。`, `There is no rule "${rule}".`],
        didYouMean(nearest(rule, known)),
      ),
    )
  if (problems.length > 0) throw new ProblemError(problems)
}

/** The places and days of the cases. */
export const placesAndDays = async (db: Database, cases: Cases, rows: readonly string[]): Promise<PlaceAndDay[]> => {
  const all = rows.map(
    text =>
      `SELECT DISTINCT ${cases.place} AS place, ${cases.date} AS date FROM (${text}) r WHERE NOT COALESCE(${cases.badDate}, FALSE)`,
  )
  const found = await db.rows(
    `SELECT DISTINCT place, CAST(date AS VARCHAR) AS date FROM (${all.join('\nUNION ALL ')}) ORDER BY ALL`,
  )
  return found.map(({ place, date }) => ({ place: place as string | null, date: date as string | null }))
}

const inputFiles = async ({ files, table }: Source, signal: AbortSignal | undefined): Promise<InputFile[]> =>
  Promise.all(
    files.map(async file => ({
      name: table === undefined ? basename(file) : `${basename(file)}#${table}`,
      bytes: statSync(file).size,
      sha256: await fileDigest(file, signal),
    })),
  )

/** Lines that are no rows, as a part of their own: they are rejected with what the reader says of them. */
const rejectLines = async (db: Database, broken: readonly BrokenLine[], folder: string): Promise<PartCounts> => {
  const file = 'rejected-00000.parquet'
  await db.load(
    'mz_lines',
    ['"table" VARCHAR', 'key VARCHAR', 'file VARCHAR', 'line BIGINT', 'why VARCHAR'],
    broken.map(one => ['cases', null, one.file, one.line, `line-broken: ${one.why}`]),
  )
  const half = join(folder, `${file}.half`)
  await db.run(
    `COPY (SELECT * EXCLUDE (why), [why] AS reasons FROM mz_lines) TO ${string(half)} (FORMAT parquet, COMPRESSION zstd)`,
  )
  renameSync(half, join(folder, file))
  return {
    part: 0,
    rows: broken.length,
    decided: 0,
    undetermined: 0,
    rejected: broken.length,
    members: {},
    reasons: { 'line-broken': broken.length },
    rules: {},
    files: { [file]: statSync(join(folder, file)).size },
  }
}

const legendOf = (results: readonly RuleColumn[]): { reasons: Bit[]; open: Bit[] } => ({
  reasons: results
    .filter(({ type }) => type === 'boolean')
    .flatMap(({ rule }, index) => [
      { bit: 2 * index, stands: `${rule}: no` },
      { bit: 2 * index + 1, stands: `${rule}: not known` },
    ]),
  open: results.map(({ rule }, bit) => ({ bit, stands: rule })),
})

const loadRefused = async (db: Database, { refused }: Policies): Promise<void> =>
  db.load(
    'mz_refused',
    ['place VARCHAR', 'date DATE', 'reason VARCHAR'],
    refused.map(({ place, date, reason }) => [place, date, reason]),
  )

/** @throws ProblemError with what is wrong with the columns for every version; one that fits some is taken */
const checkFits = (cases: Cases, versions: readonly Program[]): void => {
  const fits = versions.some(version => {
    try {
      typedTables(cases, [version])
      return true
    } catch {
      return false
    }
  })
  if (!fits) typedTables(cases, [versions.at(-1)!])
}

/** What is wrong with the files of a population, before a row is looked at. @throws ProblemError `program-unknown`, and for policies given */
export const checkColumns = async (asked: PopulationInput): Promise<readonly Problem[]> => {
  const { registered } = await programOf(asked)
  const { memory = '1GB', threads, signal } = asked
  const db = await openDatabase({ memory, threads, signal })
  try {
    const { versions } = registered.program
    checkFits(await openCases(db, asked, versions), versions)
    return []
  } catch (error) {
    if (isProblemError(error)) return error.problems
    throw error
  } finally {
    db.close()
  }
}

/** Each warning once, however many tables have it. */
const warningsOf = (tables: Iterable<TypedTables>, of: 'warnings' | 'absent'): Problem[] => {
  const all = [...tables].flatMap(({ own, groups }) => [own, ...groups.values()].flatMap(one => one[of]))
  return [...new Map(all.map(one => [JSON.stringify([one.code, one.path]), one])).values()]
}

/** The policy values that nobody knows, with the places whose cases wait for them. */
const policyValuesNotKnown = (versions: Policies['versions']): Problem[] => {
  const places = new Map<string, Set<string>>()
  for (const { policies } of versions)
    for (const { policy, of } of policies)
      for (const { code, path } of policy.problems)
        if (code === 'policy-not-known' || code === 'policy-unverified') {
          const name = path.join('.')
          places.set(name, new Set([...(places.get(name) ?? []), ...of.map(({ place }) => place)]))
        }
  return [...places].map(([name, all]) => {
    const first = [...all].toSorted().slice(0, 3).join(', ')
    const more = all.size > 3 ? '…' : ''
    return problem(
      'policy-value-not-known',
      'warning',
      ['policies', ...name.split('.')],
      [
        `${all.size} 个地方（${first}${more}）的政策取值“${name}”不知道，需要它的个案待定。`,
        `The policy value "${name}" of ${all.size === 1 ? 'a place' : `${all.size} places`} (${first}${more}) is not known; cases that need it are undetermined.`,
      ],
      [
        '请给出该地的政策文件；未核实的取值须写明允许使用。',
        'Give a policy document of the place; values that nobody confirmed have to be allowed.',
      ],
    )
  })
}

const run = async (asked: PopulationRun, db: Database, partial: string): Promise<Manifest> => {
  const { registered, desk } = await programOf(asked)
  const { partRows = usualPartRows, rules, checked = false, onProgress, signal } = asked
  const { versions } = registered.program
  checkRulesAsked(rules, [...new Set(versions.flatMap(version => Object.keys(version.rules)))])
  const cases = await openCases(db, asked, versions)
  // What no version could read is said before anything is copied.
  checkFits(cases, versions)
  const sources = [cases.source, ...cases.members.flatMap(({ source }) => source ?? [])]
  const files = new Map<Source, InputFile[]>()
  for (const source of sources) files.set(source, await inputFiles(source, signal))

  const work = join(partial, 'work')
  mkdirSync(work, { recursive: true })
  const plan = await planParts(db, cases, { partRows, folder: work })
  const places = await placesAndDays(db, cases, [cases.source.text])
  const policies = await findPolicies(desk, registered, places, asked)
  await loadRefused(db, policies)
  const typed = typedTables(
    cases,
    policies.versions.map(({ program }) => program),
  )
  const days = policies.versions
    .flatMap(version => version.policies.flatMap(({ of }) => of.map(({ date }) => date)))
    .toSorted()
  const { statements, results, unknown } = await writeStatements(db, typed, policies.versions, {
    rules,
    checked,
    days: [days.at(0) ?? '', days.at(-1) ?? ''],
  })
  const [engine] = await db.rows('SELECT version() AS version')
  const software = { population: manifestOfPackage.version, duckdb: String(engine!['version']) }
  const used = usedOf(policies.versions)
  const digest = digestOf(
    JSON.stringify([
      software,
      [...files.values()],
      cases.keyName,
      cases.place,
      cases.date,
      asked.sample,
      plan.how,
      checked,
      used,
      policies.refused,
      statements.map(({ answers, checks, own, groups }) => [
        answers,
        checks?.text,
        own.columns,
        own.unreadable,
        [...groups].map(([group, one]) => [group, one.columns, one.unreadable]),
      ]),
    ]),
  )
  const journal = openJournal(partial, digest)
  const parts = await plan.prepare()
  const all = new Map(journal.finished)
  if (cases.source.broken.length > 0 && !all.has(0)) {
    const lines = await rejectLines(db, cases.source.broken, partial)
    journal.add(lines)
    all.set(0, lines)
  }
  // Statements join what is small, and one row a case, to the rows as they come; the engine guesses sizes, and guesses otherwise.
  await db.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
  const partWork: PartWork = { db, cases, statements, results, folder: partial }
  const rowsOf = (of: Iterable<PartCounts>) => [...of].reduce((sum, { rows }) => sum + rows, 0)
  const total = cases.source.rows + cases.source.broken.length
  const started = performance.now()
  const before = rowsOf(all.values())
  const tell = () => {
    const done = rowsOf(all.values())
    const seconds = (performance.now() - started) / 1000
    const rowsPerSecond = done > before && seconds > 0 ? (done - before) / seconds : 0
    onProgress?.({
      parts: { done: [...all.keys()].filter(number => number > 0).length, all: parts.length },
      rows: { done, all: total },
      rowsPerSecond,
      ...(rowsPerSecond > 0 ? { secondsLeft: (total - done) / rowsPerSecond } : {}),
    })
  }
  tell()
  for (const part of parts) {
    if (all.has(part.number)) continue
    signal?.throwIfAborted()
    const counts = await runPart(partWork, part)
    journal.add(counts)
    all.set(part.number, counts)
    tell()
  }
  const together = countsTogether([...all.values()].toSorted((a, b) => a.part - b.part))
  if (together.counts.rows !== total)
    throw new Error(`${total} rows went in, and ${together.counts.rows} were looked at`)
  const manifest: Manifest = {
    schema: 'population-manifest.v1',
    ...(cases.synthetic ? { synthetic: true } : {}),
    program: { id: registered.program.id, title: registered.program.title },
    ...used,
    inputs: {
      cases: { files: files.get(cases.source)!, format: cases.source.form },
      members: Object.fromEntries(
        cases.members.flatMap(({ group, source }) =>
          source ? [[group, { files: files.get(source)!, format: source.form }]] : [],
        ),
      ),
    },
    ...together,
    columns: { key: cases.keyName, rules: results, ...legendOf(results), unknown },
    warnings: [
      ...warningsOf(typed.values(), 'warnings'),
      // Why cases may be open that have all that their files say.
      ...(together.counts.undetermined > 0
        ? [...policyValuesNotKnown(policies.versions), ...warningsOf(typed.values(), 'absent')]
        : []),
    ],
    software,
    digest,
  }
  return manifest
}

const runLocked = async (asked: PopulationRun, out: string): Promise<Manifest> => {
  const { memory = '2GB', threads, signal, restart = false } = asked
  const partial = `${out}.partial`
  if (restart) rmSync(partial, { recursive: true, force: true })
  const wasThere = existsSync(partial)
  mkdirSync(partial, { recursive: true })
  const work = join(partial, 'work')
  const spill = join(work, 'spill')
  const db = await openDatabase({ memory, threads, folder: spill, signal })
  let manifest: Manifest
  try {
    manifest = await run(asked, db, partial)
  } catch (error) {
    // What never began leaves nothing behind.
    if (!wasThere && !existsSync(join(partial, 'parts.jsonl'))) rmSync(partial, { recursive: true, force: true })
    throw error
  } finally {
    db.close()
  }
  rmSync(work, { recursive: true, force: true })
  writeFileSync(join(partial, 'manifest.json'), jsonText(manifest))
  finishFolder(partial, out)
  return manifest
}

/**
 * Runs a program over a population. Every row of the cases is decided, undetermined or rejected with its reasons; the result is a
 * folder of Parquet with a manifest, and is there whole or not at all. A run that was stopped goes on where it was.
 * @throws ProblemError for files, columns, places, days, rules and settings that cannot be: before anything is computed, all that is
 * wrong; `run-under-way`, `disk-full`, `memory-too-small`, `file-unreadable`; what the signal gives as its reason
 */
export const runPopulation = async (asked: PopulationRun): Promise<Manifest> => {
  const { signal } = asked
  signal?.throwIfAborted()
  return intoFolder(asked.out, out => runLocked(asked, out))
}
