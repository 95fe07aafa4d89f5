import { date, ifKnown, orNone, share } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { mentalRehabilitationNotice2022 } from './documents.js'

const part = (zh: string, en: string) => share(zh, en, { step: 0.0001 })
const reached = (zh: string, en: string) => ifKnown(part(zh, en))
const target = (zh: string, en: string) => orNone(part(`${zh}目标`, `Target: ${en}`))

const measures = {
  counties: ['开展服务的县（市、区）比例', 'Counties with the service'],
  subdistricts: ['开展服务的街道比例', 'Subdistricts with the service'],
  urbanCommunities: ['开展服务的城市社区比例', 'Urban communities with the service'],
  towns: ['开展服务的镇比例', 'Towns with the service'],
  standardService: ['登记康复对象接受规范服务率', 'Clients served to the norm'],
  homePatients: ['居家患者接受社区康复服务比例', 'Patients at home who are served'],
} as const
type Part = keyof typeof measures

/** How far a place has come on a day, each a share of 1; left out or `null` is not known. */
export const RehabilitationFacts = z.strictObject({
  asOf: date('截至日期', 'Day'),
  counties: reached(...measures.counties),
  subdistricts: reached(...measures.subdistricts),
  urbanCommunities: reached(...measures.urbanCommunities),
  towns: reached(...measures.towns),
  standardService: reached(...measures.standardService),
  homePatients: reached(...measures.homePatients),
})

/** What the place is to reach by the end of the year. `null`: it has no such target; left out: not known. */
export const RehabilitationPolicy = z.strictObject({
  counties: target(...measures.counties),
  subdistricts: target(...measures.subdistricts),
  urbanCommunities: target(...measures.urbanCommunities),
  towns: target(...measures.towns),
  standardService: target(...measures.standardService),
  homePatients: target(...measures.homePatients),
})

/** “精康融合行动”年度目标 of 2023 to 2025, the three years of the action. */
export const mentalRehabilitationTargets2023 = defineProgram({
  id: 'mental-rehabilitation-targets',
  title: { zh: '“精康融合行动”年度目标', en: 'Yearly targets of community rehabilitation' },
  inForce: { from: '2023-01-01', to: '2025-12-31', cite: mentalRehabilitationNotice2022 },
  facts: RehabilitationFacts,
  policy: RehabilitationPolicy,
  rules(place, policy) {
    const cite = mentalRehabilitationNotice2022
    const met = (one: Part) => {
      const [zh, en] = measures[one]
      return policy[one]
        .ifSet(least => place[one].atLeast(least))
        .as({ zh: `${zh}达标`, en: `${en}: reached` }, { cite })
    }
    const [counties, subdistricts, urbanCommunities, towns, standardService, homePatients] = [
      met('counties'),
      met('subdistricts'),
      met('urbanCommunities'),
      met('towns'),
      met('standardService'),
      met('homePatients'),
    ]
    const metAll = allOf(counties, subdistricts, urbanCommunities, towns, standardService, homePatients).as(
      { zh: '年度目标全部达到', en: 'All targets of the year are reached' },
      { cite },
    )
    return { counties, subdistricts, urbanCommunities, towns, standardService, homePatients, metAll }
  },
})

/**
 * Whether a place has reached what it is to reach in the year: coverage of counties, subdistricts, urban communities and towns, and
 * the share of registered clients who are served to the norm. Every target of the place has to be met. The action was of three years, to
 * the end of 2025.
 */
export const mentalRehabilitationTargets = versions(mentalRehabilitationTargets2023)
