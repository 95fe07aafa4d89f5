import {
  addMonths,
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
} from '@minzheng/core'
import * as z from 'zod'
import { civilCode } from '../shared/documents.js'
import { type GuardianshipStandard, guardianshipStandards } from './standards.js'

export * from './standards.js'

/** What the assessment of Beijing looks into; other places’ indicators were not read. */
export const guardianshipAspects = {
  dailyLife: { zh: '日常生活', en: 'Daily life' },
  health: { zh: '健康', en: 'Health' },
  schooling: { zh: '教育', en: 'Schooling' },
  safety: { zh: '安全', en: 'Safety' },
  will: { zh: '监护意愿', en: 'Will' },
  means: { zh: '经济条件', en: 'Means' },
  parenting: { zh: '教养能力', en: 'Parenting' },
  relations: { zh: '家庭关系', en: 'Relations' },
  protection: { zh: '保护能力', en: 'Protection' },
} as const satisfies Record<string, LocalizedText>

/** One assessment of guardians, as recorded. The grade is what the assessors wrote: it is not computed here. */
export const GuardianshipAssessment = z.strictObject({
  standard: z.enum(keysOf(guardianshipStandards)),
  child: z.string().min(1),
  guardians: z.array(z.string().min(1)).min(1),
  assessors: z.array(z.string().min(1)).min(1),
  assessedOn: PlainDate,
  findings: z.partialRecord(z.enum(keysOf(guardianshipAspects)), z.string().min(1)).default({}),
  /** In the words of the standard: `监护不足`. */
  level: z.string().min(1).optional(),
  /** As printed on the form, with its greatest value. */
  score: z.strictObject({ points: z.number().min(0), outOf: z.number().positive() }).optional(),
  conclusion: z.string().min(1),
  advice: z.string().min(1).optional(),
  /** The day by which the guardians are assessed anew, as the assessors set it; left out: none is on record. */
  reassessBy: PlainDate.optional(),
  /** The day from which nobody is to be assessed anew: the child grew up, moved away or died. */
  closedOn: PlainDate.optional(),
})
export type GuardianshipAssessment = z.infer<typeof GuardianshipAssessment>

/**
 * What is wrong with a record: a grade that its standard does not have, points above the greatest, a day before it was in force, to be
 * assessed anew before it was assessed.
 */
export const guardianshipAssessmentProblems = (record: GuardianshipAssessment): Problem[] => {
  const standard: GuardianshipStandard = guardianshipStandards[record.standard]
  const { level, score, assessedOn } = record
  const problems: Problem[] = []
  if (level !== undefined && standard.levels.length > 0 && !standard.levels.some(one => one.zh === level))
    problems.push({
      code: 'guardianship-level-unknown',
      severity: 'error',
      path: ['level'],
      message: {
        zh: `${standard.cite.title}没有“${level}”这一等级。`,
        en: `${standard.cite.title} has no grade "${level}".`,
      },
      remedy: {
        zh: `请从中选择：${standard.levels.map(one => one.zh).join('、')}。`,
        en: `Choose one of ${standard.levels.map(one => one.zh).join(', ')}.`,
      },
    })
  if (score && score.points > score.outOf)
    problems.push({
      code: 'guardianship-score-above',
      severity: 'error',
      path: ['score', 'points'],
      message: {
        zh: `得分 ${score.points} 超过满分 ${score.outOf}。`,
        en: `${score.points} points are more than ${score.outOf}.`,
      },
      remedy: { zh: '请核对评估表。', en: 'Check the form.' },
    })
  const from = standard.inForce.from ?? standard.inForce.notBefore
  if (from !== undefined && assessedOn < from)
    problems.push({
      code: 'guardianship-standard-early',
      severity: 'error',
      path: ['assessedOn'],
      message: {
        zh: standard.inForce.from
          ? `${standard.cite.title}自 ${from} 起施行。`
          : `${standard.cite.title}在 ${from} 以前尚未发布。`,
        en: standard.inForce.from
          ? `${standard.cite.title} is in force from ${from}.`
          : `${standard.cite.title} was not issued before ${from}.`,
      },
      remedy: { zh: '请改用当日有效的标准。', en: 'Use the standard in force that day.' },
    })
  if (record.reassessBy !== undefined && record.reassessBy <= assessedOn)
    problems.push({
      code: 'guardianship-reassessment-early',
      severity: 'error',
      path: ['reassessBy'],
      message: {
        zh: `再评估日期 ${record.reassessBy} 不晚于评估日期 ${assessedOn}。`,
        en: `To be assessed anew by ${record.reassessBy}, not after the assessment of ${assessedOn}.`,
      },
      remedy: { zh: '请核对日期。', en: 'Check the days.' },
    })
  return problems
}

/** A child whose guardians are to be assessed anew, by when, and whether that day is over. */
export interface ReassessmentDue {
  readonly child: string
  readonly dueOn: PlainDate
  readonly overdue: boolean
}

/** Whose guardians are to be assessed anew, by the last assessment of each child by a day that is not closed; overdue from the day after. */
export const reassessmentsDue = (records: readonly GuardianshipAssessment[], asOf: PlainDate): ReassessmentDue[] => {
  const last = new Map<string, GuardianshipAssessment>()
  for (const record of records) {
    const before = last.get(record.child)
    if (record.assessedOn <= asOf && (before === undefined || before.assessedOn <= record.assessedOn))
      last.set(record.child, record)
  }
  return [...last.values()].flatMap(({ child, reassessBy, closedOn }) =>
    reassessBy === undefined || happenedBy(closedOn, asOf)
      ? []
      : [{ child, dueOn: reassessBy, overdue: reassessBy < asOf }],
  )
}

