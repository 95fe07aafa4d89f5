import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()

const household = (facts: object = {}) => ({
  members: [
    { relation: 'applicant', birth: '1980-01-01', wage: 90_000 },
    { relation: 'child', birth: '2012-01-01' },
  ],
  area: 'urban',
  propertyMeetsLocalRule: true,
  ...facts,
})
const assess = async (facts: object, ...args: readonly string[]) =>
  minzheng(['assess', 'dibao', '--facts', file('case.json', JSON.stringify(facts)), ...args])

describe('assess dibao', () => {
  it.each([
    ['Xiamen in March 2023', '350200', '2023-03-15', '2021-07-01', 111_000],
    ['Zhuzhou in June 2020', '430202', '2020-06-15', '2012-12-12', 30_000],
  ])('%s: the rule and the standard of that day', async (_, place, on, from, monthlyBenefit) => {
    const said = await assess(household(), '--place', place, '--on', on, '--json')
    const { results, policies } = JSON.parse(said.out)
    expect(said.code).toBe(0)
    expect(results[0].program.from).toBe(from)
    expect(results[0].values).toMatchObject({ eligible: true, monthlyBenefit })
    expect(policies[0].sources.urbanStandard.cite.title).toBeTruthy()
  })

  it.each([
    ['a day that nobody knows', '430202', '2021-09-01', /荷塘区 2020-01-01 – 2020-12-31/],
    ['a city whose districts differ', '430200', '2020-06-15', /荷塘区 2020-01-01 – 2020-12-31/],
    ['a place that nobody knows', '820000', '2023-01-01', /nor for any other day/],
  ])('%s is undetermined, and the warning says what is known', async (_, place, on, known) => {
    const said = await assess(household(), '--place', place, '--on', on, '--json')
    const { results } = JSON.parse(said.out)
    expect(said.code).toBe(0)
    expect(results[0].values).toMatchObject({ counted: 2, eligible: null, monthlyBenefit: null })
    expect(results[0].open.eligible.notKnown).toContain('urbanStandard')
    expect((await assess(household(), '--place', place, '--on', on)).err).toMatch(known)
  })

  it.each([
    ['2021-06-01', 'zh', /规则依据：《中华人民共和国未成年人保护法》, 2021-06-01 至 2024-04-25\n/],
    ['2099-01-01', 'zh', /自 2024-04-26 起, 最后见于 \d{4}-\d\d-\d\d，其后是否变动未知/],
    ['2099-01-01', 'en', /By: .*, from 2024-04-26, last seen in force on/],
  ])('says by what rule, and until when it is known to hold: %s, %s', async (on, lang, expected) => {
    const facts = file('child.json', JSON.stringify({ age: 9 }))
    const said = await minzheng(['assess', 'state-guardianship', '--facts', facts, '--on', on, '--lang', lang])
    expect(said.out.replaceAll(/(?<=\S)\n(?! *(政策|$))/g, '')).toMatch(expected)
  })

  it('gives the reasons with their articles, in Chinese and in English', async () => {
    const options = ['--place', '350200', '--on', '2023-03-15', '--explain']
    const [zh, en] = [
      await assess(household(), ...options, '--lang', 'zh'),
      await assess(household(), ...options, '--lang', 'en'),
    ]
    expect(zh.out).toContain('符合低保条件：是')
    expect(zh.out).toContain('《最低生活保障审核确认办法》（民发〔2021〕57号）第十三条')
    expect(en.out).toContain('Eligible for dibao: yes')
    expect(en.out).toContain('第十三条')
  })

  it('says what is still needed where the facts do not decide it', async () => {
    const policy = file('policy.json', JSON.stringify({ property: { savingsMonths: '24个月', carDisqualifies: true } }))
    const options = ['--place', '350200', '--on', '2023-03-15', '--policy', policy, '--json']
    const unknown = JSON.parse((await assess(household({ savings: null, car: false, homes: 1 }), ...options)).out)
      .results[0]
    expect(unknown.values.eligible).toBeNull()
    expect(unknown.open.eligible.missing).toEqual(['savings'])
    const owner = JSON.parse((await assess(household({ savings: null, car: true, homes: 1 }), ...options)).out)
      .results[0]
    expect(owner.values.eligible).toBe(false)
  })

  it('takes many cases, names the bad one by its line, and computes the others', async () => {
    const lines = [household(), { area: 'moon' }, household({ area: 'rural' })]
      .map(one => JSON.stringify(one))
      .join('\n')
    const cases = file('cases.ndjson', lines)
    const said = await minzheng([
      'assess',
      'dibao',
      '--facts',
      cases,
      '--place',
      '350200',
      '--on',
      '2023-03-15',
      '--format',
      'csv',
    ])
    expect(said.code).toBe(1)
    expect(said.err).toContain('cases.ndjson:2')
    expect(
      said.out
        .trim()
        .split('\r\n')
        .map(line => line.split(',').slice(0, 6).join(',')),
    ).toEqual([
      'line,sheet,id,place,date,status',
      '1,,,350200,2023-03-15,decided',
      '2,,,350200,2023-03-15,invalid',
      '3,,,350200,2023-03-15,decided',
    ])
    expect(said.err).toContain('3 rows: 2 decided, 0 undetermined, 1 invalid.')
  })

  describe('one case', () => {
    const on = ['--place', '350200', '--on', '2023-03-15', '--lang', 'en'] as const
    it('is printed rule by rule; of a list, however short, there is a row for each case', async () => {
      const one = await assess(household(), ...on)
      const list = await minzheng([
        'assess',
        'dibao',
        '--facts',
        file('list.json', JSON.stringify([household()])),
        ...on,
      ])
      expect(one.out).toMatch(/^.*Eligible for dibao.*yes/m)
      expect(list.out).not.toBe(one.out)
      expect(list.out).not.toMatch(/Eligible for dibao.*yes/)
    })
    it.each(['csv', 'xlsx'])('is a row of its own as %s, in a file or where one is printed', async format => {
      const out = file(`one.${format}`, '')
      const written = await assess(household(), ...on, '--format', format, '--out', out)
      expect([written.code, written.out]).toEqual([0, ''])
      expect(readFileSync(out).length).toBeGreaterThan(0)
    })
    it('is a row of its own where CSV is asked for', async () => {
      expect((await assess(household(), ...on, '--format', 'csv')).out.trim().split('\r\n')).toHaveLength(2)
    })
    it('goes into a file where one is named', async () => {
      const out = file('named.csv', '')
      expect((await assess(household(), ...on, '--out', out)).out).not.toMatch(/Eligible for dibao.*yes/)
      expect(readFileSync(out, 'utf8').trim().split('\r\n')).toHaveLength(2)
    })
  })

  it('compares with a changed policy, case by case and in total', async () => {
    const changed = file('changed.json', JSON.stringify({ urbanStandard: '1105元/月' }))
    const said = await assess(household(), '--place', '350200', '--on', '2023-03-15', '--compare', changed, '--json')
    const { rules } = JSON.parse(said.out)
    expect(rules.monthlyBenefit).toMatchObject({
      changed: 1,
      gained: 1,
      lost: 0,
      total: { before: '111000', after: '131000' },
    })
  })

  it.each([
    [['assess', 'dibao', '--facts', 'x.json'], 'x.json'],
    [['assess', 'dibo', '--facts', 'x.json'], 'dibao'],
    [['assess', 'dibao'], 'facts'],
    [['describe', 'nope'], 'minzheng describe lists them all'],
    [['sql', 'dibao', '--dialect', 'oracle', '--place', '350200'], 'oracle'],
    [['sql', 'dibao', '--dialect', 'duckdb', '--place', '350200', '--on', '2023-03-15'], 'members'],
  ])('%j is wrong usage', async (argv, word) => {
    const said = await minzheng(argv as string[])
    expect(said.code).toBe(2)
    expect(said.err).toContain(word)
  })

  it('says that a place or a policy is needed', async () => {
    const said = await assess(household())
    expect(said.code).toBe(1)
    expect(said.err).toContain('--place')
  })
})

