import {
  addMonths,
  areInOrder,
  atArticle,
  brokenRule,
  type PlainDate as Day,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { energyRegulation } from './documents.js'

const day = PlainDate.nullable().default(null)
const order = { text: { zh: '日期先后颠倒', en: 'its days are out of order' } }
const inOrder = <Step extends string>(
  steps: readonly Step[],
  record: { readonly [S in Step]?: Day | null | undefined },
): Problem[] => stepsOutOfOrder(steps, record).map(step => brokenRule('dated-in-order', order, [step]))

/** What was promised to the people for a year (民生实事、“七件实事”): a task, how much of it, by when. A day that has not come is `null`. */
export const LivelihoodTask = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  department: z.string().min(1),
  unit: z.string().min(1),
  planned: z.number().positive(),
  done: z.number().min(0).nullable(),
  due: PlainDate,
  /** `null`: not yet; left out: not known. */
  completed: PlainDate.nullish(),
  /** Those for whom it was done were asked. */
  accepted: day,
  /** The day on which it was taken off the list or changed into another (调整、取消). */
  dropped: PlainDate.nullish(),
})
export type LivelihoodTask = z.infer<typeof LivelihoodTask>

/**
 * What a task of the list lacks on a day: late, unless it was taken off by its day, done in part while it is said to be complete, days out of
 * order. Where nobody told when it was complete, it is late only if less was done than planned, and nobody accepted it.
 */
export const livelihoodTaskProblems = (task: LivelihoodTask, asOf: Day): Problem[] => {
  const { due, completed, accepted, done, planned, dropped } = task
  const isAsked = dropped == null || due < dropped
  const isInPart = done !== null && done < planned
  const finished = completed === undefined && isInPart && !happenedBy(accepted, asOf) ? null : completed
  const late = { text: { zh: '民生实事应当按期办结', en: 'a task of the list is done by its day' } }
  const first = { text: { zh: '验收前应当已经办结', en: 'it is complete before it is accepted' } }
  const part = { text: { zh: '完成量不足计划量，不能报办结', en: 'less was done than planned: it is not complete' } }
  return [
    ...(isAsked && isLate(finished, due, asOf) ? [brokenRule('done-in-time', late, ['completed'], due)] : []),
    ...(happenedBy(completed, asOf) && isInPart ? [brokenRule('done-in-full', part, ['done'])] : []),
    ...(happenedBy(accepted, asOf) && completed === null
      ? [brokenRule('done-before-accepted', first, ['completed'])]
      : []),
    ...inOrder(['completed', 'accepted'], task),
  ]
}

/** The steps of a reform (改革事项) from the list to its spread. */
export const reformStates = {
  listed: { zh: '列入清单', en: 'on the list' },
  piloted: { zh: '试点', en: 'on trial' },
  issued: { zh: '出台文件', en: 'document issued' },
  spread: { zh: '推广', en: 'spread' },
  dropped: { zh: '终止', en: 'dropped' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A reform, or a policy to be made (改革创新与政策创制). A day that has not come is `null`. */
export const ReformItem = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** By whom it was set: the committee for reform, the ministry, the bureau itself. */
  setBy: z.string().min(1),
  listed: PlainDate,
  due: day,
  piloted: day,
  issued: day,
  /** Its number or title; `null`: none, left out: not known. */
  document: z.string().min(1).nullish(),
  spread: day,
  dropped: day,
})
export type ReformItem = z.infer<typeof ReformItem>

/** How far a reform is on a day; `later`: not listed yet. */
export const reformState = (reform: ReformItem, asOf: Day): keyof typeof reformStates | 'later' =>
  reform.listed > asOf
    ? 'later'
    : ((['dropped', 'spread', 'issued', 'piloted'] as const).find(step => happenedBy(reform[step], asOf)) ?? 'listed')

/** What a reform lacks on a day: no document by its day, a document without its number, days out of order. */
export const reformProblems = (reform: ReformItem, asOf: Day): Problem[] => {
  const state = reformState(reform, asOf)
  if (state === 'later' || state === 'dropped') return []
  const late = { text: { zh: '改革事项应当按期形成成果', en: 'a reform has its document by its day' } }
  const unissued = { text: { zh: '推广前应当已经出台文件', en: 'its document is issued before it is spread' } }
  const unnamed = { text: { zh: '已出台的文件应当登记文号或标题', en: 'a document that was issued is named' } }
  return [
    ...(reform.due !== null && isLate(reform.issued, reform.due, asOf)
      ? [brokenRule('issued-in-time', late, ['issued'], reform.due)]
      : []),
    ...(happenedBy(reform.issued, asOf) && reform.document === null
      ? [brokenRule('document-named', unnamed, ['document'])]
      : []),
    ...(happenedBy(reform.spread, asOf) && reform.issued === null
      ? [brokenRule('issued-before-spread', unissued, ['issued'])]
      : []),
    ...inOrder(['listed', 'piloted', 'issued', 'spread'], reform),
  ]
}

