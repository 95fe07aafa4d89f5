import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

const seeds = (path: string) => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-policy-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const head = "division: '321000'\ntitle: 扬州市2023年低保标准\nconfidence: primary\nfrom: 2023-07-01\nvalues:\n"
const own = (amount: string) => `${head}  dibao.standard.urban: ${amount}\n  dibao.standard.rural: ${amount}\n`

describe('policy check', () => {
  it('finds nothing wrong with the bundled documents', async () => {
    const said = await minzheng(['policy', 'check', seeds('policies'), '--json', '--strict'])
    const { documents, problems } = JSON.parse(said.out)
    expect([said.code, problems]).toEqual([0, []])
    expect(documents.length).toBeGreaterThan(100)
  })

  it('finds every planted fault in one pass, each with file, line, path and remedy', async () => {
    const path = file(
      'faulty.yaml',
      `${head}  dibao.standrad.urban: 800元/月\n  dibao.standard.rural: 1300\n  dibao.benefit: { value: half, artcle: 第一条 }\n`,
    )
    const said = await minzheng(['policy', 'check', path])
    expect(said.code).toBe(1)
    const lines = said.err.trim().split('\n')
    expect(lines.map(line => /\[([a-z-]+)\]/.exec(line)?.[1]).sort()).toEqual([
      'unrecognized-keys',
      'value-not-an-option',
      'value-unknown',
      'value-without-unit',
    ])
    for (const line of lines) expect(line).toMatch(/faulty\.yaml:[678] {2}values\.\S+ {2}error \[[a-z-]+\] {2}.+\. .+/)
    expect(said.err).toContain('Did you mean "dibao.standard.urban"?')
    expect((await minzheng(['policy', 'check', path, '--lang', 'zh'])).err).toContain('是否想写“article”？')
  })

  it('finds what two documents say of one day, which neither says alone', async () => {
    const [a, b] = [file('a.yaml', own('800元/月')), file('b.yaml', own('900元/月'))]
    expect((await minzheng(['policy', 'check', a])).code).toBe(0)
    const said = await minzheng(['policy', 'check', a, b, '--json'])
    const { problems } = JSON.parse(said.out)
    expect(said.code).toBe(1)
    expect(problems).toMatchObject([
      { code: 'two-entries-for-one-day', file: b, line: 6 },
      { code: 'two-entries-for-one-day', file: b, line: 7 },
    ])
  })

  it('says what is wrong with a file that is no text, no YAML, no document', async () => {
    for (const [name, content, word] of [
      ['list.yaml', '- 1\n', 'not-a-mapping'],
      ['broken.yaml', 'a: [1\n', 'syntax'],
    ] as const)
      expect((await minzheng(['policy', 'check', file(name, content)])).err).toContain(word)
    expect((await minzheng(['policy', 'check', join(folder, 'none.yaml')])).code).toBe(2)
  })
})

