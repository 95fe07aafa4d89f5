import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import { trustLawOn } from '../charity-trust/trust.js'
import type { DatedDuty } from '../shared/dated-duty.js'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'
import {
  disclosureArticles2025,
  disclosureMeasures2018,
  disclosureMeasures2025,
  trustDisclosureMeasures2025,
} from '../shared/fundraising-documents.js'

interface DisclosureEvent {
  /** What must be done after it. */
  readonly title: LocalizedText
  readonly by?: DatedDuty['by']
  readonly limit: Limit
  /** The text on the day of the event; `undefined` where none asked for it. */
  readonly cite: (on: PlainDate) => Citation | undefined
}

const thirtyDays = { amount: 30, unit: 'day' } as const
const threeMonths = { amount: 3, unit: 'month' } as const
const twentyDays = { amount: 20, unit: 'day' } as const
const sevenDays = { amount: 7, unit: 'day' } as const

const measures =
  (article: string | undefined, before: Citation | undefined) =>
  (on: PlainDate): Citation | undefined => {
    if (on >= disclosureMeasures2025.effective)
      return article === undefined ? disclosureMeasures2025 : atArticle(disclosureArticles2025, article)
    return on >= disclosureMeasures2018.effective ? before : undefined
  }
const lawOn = (on: PlainDate, article: string): Citation | undefined => {
  if (on >= charityLaw2023.effective) return atArticle(charityLaw2023, article)
  return on >= charityLaw2016.effective ? atArticle(charityLaw2016, article) : undefined
}
const trustLaw =
  (about: 'filing' | 'trusteeChange') =>
  (on: PlainDate): Citation | undefined =>
    on >= charityLaw2016.effective ? trustLawOn(on, about) : undefined
const trustDisclosure = (on: PlainDate): Citation | undefined =>
  on >= trustDisclosureMeasures2025.effective ? trustDisclosureMeasures2025 : undefined
const relatedBefore: Citation = {
  ...disclosureMeasures2018,
  confidence: 'unverified',
  note: 'that this was asked for in 2018 already is as remembered',
}
/** Charter, members of the organs, offices and branches, related persons, contacts, rules of the charity. */
const basicInformation = (on: PlainDate): Citation | undefined =>
  on >= disclosureMeasures2018.effective && on < disclosureMeasures2025.effective
    ? {
        ...disclosureMeasures2018,
        note: 'the 30 days as the draft of the measures and the rules of charities that follow them have it; the article was not read',
      }
    : undefined
const major = (zh: string, en: string, item: string): DisclosureEvent => ({
  title: { zh: `公开${zh}`, en: `Publish a ${en}` },
  limit: thirtyDays,
  cite: measures(`第十三条第一款第${item}项`, disclosureMeasures2018),
})
const related = (zh: string, en: string, item: string): DisclosureEvent => ({
  title: { zh: `公开${zh}`, en: `Publish ${en}` },
  limit: thirtyDays,
  cite: measures(`第十四条第${item}项`, relatedBefore),
})

/**
 * What must be done within a limit after something happened. What counts as major (重大) is set by each charity’s charter or
 * rules on finance and assets (令81 art. 13). Whether basic information has 30 days since 2026 too is not known: it brings nothing then.
 */
export const disclosureEvents = {
  'basic-information': {
    title: {
      zh: '公开形成的基本信息（章程、机构成员、下设机构、内部制度等）',
      en: 'Publish basic information that came about: charter, members of organs, branches, rules',
    },
    limit: thirtyDays,
    cite: basicInformation,
  },
  'major-asset-change': major('重大资产变动', 'major change of assets', '一'),
  'major-investment': major('重大投资', 'major investment', '二'),
  'major-transaction': major('重大交易及资金往来', 'major transaction or flow of money', '三'),
  'related-gift': related('接受重要关联方捐赠', 'a gift from an important related party', '一'),
  'related-grant': related('对重要关联方进行资助', 'a grant to an important related party', '二'),
  'related-investment': related('与重要关联方共同投资', 'an investment together with an important related party', '三'),
  'related-management': related(
    '委托重要关联方开展投资',
    'an investment entrusted to an important related party',
    '四',
  ),
  'related-transaction': related('与重要关联方发生交易', 'a transaction with an important related party', '五'),
  'related-flow': related('与重要关联方的其他资金往来', 'another flow of money with an important related party', '六'),
  'trust-settled': {
    title: { zh: '公开作为委托人设立的慈善信托', en: 'Publish the charity trust that it settled' },
    limit: thirtyDays,
    cite: measures('第十二条第二款', undefined),
  },
  'trust-signed': {
    title: { zh: '慈善信托文件备案', en: 'File the documents of the charity trust' },
    by: 'trustee',
    limit: sevenDays,
    cite: trustLaw('filing'),
  },
  'trustee-changed': {
    title: { zh: '变更受托人后重新备案', en: 'File anew after a change of trustee' },
    by: 'trustee',
    limit: sevenDays,
    cite: trustLaw('trusteeChange'),
  },
  'trust-filing-completed': {
    title: {
      zh: '公开慈善信托备案或者变更备案的信息',
      en: 'Publish what was filed of the charity trust, or its change',
    },
    by: 'office',
    limit: twentyDays,
    cite: trustDisclosure,
  },
  'trust-change-receipt': {
    title: {
      zh: '收到变更备案回执后公开变更情况',
      en: 'Publish the change of the trust, once its filing is acknowledged',
    },
    by: 'trustee',
    limit: thirtyDays,
    cite: trustDisclosure,
  },
  'campaign-with-partners-ended': {
    title: { zh: '公开对合作方的评估和指导监督', en: 'Publish how partners were evaluated and supervised' },
    limit: threeMonths,
    cite: measures(undefined, undefined),
  },
  'project-with-remainder-ended': {
    title: { zh: '公开剩余财产处理情况', en: 'Publish what became of the remainder' },
    limit: threeMonths,
    cite: measures(undefined, undefined),
  },
  'ground-for-ending': {
    title: { zh: '成立清算组并公告', en: 'Set up the liquidation group, and publish it' },
    limit: thirtyDays,
    cite: on => lawOn(on, '第十八条'),
  },
} as const satisfies Record<string, DisclosureEvent>
