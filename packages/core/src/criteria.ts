import type { Citation } from './citation.schema.js'
import { compareExact, type Exact } from './exact.js'
import type { LocalizedText } from './text.schema.js'

/** One thing that is asked of somebody, and whether it is so; `null` where what it needs is not known. */
export interface Criterion {
  readonly code: string
  readonly title: LocalizedText
  readonly met: boolean | null
  readonly cite: Citation
}

/** What several criteria come to together: `undetermined` where one that is not known could decide, or none is asked. */
export type CriteriaVerdict = 'met' | 'not-met' | 'undetermined'

/** Whether all of some answers are yes: one no decides; where one is not known and could decide, `null`. */
export const allHold = (answers: readonly (boolean | null)[]): boolean | null =>
  answers.includes(false) ? false : answers.includes(null) ? null : true

/** Whether one of some answers is yes: one yes decides; where one is not known and could decide, `null`. */
export const someHold = (answers: readonly (boolean | null)[]): boolean | null =>
  answers.includes(true) ? true : answers.includes(null) ? null : false

/** Whether all criteria are met; one that is not met decides, whatever else is not known. Where nothing is asked, nothing is decided. */
export const verdictOn = (criteria: readonly Pick<Criterion, 'met'>[]): CriteriaVerdict => {
  if (criteria.length === 0) return 'undetermined'
  const met = allHold(criteria.map(one => one.met))
  return met === null ? 'undetermined' : met ? 'met' : 'not-met'
}

/** What criteria come to, with each of them. */
export interface JudgedCriteria {
  readonly verdict: CriteriaVerdict
  readonly criteria: readonly Criterion[]
}

/** Some criteria, with what they come to together. */
export const judged = (criteria: readonly Criterion[]): JudgedCriteria => ({ verdict: verdictOn(criteria), criteria })

/** Makes criteria of one source: `criterionOf(cite)('shop-official', '非公职人员', 'No public official', true)`. */
export const criterionOf =
  (cite: Citation) =>
  (code: string, zh: string, en: string, met: boolean | null | undefined): Criterion => ({
    code,
    title: { zh, en },
    met: met ?? null,
    cite,
  })

/** Whether a figure is at least another, exactly; `null` where it is not known. */
export const isAtLeast = (figure: Exact | null | undefined, least: Exact): boolean | null =>
  figure === null || figure === undefined ? null : compareExact(figure, least) >= 0

/** Whether a figure is at most another, exactly; `null` where it is not known. */
export const isAtMost = (figure: Exact | null | undefined, most: Exact): boolean | null =>
  figure === null || figure === undefined ? null : compareExact(figure, most) <= 0

/** The opposite of an answer; of one that is not known, not known. */
export const negated = (answer: boolean | null | undefined): boolean | null => (answer == null ? null : !answer)
