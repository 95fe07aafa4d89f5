import * as z from 'zod'
import {
  type BookSource,
  type NationalPolicy,
  type PolicyDocument,
  policyBook,
  policyFor,
  valueDefinitions,
} from '../src/index.js'

const money = z.int().min(0).max(1_000_000)
const named = (zh: string, en: string, unit?: string) => ({
  label: { zh, en },
  ...(unit === undefined ? {} : { unit }),
})

/** A made-up allowance with one value of each kind and each presence. */
export const allowance = {
  id: 'allowance',
  title: { zh: '津贴', en: 'Allowance' },
  policy: z.object({
    standard: money.meta({ ...named('标准', 'Standard', 'fen/month'), value: 'shared.standard' }),
    tiers: z.object({
      low: money.nullable().meta(named('低档', 'Low', 'fen/month')),
      high: money.nullable().meta(named('高档', 'High', 'fen/month')),
    }),
    extra: money.optional().meta(named('另加', 'Extra', 'fen/month')),
    share: z.number().min(0).max(1).optional().meta(named('比例', 'Share')),
    multiple: z.number().min(0).max(10).optional().meta(named('倍数', 'Multiple')),
    age: z
      .int()
      .min(0)
      .max(120)
      .optional()
      .meta(named('起始年龄', 'Age', 'year')),
    counts: z.boolean().optional().meta(named('计入', 'Counts')),
    mode: z
      .enum(['full', 'half'])
      .optional()
      .meta({
        ...named('发放方式', 'Mode'),
        words: { full: { zh: '全额', en: 'in full' }, half: { zh: '减半', en: 'by half' } },
      }),
    grade: z.enum(['1', '1-2']).optional().meta(named('等级', 'Grade')),
  }),
} as const

/** A programme that reads what town and country have in common. */
export const common = {
  id: 'common',
  title: { zh: '共有', en: 'In common' },
  policy: z.object({
    one: money.nullable().meta({
      ...named('共同标准', 'One standard', 'fen/month'),
      value: 'shared.one',
      common: { of: ['shared.urban', 'shared.rural'], unless: ['shared.institution'] },
    }),
  }),
} as const

export const definitions = valueDefinitions([allowance])

export const document = (division: string, more: Partial<PolicyDocument>): PolicyDocument => ({
  division,
  title: '通知',
  confidence: 'primary',
  ...more,
})

/** A document that sets the standard alone. */
export const standard = (
  division: string,
  from: PolicyDocument['from'],
  value: string,
  more: Partial<PolicyDocument> = {},
) => document(division, { from, values: { 'shared.standard': value }, ...more })

export const national = (value: number, from = '2020-01-01'): NationalPolicy => ({
  program: 'allowance',
  documents: { law: { title: '办法', confidence: 'primary' } },
  values: { standard: [{ from, value, cite: 'law' }] },
})

export const at = (sources: readonly BookSource[], place: string, date: string, more: object = {}) =>
  policyFor(allowance, policyBook(definitions, ...sources), { place, date, ...more })
