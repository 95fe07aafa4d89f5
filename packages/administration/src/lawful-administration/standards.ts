import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { standardisationLaw2017 } from './documents.js'

const law = (article: string): Citation => atArticle(standardisationLaw2017, article)

/** The levels of a standard, with the article by which it is made; of another, as the building standards of projects (工程项目建设标准), the law has none. */
export const standardLevels = {
  'national-mandatory': { zh: '强制性国家标准', en: 'Mandatory national standard', cite: law('第十条') },
  'national-recommended': { zh: '推荐性国家标准', en: 'Recommended national standard', cite: law('第十一条') },
  sector: { zh: '行业标准', en: 'Standard of the sector', cite: law('第十二条') },
  local: { zh: '地方标准', en: 'Local standard', cite: law('第十三条') },
  association: { zh: '团体标准', en: 'Standard of an association', cite: law('第十八条') },
  company: { zh: '企业标准', en: 'Standard of a company', cite: law('第十九条') },
  other: { zh: '其他标准（工程项目建设标准等）', en: 'Another standard, as one of building projects', cite: null },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly cite: Citation | null }>>
/** A level of {@link standardLevels}. */
export type StandardLevel = keyof typeof standardLevels

const forms: readonly (readonly [StandardLevel, RegExp])[] = [
  ['national-mandatory', /^GB \d+(\.\d+)?-\d{4}$/],
  ['national-recommended', /^GB\/[TZ] \d+(\.\d+)?-\d{4}$/],
  ['local', /^DB\d{2}(\d{2})?(\/[TZ])? \d+(\.\d+)?-\d{4}$/],
  // Of building, which provinces number in ways of their own: DBJ50/T-300-2018, DBJ/T 13-300-2018.
  ['local', /^DBJ ?(\d{2})?(\/T)?[ -]\d+(-\d+)?-\d{4}$/],
  ['local', /^DG(J|\/TJ) \d{2}-\d+-\d{4}$/],
  // Of food safety: DBS44/006-2016.
  ['local', /^DBS ?\d{2}(\d{2})?[/ ]\d+-\d{4}$/],
  ['association', /^T\/[A-Z\d]*[A-Z] \d+(\.\d+)?-\d{4}$/],
  ['company', /^Q\/[A-Z0-9]+ .+$/],
  // Two letters, and three of building (工程建设、城镇建设).
  ['sector', /^([A-Z]{2}|JGJ|CJJ)(\/[TZ])? \d+(\.\d+)?-\d{4}$/],
  // 老年养护院建设标准 is 建标144-2010, 殡仪馆建设标准 建标181-2017.
  ['other', /^建标 ?\d+-\d{4}$/],
]

/** The number of a standard as it is meant, so that two ways of writing it are one: long dashes, blanks, small letters. */
export const tidyStandardNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[—–－]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .replace(/^ ?([A-Z/\d]*[A-Z])(\d)/, '$1 $2')
    .replace(/^ ?DB (\d)/, 'DB$1')
    // Of local ones that are or were mandatory, as Beijing numbers them: DB11/1309-2015.
    .replace(/^(DB\d+)\/(\d)/, '$1 $2')
    .replace(/^建标 (\d)/, '建标$1')
    .trim()

/**
 * The level of a standard by its number: `MZ/T 131-2019` is one of the sector, `DB3502/T 089-2022` a local one. Long dashes, blanks and
 * small letters are read as they are meant, and an amendment (`GB/T 1234-2010/XG1-2015`) is of the level of what it amends; `null`: no number that
 * is known.
 */
export const standardLevelOf = (number: string): StandardLevel | null => {
  const tidy = tidyStandardNumber(number).replace(/\/XG\d+-\d{4}$/, '')
  return forms.find(([, form]) => form.test(tidy))?.[0] ?? null
}

const day = PlainDate.nullable().default(null)

