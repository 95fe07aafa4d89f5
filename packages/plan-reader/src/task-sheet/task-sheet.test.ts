import { checkPlan, type Plan } from '@minzheng/plan'
import { bombOf, oleOf } from '@minzheng/testing/office-files'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type ReadTaskSheetOptions, readTaskSheet } from './task-sheet.js'

interface SheetSpec {
  readonly name?: string
  readonly rows: CellValue[][]
  readonly merges?: MergeRange[]
  readonly cells?: Record<string, Partial<Cell>>
  readonly hidden?: boolean
}
const workbook = (...sheets: SheetSpec[]) =>
  writeXlsx({
    sheets: sheets.map(({ cells = {}, name = '分解表', ...sheet }) => ({
      name,
      ...sheet,
      cells: new Map(Object.entries(cells)),
    })),
  })
const read = async (spec: SheetSpec | SheetSpec[], options?: ReadTaskSheetOptions) => {
  const { plan, problems } = await readTaskSheet(await workbook(...[spec].flat()), options)
  return { plan: plan as Plan, problems, found: problems.map(({ code, path }) => [code, ...path]) }
}

const header = ['序号', '工作任务', '目标', '目标值', '单位', '责任科室', '完成时限']
const title = ['2024年民政重点工作任务分解表']
const target = { comparator: '>=', bare: true, modality: 'must', kind: 'count' }

