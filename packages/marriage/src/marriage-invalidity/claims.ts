import { addMonths, atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import { civilCode, familyInterpretation2020, marriageLaw2001 } from '../shared/documents.js'
import { civilCodeTransition2020, familyInterpretation2025, marriageInterpretation2001 } from './documents.js'

/** Why somebody says that a marriage does not hold. */
export const invalidityGrounds = {
  bigamy: { zh: '重婚', en: 'bigamy' },
  'barred-kin': { zh: '有禁止结婚的亲属关系', en: 'barred kin' },
  'under-age': { zh: '未到法定婚龄', en: 'under age' },
  'uncured-illness': { zh: '婚前患有不应当结婚的疾病且婚后未治愈', en: 'an illness that barred, not cured' },
  coercion: { zh: '胁迫', en: 'coercion' },
  'concealed-illness': { zh: '隐瞒重大疾病', en: 'a serious illness concealed' },
  'procedural-flaw': { zh: '结婚登记程序瑕疵', en: 'a flaw in the registration' },
  other: { zh: '其他', en: 'another' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link invalidityGrounds}. */
export type InvalidityGround = keyof typeof invalidityGrounds

/** Where such a claim goes. */
export const invalidityRoutes = {
  'declared-void': { zh: '请求人民法院确认婚姻无效', en: 'the court declares the marriage void' },
  annulled: { zh: '请求人民法院撤销婚姻', en: 'the court annuls the marriage' },
  'annulled-by-registry-too': { zh: '请求婚姻登记机关或者人民法院撤销', en: 'the registry or the court annuls it' },
  administrative: { zh: '申请行政复议或者提起行政诉讼', en: 'administrative reconsideration or suit' },
  none: { zh: '不属于法定情形', en: 'no ground of the law' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A route of {@link invalidityRoutes}. */
export type InvalidityRoute = keyof typeof invalidityRoutes

/** What is known of a claim. A day that is left out is not known. */
export interface InvalidityClaim {
  readonly ground: InvalidityGround
  /** The day of the suit, or of the request to the registry. */
  readonly suedOn: PlainDate
  /** The day on which the marriage was registered. */
  readonly registeredOn?: PlainDate
  /** Of a void marriage: whether the ground had gone by the day of the suit. */
  readonly groundGone?: boolean | null
  /** Of coercion: the day on which it ended. */
  readonly coercionEnded?: PlainDate
  /** Of coercion under unlawful restraint: the day on which freedom was regained. */
  readonly freedOn?: PlainDate
  /** Of an illness: the day on which it was known or ought to have been. */
  readonly knownOn?: PlainDate
}

/** What comes of a claim. */
export interface InvalidityVerdict {
  readonly route: InvalidityRoute
  /** The last day to sue; left out where there is none. */
  readonly last?: Deadline
  /** Whether it was in time; `null`: not known. Where there is no time limit, yes. */
  readonly inTime: boolean | null
  /** Whether the court supports it as far as ground and time go; `null`: not known. */
  readonly supported: boolean | null
  readonly why: LocalizedText
  readonly cite: Citation
}

const code = (article: string) => atArticle(civilCode, article)
const oneYear = (from: PlainDate | undefined) =>
  from === undefined
    ? undefined
    : deadline(from, { amount: 1, unit: 'year' }, { plainDays: 'calendar', dayOff: 'moves' })

const voidItems = { bigamy: '第一项', 'barred-kin': '第二项', 'under-age': '第三项' } as const
const oldItems = {
  bigamy: '第一项',
  'barred-kin': '第二项',
  'uncured-illness': '第三项',
  'under-age': '第四项',
} as const

/** From this day a marriage of bigamy stays void though the first marriage has ended since (解释二 art. 1). */
const bigamyNeverHeals = familyInterpretation2025.effective

const onVoid = (
  ground: keyof typeof oldItems,
  { suedOn, registeredOn, groundGone }: InvalidityClaim,
): InvalidityVerdict => {
  const old = suedOn < civilCode.effective
  if (ground === 'uncured-illness' && !old && registeredOn !== undefined && registeredOn < civilCode.effective)
    return {
      route: 'declared-void',
      inTime: true,
      supported: groundGone === true ? false : null,
      why: {
        zh: '结婚登记在民法典施行前，是否仍适用婚姻法由法院认定',
        en: 'registered before the Code: whether the law of then still holds is for the court',
      },
      cite: atArticle(civilCodeTransition2020, '第一条'),
    }
  if (ground === 'uncured-illness' && !old)
    return {
      route: 'none',
      inTime: true,
      supported: false,
      why: { zh: '自2021年1月1日起疾病不再是婚姻无效的情形', en: 'from 2021-01-01 an illness makes no marriage void' },
      cite: code('第一千零五十一条'),
    }
  const cite = old
    ? atArticle(marriageLaw2001, `第十条${oldItems[ground]}`)
    : code(`第一千零五十一条${voidItems[ground as keyof typeof voidItems]}`)
  if (ground === 'bigamy' && suedOn >= bigamyNeverHeals)
    return {
      route: 'declared-void',
      inTime: true,
      supported: true,
      why: { zh: '重婚不因前婚姻其后消灭而转为有效', en: 'bigamy does not heal when the first marriage ends' },
      cite: groundGone ? atArticle(familyInterpretation2025, '第一条') : cite,
    }
  const gone = groundGone ?? null
  return {
    route: 'declared-void',
    inTime: true,
    supported: gone === null ? null : !gone,
    why: gone
      ? { zh: '起诉时无效情形已经消失，不予支持', en: 'the ground had gone by the day of the suit' }
      : { zh: '请求确认婚姻无效没有期限', en: 'there is no time limit for it' },
    cite: gone
      ? old
        ? atArticle(marriageInterpretation2001, '第八条')
        : atArticle(familyInterpretation2020, '第十条')
      : cite,
  }
}

const byDay = (
  route: InvalidityRoute,
  last: Deadline | undefined,
  suedOn: PlainDate,
  from: LocalizedText,
  cite: Citation,
): InvalidityVerdict => {
  const due = last?.due ?? null
  const inTime = due === null ? null : suedOn <= due
  return { route, ...(last ? { last } : {}), inTime, supported: inTime, why: from, cite }
}

const onCoercion = (claim: InvalidityClaim): InvalidityVerdict => {
  const { suedOn, registeredOn, coercionEnded, freedOn } = claim
  if (suedOn < civilCode.effective) {
    const from = freedOn ?? registeredOn
    return byDay(
      'annulled-by-registry-too',
      oneYear(from),
      suedOn,
      {
        zh: '自结婚登记之日起一年内；被限制自由的自恢复自由之日起',
        en: 'one year from the registration, or from regaining freedom',
      },
      atArticle(marriageLaw2001, '第十一条'),
    )
  }
  const from = freedOn ?? coercionEnded
  const before = registeredOn !== undefined && registeredOn < civilCode.effective
  return byDay(
    'annulled',
    oneYear(from),
    suedOn,
    {
      zh: '自胁迫行为终止或者恢复人身自由之日起一年内，不中止、中断、延长',
      en: 'one year from its end or from regaining freedom, never extended',
    },
    before
      ? atArticle(civilCodeTransition2020, '第二十六条')
      : code(`第一千零五十二条${freedOn ? '第三款' : '第二款'}`),
  )
}

const onConcealment = ({ suedOn, registeredOn, knownOn }: InvalidityClaim): InvalidityVerdict => {
  const cite = code('第一千零五十三条第二款')
  if (suedOn < civilCode.effective)
    return {
      route: 'none',
      inTime: true,
      supported: false,
      why: { zh: '2021年1月1日以前法律没有这一情形', en: 'the law knew no such ground before 2021-01-01' },
      cite,
    }
  const within = byDay(
    'annulled',
    oneYear(knownOn),
    suedOn,
    { zh: '自知道或者应当知道之日起一年内', en: 'one year from knowing or having to know' },
    cite,
  )
  if (within.inTime === false) return within
  if (registeredOn !== undefined && registeredOn < civilCode.effective)
    return {
      ...within,
      supported: null,
      why: {
        zh: '结婚登记在民法典施行前，是否适用由法院认定',
        en: 'registered before the Code: whether it holds is for the court',
      },
      cite: atArticle(civilCodeTransition2020, '第三条'),
    }
  // Whether the five years of art. 152(2) hold here no text says; of coercion they do not.
  if (registeredOn !== undefined && addMonths(registeredOn, 60) < suedOn)
    return {
      ...within,
      inTime: null,
      supported: null,
      why: {
        zh: '登记已逾五年，是否适用五年最长期限无明文',
        en: 'five years since the registration: no text says whether that ends it',
      },
      cite: code('第一百五十二条第二款'),
    }
  return within
}

/**
 * Where a claim that a marriage does not hold goes, until when, and whether it is supported as far as ground and time go
 * (民法典 arts. 1051 to 1053; 解释一 arts. 10, 17, 19; 解释二 art. 1 from 2025-02-01; before 2021: 婚姻法 arts. 10 and 11). By the day of the
 * suit: of coercion before the Code the Code’s time limit holds (时间效力规定 art. 26). A year ends on its corresponding day and
 * moves off a day off (arts. 201 to 203). Who may sue is not asked here.
 */
export const invalidityVerdict = (claim: InvalidityClaim): InvalidityVerdict => {
  const { ground } = claim
  if (ground === 'coercion') return onCoercion(claim)
  if (ground === 'concealed-illness') return onConcealment(claim)
  if (ground === 'procedural-flaw')
    return {
      route: 'administrative',
      inTime: null,
      supported: false,
      why: { zh: '程序瑕疵不能在民事诉讼中主张', en: 'no civil claim rests on a flaw in the registration' },
      cite: atArticle(familyInterpretation2020, '第十七条第二款'),
    }
  if (ground === 'other')
    return {
      route: 'none',
      inTime: true,
      supported: false,
      why: { zh: '法定无效情形以外的请求判决驳回', en: 'other claims are dismissed' },
      cite: atArticle(familyInterpretation2020, '第十七条第一款'),
    }
  return onVoid(ground, claim)
}
