import { keysOf, type LocalizedText } from '@minzheng/core'
import * as z from 'zod'

/** A kind of task, by what shows that it was done. */
interface KindOfTask {
  readonly name: LocalizedText
  /** What is asked for as evidence (佐证材料). */
  readonly evidence: LocalizedText
}

/**
 * The kinds of task that plans name beside their figures, by what can be seen when one is done. Among words that speak of
 * several, the earlier kind is proposed.
 */
export const taskKinds = {
  'agreement-signed': {
    name: { zh: '协议签订', en: 'agreement signed' },
    evidence: { zh: '协议文本及签订日期', en: 'the agreement and the day of its signing' },
  },
  'rating-done': {
    name: { zh: '评定评估', en: 'rating or evaluation done' },
    evidence: { zh: '评定结果或评估报告', en: 'the result or the report of the evaluation' },
  },
  'title-obtained': {
    name: { zh: '创建申报', en: 'title applied for or obtained' },
    evidence: { zh: '申报材料、批复或命名文件', en: 'the application, the approval or the award' },
  },
  'standard-set': {
    name: { zh: '标准调整', en: 'rate or standard set' },
    evidence: { zh: '调整标准的文件及执行日期', en: 'the notice that sets it and its first day' },
  },
  'allowance-paid': {
    name: { zh: '资金发放', en: 'money paid or waived' },
    evidence: { zh: '发放台账或拨付凭证', en: 'the list of payments or the vouchers' },
  },
  'meeting-held': {
    name: { zh: '会议召开', en: 'meeting held' },
    evidence: { zh: '会议通知、纪要', en: 'the notice and the minutes' },
  },
  'training-done': {
    name: { zh: '学习培训', en: 'training or study done' },
    evidence: { zh: '培训通知、签到和课件', en: 'the notice, the attendance and the course' },
  },
  'rectification-done': {
    name: { zh: '整治整改', en: 'wrongs put right' },
    evidence: { zh: '问题清单及销号记录', en: 'the list of wrongs and how each was settled' },
  },
  'inspection-done': {
    name: { zh: '检查监管', en: 'inspection or supervision done' },
    evidence: { zh: '检查记录、通报或报告', en: 'the records or the report of the inspection' },
  },
  'system-launched': {
    name: { zh: '系统上线', en: 'information system in use' },
    evidence: { zh: '上线或验收记录', en: 'the record of its launch or acceptance' },
  },
  'facility-opened': {
    name: { zh: '设施建成', en: 'facility built or opened' },
    evidence: { zh: '验收或启用材料、现场照片', en: 'the acceptance, the opening or pictures of the place' },
  },
  'register-updated': {
    name: { zh: '名册数据', en: 'register or data updated' },
    evidence: { zh: '名册、清单或数据及更新日期', en: 'the register, list or data and the day of its update' },
  },
  'document-issued': {
    name: { zh: '文件印发', en: 'document issued' },
    evidence: { zh: '文件名称、文号和印发日期', en: 'the title, the number and the day of issue' },
  },
  'mechanism-set-up': {
    name: { zh: '机制建立', en: 'mechanism set up' },
    evidence: { zh: '建立机制的文件及运行记录', en: 'the document that sets it up and records of its working' },
  },
  'activity-held': {
    name: { zh: '活动开展', en: 'activity held' },
    evidence: { zh: '活动方案、照片或报道', en: 'the plan, pictures or a report of the activity' },
  },
  'publicity-done': {
    name: { zh: '宣传公开', en: 'publicity or disclosure done' },
    evidence: { zh: '发布链接、稿件或公示截图', en: 'the link, the article or the notice' },
  },
  'matter-handled': {
    name: { zh: '事项办理', en: 'matters handled' },
    evidence: { zh: '办理台账或批复', en: 'the list of matters or the decisions' },
  },
  'research-done': {
    name: { zh: '调研论证', en: 'study or consultation done' },
    evidence: { zh: '调研或论证报告', en: 'the report of the study' },
  },
  'pilot-run': {
    name: { zh: '试点改革', en: 'pilot or reform run' },
    evidence: { zh: '试点方案和总结', en: 'the plan and the report of the pilot' },
  },
  'team-built': {
    name: { zh: '组织队伍', en: 'organisation or staff built up' },
    evidence: { zh: '成立、任职或人员名册', en: 'the founding, the appointments or the list of staff' },
  },
  'service-provided': {
    name: { zh: '服务帮扶', en: 'service or help given' },
    evidence: { zh: '服务记录或受助名册', en: 'the records of service or the list of those helped' },
  },
  'policy-carried-out': {
    name: { zh: '政策落实', en: 'policy or programme carried out' },
    evidence: { zh: '落实情况报告', en: 'the report on how it was carried out' },
  },
  other: {
    name: { zh: '其他', en: 'other' },
    evidence: { zh: '能看出完成的材料', en: 'whatever shows that it was done' },
  },
} as const satisfies Record<string, KindOfTask>

/** A kind of {@link taskKinds}. */
export const TaskKind = z.enum(keysOf(taskKinds))
export type TaskKind = z.infer<typeof TaskKind>
