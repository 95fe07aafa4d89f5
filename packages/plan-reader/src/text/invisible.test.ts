import { describe, expect, it } from 'vitest'
import { readOutline } from '../outline/outline.js'
import { readPlan } from '../read-plan.js'
import { readResults } from '../results/results.js'
import { readTargets } from '../targets/targets.js'

/** What a page, a chat or a spreadsheet puts between characters and nobody sees. */
const marks = {
  'a mark of direction': '\u200e',
  'the other mark of direction': '\u200f',
  'an isolate': '\u2066',
  'an embedding': '\u202b',
  'a word joiner': '\u2060',
  'a soft hyphen': '\u00ad',
  'a space of no width': '\u200b',
  'a joiner of no width': '\u200d',
}

describe.each(Object.entries(marks))('%s within words and numbers changes nothing', (_, mark) => {
  const text = `2025年全县民政工作要点\n一、养老\n1.床位。年底前新增护理型床位12${mark}0张，走访老人${mark}1${mark}0${mark}5${mark}人，占比${mark}达到6${mark}5%。`
  it('of a plan', () => {
    const { targets, sections } = readPlan(text).plan
    expect(targets.map(({ value, deadline }) => [value, deadline])).toEqual([
      [120, '2025-12-31'],
      [105, '2025-12-31'],
      [0.65, '2025-12-31'],
    ])
    for (const { quote, span } of targets) expect(text.slice(...span!)).toBe(quote)
    expect(sections).toHaveLength(1)
    expect(readOutline(text).sections[0]?.items[0]?.heading).toBe('床位')
  })
  it('of a fragment', () => {
    expect(readTargets(`新增床位3${mark}0张。`)[0]).toMatchObject({ value: 30, quote: `新增床位3${mark}0张` })
  })
  it('of a report', () => {
    const report = `2025年民政工作总结\n1.床位。新增护理型床位13${mark}2张，救助${mark}4${mark}8${mark}人次。`
    const { results } = readResults(report)
    expect(results.map(({ value }) => value)).toEqual([132, 48])
    for (const { quote, span } of results) expect(report.slice(...span!)).toBe(quote)
  })
})
