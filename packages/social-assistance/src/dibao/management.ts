import {
  addMonths,
  atArticle,
  type Citation,
  compareText,
  dateParts,
  type PlainDate,
  PlainDate as PlainDateSchema,
  plainDate,
} from '@minzheng/core'
import { choice, ifAny, months } from '@minzheng/core/fields'
import { type PolicyValues, valueOrNull } from '@minzheng/policy'
import * as z from 'zod'
import { assistanceRegulation, safetyNetNotice2022 } from '../shared/documents.js'

// What happens to a household on dibao over time. The numbers are policy: `policyFor(dibao.on(day), …)` finds those of a
// place and day, and in `dibaoNational` what holds where a place has set nothing.

const interval = (zh: string, en: string) => ifAny(months(zh, en, { most: 120 }))

const firstMonths = {
  'next-month': ['确认次月', 'The month after the decision'],
  'month-of-approval': ['确认当月', 'The month of the decision'],
} as const

/** What a place sets for a household on dibao. */
export const ManagementPolicy = z.strictObject({
  /** The first month that is paid. */
  firstMonth: ifAny(choice(firstMonths, '低保金起发月份', 'First month that is paid')),
  /** Months from one review to the next. */
  review: z
    .strictObject({
      /** Seriously ill or disabled, or without support, and the income hardly changes. */
      unchangingMonths: interval('复核间隔：收入基本无变化', 'Review interval: income hardly changes'),
      stableMonths: interval('复核间隔：收入相对稳定', 'Review interval: income fairly stable'),
      /** Income from no fixed source, and members who can work. */
      unstableUrbanMonths: interval('复核间隔：收入不固定（城市）', 'Review interval: no fixed income, urban'),
      unstableRuralMonths: interval('复核间隔：收入不固定（农村）', 'Review interval: no fixed income, rural'),
    })
    .optional(),
  /** The longest gradual exit (渐退期), and what a place grants longer to some. */
  gradualExit: z
    .strictObject({
      mostMonths: interval('渐退期上限', 'Longest gradual exit'),
      pensionMonths: interval('渐退期上限：开始领取养老金', 'Longest gradual exit: newly drawn pension'),
      graduateMonths: interval('渐退期上限：毕业就业', 'Longest gradual exit: graduate in work'),
      hardToEmployMonths: interval('渐退期上限：就业困难人员', 'Longest gradual exit: hard to employ'),
      disabledMonths: interval('渐退期上限：残疾人', 'Longest gradual exit: disabled'),
    })
    .optional(),
  /** Three refusals of work count only where they fall within so many months. */
  refusalsWithinMonths: interval('三次拒绝就业的计算期', 'Period in which three refusals count'),
})
export type ManagementPolicy = z.infer<typeof ManagementPolicy>

const firstOf = (date: PlainDate): PlainDate => plainDate(dateParts(date).year, dateParts(date).month, 1)

/**
 * The first day of the first month that is paid. The national rule pays from the month after the decision (2021 art. 21,
 * 2012 art. 29); Chongqing's regulation of 2016 (art. 22) from the month of approval: `firstMonth` says which holds.
 */
export const firstPaymentMonth = (
  decided: PlainDate,
  firstMonth: NonNullable<ManagementPolicy['firstMonth']>,
): PlainDate => firstOf(firstMonth === 'next-month' ? addMonths(decided, 1) : decided)

/** What decides how often a household is reviewed; `null`: not known. */
export const ReviewFacts = z.strictObject({
  area: z.enum(['urban', 'rural']).nullable(),
  /** 收入来源不固定 */
  unstableIncome: z.boolean().nullable(),
  /** A member who can work. */
  ableBodiedMember: z.boolean().nullable(),
  /** Without labour, income and support (三无), or with a seriously ill or disabled member, and the income hardly changes. */
  unchanging: z.boolean().nullable().default(null),
})
export type ReviewFacts = z.infer<typeof ReviewFacts>

/** The kinds of household by which reviews are spaced (民发〔2021〕57号 art. 31; 民发〔2012〕220号 art. 33). */
export const reviewClasses = ['unstable', 'unchanging', 'stable', 'not-named', 'undetermined'] as const
/** How often a household of a kind is reviewed. */
export interface ReviewInterval {
  /** `not-named`: unstable income and nobody who can work, of which the rules say nothing; the local rule decides. */
  readonly class: (typeof reviewClasses)[number]
  /** Months from one review to the next; `null` where the facts or the policy do not say. */
  readonly months: number | null
}

/** How often a household is reviewed (民发〔2021〕57号 art. 31; 民发〔2012〕220号 art. 33). In an emergency it may be later. */
export const reviewInterval = (
  household: ReviewFacts,
  review: PolicyValues<NonNullable<ManagementPolicy['review']>>,
): ReviewInterval => {
  const { area, unstableIncome, ableBodiedMember, unchanging } = household
  if (unstableIncome && ableBodiedMember) {
    const [urban, rural] = [valueOrNull(review.unstableUrbanMonths), valueOrNull(review.unstableRuralMonths)]
    return { class: 'unstable', months: area === 'urban' ? urban : area === 'rural' || urban === rural ? rural : null }
  }
  if (unstableIncome && ableBodiedMember === false) return { class: 'not-named', months: null }
  if (unstableIncome !== false) return { class: 'undetermined', months: null }
  const [rarely, usually] = [valueOrNull(review.unchangingMonths), valueOrNull(review.stableMonths)]
  // Of which of the two it is matters only where they differ, as they do until 2021-06-30.
  if (unchanging === null) return { class: 'undetermined', months: rarely === usually ? usually : null }
  return unchanging ? { class: 'unchanging', months: rarely } : { class: 'stable', months: usually }
}

