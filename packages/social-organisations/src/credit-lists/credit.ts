import {
  addDays,
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  compareText,
  dated,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { type Deadline, dateOrProblem } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { creditMeasures2018 } from '../shared/supervision-documents.js'

/** The two lists of the credit of organisations (社会组织信用信息管理办法). */
export const creditLists = {
  abnormal: { zh: '活动异常名录', en: 'List of abnormal activity' },
  serious: { zh: '严重违法失信名单', en: 'List of the seriously dishonest' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A list of {@link creditLists}. */
export type CreditList = keyof typeof creditLists

interface CreditGroundAbout {
  readonly list: CreditList
  readonly title: LocalizedText
}

/** Why an organisation is put on a list: of abnormal activity (art. 11), of the seriously dishonest (art. 15). */
export const creditGrounds = {
  'no-report': {
    list: 'abnormal',
    title: { zh: '未按规定报送年度工作报告', en: 'No yearly report in time or as asked' },
  },
  'no-party-body': { list: 'abnormal', title: { zh: '未按规定设立党组织', en: 'No Party organisation as required' } },
  'not-corrected': { list: 'abnormal', title: { zh: '未按期完成整改', en: 'Faults found not put right in time' } },
  'fundraising-lapsed': {
    list: 'abnormal',
    title: {
      zh: '不再符合公开募捐条件或者连续六个月不开展公开募捐',
      en: 'Public fund-raising: no longer qualified, or none for six months',
    },
  },
  'light-penalty': {
    list: 'abnormal',
    title: { zh: '受到警告或者不满5万元罚款', en: 'Warned, or fined less than 50,000 yuan' },
  },
  unreachable: { list: 'abnormal', title: { zh: '通过登记的住所无法取得联系', en: 'Cannot be reached at its seat' } },
  'other-abnormal': { list: 'abnormal', title: { zh: '法律、行政法规规定的其他情形', en: 'Another ground of law' } },
  'abnormal-two-years': {
    list: 'serious',
    title: { zh: '列入活动异常名录满2年', en: 'Two years on the list of abnormal activity' },
  },
  'change-by-fraud': {
    list: 'serious',
    title: { zh: '弄虚作假办理变更登记被撤销', en: 'A change registered by fraud, and revoked' },
  },
  'activity-stopped': {
    list: 'serious',
    title: { zh: '受到限期停止活动处罚', en: 'Its activity was stopped for a time' },
  },
  'heavy-fine': { list: 'serious', title: { zh: '受到5万元以上罚款', en: 'Fined 50,000 yuan or more' } },
  'penalties-in-three-years': {
    list: 'serious',
    title: { zh: '三年内两次以上受到警告或者不满5万元罚款', en: 'Warned or fined less twice or more in three years' },
  },
  'judgment-debtor': { list: 'serious', title: { zh: '被纳入失信被执行人名单', en: 'A dishonest judgment debtor' } },
  'registration-revoked': {
    list: 'serious',
    title: { zh: '被吊销登记证书或者撤销成立（设立）登记', en: 'Certificate withdrawn, or registration revoked' },
  },
  'other-serious': { list: 'serious', title: { zh: '法律、行政法规规定的其他情形', en: 'Another ground of law' } },
} as const satisfies Readonly<Record<string, CreditGroundAbout>>
/** A ground of {@link creditGrounds}. */
export type CreditGround = keyof typeof creditGrounds

/** The article of a list. */
const listArticle = { abnormal: '第十一条', serious: '第十五条' } as const
/** Where it stands how an organisation leaves a list; of the serious one the number was not seen. */
const removalCitation = {
  abnormal: atArticle(creditMeasures2018, '第十四条'),
  serious: creditMeasures2018,
} as const satisfies Readonly<Record<CreditList, Citation>>

/** 50,000 yuan, in fen: a fine of less is a ground of the list of abnormal activity, of as much of the serious one. */
export const heavyFine = 5_000_000

/** A penalty, of whatever department. */
export interface CreditPenalty {
  readonly warned?: boolean
  /** In fen; 0: none. */
  readonly fine?: number
  /** Its activity was stopped for a time (限期停止活动). */
  readonly stopped?: boolean
  /** Its certificate was withdrawn, or its registration revoked. */
  readonly revoked?: boolean
}

/** The ground that a penalty is, the gravest of those that apply; `null`: none, as a confiscation alone is. */
export const penaltyGround = ({
  warned = false,
  fine = 0,
  stopped = false,
  revoked = false,
}: CreditPenalty): CreditGround | null => {
  if (revoked) return 'registration-revoked'
  if (stopped) return 'activity-stopped'
  if (fine >= heavyFine) return 'heavy-fine'
  return warned || fine > 0 ? 'light-penalty' : null
}

/**
 * What befell the credit of an organisation on a day: a ground arose; what was found was seen to be put right (`corrected`); it was
 * taken off the list (`removed`); it was struck off the register (`struck-off`); the last ground before it turned out to be wrong (`annulled`), as a
 * penalty that was annulled or a listing that the office put right after an objection: from that day on it counts as never arisen.
 */
export const CreditHappening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ground'), on: PlainDate, ground: z.enum(keysOf(creditGrounds)) }),
  z.strictObject({ kind: z.enum(['corrected', 'removed', 'struck-off', 'annulled']), on: PlainDate }),
])
export type CreditHappening = z.infer<typeof CreditHappening>

/** An organisation and what befell its credit, in any order. */
export const CreditRecord = z.strictObject({
  organisation: z.string().min(1),
  events: z.array(CreditHappening).default([]),
})
export type CreditRecord = z.infer<typeof CreditRecord>

/** On which list an organisation stands on a day, since when, why, and when it leaves it. */
export interface CreditState {
  readonly list: CreditList | null
  /** From this day its time on the list runs; a new ground starts it anew. */
  readonly since: PlainDate | null
  readonly grounds: readonly CreditGround[]
  /** The day on which it moves to the serious list if nothing changes; `null`: it is on that list, or may leave. */
  readonly movesOn: PlainDate | null
  /** The first day on which it may leave; `null`: not before something is put right, or it is struck off. */
  readonly leavesFrom: PlainDate | null
  readonly cite: Citation | null
}

interface Walked {
  list: CreditList | null
  since: PlainDate
  grounds: CreditGround[]
  correctedOn: PlainDate | null
  struckOff: PlainDate | null
}

/** A period of full months ends with its corresponding day (民法典 art. 202): what it brings comes the day after. */
const dayAfter = (since: PlainDate, months: number): PlainDate => addDays(addMonths(since, months), 1)

const escalate = (state: Walked, on: PlainDate): Walked => {
  if (state.list !== 'abnormal') return state
  const [moved, leaves] = [dayAfter(state.since, 24), leavesFrom(state)]
  // Who may leave before the two years are full is on the list only because the office did not take it off.
  return moved <= on && !(leaves !== null && leaves < moved)
    ? { ...state, list: 'serious', since: moved, grounds: ['abnormal-two-years'] }
    : state
}

const light = 'light-penalty'

const onGround = (state: Walked, ground: CreditGround, on: PlainDate): Walked => {
  const { list } = creditGrounds[ground]
  const known = state.grounds.includes(ground) ? state.grounds : [...state.grounds, ground]
  // What arises after it was struck off is of one that is there again.
  const anew = { ...state, since: on, correctedOn: null, struckOff: null }
  if (state.list === 'serious') return { ...anew, grounds: known }
  if (list === 'serious') return { ...anew, list, grounds: [ground] }
  return { ...anew, list, grounds: known }
}

const walk = (events: readonly CreditHappening[], asOf: PlainDate): Walked => {
  let state: Walked = { list: null, since: '', grounds: [], correctedOn: null, struckOff: null }
  const lightOn: PlainDate[] = []
  const known = events
    .filter(({ on }) => creditMeasures2018.effective <= on && on <= asOf)
    .toSorted((a, b) => compareText(a.on, b.on))
  const past: CreditHappening[] = []
  for (const event of known) {
    if (event.kind !== 'annulled') past.push(event)
    else {
      const wrong = past.findLastIndex(({ kind }) => kind === 'ground')
      if (wrong >= 0) past.splice(wrong, 1)
    }
  }
  for (const event of past) {
    const { on } = event
    state = escalate(state, on)
    if (event.kind === 'ground') {
      const again = event.ground === light && lightOn.some(before => on <= addMonths(before, 36))
      if (event.ground === light) lightOn.push(on)
      state = onGround(state, again ? 'penalties-in-three-years' : event.ground, on)
    } else if (event.kind === 'removed') state = { ...state, list: null, grounds: [], correctedOn: null }
    else state = { ...state, [event.kind === 'corrected' ? 'correctedOn' : 'struckOff']: on }
  }
  return escalate(state, asOf)
}

/** Grounds of the list of abnormal activity with nothing to put right: after six months the office takes the organisation off. */
const nothingToCorrect: readonly CreditGround[] = [light]

const leavesFrom = ({ list, since, grounds, correctedOn, struckOff }: Walked): PlainDate | null => {
  const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
  if (list === 'abnormal') {
    const own = grounds.every(one => nothingToCorrect.includes(one)) ? dayAfter(since, 6) : correctedOn
    // Who is no more has nothing to put right, and does not move to the other list.
    return struckOff !== null && (own === null || struckOff < own) ? struckOff : own
  }
  if (grounds.includes('registration-revoked')) return struckOff
  const full = dayAfter(since, 24)
  return grounds.includes('abnormal-two-years') ? correctedOn && later(full, correctedOn) : full
}

/**
 * On which list an organisation stands on a day. A ground puts it on a list; a new one starts its time anew, on the serious list one of either list; two full
 * years on the list of abnormal activity in which it could not leave it, or two warnings or small fines in three years, move it to the
 * serious list; what arose before the measures of 2018 puts nobody on one. It leaves the first
 * when what was found is seen to be put right (the office has five working days), or after six months where there is nothing to put
 * right, or when it is struck off the register; the serious one after two full years without a new ground and put right, after its registration was revoked when it is struck off.
 */
export const creditState = ({ events }: CreditRecord, asOf: PlainDate): CreditState => {
  const state = walk(events, asOf)
  const { list, since, grounds } = state
  if (list === null) return { list: null, since: null, grounds: [], movesOn: null, leavesFrom: null, cite: null }
  const leaves = leavesFrom(state)
  return {
    list,
    since,
    grounds,
    movesOn: list === 'abnormal' && leaves === null ? dayAfter(since, 24) : null,
    leavesFrom: leaves,
    cite: atArticle(creditMeasures2018, listArticle[list]),
  }
}

const measures = dated<null>({ zh: '社会组织信用信息管理办法', en: 'The measures on credit' }, [
  { status: 'in-force', from: creditMeasures2018.effective, value: null, cite: creditMeasures2018 },
])
/** Five working days after a day under the measures; on one before them nothing is due. */
const fiveDaysAfter = (on: PlainDate): Deadline =>
  dateOrProblem(() => {
    measures.at(on)
    return addWorkingDays(on, 5)
  })

/** The last day to enter what concerns the credit of an organisation into the system: five working days after it arose or came in, since 2018-01-24. */
export const creditEntryDue = (on: PlainDate): Deadline => fiveDaysAfter(on)

/** The last day for the office to take an organisation off the list of abnormal activity: five working days after it saw that all was put right, since 2018-01-24. */
export const creditRemovalDue = (correctedOn: PlainDate): Deadline => fiveDaysAfter(correctedOn)

/** What the record of a list is held against; the measures are cited at how the list is left. */
export const creditRules = {
  'removed-not-listed': { text: { zh: '未列入名录的不能移出', en: 'nobody leaves a list without being on it' } },
  'removed-too-early': {
    text: { zh: '未满足移出条件，不得移出名录', en: 'nobody leaves a list before it may' },
  },
  'removed-in-time': {
    text: {
      zh: '核实改正后应当在5个工作日内移出活动异常名录',
      en: 'who has put right leaves the list in 5 working days',
    },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What the record of a list breaks on a day: removals of who was not on it or could not leave it yet, and of who put right what was found
 * but was not taken off in five working days. A working day that the calendar does not reach is not judged.
 */
export const creditProblems = ({ organisation, events }: CreditRecord, asOf: PlainDate): Problem[] => {
  const before = (index: number): CreditState => {
    const { on } = events[index]!
    const others = events.filter((one, other) => other !== index && !(one.kind === 'removed' && one.on === on))
    return creditState({ organisation, events: others }, on)
  }
  return events.flatMap((event, index): Problem[] => {
    const broken = (code: keyof typeof creditRules, list: CreditList | null, due?: PlainDate) =>
      brokenRule(
        code,
        { ...creditRules[code], cite: list === null ? creditMeasures2018 : removalCitation[list] },
        ['events', index],
        due,
      )
    if (event.on > asOf || event.on < creditMeasures2018.effective) return []
    if (event.kind === 'removed') {
      const { list, leavesFrom: from } = before(index)
      if (list === null) return [broken('removed-not-listed', null)]
      return from === null || event.on < from ? [broken('removed-too-early', list, from ?? undefined)] : []
    }
    if (event.kind !== 'corrected') return []
    // Where a warning or small fine is all there is, it leaves after six months, whatever was put right.
    const { list, leavesFrom: from } = creditState({ organisation, events }, event.on)
    if (list !== 'abnormal' || from === null || event.on < from) return []
    const { due } = creditRemovalDue(event.on)
    const left = events
      .filter(({ kind, on }) => kind !== 'corrected' && event.on <= on)
      .map(({ on }) => on)
      .toSorted()[0]
    return due !== null && isLate(left ?? null, due, asOf) ? [broken('removed-in-time', 'abnormal', due)] : []
  })
}

/** The organisations on a list on a day, by name. */
export const listedOrganisations = (
  records: readonly CreditRecord[],
  list: CreditList,
  asOf: PlainDate,
): readonly string[] => records.filter(record => creditState(record, asOf).list === list).map(one => one.organisation)
