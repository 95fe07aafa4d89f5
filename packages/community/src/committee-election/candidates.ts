import {
  atArticle,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, type CommitteeKind, hasLaw, lawOf, noLawOn } from '../shared/law-versions.js'

/** What keeps somebody from standing since 2026 (村民委员会组织法 art. 18, 城市居民委员会组织法 art. 18). */
export const candidacyBars = {
  'expelled-from-party': { zh: '被开除中国共产党党籍', en: 'Expelled from the Party' },
  'criminal-punishment': { zh: '因犯罪受过刑事处罚', en: 'Punished for a crime' },
  'gang-activity': { zh: '利用宗族或者黑恶势力从事非法活动', en: 'Unlawful acts with a clan or gang' },
  'illegal-religion-or-cult': {
    zh: '组织或者参加非法宗教活动或者邪教活动',
    en: 'Unlawful religious acts or a cult',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** See {@link candidacyBars}. */
export type CandidacyBar = keyof typeof candidacyBars

const bars = keysOf(candidacyBars)

/** Art. 18 of the law on communities names gangs alone, that on villages clans as well. */
const barOf = (kind: CommitteeKind, bar: CandidacyBar): LocalizedText =>
  kind === 'residents' && bar === 'gang-activity'
    ? { zh: '利用黑恶势力从事非法活动', en: 'Unlawful acts with a gang' }
    : candidacyBars[bar]

/** What one office answered in the joint review of somebody who is to stand (候选人资格联审). */
export const CandidateReview = z.strictObject({
  /** The office as it is called in the place: 纪检监察, 组织, 政法, 公安, 法院, 检察 and so on. */
  office: z.string().min(1),
  on: PlainDate,
  /** Of each bar that the office can see whether it is so; left out: it did not say. */
  found: z.partialRecord(z.enum(bars), z.boolean()),
})

/** Somebody proposed for a committee. */
export const CommitteeCandidate = z.strictObject({
  name: z.string().min(1),
  /** Years of age on the day of the vote. */
  age: z.int().min(0).max(150).nullable(),
  /** Deprived of political rights on that day. */
  deprivedOfRights: z.boolean().nullable(),
  /** On the list of voters. */
  registered: z.boolean().nullable(),
  nominatedBy: z.enum(['party-organisation', 'voters', 'himself', 'other']),
  /** In a community ten voters nominate together. */
  nominators: z.int().min(0).nullable().default(null),
  reviews: z.array(CandidateReview).default([]),
})
export type CommitteeCandidate = z.infer<typeof CommitteeCandidate>

/**
 * Whether somebody may stand, criterion by criterion, by the law of the day of the vote. The four bars hold since 2026-01-01: a bar that
 * one office found is one, and one of which no office spoke is not known. Before that day the law had none, and the offices' review
 * rested on Party rules and on places. A village’s law lets registered villagers nominate, says nothing of him who puts himself forward,
 * and some places (浙江) let him: of him the nomination is not known. In a community ten voters or the Party nominate since 2026. Before the law that is held nothing is judged. Clans are a bar in villages alone. Only answers given by the day of the vote count.
 */
export const candidacyVerdict = (
  kind: CommitteeKind,
  candidate: CommitteeCandidate,
  electionDay: PlainDate,
): JudgedCriteria => {
  if (!hasLaw(kind, electionDay)) return noLawOn(kind, electionDay)
  const since2026 = electionDay >= amended2025
  const law = lawOf(kind, electionDay)
  const rights = criterionOf(atArticle(law, since2026 ? '第十六条' : kind === 'village' ? '第十三条' : '第八条'))
  const nominated = criterionOf(atArticle(law, since2026 ? '第十八条' : kind === 'village' ? '第十五条' : '第八条'))
  const { age, deprivedOfRights, nominatedBy, nominators, registered, reviews } = candidate
  const answers = reviews.filter(({ on }) => on <= electionDay)
  const found = (bar: CandidacyBar) => {
    const said = answers.flatMap(review => review.found[bar] ?? [])
    return said.length === 0 ? null : said.includes(true)
  }
  const byVoters = kind === 'village' || nominators === null ? null : nominators >= 10
  const nomination =
    nominatedBy === 'himself'
      ? kind === 'residents' && since2026
        ? false
        : null
      : nominatedBy === 'party-organisation'
        ? since2026
        : nominatedBy === 'other'
          ? null
          : kind === 'residents' && since2026
            ? byVoters
            : true
  return judged([
    rights('candidate-age', '年满十八周岁', 'Eighteen or over', age === null ? null : age >= 18),
    rights('candidate-rights', '未被剥夺政治权利', 'Not deprived of political rights', negated(deprivedOfRights)),
    ...(since2026 || kind === 'village'
      ? [
          rights('candidate-registered', '列入选民名单', 'On the list of voters', registered),
          nominated('candidate-nomination', '由规定的主体提名', 'Nominated by who may', nomination),
        ]
      : []),
    ...(since2026
      ? bars.map(bar => {
          const { zh, en } = barOf(kind, bar)
          return nominated(`candidate-${bar}`, `无“${zh}”情形`, `Not: ${en.toLowerCase()}`, negated(found(bar)))
        })
      : []),
  ])
}

/** Whether there are more candidates than seats, as both laws ask (差额). */
export const hasMoreCandidates = (candidates: number, seats: number): boolean => candidates > seats
