import {
  atArticle,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  type PlainDate,
  someHold,
} from '@minzheng/core'
import { type Measured, shareWhere } from '@minzheng/indicators'
import * as z from 'zod'
import { funeralRegulation1997, funeralRegulation2012, funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationOn } from '../shared/on-day.js'

/** What is sold for funerals. */
export const funeralGoodsKinds = {
  urn: { zh: '骨灰盒、骨灰容器', en: 'Urn' },
  'cremation-coffin': { zh: '火化用纸棺、卫生棺', en: 'Coffin for cremation' },
  'burial-coffin': { zh: '土葬棺材', en: 'Coffin for burial' },
  shroud: { zh: '寿衣', en: 'Shroud' },
  'body-bag': { zh: '遗体袋', en: 'Body bag' },
  wreath: { zh: '花圈、花篮', en: 'Wreath' },
  offering: { zh: '祭祀用品（香烛、鲜花）', en: 'Offering: incense, flowers' },
  'paper-money': { zh: '冥币、纸钱', en: 'Paper money' },
  'paper-figures': { zh: '纸扎实物', en: 'Paper figures' },
  stele: { zh: '墓碑、墓石', en: 'Stele' },
  other: { zh: '其他用品', en: 'Other goods' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of goods. */
export const FuneralGoodsKind = z.enum(keysOf(funeralGoodsKinds))
export type FuneralGoodsKind = z.infer<typeof FuneralGoodsKind>

/** One article of a catalogue of funeral goods; what is not known is `null`. */
export const FuneralGoods = z.strictObject({
  name: z.string().min(1),
  /** Who sells it, in a catalogue of several; left out: the catalogue is of one. */
  seller: z.string().min(1).optional(),
  kind: FuneralGoodsKind,
  material: z.string().min(1).nullable().default(null),
  /** It rots, and leaves nothing harmful. */
  degradable: z.boolean().nullable(),
  /** Can be burnt without harm to the air, asked of what goes into the furnace. */
  cleanBurning: z.boolean().nullable().default(null),
  /** May be used again (a hired farewell coffin, silk flowers); `null`: not known. */
  reusable: z.boolean().nullable().default(null),
  /** In fen; `null`: no price is put up. */
  price: z.int().min(0).nullable().default(null),
  /** A thing of feudal superstition, or against public order and good morals, as the office in charge holds; `null`: not settled. */
  improper: z.boolean().nullable().default(null),
  /** It copies or uses the design of the currency; `null`: not known. */
  currencyDesign: z.boolean().nullable().default(null),
})
export type FuneralGoods = z.infer<typeof FuneralGoods>

const intoTheFurnace: readonly FuneralGoodsKind[] = ['cremation-coffin', 'shroud', 'body-bag']

/**
 * Whether an article counts as green (绿色环保): what is used again does; what goes into the furnace must burn clean, what goes into the
 * ground must rot; `null` where that is not known. A stele is none, and what may not be made or sold at all. Plans and 国务院令第824号 art. 31 ask for green goods and no document that was read
 * defines them, so this is what the words mean.
 */
export const isGreenGoods = ({ kind, improper, reusable, degradable, cleanBurning }: FuneralGoods): boolean | null => {
  if (kind === 'stele' || improper === true) return false
  return someHold([reusable, intoTheFurnace.includes(kind) ? cleanBurning : degradable])
}

/** Of the articles of a catalogue the share that is green. */
export const greenGoodsShare = (catalogue: readonly FuneralGoods[]): Measured => shareWhere(catalogue, isGreenGoods)

/**
 * Whether an article may be made or sold, by the regulation of a day: not improper, no coffin for burial in a cremation area, no design
 * of the currency. To 2026-03-29 art. 17 spoke of feudal superstition and of sale in such areas, so that `zone` is that of the shop; since
 * then art. 44 of law and good morals and of sale to them, so that it is that of where the goods go, and art. 63 of the currency.
 * @throws RangeError before 1997-07-21, when there was no such regulation
 */
export const judgeFuneralGoods = (
  goods: FuneralGoods,
  zone: 'cremation' | 'earth-burial' | null,
  on: PlainDate,
): JudgedCriteria => {
  const version = funeralRegulationOn(on)
  if (version === null) throw new RangeError(`殡葬管理条例 was not in force on ${on}, but from 1997-07-21`)
  const revised = version === 2025
  const former = version === 2012 ? funeralRegulation2012 : funeralRegulation1997
  const cite = revised ? atArticle(funeralRegulation2025, '第四十四条') : atArticle(former, '第十七条')
  const isBurialCoffin = goods.kind === 'burial-coffin'
  return judged([
    criterionOf(cite)('not-improper', '不违反法律法规和公序良俗（封建迷信）', 'Not improper', negated(goods.improper)),
    criterionOf(cite)(
      'no-coffin-in-cremation-area',
      '不向火葬区销售土葬用品',
      'No coffin for burial into a cremation area',
      isBurialCoffin ? (zone === null ? null : zone !== 'cremation') : true,
    ),
    ...(revised
      ? [
          criterionOf(atArticle(funeralRegulation2025, '第六十三条第二款'))(
            'no-currency-design',
            '不仿制、使用人民币图样',
            'No design of the currency',
            negated(goods.currencyDesign),
          ),
        ]
      : []),
  ])
}