describe('a sheet of others', () => {
  it('is read below its title and headings, blank rows left out', async () => {
    const { plan, problems } = await read({
      rows: [
        title,
        [],
        header,
        [1, '新增床位', null, 77, '张', '养老科、规财科', '6月底前'],
        [],
        ['2', '提高入住率', null, '92%', null, '养老科', new Date('2024-12-31T00:00:00Z')],
        ['3.', '开展宣传', null, null, null, '办公室', '长期坚持'],
      ],
    })
    expect(problems).toEqual([])
    expect(plan).toEqual({
      schema: 'plan.v1',
      id: 'plan-2024',
      title: title[0],
      year: 2024,
      sections: [
        {
          number: 1,
          heading: '工作任务',
          items: [
            { number: 1, heading: '新增床位', departments: ['养老科', '规财科'] },
            { number: 2, heading: '提高入住率', departments: ['养老科'] },
            { number: 3, heading: '开展宣传', departments: ['办公室'] },
          ],
        },
      ],
      targets: [
        { ...target, id: '1-1', item: 1, value: 77, unit: '张', deadline: '2024-06-30' },
        { ...target, id: '2-1', item: 2, kind: 'ratio', value: 0.92, unit: '%', deadline: '2024-12-31' },
      ],
    })
    expect(checkPlan(plan).problems).toEqual([])
  })

  it('spreads merged cells, but does not say a merged task twice', async () => {
    const { plan } = await read({
      rows: [
        ['类别', '序号', '重点任务', '具体举措', '目标值', '单位', '牵头科室', '配合科室'],
        ['养老服务', 1, '床位', '建设床位', 77, '张', '养老科', '规财科'],
        [null, null, null, null, 3, '家', null, '办公室'],
        [null, 2, '助餐', null, 5, '个', '养老科', null],
      ],
      merges: [
        { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
        ...[1, 2, 3, 6].map(column => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
      ],
    })
    expect(plan.sections).toEqual([
      {
        number: 1,
        heading: '养老服务',
        items: [
          { number: 1, heading: '床位', measures: [{ task: '建设床位' }], departments: ['养老科', '规财科', '办公室'] },
          { number: 2, heading: '助餐', departments: ['养老科'] },
        ],
      },
    ])
    expect(plan.targets.map(({ item, value, unit }) => [item, value, unit])).toEqual([
      [1, 77, '张'],
      [1, 3, '家'],
      [2, 5, '个'],
    ])
  })

  it('takes rows across the table for sections, and notes for notes', async () => {
    const { plan, found } = await read({
      rows: [
        header,
        ['一、社会救助'],
        [1, '低保', null, 3, '户'],
        ['二、养老服务'],
        [2, '床位', null, 77, '张'],
        ['备注：以上由各科室落实'],
        ['填表人：甲', null, '电话：1'],
      ],
      merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 6 }],
    })
    expect(plan.sections.map(({ number, heading, items }) => [number, heading, items.length])).toEqual([
      [1, '社会救助', 1],
      [2, '养老服务', 1],
    ])
    expect(found).toEqual([
      ['row-ignored', '分解表', 6, 'A'],
      ['row-ignored', '分解表', 7, 'A'],
    ])
  })

  it('does not take a task for a note by its first word', async () => {
    const { plan, found } = await read({
      rows: [
        ['工作任务', '目标值', '单位'],
        ['注重宣传', 3, '场'],
        ['合计', 3, '场'],
      ],
    })
    expect(plan.targets).toMatchObject([{ value: 3 }])
    expect(found).toEqual([['row-ignored', '分解表', 3, 'A']])
  })

  it('says which columns with something in them it does not know', async () => {
    const { found } = await read({
      rows: [
        ['序号', '工作任务', '备注', '联系人', null],
        [1, '床位', '重要', null, null],
      ],
    })
    expect(found).toEqual([['column-ignored', '分解表', 1, 'C']])
  })

  it('reads headings in two rows, with a unit, and with something before them', async () => {
    const { plan } = await read({
      rows: [
        ['序号', '2024年重点工作', '年度任务', null, '责任单位（科室）'],
        [null, null, '目标值（张）', '完成时限', null],
        [1, '床位', 77, '年底', '养老科'],
      ],
      merges: [0, 1, 4].map(column => ({ startRow: 0, startCol: column, endRow: 1, endCol: column })),
    })
    expect(plan.targets).toMatchObject([{ value: 77, unit: '张' }])
    expect(plan.sections[0]?.items).toEqual([{ number: 1, heading: '床位', departments: ['养老科'] }])
  })

  it('gives goals in words to the reader of targets, and keeps one without a figure as a measure', async () => {
    const readTargets: ReadTaskSheetOptions['readTargets'] = (text, { year }) =>
      text.includes('77')
        ? [
            {
              ...target,
              id: 'a',
              comparator: '>=',
              modality: 'must',
              kind: 'count',
              value: 77,
              unit: '张',
              quote: text,
              span: [0, 3],
              deadline: `${year}-09-30`,
            },
            {
              ...target,
              id: 'b',
              comparator: '>=',
              modality: 'must',
              kind: 'count',
              value: 7,
              unit: '张',
              partOf: 'a',
            },
          ]
        : []
    const rows = [
      title,
      header,
      [1, '床位', '建成77张家庭养老床位', null, null, null, '年底'],
      [2, '宣传', '形成氛围', null, null, null, '年底'],
    ]
    const { plan, problems } = await read({ rows }, { readTargets })
    expect(problems).toEqual([])
    expect(plan.targets).toEqual([
      { ...target, id: '1-1', item: 1, value: 77, unit: '张', quote: '建成77张家庭养老床位', deadline: '2024-09-30' },
      { ...target, id: '1-2', item: 1, value: 7, unit: '张', partOf: '1-1', deadline: '2024-12-31' },
    ])
    expect(plan.sections[0]?.items[1]?.measures).toEqual([{ task: '形成氛围', deadline: '2024-12-31' }])
    expect((await read({ rows })).plan.sections[0]?.items[0]?.measures).toEqual([
      { task: '建成77张家庭养老床位', deadline: '2024-12-31' },
    ])
  })

  it.each([
    [92, undefined, 0.92, []],
    [0.92, undefined, 0.92, ['percent-ambiguous']],
    [0.92, '0%', 0.92, []],
    [1.2, '0.0%', 1.2, []],
    [0, undefined, 0, []],
  ])('takes %d beside a unit %% (format %s) for %d', async (value, numFmt, expected, codes) => {
    const { plan, problems } = await read({
      rows: [header, [1, '入住率', null, value, '%']],
      cells: numFmt === undefined ? {} : { '1,3': { value, style: { numFmt } } },
    })
    expect(plan.targets).toMatchObject([{ kind: 'ratio', value: expected, unit: '%' }])
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('takes the saved result of a formula, and names a formula without one', async () => {
    const { plan, found } = await read({
      rows: [header, [1, '甲', null, null, '张'], [2, '乙', null, null, '张'], [3, '丙', null, null, '张']],
      cells: {
        '1,3': { formula: '70+7', formulaResult: 77 },
        '2,3': { formula: '70+8' },
        '3,3': { value: '#REF!', type: 'error' },
      },
    })
    expect(plan.targets.map(({ item, value }) => [item, value])).toEqual([[1, 77]])
    expect(found).toEqual([
      ['formula-without-value', '分解表', 3, 'D'],
      ['cell-error', '分解表', 4, 'D'],
    ])
  })

  it('names each cell that it cannot use, and keeps the rest', async () => {
    const { plan, found } = await read({
      rows: [
        title,
        header,
        [1, '甲', null, '若干', '张', null, '尽快'],
        ['x', '乙', null, 3, '张'],
        [3, '丙', null, 4, '张'],
      ],
    })
    expect(found).toEqual([
      ['cell-without-date', '分解表', 3, 'G'],
      ['cell-without-figure', '分解表', 3, 'D'],
      ['item-number-unreadable', '分解表', 4, 'A'],
    ])
    expect(plan.targets.map(({ item, value }) => [item, value])).toEqual([[3, 4]])
    expect(plan.sections[0]?.items.map(({ number }) => number)).toEqual([1, 3])
  })

  it('reads several sheets, names those that are none, and leaves hidden ones', async () => {
    const { plan, found } = await read([
      { name: '救助', rows: [header, [1, '低保', null, 3, '户']] },
      { name: '养老', rows: [header, [2, '床位', null, 77, '张']] },
      {
        name: '通讯录',
        rows: [
          ['姓名', '电话'],
          ['甲', '1'],
        ],
      },
      { name: '空', rows: [] },
      { name: '旧', rows: [header, [9, '旧', null, 1, '户']], hidden: true },
    ])
    expect(plan.targets.map(({ item }) => item)).toEqual([1, 2])
    expect(found).toEqual([
      ['sheet-ignored', '通讯录'],
      ['sheet-hidden', '旧'],
    ])
  })

  it('is read with a picture in it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [header, [1, '床位', null, 77, '张']],
          images: [
            { data: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), type: 'png', anchor: { from: { row: 5, col: 5 } } },
          ],
        },
      ],
    })
    expect(await readTaskSheet(bytes)).toMatchObject({ plan: { targets: [{ value: 77 }] }, problems: [] })
  })

  it('finds the one bad row of 100,000', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index): CellValue[] => [
      index + 1,
      `任务${index + 1}`,
      null,
      77,
      '张',
      '养老科',
      '2024-06-30',
    ])
    rows[54_321]![3] = '许多'
    const { plan, found } = await read({ rows: [header, ...rows] })
    expect(found).toEqual([['cell-without-figure', '分解表', 54_323, 'D']])
    expect(plan.targets).toHaveLength(99_999)
  })
})

