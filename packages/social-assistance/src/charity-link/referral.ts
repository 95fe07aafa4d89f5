import {
  atArticle,
  brokenRule,
  type Citation,
  type Fen,
  happenedBy,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** 关于加强政府救助与慈善帮扶有效衔接的指导意见. */
export const charityLinkOpinion2023 = {
  title: '关于加强政府救助与慈善帮扶有效衔接的指导意见',
  number: '民发〔2023〕46号',
  issuer: '民政部',
  confidence: 'official-excerpt',
  note: 'read as far as 二（二）, in a copy without a day; reported on 2023-09-06, a provincial plan of 2023-11-20 rests on it',
} as const satisfies Citation

/** The day on which the opinion was reported: the first on which it is certain. */
const linkSince = '2023-09-06'

const day = PlainDate.nullable().default(null)
const given = z.array(z.strictObject({ on: PlainDate, amount: z.int().min(0) }))

/** Somebody whom civil affairs refers to a charity (政府救助转介慈善帮扶). Money in fen; a day that has not come is `null`. */
export const CharityReferral = z.strictObject({
  id: z.string().min(1),
  person: z.string().min(1),
  /** Why the government’s help does not do: not eligible for it, or still in need after it. */
  why: z.enum(['not-eligible', 'still-in-need']),
  need: z.enum(['living', 'medical', 'education', 'housing', 'care', 'service', 'other']),
  /** What the need comes to, before either side gave anything (困难金额); `null`: not put into money. */
  lacking: z.int().min(0).nullable(),
  /** The person agreed that the case is passed on; `null`: not, or not yet; left out: not known. */
  consentedOn: PlainDate.nullable().optional(),
  referredOn: day,
  to: z.string().min(1).nullable().default(null),
  acceptedOn: day,
  declinedOn: day,
  /** The person took it back, died or moved away. */
  withdrawnOn: day,
  /** What the government gave for the same need, left out: not known; and what the charity gave after the referral. */
  government: given.optional(),
  charity: given.default([]),
})
export type CharityReferral = z.infer<typeof CharityReferral>

/** How far a referral is on a day. */
export type CharityReferralState = 'to-be-referred' | 'referred' | 'accepted' | 'declined' | 'withdrawn' | 'helped'

/** The state of a referral on a day. */
export const charityReferralState = (referral: CharityReferral, asOf: PlainDate): CharityReferralState => {
  if (referral.charity.some(({ on }) => on <= asOf)) return 'helped'
  if (happenedBy(referral.withdrawnOn, asOf)) return 'withdrawn'
  if (happenedBy(referral.declinedOn, asOf)) return 'declined'
  if (happenedBy(referral.acceptedOn, asOf)) return 'accepted'
  return happenedBy(referral.referredOn, asOf) ? 'referred' : 'to-be-referred'
}

/** What a referral is held against. */
export const charityReferralRules = {
  'referral-consent': {
    text: { zh: '转介应当事先征得困难群众同意', en: 'the person agrees before the case is passed on' },
    cite: atArticle(charityLinkOpinion2023, '二（二）'),
  },
  'referral-after-government': {
    text: { zh: '救助后仍有困难的，应当先有政府救助', en: 'who is still in need after help has had some' },
    cite: atArticle(charityLinkOpinion2023, '二（二）'),
  },
  // A gap of the record.
  'referral-to': {
    text: { zh: '没有登记转介的慈善组织', en: 'it says to whom; nothing is on file' },
    severity: 'warning',
  },
  'referral-order': { text: { zh: '转介、受理、帮扶应当依次', en: 'it is referred, accepted and helped in order' } },
  'referral-outcome': { text: { zh: '不能既受理又不受理', en: 'it is not both accepted and declined' } },
  'referral-beyond-need': {
    text: { zh: '两方帮扶合计不超过困难金额', en: 'both sides together give no more than the need comes to' },
    // No text asks for it: a charity may give more.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What each side gave by a day, in fen; of the government `null` where that is not known. */
export const referralSides = (
  { government, charity }: Pick<CharityReferral, 'government' | 'charity'>,
  asOf: PlainDate,
): { readonly government: Fen | null; readonly charity: Fen } => {
  const sum = (payments: CharityReferral['charity']) =>
    payments.filter(({ on }) => on <= asOf).reduce((total, { amount }) => total + amount, 0)
  return { government: government === undefined ? null : sum(government), charity: sum(charity) }
}

/**
 * What a referral breaks on a day. Consent and help of the government first are asked of referrals since 2023-09-06, when the opinion is
 * certain; since 2026-07-01 the link is also asked by 社会救助法 (art. 54).
 */
export const charityReferralProblems = (referral: CharityReferral, asOf: PlainDate): Problem[] => {
  const { referredOn, consentedOn, acceptedOn, declinedOn, charity, lacking } = referral
  const problems: Problem[] = []
  const broken = (code: keyof typeof charityReferralRules, path: Problem['path']) => {
    problems.push(brokenRule(code, charityReferralRules[code], path))
  }
  if (referredOn !== null && referredOn <= asOf) {
    const asked = referredOn >= linkSince
    if (asked && notHappenedBy(consentedOn, referredOn)) broken('referral-consent', ['consentedOn'])
    if (referral.to === null) broken('referral-to', ['to'])
    const { government } = referral
    if (asked && referral.why === 'still-in-need' && government && !government.some(({ on }) => on <= referredOn))
      broken('referral-after-government', ['government'])
  }
  if (happenedBy(acceptedOn, asOf) && happenedBy(declinedOn, asOf)) broken('referral-outcome', ['declinedOn'])
  const answered = [acceptedOn, declinedOn].filter(on => on !== null && on <= asOf)
  if (answered.some(on => on !== null && !happenedBy(referredOn, on))) broken('referral-order', ['referredOn'])
  // Who helps has accepted, whether or not that was written down.
  for (const [index, { on }] of charity.entries())
    if (on <= asOf && !happenedBy(acceptedOn ?? referredOn, on)) broken('referral-order', ['charity', index])
  const sides = referralSides(referral, asOf)
  if (lacking !== null && sides.charity > 0 && (sides.government ?? 0) + sides.charity > lacking)
    broken('referral-beyond-need', ['lacking'])
  return problems
}

/** 慈善法 of 2016 and as amended on 2023-12-29: both name the day of charity in art. 7, and neither asks for a month around it. */
const charityLaw2016 = {
  title: '中华人民共和国慈善法',
  article: '第七条',
  issuer: '全国人民代表大会',
  issued: '2016-03-16',
  effective: '2016-09-01',
  confidence: 'primary',
} as const satisfies Citation
const charityLaw2023 = {
  ...charityLaw2016,
  title: '中华人民共和国慈善法（2023年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2023-12-29',
  effective: '2024-09-05',
} as const satisfies Citation
const charityDay = {
  zh: '宣传月没有包含9月5日，而该日为中华慈善日',
  en: 'the day of charity is 5 September, and the month does not hold it',
}

/** The day of charity (中华慈善日), 5 September since the Charity Law of 2016. @throws ZodError before 2016 */
export const dayOfCharity = (year: number): PlainDate => `${z.int().min(2016).max(9999).parse(year)}-09-05`

/** The month of charity and assistance (“慈善+社会救助”宣传月) as a notice sets it, and what was held in it. */
export const CharityAidMonth = z
  .strictObject({
    from: PlainDate,
    to: PlainDate,
    events: z
      .array(z.strictObject({ name: z.string().min(1), on: PlainDate, attendances: z.int().min(0) }))
      .default([]),
  })
  .refine(...lastNotBefore('from', 'to'))
export type CharityAidMonth = z.infer<typeof CharityAidMonth>

/** What is odd about such a month: as a warning that it does not hold the day of charity, which there is since 2016-09-01; or an event lies outside of it. */
export const charityAidMonthProblems = ({ from, to, events }: CharityAidMonth): Problem[] => {
  const years = [...new Set([from, to].map(day => Number(day.slice(0, 4))))].filter(year => year >= 2016)
  const held = years.map(dayOfCharity).some(day => from <= day && day <= to)
  const cite = to < charityLaw2023.effective ? charityLaw2016 : charityLaw2023
  const outside = { text: { zh: '活动应当在宣传月内', en: 'an event lies in the month' } }
  return [
    ...(held || to < charityLaw2016.effective
      ? []
      : [brokenRule('month-of-charity-day', { text: charityDay, cite, severity: 'warning' }, ['from'])]),
    ...events.flatMap(({ on }, index) =>
      from <= on && on <= to ? [] : [brokenRule('event-in-month', outside, ['events', index, 'on'])],
    ),
  ]
}
