import { addMonths, keysOf, type LocalizedText, latestBy, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** The three groups of the information system on the left behind (“三留守”人员信息系统). */
export const leftBehindGroups = {
  child: { zh: '农村留守儿童', en: 'Left-behind children' },
  woman: { zh: '农村留守妇女', en: 'Left-behind women' },
  elder: { zh: '农村留守老年人', en: 'Left-behind elderly people' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A group: see {@link leftBehindGroups}. */
export type LeftBehindGroup = keyof typeof leftBehindGroups

const groups = keysOf(leftBehindGroups)

/** One person on the register; who belongs to a group is decided elsewhere (`left-behind-child`, `left-behind-woman`). */
export const LeftBehindPerson = z.strictObject({
  id: z.string().min(1),
  group: z.enum(groups),
  village: z.string().min(1),
  registeredOn: PlainDate,
  /** The days on which the data were confirmed or changed, as they were at the registration; left out: not on record here. */
  confirmedOn: z.array(PlainDate).optional(),
  /** The days on which somebody went to see the person (探访、走访); left out: not on record here. */
  visitedOn: z.array(PlainDate).optional(),
  /** The day from which the person is off the register. */
  removedOn: PlainDate.nullable().default(null),
})
export type LeftBehindPerson = z.infer<typeof LeftBehindPerson>

/** Whether somebody is on the register on a day: from the registration to the day before the removal. */
export const isOnRegister = ({ registeredOn, removedOn }: LeftBehindPerson, asOf: PlainDate): boolean =>
  registeredOn <= asOf && (removedOn === null || asOf < removedOn)

const keyOf = ({ group, id }: LeftBehindPerson) => JSON.stringify([group, id])

/** How many of each group are on the register on a day, each person once in a group. */
export const leftBehindCounts = (
  persons: readonly LeftBehindPerson[],
  asOf: PlainDate,
): Readonly<Record<LeftBehindGroup, number>> => {
  const ids = { child: new Set<string>(), woman: new Set<string>(), elder: new Set<string>() }
  for (const person of persons) if (isOnRegister(person, asOf)) ids[person.group].add(person.id)
  return { child: ids.child.size, woman: ids.woman.size, elder: ids.elder.size }
}

/**
 * How many of a group were visited in a period, both days counted, and how often (人次): of one person one visit a day. Who is not on the
 * register on the last day counts too, where a visit is on record. `unknown`: how many were on the register in the period of whom visits
 * are not on record here.
 */
export const leftBehindVisits = (
  persons: readonly LeftBehindPerson[],
  group: LeftBehindGroup,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly persons: number; readonly visits: number; readonly unknown: number } => {
  const own = persons.filter(person => person.group === group)
  const days = own.flatMap(({ id, visitedOn = [] }) =>
    visitedOn.filter(on => from <= on && on <= to).map(on => ({ id, on })),
  )
  const told = new Set(own.filter(({ visitedOn }) => visitedOn !== undefined).map(({ id }) => id))
  const there = own.filter(
    ({ registeredOn, removedOn }) => registeredOn <= to && (removedOn === null || from < removedOn),
  )
  return {
    persons: new Set(days.map(({ id }) => id)).size,
    visits: new Set(days.map(({ id, on }) => JSON.stringify([id, on]))).size,
    unknown: new Set(there.map(({ id }) => id).filter(id => !told.has(id))).size,
  }
}

/**
 * The day by which the data of somebody are to be confirmed anew: so many months after they last were; `undefined` of who is not
 * on the register. How often is a rule of the place: the nation sets six months for migrant children alone.
 */
export const confirmationDueOn = (
  person: LeftBehindPerson,
  everyMonths: number,
  asOf: PlainDate,
): PlainDate | undefined =>
  isOnRegister(person, asOf)
    ? addMonths(latestBy([person.registeredOn, ...(person.confirmedOn ?? [])], asOf)!, everyMonths)
    : undefined

/** How fresh a register is. */
export interface RegisterFreshness {
  readonly fresh: number
  readonly persons: number
  /** Those whose data are overdue, in the order given. */
  readonly stale: readonly string[]
  /** Those registered longer ago, of whom it is not on record here when the data were confirmed since. */
  readonly unknown: readonly string[]
}

/**
 * How many on the register have data no older than so many months on a day (动态管理); overdue from the day after. Who is on record
 * twice in a group counts once, by the later confirmation.
 */
export const registerFreshness = (
  persons: readonly LeftBehindPerson[],
  everyMonths: number,
  asOf: PlainDate,
): RegisterFreshness => {
  const each = new Map<string, { id: string; dueOn: PlainDate; told: boolean }>()
  for (const person of persons) {
    const dueOn = confirmationDueOn(person, everyMonths, asOf)
    const key = keyOf(person)
    const before = each.get(key)
    if (dueOn === undefined) continue
    const told = person.confirmedOn !== undefined || before?.told === true
    const latest = before === undefined || before.dueOn < dueOn ? dueOn : before.dueOn
    each.set(key, { id: person.id, dueOn: latest, told })
  }
  const old = [...each.values()].filter(({ dueOn }) => dueOn < asOf)
  const of = (told: boolean) => old.filter(one => one.told === told).map(({ id }) => id)
  return { fresh: each.size - old.length, persons: each.size, stale: of(true), unknown: of(false) }
}

/**
 * What is wrong with a register: `left-behind-twice` (one person twice at a time in a group); `left-behind-dates` (removed before the
 * registration, or confirmed before it or after the removal).
 */
export const leftBehindRegisterProblems = (persons: readonly LeftBehindPerson[]): Problem[] =>
  persons.flatMap((person, index): Problem[] => {
    const { id, registeredOn, confirmedOn, removedOn } = person
    const twice = persons
      .slice(0, index)
      .some(
        other =>
          keyOf(other) === keyOf(person) &&
          (isOnRegister(other, registeredOn) || isOnRegister(person, other.registeredOn)),
      )
    const wrong =
      (removedOn !== null && removedOn < registeredOn) ||
      (confirmedOn ?? []).some(on => on < registeredOn || (removedOn !== null && removedOn < on))
    return [
      ...(twice
        ? [
            problem(
              'left-behind-twice',
              'error',
              [index, 'id'],
              [`“${id}”在同一类中登记了两次。`, `"${id}" is on record twice in one group.`],
              ['请合并。', 'Keep one.'],
            ),
          ]
        : []),
      ...(wrong
        ? [
            problem(
              'left-behind-dates',
              'error',
              [index],
              [`“${id}”的登记、核实、退出日期次序不符。`, `The days of "${id}" are not in order.`],
              ['请核对日期。', 'Check the days.'],
            ),
          ]
        : []),
    ]
  })
