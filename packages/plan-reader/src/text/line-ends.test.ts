import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutline } from '../outline/outline.js'
import { readPlan } from '../read-plan.js'
import { unwrapped } from './line-ends.js'

/** A plan constructed for this test. */
const plan = `2024年某县民政工作要点
　　2024年，全县民政工作坚持以人民为中心，扎实办好各项民生实事，推动民政事业高质量发展，现提出如下要点。
　　一、加强养老服务
　　1.增加床位供给。年底前新增家庭养老床位1200张，其中护理型床位占比不低于62.5%，为5000-8000户家庭提供服务。
　　2.发展老年助餐。力争每个社区至少建成1家长者食堂，全年服务老年人70000人次，惠及困难老年人3.5万名以上。
　　二、兜牢民生底线
　　3.提高救助标准。将城市低保标准由每人每月700元提高到740元，农村低保标准提高到每人每年6800元。
　　4.开展集中排查。各乡镇（街道）每季度开展一次集中排查，排查覆盖率达到100%，办结时限压缩至10个工作日以内。`

const cost = (character: string): number => (character.charCodeAt(0) < 0x2000 ? 1 : 2)
/** Breaks each line after so many characters, or so many columns of half width. */
const wrap = (text: string, width: number, of: (character: string) => number = () => 1, end = '\n'): string =>
  text
    .split('\n')
    .flatMap(line => {
      const lines = ['']
      let length = 0
      for (const character of line) {
        if (length + of(character) > width) {
          lines.push('')
          length = 0
        }
        lines[lines.length - 1] += character
        length += of(character)
      }
      return lines
    })
    .join(end)

const said = (text: string) => {
  const { plan: read, problems } = readPlan(text)
  return {
    title: read.title,
    sections: read.sections.map(({ number, heading, items }) => [
      number,
      heading,
      items.map(item => `${item.number} ${item.heading}`),
    ]),
    targets: read.targets.map(({ span: _, quote, ...target }) => ({ ...target, quote: quote?.replace(/\s+/g, '') })),
    problems,
  }
}

const widths = Array.from({ length: 28 }, (_, index) => 18 + index)

describe('a text broken by the width of the page', () => {
  const expected = said(plan)
  it('is a plan with targets to lose', () => {
    expect(expected.targets.map(({ value }) => value)).toEqual([
      1200, 0.625, 5000, 1, 70_000, 35_000, 740, 6800, 1, 1, 10,
    ])
  })
  it.each(widths)('%i characters wide reads as it does unbroken', width => {
    expect(said(wrap(plan, width))).toEqual(expected)
  })
  it.each(widths)('%i columns of half width times two reads as it does unbroken', width => {
    expect(said(wrap(plan, width * 2, cost))).toEqual(expected)
  })
  it('with line ends of two characters, and with a margin, as well', () => {
    expect(said(wrap(plan, 24, () => 1, '\r\n'))).toEqual(expected)
    expect(said(wrap(plan.replaceAll('　　', ''), 24).replaceAll('\n', '\n  ')).targets).toEqual(expected.targets)
  })
  it('gives spans and quotations of the text as printed', () => {
    const text = wrap(plan, 19)
    for (const { span, quote } of readPlan(text).plan.targets) expect(text.slice(...span!)).toBe(quote)
    const { sections } = readOutline(text)
    for (const { heading, items } of sections) {
      for (const item of items) expect(text.slice(...item.span!).replaceAll('\n', '')).toContain(item.heading)
      expect(heading).not.toContain('\n')
    }
  })
})

describe('line ends that say something are kept', () => {
  it.each([
    ['few lines', '年底前新增家庭养老床位\n200张\n护理型床位'],
    ['paragraphs of many lengths', plan],
    [
      'a list of phrases of one length',
      Array.from({ length: 12 }, (_, index) => `${index + 1}.新建社区长者食堂共5家`).join('\n'),
    ],
    ['sentences of one length', '全年新增养老床位二百张并投入使用。\n'.repeat(9)],
    ['cells of a table', '20\n30\n45\n50\n60\n70\n80\n90'],
    ['rows with bullets', '- 新建社区长者食堂共计5家并投用\n'.repeat(9)],
    ['nothing', ''],
    ['empty lines', '\n'.repeat(40)],
  ])('%s', (_, text) => {
    expect(unwrapped(text)).toBeUndefined()
  })
  it('a number behind a heading, and the number of the next item', () => {
    const wrapped = wrap(plan, 22)
    expect(readPlan(wrapped).plan.sections.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([
      1, 2, 3, 4,
    ])
  })
})

it('loses and moves no character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('新增床位', '20', '0张', '，', '。', '\n', '\r\n', ' ', '　', 'word', '一、', '3.'), {
        maxLength: 200,
      }),
      fc.integer({ min: 8, max: 40 }),
      (pieces, width) => {
        const text = wrap(pieces.join(''), width)
        const page = unwrapped(text)
        if (page === undefined) return
        expect(page.text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (let index = 0; index < page.text.length; index++) {
          const [start, end] = page.printed([index, index + 1])
          if (!/\s/.test(page.text[index]!)) expect(text.slice(start, end)).toBe(page.text[index])
        }
        expect(page.printed([0, 0])).toEqual([0, 0])
      },
    ),
  )
})
