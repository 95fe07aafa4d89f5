import * as z from 'zod'
import { Citation } from '../citation.schema.js'
import { DivisionCode } from '../division.schema.js'
import { issue } from '../issue.js'
import { PlainDate } from '../plain-date.schema.js'

/**
 * The day from which something is so, as far as it is known: a day from `earliest` to `latest`, both included. Lists of
 * codes come out once a year, so a change of which no document is cited is known to lie between two of them.
 */
export const Moment = z.strictObject({ earliest: PlainDate, latest: PlainDate }).check(({ value, issues }) => {
  if (value.earliest > value.latest)
    issues.push(
      issue(
        value,
        {
          code: 'moment-reversed',
          message: {
            zh: `最早日 ${value.earliest} 晚于最迟日 ${value.latest}。`,
            en: `The earliest day, ${value.earliest}, is after the latest, ${value.latest}.`,
          },
          remedy: { zh: '请对调两个日期。', en: 'Exchange the two days.' },
        },
        ['earliest'],
      ),
    )
})
export type Moment = z.infer<typeof Moment>

const NamedDivision = z.strictObject({ code: DivisionCode, name: z.string().min(1) })

/** One change that is known better than from the lists, or that no list shows yet. */
export const DivisionChange = z.strictObject({
  /** From when it holds: see `divisionData.takesEffect`. Left out: the day is only known from the lists. */
  on: Moment.optional(),
  ended: z.array(DivisionCode).optional(),
  begun: z.array(NamedDivision).optional(),
  /** The same code under another name. */
  renamed: z.array(NamedDivision).optional(),
  /** Divisions that took over what ended or some of it: that stood before, or began the same day. */
  enlarged: z.array(DivisionCode).optional(),
  /** Divisions that gave a part of what began, and stand on. */
  reduced: z.array(DivisionCode).optional(),
  cite: Citation,
})
export type DivisionChange = z.infer<typeof DivisionChange>
