import { brokenRule, lastNotBefore, PlainDate, type Problem, plainDate, type RecordRule, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** One event to spread the law (普法宣传), the laws that it was of, and how many took part; `null`: not known. */
export const LawPublicityEvent = z.strictObject({
  name: z.string().min(1),
  date: PlainDate,
  laws: z.array(z.string().min(1)).min(1),
  audience: z.enum(['officials', 'young', 'villagers', 'residents', 'organisations', 'public', 'other']),
  attendances: z.int().min(0).nullable().default(null),
})
export type LawPublicityEvent = z.infer<typeof LawPublicityEvent>

/** A law that the bureau has to spread (普法责任清单: 谁执法谁普法), by whom, from one day to another. */
export const PublicityDuty = z
  .strictObject({
    law: z.string().min(1),
    office: z.string().min(1),
    since: PlainDate,
    /** The last day of the duty. */
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type PublicityDuty = z.infer<typeof PublicityDuty>

/** The day of the constitution (国家宪法日, since 2014; 法治宣传教育法 art. 13), around which the week of it is kept. */
export const constitutionDay = (year: number): PlainDate => plainDate(year, 12, 4)

/** What a list asks of itself: 法治宣传教育法 art. 9 sets the duty, and no year and no number. */
const publicityRule: RecordRule = {
  text: { zh: '普法责任清单内的法律当年没有宣传', en: 'a law on the list of duties is spread in the year' },
}

/** A law by its name as it is meant: 《中华人民共和国慈善法》 is 慈善法. */
const tidyLaw = (law: string): string => law.replaceAll(/[\s《》〈〉]/g, '').replace(/^中华人民共和国(?=.)/, '')

/** The laws on the list of duties at the end of a year for which nothing was held in it, by a day. */
export const lawsNotSpread = (
  duties: readonly PublicityDuty[],
  events: readonly LawPublicityEvent[],
  year: number,
): string[] => {
  const spread = new Set(
    events
      .filter(({ date }) => plainDate(year, 1, 1) <= date && date <= plainDate(year, 12, 31))
      .flatMap(({ laws }) => laws.map(tidyLaw)),
  )
  const listed = duties
    .filter(({ since, until }) => runsOn(since, until, plainDate(year, 12, 31)))
    .map(({ law }) => law)
    .filter(law => !spread.has(tidyLaw(law)))
  return [...new Set(listed)]
}

/** What the list of duties breaks after a year. */
export const publicityProblems = (
  duties: readonly PublicityDuty[],
  events: readonly LawPublicityEvent[],
  year: number,
): Problem[] => {
  const missing = lawsNotSpread(duties, events, year)
  return duties.flatMap(({ law }, index) =>
    missing.includes(law)
      ? [brokenRule('law-spread-in-the-year', publicityRule, ['duties', index], plainDate(year, 12, 31))]
      : [],
  )
}
