import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { registrationRegulation2025 } from '../shared/documents.js'

/** 关于对婚姻登记严重失信当事人开展联合惩戒的合作备忘录. */
export const dishonestPartiesMemorandum2018 = {
  title: '关于对婚姻登记严重失信当事人开展联合惩戒的合作备忘录',
  issuer: '国家发展改革委、人民银行、民政部等31个部门',
  confidence: 'secondary',
  note: 'reported on 2018-04-02; conduct and measures read in reports, the term and how an entry ends were not',
} as const satisfies Citation

/** What brings somebody on the list (2018 memorandum). */
export const dishonestConducts = {
  'false-papers': {
    zh: '使用伪造、变造或者冒用他人的证件、证明材料',
    en: 'forged or altered papers, or those of somebody else',
  },
  'false-statement': {
    zh: '作无配偶、无直系血亲或者三代以内旁系血亲等虚假声明',
    en: 'a false statement of no spouse or no kin',
  },
  'concealed-incapacity': {
    zh: '故意隐瞒对方无民事行为能力或者限制民事行为能力，严重损害对方合法权益',
    en: 'the other’s want of capacity concealed, to grave harm',
  },
  other: { zh: '其他严重违反婚姻法律法规的行为', en: 'another grave breach of the law of marriage' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A conduct of {@link dishonestConducts}. */
export type DishonestConduct = keyof typeof dishonestConducts

/** Fields in which the 31 bodies act (14 measures, 2018 memorandum). */
export const dishonestMeasures = {
  'public-post': { zh: '限制招录（聘）为公务员或者事业单位工作人员', en: 'public posts' },
  qualification: { zh: '从业资格', en: 'professional qualifications' },
  promotion: { zh: '职务晋升', en: 'promotion' },
  honours: { zh: '评先评优', en: 'honours' },
  'business-approval': { zh: '企业审批认证', en: 'approvals of enterprises' },
  credit: { zh: '融资授信', en: 'credit' },
  subsidies: { zh: '补贴性资金支持', en: 'subsidies' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** An entry on the list of dishonest parties (婚姻登记严重失信当事人名单). */
export const DishonestyEntry = z.strictObject({
  /** Tells people apart; no number of a person belongs here. */
  id: z.string().min(1),
  office: z.string().min(1),
  conduct: z.enum(keysOf(dishonestConducts)),
  /** What was seen: a judgment, a decision, an answer of another body; `null`: nothing, left out: not known. */
  evidence: z.string().min(1).nullish(),
  actOn: PlainDate,
  /** The day on which the person was told; `null`: not yet. */
  toldOn: PlainDate.nullable().default(null),
  listedOn: PlainDate,
  /** The last day of its term; `null`: no term is known. */
  until: PlainDate.nullable().default(null),
  /** The day on which it was taken off the list; `null`: it was not, left out: not known. */
  removedOn: PlainDate.nullish(),
  /** `null`: not yet; left out: not known. */
  sharedOn: PlainDate.nullish(),
})
export type DishonestyEntry = z.infer<typeof DishonestyEntry>

/** How long an entry stands, where a place says so. */
export interface CreditTerm {
  readonly months: number
  readonly cite: Citation
}

/** 上海: a marriage entry can be looked up for three years from the day on which it was made. */
export const shanghaiCreditTerm: CreditTerm = {
  months: 36,
  cite: {
    title: '上海市婚姻登记失信信息纳入公共信用信息平台（据2016-12-28报道）',
    issuer: '上海市民政局',
    effective: '2017-01-01',
    confidence: 'secondary',
  },
}

/** The last day of an entry: its own, or by the term of the place; `null`: no term is known, and nationally none was found. */
export const creditEntryEnd = (
  { listedOn, until }: Pick<DishonestyEntry, 'listedOn' | 'until'>,
  term?: CreditTerm,
): PlainDate | null => until ?? (term === undefined ? null : addMonths(listedOn, term.months))

/** Whether somebody is on the list on a day. Without a known term an entry stands until it is taken off. */
export const isListedOn = (entry: DishonestyEntry, asOf: PlainDate, term?: CreditTerm): boolean =>
  runsOn(entry.listedOn, creditEntryEnd(entry, term), asOf) && !happenedBy(entry.removedOn, asOf)

/** What an entry is held against. */
export const dishonestyRules = {
  'dishonesty-proved': {
    text: { zh: '认定失信应当有证据', en: 'an entry rests on evidence' },
  },
  'dishonesty-days': {
    text: {
      zh: '列入日期不得早于行为日期，期限届满、移出日期不得早于列入日期',
      en: 'the act comes before the entry, and the entry before the end of its term and its removal',
    },
  },
  'dishonesty-shared': {
    text: {
      zh: '出具虚假证件、书面材料（含虚假签字声明）的信息应当记入信用记录并纳入全国信用信息共享平台',
      en: 'false papers, a false signed statement among them, go into the credit record and onto the national platform',
    },
    cite: atArticle(registrationRegulation2025, '第二十三条'),
    severity: 'warning',
  },
  // No national text on the term, or on what ends an entry, was read.
  'dishonesty-ended': {
    text: { zh: '期限届满应当移出名单', en: 'an entry is taken off when its term is over' },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What of a couple is false in writing: art. 8 counts the signed statement of no spouse and no kin among the written papers. */
const falseInWriting: readonly DishonestConduct[] = ['false-papers', 'false-statement']

/** What an entry breaks by a day. Sharing is asked for false papers and statements of acts from 2025-05-10 on (令804 art. 23 with art. 8), while they are on the list; it sets no day, so what is not shared yet is warned of. */
export const dishonestyProblems = (entry: DishonestyEntry, asOf: PlainDate, term?: CreditTerm): Problem[] => {
  if (entry.listedOn > asOf) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof dishonestyRules, field: string, due?: PlainDate) => {
    problems.push(brokenRule(code, dishonestyRules[code], [field], due))
  }
  const { evidence, actOn, listedOn, until, removedOn, sharedOn, conduct } = entry
  if (evidence === null) broken('dishonesty-proved', 'evidence')
  if (actOn > listedOn || [until, removedOn].some(on => on != null && on < listedOn))
    broken('dishonesty-days', 'listedOn')
  if (
    falseInWriting.includes(conduct) &&
    actOn >= registrationRegulation2025.effective &&
    listedOn < asOf &&
    sharedOn !== undefined &&
    !happenedBy(removedOn, asOf) &&
    !happenedBy(sharedOn, asOf)
  )
    broken('dishonesty-shared', 'sharedOn')
  const end = creditEntryEnd(entry, term)
  if (end !== null && end < asOf && notHappenedBy(removedOn, asOf)) broken('dishonesty-ended', 'removedOn', end)
  return problems
}
