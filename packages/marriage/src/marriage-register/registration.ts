import {
  atArticle,
  brokenRule,
  type Citation,
  DivisionCode,
  happenedBy,
  keysOf,
  negated,
  PlainDate,
  type Problem,
  type RecordRule,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import {
  registrationRegulation2003,
  registrationRegulation2025,
  registrationRegulationOn,
} from '../shared/documents.js'
import { isOfOfficesCounty, MarriageParty, registryActs } from '../shared/parties.js'

/** One registration (婚姻登记) as the system of a registry keeps it, without the names and numbers of the two. */
export const MarriageRegistration = z.strictObject({
  id: z.string().min(1),
  act: z.enum([...keysOf(registryActs), 'reissue']),
  on: PlainDate,
  /** The division of the registry. */
  office: DivisionCode,
  parties: z.tuple([MarriageParty, MarriageParty]),
  /** Booked on line before; left out: not known. */
  bookedOnline: z.boolean().optional(),
  /** Found without fault when it was looked through; `null`: not looked through yet. */
  faultless: z.boolean().nullable().default(null),
  /** What was charged, in fen; `null`: not known. */
  charged: z.int().min(0).nullable().default(null),
  /** The day on which it was given back; `null`: it was not, left out: not known. */
  refundedOn: PlainDate.nullish(),
})
export type MarriageRegistration = z.infer<typeof MarriageRegistration>

/**
 * Whether both are registered elsewhere (跨区域办理); `null`: not known of one of them. It is asked of mainland couples alone, whom the law
 * sends to a district or to any: for others the office that the province named registers (令804 art. 7(2)), which crosses no region.
 */
export const isCrossRegion = ({
  parties,
  office,
}: Pick<MarriageRegistration, 'parties' | 'office'>): boolean | null => {
  if (parties.some(({ kind }) => kind !== 'mainland')) return false
  const homes = parties.map(({ hukou }) => (hukou == null ? null : isOfOfficesCounty(hukou, office)))
  return negated(someHold(homes))
}

/** 关于清理规范一批行政事业性收费有关政策的通知: the cost of certificates is not charged any more. */
export const feesCancelled2017 = {
  title: '财政部 国家发展改革委关于清理规范一批行政事业性收费有关政策的通知',
  number: '财税〔2017〕20号',
  issuer: '财政部、国家发展改革委',
  effective: '2017-04-01',
  confidence: 'secondary',
  note: 'the press of 2017-03-24 tells the day and that 婚姻登记费 is among the 41 fees done away with or suspended; the number is from memory, the text was not read',
} as const satisfies Citation

/** What a registry may charge on a day. */
export interface FeeRule {
  /** `nothing`; `cost`: the cost of the certificate by the standard of the day, whose amount is not held. */
  readonly allowed: 'nothing' | 'cost'
  readonly cite: Citation
}

/**
 * What a registry may charge for a registration: nothing from 2025-05-10 (令804 art. 6(2)); the cost of the certificate before
 * (2003 art. 3(2)), which was itself done away with from 2017-04-01. `null` before 2003-10-01.
 */
export const feeRuleOn = (on: PlainDate): FeeRule | null => {
  const regulation = registrationRegulationOn(on)
  if (regulation === undefined) return null
  if (on >= registrationRegulation2025.effective)
    return { allowed: 'nothing', cite: atArticle(registrationRegulation2025, '第六条第二款') }
  return on >= feesCancelled2017.effective
    ? { allowed: 'nothing', cite: feesCancelled2017 }
    : { allowed: 'cost', cite: atArticle(registrationRegulation2003, '第三条第二款') }
}

/** Whether what was charged on a day breaks the law; `null`: not known what was, or whether it was more than the cost. */
export const isFeeBreach = (charged: number | null, on: PlainDate): boolean | null => {
  const rule = feeRuleOn(on)
  if (charged === 0) return false
  if (charged === null) return null
  return rule?.allowed === 'nothing' ? true : null
}

/** What registrations are held against. */
export const registrationRules = {
  'registration-free': {
    text: { zh: '办理婚姻登记不得收取费用', en: 'nothing is charged for a registration' },
    cite: atArticle(registrationRegulation2025, '第六条第二款'),
  },
  'fee-refunded': {
    text: { zh: '违反规定收取的费用应当退还当事人', en: 'what was charged against the law is given back' },
    cite: atArticle(registrationRegulation2025, '第二十二条第二款'),
    // No day is set for it; that it was charged is the fault.
    severity: 'warning',
  },
  'registered-later': {
    text: { zh: '登记日期不得晚于统计日', en: 'a registration is not dated after the day of the list' },
  },
  'registration-once': { text: { zh: '登记编号重复', en: 'a registration is on the list twice' } },
  'refunded-before': { text: { zh: '退费日期早于登记日期', en: 'money is given back before it was charged' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a list of registrations breaks by a day: fees charged, not given back, days to come or out of order, one that is there twice. */
export const registrationProblems = (registrations: readonly MarriageRegistration[], asOf: PlainDate): Problem[] =>
  registrations.flatMap(({ id, on, charged, refundedOn }, index): Problem[] => {
    const wrong = [
      ...(registrations.findIndex(one => one.id === id) < index
        ? [brokenRule('registration-once', registrationRules['registration-once'], [index, 'id'])]
        : []),
      ...(refundedOn != null && refundedOn < on
        ? [brokenRule('refunded-before', registrationRules['refunded-before'], [index, 'refundedOn'])]
        : []),
    ]
    if (on > asOf)
      return [...wrong, brokenRule('registered-later', registrationRules['registered-later'], [index, 'on'])]
    if (isFeeBreach(charged, on) !== true) return wrong
    const rule = { ...registrationRules['registration-free'], cite: feeRuleOn(on)!.cite }
    const refund = {
      ...registrationRules['fee-refunded'],
      ...(on < registrationRegulation2025.effective && {
        cite: atArticle(registrationRegulationOn(on) ?? registrationRegulation2003, '第十八条第二款'),
      }),
    }
    const refunded = refundedOn === undefined || happenedBy(refundedOn, asOf)
    return [
      ...wrong,
      brokenRule('registration-free', rule, [index, 'charged']),
      ...(refunded ? [] : [brokenRule('fee-refunded', refund, [index, 'refundedOn'])]),
    ]
  })
