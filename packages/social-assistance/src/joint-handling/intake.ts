import {
  atArticle,
  brokenRule,
  type Citation,
  compareText,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { assistanceLaw2026, assistanceRegulation, lowIncomeOpinion2023 } from '../shared/documents.js'
import { lateUnder } from '../shared/late-under.js'
import { type AssistanceDepartment, assistanceDepartments } from '../special-assistance/schemes.js'

interface Matter extends LocalizedText {
  /** Who is in charge of it. */
  readonly department: AssistanceDepartment
}

/** What somebody may ask for at the one window (社会救助申请窗口), and who is in charge of it. */
export const intakeMatters = {
  dibao: { zh: '最低生活保障', en: 'Dibao', department: 'civil-affairs' },
  tekun: { zh: '特困人员供养', en: 'Tekun support', department: 'civil-affairs' },
  marginal: { zh: '低保边缘家庭认定', en: 'Recognition as a marginal household', department: 'civil-affairs' },
  rigid: { zh: '刚性支出困难家庭认定', en: 'Recognition of rigid expenditure', department: 'civil-affairs' },
  temporary: { zh: '临时救助', en: 'Temporary assistance', department: 'civil-affairs' },
  'emergency-illness': { zh: '疾病应急救助', en: 'Emergency treatment', department: 'health' },
  medical: { zh: '医疗救助', en: 'Medical assistance', department: 'medical-security' },
  education: { zh: '教育救助', en: 'Education assistance', department: 'education' },
  housing: { zh: '住房救助', en: 'Housing assistance', department: 'housing' },
  employment: { zh: '就业救助', en: 'Employment assistance', department: 'labour' },
  disaster: { zh: '受灾人员救助', en: 'Disaster relief', department: 'emergency' },
  adrift: { zh: '生活无着的流散（流浪乞讨）人员救助', en: 'Relief of people adrift', department: 'civil-affairs' },
  disability: { zh: '残疾人帮扶', en: 'Help for the disabled', department: 'disabled' },
  'poverty-prevention': { zh: '防止返贫帮扶', en: 'Help against a return to poverty', department: 'agriculture' },
  charity: { zh: '慈善帮扶', en: 'Charity', department: 'charity' },
  /** What a county adds (社会救助法 art. 15), such as heating, burials, legal aid: with whom is its own to say. */
  other: { zh: '其他救助帮扶', en: 'Other help', department: 'civil-affairs' },
} as const satisfies Readonly<Record<string, Matter>>
/** A matter of {@link intakeMatters}. */
export const IntakeMatter = z.enum(keysOf(intakeMatters))
export type IntakeMatter = z.infer<typeof IntakeMatter>

/** The day of the amendment that put the departments of the reform of 2018 into the regulation; its wording of 2014 was read in a reprint. */
const departmentsOf2019: PlainDate = '2019-03-02'

/**
 * Who may be in charge of a matter that came in on a day. Until the regulation of 2014 was amended on 2019-03-02 medical assistance and
 * disaster relief were with civil affairs, in places that had set the new departments up already with these: either is right. Help for
 * the disabled is shared: the two subsidies are decided by civil affairs (国发〔2015〕52号), rehabilitation and devices by the federation;
 * and a case goes to a charity by way of civil affairs, which refers it (民发〔2023〕46号). Of other help anybody may be.
 */
export const departmentsInCharge = (matter: IntakeMatter, received: PlainDate): readonly AssistanceDepartment[] => {
  if (matter === 'other') return keysOf(assistanceDepartments)
  const { department } = intakeMatters[matter]
  const moved = matter === 'medical' || matter === 'disaster'
  const shared = matter === 'disability' || matter === 'charity'
  return shared || (moved && received < departmentsOf2019) ? [department, 'civil-affairs'] : [department]
}

/** `other`: who is not of them, such as justice for legal aid. */
const department = z.enum([...keysOf(assistanceDepartments), 'other'])
const day = PlainDate.nullable().default(null)

/** What one department does about one matter of a case. A day that is left out is not told. */
export const HandlingTask = z.strictObject({
  matter: IntakeMatter,
  department,
  /** Handed over to it (转办); `null`: not yet, or handled by the township itself. */
  handedOver: PlainDate.nullish(),
  /** By when it is to answer, where that is set. */
  due: day,
  /** It answered; `null`: not yet. */
  returned: PlainDate.nullish(),
  /** `withdrawn`: the applicant took the matter back, has died, or has moved away. */
  result: z.enum(['granted', 'refused', 'passed-on', 'withdrawn']).nullable().default(null),
})
export type HandlingTask = z.infer<typeof HandlingTask>

/** A case that came in by the one window of a township (一门受理), with every department that handles a matter of it (协同办理). */
export const IntakeCase = z
  .strictObject({
    id: z.string().min(1),
    town: z.string().min(1),
    received: PlainDate,
    appliedBy: z.enum(['self', 'family', 'committee', 'another-person']),
    matters: z.array(IntakeMatter).min(1),
    /** Left out: not told. */
    tasks: z.array(HandlingTask).optional(),
    /** Who leads where several departments handle it; `null`: nobody; left out: not told. */
    lead: department.nullish(),
    /** The coordination of the county decided on the single case (一事一议). */
    conference: z
      .strictObject({ on: PlainDate, decision: z.string().min(1) })
      .nullable()
      .default(null),
    /** The applicant was told of the outcome; `null`: not yet; left out: not known. */
    answered: PlainDate.nullish(),
  })
  .refine(
    ({ matters }) => new Set(matters).size === matters.length,
    refusal(['matters'], '事项重复', 'a matter stands twice'),
  )
  .refine(
    ({ matters, tasks = [] }) => tasks.every(({ matter }) => matters.includes(matter)),
    refusal(['tasks'], '办理事项不在申请事项之内', 'what is handled is no matter of the case'),
  )
export type IntakeCase = z.infer<typeof IntakeCase>

/** Whether it is not told when a department answered: it is left out, or what came of the matter, as that it was taken back, is on file without its day. */
const isAnswerUntold = ({ returned, result }: HandlingTask): boolean =>
  returned === undefined || (returned === null && result !== null)

/** The day on which a matter was taken up: handed over, or else handled (受理、转办 or 办理). */
const takenUp = ({ handedOver, returned }: HandlingTask): PlainDate | null => handedOver ?? returned ?? null

/** Whether it is not told when a matter was taken up: it may have been in time. */
const isTakingUpUntold = (task: HandlingTask): boolean =>
  task.handedOver === undefined || (task.handedOver === null && isAnswerUntold(task))

/** How far a case is. */
export type IntakeState = 'not-yet' | 'received' | 'handed-over' | 'returned' | 'answered'

/** How far a case is on a day: handed over once every matter of it is or was handled without, returned once every department has answered. */
export const intakeState = ({ received, matters, tasks = [], answered }: IntakeCase, asOf: PlainDate): IntakeState => {
  if (received > asOf) return 'not-yet'
  if (happenedBy(answered, asOf)) return 'answered'
  const each = (on: (task: HandlingTask) => PlainDate | null | undefined) =>
    matters.every(matter => tasks.some(task => task.matter === matter && happenedBy(on(task), asOf))) &&
    tasks.every(task => happenedBy(on(task), asOf))
  return each(task => task.returned) ? 'returned' : each(takenUp) ? 'handed-over' : 'received'
}

/**
 * Who keeps the one window, and by which document, on a day: the township (国务院令第649号 art. 60; 社会救助法 art. 64). `undefined` before
 * 2014-05-01.
 */
export const windowDuty = (date: PlainDate): Citation | undefined =>
  date >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第六十四条')
    : date >= assistanceRegulation.effective
      ? atArticle(assistanceRegulation, '第六十条')
      : undefined

/**
 * What cases are held against. That a matter is handled or handed over, and to whom, is a duty of the window; the rest is what any such record
 * has to fulfil.
 */
export const intakeRules = {
  'intake-in-order': {
    text: { zh: '受理、转办、办结、答复应当依次进行', en: 'receipt, hand-over, return and answer follow one another' },
  },
  'matter-handled': { text: { zh: '申请事项应当及时办理或者转办', en: 'each matter is handled or handed over' } },
  'department-in-charge': {
    text: { zh: '事项应当转主管部门办理', en: 'a matter goes to the department in charge of it' },
  },
  'task-in-time': { text: { zh: '承办部门应当按期反馈', en: 'a department answers by its day' } },
  'lead-named': {
    text: { zh: '两个以上部门共同办理的，应当明确牵头部门', en: 'where several departments handle a case one leads' },
    // No national text asks for it.
    severity: 'warning',
  },
  'applicant-told': {
    text: { zh: '办结后应当答复申请人', en: 'the applicant is told once all is settled' },
    // No text has a day by which.
    severity: 'warning',
  },
  'result-told': {
    text: { zh: '反馈没有登记办理结果', en: 'an answer says what came of it; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const ofWindow: readonly (keyof typeof intakeRules)[] = ['matter-handled', 'department-in-charge']

/**
 * What a case breaks on a day. The law has matters handled or handed over in good time (及时) and sets no days: `handOver` is the time of the
 * place; without one, only a matter is told that nobody has taken up although the applicant has had an answer. What the record leaves out, or tells of
 * its outcome without a day, may have been done in time.
 * @throws ProblemError `calendar-not-covered` where working days are asked for and the calendar does not know the year
 */
export const intakeProblems = (one: IntakeCase, asOf: PlainDate, handOver?: Limit): Problem[] => {
  if (one.received > asOf) return []
  const cite = windowDuty(one.received)
  const broken = (code: keyof typeof intakeRules, path: Problem['path'], due?: PlainDate) =>
    brokenRule(code, { ...intakeRules[code], ...(cite && ofWindow.includes(code) && { cite }) }, path, due)
  const { tasks = [], received, answered } = one
  const departments = new Set(tasks.map(task => task.department))
  return [
    ...one.matters.flatMap((matter, index) => {
      const own = tasks.filter(task => task.matter === matter)
      const isUntold = one.tasks === undefined || own.some(isTakingUpUntold)
      const [first = null] = own.flatMap(task => takenUp(task) ?? []).toSorted()
      const due = lateUnder(handOver, received, first, asOf)
      const isOpen = happenedBy(answered, asOf) && !happenedBy(first, asOf)
      return !isUntold && (due || (!handOver && isOpen)) ? [broken('matter-handled', ['matters', index], due)] : []
    }),
    ...tasks.flatMap((task, index) => {
      const path = ['tasks', index]
      const returned = happenedBy(task.returned, asOf)
      const isOverdue = !isAnswerUntold(task) && task.due !== null && (returned ? task.returned! : asOf) > task.due
      return [
        ...stepsOutOfOrder(['received', 'handedOver', 'returned'], {
          received,
          handedOver: task.handedOver,
          returned: task.returned,
        }).map(step => broken('intake-in-order', [...path, step])),
        ...(task.due !== null && task.due < (task.handedOver ?? received)
          ? [broken('intake-in-order', [...path, 'due'])]
          : []),
        ...(task.matter === 'other' ||
        departmentsInCharge(task.matter, received).some(one => one === task.department) ||
        task.result === 'passed-on'
          ? []
          : [broken('department-in-charge', [...path, 'department'])]),
        ...(isOverdue ? [broken('task-in-time', [...path, 'returned'], task.due!)] : []),
        ...(returned && task.result === null ? [broken('result-told', [...path, 'result'])] : []),
      ]
    }),
    ...(answered != null && [received, ...tasks.map(task => task.returned ?? received)].some(on => on > answered)
      ? [broken('intake-in-order', ['answered'])]
      : []),
    ...(one.conference !== null && one.conference.on < received
      ? [broken('intake-in-order', ['conference', 'on'])]
      : []),
    ...(departments.size > 1 && one.lead === null ? [broken('lead-named', ['lead'])] : []),
    ...(answered !== undefined &&
    intakeState(one, asOf) === 'returned' &&
    tasks.every(({ returned }) => returned! < asOf) &&
    tasks.some(({ result }) => result !== 'withdrawn')
      ? [broken('applicant-told', ['answered'])]
      : []),
  ]
}

/** One line of the hand-over log (转办记录). */
export interface HandOver {
  readonly on: PlainDate
  readonly matter: IntakeMatter
  readonly to: HandlingTask['department']
  readonly due: PlainDate | null
  /** `overdue`: not answered, or answered after its day. */
  readonly state: 'open' | 'overdue' | 'returned'
}

/** What was handed over by a day, in the order of time. */
export const handOverLog = ({ tasks = [] }: IntakeCase, asOf: PlainDate): HandOver[] =>
  tasks
    .flatMap((task): HandOver[] => {
      const { handedOver, matter, department, due, returned } = task
      if (!happenedBy(handedOver, asOf)) return []
      const done = happenedBy(returned, asOf)
      const overdue = !isAnswerUntold(task) && due !== null && (done ? returned! : asOf) > due
      return [{ on: handedOver!, matter, to: department, due, state: overdue ? 'overdue' : done ? 'returned' : 'open' }]
    })
    .toSorted((a, b) => compareText(a.on, b.on))

/** Where a complex case may be decided by itself (国办发〔2023〕39号 三（四）): by the coordination of the county. */
export const conferenceCite: Citation = atArticle(lowIncomeOpinion2023, '三（四）')

/**
 * Whether a case could be one for the coordination of the county (一事一议) on a day: several matters of it have been settled, all were
 * refused, and it has not been before the coordination. What was passed on, or has no result on file, is not settled; what was taken back is no
 * matter any longer. When to call it is the county’s to say (可适时启动); this proposes.
 */
export const isForConference = ({ matters, tasks = [], conference }: IntakeCase, asOf: PlainDate): boolean => {
  if (asOf < lowIncomeOpinion2023.effective || happenedBy(conference?.on, asOf)) return false
  const kept = matters
    .map(matter => tasks.filter(task => task.matter === matter))
    .filter(own => own.length === 0 || own.some(({ result }) => result !== 'withdrawn'))
    .map(own => own.filter(({ result }) => result !== 'withdrawn' && result !== 'passed-on'))
  const isRefused = ({ returned, result }: HandlingTask) => happenedBy(returned, asOf) && result === 'refused'
  return kept.length > 1 && kept.every(own => own.length > 0 && own.every(isRefused))
}
