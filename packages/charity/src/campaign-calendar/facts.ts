import { DivisionCode, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { charityLaw2016 } from '../shared/documents.js'
import { campaignTextOn } from './texts.js'

/** One public fundraising campaign (公开募捐活动), with what happens in it. What is left out does not happen, or is not known yet. */
export const Campaign = z.strictObject({
  startOn: PlainDate,
  endOn: PlainDate,
  /** The day on which it really ended, where that was before the last day of the plan: enough had come in, or it was given up. */
  endedOn: PlainDate.optional(),
  /** For a major emergency; filed late where `filedOn` is not before its start, as there was no time to (令74 art. 13). */
  emergency: z.boolean().default(false),
  /** The last day of the phase of response and rescue (应急处置与救援阶段). */
  emergencyPhaseUntil: PlainDate.optional(),
  /** Whose registrar: for what its own rules say. */
  place: DivisionCode.optional(),
  /** The day on which the complete plan was filed. */
  filedOn: PlainDate.optional(),
  /** The day on which the office said that the plan lacks something. */
  foundIncompleteOn: PlainDate.optional(),
  /** Boxes or events outside the area of the registrar (慈善法 art. 23). */
  offlineElsewhere: z.boolean().default(false),
  /** The days on which something in the plan changed. */
  changedOn: z.array(PlainDate).max(1000).default([]),
  withPartners: z.boolean().default(false),
  /** The charity projects that the money goes to. */
  projects: z
    .array(z.strictObject({ startOn: PlainDate, endOn: PlainDate, hasRemainder: z.boolean().default(false) }))
    .max(1000)
    .default([]),
  /** The certificate was revoked. */
  revokedOn: PlainDate.optional(),
})
export type Campaign = z.infer<typeof Campaign>

const wrong = (
  code: string,
  path: Problem['path'],
  zh: string,
  en: string,
  zhRemedy: string,
  enRemedy: string,
): Problem => problem(code, 'error', path, [zh, en], [zhRemedy, enRemedy])

/** What is wrong with the dates of a campaign. */
export const campaignProblems = ({
  startOn,
  endOn,
  endedOn,
  emergency,
  projects,
  revokedOn,
  filedOn,
  changedOn,
}: Campaign): Problem[] => [
  ...(campaignTextOn(startOn) === undefined
    ? [
        wrong(
          'campaign-before-law',
          ['startOn'],
          '慈善法自2016年9月1日起施行，此前没有公开募捐的统一规定。',
          'Before 2016-09-01 no law of public fundraising is known.',
          '请给出2016年9月1日以后的开始日期。',
          'Give a start from 2016-09-01 on.',
        ),
      ]
    : []),
  ...(revokedOn !== undefined && revokedOn < startOn
    ? [
        wrong(
          'campaign-after-revocation',
          ['startOn'],
          `公开募捐资格证书已于 ${revokedOn} 吊销，不能再开始募捐。`,
          `The certificate was revoked on ${revokedOn}; no campaign can start after it.`,
          '请核对吊销日期和开始日期。',
          'Check the day of the revocation and the start.',
        ),
      ]
    : []),
  ...(endedOn !== undefined && (endedOn < startOn || endedOn > endOn)
    ? [
        wrong(
          'campaign-ended-outside',
          ['endedOn'],
          `实际结束日期 ${endedOn} 不在 ${startOn} 至 ${endOn} 之间。`,
          `It ended on ${endedOn}, which is not between ${startOn} and ${endOn}.`,
          '请核对日期；延长的，补正募捐方案并改正结束日期。',
          'Check the days; where it was prolonged, file that and mend the last day.',
        ),
      ]
    : []),
  ...changedOn.flatMap((on, index) =>
    // One that is filed late may have changed before: then the filing tells it.
    on > endOn || on < ((emergency ? undefined : filedOn) ?? charityLaw2016.effective)
      ? [
          wrong(
            'campaign-change-outside',
            ['changedOn', index],
            `变更日期 ${on} 不在方案备案之后、募捐结束之前。`,
            `The change on ${on} is not between the filing and the end of the campaign.`,
            '请核对变更日期。',
            'Check the day of the change.',
          ),
        ]
      : [],
  ),
  ...[
    { path: ['endOn'], startOn, endOn },
    ...projects.map((one, index) => ({ ...one, path: ['projects', index, 'endOn'] })),
  ]
    .filter(one => one.endOn < one.startOn)
    .map(({ path }) =>
      wrong(
        'campaign-dates-reversed',
        path,
        '结束日期早于开始日期。',
        'It ends before it starts.',
        '请核对起止日期。',
        'Check both days.',
      ),
    ),
]
