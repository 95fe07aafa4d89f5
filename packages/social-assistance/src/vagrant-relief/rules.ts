import {
  addDays,
  addMonths,
  atArticle,
  type Citation,
  daysBetween,
  type LocalizedText,
  monthsBetween,
  type PlainDate,
} from '@minzheng/core'
import {
  choice,
  date,
  days,
  fen,
  ifAny,
  ifKnown,
  months,
  orNone,
  unlessSaid,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { dibaoStandard, type NationalPolicy } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type InForce,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { assistanceLaw2026, reformOpinion2020 } from '../shared/documents.js'
import { vagrantReliefMeasures, vagrantReliefRules, vagrantSettlementOpinion } from './documents.js'
import { longStayMonths, usualStayDays } from './limits.js'

const strandings = {
  no: ['无', 'Not stranded'],
  lost: ['走失', 'Lost'],
  'found-no-work': ['务工不着', 'Found no work'],
  'domestic-violence': ['遭受家庭暴力', 'Domestic violence'],
  other: ['其他', 'Other'],
} as const
const stays = {
  usual: { zh: '未超过10天', en: 'Within the usual 10 days' },
  'longer-filed': { zh: '超过10天，已备案', en: 'Longer, and filed' },
  'longer-to-be-filed': { zh: '超过10天，应备案', en: 'Longer, and to be filed' },
}

/** One person who asks a relief station (救助管理站) for help. Left out or `null`: not known, unless said otherwise. */
export const VagrantReliefFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the assessment'),
  /** Able to provide board and lodging for oneself (自身有能力解决食宿). */
  providesForSelf: ifKnown(yesNo('自身有能力解决食宿', 'Able to provide for oneself')),
  /** Kin or friends to turn to (有亲友投靠). */
  hasKinToTurnTo: ifKnown(yesNo('有亲友投靠', 'Has kin or friends to turn to')),
  /** On urban dibao, or supported as 五保 (tekun today). */
  onDibaoOrTekun: ifKnown(yesNo('享受城市低保或特困（五保）供养', 'On urban dibao or tekun')),
  /** Roams or begs in the city; doing so alone makes nobody eligible. */
  roamsOrBegs: ifKnown(yesNo('流浪或乞讨', 'Roams or begs')),
  /** Away from home and stranded for a time. */
  stranded: unlessSaid('no', choice(strandings, '临时遇困情形', 'How stranded')),
  /**
   * Since 2026-07-01: whether the relief body takes the person to be one of 生活无着的流散人员, who are more than those who roam or beg and
   * of whom no text says who they are. Left out: not known.
   */
  recognised: ifKnown(
    yesNo('经救助管理机构认定为生活无着的流散人员', 'Recognised by the relief body as adrift and without means'),
  ),
  /** Refuses to state truly who one is; left out: no. */
  refusesToSayWho: yesIfSaid('拒不如实提供个人情况', 'Refuses to say who one is'),
  /** Cannot, being old, young or disabled: is helped first and asked later; left out: no. */
  cannotSayWho: yesIfSaid('因年老、年幼、残疾无法提供', 'Cannot say, being old, young or disabled'),
  /** A minor, or of another group with the higher rate of the place; left out: no. */
  higherRate: yesIfSaid('适用较高标准的人员', 'Of a group with the higher rate'),
  /** The days and whole months of the stay so far, the days over these, and whether it is longer than three months: see `stayOf`. */
  days: ifKnown(days('在站天数', 'Days of the stay', { most: 36_500 })),
  months: ifKnown(months('在站整月数', 'Whole months of the stay')),
  daysOverMonths: ifKnown(days('整月以外的天数', 'Days of the stay over its whole months', { most: 30 })),
  isLong: ifKnown(yesNo('在站超过三个月', 'Stays longer than three months')),
  /** A longer stay was filed with the civil affairs above; left out: no. */
  longerStayFiled: yesIfSaid('延长期限已备案', 'The longer stay was filed'),
  /** Whether it could be found out who the person is. */
  identityFound: ifKnown(yesNo('身份已查明', 'Identity found')),
})

