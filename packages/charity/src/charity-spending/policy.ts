import type { Citation } from '@minzheng/core'
import { orNone, share, yesNo } from '@minzheng/core/fields'
import type { NationalEntry, NationalPolicy } from '@minzheng/policy'
import * as z from 'zod'
import { charityLaw2016, charityLaw2023, spendingRule2016 } from '../shared/documents.js'
import { amount } from '../shared/fields.js'

const standard = (zh: string, en: string) => ({
  share: share(`${zh}：最低支出比例`, `${en}: least share to spend`),
  adminCap: share(`${zh}：管理费用最高比例`, `${en}: greatest share of administration`),
})
/** A tier of net assets; `from` is the least that falls in it. */
const tier = (zh: string, en: string) => ({
  from: amount(`${zh}：上年末净资产下限`, `${en}: least net assets`),
  ...standard(zh, en),
})
const tiers = (zh: string, en: string) => ({
  top: z.strictObject(tier(`${zh}第一档`, `${en}, tier 1`)),
  upper: z.strictObject(tier(`${zh}第二档`, `${en}, tier 2`)),
  middle: z.strictObject(tier(`${zh}第三档`, `${en}, tier 3`)),
})

/** The standards of charities by kind, public-fundraising status and net assets at the end of the year before. */
export const CharitySpendingPolicy = z.strictObject({
  /** With public-fundraising status: shares of last year's total income. */
  publicFoundation: z.strictObject(standard('公募基金会', 'Public foundation')),
  publicOther: z.strictObject(standard('公募社团、社会服务机构', 'Public association or service institution')),
  /** Without it: shares of net assets. */
  foundation: z.strictObject({
    ...tiers('基金会', 'Foundation'),
    lowest: z.strictObject(standard('基金会第四档', 'Foundation, tier 4')),
  }),
  other: z.strictObject({
    ...tiers('社团、社会服务机构', 'Association or service institution'),
    lowest: z.strictObject({
      ...standard('社团、社会服务机构第四档', 'Association or service institution, tier 4'),
      incomeShare: share(
        '社团、社会服务机构第四档：占上年总收入的最低比例',
        'The same: least share of income to spend',
      ),
    }),
  }),
  /** Whether income of the year before is adjusted for what a time limit kept from use, or released, in it. */
  adjustsIncome: yesNo('上年总收入按时间限定调整', 'Income is adjusted for time limits'),
  /** Administration below this is free of the cap. */
  adminFree: amount('管理费用不受比例限制的金额（低于）', 'Administration below this has no cap'),
  /** Fundraising cost of the money raised in the year; none where no standard is in force. */
  fundraisingCap: orNone(share('募捐成本占当年募捐收入的最高比例', 'Greatest share of fundraising cost')),
})
export type CharitySpendingPolicy = z.infer<typeof CharitySpendingPolicy>

/** The draft of November 2025, for comment; it never was law as it stands. */
export const spendingRuleDraft2025 = {
  title: '关于慈善组织开展慈善活动年度支出、管理费用和募捐成本的规定（征求意见稿）',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'made public for comment on 2025-11-12; the tiers of the draft were not read',
} as const satisfies Citation

/**
 * The rule of 2026-04-27 that is said to have followed the draft. Nothing of its text, number, first day or tiers could be
 * verified, so nothing of it is applied, and of the rule of 2016 nothing is known to hold after 2026-04-26.
 */
export const spendingRule2026 = {
  title: '关于慈善组织开展慈善活动年度支出、管理费用和募捐成本的规定',
  issuer: '民政部、财政部、税务总局',
  issued: '2026-04-27',
  confidence: 'unverified',
  note: 'the day is that of a list of new rules, and a library of charity law of September 2026 holds it in the place of the rule of 2016; number, first day and standards are not known',
} as const satisfies Citation

const wan = 1_000_000
interface Standard {
  readonly from?: number
  readonly share: number
  readonly adminCap: number
  readonly more?: Readonly<Record<string, number>>
  readonly article: string
  readonly confidence?: NationalEntry['confidence']
  readonly note?: string
  /** Values that are known less well than the rest. */
  readonly unverified?: readonly string[]
}

/** The table of one rule, by the path of its policy. */
type Table = Readonly<Record<string, Standard>>

