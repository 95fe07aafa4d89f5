import { DivisionCode, happenedBy, PlainDate, placed, plainDate, refusal, runsOn, someHold } from '@minzheng/core'
import {
  Completion,
  completed,
  countWhere,
  defineMeasure,
  firstIn,
  happenedIn,
  type Measure,
  shareWhere,
  sumOf,
  toldIn,
} from '@minzheng/indicators'
import * as z from 'zod'
import { BoundaryDispute, type BoundaryLine, disputeSummary, lineScope, TownshipLine } from './boundary/line.js'
import { BoundaryMarker, type MarkerEvent } from './boundary/marker.js'
import { PeaceBoundary } from './divisions/rating.js'
import { CultureEvent } from './names/records.js'
import { IrregularNameCase } from './naming-check/cases.js'
import { NameSign, SignCheck } from './signs/sign.js'

const text = z.string().min(1).max(100)

/** An approved name, and by when it must be filed (`nameCalendar` has the day); `null`: not filed, left out: not told. */
export const NameFiling = z
  .strictObject({
    name: text,
    /** Where it is, which tells two of one name apart. */
    division: DivisionCode.optional(),
    approved: PlainDate,
    due: PlainDate,
    filed: PlainDate.nullish(),
  })
  .refine(
    ({ approved, due, filed }) => approved <= due && (filed == null || approved <= filed),
    refusal(['approved'], '批准晚于备案或者备案期限', 'it was approved after it was filed, or due to be'),
  )

/** A rural name or point of interest that was collected, and the day on which it was put on a map. */
export const MappedName = z
  .strictObject({
    id: text,
    name: text,
    /** Left out: not on record. */
    collected: PlainDate.optional(),
    mapped: PlainDate.nullable(),
    /** Degrees. */
    location: z
      .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
      .optional(),
  })
  .refine(
    ({ collected, mapped }) => collected === undefined || mapped === null || collected <= mapped,
    refusal(['mapped'], '上图早于采集', 'it was put on a map before it was collected'),
  )

/**
 * Of the names on record, how many were collected by a day, how many of those are on a map by then, and of how many the place is known;
 * `undated`: of how many the day of collection is not known, and they are not mapped either. Each counts once.
 */
export const mappedShare = (
  names: readonly z.infer<typeof MappedName>[],
  asOf: PlainDate,
): { readonly collected: number; readonly mapped: number; readonly located: number; readonly undated: number } => {
  const once = [...new Map(names.map(one => [one.id, one])).values()]
  const known = once.filter(({ collected, mapped }) => happenedBy(collected, asOf) || happenedBy(mapped, asOf))
  return {
    collected: known.length,
    mapped: known.filter(({ mapped }) => happenedBy(mapped, asOf)).length,
    located: known.filter(({ location }) => location !== undefined).length,
    undated: once.filter(({ collected, mapped }) => collected === undefined && mapped === null).length,
  }
}

/** A name on a list of protected names (条例 art. 25), from the day of listing to the last day. */
export const ProtectedName = z
  .strictObject({
    name: text,
    division: DivisionCode,
    listed: PlainDate,
    until: PlainDate.nullable().default(null),
  })
  .refine(
    ({ listed, until }) => until === null || listed <= until,
    refusal(['until'], '移出名录早于列入', 'it was taken off the list before it was put on it'),
  )

/** The joint inspection of a line, as the place that reports sees it. */
export const LineInspected = z.strictObject({
  line: text,
  /** Which tell two lines of one name apart, as of townships in two counties. */
  sides: z.tuple([DivisionCode, DivisionCode]).optional(),
  scope: z.enum(['within', 'between']),
  /** `null`: not completed; left out: not told. */
  completed: PlainDate.nullish(),
})
export type LineInspected = z.infer<typeof LineInspected>

/**
 * The inspections of a place’s lines, from its register: what {@link measures} count. Lines of others are left out; one whose inspections are
 * not told stands once without a day.
 */
