import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTables } from '@minzheng/tables'
import { readDocx } from '@minzheng/tables/files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-report-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string, text?: string): string => {
  const file = join(folder, name)
  if (text !== undefined) writeFileSync(file, text)
  return file
}

const plan = `某市民政局2024年工作要点
一、养老服务
1.床位。全年新增家庭养老床位300张。<script>alert(1)</script>
2.助餐。6月底前新建社区食堂15家。`
const results = `某市民政局2024年工作总结
一、养老服务
1.床位。截至6月底，新增家庭养老床位180张。
2.助餐。截至6月底，新建社区食堂9家。`

describe('comply --report', () => {
  const comply = (file: string, ...more: readonly string[]) =>
    minzheng(
      ['comply', '--plan', at('plan.txt', plan), '--observations', at('results.txt', results)].concat(
        ['--as-of', '2024-06-30', '--summary', '--report', file],
        more,
      ),
      { lang: 'zh' },
    )

  it('writes a page in which a plan is text', async () => {
    const file = at('compliance.html')
    expect((await comply(file)).code).toBe(0)
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<h1>某市民政局2024年工作要点完成情况</h1>')
    expect(page).toContain('新建社区食堂15家')
    expect(page).not.toContain('<script')
  })

  it('writes a workbook and a Word document', async () => {
    const [book, words] = [at('compliance.xlsx'), at('compliance.docx')]
    expect((await comply(book)).code).toBe(0)
    const { tables } = await readTables(readFileSync(book), { name: 'compliance.xlsx' })
    expect(JSON.stringify(tables)).toContain('社区食堂')
    expect((await comply(words)).code).toBe(0)
    expect(JSON.stringify(await readDocx(readFileSync(words)))).toContain('未达成')
  })

  it('writes no other format, and nothing where there is no plan', async () => {
    expect((await comply(at('compliance.pdf'))).code).toBe(2)
  })
})

describe('assess --report', () => {
  const household = {
    area: 'urban',
    members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
    savings: 0,
    homes: 1,
    car: false,
    propertyMeetsLocalRule: true,
  }
  const assess = (facts: string, ...more: readonly string[]) =>
    minzheng(['assess', 'dibao', '--facts', facts, '--place', '500112', '--on', '2024-06-01', ...more], { lang: 'zh' })

  it('writes the reasons of one case to sign, and a letter of its result', async () => {
    const file = at('case.html')
    const { code, out } = await assess(at('one.json', JSON.stringify(household)), '--report', file)
    expect(code).toBe(0)
    expect(out).toContain('435.00')
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<h1>最低生活保障审核计算表</h1>')
    expect(page).toContain('<h1>最低生活保障审核结果告知书</h1>')
    expect(page).toContain('435.00 元/月')
    expect(page).not.toContain('虚构')
  })

  it('says that facts were invented where it is told so', async () => {
    const file = at('invented.html')
    await assess(at('one.json', JSON.stringify(household)), '--report', file, '--synthetic')
    expect(readFileSync(file, 'utf8')).toContain('※ 虚构演示')
  })

  it('writes of a list each case that could be computed, in its order', async () => {
    const lines = [{ id: '甲', ...household }, { id: '乙' }, { id: '丙', ...household, savings: null }]
    const file = at('list.docx')
    const list = at('list.ndjson', lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    expect((await assess(list, '--report', file)).code).toBe(1)
    const words = JSON.stringify(await readDocx(readFileSync(file)))
    expect(words.match(/审核结果告知书/gu)).toHaveLength(2)
    expect(words.indexOf('甲')).toBeLessThan(words.indexOf('丙'))
    expect(words).not.toContain('乙')
  })

  it('is written beside no other format', async () => {
    const facts = at('one.json', JSON.stringify(household))
    const { code, err } = await assess(facts, '--report', at('case.html'), '--json')
    expect(code).toBe(2)
    expect(err).toContain('--report')
  })
})
