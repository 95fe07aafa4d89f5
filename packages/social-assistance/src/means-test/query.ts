import { atArticle, type Citation, type LocalizedText, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'
import {
  assistanceLaw2026,
  assistanceRegulation,
  dibaoMeasures2021,
  dibaoTrial2012,
  safetyNetNotice2022,
} from '../shared/documents.js'

/** Whose data can be asked. */
export const MeansTestSource = z.enum([
  'household-register',
  'tax',
  'social-insurance',
  'real-estate',
  'business-register',
  'housing-fund',
  'vehicles-and-vessels',
  'bank',
  'insurance',
  'securities',
  'internet-finance',
  'marriage',
  'funeral',
  'death',
  'non-bank-payment',
  'utilities',
  'schooling',
  'travel',
])
export type MeansTestSource = z.infer<typeof MeansTestSource>

const regulation = atArticle(assistanceRegulation, '第五十八条')
const measures = atArticle(dibaoMeasures2021, '第十七条')
const auxiliary = atArticle(dibaoMeasures2021, '第十七条第二款')
const notice = atArticle(safetyNetNotice2022, '三（二）')
const law = atArticle(assistanceLaw2026, '第四十一条')
const source = (zh: string, en: string, cite: Citation, from: PlainDate) => ({ title: { zh, en }, cite, from })

/**
 * Each source, by the text that names it, and the first day on which one did: most of them 民发〔2012〕220号 (art. 19), which the regulation
 * took up on 2014-05-01.
 */
export const meansTestSources: Readonly<
  Record<MeansTestSource, { readonly title: LocalizedText; readonly cite: Citation; readonly from: PlainDate }>
> = {
  'household-register': source('户籍', 'Household register', regulation, dibaoTrial2012.effective),
  tax: source('纳税记录', 'Tax', regulation, dibaoTrial2012.effective),
  'social-insurance': source('社会保险缴纳', 'Social insurance', regulation, dibaoTrial2012.effective),
  'real-estate': source('不动产登记', 'Real estate', regulation, dibaoTrial2012.effective),
  'business-register': source('市场主体登记', 'Business register', regulation, dibaoTrial2012.effective),
  'housing-fund': source('住房公积金', 'Housing fund', regulation, dibaoTrial2012.effective),
  'vehicles-and-vessels': source('车船登记', 'Vehicles and vessels', regulation, dibaoTrial2012.effective),
  bank: source('银行存款', 'Bank deposits', regulation, dibaoTrial2012.effective),
  insurance: source('商业保险', 'Commercial insurance', regulation, '2014-05-01'),
  securities: source('证券', 'Securities', regulation, dibaoTrial2012.effective),
  'internet-finance': source('互联网金融资产', 'Internet finance', measures, '2021-07-01'),
  marriage: source('婚姻登记', 'Marriage', notice, '2022-10-20'),
  funeral: source('殡葬', 'Funeral', notice, '2022-10-20'),
  death: source('死亡', 'Death', notice, '2022-10-20'),
  'non-bank-payment': source('非银行支付机构', 'Non-bank payment institutions', law, '2026-07-01'),
  // What helps to judge by (辅助评估).
  utilities: source('用水、用电、燃气、通讯等支出', 'Water, electricity, gas and telephone', auxiliary, '2021-07-01'),
  schooling: source('高收费学校就读', 'Schools of high fees', auxiliary, '2021-07-01'),
  travel: source('出国旅游等', 'Travel abroad', auxiliary, '2021-07-01'),
}

const Person = z.string().min(1).describe('the key of a person in the application, never the identity number itself')

/**
 * A query into a family's means (家庭经济状况核对), which its members must have allowed. Who owes support and lives elsewhere is asked
 * for leave of his own (社会救助法 art. 41).
 */
export const MeansTestQuery = z
  .strictObject({
    id: z.string().min(1),
    persons: z.array(Person).min(1),
    /** Who allowed it, and when; to when, where that was said; and for whom besides: the minors and wards for whom the person signs. */
    authorisations: z.array(
      z.strictObject({
        person: Person,
        signed: PlainDate,
        validTo: PlainDate.optional(),
        alsoFor: z.array(Person).optional(),
      }),
    ),
    sources: z.array(MeansTestSource).min(1),
    /** The township's request; the county begins within three working days of its receipt. */
    requested: PlainDate,
    /** The day on which the county had it; left out: that of the request. */
    received: PlainDate.optional(),
    /** `null`: not yet; left out: not known. */
    begun: PlainDate.nullable().optional(),
    /** The division of another province that asked. */
    askedBy: z.string().optional(),
  })
  .refine(
    ({ persons }) => new Set(persons).size === persons.length,
    refusal(['persons'], '人员重复', 'somebody stands twice'),
  )
  .refine(
    ({ sources }) => new Set(sources).size === sources.length,
    refusal(['sources'], '数据来源重复', 'a source stands twice'),
  )
export type MeansTestQuery = z.infer<typeof MeansTestQuery>

/** What the sources answered to a query, person by person, and what follows for the application (民发〔2021〕57号 art. 17). */
export const MeansTestAnswer = z.strictObject({
  query: z.string().min(1),
  answered: PlainDate,
  findings: z.array(
    z.strictObject({
      person: Person,
      source: MeansTestSource,
      /** `no-answer` is not the same as `nothing-found`. */
      found: z.enum(['found', 'nothing-found', 'no-answer']),
      /** What the line tells of: an income, a property, or what is spent; left out: not told, or neither, as a death is. */
      line: z.enum(['income', 'property', 'spending']).optional(),
      /** The day that the data is of. */
      asOf: PlainDate.optional(),
      /** Fen, where it is an amount. */
      amount: z.int().optional(),
      description: z.string().optional(),
    }),
  ),
  result: z.enum(['within-the-rule', 'not-eligible', 'differs-from-declaration', 'incomplete']),
})
export type MeansTestAnswer = z.infer<typeof MeansTestAnswer>

/** The applicant's objection, with evidence, and the check that must follow it (民发〔2021〕57号 art. 18). */
export const MeansTestObjection = z.strictObject({
  query: z.string().min(1),
  made: PlainDate,
  evidence: z.array(z.string().min(1)),
  /** `null`: not yet; left out: not known. */
  recheck: z.strictObject({ on: PlainDate, result: MeansTestAnswer.shape.result }).nullable().optional(),
})
export type MeansTestObjection = z.infer<typeof MeansTestObjection>
