import {
  brokenRule,
  type Citation,
  happenedBy,
  isAtLeast,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  someHold,
} from '@minzheng/core'
import { type DayCounting, type Deadline, deadline, deadlineBefore } from '@minzheng/core/deadline'
import * as z from 'zod'

/** Matters that places have organisations report (重大事项报告); each place names its own. */
export const majorMatters = {
  'members-meeting': { zh: '会员（会员代表）大会', en: 'Meeting of the members or their delegates' },
  council: { zh: '理事会', en: 'Meeting of the council' },
  charter: { zh: '修改章程', en: 'Change of the charter' },
  heads: { zh: '负责人变动', en: 'Change of persons in charge' },
  firm: { zh: '创办经济实体', en: 'A firm founded' },
  'large-event': { zh: '大型研讨、展销、展览、庆典等活动', en: 'Large conference, fair, exhibition or celebration' },
  awards: { zh: '评比、达标、表彰活动', en: 'Awards' },
  'foreign-activity': {
    zh: '涉外（含港澳台）活动',
    en: 'Activity with bodies abroad, Hong Kong, Macao and Taiwan among them',
  },
  'foreign-gift': { zh: '接受境外捐赠、资助', en: 'Gift or grant from abroad' },
  'public-fundraising': { zh: '公开募捐', en: 'Public fund-raising' },
  'charity-event': { zh: '慈善活动', en: 'Charity event' },
  lawsuit: { zh: '有重大影响的诉讼', en: 'Lawsuit of consequence' },
  other: { zh: '其他重大事项', en: 'Another matter' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A matter of {@link majorMatters}. */
export const MajorMatter = z.enum(keysOf(majorMatters))
export type MajorMatter = z.infer<typeof MajorMatter>

/** From how much on a matter is reported: money in fen, or persons; one of them is enough. */
export interface MatterThreshold {
  readonly amount?: number
  readonly persons?: number
}

/** What a place, or the rules of one organisation, have reported, and when. */
export interface MajorMatterRule {
  readonly place: LocalizedText
  /** Whether the days run back from the event, or on from the decision. */
  readonly anchor: 'before-event' | 'after-decision'
  readonly days: number
  /** The matters; an empty threshold: in every case. */
  readonly matters: Readonly<Partial<Record<MajorMatter, MatterThreshold>>>
  /** What became of it is reported when it is over; no day is set. */
  readonly reportAfter: boolean
  readonly cite: Citation
}

const always: MatterThreshold = {}

/** Rules as they were found: two of offices, two that organisations gave themselves. */
export const majorMatterRules = {
  'sanya-tianya-2025': {
    place: { zh: '海南三亚天涯区', en: 'Tianya, Sanya' },
    anchor: 'before-event',
    days: 7,
    matters: {
      'members-meeting': always,
      council: always,
      charter: always,
      heads: always,
      'large-event': always,
      awards: always,
      'foreign-activity': always,
      'foreign-gift': always,
      'charity-event': { amount: 10_000_000, persons: 50 },
    },
    reportAfter: false,
    cite: {
      title: '三亚市天涯区民政局关于实行社会组织重大活动报告制度的通知',
      issuer: '三亚市天涯区民政局',
      effective: '2025-01-01',
      url: 'https://ty.sanya.gov.cn/tyqmzjsite/bmwjxx/202507/f887d6952c9049a1801c074a4335e887.shtml',
      confidence: 'official-excerpt',
      note: 'of 2025, the day was not seen: its year counts; consent of the supervising unit comes first',
    },
  },
  'guangzhou-2022': {
    place: { zh: '广东广州', en: 'Guangzhou' },
    anchor: 'before-event',
    days: 15,
    matters: {
      'members-meeting': always,
      firm: always,
      'foreign-gift': always,
      'foreign-activity': always,
      'public-fundraising': always,
    },
    reportAfter: false,
    cite: {
      title: '广州市社会组织重大事项报告工作指引',
      number: '穗社管规字〔2022〕1号',
      issuer: '广州市社会组织管理局',
      issued: '2022-03-17',
      confidence: 'secondary',
      note: 'arts 1 to 5 in part; the days as the notice of 天河 has them; the list of matters is not whole',
    },
  },
  'liaoning-association': {
    place: { zh: '辽宁某社会团体', en: 'An association of Liaoning' },
    anchor: 'before-event',
    days: 10,
    matters: {
      'members-meeting': always,
      council: always,
      'large-event': always,
      'foreign-activity': always,
      awards: always,
      'foreign-gift': always,
      lawsuit: always,
    },
    reportAfter: true,
    cite: { title: '某社会团体重大事项报告制度（辽宁）', confidence: 'secondary', note: 'art. 5; a rule of its own' },
  },
  'dongguan-institution-2018': {
    place: { zh: '广东东莞某社会服务机构', en: 'An institution of Dongguan' },
    anchor: 'after-decision',
    days: 7,
    matters: {
      charter: always,
      heads: always,
      'large-event': always,
      'foreign-gift': { amount: 5_000_000 },
      'foreign-activity': always,
      lawsuit: always,
    },
    reportAfter: true,
    cite: {
      title: '某社会服务机构重大活动备案报告制度（东莞）',
      issued: '2018-03-20',
      confidence: 'secondary',
      note: 'arts 4, 5 and 8; a rule of its own',
    },
  },
} as const satisfies Readonly<Record<string, MajorMatterRule>>

/** A matter that comes up; what is not known is `null` or left out. */
export interface ComingMatter {
  readonly matter: MajorMatter
  /** The day of the event or, where the rule counts from it, of the decision. */
  readonly on: PlainDate
  /** In fen. */
  readonly amount?: number | null
  readonly persons?: number | null
}

/** Whether a matter is reported, and by when. */
export interface MajorMatterDue {
  /** `null`: whether it is large enough is not known. */
  readonly must: boolean | null
  /** The last day, where it is or may have to be reported. */
  readonly due: Deadline | null
  readonly cite: Citation
}

const reaches = ({ amount, persons }: MatterThreshold, matter: ComingMatter): boolean | null => {
  const asked = [
    ...(amount === undefined ? [] : [isAtLeast(matter.amount, amount)]),
    ...(persons === undefined ? [] : [isAtLeast(matter.persons, persons)]),
  ]
  return asked.length === 0 ? true : someHold(asked)
}

/**
 * Whether a matter is reported by a rule, and the last day to do so. Of a matter from before the day of the rule, where that was seen, it is
 * not known. No rule that was found says which days it counts; they are taken as
 * days of the calendar, where the caller does not say otherwise. Whether a rule has another matter than those of {@link majorMatters} is not known,
 * unless it names `other`.
 */
export const majorMatterDue = (
  rule: MajorMatterRule,
  matter: ComingMatter,
  counting: DayCounting = { plainDays: 'calendar' },
): MajorMatterDue => {
  const threshold = rule.matters[matter.matter]
  const first = rule.cite.effective ?? rule.cite.issued
  if (first !== undefined && matter.on < first) return { must: null, due: null, cite: rule.cite }
  if (threshold === undefined && matter.matter === 'other') return { must: null, due: null, cite: rule.cite }
  const must = threshold === undefined ? false : reaches(threshold, matter)
  const limit = { amount: rule.days, unit: 'day' } as const
  const count = rule.anchor === 'before-event' ? deadlineBefore : deadline
  return { must, due: must === false ? null : count(matter.on, limit, counting), cite: rule.cite }
}

const day = PlainDate.nullable().default(null)

/** One matter on the register of reports (重大事项报告台账). */
export const MajorMatterReport = z.strictObject({
  organisation: z.string().min(1),
  matter: MajorMatter,
  /** What another matter is, as the place calls it. */
  otherMatter: z.string().min(1).optional(),
  on: PlainDate,
  amount: z.int().min(0).nullable().default(null),
  persons: z.int().min(0).nullable().default(null),
  /** `null`: not reported yet; left out: not told, as of what became of it. */
  reportedOn: PlainDate.nullish(),
  /** The report on what became of it. */
  outcomeOn: PlainDate.nullish(),
  /** It was called off: then nothing became of it, and one that was called off in time to be reported needs no report. */
  calledOffOn: day,
})
export type MajorMatterReport = z.infer<typeof MajorMatterReport>

const reportText = { zh: '重大事项应当按期报告', en: 'a major matter is reported in time' }
const afterText = { zh: '活动情况应当在活动之后报告', en: 'what became of it is reported after it' }
const outcomeText = { zh: '活动结束后应当报告情况', en: 'what became of it is reported' }

/** What a report breaks on a day by a rule; a matter of which it is not known whether it is large enough breaks nothing. */
export const majorMatterProblems = (
  report: MajorMatterReport,
  rule: MajorMatterRule,
  asOf: PlainDate,
  counting?: DayCounting,
): Problem[] => {
  const { must, due } = majorMatterDue(rule, report, counting)
  if (must !== true || due === null) return []
  const { cite } = rule
  const isOff = happenedBy(report.calledOffOn, asOf)
  return [
    ...(due.due !== null && !(isOff && report.calledOffOn! <= due.due) && isLate(report.reportedOn, due.due, asOf)
      ? [brokenRule('major-matter-reported', { text: reportText, cite }, ['reportedOn'], due.due)]
      : []),
    ...(rule.anchor === 'before-event' && report.outcomeOn != null && report.outcomeOn < report.on
      ? [brokenRule('outcome-after-event', { text: afterText, cite }, ['outcomeOn'])]
      : []),
    ...(rule.reportAfter &&
    rule.anchor === 'before-event' &&
    !isOff &&
    report.on < asOf &&
    notHappenedBy(report.outcomeOn, asOf)
      ? // No rule that was found sets a day for it.
        [brokenRule('outcome-reported', { text: outcomeText, cite, severity: 'warning' }, ['outcomeOn'])]
      : []),
  ]
}