describe('bad files', () => {
  const good = workbook({ rows: [header, [1, '甲', null, 3, '张']] })
  const codes = async (bytes: Uint8Array) => (await readTaskSheet(bytes)).problems.map(({ code }) => code)

  it('have problems', async () => {
    const bytes = await good
    expect(await codes(bytes)).toEqual([])
    expect(await codes(bytes.subarray(0, bytes.length - 100))).toEqual(['zip-truncated'])
    expect(await codes(oleOf('EncryptedPackage'))).toEqual(['file-encrypted'])
    expect(await codes(oleOf('Workbook'))).toEqual(['old-excel-format'])
    expect(await codes(bombOf('xl/worksheets/sheet1.xml', 200))).toEqual(['zip-too-large'])
    expect(await codes(await workbook({ rows: [['姓名'], ['甲']] }))).toEqual(['task-sheet-without-header'])
    expect(await codes(await workbook({ rows: [] }))).toEqual(['task-sheet-without-header'])
    expect(await codes(zipSync({ 'xl/other.xml': strToU8('<a/>') }))).toEqual(['xlsx-malformed'])
  })

  it('refuses a sheet that spans more cells than can be held', async () => {
    const parts = unzipSync(await good)
    const name = 'xl/worksheets/sheet1.xml'
    const far = '<row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>'
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', far)
    expect(await codes(zipSync({ ...parts, [name]: strToU8(xml) }))).toEqual(['xlsx-malformed'])
  })

  it('never throws on a workbook with bytes changed', async () => {
    const parts = unzipSync(await good)
    const names = Object.keys(parts)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 6 }),
        async (name, at, bytes) => {
          const part = (parts[name] ?? new Uint8Array()).slice()
          part.set(bytes.subarray(0, part.length), at % Math.max(1, part.length - bytes.length))
          expect((await readTaskSheet(zipSync({ ...parts, [name]: part }))).problems).toBeInstanceOf(Array)
        },
      ),
    )
  })
})

describe('comparisons and units in a sheet', () => {
  const compared = ['序号', '工作任务', '比较', '目标值', '单位']
  it.each([
    ['≦', '<='],
    ['＜', '<'],
    ['‹', '<'],
    ['＞', '>'],
    ['＞＝', '>='],
    ['封顶', '<='],
    ['最多', '<='],
    ['大于', '>'],
    ['以内', '<='],
  ])('%s', async (word, comparator) => {
    const { plan, problems } = await read({ rows: [title, compared, [1, '投诉件数', word, 3, '件']] })
    expect(problems).toEqual([])
    expect(plan.targets).toMatchObject([{ comparator, value: 3 }])
  })

  it('an unknown unit is a problem of its cell, and the other rows are kept', async () => {
    const { plan, found } = await read({
      rows: [
        title,
        header,
        [1, '新增床位', null, '50床', null, '养老科', null],
        [2, '发放大米', null, '77筐', null, '救助科', null],
        [3, '培训人员', null, '500人（次）', null, '人事科', null],
        [4, '提高入住率', null, '5个百分点', null, '养老科', null],
        [5, '建设墓穴', null, '25万6千', '穴', '殡葬科', null],
      ],
    })
    expect(found).toEqual([['unit-unknown', '分解表', 4, 'D']])
    expect(plan.targets.map(({ value, unit, change }) => [value, unit, change])).toEqual([
      [50, '床', undefined],
      [77, null, undefined],
      [500, '人次', undefined],
      [0.05, '个百分点', 'growth'],
      [256_000, '穴', undefined],
    ])
    expect(checkPlan(plan).problems.filter(({ code }) => code.startsWith('unit') && code !== 'unit-missing')).toEqual(
      [],
    )
  })
})