describe('describe and sql', () => {
  it('describes every program with its versions, facts, policy and rules', async () => {
    const programs: { id: string }[] = JSON.parse((await minzheng(['describe', '--json'])).out)
    expect(programs.length).toBeGreaterThan(10)
    for (const { id } of programs) {
      const said = await minzheng(['describe', id])
      expect(said.code, id).toBe(0)
      const { versions } = JSON.parse((await minzheng(['describe', id, '--json'])).out)
      expect(versions[0].rules.length, id).toBeGreaterThan(0)
    }
  })

  it('says of each version until when it is known to hold', async () => {
    const { versions } = JSON.parse((await minzheng(['describe', 'charity-spending', '--json'])).out)
    expect(versions.map(({ knownUntil }: { knownUntil: string }) => knownUntil).slice(0, 2)).toEqual([
      '2024-09-04',
      '2026-04-26',
    ])
    const said = await minzheng(['describe', 'charity-spending', '--lang', 'en'])
    expect(said.out).toMatch(/^From +To +Last seen +By *$/m)
    expect(said.out).toMatch(/^2026-04-27 +2026-04-27 /m)
  })

  it('names the words that a fact or policy value may be', async () => {
    const [zh, en] = [
      await minzheng(['describe', 'prepaid-fees', '--lang', 'zh']),
      await minzheng(['describe', 'child-status', '--lang', 'en']),
    ]
    expect(zh.out).toMatch(/^ownership .*机构性质 {2}private = 社会力量举办; public = 公办; /m)
    expect(en.out).toMatch(/^mother\.custody .*Mother: held {2}none = No; prison = Serving a sentence; /m)
  })

  it('writes one SELECT with the policy of the day in it', async () => {
    const said = await minzheng([
      'sql',
      'dibao',
      '--dialect',
      'duckdb',
      '--from',
      'households',
      '--group',
      'members=persons.household_id',
      '--place',
      '350200',
      '--on',
      '2023-03-15',
      '--rules',
      'eligible',
    ])
    expect(said.out).toMatch(/^SELECT .*\n.*\n(FROM| {2}h)/)
    expect(said.out).toContain('100500')
  })

  it('writes the tables that the statement reads, each column with its meaning', async () => {
    const said = await minzheng(
      ['sql', 'dibao', '--dialect', 'duckdb', '--from', 'households', '--group', 'members=persons.household_id'].concat(
        ['--place', '350200', '--on', '2023-03-15', '--tables'],
      ),
      { lang: 'zh' },
    )
    expect(said.out).toMatch(/^CREATE TABLE "households" \(\n {2}"id" VARCHAR NOT NULL,\n/)
    expect(said.out).toContain('CREATE TABLE "persons" (\n  "household_id" VARCHAR NOT NULL,\n')
    expect(said.out).toMatch(/"wage" BIGINT DEFAULT 0, -- 工资性收入, fen\/month/)
  })
})
