import {
  addDays,
  areInOrder,
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  notHappenedBy,
  type PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { deadline, type Limit } from '@minzheng/core/deadline'
import { lastDayOf } from '../shared/late-under.js'
import {
  stationEpidemicGuide2020,
  stationWorkflow2014,
  vagrantReliefMeasures,
  vagrantReliefRules,
  vagrantSettlementOpinion,
} from '../vagrant-relief/documents.js'
import { usualStayDays } from '../vagrant-relief/limits.js'
import { longStayFrom, type ReliefStay } from './stay.js'

/** Working days after arrival within which the station asks the police for DNA, months within which they take it. */
const dnaAskedLimit: Limit = { amount: 7, unit: 'working-day' }
const dnaTakenLimit: Limit = { amount: 1, unit: 'month' }
/** Cash for a short way by public transport, at most, in general; fen. */
const mostCash = 20_00
/** The first day after the controls of the epidemic. */
const epidemicEnd = '2023-01-08'

/** What a stay is held against. */
export const reliefStayRules = {
  'stay-order': {
    text: {
      zh: '入站以后的事项不得早于入站，采集DNA不得早于报请，发病不得晚于离站',
      en: 'what belongs to a stay is not dated before it, DNA is not taken before it was asked for, nobody falls ill after leaving',
    },
  },
  'relief-free': {
    text: { zh: '不得向受助人员、其亲属或者所在单位收取费用', en: 'nobody is charged for the relief' },
    cite: atArticle(vagrantReliefMeasures, '第十条'),
  },
  'acute-to-hospital': {
    text: { zh: '在站内突发急病的，应当及时送医院救治', en: 'who falls suddenly ill is brought to hospital' },
    cite: atArticle(vagrantReliefMeasures, '第七条'),
  },
  'longer-stay-filed': {
    text: { zh: '救助期限超过10天的，应当报上级民政部门备案', en: 'a stay of more than ten days is filed above' },
    cite: atArticle(vagrantReliefRules, '第十二条'),
  },
  'search-notice': {
    text: { zh: '身份不明的，应当在入站后24小时内发布寻亲公告', en: 'a search is made public within 24 hours' },
    cite: atArticle(vagrantSettlementOpinion, '一（二）'),
  },
  'dna-asked': {
    text: {
      zh: '身份不明的，应当在入站后7个工作日内报请公安机关采集DNA',
      en: 'the police are asked for DNA within 7 working days',
    },
    cite: atArticle(vagrantSettlementOpinion, '一（二）'),
  },
  'dna-taken': {
    text: { zh: '公安机关应当在收到报告后一个月内采集DNA', en: 'the police take DNA within a month of being asked' },
    cite: atArticle(vagrantSettlementOpinion, '一（二）'),
  },
  'settlement-plan': {
    text: {
      zh: '滞留超过3个月仍身份不明的，民政部门应当提出安置方案，报同级人民政府安置',
      en: 'after three months without an identity civil affairs hands the government a plan to settle the person',
    },
    cite: vagrantSettlementOpinion,
  },
  'leaves-with-somebody': {
    text: {
      zh: '特殊困难受助人员应当由亲属接领或者接送返回；年满16周岁、无精神障碍或智力残疾迹象的，可以主动要求自行离站',
      en: 'whoever is in special difficulty is fetched or escorted; who is 16 and of sound mind may ask to leave alone',
    },
    cite: atArticle(stationWorkflow2014, '第四章'),
  },
  'cash-for-the-way': {
    text: { zh: '短途公共交通费一般不超过20元', en: 'cash for the way is in general no more than 20 yuan' },
    cite: atArticle(stationWorkflow2014, '第四章'),
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * One step of the search for who a person is, with its last day; no step before 2015-08-20, when the days were first set. `due` is `null`
 * where the calendar does not know the working days of the year (`problem`).
 */
export interface KinSearchStep {
  readonly id: 'search-notice' | 'dna-asked' | 'dna-taken'
  readonly due: PlainDate | null
  /** `null`: not yet; `undefined`: not told. */
  readonly doneOn: PlainDate | null | undefined
  readonly problem?: Problem | undefined
}

/**
 * The steps that the search for a person’s identity has (意见 of 2015): made public within 24 hours of arrival, which by days is the day
 * after; the police asked within 7 working days; DNA taken within a month of that, whose last day goes on from a day off to the next working day. None where the person was known on arrival, or that is not told, or the
 * stay began before 2015-08-20. Of who was handed over by another station the days run from the beginning of relief there, and what that
 * station did counts; where that day is not known no step has a day.
 */
export const kinSearchCalendar = ({
  arrived,
  by,
  reliefFrom,
  identityFound,
  search: { noticeOn, dnaAskedOn, dnaTakenOn },
}: Pick<ReliefStay, 'arrived' | 'reliefFrom' | 'identityFound' | 'search'> &
  Partial<Pick<ReliefStay, 'by'>>): KinSearchStep[] => {
  const from = reliefFrom ?? (by === 'transfer' ? null : arrived)
  if (from === null || from < vagrantSettlementOpinion.effective) return []
  if (identityFound === undefined || happenedBy(identityFound, arrived)) return []
  return [
    { id: 'search-notice', due: addDays(from, 1), doneOn: noticeOn },
    { id: 'dna-asked', doneOn: dnaAskedOn, ...deadline(from, dnaAskedLimit, { plainDays: 'calendar' }) },
    ...(dnaAskedOn == null
      ? []
      : [{ id: 'dna-taken' as const, doneOn: dnaTakenOn, ...lastDayOf(dnaAskedOn, dnaTakenLimit) }]),
  ]
}

/** Whether the days of a stay can all be so: what is dated before it began would count as done. */
const isInOrder = ({
  arrived,
  by,
  reliefFrom,
  identityFound,
  search,
  acuteOn,
  hospital,
  extensionFiledOn,
  settlement,
  left,
}: ReliefStay) =>
  [identityFound, search.noticeOn, search.dnaAskedOn, search.dnaTakenOn]
    .concat(search.attempts.map(({ on }) => on))
    .concat(settlement ? [settlement.planOn, settlement.registeredOn, settlement.movedOn] : [])
    .every(on => on == null || on >= (reliefFrom ?? (by === 'transfer' ? on : arrived))) &&
  [acuteOn, extensionFiledOn].every(on => on == null || on >= arrived) &&
  areInOrder([search.dnaAskedOn, search.dnaTakenOn]) &&
  areInOrder([acuteOn, left]) &&
  (hospital ?? []).every(({ from, until }) => areInOrder([from, until]))

/**
 * What a stay breaks on a day; what is not told breaks nothing; of one that ended before 2003-08-01, or on an earlier day, nothing but the order of its days. A step of the search falls away once the person is identified by its last day; the rules of leaving are
 * asked from 2014-08-01, the plan from 2015-08-20. The workflow sets the ten days for those alone who are 16 and of sound mind, the rules of 2003
 * for all: since it, a longer stay of others that was not filed is a warning, and so is one of the epidemic, whose guide lets it be longer.
 * A last day outside the working-day calendar is among the problems while the step is open.
 */
export const reliefStayProblems = (stay: ReliefStay, asOf: PlainDate): Problem[] => {
  const { arrived, identityFound, settlement, left, departure } = stay
  if (asOf < arrived) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof reliefStayRules, path: Problem['path'], due?: PlainDate, isOpen = false) => {
    const rule: RecordRule = reliefStayRules[code]
    problems.push(brokenRule(code, isOpen ? { ...rule, severity: 'warning' } : rule, path, due))
  }
  const hasLeft = happenedBy(left, asOf)
  const until = left !== null && left <= asOf ? left : asOf
  const byWorkflow = until >= stationWorkflow2014.effective
  if (!isInOrder(stay)) broken('stay-order', [])
  if (until < vagrantReliefMeasures.effective) return problems
  if (stay.charged > 0) broken('relief-free', ['charged'])
  const { acuteOn } = stay
  // Who is in hospital already is not brought there once more.
  const isTreated =
    stay.hospital === undefined ||
    stay.hospital.some(({ from, until }) => from <= asOf && (until === null || until >= acuteOn!))
  const diedThatDay = departure === 'died' && left === acuteOn
  if (acuteOn !== null && acuteOn < asOf && !isTreated && !diedThatDay) broken('acute-to-hospital', ['hospital'])
  // The ten days of who came before the rules run from their first day.
  const from = arrived < vagrantReliefRules.effective ? addDays(vagrantReliefRules.effective, -1) : arrived
  const { extensionFiledOn } = stay
  const eleventh = addDays(from, usualStayDays + 1)
  const inEpidemic = stationEpidemicGuide2020.effective <= eleventh && eleventh < epidemicEnd
  if (extensionFiledOn !== undefined && until >= eleventh && !happenedBy(extensionFiledOn, asOf))
    broken(
      'longer-stay-filed',
      ['extensionFiledOn'],
      undefined,
      inEpidemic || (byWorkflow && stay.ofAgeAndSound === false),
    )
  for (const { id, due, doneOn, problem } of kinSearchCalendar(stay)) {
    if (doneOn === undefined) continue
    if (due === null) {
      if (problem && !happenedBy(doneOn, asOf) && identityFound === null && left === null) problems.push(problem)
      continue
    }
    const over = [identityFound, left].some(on => on != null && on <= due)
    if (!over && isLate(doneOn, due, asOf)) broken(id, ['search'], due)
  }
  const long = longStayFrom(stay)
  if (
    until > long &&
    until >= vagrantSettlementOpinion.effective &&
    notHappenedBy(identityFound, until) &&
    // Whether there is a plan may not be told.
    (settlement === null || settlement?.planOn !== undefined) &&
    !happenedBy(settlement?.planOn, asOf)
  )
    broken('settlement-plan', ['settlement'])
  // Who can hardly move, and is 16 and of sound mind, may ask to leave (办法 art. 11).
  if (hasLeft && byWorkflow && departure === 'alone' && !(stay.ofAgeAndSound ?? !stay.specialDifficulty))
    broken('leaves-with-somebody', ['departure'])
  if (byWorkflow && stay.cashGiven > mostCash) broken('cash-for-the-way', ['cashGiven'])
  return problems
}
