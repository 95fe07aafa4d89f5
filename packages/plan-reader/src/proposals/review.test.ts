import { divisionsOn } from '@minzheng/core/divisions'
import type { Indicator } from '@minzheng/indicators'
import { readSheets } from '@minzheng/tables/files'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { readReview } from './review-reading.js'
import { reviewHeads, writeReview } from './review-sheet.js'

const indicator = (id: string, zh: string, unit: string, aliases: string[] = []): Indicator => ({
  id,
  domain: 'EC',
  name: { zh, en: id },
  ...(aliases.length > 0 ? { aliases } : {}),
  kind: unit === '%' ? 'ratio' : unit.startsWith('元') ? 'money' : 'count',
  unit,
  direction: 'higher',
  accrual: 'flow',
  rollUp: 'sum',
  definition: { zh: '略。', en: 'Left out.' },
})
const indicators = [
  indicator('meal-points', '新增老年助餐点', '个'),
  indicator('adaptations', '完成居家适老化改造户数', '户', ['适老化改造']),
  indicator('urban', '城市低保标准', '元/月', ['低保标准']),
  indicator('rural', '农村低保标准', '元/月', ['低保标准']),
]
const text = `2024年全区民政工作要点
鼓楼区民政局
一、养老服务
1.增加供给。年底前新增老年助餐点12个，居家适老化改造300户。
2.提高标准。低保标准提高到每人每月820元。
3.其他。建成公园3个。
`
const read = () => readPlan(text, { indicators, divisionsOn })

/** The rows of the review, with what a person writes under 改为, by the ID of its row. */
const reviewed = async (decisions: Readonly<Record<string, string>>, change = (rows: unknown[][]) => rows) => {
  const { plan, candidates, divisions } = read()
  const bytes = await writeReview(plan, { candidates, indicators, divisions })
  const sheets = await readSheets(bytes)
  if ('problem' in sheets) throw new Error(sheets.problem.message.en)
  const rows = sheets.value[0]!.rows.map(row => [...row])
  for (const row of rows) {
    const decision = decisions[String(row[0])]
    if (decision !== undefined) row[reviewHeads.length - 1] = decision
  }
  const filled = await writeXlsx({ sheets: [{ name: '核对', rows: change(rows) as string[][] }] })
  return readReview(filled, plan, { indicators })
}

describe('what was proposed', () => {
  it('is filled in where it is sure, and listed where not', () => {
    const { plan, candidates, divisions, problems } = read()
    expect(plan.targets.map(target => target.indicator)).toEqual(['meal-points', 'adaptations', undefined, undefined])
    expect(candidates[2]?.map(({ id }) => id).sort()).toEqual(['rural', 'urban'])
    expect(candidates[3]).toEqual([])
    expect(plan.division).toBeUndefined()
    expect(divisions).toContain('320106')
    expect(problems.map(({ code }) => code)).toContain('division-ambiguous')
  })
  it('is nothing without a catalogue', () => {
    const { plan, candidates, divisions, problems } = readPlan(text)
    expect([plan.targets[0]?.indicator, plan.division, candidates, divisions]).toEqual([undefined, undefined, [], []])
    expect(problems.map(({ code }) => code)).not.toContain('division-ambiguous')
  })
})

describe('the sheet', () => {
  it('has a row for the division and one for each target', async () => {
    const { plan, candidates, divisions } = read()
    const sheets = await readSheets(
      await writeReview(plan, { candidates, indicators, divisions, divisionName: () => '某区' }),
    )
    const rows = 'problem' in sheets ? [] : sheets.value[0]!.rows
    expect(rows[2]).toEqual(reviewHeads)
    expect(rows.slice(3).map(row => row[0])).toEqual(['行政区划', ...plan.targets.map(({ id }) => id)])
    expect(rows[3]?.slice(8, 11)).toEqual(divisions.slice(0, 3).map(code => `${code} 某区`))
    expect(rows[4]?.slice(3, 9)).toEqual([
      '年底前新增老年助餐点12个',
      '>= 12 个',
      '2024-12-31',
      '新增老年助餐点',
      expect.any(Number),
      '新增老年助餐点',
    ])
    expect(rows[6]?.[6]).toBeNull()
  })
  it('left as it is gives the plan as it was', async () => {
    expect(await reviewed({})).toEqual({ plan: read().plan, problems: [] })
  })
})

