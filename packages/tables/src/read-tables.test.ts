import { docxOf, oleOf, paragraph, zipOf } from '@minzheng/testing/office-files'
import fc from 'fast-check'
import { type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTables, streamTable } from './read-tables.js'
import type { Table } from './table.js'

const utf8 = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const utf16 = (text: string, mark = true) => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2)
  const view = new DataView(bytes.buffer)
  for (const [index, character] of [...(mark ? '\ufeff' : ''), ...text].entries())
    view.setUint16(index * 2, character.charCodeAt(0), true)
  return bytes
}
/** 姓名,户籍 and 张三,农村 in GBK. */
const gbk = new Uint8Array([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbb, 0xa7, 0xbc, 0xae, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xc5, 0xa9, 0xb4,
  0xe5, 0x0d, 0x0a,
])

const only = async (bytes: Uint8Array): Promise<Table> => {
  const { tables, problems } = await readTables(bytes)
  expect(problems).toEqual([])
  expect(tables).toHaveLength(1)
  return tables[0]!
}
const cellsOf = ({ head, rows }: Table) => [head, ...rows.map(({ cells }) => cells)]
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code)

describe('a CSV file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8('姓名,户籍', '张三,农村')],
    ['UTF-8 with a mark', utf8('\ufeff姓名,户籍', '张三,农村', '')],
    ['GBK', gbk],
    ['UTF-16 with a mark', utf16('姓名,户籍\r\n张三,农村\r\n')],
    ['UTF-16 without', utf16('姓名,户籍\r\n张三,农村\r\n', false)],
    ['tabs in UTF-16, as a sheet saves "Unicode text"', utf16('姓名\t户籍\r\n张三\t农村\r\n')],
    ['semicolons', utf8('姓名;户籍', '张三;农村')],
    ['cells in quotation marks', utf8('"姓名","户籍"', '"张三","农村"')],
  ])('is read in %s', async (_, bytes) => {
    const table = await only(bytes)
    expect(cellsOf(table)).toEqual([
      ['姓名', '户籍'],
      ['张三', '农村'],
    ])
    expect(table).toMatchObject({ headLine: 1, isContinued: false, problems: [], rows: [{ line: 2, isHidden: false }] })
    expect(table.sheet).toBeUndefined()
  })

  it('has the lines that an editor shows, whatever is in its cells', async () => {
    const table = await only(utf8('姓名,备注', '', '张三,"一', '二"', '', '李四,三'))
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [3, '张三'],
      [6, '李四'],
    ])
  })

  it('has titles above its head passed over, and says so', async () => {
    const table = await only(
      utf8('某区低保对象名单,,', '填报单位：某局,填报日期：2024-06-30,单位：元', '姓名,户籍,月工资', '张三,农村,5'),
    )
    expect(table).toMatchObject({ head: ['姓名', '户籍', '月工资'], headLine: 3, rows: [{ line: 4 }] })
    expect(table.problems).toMatchObject([{ code: 'rows-above-head', severity: 'warning', line: 1 }])
    expect(table.problems[0]?.message.zh).toBe(
      '第 1–2 行在表头之上，未作为数据读入：“某区低保对象名单 填报单位：某局 填报日期：2024-06-30 单位：元”。',
    )
  })

  it('has a head only where more than half of its columns are named', async () => {
    const half = await only(utf8('第一季度,某局,,', '姓名,户籍,月工资,住址', '张三,农村,5,某村'))
    expect(half).toMatchObject({ headLine: 2, head: ['姓名', '户籍', '月工资', '住址'] })
    const more = await only(utf8('姓名,户籍,月工资,', '张三,农村,5,某村', '李四,农村,6,某村'))
    expect(more).toMatchObject({ headLine: 1, head: ['姓名', '户籍', '月工资'] })
  })

  it('has a head in two rows joined', async () => {
    const table = await only(utf8('姓名,住房,,备注', ',间数,面积,', '张三,3,80,', '李四,2,60,'))
    expect(table.head).toEqual(['姓名', '住房.间数', '住房.面积', '备注'])
    expect(table.rows.map(({ line }) => line)).toEqual([3, 4])
  })

  it.each([
    ['a head without one name', utf8('姓名,,备注', '张三,男,', '李四,女,')],
    ['a first row of words', utf8('姓名,户籍,备注', '张三,农村,', '李四,城镇,')],
  ])('keeps its first row as data behind %s', async (_, bytes) => {
    expect((await only(bytes)).rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('of one column is read', async () => {
    expect(cellsOf(await only(utf8('地名', '人民路', '解放路')))).toEqual([['地名'], ['人民路'], ['解放路']])
  })

  it('names a row that is short, and one that never ends', async () => {
    const table = await only(utf8('a,b', '1', '2,"3', '4,5'))
    expect(table.rows).toMatchObject([{ line: 2, problems: [{ code: 'row-short', severity: 'error', line: 2 }] }])
    expect(table.problems).toMatchObject([{ code: 'csv-quote-open', severity: 'error', line: 3 }])
  })
})

const workbook = (...sheets: WriteSheet[]) => writeXlsx({ sheets })
const merged = (startRow: number, startCol: number, endRow: number, endCol: number): MergeRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
})