/** A standard of civil affairs (民政标准) on the list of a bureau: what it is, and since when it holds. How one is made {@link StandardProject} says. */
export const CivilAffairsStandard = z
  .strictObject({
    number: z.string().min(1),
    title: z.string().min(1),
    /** What its number does not tell, as that of a kind that is not known here; left out: as {@link standardLevelOf} reads the number. */
    level: z.enum(keysOf(standardLevels)).optional(),
    /** The part of civil affairs that it is of: `EC`, `FU`, or as the bureau calls it. */
    domain: z.string().min(1),
    issued: PlainDate,
    effective: PlainDate,
    withdrawn: day,
    /** Looked at anew and kept (复审继续有效); not so far where it is empty, left out: not told. */
    reviewed: z.array(PlainDate).optional(),
    /** Those that its text says it replaces; none where it is left out, as of most. */
    replaces: z.array(z.string().min(1)).default([]),
  })
  .refine(
    ({ number, level }) => level !== undefined || standardLevelOf(number) !== null,
    refusal(
      ['number'],
      '不是已知的标准编号，请填写标准级别（level）',
      'no number of a standard that is known: say its level',
    ),
  )
  .refine(
    ({ issued, effective }) => issued <= effective,
    refusal(['effective'], '实施日期早于发布日期', 'in force before it was issued'),
  )
  .refine(
    ({ issued, withdrawn }) => withdrawn === null || issued <= withdrawn,
    refusal(['withdrawn'], '废止日期早于发布日期', 'withdrawn before it was issued'),
  )
export type CivilAffairsStandard = z.infer<typeof CivilAffairsStandard>

const levelOf = ({ number, level }: Pick<CivilAffairsStandard, 'number' | 'level'>): StandardLevel | null =>
  level ?? standardLevelOf(number)

/** Whether a standard holds on a day. */
export const standardHolds = ({ effective, withdrawn }: CivilAffairsStandard, asOf: PlainDate): boolean =>
  effective <= asOf && !happenedBy(withdrawn, asOf)

/** How far a standard is on a day, from its issue to its end; `later`: not issued yet. */
export const standardStage = (
  standard: CivilAffairsStandard,
  asOf: PlainDate,
): 'later' | 'issued' | 'in-force' | 'withdrawn' => {
  if (standard.issued > asOf) return 'later'
  if (happenedBy(standard.withdrawn, asOf)) return 'withdrawn'
  return standardHolds(standard, asOf) ? 'in-force' : 'issued'
}

/** Months in which a standard is looked at anew, as a rule (复审周期一般不超过五年: 标准化法 art. 29, para. 2). */
export const standardReviewMonths = 60

/** The standards that hold on a day, without those that another of them replaces. */
const standing = (standards: readonly CivilAffairsStandard[], asOf: PlainDate): CivilAffairsStandard[] => {
  const there = standards.filter(one => standardHolds(one, asOf))
  const replaced = new Set(there.flatMap(({ replaces }) => replaces.map(tidyStandardNumber)))
  return there.filter(({ number }) => !replaced.has(tidyStandardNumber(number)))
}

/**
 * The standards that hold on a day and of which the five years to look at them anew are over, counted from the issue or from the last time, each
 * with its day: those that offices make. `isTold`: whether it is told when it was looked at; where it is not, it may have been since. Of associations, companies and building projects the article does not speak.
 */
export const standardsToReview = (
  standards: readonly CivilAffairsStandard[],
  asOf: PlainDate,
): { readonly number: string; readonly due: PlainDate; readonly isTold: boolean }[] =>
  standing(standards, asOf).flatMap(one => {
    const level = levelOf(one)
    if (level === null || ['association', 'company', 'other'].includes(level)) return []
    const due = addMonths(latestBy([one.issued, ...(one.reviewed ?? [])], asOf)!, standardReviewMonths)
    return due < asOf ? [{ number: one.number, due, isTold: one.reviewed !== undefined }] : []
  })

/**
 * The system of standards of a bureau on a day (标准体系): those that hold, by level, each number once. One that another replaces no longer
 * holds once that other does.
 */
