import { type Citation, type DivisionCode, isWithin, type PlainDate } from '@minzheng/core'

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
    cite: {
      title: '上海市慈善条例',
      article: '第二十二条',
      issuer: '上海市人民代表大会常务委员会',
      issued: '2021-09-28',
      effective: '2021-11-01',
      confidence: 'primary',
    },
  },
  {
    division: '330000',
    from: '2019-01-01',
    to: '2025-03-27',
    leadDays: 7,
    cite: {
      title: '浙江省实施《中华人民共和国慈善法》办法',
      article: '第十三条',
      issuer: '浙江省人民代表大会常务委员会',
      issued: '2018-11-30',
      effective: '2019-01-01',
      confidence: 'primary',
      note: 'amended on 2025-03-28; whether the amended text still has seven days was not seen',
    },
  },
  {
    division: '370000',
    from: '2021-07-01',
    leadDays: 10,
    completionDays: 10,
    cite: {
      title: '山东省慈善条例',
      article: '第二十一条',
      issuer: '山东省人民代表大会常务委员会',
      issued: '2021-03-24',
      effective: '2021-07-01',
      confidence: 'primary',
    },
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
