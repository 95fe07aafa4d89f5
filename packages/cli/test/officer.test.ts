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

/** What the README says to do by hand: the indicator of each target, and the division of the plan. */
const fillIn = async (file: string) => {
  const { sheets } = await readXlsx(readFileSync(file))
  const [tasks, plan] = sheets
  const indicator = tasks!.rows[1]!.indexOf('指标')
  const ids = ['family-care-beds-built', 'home-adaptations-completed', 'dibao-standard-urban']
  for (const [index, id] of ids.entries()) tasks!.rows[index + 2]![indicator] = id
  plan!.rows.find(([name]) => name === '行政区划')![1] = '500112'
  writeFileSync(file, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}

it.each([
  ['README.md', 'For an officer', 'en', 'tasks.xlsx', 'compliance.xlsx', ['behind', 'met', 'not due']],
  ['README.zh-CN.md', '业务人员用法', 'zh', '任务.xlsx', '达成情况.xlsx', ['滞后', '达成', '未到期']],
])(
  'the commands of %s lead from a plan in Word to a sheet of compliance',
  async (readme, section, lang, tasks, out, said) => {
    const commands = commandsOf(readme, section)
    expect(commands.map(([word, second]) => (word === 'plan' ? `plan ${second}` : word))).toEqual([
      'plan read',
      'indicators',
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
      if (words[1] === 'read') await fillIn(tasks)
    }
    const [sheet] = (await readXlsx(readFileSync(out))).sheets
    const head = sheet!.rows.findIndex(row => row.includes('状态') || row.includes('Status'))
    const status = sheet!.rows[head]!.findIndex(cell => cell === '状态' || cell === 'Status')
    expect(sheet!.rows.slice(head + 1, head + 4).map(row => row[status])).toEqual(said)
  },
)
