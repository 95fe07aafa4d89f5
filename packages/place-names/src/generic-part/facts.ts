import { count, ifAny, ifKnown, share, yesNo } from '@minzheng/core/fields'
import { countedIn } from '@minzheng/policy'
import * as z from 'zod'

const area = (zh: string, en: string, least = 0) => count(zh, en, { unit: 'm2', least, most: 100_000_000 })
const floors = (zh: string, en: string) => ifAny(count(zh, en, { most: 200 }).meta(countedIn('floor')))

/** One building or estate that asks for a generic element; what is left out is not known. */
export const GenericPartFacts = z.strictObject({
  floors: ifKnown(count('层数', 'Floors', { least: 1, most: 200 })),
  siteArea: ifKnown(area('用地面积', 'Site', 1)),
  floorArea: ifKnown(area('总建筑面积', 'Floor area')),
  mainFloorArea: ifKnown(area('主楼建筑面积', 'Floor area of the main building')),
  /** In one piece, without parking and fire lanes. */
  openArea: ifKnown(area('整块露天公共场地', 'Open public area')),
  greenArea: ifKnown(area('绿地面积', 'Green area')),
  lowRise: ifKnown(yesNo('以低层住宅为主', 'Mostly low-rise')),
  byHill: ifKnown(yesNo('依山而建', 'Built against a hill')),
  leisure: ifKnown(yesNo('以休闲娱乐为用途', 'For leisure')),
  roadsAround: ifKnown(yesNo('四周由道路围成', 'Roads on all sides')),
})
export type GenericPartFacts = z.infer<typeof GenericPartFacts>

/**
 * Thresholds of one place. Where a part has one bar, a place that does not say it is not known to have it; of several bars a place
 * sets those that it likes, and the part is undetermined where it set none. The rule that sets one of them is taken to set all.
 */
export const GenericPartPolicy = z.strictObject({
  tower: z.strictObject({
    floors: floors('大厦：最少层数', '大厦: floors'),
    floorArea: ifAny(area('大厦：或者最少建筑面积', '大厦: or floor area')),
    siteArea: ifAny(area('大厦：或者最少用地', '大厦: or site')),
    mainFloorArea: ifAny(area('大厦：以及主楼面积', '大厦: and main building')),
  }),
  block: z.strictObject({
    floors: floors('大楼：最少层数', '大楼: floors'),
    mostFloors: floors('大楼：最多层数', '大楼: at most'),
    floorArea: ifAny(area('大楼：或者最少建筑面积', '大楼: or floor area')),
  }),
  plaza: z.strictObject({
    siteArea: ifAny(area('广场：最少用地', '广场: site')),
    floorArea: ifAny(area('广场：或者最少建筑面积', '广场: or floor area')),
    openArea: ifAny(area('广场：露天公共场地', '广场: open area')),
    openShare: ifAny(share('广场：露天公共场地占用地', '广场: open share')),
    /** Whether the open area must be more than these, not only as much. */
    openExceeds: ifAny(yesNo('广场：场地须超过', '广场: open area must exceed')),
    roadsAround: ifAny(yesNo('广场：须由道路围成', '广场: roads on all sides')),
  }),
  garden: z.strictObject({
    siteArea: area('花园：最少用地', '花园: site'),
    greenShare: ifAny(share('花园：绿地占用地', '花园: green share')),
  }),
  villa: z.strictObject({
    siteArea: area('别墅：最少用地', '别墅: site'),
    greenShare: ifAny(share('别墅：绿地占用地', '别墅: green share')),
    lowRise: ifAny(yesNo('别墅：须以低层为主', '别墅: low-rise')),
  }),
  hillVilla: z.strictObject({
    siteArea: area('山庄：最少用地', '山庄: site'),
    greenShare: ifAny(share('山庄：绿地占用地', '山庄: green share')),
    leisureCounts: ifAny(yesNo('山庄：休闲用途亦可', '山庄: leisure counts too')),
  }),
  town: z.strictObject({ siteArea: area('城：最少用地', '城: site') }),
  neighbourhood: z.strictObject({ floorArea: area('里：最少建筑面积', '里: floor area') }),
  centre: z.strictObject({
    siteArea: ifAny(area('中心：最少用地', '中心: site')),
    floorArea: ifAny(area('中心：或者最少建筑面积', '中心: or floor area')),
  }),
})
export type GenericPartPolicy = z.infer<typeof GenericPartPolicy>
