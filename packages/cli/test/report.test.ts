import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  it('writes no other format', async () => {
    expect((await comply(at('compliance.pdf'))).code).toBe(2)
  })

  it.each(['compliance-bad.html', 'compliance-bad.xlsx'])(
    'says that no %s is written where there is no plan',
    async name => {
      const bad = at('bad.txt', '今天天气很好。')
      const argv = ['comply', '--plan', bad, '--observations', at('results.txt', results), '--report', at(name)]
      const [zh, en] = [await minzheng(argv, { lang: 'zh' }), await minzheng(argv, { lang: 'en' })]
      expect([zh.code, existsSync(at(name))]).toEqual([1, false])
      expect(zh.err).toContain(`未写出 ${at(name)}：没有可以核对的工作要点。`)
      expect(en.err).toContain(`${at(name)} was not written: there is no plan to judge.`)
      for (const format of ['csv', 'xlsx']) {
        const out = at(`none.${format}`)
        const { err } = await minzheng([...argv.slice(0, 5), '--out', out], { lang: 'zh' })
        expect(err).toContain(`未写出 ${out}：`)
      }
    },
  )

  it('says which folder it had to make', async () => {
    const file = join(folder, 'made', 'deep', 'compliance.html')
    const { code, err } = await comply(file)
    expect([code, existsSync(file)]).toEqual([0, true])
    expect(err).toContain(`已新建文件夹 ${join(folder, 'made')}。`)
    expect((await comply(file)).err).not.toContain('文件夹')
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

  const written = async (name: string, rows: readonly object[], isLines = true) => {
    const text = isLines ? rows.map(row => `${JSON.stringify(row)}\n`).join('') : JSON.stringify(rows)
    const { err } = await assess(at(`${name}.${isLines ? 'ndjson' : 'json'}`, text), '--report', at(`${name}.html`))
    const page = readFileSync(at(`${name}.html`), 'utf8')
    return { err, names: [...page.matchAll(/<span>个案：([^<]*)</gu)].map(([, whose]) => whose) }
  }
  const twice = (...names: readonly string[]) => names.flatMap(name => [name, name])

  it.each([
    ['ids', [{ id: '甲' }, { id: '乙' }], ['甲', '乙']],
    ['no ids', [{}, {}, {}, {}], ['第 1 行', '第 2 行', '第 3 行', '第 4 行']],
    ['an id twice', [{ id: '甲' }, { id: '甲' }, { id: '乙' }, {}], ['甲 第 1 行', '甲 第 2 行', '乙', '第 4 行']],
    ['an id that is a line', [{ id: '第 2 行' }, {}], ['第 2 行 第 1 行', '第 2 行 第 2 个']],
    ['one case', [{}], []],
  ])('names each case of a list on its papers: %s', async (name, rows, names) => {
    const list = rows.map(row => ({ ...row, ...household }))
    expect((await written(name.replaceAll(' ', '-'), list)).names).toEqual(twice(...names))
  })

  it('names cases without a line by their place', async () => {
    const { names } = await written('one-line', [household, household], false)
    expect(names).toEqual(twice('第 1 个', '第 2 个'))
  })

  it('says which rows have no paper, and that nothing is written of none', async () => {
    const [wrong, file] = [{ ...household, savings: 'many' }, at('none.html')]
    const { err } = await written('some', [household, wrong, { id: '丙', ...wrong }])
    expect(err).toContain('报告没有写算不出的 2 个个案：第 2 行、丙。')
    const many = await written('many', [household, ...Array<object>(21).fill(wrong)])
    expect(many.err).toMatch(/算不出的 21 个个案：第 2 行、.*第 21 行等。/u)
    const none = await assess(at('wrong.json', JSON.stringify(wrong)), '--report', file)
    expect([none.code, existsSync(file)]).toEqual([1, false])
    expect(none.err).toContain(`未写出 ${file}：没有算得出的个案。`)
  })

  it('is not passed over beside a comparison', async () => {
    const policy = at('other.json', JSON.stringify({ 'dibao.standard.urban': 80_000 }))
    const facts = at('one.json', JSON.stringify(household))
    const { code, err } = await assess(facts, '--compare', policy, '--report', at('compared.html'))
    expect([code, existsSync(at('compared.html'))]).toEqual([2, false])
    expect(err).toContain('--report')
  })

  it('is written beside no other format', async () => {
    const facts = at('one.json', JSON.stringify(household))
    const { code, err } = await assess(facts, '--report', at('case.html'), '--json')
    expect(code).toBe(2)
    expect(err).toContain('--report')
  })
})

describe('a file that was asked for and not written', () => {
  it.each([
    ['plan read', ['plan', 'read', 'empty.txt'], 'plan.yaml', '没有读到工作要点'],
    ['tasks', ['tasks', 'empty.txt'], 'ledger.yaml', '没有台账'],
    [
      'measure',
      ['measure', 'nursing-bed-share', '--records', 'beds.csv', '--division', '350200'],
      'beds.yaml',
      '记录有误',
    ],
  ])('is told: %s', async (_, argv, name, why) => {
    at('empty.txt', '')
    at('beds.csv', '床位,护理型床位\n很多,没有\n')
    const [words, out] = [argv.map(word => (/\.(txt|csv)$/u.test(word) ? at(word) : word)), at(name)]
    const { code, err } = await minzheng([...words, '--out', out], { lang: 'zh' })
    expect([code, existsSync(out)]).toEqual([1, false])
    expect(err).toContain(`未写出 ${out}：${why}。`)
  })
})