describe('policy where', () => {
  const where = async (...argv: string[]) => {
    const said = await minzheng(['policy', 'where', ...argv, '--json'])
    return { code: said.code, ...JSON.parse(said.out) }
  }

  it('gives value, place, days and document', async () => {
    const found = await where('dibao.standard.urban', '--place', '500112', '--on', '2024-06-01')
    expect(found).toMatchObject({
      code: 0,
      status: 'set',
      value: 73_500,
      written: '735元/月',
      source: { division: '500000', from: '2023-09-01', to: '2024-08-31', cite: { number: '渝民发〔2023〕10号' } },
    })
  })

  it('says where and when it is known, where it is not', async () => {
    const found = await where('facility-norm.newPer100', '--place', '370200', '--on', '2019-04-01')
    expect(found).toMatchObject({ code: 0, status: 'not-known' })
    expect(found.why.zh).toContain('起始日不详（2015-05-01 至 2019-11-30 之间）')
    expect(found.known[0]).toMatchObject({ division: '370200', from: '2019-11-30' })
  })

  it('takes a label or the end of an id, and suggests the id that was perhaps meant', async () => {
    expect((await where('城市低保标准', '--place', '500112')).id).toBe('dibao.standard.urban')
    expect((await where('standard.urban', '--place', '500112')).id).toBe('dibao.standard.urban')
    const said = await minzheng(['policy', 'where', 'dibao.standrad.urban'])
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('Did you mean dibao.standard.urban?')])
  })

  it('reads for people, in both languages, and lists every place where none is named', async () => {
    const argv = ['policy', 'where', 'dibao.standard.urban', '--on', '2024-06-01']
    const said = await minzheng([...argv, '--place', '500112', '--lang', 'zh'])
    for (const word of ['城市低保标准', '重庆市渝北区 2024-06-01  735元/月', '掌握至', '官方摘录'])
      expect(said.out).toContain(word)
    expect((await minzheng(argv)).out).toContain('江苏省扬州市')
  })

  it('warns of a district that was abolished', async () => {
    const { problems, status } = await where('dibao.standard.urban', '--place', '500112', '--on', '2026-06-30')
    expect([problems[0].code, status]).toEqual(['division-abolished', 'set'])
  })

  it.each([
    ['500112', '请改用 500157 两江新区、500109 北碚区。'],
    ['430221', '请改用 430212 渌口区。'],
    ['株洲县', '请改用 430212 渌口区。'],
    ['360421', '请改用 360404 柴桑区。'],
    ['371200', '请改用 370100 济南市。'],
    // of 1985, and again of 2018
    ['142523', '请改用 140405 屯留区。'],
  ])('%s is abolished: %s', async (place, remedy) => {
    const { problems } = await where('dibao.standard.urban', '--place', place, '--on', '2026-11-29')
    expect(problems[0]).toMatchObject({ code: 'division-abolished', remedy: { zh: remedy } })
  })

  it.each(['500157', '653132', '659013', '653228', '653229', '延边州', '新疆巴州'])('%s is known', async place => {
    const { problems } = await where('dibao.standard.urban', '--place', place, '--on', '2026-11-29')
    expect(problems.map(({ code }: { code: string }) => code)).not.toContain('division-unknown')
    expect(problems.map(({ code }: { code: string }) => code)).not.toContain('division-abolished')
  })

  it.each(['没有此地', 'abc', '__proto__', '4302021'])('%s is no place', async place => {
    expect((await minzheng(['policy', 'where', 'dibao.standard.urban', '--place', place])).code).toBe(2)
  })

  it('lists every value without an id', async () => {
    const said = await minzheng(['policy', 'where', '--json'])
    expect(JSON.parse(said.out).length).toBeGreaterThan(500)
  })
})

describe('a policy of one’s own', () => {
  const facts = () => {
    const path = join(folder, 'own-facts.json')
    const person = { relation: 'applicant', birth: '1980-05-01' }
    writeFileSync(path, JSON.stringify({ area: 'urban', car: false, propertyMeetsLocalRule: true, members: [person] }))
    return ['assess', 'dibao', '--facts', path, '--place', '350200', '--on', '2024-06-01', '--json']
  }
  const own = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return ['--policy', path]
  }

  it.each(['[]', '- 1', 'x', '[{"division": "350200"}]'])('%s is no policy, and is not passed over', async text => {
    const { code, err } = await minzheng([...facts(), ...own('list.yaml', text)])
    expect(code).toBe(1)
    expect(err).toContain('not-a-mapping')
  })

  it.each(['350200', '350200000', '350200000000'])('of division %s is that of Xiamen', async division => {
    const document = `division: '${division}'\ntitle: x\nconfidence: primary\nfrom: 2024-01-01\nvalues:\n  dibao.standard.urban: 500元/月\n`
    const { out } = await minzheng([...facts(), ...own('long-code.yaml', document)])
    expect(out).toContain('50000')
  })
})

describe('plain values of one’s own', () => {
  const facts = () =>
    file('plain-facts.json', '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}')
  const assess = (...policies: string[]) =>
    minzheng(
      ['assess', 'price-subsidy', '--facts', facts(), '--place', '321000', '--on', '2023-07-01'].concat(
        policies.flatMap((text, index) => ['--policy', file(`plain-${index}.yaml`, text)]),
      ),
    )

  it('are written with their units, the last file over the others', async () => {
    expect((await assess('urbanStandard: 900元/月')).out).toContain('75.00')
    expect((await assess('urbanStandard: 700元/月', 'urbanStandard: 900元/月')).out).toContain('75.00')
  })

  it.each([
    ['urbanStandard: 90000', 'value-without-unit', '90000元/月'],
    ['urbanStandard: 900%', 'value-in-wrong-unit', '900%'],
    ['urbanStandrad: 900元/月', 'unrecognized-keys', 'urbanStandard'],
    ['{ "__proto__": { "urbanStandard": "900元/月" } }', 'unrecognized-keys', '__proto__'],
  ])('%s computes nothing', async (text, code, words) => {
    const said = await assess(text)
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('plain-0.yaml:1')
    expect(said.err).toContain(code)
    expect(said.err).toContain(words)
  })
})

