import { defineProgram, versions } from '@minzheng/rules'
import { marriageConditionsDocument } from './documents.js'
import { MarriageConditionsFacts } from './facts.js'
import { MarriageConditionsPolicy } from './policy.js'

const cite = marriageConditionsDocument

/** Conditions of marriage, as it was first set in 2026. */
export const marriageConditions2026 = defineProgram({
  id: 'marriage-conditions',
  title: { zh: '结婚条件', en: 'conditions of marriage' },
  inForce: { from: '2026-11-30', cite },
  facts: MarriageConditionsFacts,
  policy: MarriageConditionsPolicy,
  rules({ applies }, { amount }) {
    const eligible = applies.as({ zh: '可以享受', en: 'Eligible' }, { cite })
    const benefit = eligible.choose(amount, 0).as({ zh: '每月金额', en: 'Amount a month' }, { unit: 'fen/month', cite })
    return { eligible, benefit }
  },
})

/** Conditions of marriage. */
export const marriageConditions = versions(marriageConditions2026)
