import {
  allHold,
  atArticle,
  type Citation,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  type PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation1997, funeralRegulation2012, funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationOn } from '../shared/on-day.js'

/** Where a body or ashes are laid. */
export const burialSites = {
  cemetery: { zh: '公墓', en: 'Cemetery' },
  'rural-plot': { zh: '农村公益性墓地', en: 'Rural public burial ground' },
  'ecological-area': { zh: '依法划定的生态安葬区域', en: 'Area set aside for ecological burial' },
  'ash-hall': { zh: '骨灰堂', en: 'Ash hall' },
  sea: { zh: '海域（海葬）', en: 'At sea' },
  dwelling: { zh: '居民住宅', en: 'Dwelling' },
  'clan-cemetery': { zh: '宗族墓地', en: 'Clan cemetery' },
  elsewhere: { zh: '其他地方', en: 'Elsewhere' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A site. */
export const BurialSite = z.enum(keysOf(burialSites))
export type BurialSite = z.infer<typeof BurialSite>

/** Areas in which no grave may be built (国务院令第225号 art. 10, 第824号 art. 22). */
export const forbiddenAreas = {
  'farm-or-forest': { zh: '耕地、林地', en: 'Farmland, forest' },
  'park-scenic-relics': { zh: '城市公园、风景名胜区和文物保护区', en: 'City parks, scenic areas, protected relics' },
  water: { zh: '水库、河流堤坝附近和水源保护区', en: 'Near reservoirs and dykes, water sources' },
  'main-routes': { zh: '铁路、公路主干线两侧', en: 'Both sides of main railways and roads' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** One burial that is to be judged; what is not known is `null`. */
export const BurialPlace = z.strictObject({
  zone: z.enum(['cremation', 'earth-burial']).nullable(),
  /** Of a people with a custom of earth burial that is respected. */
  custom: z.boolean().nullable(),
  remains: z.enum(['body', 'ashes']),
  site: BurialSite,
  /** Whether a grave is built: a mound, a stele, a vault; without one nothing stands on the ground. */
  grave: z.boolean().nullable(),
  /** `none`: outside all of them. */
  forbiddenArea: z
    .enum([...keysOf(forbiddenAreas), 'none'])
    .nullable()
    .default(null),
  /** Since 2026-03-30 a cemetery or rural ground in such an area may stand in the spatial plan (art. 22). */
  inSpatialPlan: z.boolean().nullable().default(null),
  /** A villager of the village whose ground it is. */
  villager: z.boolean().nullable().default(null),
  /** Of a dwelling: whether it serves for ashes alone. */
  dwellingForAshesAlone: z.boolean().nullable().default(null),
})
export type BurialPlace = z.infer<typeof BurialPlace>

/** To 2026-03-29 cemeteries and rural grounds alone (arts 15, 20); since then areas set aside for ecological burial too (art. 38). */
const formerSites: readonly BurialSite[] = ['cemetery', 'rural-plot']
const sitesOfBodies: readonly BurialSite[] = [...formerSites, 'ecological-area']

/** Whether something is asked only where it applies: what does not apply is met. */
const where = (applies: boolean | null, met: boolean | null): boolean | null =>
  applies === false ? true : applies === null ? (met === true ? true : null) : met

/**
 * Whether a burial is lawful by the regulation of a day, thing by thing: cremated where it must be, in a lawful site, not in a forbidden
 * area or a clan cemetery, in the village ground of the village, and from 2026-03-30 not in a dwelling for ashes alone. To 2026-03-29
 * art. 15 forbade burials elsewhere where earth burial was allowed, and art. 20 had them put right everywhere; ashes without a grave are no
 * grave.
 * @throws RangeError before 1997-07-21, when there was no such regulation
 */
export const judgeBurialPlace = (place: BurialPlace, on: PlainDate): JudgedCriteria => {
  const version = funeralRegulationOn(on)
  if (version === null) throw new RangeError(`殡葬管理条例 was not in force on ${on}, but from 1997-07-21`)
  const revised = version === 2025
  const former = version === 1997 ? funeralRegulation1997 : funeralRegulation2012
  const at = (now: string, before: string): Citation =>
    revised ? atArticle(funeralRegulation2025, now) : atArticle(former, before)
  const { zone, custom, remains, site, grave, forbiddenArea, inSpatialPlan, villager, dwellingForAshesAlone } = place
  const isBody = remains === 'body'
  const inCremationZone = zone === null ? null : zone === 'cremation'
  const mustBeCremated = isBody ? allHold([inCremationZone, negated(custom)]) : false
  const needsSite = isBody ? true : grave
  const isPlanned = revised && (site === 'cemetery' || site === 'rural-plot') ? inSpatialPlan : false
  const inForbidden = allHold([forbiddenArea === null ? null : forbiddenArea !== 'none', needsSite])
  return judged([
    criterionOf(at('第二十九条', '第四条'))(
      'cremated-where-it-must-be',
      '应当火化的遗体已火化',
      'Cremated where it must be',
      negated(mustBeCremated),
    ),
    criterionOf(at('第三十八条', zone === 'earth-burial' ? '第十五条' : '第二十条'))(
      'lawful-site',
      '在公墓、公益性墓地等允许的区域',
      'In a lawful site',
      where(
        needsSite,
        (revised ? sitesOfBodies : formerSites).includes(site) || (!isBody && (site === 'ash-hall' || site === 'sea')),
      ),
    ),
    criterionOf(at('第二十二条', '第十条'))(
      'not-in-forbidden-area',
      '不在禁止建造坟墓的区域',
      'Not in a forbidden area',
      where(inForbidden, isPlanned),
    ),
    criterionOf(at('第二十一条', '第九条'))(
      'no-clan-cemetery',
      '不在宗族墓地',
      'Not in a clan cemetery',
      site !== 'clan-cemetery',
    ),
    criterionOf(at('第二十条', '第九条'))(
      'villagers-alone',
      '农村公益性墓地只供本村村民',
      'Rural ground for its villagers alone',
      site === 'rural-plot' ? villager : true,
    ),
    ...(revised
      ? [
          criterionOf(atArticle(funeralRegulation2025, '第三十八条'))(
            'no-dwelling-for-ashes',
            '未将居民住宅专门用于安放骨灰',
            'No dwelling for ashes alone',
            site === 'dwelling' ? negated(dwellingForAshesAlone) : true,
          ),
        ]
      : []),
  ])
}
