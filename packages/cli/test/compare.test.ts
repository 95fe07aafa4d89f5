import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-compare-'))
  const household = { place: '350200', date: '2023-03-15', area: 'urban', savings: 0, homes: 1, car: false }
  // Where the standard is 1,005 yuan: one is paid 505, one is above it, one is not known, one is wrong.
  const lines = [500, 1050, null, -1].map((wage, index) =>
    JSON.stringify({
      id: index + 1,
      ...household,
      propertyMeetsLocalRule: true,
      members: [{ relation: 'applicant', birth: '1980-01-01', wage: wage === null ? null : wage * 100 }],
    }),
  )
  writeFileSync(at('cases.ndjson'), `${lines.join('\n')}\n`)
  writeFileSync(at('raised.yaml'), 'urbanStandard: 1105元/月\n')
})
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const compare = (...more: string[]) => ['compare', 'dibao', '--in', at('cases.ndjson'), ...more]

describe('compare', () => {
  it('prints who gains, what it costs and what that rests on, and writes a chart', async () => {
    const said = await minzheng(
      compare('--against', at('raised.yaml'), '--by', 'place', 'area', '--chart', at('a.svg')),
    )
    expect(said.code, said.err).toBe(0)
    expect(said.out).toContain('4 rows = 2 decided on both sides + 1 not decided + 1 rejected on both sides')
    expect(said.out).toMatch(/All +3 +1 +1 +2 +1 +0 +2 +0 +\+155\.00 +0\.00 +\+155\.00/)
    expect(said.out).toContain('Mean/median gain (yuan): 77.50 / 77.50; unchanged 0')
    expect(said.out).toMatch(/350200 福建省厦门市 +3/)
    expect(said.out).toMatch(/Urban +3/)
    expect(said.out).toContain('Spending: +155.00 yuan a month, +1,860.00 yuan a year. It rests on the 2 cases')
    expect(readFileSync(at('a.svg'), 'utf8')).toMatch(/^<svg /)
  })
  it('writes CSV, JSON and the households one by one', async () => {
    const said = await minzheng(
      compare('--against', at('raised.yaml'), '--out', at('a.csv'), '--households', at('each')),
      { lang: 'zh' },
    )
    expect([said.code, said.out]).toEqual([0, ''])
    const [head, all] = readFileSync(at('a.csv'), 'utf8').replace('\uFEFF', '').split('\r\n')
    expect(head!.split(',').slice(0, 4)).toEqual(['分组', '组', '个案', '未判定'])
    expect(all).toBe('全部,全部,3,1,1,2,1,0,2,0,0,155,0,155,77.5,77.5,,')
    expect(existsSync(at('each/households-00001.parquet'))).toBe(true)
    const json = await minzheng(compare('--against-on', '2024-06-30', '--json', '--sample', '100%'))
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'population-comparison.v1', whole: { decided: 2 } })
  })
  it('says what is wrong with the question', async () => {
    const none = await minzheng(compare())
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('--against')])
    for (const share of ['0', '101%', 'some', '-1%']) {
      const said = await minzheng(compare('--against', at('raised.yaml'), `--sample=${share}`))
      expect([said.code, said.err]).toEqual([2, expect.stringContaining('--sample')])
    }
    const by = await minzheng(compare('--against', at('raised.yaml'), '--by', 'sise'))
    expect([by.code, by.err]).toEqual([1, expect.stringContaining('Did you mean "size"?')])
    const file = await minzheng(compare('--against', at('raised.yaml'), '--chart', at('a.png')))
    expect([file.code, file.err]).toEqual([2, expect.stringContaining('.svg')])
    writeFileSync(at('wrong.yaml'), 'urbanStandart: 1105元/月\n')
    const values = await minzheng(compare('--against', at('wrong.yaml')))
    expect([values.code, values.err]).toEqual([1, expect.stringContaining('urbanStandart')])
  })
})

describe('population validate', () => {
  it('names what is wrong, the rows and the remedy, and ends with 1', async () => {
    const said = await minzheng(['population', 'validate', at('cases.ndjson'), '--program', 'dibao'])
    expect(said.code).toBe(1)
    expect(said.out).toContain('members.wage  error [out-of-bounds]  "Wage" is outside 0…1000000000 (in fen).')
    expect(said.out).toContain('  1 row\n  cases.ndjson:4\n')
    expect(said.out).toContain('4 rows = 3 fit + 1 wrong')
  })
  it('ends with 0 where nothing is wrong, and says so in JSON', async () => {
    const lines = readFileSync(at('cases.ndjson'), 'utf8').split('\n').slice(0, 3)
    writeFileSync(at('well.ndjson'), `${lines.join('\n')}\n`)
    const said = await minzheng(['population', 'validate', at('well.ndjson'), '--program', '低保', '--json'])
    expect([said.code, JSON.parse(said.out)]).toEqual([0, expect.objectContaining({ findings: [] })])
    expect((await minzheng(['population', 'validate', at('well.ndjson')])).code).toBe(2)
    expect((await minzheng(['population', 'validate'])).code).toBe(2)
  })
  it('is completed', async () => {
    const words = async (...typed: string[]) => (await minzheng(['--get-yargs-completions', ...typed])).out.split('\n')
    expect(await words('minzheng', 'compare', 'dib')).toContain('dibao')
    expect(await words('minzheng', 'population', 'validate', 'x', '--program', 'dib')).toContain('dibao')
    expect(await words('minzheng', 'population', '')).toEqual(expect.arrayContaining(['generate', 'validate']))
  })
})
