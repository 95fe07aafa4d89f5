import {
  atArticle,
  brokenRule,
  type Citation,
  isLate,
  type LocalizedText,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** Kinds of cremation machines (火化机). */
export const crematorKinds = {
  flat: { zh: '平板炉', en: 'Flat furnace' },
  raking: { zh: '拣灰炉（台车式）', en: 'Raking furnace' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A cremation machine of a home: from when to when it runs, and whether its smoke is cleaned. */
export const Cremator = z
  .strictObject({
    id: z.string().min(1),
    home: z.string().min(1),
    kind: z.enum(['flat', 'raking', 'other']),
    installed: PlainDate,
    /** The last day of its use. */
    retired: PlainDate.nullable().default(null),
    /** It has a device that cleans the smoke (火化污染物净化设备); `null`: not known. */
    cleaning: z.boolean().nullable(),
    /** It meets the mandatory standard for equipment; `null`: not known. */
    meetsStandard: z.boolean().nullable(),
    /** Tests of what it gives off. */
    tests: z.array(z.strictObject({ on: PlainDate, passed: z.boolean() })).default([]),
  })
  .refine(
    ({ installed, retired }) => retired == null || installed <= retired,
    refusal(['retired'], '停用日期早于安装日期', 'retired before it was installed'),
  )
export type Cremator = z.infer<typeof Cremator>

/** Whether a machine is in use on a day. */
export const isCrematorInUse = ({ installed, retired }: Cremator, on: PlainDate): boolean =>
  runsOn(installed, retired, on)

/** Whether a machine counts as clean on a day: its smoke is cleaned, and its last test by the day was passed; `null`: not known. */
export const isCleanCremator = (machine: Cremator, on: PlainDate): boolean | null => {
  const last = latestBy(
    machine.tests.map(test => test.on),
    on,
  )
  const passed = last === undefined ? null : machine.tests.filter(test => test.on === last).every(test => test.passed)
  if (machine.cleaning === false || passed === false) return false
  return machine.cleaning === null ? null : passed
}

/** A day by which a place wants every body cremated in a raking furnace. */
export interface RakingRule {
  readonly by: PlainDate
  readonly cite: Citation
}

/** 四川: at the latest by 2026-06-30. */
export const sichuanRaking: RakingRule = {
  by: '2026-06-30',
  cite: {
    title: '关于进一步优化惠民殡葬政策的通知',
    number: '川民发〔2025〕94号',
    issuer: '四川省民政厅、四川省财政厅',
    effective: '2025-09-01',
    confidence: 'secondary',
  },
}

/** What cremation machines are held against. */
export const crematorRules = {
  'equipment-standard': {
    text: {
      zh: '火化机应当符合国家规定的技术标准、强制性标准',
      en: 'a cremation machine meets the technical, or mandatory, standard of the state',
    },
  },
  'raking-by-day': {
    text: { zh: '应当在期限前改用拣灰炉', en: 'the home changes to raking furnaces by the day' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a machine breaks on a day: below the standard while in use (from 1997-07-21 art. 16, from 2026-03-30 art. 19), and, where a place asks for
 * raking furnaces, another one in use after the day.
 */
export const crematorProblems = (machine: Cremator, asOf: PlainDate, raking?: RakingRule): Problem[] => {
  if (!isCrematorInUse(machine, asOf)) return []
  const cite = isRevised(asOf)
    ? atArticle(funeralRegulation2025, '第十九条')
    : atArticle(funeralRegulationAt(asOf), '第十六条')
  return [
    ...(machine.meetsStandard === false && funeralRegulationOn(asOf) !== null
      ? [brokenRule('equipment-standard', { ...crematorRules['equipment-standard'], cite }, ['meetsStandard'])]
      : []),
    ...(raking && machine.kind !== 'raking' && isLate(null, raking.by, asOf)
      ? [brokenRule('raking-by-day', { ...crematorRules['raking-by-day'], cite: raking.cite }, ['kind'], raking.by)]
      : []),
  ]
}

/** How many bodies a home can cremate in a year with the machines in use on a day, at so many a machine and working day. */
export const cremationCapacity = (
  machines: readonly Cremator[],
  on: PlainDate,
  { perDay, days }: { readonly perDay: number; readonly days: number },
): number => machines.filter(machine => isCrematorInUse(machine, on)).length * perDay * days