const daily = (zh: string, en: string) => fen(zh, en, { per: 'day', most: 1_000_000 })
/** What a place pays its station for food and lodging; fen. */
export const VagrantReliefPolicy = z.strictObject({
  /** A person and day; `higher` for minors and other groups, `null` where they have no rate of their own. */
  dailyRate: daily('每日救助标准', 'Daily rate'),
  higherDailyRate: orNone(daily('较高的每日救助标准', 'Higher daily rate')),
  /** The rate is the urban dibao standard, a person and month, as in 重庆: used in place of one of its own. */
  monthlyByUrbanStandard: ifAny(yesNo('按城市低保标准按月救助', 'Monthly, by the urban standard')),
  urbanStandard: dibaoStandard.urban,
  /** A person and month, where the rate is monthly: used in place of a daily one. */
  monthlyRate: ifAny(fen('每月救助标准', 'Monthly rate', { per: 'month' })),
  /** Where the rate is monthly: a person and day over the whole months. No place was seen to say it: left out, a part month is open. */
  partMonthDailyRate: daily('不足一个月的每日救助标准', 'Daily rate of a part month'),
})

type Facts = ExpressionsOf<(typeof VagrantReliefFacts)['shape']>

interface Version {
  readonly title: LocalizedText
  readonly inForce: InForce
  readonly alsoStranded: (person: Facts) => BooleanExpression
  /** What speaks of the stranded; nothing before the Opinion of 2020. */
  readonly strandedBy?: Citation
  /** Who else is without means, beside those who roam or beg. */
  readonly alsoDisplaced?: (person: Facts) => BooleanExpression
  /** Who is settled where found. */
  readonly settles: (person: Facts) => BooleanExpression
  readonly cite: Citation
}

const rules = (article: string) => ({ cite: atArticle(vagrantReliefRules, article) })

/** Until 2015-08-19: whoever cannot say who he is, and whose home cannot be found; no text had a number of months. */
const settledAsUnknown = (person: Facts) =>
  person.cannotSayWho.and(person.identityFound.not()).as(
    {
      zh: '因年老、年幼、残疾无法表达且身份不明，应提出安置方案',
      en: 'Cannot say who, and not identified: to be settled',
    },
    rules('第十五条'),
  )

/** Since 2015-08-20. */
const settledAfterMonths = (person: Facts) =>
  person.isLong
    .and(person.identityFound.not())
    .as(
      { zh: '滞留超过3个月且身份不明，应办理安置落户', en: 'Three months past and not identified: to be settled' },
      { cite: vagrantSettlementOpinion },
    )

const vagrantVersion = ({
  title,
  inForce,
  alsoStranded,
  strandedBy,
  alsoDisplaced,
  settles: settlesWho,
  cite,
}: Version) =>
  defineProgram({
    id: 'vagrant-relief',
    title,
    inForce,
    facts: VagrantReliefFacts,
    policy: VagrantReliefPolicy,
    rules(person, policy) {
      const withoutMeans = person.providesForSelf
        .not()
        .and(person.hasKinToTurnTo.not(), person.onDibaoOrTekun.not(), person.roamsOrBegs)
        .as({ zh: '生活无着的流浪乞讨人员', en: 'Roams or begs, without means, kin or support' }, rules('第二条'))
      const stranded = alsoStranded(person).as(
        { zh: '离家在外的临时遇困人员', en: 'Away from home and stranded' },
        strandedBy ? { cite: strandedBy } : {},
      )
      const statesWho = person.refusesToSayWho
        .not()
        .or(person.cannotSayWho)
        .as({ zh: '如实提供个人情况，或因年老、年幼、残疾无法提供', en: 'Says who it is, or cannot' }, rules('第五条'))
      const named = alsoDisplaced ? [alsoDisplaced(person)] : []
      const eligible = withoutMeans
        .or(stranded, ...named)
        .and(statesWho)
        .as({ zh: '属于救助对象', en: 'Is to be helped' }, { cite })
      const withinUsualStay = person.days
        .atMost(usualStayDays)
        .as({ zh: '救助期限未超过10天', en: 'Within the usual 10 days' }, rules('第十二条'))
      const stay = firstOf([withinUsualStay, 'usual'], [person.longerStayFiled, 'longer-filed'])
        .otherwise('longer-to-be-filed')
        .as({ zh: '在站期限', en: 'Length of the stay' }, { ...rules('第十二条'), words: stays })
      const settles = settlesWho(person)
      const rate = person.higherRate
        .choose(policy.higherDailyRate.otherwise(policy.dailyRate), policy.dailyRate)
        .as({ zh: '每日救助标准', en: 'Daily rate' }, { unit: 'fen/day' })
      const partMonth = person.daysOverMonths
        .equals(0)
        .choose(0, policy.partMonthDailyRate.times(person.daysOverMonths))
      const byMonths = (monthly: NumberExpression) => monthly.times(person.months).plus(partMonth)
      const cost = eligible
        .choose(
          policy.monthlyByUrbanStandard
            .otherwise(false)
            .choose(byMonths(policy.urbanStandard), policy.monthlyRate.ifSet(byMonths, rate.times(person.days))),
          0,
        )
        .as({ zh: '救助费用', en: 'Cost of the stay' }, { unit: 'fen' })
      return { withoutMeans, stranded, eligible, stay, settles, cost }
    },
  })

