import { addDays, ageOn, atArticle, breaking, lastDayOfPeriod, PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'
import { unattendedOpinion2019 } from '../shared/documents.js'

/** A minor who was brought home from the streets (流浪未成年人返家), whom the rescue institution of the place goes to see (回访). */
export const ReturnedMinor = z.strictObject({
  child: z.string().min(1),
  birth: PlainDate,
  returnedOn: PlainDate,
  /** The days on which the minor was seen again; left out: not on record here. */
  visitedOn: z.array(PlainDate).optional(),
  /** The day from which nobody goes any more: moved away, died, or under guardianship of the state. */
  closedOn: PlainDate.nullish(),
})
export type ReturnedMinor = z.infer<typeof ReturnedMinor>

const cite = atArticle(unattendedOpinion2019, '三（四）')
const since = unattendedOpinion2019.effective
const broken = breaking({
  'return-visit-missed': {
    text: {
      zh: '对返家的流浪儿童每季度应当至少组织一次回访',
      en: 'a child who came home from the streets is visited at least once a quarter',
    },
    cite,
  },
  'return-visits-not-known': {
    text: {
      zh: '对返家的流浪儿童每季度应当至少组织一次回访，没有记录是否回访',
      en: 'a child who came home from the streets is visited at least once a quarter; whether it was is not on record',
    },
    cite,
    severity: 'warning',
  },
})

/** The whole quarters of the calendar since the return, or since the opinion, that have begun by a day: the last days, and whether the minor was seen. */
const quarters = ({ birth, returnedOn, visitedOn = [], closedOn }: ReturnedMinor, asOf: PlainDate) => {
  const eve = addDays(returnedOn < since ? since : returnedOn, -1)
  const begun: { readonly last: PlainDate; readonly seen: boolean }[] = []
  for (let at = 1; ; at++) {
    const [before, last] = [lastDayOfPeriod(eve, 3, at - 1), lastDayOfPeriod(eve, 3, at)]
    if (asOf <= before || ageOn(birth, last) >= 18 || (closedOn != null && closedOn <= last)) return begun
    begun.push({ last, seen: visitedOn.some(on => before < on && on <= last && on <= asOf) })
  }
}

/**
 * The last day for the next visit to a minor who was brought home: that of the quarter, or of the next where the minor was seen in it; the
 * quarter of the return is not a whole one. `undefined` where none is due, where visits are not on record here, and before the opinion.
 */
export const returnVisitDueOn = (minor: ReturnedMinor, asOf: PlainDate): PlainDate | undefined => {
  if (minor.visitedOn === undefined || asOf < minor.returnedOn || asOf < since) return undefined
  const made = { ...minor, visitedOn: minor.visitedOn.filter(on => on <= asOf) }
  const open = (day: PlainDate) => quarters(made, day).find(({ last, seen }) => asOf <= last && !seen)?.last
  return open(asOf) ?? open(addDays(lastDayOfPeriod(asOf, 3), 1))
}

/**
 * What is wrong with the visits to a minor who was brought home (民发〔2019〕62号 三（四）, since 2020-01-01: at least one a quarter):
 * `return-visit-missed` for each whole quarter that is over without one, `return-visits-not-known` once where visits are not on record here.
 */
export const returnVisitProblems = (minor: ReturnedMinor, asOf: PlainDate): Problem[] => {
  const over = quarters(minor, asOf).filter(({ last }) => last < asOf)
  if (minor.visitedOn === undefined)
    return over.slice(0, 1).map(({ last }) => broken('return-visits-not-known', ['visitedOn'], last))
  return over.filter(({ seen }) => !seen).map(({ last }) => broken('return-visit-missed', ['visitedOn'], last))
}
