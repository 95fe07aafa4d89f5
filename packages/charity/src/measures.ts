import { addDays, dateParts, Fen, fenOf, happenedBy, PlainDate, plainDate, refusal, runsOn } from '@minzheng/core'
import {
  attended,
  checked,
  completed,
  countWhere,
  defineMeasure,
  happenedIn,
  type Measure,
  type Measured,
  type MeasurePeriod,
  shareWhere,
  sumOf,
  toldIn,
} from '@minzheng/indicators'
import * as z from 'zod'
import { CharityProject, projectRunsIn, projectSums } from './charity-projects/project.js'
import { CharityOrganisation } from './charity-records/records.js'
import { CharityTrust } from './charity-trust/trust.js'
import { CommunityFund } from './community-fund/record.js'
import { FundBeneficiary } from './fund-performance/performance.js'
import { LotteryShop, shopIsOpen } from './lottery-shops/shops.js'
import { fundOfSales, isWelfareSale, LotterySale } from './lottery-ticket/sales.js'

const amount = Fen.min(0)

/** A charity that has to report on a year, and the day on which it did; `null`: not yet, left out: not told. */
export const ReportDue = z.strictObject({
  charity: z.string().min(1),
  /** The year that is reported on, in a register of several; left out: the year before the day that is judged. */
  year: z.int().min(2016).max(2200).optional(),
  filed: PlainDate.nullish(),
})

/** A charity's spending of the year and the base that its standard is of, in fen; see `annualSpending` for which base that is. */
export const SpendingOfBase = z.strictObject({ charity: z.string().min(1), spending: amount, base: amount })

/** A charity's administration cost and all its spending of the year, in fen. */
export const CostOfSpending = z
  .strictObject({ charity: z.string().min(1), adminCost: amount, totalSpending: amount })
  .refine(
    ({ adminCost, totalSpending }) => adminCost <= totalSpending,
    refusal(['adminCost'], '管理费用大于总支出', 'administration exceeds all spending'),
  )

/** One gift received, goods at the value of the receipt, in fen. */
export const GiftReceived = z.strictObject({
  date: PlainDate,
  amount,
  /** Through a designated platform on the internet. Left out: not known. */
  online: z.boolean().nullish(),
  /** The day on which it went back to the donor; it is no gift from then on. */
  returnedOn: PlainDate.nullish(),
})

const silence = (all: number, silent: number): Measured => ({
  unknown: {
    zh: `${all} 条记录中有 ${silent} 条情况不明。`,
    en: `Of ${all} records ${silent} do not say.`,
  },
})

/** What is told of some records; unknown while one of them does not say whether it counts. */
const toldOf = <T>(
  records: readonly T[],
  counts: (record: T) => boolean | null | undefined,
  of: (counted: readonly T[]) => number,
): Measured => {
  const silent = records.filter(record => counts(record) == null).length
  if (silent > 0) return silence(records.length, silent)
  return of(records.filter(record => counts(record)))
}

const received = (indicator: string, counts: (gift: z.infer<typeof GiftReceived>) => boolean | null | undefined) =>
  defineMeasure({
    indicator,
    record: GiftReceived,
    of: (gifts, period) =>
      toldOf(
        gifts.filter(gift => happenedIn(gift.date, period) && !happenedBy(gift.returnedOn, period.asOf)),
        counts,
        counted => sumOf(counted, gift => gift.amount) / fenOf(1),
      ),
  })

/** Donations received and the gross domestic product of one place and year, in fen; a product that is not published is `null`. */
export const GivingOfEconomy = z.strictObject({
  place: z.string().min(1),
  year: z.int().min(1978).max(2200),
  donations: amount,
  product: amount.nullable(),
})

/** One deed of somebody for charity: a gift, or a turn of volunteering; `person` tells persons apart. */
export const CharityDeed = z.strictObject({
  person: z.string().min(1),
  date: PlainDate,
  deed: z.enum(['gift', 'volunteering']),
})

/** Where an event was: two of one name on one day are told apart by it. */
const place = z.string().min(1).optional()

/** One event of the welfare lottery: a publicity day, a sale with prizes. */
export const LotteryEvent = z.strictObject({ name: z.string().min(1), date: PlainDate, place })

/** One event for charity and its culture: on China Charity Day (`charityDay`) or another day. */
export const CharityEvent = z.strictObject({ name: z.string().min(1), date: PlainDate, place })

const events = (indicator: string, record: typeof LotteryEvent | typeof CharityEvent) =>
  defineMeasure({
    indicator,
    record,
    key: ({ name, date, place }) => [name, date, place].filter(Boolean).join(' '),
    of: (list, period) => list.filter(({ date }) => happenedIn(date, period)).length,
  })

