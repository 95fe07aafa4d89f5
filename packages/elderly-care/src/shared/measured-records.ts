import { areInOrder, happenedBy, keysOf, PlainDate, type Problem, problem, refusal } from '@minzheng/core'
import { defineMeasure, type Measure, type Measured, type MeasurePeriod } from '@minzheng/indicators'
import * as z from 'zod'
import { type DailyService, dailyServices } from '../care-network/facility.js'
import type { CircleMethod } from '../facilities/facilities.js'
import { spellProblems } from './spells.js'

// The records of registers that no other topic has, and what makes one count.

/** A family care bed (家庭养老床位): it counts from the day on which it was both accepted and under contract. */
export const FamilyCareBed = z.strictObject({
  person: z.string().min(1),
  /** The day on which the person was assessed; left out or `null`: not known. */
  assessed: PlainDate.nullish(),
  /** What was fitted, by name; left out or `null`: not known. */
  devices: z.array(z.string().min(1)).nullish(),
  accepted: PlainDate.nullable(),
  contracted: PlainDate.nullable(),
  /** The last day of service. */
  ended: PlainDate.nullable().default(null),
})

/** The day from which a family care bed counts; `null`: not yet. */
export const inServiceFrom = ({ accepted, contracted }: z.infer<typeof FamilyCareBed>): PlainDate | null =>
  accepted === null || contracted === null ? null : accepted > contracted ? accepted : contracted

const bedProblem = (code: string, severity: Problem['severity'], path: string, zh: string, en: string): Problem =>
  problem(`family-bed-${code}`, severity, [path], [zh, en], ['请核对床位登记。', 'Check the record of the bed.'])

/**
 * What is wrong with a family care bed on a day: `family-bed-order` (accepted or under contract before the person was assessed, a warning,
 * since who is assessed again has a later day; or ended before either), and, as warnings, `family-bed-no-device` and `family-bed-devices-unknown` once it is accepted,
 * and `family-bed-assessed-unknown`. What a bed must have beyond that is set by places.
 */
export const familyCareBedProblems = (bed: z.infer<typeof FamilyCareBed>, asOf: PlainDate): Problem[] => {
  const { assessed, devices, accepted, contracted, ended } = bed
  const built = [accepted, contracted].flatMap(day => day ?? [])
  const early = (['accepted', 'contracted'] as const).filter(step => assessed && bed[step] && bed[step] < assessed)
  const isBuilt = happenedBy(accepted, asOf)
  return [
    ...early.map(step => bedProblem('order', 'warning', step, '早于评估。', 'Before the person was assessed.')),
    // Who dies or withdraws before the contract has a last day, and no service.
    ...(ended !== null && built.some(day => ended < day)
      ? [
          bedProblem(
            'order',
            'error',
            'ended',
            '终止早于验收或签约。',
            'Ended before it was accepted or under contract.',
          ),
        ]
      : []),
    ...(isBuilt && devices?.length === 0
      ? [bedProblem('no-device', 'warning', 'devices', '已验收而没有设备。', 'Accepted without any device.')]
      : []),
    ...(isBuilt && !devices
      ? [bedProblem('devices-unknown', 'warning', 'devices', '设备未登记。', 'Its devices are not on record.')]
      : []),
    ...((isBuilt || happenedBy(contracted, asOf)) && !assessed
      ? [bedProblem('assessed-unknown', 'warning', 'assessed', '评估日期未登记。', 'The assessment is not on record.')]
      : []),
  ]
}

/** What a register holds twice for one day leaves a count open; what ended and came back does not. */
export const openIfTwice = (problems: readonly Problem[]): Measured | undefined => {
  const message = problems.find(({ code }) => code.endsWith('-twice'))?.message
  return message && { unknown: message }
}

/**
 * A person who has two beds on one day leaves the count open; who gave a bed up and came back does not, were it on the same day, nor a bed that
 * was given up before it was in service.
 */
