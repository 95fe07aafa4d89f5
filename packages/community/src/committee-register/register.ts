import {
  addDays,
  allHold,
  atArticle,
  brokenRule,
  criterionOf,
  dateParts,
  daysBetween,
  happenedBy,
  type JudgedCriteria,
  judged,
  lastNotBefore,
  negated,
  PlainDate,
  type Problem,
  plainDate,
  runsOn,
  someHold,
  within,
} from '@minzheng/core'
import { SocialCreditCode } from '@minzheng/core/identifiers'
import * as z from 'zod'
import { committeeTerm } from '../committee-election/calendar.js'
import {
  amended2025,
  type CommitteeKind,
  hasLaw,
  lawOf,
  noLawOn,
  termArticle,
  villageInForce,
} from '../shared/law-versions.js'
import { endOfNextQuarter } from '../shared/quarters.js'
import { supervisionOpinion2017 } from './documents.js'

const name = z.string().min(1).max(100)
const answer = z.boolean().nullable().default(null)

/** Somebody in a post of a committee. `person` tells people apart, as a name does not; it is no number of the person. */
export const CommitteeMember = z
  .strictObject({
    person: name,
    post: z.enum(['head', 'deputy', 'member']),
    since: PlainDate,
    /** The last day in the post. */
    until: PlainDate.nullable().default(null),
    /** `null`: not known. */
    woman: answer,
    /** Near relatives among the other members, by their `person`. */
    nearRelatives: z.array(name).default([]),
  })
  .refine(...lastNotBefore('since', 'until'))
export type CommitteeMember = z.infer<typeof CommitteeMember>

