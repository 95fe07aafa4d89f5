import { writeFileSync } from 'node:fs'
import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { runPopulation, validatePopulation } from '../src/index.js'
import { testFolder, writeCsv } from './made-files.js'

const at = testFolder()
const household = { place: '350200', date: '2023-03-15', area: 'urban', savings: 0, homes: 1, car: 'false' }
const person = { relation: 'applicant', birth: '1980-01-01', wage: 0 }

describe('a population is checked as a run checks it', () => {
  it('finds values, duplicates, orphans, places and days, counts them, and names the first rows with a remedy', async () => {
    const cases = writeCsv(at('cases.csv'), [
      { id: 1, ...household },
      { id: 2, ...household, savings: -1 },
      { id: 3, ...household, savings: -1 },
      { id: 3, ...household },
      { id: 4, ...household, area: 'sea' },
      { id: 5, ...household, date: '1990-01-01' },
      { id: 6, ...household, place: '999999' },
      { id: '', ...household },
      { id: 7, ...household, homes: 'many' },
      { id: 8, ...household },
    ])
    const members = writeCsv(at('persons.csv'), [
      ...[1, 2, 3, 4, 5, 6, 7].map(household => ({ household, ...person })),
      { household: 77, ...person },
      { household: 8, ...person, birth: '2030-01-01' },
      { household: 8, ...person },
    ])
    const input = { program: 'dibao', cases, members: { members: { file: members, key: 'household' } } }
    const found = await validatePopulation({ ...input, first: 1 })
    expect(found.counts).toEqual({ rows: 10, fit: 1, rejected: 9, members: { members: { rows: 10, rejected: 1 } } })
    const shown = found.findings.map(({ reason, table, rows, first }) => [reason, table, rows, first])
    expect(shown).toEqual([
      ['key-twice', 'cases', 2, [{ file: 'cases.csv', line: 4 }]],
      ['date-too-late:members.birth', 'cases', 1, [{ file: 'cases.csv', line: 11 }]],
      ['division-unknown', 'cases', 1, [{ file: 'cases.csv', line: 8 }]],
      ['key-missing', 'cases', 1, [{ file: 'cases.csv', line: 9 }]],
      ['not-an-option:area', 'cases', 1, [{ file: 'cases.csv', line: 6 }]],
      ['not-in-force', 'cases', 1, [{ file: 'cases.csv', line: 7 }]],
      ['not-just-one:members.relation', 'cases', 1, [{ file: 'cases.csv', line: 11 }]],
      ['out-of-bounds:savings', 'cases', 1, [{ file: 'cases.csv', line: 3 }]],
      ['unreadable:homes', 'cases', 1, [{ file: 'cases.csv', line: 10 }]],
      ['case-missing', 'members', 1, [{ file: 'persons.csv', line: 9 }]],
    ])
    for (const { problem } of found.findings)
      for (const { zh, en } of [problem.message, problem.remedy]) {
        expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
        expect(en).toMatch(/^[^\u4e00-\u9fff]+\.$/)
      }
    const run = await runPopulation({ ...input, out: at('out') })
    expect(found.counts.rejected).toBe(run.counts.rejected)
    expect(Object.fromEntries(found.findings.map(({ reason, rows }) => [reason, rows]))).toEqual(run.reasons)
  })
  it('finds nothing where nothing is wrong, undetermined cases among them', async () => {
    const cases = writeCsv(at('well.csv'), [{ id: 1, ...household, savings: '' }])
    const members = writeCsv(at('well-persons.csv'), [{ household: 1, ...person }])
    const found = await validatePopulation({
      program: 'dibao',
      cases,
      members: { members: { file: members, key: 'household' } },
    })
    expect([found.counts.fit, found.findings]).toEqual([1, []])
  })
  it('names lines that cannot be read', async () => {
    writeFileSync(at('broken.ndjson'), '{"id":1}\nno json\n[1]\n')
    const found = await validatePopulation({
      program: 'old-age-allowance',
      cases: at('broken.ndjson'),
      place: '350200',
      date: '2023-03-15',
      ignore: [],
    }).catch((error: unknown) => {
      if (isProblemError(error)) return error.problems.map(({ code }) => code)
      throw error
    })
    // The columns come first: without them no row can be checked.
    expect(found).toContain('column-missing')
  })
})