describe('a workbook', () => {
  it('has all sheets read that are not hidden, and says which', async () => {
    const bytes = await workbook(
      {
        name: '一季度',
        rows: [
          ['姓名', '数'],
          ['张三', 1],
        ],
      },
      { name: '空', rows: [] },
      {
        name: '二季度',
        rows: [
          ['姓名', '数'],
          ['李四', 2],
        ],
      },
      { name: '字典', rows: [['词'], ['甲']], hidden: true },
    )
    const { tables, problems } = await readTables(bytes, { name: '表.xlsx' })
    expect(tables.map(({ sheet, rows, file }) => [sheet, rows.length, file])).toEqual([
      ['一季度', 1, '表.xlsx'],
      ['二季度', 1, '表.xlsx'],
    ])
    expect(problems.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['sheets-several', 'warning', '表.xlsx'],
      ['sheet-hidden', 'warning', '表.xlsx'],
    ])
    expect(problems[0]?.message.zh).toBe('读入了 2 张工作表：“一季度”、“二季度”。')
  })

  it('with nothing but hidden sheets is no success', async () => {
    const bytes = await workbook({ name: '封面', rows: [] }, { name: '数据', rows: [['a'], [1]], hidden: true })
    const { tables, problems } = await readTables(bytes)
    expect(tables).toEqual([])
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['table-empty', 'error'],
      ['sheet-hidden', 'warning'],
    ])
  })

  it.each<[string | number, string]>([
    ['二季度', '二季度'],
    [' 二季度 ', '二季度'],
    [2, '二季度'],
    ['2', '二季度'],
    ['2024', '2024'],
    [4, '字典'],
  ])('has the one sheet read that is asked for: %j', async (sheet, name) => {
    const bytes = await workbook(
      { name: '一季度', rows: [['a'], [1]] },
      { name: '二季度', rows: [['a'], [2]] },
      { name: '2024', rows: [['a'], [3]] },
      { name: '字典', rows: [['a'], [4]], hidden: true },
    )
    const { tables, problems } = await readTables(bytes, { sheet })
    expect(tables.map(table => table.sheet)).toEqual([name])
    expect(problems).toEqual([])
  })

  it.each(['三季度', 3, 0, '__proto__'])('has no sheet %j, and says which there are', async sheet => {
    const bytes = await workbook({ name: '一季度', rows: [['a'], [1]] }, { name: '二季度', rows: [['a'], [2]] })
    const { tables, problems } = await readTables(bytes, { sheet })
    expect(tables).toEqual([])
    expect(problems).toMatchObject([{ code: 'sheet-unknown', severity: 'error' }])
    expect(problems[0]?.remedy.zh).toBe('可读的有：“一季度”、“二季度”，或其序号。')
  })

  it('has a wide title passed over, a merged head joined, and merged cells filled', async () => {
    const table = await only(
      await workbook({
        name: '表',
        rows: [
          ['某区困难家庭住房情况表', null, null, null],
          ['姓名', '住房', null, '备注'],
          [null, '间数', '面积\n（㎡）', null],
          ['张三', 3, 80, '同户'],
          ['李四', 2, 60, null],
        ],
        merges: [merged(0, 0, 0, 3), merged(1, 0, 2, 0), merged(1, 1, 1, 2), merged(1, 3, 2, 3), merged(3, 3, 4, 3)],
      }),
    )
    expect(cellsOf(table)).toEqual([
      ['姓名', '住房.间数', '住房.面积（㎡）', '备注'],
      ['张三', 3, 80, '同户'],
      ['李四', 2, 60, '同户'],
    ])
    expect(table).toMatchObject({ headLine: 2, rows: [{ line: 4 }, { line: 5 }] })
    expect(codesOf(table)).toEqual(['rows-above-head'])
  })

  it('reads rows that are hidden, and says so', async () => {
    const table = await only(
      await workbook({
        name: '表',
        rows: [
          ['姓名', '数'],
          ['张三', 1],
          ['李四', 2],
          ['王五', 3],
        ],
        rowDefs: new Map([[2, { hidden: true }]]),
      }),
    )
    expect(table.rows.map(({ line, isHidden }) => [line, isHidden])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ])
    expect(table.problems).toMatchObject([{ code: 'rows-hidden', severity: 'warning', line: 3 }])
    expect(table.problems[0]?.message.en).toBe(
      'Table "表": rows that are hidden or filtered out: 1 (line 3); they were read all the same.',
    )
  })

  it('gives dates as the file means them, and percentages as they are shown', async () => {
    const table = await only(
      await workbook({
        name: '表',
        rows: [
          ['日期', '数', '率'],
          [new Date(Date.UTC(2024, 1, 29)), 45351, null],
        ],
        cells: new Map([['1,2', { value: 0.07, style: { numFmt: '0%' } }]]),
      } as WriteSheet),
    )
    expect(table.rows[0]?.cells).toEqual(['2024-02-29', 45351, '7%'])
  })

  it('names what is wrong with a cell at its row', async () => {
    const table = await only(
      await workbook({
        name: '表',
        rows: [
          ['姓名', '数'],
          ['张三', 1],
        ],
        cells: new Map([['1,1', { value: null, formula: 'A1+1' }]]),
      } as WriteSheet),
    )
    expect(table.rows).toMatchObject([{ line: 2, problems: [{ code: 'formula-without-value', line: 2 }] }])
  })
})

