import { keysOf, type LocalizedText } from '@minzheng/core'
import { count, date, decimal, each, ifKnown, months, orNone } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { type BooleanExpression, defineProgram, firstOf, type NumberExpression, versions, whole } from '@minzheng/rules'
import * as z from 'zod'
import { volunteerRecordMeasures2012, volunteerRecordMeasures2021 } from '../volunteer-service/documents.js'

const stars = {
  star1: ['一星', 'One star'],
  star2: ['二星', 'Two stars'],
  star3: ['三星', 'Three stars'],
  star4: ['四星', 'Four stars'],
  star5: ['五星', 'Five stars'],
} as const

/** The honours that some places have above the stars, from the lowest up. */
export const volunteerHonours = {
  bronze: ['铜奖', 'Bronze'],
  silver: ['银奖', 'Silver'],
  gold: ['金奖', 'Gold'],
  diamond: ['钻石奖', 'Diamond'],
  lifetime: ['终身成就奖', 'For life'],
} as const

/** A volunteer on a day. Hours are those on record; what is not known is left out or `null`. */
export const VolunteerStarFacts = z.strictObject({
  asOf: date('认定日期', 'Day'),
  hours: ifKnown(decimal('累计志愿服务时长（小时）', 'Hours of service on record', { most: 200_000, step: 0.01 })),
  /** Asked only where the place gives stars by points as well. */
  points: ifKnown(decimal('累计积分', 'Points', { most: 10_000_000, step: 0.1 })),
  /** Whole months since the registration, in service. */
  months: ifKnown(months('注册并持续服务月数', 'Months registered and serving')),
})

const hoursOf = (what: string, enWhat: string) => (zh: string, en: string) =>
  orNone(count(`${zh}${what}`, `${enWhat}: ${en}`, { countedIn: 'hour', most: 100_000 }))
const pointsOf = (what: string, enWhat: string) => (zh: string, en: string) =>
  orNone(count(`${zh}${what}`, `${enWhat}: ${en}`, { countedIn: 'point', most: 900_000 }))

/**
 * A scheme of stars: what each asks for. `null`: the scheme has no such star, or does not ask for it; left out: not known. A bound
 * is reached at its number (达到).
 */
export const VolunteerStarPolicy = z.strictObject({
  hours: each(stars, hoursOf('最低时长', 'Hours')),
  points: each(stars, pointsOf('最低积分', 'Points')),
  months: each(stars, (zh, en) => orNone(months(`${zh}最短注册服务月数`, `Months: ${en}`))),
  honourHours: each(volunteerHonours, hoursOf('最低时长', 'Hours')),
  honourPoints: each(volunteerHonours, pointsOf('最低积分', 'Points')),
  /** Gifts begin anew each time so many hours are full (张家港). */
  giftEvery: orNone(count('礼品周期时长', 'Hours of a round of gifts', { countedIn: 'hour', least: 1, most: 10_000 })),
})

const levels = keysOf(stars)
const honours = keysOf(volunteerHonours)
const honourWords = Object.fromEntries(
  [['none', ['无', 'None'] as const] as const, ...Object.entries(volunteerHonours)].map(([one, [zh, en]]) => [
    one,
    { zh, en },
  ]),
) as Record<keyof typeof volunteerHonours | 'none', LocalizedText>

/** How many hold from the first on, without a gap. */
const inARow = (conditions: readonly BooleanExpression[]): NumberExpression =>
  conditions
    .map((_, index) => conditions.slice(1, index + 1).reduce((all, one) => all.and(one), conditions[0]!))
    .map(one => one.choose(1, 0))
    .reduce<NumberExpression>((sum, one) => sum.plus(one), whole(0))

type Cited = typeof volunteerRecordMeasures2012 | typeof volunteerRecordMeasures2021