export const lineInspections = (lines: readonly BoundaryLine[], place: DivisionCode): LineInspected[] =>
  lines.flatMap(line => {
    const scope = lineScope(line, place)
    if (scope === undefined) return []
    const about = { line: line.name, sides: line.sides, scope }
    return line.inspections?.map(({ completedOn }) => ({ ...about, completed: completedOn })) ?? [about]
  })

/** A line by its name, and by its sides where they are told. */
const lineKey = (line: string, sides: readonly DivisionCode[] = []): string => [line, ...sides.toSorted()].join(' ')

const linesInspected = (indicator: string, scope: LineInspected['scope']) =>
  defineMeasure({
    indicator,
    record: LineInspected,
    key: one => `${lineKey(one.line, one.sides)} ${one.completed ?? ''}`,
    of: (inspections, period) =>
      countWhere(
        inspections.filter(one => one.scope === scope),
        ({ completed }) => toldIn(completed, period),
        ({ line, sides }) => lineKey(line, sides),
      ),
  })

const filingKey = ({ name, division = '', approved }: z.infer<typeof NameFiling>) => `${name} ${division} ${approved}`
/** 维护、修复、更换. */
const maintenance: readonly MarkerEvent['kind'][] = ['tended', 'repaired', 'replaced']
const markerKey = ({ number, sides }: BoundaryMarker) => `${number} ${sides.toSorted().join(' ')}`

/** What may be done anew, an entry updated or a plate replaced: in each period, and in one once. */
const doneInPeriod = (indicator: string) =>
  defineMeasure({
    indicator,
    record: Completion,
    key: ({ name, within, completed: day }) => `${placed(name, within)} ${day ?? ''}`,
    of: (records, period) =>
      sumOf(
        firstIn(
          records.filter(one => happenedIn(one.completed, period)),
          period,
          ({ name, within }) => placed(name, within),
          one => one.completed,
        ),
        ({ number }) => number,
      ),
  })

