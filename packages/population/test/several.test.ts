import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { runPopulation, runPrograms, type SeveralPrograms } from '../src/index.js'
import { query, testFolder, writeCsv } from './made-files.js'

const at = testFolder()

/** Two households with what dibao and the marginal households read, and a column that dibao alone knows. */
const asked = (name: string, more: object = {}): SeveralPrograms => {
  const household = {
    place: '350200',
    date: '2023-03-15',
    area: 'urban',
    savings: 0,
    homes: 1,
    car: 'false',
    property_meets_local_rule: 'true',
    ...more,
  }
  const person = { relation: 'applicant', birth: '1980-01-01' }
  return {
    programs: ['dibao', 'marginal-household'],
    cases: writeCsv(at(`${name}.csv`), [
      { id: 1, ...household, tier: 'tier1' },
      { id: 2, ...household, tier: '' },
    ]),
    members: {
      members: {
        file: writeCsv(at(`${name}-persons.csv`), [
          { household: 1, ...person, wage: 50_000 },
          { household: 2, ...person, wage: 120_000 },
        ]),
        key: 'household',
      },
    },
    out: at(name),
  }
}
const codesOf = async (run: SeveralPrograms) => {
  try {
    await runPrograms(run)
  } catch (error) {
    if (isProblemError(error)) return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
    throw error
  }
  return []
}

describe('several programs over one population', () => {
  it('decide each as alone, each in a folder of its own, and go on where they were', async () => {
    const run = asked('both')
    const found = await runPrograms(run)
    expect(Object.keys(found)).toEqual(['dibao', 'marginal-household'])
    expect(readdirSync(run.out).toSorted()).toEqual(['dibao', 'marginal-household'])
    const { programs: _, onProgress: __, ...alone } = run
    const dibao = await runPopulation({ ...alone, program: 'dibao', out: at('alone') })
    expect(found['dibao']!.rules).toEqual(dibao.rules)
    const [rows] = await query(
      `SELECT COUNT(*) FILTER (eligible) AS n FROM '${run.out}/marginal-household/decided-*.parquet'`,
    )
    expect(Number(rows!['n'])).toBe(found['marginal-household']!.rules['eligible']!.values!['yes'])
    // As if it had been stopped before the second: the first is found to be finished.
    const bytes = readFileSync(`${run.out}/dibao/decided-00001.parquet`)
    renameSync(run.out, `${run.out}.partial`)
    rmSync(`${run.out}.partial/marginal-household`, { recursive: true })
    const again = await runPrograms(run)
    expect(again).toEqual(found)
    expect(readFileSync(`${run.out}/dibao/decided-00001.parquet`)).toEqual(bytes)
  })
  it('say what is wrong for any of them before anything is computed', async () => {
    expect(await codesOf(asked('columns', { savngs: 1 }))).toEqual(['unrecognized-keys cases.savngs'])
    expect(await codesOf({ ...asked('unknown'), programs: ['dibao', 'dibaoo'] })).toEqual(['program-unknown program'])
    const { members: _, ...without } = asked('without')
    expect(await codesOf(without)).toEqual(['members-missing members.members'])
    expect(existsSync(at('columns.partial'))).toBe(false)
  })
  it('one run at a time writes to a folder, and the result is whole', async () => {
    const run = asked('at-once')
    const ended = await Promise.allSettled([codesOf(run), codesOf(run), codesOf({ ...run, restart: true })])
    expect(ended.map(one => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual([
      [],
      ['run-under-way out'],
      ['run-under-way out'],
    ])
    for (const program of run.programs) expect(existsSync(`${run.out}/${program}/manifest.json`)).toBe(true)
    expect(existsSync(`${run.out}.lock`)).toBe(false)
  })
})
