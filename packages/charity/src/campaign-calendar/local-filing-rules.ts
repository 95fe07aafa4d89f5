import { atArticle, type Citation, type DivisionCode, isWithin, type PlainDate } from '@minzheng/core'
import { shandongCharity, shanghaiCharity, zhejiangCharity } from '../shared/local-charity-laws.js'

/** What a place’s own charity rules say of the filing of a plan. */
export interface LocalFilingRule {
  readonly division: DivisionCode
  readonly from: PlainDate
  /** The last day for which the text was read. */
  readonly to?: PlainDate
  /** Days before the campaign. */
  readonly leadDays: number
  /** Days to complete a file that lacks something. */
  readonly completionDays?: number
  readonly cite: Citation
}

/** The rules that are known. Of other places nothing is known; `campaignCalendar` takes rules of one’s own. */
export const localFilingRules: readonly LocalFilingRule[] = [
  {
    division: '310000',
    from: '2021-11-01',
    leadDays: 10,
    cite: atArticle(shanghaiCharity, '第二十二条'),
  },
  {
    division: '330000',
    from: '2019-01-01',
    to: '2025-03-27',
    leadDays: 7,
    cite: atArticle(zhejiangCharity, '第十三条'),
  },
  {
    division: '370000',
    from: '2021-07-01',
    leadDays: 10,
    completionDays: 10,
    cite: atArticle(shandongCharity, '第二十一条'),
  },
]

/** The rule of the place of a registrar on a day, or the last one known of it (`lapsed`). */
export const localFilingRule = (
  place: DivisionCode,
  on: PlainDate,
  rules: readonly LocalFilingRule[] = localFilingRules,
): { readonly rule: LocalFilingRule; readonly lapsed: boolean } | undefined => {
  const rule = rules.findLast(({ division, from }) => isWithin(place, division) && from <= on)
  return rule && { rule, lapsed: rule.to !== undefined && rule.to < on }
}