/** The day by which the next review is due. */
export const nextReview = (last: PlainDate, months: number): PlainDate => addMonths(last, months)

/** Why a household goes on for a while although its income has passed the standard; the last four are local grounds. */
export const exitGrounds = ['employment', 'pension', 'graduate', 'hard-to-employ', 'disabled'] as const
const limitOf = {
  employment: 'mostMonths',
  pension: 'pensionMonths',
  graduate: 'graduateMonths',
  'hard-to-employ': 'hardToEmployMonths',
  disabled: 'disabledMonths',
} as const

/** A gradual exit (渐退期): the last month that is paid, and whether it is as short as the rules ask. */
export interface GradualExit {
  /** The first day of the last month that is still paid, and that of the first that is not; no month granted, no last month. */
  readonly lastMonth: PlainDate | null
  readonly endsFrom: PlainDate
  /** The longest that may be granted, and whether this is within it; `null` where no rule sets one. */
  readonly mostMonths: number | null
  readonly withinLimit: boolean | null
}

/**
 * A gradual exit (渐退期) of the months that the county granted, after the last month of entitlement. Granting it is the
 * county's choice (民发〔2021〕57号 art. 33), in principle for at most six months (notice of 2022, 一（三）); places grant longer.
 * No national rule says how the allowance falls in these months, so no amount is computed.
 * @throws ZodError where the months granted are no whole number, or below 0
 */
export const gradualExit = (
  {
    lastEntitledMonth,
    months,
    ground,
  }: { lastEntitledMonth: PlainDate; months: number; ground: (typeof exitGrounds)[number] },
  policy: PolicyValues<NonNullable<ManagementPolicy['gradualExit']>> | undefined,
): GradualExit => {
  const from = firstOf(lastEntitledMonth)
  const granted = z.int().min(0).parse(months)
  const mostMonths = valueOrNull(policy?.[limitOf[ground]])
  return {
    lastMonth: granted > 0 ? addMonths(from, granted) : null,
    endsFrom: addMonths(from, granted + 1),
    mostMonths,
    withinLimit: mostMonths === null ? null : granted <= mostMonths,
  }
}

/** A job that the employment office offered to a member who can work and does not. */
export const WorkOffer = z.strictObject({
  date: PlainDateSchema,
  /** It fits the person's health and ability. */
  suitable: z.boolean(),
  answer: z.enum(['accepted', 'refused']),
  /** Refused with good reason. */
  goodReason: z.boolean().default(false),
})
export type WorkOffer = z.infer<typeof WorkOffer>

/** How often a member refused suitable work in a row, and what follows (社会救助暂行办法 art. 45). */
export interface WorkRefusals {
  /** Refusals in a row, up to the latest offer, of suitable work and without good reason. */
  readonly consecutive: number
  /** Three in a row: the county must reduce or stop the person's own share; which of the two is its choice. */
  readonly sanction: boolean
  /** The day of the third refusal. */
  readonly since: PlainDate | null
  readonly cite: Citation
}

/**
 * Three refusals of work in a row (社会救助暂行办法 art. 45, 民发〔2021〕57号 art. 34). It touches the person's own share alone, not
 * the family's. As we read it, an offer that did not fit does not count at all, and work accepted, or refused with good
 * reason, ends the row. Zhejiang counts three within six months: `withinMonths`. What was refused before 2014-05-01 does not count.
 */
export const workRefusals = (offers: readonly WorkOffer[], withinMonths?: number): WorkRefusals => {
  const since = assistanceRegulation.effective
  const suitable = offers
    .filter(offer => offer.suitable && offer.date >= since)
    .sort((a, b) => compareText(a.date, b.date))
  const lastOther = suitable.findLastIndex(offer => offer.answer === 'accepted' || offer.goodReason)
  const row = suitable.slice(lastOther + 1)
  const third = row.find((offer, index) => {
    const first = row[index - 2]
    return first !== undefined && (withinMonths === undefined || offer.date <= addMonths(first.date, withinMonths))
  })
  return {
    consecutive: row.length,
    sanction: third !== undefined,
    since: third?.date ?? null,
    cite: atArticle(assistanceRegulation, '第四十五条'),
  }
}

/** One member's own share of a household's allowance in fen, rounded down; no rule says how it is divided, so alike. */
export const ownShare = (monthlyBenefit: number, counted: number): number => Math.floor(monthlyBenefit / counted)

/**
 * The day by which the household of a member who died must be reviewed and its allowance adjusted: within three months
 * (notice of 2022, 一（三）). `null` for a death before that notice, for which no limit is known.
 */
export const deathReviewDue = (death: PlainDate): { readonly due: PlainDate; readonly cite: Citation } | null =>
  death < safetyNetNotice2022.effective
    ? null
    : { due: addMonths(death, 3), cite: atArticle(safetyNetNotice2022, '一（三）') }
