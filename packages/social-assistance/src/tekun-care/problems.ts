import {
  atArticle,
  brokenRule,
  type Citation,
  latestBy,
  type PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import { deadline, type Limit } from '@minzheng/core/deadline'
import { chengduDiscoveryNotice2018 } from '../active-discovery/documents.js'
import { assistanceLaw2026, assistanceRegulation, tekunMeasures2021 } from '../shared/documents.js'
import { againWithin, lateUnder } from '../shared/late-under.js'
import { anhuiTekunCareGuide2022, tekunCareNotice2019 } from './documents.js'
import {
  type CareAgreementClause,
  careAgreementsOn,
  supportFormOn,
  type TekunCareAgreement,
  type TekunCareFile,
  tekunCareLevelOn,
  wishOn,
} from './file.js'

/** What a place asks of care at home; the nation sets no number of visits. What is left out is not asked. */
export interface TekunCareRule {
  /** A visit at least once in this time; of months in each one of the calendar, whatever its day. */
  readonly visitEvery?: Limit
  /** Within this a need that was found is met. */
  readonly meetNeeds?: Limit
  /** What an agreement has to say. */
  readonly clauses: readonly CareAgreementClause[]
  /** The first day that is certain of it: no visit, agreement or need of before is held against it. Left out: always. */
  readonly from?: PlainDate
  readonly cite: Citation
}

/** 安徽, 2022: a visit a month at least, by telephone or video too; four things that an agreement says. */
export const anhuiTekunCare = {
  visitEvery: { amount: 1, unit: 'month' },
  clauses: ['duties', 'services', 'breach', 'term'],
  from: '2022-04-14',
  cite: anhuiTekunCareGuide2022,
} as const satisfies TekunCareRule

/** 成都, 2018: those supported at home are seen once a month at least. */
export const chengduTekunCare = {
  visitEvery: { amount: 1, unit: 'month' },
  clauses: [],
  from: '2018-07-18',
  cite: chengduDiscoveryNotice2018,
} as const satisfies TekunCareRule

/** What a file is held against; needs and visits by the document of the place. */
export const tekunCareRules = {
  'tekun-own-choice': {
    text: { zh: '集中供养还是分散供养，由特困人员自行选择', en: 'the person chooses where to be supported' },
  },
  'tekun-assessed': {
    text: {
      zh: '没有登记照料护理档次：应当评估生活自理能力，确定档次',
      en: 'self-care is assessed and the level of care set; none is on file',
    },
    cite: atArticle(tekunMeasures2021, '第二十条'),
    // It has no day by which; who was recognised lately may not have been assessed yet.
    severity: 'warning',
  },
  'home-care-agreement': {
    text: { zh: '分散供养的，应当签订照料服务协议', en: 'who is supported at home has a care agreement' },
    cite: tekunCareNotice2019,
    // No text has a day by which; who was taken into support lately may not have one yet.
    severity: 'warning',
  },
  'agreement-ends-with-home': {
    text: {
      zh: '转为集中供养后，照料服务协议仍未终止',
      en: 'the agreement for care at home goes on after the move to an institution',
    },
    // No text was seen that ends it; who is in an institution for the winter alone comes back.
    severity: 'warning',
  },
  'agreement-clauses': {
    text: { zh: '照料服务协议内容不全', en: 'an agreement says all that it has to' },
  },
  'home-visit': {
    text: { zh: '应当定期探视走访', en: 'who is supported at home is visited' },
  },
  'tekun-need-met': {
    text: { zh: '摸排发现的需求应当按期解决', en: 'a need that was found is met in time' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** By which article the person chooses on a day: 社会救助法 art. 16, before it 国务院令第649号 art. 19. `undefined` before 2014-05-01. */
export const supportChoiceDuty = (date: PlainDate): Citation | undefined =>
  date >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第十六条')
    : date >= assistanceRegulation.effective
      ? atArticle(assistanceRegulation, '第十九条')
      : undefined

/** The notice on agreements is of 2019, its day is not known: it is held against files from the year after. */
const agreementsAskedFrom = '2020-01-01'

/**
 * The day by which somebody supported at home is to be visited: the time of the place after the last visit, or after support or the
 * rule began or the last stay in an institution ended. `null`: not at home on the day, no time is set, the rule was not there yet, or
 * visits are not told.
 */
export const tekunVisitDue = (file: TekunCareFile, asOf: PlainDate, rule: TekunCareRule): PlainDate | null => {
  if (rule.visitEvery === undefined || supportFormOn(file, asOf) !== 'home') return null
  const last = latestBy(visitDays(file, rule), asOf)
  return last === undefined ? null : visitDue(file, last, rule.visitEvery)
}

/** The days from which the time for a visit runs: support or the rule began, a stay in an institution ended, a visit. */
const visitDays = ({ since, placements = [], visits }: TekunCareFile, { from = since }: TekunCareRule): PlainDate[] => {
  if (visits === undefined) return []
  const first = from < since ? since : from
  return [first, ...placements.flatMap(({ until }) => until ?? []), ...visits.map(({ on }) => on)].filter(
    on => on >= first,
  )
}

/** From a visit to the end of the month, of a time in months; from the day on which support, the rule or a time at home began a whole month. */
const visitDue = ({ visits }: TekunCareFile, from: PlainDate, every: Limit) => {
  const time = visits?.some(({ on }) => on === from) ? againWithin(from, every) : every
  return deadline(from, time, { plainDays: 'calendar' }).due
}

/** The days by which a visit was to come and only a later one came, though the person was at home. */
const visitsMissed = (file: TekunCareFile, asOf: PlainDate, rule: TekunCareRule, every: Limit): PlainDate[] => {
  const days = visitDays(file, rule)
    .filter(on => on <= asOf)
    .toSorted()
  return days.slice(1).flatMap((next, index) => {
    const due = visitDue(file, days[index]!, every)
    return due !== null && due < next && supportFormOn(file, due) === 'home' ? [due] : []
  })
}

/**
 * What somebody’s file breaks on a day, while support runs; agreements, visits and a level of care that are not told are not asked. That nobody is moved to an institution against the last wish is asked since
 * 2014-05-01, an agreement since the notice of 2019, an assessment since 2021-07-01; visits, clauses and needs where a rule of the place is
 * given: see {@link anhuiTekunCare}, {@link chengduTekunCare}.
 */
export const tekunCareProblems = (file: TekunCareFile, asOf: PlainDate, rule?: TekunCareRule): Problem[] => {
  const form = supportFormOn(file, asOf)
  if (form === null) return []
  const broken = (code: keyof typeof tekunCareRules, path: Problem['path'], cite?: Citation, due?: PlainDate) =>
    brokenRule(code, { ...tekunCareRules[code], ...(cite && { cite }) }, path, due)
  const agreements = careAgreementsOn(file, asOf)
  const isAsked = (on: PlainDate) => rule?.from === undefined || on >= rule.from
  const lacks = ({ clauses, signed }: TekunCareAgreement) =>
    clauses !== undefined && isAsked(signed) && rule?.clauses.some(clause => !clauses.includes(clause))
  // On the day of the move both may be in force: what ends with it ends on that day at the latest.
  const movedBefore = (file.placements ?? []).some(({ from, until }) => from < asOf && runsOn(from, until, asOf))
  const due = rule && tekunVisitDue(file, asOf, rule)
  return [
    ...(file.placements ?? []).flatMap(({ from }, index) => {
      const cite = from <= asOf && wishOn(file, from) === 'home' ? supportChoiceDuty(from) : undefined
      return cite ? [broken('tekun-own-choice', ['placements', index], cite)] : []
    }),
    ...(asOf >= tekunMeasures2021.effective && tekunCareLevelOn(file, asOf) === null
      ? [broken('tekun-assessed', ['careLevel'])]
      : []),
    ...(form === 'home' && file.agreements !== undefined && agreements.length === 0 && asOf >= agreementsAskedFrom
      ? [broken('home-care-agreement', ['agreements'])]
      : []),
    ...agreements.flatMap(agreement => {
      const path = ['agreements', file.agreements!.indexOf(agreement)]
      return [
        ...(movedBefore ? [broken('agreement-ends-with-home', path)] : []),
        ...(form === 'home' && lacks(agreement) ? [broken('agreement-clauses', [...path, 'clauses'], rule!.cite)] : []),
      ]
    }),
    ...(rule?.visitEvery ? visitsMissed(file, asOf, rule, rule.visitEvery) : []).map(missed =>
      broken('home-visit', ['visits'], rule!.cite, missed),
    ),
    ...(due != null && due < asOf ? [broken('home-visit', ['visits'], rule!.cite, due)] : []),
    ...file.needs.flatMap(({ found, met }, index) => {
      const late = isAsked(found) ? lateUnder(rule?.meetNeeds, found, met, asOf) : undefined
      return late ? [broken('tekun-need-met', ['needs', index, 'met'], rule!.cite, late)] : []
    }),
  ]
}
