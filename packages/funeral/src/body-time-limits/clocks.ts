import {
  addDays,
  addMonths,
  areInOrder,
  atArticle,
  type Citation,
  happenedBy,
  isLate,
  type LocalizedText,
  PlainDate,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { hoursAfter, Moment, minutesFrom } from '../shared/moment.js'
import { isRevised } from '../shared/on-day.js'
import type { BodyTimeRule } from './local-rules.js'

const day = PlainDate.nullable().default(null)
const moment = Moment.nullable().default(null)

/** One body in the care of a funeral home, and its ashes; what has not happened, or is not known, is `null`. */
export const BodyInCare = z
  .strictObject({
    number: z.string().min(1),
    /** When the family learnt of the death, told the home, and when the home fetched the body. */
    known: moment,
    told: moment,
    collected: moment,
    arrived: PlainDate,
    /** A virulent infection (烈性传染病). */
    infected: z.boolean().nullable().default(false),
    /** Nobody knows who it is, or nobody claims it. */
    unidentified: z.boolean().default(false),
    /** Keeping put off by the procedure of art. 27, to this day. */
    keptUntil: day,
    /** Cremation put off by the rule of the place: when that was granted, and to which day where one is named. */
    putOff: z.strictObject({ granted: PlainDate, until: day }).nullable().default(null),
    /** It left the home uncremated. */
    released: day,
    cremated: day,
    ashesTaken: day,
    /** Notice that nobody claims the ashes (公告), and the end of it. */
    ashesNotice: z.strictObject({ from: PlainDate, until: PlainDate }).nullable().default(null),
    ashesDisposed: day,
  })
  .refine(
    ({ arrived, cremated, ashesTaken }) => areInOrder([arrived, cremated, ashesTaken]),
    refusal(
      ['cremated'],
      '接收、火化、领取骨灰应依次发生',
      'arrival, cremation and taking of the ashes follow one another',
    ),
  )
  .refine(
    ({ cremated, released }) => cremated === null || released === null,
    refusal(['released'], '登记为未火化运出，又登记为已火化', 'released uncremated, and cremated'),
  )
export type BodyInCare = z.infer<typeof BodyInCare>

/** The days of keeping without a procedure (国务院令第824号 art. 27). */
const keepingDays = 3

/** Which day of keeping is the first. The article does not say; days run from the day after an event (民法典 art. 201). */
export type KeepingCount = 'day-after' | 'day-of-arrival'

/**
 * The last day on which a body is kept without a procedure (国务院令第824号 art. 27: generally not over three days), from 2026-03-30;
 * `null` before, when nothing was said. A body that arrived before that day is not counted by a rule that was not there.
 */
export const keepingDue = (arrived: PlainDate, count: KeepingCount = 'day-after'): PlainDate | null =>
  isRevised(arrived) ? addDays(arrived, count === 'day-after' ? keepingDays : keepingDays - 1) : null

/** Whether the procedure of art. 27 is needed, for a body kept from one day to another. */
export const needsKeepingExtension = (
  arrived: PlainDate,
  released: PlainDate,
  count: KeepingCount = 'day-after',
): boolean => {
  const due = keepingDue(arrived, count)
  return due !== null && released > due
}

/** The clocks that run for a body. */
export const bodyClocks = {
  family: { zh: '办理死亡证明、通知殡仪馆', en: 'certificate, and telling the home' },
  collection: { zh: '接运遗体', en: 'fetching the body' },
  keeping: { zh: '遗体存放', en: 'keeping' },
  cremation: { zh: '遗体火化', en: 'cremation' },
  ashes: { zh: '骨灰领取', en: 'taking the ashes' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** How it stands with a clock on a day: `put-off` runs longer by a procedure; `late-done` was done after its end. */
export type BodyClockState = 'running' | 'put-off' | 'done' | 'late' | 'late-done'

/** One clock of a body. */
export interface BodyClock {
  readonly clock: keyof typeof bodyClocks
  /** The last day, or the last moment of a clock of hours; `null`: put off without an end. */
  readonly due: string | null
  readonly state: BodyClockState
  readonly cite: Citation
}

const byDay = (done: PlainDate | null, due: PlainDate | null, asOf: PlainDate, putOff: boolean): BodyClockState => {
  const isDone = happenedBy(done, asOf)
  const late = due !== null && isLate(done, due, asOf)
  if (isDone) return late ? 'late-done' : 'done'
  if (late) return 'late'
  return putOff ? 'put-off' : 'running'
}

const byHour = (from: Moment, hours: number, done: Moment | null, now: Moment): Pick<BodyClock, 'due' | 'state'> => {
  const due = hoursAfter(from, hours)
  const isDone = done !== null && minutesFrom(done, now) >= 0
  const late = minutesFrom(due, isDone ? done : now) > 0
  return { due, state: isDone ? (late ? 'late-done' : 'done') : late ? 'late' : 'running' }
}

const keepingClock = (body: BodyInCare, asOf: PlainDate, count: KeepingCount): BodyClock[] => {
  const due = keepingDue(body.arrived, count)
  if (due === null || body.arrived > asOf) return []
  const { keptUntil } = body
  const isPutOff = keptUntil !== null && keptUntil > due
  const last = isPutOff ? keptUntil : due
  const left = body.cremated ?? body.released
  return [
    {
      clock: 'keeping',
      due: last,
      state: byDay(left, last, asOf, isPutOff),
      cite: atArticle(funeralRegulation2025, '第二十七条'),
    },
  ]
}

const cremationDue = (
  body: BodyInCare,
  rule: BodyTimeRule,
): { readonly due: PlainDate | null; readonly putOff: boolean } => {
  const due = addDays(body.arrived, rule.cremateDays)
  const { putOff } = body
  if (putOff === null || putOff.granted > due) return { due, putOff: false }
  const most = rule.putOffMonths === null ? null : addMonths(due, rule.putOffMonths)
  const until = putOff.until
  return { due: most !== null && (until === null || until > most) ? most : until, putOff: true }
}

/**
 * The clocks that run for a body on a day, each for itself: keeping by the national regulation, the others by the rule of the place,
 * where one is known. Hours are held against the end of the day that is asked for. Who needs another reading of the three days says so.
 */
export const clocksOf = (
  body: BodyInCare,
  rule: BodyTimeRule | null,
  asOf: PlainDate,
  count: KeepingCount = 'day-after',
): BodyClock[] => {
  const clocks: BodyClock[] = []
  const now = `${asOf}T23:59`
  const begun = (from: Moment | null): from is Moment => from !== null && minutesFrom(from, now) >= 0
  if (rule !== null) {
    if (rule.familyHours !== null && begun(body.known))
      clocks.push({ clock: 'family', ...byHour(body.known, rule.familyHours, body.told, now), cite: rule.collectCite })
    if (rule.collectHours !== null && begun(body.told))
      clocks.push({
        clock: 'collection',
        ...byHour(body.told, rule.collectHours, body.collected, now),
        cite: rule.collectCite,
      })
  }
  clocks.push(...keepingClock(body, asOf, count))
  if (rule === null || body.arrived > asOf) return clocks
  if (body.released === null || body.released > asOf) {
    if (body.infected === true && rule.infectedHours !== null) {
      // The day of arrival has no hour here: 24 hours end with the next day at the latest, at once with the day itself.
      const due = addDays(body.arrived, rule.infectedHours / 24)
      clocks.push({ clock: 'cremation', due, state: byDay(body.cremated, due, asOf, false), cite: rule.infectedCite })
    } else {
      const { due, putOff } = cremationDue(body, rule)
      clocks.push({ clock: 'cremation', due, state: byDay(body.cremated, due, asOf, putOff), cite: rule.cremateCite })
    }
  }
  const { cremated } = body
  if (cremated !== null && cremated <= asOf) {
    const { ashes } = rule
    const due = addMonths(cremated, body.unidentified ? ashes.unknownMonths : ashes.months)
    clocks.push({ clock: 'ashes', due, state: byDay(body.ashesTaken, due, asOf, false), cite: ashes.cite })
  }
  return clocks
}

/** What a home may do with ashes on a day: hand them out, give notice, or dispose of them; `null`: there are none in its care. */
export const ashesStep = (
  body: BodyInCare,
  rule: BodyTimeRule,
  asOf: PlainDate,
): 'keep' | 'give-notice' | 'wait-for-notice' | 'dispose' | null => {
  if (!happenedBy(body.cremated, asOf) || happenedBy(body.ashesTaken, asOf) || happenedBy(body.ashesDisposed, asOf))
    return null
  const ashes = clocksOf(body, rule, asOf).find(({ clock }) => clock === 'ashes')
  if (ashes?.state !== 'late') return 'keep'
  if (rule.ashes.afterwards === 'dispose') return 'dispose'
  const notice = body.ashesNotice
  if (notice === null || notice.from > asOf) return 'give-notice'
  return notice.until >= asOf ? 'wait-for-notice' : 'dispose'
}