describe('a document', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

  it('has each of its tables read, merged cells filled', async () => {
    const bytes = docxOf(
      paragraph('附件') +
        table(
          row(cell('姓名', '<w:vMerge w:val="restart"/>'), cell('住房', '<w:gridSpan w:val="2"/>')),
          row(cell('', '<w:vMerge/>'), cell('间数'), cell('面积')),
          row(cell('张三'), cell('3'), cell('80', '<w:vMerge w:val="restart"/>')),
          row(cell('李四'), cell('2'), cell('', '<w:vMerge/>')),
        ) +
        table(row(cell('指标'), cell('值')), row(cell('床位'), cell('77'))),
    )
    const { tables, problems } = await readTables(bytes)
    expect(tables.map(one => [one.sheet, cellsOf(one), one.rows[0]?.line])).toEqual([
      [
        '表1',
        [
          ['姓名', '住房.间数', '住房.面积'],
          ['张三', '3', '80'],
          ['李四', '2', '80'],
        ],
        3,
      ],
      [
        '表2',
        [
          ['指标', '值'],
          ['床位', '77'],
        ],
        2,
      ],
    ])
    expect(problems).toMatchObject([{ code: 'sheets-several', severity: 'warning' }])
    expect((await readTables(bytes, { sheet: 2 })).tables.map(one => one.sheet)).toEqual(['表2'])
  })

  it('without a table is a problem', async () => {
    expect(codesOf(await readTables(docxOf(paragraph('没有表'))))).toEqual(['tables-none'])
  })
})

describe('what cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-binary'],
    ['a .xls', oleOf('Workbook'), 'old-excel-format'],
    ['a PDF', utf8('%PDF-1.7'), 'file-kind-unsupported'],
    ['another archive', zipOf({ 'ppt/presentation.xml': '<a/>' }), 'file-kind-unsupported'],
    ['a broken workbook', zipOf({ 'xl/workbook.xml': '<a' }), 'xlsx-malformed'],
  ])('%s', async (_, bytes, code) => {
    const { tables, problems } = await readTables(bytes, { name: '表.xls' })
    expect(tables).toEqual([])
    expect(problems).toMatchObject([{ code, severity: 'error', file: '表.xls' }])
  })

  it('a .xls is to be saved as .xlsx', async () => {
    expect((await readTables(oleOf('Workbook'))).problems[0]?.remedy.zh).toBe('请另存为 .xlsx。')
  })

  it('blank lines alone are a table without a head', async () => {
    const { tables } = await readTables(utf8('', ' , ', ''))
    expect(tables).toMatchObject([{ head: [], rows: [], problems: [{ code: 'table-empty' }] }])
  })

  it('a text has no sheets', async () => {
    expect(codesOf(await readTables(utf8('a,b', '1,2'), { sheet: 1 }))).toEqual(['sheet-unknown'])
  })
})

