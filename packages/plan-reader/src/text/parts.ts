import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import type { Item } from '@minzheng/plan'
import type { Outline } from '../outline/outline.js'
import type { Promising } from '../targets/ahead.js'
import type { Turn } from './direction.js'
import type { Unwrapped } from './joined-copy.js'
import { type TextKind, textKinds } from './kind.js'

const itemLooksBack = /(?:工作总结|工作回顾|完成情况|进展情况|存在的?(?:主要)?问题)$/
/** A notice states its goals under such headings; its other figures are days to report by, sums and sizes. */
const statesGoals = /目标|重点任务|主要任务|工作任务/

/** How a part of a text is read: all its figures, or only those that its sentences promise. */
export interface PartReading {
  /** How plainly they must promise; not given where all of it plans. */
  readonly promising?: Promising | undefined
  /** It is known to speak of what is to come, whatever its first sentence says. */
  readonly isAhead: boolean
}

const allOfIt: PartReading = { isAhead: true }

/** What is read of a text of each kind where its headings do not say; of kinds that are not named nothing is. */
const promisingOf: Readonly<Partial<Record<TextKind, Promising>>> = {
  mixed: 'lightly',
  other: 'lightly',
  minutes: 'lightly',
  results: 'plainly',
  notice: 'plainly',
}

/** Of a plan all is read that does not look back, of other texts what looks ahead, and what their sentences promise. */
const readingOf = (
  kind: TextKind,
  turn: Turn | undefined,
  follows: boolean,
  { isAhead, isNumbered }: { readonly isAhead: boolean; readonly isNumbered: boolean },
): PartReading | undefined => {
  const direction = turn?.direction
  if (kind === 'plan')
    return direction === 'back' ? undefined : isNumbered ? allOfIt : { promising: 'unless-told', isAhead: true }
  const promising = promisingOf[kind]
  if (promising === undefined) return undefined
  if (kind === 'mixed') {
    if (direction === 'back') return undefined
    // What comes behind the summary of a summary and plan is the plan.
    if (direction === 'ahead' || follows) return allOfIt
  }
  if (direction === 'ahead' && (kind === 'results' || statesGoals.test(turn?.heading ?? ''))) return allOfIt
  return { promising, isAhead: direction === undefined ? isAhead : direction === 'ahead' && kind !== 'notice' }
}

/** A headline or the head of a list that says what is to be done: 今年将新增…, 2025年民生实事, 任务分解如下:. */
const promises = /将(?!军|士)|力争|计划|实事|目标|任务|打算|安排|要点/
const headOfList = /(?:将|要|计划|实事|目标|任务|打算|安排|要点)[^。\n]{0,40}[:：]\s*$/

/** How each item of a text is read, in their order; the figures of an item without a reading are no targets. */
export type PartReadings = readonly (PartReading | undefined)[]

/** How each item of a text is read. */
export const partReadings = (text: string, outline: Outline, kind: TextKind, turns: readonly Turn[]): PartReadings => {
  const readings: (PartReading | undefined)[] = []
  if (kind !== 'plan' && promisingOf[kind] === undefined) return readings
  const { sections, isNumbered } = outline
  const first = sections[0]?.span?.[0] ?? 0
  const isAhead =
    kind !== 'results' &&
    (promises.test(outline.title ?? '') || headOfList.test(text.slice(Math.max(0, first - 80), first)))
  let next = 0
  let follows = false
  for (const { items } of sections)
    for (const item of items) {
      for (; next < turns.length && turns[next]!.at <= (item.span?.[0] ?? 0); next++)
        if (turns[next]!.direction === 'back') follows = true
      const isBack = isNumbered && itemLooksBack.test(item.heading)
      readings.push(isBack ? undefined : readingOf(kind, turns[next - 1], follows, { isAhead, isNumbered }))
    }
  return readings
}

const asResults: LocalizedText = {
  zh: '请用 minzheng results read 读取其中的完成数。',
  en: 'Read its figures with minzheng results read.',
}
const asPlan: LocalizedText = {
  zh: '如确为工作计划，请写明按工作计划读取（as 为 plan）。',
  en: 'If it is a plan after all, say so (as: plan).',
}