/** The scheme is that of the place; the document of the day says what it may rest on. */
const starsUnder = (cite: Cited, inForce: { readonly from: string; readonly to?: string }) =>
  defineProgram({
    id: 'volunteer-star',
    title: { zh: '志愿者星级', en: 'Stars of a volunteer' },
    inForce: { ...inForce, cite },
    facts: VolunteerStarFacts,
    policy: VolunteerStarPolicy,
    rules({ hours, points, months }, policy) {
      const reached = levels.map(one =>
        policy.hours[one]
          .ifSet(least => hours.atLeast(least), false)
          .and(
            policy.points[one].ifSet(least => points.atLeast(least)),
            policy.months[one].ifSet(least => months.atLeast(least)),
          )
          .as({ zh: `达到${stars[one][0]}条件`, en: `${stars[one][1]} reached` }, { cite }),
      )
      const star = inARow(reached).as({ zh: '星级', en: 'Stars' }, { cite })
      const holds = (one: keyof typeof volunteerHonours) =>
        policy.honourHours[one]
          .ifSet(least => hours.atLeast(least), false)
          .and(policy.honourPoints[one].ifSet(least => points.atLeast(least)))
      const honour = firstOf(...honours.toReversed().map(one => [holds(one), one] as const))
        .otherwise('none')
        .as({ zh: '星级以上荣誉', en: 'Honour above the stars' }, { cite, words: honourWords })
      // A round of gifts is full at its last hour: 300 hours are the end of the first, 301 the beginning of the second.
      const giftRound = policy.giftEvery
        .ifSet(every => hours.rounded('up').dividedBy(every).rounded('up').max(1), 0)
        .as({ zh: '礼品周期', en: 'Round of gifts' }, { cite })
      const giftStar = policy.giftEvery
        .ifSet(
          every =>
            inARow(
              levels.map(one =>
                policy.hours[one].ifSet(least => hours.atLeast(giftRound.minus(1).times(every).plus(least)), false),
              ),
            ),
          0,
        )
        .as({ zh: '本周期礼品星级', en: 'Star of the gift in this round' }, { cite })
      const [reached1, reached2, reached3, reached4, reached5] = reached as [
        BooleanExpression,
        BooleanExpression,
        BooleanExpression,
        BooleanExpression,
        BooleanExpression,
      ]
      return { reached1, reached2, reached3, reached4, reached5, star, honour, giftRound, giftStar }
    },
  })

/** 志愿者星级 under the measures of 2012. */
export const volunteerStar2012 = starsUnder(volunteerRecordMeasures2012, { from: '2012-10-23', to: '2021-01-31' })
/** 志愿者星级 since 2021-02-01: an organisation may give stars by time and quality (art. 10). */
export const volunteerStar2021 = starsUnder(volunteerRecordMeasures2021, { from: '2021-02-01' })

/**
 * The stars of a volunteer by hours, and where the scheme of the place asks for them by points and months as well; the honour above
 * them; and the round of gifts. Without a scheme of the place it was 100, 300, 600, 1,000 and 1,500 hours until 2021-01-31; since then the
 * scale is the organisation’s, and without one nothing is known.
 */
export const volunteerStar = versions(volunteerStar2012, volunteerStar2021)

const from = '2012-10-23'
const until = '2021-01-31'
const none = [{ status: 'none', from, cite: 'measures' }] as const
const set = (value: number) => [{ status: 'in-force', from, until, value, cite: 'measures' }] as const

/**
 * The hours that the ministry set in 2012. The measures of 2021 leave the scale to the organisations (art. 10), and neither asks for points,
 * months, honours or gifts: those are of schemes alone, before and since.
 */
export const volunteerStarNational: NationalPolicy = {
  program: 'volunteer-star',
  documents: { measures: volunteerRecordMeasures2012 },
  values: {
    'hours.star1': set(100),
    'hours.star2': set(300),
    'hours.star3': set(600),
    'hours.star4': set(1000),
    'hours.star5': set(1500),
    ...Object.fromEntries(
      [
        ...levels.flatMap(one => [`points.${one}`, `months.${one}`]),
        ...honours.flatMap(one => [`honourHours.${one}`, `honourPoints.${one}`]),
        'giftEvery',
      ].map(id => [id, none]),
    ),
  },
}
