import {
  brokenRule,
  type Citation,
  daysBetween,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'

/** 济南市“婚育户”一件事办事指南 of 2024: what is linked there. */
export const jinanOneThing2024 = {
  title: '济南市“婚育户”一件事办事指南',
  issuer: '济南市民政局',
  issued: '2024-10-09',
  confidence: 'official-excerpt',
} as const satisfies Citation

/** 衢州市结婚生育户口“一件事”联办 of 2019, the first of its province. */
export const quzhouOneThing2019 = {
  title: '衢州市结婚生育户口“一件事”联办改革',
  issuer: '衢州市民政局',
  confidence: 'secondary',
  note: 'reported in August 2019: three matters at the window of the registry',
} as const satisfies Citation

/** What can be asked for at once with a marriage, and by whom it is done. */
export const linkedMatters = {
  'marriage-booking': { zh: '结婚登记预约', en: 'booking of the marriage', by: 'civil-affairs' },
  'marriage-registration': { zh: '结婚登记', en: 'registration of the marriage', by: 'civil-affairs' },
  'hukou-status': { zh: '户口登记婚姻状况变更', en: 'marital status in the household register', by: 'police' },
  'hukou-move': { zh: '夫妻投靠户口迁移', en: 'move of the household registration to a spouse', by: 'police' },
  'fertility-registration': { zh: '生育登记', en: 'registration of a birth to come', by: 'health' },
  'pre-marital-check': { zh: '婚前医学检查、孕前优生检查', en: 'medical check', by: 'health' },
  'maternity-record': { zh: '母子健康手册（孕产建册）', en: 'maternity record', by: 'health' },
  'social-security': { zh: '社保、医保信息变更', en: 'social and medical insurance records', by: 'social-security' },
  other: { zh: '其他联办事项', en: 'another matter', by: 'others' },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly by: string }>>
/** A matter of {@link linkedMatters}. */
export type LinkedMatter = keyof typeof linkedMatters

/** What each of the two has of their own, with offices that may be of two places. */
const mattersOfEach: readonly LinkedMatter[] = ['hukou-status', 'pre-marital-check', 'social-security']

/** One application for several matters at once (公民婚育一件事联办). */
export const LinkedApplication = z.strictObject({
  id: z.string().min(1),
  submitted: PlainDate,
  online: z.boolean(),
  matters: z
    .array(
      z.strictObject({
        matter: z.enum(keysOf(linkedMatters)),
        /** Done, or refused, on this day; `null`: neither yet. */
        settled: PlainDate.nullable().default(null),
        refused: z.boolean().default(false),
      }),
    )
    .min(1),
})
export type LinkedApplication = z.infer<typeof LinkedApplication>

/** How an application stands. */
export type LinkedState = 'under-way' | 'done' | 'partly-refused'

/** How an application stands on a day: done when every matter is settled. */
export const linkedState = ({ matters }: LinkedApplication, asOf: PlainDate): LinkedState =>
  matters.some(({ settled }) => !happenedBy(settled, asOf))
    ? 'under-way'
    : matters.some(({ refused }) => refused)
      ? 'partly-refused'
      : 'done'

/** How long a linked application may take, where a place says so, in working days. */
export interface LinkedLimit {
  readonly workingDays: number
  readonly cite: Citation
}

/** What linked applications are held against; only the time limit is a place’s, the rest is what such an application is. */
export const linkedRules = {
  'linked-two': {
    text: { zh: '联办应当包含两个以上事项', en: 'a linked application is for two matters or more' },
  },
  'linked-after-marriage': {
    text: { zh: '婚姻状况变更、户口迁移应当在结婚登记之后', en: 'status and move follow the marriage' },
  },
  'matter-once': {
    text: {
      zh: '同一事项重复申请（双方各办的事项至多两次）',
      en: 'a matter is asked for again; what each of the two has of their own stands twice',
    },
  },
  'settled-after-submitted': {
    text: { zh: '办结日期不得早于申请日期', en: 'nothing is settled before it was asked for' },
  },
  'linked-in-time': { text: { zh: '未在承诺时限内办结', en: 'not settled within the time promised' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a linked application breaks by a day; the time limit of the place only where one is given. @throws ProblemError `calendar-not-covered` */
export const linkedProblems = (application: LinkedApplication, asOf: PlainDate, limit?: LinkedLimit): Problem[] => {
  const { submitted, matters } = application
  if (submitted > asOf) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof linkedRules, path: Problem['path'], due?: PlainDate, cite?: Citation) => {
    problems.push(brokenRule(code, { ...linkedRules[code], ...(cite && { cite }) }, path, due))
  }
  if (matters.length < 2) broken('linked-two', ['matters'])
  const married = matters.find(({ matter }) => matter === 'marriage-registration')
  const due = limit ? dueAsOf(asOf, () => addWorkingDays(submitted, limit.workingDays)) : null
  for (const [index, { matter, settled, refused }] of matters.entries()) {
    const path = ['matters', index, 'settled']
    const before = matters.slice(0, index).filter(one => one.matter === matter).length
    if (matter !== 'other' && before >= (mattersOfEach.includes(matter) ? 2 : 1))
      broken('matter-once', ['matters', index, 'matter'])
    if (settled !== null && settled < submitted) broken('settled-after-submitted', path)
    const follows = matter === 'hukou-status' || matter === 'hukou-move'
    if (
      follows &&
      married &&
      !refused &&
      happenedBy(settled, asOf) &&
      (married.refused || married.settled === null || settled! < married.settled)
    )
      broken('linked-after-marriage', path)
    if (due !== null && isLate(settled, due, asOf)) broken('linked-in-time', path, due, limit!.cite)
  }
  return problems
}

/** Of linked applications submitted between two days, those handled on line; and how many days those done took on average. */
export const linkedFigures = (
  applications: readonly LinkedApplication[],
  from: PlainDate,
  asOf: PlainDate,
): {
  readonly online: { readonly numerator: number; readonly denominator: number }
  /** Days from the application to the last matter, added up over those done, and how many those are. */
  readonly days: { readonly sum: number; readonly done: number }
} => {
  const all = applications.filter(({ submitted }) => from <= submitted && submitted <= asOf)
  const done = all.filter(one => linkedState(one, asOf) === 'done')
  const last = ({ matters }: LinkedApplication) =>
    matters
      .map(({ settled }) => settled!)
      .toSorted()
      .at(-1)!
  return {
    online: { numerator: all.filter(({ online }) => online).length, denominator: all.length },
    days: { sum: done.reduce((sum, one) => sum + daysBetween(one.submitted, last(one)), 0), done: done.length },
  }
}
