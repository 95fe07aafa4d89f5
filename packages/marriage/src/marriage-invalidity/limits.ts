import { allHold, atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { type Deadline, deadline, type Limit } from '@minzheng/core/deadline'
import { civilCode, familyInterpretation2020 } from '../shared/documents.js'
import { civilProcedureLaw } from './documents.js'

/** A time limit of family law: from which event, how long, and where it is written. */
export interface FamilyTimeLimit {
  readonly title: LocalizedText
  readonly from: LocalizedText
  readonly limit: Limit
  /**
   * `last`: on or before its last day; `first`: only once it is over; `barred`: not within it.
   */
  readonly kind: 'last' | 'first' | 'barred'
  readonly cite: Citation
}

const code = (article: string) => atArticle(civilCode, article)
const of = (
  [zh, en]: readonly [string, string],
  [fromZh, fromEn]: readonly [string, string],
  limit: Limit,
  kind: FamilyTimeLimit['kind'],
  cite: Citation,
): FamilyTimeLimit => ({ title: { zh, en }, from: { zh: fromZh, en: fromEn }, limit, kind, cite })
const years = (amount: number): Limit => ({ amount, unit: 'year' })

/** The time limits of marriage and divorce since the Civil Code, each read in its text. */
export const familyTimeLimits = {
  coercion: of(
    ['请求撤销受胁迫的婚姻', 'Annulment for coercion'],
    ['胁迫行为终止之日', 'the end of the coercion'],
    years(1),
    'last',
    code('第一千零五十二条第二款'),
  ),
  'coercion-freed': of(
    ['被非法限制人身自由者请求撤销婚姻', 'Annulment after unlawful restraint'],
    ['恢复人身自由之日', 'regaining freedom'],
    years(1),
    'last',
    code('第一千零五十二条第三款'),
  ),
  'concealed-illness': of(
    ['因隐瞒重大疾病请求撤销婚姻', 'Annulment for a concealed illness'],
    ['知道或者应当知道之日', 'knowing or having to know'],
    years(1),
    'last',
    code('第一千零五十三条第二款'),
  ),
  'divorce-withdrawal': of(
    ['撤回离婚登记申请', 'Withdrawal of a divorce application'],
    ['收到离婚登记申请之日', 'receipt of the application'],
    { amount: 30, unit: 'day' },
    'last',
    code('第一千零七十七条第一款'),
  ),
  'divorce-certificate': of(
    ['申请发给离婚证', 'Asking for the divorce certificate'],
    ['前款期限届满之日', 'the end of the first period'],
    { amount: 30, unit: 'day' },
    'last',
    code('第一千零七十七条第二款'),
  ),
  separation: of(
    ['因感情不和分居', 'Separation'],
    ['分居之日', 'the day of the separation'],
    years(2),
    'first',
    code('第一千零七十九条第三款第四项'),
  ),
  'separation-after-refusal': of(
    ['判决不准离婚后又分居', 'Separation after a refusal'],
    ['判决不准离婚后又分居之日', 'the separation after the refusal'],
    years(1),
    'first',
    code('第一千零七十九条第五款'),
  ),
  'after-birth': of(
    ['分娩后男方不得提出离婚', 'No divorce by the husband after a birth'],
    ['分娩之日', 'the birth'],
    years(1),
    'barred',
    code('第一千零八十二条'),
  ),
  'after-termination': of(
    ['终止妊娠后男方不得提出离婚', 'No divorce by the husband after a termination'],
    ['终止妊娠之日', 'the termination'],
    { amount: 6, unit: 'month' },
    'barred',
    code('第一千零八十二条'),
  ),
  'new-suit': of(
    ['判决不准离婚后无新情况、新理由又起诉', 'A new suit after a refusal without anything new'],
    ['判决、调解生效之日', 'the refusal'],
    { amount: 6, unit: 'month' },
    'barred',
    atArticle(civilProcedureLaw, '第一百二十七条第七项'),
  ),
  'property-again': of(
    ['请求再次分割夫妻共同财产', 'Division anew of hidden property'],
    ['发现之日', 'the discovery'],
    years(3),
    'last',
    atArticle(familyInterpretation2020, '第八十四条'),
  ),
} as const satisfies Readonly<Record<string, FamilyTimeLimit>>
/** A time limit of {@link familyTimeLimits}. */
export type FamilyTimeLimitKey = keyof typeof familyTimeLimits

/**
 * The last day of a time limit that runs from an event (民法典 arts. 201 to 203): the day of the event is not counted, a day off moves
 * the end of a limit within which something is to be done. Limits that must be over, or bar, end on their own day.
 */
export const familyLimitEnd = (key: FamilyTimeLimitKey, event: PlainDate): Deadline => {
  const { limit, kind } = familyTimeLimits[key]
  return deadline(event, limit, { plainDays: 'calendar', dayOff: kind === 'last' ? 'moves' : 'stays' })
}

/**
 * Whether the law lets somebody act on a day: within a limit, after one that has to be over, or outside one that bars. A
 * separation of two years is full on its corresponding day. `null`: a year without a calendar.
 */
export const familyLimitAllows = (key: FamilyTimeLimitKey, event: PlainDate, on: PlainDate): boolean | null => {
  const { due } = familyLimitEnd(key, event)
  if (due === null) return null
  const { kind } = familyTimeLimits[key]
  if (kind === 'last') return on <= due
  if (kind === 'first') return on >= due
  return on < event || on > due
}

/** What is known of a husband who sues for divorce; what is left out is not known. */
export interface HusbandsSuit {
  readonly pregnant?: boolean | null
  /** The last birth; `null`: none. */
  readonly bornOn?: PlainDate | null
  /** The last termination of a pregnancy; `null`: none. */
  readonly terminatedOn?: PlainDate | null
  /** The court holds it necessary to receive the suit. */
  readonly necessary?: boolean
}

/** Whether a husband may sue for divorce on a day (民法典 art. 1082); a wife always may. `null`: not known. */
export const husbandMaySue = (
  { pregnant, bornOn, terminatedOn, necessary = false }: HusbandsSuit,
  on: PlainDate,
): boolean | null => {
  if (necessary) return true
  const after = (key: 'after-birth' | 'after-termination', day: PlainDate | null | undefined) =>
    day === undefined ? null : day === null ? true : familyLimitAllows(key, day, on)
  const answers = [
    pregnant == null ? null : !pregnant,
    after('after-birth', bornOn),
    after('after-termination', terminatedOn),
  ]
  return allHold(answers)
}

/** The last day on which a couple without a registration could come to be married in fact (解释一 art. 7). */
export const factMarriageUntil: PlainDate = '1994-01-31'

/** What a couple without a registration is, by the day on which both met the conditions of marriage (解释一 arts. 3, 6 and 7). */
export const unregisteredCouple = (
  bothMetOn: PlainDate,
  registeredLater: PlainDate | null,
): {
  readonly status: 'fact-marriage' | 'registered' | 'cohabitation'
  /** From when the marriage has effect; `null`: there is none. */
  readonly marriedFrom: PlainDate | null
  readonly cite: Citation
} => {
  if (registeredLater !== null)
    return { status: 'registered', marriedFrom: bothMetOn, cite: atArticle(familyInterpretation2020, '第六条') }
  return bothMetOn <= factMarriageUntil
    ? { status: 'fact-marriage', marriedFrom: bothMetOn, cite: atArticle(familyInterpretation2020, '第七条第一项') }
    : { status: 'cohabitation', marriedFrom: null, cite: atArticle(familyInterpretation2020, '第七条第二项') }
}
