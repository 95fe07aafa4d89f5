import {
  type Citation,
  DivisionCode,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { ruralNamesAction } from './recognition.js'

/** The plan of 渝北 that cuts its action into six batches; the national notice (`ruralNamesAction`) has areas and tasks instead. */
export const ruralNameBatchesCite = {
  title: '2024年全区民政工作要点',
  issuer: '重庆市渝北区民政局',
  issued: '2024-03-28',
  article: '第34条',
  confidence: 'secondary',
} as const satisfies Citation

/** The six batches (“六个一批”) of rural name services, in the order of the plan. */
export const ruralNameBatches = {
  museum: { zh: '建成一批乡村地名馆', en: 'Museums of village names built' },
  plan: { zh: '规划一批地名方案', en: 'Plans of names drawn up' },
  sign: { zh: '设置一批地名标志牌', en: 'Name signs set up' },
  map: { zh: '采集一批乡村地名和兴趣点上图标注', en: 'Rural names and points of interest collected and mapped' },
  brand: { zh: '打造一批“地名+产业”“地名+美食”', en: 'Names made brands of trade and food' },
  event: { zh: '开展一批地名文化活动', en: 'Events for the culture of names held' },
} as const satisfies Record<string, LocalizedText>
/** A batch of the action: see {@link ruralNameBatches}. */
export type RuralNameBatch = keyof typeof ruralNameBatches

/** One thing done for 乡村著名行动: the batch that it belongs to, and the days of its beginning and end; `null`: not yet. */
export const RuralNameTask = z.strictObject({
  batch: z.enum(keysOf(ruralNameBatches)),
  title: z.string().min(1).max(200),
  division: DivisionCode,
  begunOn: PlainDate.nullable().default(null),
  doneOn: PlainDate.nullable().default(null),
})
export type RuralNameTask = z.infer<typeof RuralNameTask>

/** How far one batch is: what is planned in all, what of it is under way, and what is done. */
export interface RuralNameBatchProgress {
  readonly planned: number
  readonly underWay: number
  readonly done: number
}

const taskKey = ({ batch, title, division }: RuralNameTask) => `${batch} ${division} ${title}`

/**
 * What is wrong with the list of what is done for the action: done before it was begun (`rural-task-days`), one that stands twice
 * (`rural-task-twice`), done before the action’s notice of 2023-05-11, so of something else (`rural-task-early`, a warning).
 */
export const ruralTaskProblems = (tasks: readonly RuralNameTask[]): Problem[] =>
  tasks.flatMap((task, index) => {
    const { begunOn, doneOn } = task
    const found = (code: string, severity: Problem['severity'], zh: string, en: string) =>
      problem(code, severity, [index], [zh, en], ['请核对任务清单。', 'Check the list.'])
    return [
      ...(begunOn !== null && doneOn !== null && doneOn < begunOn
        ? [found('rural-task-days', 'error', '完成早于开始。', 'It was done before it was begun.')]
        : []),
      ...(tasks.findIndex(one => taskKey(one) === taskKey(task)) < index
        ? [found('rural-task-twice', 'error', '重复登记。', 'It stands twice.')]
        : []),
      ...(doneOn !== null && doneOn < ruralNamesAction.cite.issued
        ? [
            found(
              'rural-task-early',
              'warning',
              '完成于行动通知印发之前。',
              'It was done before the notice of the action.',
            ),
          ]
        : []),
    ]
  })

/** How far the action is on a day, batch by batch, each task once; a batch in which nothing is planned has zeros. */
export const ruralNamesProgress = (
  tasks: readonly RuralNameTask[],
  asOf: PlainDate,
): Readonly<Record<RuralNameBatch, RuralNameBatchProgress>> => {
  const of = (batch: RuralNameBatch): RuralNameBatchProgress => {
    const own = [...new Map(tasks.filter(task => task.batch === batch).map(task => [taskKey(task), task])).values()]
    const done = own.filter(({ doneOn }) => happenedBy(doneOn, asOf)).length
    const underWay = own.filter(one => happenedBy(one.begunOn, asOf) && !happenedBy(one.doneOn, asOf)).length
    return { planned: own.length, underWay, done }
  }
  return {
    museum: of('museum'),
    plan: of('plan'),
    sign: of('sign'),
    map: of('map'),
    brand: of('brand'),
    event: of('event'),
  }
}