describe('what a person decided stands above what was proposed', () => {
  const [first, second, third, fourth] = read().plan.targets.map(({ id }) => id) as [string, string, string, string]
  it.each([
    ['an ID', { [third]: 'urban' }, ['meal-points', 'adaptations', 'urban', undefined]],
    ['a name', { [third]: '农村低保标准' }, ['meal-points', 'adaptations', 'rural', undefined]],
    ['an alias', { [fourth]: '适老化改造' }, ['meal-points', 'adaptations', undefined, 'adaptations']],
    ['none', { [first]: '无' }, [undefined, 'adaptations', undefined, undefined]],
    ['the place of a candidate', { [second]: '1' }, ['meal-points', 'adaptations', undefined, undefined]],
  ])('%s', async (_, decisions, expected) => {
    const { plan, problems } = await reviewed(decisions)
    expect(plan.targets.map(target => target.indicator)).toEqual(expected)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
  it.each([
    ['320106', '320106'],
    ['350102 福州市鼓楼区', '350102'],
    ['1', '320106'],
  ])('the division: %s', async (written, code) => {
    expect((await reviewed({ 行政区划: written })).plan.division).toBe(code)
  })
})

describe('what cannot be understood is said with its cell', () => {
  const [first, , third] = read().plan.targets.map(({ id }) => id) as [string, string, string]
  it.each([
    [{ [first]: '老年助餐' }, 'review-indicator-unknown', ['核对', 5, 'L']],
    [{ [third]: '低保标准' }, 'review-indicator-ambiguous', ['核对', 7, 'L']],
    [{ [first]: '3' }, 'review-indicator-unknown', ['核对', 5, 'L']],
    [{ 行政区划: '鼓楼' }, 'review-division', ['核对', 4, 'L']],
    [{ [first]: '城市低保标准' }, undefined, []],
    [{ [third]: '新增老年助餐点' }, 'review-unit', ['核对', 7, 'L']],
  ])('%j: %s', async (decisions, code, path) => {
    const { problems } = await reviewed(decisions)
    expect(problems.map(problem => [problem.code, problem.path])).toEqual(code === undefined ? [] : [[code, path]])
  })
  it('a row of another plan, a row twice, other words', async () => {
    const other = await reviewed({ [first]: 'urban' }, rows =>
      rows.map((row, at) => (at === 4 ? ['t9', ...row.slice(1)] : row)),
    )
    expect(other.problems.map(({ code, path }) => [code, path])).toEqual([['review-row-unknown', ['核对', 5, 'A']]])
    const twice = await reviewed({ [first]: 'urban' }, rows => [...rows, rows[4]!])
    expect(twice.problems.map(({ code }) => code)).toEqual(['review-row-twice'])
    const words = await reviewed({ [first]: 'urban' }, rows =>
      rows.map((row, at) => (at === 4 ? row.with(3, '别的话') : row)),
    )
    expect(words.problems.map(({ code, path }) => [code, path])).toEqual([['review-words-changed', ['核对', 5, 'D']]])
    expect(words.plan.targets[0]?.indicator).toBe('meal-points')
  })
  it.each([
    ['a formula without a value', { formula: 'A1' }, 5, 11, ['formula-without-value', '核对', 5, 'L']],
    ['one for the division', { formula: 'A1' }, 4, 11, ['formula-without-value', '核对', 4, 'L']],
    ['one in the last row', { formula: 'VLOOKUP(A8,B:C,2)' }, 8, 11, ['formula-without-value', '核对', 8, 'L']],
    ['a formula that failed', { value: '#REF!', type: 'error' as const }, 6, 11, ['cell-error', '核对', 6, 'L']],
    ['one in a cell that nobody fills in', { formula: 'A1' }, 5, 7, undefined],
    ['one above the heads', { formula: 'A1' }, 1, 11, undefined],
  ])('%s', async (_, cell, row, column, expected) => {
    const { plan, candidates, divisions } = read()
    const sheets = await readSheets(await writeReview(plan, { candidates, indicators, divisions }))
    const rows = 'problem' in sheets ? [] : sheets.value[0]!.rows.map(one => [...one])
    const cells = new Map([[`${row - 1},${column}`, cell]])
    const { plan: decided, problems } = await readReview(
      await writeXlsx({ sheets: [{ name: '核对', rows, cells }] }),
      plan,
      { indicators },
    )
    expect(problems.map(({ code, severity, path }) => [severity, code, ...path])).toEqual(
      expected === undefined ? [] : [['error', ...expected]],
    )
    expect(decided).toEqual(plan)
  })
  it('a sheet without its heads, a file that is none', async () => {
    const { plan } = read()
    expect((await reviewed({}, rows => rows.slice(3))).problems.map(({ code }) => code)).toEqual([
      'review-without-head',
    ])
    const { problems } = await readReview(new Uint8Array([1, 2, 3]), plan, { indicators })
    expect(problems).toHaveLength(1)
  })
})

describe('an indicator in another unit', () => {
  const ofUnit = (unit: string) => [indicator('points', '新增老年助餐点', unit)]
  const filled = (words: string, unit: string) =>
    readPlan(`2024年全区民政工作要点\n一、养老\n1.助餐。${words}`, { indicators: ofUnit(unit) }).plan.targets[0]
      ?.indicator
  it.each([
    ['新增老年助餐点12个。', '元'],
    ['新增老年助餐点投入300万元。', '个'],
    ['新增老年助餐点面积达到3000平方米。', '个'],
    ['新增老年助餐点覆盖率达到90%。', '个'],
    ['新增老年助餐点服务5000人次。', '%'],
    ['新增老年助餐点12个。', '人'],
  ])('is never filled in: %s %s', (words, unit) => {
    expect(filled(words, unit)).toBeUndefined()
  })
  it('is filled in where it can be compared', () => {
    expect(filled('新增老年助餐点12个。', '个')).toBe('points')
  })
})

it('says in the sheet from which confidence an indicator is filled in', async () => {
  const { plan, candidates, divisions } = read()
  const sheets = await readSheets(await writeReview(plan, { candidates, indicators, divisions }))
  expect('problem' in sheets ? '' : String(sheets.value[0]?.rows[1]?.[0])).toContain('把握达到 85%')
})
