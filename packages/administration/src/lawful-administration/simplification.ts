import { divideExact, happenedBy, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** The three concentrations and three arrivals of approval (审批“三集中三到位”). */
export const approvalReforms = {
  'functions-in-one-office': { zh: '审批职能向一个科室集中', en: 'Functions in one office' },
  'office-in-the-hall': { zh: '审批科室向政务服务中心集中', en: 'The office in the service hall' },
  'items-on-the-platform': { zh: '审批事项向网上平台集中', en: 'Items on the platform' },
  'items-in-place': { zh: '事项进驻到位', en: 'Items in place' },
  'powers-in-place': { zh: '审批授权到位', en: 'Powers handed on' },
  'supervision-in-place': { zh: '电子监察到位', en: 'Supervision in place' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link approvalReforms}. */
export type ApprovalReform = keyof typeof approvalReforms

/** An item of approval or service, and what was cut: days by law and as promised, papers before and after. */
export const ApprovalItem = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Days by law, and as promised, in the same kind of days; `null` by law: it sets none. */
  legalDays: z.int().min(0).max(1000).nullable(),
  promisedDays: z.int().min(0).max(1000).nullable(),
  papersBefore: z.int().min(0).nullable().default(null),
  papersNow: z.int().min(0).nullable().default(null),
  /** Given up, or handed down. */
  abolished: PlainDate.nullable().default(null),
})
export type ApprovalItem = z.infer<typeof ApprovalItem>

/** What was cut of some items on a day. */
export interface DaysCut {
  readonly items: number
  readonly legalDays: number
  readonly promisedDays: number | null
  /** 1 − promised ÷ legal; `null` while a promise is not known, or where the law gives no days. */
  readonly cut: number | null
  /** Items whose promise is longer than the law allows. */
  readonly overLaw: readonly string[]
}

const thereOn = (items: readonly ApprovalItem[], asOf: PlainDate): ApprovalItem[] =>
  // One that was given up and taken up anew is there by its later record.
  [...new Map(items.filter(({ abolished }) => !happenedBy(abolished, asOf)).map(one => [one.id, one])).values()]

/**
 * The days cut of the items that are there on a day, each once (办理时限压缩率): of all their days together, not a mean of shares. An item
 * for which the law sets no days is no part of them.
 */
export const daysCut = (items: readonly ApprovalItem[], asOf: PlainDate): DaysCut => {
  const there = thereOn(items, asOf)
  const limited = there.flatMap(one => (one.legalDays === null ? [] : [{ ...one, legalDays: one.legalDays }]))
  const legalDays = limited.reduce((sum, one) => sum + one.legalDays, 0)
  const promisedDays = limited.reduce<number | null>(
    (sum, { promisedDays }) => (sum === null || promisedDays === null ? null : sum + promisedDays),
    0,
  )
  return {
    items: there.length,
    legalDays,
    promisedDays,
    cut: promisedDays === null || legalDays === 0 ? null : divideExact(legalDays - promisedDays, legalDays),
    overLaw: limited.filter(one => one.promisedDays !== null && one.promisedDays > one.legalDays).map(({ id }) => id),
  }
}

/** What was cut of the papers of some items. */
export interface PapersCut {
  readonly before: number
  readonly now: number
  /** 1 − now ÷ before; `null` where there were none. */
  readonly cut: number | null
}

/** The papers cut of the items that are there on a day, each once (申报材料精简率); `null` while one does not say how many it had or has. */
export const papersCut = (items: readonly ApprovalItem[], asOf: PlainDate): PapersCut | null => {
  const there = thereOn(items, asOf).map(({ papersBefore, papersNow }) => [papersBefore, papersNow] as const)
  if (there.flat().includes(null)) return null
  const before = there.reduce((sum, [had]) => sum + had!, 0)
  const now = there.reduce((sum, [, has]) => sum + has!, 0)
  return { before, now, cut: before === 0 ? null : divideExact(before - now, before) }
}

/** Which of the six are not done by a day. */
export const approvalReformsLeft = (
  done: Readonly<Partial<Record<ApprovalReform, PlainDate | null>>>,
  asOf: PlainDate,
): ApprovalReform[] => keysOf(approvalReforms).filter(one => !happenedBy(done[one], asOf))
