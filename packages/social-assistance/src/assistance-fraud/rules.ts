import { atArticle, type Citation } from '@minzheng/core'
import { allOf, anyOf, defineProgram, type InForce, versions } from '@minzheng/rules'
import { assistanceLaw2026, assistanceRegulation } from '../shared/documents.js'
import { AssistanceFraudFacts, AssistanceFraudPolicy } from './facts.js'

interface Version {
  readonly inForce: InForce
  readonly cite: Citation
  /** A fine, which may be left out, is so many times the value at least and at most. */
  readonly fine: { readonly least: number; readonly most: number }
  /** Whether the assistance is stopped; else it may be reduced or stopped. */
  readonly stops: boolean
  /** Whether services are among what was got, beside money and goods. */
  readonly countsServices: boolean
}

const fraudVersion = ({ inForce, cite, fine, stops, countsServices }: Version) =>
  defineProgram({
    id: 'assistance-fraud',
    title: { zh: '骗取社会救助的处理', en: 'Assistance got by fraud' },
    inForce,
    facts: AssistanceFraudFacts,
    policy: AssistanceFraudPolicy,
    rules({ obtained, services }) {
      const about = { unit: 'fen', cite }
      const got = countsServices ? obtained.plus(services) : obtained
      const returned = got.as(
        countsServices
          ? { zh: '可以责令退回', en: 'May be ordered to be returned' }
          : { zh: '责令退回', en: 'To be returned' },
        about,
      )
      const leastFine = got.times(fine.least).as({ zh: '处罚款时的最低额', en: 'Least fine, where one is set' }, about)
      const mostFine = got.times(fine.most).as({ zh: '罚款的最高额', en: 'Greatest fine' }, about)
      const mustStop = (stops ? allOf() : anyOf()).as(
        {
          zh: '应当停止社会救助（否则为可以调减、停止）',
          en: 'Assistance must stop (else it may be reduced or stopped)',
        },
        { cite },
      )
      return { returned, leastFine, mostFine, mustStop }
    },
  })

/** Under 社会救助暂行办法, until 2026-06-30: one to three times what was got. */
export const assistanceFraud2014 = fraudVersion({
  inForce: { from: '2014-05-01', to: '2026-06-30', cite: assistanceRegulation },
  cite: atArticle(assistanceRegulation, '第六十八条'),
  fine: { least: 1, most: 3 },
  stops: true,
  countsServices: false,
})

/** Under 社会救助法, since 2026-07-01: up to twice what was got, with no least. */
export const assistanceFraud2026 = fraudVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  cite: atArticle(assistanceLaw2026, '第七十三条'),
  fine: { least: 0, most: 2 },
  stops: false,
  countsServices: true,
})

/**
 * What follows where assistance was got by fraud: what is returned, and between which amounts a fine lies, where one is set at all
 * (可以). The regulation stopped the assistance; under the Law it may be reduced or stopped.
 */
export const assistanceFraud = versions(assistanceFraud2014, assistanceFraud2026)
