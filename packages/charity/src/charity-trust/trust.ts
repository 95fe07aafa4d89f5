import {
  atArticle,
  type Citation,
  DivisionCode,
  dateParts,
  divisionLevels,
  type LocalizedText,
  PlainDate,
  type Problem,
  plainDate,
  problem,
} from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'
import { charityLaw2023 } from '../shared/documents.js'

/** 慈善信托管理办法. */
export const charityTrustMeasures = {
  title: '慈善信托管理办法',
  number: '银监发〔2017〕37号',
  issuer: '中国银行业监督管理委员会、民政部',
  issued: '2017-07-10',
  effective: '2017-07-10',
  confidence: 'official-excerpt',
  note: 'articles 1 to 7 and 15 to 20 read; article 38, which lists the changes, was not',
} as const satisfies Citation

/** 信托法, which holds where the Charity Law says nothing (art. 50 of 2016, 51 of 2023). */
const trustLaw = {
  title: '中华人民共和国信托法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2001-04-28',
  effective: '2001-10-01',
  confidence: 'primary',
} as const satisfies Citation

/** Who may be trustee of a charity trust (慈善法 2023 art. 47: a charity or a trust company), and everybody else. */
export const trusteeKinds = ['charity', 'trust-company', 'other'] as const
/** Whose interested parties may not be beneficiaries (慈善法 2023 art. 46). */
export const interests = ['settlor', 'trustee', 'trustee-staff'] as const

const Trustee = z.strictObject({
  kind: z.enum(trusteeKinds),
  name: z.string().min(1),
  division: DivisionCode.optional(),
})

/** A charitable trust (慈善信托) as it is filed and lived with. */
export const CharityTrust = z.strictObject({
  name: z.string().min(1),
  purpose: z.string().min(1),
  /** Property at its value in fen. */
  property: z.int().min(0),
  /** Of several, the one that answers for it first and files it (measures art. 17). */
  trustee: Trustee,
  /** Those who are trustees together with it (共同受托人, 信托法 art. 31); empty: none, left out: not told. */
  jointTrustees: z.array(Trustee).optional(),
  inWriting: z.boolean(),
  supervisor: z.string().optional(),
  /** Interested parties of these stand among the beneficiaries that somebody named; empty: none is known. */
  beneficiaryInterests: z.array(z.enum(interests)).default([]),
  signedOn: PlainDate,
  /** The office of civil affairs where it was filed; `null`: it is not filed, left out: not told. */
  filed: z
    .strictObject({
      on: PlainDate,
      level: z.enum([...divisionLevels, 'nation']),
      /** For a charity: whether this office registered or recognised it. */
      isRegistrar: z.boolean().optional(),
      copies: z.int().min(0).optional(),
    })
    .nullish(),
  /** `filedOn`: `null` where it is not filed, left out: not told. */
  changes: z
    .array(z.strictObject({ what: z.enum(['trustee', 'other']), on: PlainDate, filedOn: PlainDate.nullish() }))
    .default([]),
  /** The day on which the trust ended; left out: it goes on. */
  endedOn: PlainDate.optional(),
  /** The day on which the office was told that it ended, and why; `null`: it was not, left out: not on record. */
  endReportedOn: PlainDate.nullish(),
  /** Reports to the office and to the public on the trust’s affairs and finances; left out: not on record. */
  reports: z.array(z.strictObject({ on: PlainDate, toOffice: z.boolean(), toPublic: z.boolean() })).optional(),
})
export type CharityTrust = z.infer<typeof CharityTrust>

const articles = {
  filing: ['第四十五条', '第四十五条'],
  trustee: ['第四十六条', '第四十七条'],
  trusteeChange: ['第四十七条', '第四十八条'],
  report: ['第四十八条', '第四十九条'],
} as const
/** The article of the Law of the day on one of these. @throws ProblemError `not-in-force` before 2016-09-01 */
export const trustLawOn = (on: PlainDate, about: keyof typeof articles): Citation => {
  const [in2016, in2023] = articles[about]
  return charityLawAt(on, in2016, in2023)
}

const week = { amount: 7, unit: 'day' } as const

