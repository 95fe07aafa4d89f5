import { type NationalPolicy, policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { policies } from '@minzheng/seeds/policies'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { starOfBands } from './bands.js'
import { VolunteerPointsFacts, VolunteerPointsPolicy, volunteerPoints, volunteerPoints2021 } from './points.js'
import {
  VolunteerStarFacts,
  VolunteerStarPolicy,
  volunteerStar,
  volunteerStar2012,
  volunteerStar2021,
  volunteerStarNational,
} from './stars.js'

const under = (place: string, date: string) => {
  const book = policyBook(valueDefinitions(volunteerStar.versions), volunteerStarNational as NationalPolicy, policies)
  return policyFor(volunteerStar.on(date), book, { place, date })
}
const starOf = (place: string, date: string, facts: object) =>
  volunteerStar.on(date).assess(VolunteerStarFacts.parse({ asOf: date, ...facts }), under(place, date).policy)

describe('the hours that the ministry set', () => {
  it.each([
    [99.9, 0],
    [100, 1],
    [299.9, 1],
    [300, 2],
    [599.9, 2],
    [600, 3],
    [999.9, 3],
    [1000, 4],
    [1499.9, 4],
    [1500, 5],
    [null, null],
  ])('%s hours: %s stars', (hours, star) =>
    expect(starOf('430200', '2021-01-31', { hours })).toMatchObject({
      star,
      honour: 'none',
      giftRound: 0,
      giftStar: 0,
    }),
  )
  // 办法 of 2021 art. 10: the organisation sets the scale.
  it('ended with the measures of 2012', () => {
    expect(starOf('430200', '2021-02-01', { hours: 1500 })).toMatchObject({ star: null, honour: 'none' })
    expect(starOf('430200', '2021-02-01', { hours: 0 }).star).toBeNull()
  })
})

// Source: the published schemes of 东营 2015, 龙岗 2023, 龙泉驿, 张家港 2014.
describe('the schemes of places', () => {
  it.each([
    ['370500', '2015-12-31', { hours: 100 }, 1],
    ['370500', '2015-12-31', { hours: 1499 }, 4],
    ['440307', '2023-11-01', { hours: 100, months: 5 }, 0],
    ['440307', '2023-11-01', { hours: 100, months: 6 }, 1],
    ['440307', '2023-11-01', { hours: 600, months: 8 }, 2],
    ['440307', '2023-11-01', { hours: 600, months: 12 }, 3],
    ['440307', '2023-11-01', { hours: 1000, months: 12 }, 4],
    ['440307', '2023-11-01', { hours: 299, months: 24 }, 1],
    // The notice describes no fifth star.
    ['440307', '2023-11-01', { hours: 5000, months: 60 }, 4],
    ['440307', '2023-11-01', { hours: 1000, months: null }, null],
    ['440307', '2023-11-01', { hours: 99, months: null }, 0],
    ['510112', '2020-06-01', { hours: 200, points: 2099 }, 2],
    ['510112', '2020-06-01', { hours: 200, points: 2100 }, 3],
    ['510112', '2020-06-01', { hours: 199.9, points: 2100 }, 2],
    ['510112', '2020-06-01', { hours: 49, points: 9000 }, 0],
    ['510112', '2020-06-01', { hours: 800, points: 8400 }, 5],
    ['320582', '2014-05-26', { hours: 30 }, 1],
    ['320582', '2014-05-26', { hours: 300 }, 5],
  ])('%s on %s, %o: %s', (place, date, facts, star) => expect(starOf(place, date, facts).star).toBe(star))

  it('a star that a scheme does not have gives no gift', () => {
    const { policy } = under('320582', '2014-05-26')
    const fewer = { ...policy, hours: { ...policy.hours!, star5: null } }
    const facts = VolunteerStarFacts.parse({ asOf: '2014-05-26', hours: 300 })
    expect(volunteerStar2012.assess(facts, fewer)).toMatchObject({ star: 4, giftStar: 4 })
  })
  it.each([
    [0, 1, 0],
    [29.9, 1, 0],
    [30, 1, 1],
    [300, 1, 5],
    [300.1, 2, 0],
    [329.9, 2, 0],
    // The published case.
    [330, 2, 1],
    [600, 2, 5],
    [630, 3, 1],
  ])('gifts of 张家港 at %f hours: round %i, star %i', (hours, giftRound, giftStar) =>
    expect(starOf('320582', '2014-05-26', { hours })).toMatchObject({ giftRound, giftStar }),
  )
  it.each([
    ['320582', '2014-05-26', { hours: 599 }, 'none'],
    ['320582', '2014-05-26', { hours: 600 }, 'bronze'],
    ['320582', '2014-05-26', { hours: 1000 }, 'silver'],
    ['320582', '2014-05-26', { hours: 1500 }, 'gold'],
    ['320582', '2014-05-26', { hours: 2999 }, 'gold'],
    ['320582', '2014-05-26', { hours: 3000 }, 'lifetime'],
    ['510112', '2020-06-01', { hours: 1000, points: 10_499 }, 'none'],
    ['510112', '2020-06-01', { hours: 1000, points: 10_500 }, 'gold'],
    ['510112', '2020-06-01', { hours: 2000, points: 21_000 }, 'diamond'],
  ])('honours of %s on %s, %o: %s', (place, date, facts, honour) =>
    expect(starOf(place, date, facts).honour).toBe(honour),
  )
})

it('a star with its reasons', () => {
  const date = '2023-11-01'
  const { policy, sources } = under('440307', date)
  const facts = VolunteerStarFacts.parse({ asOf: date, hours: 600, months: 8 })
  const found = explain(volunteerStar.on(date), facts, policy, sources)
  expect(found.rules.find(({ name }) => name === 'reached3')?.reason.value).toBe(false)
  expect(found.rules.find(({ name }) => name === 'star')?.reason.value).toBe(2)
  const text = renderExplanation(found, 'zh')
  expect(text).toContain('星级')
  expect(text).toContain('三星最短注册服务月数')
  const open = explain(volunteerStar.on(date), VolunteerStarFacts.parse({ asOf: date, hours: 600 }), policy, sources)
  expect(open.rules.find(({ name }) => name === 'star')?.missing).toEqual(['months'])
})

// 黄淮学院 2023–24 prints bands that share their ends and says that it follows the ministry, by which 300 hours are two stars.
describe('bands that share an end', () => {
  const bands = [
    { star: 1, from: 100, to: 300 },
    { star: 2, from: 300, to: 600 },
    { star: 3, from: 600, to: 1000 },
    { star: 4, from: 1000, to: 1500 },
    { star: 5, from: 1500, to: null },
  ]
  it.each([
    [99, 0, []],
    [100, 1, [1]],
    [300, null, [1, 2]],
    [300.5, 2, [2]],
    [1500, null, [4, 5]],
    [1501, 5, [5]],
  ])('%f hours: %s of %j', (hours, star, found) => expect(starOfBands(bands, hours)).toEqual({ star, bands: found }))
  it('until 2021 the measures decide', () => expect(starOf('411700', '2020-12-15', { hours: 300 }).star).toBe(2))
})

describe('points', () => {
  const points = (activities: object[], policy: object) =>
    volunteerPoints2021.assess(VolunteerPointsFacts.parse({ asOf: '2025-09-24', activities }), policy).points
  // 海林: an hour is a point, two hours of an activity at most.
  const hailin = { pointsOfHour: 1, hoursOfActivity: 2 }
  it.each([
    [[], hailin, 0],
    [[{ minutes: 60, weight: 1 }], hailin, 1],
    [[{ minutes: 90, weight: 1 }], hailin, 1.5],
    [[{ minutes: 120, weight: 1 }], hailin, 2],
    [[{ minutes: 121, weight: 1 }], hailin, 2],
    [
      [
        { minutes: 300, weight: 1 },
        { minutes: 60, weight: 1 },
      ],
      hailin,
      3,
    ],
    [[{ minutes: 300, weight: 1 }], { pointsOfHour: 10, hoursOfActivity: null }, 50],
    [
      [
        { minutes: 60, weight: 1.5 },
        { minutes: 60, weight: 0.5 },
      ],
      { pointsOfHour: 10, hoursOfActivity: null },
      20,
    ],
    [[{ minutes: null, weight: 1 }], hailin, null],
    [[{ minutes: 60, weight: 1 }], { pointsOfHour: 1 }, null],
    // Five days of eight hours.
    [[{ minutes: 2400, weight: 1 }], { pointsOfHour: 1, hoursOfActivity: null }, 40],
  ])('%j under %o: %s', (activities, policy, expected) => expect(points(activities, policy)).toBe(expected))
})

it('they hold from the days of their documents', () => {
  expect(volunteerStar.on('2012-10-23')).toBe(volunteerStar2012)
  expect(volunteerStar.on('2021-01-31')).toBe(volunteerStar2012)
  expect(volunteerStar.on('2021-02-01')).toBe(volunteerStar2021)
  expect(() => volunteerStar.on('2012-10-22')).toThrow('2012-10-23')
  expect(volunteerPoints.on('2021-02-01')).toBe(volunteerPoints2021)
  expect(() => volunteerPoints.on('2021-01-31')).toThrow('2021-02-01')
})

describe('all ways of running it agree', () => {
  const star = [arbitraryOf(VolunteerStarFacts), arbitraryOf(VolunteerStarPolicy)] as const
  it('stars of 2012', () => agreement(volunteerStar2012, ...star))
  it('stars of 2021', () => agreement(volunteerStar2021, ...star))
  it('points', () =>
    agreement(volunteerPoints2021, arbitraryOf(VolunteerPointsFacts), arbitraryOf(VolunteerPointsPolicy)))
})
