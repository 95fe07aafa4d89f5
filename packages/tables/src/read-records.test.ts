import { formatYuan } from '@minzheng/core'
import {
  choice,
  count,
  date,
  days,
  decimal,
  fen,
  group,
  ifKnown,
  orUnknown,
  part,
  share,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { validate } from '@minzheng/core/validate'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type ReadRecordsOptions, readRecords } from './read-records.js'
import { readTables } from './read-tables.js'
import type { Table } from './table.js'

const Member = z.object({ relation: z.string(), birth: date('出生日期', 'Date of birth') })
const Household = z.object({
  area: ifKnown(choice({ urban: ['城镇', 'Urban'], rural: ['农村', 'Rural'] }, '户籍', 'Registration')),
  wage: ifKnown(fen('月工资', 'Monthly wage', { per: 'month' })),
  savings: ifKnown(fen('存款', 'Savings')),
  people: ifKnown(count('家庭人数', 'People in the family', { unit: 'person', most: 30 })),
  care: ifKnown(days('护理天数', 'Days of care')),
  score: ifKnown(decimal('得分', 'Score', { most: 100, unit: 'point' })),
  paid: ifKnown(share('补贴比例', 'Share that is paid')),
  hasCar: yesIfSaid('有车', 'Owns a car'),
  applied: ifKnown(date('申请日期', 'Date of the application')),
  disability: ifKnown(
    choice({ 1: ['一级', 'Level 1'], 2: ['二级', 'Level 2'], none: ['无', 'None'] }, '残疾等级', 'Level of disability'),
  ),
  parents: orUnknown(yesNo('父母健在', 'Parents are alive')).optional(),
  village: z
    .string()
    .optional()
    .meta({ label: { zh: '村', en: 'Village' } }),
  housing: part(
    z.object({ rooms: count('间数', 'Rooms'), m2: ifKnown(count('面积', 'Floor area', { unit: 'm2' })) }),
    '住房',
    'Housing',
  ).optional(),
  members: group(Member, '家庭成员', 'Members', { most: 30 }).optional(),
})

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const read = async (bytes: Uint8Array, options?: ReadRecordsOptions) => {
  const { tables, problems } = await readTables(bytes, { name: '名单.csv' })
  expect(problems).toEqual([])
  return readRecords(tables[0]!, Household, options)
}
const recordOf = async (head: string, cell: string) => {
  const { rows, problems } = await read(csv(`编号\t${head}`, `1\t${cell}`), { passThrough: ['编号'] })
  return { record: rows[0]?.record, problems: [...problems, ...(rows[0]?.problems ?? [])] }
}
const fieldOf = async (head: string, cell: string) => Object.values((await recordOf(head, cell)).record ?? {})[0]
const codesOf = async (head: string, cell: string) => (await recordOf(head, cell)).problems.map(({ code }) => code)

