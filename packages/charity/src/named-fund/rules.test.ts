import { notKnown, type PolicyValues } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { settingOnly } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { NamedFundFacts, NamedFundPolicy, namedFund, namedFund1999 } from './rules.js'

/** As the policies of the places say; the files themselves are tested with the seeds. */
const places = {
  hengshan: {
    once: { individual: 3_000_00, unit: 20_000_00 },
    instalments: { individual: 3_000_00, unit: 20_000_00 },
    firstLeast: { individual: 3_000_00, unit: 20_000_00 },
  },
  xuzhou: {
    once: { individual: 10_000_00 },
    instalments: { individual: 10_000_00 },
    firstShare: 0.1,
    mostYears: 10,
  },
  shenzhen: {
    once: { individual: 2_000_000_00, unit: 2_000_000_00 },
    instalments: { individual: 4_000_000_00, unit: 4_000_000_00 },
    pledge: { individual: 10_000_000_00, unit: 10_000_000_00 },
    firstShare: null,
    firstLeast: { individual: null, unit: null },
    mostYears: 3,
    evenParts: true,
    payoutShare: 0.2,
  },
}
const assess = (place: keyof typeof places, facts: object) =>
  namedFund.on('2026-02-01').assess(NamedFundFacts.parse(facts), places[place])

// Source: the published terms of the charities of these places, each cited with the value in the seeds; no national rule.
describe('a named fund', () => {
  it.each([
    ['hengshan', 'individual', 3_000],
    ['hengshan', 'unit', 20_000],
    ['xuzhou', 'individual', 10_000],
    ['shenzhen', 'individual', 2_000_000],
    ['shenzhen', 'unit', 2_000_000],
  ] as const)('%s, %s: at once from %i yuan', (place, donor, yuan) => {
    const test = (amount: number) => assess(place, { donor, form: 'once', amount }).established
    expect([test(yuan * 100 - 1), test(yuan * 100), test(yuan * 100 + 1)]).toEqual([false, true, true])
  })

  it.each([
    // Whether the parts must be even, or the first so much in whole, is not reported.
    ['xuzhou', 10_000_00, 1_000_00, 10, null],
    ['xuzhou', 10_000_00, 999_99, 10, false],
    ['xuzhou', 10_000_00, 1_000_00, 11, false],
    ['xuzhou', 20_000_00, 1_999_99, 10, false],
    ['xuzhou', 9_999_99, 9_999_99, 1, false],
    ['hengshan', 5_000_00, 3_000_00, 20, null],
    ['hengshan', 5_000_00, 2_999_99, 2, false],
    ['shenzhen', 4_000_000_00, 1_333_333_34, 3, true],
    ['shenzhen', 4_000_000_00, 1_333_333_33, 3, false],
    ['shenzhen', 4_000_000_00, 2_000_000_00, 2, true],
    ['shenzhen', 3_999_999_99, 2_000_000_00, 2, false],
    ['xuzhou', 10_000_00, undefined, 10, null],
  ] as const)('%s: %i fen in parts, first %s, over %i years: %s', (place, amount, firstPaid, years, established) => {
    const facts = { donor: 'individual', form: 'instalments', amount, firstPaid, years }
    expect(assess(place, facts).established).toBe(established)
  })

  it('is undetermined where the charity of the place is not known to name a threshold', () => {
    expect(assess('xuzhou', { donor: 'unit', form: 'once', amount: 1_000_000_00 })).toMatchObject({
      least: null,
      established: null,
    })
    expect(assess('hengshan', { donor: 'unit', form: 'pledge', amount: 1_000_000_00 }).established).toBe(null)
  })

  it.each<[string, PolicyValues<z.infer<typeof NamedFundPolicy>>, boolean | null]>([
    ['left out', {}, null],
    ['not confirmed', { once: { individual: notKnown } }, null],
    ['known to be none', { once: { individual: null } }, true],
    ['one yuan', { once: { individual: 1_00 } }, true],
    ['two yuan', { once: { individual: 2_00 } }, false],
  ])('a least amount that is %s', (_, policy, expected) => {
    const facts = NamedFundFacts.parse({ donor: 'individual', form: 'once', amount: 1_99 })
    expect(namedFund1999.assess(facts, policy)).toMatchObject({ amountTest: expected, established: expected })
  })

  it('what the place is known not to ask of a first part, of years and of spending need not be known', () => {
    const facts = NamedFundFacts.parse({ donor: 'unit', form: 'instalments', amount: 20_000_00 })
    const policy = settingOnly(NamedFundPolicy, { instalments: { unit: 20_000_00 } })
    expect(namedFund1999.assess(facts, policy)).toMatchObject({ partsTest: true, established: true, payoutTest: true })
    const asks = [{ firstShare: 0.1 }, { firstLeast: { unit: 1 } }, { mostYears: 1 }, { evenParts: true }]
    for (const more of asks) expect(namedFund1999.assess(facts, { ...policy, ...more }).partsTest).toBeNull()
    const ofPersons = { ...policy, firstLeast: { individual: 1, unit: null } }
    expect(namedFund1999.assess(facts, ofPersons).partsTest).toBe(true)
    expect(namedFund1999.assess(facts, { ...policy, payoutShare: 0.1 }).payoutTest).toBeNull()
  })

  // The Law sets none of it: in a place of which nothing is held "enough is spent" and "in order" would be made up.
  it('what the place has not said of a first part, of years and of spending is not known', () => {
    const paid = { firstPaid: 20_000_00, years: 1, principal: 20_000_00, spentInYear: 20_000_00 }
    const facts = NamedFundFacts.parse({ donor: 'unit', form: 'instalments', amount: 20_000_00, ...paid })
    const { rules } = explain(namedFund1999, facts, { instalments: { unit: 20_000_00 } })
    const open = (rule: string) => rules.find(({ name }) => name === rule)?.notKnown.map(({ title }) => title?.zh)
    // Parts of which the first is the whole are even, whatever is asked.
    expect(open('partsTest')).toEqual(['首期比例', '首期注入下限（单位或团体）', '分期年限'])
    expect(open('payoutTest')).toEqual(['每年支出占本金比例'])
    const { partsTest, established, payoutTest } = namedFund1999.assess(facts, { instalments: { unit: 20_000_00 } })
    expect([partsTest, established, payoutTest]).toEqual([null, null, null])
    const once = { ...facts, form: 'once' as const }
    expect(namedFund1999.assess(once, { once: { unit: 20_000_00 } }).established).toBe(true)
  })

  it('the reasons name what the place asks, and nothing else', () => {
    const facts = NamedFundFacts.parse({ donor: 'unit', form: 'instalments', amount: 20_000_00, firstPaid: 2_000_00 })
    const policy = settingOnly(NamedFundPolicy, { instalments: { unit: 20_000_00 }, firstShare: 0.1 })
    const explained = explain(namedFund1999, facts, policy)
    const text = renderExplanation(explained, 'zh')
    expect(text).toContain('首期比例 0.1')
    expect(text).not.toMatch(/均量|年数|首期注入下限/u)
    expect(text).toContain('当年支出达到比例：是（因 每年支出占本金比例：本地未设）')
  })

  it('in Shenzhen: a pledge of ten million, and a fifth of the principal spent each year', () => {
    const pledge = (amount: number) => assess('shenzhen', { donor: 'unit', form: 'pledge', amount }).established
    expect([pledge(10_000_000_00 - 1), pledge(10_000_000_00)]).toEqual([false, true])
    const payout = (spentInYear: number) =>
      assess('shenzhen', { donor: 'unit', form: 'once', principal: 2_000_000_03, spentInYear }).payoutTest
    expect([payout(400_000_00), payout(400_000_01)]).toEqual([false, true])
  })

  it('more money never fails what less money passed', () => {
    const facts = fc.record({
      donor: fc.constantFrom('individual', 'unit'),
      form: fc.constantFrom('once', 'pledge'),
      amount: fc.integer({ min: 0, max: 20_000_000_00 }),
    })
    fc.assert(
      fc.property(fc.constantFrom('hengshan', 'xuzhou', 'shenzhen'), facts, (place, one) => {
        if (assess(place, one).established)
          expect(assess(place, { ...one, amount: one.amount + 1 }).established).toBe(true)
      }),
    )
  })

  it('answers alike everywhere', () => agreement(namedFund1999))
})

