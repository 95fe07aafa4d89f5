import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { punishmentLaw2021 } from '../shared/documents.js'
import { type Tally, tally } from '../shared/share.js'

/** 防范和处置非法集资条例. */
export const fundRaisingRegulation2021 = {
  title: '防范和处置非法集资条例',
  number: '国务院令第737号',
  issuer: '国务院',
  issued: '2021-01-26',
  effective: '2021-05-01',
  confidence: 'primary',
} as const satisfies Citation

const day = PlainDate.nullable()

/** One lead on fraud in elderly care (养老服务诈骗线索), and what became of it. A step not yet taken is `null`; left out, it is not told. */
export const FraudLead = z.strictObject({
  id: z.string().min(1),
  institution: z.string().min(1).nullable(),
  source: z.enum(['report', 'inspection', 'community', 'screening', 'other-department', 'media', 'other']),
  kind: z.enum(['fund-raising', 'health-products', 'prepaid-fees', 'property', 'pension-agency', 'other']),
  received: PlainDate,
  verified: day.optional(),
  /** What the check of the lead found: nothing, a risk, or a suspicion of a crime or of illegal fund-raising. */
  finding: z.enum(['unfounded', 'risk', 'suspected']).nullish(),
  /** A warning talk, with the order to put it right. */
  warned: day.optional(),
  referredTo: z.enum(['lead-department', 'police', 'market-supervision', 'other']).nullish(),
  referred: day.optional(),
  closed: day.optional(),
})
export type FraudLead = z.infer<typeof FraudLead>

/** What a lead asks for. */
export const fraudLeadRules = {
  'risk-warned': {
    text: {
      zh: '可能存在非法集资风险的，有权警示约谈、责令整改；未经警示约谈或者移送即办结',
      en: 'who may be at risk of illegal fund-raising may be warned and told to put it right; it was closed without that or a referral',
    },
    cite: atArticle(fundRaisingRegulation2021, '第十八条'),
    severity: 'warning',
  },
  'suspected-referred': {
    text: {
      zh: '违法行为涉嫌犯罪的，应当及时移送司法机关',
      en: 'a suspected crime is referred in good time to the police',
    },
    cite: atArticle(punishmentLaw2021, '第二十七条'),
  },
  'fund-raising-referred': {
    text: {
      zh: '涉嫌非法集资的，由处置非法集资牵头部门组织调查认定',
      en: 'suspected illegal fund-raising is for the lead department to look into',
    },
    cite: atArticle(fundRaisingRegulation2021, '第十九条'),
  },
  'found-before-closing': {
    text: {
      zh: '办结的线索应当有核查日期和结论，未经核查即移交主管部门的除外',
      en: 'a lead that is closed was checked and says what was found, but for one that went unchecked to whose matter it is',
    },
    severity: 'warning',
  },
  'steps-in-order': {
    text: { zh: '线索各环节日期先后有误', en: 'the steps of a lead follow one another' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Where a lead stands on a day; `null`: it comes later, or whether a step that would decide was taken is not told. */
export const fraudLeadState = (
  lead: FraudLead,
  asOf: PlainDate,
): 'open' | 'verified' | 'acted-on' | 'closed' | null => {
  if (asOf < lead.received) return null
  const { closed, warned, referred, verified } = lead
  if (happenedBy(closed, asOf)) return 'closed'
  if (closed === undefined) return null
  if (happenedBy(warned, asOf) || happenedBy(referred, asOf)) return 'acted-on'
  if (warned === undefined || referred === undefined) return null
  if (happenedBy(verified, asOf)) return 'verified'
  return verified === undefined ? null : 'open'
}

/**
 * What of a lead is wrong: closed unchecked or without what its finding asks for (a risk closed without a warning talk is a warning, as
 * the regulation leaves it to the office), or steps out of order. What is not told breaks nothing. Fund-raising is judged of leads
 * closed from 2021-05-01, referral of a suspected crime from 2021-07-15.
 */
export const fraudLeadProblems = (lead: FraudLead): Problem[] => {
  const { received, verified, finding, warned, referred, referredTo, closed, kind } = lead
  const broken = (code: keyof typeof fraudLeadRules, field: keyof FraudLead) =>
    brokenRule(code, fraudLeadRules[code], [field])
  const early = (['verified', 'warned', 'referred', 'closed'] as const).filter(step => {
    const date = lead[step]
    return (
      date != null &&
      (date < received ||
        // What is urgent is referred before it is checked, and art. 18 lets the office warn on a risk that only may be.
        (step === 'closed' && [verified, warned, referred].some(one => one != null && one > date)))
    )
  })
  // A crime goes to the police, suspected fund-raising to the lead department too, as where fees are taken ahead or homes are sold; market supervision and others look into neither.
  const isReferred =
    referred !== null && (referredTo === undefined || referredTo === 'police' || referredTo === 'lead-department')
  // What is another office's matter is passed on as it came.
  const passedOn = verified == null && finding == null && referred !== null && referredTo !== null
  return [
    ...early.map(step => broken('steps-in-order', step)),
    ...(closed != null && (verified === null || finding === null) && !passedOn
      ? [broken('found-before-closing', 'finding')]
      : []),
    ...(closed != null &&
    closed >= fundRaisingRegulation2021.effective &&
    kind === 'fund-raising' &&
    finding === 'risk' &&
    warned === null &&
    (referred === null || referredTo === null)
      ? [broken('risk-warned', 'warned')]
      : []),
    ...(closed != null && finding === 'suspected' && !isReferred
      ? kind === 'fund-raising'
        ? closed >= fundRaisingRegulation2021.effective
          ? [broken('fund-raising-referred', 'referred')]
          : []
        : closed >= punishmentLaw2021.effective
          ? [broken('suspected-referred', 'referred')]
          : []
      : []),
  ]
}

/** Of the leads received by a day, those closed by it (线索办结率); of which the closing is not told, it is not known. */
export const closedLeads = (leads: readonly FraudLead[], asOf: PlainDate): Tally =>
  tally(
    leads.filter(({ received }) => received <= asOf),
    ({ closed }) => (closed === undefined ? null : happenedBy(closed, asOf)),
  )
