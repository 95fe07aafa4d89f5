import { type Citation, happenedBy, type LocalizedText, latestBy, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { StandardClause, standardConformity } from '../local-standards/clauses.js'
import { type Tally, tally } from '../shared/share.js'

/** 养老机构服务质量基本规范. */
export const serviceQualityStandard = {
  title: '养老机构服务质量基本规范',
  number: 'GB/T 35796-2017',
  issued: '2017-12-29',
  effective: '2017-12-29',
  confidence: 'secondary',
  note: 'cited in an official notice of Chongqing of 2019; text not read, both days from memory',
} as const satisfies Citation

/** 养老机构服务安全基本规范: mandatory. */
export const serviceSafetyStandard = {
  title: '养老机构服务安全基本规范',
  number: 'GB 38600-2019',
  effective: '2022-01-01',
  confidence: 'secondary',
  note: 'issued on 2019-12-27 as far as remembered; text not read',
} as const satisfies Citation

/** 关于加快推进养老服务技能人才职业技能等级认定工作的实施意见: the ladder of grades, and certificates for 80 % by 2030. */
export const skillGradesOpinion2025 = {
  title: '关于加快推进养老服务技能人才职业技能等级认定工作的实施意见',
  issuer: '民政部、人力资源社会保障部',
  confidence: 'secondary',
  note: 'read in a newspaper of 2025-04-15',
} as const satisfies Citation

/** Whether a home meets GB/T 35796, as a check found it; `null` where it was not checked. */
export const QualityCheck = z.strictObject({
  institution: z.string().min(1),
  /** The day of the check; left out: not known. */
  on: PlainDate.optional(),
  complies: z.boolean().nullable(),
  /** What the check found clause by clause, where it is on record: the clauses are entered by who holds the standard. */
  clauses: z.array(StandardClause).optional(),
  /** The last day of the home; left out or `null`: it goes on. */
  closed: PlainDate.nullish(),
})
export type QualityCheck = z.infer<typeof QualityCheck>

/**
 * Whether a home meets GB/T 35796-2017: by its clauses where they decide, else as the check says. `null`: not known, checked
 * before the standard, or later than the day that is asked for; and where the clauses say otherwise than the check.
 */
export const meetsQualityStandard = ({ on, complies, clauses }: QualityCheck, asOf?: PlainDate): boolean | null => {
  if (on !== undefined && on < serviceQualityStandard.effective) return null
  if (on !== undefined && asOf !== undefined && on > asOf) return null
  const { conforms } = standardConformity(clauses ?? [])
  if (conforms === null) return complies
  return complies !== null && complies !== conforms ? null : conforms
}

/** By the last of the checks of a home; not known where one of several has no day, or the last two are of one day and differ. */
const meetsByLastCheck = (checks: readonly QualityCheck[], asOf?: PlainDate): boolean | null => {
  const [only, other] = checks
  if (only === undefined || other === undefined) return only === undefined ? null : meetsQualityStandard(only, asOf)
  const days = checks.flatMap(({ on }) => on ?? [])
  const last = asOf === undefined ? days.toSorted().at(-1) : latestBy(days, asOf)
  if (last === undefined || days.length < checks.length) return null
  const answers = new Set(checks.filter(({ on }) => on === last).map(check => meetsQualityStandard(check, asOf)))
  return answers.size === 1 ? [...answers][0]! : null
}

/**
 * The share of homes that meet GB/T 35796-2017 (符合率), each once by its last check, and which do not, or were not checked: of
 * `institutions`, where all of a place are given, those without a check too, and no other. A home that closed before the day is none.
 */
export const qualityCompliance = (
  checks: readonly QualityCheck[],
  asOf?: PlainDate,
  institutions: readonly string[] = [],
): Tally & { readonly failing: readonly string[]; readonly unchecked: readonly string[] } => {
  const isOpen = ({ closed }: QualityCheck) => closed == null || asOf === undefined || asOf <= closed
  const closed = new Set(checks.filter(check => !isOpen(check)).map(({ institution }) => institution))
  const checked = institutions.length > 0 ? [] : checks.map(({ institution }) => institution)
  const homes = [...new Set([...checked, ...institutions])].filter(home => !closed.has(home))
  const meets = (home: string) =>
    meetsByLastCheck(
      checks.filter(({ institution }) => institution === home),
      asOf,
    )
  const named = (answer: boolean | null) => homes.filter(home => meets(home) === answer)
  return {
    ...tally(homes, meets),
    failing: named(false),
    unchecked: named(null),
  }
}

/** The eight grades of the ladder, from the lowest. */
export const skillGrades = [
  'apprentice',
  'junior',
  'intermediate',
  'senior',
  'technician',
  'senior-technician',
  'special-technician',
  'chief-technician',
] as const
/** A grade of caregivers' skill (职业技能等级), from apprentice to chief technician. */
export type SkillGrade = (typeof skillGrades)[number]
/** What each grade of skill is called. */
export const skillGradeNames: Readonly<Record<SkillGrade, LocalizedText>> = {
  apprentice: { zh: '学徒工', en: 'Apprentice' },
  junior: { zh: '初级工', en: 'Junior worker' },
  intermediate: { zh: '中级工', en: 'Intermediate worker' },
  senior: { zh: '高级工', en: 'Senior worker' },
  technician: { zh: '技师', en: 'Technician' },
  'senior-technician': { zh: '高级技师', en: 'Senior technician' },
  'special-technician': { zh: '特级技师', en: 'Special-grade technician' },
  'chief-technician': { zh: '首席技师', en: 'Chief technician' },
}

/** A caregiver in post (在岗养老护理员). */
export const Caregiver = z.strictObject({
  name: z.string().min(1),
  /** Tells persons apart, as a number does and a name does not; left out: not known, and the record is taken for a person of its own. */
  id: z.string().min(1).optional(),
  /** The first day of work as a caregiver. */
  started: PlainDate,
  /** The last day in post; `null` or left out: still there. */
  left: PlainDate.nullish(),
  /** The day on which the training before work was completed; `null`: none. Left out: not known. */
  trained: PlainDate.nullish(),
  /** The grade of the certificate held; `null`: none. Left out: not known. */
  certificate: z.enum(skillGrades).nullish(),
  /** The day on which that certificate was got; left out: not known. */
  certified: PlainDate.optional(),
})
export type Caregiver = z.infer<typeof Caregiver>

/**
 * The records of each person at work on a day, or of all where none is asked for: who starts later is not in post yet, who left before
 * it no more, and who works in two homes is one.
 */
export const inPost = (caregivers: readonly Caregiver[], asOf?: PlainDate): readonly (readonly Caregiver[])[] => {
  const persons = new Map<string | Caregiver, Caregiver[]>()
  for (const one of caregivers)
    if (asOf === undefined || runsOn(one.started, one.left, asOf))
      persons.set(one.id ?? one, [...(persons.get(one.id ?? one) ?? []), one])
  return [...persons.values()]
}

/** What all records of a person say; not known where they do not agree. */
export const saidOf =
  (holds: (one: Caregiver) => boolean | null) =>
  (records: readonly Caregiver[]): boolean | null => {
    const answers = new Set(records.map(holds))
    return answers.size === 1 ? [...answers][0]! : null
  }

/** Trained by the first day of work: a training that ended on that day is in time. `null` where it is not known. */
export const trainedBeforeWork = ({ started, trained }: Caregiver): boolean | null =>
  trained === undefined ? null : trained !== null && trained <= started

/** The share trained before work (上岗培训率; GB 38600-2019 asks for all) of those in post on a day, each once, and who was not. */
export const trainingShare = (
  caregivers: readonly Caregiver[],
  asOf?: PlainDate,
): Tally & { readonly untrained: readonly string[] } => {
  const persons = inPost(caregivers, asOf)
  const trained = saidOf(trainedBeforeWork)
  return {
    ...tally(persons, trained),
    untrained: persons.filter(one => trained(one) === false).map(([one]) => one!.name),
  }
}

/**
 * Whether a certificate of any grade is held; `null` where it is not known, and where it was got after the day that is asked for:
 * whether one of a lower grade was held before is then not on record.
 */
export const holdsCertificate = ({ certificate, certified }: Caregiver, asOf?: PlainDate): boolean | null =>
  certificate === undefined || (certified !== undefined && asOf !== undefined && !happenedBy(certified, asOf))
    ? null
    : certificate !== null

/**
 * Whether a person holds a certificate, by all records of that person: those that tell decide, as where one of two homes left it blank;
 * `null` where they contradict each other, or none tells.
 */
export const personHoldsCertificate = (records: readonly Caregiver[], asOf?: PlainDate): boolean | null => {
  const holds = (one: Caregiver) => holdsCertificate(one, asOf)
  const told = records.filter(one => holds(one) !== null)
  return told.length === 0 ? null : saidOf(holds)(told)
}

/** The share of caregivers in post on a day, each once, who hold a certificate of any grade (持证率). */
export const certificateShare = (caregivers: readonly Caregiver[], asOf?: PlainDate): Tally =>
  tally(inPost(caregivers, asOf), records => personHoldsCertificate(records, asOf))
