import {
  atArticle,
  brokenRule,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { assistanceLaw2026 } from '../shared/documents.js'
import { type AssistanceDepartment, assistanceDepartments } from '../special-assistance/schemes.js'
import { governmentDataRegulation2025 } from './documents.js'

const article = (number: string) => atArticle(governmentDataRegulation2025, number)

/** How far a data set may be used (共享属性): with every department, with those named, or with none (令第809号 art. 14). */
export const accessLevels = {
  unconditional: { zh: '无条件共享', en: 'Every department' },
  conditional: { zh: '有条件共享', en: 'The departments named' },
  none: { zh: '不予共享', en: 'None' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What a data set of assistance is about. */
export const assistanceDataKinds = {
  recognition: { zh: '对象认定结果', en: 'Who is recognised' },
  'means-test': { zh: '家庭经济状况核对', en: 'Means tests' },
  benefits: { zh: '救助发放', en: 'What was granted and paid' },
  warnings: { zh: '监测预警', en: 'Warnings' },
  needs: { zh: '救助需求', en: 'Needs' },
  institutions: { zh: '机构、站点', en: 'Institutions and stations' },
  statistics: { zh: '统计数据', en: 'Statistics' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const text = z.string().min(1)
/** `other`: who gives no assistance, such as the police, or whoever supplies free electricity; its purpose tells which. */
const department = z.enum([...keysOf(assistanceDepartments), 'other'])

/** A data set of assistance (社会救助数据目录), how far it may be used, and whether it is open to the public. */
export const AssistanceDataSet = z
  .strictObject({
    id: text,
    title: text,
    kind: z.enum(keysOf(assistanceDataKinds)),
    /** Who keeps it. */
    holder: department,
    items: z.array(text).min(1),
    /** Whether it tells of persons. */
    personal: z.boolean(),
    access: z.enum(keysOf(accessLevels)),
    /** On conditions: with whom, and for what. */
    sharedWith: z.array(z.strictObject({ department, purpose: text })).default([]),
    /** With none: by which law, regulation or decision of the State Council. */
    basis: text.nullable().default(null),
    /** Open to the public from this day; `null`: not. */
    openedOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ sharedWith }) => {
      const named = sharedWith.map(one => one.department).filter(one => one !== 'other')
      return new Set(named).size === named.length
    },
    refusal(['sharedWith'], '部门重复', 'a department stands twice'),
  )
export type AssistanceDataSet = z.infer<typeof AssistanceDataSet>

/** Whether a department may use a data set, and for what: its own, what is for every department, and what names it. */
export const mayUse = (
  { holder, access, sharedWith }: AssistanceDataSet,
  department: AssistanceDepartment,
): { readonly allowed: boolean; readonly purpose: string | null } => {
  const named = sharedWith.find(one => one.department === department)
  return {
    allowed: department === holder || access === 'unconditional' || (access === 'conditional' && named !== undefined),
    purpose: access === 'conditional' ? (named?.purpose ?? null) : null,
  }
}

/** Who is in charge of some assistance and need not test the means again of whom another has recognised (社会救助法 art. 42). */
export const recognisingDepartments = [
  'medical-security',
  'education',
  'housing',
  'labour',
] as const satisfies readonly AssistanceDepartment[]

/** What the catalogue is held against. */
export const dataSetRules = {
  'data-set-conditions': {
    text: { zh: '有条件共享的，应当列明共享范围和使用用途', en: 'with whom and for what data are shared is listed' },
    cite: article('第十五条'),
  },
  'data-set-basis': {
    text: { zh: '不予共享的，应当列明依据', en: 'what is not shared says by which law' },
    cite: article('第十五条'),
  },
  'data-set-no-conditions': {
    text: { zh: '无条件共享的，不得增设条件', en: 'what is for every department has no conditions' },
    cite: article('第十五条'),
  },
  'recognition-shared': {
    text: {
      zh: '对象确认结果应当与专项救助主管部门共享互认',
      en: 'who is recognised is shared with the other departments',
    },
    cite: atArticle(assistanceLaw2026, '第四十二条'),
  },
  'no-persons-opened': {
    text: { zh: '涉及个人隐私和个人信息的数据不得向社会开放', en: 'what tells of persons is not opened to the public' },
    cite: atArticle(assistanceLaw2026, '第十一条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a data set breaks on a day: the classes of sharing since 2025-08-01 (令第809号), mutual recognition and the protection of personal
 * data since 2026-07-01 (社会救助法).
 */
export const dataSetProblems = (entry: AssistanceDataSet, asOf: PlainDate): Problem[] => {
  const { access, sharedWith, basis, holder, kind, personal, openedOn } = entry
  const broken = (code: keyof typeof dataSetRules, key: keyof AssistanceDataSet) =>
    brokenRule(code, dataSetRules[code], [key])
  const classed = asOf >= governmentDataRegulation2025.effective
  const byLaw = asOf >= assistanceLaw2026.effective
  const kept = recognisingDepartments.filter(one => !mayUse(entry, one).allowed)
  return [
    ...(classed && access === 'conditional' && sharedWith.length === 0
      ? [broken('data-set-conditions', 'sharedWith')]
      : []),
    ...(classed && access === 'none' && basis === null ? [broken('data-set-basis', 'basis')] : []),
    ...(classed && access === 'unconditional' && sharedWith.length > 0
      ? [broken('data-set-no-conditions', 'sharedWith')]
      : []),
    // Art. 42 speaks of who is recognised as tekun, on dibao, marginal or in hardship from rigid expenses: by civil affairs.
    ...(byLaw && kind === 'recognition' && holder === 'civil-affairs' && kept.length > 0
      ? [broken('recognition-shared', 'access')]
      : []),
    ...(byLaw && personal && happenedBy(openedOn, asOf) ? [broken('no-persons-opened', 'openedOn')] : []),
  ]
}