const vagrants = { zh: '生活无着流浪乞讨人员救助', en: 'Relief of vagrants and beggars' }
const adrift = { zh: '生活无着的流散人员救助', en: 'Relief of people adrift and without means' }

/**
 * Who is helped, by article 2 of the rules of 2003. The workflow of 2014 (art. 2) calls so whoever is away from home, cannot pay for board and
 * lodging and roams, begs or is about to; it repeals nothing, and is not judged by here.
 */
const byMeasures2003 = {
  title: vagrants,
  alsoStranded: () => anyOf(),
  cite: atArticle(vagrantReliefMeasures, '第六条'),
}

/** Under the measures of 2003: who roams or begs without means. Who is settled is not told by the months of his stay. */
export const vagrantRelief2003 = vagrantVersion({
  ...byMeasures2003,
  inForce: { from: '2003-08-01', to: '2015-08-19', cite: vagrantReliefMeasures },
  settles: settledAsUnknown,
})

/** The same with the Opinion of 2015: three months without an identity, and a person is settled where found. */
export const vagrantRelief2015 = vagrantVersion({
  ...byMeasures2003,
  inForce: { from: '2015-08-20', to: '2020-08-31', cite: vagrantReliefMeasures },
  settles: settledAfterMonths,
})

/** The same with the Opinion of August 2020, by its first day that is certain: who is lost, stranded or beaten is helped too. */
export const vagrantRelief2020 = vagrantVersion({
  title: vagrants,
  inForce: { from: '2020-09-01', to: '2026-06-30', cite: vagrantReliefMeasures },
  alsoStranded: person => person.stranded.is('no').not(),
  strandedBy: atArticle(reformOpinion2020, '二（四）16'),
  settles: settledAfterMonths,
  cite: atArticle(vagrantReliefMeasures, '第六条'),
})

/**
 * Under 社会救助法, since 2026-07-01, which helps 生活无着的流散人员 (arts 13, 31, 52) and does not say who they are: whom the measures of 2003
 * and the Opinion of 2020 help is helped; of others, who can provide for himself is not among them, and for the rest the relief body decides.
 */
export const vagrantRelief2026 = vagrantVersion({
  title: adrift,
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  alsoStranded: person => person.stranded.is('no').not(),
  strandedBy: atArticle(reformOpinion2020, '二（四）16'),
  settles: settledAfterMonths,
  alsoDisplaced: person =>
    person.providesForSelf
      .not()
      .and(person.recognised)
      .as(
        { zh: '经认定为生活无着的流散人员', en: 'Recognised as adrift and without means' },
        { cite: atArticle(assistanceLaw2026, '第十三条') },
      ),
  cite: atArticle(assistanceLaw2026, '第三十一条'),
})

/**
 * Relief of people without means of support (生活无着的流浪、乞讨人员救助): who is to be helped, how long a stay may last,
 * when a stay becomes a settlement, and what it costs by the rates of the place. The person pays nothing.
 */
export const vagrantRelief = versions(vagrantRelief2003, vagrantRelief2015, vagrantRelief2020, vagrantRelief2026)

/** Rates are local throughout. */
export const vagrantReliefNational: NationalPolicy = { program: 'vagrant-relief', documents: {}, values: {} }

/** How long a stay at a relief station is, on a day. */
export interface Stay {
  /** The day after that of arrival is day 1, as periods are counted (民法典 art. 201). */
  readonly days: number
  /** Whole months. */
  readonly months: number
  /** Days over these. */
  readonly daysOverMonths: number
  /** Longer than three months. */
  readonly isLong: boolean
  /** The last day of the usual stay. */
  readonly usualUntil: PlainDate
}

/** A stay that began on a day, as it stands on another: the facts of its length. @throws ProblemError `not-a-date` */
export const stayOf = (arrivedOn: PlainDate, asOf: PlainDate): Stay => {
  const months = monthsBetween(arrivedOn, asOf)
  return {
    days: daysBetween(arrivedOn, asOf),
    months,
    daysOverMonths: daysBetween(addMonths(arrivedOn, months), asOf),
    isLong: asOf > addMonths(arrivedOn, longStayMonths),
    usualUntil: addDays(arrivedOn, usualStayDays),
  }
}
