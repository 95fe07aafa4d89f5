import {
  addDays,
  addMonths,
  atArticle,
  brokenRule,
  compareText,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'
import { temporaryPlacements } from './rules.js'

/** How a temporary guardianship ended. */
export const temporaryGuardianshipEnds = {
  returned: { zh: '送回监护人抚养', en: 'Back with the guardian' },
  'other-guardian': { zh: '由其他监护人监护', en: 'With another guardian' },
  transferred: { zh: '移交其他地方民政部门', en: 'Taken over by civil affairs of another place' },
  'long-term': { zh: '转为长期监护', en: 'Under long-term guardianship' },
  adult: { zh: '年满十八周岁', en: 'Came of age' },
  died: { zh: '死亡', en: 'Died' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** How it ended: see {@link temporaryGuardianshipEnds}. */
export type TemporaryGuardianshipEnd = keyof typeof temporaryGuardianshipEnds

/** Why a minor came under temporary guardianship, in the order of 未成年人保护法 art. 92. */
export const temporaryGuardianshipGrounds = {
  'not-found-yet': {
    zh: '流浪乞讨或者身份不明，暂时查找不到监护人',
    en: 'Vagrant or unidentified, guardians not found yet',
  },
  'whereabouts-unknown': { zh: '监护人下落不明，无他人', en: 'Whereabouts of the guardian unknown, nobody else' },
  prevented: { zh: '监护人因客观原因或者突发事件不能履行', en: 'Guardian prevented' },
  unattended: { zh: '监护人拒绝或者怠于履行，无人照料', en: 'Left unattended' },
  instigated: { zh: '被监护人教唆、利用违法犯罪', en: 'Used by the guardian for offences' },
  harmed: { zh: '遭受监护人严重伤害或者面临人身安全威胁', en: 'Gravely harmed or threatened by the guardian' },
  other: { zh: '法律规定的其他情形', en: 'Another case of the law' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground: see {@link temporaryGuardianshipGrounds}. */
export type TemporaryGuardianshipGround = keyof typeof temporaryGuardianshipGrounds

/** One minor under temporary guardianship of civil affairs (临时监护): where it was placed, from when to when, and to whom it was handed over. */
export const TemporaryGuardianship = z.strictObject({
  /** A number, never a name. */
  child: z.string().min(1),
  birth: PlainDate,
  from: PlainDate,
  /** Left out: not on record. */
  ground: z.enum(keysOf(temporaryGuardianshipGrounds)).optional(),
  /** Where the minor was, one after another; both days belong to a placement, and one may end on the day on which the next begins. */
  placements: z
    .array(
      z.strictObject({
        kind: z.enum(keysOf(temporaryPlacements)),
        /** Whoever took the minor over. */
        with: z.string().min(1),
        from: PlainDate,
        until: PlainDate.nullable().default(null),
      }),
    )
    .default([]),
  /** `null`: it goes on. */
  end: z
    .strictObject({
      on: PlainDate,
      how: z.enum(keysOf(temporaryGuardianshipEnds)),
      /** The day on which civil affairs found that the guardian can do the duty again (评估); `null`: it did not. Left out: not on record. */
      assessedOn: PlainDate.nullish(),
      /** To whom the minor was handed over; left out: not on record. */
      handedTo: z.string().min(1).optional(),
    })
    .nullable()
    .default(null),
})
export type TemporaryGuardianship = z.infer<typeof TemporaryGuardianship>

const rule = (zh: string, en: string, article?: string): RecordRule =>
  article === undefined ? { text: { zh, en } } : { text: { zh, en }, cite: atArticle(minorsProtectionLaw, article) }
const rules = {
  'temporary-guardianship-dates': rule('日期先后有误', 'the days are not in order'),
  'temporary-guardianship-adult': rule('已满十八周岁，不再临时监护', 'who is 18 is under no guardianship', '第二条'),
  // Art. 93(1) says how a minor may be placed (可以); that it is somewhere is what any such record has to say.
  'temporary-guardianship-unplaced': {
    ...rule('没有安置去向的记录', 'where the minor is is not on record'),
    severity: 'warning',
  },
  'temporary-guardianship-gap': {
    ...rule('临时监护期间有一段没有安置去向的记录', 'where the minor was for some days of it is not on record'),
    severity: 'warning',
  },
  'temporary-guardianship-overlap': rule('同时安置在两处', 'the minor is in two places at a time'),
  'temporary-guardianship-returned-unassessed': rule(
    '送回监护人以前，没有在临时监护期间评估',
    'civil affairs assesses the guardian during the guardianship, before the minor goes back',
    '第九十三条第二款',
  ),
  'temporary-guardianship-assessment-not-known': {
    ...rule(
      '送回监护人以前是否评估没有记录',
      'whether civil affairs assessed the guardian before the minor went back is not on record',
      '第九十三条第二款',
    ),
    severity: 'warning',
  },
  'temporary-guardianship-not-handed-over': {
    ...rule('没有交接记录', 'to whom the minor was handed over is not on record'),
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What is wrong with the record of a temporary guardianship on a day: `temporary-guardianship-dates`, `-adult` (goes on from the
 * eighteenth birthday, or ended after it), `-unplaced` (on the day; of one that is over, never: not on record, a warning), `-gap` (for some days ahead of a placement, or of the end), `-overlap`, `-returned-unassessed` (not,
 * or not in its time: 未成年人保护法 art. 93(2), which speaks of guardians who can do the duty again: a warning of who was lost and whose guardians were found), `-assessment-not-known` and `-not-handed-over` (not on record: warnings). Nothing of one that ended before the law, 2021-06-01.
 */
export const temporaryGuardianshipProblems = (
  { birth, from, ground, placements, end }: TemporaryGuardianship,
  asOf: PlainDate,
): Problem[] => {
  const ended = end !== null && end.on <= asOf ? end : undefined
  if (asOf < minorsProtectionLaw.effective || asOf < from) return []
  if (ended && ended.on < minorsProtectionLaw.effective) return []
  const broken = (code: keyof typeof rules, ...path: (string | number)[]) => brokenRule(code, rules[code], path)
  const problems: Problem[] = []
  if (from < birth) problems.push(broken('temporary-guardianship-dates', 'from'))
  if (end !== null && end.on < from) problems.push(broken('temporary-guardianship-dates', 'end', 'on'))
  for (const [index, one] of placements.entries()) {
    const lastDay = one.until ?? end?.on
    if (
      one.from < from ||
      (one.until !== null && one.until < one.from) ||
      (end !== null && end.on < (lastDay ?? one.from))
    )
      problems.push(broken('temporary-guardianship-dates', 'placements', index))
    const overlaps = placements.some(
      (other, at) =>
        at !== index &&
        (other.from < one.from || (other.from === one.from && at < index)) &&
        (other.until === null || one.from < other.until),
    )
    if (overlaps) problems.push(broken('temporary-guardianship-overlap', 'placements', index))
  }
  let placedUntil = from < minorsProtectionLaw.effective ? minorsProtectionLaw.effective : from
  for (const [index, one] of [...placements.entries()].sort(([, a], [, b]) => compareText(a.from, b.from))) {
    if (addDays(placedUntil, 1) < one.from && one.from <= asOf)
      problems.push(broken('temporary-guardianship-gap', 'placements', index))
    const until = one.until ?? end?.on ?? asOf
    if (placedUntil < until) placedUntil = until
  }
  if (ended && placements.length > 0 && addDays(placedUntil, 1) < ended.on)
    problems.push(broken('temporary-guardianship-gap', 'end', 'on'))
  const grownUpOn = addMonths(birth, 18 * 12)
  if (!ended) {
    if (grownUpOn <= asOf) problems.push(broken('temporary-guardianship-adult', 'end'))
    else if (!placements.some(one => one.from <= asOf && (one.until === null || asOf <= one.until)))
      problems.push(broken('temporary-guardianship-unplaced', 'placements'))
    return problems
  }
  if (ended.how === 'adult' && ended.on < grownUpOn) problems.push(broken('temporary-guardianship-dates', 'end', 'how'))
  if (grownUpOn < ended.on) problems.push(broken('temporary-guardianship-adult', 'end', 'on'))
  if (placements.length === 0 && from < ended.on) problems.push(broken('temporary-guardianship-unplaced', 'placements'))
  const { assessedOn } = ended
  if (ended.how === 'returned' && assessedOn === undefined)
    problems.push(broken('temporary-guardianship-assessment-not-known', 'end', 'assessedOn'))
  else if (ended.how === 'returned' && (assessedOn == null || assessedOn < from || ended.on < assessedOn))
    problems.push({
      ...broken('temporary-guardianship-returned-unassessed', 'end', 'assessedOn'),
      ...(ground === 'not-found-yet' ? { severity: 'warning' } : {}),
    })
  if (ended.how !== 'adult' && ended.how !== 'died' && ended.handedTo === undefined)
    problems.push(broken('temporary-guardianship-not-handed-over', 'end', 'handedTo'))
  return problems
}
