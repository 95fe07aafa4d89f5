import { allHold, atArticle, type Citation, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { elderRightsLaw } from '../shared/documents.js'

/** 医养结合机构管理指南（试行）. */
export const combinedCareGuide = {
  title: '医养结合机构管理指南（试行）',
  issuer: '国家卫生健康委办公厅、民政部办公厅、国家中医药管理局办公室',
  confidence: 'unverified',
  note: 'of 2020; that it manages medical work, care, drugs, infection and safety is from memory, the text was not read',
} as const satisfies Citation

/** The guide is of 2020; its day was not seen, and the last of the year stands for it. */
const guideKnown = '2020-12-31'

/** What an inspection of a home that combines medical and elderly care (医养结合机构) looks at. */
export const combinedCareItems = {
  'medical-licence': { zh: '医疗机构执业许可或者备案', en: 'licence or filing of the clinic' },
  'care-filing': { zh: '养老机构备案', en: 'filing of the home' },
  'staff-qualified': { zh: '医护人员执业资格', en: 'qualification of doctors and nurses' },
  'scope-of-practice': { zh: '按登记科目执业', en: 'practice within the registered departments' },
  'drugs-and-devices': { zh: '药品、医疗器械管理', en: 'drugs and devices' },
  'infection-control': { zh: '感染防控与医疗废物处置', en: 'infection control and medical waste' },
  'care-agreement': { zh: '服务协议与照护记录', en: 'agreements and records of care' },
  referral: { zh: '急救转诊机制', en: 'emergency referral' },
  'fire-safety': { zh: '消防安全', en: 'fire safety' },
  'fund-use': { zh: '医保、长护险基金使用', en: 'use of insurance funds' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An item of the check. */
export type CombinedCareItem = keyof typeof combinedCareItems
const items = keysOf(combinedCareItems)

/**
 * What a check of one home found, item by item; `null` or left out: not looked at. What a home cannot break it complies with, as with
 * `fund-use` where it draws on no insurance fund.
 */
export const CombinedCareCheck = z.strictObject({
  institution: z.string().min(1),
  on: PlainDate,
  complies: z.partialRecord(z.enum(items), z.boolean().nullable()),
})
export type CombinedCareCheck = z.infer<typeof CombinedCareCheck>

/** The verdict of a check: `null` while an item was not looked at and none failed. */
export interface CombinedCareVerdict {
  readonly passed: boolean | null
  readonly failed: readonly CombinedCareItem[]
  readonly notChecked: readonly CombinedCareItem[]
  /** Those that were there on the day. */
  readonly cites: readonly Citation[]
}

/** Whether a home that combines medical and elderly care passed its check, and what failed or was left out. */
export const combinedCareVerdict = ({ complies, on }: CombinedCareCheck): CombinedCareVerdict => {
  const failed = items.filter(item => complies[item] === false)
  const notChecked = items.filter(item => (complies[item] ?? null) === null)
  return {
    passed: allHold(items.map(item => complies[item] ?? null)),
    failed,
    notChecked,
    cites: [
      ...(on >= guideKnown ? [combinedCareGuide] : []),
      ...(on >= elderRightsLaw.effective ? [atArticle(elderRightsLaw, '第四十五条')] : []),
    ],
  }
}
