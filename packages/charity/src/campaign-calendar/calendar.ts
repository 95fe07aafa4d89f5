import { addDays, addMonths, atArticle, type PlainDate, type Problem } from '@minzheng/core'
import { type DayCounting, dateOrProblem } from '@minzheng/core/deadline'
import {
  byDue,
  type DatedDuty,
  type DutyProblem,
  dutiesEvery,
  dutyAfter,
  dutyOn,
  dutyProblems,
} from '../shared/dated-duty.js'
import { charityLaw2023 } from '../shared/documents.js'
import { disclosureMeasures2025 } from '../shared/fundraising-documents.js'
import { type Campaign, campaignProblems } from './facts.js'
import { filingDuties } from './filing.js'
import { type LocalFilingRule, localFilingRules } from './local-filing-rules.js'
import { about, campaignTextOn, measures, reportArticle } from './texts.js'

export { type DutyProblem, dutyProblems } from '../shared/dated-duty.js'
export { Campaign } from './facts.js'
export { filingDays } from './filing.js'
export { type LocalFilingRule, localFilingRule, localFilingRules } from './local-filing-rules.js'

const reportNote = {
  zh: '法条将此与周期超过六个月一并规定；六个月以内的是否同样适用，条文未明说。',
  en: 'The article says this beside what lasts more than six months; whether it binds what is shorter it does not say.',
}

interface Reported {
  readonly startOn: PlainDate
  readonly endOn: PlainDate
  /** The day on which it really ended. */
  readonly endedOn: PlainDate
  readonly paragraph: '第二款' | '第三款'
}

/** What is published of what was to run from one day to another: every three months if longer than six, then in full. */
const reports = (
  id: string,
  [zh, en]: readonly [string, string],
  { startOn, endOn, endedOn, paragraph }: Reported,
  counting: DayCounting,
): DatedDuty[] => {
  const sixMonths = dateOrProblem(() => addMonths(startOn, 6))
  const long = sixMonths.due !== null && endOn > sixMonths.due
  const cite = (on: PlainDate) => reportArticle(on, paragraph)
  return [
    ...(long
      ? dutiesEvery(
          about(`${id}-progress`, `公开${zh}`, `Publish the state of the ${en}`, cite(startOn)),
          startOn,
          endedOn,
          { amount: 3, unit: 'month' },
          counting,
        ).map(duty => ({ ...duty, cite: cite(duty.due ?? startOn) }))
      : []),
    dutyAfter(
      {
        ...about(`${id}-report`, `全面公开${zh}`, `Publish the ${en} in full`, cite(endedOn)),
        ...(long ? {} : { note: reportNote }),
      },
      endedOn,
      { amount: 3, unit: 'month' },
      counting,
    ),
  ]
}

const afterEnd = {
  zh: '募捐活动此前已经结束；此后仍接收款物的，也须公开。',
  en: 'The campaign ended before; this is for what is received all the same.',
}
const emergencyArticle = atArticle(charityLaw2023, '第七十二条')
const emergencyDisclosure = (
  { startOn, emergencyPhaseUntil }: Campaign,
  endedOn: PlainDate,
  counting: DayCounting,
): DatedDuty[] => {
  const every = { amount: 5, unit: 'day' } as const
  const duty = about('emergency-receipts', '公开募得款物接收情况', 'Publish what was received', emergencyArticle)
  if (emergencyPhaseUntil !== undefined)
    return dutiesEvery(duty, startOn, emergencyPhaseUntil, every, counting).map(one =>
      one.due !== null && one.due > addDays(endedOn, every.amount) ? { ...one, note: afterEnd } : one,
    )
  const note = {
    zh: '应急处置与救援阶段内至少每五日一次；该阶段何时结束未给出，只列第一次。',
    en: 'At least every five days until the phase of response and rescue ends; its end is not given, so the first alone stands here.',
  }
  return [dutyAfter({ ...duty, id: 'emergency-receipts-1', note }, startOn, every, counting)]
}

const revocation = (on: PlainDate, counting: DayCounting): DatedDuty[] => [
  dutyOn(about('stop', '立即停止公开募捐', 'Stop fundraising at once', measures(on, '第二十三条第一款')), on, on),
  dutyAfter(
    {
      ...about('revocation-notice', '向社会公告吊销', 'Publish the revocation', measures(on, '第二十三条第二款')),
      by: 'office',
    },
    on,
    { amount: 10, unit: 'day' },
    counting,
  ),
]

