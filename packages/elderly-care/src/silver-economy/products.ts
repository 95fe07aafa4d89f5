import { addMonths, type Citation, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** 关于组织开展2023年老年用品产品推广目录申报工作的通知. */
export const elderGoodsNotice2023 = {
  title: '关于组织开展2023年老年用品产品推广目录申报工作的通知',
  issuer: '工业和信息化部',
  confidence: 'secondary',
  note: 'read in a copy; number and day not in it, and its annex of 20 kinds not seen',
} as const satisfies Citation

/** The six fields of goods for older people (老年用品产品推广目录). */
export const elderGoodsFields = {
  clothing: { zh: '老年服装服饰', en: 'Clothing' },
  'daily-aids': { zh: '日用辅助产品', en: 'Daily aids' },
  care: { zh: '养老照护产品', en: 'Care' },
  health: { zh: '健康促进产品', en: 'Health' },
  'home-furnishing': { zh: '适老化家居产品', en: 'Furnishing' },
  environment: { zh: '适老环境改善产品', en: 'Surroundings' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A field of goods. */
export const ElderGoodsField = z.enum(keysOf(elderGoodsFields))
export type ElderGoodsField = z.infer<typeof ElderGoodsField>

const known = z.boolean().nullable()

/** A product on the register of goods for older people (老年用品), and what the catalogue asks of it; `null`: not known. */
export const ElderProduct = z.strictObject({
  name: z.string().min(1),
  maker: z.string().min(1),
  field: ElderGoodsField,
  onSaleSince: PlainDate.nullable(),
  ownBrand: known,
  /** Of quality or safety, of the maker: the last; `null` where there was none. */
  lastAccident: PlainDate.nullable(),
  noInfringement: known,
  meetsStandards: known,
  /** Where the law asks for it before a product is sold; `true` where it does not. */
  marketAccess: known,
  listedIn2022: known,
})
export type ElderProduct = z.infer<typeof ElderProduct>

/** One condition of the catalogue, and whether a product meets it. */
export interface ProductCondition {
  readonly condition: LocalizedText
  readonly met: boolean | null
}

const not = (answer: boolean | null) => (answer === null ? null : !answer)

/** The conditions of the catalogue of 2023, and which a product meets on a day. */
export const productConditions = (product: ElderProduct, asOf: PlainDate): readonly ProductCondition[] => {
  const { onSaleSince, lastAccident } = product
  return [
    { condition: { zh: '拥有自主品牌', en: 'a brand of its own' }, met: product.ownBrand },
    {
      condition: { zh: '近3年没有发生质量、安全事故', en: 'no accident for three years' },
      met: lastAccident === null || addMonths(lastAccident, 36) <= asOf,
    },
    { condition: { zh: '无侵犯知识产权等行为', en: 'no infringement' }, met: product.noInfringement },
    {
      condition: { zh: '在市场销售1年以上', en: 'on sale for a year' },
      met: onSaleSince === null ? null : addMonths(onSaleSince, 12) <= asOf,
    },
    { condition: { zh: '符合国家、行业或团体标准', en: 'meets the standards' }, met: product.meetsStandards },
    { condition: { zh: '取得相应市场准入资格', en: 'may be sold' }, met: product.marketAccess },
    { condition: { zh: '未入选2022年目录', en: 'not in the catalogue of 2022' }, met: not(product.listedIn2022) },
  ]
}

/** How many products of each field are on a register: what a market of goods for older people (老年用品市场) offers. */
export const productsByField = (products: readonly ElderProduct[]): Readonly<Record<ElderGoodsField, number>> =>
  Object.fromEntries(
    ElderGoodsField.options.map(field => [field, products.filter(one => one.field === field).length]),
  ) as Record<ElderGoodsField, number>
