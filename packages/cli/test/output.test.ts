import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem } from '@minzheng/core'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemTally } from '../src/output.js'
import { table } from '../src/table.js'
import { minzheng } from './command.js'

const seeds = (path: string) => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-output-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const widest = (text: string) => Math.max(...text.split('\n').map(line => stringWidth(line)))
const comply = [
  ...['comply', '--plan', seeds('plans/zhonglou-2025.yaml'), '--as-of', '2025-12-31'],
  ...['--observations', seeds('observations/demonstration.yaml')],
]

describe('tables', () => {
  const terminal = (columns?: number) => ({ terminal: { stdout: columns !== undefined, stderr: false, columns } })
  const head = ['名称', 'Count', '说明']
  const rows = [['低保', '12', '最低生活保障，按家庭收入与当地标准的差额发放']]

  it.each([
    ['one line a row where there is no screen', undefined, '低保     12  最低生活保障，按家庭收入与当地标准的差额发放'],
    ['wrapped where columns stay wide', 40, '低保     12  最低生活保障，按家庭收入与\n             当地标准的差额发放'],
    [
      'one below the other where they would not',
      20,
      '名称   低保\nCount  12\n说明   最低生活保\n       障，按家庭收\n       入与当地标准\n       的差额发放',
    ],
  ])('%s', (_, columns, text) => {
    expect(table(terminal(columns), head, rows, [1])).toContain(text)
  })

  it('cuts a word that is wider than its column, at a mark of it where there is one', () => {
    const path = '@minzheng/social-assistance/rigid-expenditure'
    const [, first] = table(terminal(40), ['a', 'b'], [[path, path]]).split('\n')
    expect(first).toBe('@minzheng/social-    @minzheng/social-')
  })

  it.each(
    [40, 80, 120].flatMap(
      columns =>
        [
          [columns, ['describe', 'dibao']],
          [columns, ['describe', 'dibao', '--example']],
          [columns, ['describe']],
          [columns, ['indicators', 'EC']],
          [columns, ['measure']],
          [columns, ['policy', 'where']],
          [columns, ['schema']],
        ] as const,
    ),
  )('%i columns hold %j', async (columns, argv) => {
    for (const lang of ['zh', 'en']) {
      const { out } = await minzheng([...argv], { lang, columns, terminal: true })
      const body = out
        .split('\n')
        .filter(
          line =>
            !line.includes('minzheng ') &&
            !line.startsWith('Invented') &&
            !/^(虚构的个案|Policy \(|Facts \()/.test(line),
        )
      expect(widest(body.join('\n')), lang).toBeLessThanOrEqual(columns)
    }
  })

  it('are joined by prose that keeps to the screen, under its own words', async () => {
    const household = seeds('demonstration/household.yaml')
    const argv = ['assess', 'dibao', '--facts', household, '--place', '350200', '--on', '2023-03-15', '--explain']
    for (const lang of ['zh', 'en'])
      for (const columns of [40, 80, 120])
        expect(widest((await minzheng(argv, { lang, columns, terminal: true })).out)).toBeLessThanOrEqual(columns)
    const { out } = await minzheng(argv, { lang: 'zh', columns: 60, terminal: true })
    expect(out).toMatch(/\n- 人均低保金：.*\n {2}\S/)
  })

  it('take ten times as long for ten times the rows', () => {
    const make = (length: number) =>
      Array.from({ length }, (_, no) => [String(no), `第${no}户`, 'eligible', '1,110.00'])
    const time = (length: number) => {
      const rows = make(length)
      const runs = [1, 2, 3].map(() => {
        const start = performance.now()
        table(terminal(), ['#', '户', 'state', 'fen'], rows, [0, 3])
        return performance.now() - start
      })
      return Math.min(...runs)
    }
    time(2000)
    expect(time(20_000) / time(2000)).toBeLessThan(40)
  })
})

describe('problems', () => {
  it('are the first twenty, then a count of each kind; --json has all', async () => {
    const lines = Array.from({ length: 1000 }, (_, no) =>
      no % 10 === 0
        ? '{"indicator": 1'
        : '{"indicator":"family-care-beds-built","division":"320404","date":"2025-13-01","value":1,"source":"x"}',
    )
    const argv = [
      'comply',
      '--plan',
      seeds('plans/zhonglou-2025.yaml'),
      '--observations',
      file('bad.ndjson', lines.join('\n')),
    ]
    const { err } = await minzheng(argv, { lang: 'zh' })
    expect(err.trim().split('\n')).toHaveLength(21)
    expect(err).toMatch(/\n另有 1880 个：invalid-format 900、invalid-type 900、syntax 80。--json 列出全部。\n$/)
    const { problems } = JSON.parse((await minzheng([...argv, '--json'])).out)
    expect(problems).toHaveLength(1900)
  })
})

describe('control characters are seen, never sent', () => {
  const evil = 'a\u001b]0;x\u0007\u009b31m\u202eb'
  const ours = /\p{Cc}\[(\d+m|2K)|\r/gu
  const ascii = (value: unknown) =>
    JSON.stringify(value).replaceAll(/[^ -~]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const plan = () =>
    file(
      `${evil.replaceAll('/', '')}.yaml`,
      readFileSync(seeds('plans/zhonglou-2025.yaml'), 'utf8')
        .replace(/^title: .*$/m, `title: ${JSON.stringify(evil)}`)
        .replace('item: 5\n', 'item: 99\n'),
    )

  it.each([
    ['a title and a path', () => ['plan', 'check', plan()]],
    ['a name', () => ['name', 'romanise', evil]],
    ['a file that is not there', () => ['plan', 'check', evil]],
    ['a program', () => ['describe', evil]],
    ['an option', () => ['describe', 'dibao', `--${evil}`]],
    ['an identifier', () => ['id', 'check', evil]],
    [
      'a title in a new document',
      () => ['policy', 'new', '--division', '350200', '--title', evil, '--values', 'dibao.standard.urban'],
    ],
    [
      'a key of the facts',
      () => [
        'assess',
        'dibao',
        '--place',
        '350200',
        '--on',
        '2023-03-15',
        '--facts',
        file('f.json', ascii({ [evil]: 1 })),
      ],
    ],
    ['JSON', () => ['id', 'check', evil, '--json']],
  ])('in %s', async (_, argv) => {
    for (const terminal of [false, true]) {
      const { out, err } = await minzheng(argv(), { terminal, columns: terminal ? 80 : undefined })
      // Colours and the wiping of the progress line are the command's own.
      const text = (out + err).replaceAll(ours, '')
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
      expect(text.replaceAll(/\s/g, '')).toContain('a\\')
    }
  })

  it.each([
    ['csv', '\ufeff'],
    ['ndjson', ''],
  ])('%s is sent to a pipe and a file as it is, and shown on a terminal', async (format, start) => {
    const one = { recipient: 'dibao', area: 'urban', cpi: 0.029, scpi: 0.033, food: 0.04 }
    const facts = file('evil.ndjson', `${ascii({ id: evil, date: '2023-07-01', place: '321000', ...one })}\n`)
    const argv = ['assess', 'price-subsidy', '--facts', facts]
    const piped = (await minzheng([...argv, '--format', format])).out
    const out = join(folder, `sent.${format}`)
    await minzheng([...argv, '--out', out])
    expect(readFileSync(out, 'utf8')).toBe(piped)
    expect(piped.startsWith(start)).toBe(true)
    expect(format === 'csv' ? piped : JSON.parse(piped).id).toContain(evil)
    const screen = (await minzheng([...argv, '--format', format], { terminal: true, columns: 80 })).out
    expect(screen).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
    expect(screen).toContain('\\u001b')
  })

  it('JSON says the same with the escape', async () => {
    const { out } = await minzheng(['id', 'check', evil, '--kind', 'credit-code', '--json'])
    expect(JSON.parse(out)[0].text).toBe(evil)
  })
})

describe('--out', () => {
  it.each([
    ['a.pdf', [], 'ends in .json, .csv, .xlsx'],
    ['none', [], 'ends in .json, .csv, .xlsx'],
    ['a.yaml', [], 'ends in .json, .csv, .xlsx'],
    ['a.xlsx', ['--format', 'csv'], 'is not csv'],
    ['a.csv', ['--json'], 'is not json'],
    ['a.json', ['--format', 'table'], 'is not table'],
    ['folder.csv', [], 'is a folder'],
    ['file/a.csv', [], 'Cannot write'],
  ])('%s %j is refused before anything is computed', async (name, more, word) => {
    mkdirSync(join(folder, 'folder.csv'), { recursive: true })
    file('file', '')
    const out = join(folder, name)
    const said = await minzheng([...comply, ...more, '--out', out])
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(word)
    expect(said.err.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    [['assess', 'dibao', '--facts', 'none.json', '--out', 'x.txt'], '.xlsx'],
    [['assess', 'dibao', '--facts', 'none.json', '--explain', '--out', 'x.csv'], '--explain'],
    [['assess', 'dibao', '--facts', 'none.json', '--compare', 'y.yaml', '--format', 'csv'], '--compare'],
    [['assess', 'dibao', '--facts', 'none.json', '--format', 'xlsx'], '--out'],
    [['measure', 'nursing-bed-share', '--records', 'none.csv', '--out', 'x.xlsx'], '.yaml, .yml, .json, .csv'],
    [['plan', 'read', 'none.txt', '--out', 'x.docx'], '.yaml, .yml, .json, .xlsx'],
    [['policy', 'new', '--division', '350200', '--title', 'x', '--values', 'x', '--out', 'x.json'], '.yaml'],
    [['name', 'romanise', '蔚县', '--out', 'x.yaml'], '.csv, .xlsx'],
    [['name', 'duplicates', 'none.csv', '--out', 'x.xlsx'], '.csv'],
  ])('%j says what it can write', async (argv, word) => {
    const said = await minzheng(argv)
    expect(said.code).toBe(2)
    expect(said.err).toContain(word)
  })

  it('keeps the mode of a file, writes through a link, makes the folder', async () => {
    const target = file('target.csv', 'old')
    chmodSync(target, 0o600)
    const link = join(folder, 'link.csv')
    symlinkSync(target, link)
    expect((await minzheng([...comply, '--out', link])).code).toBe(0)
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toContain('zhonglou-2025')
    expect((await minzheng([...comply, '--out', join(folder, 'new', 'deep', 'a.csv')])).code).toBe(0)
    expect(existsSync(join(folder, 'new', 'deep', 'a.csv'))).toBe(true)
  })
})

describe('--out through a link that leads to nothing yet', () => {
  it.each([
    ['beside it', 'dangling-1.csv', 'later-1.csv', 'later-1.csv'],
    ['in a folder to be made', 'dangling-2.csv', 'later/deep/2.csv', 'later/deep/2.csv'],
    ['by another such link', 'dangling-3.csv', 'dangling-1b.csv', 'later-1b.csv'],
  ])('writes the file %s, and the link stays', async (_, name, to, written) => {
    if (to !== written) symlinkSync(written, join(folder, to))
    const link = join(folder, name)
    symlinkSync(to, link)
    expect((await minzheng([...comply, '--out', link])).code).toBe(0)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(lstatSync(join(folder, written)).isFile()).toBe(true)
    expect(readFileSync(link, 'utf8')).toContain('zhonglou-2025')
  })
  it('counts from the folder that the link is in, by whatever way one comes there', async () => {
    mkdirSync(join(folder, 'one', 'two'), { recursive: true })
    symlinkSync(join('one', 'two'), join(folder, 'short'))
    symlinkSync(join('..', 'up.csv'), join(folder, 'one', 'two', 'dangling.csv'))
    expect((await minzheng([...comply, '--out', join(folder, 'short', 'dangling.csv')])).code).toBe(0)
    expect(existsSync(join(folder, 'one', 'up.csv'))).toBe(true)
    expect(existsSync(join(folder, 'up.csv'))).toBe(false)
  })
  it.each(['zh', 'en'])('refuses links that lead round in a circle (%s)', async lang => {
    const link = join(folder, `circle-${lang}.csv`)
    symlinkSync(link, link)
    const said = await minzheng([...comply, '--out', link], { lang })
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(lang === 'zh' ? '绕成一圈' : 'in a circle')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })
})

describe('completion', () => {
  const offered = async (...words: string[]) =>
    (await minzheng(['--get-yargs-completions', 'minzheng', ...words])).out.trim().split('\n')
  it.each([
    [['assess', 'dib'], 'dibao'],
    [['describe', ''], 'old-age-allowance'],
    [['sql', 'teku'], 'tekun'],
    [['measure', 'nursing'], 'nursing-bed-share'],
    [['indicators', 'cremation'], 'cremation-rate'],
    [['policy', 'where', 'dibao.standard.'], 'dibao.standard.urban'],
    [['assess', 'dibao', '--place', '35'], '350200'],
    [['assess', 'dibao', '--place', '3502'], '350206'],
    [['policy', 'new', '--division', ''], '350000'],
    [['assess', 'dibao', '--place', '厦'], '厦门市'],
    [['programs', '--domain', 'E'], 'EC'],
    [['pl'], 'plan'],
  ])('%j offers %s', async (words, word) => {
    expect(await offered(...words)).toContain(word)
  })
})

describe('examples', () => {
  it('are facts that assess takes, and say that they are invented', async () => {
    const { out, err } = await minzheng(['describe', '低保', '--example', '--on', '2023-03-15', '--json'])
    expect(err).toContain('Invented')
    const said = await minzheng(['assess', '低保', '--place', '厦门市', '--on', '2023-03-15', '--facts', '-'], {
      stdin: out,
    })
    expect([said.code, said.err]).toEqual([0, ''])
    const table = await minzheng(['describe', 'dibao', '--example', '--lang', 'zh'])
    expect(table.out).toMatch(/^虚构/)
    expect(table.out).toContain('出生日期')
  })

  it('stand in the short help with the three jobs', async () => {
    const { code, out } = await minzheng([], { lang: 'zh' })
    expect(code).toBe(0)
    for (const job of ['assess', 'plan check', 'comply']) expect(out).toContain(`minzheng ${job}`)
    expect((await minzheng(['--lang', 'zh'])).out).toBe(out)
  })
})

it('keeps of a list of problems no more than is printed, and counts the others by kind', () => {
  const tally = new ProblemTally()
  for (let line = 1; line <= 1000; line++)
    tally.add({ ...problem(line % 2 ? 'odd' : 'even', 'error', [], ['错', 'wrong'], ['改', 'mend']), line })
  expect(tally.first.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(Object.fromEntries(tally.more)).toEqual({ odd: 490, even: 490 })
})
