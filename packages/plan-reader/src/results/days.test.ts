import { describe, expect, it } from 'vitest'
import { readResults } from './results.js'

/** Reports constructed for this test; no place reported any of these figures. */
const readIn = (text: string, year?: number) => {
  const { results, problems } = readResults(text, year === undefined ? {} : { year })
  const assumed = problems.filter(({ code }) => code === 'as-of-assumed')
  return { days: results.map(({ asOf }) => asOf), assumed: assumed.map(({ message }) => message.zh) }
}
const body = '一、养老服务\n新建社区食堂5家。\n二、社会救助\n救助流浪人员8人次。'

describe('a report of a year that names no day', () => {
  it.each([
    ['东山县民政局2024年度民生实事完成情况', undefined],
    ['东山县民政局2024年工作总结', undefined],
    ['东山县2024年重点任务完成情况', undefined],
    ['东山县2024年度民政工作情况', undefined],
    ['民生实事完成情况', 2024],
    ['', 2024],
  ])('is of the end of the year: %s', (title, year) => {
    const { days, assumed } = readIn(`${title}\n${body}`, year)
    expect(days).toEqual(['2024-12-31', '2024-12-31'])
    expect(assumed).toEqual([expect.stringContaining('2024-12-31')])
  })

  it.each([
    '新建社区食堂5家，超额完成年度任务。',
    '新建社区食堂5家，完成年度目标的100%。',
    '社区食堂项目年度任务完成5家。',
    '圆满完成年度任务，新建社区食堂5家。',
    '目前，新建社区食堂5家。',
  ])('%s', sentence => {
    expect(readIn(sentence, 2024)).toEqual({ days: ['2024-12-31'], assumed: [expect.any(String)] })
  })

  it('issued early in the year after is of the end of its own', () => {
    const { days } = readIn(`东山县2024年民生实事情况\n印发日期：2025-01-14\n${body}`)
    expect(days).toEqual(['2024-12-31', '2024-12-31'])
  })

  it('says nothing where every figure has its day', () => {
    expect(readIn('全年新建社区食堂5家。\n2023年底，共有社区食堂9家。', 2024)).toEqual({
      days: ['2024-12-31', '2023-12-31'],
      assumed: [],
    })
  })
})

describe('a part of the year that is named wins', () => {
  it.each([
    ['东山县民政局2024年上半年工作总结', '2024-06-30'],
    ['东山县民政局2024年第三季度任务完成情况', '2024-09-30'],
    ['东山县民政局前三季度工作总结', '2024-09-30'],
    ['东山县民政局1-10月民生实事完成情况', '2024-10-31'],
  ])('%s', (title, day) => {
    expect(readIn(`${title}\n${body}`, 2024)).toEqual({ days: [day, day], assumed: [] })
  })

  it('in the headings', () => {
    const text = `东山县民政局2024年工作总结\n一、上半年工作情况\n（一）养老服务。新建食堂5家。\n（二）救助。救助8人次。\n二、下半年工作打算\n（一）养老服务。加强指导。`
    expect(readIn(text)).toEqual({ days: ['2024-06-30', '2024-06-30'], assumed: [] })
  })
  it('and what looks ahead to the second half tells of the first', () => {
    const text = `东山县民政局工作情况\n一、工作开展情况\n（一）养老服务。新建食堂5家。\n（二）救助。救助8人次。\n二、下半年工作计划\n（一）养老服务。加强指导。`
    expect(readIn(text, 2024)).toEqual({ days: ['2024-06-30', '2024-06-30'], assumed: [] })
  })
  it.each(['上半年，新建食堂5家。\n救助流浪人员8人次。', '一季度开展评估4场。\n救助流浪人员8人次。'])(
    'and in the text alone it leaves the others open: %s',
    text => {
      expect(readIn(text, 2024).days.at(-1)).not.toBe('2024-12-31')
    },
  )
  it('beside what is done of the yearly task', () => {
    expect(readIn('上半年，新建食堂5家，完成年度任务的50%。', 2024)).toEqual({ days: ['2024-06-30'], assumed: [] })
  })
})

it('no day without a year', () => {
  expect(readIn('新建社区食堂5家，超额完成年度任务。')).toEqual({ days: [undefined], assumed: [] })
})

it.each([
  ['2025年工作总结', 2024, 2025, true],
  ['2025年上半年工作情况', 2023, 2025, true],
  ['2024年工作总结和2025年工作计划', 2024, 2024, false],
  ['民政工作总结', 2024, 2024, false],
  ['2025年工作总结', 2025, 2025, false],
])('the year of a title stands above the year given: %s, %i', (title, given, year, isSaid) => {
  const read = readResults(`${title}\n一、养老\n1.新增养老床位30张。`, { year: given })
  expect(read.year).toBe(year)
  expect(read.problems.some(({ code }) => code === 'year-contradicts')).toBe(isSaid)
})
