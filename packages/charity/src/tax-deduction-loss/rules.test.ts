import { addDays, addMonths } from '@minzheng/core'
import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { taxDeductionLoss2020 } from './rules.js'

const assess = (given: object) =>
  taxDeductionLoss2020.assess(
    taxDeductionLoss2020.facts.parse({
      asOf: '2024-07-01',
      reportOnTime: true,
      spendingMet: true,
      adminCostMet: true,
      exemptionValid: true,
      grade: '3A',
      ...given,
    }),
    {},
  )

// Source: 公告2020年第27号 art. 7 for the grounds, arts. 8 and 9 for what follows.
it.each([
  [{}, false, 'none'],
  [{ reportOnTime: false }, true, 'none'],
  [{ spendingMet: false }, true, 'none'],
  [{ adminCostMet: false }, true, 'none'],
  [{ penalised: true }, true, 'none'],
  [{ seriousList: true }, true, 'none'],
  [{ grade: '2A' }, true, 'none'],
  [{ grade: '1A' }, true, 'none'],
  [{ grade: 'none' }, true, 'none'],
  [{ improperGift: true }, true, 'year-and-three'],
  [{ againstCharter: true }, true, 'year-and-three'],
  [{ relatedBeneficiary: true, penalised: true }, true, 'year-and-three'],
  [{ illegalPolitics: true }, true, 'for-ever'],
  [{ nationalSecurity: true, improperGift: true }, true, 'for-ever'],
  [{ spendingMet: undefined }, null, 'none'],
  [{ spendingMet: undefined, grade: '2A' }, true, 'none'],
  [{ improperGift: null }, null, null],
  // The exemption ended on 31 December: on 30 June six months are not exceeded, on 1 July they are.
  [{ exemptionValid: false, withoutExemptionSince: '2024-01-01', asOf: '2024-06-30' }, false, 'none'],
  [{ exemptionValid: false, withoutExemptionSince: '2024-01-01', asOf: '2024-07-01' }, true, 'none'],
  [{ exemptionValid: false }, null, 'none'],
  [{ exemptionValid: true, withoutExemptionSince: '2020-01-01' }, false, 'none'],
])('%o: must lose it %s, barred %s', (given, mustLose, bar) => {
  expect(assess(given)).toMatchObject({ mustLose, bar })
})

it('six months are exceeded on the day after their last, and not before', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map(days => addDays('2020-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (withoutExemptionSince, after) => {
      const asOf = addDays(withoutExemptionSince, after)
      expect(assess({ exemptionValid: false, withoutExemptionSince, asOf }).mustLose).toBe(
        asOf >= addMonths(withoutExemptionSince, 6),
      )
    }),
  )
})

it('answers alike everywhere', () => {
  agreement(taxDeductionLoss2020)
})

// Art. 8: the year and the three after it.
it.each([
  [{}, 0],
  [{ penalised: true }, 0],
  [{ improperGift: true }, 3],
  [{ againstCharter: true }, 3],
  [{ relatedBeneficiary: true }, 3],
  [{ improperGift: null }, null],
])('%o: barred for %s years after that of the loss', (given, barredYearsAfter) => {
  expect(assess(given).barredYearsAfter).toBe(barredYearsAfter)
})
