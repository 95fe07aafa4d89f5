import { type Citation, keysOf, type LocalizedText } from '@minzheng/core'
import * as z from 'zod'

/** 关于开展全国未成年人保护示范创建的通知, with its standards. */
export const modelDistrictNotice2021: Citation = {
  title: '关于开展全国未成年人保护示范创建的通知',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'of September 2021, as reports restate it: 11 aspects with 76 standards, a list of negatives, the steps, the title withdrawn; number, day and the standards one by one were not seen',
}

/** The eleven aspects of 全国未成年人保护示范县（市、区、旗）创建达标体系（试行）. */
export const modelDistrictAspects = {
  thought: { zh: '思想引领', en: 'Guidance in thought' },
  leadership: { zh: '组织领导', en: 'Leadership' },
  mechanism: { zh: '工作机制', en: 'Mechanisms' },
  family: { zh: '家庭保护', en: 'Protection by the family' },
  school: { zh: '学校保护', en: 'Protection by schools' },
  society: { zh: '社会保护', en: 'Protection by society' },
  network: { zh: '网络保护', en: 'Protection on the network' },
  government: { zh: '政府保护', en: 'Protection by government' },
  justice: { zh: '司法保护', en: 'Protection by justice' },
  institutions: { zh: '机构建设', en: 'Institutions' },
  staff: { zh: '队伍建设', en: 'Staff' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An aspect: see {@link modelDistrictAspects}. */
export type ModelDistrictAspect = keyof typeof modelDistrictAspects

const aspects = keysOf(modelDistrictAspects)

/** How many standards there are in all aspects together. */
export const modelDistrictStandards = 76

/**
 * How a district stands against the standards. Each standard is named as the district’s own sheet names it: their texts were not
 * seen, nor how many belong to an aspect.
 */
export const ModelDistrictSheet = z.strictObject({
  division: z.string().min(1),
  standards: z.array(
    z.strictObject({
      aspect: z.enum(aspects),
      standard: z.string().min(1),
      /** `null`: not assessed yet. */
      reached: z.boolean().nullable(),
    }),
  ),
  /** Anything of the list of negatives (负面工作清单项); `null`: not known. */
  negative: z.boolean().nullable(),
})
export type ModelDistrictSheet = z.infer<typeof ModelDistrictSheet>

/** What a sheet comes to. */
export interface ModelDistrictResult {
  /**
   * `false` with a negative; `null` while something is not known, with a standard that is not reached, where not just 76 standards are on
   * the sheet, or none of an aspect.
   */
  readonly reached: boolean | null
  readonly standards: number
  readonly aspects: Readonly<Record<ModelDistrictAspect, { readonly reached: number; readonly of: number }>>
  readonly notReached: readonly string[]
  readonly notAssessed: readonly string[]
  readonly cite: Citation
}

/**
 * How a district stands by aspects, and whether it reaches them (达标). Reports do not say how many standards may be missed: with all
 * reached it does, with one that is not it is not known. A standard that is on the sheet twice counts once, as it stands last.
 */
export const modelDistrictResult = ({ standards, negative }: ModelDistrictSheet): ModelDistrictResult => {
  const each = [...new Map(standards.map(one => [JSON.stringify([one.aspect, one.standard]), one])).values()]
  const named = (reached: boolean | null) => each.filter(one => one.reached === reached).map(one => one.standard)
  const [notReached, notAssessed] = [named(false), named(null)]
  const byAspect = Object.fromEntries(
    aspects.map(aspect => {
      const own = each.filter(one => one.aspect === aspect)
      return [aspect, { reached: own.filter(one => one.reached === true).length, of: own.length }]
    }),
  ) as Record<ModelDistrictAspect, { reached: number; of: number }>
  const open =
    negative === null ||
    notReached.length > 0 ||
    notAssessed.length > 0 ||
    each.length !== modelDistrictStandards ||
    aspects.some(aspect => byAspect[aspect].of === 0)
  return {
    reached: negative === true ? false : open ? null : true,
    standards: each.length,
    aspects: byAspect,
    notReached,
    notAssessed,
    cite: modelDistrictNotice2021,
  }
}