const table2016: Table = {
  publicOther: { share: 0.7, adminCap: 0.13, article: '第七条' },
  'foundation.top': {
    from: 6000 * wan,
    share: 0.06,
    adminCap: 0.12,
    article: '第八条第一项',
    note: 'restated in an excerpt from a book on the Law (《中华人民共和国慈善法解读与适用》, 2024); the item itself was not read',
  },
  'foundation.upper': { from: 800 * wan, share: 0.06, adminCap: 0.13, article: '第八条第二项' },
  'foundation.middle': {
    from: 400 * wan,
    share: 0.07,
    adminCap: 0.15,
    article: '第八条第三项',
    // That it begins at 4 million follows from article 8(4), which was read.
    unverified: ['share', 'adminCap'],
  },
  'foundation.lowest': { share: 0.08, adminCap: 0.2, article: '第八条第四项', confidence: 'official-excerpt' },
  'other.top': {
    from: 1000 * wan,
    share: 0.06,
    adminCap: 0.13,
    article: '第九条第一项',
    confidence: 'official-excerpt',
  },
  'other.upper': {
    from: 500 * wan,
    share: 0.07,
    adminCap: 0.14,
    article: '第九条第二项',
    confidence: 'official-excerpt',
  },
  'other.middle': {
    from: 100 * wan,
    share: 0.08,
    adminCap: 0.15,
    article: '第九条第三项',
    confidence: 'official-excerpt',
  },
  'other.lowest': {
    share: 0.08,
    adminCap: 0.2,
    more: { incomeShare: 0.5 },
    article: '第九条第四项',
    confidence: 'official-excerpt',
  },
}

/** Days of the rule of 2016: whether it still held when that of 2026-04-27 was made nobody could verify. */
const by2016 = { from: '2016-10-20', until: { unknownAfter: '2026-04-26' }, cite: 'rule2016' } as const

/** The tables in order: each holds on its days. A successor is one more of them. */
const tables = [{ ...by2016, table: table2016 }]

/** What the Law itself asks of public foundations, whatever the rule of the ministries says. */
const byLaw = (value: number): NationalEntry[] => [
  {
    status: 'in-force',
    from: '2016-10-20',
    until: '2024-09-04',
    value,
    cite: 'law2016',
    article: '第六十条第一款',
  },
  { status: 'in-force', from: charityLaw2023.effective, value, cite: 'law2023', article: '第六十一条第一款' },
]

const values: Record<string, NationalEntry[]> = {
  'publicFoundation.share': byLaw(0.7),
  'publicFoundation.adminCap': byLaw(0.1),
  adjustsIncome: [
    { ...by2016, status: 'in-force', value: true, article: '第十条第二款', confidence: 'official-excerpt' },
  ],
  adminFree: [{ ...by2016, status: 'in-force', value: 20 * wan, article: '第十一条', confidence: 'official-excerpt' }],
  fundraisingCap: [
    {
      ...by2016,
      status: 'none',
      note: 'the rule of 2016 sets none; that of 2026-04-27, which could not be verified, may',
    },
    {
      status: 'announced',
      from: '2025-11-12',
      value: 0.03,
      cite: 'draft2025',
      note: 'a draft for comment, of that day',
    },
  ],
}
for (const { from, until, cite, table } of tables)
  for (const [path, { article, confidence: most, unverified, more, note, ...standard }] of Object.entries(table))
    for (const [key, value] of Object.entries({ ...standard, ...more })) {
      const confidence = unverified?.includes(key) ? 'unverified' : most
      const known = { ...(confidence ? { confidence } : {}), ...(note ? { note } : {}) }
      values[`${path}.${key}`] ??= []
      values[`${path}.${key}`]?.push({ status: 'in-force', from, until, value, cite, article, ...known })
    }

/**
 * What holds in the whole country. The share of foundations with net assets from 4 to 8 million yuan rests on memory alone
 * and is `unverified`: a look-up refuses it unless told otherwise. What the rule of 2016 set is not known to hold after
 * 2026-04-26; what the Law asks of public foundations holds on.
 */
export const charitySpendingNational: NationalPolicy = {
  program: 'charity-spending',
  documents: {
    law2016: charityLaw2016,
    law2023: charityLaw2023,
    rule2016: spendingRule2016,
    draft2025: spendingRuleDraft2025,
  },
  values,
}
