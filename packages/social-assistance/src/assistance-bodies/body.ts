import {
  brokenRule,
  type Citation,
  DivisionCode,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lapses,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { assistanceRegulation } from '../shared/documents.js'

/** The bodies in which offices work together on assistance. */
export const coordinationBodies = {
  'leading-group': { zh: '社会救助工作（体系建设）领导小组', en: 'Leading group on assistance' },
  mechanism: { zh: '困难群众基本生活保障工作协调机制', en: 'Mechanism for people in hardship' },
  'vagrants-conference': { zh: '流浪乞讨人员救助管理工作联席会议', en: 'Joint conference on vagrants' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)
const office = z.string().min(1)

/** A body of offices with its members, meetings and decisions (领导小组、联席会议). */
export const CoordinationBody = z
  .strictObject({
    kind: z.enum(keysOf(coordinationBodies)),
    division: DivisionCode,
    since: PlainDate,
    until: day,
    /** The office that leads it, and in which its own office sits. */
    lead: office,
    members: z.array(z.strictObject({ office, since: PlainDate, until: day })).min(1),
    /** Months from one regular meeting to the next, as its own rules say; `null`: they do not. */
    meetsEveryMonths: z.int().min(1).max(60).nullable(),
    /** Left out: not told. */
    meetings: z
      .array(
        z.strictObject({
          on: PlainDate,
          regular: z.boolean().default(true),
          /** Left out: not told. */
          present: z.array(office).optional(),
          decisions: z
            .array(
              z.strictObject({
                what: z.string().min(1),
                responsible: office,
                /** `null`: none was set. */
                due: PlainDate.nullable(),
                /** `null`: not carried out; left out: not told. */
                doneOn: PlainDate.nullish(),
                /** The day on which it was given up or replaced by another; left out or `null`: it stands. */
                droppedOn: PlainDate.nullish(),
              }),
            )
            .default([]),
        }),
      )
      .optional(),
  })
  .refine(...lastNotBefore('since', 'until'))
  .refine(
    ({ members }) => members.every(({ since, until }) => until === null || until >= since),
    refusal(['members'], '退出日期早于加入日期', 'left before joining'),
  )
export type CoordinationBody = z.infer<typeof CoordinationBody>

/** How often a joint conference on vagrants meets in two places, by their own rules: once a year in principle. */
export const conferenceIntervals: readonly { readonly months: number; readonly cite: Citation }[] = [
  {
    months: 12,
    cite: {
      title: '北京市流浪乞讨人员救助管理工作联席会议制度',
      issuer: '北京市人民政府办公厅',
      issued: '2012-04-05',
      confidence: 'secondary',
      note: 'read in a copy',
    },
  },
  {
    months: 12,
    cite: {
      title: '青海省流浪乞讨人员救助管理工作联席会议制度',
      issuer: '青海省',
      confidence: 'official-excerpt',
      note: 'its parts one to three read on a page of the province without a day',
    },
  },
]

/** What such a body is held against. */
export const coordinationRules = {
  'lead-is-member': {
    text: { zh: '牵头单位不在成员单位中', en: 'the office that leads is none of the members' },
    // Some rules name who leads, and the members apart from it.
    severity: 'warning',
  },
  'member-twice': { text: { zh: '成员单位重复', en: 'an office is a member twice' } },
  'regular-meeting': {
    text: { zh: '应当按议事规则召开例会', en: 'it meets as often as its rules say' },
    // The rules that were read say in principle, and once in a year: two years may have their meetings more than twelve months apart.
    severity: 'warning',
  },
  'lead-present': {
    text: { zh: '参会单位中没有牵头单位', en: 'the office that leads is not among those present' },
    // Minutes may list who came to the host alone; a leader of the government may take the chair.
    severity: 'warning',
  },
  'decision-of-member': {
    text: { zh: '议定事项的承办单位不是成员单位', en: 'a decision is given to an office that is no member' },
    // Towns are given tasks by minutes without being members; no text forbids it.
    severity: 'warning',
  },
  'meeting-days': { text: { zh: '会议应当在机构存续期内', en: 'a meeting falls into the days of the body' } },
  'decision-days': {
    text: { zh: '期限和办结不得早于议定', en: 'a decision is due and carried out after it was made' },
  },
  'decision-done': { text: { zh: '议定事项应当按期办结', en: 'a decision is carried out in time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The offices that are members on a day. */
export const bodyMembers = ({ members }: Pick<CoordinationBody, 'members'>, on: PlainDate): string[] =>
  members.filter(({ since, until }) => runsOn(since, until, on)).map(({ office }) => office)

/**
 * What a body breaks on a day on which it stands; of its meetings those held by then, and each time that was too long without one. Who led
 * before the office that leads is not held; of meetings and of who was there nothing is asked where they are not told.
 */
export const coordinationProblems = (body: CoordinationBody, asOf: PlainDate): Problem[] => {
  if (!runsOn(body.since, body.until, asOf)) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof coordinationRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, coordinationRules[code], path, due))
  }
  const members = bodyMembers(body, asOf)
  if (!members.includes(body.lead)) broken('lead-is-member', ['lead'])
  if (new Set(members).size < members.length) broken('member-twice', ['members'])
  const { meetings } = body
  if (body.meetsEveryMonths !== null && meetings !== undefined) {
    const regular = meetings.filter(({ regular }) => regular).map(({ on }) => on)
    for (const due of lapses(body.since, regular, body.meetsEveryMonths, asOf))
      broken('regular-meeting', ['meetings'], due)
  }
  for (const [index, { on, present, decisions }] of (meetings ?? []).entries()) {
    if (on > asOf) continue
    if (!runsOn(body.since, body.until, on)) broken('meeting-days', ['meetings', index, 'on'])
    // Before it joined, another office led: it was renamed, or took over.
    if (present !== undefined && bodyMembers(body, on).includes(body.lead) && !present.includes(body.lead))
      broken('lead-present', ['meetings', index, 'present'])
    for (const [at, { responsible, due, doneOn, droppedOn }] of decisions.entries()) {
      const path = ['meetings', index, 'decisions', at]
      if (!bodyMembers(body, on).includes(responsible)) broken('decision-of-member', path)
      if ([due, doneOn, droppedOn].some(day => day != null && day < on)) broken('decision-days', path)
      if (due !== null && !happenedBy(droppedOn, asOf) && isLate(doneOn, due, asOf)) broken('decision-done', path, due)
    }
  }
  return problems
}

/**
 * Which of some divisions have neither a leading group nor a mechanism on a day. Counties and above are to have a mechanism since
 * 2014-05-01 (社会救助暂行办法 art. 5), by the Law since 2026-07-01 (art. 4), which leaves its work to civil affairs.
 */
export const divisionsWithoutBody = (
  divisions: readonly string[],
  bodies: readonly CoordinationBody[],
  asOf: PlainDate,
): string[] =>
  divisions.filter(
    division =>
      asOf >= assistanceRegulation.effective &&
      !bodies.some(
        one => one.kind !== 'vagrants-conference' && one.division === division && runsOn(one.since, one.until, asOf),
      ),
  )

/** Decisions made by a day, those carried out, and those overdue; of which it is not told, in neither. `null`: the meetings are not told. */
export const decisionFigures = (
  { meetings }: Pick<CoordinationBody, 'meetings'>,
  asOf: PlainDate,
): {
  readonly meetings: number
  readonly decisions: number
  readonly done: number
  readonly overdue: number
} | null => {
  if (meetings === undefined) return null
  const held = meetings.filter(({ on }) => on <= asOf)
  const decisions = held.flatMap(one => one.decisions)
  const done = decisions.filter(({ doneOn }) => happenedBy(doneOn, asOf))
  return {
    meetings: held.length,
    decisions: decisions.length,
    done: done.length,
    overdue: decisions.filter(
      ({ doneOn, droppedOn, due }) =>
        doneOn !== undefined && due !== null && due < asOf && !happenedBy(doneOn, asOf) && !happenedBy(droppedOn, asOf),
    ).length,
  }
}
