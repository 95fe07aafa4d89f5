import {
  addDays,
  areInOrder,
  compareText,
  divideExact,
  fenOf,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import { workingDaysBetween } from '@minzheng/core/working-days'
import {
  defineMeasure,
  happenedIn,
  type Measure,
  type Measured,
  type MeasurePeriod,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import * as z from 'zod'
import { NewlyAssisted } from '../active-discovery/discovery.js'
import { AssistanceStation, hasStation } from '../joint-handling/station.js'
import { type LowIncomeCategory, lowIncomeCategories } from '../low-income-category/rules.js'
import { CheckWarning, checkWarningState } from '../means-test/check-warnings.js'
import { MeansTestQuery } from '../means-test/query.js'
import { hasReserveFund, ReserveFund } from '../reserve-fund/fund.js'
import {
  careAgreementOn,
  filesOnSupport,
  supportFormOn,
  TekunCareFile,
  TekunSupportForm,
  tekunCareLevelOn,
  wishOn,
} from '../tekun-care/file.js'

const area = z.enum(['urban', 'rural']).nullable().default(null)
type Area = z.infer<typeof area>

/** Somebody recognised as one of the low-income population, from one day to another; both belong to it. */
export const AssistanceRecipient = z
  .strictObject({
    person: z.string().min(1),
    household: z.string().min(1),
    category: z.enum(['dibao', 'tekun', 'monitored', 'marginal', 'rigid', 'other']),
    /** By what it was recognised (认定依据): the decision, or the list of another department; `null`: not known. */
    basis: z.string().min(1).nullable().default(null),
    /** `null`: not known. */
    area,
    since: PlainDate,
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type AssistanceRecipient = z.infer<typeof AssistanceRecipient>

/** One payment of assistance (救助资金发放), in fen. */
export const AssistancePayment = z
  .strictObject({
    programme: z.enum(['dibao', 'tekun', 'temporary', 'price-subsidy', 'other']),
    household: z.string().min(1),
    /** Of temporary assistance: the case, where it is paid in stages (一次审批、分阶段救助); `null`: paid once, or not known. */
    case: z.string().min(1).nullable().default(null),
    /** For how many people, and for how many months, 0 of what makes up for months paid before (提标补发); `null`: not known. */
    persons: z.int().min(1).nullable().default(null),
    months: z.int().min(0).nullable().default(null),
    /** `null`: not known. */
    area,
    /** Of temporary assistance: whether they are registered elsewhere; `null`: not known. */
    registeredElsewhere: z.boolean().nullable().default(null),
    amount: z.int().min(0),
    paidOn: PlainDate,
    /** The bank gave it back. */
    returnedOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ paidOn, returnedOn }) => areInOrder([paidOn, returnedOn]),
    refusal(['returnedOn'], '退回日期早于发放日期', 'it came back before it was paid'),
  )
export type AssistancePayment = z.infer<typeof AssistancePayment>

/** An application for dibao or tekun support, with the days of its acceptance and of its decision. */
export const ApprovalCase = z
  .strictObject({ id: z.string().min(1), accepted: PlainDate, decided: PlainDate.nullable() })
  .refine(
    ({ accepted, decided }) => decided === null || accepted <= decided,
    refusal(['decided'], '审核确认早于受理', 'decided before it was accepted'),
  )
export type ApprovalCase = z.infer<typeof ApprovalCase>

const notTold = (count: number, zh: string, en: string): { readonly unknown: LocalizedText } => ({
  unknown: { zh: `${count} 条记录的${zh}不明。`, en: `Of ${count} records ${en} is not known.` },
})

/** What those records come to that are of town or country; unknown while one of them does not say which. `null`: all of them. */
const ofArea = <T extends { readonly area: Area }>(
  records: readonly T[],
  wanted: Area,
  of: (records: readonly T[]) => Measured,
): Measured => {
  const silent = wanted === null ? 0 : records.filter(one => one.area === null).length
  if (silent > 0) return notTold(silent, '城乡属性', 'town or country')
  return of(wanted === null ? records : records.filter(one => one.area === wanted))
}

const distinct = (keys: readonly string[]): number => new Set(keys).size

/** Persons and households of each category of the low-income population on a day; whoever is in two counts in both. */
export const lowIncomeCounts = (
  list: readonly AssistanceRecipient[],
  asOf: PlainDate,
): Readonly<Record<LowIncomeCategory, { readonly persons: number; readonly households: number }>> => {
  const on = list.filter(one => runsOn(one.since, one.until, asOf))
  return Object.fromEntries(
    keysOf(lowIncomeCategories).map(category => {
      const some = on.filter(one => one.category === category)
      const count = (key: 'person' | 'household') => distinct(some.map(one => one[key]))
      return [category, { persons: count('person'), households: count('household') }]
    }),
  ) as Record<LowIncomeCategory, { persons: number; households: number }>
}

/** Who was taken into dibao in the period and had not been on it the day before, under another entry. */
const addedTo = (list: readonly AssistanceRecipient[], period: MeasurePeriod): number => {
  const dibao = list.filter(({ category }) => category === 'dibao')
  const ofPerson = new Map<string, AssistanceRecipient[]>()
  for (const one of dibao) ofPerson.set(one.person, [...(ofPerson.get(one.person) ?? []), one])
  const isNew = ({ person, since }: AssistanceRecipient) =>
    !ofPerson.get(person)!.some(other => runsOn(other.since, other.until, addDays(since, -1)))
  return distinct(dibao.filter(one => happenedIn(one.since, period) && isNew(one)).map(({ person }) => person))
}

const recognised = (
  indicator: string,
  counted: 'person' | 'household',
  category: AssistanceRecipient['category'] | null,
  wanted: Area = null,
): Measure =>
  defineMeasure({
    indicator,
    record: AssistanceRecipient,
    of: (list, { asOf }) =>
      ofArea(
        list.filter(one => (category === null || one.category === category) && runsOn(one.since, one.until, asOf)),
        wanted,
        some => distinct(some.map(one => one[counted])),
      ),
  })

/** What was paid in the period and not given back. */
const paidIn = (payments: readonly AssistancePayment[], period: MeasurePeriod, programme: string | null) =>
  payments.filter(
    one =>
      (programme === null || one.programme === programme) &&
      happenedIn(one.paidOn, period) &&
      (one.returnedOn === null || one.returnedOn > period.asOf),
  )

const ofPayments = (
  indicator: string,
  programme: AssistancePayment['programme'] | null,
  of: (payments: readonly AssistancePayment[]) => Measured,
  wanted: Area = null,
): Measure =>
  defineMeasure({
    indicator,
    record: AssistancePayment,
    of: (payments, period) => ofArea(paidIn(payments, period, programme), wanted, of),
  })

const ofTemporaryCases = (indicator: string, of: (payments: readonly AssistancePayment[]) => Measured): Measure =>
  defineMeasure({
    indicator,
    record: AssistancePayment,
    of: (payments, period) =>
      of(
        paidIn(
          oncePerCase(
            payments.filter(({ programme }) => programme === 'temporary'),
            period.asOf,
          ),
          period,
          'temporary',
        ),
      ),
  })

/**
 * Without what follows the first payment of a case that did not come back by a day: a case is helped once. Of two of one day it is the same
 * one in whatever order they stand.
 */
const oncePerCase = (payments: readonly AssistancePayment[], asOf: PlainDate): readonly AssistancePayment[] => {
  const first = new Map(
    payments
      .filter(({ returnedOn }) => !happenedBy(returnedOn, asOf))
      .toSorted((a, b) => compareText(b.paidOn, a.paidOn) || compareText(JSON.stringify(b), JSON.stringify(a)))
      .map(one => [one.case, one] as const),
  )
  return payments.filter(one => one.case === null || first.get(one.case) === one)
}

const yuan = (payments: readonly AssistancePayment[]) => sumOf(payments, ({ amount }) => amount) / fenOf(1)
const silentOn = (payments: readonly AssistancePayment[], ...keys: ('persons' | 'months')[]) =>
  payments.filter(one => keys.some(key => one[key] === null)).length
const persons = (payments: readonly AssistancePayment[]) => sumOf(payments, one => one.persons!)
const personTimes = (payments: readonly AssistancePayment[]): Measured => {
  const silent = silentOn(payments, 'persons')
  return silent > 0 ? notTold(silent, '人数', 'the number of persons') : persons(payments)
}

/** Fen paid over the months of all persons, in yuan. */
const averageOf = (payments: readonly AssistancePayment[]): Measured => {
  const silent = silentOn(payments, 'persons', 'months')
  if (silent > 0) return notTold(silent, '人数或者月数', 'the number of persons or of months')
  const personMonths = sumOf(payments, one => one.persons! * one.months!)
  return personMonths === 0
    ? { unknown: { zh: '当期没有发放。', en: 'Nothing was paid in the period.' } }
    : divideExact(sumOf(payments, ({ amount }) => amount) / fenOf(1), personMonths)
}

/** Who comes back to support has another file. */
const fileKey = ({ person, since }: TekunCareFile) => [person, since].join(' ')

const supported = (indicator: string, forms: readonly TekunSupportForm[]): Measure =>
  defineMeasure({
    indicator,
    record: TekunCareFile,
    key: fileKey,
    of: (files, { asOf }) => {
      const on = filesOnSupport(files, asOf)
      if (forms.length === TekunSupportForm.options.length) return on.length
      const silent = on.filter(file => supportFormOn(file, asOf) === undefined).length
      return silent > 0
        ? notTold(silent, '供养方式', 'whether they live in an institution')
        : on.filter(file => forms.includes(supportFormOn(file, asOf)!)).length
    },
  })

const shareOfTekun = (
  indicator: string,
  counts: (file: TekunCareFile, asOf: PlainDate) => boolean,
  holds: (file: TekunCareFile, asOf: PlainDate) => boolean | null,
): Measure =>
  defineMeasure({
    indicator,
    record: TekunCareFile,
    key: fileKey,
    of: (files, { asOf }) =>
      shareWhere(
        filesOnSupport(files, asOf).filter(file => counts(file, asOf)),
        file => holds(file, asOf),
      ),
  })

/** The share of towns in which one of a list is kept: one that was closed and one that followed it are of one town. */
const shareOfTowns = <T extends { readonly town: string }>(list: readonly T[], kept: (one: T) => boolean): Measured =>
  shareWhere([...new Set(list.map(({ town }) => town))], town => list.some(one => one.town === town && kept(one)))

const inInstitution = (file: TekunCareFile, asOf: PlainDate): boolean | null => {
  const form = supportFormOn(file, asOf)
  return form === undefined ? null : form === 'institution'
}

/** How the indicators of assistance come out of the registers that a bureau keeps. */
export const assistanceMeasures: readonly Measure[] = [
  recognised('dibao-recipients', 'person', 'dibao'),
  recognised('dibao-recipients-urban', 'person', 'dibao', 'urban'),
  recognised('dibao-recipients-rural', 'person', 'dibao', 'rural'),
  recognised('dibao-households', 'household', 'dibao'),
  recognised('dibao-households-urban', 'household', 'dibao', 'urban'),
  recognised('dibao-households-rural', 'household', 'dibao', 'rural'),
  recognised('marginal-low-income-persons', 'person', 'marginal'),
  recognised('marginal-low-income-households', 'household', 'marginal'),
  recognised('rigid-expenditure-persons', 'person', 'rigid'),
  recognised('rigid-expenditure-households', 'household', 'rigid'),
  recognised('monitored-low-income-persons', 'person', null),
  defineMeasure({
    indicator: 'dibao-recipients-added',
    record: AssistanceRecipient,
    of: addedTo,
  }),
  ofPayments('dibao-paid', 'dibao', yuan),
  ofPayments('dibao-paid-urban', 'dibao', yuan, 'urban'),
  ofPayments('dibao-paid-rural', 'dibao', yuan, 'rural'),
  ofPayments('dibao-average-benefit-urban', 'dibao', averageOf, 'urban'),
  ofPayments('dibao-average-benefit-rural', 'dibao', averageOf, 'rural'),
  ofPayments('tekun-paid', 'tekun', yuan),
  ofPayments('price-subsidy-paid', 'price-subsidy', yuan),
  ofPayments('assistance-funds-paid', null, yuan),
  ofPayments('temporary-assistance-paid', 'temporary', yuan),
  ofTemporaryCases('temporary-assistance-cases', personTimes),
  ofTemporaryCases('temporary-assistance-household-times', payments => payments.length),
  ofTemporaryCases('temporary-assistance-non-resident-share', payments => {
    const silent = payments.filter(one => one.registeredElsewhere === null).length
    if (silent > 0) return notTold(silent, '户籍', 'where people are registered')
    const uncounted = silentOn(payments, 'persons')
    return uncounted > 0
      ? notTold(uncounted, '人数', 'the number of persons')
      : { numerator: persons(payments.filter(one => one.registeredElsewhere)), denominator: persons(payments) }
  }),
  supported('tekun-recipients', ['institution', 'home']),
  supported('tekun-recipients-centralised', ['institution']),
  supported('tekun-recipients-dispersed', ['home']),
  shareOfTekun('tekun-centralised-rate', () => true, inInstitution),
  defineMeasure({
    indicator: 'tekun-disabled-centralised-rate',
    record: TekunCareFile,
    key: fileKey,
    of: (files, { asOf }) => {
      const on = filesOnSupport(files, asOf)
      const silent = on.filter(file => tekunCareLevelOn(file, asOf) == null).length
      return silent > 0
        ? notTold(silent, '生活自理能力', 'the level of care')
        : shareWhere(
            on.filter(file => tekunCareLevelOn(file, asOf) !== 'self-caring'),
            file => inInstitution(file, asOf),
          )
    },
  }),
  shareOfTekun(
    'tekun-placement-wish-met-rate',
    (file, asOf) => file.wishes === undefined || wishOn(file, asOf) === 'institution',
    (file, asOf) => (file.wishes === undefined ? null : inInstitution(file, asOf)),
  ),
  shareOfTekun(
    'tekun-care-agreement-rate',
    (file, asOf) => inInstitution(file, asOf) !== true,
    (file, asOf) =>
      file.agreements === undefined || inInstitution(file, asOf) === null
        ? null
        : careAgreementOn(file, asOf) !== undefined,
  ),
  defineMeasure({
    indicator: 'town-reserve-fund-coverage',
    record: ReserveFund,
    key: ({ town, established }) => [town, established ?? ''].join(' '),
    of: (funds, { asOf }) => shareOfTowns(funds, fund => hasReserveFund(fund, asOf)),
  }),
  defineMeasure({
    indicator: 'town-assistance-station-coverage',
    record: AssistanceStation,
    // A town may have several.
    of: (stations, { asOf }) => shareOfTowns(stations, station => hasStation(station, asOf)),
  }),
  defineMeasure({
    indicator: 'active-discovery-share',
    record: NewlyAssisted,
    key: ({ id, since }) => `${id} ${since}`,
    // Who left assistance and was taken in again counts once, as of the last time.
    of: (list, period) => {
      const taken = list
        .filter(({ since }) => happenedIn(since, period))
        .toSorted((a, b) => (a.since < b.since ? -1 : 1))
      return shareWhere(
        [...new Map(taken.map(one => [one.id, one])).values()],
        ({ origin }) => origin && origin === 'discovery',
      )
    },
  }),
  defineMeasure({
    indicator: 'means-test-warning-on-time-rate',
    record: CheckWarning,
    key: ({ id }) => id,
    of: (warnings, period) =>
      shareWhere(
        // What is open and within its time is neither in time nor late yet.
        warnings.filter(
          one => happenedIn(one.raised, period) && (one.due === null || checkWarningState(one, period.asOf) !== 'open'),
        ),
        warning =>
          warning.due === null || warning.handled === undefined
            ? null
            : checkWarningState(warning, period.asOf) === 'in-time',
      ),
  }),
  defineMeasure({
    indicator: 'means-tests-done',
    record: MeansTestQuery,
    key: ({ id }) => id,
    of: (queries, period) => {
      const silent = queries.filter(({ begun, requested }) => begun === undefined && requested <= period.asOf).length
      return silent > 0
        ? notTold(silent, '启动日期', 'the day on which the check began')
        : sumOf(
            queries.filter(({ begun }) => happenedIn(begun, period)),
            one => one.persons.length,
          )
    },
  }),
  defineMeasure({
    indicator: 'assistance-approval-days',
    record: ApprovalCase,
    key: ({ id }) => id,
    of: (cases, period) => {
      const closed = cases.flatMap(({ accepted, decided }) =>
        decided !== null && happenedIn(decided, period) ? [workingDaysBetween(accepted, decided)] : [],
      )
      return closed.length === 0
        ? { unknown: { zh: '当期没有办结的申请。', en: 'No application was closed in the period.' } }
        : divideExact(
            sumOf(closed, days => days),
            closed.length,
          )
    },
  }),
]
