import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  runsOn,
} from '@minzheng/core'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'
import { xichengAdmissionPlan2018 } from './documents.js'

/** The lists of what a village or community does (清单): by law, on request, never; and what it certifies. The catalogue beside them (一目录) was not seen. */
export const taskLists = {
  duty: { zh: '依法履职事项', en: 'Duties by law' },
  assisted: { zh: '依法协助事项', en: 'Help to government by law' },
  negative: { zh: '负面（禁入）事项', en: 'Never asked of it' },
  certificate: { zh: '出具证明事项', en: 'Certificates' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A list: see {@link taskLists}. */
export type TaskList = keyof typeof taskLists

const day = PlainDate.nullable().default(null)

/** A task on the lists of a place. */
export const ListedTask = z
  .strictObject({
    task: z.string().min(1),
    list: z.enum(keysOf(taskLists)),
    /** The office that it comes from; none for a duty. */
    office: z.string().min(1).optional(),
    /** The law or document that it rests on; `null`: there is none; left out: not told. */
    basis: z.string().min(1).nullish(),
    /** The office bears the cost (费随事转); `null`: not known. */
    funded: z.boolean().nullable().default(null),
    /** On the list since; taken off after. */
    listedOn: PlainDate,
    endedOn: day,
  })
  .refine(...lastNotBefore('listedOn', 'endedOn'))
export type ListedTask = z.infer<typeof ListedTask>

/** A task that a village or community is given to do. */
export const AssignedTask = z
  .strictObject({
    task: z.string().min(1),
    unit: z.string().min(1),
    office: z.string().min(1),
    from: PlainDate,
    until: day,
  })
  .refine(...lastNotBefore('from', 'until'))
export type AssignedTask = z.infer<typeof AssignedTask>

/**
 * What the lists of the villages or of the communities of a place lack on a day: help that rests on no law (`task-basis`: the law of either
 * asks for it since 2026) or without money (`task-funds`: cost is borne by who asks, in villages by the law of 2010 already, in communities
 * since 2026; before, no article is named and it is a warning), a task on two lists at once (`task-twice`).
 */
export const taskListProblems = (kind: CommitteeKind, lists: readonly ListedTask[], asOf: PlainDate): Problem[] => {
  const running = lists.map(one => runsOn(one.listedOn, one.endedOn, asOf))
  // The article has one number in both laws.
  const since2026 = asOf >= amended2025 ? atArticle(lawOf(kind, asOf), '第四十三条第二款') : undefined
  const funds =
    since2026 ??
    (kind === 'village' && hasLaw(kind, asOf) ? atArticle(lawOf(kind, asOf), '第三十七条第一款') : undefined)
  return lists.flatMap((one, index) => {
    if (!running[index]) return []
    const found = (code: string, zh: string, en: string, path: string, by?: Citation) =>
      brokenRule(
        code,
        {
          text: { zh: `“${one.task}”${zh}`, en: `"${one.task}" ${en}` },
          ...(by ? { cite: by } : path !== 'task' && { severity: 'warning' as const }),
        },
        [index, path],
      )
    const twice = lists.findIndex((other, at) => running[at] && other.task === one.task) < index
    return [
      ...(one.list === 'assisted' && one.basis === null
        ? [found('task-basis', '没有法律法规依据', 'rests on no law', 'basis', since2026)]
        : []),
      ...(one.list === 'assisted' && one.funded === false
        ? [found('task-funds', '所需经费应当由委托部门承担', 'is paid for by the office that asks', 'funded', funds)]
        : []),
      ...(twice ? [found('task-twice', '同时在两个清单上', 'is on two lists at once', 'task')] : []),
    ]
  })
}

/** A task that was given and is not let in, by its index, and why. */
export interface TaskNotAdmitted {
  readonly index: number
  /** `no-lists`: the place has none on the day, and nothing can be told. */
  readonly why: 'not-listed' | 'barred' | 'no-lists'
}

/** Tasks given to a unit that no list of the place lets in on their day, that a list bars, or for which there are no lists; each by its index. */
export const tasksNotAdmitted = (
  assigned: readonly AssignedTask[],
  lists: readonly ListedTask[],
  asOf: PlainDate,
): readonly TaskNotAdmitted[] =>
  assigned.flatMap(({ task, from, until }, index): TaskNotAdmitted[] => {
    if (!runsOn(from, until, asOf)) return []
    const on = lists.filter(one => one.task === task && runsOn(one.listedOn, one.endedOn, asOf))
    if (on.some(({ list }) => list === 'negative')) return [{ index, why: 'barred' }]
    if (on.length > 0) return []
    return [{ index, why: lists.some(one => runsOn(one.listedOn, one.endedOn, asOf)) ? 'not-listed' : 'no-lists' }]
  })

/** How a place lets in a new task (准入): so many working days ahead, decided within so many. */
export interface AdmissionRule {
  readonly aheadDays: number
  readonly decisionDays: number
  readonly cite: Citation
}

/** 北京西城. */
export const xichengAdmission: AdmissionRule = { aheadDays: 30, decisionDays: 15, cite: xichengAdmissionPlan2018 }

/** The last working day to ask for a new task to be let in, and the last to decide on a request. @throws ProblemError `calendar-not-covered` */
export const admissionDays = (
  { starts, asked }: { readonly starts: PlainDate; readonly asked: PlainDate },
  rule: AdmissionRule,
): { readonly askBy: PlainDate; readonly decideBy: PlainDate } => ({
  askBy: addWorkingDays(starts, -rule.aheadDays),
  decideBy: addWorkingDays(asked, rule.decisionDays),
})

/** A plate (牌子) at a village’s or community’s office, outside or inside. */
export const OfficePlate = z
  .strictObject({
    text: z.string().min(1),
    where: z.enum(['outside', 'inside']),
    hungOn: PlainDate,
    takenDownOn: day,
    /** Let in by the list of the place; `null`: not known. */
    listed: z.boolean().nullable().default(null),
  })
  .refine(...lastNotBefore('hungOn', 'takenDownOn'))
export type OfficePlate = z.infer<typeof OfficePlate>

/** The most plates that a place lets hang; the nation’s number was not seen. Left out: no most is known. */
export interface PlateLimit {
  readonly outside?: number
  readonly inside?: number
}

/** Plates of a unit on a day. */
export interface PlateCount {
  readonly outside: number
  readonly inside: number
  readonly notListed: readonly string[]
  /** Whether they keep within the limit; `null`: no most is known outside, or inside, and none that is known is passed. */
  readonly within: boolean | null
}

/** Counts the plates that hang on a day, and holds them against the limit of the place. */
export const countPlates = (plates: readonly OfficePlate[], asOf: PlainDate, limit: PlateLimit = {}): PlateCount => {
  const hanging = plates.filter(({ hungOn, takenDownOn }) => hungOn <= asOf && !happenedBy(takenDownOn, asOf))
  const count = (where: OfficePlate['where']) => hanging.filter(one => one.where === where).length
  const [outside, inside] = [count('outside'), count('inside')]
  const over = (number: number, most: number | undefined) => most !== undefined && number > most
  return {
    outside,
    inside,
    notListed: hanging.filter(({ listed }) => listed === false).map(({ text }) => text),
    within:
      over(outside, limit.outside) || over(inside, limit.inside)
        ? false
        : limit.outside === undefined || limit.inside === undefined
          ? null
          : true,
  }
}
