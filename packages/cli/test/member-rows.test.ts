import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()
const head = 'id,area,savings,car,homes,propertyMeetsLocalRule,members.relation,members.birth,members.wage\n'
const assess = async (path: string, ...more: string[]) => {
  const argv = ['assess', 'dibao', '--facts', path, '--place', '500112', '--on', '2024-06-01', '--json', ...more]
  return JSON.parse((await minzheng(argv, { lang: 'zh' })).out)
}
interface Shown {
  readonly line: number
  readonly id: string
  readonly status: string
  readonly values: { readonly counted?: number }
}
const shown = ({ results }: { results: readonly Shown[] }) =>
  results.map(({ line, id, status, values }) => [line, id, status, values.counted])

describe('a list with a row for each member', () => {
  it('is put together by id, each household on the line on which it begins', async () => {
    const path = file(
      'roster.csv',
      `${head}甲,urban,0,否,1,是,applicant,1980-05-01,0\n甲,,,,,,spouse,1982-01-01,30000\n乙,urban,0,否,1,是,applicant,1975-01-01,0\n`,
    )
    const answer = await assess(path)
    expect(shown(answer)).toEqual([
      [2, '甲', 'decided', 2],
      [4, '乙', 'decided', 1],
    ])
    const [first] = answer.results
    const one = { area: 'urban', savings: 0, car: false, homes: 1, propertyMeetsLocalRule: true }
    const members = [
      { relation: 'applicant', birth: '1980-05-01', wage: 0 },
      { relation: 'spouse', birth: '1982-01-01', wage: 30_000 },
    ]
    const single = await assess(file('one.json', JSON.stringify({ ...one, members })))
    expect(first.values).toEqual(single.results[0].values)
  })

  it('is read by labels, from a workbook, over its sheets', async () => {
    const heads = [
      '编号',
      '城乡',
      '金融资产（元）',
      '拥有不得拥有的车辆',
      '住房套数',
      '家庭财产符合当地规定（申请人或经办认定）',
    ]
    const persons = ['与申请人关系', '出生日期', '工资性收入（元）']
    const path = file('roster.xlsx', '')
    const rows = (id: string) => [
      [...heads, ...persons],
      [id, '城市', 0, '否', 1, '是', '申请人', '1980年5月1日', 300],
      [id, null, null, null, null, null, '配偶', '1982/1/1', 0],
    ]
    writeFileSync(
      path,
      await writeXlsx({
        sheets: [
          { name: '一', rows: rows('甲') },
          { name: '二', rows: rows('甲') },
        ],
      }),
    )
    expect(shown(await assess(path))).toEqual([
      [2, '甲', 'decided', 2],
      [2, '甲', 'decided', 2],
    ])
  })

  const first = '甲,urban,0,否,1,是,applicant,1980-05-01,0\n'
  const other = '乙,urban,0,否,1,是,applicant,1980-05-01,0\n'
  const spouse = (id: string) => `${id},,,,,,spouse,1982-01-01,0\n`
  it.each([
    ['a member that cannot be read', `${first}甲,,,,,,spouse,1982-13-01,0\n${other}`, 'birth', 3],
    ['rows that differ', `${first}甲,rural,,,,,spouse,1982-01-01,0\n${other}`, 'member-rows-differ', 3],
    ['a row without an id below', `${first}${spouse('')}${other}`, 'member-row-perhaps-lost', 2],
    ['ids that differ in width', `甲1${first.slice(1)}${spouse('甲１')}${other}`, 'member-ids-alike', 2],
    ['ids that differ in a blank', `甲1${first.slice(1)}${spouse('甲 1')}${other}`, 'member-ids-alike', 2],
    ['a row with an id alone', `${first}甲,,,,,,,,\n${other}`, 'member-row-empty', 3],
    ['an open quotation mark', `${first}甲,,,,,,spouse,"1982-01-01,0\n${other}`, 'csv-quote-open', 3],
  ])('%s: nothing is paid, and the line is named', async (_, rows, word, line) => {
    const { results, problems } = await assess(file('wrong.csv', head + rows))
    expect(JSON.stringify(problems)).toContain(word)
    expect(problems.some((one: { line?: number }) => one.line === line)).toBe(true)
    expect([results[0].status, results[0].values]).toEqual(['invalid', {}])
  })

  it('rows of a household that stand apart are one household', async () => {
    expect(shown(await assess(file('apart.csv', head + first + other + spouse('甲'))))).toEqual([
      [2, '甲', 'decided', 2],
      [3, '乙', 'decided', 1],
    ])
  })

  it('序号 counts the rows, and names no household', async () => {
    const ordinal = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((row, index) => `${index || '序号'},${row}\n`)
        .join('')
    expect(shown(await assess(file('ordinal.csv', ordinal(head + first + spouse('甲')))))).toEqual([
      [2, '甲', 'decided', 2],
    ])
    const alone = (head + first + spouse('甲')).replaceAll(/^甲,/gm, '').replace('id,', '')
    const { results } = await assess(file('alone.csv', ordinal(alone)))
    expect(results.map(({ status }: { status: string }) => status)).toEqual(['invalid', 'invalid'])
  })

  it('one wrong head leaves the others known', async () => {
    const { problems } = await assess(file('head.csv', head.replace('savings', 'savngs') + first))
    expect(JSON.stringify(problems)).toContain('savngs')
    expect(JSON.stringify(problems)).not.toContain('members.birth”')
  })

  it('10,000 households over the edges of pieces lose nobody', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `h${index},urban,0,否,1,是,applicant,1980-05-01,0\nh${index},,,,,,spouse,1982-01-01,0\n`,
    )
    const { results, counts } = await assess(file('long.csv', head + lines.join('')))
    expect(counts).toEqual({ decided: 10_000, undetermined: 0, invalid: 0 })
    expect(results.every((one: { values: { counted: number } }) => one.values.counted === 2)).toBe(true)
    expect(results.at(-1)).toMatchObject({ id: 'h9999', line: 20_000 })
  }, 60_000)
})
