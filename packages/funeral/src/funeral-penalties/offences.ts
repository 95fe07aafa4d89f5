import { atArticle, type Citation, type Fen, fenOf, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation1997, funeralRegulation2012, funeralRegulation2025 } from '../shared/documents.js'
import { type FuneralRegulationVersion, funeralRegulationOn } from '../shared/on-day.js'

/** What the regulation forbids, one by one. */
export const funeralOffences = {
  'body-handling': {
    zh: '违规接运、存放、火化遗体或未按规定保存视频',
    en: 'Carrying, keeping or cremating against the rules, video not kept',
  },
  'false-cremation-papers': { zh: '违规出具或虚开、伪造、倒卖火化证明', en: 'False cremation certificates' },
  'niche-or-plot-provision': {
    zh: '违规提供格位、墓位或设置违背公序良俗的标志物',
    en: 'Niches or graves given against the rules, improper marks',
  },
  'no-annual-report': {
    zh: '未报送年度工作报告、财务审计报告或不接受检查',
    en: 'No yearly report or audit, inspection refused',
  },
  'private-shrine': { zh: '在骨灰堂内设置私人祠堂', en: 'Private shrine in an ash hall' },
  'oversize-plot': { zh: '提供超标准墓位或变相扩大占地面积', en: 'Graves over the standard' },
  'luxury-material': { zh: '在公墓内使用高档材料', en: 'Luxury material in a cemetery' },
  'unapproved-facility': {
    zh: '擅自兴建殡葬设施或擅自变更占地面积、用途',
    en: 'Facility built or changed without leave',
  },
  'rural-plot-for-profit': { zh: '农村公益性墓地以营利为目的提供墓位', en: 'Rural public graves given for profit' },
  'earth-burial': { zh: '将应当火化的遗体土葬', en: 'Earth burial of a body that must be cremated' },
  'grave-outside': { zh: '在允许的区域以外埋葬遗体、建造坟墓', en: 'Burial or grave outside the lawful sites' },
  'clan-cemetery': { zh: '建立或恢复宗族墓地', en: 'Clan cemetery' },
  'forbidden-area-grave': { zh: '在禁止区域建造坟墓', en: 'Grave in a forbidden area' },
  'substandard-equipment': { zh: '制造、销售、使用不符合标准的殡葬设备', en: 'Equipment below the standard' },
  'improper-goods': {
    zh: '制造、销售违法或违背公序良俗（封建迷信）的丧葬用品',
    en: 'Unlawful or improper funeral goods',
  },
  'coffin-sales': { zh: '向火葬区销售棺材等土葬用品', en: 'Coffins sold into cremation areas' },
  mortuary: { zh: '太平间外包或开展殡仪服务', en: 'Mortuary outsourced or used for funerals' },
  'unlicensed-body-service': {
    zh: '其他组织或个人擅自接运、存放、火化遗体',
    en: 'Bodies carried, kept or cremated by others',
  },
  'home-for-ashes': { zh: '将居民住宅专门用于安放骨灰', en: 'Dwelling used for ashes alone' },
  'disorderly-mourning': { zh: '违规办理丧事活动', en: 'Funerals held against the rules' },
  'price-offence': { zh: '价格违法行为', en: 'Price offences' },
  'online-memorial': { zh: '网络祭扫服务平台违规', en: 'Online memorial platform against the rules' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** What somebody did. */
export const FuneralOffence = z.enum(keysOf(funeralOffences))
export type FuneralOffence = z.infer<typeof FuneralOffence>

/** How a fine is found; `times` are multiples of the unlawful gain or of what was made or sold, lines and ends in fen. */
export type FineScale =
  /** Below a line of gain, or without one, a range; from the line on a multiple of the gain. */
  | {
      readonly kind: 'by-gain'
      readonly line: Fen
      readonly least: Fen
      readonly most: Fen
      readonly times: readonly [number, number]
    }
  /** A multiple of the gain or of what was made or sold, and nothing where there is none. */
  | { readonly kind: 'times'; readonly of: 'gain' | 'sales'; readonly times: readonly [number, number] }
  | { readonly kind: 'range'; readonly least: Fen; readonly most: Fen }
  /** Price offences where price law says nothing: a multiple of the gain; without one by how grave it is. */
  | {
      readonly kind: 'price'
      readonly times: readonly [number, number]
      readonly ordinary: readonly [Fen, Fen]
      readonly heavier: readonly [Fen, Fen]
    }
  /** Only after refusing to correct, or where it is serious. */
  | { readonly kind: 'if-serious'; readonly least: Fen; readonly most: Fen }

/** What one version of the regulation says of an offence. */
export interface PenaltyRule {
  readonly cite: Citation
  /** Who acts. */
  readonly by: LocalizedText
  /** What is ordered beside a fine. */
  readonly order: LocalizedText
  readonly warning: boolean
  /** Whether the gain is confiscated. */
  readonly confiscates: boolean
  readonly fine: FineScale | null
  /** 可以并处: the fine need not be set. */
  readonly optional: boolean
  /** Whether the order itself may be carried out by force under this regulation. */
  readonly enforceable: boolean
  /** Other laws set the penalty, to which the article points: a fine may follow from them. */
  readonly elsewhere: boolean
}

const yuan = (amount: number) => fenOf(amount)
const civilAffairs = { zh: '县级以上地方人民政府民政部门', en: 'civil affairs of the county or above' }
const formerCivilAffairs = { zh: '民政部门', en: 'civil affairs' }
const correct = { zh: '责令改正', en: 'order to correct' }
const correctInTime = { zh: '责令限期改正', en: 'order to correct by a day' }

const rule = (cite: Citation, more: Partial<PenaltyRule>): PenaltyRule => ({
  cite,
  by: civilAffairs,
  order: correctInTime,
  warning: false,
  confiscates: false,
  fine: null,
  optional: false,
  enforceable: false,
  elsewhere: false,
  ...more,
})
const now = (article: string, more: Partial<PenaltyRule> = {}) => rule(atArticle(funeralRegulation2025, article), more)
const before = (article: string, more: Partial<PenaltyRule> = {}) =>
  rule(atArticle(funeralRegulation2012, article), { by: formerCivilAffairs, ...more })

const byGain = (line: number, least: number, most: number): FineScale => ({
  kind: 'by-gain',
  line: yuan(line),
  least: yuan(least),
  most: yuan(most),
  times: [2, 5],
})
const article56 = now('第五十六条', { warning: true, confiscates: true, fine: byGain(100_000, 50_000, 200_000) })
const article57 = now('第五十七条', { warning: true, confiscates: true, fine: byGain(500_000, 100_000, 1_000_000) })
const article60 = now('第六十条')
const article63 = now('第六十三条', {
  by: { zh: '民政部门会同市场监管部门', en: 'civil affairs with market regulation' },
  order: correct,
  confiscates: true,
  fine: byGain(100_000, 30_000, 200_000),
})
const article66 = now('第六十六条', {
  by: { zh: '民政部门会同有关部门', en: 'civil affairs with the offices in charge' },
  order: { zh: '责令改正，进行教育', en: 'order to correct, and teach' },
})
const threefold = (of: 'gain' | 'sales'): FineScale => ({ kind: 'times', of, times: [1, 3] })

const of2025: Readonly<Partial<Record<FuneralOffence, PenaltyRule>>> = {
  'body-handling': article56,
  'false-cremation-papers': article56,
  'niche-or-plot-provision': article56,
  'no-annual-report': article56,
  'private-shrine': article57,
  'oversize-plot': article57,
  'luxury-material': article57,
  'unapproved-facility': now('第五十八条', {
    by: { zh: '城乡规划、土地管理等主管部门', en: 'planning and land authorities' },
    order: { zh: '依照城乡规划、土地管理法律法规处罚', en: 'as planning and land law says' },
    elsewhere: true,
  }),
  'rural-plot-for-profit': now('第五十九条', {
    by: { zh: '县级人民政府民政部门', en: 'civil affairs of the county' },
    order: correct,
    confiscates: true,
    fine: { kind: 'times', of: 'gain', times: [1, 5] },
  }),
  'earth-burial': article60,
  'grave-outside': article60,
  'clan-cemetery': now('第六十一条', { fine: { kind: 'range', least: yuan(10_000), most: yuan(50_000) } }),
  'forbidden-area-grave': now('第六十二条', {
    by: { zh: '土地管理、林业等主管部门', en: 'land and forest authorities' },
    order: { zh: '依照土地管理、森林等法律法规处罚', en: 'as land and forest law says' },
    elsewhere: true,
  }),
  'substandard-equipment': article63,
  'improper-goods': article63,
  'coffin-sales': article63,
  mortuary: now('第六十四条', {
    by: { zh: '卫生健康、中医药、疾控部门', en: 'health authorities' },
    order: correct,
    warning: true,
    confiscates: true,
    fine: byGain(100_000, 30_000, 200_000),
  }),
  'unlicensed-body-service': now('第六十五条', {
    order: correct,
    warning: true,
    confiscates: true,
    fine: byGain(100_000, 50_000, 200_000),
  }),
  'home-for-ashes': article66,
  'disorderly-mourning': article66,
  'price-offence': now('第六十八条', {
    by: { zh: '市场监管部门（价格法律法规另有规定的从其规定）', en: 'market regulation, where price law says nothing' },
    order: correct,
    confiscates: true,
    fine: {
      kind: 'price',
      times: [0, 5],
      ordinary: [yuan(50_000), yuan(500_000)],
      heavier: [yuan(500_000), yuan(1_000_000)],
    },
  }),
  'online-memorial': now('第六十九条', {
    by: { zh: '民政、公安、网信、电信等部门', en: 'civil affairs, police, internet and telecom authorities' },
    order: correct,
    warning: true,
    fine: { kind: 'if-serious', least: yuan(100_000), most: yuan(300_000) },
  }),
}

const article20 = before('第二十条')
const of2012: Readonly<Partial<Record<FuneralOffence, PenaltyRule>>> = {
  'unapproved-facility': before('第十八条', {
    by: { zh: '民政部门会同建设、土地行政管理部门', en: 'civil affairs with building and land authorities' },
    order: { zh: '予以取缔，责令恢复原状', en: 'closed, and restored as it was' },
    confiscates: true,
    fine: threefold('gain'),
    optional: true,
  }),
  'oversize-plot': before('第十九条', { confiscates: true, fine: threefold('gain'), optional: true }),
  'earth-burial': article20,
  'grave-outside': article20,
  // Graves in the areas of article 10 lie outside cemeteries too: no other article of this version fines them.
  'forbidden-area-grave': article20,
  'disorderly-mourning': before('第二十一条', { order: { zh: '予以制止', en: 'stopped' } }),
  'substandard-equipment': before('第二十二条第一款', {
    by: { zh: '民政部门会同工商行政管理部门', en: 'civil affairs with industry and commerce' },
    order: { zh: '责令停止制造、销售', en: 'making and selling stopped' },
    fine: threefold('sales'),
    optional: true,
  }),
  'improper-goods': before('第二十二条第二款', {
    by: { zh: '民政部门会同工商行政管理部门', en: 'civil affairs with industry and commerce' },
    order: { zh: '予以没收', en: 'goods confiscated' },
    fine: threefold('sales'),
    optional: true,
  }),
}

/** To the end of 2012 what article 20 orders could be carried out by force. */
const of1997: Readonly<Partial<Record<FuneralOffence, PenaltyRule>>> = Object.fromEntries(
  Object.entries(of2012).map(([offence, one]): [string, PenaltyRule] => [
    offence,
    {
      ...one,
      cite: atArticle(funeralRegulation1997, one.cite.article!),
      enforceable: one === article20,
    },
  ]),
)

const rules: Readonly<Record<FuneralRegulationVersion, Readonly<Partial<Record<FuneralOffence, PenaltyRule>>>>> = {
  1997: of1997,
  2012: of2012,
  2025: of2025,
}

/** What the regulation of a day sets for an offence; `null` where it sets nothing, which other law may. */
export const penaltyRuleOn = (offence: FuneralOffence, on: PlainDate): PenaltyRule | null => {
  const version = funeralRegulationOn(on)
  return version === null ? null : (rules[version][offence] ?? null)
}