const organisationKey = ({ creditCode, name, division }: CharityOrganisation): string =>
  creditCode ?? `${name} ${division}`

const organisations = (indicator: string, counts: (one: CharityOrganisation, period: MeasurePeriod) => boolean) =>
  defineMeasure({
    indicator,
    record: CharityOrganisation,
    key: organisationKey,
    // One that was recognised again has more records than one.
    days: ({ charitySince, charityUntil }) => [charitySince.on, charityUntil],
    of: (list, period) => new Set(list.filter(one => counts(one, period)).map(organisationKey)).size,
  })

const trustKey = ({ name, signedOn }: CharityTrust) => `${name} ${signedOn}`

const ofProjects = (
  indicator: string,
  of: (project: CharityProject, period: MeasurePeriod) => number | null,
  unit = 1,
) =>
  defineMeasure({
    indicator,
    record: CharityProject,
    key: ({ id }) => id,
    of: (projects, period) => {
      const numbers = projects.map(project => of(project, period))
      const told = numbers.filter(number => number !== null)
      return told.length < numbers.length
        ? silence(numbers.length, numbers.length - told.length)
        : sumOf(told, one => one) / unit
    },
  })

const personsWho = (indicator: string, deed: z.infer<typeof CharityDeed>['deed']) =>
  defineMeasure({
    indicator,
    record: CharityDeed,
    of: (deeds, period) =>
      new Set(deeds.filter(one => one.deed === deed && happenedIn(one.date, period)).map(({ person }) => person)).size,
  })

const shops = (
  indicator: string,
  counts: (shop: LotteryShop, period: MeasurePeriod, all: readonly LotteryShop[]) => boolean | null,
) =>
  defineMeasure({
    indicator,
    record: LotteryShop,
    key: ({ id }) => id,
    // A shop that closed and opened again has more records than one.
    days: ({ openedOn, closedOn }) => [openedOn, closedOn],
    of: (list, period) =>
      countWhere(
        list,
        shop => counts(shop, period, list),
        ({ id }) => id,
      ),
  })

const sold = ({ game, division, shop, on }: LotterySale): string => [game, division, shop, on].filter(Boolean).join(' ')

