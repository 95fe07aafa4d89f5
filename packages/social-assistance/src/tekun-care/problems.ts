import {
  atArticle,
  brokenRule,
  type Citation,
  latestBy,
  type PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { deadline, type Limit } from '@minzheng/core/deadline'
import { chengduDiscoveryNotice2018 } from '../active-discovery/documents.js'
import { tekunMeasures2021 } from '../shared/documents.js'
import { anhuiTekunCareGuide2022, chongqingWarmHearts2024, tekunCareNotice2019 } from './documents.js'
import { type CareAgreementClause, careAgreementOn, openNeeds, supportFormOn, type TekunCareFile } from './file.js'

/** What a place asks of care at home; the nation sets no number of visits. */
export interface TekunCareRule {
  /** A visit at least once in this time. */
  readonly visitEvery: Limit
  /** What an agreement has to say. */
  readonly clauses: readonly CareAgreementClause[]
  readonly cite: Citation
}

/** 安徽, 2022: a visit a month at least, by telephone or video too; four things that an agreement says. */
export const anhuiTekunCare = {
  visitEvery: { amount: 1, unit: 'month' },
  clauses: ['duties', 'services', 'breach', 'term'],
  cite: anhuiTekunCareGuide2022,
} as const satisfies TekunCareRule

/** 成都, 2018: those supported at home are seen once a month at least. */
export const chengduTekunCare = {
  visitEvery: { amount: 1, unit: 'month' },
  clauses: [],
  cite: chengduDiscoveryNotice2018,
} as const satisfies TekunCareRule

/** What a file is held against. */
export const tekunCareRules = {
  'tekun-assessed': {
    text: { zh: '应当评估生活自理能力，确定照料护理档次', en: 'self-care is assessed, and the level of care set' },
    cite: atArticle(tekunMeasures2021, '第二十条'),
  },
  'home-care-agreement': {
    text: { zh: '分散供养的，应当签订照料服务协议', en: 'who is supported at home has a care agreement' },
    cite: tekunCareNotice2019,
  },
  'agreement-ends-with-home': {
    text: { zh: '转为集中供养后，照料服务协议应当终止', en: 'the agreement for care at home ends with the move' },
  },
  'agreement-clauses': {
    text: { zh: '照料服务协议内容不全', en: 'an agreement says all that it has to' },
  },
  'home-visit': {
    text: { zh: '应当定期探视走访', en: 'who is supported at home is visited' },
  },
  'tekun-need-met': {
    text: { zh: '摸排发现的需求尚未解决', en: 'a need that was found is met' },
    cite: chongqingWarmHearts2024,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * The day by which somebody supported at home is to be visited: the time of the place after the last visit, or after support began or
 * the last stay in an institution ended. `null`: not at home on the day.
 */
export const tekunVisitDue = (file: TekunCareFile, asOf: PlainDate, rule: TekunCareRule): PlainDate | null => {
  if (supportFormOn(file, asOf) !== 'home') return null
  const days = [file.since, ...file.placements.flatMap(({ until }) => until ?? []), ...file.visits.map(({ on }) => on)]
  return deadline(latestBy(days, asOf)!, rule.visitEvery, { plainDays: 'calendar' }).due
}

/**
 * What somebody’s file breaks on a day, while support runs. Visits and clauses are asked where a rule of the place is given: see
 * {@link anhuiTekunCare}, {@link chengduTekunCare}.
 */
export const tekunCareProblems = (file: TekunCareFile, asOf: PlainDate, rule?: TekunCareRule): Problem[] => {
  const form = supportFormOn(file, asOf)
  if (form === null) return []
  const broken = (code: keyof typeof tekunCareRules, path: Problem['path'], cite?: Citation, due?: PlainDate) =>
    brokenRule(code, { ...tekunCareRules[code], ...(cite && { cite }) }, path, due)
  const agreement = careAgreementOn(file, asOf)
  const lacking = agreement && rule?.clauses.some(clause => !agreement.clauses.includes(clause))
  const due = rule && tekunVisitDue(file, asOf, rule)
  return [
    ...(file.careLevel === null ? [broken('tekun-assessed', ['careLevel'])] : []),
    ...(form === 'home' && !agreement ? [broken('home-care-agreement', ['agreements'])] : []),
    ...(form === 'institution' && agreement
      ? [broken('agreement-ends-with-home', ['agreements', file.agreements.indexOf(agreement)])]
      : []),
    ...(form === 'home' && lacking
      ? [broken('agreement-clauses', ['agreements', file.agreements.indexOf(agreement), 'clauses'], rule!.cite)]
      : []),
    ...(due != null && due < asOf ? [broken('home-visit', ['visits'], rule!.cite, due)] : []),
    ...openNeeds(file, asOf).map(need => broken('tekun-need-met', ['needs', file.needs.indexOf(need)])),
  ]
}
