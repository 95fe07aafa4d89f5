import { addDays } from '@minzheng/core'
import { Ledger, TaskKind, taskId } from '@minzheng/indicators/ledger'
import * as fc from 'fast-check'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readLedgerSheet } from './ledger-sheet.js'
import { writeLedgerSheet } from './writer.js'

const sheetOf = (rows: readonly (readonly CellValue[])[]) =>
  writeXlsx({ sheets: [{ name: '台账', rows: rows.map(row => [...row]) }] })
const read = async (...rows: readonly (readonly CellValue[])[]) => {
  const { ledger, problems, isLedger } = await readLedgerSheet(await sheetOf(rows))
  return {
    tasks: ledger?.tasks ?? [],
    ledger,
    isLedger,
    found: problems.map(({ code, path }) => [code, ...path.slice(1)]),
  }
}

describe('what is written is read again', () => {
  it('whatever was filled in', async () => {
    const words = fc
      .array(fc.constantFrom('办法', '印发', '\n', '：', '1', ' ', '2025-01-01 ', '存在问题：', '(二)', '　'), {
        minLength: 1,
        maxLength: 6,
      })
      .map(parts => `甲${parts.join('').replaceAll(/\r/g, '')}乙`)
    const name = fc.constantFrom('养老科', '救助科', '办公室')
    const date = fc.integer({ min: 0, max: 300 }).map(days => addDays('2025-01-01', days))
    const some = <T>(one: fc.Arbitrary<T>) =>
      fc.option(fc.array(one, { minLength: 1, maxLength: 3 }), { nil: undefined })
    const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
    const task = fc.record({
      task: words,
      kind: fc.constantFrom(...TaskKind.options),
      domain: fc.constantFrom('EC', 'SA'),
      deadline: maybe(date),
      departments: fc.option(fc.uniqueArray(name, { minLength: 1 }), { nil: undefined }),
      reports: some(
        fc.record({
          date,
          state: fc.constantFrom('not-started', 'under-way', 'done'),
          note: maybe(words),
          obstacle: maybe(words),
          next: maybe(words),
        }),
      ),
      steps: some(fc.record({ step: words, due: maybe(date), done: maybe(date) })),
      evidence: some(
        fc.record({
          kind: maybe(fc.constantFrom(...TaskKind.options)),
          title: words,
          number: maybe(fc.constant('民发〔2025〕3号')),
          date: maybe(date),
        }),
      ),
      remark: maybe(words),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 4 }), async tasks => {
        const ledger = Ledger.parse(
          JSON.parse(
            JSON.stringify({
              schema: 'ledger.v1',
              plan: 'here-2025',
              title: '2025年民政工作要点',
              period: { from: '2025-01-01', to: '2025-12-31' },
              tasks: tasks.map((one, index) => ({ id: `t${index}`, item: index + 1, ...one })),
            }),
          ),
        )
        expect((await readLedgerSheet(await writeLedgerSheet(ledger))).ledger).toEqual(ledger)
      }),
      { numRuns: 40 },
    )
  })
})