describe('a head names a field', () => {
  it.each([
    ['by its id', 'area'],
    ['by its label in Chinese', '户籍'],
    ['by its label in English', 'Registration'],
    ['whatever its case', 'REGISTRATION'],
    ['with blanks within', ' 户 籍 '],
    ['with a mark for what must be filled in', '户籍*'],
    ['with a note', '户籍（必填）'],
  ])('%s', async (_, head) => {
    expect(await recordOf(head, 'urban')).toEqual({ record: { area: 'urban' }, problems: [] })
  })

  it.each(['housing.rooms', '住房.间数', 'Housing Rooms', 'housing_rooms', '间数'])('of a group: %s', async head => {
    const { record } = await recordOf(head, '3')
    expect(record).toEqual({ housing: { rooms: 3 } })
  })

  it.each<[head: string, meant: string | undefined]>([
    ['wages', '“月工资”（wage）'],
    ['savngs', '“存款”（savings）'],
    ['申请曰期', '“申请日期”（applied）'],
    ['月工薪（元）', '“月工资”（wage）'],
    ['性别', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['toString', undefined],
    ['__proto__.propertyMeetsLocalRule', undefined],
  ])('%s names none, and is a problem', async (head, meant) => {
    const { record, problems } = await recordOf(head, '1')
    expect(record).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'head-unknown', severity: 'error', line: 1, file: '名单.csv' }])
    if (meant === undefined) expect(problems[0]?.remedy.zh).not.toContain('是否指')
    else expect(problems[0]?.remedy.zh).toBe(`是否指${meant}？`)
    expect(({} as Record<string, unknown>)['propertyMeetsLocalRule']).toBeUndefined()
  })

  it('once: two columns of one field are a problem, also a group and a field of it', async () => {
    const twice = await read(csv('wage,月工资（元）,有车', '1,2,是'))
    expect(twice.problems.map(({ code, message }) => [code, message.zh])).toEqual([
      ['head-twice', '第 1 行：“wage”和“月工资（元）”两列是同一项。'],
    ])
    expect(twice.rows[0]?.record).toBeUndefined()
    const same = await read(csv('wage,wage', '1,2'))
    expect(same.problems[0]?.message.en).toBe('Line 1: the column "wage" is there twice.')
    const within = await read(csv('housing;housing.rooms', '{"rooms":1};2'))
    expect(within.problems.map(({ code }) => code)).toEqual(['head-twice'])
  })

  it('once, in whatever order a group and its fields come, and whatever stands between', async () => {
    const { problems } = await read(csv('housing.rooms;id;housing;有车;id', '2;1;{"rooms":1};是;2'), {
      passThrough: ['id'],
    })
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([
      ['head-twice', 'housing'],
      ['head-twice', 'id'],
    ])
  })

  it('takes time in proportion to the heads, of whatever table', async () => {
    const started = performance.now()
    for (const head of ['wage', 'x1y2z3', '']) {
      const { problems } = await read(csv(Array.from({ length: 100_000 }, () => head).join(','), 'a,b'))
      expect(problems.length).toBeGreaterThanOrEqual(head === '' ? 0 : 99_999)
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('or is handed on as it stands, under a key of its own, in an object without prototype', async () => {
    const { rows, problems } = await read(csv('序号,区划代码,__proto__,wage', '007,321000,x,5'), {
      passThrough: { id: ['编号', '序号'], place: ['区划代码'] },
    })
    expect(problems).toMatchObject([{ code: 'head-unknown' }])
    const list = await read(csv('id,__proto__,wage', '007,x,5'), { passThrough: ['id', '__proto__'] })
    expect(list.problems).toEqual([])
    expect(list.rows[0]?.record).toEqual({ wage: 5 })
    expect(Object.entries(list.rows[0]?.other ?? {})).toEqual([
      ['id', '007'],
      ['__proto__', 'x'],
    ])
    expect(Object.getPrototypeOf(list.rows[0]?.other)).toBeNull()
    expect({ ...rows[0]?.other }).toMatchObject({ id: '007', place: '321000' })
  })
})

describe('a number', () => {
  it.each<[head: string, cell: string, value: number]>([
    ['people', '3', 3],
    ['people', '１２', 12],
    ['people', '3人', 3],
    ['家庭人数（人）', '3', 3],
    ['people', '7.5', 7.5],
    ['wage', '1,000', 1000],
    ['wage', '"12,345,678"', 12_345_678],
    ['wage', '-5', -5],
    ['wage (fen)', '5', 5],
    ['月工资（元）', '3000', 300_000],
    ['月工资(元/月)', '3,000.5', 300_050],
    ['Monthly wage (yuan)', '0.29', 29],
    ['wage [yuan per month]', '1.15', 115],
    ['月工资（万元）', '0.30005', 300_050],
    ['月工资（元）', '19.99', 1999],
    ['月工资（元）', '4.35', 435],
    ['wage', '3000元', 300_000],
    ['wage', '¥ 3,000.10', 300_010],
    ['wage', '3000元/月', 300_000],
    ['savings', '1.2万元', 1_200_000],
    ['存款（元）', '90071992547409.91', 9_007_199_254_740_991],
    ['paid', '0.85', 0.85],
    ['paid', '85%', 0.85],
    ['paid', '85 %', 0.85],
    ['paid', '８５％', 0.85],
    ['补贴比例（%）', '85', 0.85],
    ['补贴比例（%）', '7', 0.07],
    ['补贴比例（%）', '85%', 0.85],
    ['score', '99.5', 99.5],
    ['housing.m2', '120㎡', 120],
    ['护理天数（天）', '30', 30],
  ])('%s: %s is %d', async (head, cell, value) => {
    const { record, problems } = await recordOf(head, cell)
    expect(problems).toEqual([])
    expect(
      Object.values(record ?? {}).map(one => (typeof one === 'object' ? Object.values(one as object)[0] : one)),
    ).toEqual([value])
  })

  it.each<[head: string, cell: string, code: string]>([
    ['wage', '1,5', 'cell-not-a-number'],
    ['wage', '7,,7', 'cell-not-a-number'],
    ['wage', '1,0000', 'cell-not-a-number'],
    ['wage', '1 000', 'cell-not-a-number'],
    ['wage', '12，34', 'cell-not-a-number'],
    ['wage', 'abc', 'cell-not-a-number'],
    ['wage', '-', 'cell-not-a-number'],
    ['wage', '1.2.3', 'cell-not-a-number'],
    ['wage', 'Infinity', 'cell-not-a-number'],
    ['wage', '0x10', 'cell-not-a-number'],
    ['wage', '3000.5', 'cell-not-whole-fen'],
    ['月工资（元）', '0.125', 'cell-not-whole-fen'],
    ['wage', '3000美元', 'cell-unit'],
    ['wage', '3000元/年', 'cell-unit'],
    ['wage', '85%', 'cell-unit'],
    ['people', '3户', 'cell-unit'],
    ['people', '9007199254740993', 'cell-digits-lost'],
    ['people', '1.5E+17', 'cell-digits-lost'],
    ['存款（元）', '90071992547409.93', 'cell-digits-lost'],
    ['score', '0.12345678901234567890', 'cell-digits-lost'],
    ['月工资（元/年）', '3', 'head-unit'],
    ['月工资（美元）', '3', 'head-unit'],
    ['住房.面积（亩）', '3', 'head-unit'],
    ['补贴比例（元）', '3', 'head-unit'],
  ])('%s: %s is none (%s)', async (head, cell, code) => {
    expect(await codesOf(head, cell)).toEqual([code])
    expect((await recordOf(head, cell)).record).toBeUndefined()
  })

  it('of money under a label without a unit is taken in fen, and that is said', async () => {
    const { record, problems } = await recordOf('月工资', '3000')
    expect(record).toEqual({ wage: 3000 })
    expect(problems).toMatchObject([{ code: 'head-without-unit', severity: 'warning' }])
    expect(problems[0]?.remedy.zh).toBe('以元计的，请写成“月工资（元）”。')
  })
})

describe('other cells', () => {
  it.each<[head: string, cell: string, value: unknown]>([
    ...['是', '有', 'true', 'TRUE', 'yes', '√'].map((cell): [string, string, unknown] => ['有车', cell, true]),
    ...['否', '无', 'false', 'No', '×'].map((cell): [string, string, unknown] => ['有车', cell, false]),
    ['parents', '未知', null],
    ['parents', 'null', null],
    ['applied', '2024-06-30', '2024-06-30'],
    ['applied', '2024/6/30', '2024-06-30'],
    ['applied', '2024.6.30', '2024-06-30'],
    ['applied', '2024年6月30日', '2024-06-30'],
    ['applied', '2024-06-30 00:00:00', '2024-06-30'],
    ['disability', '1', '1'],
    ['disability', '一级', '1'],
    ['disability', 'level 1', '1'],
    ['disability', '无', 'none'],
    ['户籍', '农村', 'rural'],
    ['village', '007', '007'],
    ['village', '12', '12'],
    ['village', '1,000', '1,000'],
    ['村', 'null', 'null'],
    ['members', '[{"relation":"spouse","birth":"1980-05-01"}]', [{ relation: 'spouse', birth: '1980-05-01' }]],
    ['housing', '{"rooms":2}', { rooms: 2 }],
  ])('%s: %s', async (head, cell, value) => {
    expect(await recordOf(head, cell)).toMatchObject({ problems: [] })
    expect(await fieldOf(head, cell)).toEqual(value)
  })

  it.each<[head: string, cell: string, code: string]>([
    ['有车', '1', 'cell-not-yes-or-no'],
    ['有车', '也许', 'cell-not-yes-or-no'],
    ['applied', '2024-02-30', 'cell-not-a-date'],
    ['applied', '45473', 'cell-not-a-date'],
    ['applied', '6/30/2024', 'cell-not-a-date'],
    ['applied', '2024年6月', 'cell-not-a-date'],
    ['applied', '2024-06.30', 'cell-not-a-date'],
    ['applied', '2024-06-30 23:00', 'cell-not-a-date'],
    ['disability', '3', 'cell-not-a-word'],
    ['户籍', '农村户', 'cell-not-a-word'],
    ['area', 'toString', 'cell-not-a-word'],
    ['village', '3.20105E+17', 'cell-digits-lost'],
    ['members', '张三', 'cell-not-json'],
    ['members', '[{"a":1,}]', 'cell-not-json'],
    ['members', '[{"relation":"a","relation":"b"}]', 'cell-key-twice'],
    ['members', '[{"wage":9007199254740993}]', 'cell-digits-lost'],
  ])('%s: %s is a problem (%s)', async (head, cell, code) => {
    expect(await codesOf(head, cell)).toEqual([code])
  })

  it('an empty cell is a field left out', async () => {
    const { rows } = await read(csv('wage,area,applied', '5,,', ',urban,  '))
    expect(rows.map(({ record }) => record)).toEqual([{ wage: 5 }, { area: 'urban' }])
  })
})

describe('what a problem says', () => {
  it('is where, what and how to mend it, in the words of the schema, in both languages', async () => {
    const { rows } = await read(csv('编号,月工资（元）', '1,2', '2,3', '3,4', '4,"1,5"'), { passThrough: ['编号'] })
    expect(rows[3]?.problems).toEqual([
      {
        code: 'cell-not-a-number',
        severity: 'error',
        file: '名单.csv',
        line: 5,
        path: ['wage'],
        message: {
          zh: '第 5 行“月工资”：“1,5”不是数字；千位分隔只能三位一组。',
          en: 'Line 5, "Monthly wage": "1,5" is no number; commas set thousands apart, in threes.',
        },
        remedy: {
          zh: '请写成 1,500 或 1500；小数用点，如 1.5。',
          en: 'Write 1,500 or 1500, and decimals with a point: 1.5.',
        },
      },
    ])
  })

  it('names the column where it is called otherwise', async () => {
    const { problems } = await recordOf('wage', '1,5')
    expect(problems[0]?.message.zh).toBe('第 2 行“月工资”（“wage”列）：“1,5”不是数字；千位分隔只能三位一组。')
  })

  it('never shows a person’s number whole', async () => {
    const { problems } = await recordOf('applied', '11010519491231002X')
    expect(problems[0]?.message.zh).not.toContain('11010519491231002')
  })

  it('takes out what a terminal would obey', async () => {
    const { problems } = await recordOf('applied', `\u001b[31mred${'.'.repeat(200)}`)
    expect(problems[0]?.message.zh).not.toContain('\u001b')
  })
})

it('names cells that have no head, and gives no half of a row', async () => {
  const { rows, problems } = await read(csv('编号,wage', '1,1,000', '2,5'), { passThrough: ['编号'] })
  expect(problems).toEqual([])
  expect(rows[0]).toMatchObject({ line: 2, problems: [{ code: 'cell-without-head', line: 2 }] })
  expect(rows[0]?.record).toBeUndefined()
  expect(rows[1]?.record).toEqual({ wage: 5 })
})

it('gives records that the schema validates', async () => {
  const { rows } = await read(csv('wage,people', '300000,3', '1,300'))
  expect(rows.map(({ record }) => validate(Household, record).success)).toEqual([true, false])
})

describe('a workbook', () => {
  const sheet = async (...rows: unknown[][]) => {
    const { tables } = await readTables(await writeXlsx({ sheets: [{ name: '一季度', rows: rows as never }] }))
    return readRecords(tables[0]!, Household, { passThrough: ['id'] })
  }

  it('gives numbers, dates, yes and no as it holds them', async () => {
    const { rows, problems } = await sheet(
      ['月工资（元）', '申请日期', '有车', '村', '残疾等级'],
      [3000.1, new Date(Date.UTC(2024, 5, 30)), true, 12, 1],
    )
    expect(problems).toEqual([])
    expect(rows[0]?.record).toEqual({
      wage: 300_010,
      applied: '2024-06-30',
      hasCar: true,
      village: '12',
      disability: '1',
    })
  })

  it('takes what is behind fifteen digits for the noise of a calculation', async () => {
    const { rows } = await sheet(['月工资（元）', 'id'], [0.1 + 0.2, 1])
    expect(rows[0]?.record).toEqual({ wage: 30 })
  })

  it('takes a bare serial number for no date', async () => {
    const { rows } = await sheet(['申请日期', 'id'], [45473, 1])
    expect(rows[0]?.problems).toMatchObject([{ code: 'cell-not-a-date', path: ['applied'], line: 2 }])
    expect(rows[0]?.problems[0]?.message).toEqual({
      zh: '表“一季度”第 2 行“申请日期”：“45473”是数字，不是日期。',
      en: 'Table "一季度", line 2, "Date of the application": "45473" is a number and no date.',
    })
  })

  it('has lost the digits of a long number that is kept as one', async () => {
    const { rows } = await sheet(['村', 'id'], [110105194912310020, 1])
    expect(rows[0]?.problems).toMatchObject([{ code: 'cell-digits-lost' }])
  })

  it('shows a percentage as one', async () => {
    const { tables } = await readTables(
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [['补贴比例（%）', 'id']],
            cells: new Map([
              ['1,0', { value: 0.855, style: { numFmt: '0.0%' } }],
              ['1,1', { value: 1 }],
            ]) as never,
          },
        ],
      }),
    )
    const [row] = readRecords(tables[0]!, Household, { passThrough: ['id'] }).rows
    expect(row?.record).toEqual({ paid: 0.855 })
  })
})

