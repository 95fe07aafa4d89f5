import { atArticle, type Citation, dated, type LocalizedText, type PlainDate } from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import { exemptionNotice2014, exemptionNotice2018 } from './documents.js'

const noticeFrom = (cite: Citation & { readonly effective: PlainDate }) =>
  dated<null>(
    { zh: '非营利组织免税资格认定管理的通知', en: 'The notice on the exemption of non-profit organisations' },
    [{ status: 'in-force', from: cite.effective, value: null, cite }],
  )
const notices = noticeFrom(exemptionNotice2014)
/** What the notice of 2018 alone is known to say. */
const notice2018 = noticeFrom(exemptionNotice2018)

/** The years of an exemption, and when it is reviewed. */
export interface ExemptionYears {
  readonly firstYear: number
  readonly lastYear: number
  /** First and last day to ask for the review (复审); without one the exemption lapses with its last year. */
  readonly reviewFrom: PlainDate
  readonly reviewBy: PlainDate
  readonly cite: Citation
}

/**
 * The five years of an exemption, the first among them, and the days to ask for its review (财税〔2018〕13号 item 4): six months after its
 * end. Of an exemption that ended before the end of 2017 the review was asked for in the last three months (财税〔2014〕13号).
 * @throws ProblemError `not-in-force` for one that ended before the notice of 2014 applied, on 2013-01-01
 */
export const exemptionYears = (firstYear: number): ExemptionYears => {
  const lastYear = firstYear + 4
  notices.at(`${lastYear}-12-31`)
  return lastYear < 2017
    ? {
        firstYear,
        lastYear,
        reviewFrom: `${lastYear}-10-01`,
        reviewBy: `${lastYear}-12-31`,
        cite: atArticle(exemptionNotice2014, '第四条'),
      }
    : {
        firstYear,
        lastYear,
        reviewFrom: `${lastYear + 1}-01-01`,
        reviewBy: `${lastYear + 1}-06-30`,
        cite: atArticle(exemptionNotice2018, '第四条'),
      }
}

/** Whether an exemption that began with a year holds in another. */
export const isExemptIn = (firstYear: number, year: number): boolean => firstYear <= year && year <= firstYear + 4

/** Why an exemption is taken away (item 6). */
export const exemptionLossGrounds = {
  unlawful: {
    zh: '登记管理机关发现不符合法律法规和政策',
    en: 'The registration office finds it against the law or policy',
  },
  'false-papers': { zh: '申请认定中提供虚假信息', en: 'False information in its application' },
  'tax-credit': { zh: '纳税信用等级为C级或者D级', en: 'Tax credit rated C or D' },
  'property-diverted': { zh: '变相转移、隐匿、分配财产', en: 'Property diverted, hidden or distributed' },
  'serious-list': { zh: '被列入严重违法失信名单', en: 'On the list of the seriously dishonest' },
  politics: { zh: '从事非法政治活动', en: 'Illegal political activity' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link exemptionLossGrounds}. */
export type ExemptionLossGround = keyof typeof exemptionLossGrounds

/**
 * The first year that is no longer exempt, and the first in which the organisation may apply anew; `null`: never. The exemption ends with
 * the year of the ground; no application is taken in the year after the loss, for illegal politics none ever (item 6).
 * @throws ProblemError `not-in-force` for a loss before 2018, when other grounds and times held
 */
export const exemptionLoss = (
  ground: ExemptionLossGround,
  { groundYear, lostYear }: { readonly groundYear: number; readonly lostYear: number },
): { readonly notExemptFrom: number; readonly applyAgainFrom: number | null; readonly cite: Citation } => {
  const { cite } = notice2018.at(`${lostYear}-12-31`)
  return {
    notExemptFrom: groundYear,
    applyAgainFrom: ground === 'politics' ? null : lostYear + 2,
    cite: atArticle(cite, '第六条'),
  }
}

/**
 * The last day to tell the tax office that the conditions changed: fifteen days (item 5), of the calendar as it says no more.
 * @throws ProblemError `not-in-force` before 2018
 */
export const exemptionChangeDue = (
  changedOn: PlainDate,
  counting: DayCounting = { plainDays: 'calendar' },
): { readonly deadline: Deadline; readonly cite: Citation } => ({
  deadline: deadline(changedOn, { amount: 15, unit: 'day' }, counting),
  cite: atArticle(notice2018.at(changedOn).cite, '第五条'),
})