export const standardSystem = (
  standards: readonly CivilAffairsStandard[],
  asOf: PlainDate,
): Readonly<Record<StandardLevel, number>> => {
  const once = new Map(standing(standards, asOf).map(one => [tidyStandardNumber(one.number), one]))
  const levels = [...once.values()].map(levelOf)
  return Object.fromEntries(
    keysOf(standardLevels).map(level => [level, levels.filter(one => one === level).length]),
  ) as Record<StandardLevel, number>
}

/** The stages of a standard before its issue, in their order (标准制修订). */
export const standardProjectStages = {
  proposed: { zh: '立项', en: 'Taken up' },
  drafted: { zh: '起草', en: 'Drafted' },
  consulted: { zh: '征求意见', en: 'Opinions asked' },
  reviewed: { zh: '审查', en: 'Reviewed' },
  submitted: { zh: '报批', en: 'Submitted' },
  issued: { zh: '发布', en: 'Issued' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A stage of {@link standardProjectStages}. */
export type StandardProjectStage = keyof typeof standardProjectStages

const projectStages = keysOf(standardProjectStages)

/** A standard that is being made or revised (标准制修订项目), and the day of each stage. */
export const StandardProject = z.strictObject({
  title: z.string().min(1),
  level: z.enum(keysOf(standardLevels)),
  /** The numbers of those that it is to replace; none where it is left out: a new one. */
  revises: z.array(z.string().min(1)).default([]),
  /** The day by which the plan wants it issued. */
  due: day,
  proposed: day,
  drafted: day,
  consulted: day,
  reviewed: day,
  submitted: day,
  /** `null`: not yet; left out: not told. */
  issued: PlainDate.nullish(),
  /** Given up. */
  dropped: day,
})
export type StandardProject = z.infer<typeof StandardProject>

/** How far a standard that is being made is on a day; `planned` before it is taken up. */
export const standardProjectStage = (
  project: StandardProject,
  asOf: PlainDate,
): StandardProjectStage | 'planned' | 'dropped' =>
  happenedBy(project.dropped, asOf)
    ? 'dropped'
    : (projectStages.findLast(stage => happenedBy(project[stage], asOf)) ?? 'planned')

const standardProjectRules = {
  'standard-stages': {
    text: { zh: '标准制修订环节的日期先后有误', en: 'the stages of a standard come in their order' },
  },
  'standard-in-time': { text: { zh: '应当按计划发布', en: 'a standard is issued by the day of the plan' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a standard that is being made breaks by a day: stages out of order, or not issued by the day of the plan. */
export const standardProjectProblems = (project: StandardProject, asOf: PlainDate): Problem[] => [
  ...stepsOutOfOrder(projectStages, project).map(stage =>
    brokenRule('standard-stages', standardProjectRules['standard-stages'], [stage]),
  ),
  ...(project.due !== null && !happenedBy(project.dropped, asOf) && isLate(project.issued, project.due, asOf)
    ? [brokenRule('standard-in-time', standardProjectRules['standard-in-time'], ['issued'], project.due)]
    : []),
]

/** A unit, and the standards that it works by; `null`: not known. */
export const StandardUser = z.strictObject({
  unit: z.string().min(1),
  uses: z.array(z.string().min(1)).nullable(),
})
export type StandardUser = z.infer<typeof StandardUser>

/** How many units use a standard (采用率), each once; the share is `null` while one does not say, or there is none. */
export const standardAdoption = (
  users: readonly StandardUser[],
  number: string,
): { readonly using: number; readonly units: number; readonly unknown: number; readonly share: number | null } => {
  const once = [...new Map(users.map(one => [one.unit, one])).values()]
  const unknown = once.filter(({ uses }) => uses === null).length
  const asked = tidyStandardNumber(number)
  const using = once.filter(({ uses }) => uses?.some(one => tidyStandardNumber(one) === asked)).length
  const units = once.length
  return { using, units, unknown, share: unknown > 0 || units === 0 ? null : divideExact(using, units) }
}
