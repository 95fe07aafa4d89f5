import { type Citation, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { funeralChargeNotice2026, funeralChargeOpinion2012 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'

/** What funeral services charge for. */
export const funeralCharges = {
  carry: { zh: '遗体接运', en: 'Carrying the body' },
  storage: { zh: '遗体存放', en: 'Keeping the body' },
  farewell: { zh: '遗体告别', en: 'Farewell' },
  cremation: { zh: '遗体火化', en: 'Cremation' },
  'ash-storage': { zh: '骨灰寄存', en: 'Keeping the ashes' },
  dressing: { zh: '遗体整容', en: 'Dressing the body' },
  embalming: { zh: '遗体防腐', en: 'Embalming' },
  'ecological-burial': { zh: '生态安葬', en: 'Ecological burial' },
  'public-niche': { zh: '政府举办机构的骨灰格位安葬', en: 'Niche of an institution run by government' },
  'other-service': { zh: '其他殡葬服务', en: 'Other services' },
  goods: { zh: '丧葬用品', en: 'Goods' },
  'public-grave': { zh: '公益性公墓墓位', en: 'Grave of a public-benefit cemetery' },
  'other-niche': { zh: '其他机构的骨灰格位', en: 'Niche of another institution' },
  upkeep: { zh: '墓位、格位维护管理费', en: 'Upkeep of a grave or niche' },
  'commercial-grave': { zh: '经营性公墓墓位', en: 'Grave of a commercial cemetery' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A charge. */
export const FuneralCharge = z.enum(keysOf(funeralCharges))
export type FuneralCharge = z.infer<typeof FuneralCharge>

/** How a price comes about. */
export const funeralPriceForms = {
  'government-set': { zh: '政府定价', en: 'Set by government' },
  'government-guided': { zh: '政府指导价', en: 'Guided by government' },
  'reference-range': { zh: '参考区间', en: 'Reference range' },
  market: { zh: '市场调节价', en: 'Market' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way in which a price comes about. */
export type FuneralPriceForm = keyof typeof funeralPriceForms

/** A price form with what sets it. */
export interface PriceFormFound {
  /** `null`: not known from the documents that were read. */
  readonly form: FuneralPriceForm | null
  /** Whether it is a basic item (基础项目、基本服务). */
  readonly basic: boolean | null
  readonly cite: Citation
}

const formerBasic: readonly FuneralCharge[] = ['carry', 'storage', 'cremation', 'ash-storage']
const formerExtended: readonly FuneralCharge[] = ['farewell', 'dressing', 'embalming']
const formerMarket: readonly FuneralCharge[] = ['other-service', 'commercial-grave']

/** 国务院令第824号 art. 5 with 发改价格〔2026〕108号. */
const basicServices: readonly FuneralCharge[] = ['carry', 'storage', 'farewell', 'cremation', 'ash-storage']
const basicBurial: readonly FuneralCharge[] = ['ecological-burial', 'public-niche']
/** What a province may add to the basic items (108号 part 1(1)). */
const mayBeAdded: readonly FuneralCharge[] = ['dressing', 'embalming']

/** The opinion is of 2012 and its day was not seen: the last of the year stands for it. */
const opinionFrom = '2012-12-31'

/**
 * How the price of a charge comes about on a day. From the end of 2012 to 2026-03-29 basic services were set by government, extended ones guided, the others
 * left to the market; of goods some restatements say that they were guided, others that the market set them, so it is left open. Since then basic services are guided, the others have a reference range of the city, and of dressing and embalming
 * it hangs on whether the province added them (`added`; left out: not known). How the notice of 2026 prices goods and graves was not read.
 */
export const priceFormOn = (charge: FuneralCharge, on: PlainDate, added?: readonly FuneralCharge[]): PriceFormFound => {
  if (!isRevised(on)) {
    const cite = funeralChargeOpinion2012
    if (on < opinionFrom) return { form: null, basic: null, cite }
    if (formerBasic.includes(charge)) return { form: 'government-set', basic: true, cite }
    if (formerExtended.includes(charge)) return { form: 'government-guided', basic: false, cite }
    return {
      form: formerMarket.includes(charge) ? 'market' : null,
      basic: formerMarket.includes(charge) || charge === 'goods' ? false : null,
      cite,
    }
  }
  const cite = funeralChargeNotice2026
  if (basicServices.includes(charge)) return { form: 'government-guided', basic: true, cite }
  if (basicBurial.includes(charge)) return { form: null, basic: true, cite }
  if (mayBeAdded.includes(charge)) {
    if (added === undefined) return { form: null, basic: null, cite }
    const isAdded = added.includes(charge)
    return { form: isAdded ? 'government-guided' : 'reference-range', basic: isAdded, cite }
  }
  return charge === 'other-service'
    ? { form: 'reference-range', basic: false, cite }
    : { form: null, basic: null, cite }
}
