import {
  breaking,
  brokenRule,
  type Citation,
  compareText,
  type Fen,
  fenOf,
  happenedBy,
  type PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import { againWithin, lateUnder } from '../shared/late-under.js'
import {
  guanghanReserveFund2022,
  shandongReserveFund2019,
  xiangfangReserveNotice2020,
  zoupingReserveNotice2018,
} from './documents.js'
import { hasReserveFund, mostOfReserve, type ReserveFund, type ReservePayment } from './fund.js'

/** What a place sets for its reserves, in fen; what it does not set is not asked. The nation sets no figure. */
export interface ReserveFundRule {
  /** The most of one case that the township decides; `inclusive`: the sum itself too. */
  readonly perCase?: { readonly most: Fen; readonly inclusive: boolean }
  /** The most for each person, the sum itself included. */
  readonly perPerson?: { readonly urban: Fen; readonly rural: Fen }
  /** The least that a township is first given. */
  readonly leastFirst?: Fen
  /** An emergency is helped first within this, and the papers follow within that of the payment. */
  readonly help?: Limit
  readonly papers?: Limit
  /** Its use is reported at least once in this time; of months in each one of the calendar, whatever its day. */
  readonly reportEvery?: Limit
  /** The first day that is certain of it: nothing of before is held against it. Left out: always. */
  readonly from?: PlainDate
  readonly cite: Citation
}

/** Twenty-four hours, where a ledger knows days: the day after the report at the latest. */
const oneDay = { amount: 1, unit: 'day' } as const

/** 山东, 2019: up to 3,000 yuan (以下, taken with the sum itself); an emergency within 24 hours, the papers within five days. */
export const shandongReserve = {
  perCase: { most: fenOf(3000), inclusive: true },
  help: oneDay,
  papers: { amount: 5, unit: 'day' },
  from: '2019-10-23',
  cite: shandongReserveFund2019,
} as const satisfies ReserveFundRule

/** 邹平, 2018: up to 2,000 yuan; within 24 hours, the papers within five working days. */
export const zoupingReserve = {
  perCase: { most: fenOf(2000), inclusive: true },
  help: oneDay,
  papers: { amount: 5, unit: 'working-day' },
  from: '2018-10-15',
  cite: zoupingReserveNotice2018,
} as const satisfies ReserveFundRule

/** 哈尔滨香坊, 2020: less than 1,000 yuan (小于1000元以下); first given 20,000 yuan at least. */
export const xiangfangReserve = {
  perCase: { most: fenOf(1000), inclusive: false },
  leastFirst: fenOf(20_000),
  from: '2020-05-29',
  cite: xiangfangReserveNotice2020,
} as const satisfies ReserveFundRule

/** 广汉, 2022: at most 700 yuan a head in town and 520 in the country; its use is reported each month. */
export const guanghanReserve = {
  perPerson: { urban: fenOf(700), rural: fenOf(520) },
  reportEvery: { amount: 1, unit: 'month' },
  from: '2022-09-30',
  cite: guanghanReserveFund2022,
} as const satisfies ReserveFundRule

/**
 * What a reserve is held against. The opinion of 2018 (三（三）) has places set reserves up, and says no more of them. Small sums are left to townships by 国务院令第649号 art. 48, and an emergency is helped first by the opinion of
 * 2018, 二（二）; limits and days are cited from the place that sets them.
 */
export const reserveFundRules = {
  'reserve-established': {
    text: { zh: '当日没有备用金而有支出', en: 'nothing is paid on a day on which no reserve is kept' },
  },
  'reserve-not-overdrawn': {
    text: { zh: '支出超过备用金余额', en: 'no more is paid than the reserve holds' },
  },
  'reserve-per-case': {
    text: { zh: '超过乡镇（街道）审批限额，应当报县级民政部门', en: 'what is above the limit goes to the county' },
  },
  'reserve-first-allocation': {
    text: { zh: '首次拨付低于规定金额', en: 'a township is first given as much as was set' },
  },
  'reserve-help-in-time': {
    text: { zh: '急难型应当及时先行救助', en: 'an emergency is helped in time' },
  },
  'reserve-papers-in-time': {
    text: { zh: '先行救助后应当补齐手续', en: 'the papers follow the help' },
  },
  'reserve-reported': {
    text: { zh: '备用金使用情况应当定期报备', en: 'the use of a reserve is reported' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Whether a case is within what a township decides by the rule of the place; `null`: where its people live is not known. */
export const isWithinReserveLimit = (
  payments: readonly Pick<ReservePayment, 'amount' | 'persons' | 'area'>[],
  { perCase, perPerson }: ReserveFundRule,
): boolean | null => {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  if (perCase && (paid > perCase.most || (paid === perCase.most && !perCase.inclusive))) return false
  if (!perPerson) return true
  const persons = Math.max(...payments.map(one => one.persons))
  const area = payments.find(one => one.area !== null)?.area
  if (area != null) return paid <= persons * perPerson[area]
  const [least, most] = [Math.min(perPerson.urban, perPerson.rural), Math.max(perPerson.urban, perPerson.rural)]
  return paid <= persons * least ? true : paid > persons * most ? false : null
}

/**
 * What a reserve breaks on a day. That no more is paid than there is, and nothing where there is no reserve, is asked of every one;
 * limits, times and reports where a rule of the place is given, of what was done since it was there, and no payment is judged by what
 * is not known of it. A case that is paid in stages is helped in time by its first payment, and its papers follow that.
 * @throws ProblemError `calendar-not-covered` where working days are asked for and the calendar does not know the year
 */
export const reserveFundProblems = (fund: ReserveFund, asOf: PlainDate, rule?: ReserveFundRule): Problem[] => {
  const broken = (code: keyof typeof reserveFundRules, path: Problem['path'], due?: PlainDate) =>
    brokenRule(code, { ...reserveFundRules[code], cite: rule!.cite }, path, due)
  const own = breaking(reserveFundRules)
  const isOverdrawn = (on: PlainDate) => (mostOfReserve(fund, on) ?? 0) < 0
  const paid = (fund.payments ?? []).flatMap((payment, index) => (payment.paid <= asOf ? [{ payment, index }] : []))
  const allOfCase = (name: string) => paid.flatMap(({ payment }) => (payment.case === name ? [payment] : []))
  const ofCase = (name: string) => allOfCase(name).filter(({ returned }) => !happenedBy(returned, asOf))
  const papersOf = (name: string) => {
    const told = allOfCase(name).map(({ papers }) => papers)
    return told.filter(on => on != null).toSorted()[0] ?? (told.includes(undefined) ? undefined : null)
  }
  const isAsked = (on: PlainDate) => rule?.from === undefined || on >= rule.from
  const first = fund.allocations?.toSorted((a, b) => compareText(a.on, b.on))[0]
  // The first day, or that of the rule, and each report while the reserve was kept, in order: a report later than it was due stays late.
  const begun = fund.established === null || isAsked(fund.established) ? fund.established : rule!.from!
  const reports =
    begun === null || fund.reports === undefined
      ? []
      : [begun, ...fund.reports.filter(on => on >= begun && on <= asOf && hasReserveFund(fund, on)).toSorted()]
  const last = reports.at(-1)
  // From a report to the end of the month, of a time in months; from the day on which it began a whole month.
  const reportWithin = (index: number) =>
    rule?.reportEvery && index > 0 ? againWithin(reports[index]!, rule.reportEvery) : rule?.reportEvery
  const reportDue =
    last === undefined || (fund.closed !== null && fund.closed < asOf)
      ? undefined
      : lateUnder(reportWithin(reports.length - 1), last, null, asOf)
  return [
    ...paid.flatMap(({ payment, index }) => {
      const path = ['payments', index]
      const asked = isAsked(payment.paid)
      const isLast = ofCase(payment.case).at(-1) === payment
      const isFirst = allOfCase(payment.case).toSorted((a, b) => compareText(a.paid, b.paid))[0] === payment
      const isHelp = asked && isFirst && payment.kind === 'emergency'
      const helpDue = isHelp ? lateUnder(rule?.help, payment.reported, payment.paid, asOf, 'stays') : undefined
      const papers = papersOf(payment.case)
      const papersDue = isHelp && papers !== undefined ? lateUnder(rule?.papers, payment.paid, papers, asOf) : undefined
      return [
        ...(!hasReserveFund(fund, payment.paid) ? [own('reserve-established', path)] : []),
        ...(isOverdrawn(payment.paid) ? [own('reserve-not-overdrawn', path)] : []),
        ...(rule && asked && isLast && isWithinReserveLimit(ofCase(payment.case), rule) === false
          ? [broken('reserve-per-case', [...path, 'amount'])]
          : []),
        ...(helpDue ? [broken('reserve-help-in-time', [...path, 'paid'], helpDue)] : []),
        ...(papersDue ? [broken('reserve-papers-in-time', [...path, 'papers'], papersDue)] : []),
      ]
    }),
    ...(fund.returned ?? []).flatMap(({ on }, index) =>
      on <= asOf && isOverdrawn(on) ? [own('reserve-not-overdrawn', ['returned', index])] : [],
    ),
    ...(first &&
    rule?.leastFirst !== undefined &&
    isAsked(first.on) &&
    first.on <= asOf &&
    first.amount < rule.leastFirst
      ? [broken('reserve-first-allocation', ['allocations', fund.allocations!.indexOf(first), 'amount'])]
      : []),
    ...reports.flatMap((on, index) => {
      const due = index === 0 ? undefined : lateUnder(reportWithin(index - 1), reports[index - 1]!, on, asOf)
      return due ? [broken('reserve-reported', ['reports', fund.reports!.indexOf(on)], due)] : []
    }),
    ...(reportDue ? [broken('reserve-reported', ['reports'], reportDue)] : []),
  ]
}