/** How each indicator of charity comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  checked('charity-grid-coverage'),
  defineMeasure({
    indicator: 'charity-annual-report-filing-rate',
    record: ReportDue,
    key: ({ charity, year }) => (year === undefined ? charity : `${charity} ${year}`),
    of: (charities, { asOf }) =>
      shareWhere(
        charities.filter(({ year }) => year === undefined || year + 1 === dateParts(asOf).year),
        ({ filed }) => (filed === undefined ? null : happenedBy(filed, asOf)),
      ),
  }),
  defineMeasure({
    indicator: 'charity-annual-spending-ratio',
    record: SpendingOfBase,
    key: ({ charity }) => charity,
    of: charities => ({
      numerator: sumOf(charities, ({ spending }) => spending),
      denominator: sumOf(charities, ({ base }) => base),
    }),
  }),
  defineMeasure({
    indicator: 'charity-management-cost-ratio',
    record: CostOfSpending,
    key: ({ charity }) => charity,
    of: charities => ({
      numerator: sumOf(charities, ({ adminCost }) => adminCost),
      denominator: sumOf(charities, ({ totalSpending }) => totalSpending),
    }),
  }),
  checked('charity-disclosure-rate'),
  checked('community-charity-fund-coverage'),
  defineMeasure({
    indicator: 'community-charity-funds-set-up',
    record: CommunityFund,
    // One that ended and was set up anew stands twice.
    key: ({ name, division, setUpOn }) => `${name} ${division} ${setUpOn}`,
    of: (funds, period) => funds.filter(({ setUpOn }) => happenedIn(setUpOn, period)).length,
  }),
  completed('community-charity-stations-built'),
  checked('community-charity-station-coverage'),
  completed('charity-spaces-built'),
  completed('charity-shops-built'),
  organisations('charity-organisations', ({ charitySince, charityUntil = null }, { asOf }) =>
    runsOn(charitySince.on, charityUntil, asOf),
  ),
  organisations('charity-organisations-added', ({ charitySince }, period) => happenedIn(charitySince.on, period)),
  defineMeasure({
    indicator: 'charity-trusts-filed',
    record: CharityTrust,
    key: trustKey,
    of: (trusts, period) =>
      countWhere(trusts, ({ filed, signedOn, endedOn = null }) =>
        toldIn(
          filed === undefined ? undefined : (filed?.on ?? null),
          period,
          signedOn <= period.asOf && (endedOn === null || period.from <= endedOn),
        ),
      ),
  }),
  // At the value on record. A trust that was signed and is not filed is one all the same (慈善法 art. 45).
  defineMeasure({
    indicator: 'charity-trust-assets',
    record: CharityTrust,
    key: trustKey,
    of: (trusts, { asOf }) =>
      sumOf(
        trusts.filter(({ signedOn, endedOn = null }) => runsOn(signedOn, endedOn, asOf)),
        ({ property }) => property,
      ) / fenOf(1),
  }),
  events('charity-events', CharityEvent),
  received('charity-donations-received', () => true),
  received('online-donations-raised', ({ online }) => online),
  attended('charity-staff-trained'),
  ofProjects('charity-spending', (project, period) => projectSums(project, period).spent, fenOf(1)),
  defineMeasure({
    indicator: 'charity-poor-area-spending',
    record: CharityProject,
    key: ({ id }) => id,
    // A project that spent nothing in the period matters to nobody; one to which more came back than it spent does.
    of: (projects, period) =>
      toldOf(
        projects.filter(project => projectSums(project, period).spent !== 0),
        // One that is known to work elsewhere may leave out what it spent.
        project => (project.poorArea && projectSums(project, period).spent === null ? null : project.poorArea),
        counted => sumOf(counted, project => projectSums(project, period).spent!) / fenOf(1),
      ),
  }),
  ofProjects('charity-beneficiaries', (project, period) => projectSums(project, period).times),
  ofProjects('charity-projects', (project, period) => (projectRunsIn(project, period) ? 1 : 0)),
  defineMeasure({
    indicator: 'charity-donations-to-gdp',
    record: GivingOfEconomy,
    key: ({ place, year }) => `${place} ${year}`,
    // A register holds other years too; those count that lie in the period as a whole.
    of: (all, { from, asOf }) => {
      const years = all.filter(({ year }) => from <= plainDate(year, 1, 1) && plainDate(year, 12, 31) <= asOf)
      const open = years.filter(({ product }) => product === null)
      if (open.length > 0)
        return {
          unknown: {
            zh: `${open.length} 个地区或者年度的生产总值未公布。`,
            en: `The product of ${open.length} places or years is not published.`,
          },
        }
      return { numerator: sumOf(years, one => one.donations), denominator: sumOf(years, one => one.product ?? 0) }
    },
  }),
  personsWho('charity-donors', 'gift'),
  personsWho('charity-volunteers', 'volunteering'),
  defineMeasure({
    indicator: 'lottery-sales',
    record: LotterySale,
    key: sold,
    of: (sales, period) =>
      sumOf(
        sales.filter(sale => isWelfareSale(sale) && happenedIn(sale.on, period)),
        ({ amount }) => amount,
      ) / fenOf(1),
  }),
  defineMeasure({
    indicator: 'lottery-welfare-fund-raised',
    record: LotterySale,
    key: sold,
    of: (sales, period) => {
      const { fund, notKnown } = fundOfSales(sales.filter(sale => isWelfareSale(sale) && happenedIn(sale.on, period)))
      return fund === null
        ? {
            unknown: {
              zh: `“${notKnown.join('、')}”的提取比例不明。`,
              en: `The rate of "${notKnown.join(', ')}" is not known.`,
            },
          }
        : fund / fenOf(1)
    },
  }),
  shops('lottery-shops', (shop, { asOf }) => shopIsOpen(shop, asOf)),
  // What was open the day before, under another contract, is not added.
  shops(
    'lottery-shops-added',
    ({ id, openedOn }, period, all) =>
      happenedIn(openedOn, period) && !all.some(one => one.id === id && shopIsOpen(one, addDays(openedOn, -1))),
  ),
  shops(
    'lottery-welfare-stations',
    ({ welfarePostSince, welfarePostUntil, ...shop }, { asOf }) =>
      shopIsOpen(shop, asOf) &&
      (welfarePostSince === undefined ? null : runsOn(welfarePostSince, welfarePostUntil, asOf)),
  ),
  events('lottery-events', LotteryEvent),
  defineMeasure({
    indicator: 'lottery-aided-pupils',
    record: FundBeneficiary,
    of: (list, period) =>
      new Set(
        list
          .filter(
            ({ group, paidOn, returnedOn }) =>
              (group === 'pupil' || group === 'student') &&
              happenedIn(paidOn, period) &&
              !happenedBy(returnedOn, period.asOf),
          )
          .map(({ person }) => person),
      ).size,
  }),
]