const chunked = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
const whole = (pieces: readonly Table[]) => ({
  head: pieces[0]?.head,
  rows: pieces.flatMap(({ rows }) => rows),
  problems: pieces.flatMap(({ problems }) => problems),
})

describe('a CSV file in pieces', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => `${index + 1},张三,"第${index}\n户",农村`).join('\r\n')
  const text = `序号,姓名,住址,户籍\r\n${long}\r\n`

  it.each([1_000, 65_536, 10_000_000])('of %d bytes is the same table', async size => {
    const bytes = new TextEncoder().encode(text)
    const pieces = [...streamTable(chunked(bytes, size), { name: '表.csv' })]
    const table = (await readTables(bytes, { name: '表.csv' })).tables[0]!
    expect(whole(pieces)).toEqual(whole([table]))
    expect(pieces.map(({ isContinued }) => isContinued)).toEqual(pieces.map((_, index) => index > 0))
    expect(table.rows.at(-1)?.line).toBe(40_000)
  })

  it('is read as it arrives', async () => {
    async function* arriving() {
      for (const chunk of chunked(utf16(text), 5_001)) {
        await Promise.resolve()
        yield chunk
      }
    }
    const pieces: Table[] = []
    for await (const piece of streamTable(arriving())) pieces.push(piece)
    expect(whole(pieces).rows).toHaveLength(20_000)
  })

  it('holds no more rows than a piece completes', () => {
    const most = Math.max(
      ...[...streamTable(chunked(new TextEncoder().encode(text), 4_096))].slice(1).map(({ rows }) => rows.length),
    )
    expect(most).toBeLessThan(200)
  })

  it('may be GBK behind a long beginning of ASCII', () => {
    const ascii = new TextEncoder().encode(`name,area\n${'a,b\n'.repeat(40_000)}`)
    for (const size of [1_000, 65_537]) {
      const pieces = [...streamTable([...chunked(ascii, size), ...chunked(gbk, 3)])]
      expect(pieces.at(-1)?.rows.at(-1)?.cells).toEqual(['张三', '农村'])
      expect(whole(pieces).problems).toEqual([])
    }
  })

  it('says where a text is damaged on its way, and keeps what is before', () => {
    const good = new TextEncoder().encode(text)
    const pieces = [...streamTable([...chunked(good, 50_000), gbk], { name: '表.csv' })]
    expect(whole(pieces).problems).toMatchObject([{ code: 'text-damaged', file: '表.csv' }])
    expect(whole(pieces).rows.length).toBeGreaterThanOrEqual(20_000)
  })

  it.each<[string, Uint8Array[], string]>([
    ['nothing', [], 'file-empty'],
    ['no text', [new Uint8Array(100_000)], 'file-binary'],
    ['no rows', [utf8('\n\n')], 'table-empty'],
  ])('of %s says so', (_, chunks, code) => {
    expect(whole([...streamTable(chunks)]).problems).toMatchObject([{ code, severity: 'error' }])
  })
})

describe('whatever the bytes', () => {
  const beginnings = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
  ]
  it('nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, bytes) => {
        const all = new Uint8Array([...beginning, ...bytes])
        const { tables, problems } = await readTables(all)
        expect(tables.length + problems.length).toBeGreaterThan(0)
        expect([...streamTable(chunked(all, 7))].length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('nor on a workbook with bytes changed or cut off', async () => {
    const file = await workbook({
      name: '表',
      rows: [
        ['姓名', '数'],
        ['张三', 1],
      ],
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), fc.nat(), async (at, byte, length) => {
        const changed = file.slice(0, file.length - (length % 3 === 0 ? length % file.length : 0))
        changed[at % Math.max(1, changed.length)] = byte
        expect((await readTables(changed)).tables).toBeInstanceOf(Array)
      }),
      { numRuns: 300 },
    )
  })
})
