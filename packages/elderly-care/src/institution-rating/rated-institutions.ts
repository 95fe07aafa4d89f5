import { addMonths, areInOrder, happenedBy, PlainDate, refusal, someHold } from '@minzheng/core'
import * as z from 'zod'
import { type Tally, tally } from '../shared/share.js'

/** A registered or filed home, and a rating of it, the last or, one record each, those before: `null` where it has none; left out where that is not known. */
export const RatedInstitution = z.strictObject({
  institution: z.string().min(1),
  rating: z
    .strictObject({
      level: z.int().min(1).max(5),
      ratedOn: PlainDate,
      /** The day from which it is withdrawn (取消等级), as after an accident; left out or `null`: it is not. */
      withdrawn: PlainDate.nullish(),
    })
    .refine(
      ({ ratedOn, withdrawn }) => areInOrder([ratedOn, withdrawn]),
      refusal(['withdrawn'], '取消等级早于评定', 'it was withdrawn before it was rated'),
    )
    .nullish(),
  /** The last day of the home; left out or `null`: it goes on. */
  closed: PlainDate.nullish(),
})
export type RatedInstitution = z.infer<typeof RatedInstitution>

/** The last day of a rating: its corresponding day so many months later (民法典 arts. 201–202). */
export const ratingValidTo = (ratedOn: PlainDate, validityMonths: number): PlainDate =>
  addMonths(ratedOn, validityMonths)

/** The first day on which an upgrade may be asked for, so many months after the rating. */
export const upgradeFrom = (ratedOn: PlainDate, upgradeAfterMonths: number): PlainDate =>
  addMonths(ratedOn, upgradeAfterMonths)

/**
 * Whether a home has a rating that holds on a day; `null` where its rating is not known, and where its last is of a later day:
 * whether an earlier one held is then not on record.
 */
export const isRatedOn = ({ rating }: RatedInstitution, asOf: PlainDate, validityMonths: number): boolean | null => {
  if (rating === null) return false
  if (rating === undefined || rating.ratedOn > asOf) return null
  return !happenedBy(rating.withdrawn, asOf) && asOf <= ratingValidTo(rating.ratedOn, validityMonths)
}

/**
 * The share of the registered and filed homes of an area that hold a rating on a day (评定率), each once, without those closed before it, with how many hold each level,
 * by the last rating that holds. A rating that has lapsed or is withdrawn does not count. `validityMonths` is a rule of the place (`institution-rating`: 36 where known).
 */
export const ratedShare = (
  institutions: readonly RatedInstitution[],
  asOf: PlainDate,
  validityMonths: number,
): Tally & { readonly byLevel: Readonly<Record<1 | 2 | 3 | 4 | 5, number>> } => {
  const isClosed = ({ closed }: RatedInstitution) => closed != null && closed < asOf
  const homes = [...new Set(institutions.map(({ institution }) => institution))]
    .map(home => institutions.filter(({ institution }) => institution === home))
    .filter(records => !records.some(isClosed))
  // A rating replaces the one before it, which does not come back where it is withdrawn.
  const lastOf = (home: readonly RatedInstitution[]): RatedInstitution | undefined =>
    home
      .filter(({ rating }) => happenedBy(rating?.ratedOn, asOf))
      .toSorted((a, b) => (a.rating!.ratedOn < b.rating!.ratedOn ? -1 : 1))
      .at(-1)
  const isRated = (home: readonly RatedInstitution[]): boolean | null => {
    // Where an earlier rating is on record, one of a later day leaves nothing open.
    const last = lastOf(home)
    return someHold((last ? [last] : home).map(one => isRatedOn(one, asOf, validityMonths)))
  }
  const levels = homes.map(home => {
    const last = lastOf(home)
    return last && isRatedOn(last, asOf, validityMonths) ? last.rating?.level : undefined
  })
  const at = (level: number) => levels.filter(one => one === level).length
  return {
    ...tally(homes, isRated),
    byLevel: { 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5) },
  }
}
