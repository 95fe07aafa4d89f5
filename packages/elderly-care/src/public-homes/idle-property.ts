import { happenedBy, PlainDate } from '@minzheng/core'
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
  /** Handed over to elderly care; `null`: not yet. */
  handedOver: PlainDate.nullable().default(null),
  /** In use for elderly care since; `null`: not yet. */
  inUse: PlainDate.nullable().default(null),
  operator: z.string().min(1).nullable().default(null),
})
export type IdleProperty = z.infer<typeof IdleProperty>

/** How far a property has come on a day; `unfit` ends it. */
export type IdlePropertyState = 'not-listed' | 'to-examine' | 'unfit' | 'to-hand-over' | 'handed-over' | 'in-use'

/** How far a property has come on a day. */
export const idlePropertyState = (property: IdleProperty, asOf: PlainDate): IdlePropertyState => {
  const { listed, fit, handedOver, inUse } = property
  if (asOf < listed) return 'not-listed'
  if (happenedBy(inUse, asOf)) return 'in-use'
  if (happenedBy(handedOver, asOf)) return 'handed-over'
  if (fit === null) return 'to-examine'
  return fit ? 'to-hand-over' : 'unfit'
}

/** Of the properties listed by a day those in use, in number and in m². */
export const idlePropertyUse = (properties: readonly IdleProperty[], asOf: PlainDate) => {
  const listed = properties.filter(one => one.listed <= asOf)
  const used = listed.filter(one => idlePropertyState(one, asOf) === 'in-use')
  const area = (of: readonly IdleProperty[]) => of.reduce((sum, one) => sum + one.area, 0)
  return { listed: listed.length, used: used.length, listedArea: area(listed), usedArea: area(used) }
}
