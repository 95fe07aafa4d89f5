import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.js'

/** Plans as printed, where they lie beside the repository; what is checked of them are counts and figures. */
const directory = new URL('../../../../shared/seeds/', import.meta.url)
const isThere = existsSync(directory)
if (!isThere) console.warn(`conformance: skipped, no plan texts at ${directory.pathname}`)

const plans = [
  ['dazhou-2024', { items: 28, sections: 7, year: 2024, values: [1, 1, 3, 2, 2, 12, 1, 1] }],
  ['xiamen-2023', { items: 51, sections: 12, year: 2023, values: [4, 6, 4, 400_000_000] }],
  [
    'yubei-2024',
    {
      items: 54,
      sections: 13,
      year: 2024,
      values: [
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        18,
        1,
        7,
        7,
        0.17,
        18,
        15,
        1,
        1,
        5,
        38,
        0.8,
        0.6,
        0.3,
        0.45,
        6,
        12,
        121,
        1,
        null,
        2,
        1,
        1,
        3,
        500,
        40_000,
      ],
    },
  ],
  ['zhonglou-2025', { items: 20, sections: 7, year: 2025, values: [7000, 77, 185, 2, 2, 800, 1, 0.92, 1, 1, 3, 1] }],
  [
    'zhuzhou-2020',
    {
      items: 43,
      sections: 12,
      year: 2020,
      values: [600, 4320, 400, 223, 0.5, 2, 200, 160, 0.9, 0.7, 1, 0.5, 1, 1, 1, 1, 0.3, 100, 80, 1],
    },
  ],
] as const

/** Line after line, broken hard after so many characters: words and numbers come apart. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap(line => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n')

/** All that is read, apart from where it stands and what only the line ends within a quotation differ in. */
const apartFromLineEnds = (text: string) => {
  const { plan, problems } = readPlan(text)
  const sections = plan.sections.map(({ number, heading, items }) => [
    number,
    heading,
    items.map(item => [item.number, item.heading]),
  ])
  const targets = plan.targets.map(({ span, quote, ...target }) => {
    expect(text.slice(...span!)).toBe(quote)
    return { ...target, quote: quote!.replaceAll('\n', '') }
  })
  return { ...plan, sections, targets, problems }
}

describe.skipIf(!isThere)('plans broken by the width of a page', () => {
  const widths = Array.from({ length: 28 }, (_, index) => 18 + index)
  it.each(plans)('%s reads alike, however wide it is printed', name => {
    const text = readFileSync(new URL(`${name}.txt`, directory), 'utf8')
    const expected = apartFromLineEnds(text)
    for (const width of widths) expect(apartFromLineEnds(wrapped(text, width)), `width ${width}`).toEqual(expected)
  })
})

describe.skipIf(!isThere)('plans as printed', () => {
  it.each(plans)('%s', (name, { items, sections, year, values }) => {
    const text = readFileSync(new URL(`${name}.txt`, directory), 'utf8')
    const { plan, problems } = readPlan(text, { id: name })
    const numbers = plan.sections.flatMap(section => section.items).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: items }, (_, index) => index + 1))
    expect(plan.sections).toHaveLength(sections)
    expect(plan.year).toBe(year)
    expect(problems).toEqual([])
    expect(plan.targets.map(({ value }) => value)).toEqual(values)
    for (const { quote, span } of plan.targets) expect(text.slice(...span!)).toBe(quote)
  })
})
