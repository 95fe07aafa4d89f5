import { type Citation, divideExact, happenedBy, type LocalizedText, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** The occupational standard of carers of disabled orphans, as a training body restates it. */
export const orphanCarerStandard: Citation = {
  title: '孤残儿童护理员国家职业标准',
  confidence: 'secondary',
  note: 'levels, hours and marks as a training body restates them; number, day and the years of work that a level asks for were not seen',
}

/** The five levels (职业资格等级), the lowest first, with the least hours of training for each. */
export const orphanCarerLevels = {
  5: { zh: '初级护理员（五级）', en: 'Junior carer (level 5)', hours: 180 },
  4: { zh: '中级护理员（四级）', en: 'Intermediate carer (level 4)', hours: 160 },
  3: { zh: '高级护理员（三级）', en: 'Senior carer (level 3)', hours: 140 },
  2: { zh: '护理师（二级）', en: 'Care technician (level 2)', hours: 120 },
  1: { zh: '高级护理师（一级）', en: 'Senior care technician (level 1)', hours: 100 },
} as const satisfies Readonly<Record<number, LocalizedText & { hours: number }>>

const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
/** A level, from 5 (junior) to 1 (senior technician). */
export type OrphanCarerLevel = keyof typeof orphanCarerLevels

/** One examination for a level: hours of training, and marks out of 100. What is not known is `null`. */
export const OrphanCarerExam = z.strictObject({
  level,
  hours: z.number().min(0).max(10_000).nullable(),
  theory: z.number().min(0).max(100).nullable(),
  skills: z.number().min(0).max(100).nullable(),
})
export type OrphanCarerExam = z.infer<typeof OrphanCarerExam>

const passMark = 60

/** What an examination comes to. */
export interface OrphanCarerVerdict {
  /** `null` where nothing that is known is short, and something is not known. */
  readonly qualified: boolean | null
  readonly short: readonly ('hours' | 'theory' | 'skills')[]
  readonly unknown: readonly ('hours' | 'theory' | 'skills')[]
  readonly leastHours: number
  readonly cite: Citation
}

/**
 * Whether a level is reached: trained for its hours at least, and 60 marks or more in theory and in skills, each out of 100. The
 * years of work that a level asks for are not tested.
 */
export const orphanCarerVerdict = (exam: OrphanCarerExam): OrphanCarerVerdict => {
  const leastHours = orphanCarerLevels[exam.level].hours
  const least = { hours: leastHours, theory: passMark, skills: passMark }
  const parts = ['hours', 'theory', 'skills'] as const
  const short = parts.filter(part => exam[part] !== null && exam[part] < least[part])
  const unknown = parts.filter(part => exam[part] === null)
  return {
    qualified: short.length > 0 ? false : unknown.length > 0 ? null : true,
    short,
    unknown,
    leastHours,
    cite: orphanCarerStandard,
  }
}

/** One carer of an institution, and the level on its certificate; `null`: none, left out: not known. */
export const OrphanCarer = z.strictObject({
  id: z.string().min(1),
  institution: z.string().min(1),
  since: PlainDate,
  /** The last day at work. */
  until: PlainDate.nullable().default(null),
  certificate: z.strictObject({ level, on: PlainDate }).nullish(),
})
export type OrphanCarer = z.infer<typeof OrphanCarer>

/**
 * Whether a carer at work on a day is certified by it; `undefined`: not at work, `null`: not known, as where the certificate on record
 * is a later one of a level above the lowest: there may have been one of a lower level before.
 */
export const isCertifiedCarer = (
  { since, until, certificate }: OrphanCarer,
  on: PlainDate,
): boolean | null | undefined => {
  if (!runsOn(since, until, on)) return undefined
  if (certificate === undefined) return null
  if (happenedBy(certificate?.on, on)) return true
  return certificate === null || certificate.level === 5 ? false : null
}

/** How many of the carers at work on a day are certified. */
export interface CertifiedCarers {
  readonly certified: number
  readonly carers: number
  /** Carers of whom it is not known. */
  readonly unknown: number
  /** `null` where there are none, or of one it is not known. */
  readonly share: number | null
  /** How many stand at each level. */
  readonly levels: Readonly<Record<OrphanCarerLevel, number>>
}

/**
 * How many of the carers at work on a day hold a certificate by then (持证率), and of which level; who is on record twice counts once, by
 * the highest level that is on record.
 */
export const certifiedCarers = (carers: readonly OrphanCarer[], on: PlainDate): CertifiedCarers => {
  const levels = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  let [certified, all, unknown] = [0, 0, 0]
  const each = new Map<string, OrphanCarer[]>()
  for (const carer of carers)
    if (runsOn(carer.since, carer.until, on)) each.set(carer.id, [...(each.get(carer.id) ?? []), carer])
  for (const own of each.values()) {
    all++
    const held = own.filter(carer => isCertifiedCarer(carer, on) === true).map(carer => carer.certificate!.level)
    const [best] = held.toSorted((a, b) => a - b)
    if (best !== undefined) {
      certified++
      levels[best]++
    } else if (own.some(carer => isCertifiedCarer(carer, on) === null)) unknown++
  }
  return {
    certified,
    carers: all,
    unknown,
    share: all === 0 || unknown > 0 ? null : divideExact(certified, all),
    levels,
  }
}
