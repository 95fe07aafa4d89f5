import { readFileSync, writeFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
const head = 'id,place,date,recipient,area,cpi,scpi,food\n'
const row = (id: string, place: string, date: string, cpi = '0.029') =>
  `${id},${place},${date},dibao,urban,${cpi},0.033,0.04\n`
const assess = (path: string, ...args: string[]) => minzheng(['assess', 'price-subsidy', '--facts', path, ...args])

describe('a list', () => {
  it('whose rows name eight places and four days gives row for row what single calls give', async () => {
    const places = ['321000', '350200', '500112', '430202', '110000', '310000', '320404', '511700']
    const days = ['2018-07-01', '2021-03-01', '2023-07-01', '2024-06-01']
    const asked = places.flatMap(place => days.map(day => [place, day] as const))
    const list = file('many.csv', head + asked.map(([place, day], index) => row(`n${index}`, place, day)).join(''))
    const { results } = JSON.parse((await assess(list, '--json')).out)
    for (const [index, [place, day]] of asked.entries()) {
      const one = file('one.json', '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}')
      const single = JSON.parse((await assess(one, '--place', place, '--on', day, '--json')).out).results[0]
      const { line, id, problems: _, ...rest } = results[index]
      expect([line, id, place, day, rest]).toEqual([
        index + 2,
        `n${index}`,
        place,
        day,
        (({ line: __, problems: ___, ...kept }) => kept)(single),
      ])
    }
  }, 60_000)

  it('keeps bad rows in their place, with what is wrong, in every format', async () => {
    const bad =
      head +
      row('a', '321000', '2023-07-01') +
      row('b', '321000', '2023-07-01', '"1,5"') +
      row('c', '321000', '2023-07-01')
    const path = file('bad.csv', bad)
    const csv = await assess(path, '--format', 'csv', '--lang', 'zh')
    expect(csv.code).toBe(1)
    expect(lines(csv.out).map(text => text.split(',').slice(0, 6).join(' '))).toEqual([
      'line sheet id place date status',
      '2  a 321000 2023-07-01 decided',
      '3  b 321000 2023-07-01 invalid',
      '4  c 321000 2023-07-01 decided',
    ])
    expect(csv.err).toContain('千位分隔')
    expect(csv.err).toContain('共 3 行：已定 2，未定 0，有误 1。')
    const ndjson = lines((await assess(path, '--format', 'ndjson')).out).map(text => JSON.parse(text))
    expect(ndjson.map(({ line, id, status }) => [line, id, status])).toEqual([
      [2, 'a', 'decided'],
      [3, 'b', 'invalid'],
      [4, 'c', 'decided'],
    ])
    const table = await assess(path, '--lang', 'zh')
    expect(table.out).toMatch(/^ *3 +b +321000 +2023-07-01 +有误/m)
  })

  it('a line that is no JSON stays between its neighbours', async () => {
    const fact = '{"id":"x","recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}'
    const path = file('torn.ndjson', `${fact}\n{"id":\n${fact.replace('x', 'y')}\n`)
    const { results } = JSON.parse((await assess(path, '--place', '321000', '--on', '2023-07-01', '--json')).out)
    expect(results.map((one: { line: number; status: string }) => [one.line, one.status])).toEqual([
      [1, 'decided'],
      [2, 'invalid'],
      [3, 'decided'],
    ])
  })

  it.each([
    ['cases.csv', 'zh', '--sheet 只用于'],
    ['cases.csv', 'en', 'has no sheets'],
    ['cases.ndjson', 'en', 'has no sheets'],
    ['cases.json', 'en', 'has no sheets'],
    ['cases.yaml', 'en', 'has no sheets'],
    ['-', 'en', 'has no sheets'],
  ])('a sheet of %s is wrong usage (%s)', async (name, lang, word) => {
    const facts = name === '-' ? name : file(name, '')
    const said = await minzheng(['assess', 'price-subsidy', '--facts', facts, '--sheet', '1'], { lang })
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(word)
    expect(said.err).toContain(facts)
  })

  it('a workbook is read sheet by sheet, under titles and labels, with 是, per cent and yuan', async () => {
    const path = file('book.xlsx', '')
    const titles = [
      ['某市低保申请名单'],
      [
        '编号',
        '城乡',
        '拥有不得拥有的车辆',
        '金融资产（元）',
        '家庭财产符合当地规定（申请人或经办认定）',
        '住房套数',
        'members',
      ],
    ]
    const members = JSON.stringify([{ relation: 'applicant', birth: '1980-05-01' }])
    const rows = (id: string) => [...titles, [id, '城市', '否', 1000.5, '是', 1, members]]
    writeFileSync(
      path,
      await writeXlsx({
        sheets: [
          { name: '一', rows: rows('甲') },
          { name: '二', rows: rows('乙') },
        ],
      }),
    )
    const argv = ['assess', 'dibao', '--facts', path, '--place', '350200', '--on', '2023-03-15', '--json']
    const { results, problems } = JSON.parse((await minzheng(argv)).out)
    expect(results.map(({ sheet, line, id, status }: Record<string, unknown>) => [sheet, line, id, status])).toEqual([
      ['一', 3, '甲', 'decided'],
      ['二', 3, '乙', 'decided'],
    ])
    expect(problems.map(({ code }: { code: string }) => code)).toContain('rows-above-head')
    const second = JSON.parse((await minzheng([...argv, '--sheet', '二'])).out)
    expect(second.results.map(({ id }: { id: string }) => id)).toEqual(['乙'])
  })

  it('goes into a workbook in the words of people, with yuan, and what is wrong with a row', async () => {
    const path = file('people.csv', head + row('a', '321000', '2023-07-01') + row('b', '321000', '2023-07-01', 'x'))
    const out = file('people.xlsx', '')
    await assess(path, '--out', out, '--lang', 'zh')
    const [sheet] = (await readXlsx(readFileSync(out))).sheets
    const [heads, first, second] = sheet!.rows
    expect(heads).toEqual(expect.arrayContaining(['行', '编号', '地方', '状态', '问题']))
    expect(heads!.find(name => String(name).includes('元'))).toBeDefined()
    const amount = heads!.findIndex(name => /元/.test(String(name)))
    expect(first![amount]).toBe(67)
    expect([second![1], second!.at(-1)]).toEqual(['b', expect.stringContaining('CPI')])
  })

  it('says of whom the reasons are, and what each row still needs', async () => {
    const path = file('two.csv', head + row('a', '321000', '2023-07-01') + row('b', '321000', '2023-07-01', ''))
    const reasons = await assess(path, '--explain', '--lang', 'zh')
    expect(reasons.out).toMatch(/^── 第 2 行 a 321000 2023-07-01：已定$/m)
    expect(reasons.out).toMatch(/^── 第 3 行 b 321000 2023-07-01：/m)
    expect((await assess(path, '--lang', 'zh')).out).toMatch(/尚缺/)
  })

  it('an empty place or day is neither the nation nor today', async () => {
    const rows = row('a', '321000', '2023-07-01') + row('b', '', '2023-07-01') + row('c', '321000', '')
    const { results, problems } = JSON.parse((await assess(file('blank.csv', head + rows), '--json')).out)
    expect(results.map(({ status }: { status: string }) => status)).toEqual(['decided', 'invalid', 'invalid'])
    expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
      ['place-blank', 3],
      ['date-blank', 4],
    ])
    const one = head + row('b', '', '2023-07-01')
    expect((await assess(file('one.csv', one), '--place', '321000')).code).toBe(0)
  })

  it('a row that names another place or day than the option is refused', async () => {
    const path = file('other.csv', head + row('a', '321000', '2023-07-01'))
    for (const [option, value] of [
      ['--place', '350200'],
      ['--on', '2023-08-01'],
    ] as const) {
      const said = await assess(path, option, value)
      expect([said.code, said.err.includes('row-differs-from-option')]).toEqual([1, true])
    }
  })

  it('a misspelt column, two of one name and one that objects are made with compute nothing', async () => {
    for (const [wrong, meant] of [
      ['id,recipient,area,cpii,scpi,food', 'cpi'],
      ['id,recipient,area,cpi,cpi,food', 'cpi'],
      ['id,recipient,area,cpi,__proto__.scpi,food', '__proto__'],
      ['id,recipient,area,cpi,constructor,food', 'constructor'],
    ]) {
      const path = file('wrong.csv', `${wrong}\na,dibao,urban,0.029,0.033,0.04\n`)
      const said = await assess(path, '--place', '321000', '--on', '2023-07-01', '--json')
      const { results, counts, problems } = JSON.parse(said.out)
      expect([said.code, counts.invalid, results[0].values]).toEqual([1, 1, {}])
      expect(JSON.stringify(problems)).toContain(meant)
    }
    expect(({} as { scpi?: unknown }).scpi).toBeUndefined()
  })

  it('comes in on standard input, one case or many', async () => {
    const fact = '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}'
    const on = ['--place', '321000', '--on', '2023-07-01', '--json']
    const one = await minzheng(['assess', 'price-subsidy', '--facts', '-', ...on], { stdin: fact })
    expect(JSON.parse(one.out).counts).toEqual({ decided: 1, undetermined: 0, invalid: 0 })
    const two = await minzheng(['assess', 'price-subsidy', '--facts', '-', ...on], { stdin: `${fact}\n${fact}\n` })
    expect(JSON.parse(two.out).results.map(({ line }: { line: number }) => line)).toEqual([1, 2])
  })

  it('a torn line on standard input stays among the rows, be it the first', async () => {
    const fact = '{"recipient":"dibao","area":"urban","cpi":0.029,"scpi":0.033,"food":0.04}'
    const on = ['--place', '江苏省扬州市', '--on', '2023-07-01', '--json']
    for (const stdin of [`${fact}\n{"a":\n${fact}\n`, `{"a":\n${fact}\n${fact}\n`]) {
      const { out } = await minzheng(['assess', 'price-subsidy', '--facts', '-', ...on], { stdin })
      expect(JSON.parse(out).counts).toEqual({ decided: 2, undetermined: 0, invalid: 1 })
    }
  })

  it('a case that cannot be read is told, a cut row is an error, and no day is invented', async () => {
    const torn = await minzheng(['assess', 'price-subsidy', '--facts', file('torn.json', '{')])
    expect([torn.code, torn.err.includes('syntax')]).toEqual([1, true])
    const cut = file(
      'cut.csv',
      `${head}a,321000,2023-07-01,dibao,urban\nb,321000,2024-02-30,dibao,urban,0.029,0.033,0.04\n`,
    )
    expect(lines((await assess(cut, '--format', 'csv')).out).map(text => text.split(',').slice(2, 6))).toEqual([
      ['id', 'place', 'date', 'status'],
      ['a', '321000', '2023-07-01', 'invalid'],
      ['b', '321000', '', 'invalid'],
    ])
  })

  it('a place may stand by its name; the input is never written over; a wrong head is told in each row', async () => {
    const named = file('named.csv', head + row('a', '扬州市', '2023-07-01'))
    expect(JSON.parse((await assess(named, '--json')).out).results[0]).toMatchObject({
      place: '321000',
      status: 'decided',
    })
    const before = readFileSync(named, 'utf8')
    expect((await assess(named, '--out', named)).code).toBe(2)
    expect(readFileSync(named, 'utf8')).toBe(before)
    const wrong = file('wrong-head.csv', 'id,recipent\na,dibao\n')
    expect((await assess(wrong, '--place', '321000', '--format', 'csv')).out).toContain('recipent')
  })

  it('is written whole or not at all', async () => {
    const path = file('whole.csv', head + row('a', '321000', '2023-07-01'))
    const out = file('out.ndjson', 'before')
    expect((await assess(path, '--out', out)).code).toBe(0)
    expect(lines(readFileSync(out, 'utf8'))).toHaveLength(1)
    expect((await assess(path, '--out', `${out}/nowhere.csv`)).code).toBe(2)
  })
})
