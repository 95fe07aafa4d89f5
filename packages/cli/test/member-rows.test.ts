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

  it.each([
    [
      'a member that cannot be read',
      '甲,urban,0,否,1,是,applicant,1980-05-01,0\n甲,,,,,,spouse,1982-13-01,0\n',
      'birth',
      3,
    ],
    [
      'rows that differ',
      '甲,urban,0,否,1,是,applicant,1980-05-01,0\n甲,rural,,,,,spouse,1982-01-01,0\n',
      'member-rows-differ',
      3,
    ],
    [
      'rows apart',
      '甲,urban,0,否,1,是,applicant,1980-05-01,0\n乙,urban,0,否,1,是,applicant,1980-05-01,0\n甲,,,,,,spouse,1982-01-01,0\n',
      'member-rows-apart',
      4,
    ],
    ['no id', ',urban,0,否,1,是,applicant,1980-05-01,0\n', 'member-row-without-id', 2],
  ])('%s: nothing is paid, and the line is named', async (_, rows, word, line) => {
    const { results, problems } = await assess(file('wrong.csv', head + rows))
    expect(JSON.stringify(problems)).toContain(word)
    expect(problems.some((one: { line?: number }) => one.line === line)).toBe(true)
    const last = results.at(-1)
    expect([last.status, last.values]).toEqual(['invalid', {}])
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
