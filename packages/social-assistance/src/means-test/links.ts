import { keysOf, type LocalizedText, lastNotBefore, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { MeansTestSource } from './query.js'

/** Whom a platform of means tests is connected with (核对平台联通): up, across and down. */
export const meansTestLinkLevels = {
  ministry: { zh: '部级平台', en: 'The ministry’s platform' },
  province: { zh: '省级平台', en: 'The province’s platform' },
  prefecture: { zh: '市级平台', en: 'The prefecture’s platform' },
  department: { zh: '同级部门、机构', en: 'A department or institution' },
  county: { zh: '县级民政部门', en: 'Civil affairs of a county' },
} as const satisfies Readonly<Record<string, LocalizedText>>
const level = z.enum(keysOf(meansTestLinkLevels))

/** A connection of a platform of means tests: with whom, for which data, and from when to when. */
export const MeansTestLink = z
  .strictObject({
    level,
    /** The department, or the county by its code. */
    with: z.string().min(1),
    /** The data that can be asked there; empty for a platform or a county. */
    sources: z.array(MeansTestSource).default([]),
    /** The day on which it was connected; `null`: not yet. */
    since: PlainDate.nullable(),
    /** The last day on which it was. */
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type MeansTestLink = z.infer<typeof MeansTestLink>

/** How far a platform is connected on a day: of each level the connected of the listed, and the data that can be asked. */
export interface MeansTestReach {
  readonly levels: Readonly<
    Record<keyof typeof meansTestLinkLevels, { readonly listed: number; readonly connected: number }>
  >
  readonly sources: readonly MeansTestSource[]
  /** Whom it is not connected with. */
  readonly open: readonly string[]
}

/** How far a platform is connected on a day; who stands on the list twice, for other data or again, is one. */
export const meansTestReach = (links: readonly MeansTestLink[], asOf: PlainDate): MeansTestReach => {
  const running = links.filter(({ since, until }) => since !== null && runsOn(since, until, asOf))
  const names = (of: readonly MeansTestLink[], key: MeansTestLink['level']) =>
    new Set(of.filter(one => one.level === key).map(one => one.with))
  const levels = Object.fromEntries(
    level.options.map(key => [key, { listed: names(links, key).size, connected: names(running, key).size }]),
  ) as MeansTestReach['levels']
  const isConnected = (one: MeansTestLink) => names(running, one.level).has(one.with)
  return {
    levels,
    sources: MeansTestSource.options.filter(source => running.some(({ sources }) => sources.includes(source))),
    open: [...new Set(links.filter(one => !isConnected(one)).map(one => one.with))],
  }
}