/** The last day on which the trustee may file a trust that was signed on a day (art. 45); after it, no tax benefit. */
export const trustFilingDue = (signedOn: PlainDate, counting: DayCounting): Deadline & { readonly cite: Citation } => ({
  ...deadline(signedOn, week, counting),
  cite: trustLawOn(signedOn, 'filing'),
})

/** The last day on which the trustee may tell the office that a trust ended, and why (信托法 art. 70). */
export const trustEndReportDue = (
  endedOn: PlainDate,
  counting: DayCounting,
): Deadline & { readonly cite: Citation } => ({
  ...deadline(endedOn, { amount: 15, unit: 'day' }, counting),
  cite: atArticle(trustLaw, '第七十条'),
})

type Change = CharityTrust['changes'][number]

const changeNotCovered: Problem = problem(
  'trust-change-not-covered',
  'warning',
  ['changes'],
  [
    `${charityTrustMeasures.effective} 前的变更，没有掌握备案期限。`,
    `Of changes before ${charityTrustMeasures.effective} no limit for the filing is known.`,
  ],
  ['请查阅当时的规定。', 'See the rules of the time.'],
)

/**
 * The last day on which a change may be filed: 7 days; where two or more other changes fall in one month, the tenth of the
 * next month if that is later (measures art. 19). A new trustee always has the 7 days. Of other changes before 2017-07-10, when the
 * measures began, no limit was read (`trust-change-not-covered`, a warning).
 */
export const trustChangeDue = (
  change: Pick<Change, 'what' | 'on'>,
  all: readonly Pick<Change, 'what' | 'on'>[],
  counting: DayCounting,
): Deadline & { readonly cite: Citation } => {
  const byWeek = deadline(change.on, week, counting)
  if (change.what === 'trustee') return { ...byWeek, cite: trustLawOn(change.on, 'trusteeChange') }
  if (change.on < charityTrustMeasures.effective)
    return { due: null, problem: changeNotCovered, cite: trustLawOn(change.on, 'filing') }
  const cite = atArticle(charityTrustMeasures, '第十九条')
  const { year, month } = dateParts(change.on)
  const inMonth = all.filter(one => one.what === 'other' && one.on.slice(0, 7) === change.on.slice(0, 7))
  const tenth = month === 12 ? plainDate(year + 1, 1, 10) : plainDate(year, month + 1, 10)
  return inMonth.length > 1 && byWeek.due !== null && byWeek.due < tenth ? { due: tenth, cite } : { ...byWeek, cite }
}

/** Where a trust is filed. The Law is wider than the measures, which name one office: both stand here. */
export const trustOffices: Readonly<
  Record<'law' | 'charity' | 'trust-company', { readonly title: LocalizedText; readonly cite: Citation }>
> = {
  law: {
    title: { zh: '受托人所在地县级以上人民政府民政部门', en: 'Civil affairs of the trustee’s place, county or above' },
    cite: atArticle(charityLaw2023, '第四十五条'),
  },
  charity: {
    title: { zh: '准予其登记或者予以认定的民政部门', en: 'The office that registered or recognised the charity' },
    cite: atArticle(charityTrustMeasures, '第十六条'),
  },
  'trust-company': {
    title: { zh: '登记注册地设区市的民政部门', en: 'The prefecture-level city where the company is registered' },
    cite: atArticle(charityTrustMeasures, '第十六条'),
  },
}

/** The papers of a filing, in four copies (measures art. 18). */
export const trustPapers: readonly LocalizedText[] = [
  { zh: '备案申请书', en: 'Application' },
  { zh: '委托人身份证明和信托财产合法性声明', en: 'Identity of the settlor, and that the property is lawful' },
  { zh: '金融许可证或者慈善组织证明材料', en: 'Financial licence, or proof of being a charity' },
  { zh: '信托文件', en: 'Trust document' },
  { zh: '专用资金账户证明和资金保管协议（非资金信托除外）', en: 'Account and custody agreement, for money' },
  { zh: '信托财产交付证明', en: 'Proof that the property was handed over' },
  { zh: '其他材料', en: 'Other papers' },
]
/** The number of copies of each paper for the record of a trust: 4 (慈善信托管理办法 art. 18). */
export const trustCopies = 4

/** What is wrong with a charity trust, with the article that says so. */
export type TrustProblem = Problem & { readonly cite: Citation }