const notAPlan = (kind: TextKind, targets: number): Problem => {
  const name = textKinds[kind]
  const use = kind === 'results' || kind === 'statistics' ? asResults : { zh: '', en: '' }
  const read: LocalizedText =
    targets > 0
      ? {
          zh: `只读了其中面向今后的内容，得到 ${targets} 个目标。`,
          en: `Only what it says of the time to come was read; it has targets: ${targets}.`,
        }
      : { zh: '其中的数字没有作为目标读入。', en: 'Its figures were not taken for targets.' }
  return problem(
    'not-a-plan',
    'warning',
    [],
    [`这不是工作计划，而是${name.zh}。${read.zh}`, `This is no plan but ${name.en}. ${read.en}`],
    [`${use.zh}${asPlan.zh}`, `${use.en} ${asPlan.en}`.trim()],
  )
}

/** Where the year that was given is not the one that the text names: that of the text stands. */
export const yearProblems = (own: number | undefined, given: number | undefined): Problem[] =>
  own === undefined || given === undefined || own === given
    ? []
    : [
        problem(
          'year-contradicts',
          'warning',
          ['year'],
          [
            `文中写的是 ${own} 年，给出的年度是 ${given} 年；按文中的 ${own} 年读取。`,
            `The text is of ${own}, and the year given is ${given}; it was read as of ${own}.`,
          ],
          [
            '请核对是否给错了文件或年度（year）；year 只用于没有写明年度的文件。',
            'Check the file and the year that was given, which is for files that name none.',
          ],
        ),
      ]

const noTargets = problem(
  'no-targets',
  'warning',
  ['targets'],
  ['没有读到目标。', 'No target was found.'],
  [
    '请核对原文是否写明数量或时限；没有数量的要求可以作为任务跟踪。',
    'Check whether the text states figures or dates; what it asks without one can be kept as a task.',
  ],
)

/** The line, from 1, of each place in the words of a text; places are asked for in order. */
export const lineCounter = (text: string, page?: Unwrapped): ((at: number) => number) => {
  let [line, counted] = [1, 0]
  return at => {
    const printed = page === undefined ? at : page.printed([at, at + 1])[0]
    for (let next = text.indexOf('\n', counted); next >= 0 && next < printed; next = text.indexOf('\n', counted)) {
      line++
      counted = next + 1
    }
    return line
  }
}

const looksBack = (path: Problem['path'], heading: string, line: number): Problem => ({
  ...problem(
    'section-looks-back',
    'warning',
    path,
    [
      `“${heading}”写的是已做的工作，其中的数字没有作为目标读入。`,
      `"${heading}" tells what was done; its figures were not taken for targets.`,
    ],
    [
      `${asResults.zh}如确为目标，请改标题或另存该部分。`,
      `${asResults.en} If they are targets, change the heading or save that part by itself.`,
    ],
  ),
  line,
})

/** What is said of a text's kind, and of its parts that were passed over. */
export const kindProblems = (
  kind: TextKind,
  sections: Outline['sections'],
  targets: number,
  readings: PartReadings,
  lineAt: (at: number) => number,
): Problem[] => {
  if (kind !== 'plan' && kind !== 'mixed') return [notAPlan(kind, targets)]
  const problems: Problem[] = []
  let next = 0
  sections.forEach(({ heading, items }, section) => {
    const skipped: { item: Item; index: number }[] = []
    items.forEach((item, index) => {
      if (readings[next++] === undefined) skipped.push({ item, index })
    })
    const [first] = skipped
    if (first === undefined) return
    if (skipped.length === items.length && sections.length > 1)
      problems.push(looksBack(['sections', section], heading, lineAt(first.item.span?.[0] ?? 0)))
    else
      for (const { item, index } of skipped)
        problems.push(looksBack(['sections', section, 'items', index], item.heading, lineAt(item.span?.[0] ?? 0)))
  })
  return targets === 0 && sections.length > 0 ? [...problems, noTargets] : problems
}
