import { countedIn } from '@minzheng/policy'
import { label } from '@minzheng/rules'
import * as z from 'zod'

const area = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(100_000_000)
    .nullish()
    .meta(label(zh, en, 'm2'))
const yesNo = (zh: string, en: string) => z.boolean().nullish().meta(label(zh, en))

/** One building or estate that asks for a generic element; what is left out is not known. */
export const GenericPartFacts = z.object({
  floors: z.int().min(1).max(200).nullish().meta(label('层数', 'Floors')),
  siteArea: z
    .int()
    .min(1)
    .max(100_000_000)
    .nullish()
    .meta(label('用地面积', 'Site', 'm2')),
  floorArea: area('总建筑面积', 'Floor area'),
  mainFloorArea: area('主楼建筑面积', 'Floor area of the main building'),
  /** In one piece, without parking and fire lanes. */
  openArea: area('整块露天公共场地', 'Open public area'),
  greenArea: area('绿地面积', 'Green area'),
  lowRise: yesNo('以低层住宅为主', 'Mostly low-rise'),
  byHill: yesNo('依山而建', 'Built against a hill'),
  leisure: yesNo('以休闲娱乐为用途', 'For leisure'),
  roadsAround: yesNo('四周由道路围成', 'Roads on all sides'),
})
export type GenericPartFacts = z.infer<typeof GenericPartFacts>

const bar = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(100_000_000)
    .meta(label(zh, en, 'm2'))
/** One of several bars of which a place sets those that it likes. */
const size = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(100_000_000)
    .optional()
    .meta(label(zh, en, 'm2'))
const floors = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(200)
    .optional()
    .meta({ ...label(zh, en), ...countedIn('floor') })
const share = (zh: string, en: string) => z.number().min(0).max(1).multipleOf(0.01).optional().meta(label(zh, en))
const needed = (zh: string, en: string) => z.boolean().optional().meta(label(zh, en))

/**
 * Thresholds of one place. Where a part has one bar, a place that does not say it is not known to have it; of several bars a place
 * sets those that it likes, and the part is undetermined where it set none.
 */
export const GenericPartPolicy = z.object({
  tower: z.object({
    floors: floors('大厦：最少层数', '大厦: floors'),
    floorArea: size('大厦：或者最少建筑面积', '大厦: or floor area'),
    siteArea: size('大厦：或者最少用地', '大厦: or site'),
    mainFloorArea: size('大厦：以及主楼面积', '大厦: and main building'),
  }),
  block: z.object({
    floors: floors('大楼：最少层数', '大楼: floors'),
    mostFloors: floors('大楼：最多层数', '大楼: at most'),
    floorArea: size('大楼：或者最少建筑面积', '大楼: or floor area'),
  }),
  plaza: z.object({
    siteArea: size('广场：最少用地', '广场: site'),
    floorArea: size('广场：或者最少建筑面积', '广场: or floor area'),
    openArea: size('广场：露天公共场地', '广场: open area'),
    openShare: share('广场：露天公共场地占用地', '广场: open share'),
    /** Whether the open area must be more than these, not only as much. */
    openExceeds: needed('广场：场地须超过', '广场: open area must exceed'),
    roadsAround: needed('广场：须由道路围成', '广场: roads on all sides'),
  }),
  garden: z.object({
    siteArea: bar('花园：最少用地', '花园: site'),
    greenShare: share('花园：绿地占用地', '花园: green share'),
  }),
  villa: z.object({
    siteArea: bar('别墅：最少用地', '别墅: site'),
    greenShare: share('别墅：绿地占用地', '别墅: green share'),
    lowRise: needed('别墅：须以低层为主', '别墅: low-rise'),
  }),
  hillVilla: z.object({
    siteArea: bar('山庄：最少用地', '山庄: site'),
    greenShare: share('山庄：绿地占用地', '山庄: green share'),
    leisureCounts: needed('山庄：休闲用途亦可', '山庄: leisure counts too'),
  }),
  town: z.object({ siteArea: bar('城：最少用地', '城: site') }),
  neighbourhood: z.object({ floorArea: bar('里：最少建筑面积', '里: floor area') }),
  centre: z.object({
    siteArea: size('中心：最少用地', '中心: site'),
    floorArea: size('中心：或者最少建筑面积', '中心: or floor area'),
  }),
})
export type GenericPartPolicy = z.infer<typeof GenericPartPolicy>
