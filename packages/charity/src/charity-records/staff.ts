import { DivisionCode, daysBetween, PlainDate, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(200)

/** Somebody who works for a charity (慈善从业人员), from the first to the last day; `id` tells persons apart. */
export const CharityWorker = z
  .strictObject({
    id: text,
    charity: text,
    /** Full-time (专职). Left out: not known. */
    fullTime: z.boolean().nullish(),
    since: PlainDate,
    until: PlainDate.nullable().default(null),
  })
  .refine(
    ({ since, until }) => until === null || since <= until,
    refusal(['until'], '离职早于入职', 'the last day is before the first'),
  )
export type CharityWorker = z.infer<typeof CharityWorker>

/** Who works for charities on a day, each once, whatever number of charities: all, and of them who is known to be full-time, and of whom it is not known. */
export const charityStaffOn = (
  workers: readonly CharityWorker[],
  asOf: PlainDate,
): { readonly staff: number; readonly fullTime: number; readonly notKnown: number } => {
  const present = workers.filter(({ since, until }) => runsOn(since, until, asOf))
  const idsWhere = (holds: (one: CharityWorker) => boolean) => new Set(present.filter(holds).map(({ id }) => id))
  const full = idsWhere(({ fullTime }) => fullTime === true)
  const open = [...idsWhere(({ fullTime }) => fullTime == null)].filter(id => !full.has(id))
  return { staff: idsWhere(() => true).size, fullTime: full.size, notKnown: open.length }
}

/** A training of people who work for charities (慈善人才培训): its days, both of them training days, and how many came. */
export const CharityTraining = z
  .strictObject({
    name: text,
    division: DivisionCode.optional(),
    /** Where it was: two classes of one name that begin on one day are told apart by it. */
    place: text.optional(),
    from: PlainDate,
    to: PlainDate,
    /** Persons who took part. */
    attendances: z.int().min(0).max(1_000_000),
  })
  .refine(({ from, to }) => from <= to, refusal(['to'], '结束早于开始', 'it ends before it begins'))
export type CharityTraining = z.infer<typeof CharityTraining>

/**
 * Training in a period: the trainings that had a day in it, how many such days they had together, and days times persons (人天). Of a
 * training that began before or goes on after, the days of the period count; one that stands twice counts once.
 */
export const charityTrainingIn = (
  trainings: readonly CharityTraining[],
  period: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly trainings: number; readonly days: number; readonly personDays: number } => {
  const keyOf = ({ name, division = '', place = '', from }: CharityTraining) => `${name} ${division} ${place} ${from}`
  const once = trainings.filter((one, index) => trainings.findIndex(other => keyOf(other) === keyOf(one)) === index)
  const within = once
    .map(({ from, to, attendances }) => {
      const [first, last] = [[from, period.from].toSorted()[1]!, [to, period.to].toSorted()[0]!]
      return { days: first > last ? 0 : daysBetween(first, last) + 1, attendances }
    })
    .filter(({ days }) => days > 0)
  return {
    trainings: within.length,
    days: within.reduce((sum, { days }) => sum + days, 0),
    personDays: within.reduce((sum, { days, attendances }) => sum + days * attendances, 0),
  }
}