/** Somebody of the body that supervises (村务监督委员会、居务监督委员会). */
export const SupervisionMember = z
  .strictObject({
    person: name,
    /** `null`: not known. */
    chair: answer,
    since: PlainDate,
    until: PlainDate.nullable().default(null),
    /** Knows finance or management. */
    finance: answer,
    /** Near relatives among the members of the committee, by their `person`; `null`: not known. */
    nearRelatives: z.array(name).nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type SupervisionMember = z.infer<typeof SupervisionMember>

/** A committee of villagers or residents with its posts, the committees under it, and the body that supervises it. */
export const CommitteeRecord = z.strictObject({
  committee: name,
  within,
  kind: z.enum(['village', 'residents']),
  /** 基层群众性自治组织法人: its unified social credit code. */
  creditCode: SocialCreditCode.optional(),
  /** The day of the last general election. */
  elected: PlainDate,
  /** The last day of the committee, where it was done away with (撤销、合并); left out: it stands. */
  abolished: PlainDate.optional(),
  /** The last day to which the next election was put off with the approval that the place asks for (延期换届); left out: none told of. */
  postponedTo: PlainDate.optional(),
  /** How many members it is to have. */
  seats: z.int().min(1).max(30),
  members: z.array(CommitteeMember),
  /** Who is secretary of the Party organisation, by `person`; `null`: nobody, or not known. */
  secretary: name.nullable().default(null),
  /** The committees under it (下属委员会): mediation, safety, health and so on. */
  subCommittees: z.array(z.strictObject({ name, setUp: PlainDate })).default([]),
  /** The body that supervises; `null`: none was set up; left out: not known. */
  supervision: z
    .strictObject({
      setUp: PlainDate,
      members: z.array(SupervisionMember),
      /** Breaches that it found (侵害群众利益等违纪违法行为), and when it told government and the supervisory organ; left out: not known. */
      findings: z
        .array(
          z
            .strictObject({ found: PlainDate, reported: PlainDate.nullable() })
            .refine(...lastNotBefore('found', 'reported')),
        )
        .optional(),
    })
    .nullish(),
  /** The yearly review of the members (民主评议); each with who was found not competent. `null`: not known. */
  reviews: z
    .array(z.strictObject({ on: PlainDate, notCompetent: z.array(name).default([]) }))
    .nullable()
    .default(null),
})
export type CommitteeRecord = z.infer<typeof CommitteeRecord>

/** How many members a committee has: three to seven in a village, five to nine in a community. */
export const committeeSizes = { village: { least: 3, most: 7 }, residents: { least: 5, most: 9 } } as const

/** Whether a committee may have so many members. */
export const isCommitteeSize = (kind: CommitteeKind, members: number): boolean =>
  committeeSizes[kind].least <= members && members <= committeeSizes[kind].most

const inPost = <T extends { readonly since: PlainDate; readonly until: PlainDate | null }>(
  all: readonly T[],
  asOf: PlainDate,
): readonly T[] => all.filter(({ since, until }) => runsOn(since, until, asOf))

/** Whether the committee that a record is of stands on a day: from its election, until it was done away with. */
const stands = ({ elected, abolished }: CommitteeRecord, asOf: PlainDate): boolean => runsOn(elected, abolished, asOf)

/** The members of a committee on a day. */
export const membersOn = ({ members }: CommitteeRecord, asOf: PlainDate): readonly CommitteeMember[] =>
  inPost(members, asOf)

/** The day on which somebody came into the committee: who goes from one post to another the next day, or the same, stays in it. */
const cameOn = (members: readonly CommitteeMember[], { person, since }: CommitteeMember): PlainDate => {
  const before = members.find(
    one => one.person === person && one.since < since && one.until !== null && since <= addDays(one.until, 1),
  )
  return before === undefined ? since : cameOn(members, before)
}

/** Seats that nobody fills on a day, and since when. */
export interface CommitteeVacancies {
  /** `null`: the day is before the election that the record is of, or the committee was done away with. */
  readonly vacant: number | null
  /** The first day on which as many were in post as now, without more since; `null`: no seat is vacant. */
  readonly since: PlainDate | null
  /** Days for which it has been so, the first counted. */
  readonly days: number
  /** Since when each of them is empty, the longest first: who came filled the one that was empty longest. */
  readonly each: readonly PlainDate[]
}

/** The vacant seats of a committee on a day, from its last general election on. */
export const committeeVacancies = (record: CommitteeRecord, asOf: PlainDate): CommitteeVacancies => {
  if (!stands(record, asOf)) return { vacant: null, since: null, days: 0, each: [] }
  const filledOn = (day: PlainDate) => new Set(membersOn(record, day).map(({ person }) => person)).size
  const vacant = Math.max(0, record.seats - filledOn(asOf))
  if (vacant === 0) return { vacant, since: null, days: 0, each: [] }
  const changes = [
    record.elected,
    ...record.members.flatMap(({ since, until }) => [since, ...(until === null ? [] : [addDays(until, 1)])]),
  ]
    .filter(day => record.elected <= day && day <= asOf)
    .toSorted()
  const each = Array.from({ length: vacant }, (_, index) => {
    const last = changes.findLast(day => filledOn(day) >= record.seats - index)
    return changes.find(day => last === undefined || day > last)!
  })
  const since = each.at(-1)!
  return { vacant, since, days: daysBetween(since, asOf) + 1, each }
}

/**
 * Whether one person is secretary and head (一肩挑) on a day; `null` where a post is not filled or not known, two are head, or the
 * committee is not elected yet or was done away with.
 */
export const isOnePersonInBoth = (record: CommitteeRecord, asOf: PlainDate): boolean | null => {
  if (!stands(record, asOf)) return null
  const heads = new Set(membersOn(record, asOf).flatMap(({ post, person }) => (post === 'head' ? [person] : [])))
  return heads.size !== 1 || record.secretary === null ? null : heads.has(record.secretary)
}

const sizeArticle = (kind: CommitteeKind, since2026: boolean) =>
  since2026 ? '第八条' : kind === 'village' ? '第六条' : '第七条'

const reviewLaw = (kind: CommitteeKind, on: PlainDate) =>
  atArticle(lawOf(kind, on), kind === 'residents' ? '第三十七条' : on >= amended2025 ? '第三十八条' : '第三十三条')

/** Since when the law asks for a yearly review of the members: in communities since 2026. */
const reviewedSince: Readonly<Record<CommitteeKind, PlainDate>> = {
  village: villageInForce.v2010.from,
  residents: amended2025,
}

/**
 * What a committee breaks on a day by the law of that day: its size (`committee-size`), seats that are vacant or no head
 * (`committee-vacancy`, a warning: they may be filled by election), one head (`committee-head`), somebody in two posts at once
 * (`committee-person-twice`), a woman where the law asks for one (`committee-woman`:
 * villages; communities since 2026; a warning while a seat is vacant), near relatives together (`committee-relatives`, since 2026; of a committee elected before,
 * in which nobody came since, both are warnings), the term over (`committee-term-over`, a warning
 * until the quarter after is over, as the election is held in good time, and while it is put off with approval),
 * somebody twice found not competent who is in post (`committee-twice-not-competent`), a year of the calendar that is over without a
 * review (`committee-review`; from the day on which the law began to ask for it, a warning of the year in which the committee was elected). Nothing before the law that is held, before the election of the record, and after it was done away with.
 */
export const committeeProblems = (record: CommitteeRecord, asOf: PlainDate): Problem[] => {
  const { kind, seats, elected, reviews } = record
  if (!hasLaw(kind, asOf) || !stands(record, asOf)) return []
  const since2026 = asOf >= amended2025
  const law = lawOf(kind, asOf)
  const composition = atArticle(law, sizeArticle(kind, since2026))
  const members = membersOn(record, asOf)
  const people = new Set(members.map(({ person }) => person))
  const problems: Problem[] = []
  const broken = (
    code: string,
    zh: string,
    en: string,
    cite: typeof composition | undefined,
    path: Problem['path'],
    due?: PlainDate,
  ) => problems.push(brokenRule(code, { text: { zh, en }, ...(cite && { cite }) }, path, due))

  if (!isCommitteeSize(kind, seats)) {
    const { least, most } = committeeSizes[kind]
    broken(
      'committee-size',
      `委员会由${least}至${most}人组成`,
      `a committee has ${least} to ${most} members`,
      composition,
      ['seats'],
    )
  }
  const byElection = since2026
    ? kind === 'village'
      ? '第二十三条'
      : '第二十四条'
    : kind === 'village'
      ? '第十九条'
      : '第十条'
  const vacancy = (zh: string, en: string) =>
    problems.push(
      brokenRule('committee-vacancy', { text: { zh, en }, cite: atArticle(law, byElection), severity: 'warning' }, [
        'members',
      ]),
    )
  if (people.size < seats) {
    const longest = daysBetween(committeeVacancies(record, asOf).each[0]!, asOf) + 1
    vacancy(
      `缺${seats - people.size}人，最久的已${longest}天，可以补选`,
      `${seats - people.size} seats are vacant, the longest for ${longest} days, and may be filled by election`,
    )
  }
  if (members.length > 0 && members.every(({ post }) => post !== 'head'))
    vacancy('主任空缺，可以补选', 'there is no head, and one may be elected')
  // Who leaves on the day makes room for who comes on it.
  const staying = members.filter(({ until }) => until !== asOf)
  const after = new Set(staying.map(({ person }) => person))
  if (after.size < staying.length)
    broken(
      'committee-person-twice',
      '同一人同时登记了两个职务',
      'one person is there in two posts at once',
      undefined,
      ['members'],
    )
  if (after.size > seats)
    broken('committee-size', '在任人数多于职数', 'more are in post than there are seats', composition, ['members'])
  if (staying.filter(({ post }) => post === 'head').length > 1)
    broken('committee-head', '主任只能有一人', 'there is one head', composition, ['members'])
  // The law of 2025 does not say what becomes of who was elected before it: where nobody came since, it is a warning.
  const composed = (
    code: string,
    zh: string,
    en: string,
    path: Problem['path'],
    of: readonly CommitteeMember[],
    asked: PlainDate,
    open = false,
  ) => {
    const before = elected < asked && of.every(({ since }) => since < asked)
    const text = before
      ? {
          zh: `${zh}（产生于该规定施行前，法律未定如何过渡）`,
          en: `${en} (they were elected before that, and the law does not say what becomes of it)`,
        }
      : { zh, en }
    problems.push({
      ...brokenRule(code, { text, cite: composition }, path),
      severity: before || open ? 'warning' : 'error',
    })
  }
  if ((kind === 'village' || since2026) && members.length > 0 && members.every(({ woman }) => woman === false))
    composed(
      'committee-woman',
      '成员中应当有妇女',
      'a woman is among the members',
      ['members'],
      members,
      kind === 'village' ? villageInForce.v2010.from : amended2025,
      // A seat is vacant, and a woman may be elected to it.
      people.size < seats,
    )
  if (since2026)
    for (const [index, { person, nearRelatives }] of record.members.entries()) {
      const own = members.filter(one => one.person === person)
      const near = members.filter(one => one.person !== person && nearRelatives.includes(one.person))
      if (own.length > 0 && near.length > 0)
        composed(
          'committee-relatives',
          '成员实行近亲属回避',
          'near relatives do not sit together',
          ['members', index, 'nearRelatives'],
          [...own, ...near],
          amended2025,
        )
    }
  const { ends: settled, either } = committeeTerm(kind, elected)
  // Where two ends are possible, the term is over by both only after the later one.
  const ends = settled ?? either?.[1] ?? null
  if (ends !== null && ends < asOf) {
    const { postponedTo } = record
    // The law knows of no putting off, the measures of places do.
    const putOff = postponedTo !== undefined && asOf <= postponedTo
    const text = {
      zh: `届满应当及时换届${putOff ? `（经批准延期至${postponedTo}）` : ''}`,
      en: `a new committee is elected when the term ends${putOff ? ` (put off to ${postponedTo} with approval)` : ''}`,
    }
    problems.push(
      brokenRule(
        'committee-term-over',
        // In good time (及时): no day is set.
        {
          text,
          cite: termArticle(kind, asOf),
          ...((putOff || asOf <= endOfNextQuarter(ends)) && { severity: 'warning' }),
        },
        ['elected'],
        ends,
      ),
    )
  }

  const from = reviewedSince[kind]
  if (from <= asOf && reviews !== null) {
    const held = reviews.filter(({ on }) => from <= on && on <= asOf).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    // A year of the calendar; of the one in which the committee was elected the review may have been before.
    const begun = [from, elected].toSorted().at(-1)!
    for (let year = dateParts(begun).year; year < dateParts(asOf).year; year++)
      if (!held.some(({ on }) => dateParts(on).year === year)) {
        const last = plainDate(year, 12, 31)
        problems.push(
          brokenRule(
            'committee-review',
            {
              text: {
                zh: `民主评议每年至少一次，${year}年没有`,
                en: `the members are reviewed every year, and were not in ${year}`,
              },
              cite: reviewLaw(kind, last),
              ...(begun > plainDate(year, 1, 1) && { severity: 'warning' }),
            },
            ['reviews'],
            last,
          ),
        )
      }
    for (const [index, member] of record.members.entries()) {
      const { person } = member
      // Who leaves on the day left as the law asks.
      if (!members.includes(member) || member.until === asOf) continue
      const came = cameOn(record.members, member)
      const own = held.filter(({ on }) => came <= on)
      if (
        own.some(
          ({ notCompetent }, at) =>
            at > 0 && notCompetent.includes(person) && own[at - 1]!.notCompetent.includes(person),
        )
      )
        broken(
          'committee-twice-not-competent',
          '连续两次被评议不称职的，职务终止',
          'who is found not competent twice running leaves the post',
          reviewLaw(kind, asOf),
          ['members', index],
        )
    }
  }
  return problems
}

/** Who supervises on a day; `null`: no body stands. */
const supervisors = ({ supervision }: CommitteeRecord, asOf: PlainDate): readonly SupervisionMember[] | null =>
  supervision && happenedBy(supervision.setUp, asOf) ? inPost(supervision.members, asOf) : null

/**
 * Whether the supervising body of a village or community is what the law asks for on a day: it stands; none of the committee nor a near
 * relative of it is in it; in a village somebody knows finance or management; and since 2026 what it found of breaches since then was
 * told to government and the supervisory organ, for which no time is set: open until the quarter after is over. Of communities the law asks for one since 2026, of villages in
 * the version that is held since 2010: before that the verdict is undetermined.
 */
export const supervisionVerdict = (record: CommitteeRecord, asOf: PlainDate): JudgedCriteria => {
  const { kind } = record
  const since2026 = asOf >= amended2025
  if (!hasLaw(kind, asOf) || (kind === 'residents' && !since2026)) return noLawOn(kind, asOf)
  const article = kind === 'residents' ? '第三十六条' : since2026 ? '第三十七条' : '第三十二条'
  const law = criterionOf(atArticle(lawOf(kind, asOf), article))
  const members = supervisors(record, asOf)
  if (members === null)
    return judged([
      law(
        'supervision-set-up',
        '建立监督机构',
        'A supervising body stands',
        record.supervision === undefined ? null : false,
      ),
    ])
  const committee = new Set(membersOn(record, asOf).map(({ person }) => person))
  // Of a body that has nobody in it on the day nothing can be told but that it was set up.
  const ofAll = (answers: (boolean | null)[], come: (of: readonly (boolean | null)[]) => boolean | null) =>
    answers.length === 0 ? null : come(answers)
  const apart = ofAll(
    members.map(({ person, nearRelatives }) =>
      committee.has(person) ? false : nearRelatives === null ? null : !nearRelatives.some(one => committee.has(one)),
    ),
    allHold,
  )
  const findings = record.supervision?.findings?.filter(({ found }) => amended2025 <= found && found <= asOf)
  // A record that says nothing of findings says that none is known.
  const reported = findings?.length
    ? [
        criterionOf(atArticle(lawOf(kind, asOf), `${article}第三款`))(
          'supervision-reported',
          '发现的违纪违法行为已向政府和监察机关反映',
          'What it found of breaches was told to government and the supervisory organ',
          // The law sets no time: open until the quarter after that of the finding is over.
          allHold(
            findings.map(({ found, reported }) =>
              happenedBy(reported, asOf) ? true : asOf <= endOfNextQuarter(found) ? null : false,
            ),
          ),
        ),
      ]
    : []
  return judged([
    law('supervision-set-up', '建立监督机构', 'A supervising body stands', true),
    law('supervision-apart', '成员不是委员会成员及其近亲属', 'None of the committee, nor a near relative of it', apart),
    ...reported,
    ...(kind === 'village'
      ? [
          law(
            'supervision-finance',
            '有具备财会、管理知识的人员',
            'Somebody knows finance or management',
            ofAll(
              members.map(({ finance }) => finance),
              someHold,
            ),
          ),
        ]
      : []),
  ])
}

/**
 * What the opinion of 2017 adds for villages, and binds nobody: one chair; as a rule, so that another answer is open, three to five members and not the secretary. `null`
 * where no body stands, for communities, and before the opinion.
 */
export const supervisionAdvice = (record: CommitteeRecord, asOf: PlainDate): JudgedCriteria | null => {
  const { kind, secretary } = record
  const members = supervisors(record, asOf)
  if (members === null || kind === 'residents' || asOf < supervisionOpinion2017.issued) return null
  const opinion = criterionOf(atArticle(supervisionOpinion2017, '二'))
  const chairs = members.filter(({ chair }) => chair === true).length
  const chairsTold = members.every(({ chair }) => chair !== null)
  return judged([
    opinion(
      'supervision-size',
      '一般由3至5人组成',
      'As a rule three to five members',
      // 一般: another number is not against it.
      (members.length >= 3 && members.length <= 5) || null,
    ),
    opinion('supervision-chair', '设主任1名', 'One chair', chairs > 1 ? false : chairsTold ? chairs === 1 : null),
    opinion(
      'supervision-secretary',
      '原则上不由村党组织书记兼任主任',
      'As a rule not chaired by the secretary',
      secretary === null
        ? null
        : negated(someHold(members.map(({ chair, person }) => (person === secretary ? chair : false)))) || null,
    ),
  ])
}
