import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { minzheng } from './command.js'
import { officerFiles } from './officer-files.js'

const before = process.cwd()
let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-officer-'))
  process.chdir(folder)
  for (const [name, bytes] of Object.entries(await officerFiles())) writeFileSync(name, bytes)
})
afterEach(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

/** The commands of a section of the README, as words. */
const commandsOf = (readme: string, section: string): string[][] => {
  const text = readFileSync(fileURLToPath(new URL(`../${readme}`, import.meta.url)), 'utf8')
  const own = text.split(/^## /m).find(part => part.startsWith(`${section}\n`)) ?? ''
  return [...own.matchAll(/^minzheng (.*?)(?:\s+#.*)?$/gm)].map(([, words]) => words!.split(' '))
}

/** The table of compliance that a command wrote: the indicators and their statuses. */
const verdictsOf = async (file: string) => {
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  const head = sheet!.rows.findIndex(row => row.includes('状态') || row.includes('Status'))
  const column = (...names: string[]) => sheet!.rows[head]!.findIndex(cell => names.includes(String(cell)))
  const [indicator, status] = [column('指标', 'Indicator'), column('状态', 'Status')]
  return sheet!.rows.slice(head + 1).flatMap(row => (row[status] ? [[row[indicator], row[status]]] : []))
}

/** What the README says to do by hand: the name of the indicator that was left open, in the review. */
const lookOver = async (file: string) => {
  const { sheets } = await readXlsx(readFileSync(file))
  const rows = sheets[0]!.rows
  const head = rows.find(row => row[0] === '编号')!
  const [proposed, decision] = [head.indexOf('指标'), head.indexOf('改为')]
  const open = rows.filter(row => row[0] !== '行政区划' && String(row[3] ?? '').includes('低保标准'))
  expect(open.map(row => row[proposed] ?? null)).toEqual([null])
  open[0]![decision] = '城市低保标准'
  writeFileSync(file, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}

it.each([
  [
    'README.md',
    'For an officer',
    'en',
    'review.xlsx',
    'compliance.xlsx',
    [
      ['Home elderly-care beds built', 'behind'],
      ['Homes adapted for older people', 'met'],
      ['Minimum living allowance standard, urban', 'not due'],
    ],
  ],
  [
    'README.zh-CN.md',
    '业务人员用法',
    'zh',
    '核对.xlsx',
    '达成情况.xlsx',
    [
      ['建成家庭养老床位数', '滞后'],
      ['完成居家适老化改造户数', '达成'],
      ['城市低保标准', '未到期'],
    ],
  ],
])(
  'the commands of %s lead from a plan in Word to a sheet of compliance',
  async (readme, section, lang, review, out, said) => {
    const commands = commandsOf(readme, section)
    expect(commands.map(([word, second]) => (word === 'plan' ? `plan ${second}` : word))).toEqual([
      'plan read',
      'plan read',
      'plan check',
      'comply',
    ])
    for (const words of commands) {
      const { code, err } = await minzheng(words, { lang })
      expect([words.join(' '), code, err]).toEqual([
        words.join(' '),
        0,
        words[0] === 'comply' ? expect.any(String) : '',
      ])
      if (words.includes('--review')) await lookOver(review)
    }
    expect(await verdictsOf(out)).toEqual(said)
  },
)

it('a task sheet of one’s own, with the indicators and the code of the place, does as well', async () => {
  const own = [
    ['2024年全区民政重点工作任务分解表'],
    ['序号', '重点任务', '指标', '目标值', '单位', '区划代码', '责任科室', '完成时限'],
    [1, '增加家庭养老床位', 'family-care-beds-built', 200, '张', '500112', '养老科', '12月底前'],
    [2, '困难老年人家庭适老化改造', 'home-adaptations-completed', 60, '户', '500112', '养老科', '6月底前'],
  ]
  writeFileSync('own.xlsx', await writeXlsx({ sheets: [{ name: '分解', rows: own }] }))
  expect(await minzheng(['plan', 'check', 'own.xlsx'])).toMatchObject({ code: 0, err: '' })
  const reported = ['--observations', 'reports.xlsx', '--as-of', '2024-06-30', '--out', 'own-compliance.xlsx']
  expect((await minzheng(['comply', '--plan', 'own.xlsx', ...reported], { lang: 'zh' })).code).toBe(0)
  expect(await verdictsOf('own-compliance.xlsx')).toEqual([
    ['建成家庭养老床位数', '滞后'],
    ['完成居家适老化改造户数', '达成'],
  ])
})