/** The duties of one fundraising campaign with their last days (公开募捐管理办法), and what is wrong or not known. */
export interface CampaignCalendar {
  readonly duties: DatedDuty[]
  /** What is wrong with the campaign’s dates (then there are no duties), and where texts differ. */
  readonly problems: Problem[]
  /**
   * After a revocation from 2024-09-05 on: when five years are full (五年内不得再次申请). Whether that day is still barred the text
   * does not say; `publicFundraisingQualification` counts alike.
   */
  readonly reapplyFrom?: PlainDate
}

/**
 * Every date of one campaign, in order, each with its article: filing, publication by the office, completion, changes, an
 * emergency, places elsewhere, periodic and full reports of the campaign and its projects, partners, remainder, revocation.
 * Each is told by the text in force on the day from which it runs, a filing before it and a periodic report by that of its own day. A revocation ends
 * the campaign, which must stop at once; so does what `endedOn` tells. Whether 日 are days of the calendar or working days neither text says: `counting` does.
 * @param localRules what places’ own rules say of the filing, each place’s in the order of their days
 */
export const campaignCalendar = (
  campaign: Campaign,
  counting: DayCounting,
  localRules: readonly LocalFilingRule[] = localFilingRules,
): CampaignCalendar => {
  const wrongInput = campaignProblems(campaign)
  if (wrongInput.length > 0) return { duties: [], problems: wrongInput }
  const { startOn, endOn, emergency, withPartners, projects, revokedOn } = campaign
  const lastDay = campaign.endedOn ?? endOn
  const endedOn = revokedOn !== undefined && revokedOn < lastDay ? revokedOn : lastDay
  const filing = filingDuties(campaign, counting, localRules)
  const quarter = { amount: 3, unit: 'month' } as const
  const since2026 = (on: PlainDate) => on >= disclosureMeasures2025.effective
  const barred = revokedOn !== undefined && campaignTextOn(revokedOn) === '2024'
  const reapply = barred ? dateOrProblem(() => addMonths(revokedOn, 60)) : undefined
  const duties = [
    ...filing.duties,
    ...(emergency && campaignTextOn(startOn) === '2024' ? emergencyDisclosure(campaign, endedOn, counting) : []),
    ...reports('campaign', ['募捐情况', 'campaign'], { startOn, endOn, endedOn, paragraph: '第二款' }, counting),
    ...projects.flatMap((project, index) => {
      const id = projects.length > 1 ? `project-${index + 1}` : 'project'
      return [
        ...reports(
          id,
          ['项目实施情况', 'project'],
          { ...project, endedOn: project.endOn, paragraph: '第三款' },
          counting,
        ),
        ...(project.hasRemainder && since2026(project.endOn)
          ? [
              dutyAfter(
                about(
                  `${id}-remainder`,
                  '公开剩余财产处理情况',
                  'Publish what became of the remainder',
                  disclosureMeasures2025,
                ),
                project.endOn,
                quarter,
                counting,
              ),
            ]
          : []),
      ]
    }),
    ...(withPartners && since2026(endedOn)
      ? [
          dutyAfter(
            about(
              'partners',
              '公开对合作方的评估和指导监督',
              'Publish how partners were evaluated and supervised',
              disclosureMeasures2025,
            ),
            endedOn,
            quarter,
            counting,
          ),
        ]
      : []),
    ...(barred ? revocation(revokedOn, counting) : []),
  ]
  return { duties: byDue(duties), problems: filing.problems, ...(reapply?.due ? { reapplyFrom: reapply.due } : {}) }
}

/**
 * What of a campaign’s calendar was done late or is not done on a day (`dutyProblems`), and what is wrong with the campaign: the filing
 * of the plan as the campaign has it, of the rest the days that `done` has by the `id` of each duty (`null`: not done; left out: not told).
 * Where the text of the place gives another day than the national one, what keeps to the later of them is warned of alone.
 */
export const campaignDutyProblems = (
  campaign: Campaign,
  done: Readonly<Record<string, PlainDate | null | undefined>>,
  asOf: PlainDate,
  counting: DayCounting,
): readonly (Problem | DutyProblem)[] => {
  const { duties, problems } = campaignCalendar(campaign, counting)
  const { filedOn } = campaign
  const filed = { 'file-plan': filedOn, 'file-plan-local': filedOn, 'file-late': filedOn }
  // What is done is done for both texts, where one says it by days of its own.
  const local = Object.fromEntries(Object.entries(done).map(([id, on]) => [`${id}-local`, on]))
  return [...problems, ...dutyProblems(duties, { ...filed, ...local, ...done }, asOf)]
}
