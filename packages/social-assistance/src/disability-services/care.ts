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
import { disabledPersonsLaw } from './documents.js'

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
    cite: {
      title: '常州市残疾人托养服务补贴标准',
      confidence: 'secondary',
      note: 'as a page of the city gave it in October 2022; document, number and first day were not seen',
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
})
export type DisabledCareMonth = z.infer<typeof DisabledCareMonth>

/**
 * What a month of care is paid, in fen; `null` where the grade that decides is not known, or the month is not whole and the place is
 * not known to say from how many days on it counts.
 */
export const disabledCareSubsidy = (
  { form, grade, month, days }: DisabledCareMonth,
  { boarding, day, home, leastDays }: DisabledCareRates,
): Fen | null => {
  if (days === 0) return 0
  const { year, month: number } = dateParts(month)
  const whole = dateParts(lastDayOfMonth(year, number)).day
  if (days < (leastDays ?? whole)) return leastDays === undefined ? null : 0
  if (form === 'day') return day
  if (form === 'home') return home
  return grade === null ? null : grade <= 2 ? boarding.severe : boarding.other
}

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

/** Where the day is written. */
export const helpDisabledDayCite = atArticle(disabledPersonsLaw, '第十四条')

/** An event for disabled people: a visit, a publicity day. */
export const DisabilityEvent = z.strictObject({
  name: z.string().min(1),
  on: PlainDate,
  kind: z.enum(['publicity', 'visit', 'training', 'culture', 'other']),
  reached: z.int().min(0).default(0),
})
export type DisabilityEvent = z.infer<typeof DisabilityEvent>

/** Which events of a year fell on the day of helping disabled people or in the week that it begins. */
export const eventsOfDisabledDay = (events: readonly DisabilityEvent[], year: number): readonly DisabilityEvent[] => {
  const day = helpDisabledDay(year)
  return events.filter(({ on }) => day <= on && on < addDays(day, 7))
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
      }),
    )
    .default([]),
})
export type RailwayWorker = z.infer<typeof RailwayWorker>

/** The years in which the railway was built, as generally known: begun in 1968, done in 1973. */
export const xiangyuYears = { from: 1968, to: 1973 } as const

/**
 * What is wrong with the list: service outside the years of the building (`railway-years`), ended before it began
 * (`railway-days`), a payment to one not yet on the list (`railway-paid-before`) or
 * who had left it (`railway-paid-after`), one who stands twice (`railway-twice`). How much is
 * paid is the place’s own; no amount was read.
 */
export const railwayWorkerProblems = (workers: readonly RailwayWorker[]): Problem[] =>
  workers.flatMap(({ person, servedFrom, servedTo, listedOn, leftOn, payments }, index) => {
    const found = (code: string, path: Problem['path'], zh: string, en: string) =>
      problem(code, 'error', [index, ...path], [zh, en], ['请核对名册。', 'Check the list.'])
    return [
      ...(servedTo < servedFrom
        ? [found('railway-days', ['servedTo'], '服务起止日期颠倒。', 'It ends before it begins.')]
        : []),
      ...(dateParts(servedTo).year < xiangyuYears.from || dateParts(servedFrom).year > xiangyuYears.to
        ? [
            found(
              'railway-years',
              ['servedFrom'],
              '服务时间不在建设期内。',
              'The service is outside the years of the building.',
            ),
          ]
        : []),
      ...payments.flatMap(({ on }, at) =>
        on < listedOn
          ? [found('railway-paid-before', ['payments', at], `${listedOn} 才列入名册。`, `Listed from ${listedOn} on.`)]
          : leftOn !== null && on > leftOn
            ? [found('railway-paid-after', ['payments', at], `${leftOn} 已退出名册。`, `Off the list since ${leftOn}.`)]
            : [],
      ),
      ...(workers.findIndex(one => one.person === person) < index
        ? [found('railway-twice', [], '重复登记。', 'It stands twice.')]
        : []),
    ]
  })
