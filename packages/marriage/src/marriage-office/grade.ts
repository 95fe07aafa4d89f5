import {
  addMonths,
  atArticle,
  type Citation,
  type CriteriaVerdict,
  type Criterion,
  compareText,
  criterionOf,
  happenedBy,
  isAtLeast,
  PlainDate,
  refusal,
  runsOn,
  verdictOn,
} from '@minzheng/core'
import * as z from 'zod'
import { officeGradeStandard2011 } from './documents.js'

/** The grades of a registry (国家3A级、4A级、5A级), from the lowest; there is no 1A and no 2A. */
export const officeGrades = ['3A', '4A', '5A'] as const
/** A grade of {@link officeGrades}. */
export type OfficeGrade = (typeof officeGrades)[number]

/** How a step of staff is counted: a further registrar for each full step, or for each that is begun. */
export type StaffReading = 'full-steps' | 'begun-steps'

/** Registrars that an office of a place of up to 300,000 has at least, and the people for each further one. */
const staff = { least: 4, upTo: 300_000, step: { district: 80_000, county: 100_000 } } as const

/**
 * The registrars that a registry for mainland residents has at least (MZ/T 024-2011 4.1.3.2): four up to 300,000 people of local
 * registration; beyond, one more for each further 80,000 in a district of a city, 100,000 in a county or a city of county
 * level. The standard does not say whether a step begun counts; full steps unless asked otherwise.
 */
export const registrarsNeeded = (
  kind: 'district' | 'county',
  population: number,
  reading: StaffReading = 'full-steps',
): number => {
  const steps = Math.max(0, population - staff.upTo) / staff.step[kind]
  return staff.least + (reading === 'full-steps' ? Math.floor(steps) : Math.ceil(steps))
}

/**
 * The registrars of a registry for cases with foreigners, Hong Kong, Macao, Taiwan and overseas Chinese (4.1.3.3): two up to 500
 * cases a year. For more the copies break off: `null`.
 */
export const foreignRegistrarsNeeded = (casesAYear: number): number | null => (casesAYear <= 500 ? 2 : null)

/** What is known of a registry that asks for a grade; what is left out is not known. */
export interface GradedOfficeFacts {
  /** The day that it is judged for; before the standard, of 2011-07-01, nothing is told. Left out: a day of the standard. */
  readonly on?: PlainDate
  readonly kind: 'district' | 'county'
  /** People of local registration (户籍人口). */
  readonly population?: number
  readonly registrars?: number
  /** Approved as an organ, a body managed as civil servants, or a fully funded institution (4.1.1). */
  readonly body?: 'organ' | 'as-civil-servants' | 'fully-funded' | 'other'
  readonly fundsSecured?: boolean
  readonly registrarsFullTime?: boolean
  /** Registrars hold posts of one of those three kinds. */
  readonly postsOfKind?: boolean
}

/** Whether a registry meets a grade as far as the standard was read. */
export interface OfficeGradeVerdict {
  /** Never `met`: what was read of the standard is a part of it. */
  readonly verdict: Exclude<CriteriaVerdict, 'met'>
  readonly criteria: readonly Criterion[]
}

/**
 * What 3A asks, as far as it was read: every higher grade asks it too. Without a reading of the steps of staff, whether the registrars are enough is
 * told where both readings say the same.
 */
export const officeGradeVerdict = (
  { on, kind, population, registrars, body, fundsSecured, registrarsFullTime, postsOfKind }: GradedOfficeFacts,
  reading?: StaffReading,
): OfficeGradeVerdict => {
  if (on !== undefined && on < officeGradeStandard2011.effective) return { verdict: 'undetermined', criteria: [] }
  const at = (clause: string) => criterionOf(atArticle(officeGradeStandard2011, clause))
  const readings: readonly StaffReading[] = reading === undefined ? ['full-steps', 'begun-steps'] : [reading]
  const enough = readings.map(one =>
    population === undefined ? null : isAtLeast(registrars, registrarsNeeded(kind, population, one)),
  )
  const criteria = [
    at('4.1.1')(
      'office-body',
      '机构性质符合要求',
      'A body of the right kind',
      body === undefined ? null : body !== 'other',
    ),
    at('4.1.2')('office-funds', '工作经费有制度性保障', 'Funds are secured', fundsSecured),
    at('4.1.3.1')('registrars-full-time', '婚姻登记员专职', 'Registrars full-time', registrarsFullTime),
    at('4.1.3.1')('registrars-posts', '婚姻登记员编制性质符合要求', 'Registrars hold such posts', postsOfKind),
    at('4.1.3.2')(
      'registrars-enough',
      '婚姻登记员人数达标',
      'Registrars enough',
      enough.every(one => one === enough[0]) ? enough[0] : null,
    ),
  ]
  return { verdict: verdictOn(criteria) === 'not-met' ? 'not-met' : 'undetermined', criteria }
}

/** A grade that a registry was given. */
export const GradedOffice = z
  .strictObject({
    office: z.string().min(1),
    grade: z.enum(officeGrades),
    givenBy: z.enum(['ministry', 'province']),
    gradedOn: PlainDate,
    /** The day on which it was taken away. */
    revokedOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ gradedOn, revokedOn }) => revokedOn == null || gradedOn <= revokedOn,
    refusal(['revokedOn'], '撤销日期早于评定日期', 'taken away before it was given'),
  )
export type GradedOffice = z.infer<typeof GradedOffice>

/** How long a grade stands, where a rule says so; in the standard no term was read. */
export interface GradeTerm {
  readonly months: number
  readonly cite: Citation
}

/** The grade of an office on a day; `undefined`: none. Of several the one that was given last. */
export const officeGradeOn = (
  grades: readonly GradedOffice[],
  office: string,
  asOf: PlainDate,
  term?: GradeTerm,
): OfficeGrade | undefined =>
  grades
    .filter(one => one.office === office && !happenedBy(one.revokedOn, asOf))
    .filter(({ gradedOn }) => runsOn(gradedOn, term && addMonths(gradedOn, term.months), asOf))
    .toSorted((a, b) => compareText(a.gradedOn, b.gradedOn))
    .at(-1)?.grade