const tableOf = (head: readonly string[], cells: readonly (string | number | boolean | null)[]): Table => ({
  head,
  headLine: 1,
  rows: [{ line: 2, cells, isHidden: false, problems: [] }],
  isContinued: false,
  problems: [],
})

it('takes any amount of yuan to the fen, digit for digit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), amount => {
      const { rows } = readRecords(tableOf(['存款（元）'], [formatYuan(amount)]), Household)
      expect(rows[0]?.record).toEqual({ savings: amount })
    }),
  )
})

it('gives a record or says why not, whatever the heads and cells', () => {
  const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null))
  const names = [
    'wage',
    '月工资（元）',
    '有车',
    'applied',
    'housing',
    'housing.rooms',
    'members',
    '__proto__',
    'disability',
  ]
  const anyHead = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.array(anyHead, { maxLength: 6 }), fc.array(anyCell, { maxLength: 8 }), (head, cells) => {
      const { rows, problems } = readRecords(tableOf(head, cells), Household, { passThrough: ['id'] })
      const isWrong = [...problems, ...(rows[0]?.problems ?? [])].some(({ severity }) => severity === 'error')
      expect(rows[0]?.record === undefined).toBe(isWrong)
      expect(Object.getPrototypeOf(rows[0]?.record ?? {})).toBe(Object.prototype)
    }),
    { numRuns: 2_000 },
  )
})
