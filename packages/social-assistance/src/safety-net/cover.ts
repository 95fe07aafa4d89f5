import { happenedBy, keysOf, type LocalizedText, lastNotBefore, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** The four groups that the safety net of 2020 looked after (兜底保障“四类对象”). */
export const safetyNetGroups = {
  'in-care': { zh: '已纳入兜底保障的贫困人口', en: 'Poor, and in the safety net' },
  'relapse-prone': { zh: '脱贫后易返贫人口', en: 'Out of poverty, prone to fall back' },
  marginal: { zh: '收入略高于贫困线的边缘人口', en: 'Just above the poverty line' },
  sudden: { zh: '因病因灾等突发困难人口', en: 'In sudden hardship' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A group of the safety net: see {@link safetyNetGroups}. */
export type SafetyNetGroup = keyof typeof safetyNetGroups
const group = z.enum(keysOf(safetyNetGroups))

/** What the safety net gives. */
export const SafetyNetMeasure = z.enum([
  'dibao',
  'tekun',
  'temporary',
  'medical',
  'education',
  'housing',
  'employment',
  'care-service',
  'old-age-insurance',
  'disaster',
  'disability-subsidy',
  'charity',
])
export type SafetyNetMeasure = z.infer<typeof SafetyNetMeasure>

/** Which measures each group gets in a place (分类帮扶): a table of the place, of which each group has a line. */
export const SupportTable = z.record(group, z.array(SafetyNetMeasure).min(1))
export type SupportTable = z.infer<typeof SupportTable>

/** Somebody whom the safety net looks after: as what, for what he qualifies, and what he gets. */
export const SafetyNetPerson = z.strictObject({
  id: z.string().min(1),
  group,
  /** Registered as poor, and out of poverty by now (脱贫人口). */
  formerlyPoor: z.boolean(),
  /** Whether the person still qualifies for dibao or tekun; `null`: not known. */
  qualifies: z.boolean().nullable(),
  /** The day on which the person died or moved away for good: nobody to be covered from then on. */
  goneOn: PlainDate.nullable().default(null),
  /** What the person gets, from one day to another; left out: not told. */
  gets: z
    .array(
      z
        .strictObject({ measure: SafetyNetMeasure, from: PlainDate, until: PlainDate.nullable().default(null) })
        .refine(...lastNotBefore('from', 'until')),
    )
    .optional(),
})
export type SafetyNetPerson = z.infer<typeof SafetyNetPerson>

/** What somebody gets on a day. */
export const measuresOn = ({ gets }: Pick<SafetyNetPerson, 'gets'>, on: PlainDate): SafetyNetMeasure[] => [
  ...new Set((gets ?? []).filter(({ from, until }) => runsOn(from, until, on)).map(({ measure }) => measure)),
]

/** Which measures of the person’s group are lacking on a day, in the order of the table; `null`: what the person gets is not told. */
export const measuresLacking = (
  person: Pick<SafetyNetPerson, 'group' | 'gets'>,
  table: SupportTable,
  on: PlainDate,
): SafetyNetMeasure[] | null => {
  if (person.gets === undefined) return null
  const gets = measuresOn(person, on)
  return table[person.group].filter(measure => !gets.includes(measure))
}

/** Whether somebody is covered on a day: on dibao or tekun; `null`: what the person gets is not told. */
export const isCovered = (person: Pick<SafetyNetPerson, 'gets'>, on: PlainDate): boolean | null =>
  person.gets === undefined ? null : measuresOn(person, on).some(measure => measure === 'dibao' || measure === 'tekun')

/** Whether somebody was ever taken into dibao or tekun by a day. */
export const wasCovered = ({ gets }: Pick<SafetyNetPerson, 'gets'>, by: PlainDate): boolean =>
  (gets ?? []).some(({ measure, from }) => (measure === 'dibao' || measure === 'tekun') && happenedBy(from, by))

/**
 * Formerly poor people who were taken into dibao or tekun, still qualify and are not covered on a day: whom the safety net lost
 * (脱保). Of whom it is not known whether he qualifies is not among them.
 */
export const lostFromSafetyNet = (persons: readonly SafetyNetPerson[], on: PlainDate): SafetyNetPerson[] =>
  persons.filter(
    person =>
      person.formerlyPoor &&
      person.qualifies === true &&
      !happenedBy(person.goneOn, on) &&
      wasCovered(person, on) &&
      !isCovered(person, on),
  )
