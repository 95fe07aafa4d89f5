import { addDays, addMonths, dateParts, type PlainDate, plainDate } from '@minzheng/core'
import { date, fen, ifKnown, orNone, share, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import {
  allOf,
  defineProgram,
  type InForce,
  type NumberExpression,
  type QuotientExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { voucherNotice2025, voucherPilotNotice2025 } from '../shared/documents.js'
import { ability } from '../shared/fields.js'

const service = (zh: string, en: string) =>
  z
    .strictObject({
      spend: unlessSaid(0, fen(`${zh}：消费`, `${en}: spent`, { per: 'month' })),
      insurance: unlessSaid(0, fen(`${zh}：长护险支付`, `${en}: paid by insurance`, { per: 'month' })),
    })
    .default({ spend: 0, insurance: 0 })

/**
 * What one elder spends in one month on services that the voucher covers, where the elder lives. Left out: nothing; `null`: not
 * known.
 */
export const ConsumerVoucherFacts = z.strictObject({
  asOf: date('消费日期', 'Day'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'asOf' })),
  ability,
  tekun: yesIfSaid('特困供养', 'In tekun support'),
  concentratedCare: yesIfSaid('享受集中照护服务', 'In concentrated care'),
  homeCareProject: yesIfSaid('享受居家和社区基本养老服务提升行动', 'In the home and community care project'),
  /** 30 days and more. */
  longStay: service('机构长期服务', 'Long stay in a home'),
  /** Under 30 days. */
  shortStay: service('机构短期服务', 'Short stay in a home'),
  dayCare: service('日间托养', 'Day care'),
  home: service('居家服务', 'Service at home'),
})

const rate = (zh: string, en: string) => orNone(share(`抵扣比例：${zh}`, `Share deducted: ${en}`))

/**
 * Whether the project runs in the place, shares by kind of service, and caps in fen a month. `null`: the voucher does not cover
 * the service, or there is no such cap; left out: not known.
 */
export const ConsumerVoucherPolicy = z.strictObject({
  /** Twelve months in each place, from a first day that each sets. */
  runs: yesNo('补贴项目正在当地实施', 'The project runs in the place'),
  longStayRate: rate('机构长期服务', 'long stay'),
  shortStayRate: rate('机构短期服务', 'short stay'),
  dayCareRate: rate('日间托养', 'day care'),
  homeRate: rate('居家服务', 'at home'),
  cap: fen('每月抵扣上限', 'Cap a month', { per: 'month' }),
  /** A lower one, for service at home alone. */
  homeCap: orNone(fen('居家服务每月抵扣上限', 'Cap a month for service at home', { per: 'month' })),
  /** 广东 excludes those whom the home and community care project serves. */
  excludesHomeCareProject: yesNo('不含居家和社区提升行动对象', 'Leaves out who is in the home-care project'),
})

