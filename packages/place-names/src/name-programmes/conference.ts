import { atArticle, happenedBy, isLate, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { placeNameRegulation } from '../shared/documents.js'

const unit = z.string().min(1).max(100)

/** Where it is written that a place has a body to coordinate name work (地名管理联席会议). */
export const nameConferenceCite = atArticle(placeNameRegulation, '第六条')

/** The joint conference on names of a place: its members, meetings and decisions. */
export const NameConference = z.strictObject({
  /** The unit that calls it (牵头单位), one of its members. */
  lead: unit,
  members: z.array(unit).min(1),
  setUpOn: PlainDate,
  /** Meetings a year that its rules ask for; left out: as needed. */
  perYear: z.int().min(1).max(12).optional(),
  meetings: z
    .array(
      z.strictObject({
        on: PlainDate,
        present: z.array(unit),
        decisions: z
          .array(
            z.strictObject({
              text: z.string().min(1).max(500),
              unit,
              due: PlainDate.nullable().default(null),
              /** `null`: not done; left out: not on record. */
              doneOn: PlainDate.nullish(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})
export type NameConference = z.infer<typeof NameConference>

/** The decisions of a conference on a day: how many were taken, done, and are late; and of how many that are due that is not on record. */
export const conferenceDecisions = (
  { meetings }: NameConference,
  asOf: PlainDate,
): { readonly taken: number; readonly done: number; readonly late: number; readonly notTold: number } => {
  const decisions = meetings.filter(({ on }) => on <= asOf).flatMap(one => one.decisions)
  return {
    taken: decisions.length,
    done: decisions.filter(({ doneOn }) => happenedBy(doneOn, asOf)).length,
    late: decisions.filter(({ due, doneOn }) => due !== null && isLate(doneOn, due, asOf)).length,
    notTold: decisions.filter(({ due, doneOn }) => due !== null && doneOn === undefined && due < asOf).length,
  }
}

/**
 * What is wrong with a conference on a day: its lead is no member (`conference-lead`, a warning: a place may list it apart), a meeting before it was set up
 * (`conference-day`) or on a day that another has (`conference-twice`), one present (`conference-stranger`) or charged (`conference-charged`) who is no member (both
 * warnings: counties and others may be), too few meetings in
 * the last whole year (`conference-meetings`), a decision that is late (`conference-late`; a
 * warning where that is not on record), or due or done before it was taken
 * (`conference-order`).
 */
export const conferenceProblems = (conference: NameConference, asOf: PlainDate): Problem[] => {
  const { lead, members, setUpOn, perYear, meetings } = conference
  const units = new Set([lead, ...members])
  const lastYear = String(Number(asOf.slice(0, 4)) - 1)
  const held = new Set(meetings.flatMap(({ on }) => (on.startsWith(lastYear) ? [on] : []))).size
  const found = (code: string, severity: Problem['severity'], path: Problem['path'], zh: string, en: string) =>
    problem(code, severity, path, [zh, en], ['请核对制度和会议纪要。', 'Check the rules and the minutes.'])
  return [
    ...(members.includes(lead)
      ? []
      : [found('conference-lead', 'warning', ['lead'], '牵头单位不在成员单位中。', 'Its lead is no member.')]),
    ...(perYear !== undefined && setUpOn <= `${lastYear}-01-01` && held < perYear
      ? [
          found(
            'conference-meetings',
            'warning',
            ['meetings'],
            `${lastYear}年召开${held}次，应为${perYear}次。`,
            `It met ${held} times in ${lastYear}, where ${perYear} are asked.`,
          ),
        ]
      : []),
    ...meetings.flatMap(({ on, present, decisions }, index) => [
      ...(on < setUpOn
        ? [
            found(
              'conference-day',
              'error',
              ['meetings', index, 'on'],
              '会议早于制度建立。',
              'It met before it was set up.',
            ),
          ]
        : []),
      ...(meetings.findIndex(one => one.on === on) < index
        ? [
            found(
              'conference-twice',
              'warning',
              ['meetings', index, 'on'],
              `${on} 的会议登记两次。`,
              `Two meetings stand on ${on}.`,
            ),
          ]
        : []),
      ...present
        .filter(one => !units.has(one))
        .map(one =>
          found(
            'conference-stranger',
            'warning',
            ['meetings', index, 'present'],
            `“${one}”不是成员单位。`,
            `"${one}" is no member.`,
          ),
        ),
      ...decisions.flatMap((decision, at) => {
        const path = ['meetings', index, 'decisions', at]
        const late = decision.due !== null && isLate(decision.doneOn ?? null, decision.due, asOf)
        return [
          ...(units.has(decision.unit)
            ? []
            : [
                found(
                  'conference-charged',
                  'warning',
                  [...path, 'unit'],
                  `责任单位“${decision.unit}”不是成员单位。`,
                  `"${decision.unit}", which is charged, is no member.`,
                ),
              ]),
          ...([decision.due, decision.doneOn].some(day => day != null && day < on)
            ? [
                found(
                  'conference-order',
                  'error',
                  path,
                  '期限或者办结早于议定。',
                  'It was due or done before it was taken.',
                ),
              ]
            : []),
          ...(late
            ? [
                found(
                  'conference-late',
                  decision.doneOn === undefined ? 'warning' : 'error',
                  [...path, 'doneOn'],
                  `期限为 ${decision.due}，${decision.doneOn === undefined ? '是否办结没有记载' : '已超期'}。`,
                  `It was due by ${decision.due}${decision.doneOn === undefined ? '; whether it was done is not on record' : ''}.`,
                ),
              ]
            : []),
        ]
      }),
    ]),
  ]
}
