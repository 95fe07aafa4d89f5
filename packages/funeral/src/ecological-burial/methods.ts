import { keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'

/**
 * How a burial saves land: `ecological` keeps no ashes or leaves no mark (生态葬), `stacked` puts ashes in walls, towers and niches
 * (立体安葬), `small` is a grave within the size of the place (小型墓).
 */
export type BurialClass = 'ecological' | 'stacked' | 'small' | 'ordinary'

/** The ways of burial that places tell apart when they count or reward. */
export const burialMethods = {
  sea: { zh: '骨灰海葬', en: 'Sea burial' },
  water: { zh: '江河湖撒散', en: 'Scattering in a river or lake' },
  scatter: { zh: '骨灰撒散（陆地）', en: 'Scattering on land' },
  tree: { zh: '树葬', en: 'Tree burial' },
  flower: { zh: '花葬、花坛葬', en: 'Flower burial' },
  lawn: { zh: '草坪葬', en: 'Lawn burial' },
  degradable: { zh: '可降解容器或直接入土、不设标志', en: 'Degradable or without an urn, no mark' },
  deep: { zh: '骨灰深埋、不留坟头', en: 'Ashes deep in the ground, no mound' },
  wall: { zh: '壁葬', en: 'Wall burial' },
  tower: { zh: '塔葬', en: 'Tower burial' },
  niche: { zh: '骨灰堂格位', en: 'Niche of an ash hall' },
  'small-plot': { zh: '小型墓位', en: 'Small grave' },
  'body-deep': { zh: '遗体深埋、不留坟头、不硬化、不立碑', en: 'Body deep in the ground, no mound, paving or stele' },
  grave: { zh: '一般墓位', en: 'Ordinary grave' },
  'body-grave': { zh: '遗体土葬墓', en: 'Grave of a body' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way of burial. */
export const BurialMethod = z.enum(keysOf(burialMethods))
export type BurialMethod = z.infer<typeof BurialMethod>

/** How each way of burial saves land. */
export const burialClasses: Readonly<Record<BurialMethod, BurialClass>> = {
  sea: 'ecological',
  water: 'ecological',
  scatter: 'ecological',
  tree: 'ecological',
  flower: 'ecological',
  lawn: 'ecological',
  degradable: 'ecological',
  deep: 'ecological',
  wall: 'stacked',
  tower: 'stacked',
  niche: 'stacked',
  'small-plot': 'small',
  'body-deep': 'ecological',
  grave: 'ordinary',
  'body-grave': 'ordinary',
}

/** Whether it is a body that is buried, and not ashes. */
export const isBurialOfBody = (method: BurialMethod): boolean => method === 'body-deep' || method === 'body-grave'

/** What a place counts as land-saving ecological burial (节地生态安葬); places differ, so a figure says which it is. */
export const ecologicalBurialScopes = {
  ecological: { zh: '只计生态葬', en: 'Ecological burial alone' },
  stacked: { zh: '生态葬和立体安葬', en: 'With walls, towers and niches' },
  small: { zh: '生态葬、立体安葬和小型墓', en: 'With small graves too' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of the scopes. */
export type EcologicalBurialScope = keyof typeof ecologicalBurialScopes

const scopeClasses: Readonly<Record<EcologicalBurialScope, readonly BurialClass[]>> = {
  ecological: ['ecological'],
  stacked: ['ecological', 'stacked'],
  small: ['ecological', 'stacked', 'small'],
}

/** Whether a way of burial counts as land-saving ecological burial in a scope. */
export const isEcologicalBurial = (method: BurialMethod, scope: EcologicalBurialScope): boolean =>
  scopeClasses[scope].includes(burialClasses[method])

/** The ways that the regulation names where cremation is the rule, and where earth burial is allowed (国务院令第824号 art. 31). */
const encouraged: Readonly<Record<'cremation' | 'earth-burial', readonly BurialMethod[]>> = {
  cremation: ['sea', 'tree', 'flower', 'lawn'],
  'earth-burial': ['body-deep'],
}

/**
 * Whether the regulation encourages a way of burial by name in an area on a day (国务院令第824号 art. 31, of niches art. 33, of small graves
 * art. 34, from 2026-03-30). The list of art. 31 ends with “and the like”, so a way that it does not name may be encouraged too: `null`; a
 * body laid in the ground of a cremation area is not. Before that day `null`: art. 5 of the former one asked to keep ashes, or to take
 * little land, and named no way of burial.
 */
export const isEncouragedBurial = (
  method: BurialMethod,
  area: 'cremation' | 'earth-burial',
  on: PlainDate,
): boolean | null => {
  if (on < funeralRegulation2025.effective) return null
  if (area === 'cremation' && isBurialOfBody(method)) return false
  if (method === 'niche' || method === 'small-plot' || encouraged[area].includes(method)) return true
  return burialClasses[method] === 'ordinary' ? false : null
}
