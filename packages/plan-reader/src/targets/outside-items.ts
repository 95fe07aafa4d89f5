import { type Problem, problem } from '@minzheng/core'
import type { Outline } from '../outline/outline.js'
import type { Signs } from '../text/characters.js'
import { targetsBetween } from './targets.js'

const stop = /[。；;]/

/** Whether a part is lines that end no sentence: titles, headings and fields of the page. */
const isTitles = (text: string, [start, end]: readonly [number, number]): boolean =>
  (start === 0 || text[start - 1] === '\n' || text[start] === '\n') &&
  (end === text.length || text[end - 1] === '\n') &&
  !stop.test(text.slice(start, end))

/** The parts of a text that belong to no item: before the first, between a heading and its first item, behind the last. */
const partsOutside = (text: string, { sections }: Outline): readonly (readonly [number, number])[] => {
  const parts: [number, number][] = []
  let from = 0
  for (const { items } of sections)
    for (const { span } of items) {
      if (span === undefined) continue
      if (span[0] > from) parts.push([from, span[0]])
      from = Math.max(from, span[1])
    }
  if (from < text.length) parts.push([from, text.length])
  return parts
}

/** Whether a place stands in a sentence, and not in a title, a heading or a field of the page. */
const isInSentence = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return stop.test(text.slice(start, end < 0 ? text.length : end))
}

/** Says how many figures of an introduction or an annex would be targets, and were not read, as a target belongs to an item. */
export const outsideItems = (
  text: string,
  signs: Signs,
  outline: Outline,
  year: number | undefined,
  lineAt: (at: number) => number,
): Problem[] => {
  if (!outline.isNumbered) return []
  const found = partsOutside(text, outline)
    .filter(part => !isTitles(text, part))
    .flatMap(part => targetsBetween(text, signs, part, { item: 1, year }).targets)
    .filter(({ span, kind }) => kind !== 'deadline-only' && span !== undefined && isInSentence(text, span[0]))
  const [first] = found
  if (first === undefined) return []
  return [
    {
      ...problem(
        'targets-outside-items',
        'warning',
        [],
        [
          `编号事项以外（引言、附则等）还有 ${found.length} 处像是目标的数字，没有读入，如“${first.quote}”。`,
          `Outside the numbered items (an introduction, an annex) stand figures that may be targets, and were not read: ${found.length}, such as "${first.quote}".`,
        ],
        ['如是目标，请归入编号的事项。', 'If they are targets, put them under a numbered item.'],
      ),
      line: lineAt(first.span![0]),
    },
  ]
}
