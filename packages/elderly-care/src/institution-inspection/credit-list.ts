import {
  addMonths,
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  refusal,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'

/** 养老服务市场失信联合惩戒对象名单管理办法（试行）. */
export const creditListMeasures = {
  title: '养老服务市场失信联合惩戒对象名单管理办法（试行）',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'grounds as the press lists them, article 11 as a reference work quotes it; number and days not seen: issued in 2019 and in force on a day of the next year, as a reprint of the ministry’s news says',
} as const satisfies Citation

/** Before the year in which the measures came into force there was no such list. */
const listKnown = '2020-01-01'

/** Why a home or a person who works for one is put on the list of the dishonest (失信联合惩戒对象名单). */
export const creditListGrounds = {
  'beyond-purpose': { zh: '超出章程宗旨和业务范围活动', en: 'activity beyond its purpose' },
  'harm-to-elders': { zh: '因养老服务行为侵害老年人合法权益', en: 'harm to the rights of older people' },
  fraud: { zh: '以非法集资或欺骗手段销售等方式诈骗老年人财物', en: 'fraud on older people, by fund-raising or sales' },
  'fire-hazard': { zh: '存在重大火灾隐患，逾期不改', en: 'a major fire hazard not put right in time' },
  accident: { zh: '对安全事故负有主要或者直接责任', en: 'chiefly or directly liable for an accident' },
  'subsidy-fraud': { zh: '骗取政府补贴资金', en: 'subsidies got by deceit' },
  hindering: { zh: '拒不接受监督检查或者弄虚作假', en: 'supervision refused or deceived' },
  'no-report': { zh: '不按规定报送年度报告、公开信息', en: 'no yearly report or disclosure' },
  'other-grave': { zh: '其他严重违法失信情形', en: 'other grave dishonesty' },
  'judgment-debtor': { zh: '被人民法院认定为失信被执行人', en: 'found a dishonest judgment debtor by a court' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of the list. */
export type CreditListGround = keyof typeof creditListGrounds

/** Somebody on the list. */
export const CreditListEntry = z
  .strictObject({
    name: z.string().min(1),
    ground: z.enum(keysOf(creditListGrounds)),
    listed: PlainDate,
    /** No grave dishonesty since; `null`: not known. */
    noFurtherViolation: z.boolean().nullable(),
    /** Duties met and faults put right; `null`: not known. */
    corrected: z.boolean().nullable(),
    removed: PlainDate.nullable().default(null),
  })
  .refine(
    ({ listed, removed }) => removed === null || listed <= removed,
    refusal(['removed'], '移出日期早于列入日期', 'taken off before it was listed'),
  )
export type CreditListEntry = z.infer<typeof CreditListEntry>

/** Whether an entry may be asked to be taken off, from which day, and why not. */
export interface CreditListRemoval {
  readonly mayApply: boolean | null
  readonly from: PlainDate
  readonly reason: LocalizedText
  readonly cite: Citation
}

/**
 * Whether somebody may ask to leave the list on a day: two years after the listing, and either without further grave dishonesty or with
 * duties met and faults put right (art. 11). `null`: what is not known would decide, or it was listed before 2020, when there were no
 * such measures.
 */
export const creditListRemoval = (entry: CreditListEntry, asOf: PlainDate): CreditListRemoval => {
  const from = addMonths(entry.listed, 24)
  const before = entry.listed < listKnown
  const answer = (mayApply: boolean | null, zh: string, en: string): CreditListRemoval => ({
    mayApply,
    from,
    reason: { zh, en },
    cite: atArticle(creditListMeasures, '第十一条'),
  })
  if (happenedBy(entry.removed, asOf)) return answer(false, `已于${entry.removed}移出`, `taken off on ${entry.removed}`)
  if (before) return answer(null, '列入时该办法尚未施行', 'it was listed before the measures')
  if (asOf < from) return answer(false, `列入未满2年，${from}起可申请`, `two years run until ${from}`)
  const met = someHold([entry.noFurtherViolation, entry.corrected])
  if (met === null) return answer(null, '是否符合移出条件情况不明', 'whether a condition is met is not known')
  return met
    ? answer(true, '列入满2年并符合条件', 'two years, and a condition is met')
    : answer(false, '不符合移出条件', 'no condition is met')
}
