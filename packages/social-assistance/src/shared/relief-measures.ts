import { addDays, happenedBy, type PlainDate } from '@minzheng/core'
import { Attendance, attended, defineMeasure, happenedIn, type Measure, shareWhere, sumOf } from '@minzheng/indicators'
import * as z from 'zod'
import { DibaoReviewRound } from '../assistance-oversight/reviews.js'
import { assistanceServices, ServiceRecord } from '../assistance-services/kinds.js'
import { isReunited, longStayFrom, ReliefStay, settledOn } from '../relief-stay/stay.js'
import { isCovered, SafetyNetPerson, wasCovered } from '../safety-net/cover.js'
import { StreetPatrol } from '../street-patrol/patrol.js'

/** Help of people without means: a stay at a station, or a patrol with those whom it helped in the street. */
export const VagrantHelp = z.union([ReliefStay, StreetPatrol])
export type VagrantHelp = z.infer<typeof VagrantHelp>

/** Who is helped outside a station: given goods, brought to hospital, fetched by kin. Who is guided to one counts with the stay. */
const helpedOutside = ({ met = [] }: StreetPatrol): number =>
  met.filter(({ outcome }) => outcome === 'goods' || outcome === 'hospital' || outcome === 'home').length

/** The day on which somebody was settled who had stayed more than three months by then; `null` for any other. */
const settledAfterLongStay = (stay: ReliefStay) => {
  const on = settledOn(stay)
  return on !== null && on > longStayFrom(stay) ? on : null
}

const handOver = (person: string, on: PlainDate | null): string => JSON.stringify([person, on])

const distinct = (keys: readonly string[]): number => new Set(keys).size

const ofGroup = ({ id, group }: SafetyNetPerson): string => `${id} ${group}`

/** Each person once who is there on a day, and may be in more groups than one, with what all records say; whether somebody qualifies is open where they differ. */
const eachPerson = (records: readonly SafetyNetPerson[], asOf: PlainDate): readonly SafetyNetPerson[] => {
  const persons = new Map<string, SafetyNetPerson>()
  for (const one of records) {
    const other = persons.get(one.id) ?? one
    persons.set(one.id, {
      ...one,
      formerlyPoor: other.formerlyPoor || one.formerlyPoor,
      qualifies: other.qualifies === one.qualifies ? one.qualifies : null,
      goneOn: [other.goneOn, one.goneOn].filter(on => on !== null).toSorted()[0] ?? null,
      gets: other.gets || one.gets ? [...(other.gets ?? []), ...(one.gets ?? [])] : undefined,
    })
  }
  return [...persons.values()].filter(({ goneOn }) => !happenedBy(goneOn, asOf))
}

/** How each indicator of relief, of services and of the safety net comes out of the registers that a bureau keeps. */
export const reliefMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'vagrants-assisted',
    record: VagrantHelp,
    // Stays and patrols are numbered each by itself.
    key: one => ('arrived' in one ? one.id : `${one.id} ${one.on}`),
    of: (records, period) => {
      if (records.some(one => !('arrived' in one) && one.met === undefined && happenedIn(one.on, period)))
        return { unknown: { zh: '有巡查没有记录救助了谁。', en: 'Whom a patrol helped is not on record.' } }
      const sent = new Set(
        records.flatMap(one =>
          'arrived' in one && one.departure === 'transferred' ? [handOver(one.person, one.left)] : [],
        ),
      )
      const begun = new Set(records.flatMap(one => ('arrived' in one ? [handOver(one.person, one.arrived)] : [])))
      // Who was handed over by another station of the records is helped once: came on the day or the next, or where relief began.
      const isFirst = ({ person, arrived, by, reliefFrom = null }: ReliefStay) =>
        !(
          by === 'transfer' &&
          ([arrived, addDays(arrived, -1)].some(day => sent.has(handOver(person, day))) ||
            (reliefFrom !== null && reliefFrom < arrived && begun.has(handOver(person, reliefFrom))))
        )
      return sumOf(records, one =>
        'arrived' in one
          ? Number(happenedIn(one.arrived, period) && isFirst(one))
          : happenedIn(one.on, period)
            ? helpedOutside(one)
            : 0,
      )
    },
  }),
  defineMeasure({
    indicator: 'vagrants-reunited',
    record: ReliefStay,
    key: ({ id }) => id,
    of: (stays, period) =>
      distinct(stays.filter(stay => isReunited(stay) && happenedIn(stay.left, period)).map(({ person }) => person)),
  }),
  defineMeasure({
    indicator: 'vagrants-settled',
    record: ReliefStay,
    key: ({ id }) => id,
    of: (stays, period) =>
      distinct(stays.filter(stay => happenedIn(settledAfterLongStay(stay), period)).map(({ person }) => person)),
  }),
  defineMeasure({
    indicator: 'street-patrols',
    record: StreetPatrol,
    key: ({ id }) => id,
    of: (patrols, period) => patrols.filter(({ on }) => happenedIn(on, period)).length,
  }),
  defineMeasure({
    indicator: 'service-assistance-attendances',
    record: ServiceRecord,
    of: (records, period) =>
      records.filter(({ on, service }) => assistanceServices[service].helps && happenedIn(on, period)).length,
  }),
  defineMeasure({
    indicator: 'former-poor-safety-net-coverage',
    record: SafetyNetPerson,
    key: ofGroup,
    of: (records, { asOf }) =>
      shareWhere(
        eachPerson(records, asOf).filter(
          one => one.formerlyPoor && (one.gets === undefined || wasCovered(one, asOf)) && one.qualifies !== false,
        ),
        one => (one.qualifies === null || one.gets === undefined ? null : isCovered(one, asOf)),
      ),
  }),
  defineMeasure({
    indicator: 'safety-net-coverage',
    record: SafetyNetPerson,
    key: ofGroup,
    of: (records, { asOf }) =>
      shareWhere(
        eachPerson(records, asOf).filter(({ qualifies }) => qualifies !== false),
        one => (one.qualifies === null || one.gets === undefined ? null : isCovered(one, asOf)),
      ),
  }),
  defineMeasure({
    indicator: 'dibao-review-rate',
    record: DibaoReviewRound,
    key: ({ id }) => id,
    of: (rounds, period) => {
      const running = rounds.filter(({ from, to }) => from <= period.asOf && to >= period.from)
      const visited = new Set(
        running.flatMap(({ reviews }) =>
          (reviews ?? []).filter(one => one.visited && happenedIn(one.on, period)).map(({ household }) => household),
        ),
      )
      const untold = new Set(running.flatMap(({ reviews, households }) => (reviews ? [] : households)))
      return shareWhere([...new Set(running.flatMap(one => one.households))], household =>
        visited.has(household) ? true : untold.has(household) ? null : false,
      )
    },
  }),
  attended('assistance-staff-trained'),
  attended('assistance-policy-talk-attendances'),
  defineMeasure({
    indicator: 'assistance-policy-talks',
    record: Attendance,
    of: (talks, period) => talks.filter(({ date }) => happenedIn(date, period)).length,
  }),
]
