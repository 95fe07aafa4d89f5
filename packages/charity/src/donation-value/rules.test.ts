import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { donatedThings, donationValue2020 } from './rules.js'

const assess = (given: object) =>
  donationValue2020.assess(
    donationValue2020.facts.parse({
      donor: 'individual',
      thing: 'goods',
      received: 10_00,
      originalCost: 20_00,
      fairValue: 30_00,
      certificate: true,
      ...given,
    }),
    {},
  )

// Source: 公告2019年第99号 art. 2 (persons) and 公告2020年第27号 art. 13 (companies, receipts).
describe('the value of a donation', () => {
  it.each([
    [{ thing: 'money' }, 10_00, 10_00, 'received'],
    [{ thing: 'money', certificate: false }, 10_00, 10_00, 'received'],
    [{ thing: 'equity' }, 30_00, 20_00, 'original-cost'],
    [{ thing: 'real-estate' }, 30_00, 20_00, 'original-cost'],
    [{ thing: 'goods' }, 30_00, 30_00, 'fair-value'],
    [{ donor: 'company', thing: 'money' }, 10_00, 10_00, 'received'],
    [{ donor: 'company', thing: 'equity' }, 20_00, 20_00, 'original-cost'],
    [{ donor: 'company', thing: 'real-estate' }, 30_00, 30_00, 'fair-value'],
    [{ donor: 'company', thing: 'goods' }, 30_00, 30_00, 'fair-value'],
  ])('%o', (given, receiptAmount, deductibleValue, basis) => {
    expect(assess(given)).toEqual({ receiptAllowed: true, receiptAmount, deductibleValue, basis })
  })

  it.each(['equity', 'real-estate', 'goods'])('%s without a certificate has no receipt and no deduction', thing => {
    for (const donor of ['individual', 'company'])
      expect(assess({ thing, donor, certificate: false })).toMatchObject({
        receiptAllowed: false,
        receiptAmount: 0,
        deductibleValue: 0,
      })
  })

  it.each([
    [{ certificate: undefined }, { receiptAllowed: null, receiptAmount: null }],
    [{ thing: undefined }, { receiptAllowed: true, receiptAmount: null }],
    [{ thing: undefined, certificate: false }, { receiptAllowed: null }],
    [
      { thing: 'equity', donor: undefined },
      { receiptAmount: null, deductibleValue: 20_00, basis: 'original-cost' },
    ],
    [
      { thing: 'goods', donor: undefined, originalCost: undefined },
      { receiptAmount: 30_00, deductibleValue: 30_00 },
    ],
    [{ thing: 'goods', fairValue: undefined, certificate: false }, { receiptAmount: 0 }],
  ])('unknown %o', (given, expected) => {
    expect(assess(given)).toMatchObject(expected)
  })

  it('no donor deducts more than one of the values, and nothing without a receipt', () => {
    const value = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(
        fc.record({
          donor: fc.constantFrom('individual', 'company'),
          thing: fc.constantFrom(...donatedThings),
          certificate: fc.boolean(),
          received: value,
          originalCost: value,
          fairValue: value,
        }),
        given => {
          const { receiptAllowed, deductibleValue } = assess(given)
          const values = [given.received, given.originalCost, given.fairValue]
          expect(receiptAllowed ? values : [0]).toContain(deductibleValue)
        },
      ),
    )
  })

  it('answers alike everywhere', () => {
    agreement(donationValue2020)
  })
})
