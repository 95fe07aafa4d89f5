import { describe, expect, it } from 'vitest'
import { type PrintedWords, printedText } from './printed-pages.js'

const size = 16
const words = (text: string, bottom: number, more: Partial<PrintedWords> = {}): PrintedWords => ({
  text,
  left: 72,
  bottom,
  width: text.length * size,
  size,
  isUpright: true,
  ...more,
})
const bodyOf = (page = 0) =>
  ['坚持以人民为中心，', '落实各项救助政策。', '加强队伍建设，', '提升服务水平。'].map((text, index) =>
    words('甲乙丙丁'.charAt(page) + text, 200 + index * 28),
  )
const body = bodyOf()

describe('the lines of a page', () => {
  it('go from top to bottom and from left to right, whatever order they were printed in', () => {
    const page = [
      words('张。', 128, { left: 200 }),
      words('二、救助', 156),
      words('一、养老', 100),
      words('新增120', 128),
    ]
    expect(printedText([page]).text).toBe('一、养老\n新增120　　张。\n二、救助')
  })

  it.each([
    ['close to each other', 0, '新增120张'],
    ['as far as type is set', 0.1, '新增120张'],
    ['a cell apart', 3, '新增120　　张'],
  ])('join what stands %s', (_, gap, expected) => {
    const page = [words('新增120', 100), words('张', 100, { left: 72 + 5 * size + gap * size })]
    expect(printedText([page]).text).toBe(expected)
  })

  it('keep figures and words of letters apart that a blank parts', () => {
    const page = [words('300', 100, { width: 24 }), words('350', 100, { left: 72 + 24 + 8 })]
    expect(printedText([page]).text).toBe('300 350')
  })

  it('set the first line of a paragraph in', () => {
    const page = [...body, words('一、养老', 400, { left: 72 + 2 * size }), words('2025年要点', 60, { left: 300 })]
    const { text } = printedText([page])
    expect(text).toContain('\n　　一、养老')
    expect(text).toMatch(/^　{10}2025年要点\n/)
  })
})

describe('what stands on a page for its own sake', () => {
  const pagesOf = (count: number, ...others: ((index: number) => PrintedWords)[]) =>
    Array.from({ length: count }, (_, index) => [...bodyOf(index), ...others.map(other => other(index))])

  it.each([
    ['— 3 —', (index: number) => `— ${index + 1} —`],
    ['-3-', (index: number) => `-${index + 1}-`],
    ['第3页', (index: number) => `第${index + 1}页`],
    ['第 3 页 共 4 页', (index: number) => `第 ${index + 1} 页 共 4 页`],
    ['3/4', (index: number) => `${index + 1}/4`],
    ['3', (index: number) => `${index + 1}`],
    ['7, in an annex', (index: number) => `${index + 5}`],
  ])('such as the number %s is left out and counted', (_, write) => {
    const { text, pageNumbers } = printedText(pagesOf(4, index => words(write(index), 800)))
    expect(pageNumbers).toBe(4)
    expect(text.split('\n')).toHaveLength(16)
  })

  it('is no figure that ends a page', () => {
    const { text, pageNumbers } = printedText(pagesOf(2, index => words(index === 0 ? '300' : '—', 700)))
    expect(pageNumbers).toBe(0)
    expect(text).toContain('\n300\n')
  })

  it('such as a running head is left out and named', () => {
    const { text, runningHeads } = printedText(pagesOf(4, index => words(`某县民政局文件 第${index + 1}期`, 40)))
    expect(runningHeads).toHaveLength(1)
    expect(text).not.toContain('文件')
  })

  it('is no title in larger type, though the head repeats it', () => {
    const [first = [], ...others] = pagesOf(4, () => words('某县2025年工作要点', 40, { size: 9 }))
    const { text } = printedText([[words('某县2025年工作要点', 20, { size: 22 }), ...first.slice(0, 4)], ...others])
    expect(text.split('\n').filter(line => line.includes('工作要点'))).toHaveLength(1)
  })

  it('is no line that two pages happen to share', () => {
    const pages = pagesOf(4, index => words(index < 2 ? '加强领导，' : `另外第${'甲乙'[index - 2]}点`, 40))
    expect(printedText(pages).runningHeads).toEqual([])
  })

  it('such as a water mark is left out and counted', () => {
    const { text, turned } = printedText([[...body, words('内部资料', 300, { isUpright: false })]])
    expect(turned).toBe(1)
    expect(text).not.toContain('内部')
  })
})