describe('ledgers as bureaus keep them', () => {
  it('with one report a row and the day in the title', async () => {
    const { tasks, ledger, found } = await read(
      ['2025年重点工作任务督办台账（截至2025年6月30日）'],
      [
        '序号',
        '督办事项',
        '牵头科室',
        '配合单位',
        '责任领导',
        '完成时限',
        '工作进展情况',
        '存在问题',
        '下一步打算',
        '是否完成',
        '佐证资料',
        '备注',
      ],
      [
        1,
        '印发助餐管理办法',
        '养老科',
        '财务科、办公室',
        '张三',
        '6月底前',
        '已印发实施',
        null,
        null,
        '是',
        '《助餐管理办法》民发〔2025〕3号',
        null,
      ],
      [2, '开展消防检查', '安全科', null, null, '长期', '检查12家', '人手不足', '请求支援', '推进中', null, '重点'],
    )
    expect(found).toEqual([])
    expect(ledger?.period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(tasks[0]).toEqual({
      id: taskId(1, '印发助餐管理办法'),
      item: 1,
      domain: 'EC',
      task: '印发助餐管理办法',
      kind: 'document-issued',
      departments: ['养老科', '财务科', '办公室'],
      persons: ['张三'],
      deadline: '2025-06-30',
      evidence: [{ title: '《助餐管理办法》民发〔2025〕3号', number: '民发〔2025〕3号' }],
      reports: [{ date: '2025-06-30', state: 'done', note: '已印发实施' }],
    })
    expect(tasks[1]).toMatchObject({
      remark: '重点',
      reports: [{ date: '2025-06-30', state: 'under-way', note: '检查12家', obstacle: '人手不足', next: '请求支援' }],
    })
    expect(tasks[1]).not.toHaveProperty('deadline')
  })

  it('with a day in each row, several tasks of a number, headings of parts and empty rows', async () => {
    const { tasks, found } = await read(
      ['2025年台账'],
      ['序号', '重点任务', '责任单位', '填报日期', '推进落实情况'],
      ['一、养老服务', null, null, null, null],
      [1, '新建助餐点', '养老科', '2025-03-31', '已选址'],
      [null, '印发办法', '养老科', null, null],
      [null, null, null, null, null],
      ['二', '开展核查', '救助科', '2025年4月15日', null],
    )
    expect(found).toEqual([])
    expect(tasks.map(({ item, task, domain, reports }) => [item, task, domain, reports?.[0]?.date])).toEqual([
      [1, '新建助餐点', 'EC', '2025-03-31'],
      [1, '印发办法', 'EC', undefined],
      [2, '开展核查', 'EC', undefined],
    ])
  })

  it('with dates as systems print them', async () => {
    const { tasks, found } = await read(
      ['2024年台账（截至20240630）'],
      ['序号', '工作任务', '完成时限', '填报日期', '完成状态'],
      [1, '印发办法', 20_240_331, '20240315', '已完成'],
      [2, '开展核查', '202406', null, '进行中'],
    )
    expect(found).toEqual([])
    expect(tasks.map(({ deadline, reports }) => [deadline, reports?.[0]?.date])).toEqual([
      ['2024-03-31', '2024-03-15'],
      ['2024-06-30', '2024-06-30'],
    ])
  })

  it('where a state was changed after the last line', async () => {
    const rows = (state: string, day: string | null) => [
      ['2025年台账'],
      ['序号', '工作任务', '完成状态', '填报日期', '进展情况'],
      [1, '印发办法', state, day, '2025-03-01 进行中：起草'],
    ]
    const { tasks } = await read(...rows('已完成', '2025-06-01'))
    expect(tasks[0]?.reports).toEqual([
      { date: '2025-03-01', state: 'under-way', note: '起草' },
      { date: '2025-06-01', state: 'done' },
    ])
    expect((await read(...rows('进行中', '2025-03-01'))).tasks[0]?.reports).toHaveLength(1)
  })
})

describe('what cannot be used is named by its cell, and kept', () => {
  const head = ['序号', '工作任务', '任务类型', '完成时限', '完成状态', '填报日期', '进展情况', '联系电话']
  it.each([
    [
      'a state that is none',
      [1, '印发办法', null, null, '还行', '2025-06-01', null, null],
      [['cell-word-unknown', 'E3']],
    ],
    ['a kind that is none', [1, '印发办法', '发文', null, null, null, null, null], [['cell-word-unknown', 'C3']]],
    ['a deadline that is none', [1, '印发办法', null, '尽快吧', null, null, null, null], [['cell-without-date', 'D3']]],
    [
      'a number that is none',
      ['甲', '印发办法', null, null, null, null, null, null],
      [['item-number-unreadable', 'A3']],
    ],
    [
      'progress without a day',
      [1, '印发办法', null, null, null, null, '起草中', null],
      [['report-without-date', 'G3']],
    ],
    ['a row without a task', [1, null, null, '2025-06-30', null, null, null, null], [['row-ignored', 'A3']]],
    ['a column that nobody knows', [1, '印发办法', null, null, null, null, null, '123'], [['column-ignored', 'H2']]],
  ])('%s', async (_, row, codes) => {
    const { found } = await read(['台账'], head, row)
    expect(found.map(([code]) => code)).toEqual(codes.map(([code]) => code))
  })
  it('as a remark where it was words', async () => {
    const { tasks } = await read(['台账'], head, [1, '印发办法', null, null, '已完成', null, '起草中', null])
    expect(tasks[0]?.remark).toBe('完成状态：已完成\n起草中')
    expect(tasks[0]).not.toHaveProperty('reports')
  })
})

it('a sheet of tasks alone is no ledger', async () => {
  const { isLedger, found } = await read(['序号', '工作任务', '责任科室', '目标值'], [1, '新建助餐点', '养老科', 2])
  expect([isLedger, found]).toEqual([false, [['ledger-sheet-without-header']]])
})

it('never throws', async () => {
  expect((await readLedgerSheet(new Uint8Array([1, 2, 3]))).isLedger).toBe(false)
  const cell = fc.oneof(
    fc.constantFrom('序号', '工作任务', '进展情况', '完成状态', '2025-01-01 已完成：甲', null),
    fc.string(),
    fc.double({ noNaN: true }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async rows => {
      expect((await readLedgerSheet(await sheetOf(rows))).problems).toBeInstanceOf(Array)
    }),
    { numRuns: 40 },
  )
})