export const bedTwice = (beds: readonly z.infer<typeof FamilyCareBed>[]): Measured | undefined => {
  const kept = beds.filter(bed => inServiceFrom(bed) !== null || bed.ended === null)
  // A contract that was renewed before its end is of the bed that was accepted then.
  const ended = kept.filter(bed => bed.ended !== null)
  const isRenewal = ({ person, accepted, contracted }: z.infer<typeof FamilyCareBed>) =>
    ended.some(
      one =>
        one.person === person &&
        one.accepted === accepted &&
        one.contracted !== null &&
        contracted !== null &&
        one.contracted < contracted,
    )
  const first = kept.filter(bed => !isRenewal(bed))
  const problems = spellProblems(first, {
    handsOver: true,
    code: 'family-bed',
    key: ({ person }) => person,
    first: inServiceFrom,
    last: ({ ended }) => ended,
  })
  return openIfTwice(problems)
}

/** One visit to serve an elder at home (居家养老上门服务). */
export const HomeVisit = z.strictObject({
  person: z.string().min(1),
  date: PlainDate,
  /** Poor and wholly or partly disabled, as the project of the centre asks; left out or `null`: not known. */
  poorAndDisabled: z.boolean().nullish(),
  /** What was done; left out or `null`: not known. */
  services: z.array(z.enum(keysOf(dailyServices))).nullish(),
})

/** Visits at home in a period: persons (人), each once, and person-times (人次), which are never added up. */
export interface HomeVisitFigures {
  readonly persons: number
  readonly visits: number
  /** The poor and disabled among the persons, and those of whom no visit says whether they are. */
  readonly poorAndDisabled: number
  readonly unknown: number
  /** Visits by what was done: one with two services stands in both. */
  readonly byService: Readonly<Record<DailyService, number>>
  /** The visits of which it is not known what was done. */
  readonly servicesUnknown: number
}

/** What the visits of a period came to, its first and last day among it. */
export const homeVisitFigures = (
  visits: readonly z.infer<typeof HomeVisit>[],
  { from, asOf }: MeasurePeriod,
): HomeVisitFigures => {
  const made = visits.filter(({ date }) => from <= date && date <= asOf)
  const personsWhere = (holds: (visit: z.infer<typeof HomeVisit>) => boolean) =>
    new Set(made.filter(holds).map(({ person }) => person)).size
  const persons = personsWhere(() => true)
  const services = keysOf(dailyServices)
  return {
    persons,
    visits: made.length,
    poorAndDisabled: personsWhere(({ poorAndDisabled }) => poorAndDisabled === true),
    unknown: persons - personsWhere(({ poorAndDisabled }) => poorAndDisabled != null),
    byService: Object.fromEntries(
      services.map(service => [service, made.filter(one => one.services?.includes(service)).length]),
    ) as Record<DailyService, number>,
    servicesUnknown: made.filter(({ services }) => services == null).length,
  }
}

/** A meal that an elder took at a meal point or was brought (老年助餐). */
export const ElderMeal = z.strictObject({ person: z.string().min(1), date: PlainDate })

/** A payment of an allowance or subsidy to an elder, in fen, for one month or several, or in arrears. */
export const ElderAllowancePayment = z
  .strictObject({
    person: z.string().min(1),
    amount: z.int().min(0),
    paidOn: PlainDate,
    /** The bank or the person gave it back. */
    returnedOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ paidOn, returnedOn }) => areInOrder([paidOn, returnedOn]),
    refusal(['returnedOn'], '退回日期早于发放日期', 'it came back before it was paid'),
  )

/** What was invested in a project on a day, in fen. */
export const Investment = z.strictObject({
  project: z.string().min(1),
  date: PlainDate,
  amount: z.int().min(0),
  /** What tells it from another of the project of the same day and sum, as the number of its voucher (凭证号); left out: not told. */
  id: z.string().min(1).optional(),
})