/** How a left-behind child is looked after, in the three grades of the survey of 2016: 较好, 一般, 差. */
export const GuardianshipState = z.enum(['good', 'fair', 'poor'])
export type GuardianshipState = z.infer<typeof GuardianshipState>

/**
 * The grade of one child’s guardianship: poor where nobody looks after the child, or somebody unable, or problems have come up;
 * fair where there is a latent risk; else good. `null` where what is not known could change it.
 */
export const guardianshipState = ({
  carer,
  problems,
  latentRisk,
}: {
  readonly carer: 'able' | 'unable' | 'none' | null
  readonly problems: boolean | null
  readonly latentRisk: boolean | null
}): GuardianshipState | null => {
  if (carer === 'unable' || carer === 'none' || problems) return 'poor'
  if (carer === null || problems === null || latentRisk === null) return null
  return latentRisk ? 'fair' : 'good'
}

/** The order of guardians of a minor (民法典 art. 27): parents, grandparents, elder siblings, others who are willing. */
export const guardianRanks = ['parent', 'grandparent', 'elder-sibling', 'other'] as const

/** Somebody who could be a minor’s guardian. */
export const GuardianCandidate = z.strictObject({
  name: z.string().min(1),
  rank: z.enum(guardianRanks),
  /** Alive and able to be a guardian; `null` where that is not known. */
  able: z.boolean().nullable(),
  /** Of `other`: willing, and agreed to by the committee or civil affairs. */
  agreed: z.boolean().nullable().default(null),
})
export type GuardianCandidate = z.infer<typeof GuardianCandidate>

/**
 * Who is the guardian of a minor by law (民法典 art. 27): parents, grandparents, elder siblings, then others who are willing and
 * agreed to; where there is nobody, civil affairs or a committee that can (art. 32). Undetermined where somebody of an earlier
 * rank may be able and it is not known. It decides no dispute among those of one rank (art. 31).
 */
export const guardianByLaw = (
  candidates: readonly GuardianCandidate[],
):
  | { readonly rank: (typeof guardianRanks)[number]; readonly names: readonly string[]; readonly cite: Citation }
  | { readonly rank: 'civil-affairs'; readonly names: readonly []; readonly cite: Citation }
  | { readonly rank: null; readonly unknown: readonly string[]; readonly cite: Citation } => {
  const cite = atArticle(civilCode, '第二十七条')
  const standing = ({ rank, able, agreed }: GuardianCandidate): boolean | null => {
    if (able === false || (rank === 'other' && agreed === false)) return false
    return able === null || (rank === 'other' && agreed === null) ? null : true
  }
  for (const rank of guardianRanks) {
    const ofRank = candidates.filter(one => one.rank === rank)
    const names = ofRank.filter(one => standing(one) === true).map(one => one.name)
    if (names.length > 0) return { rank, names, cite }
    const unknown = ofRank.filter(one => standing(one) === null).map(one => one.name)
    if (unknown.length > 0) return { rank: null, unknown, cite }
  }
  return { rank: 'civil-affairs', names: [], cite: atArticle(civilCode, '第三十二条') }
}

const shanghaiRegulation = {
  title: '上海市未成年人保护条例',
  issued: '2024-12-31',
  confidence: 'primary',
  note: 'read in full, in a copy, as amended on 2024-12-31; in force since 2022-03-01',
  article: '第七十七条',
} as const satisfies Citation

/** 关于依法处理监护人侵害未成年人权益行为若干问题的意见: minors whom their guardians harm. */
export const guardianHarmOpinion2014 = {
  title: '关于依法处理监护人侵害未成年人权益行为若干问题的意见',
  number: '法发〔2014〕24号',
  issuer: '最高人民法院、最高人民检察院、公安部、民政部',
  issued: '2014-12-18',
  effective: '2015-01-01',
  confidence: 'unverified',
  note: 'title, number and days read in a copy; that guardianship for a time generally lasts no longer than a year (point 15) is from memory',
} as const satisfies Citation

/**
 * The day by which the temporary guardianship of a minor whom the guardians harmed generally ends, in the whole country: a year
 * (法发〔2014〕24号, not verified). `undefined` of one from before the opinion, 2015-01-01; the Law itself has no such limit.
 */
export const temporaryGuardianshipGenerallyEndsBy = (
  from: PlainDate,
): { readonly generallyEndsBy: PlainDate; readonly cite: Citation } | undefined =>
  from < guardianHarmOpinion2014.effective
    ? undefined
    : { generallyEndsBy: addMonths(from, 12), cite: guardianHarmOpinion2014 }

/**
 * 上海: the last day on which police give the conclusion of a search for the guardians (six months), and the day by which temporary
 * guardianship generally ends (one year). The Law on the Protection of Minors has neither limit. `undefined` of one from before the regulation, 2022-03-01.
 */
export const shanghaiTemporaryGuardianship = (
  from: PlainDate,
):
  | { readonly searchConcludedBy: PlainDate; readonly generallyEndsBy: PlainDate; readonly cite: Citation }
  | undefined =>
  from < '2022-03-01'
    ? undefined
    : {
        searchConcludedBy: addMonths(from, 6),
        generallyEndsBy: addMonths(from, 12),
        cite: shanghaiRegulation,
      }
