import { addDays, atArticle, type Citation, dateParts, type PlainDate } from '@minzheng/core'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'

/** The meetings that the law asks for at set times: the assembly, and the representatives. */
export type RegularMeeting = 'assembly' | 'representatives'

/** How often a meeting is held at least: so many times in each period of so many months. */
export interface MeetingInterval {
  readonly months: number
  readonly cite: Citation
}

/**
 * How often a meeting has to be held on a day: a village’s assembly once a year since 2026; its representatives every quarter; a
 * community’s representatives every half-year since 2026. `null`: the law sets no time, or none that is held was in force.
 */
export const meetingInterval = (
  kind: CommitteeKind,
  meeting: RegularMeeting,
  on: PlainDate,
): MeetingInterval | null => {
  if (!hasLaw(kind, on)) return null
  const since2026 = on >= amended2025
  const of = (months: number, article: string) => ({ months, cite: atArticle(lawOf(kind, on), article) })
  if (kind === 'village')
    return meeting === 'representatives'
      ? of(3, since2026 ? '第三十条第一款' : '第二十六条第一款')
      : since2026
        ? of(12, '第二十五条第三款')
        : null
  return since2026 && meeting === 'representatives' ? of(6, '第二十八条第二款') : null
}

/** The last day of the period of the calendar (quarter, half-year, year) that a day is in. */
const periodStart = (day: PlainDate, months: number): PlainDate => {
  const { year, month } = dateParts(day)
  const first = month - ((month - 1) % months)
  return `${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`
}

const periodAfter = (start: PlainDate, months: number): PlainDate => {
  const { year, month } = dateParts(start)
  const next = month + months
  return next > 12
    ? `${String(year + 1).padStart(4, '0')}-${String(next - 12).padStart(2, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`
}

/**
 * The first days of the periods from one day to another that were over by `to` without a meeting in them; of a period that began before
 * the law nothing is asked. Periods are those of the calendar; only whole ones count.
 * @throws ProblemError `not-a-date`
 */
export const missedMeetings = (
  kind: CommitteeKind,
  meeting: RegularMeeting,
  held: readonly PlainDate[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly PlainDate[] => {
  const months = meetingInterval(kind, meeting, to)?.months
  if (months === undefined) return []
  const missed: PlainDate[] = []
  let start = periodStart(from, months)
  if (start < from) start = periodAfter(start, months)
  for (let next = periodAfter(start, months); next <= addDays(to, 1); start = next, next = periodAfter(start, months)) {
    const due = meetingInterval(kind, meeting, start) !== null
    if (due && !held.some(day => start <= day && day < next)) missed.push(start)
  }
  return missed
}

/** What a village's assembly decides since 2026 (art. 28); it may leave it to the representatives. */
export const assemblyMatters2026 = {
  'village-planning': { zh: '村庄规划、建设等乡村建设重要事项', en: 'Planning and building of the village' },
  allowances: { zh: '享受误工补贴的人员及补贴标准', en: 'Who is paid for lost work, and how much' },
  'collective-income': { zh: '从村集体经济所得资金和物资的使用', en: 'Use of what comes from the collective' },
  'public-works': { zh: '公益事业的兴办和筹资筹劳方案及建设承包方案', en: 'Public works, levies and contracts' },
  'key-assistance': { zh: '重点帮扶人员、帮扶方案', en: 'Who is helped first, and how' },
  other: { zh: '其他涉及村民利益的事项', en: 'Other matters of the villagers' },
} as const

/** What a village's assembly decided until 2025 (art. 24). */
export const assemblyMatters2010 = {
  allowances: { zh: '享受误工补贴的人员及补贴标准', en: 'Who is paid for lost work, and how much' },
  'collective-income': { zh: '从村集体经济所得收益的使用', en: 'Use of the collective income' },
  'public-works': { zh: '公益事业的兴办和筹资筹劳方案及建设承包方案', en: 'Public works, levies and contracts' },
  'land-contracts': { zh: '土地承包经营方案', en: 'Contracts of land' },
  'collective-projects': { zh: '村集体经济项目的立项、承包方案', en: 'Projects of the collective' },
  homesteads: { zh: '宅基地的使用方案', en: 'Use of homesteads' },
  'land-compensation': { zh: '征地补偿费的使用、分配方案', en: 'Compensation for land' },
  'collective-property': { zh: '以借贷、租赁或者其他方式处分村集体财产', en: 'Disposal of collective property' },
  other: { zh: '其他涉及村民利益的事项', en: 'Other matters of the villagers' },
} as const

/** What a village's assembly has to decide on a day; `null` before 2010-10-28, when another law held that was not read. */
export const assemblyMattersOn = (on: PlainDate): typeof assemblyMatters2026 | typeof assemblyMatters2010 | null =>
  !hasLaw('village', on) ? null : on >= amended2025 ? assemblyMatters2026 : assemblyMatters2010

/** The last day to tell villagers or residents of an assembly: ten days before; since 2026 less in a special case. `null`: no day is set. */
export const assemblyNoticeDue = (
  kind: CommitteeKind,
  meetingOn: PlainDate,
  { special = false }: { readonly special?: boolean } = {},
): PlainDate | null => {
  const since2026 = meetingOn >= amended2025
  if (!hasLaw(kind, meetingOn) || (kind === 'residents' && !since2026)) return null
  return since2026 && special ? null : addDays(meetingOn, -10)
}
