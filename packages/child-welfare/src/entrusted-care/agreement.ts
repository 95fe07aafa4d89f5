import {
  addDays,
  addMonths,
  ageOn,
  dateParts,
  dayOfWeek,
  happenedBy,
  latestBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'
import { EntrustedCarer, entrustedCarerVerdict } from './carer.js'

/** One entrusted care (委托照护): a parent who cannot be there for a time has somebody care for the child. */
export const EntrustedCare = z.strictObject({
  child: z.string().min(1),
  birth: PlainDate,
  parent: z.string().min(1),
  carer: EntrustedCarer,
  /** `work-away`: away for work; `other-good`: another good reason (正当理由); `none`: without one. */
  reason: z.enum(['work-away', 'other-good', 'none']),
  /** Whether the child can say what it wishes; `null`: not known. */
  childCanExpress: z.boolean().nullable().default(null),
  /** `null`: the child was not heard. Left out: not on record. */
  childHeardOn: PlainDate.nullish(),
  /** The agreement (委托照护协议、委托监护书), where one was signed. */
  signedOn: PlainDate.optional(),
  from: PlainDate,
  /** The last day; absent while it goes on. */
  until: PlainDate.optional(),
  /** At a school or kindergarten. */
  atSchool: z.boolean().nullable().default(null),
  /** Told in writing; `null`: not told. Left out: not on record. */
  schoolToldOn: PlainDate.nullish(),
  committeeToldOn: PlainDate.nullish(),
  /** The days on which the parent was in touch with the child and the carer; left out: not on record here. */
  inTouchOn: z.array(PlainDate).optional(),
  /** When somebody told the parent that mind or conduct of the child are abnormal (心理、行为异常), and when the parent acted; `null`: not yet, left out: not told. */
  notices: z.array(z.strictObject({ on: PlainDate, actedOn: PlainDate.nullish() })).default([]),
})
export type EntrustedCare = z.infer<typeof EntrustedCare>

/** Parents are in touch at least once a week (art. 23(1)): within seven days of the last time. */
const daysBetweenContacts = 7
/** The Monday on which a whole week of the calendar, Monday to Sunday, is over since a day of contact. */
const weekLeftOutOn = (contact: PlainDate): PlainDate => addDays(contact, 15 - dayOfWeek(contact))

const goesOn = ({ from, until, birth }: EntrustedCare, asOf: PlainDate) =>
  runsOn(from, until, asOf) && ageOn(birth, asOf) < 18

/** The day, or the last on which a care went on with a minor: what was wrong then stays wrong. */
const lastDayBy = ({ until, birth }: EntrustedCare, day: PlainDate): PlainDate => {
  const minor = addDays(addMonths(birth, 18 * 12), -1)
  const last = until !== undefined && until < minor ? until : minor
  return last < day ? last : day
}

/** The law asks for nothing before its first day, of a care that is older either. */
const since = minorsProtectionLaw.effective
const firstDay = ({ from }: EntrustedCare) => (from < since ? since : from)

/**
 * The last day for the next contact of the parent with child and carer: a week after the last one, or after the care began
 * (未成年人保护法 art. 23(1)), the weeks before the law not counted; `undefined` where no care goes on, the contacts are not on record here, and before the law.
 */
export const entrustedContactDueOn = (care: EntrustedCare, asOf: PlainDate): PlainDate | undefined =>
  since <= asOf && goesOn(care, asOf) && care.inTouchOn !== undefined
    ? addDays(latestBy([firstDay(care), ...care.inTouchOn], asOf)!, daysBetweenContacts)
    : undefined

/** The days on which the parent was in touch again after more than a week, and the last time before, since the law and the beginning of the care. */
const contactsLate = (
  care: EntrustedCare,
  asOf: PlainDate,
): { readonly on: PlainDate; readonly after: PlainDate }[] => {
  const days = [firstDay(care), ...(care.inTouchOn ?? []).filter(on => firstDay(care) < on && on <= asOf).toSorted()]
  return days.flatMap((on, index) => {
    const after = days[index - 1]
    return after !== undefined && addDays(after, daysBetweenContacts) < on ? [{ on, after }] : []
  })
}

const notKnownTexts = {
  childCanExpress: [
    '不知未成年人有无表达意愿能力，无法判断是否应当听取意见。',
    'Whether the child can say what it wishes is not known, nor whether it is to be heard.',
  ],
  childHeardOn: ['没有记录是否听取未成年人的意见。', 'Whether the child was heard is not on record.'],
  atSchool: [
    '不知未成年人是否在校、在园，无法判断是否应当告知学校。',
    'Whether the child is at a school is not known, nor whether one is to be told.',
  ],
  schoolToldOn: [
    '没有记录是否书面告知学校、幼儿园。',
    'Whether the school or kindergarten was told in writing is not on record.',
  ],
  committeeToldOn: [
    '没有记录是否书面告知居民委员会、村民委员会。',
    'Whether the committee was told in writing is not on record.',
  ],
  inTouchOn: ['没有父母联系的记录。', 'When the parent was in touch is not on record.'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

/**
 * What is wrong with an entrusted care on a day, by 未成年人保护法 arts 22 and 23: `entrusted-dates` (it ends before it begins);
 * `entrusted-without-reason`; `entrusted-carer-unfit`, once for each objection; `entrusted-carer-not-known`; `entrusted-not-known`
 * (whether the child can say what it wishes, was heard, or is at a school, who was told, and when the parent was in touch); `entrusted-child-not-heard`, `entrusted-child-heard-late` (after the
 * care began; neither of a care that began before the law);
 * `entrusted-school-not-told` and `entrusted-committee-not-told` (promptly, the law has no number of days: a warning);
 * `entrusted-contact-overdue` from the eighth day (an error once a whole week from Monday to Sunday was left out, a warning until
 * then), `entrusted-contact-late` of one that came after it (likewise); `entrusted-notice-unanswered` (art. 23(2): promptly, a warning). Nothing before the law, 2021-06-01; of a care that is over, or of a minor who
 * grew up, what was wrong on its last day.
 * An agreement on paper is a demand of places, not of the law, and its absence is no problem here.
 */
export const entrustedCareProblems = (care: EntrustedCare, day: PlainDate): Problem[] => {
  dateParts(day)
  if (care.until !== undefined && care.until < care.from)
    return [
      problem(
        'entrusted-dates',
        'error',
        ['until'],
        ['委托照护的结束日期早于开始日期。', 'The care ends before it begins.'],
        ['请核对日期。', 'Check the days.'],
      ),
    ]
  const asOf = lastDayBy(care, day)
  if (asOf < since || !goesOn(care, asOf)) return []
  const problems: Problem[] = []
  if (care.reason === 'none')
    problems.push(
      problem(
        'entrusted-without-reason',
        'error',
        ['reason'],
        ['没有正当理由而委托他人照护。', 'Entrusted to somebody else without a good reason.'],
        [
          '请由父母或者其他监护人自己照护（未成年人保护法第二十二条第一款）。',
          'Let the parents or guardians care themselves (未成年人保护法 art. 22(1)).',
        ],
      ),
    )
  const { fit, against, unknown } = entrustedCarerVerdict(care.carer)
  for (const { code, title } of against)
    problems.push(
      problem(
        'entrusted-carer-unfit',
        'error',
        code in care.carer.bars ? ['carer', 'bars', code] : ['carer', code === 'not-able' ? 'able' : 'fullCapacity'],
        [`被委托人${title.zh}。`, `The carer: ${title.en.toLowerCase()}.`],
        ['请另行确定被委托人（未成年人保护法第二十二条）。', 'Entrust somebody else (未成年人保护法 art. 22).'],
      ),
    )
  if (fit === null)
    problems.push(
      problem(
        'entrusted-carer-not-known',
        'warning',
        ['carer'],
        [`被委托人的情况不明：${unknown.join('、')}。`, `Not known of the carer: ${unknown.join(', ')}.`],
        ['请核实后记录。', 'Find it out and record it.'],
      ),
    )
  const isAsked = care.childCanExpress === true && since <= care.from
  const notKnown = [
    ...(care.childCanExpress === null && !happenedBy(care.childHeardOn, asOf) ? (['childCanExpress'] as const) : []),
    ...(isAsked && care.childHeardOn === undefined ? (['childHeardOn'] as const) : []),
    ...(care.atSchool === null && !happenedBy(care.schoolToldOn, asOf) ? (['atSchool'] as const) : []),
    ...(care.atSchool === true && care.schoolToldOn === undefined ? (['schoolToldOn'] as const) : []),
    ...(care.committeeToldOn === undefined ? (['committeeToldOn'] as const) : []),
    ...(care.inTouchOn === undefined ? (['inTouchOn'] as const) : []),
  ]
  for (const fact of notKnown)
    problems.push(
      problem('entrusted-not-known', 'warning', [fact], notKnownTexts[fact], [
        '请核实后记录。',
        'Find it out and record it.',
      ]),
    )
  const heard = happenedBy(care.childHeardOn, asOf)
  if (isAsked && heard && care.from < care.childHeardOn!)
    problems.push(
      problem(
        'entrusted-child-heard-late',
        // To hear the child later does not undo that the carer was chosen without it.
        'error',
        ['childHeardOn'],
        ['委托照护开始以后才听取未成年人的意见。', 'The child was heard only after the care began.'],
        [
          '应当在确定被委托人时听取其意见（未成年人保护法第二十二条第二款）。',
          'Hear the child when the carer is chosen (未成年人保护法 art. 22(2)).',
        ],
      ),
    )
  if (isAsked && care.childHeardOn !== undefined && !heard)
    problems.push(
      problem(
        'entrusted-child-not-heard',
        'error',
        ['childHeardOn'],
        ['没有听取有表达意愿能力的未成年人的意见。', 'A child who can say what it wishes was not heard.'],
        ['请听取其意见（未成年人保护法第二十二条第二款）。', 'Hear the child (未成年人保护法 art. 22(2)).'],
      ),
    )
  if (care.atSchool === true && notHappenedBy(care.schoolToldOn, asOf))
    problems.push(
      problem(
        'entrusted-school-not-told',
        'warning',
        ['schoolToldOn'],
        ['没有书面告知学校、幼儿园。', 'The school or kindergarten was not told in writing.'],
        [
          '请父母及时书面告知（未成年人保护法第二十三条第一款）。',
          'Let the parents tell it promptly (未成年人保护法 art. 23(1)).',
        ],
      ),
    )
  if (notHappenedBy(care.committeeToldOn, asOf))
    problems.push(
      problem(
        'entrusted-committee-not-told',
        'warning',
        ['committeeToldOn'],
        ['没有书面告知居民委员会、村民委员会。', 'The committee was not told in writing.'],
        [
          '请父母及时书面告知（未成年人保护法第二十三条第一款）。',
          'Let the parents tell it promptly (未成年人保护法 art. 23(1)).',
        ],
      ),
    )
  for (const [index, { on, actedOn }] of care.notices.entries())
    if (since <= on && on <= asOf && notHappenedBy(actedOn, asOf))
      problems.push(
        problem(
          'entrusted-notice-unanswered',
          'warning',
          ['notices', index, 'actedOn'],
          [
            `${on} 接到未成年人心理、行为异常的通知后，没有采取干预措施。`,
            `Told on ${on} that mind or conduct of the child are abnormal, the parent has not acted.`,
          ],
          [
            '请督促父母及时干预（未成年人保护法第二十三条第二款）。',
            'Urge the parent to act promptly (未成年人保护法 art. 23(2)).',
          ],
        ),
      )
  for (const { on, after } of contactsLate(care, asOf))
    problems.push(
      problem(
        'entrusted-contact-late',
        weekLeftOutOn(after) <= on ? 'error' : 'warning',
        ['inTouchOn'],
        [
          `父母到 ${on} 才联系，距上次超过一周。`,
          `The parent was in touch on ${on}, more than a week after the last time.`,
        ],
        [
          '请督促父母至少每周联系和交流一次（未成年人保护法第二十三条第一款）。',
          'Urge the parent to be in touch once a week at least (未成年人保护法 art. 23(1)).',
        ],
      ),
    )
  const dueOn = entrustedContactDueOn(care, asOf)
  if (dueOn !== undefined && dueOn < asOf)
    problems.push(
      problem(
        'entrusted-contact-overdue',
        weekLeftOutOn(addDays(dueOn, -daysBetweenContacts)) <= asOf ? 'error' : 'warning',
        ['inTouchOn'],
        [`父母自 ${dueOn} 起没有每周联系。`, `The parent has not been in touch in the week to ${dueOn}.`],
        [
          '请督促父母至少每周联系和交流一次（未成年人保护法第二十三条第一款）。',
          'Urge the parent to be in touch once a week at least (未成年人保护法 art. 23(1)).',
        ],
      ),
    )
  return problems
}
