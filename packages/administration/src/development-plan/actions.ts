import { divideExact, type LocalizedText } from '@minzheng/core'
import type { LedgerTask, TaskState } from '@minzheng/indicators/ledger'

/** A frame of a yearly plan that groups its sections under one name: an action, a slogan. */
export interface PlanFrame {
  /** The plan's id. */
  readonly plan: string
  readonly name: LocalizedText
  /** Numbers of its sections; 0 is the preamble, which has no items. */
  readonly sections: readonly number[]
}

const yubei = (section: number, zh: string, en: string): PlanFrame => ({
  plan: 'yubei-2024',
  name: { zh, en },
  sections: [section],
})

/** The nine actions of Yubei's plan of 2024, a section each (渝北“九项行动”). */
export const yubeiActions = {
  assistance: yubei(4, '精准保障', 'precise assistance'),
  elderly: yubei(5, '渝悦养老', 'care of the elderly'),
  children: yubei(6, '渝童守护', 'protection of children'),
  organisations: yubei(7, '渝社有为', 'social organisations'),
  names: yubei(8, '乡村著名', 'names of the countryside'),
  governance: yubei(9, '治理强基', 'base governance'),
  charity: yubei(10, '善满山城', 'charity'),
  rehabilitation: yubei(11, '精康融合', 'mental-health rehabilitation'),
  farewell: yubei(12, '逝有所安', 'funeral services'),
} as const satisfies Readonly<Record<string, PlanFrame>>

/** The frames of the plans that are more than one section, or a section of another name: slogans and projects (年度总框架). */
export const planFrames: readonly PlanFrame[] = [
  { plan: 'yubei-2024', name: { zh: '九项行动', en: 'nine actions' }, sections: [4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { plan: 'yubei-2024', name: { zh: '三个一工程', en: 'three number-one projects' }, sections: [2] },
  { plan: 'yubei-2024', name: { zh: '协同增效改革', en: 'synergy reform' }, sections: [3] },
  { plan: 'yubei-2024', name: { zh: '七件实事', en: 'seven tasks' }, sections: [13] },
  { plan: 'yubei-2024', name: { zh: '党建统领', en: 'party building leads' }, sections: [1] },
]

/** As much of a plan as tells which items stand in which section. */
export interface PlanSections {
  readonly id: string
  readonly sections: readonly { readonly number: number; readonly items: readonly { readonly number: number }[] }[]
}

/** The numbers of the items that a frame groups, in their order; none of a frame of another plan. */
export const itemsOfFrame = ({ plan, sections }: PlanFrame, { id, sections: all }: PlanSections): readonly number[] =>
  plan === id
    ? all.filter(({ number }) => sections.includes(number)).flatMap(({ items }) => items.map(one => one.number))
    : []

/** How far an action is. */
export interface ActionProgress {
  readonly items: readonly { readonly item: number; readonly done: number; readonly tasks: number }[]
  /** The mean of its items, 0 to 1, each item as much as any other whatever it holds; `null` while an item has no task on the ledger. */
  readonly progress: number | null
  readonly withoutTasks: readonly number[]
}

/**
 * How far a frame of a plan is by the ledger of tasks: of each item the share of its tasks that are done, and of the frame the mean of
 * its items. The standings are those of `ledgerOn` of `@minzheng/indicators/ledger`.
 */
export const actionProgress = (
  frame: PlanFrame,
  plan: PlanSections,
  standings: readonly { readonly task: Pick<LedgerTask, 'item'>; readonly state: TaskState }[],
): ActionProgress => {
  const items = itemsOfFrame(frame, plan).map(item => {
    const tasks = standings.filter(({ task }) => task.item === item)
    return { item, done: tasks.filter(({ state }) => state === 'done').length, tasks: tasks.length }
  })
  const withoutTasks = items.filter(({ tasks }) => tasks === 0).map(({ item }) => item)
  if (items.length === 0 || withoutTasks.length > 0) return { items, progress: null, withoutTasks }
  // Over the product of all counts, so that a mean of thirds is exact.
  const common = items.reduce((product, { tasks }) => product * BigInt(tasks), 1n)
  const sum = items.reduce((total, { done, tasks }) => total + (BigInt(done) * common) / BigInt(tasks), 0n)
  const whole = common * BigInt(items.length)
  const divisor = gcd(sum, whole)
  return { items, progress: divideExact(Number(sum / divisor), Number(whole / divisor)), withoutTasks }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