/** How each indicator of place names and boundaries comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  defineMeasure({
    indicator: 'place-name-filing-on-time-rate',
    record: NameFiling,
    key: filingKey,
    // Of a name whose time still runs on the day nobody can say, so the share stays open.
    of: (names, period) =>
      shareWhere(
        names.filter(({ approved }) => happenedIn(approved, period)),
        ({ due, filed }) => (filed != null ? filed <= due : filed === null && due < period.asOf ? false : null),
      ),
  }),
  defineMeasure({
    indicator: 'place-names-approved',
    record: NameFiling,
    key: filingKey,
    of: (names, period) => names.filter(({ approved }) => happenedIn(approved, period)).length,
  }),
  completed('rural-place-names-given'),
  doneInPeriod('place-name-records-updated'),
  doneInPeriod('door-plates-set'),
  defineMeasure({
    indicator: 'non-standard-names-corrected',
    record: IrregularNameCase,
    key: ({ name, division = '', foundOn }) => `${name} ${division} ${foundOn}`,
    of: (cases, period) =>
      countWhere(
        cases.filter(({ outcome }) => outcome !== 'kept'),
        ({ foundOn, correctedOn }) => toldIn(correctedOn, period, foundOn <= period.asOf),
      ),
  }),
  defineMeasure({
    indicator: 'place-name-signs-repaired',
    record: SignCheck,
    key: ({ sign, due }) => `${sign} ${due}`,
    // A sign of which two defects were mended is one sign.
    of: (checks, period) =>
      countWhere(
        checks,
        ({ done, defects }) =>
          defects === undefined
            ? done === null || (done !== undefined && period.asOf < done)
              ? false
              : null
            : someHold(defects.map(one => toldIn(one.repairedOn, period, one.foundOn <= period.asOf))),
        ({ sign }) => sign,
      ),
  }),
  defineMeasure({
    indicator: 'place-name-events',
    record: CultureEvent,
    key: ({ name, on, venue, place = '' }) => `${name} ${on} ${venue} ${place}`,
    of: (events, period) =>
      events.filter(({ subject, on }) => subject === 'place-names' && happenedIn(on, period)).length,
  }),
  defineMeasure({
    indicator: 'rural-place-names-mapped',
    record: MappedName,
    key: ({ id }) => id,
    of: (names, period) => names.filter(({ mapped }) => happenedIn(mapped, period)).length,
  }),
  defineMeasure({
    indicator: 'place-name-signs-set',
    record: NameSign,
    key: ({ id }) => id,
    of: (signs, period) => signs.filter(({ setOn }) => happenedIn(setOn, period)).length,
  }),
  defineMeasure({
    indicator: 'protected-place-names',
    record: ProtectedName,
    key: ({ name, division, listed }) => `${name} ${division} ${listed}`,
    of: (names, { asOf }) =>
      new Set(
        names
          .filter(({ listed, until }) => runsOn(listed, until, asOf))
          .map(({ name, division }) => `${name} ${division}`),
      ).size,
  }),
  defineMeasure({
    indicator: 'protected-place-names-added',
    record: ProtectedName,
    key: ({ name, division, listed }) => `${name} ${division} ${listed}`,
    of: (names, period) =>
      new Set(
        names.filter(({ listed }) => happenedIn(listed, period)).map(({ name, division }) => `${name} ${division}`),
      ).size,
  }),
  linesInspected('boundary-lines-inspected-within', 'within'),
  linesInspected('boundary-lines-inspected-between', 'between'),
  defineMeasure({
    indicator: 'township-lines-surveyed',
    record: TownshipLine,
    // Two counties may each have a line of one name.
    key: ({ name, sides }) => lineKey(name, sides),
    // A line that was agreed on or approved before had been surveyed by then.
    of: (lines, period) =>
      countWhere(lines, ({ surveyedOn, agreedOn, approvedOn }) =>
        toldIn(
          surveyedOn,
          period,
          [agreedOn, approvedOn].every(on => on === null || period.from <= on),
        ),
      ),
  }),
  defineMeasure({
    indicator: 'boundary-markers-maintained',
    record: BoundaryMarker,
    // Where a province numbers the markers of each county line anew, a number stands on several lines.
    key: markerKey,
    // One that was removed, and another that was put up later with its number.
    days: ({ history = [] }) => [history[0]?.on, history.find(({ kind }) => kind === 'removed')?.on],
    // A marker that was mended twice, or mended and replaced, is one.
    of: (markers, period) =>
      countWhere(
        markers,
        ({ history }) => history?.some(({ kind, on }) => maintenance.includes(kind) && happenedIn(on, period)) ?? null,
        markerKey,
      ),
  }),
  defineMeasure({
    indicator: 'peaceful-boundaries',
    record: PeaceBoundary,
    key: ({ line, sides, year }) => `${lineKey(line, sides)} ${year}`,
    of: (ratings, period) =>
      countWhere(
        ratings,
        ({ year, awardedOn }) => toldIn(awardedOn, period, plainDate(year, 1, 1) <= period.asOf),
        ({ line, sides }) => lineKey(line, sides),
      ),
  }),
  defineMeasure({
    indicator: 'boundary-dispute-settlement-rate',
    record: BoundaryDispute,
    key: ({ id }) => id,
    of: (disputes, { from, asOf }) => {
      const period = { from, to: asOf }
      const { found, settled, notTold } = disputeSummary(
        disputes.filter(({ foundOn }) => from <= foundOn && foundOn <= asOf),
        period,
      )
      return notTold > 0
        ? {
            unknown: {
              zh: `${found} 起中有 ${notTold} 起是否化解没有记载。`,
              en: `Of ${found} it is not on record of ${notTold} whether they were settled.`,
            },
          }
        : { numerator: settled, denominator: found }
    },
  }),
]
