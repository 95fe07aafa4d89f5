import { count, date, decimal, group, ifKnown, orNone } from '@minzheng/core/fields'
import { defineProgram, ratio, versions } from '@minzheng/rules'
import * as z from 'zod'
import { volunteerRecordMeasures2021 } from '../volunteer-service/documents.js'

const Activity = z.strictObject({
  /** Minutes really given, as hours are not always whole; an activity may take days. */
  minutes: ifKnown(count('服务时长', 'Time of service', { unit: 'minute', most: 60_000 })),
  /** The weight of the kind of service by the scheme of the place; 1 where it has none. */
  weight: decimal('服务系数', 'Weight of the service', { most: 100 }),
})

/** The activities of a volunteer, each with its minutes. */
export const VolunteerPointsFacts = z.strictObject({
  asOf: date('计算日期', 'Day'),
  activities: group(Activity, '志愿服务活动', 'Activities', { most: 1_000 }),
})

/** What a place gives for an hour, and how much of one activity counts. `null`: without a limit; left out: not known. */
export const VolunteerPointsPolicy = z.strictObject({
  pointsOfHour: count('每小时积分', 'Points of an hour', { countedIn: 'point', most: 1_000 }),
  hoursOfActivity: orNone(
    count('单次活动计分时长上限', 'Hours of one activity that count', { countedIn: 'hour', most: 24 }),
  ),
})

/** 志愿服务积分 since 2021-02-01, when the measures on records began; points themselves are of the places. */
export const volunteerPoints2021 = defineProgram({
  id: 'volunteer-points',
  title: { zh: '志愿服务积分', en: 'Points of a volunteer' },
  inForce: { from: '2021-02-01', cite: volunteerRecordMeasures2021 },
  facts: VolunteerPointsFacts,
  policy: VolunteerPointsPolicy,
  rules({ activities }, policy) {
    const cite = volunteerRecordMeasures2021
    const weighted = activities
      .sum(({ minutes, weight }) =>
        policy.hoursOfActivity
          .ifSet(most => minutes.min(most.times(60)), minutes)
          .times(weight)
          .times(ratio(100))
          .rounded('half-up'),
      )
      .as({ zh: '加权计分时长（百分之一分钟）', en: 'Weighted time, in hundredths of a minute' }, { cite })
    const points = weighted.times(policy.pointsOfHour).dividedBy(6_000).as({ zh: '积分', en: 'Points' }, { cite })
    return { weighted, points }
  },
})

/** Points = hours × weight × points of an hour; of one activity no more hours count than the scheme allows. Not rounded. */
export const volunteerPoints = versions(volunteerPoints2021)