/** How an enterprise of the bureau is dealt with (一企一策). */
export const separationWays = {
  transferred: { zh: '移交', en: 'handed over' },
  merged: { zh: '合并重组', en: 'merged' },
  sold: { zh: '转让', en: 'sold' },
  closed: { zh: '注销', en: 'closed' },
  bankrupt: { zh: '破产', en: 'bankrupt' },
  reformed: { zh: '改制', en: 'made into another kind of enterprise' },
  kept: { zh: '保留', en: 'kept' },
  other: { zh: '其他方式', en: 'another way' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** An enterprise to be separated from the bureau (政企分离). A day that has not come is `null`. */
export const EnterpriseSeparation = z.strictObject({
  enterprise: z.string().min(1),
  /** Whole fen, as its books have them; `null`: not audited. */
  assets: z.int().nullable(),
  staff: z.int().min(0).nullable(),
  /** `null`: none yet; left out: not known. */
  way: z.enum(keysOf(separationWays)).nullish(),
  audited: day,
  planned: day,
  /** `null`: not yet; left out: not known. */
  planApproved: PlainDate.nullish(),
  staffSettled: PlainDate.nullish(),
  separated: day,
  due: day,
})
export type EnterpriseSeparation = z.infer<typeof EnterpriseSeparation>

/** What a separation lacks on a day: late, no plan of its own, staff not settled, days out of order. */
export const enterpriseSeparationProblems = (record: EnterpriseSeparation, asOf: Day): Problem[] => {
  const { due, separated, planApproved, way, staff, staffSettled } = record
  const done = happenedBy(separated, asOf)
  const say = (code: string, zh: string, en: string, path: keyof EnterpriseSeparation, by?: Day) =>
    brokenRule(code, { text: { zh, en } }, [path], by)
  return [
    ...(due !== null && way !== 'kept' && isLate(separated, due, asOf)
      ? [say('separated-in-time', '应当按期脱钩', 'it is separated by its day', 'separated', due)]
      : []),
    ...(done && notHappenedBy(planApproved, asOf)
      ? [
          say(
            'plan-approved',
            '脱钩前应当有批准的“一企一策”方案',
            'a plan of its own is approved first',
            'planApproved',
          ),
        ]
      : []),
    ...(done && way === null ? [say('way-named', '应当写明处置方式', 'the way is named', 'way')] : []),
    ...(done && staff !== null && staff > 0 && notHappenedBy(staffSettled, separated!)
      ? [say('staff-settled', '职工应当先行安置', 'its staff are settled first', 'staffSettled')]
      : []),
    ...inOrder(['audited', 'planned', 'planApproved', 'separated'], record),
  ]
}

/** An agreement of bureaus to work together (川渝民政合作等). A day that has not come is `null`. */
export const CivilAffairsAgreement = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  parties: z.array(z.string().min(1)).min(2),
  matters: z.array(z.string().min(1)).min(1),
  signed: day,
  until: day,
  /** What it lists to be done, and when it was; `null`: not yet, left out: not told, as the whole list where it is left out. */
  tasks: z.array(z.strictObject({ what: z.string().min(1), due: PlainDate, done: PlainDate.nullish() })).optional(),
})
export type CivilAffairsAgreement = z.infer<typeof CivilAffairsAgreement>

/** How an agreement stands on a day: whether it holds, its tasks done of those due (`null`: not told, or not of one), and whether it ends within three months. */
export const agreementStanding = ({ signed, until, tasks }: CivilAffairsAgreement, asOf: Day) => {
  const due = tasks?.filter(one => one.due <= asOf)
  const holds = runsOn(signed, until, asOf)
  return {
    holds,
    due: due?.length ?? null,
    done:
      due === undefined || due.some(({ done }) => done === undefined)
        ? null
        : due.filter(({ done }) => happenedBy(done, asOf)).length,
    endsSoon: holds && until !== null && until <= addMonths(asOf, 3),
  }
}

/** What an agreement lacks on a day: a party twice, days out of order, tasks done before it was signed, or late once it is. */
export const agreementProblems = (
  { parties, signed, until, tasks = [] }: CivilAffairsAgreement,
  asOf: Day,
): Problem[] => {
  const twice = { text: { zh: '同一方重复', en: 'a party is there once' } }
  const late = { text: { zh: '合作事项应当按期完成', en: 'a task of the agreement is done by its day' } }
  return [
    ...(new Set(parties).size < parties.length ? [brokenRule('party-twice', twice, ['parties'])] : []),
    ...(areInOrder([signed, until]) ? [] : [brokenRule('dated-in-order', order, ['until'])]),
    ...tasks.flatMap(({ due, done }, row) => [
      ...(areInOrder([signed, done]) ? [] : [brokenRule('dated-in-order', order, ['tasks', row, 'done'])]),
      ...(happenedBy(signed, asOf) && isLate(done, due, asOf)
        ? [brokenRule('task-in-time', late, ['tasks', row, 'done'], due)]
        : []),
    ]),
  ]
}

/** Staff for civil affairs in a town or community, beside the norm of the place (基层民政能力建设). */
export const GrassrootsStaffing = z.strictObject({
  place: z.string().min(1),
  population: z.int().min(0),
  recipients: z.int().min(0).nullable().default(null),
  /** Posts filled: of the town's own, hired, of social-work stations. */
  own: z.int().min(0).nullable(),
  hired: z.int().min(0).nullable().default(null),
})
export type GrassrootsStaffing = z.infer<typeof GrassrootsStaffing>

