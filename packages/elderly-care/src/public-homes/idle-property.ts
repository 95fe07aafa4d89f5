import { addExact, happenedBy, PlainDate, type Problem, problem, runsOn, stepsOutOfOrder } from '@minzheng/core'
import * as z from 'zod'

/** One idle property of the state (闲置国有房产) that was found fit, or not, for elderly care. */
export const IdleProperty = z.strictObject({
  id: z.string().min(1),
  /** Who holds it. */
  owner: z.string().min(1),
  /** Floor area in m². */
  area: z.number().positive(),
  /** The day on which it was listed (排查). */
  listed: PlainDate,
  /** Fit for elderly care; `null`: not looked at yet. */
  fit: z.boolean().nullable(),
  /** Handed over to elderly care; `null`: not yet; left out: not known. */
  handedOver: PlainDate.nullish(),
  /** In use for elderly care since; `null`: not yet; left out: not known. */
  inUse: PlainDate.nullish(),
  /** The last day of that use; left out or `null`: none is on record. */
  usedUntil: PlainDate.nullish(),
  /** Who runs it; `null`: nobody yet; left out: not known. */
  operator: z.string().min(1).nullish(),
  /** What it is to become: a canteen, a station; left out or `null`: not known. */
  plan: z.string().min(1).nullish(),
})
export type IdleProperty = z.infer<typeof IdleProperty>

/** Whether the use of one was over before the other was listed. */
const endsBefore = (one: IdleProperty, other: IdleProperty): boolean =>
  one.usedUntil != null && one.usedUntil <= other.listed

/** How far a property has come on a day; `unfit` ends it, and so does `given-up`, after its use. */
export type IdlePropertyState =
  | 'not-listed'
  | 'to-examine'
  | 'unfit'
  | 'to-hand-over'
  | 'handed-over'
  | 'in-use'
  | 'given-up'

/** How far a property has come on a day; `null`: whether one that is fit was handed over, or is in use since, is not known. */
export const idlePropertyState = (property: IdleProperty, asOf: PlainDate): IdlePropertyState | null => {
  const { listed, fit, handedOver, inUse } = property
  if (asOf < listed) return 'not-listed'
  if (runsOn(inUse, property.usedUntil, asOf)) return 'in-use'
  if (happenedBy(inUse, asOf)) return 'given-up'
  if (happenedBy(handedOver, asOf)) return inUse === undefined ? null : 'handed-over'
  if (fit === null) return 'to-examine'
  if (!fit) return 'unfit'
  return handedOver === undefined ? null : 'to-hand-over'
}

/** Of the properties listed by a day those in use, in number and in m², and of how many it is not known; one that was given up and listed anew is one, as it is listed last. */
export const idlePropertyUse = (properties: readonly IdleProperty[], asOf: PlainDate) => {
  const byDay = properties.filter(one => one.listed <= asOf)
  const listed = byDay.filter(one => !byDay.some(other => other.id === one.id && endsBefore(one, other)))
  const used = listed.filter(one => idlePropertyState(one, asOf) === 'in-use')
  const notKnown = listed.filter(one => one.inUse === undefined && idlePropertyState(one, asOf) === null)
  const area = (of: readonly IdleProperty[]) => of.reduce((sum, one) => addExact(sum, one.area), 0)
  return {
    listed: listed.length,
    used: used.length,
    notKnown: notKnown.length,
    listedArea: area(listed),
    usedArea: area(used),
  }
}

const wrong = (
  code: string,
  index: number,
  field: string,
  zh: string,
  en: string,
  severity: Problem['severity'] = 'error',
): Problem =>
  problem(`idle-property-${code}`, severity, [index, field], [zh, en], ['请核对台账。', 'Check the register.'])

/**
 * What is wrong with a register of idle properties: `idle-property-twice` (but for one that was given up
 * and listed anew); `-order` (listed, handed over, in use and given up are not
 * in that order); `-no-hand-over` (a warning: in use, and never handed over); `-unfit` (handed over or in use though found
 * unfit); `-no-operator` (a warning: in use, and nobody is named who runs it).
 */
export const idlePropertyProblems = (properties: readonly IdleProperty[]): Problem[] =>
  properties.flatMap((property, index) => {
    const { id, fit, handedOver, inUse, usedUntil, operator } = property
    const early = stepsOutOfOrder(['listed', 'handedOver', 'inUse', 'usedUntil'], property)
    return [
      ...(properties
        .slice(0, index)
        .some(one => one.id === id && !endsBefore(one, property) && !endsBefore(property, one))
        ? [wrong('twice', index, 'id', `“${id}”登记了两次。`, `"${id}" is on record twice.`)]
        : []),
      ...early.map(step => wrong('order', index, step, '各环节先后有误。', 'Steps out of order.')),
      ...(usedUntil && inUse === null
        ? [wrong('order', index, 'usedUntil', '没有使用过，却登记了终止。', 'Given up, and never in use.')]
        : []),
      ...(inUse != null && handedOver === null
        ? [wrong('no-hand-over', index, 'handedOver', '已使用，未登记移交。', 'In use without a hand-over.', 'warning')]
        : []),
      ...(fit === false && (handedOver ?? inUse) != null
        ? [wrong('unfit', index, 'fit', '认定不适合，却已移交或使用。', 'Found unfit, and handed over or in use.')]
        : []),
      ...(inUse != null && operator === null
        ? [
            wrong(
              'no-operator',
              index,
              'operator',
              '已使用，未登记运营方。',
              'In use, and nobody is named who runs it.',
              'warning',
            ),
          ]
        : []),
    ]
  })
