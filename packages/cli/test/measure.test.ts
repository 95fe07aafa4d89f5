import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-measure-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const file = (name: string, content: string) => {
  writeFileSync(at(name), content)
  return at(name)
}

/** A register of homes, invented. */
const homes = (nursingBeds: number) =>
  `division,beds,nursingBeds\n430202,100,${nursingBeds}\n430203,50,10\n430202,60,50\n`
const measure = (records: string, ...args: readonly string[]) =>
  minzheng(['measure', 'nursing-bed-share', '--records', records, '--as-of', '2020-12-31', '--synthetic', ...args])

describe('measure', () => {
  it('lists what can be computed', async () => {
    const { code, out } = await minzheng(['measure'], { lang: 'zh' })
    expect(code).toBe(0)
    expect(out).toMatch(/nursing-bed-share +护理型床位占比/)
  })

  it('gives one observation for each place, by the column that names it', async () => {
    const { code, out } = await measure(file('homes.csv', homes(70)), '--by', 'division', '--json')
    expect(code).toBe(0)
    const { observations } = JSON.parse(out)
    expect(observations).toMatchObject([
      { division: '430202', date: '2020-12-31', numerator: 120, denominator: 160, synthetic: true },
      { division: '430203', numerator: 10, denominator: 50 },
    ])
  })

  // Zhuzhou's plan of 2020 asks for 50 %: 105 of 210 beds meet it, 104 do not.
  it.each([
    [45, 'met'],
    [44, 'missed'],
  ])(
    'its observations decide the target of a plan: %i nursing beds in the first home, %s',
    async (nursingBeds, status) => {
      const records = file(
        'city.csv',
        homes(nursingBeds)
          .replaceAll(/^4302\d\d,/gm, '')
          .replace('division,', ''),
      )
      const out = at('observed.yaml')
      expect((await measure(records, '--division', '430200', '--out', out)).code).toBe(0)
      const plan = 'seeds/plans/zhuzhou-2020.yaml'
      const said = await minzheng(['comply', '--plan', plan, '--observations', out, '--as-of', 'end', '--json'])
      const { plans } = JSON.parse(said.out)
      const result = plans[0].results.find((one: { target: string }) => one.target === '13-nursing-bed-share')
      expect(result).toMatchObject({ status, evidence: 'synthetic' })
    },
  )

  it.each([
    ['a record that is none', 'beds,nursingBeds\n100,70\n10,20\n', /line 3|:3/],
    ['a text where a number belongs', 'beds,nursingBeds\nmany,70\n', /:2/],
  ])('%s is named with its line, and nothing is written', async (_, text, line) => {
    const out = at('never.yaml')
    const said = await measure(file('bad.csv', text), '--division', '430200', '--out', out)
    expect(said.code).toBe(1)
    expect(said.err).toMatch(line)
    expect(existsSync(out)).toBe(false)
  })

  it('a record without its place is named', async () => {
    const said = await measure(file('noplace.csv', 'division,beds,nursingBeds\n,100,70\n'), '--by', 'division')
    expect(said.code).toBe(1)
    expect(said.err).toContain('no division code')
  })

  it('a record that is no object has no place', async () => {
    const records = file('odd.json', JSON.stringify([null, ['430202'], '430202', 7]))
    const said = await measure(records, '--by', 'division', '--json')
    expect(said.code).toBe(1)
    expect(JSON.parse(said.out).problems.map(({ code }: { code: string }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'record-without-division'),
    )
  })

  it('a value that the records leave open is none, and says why', async () => {
    const records = file('rated.json', JSON.stringify([{ institution: 'a' }]))
    const said = await minzheng(
      ['measure', 'rated-care-institution-rate', '--records', records, '--division', '430200'],
      { lang: 'zh' },
    )
    expect(said.code).toBe(1)
    expect(said.err).toContain('1 条记录中有 1 条情况不明')
  })

  it.each([
    [['no-such', '--records', 'x.csv', '--division', '430200'], /minzheng measure lists/],
    [['nursing-bed-share', '--division', '430200'], /--records/],
    [['nursing-bed-share', '--records', 'no-such.csv', '--division', '43'], /no division code/],
    [['nursing-bed-share', '--records', 'no-such.csv', '--division', '430200'], /There is no file/],
  ])('wrong usage: %j', async (args, message) => {
    const said = await minzheng(['measure', ...args])
    expect(said.code).toBe(2)
    expect(said.err).toMatch(message)
  })

  it('writes CSV that comply reads', async () => {
    const out = at('observed.csv')
    await measure(file('homes2.csv', homes(70)), '--by', 'division', '--out', out)
    expect(readFileSync(out, 'utf8')).toContain('nursing-bed-share,430202,2020-12-31,,120,160')
    const said = await minzheng([
      'comply',
      '--plan',
      'seeds/plans/zhuzhou-2020.yaml',
      '--observations',
      out,
      '--as-of',
      'end',
    ])
    expect(said.err).toBe('')
  })
})