/** What a place sets: the most of so many posts, one for each so many people, and one for each so many recipients; none is national. */
export const StaffingNorm = z.strictObject({
  least: z.int().min(0),
  /** One post for each so many people, begun ones counted; `null`: the norm does not speak of it. */
  peoplePerPost: z.int().positive().nullable().default(null),
  recipientsPerPost: z.int().positive().nullable().default(null),
  countsHired: z.boolean(),
})
export type StaffingNorm = z.infer<typeof StaffingNorm>

/** The posts that a norm asks for, those filled, and what lacks; `null` where a number is not known that the norm needs. */
export const staffingGap = (
  { population, recipients, own, hired }: GrassrootsStaffing,
  { least, peoplePerPost, recipientsPerPost, countsHired }: StaffingNorm,
): { readonly needed: number | null; readonly filled: number | null; readonly lacking: number | null } => {
  const byRecipients =
    recipientsPerPost === null ? 0 : recipients === null ? null : Math.ceil(recipients / recipientsPerPost)
  const byPeople = peoplePerPost === null ? 0 : Math.ceil(population / peoplePerPost)
  const needed = byRecipients === null ? null : Math.max(least, byPeople, byRecipients)
  const filled = own === null ? null : !countsHired ? own : hired === null ? null : own + hired
  return { needed, filled, lacking: needed === null || filled === null ? null : Math.max(0, needed - filled) }
}

const energy = (article: string) => ({ cite: atArticle(energyRegulation, article) })

/** What an institution that lives on public money (公共机构) is asked about energy and waste (节能、垃圾分类), and the article that asks it; filing has no day, and waste no article that was read: both are warned of. */
export const energyChecks = {
  plan: { text: { zh: '有年度节能目标和实施方案', en: 'an aim and a plan for the year' }, ...energy('第十三条第一款') },
  planFiled: {
    text: { zh: '年度节能目标和实施方案报机关事务管理机构备案', en: 'the aim and the plan are filed' },
    ...energy('第十三条第二款'),
    severity: 'warning',
  },
  metered: {
    text: { zh: '用能分户、分类、分项计量', en: 'use is metered by unit, kind and part' },
    ...energy('第十四条'),
  },
  recorded: { text: { zh: '有能耗原始记录和统计台账', en: 'use is on record' }, ...energy('第十五条第一款') },
  reported: {
    text: { zh: '3月31日前报送上一年度能耗状况报告', en: 'use of the year before is reported by 31 March' },
    ...energy('第十五条第二款'),
  },
  officer: { text: { zh: '有能源管理岗位', en: 'somebody answers for it' }, ...energy('第二十五条') },
  wasteSorted: { text: { zh: '实行生活垃圾分类', en: 'waste is sorted' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

const answer = z.boolean().nullable().default(null)

/** What was found at one institution; `null`: not looked at. */
export const EnergyCheck = z.strictObject({
  institution: z.string().min(1),
  on: PlainDate,
  /** The first day of the institution, which reports nothing of a year before it; left out: it was there the year before. */
  opened: PlainDate.nullish(),
  /** A state organ, institution or body that lives on public money (公共机构, art. 2); `false`: it is none, and the regulation asks nothing of it. Left out: it is one. */
  publicBody: z.boolean().nullish(),
  plan: answer,
  planFiled: answer,
  metered: answer,
  recorded: answer,
  reported: answer,
  officer: answer,
  wasteSorted: answer,
  /** Kilowatt-hours of the year before, and of the year. */
  use: z
    .strictObject({ before: z.number().min(0).nullable(), now: z.number().min(0).nullable() })
    .default({ before: null, now: null }),
})
export type EnergyCheck = z.infer<typeof EnergyCheck>

/** Whether something was owed on the day of a check: by the regulation since 2008-10-01, the report of the year before after 31 March, first of 2009. */
const isOwed = (one: keyof typeof energyChecks, on: Day): boolean => {
  if (one === 'wasteSorted') return true
  const reportedBy = `${on.slice(0, 4)}-03-31`
  return (
    on >= energyRegulation.effective &&
    (one !== 'reported' || (reportedBy >= energyRegulation.effective && on > reportedBy))
  )
}

/** Whether an institution was not there in the year before that of the check. */
const isFirstYear = ({ opened, on }: EnergyCheck): boolean => opened != null && opened.slice(0, 4) >= on.slice(0, 4)

/** What an institution lacks on the day of the check; what was not looked at lacks nothing, and a home without public money its waste alone. */
export const energyCheckProblems = (check: EnergyCheck): Problem[] =>
  keysOf(energyChecks).flatMap(one =>
    check[one] === false &&
    isOwed(one, check.on) &&
    (check.publicBody !== false || one === 'wasteSorted') &&
    !(one === 'reported' && isFirstYear(check))
      ? [brokenRule(`energy-${one}`, energyChecks[one], [one])]
      : [],
  )
