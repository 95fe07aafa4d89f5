import { Citation, compareText, isLate, LocalizedText, PlainDate, Problem, problem } from '@minzheng/core'
import { type DayCounting, type Deadline, deadline, deadlineBefore, Limit } from '@minzheng/core/deadline'
import * as z from 'zod'

/** Something that must be done by a day, and the article that says so. */
export const DatedDuty = z.strictObject({
  /** What it is, and where there are several its number: `progress-2`. */
  id: z.string(),
  title: LocalizedText,
  /** Who must act. */
  by: z.enum(['charity', 'office', 'trustee']),
  /** The event from which the limit runs, forwards or back; `null` where the text names the day itself. */
  from: PlainDate.nullable(),
  /** The last day; `null` where it cannot be told (`problem`). */
  due: PlainDate.nullable(),
  /** `null` where the text names the day, or asks for it at once. */
  limit: Limit.nullable(),
  cite: Citation,
  /** What the text leaves open, or what else is to be known. */
  note: LocalizedText.optional(),
  /** The note leaves nothing open: what is not done by the last day is late. */
  settled: z.literal(true).optional(),
  problem: Problem.optional(),
})
export type DatedDuty = z.infer<typeof DatedDuty>

/** What a duty says of itself. */
export type DutyAbout = Pick<DatedDuty, 'id' | 'title' | 'cite' | 'note' | 'settled'> & Partial<Pick<DatedDuty, 'by'>>

const made = (
  about: DutyAbout,
  from: PlainDate | null,
  limit: Limit | null,
  { due, problem }: Deadline,
): DatedDuty => ({
  by: 'charity',
  ...about,
  from,
  due,
  limit,
  ...(problem ? { problem } : {}),
})

/** Due within a limit after an event. */
export const dutyAfter = (about: DutyAbout, from: PlainDate, limit: Limit, counting: DayCounting): DatedDuty =>
  made(about, from, limit, deadline(from, limit, counting))

/** Due a limit before an event. */
export const dutyBefore = (about: DutyAbout, from: PlainDate, limit: Limit, counting: DayCounting): DatedDuty =>
  made(about, from, limit, deadlineBefore(from, limit, counting))

/** Due on a day that the text names; it does not move, also where it is a day off. */
export const dutyOn = (about: DutyAbout, due: PlainDate, from: PlainDate | null = null): DatedDuty =>
  made(about, from, null, { due })

const goesOn = {
  zh: '此后仍须按同样间隔继续，清单只列前十年。',
  en: 'It goes on as often after this; ten years are listed.',
}

/** The longest that a series of duties is listed. */
const longest = { 'working-day': 732, day: 732, month: 40, year: 10 } as const

/**
 * Due at least every so often from an event on, up to and including a last day: the first limit from the event, the second
 * twice as far, and so on. Ends at the first that cannot be told, and after ten years, which the last one then says.
 */
export const dutiesEvery = (
  about: DutyAbout,
  from: PlainDate,
  until: PlainDate,
  { amount, unit }: Limit,
  counting: DayCounting,
): DatedDuty[] => {
  const duties: DatedDuty[] = []
  for (let turn = 1; ; turn++) {
    const limit = { amount: amount * turn, unit }
    const nominal = deadline(from, limit, { ...counting, dayOff: 'stays' })
    if (nominal.due !== null && nominal.due > until) return duties
    const last = duties[longest[unit] - 1]
    if (last) return duties.with(-1, { ...last, note: goesOn })
    const end = nominal.due === null ? nominal : deadline(from, limit, counting)
    duties.push(made({ ...about, id: `${about.id}-${turn}` }, from, { amount, unit }, end))
    if (end.due === null) return duties
  }
}

/** A duty that was not done in time, with the article that asks for it. */
export type DutyProblem = Problem & { readonly cite: Citation }

/**
 * What of some duties was done after its last day, or is not done on a day that is later (`duty-late`): `done` has the day of each by its
 * `id`, `null` where it is not done; what is left out is not told (`duty-not-told`, a warning from the day after). A warning where the text leaves open whether, or when, it is asked for (a `note` that is not `settled`). A duty whose last day cannot be told is not
 * judged; its own `problem` says why.
 */
export const dutyProblems = (
  duties: readonly DatedDuty[],
  done: Readonly<Record<string, PlainDate | null | undefined>>,
  asOf: PlainDate,
): DutyProblem[] =>
  duties.flatMap(({ id, title, due, cite, note, settled }) => {
    const on = done[id]
    if (due === null || !isLate(on ?? null, due, asOf)) return []
    if (on === undefined)
      return [
        {
          ...problem(
            'duty-not-told',
            'warning',
            [id],
            {
              zh: `“${title.zh}”最迟 ${due}，是否办理没有记载。${note?.zh ?? ''}`,
              en: `${title.en}: by ${due}; whether it was done is not on record. ${note?.en ?? ''}`.trim(),
            },
            { zh: '请补记办理日期；没有办的，记为未办。', en: 'Record the day, or that it is not done.' },
          ),
          cite,
        },
      ]
    const isDone = on !== null && on <= asOf
    return [
      {
        ...problem(
          'duty-late',
          note === undefined || settled ? 'error' : 'warning',
          [id],
          {
            zh: `“${title.zh}”最迟 ${due}，${isDone ? `实际 ${on}` : `至 ${asOf} 未办`}。${note?.zh ?? ''}`,
            en: `${title.en}: by ${due}; ${isDone ? `it was done on ${on}` : `not done by ${asOf}`}. ${note?.en ?? ''}`.trim(),
          },
          { zh: '请补办，或者补记办理日期。', en: 'Do it, or record the day on which it was done.' },
        ),
        cite,
      },
    ]
  })

/** In the order of their last days; those without one come last. */
export const byDue = (duties: readonly DatedDuty[]): DatedDuty[] => {
  const key = ({ due }: DatedDuty) => due ?? '~'
  return duties.toSorted((a, b) => compareText(key(a), key(b)))
}
