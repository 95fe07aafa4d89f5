import { happenedBy, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { nameFilingMeasures2023 } from '../shared/documents.js'
import type { ApprovedName } from './calendar.js'

/** Where it is written what a notice tells and what is handed in for the filing. */
export const nameNoticeCite = nameFilingMeasures2023

/** What a notice of a name tells (地名公告内容). */
export const nameNoticeParts = {
  name: { zh: '标准名称', en: 'Standard name' },
  roman: { zh: '罗马字母拼写', en: 'In Roman letters' },
  division: { zh: '所属政区', en: 'Division' },
  position: { zh: '位置描述', en: 'Where it lies' },
  approvedBy: { zh: '批准机关', en: 'Authority' },
  approvedOn: { zh: '批准时间', en: 'Day of the approval' },
} as const satisfies Record<string, LocalizedText>
/** A part of a notice: see {@link nameNoticeParts}. */
export type NameNoticePart = keyof typeof nameNoticeParts

/** What is handed in for the filing of a name (地名备案材料). */
export const nameFilingPapers = {
  form: { zh: '地名备案登记表', en: 'Form of the filing' },
  report: { zh: '批准机关出具的备案报告', en: 'Report of the authority' },
  approval: { zh: '命名、更名批复文件', en: 'The approval' },
  application: { zh: '申请书', en: 'The application' },
  reports: { zh: '申请时提交的相关报告', en: 'The reports handed in with it' },
} as const satisfies Record<string, LocalizedText>

const text = z.string().min(1).max(500).optional()

/** A notice of a name, as it was published; what it does not tell is left out. */
export const NameNotice = z.strictObject({
  name: text,
  roman: text,
  division: text,
  position: text,
  approvedBy: text,
  approvedOn: PlainDate.optional(),
})
export type NameNotice = z.infer<typeof NameNotice>

/**
 * What a notice must tell and does not; `null` for one that was published (`on`) before the measures of 2023-06-13, as what was asked of it
 * then was not read.
 */
export const missingOfNotice = (notice: NameNotice, on?: PlainDate): readonly NameNoticePart[] | null =>
  on !== undefined && on < nameFilingMeasures2023.issued
    ? null
    : (Object.keys(nameNoticeParts) as NameNoticePart[]).filter(part => notice[part] === undefined)

/** Of the names approved in a period, how many were announced by its end, and of how many that is not on record. */
export const announcedNames = (
  names: readonly Pick<ApprovedName, 'approvedOn' | 'announcedOn'>[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly numerator: number; readonly denominator: number; readonly notTold: number } => {
  const approved = names.filter(({ approvedOn }) => from <= approvedOn && approvedOn <= to)
  return {
    numerator: approved.filter(({ announcedOn }) => happenedBy(announcedOn, to)).length,
    denominator: approved.length,
    notTold: approved.filter(({ announcedOn }) => announcedOn === undefined).length,
  }
}
