import {
  addMonths,
  type Citation,
  type Criterion,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { countEach } from '../shared/count-each.js'

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
  /** `other`: of none of the fields of the catalogue, as food. */
  field: z.enum([...ElderGoodsField.options, 'other']),
  onSaleSince: PlainDate.nullable(),
  ownBrand: known,
  /** Of quality or safety, of the maker: the last; `null` where there was none; left out: not known, as is what was before where it is later than the day. */
  lastAccident: PlainDate.nullish(),
  noInfringement: known,
  meetsStandards: known,
  /** Where the law asks for it before a product is sold; `true` where it does not. */
  marketAccess: known,
  listedIn2022: known,
})
export type ElderProduct = z.infer<typeof ElderProduct>

const condition = (code: string, zh: string, en: string, met: boolean | null): Criterion => ({
  code,
  title: { zh, en },
  met,
  cite: elderGoodsNotice2023,
})

/** The days of the catalogue of 2023: what another year asks was not read. */
const catalogueYear = { from: '2023-01-01', to: '2023-12-31' }

/** The conditions of the catalogue of 2023, and which a product meets on a day of that year; on another day none is known (`null`). */
export const productConditions = (product: ElderProduct, asOf: PlainDate): readonly Criterion[] => {
  const { onSaleSince, lastAccident } = product
  const asked = [
    condition('own-brand', '拥有自主品牌', 'a brand of its own', product.ownBrand),
    condition(
      'no-accident',
      '近3年没有发生质量、安全事故',
      'no accident for three years',
      lastAccident === undefined || (lastAccident !== null && lastAccident > asOf)
        ? null
        : lastAccident === null || addMonths(lastAccident, 36) <= asOf,
    ),
    condition('no-infringement', '无侵犯知识产权等行为', 'no infringement', product.noInfringement),
    condition(
      'on-sale-a-year',
      '在市场销售1年以上',
      'on sale for a year',
      onSaleSince === null ? null : addMonths(onSaleSince, 12) <= asOf,
    ),
    condition('meets-standards', '符合国家、行业或团体标准', 'meets the standards', product.meetsStandards),
    condition('market-access', '取得相应市场准入资格', 'may be sold', product.marketAccess),
    condition('not-listed-before', '未入选2022年目录', 'not in the catalogue of 2022', negated(product.listedIn2022)),
    condition('in-a-field', '属于目录的六个领域', 'of one of the six fields', product.field !== 'other'),
  ]
  return runsOn(catalogueYear.from, catalogueYear.to, asOf) ? asked : asked.map(one => ({ ...one, met: null }))
}

/** How many products of each field, and of none of the six, are on a register: what a market of goods for older people (老年用品市场) offers. */
export const productsByField = (products: readonly ElderProduct[]): Readonly<Record<ElderProduct['field'], number>> =>
  countEach(ElderProduct.shape.field.options, products, ({ field }) => field)
