import {
  addDays,
  atArticle,
  type Citation,
  dateParts,
  dayOfWeek,
  type Fen,
  fenOf,
  keysOf,
  type LocalizedText,
  lastDayOfMonth,
  PlainDate,
  type Problem,
  plainDate,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { disabledPersonsLaw, disabledPersonsLaw1990 } from './documents.js'

/** The forms of care of severely disabled people (托养照护). */
export const disabledCareForms = {
  boarding: { zh: '寄宿制托养', en: 'Boarding' },
  day: { zh: '日间照料', en: 'Day care' },
  home: { zh: '居家托养', en: 'Care at home' },
} as const satisfies Record<string, LocalizedText>
/** A form of care: see {@link disabledCareForms}. */
export type DisabledCareForm = keyof typeof disabledCareForms

/** What a place pays a month for care, in fen. `severe` is of grades 1 and 2. */
export interface DisabledCareRates {
  readonly boarding: { readonly severe: Fen; readonly other: Fen }
  readonly day: Fen
  readonly home: Fen
  /** The first month of which it is known that they were paid, by its first day. */
  readonly from: PlainDate
  /** After this day it is not known whether they hold. */
  readonly unknownAfter?: PlainDate
  /** Days of a month from which on the whole month is paid; left out: not known. */
  readonly leastDays?: number
  readonly cite: Citation
}

/** Published rates. */
export const disabledCareRates = {
  'changzhou-2022': {
    boarding: { severe: fenOf(2_000), other: fenOf(1_500) },
    day: fenOf(600),
    home: fenOf(200),
    from: '2022-10-01',
    unknownAfter: '2023-09-30',
    cite: {
      title: '常州市残疾人托养服务补贴标准',
      confidence: 'secondary',
      note: 'as a page of the city gave it in October 2022; document, number and first day were not seen, nor later rates: held for a year',
    },
  },
} as const satisfies Record<string, DisabledCareRates>

/** Care of one person in one month. */
export const DisabledCareMonth = z.strictObject({
  person: z.string().min(1),
  form: z.enum(keysOf(disabledCareForms)),
  /** 1 to 4 of the certificate; `null`: not known. */
  grade: z.int().min(1).max(4).nullable(),
  /** Any day of the month. */
  month: PlainDate,
  days: z.int().min(0).max(31),
  /** The place of care by its name; left out: not known. */
  place: z.string().min(1).optional(),
})
export type DisabledCareMonth = z.infer<typeof DisabledCareMonth>

/**
 * What a month of care is paid, in fen; `null` where the grade that decides is not known, the month is not whole and the place is
 * not known to say from how many days on it counts, the rates are not known for so early or so late a month, or more days are told than it has.
 */
export const disabledCareSubsidy = (
  { form, grade, month, days }: DisabledCareMonth,
  { boarding, day, home, from, unknownAfter, leastDays }: DisabledCareRates,
): Fen | null => {
  const { year, month: number } = dateParts(month)
  const last = lastDayOfMonth(year, number)
  const whole = dateParts(last).day
  if (last < from || days > whole) return null
  if (unknownAfter !== undefined && unknownAfter < last) return null
  if (days === 0) return 0
  if (days < (leastDays ?? whole)) return leastDays === undefined ? null : 0
  if (form === 'day') return day
  if (form === 'home') return home
  return grade === null ? null : grade <= 2 ? boarding.severe : boarding.other
}

/**
 * What is wrong with months of care: more days than the month has (`care-days`), the same form twice in a month (`care-twice`; not of who
 * moved from one place to another), or several forms or places that together are more days than it has (`care-days-together`; a warning where each day of a move may be counted twice).
 */
export const disabledCareProblems = (months: readonly DisabledCareMonth[]): Problem[] =>
  months.flatMap(({ person, form, month, days, place }, index) => {
    const { year, month: number } = dateParts(month)
    const whole = dateParts(lastDayOfMonth(year, number)).day
    const before = months
      .slice(0, index)
      .filter(one => one.person === person && one.month.slice(0, 7) === month.slice(0, 7))
    const together = before.reduce((sum, one) => sum + one.days, days)
    const found = (code: string, zh: string, en: string, severity: Problem['severity'] = 'error') => [
      problem(code, severity, [index], [zh, en], ['请核对托养记录。', 'Check the months of care.']),
    ]
    if (days > whole) return found('care-days', `当月只有${whole}日。`, `The month has ${whole} days.`)
    const isSame = (one: DisabledCareMonth) =>
      one.form === form && (one.place === undefined || place === undefined || one.place === place)
    if (before.some(isSame)) return found('care-twice', '同月重复登记。', 'It stands twice.')
    return together > whole
      ? found(
          'care-days-together',
          `各项合计${together}日，超过当月。`,
          `All together come to ${together} days.`,
          // Both may have counted the day of the move.
          together <= whole + before.length ? 'warning' : 'error',
        )
      : []
  })

/** A place of care for disabled people (托养机构、残疾人之家). */
export const DisabledCarePlace = z.strictObject({
  name: z.string().min(1),
  forms: z.array(z.enum(keysOf(disabledCareForms))).min(1),
  places: z.int().min(1),
  inCare: z.int().min(0),
})
export type DisabledCarePlace = z.infer<typeof DisabledCarePlace>

/** How many places are free; below 0 where more are cared for than there are places. */
export const freeCarePlaces = (list: readonly DisabledCarePlace[]): number =>
  list.reduce((sum, { places, inCare }) => sum + places - inCare, 0)

const sundayOf = (year: number, month: number, which: number): PlainDate => {
  const first = plainDate(year, month, 1)
  return addDays(first, 7 - dayOfWeek(first) + 7 * (which - 1))
}

/** The national day of helping disabled people (全国助残日): the third Sunday of May since 1991. */
export const helpDisabledDay = (year: number): PlainDate => sundayOf(z.int().min(1991).max(9999).parse(year), 5, 3)

/** Where the day of a year is written: to 2008, whose day fell before the revised law, in the law of 1990. */
export const helpDisabledDayCite = (year: number): Citation =>
  helpDisabledDay(year) < disabledPersonsLaw.effective
    ? atArticle(disabledPersonsLaw1990, '第四十八条')
    : atArticle(disabledPersonsLaw, '第十四条')

/** The international day of disabled people (国际残疾人日): 3 December since 1992, as generally known; no law of ours sets it. */
export const internationalDisabledDay = (year: number): PlainDate =>
  plainDate(z.int().min(1992).max(9999).parse(year), 12, 3)

/** An event for disabled people: a visit, a publicity day. */
export const DisabilityEvent = z.strictObject({
  name: z.string().min(1),
  on: PlainDate,
  kind: z.enum(['publicity', 'visit', 'training', 'culture', 'other']),
  reached: z.int().min(0).default(0),
})
export type DisabilityEvent = z.infer<typeof DisabilityEvent>

/** Which events of a year fell on the day of helping disabled people or in the week that it begins, or on the international day. */
export const eventsOfDisabledDay = (events: readonly DisabilityEvent[], year: number): readonly DisabilityEvent[] => {
  const day = helpDisabledDay(year)
  const other = year < 1992 ? null : internationalDisabledDay(year)
  return events.filter(({ on }) => (day <= on && on < addDays(day, 7)) || on === other)
}

/** Somebody who built the Xiangyu railway as militia or labourer (原襄渝铁路建设民兵民工), and what is paid to him. */
export const RailwayWorker = z.strictObject({
  person: z.string().min(1),
  as: z.enum(['militia', 'labourer']),
  servedFrom: PlainDate,
  servedTo: PlainDate,
  /** On the list of the place, from the first to the last day. */
  listedOn: PlainDate,
  leftOn: PlainDate.nullable().default(null),
  payments: z
    .array(
      z.strictObject({
        on: PlainDate,
        kind: z.enum(['monthly', 'hardship', 'medical', 'festival', 'other']),
        amount: z.int().min(0),
        /** The month that it is for (`2024-03`), which may be paid later; left out: not known. */
        month: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
          .optional(),
      }),
    )
    .default([]),
})
export type RailwayWorker = z.infer<typeof RailwayWorker>
type RailwayPayment = RailwayWorker['payments'][number]

/** The years in which the railway was built, as generally known: begun in 1968, done in 1973. */
export const xiangyuYears = { from: 1968, to: 1973 } as const

const monthOf = ({ on, month }: RailwayPayment) => month ?? on.slice(0, 7)
const isOfOneMonth = (a: RailwayPayment, b: RailwayPayment) =>
  a.kind === 'monthly' && b.kind === 'monthly' && monthOf(a) === monthOf(b)

/**
 * What is wrong with the list: service outside the years of the building (`railway-years`; a warning where part of it lies inside),
 * ended before it began (`railway-days`), left before listed (`railway-listed`), a payment to one not yet on the list
 * (`railway-paid-before`) or who had left it (`railway-paid-after`), two monthly payments for a month (`railway-paid-twice`), one who
 * stands twice at a time (`railway-twice`). A payment is of the month that it is for, whenever it is paid; where that is not known, of
 * its day, and that it came after the last day (but for a gift of a festival) or with another in the month is a warning: it may be for the
 * time before. How much is
 * paid is the place’s own; no amount was read.
 */
export const railwayWorkerProblems = (workers: readonly RailwayWorker[]): Problem[] =>
  workers.flatMap(({ person, servedFrom, servedTo, listedOn, leftOn, payments }, index) => {
    const found = (
      code: string,
      path: Problem['path'],
      zh: string,
      en: string,
      severity: Problem['severity'] = 'error',
    ) => problem(code, severity, [index, ...path], [zh, en], ['请核对名册。', 'Check the list.'])
    const [from, to] = [dateParts(servedFrom).year, dateParts(servedTo).year]
    const outside = to < xiangyuYears.from || from > xiangyuYears.to
    const partly = from < xiangyuYears.from || to > xiangyuYears.to
    const standsWith = (other: RailwayWorker) =>
      other.person === person &&
      (other.leftOn === null || listedOn <= other.leftOn) &&
      (leftOn === null || other.listedOn <= leftOn)
    return [
      ...(servedTo < servedFrom
        ? [found('railway-days', ['servedTo'], '服务起止日期颠倒。', 'It ends before it begins.')]
        : []),
      ...(outside || partly
        ? [
            found(
              'railway-years',
              ['servedFrom'],
              outside ? '服务时间不在建设期内。' : '服务时间部分不在建设期内。',
              outside
                ? 'The service is outside the years of the building.'
                : 'Part of the service is outside the years of the building.',
              outside ? 'error' : 'warning',
            ),
          ]
        : []),
      ...(leftOn !== null && leftOn < listedOn
        ? [found('railway-listed', ['leftOn'], '退出早于列入名册。', 'Left before listed.')]
        : []),
      ...payments.flatMap((payment, at) => {
        const { on, kind, month } = payment
        const before = month === undefined ? on < listedOn : month < listedOn.slice(0, 7)
        if (before)
          return [
            found('railway-paid-before', ['payments', at], `${listedOn} 才列入名册。`, `Listed from ${listedOn} on.`),
          ]
        if (leftOn === null || (month === undefined ? on <= leftOn : month <= leftOn.slice(0, 7))) return []
        // What is given once may be asked for before and paid later, or be for the funeral.
        const mayBeLater = kind === 'other' || (month === undefined && kind !== 'festival')
        return [
          found(
            'railway-paid-after',
            ['payments', at],
            mayBeLater ? `${leftOn} 已退出名册，是否补发以前的或者善后的款项不明。` : `${leftOn} 已退出名册。`,
            mayBeLater
              ? `Off the list since ${leftOn}; whether it is for the time before, or for the funeral, is not known.`
              : `Off the list since ${leftOn}.`,
            mayBeLater ? 'warning' : 'error',
          ),
        ]
      }),
      ...payments.flatMap((payment, at) => {
        const others = payments.slice(0, at).filter(one => isOfOneMonth(one, payment))
        if (others.length === 0) return []
        const isSure = payment.month !== undefined && others.some(({ month }) => month !== undefined)
        return [
          found(
            'railway-paid-twice',
            ['payments', at],
            isSure ? '同月发放两次。' : '同月发放两次，是否补发其他月份不明。',
            isSure ? 'Paid twice for a month.' : 'Paid twice in a month; whether for another month is not known.',
            isSure ? 'error' : 'warning',
          ),
        ]
      }),
      ...(workers.slice(0, index).some(standsWith)
        ? [found('railway-twice', [], '重复登记。', 'It stands twice.')]
        : []),
    ]
  })