const consumerVoucherVersion = (inForce: InForce) =>
  defineProgram({
    id: 'consumer-voucher',
    title: { zh: '养老服务消费补贴', en: 'Consumer voucher for elderly care' },
    inForce,
    facts: ConsumerVoucherFacts,
    policy: ConsumerVoucherPolicy,
    rules(elder, policy) {
      const { cite } = inForce
      const eligible = allOf(
        elder.birth.ageOn(elder.asOf).atLeast(60),
        elder.ability.isOneOf('moderate', 'severe', 'complete'),
        elder.tekun.not(),
        elder.concentratedCare.not(),
        elder.homeCareProject.and(policy.excludesHomeCareProject).not(),
        policy.runs,
      ).as({ zh: '属于补贴对象', en: 'Eligible' }, { cite })
      const own = (of: { spend: NumberExpression; insurance: NumberExpression }, zh: string, en: string) =>
        of.spend
          .minus(of.insurance)
          .atLeastZero()
          .as({ zh: `${zh}扣除长护险后的消费`, en: `${en}, less insurance` }, { unit: 'fen/month', cite })
      const longStay = own(elder.longStay, '机构长期服务', 'Long stay in a home')
      const shortStay = own(elder.shortStay, '机构短期服务', 'Short stay in a home')
      const dayCare = own(elder.dayCare, '日间托养', 'Day care')
      const home = own(elder.home, '居家服务', 'Service at home')
      const byShare = (spent: NumberExpression, at: QuotientExpression) =>
        at.ifSet(rate => spent.times(rate).rounded('down'), 0)
      // Where nothing was spent on a service, its share and its cap need not be known.
      const part = (spent: NumberExpression, deducted: NumberExpression) => spent.greaterThan(0).choose(deducted, 0)
      const eligibleSpend = longStay
        .plus(shortStay)
        .plus(dayCare)
        .plus(home)
        .as({ zh: '各项消费合计（扣除长护险）', en: 'Spent in all, less insurance' }, { unit: 'fen/month', cite })
      const atHome = byShare(home, policy.homeRate)
      const byRate = part(longStay, byShare(longStay, policy.longStayRate))
        .plus(part(shortStay, byShare(shortStay, policy.shortStayRate)))
        .plus(part(dayCare, byShare(dayCare, policy.dayCareRate)))
        .plus(
          part(
            home,
            policy.homeCap.ifSet(cap => atHome.min(cap), atHome),
          ),
        )
        .as({ zh: '按比例抵扣', en: 'By the shares' }, { unit: 'fen/month', cite })
      const deduction = eligible
        .choose(byRate.min(policy.cap), 0)
        .as({ zh: '消费券抵扣', en: 'Deducted by the voucher' }, { unit: 'fen/month', cite })
      const toPay = eligibleSpend.minus(deduction).as({ zh: '个人支付', en: 'To pay' }, { unit: 'fen/month', cite })
      return { eligible, eligibleSpend, byRate, deduction, toPay }
    },
  })

/** The pilots of 2025, from the day of their notice. */
export const consumerVoucher2025 = consumerVoucherVersion({
  from: '2025-07-23',
  to: '2025-12-31',
  cite: voucherPilotNotice2025,
})

/** The whole country from 2026-01-01, for twelve months in each place (民办函〔2025〕49号). */
export const consumerVoucher2026 = consumerVoucherVersion({ from: '2026-01-01', cite: voucherNotice2025 })

/**
 * The voucher for moderately to completely disabled elders, by where they live: the smaller of the cap and the share of what was
 * spent less what the long-term-care insurance pays, by kind of service; the same for the three levels. A fraction of a fen is
 * dropped, which no document that was read says. Who is in tekun support or in concentrated care that the state pays has none.
 */
export const consumerVoucher = versions(consumerVoucher2025, consumerVoucher2026)

const pilots = { from: '2025-07-23', until: '2025-12-31', cite: 'pilots' } as const
const country = { from: '2026-01-01', cite: 'country' } as const

/**
 * What reports name for the whole country: shares and cap of 2026, and the two caps of the pilots, whose shares are local. From
 * 2026 on whether the project runs in a place is for the place: its first day is its own, and it ends twelve months later.
 */
export const consumerVoucherNational: NationalPolicy = {
  program: 'consumer-voucher',
  documents: { pilots: voucherPilotNotice2025, country: voucherNotice2025 },
  values: {
    runs: [{ ...pilots, value: false, note: 'outside the seven pilots' }],
    cap: [
      { ...pilots, value: 80_000, note: 'for homes and day care, as one report has it' },
      { ...country, value: 80_000 },
    ],
    homeCap: [
      { ...pilots, value: 50_000, note: 'as one report has it' },
      { ...country, status: 'none', note: 'reports of 2026 name one cap' },
    ],
    longStayRate: [{ ...country, value: 0.4 }],
    shortStayRate: [{ ...country, value: 0.4 }],
    homeRate: [{ ...country, value: 0.5 }],
  },
}

/** Until when a voucher is good: the month in which it was taken, or one month from the day. Reports of places have both. */
export type VoucherValidity = 'calendar-month' | 'one-month'

/** The last day of a voucher, which lapses then: the end of the month, or the corresponding day of the next (民法典 arts. 201–202). */
export const voucherLapses = (taken: PlainDate, validity: VoucherValidity): PlainDate => {
  const nextMonth = addMonths(taken, 1)
  if (validity === 'one-month') return nextMonth
  const { year, month } = dateParts(nextMonth)
  return addDays(plainDate(year, month, 1), -1)
}

/** Where the project ran before it went to the whole country, from July 2025: by division. */
export const voucherPilots = ['330000', '370000', '500000', '210100', '341100', '360500', '510100'] as const