/** A subsidy paid to a home (建设、运营补贴), in fen. */
export const InstitutionSubsidy = z
  .strictObject({
    institution: z.string().min(1),
    /** What tells it from another of the home of the same day, sum and year, as the number of its voucher (凭证号); left out: not told. */
    id: z.string().min(1).optional(),
    paid: PlainDate,
    amount: z.int().min(0),
    /** The year that it is for, which is often the one before; left out: not known. */
    forYear: z.int().min(2000).max(2100).optional(),
    /** It was given or taken back (退回、追回); left out or `null`: it was not. */
    returned: PlainDate.nullish(),
  })
  .refine(
    ({ paid, returned }) => areInOrder([paid, returned]),
    refusal(['returned'], '退回日期早于发放日期', 'it came back before it was paid'),
  )

/** What each home got for a year and kept, in fen, whenever it was paid; and the homes of which a payment does not say for which year it is. */
export const subsidiesForYear = (
  payments: readonly z.infer<typeof InstitutionSubsidy>[],
  year: number,
): { readonly byInstitution: ReadonlyMap<string, number>; readonly notKnown: readonly string[] } => {
  const byInstitution = new Map<string, number>()
  for (const { institution, amount, forYear, returned } of payments)
    if (forYear === year && returned == null)
      byInstitution.set(institution, (byInstitution.get(institution) ?? 0) + amount)
  const notKnown = payments.filter(({ forYear }) => forYear === undefined).map(({ institution }) => institution)
  return { byInstitution, notKnown: [...new Set(notKnown)] }
}

/** The beds of a home. Where the home is named, one that is there twice leaves the value open. */
export const InstitutionBeds = z
  .strictObject({
    beds: z.int().min(0),
    /** Of these, nursing beds (护理型床位); left out or `null`: not known. */
    nursingBeds: z.int().min(0).nullish(),
    institution: z.string().min(1).optional(),
    /** The last day of the home; left out or `null`: it goes on. */
    closed: PlainDate.nullish(),
  })
  .refine(
    ({ beds, nursingBeds }) => nursingBeds == null || nursingBeds <= beds,
    refusal(['nursingBeds'], '护理型床位多于床位总数', 'more nursing beds than beds'),
  )
type InstitutionBeds = z.infer<typeof InstitutionBeds>

/** A measure over the beds of the homes that have not closed before the day. */
export const bedMeasure = (
  indicator: string,
  of: (homes: readonly InstitutionBeds[]) => Measured,
): Measure<typeof InstitutionBeds> =>
  defineMeasure({
    indicator,
    record: InstitutionBeds,
    of: (all, { asOf }) => {
      const homes = all.filter(({ closed }) => closed == null || asOf <= closed)
      const names = homes.flatMap(({ institution }) => institution ?? [])
      const twice = names.find((name, index) => names.indexOf(name) < index)
      return twice === undefined
        ? of(homes)
        : { unknown: { zh: `“${twice}”登记了两次。`, en: `"${twice}" is on record twice.` } }
    },
  })

/** Something of the nursing beds of homes; open where one of them does not say how many it has. */
export const ofNursingBeds =
  (of: (nursingBeds: number, homes: readonly InstitutionBeds[]) => Measured) =>
  (homes: readonly InstitutionBeds[]): Measured => {
    const silent = homes.filter(({ nursingBeds }) => nursingBeds == null).length
    return silent === 0
      ? of(
          homes.reduce((sum, { nursingBeds }) => sum + (nursingBeds ?? 0), 0),
          homes,
        )
      : {
          unknown: {
            zh: `${homes.length} 家机构中有 ${silent} 家的护理型床位数不明。`,
            en: `Of ${homes.length} homes ${silent} do not say how many nursing beds they have.`,
          },
        }
  }

/** The indicator is of elders within fifteen minutes on foot; a radius, another way or other people are another figure. */
export const isOfIndicator = ({ minutes, by, mode, of }: CircleMethod): boolean =>
  minutes === 15 && by === 'travel-time' && mode === 'walk' && of === 'elders-60'