describe('policy new', () => {
  it('writes a document that asks for what is still empty, and is in order once it is filled in', async () => {
    const path = join(folder, 'new.yaml')
    const argv = ['policy', 'new', '--division', '500000', '--title', '关于提高标准的通知', '--out', path]
    await minzheng([...argv, '--values', 'dibao.standard.urban,dibao.benefit'])
    const empty = await minzheng(['policy', 'check', path])
    expect(empty.err.match(/value-empty/g)).toHaveLength(4)
    const filled = readFileSync(path, 'utf8')
      .replace('confidence:', 'confidence: primary')
      .replace('from:', 'from: 2027-01-01')
      .replace('dibao.standard.urban:', 'dibao.standard.urban: 800元/月')
      .replace('dibao.benefit:', 'dibao.benefit: tiers')
    writeFileSync(path, filled)
    expect((await minzheng(['policy', 'check', path])).code).toBe(0)
  })

  it('makes the folder of a place, and writes over nothing', async () => {
    const path = join(folder, '320404', 'first.yaml')
    const argv = ['policy', 'new', '--division', '320404', '--title', 'x', '--values', 'dibao.standard.urban']
    expect((await minzheng([...argv, '--out', path])).code).toBe(0)
    writeFileSync(path, 'filled in')
    const again = await minzheng([...argv, '--out', path])
    expect([again.code, readFileSync(path, 'utf8')]).toEqual([2, 'filled in'])
    expect(again.err).toContain(path)
  })

  it('refuses a place or a value that there is not', async () => {
    const argv = ['policy', 'new', '--title', 'x']
    expect((await minzheng([...argv, '--division', '990000', '--values', 'dibao.standard.urban'])).code).toBe(2)
    expect((await minzheng([...argv, '--division', '500000', '--values', 'dibao.standrad'])).code).toBe(2)
  })
})

describe('assess with documents of one’s own', () => {
  const facts = () => file('facts.json', '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}')
  const assess = async (...argv: string[]) =>
    minzheng(['assess', 'price-subsidy', '--facts', facts(), '--place', '321000', '--on', '2023-07-01', ...argv])

  it('pays 67.00 with and without one that repeats the standards, and by another where it says so', async () => {
    expect((await assess()).out).toContain('67.00')
    expect((await assess('--policy', file('own.yaml', own('800元/月')))).out).toContain('67.00')
    expect((await assess('--policy', file('own.yaml', own('900元/月')))).out).toContain('75.00')
  })

  it('computes nothing where two of them set one value on one day', async () => {
    const two = ['--policy', file('one.yaml', own('800元/月')), '--policy', file('two.yaml', own('900元/月'))]
    const said = await assess(...two)
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('two-entries-for-one-day')
    expect(said.err).toContain('two.yaml')
  })

  it('computes nothing where one of them is wrong', async () => {
    const said = await assess(
      '--policy',
      file('own.yaml', `${head}  dibao.standard.urban: { value: 800元/月, ciet: a }\n`),
    )
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('own.yaml:6')
  })
})

it('schema policy: for editors', async () => {
  const { properties } = JSON.parse((await minzheng(['schema', 'policy'])).out)
  expect(properties.values.properties['dibao.standard.urban'].title).toBe('城市低保标准')
})

it('a report of the office’s own is not called published', async () => {
  const plan = seeds('plans/xiamen-2023.yaml')
  const observations = file(
    'own.csv',
    'indicator,division,date,value,source\ncare-centre-projects-completed,350200,2023-12-31,4,本局台账\n',
  )
  const said = await minzheng(['comply', '--plan', plan, '--observations', observations, '--as-of', 'end', '--json'])
  const evidence = [...said.out.matchAll(/"evidence": "(\w+)"/g)].map(([, kind]) => kind)
  expect(evidence).toContain('reported')
  expect(evidence).not.toContain('published')
})