describe('what is asked of which donor and form', () => {
  const policy = settingOnly(NamedFundPolicy, {
    once: { individual: 1, unit: 2 },
    instalments: { individual: 3, unit: 4 },
    pledge: { individual: 5, unit: 6 },
  })
  it.each([
    ['individual', 'once', 1],
    ['unit', 'once', 2],
    ['individual', 'instalments', 3],
    ['unit', 'instalments', 4],
    ['individual', 'pledge', 5],
    ['unit', 'pledge', 6],
  ])('%s, %s: at least %i fen', (donor, form, least) => {
    const of = (amount: number) => namedFund1999.assess(NamedFundFacts.parse({ donor, form, amount }), policy)
    expect([of(least - 1), of(least)]).toMatchObject([
      { least, amountTest: false },
      { least, amountTest: true },
    ])
  })

  it.each(['individual', 'unit'])('what must be paid in first by a donor of the kind %s, to the fen', donor => {
    const of = (firstPaid: number) =>
      namedFund1999.assess(NamedFundFacts.parse({ donor, form: 'instalments', amount: 10, firstPaid }), {
        ...policy,
        firstLeast: { individual: null, unit: null, [donor]: 7 },
      }).partsTest
    expect([of(6), of(7), of(8)]).toEqual([false, true, true])
  })

  it('a fifth of the principal, to the fen', () => {
    const of = (spentInYear: number) =>
      assess('shenzhen', { donor: 'unit', form: 'once', principal: 1_000, spentInYear }).payoutTest
    expect([of(199), of(200), of(201)]).toEqual([false, true, true])
  })
})
