import { addMonths, type PlainDate } from '@minzheng/core'
import { date, fen, ifKnown, orNone, share, unlessSaid, yesIfSaid } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, defineProgram, type NumberExpression, type QuotientExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { voucherNotice2025 } from '../shared/documents.js'
import { ability } from '../shared/fields.js'

const service = (zh: string, en: string) =>
  z
    .strictObject({
      spend: unlessSaid(0, fen(`${zh}：消费`, `${en}: spent`, { per: 'month' })),
      insurance: unlessSaid(0, fen(`${zh}：长护险支付`, `${en}: paid by insurance`, { per: 'month' })),
    })
    .default({ spend: 0, insurance: 0 })

/** What one elder spends in one month on services that the voucher covers. Left out: nothing; `null`: not known. */
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
 * Shares by kind of service, which a place sets between 30 % and 60 %, and the cap in fen a month. `null`: the voucher does not
 * cover the service; left out: the share is not known.
 */
export const ConsumerVoucherPolicy = z.strictObject({
  longStayRate: rate('机构长期服务', 'long stay'),
  shortStayRate: rate('机构短期服务', 'short stay'),
  dayCareRate: rate('日间托养', 'day care'),
  homeRate: rate('居家服务', 'at home'),
  cap: fen('每月抵扣上限', 'Cap a month', { per: 'month' }),
})

/** 养老服务消费补贴 by the notice of 2025, from its pilots in July 2025. */
export const consumerVoucher2025 = defineProgram({
  id: 'consumer-voucher',
  title: { zh: '养老服务消费补贴', en: 'Consumer voucher for elderly care' },
  inForce: { from: '2025-07-01', cite: voucherNotice2025 },
  facts: ConsumerVoucherFacts,
  policy: ConsumerVoucherPolicy,
  rules(elder, policy) {
    const cite = voucherNotice2025
    const eligible = allOf(
      elder.birth.ageOn(elder.asOf).atLeast(60),
      elder.ability.isOneOf('moderate', 'severe', 'complete'),
      elder.tekun.not(),
      elder.concentratedCare.not(),
      elder.homeCareProject.not(),
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
    // Where nothing was spent on a service, its share need not be known.
    const part = (spent: NumberExpression, at: QuotientExpression) =>
      spent.greaterThan(0).choose(
        at.ifSet(rate => spent.times(rate).rounded('down'), 0),
        0,
      )
    const eligibleSpend = longStay
      .plus(shortStay)
      .plus(dayCare)
      .plus(home)
      .as({ zh: '各项消费合计（扣除长护险）', en: 'Spent in all, less insurance' }, { unit: 'fen/month', cite })
    const byRate = part(longStay, policy.longStayRate)
      .plus(part(shortStay, policy.shortStayRate))
      .plus(part(dayCare, policy.dayCareRate))
      .plus(part(home, policy.homeRate))
      .as({ zh: '按比例抵扣', en: 'By the shares' }, { unit: 'fen/month', cite })
    const deduction = eligible
      .choose(byRate.min(policy.cap), 0)
      .as({ zh: '消费券抵扣', en: 'Deducted by the voucher' }, { unit: 'fen/month', cite })
    const toPay = eligibleSpend.minus(deduction).as({ zh: '个人支付', en: 'To pay' }, { unit: 'fen/month', cite })
    return { eligible, eligibleSpend, byRate, deduction, toPay }
  },
})

/**
 * The voucher for moderately to completely disabled elders: the smaller of the cap and the share of what was spent less
 * what the long-term-care insurance pays, by kind of service. A fraction of a fen is dropped, which no document that was read
 * says. Who is in tekun support, concentrated care or the home-care project has none.
 */
export const consumerVoucher = versions(consumerVoucher2025)

/** The cap that every report names; the shares are local. */
export const consumerVoucherNational: NationalPolicy = {
  program: 'consumer-voucher',
  documents: { notice2025: voucherNotice2025 },
  values: { cap: [{ status: 'in-force', from: '2025-07-01', value: 80_000, cite: 'notice2025' }] },
}

/** A voucher is good for one month: its last day is the corresponding day of the next (民法典 arts. 201–202). */
export const voucherLapses = (taken: PlainDate): PlainDate => addMonths(taken, 1)

/** Where the project ran before it went to the whole country: from July 2025, by division. */
export const voucherPilots = ['330000', '370000', '500000', '210100', '341100', '360500', '510100'] as const
