import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-run-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

describe('run', () => {
  it('computes a population, with place and day by row, and prints the counts', async () => {
    writeFileSync(
      at('households.csv'),
      'id,place,date,area,savings,homes,car,property_meets_local_rule\n1,350200,2023-03-15,urban,0,1,false,true\n2,350200,2023-03-15,urban,-1,1,false,true\n3,350200,2023-03-15,urban,,1,false,\n',
    )
    writeFileSync(
      at('persons.csv'),
      'household,relation,birth,wage\n1,applicant,1980-01-01,50000\n2,applicant,1980-01-01,0\n3,applicant,1980-01-01,0\n',
    )
    const argv = [
      'run',
      'dibao',
      '--in',
      at('households.csv'),
      '--members',
      at('persons.csv'),
      '--members-key',
      'household',
      '--out',
      at('out'),
    ]
    const said = await minzheng(argv)
    expect(said.code, said.err).toBe(0)
    expect(said.out).toContain('3 rows = 1 decided + 1 undetermined + 1 rejected')
    expect(said.out).toContain('monthlyBenefit: 505.00 yuan in decided cases, not known 1')
    expect(said.out).toContain('rejected for out-of-bounds:savings: 1')
    expect(said.err).toContain('3 / 3')
    expect(existsSync(at('out/manifest.json'))).toBe(true)
    const both = argv.map(word =>
      word === 'dibao' ? '低保,marginal-household' : word === at('out') ? at('both') : word,
    )
    const two = await minzheng(both)
    expect(two.code, two.err).toBe(0)
    expect(two.out.match(/3 rows = /g)).toHaveLength(2)
    expect(existsSync(at('both/marginal-household/manifest.json'))).toBe(true)
    const again = await minzheng([...argv, '--lang', 'zh'])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('已经存在')])
  })
  it('warns of amounts without a unit, of what has no column, and ends with 1 where nothing could be read', async () => {
    const head = 'id,place,date,area,savings,homes,car,property_meets_local_rule\n'
    writeFileSync(at('odd.csv'), `${head}1,350200,2023-03-15,urban,0,1,false,true\n`)
    writeFileSync(at('odd-persons.csv'), 'household,relation,birth,工资性收入\n1,applicant,1980-01-01,800\n')
    const argv = (cases: string, out: string, ...more: readonly string[]) =>
      minzheng([
        ...['run', 'dibao', '--in', at(cases), '--members', at('odd-persons.csv'), '--members-key', 'household'],
        ...['--out', at(out), ...more],
      ])
    const odd = await argv('odd.csv', 'odd')
    expect([odd.code, odd.err]).toEqual([0, expect.stringContaining('[head-without-unit]')])
    expect(odd.err).not.toContain('[columns-absent]')
    // The day of all rows is another than the file says.
    const later = await argv('odd.csv', 'later', '--on', '2023-03-16')
    expect(later.code, later.err).toBe(0)
    writeFileSync(at('narrow.csv'), 'id,place,date,area\n1,350200,2023-03-15,urban\n')
    expect((await argv('narrow.csv', 'narrow')).err).toContain('(property_meets_local_rule)')
    writeFileSync(at('nowhere.csv'), `${head}1,1,2023-03-15,urban,0,1,false,true\n`)
    expect((await argv('nowhere.csv', 'nowhere')).code).toBe(1)
  })
  it('says what it takes: policy files, and plain values where two sides are compared', async () => {
    expect((await minzheng(['run', '--help'])).out).not.toContain('values of your own')
    expect((await minzheng(['compare', '--help'])).out).toContain('values of your own')
  })
  it('says what is wrong with the question', async () => {
    writeFileSync(at('few.csv'), 'id,place\n1,350200\n')
    const said = await minzheng(['run', 'dibao', '--in', at('few.csv'), '--on', '2023-03-15', '--out', at('few')])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('[members-missing]')])
    expect((await minzheng(['run', 'dibao', '--in', at('few.csv')])).code).toBe(2)
    const keyless = await minzheng([
      'run',
      'dibao',
      '--in',
      at('few.csv'),
      '--members',
      at('few.csv'),
      '--out',
      at('few'),
    ])
    expect([keyless.code, keyless.err]).toEqual([2, expect.stringContaining('--members-key')])
  })
})
