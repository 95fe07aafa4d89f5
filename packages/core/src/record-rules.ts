import type { Citation } from './citation.schema.js'
import { addMonths, happenedBy, latestBy } from './plain-date.js'
import type { PlainDate } from './plain-date.schema.js'
import { problem } from './problem.js'
import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'

/** A rule that a record may break, and the document that sets it; without one it is what any such record has to fulfil. */
export interface RecordRule {
  readonly text: LocalizedText
  readonly cite?: Citation
  /** What is odd, and no fault: a text that says in principle, or in good time. An error where left out. */
  readonly severity?: 'warning'
}

/** What a record breaks: the rule and its document, where it stands in the record, and the day by which it was due. */
export const brokenRule = (
  code: string,
  { text, cite, severity }: RecordRule,
  path: Problem['path'],
  due?: PlainDate,
): Problem => {
  const { title, article = '' } = cite ?? { title: '' }
  const by = title && `By ${title}${article && ` ${article}`}, `
  return problem(
    code,
    severity ?? 'error',
    path,
    [
      `${text.zh}${title && `（${title}${article}）`}${due === undefined ? '' : `，期限 ${due}`}。`,
      `${by}${text.en}${due === undefined ? '' : ` (due ${due})`}.`,
    ],
    ['请更正记录，或依规整改。', 'Mend the record, or put the matter right.'],
  )
}

/** The same for a table of rules: `const broken = breaking(custodyRules)`, then `broken('one-account', ['account'])`. */
export const breaking =
  <Code extends string>(rules: Readonly<Record<Code, RecordRule>>) =>
  (code: Code, path: Problem['path'], due?: PlainDate): Problem =>
    brokenRule(code, rules[code], path, due)

/** The steps that are dated before the last one taken ahead of them; a step not taken (`null`, or left out) is passed over. */
export const stepsOutOfOrder = <Step extends string>(
  steps: readonly Step[],
  days: { readonly [S in Step]?: PlainDate | null | undefined },
): Step[] => {
  const taken = steps.flatMap(step => {
    const on = days[step]
    return on ? [{ step, on }] : []
  })
  return taken.filter(({ on }, index) => index > 0 && on < taken[index - 1]!.on).map(({ step }) => step)
}

/** The day by which something is due anew: so many months after its first day, or after the last time since; `null`: not begun. */
export const dueAgain = (
  first: PlainDate | null,
  again: readonly PlainDate[],
  months: number,
  asOf: PlainDate,
): PlainDate | null => {
  const last = happenedBy(first, asOf) ? latestBy([first!, ...again], asOf) : undefined
  return last === undefined ? null : addMonths(last, months)
}

/** The days by which something that is due anew every so many months was due and not done: what came late, and what is over by a day. */
export const lapses = (
  first: PlainDate | null | undefined,
  again: readonly PlainDate[],
  months: number,
  asOf: PlainDate,
): PlainDate[] => {
  if (!happenedBy(first, asOf)) return []
  const done = [first!, ...again.filter(on => on >= first! && on <= asOf).toSorted()]
  return done.flatMap((on, index) => {
    const due = addMonths(on, months)
    return (done[index + 1] ?? asOf) > due ? [due] : []
  })
}
