import { describe, expect, it } from 'vitest'
import {
  ElectricityGift,
  electricityFigures,
  electricityGiftProblems,
  freeElectricity,
  freeElectricityBounds,
} from './electricity.js'
import { AidInsurance, aidInsuranceFigures, aidInsuranceProblems } from './insurance.js'
import {
  CharityAidMonth,
  CharityReferral,
  charityAidMonthProblems,
  charityReferralProblems,
  charityReferralRules,
  charityReferralState,
  dayOfCharity,
  referralSides,
} from './referral.js'
import { fulfilledWishes, MicroWish, microWishProblems, microWishState } from './wishes.js'

describe('a referral', () => {
  const referral = (facts: object = {}) =>
    CharityReferral.parse({
      id: '1',
      person: 'a',
      why: 'still-in-need',
      need: 'medical',
      lacking: 1000_00,
      consentedOn: '2024-03-01',
      referredOn: '2024-03-01',
      to: '某慈善会',
      acceptedOn: '2024-03-02',
      government: [{ on: '2024-02-01', amount: 400_00 }],
      charity: [{ on: '2024-03-03', amount: 600_00 }],
      ...facts,
    })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-04-01', []],
    ['no consent', { consentedOn: null }, '2024-04-01', ['referral-consent']],
    ['a day late', { consentedOn: '2024-03-02' }, '2024-04-01', ['referral-consent']],
    [
      'before the opinion',
      { consentedOn: null, referredOn: '2023-09-05', government: [], lacking: null },
      '2024-04-01',
      [],
    ],
    [
      'with it',
      { consentedOn: null, referredOn: '2023-09-06' },
      '2024-04-01',
      ['referral-consent', 'referral-after-government'],
    ],
    ['not referred yet', { consentedOn: null }, '2024-02-29', []],
    ['to nobody', { to: null }, '2024-04-01', ['referral-to']],
    ['nothing of the government', { government: [] }, '2024-04-01', ['referral-after-government']],
    ['only afterwards', { government: [{ on: '2024-03-02', amount: 1 }] }, '2024-04-01', ['referral-after-government']],
    ['not eligible', { why: 'not-eligible', government: [] }, '2024-04-01', []],
    ['consent not told', { consentedOn: undefined }, '2024-04-01', []],
    ['what the government gave not told', { government: undefined }, '2024-04-01', []],
    [
      'not told, and more than the need alone',
      { government: undefined, lacking: 600_00 - 1 },
      '2024-04-01',
      ['referral-beyond-need'],
    ],
    [
      'died before the charity answered',
      { acceptedOn: null, charity: [], withdrawnOn: '2024-03-02' },
      '2024-04-01',
      [],
    ],
    ['both', { declinedOn: '2024-03-02' }, '2024-04-01', ['referral-outcome']],
    ['declined tomorrow', { declinedOn: '2024-04-02' }, '2024-04-01', []],
    ['accepted before', { acceptedOn: '2024-02-29' }, '2024-04-01', ['referral-order']],
    ['helped, and its acceptance not written down', { acceptedOn: null }, '2024-04-01', []],
    [
      'helped before it was referred',
      { acceptedOn: null, charity: [{ on: '2024-02-29', amount: 1 }] },
      '2024-04-01',
      ['referral-order'],
    ],
    ['helped before', { charity: [{ on: '2024-03-01', amount: 1 }] }, '2024-04-01', ['referral-order']],
    ['a fen too much', { charity: [{ on: '2024-03-03', amount: 600_01 }] }, '2024-04-01', ['referral-beyond-need']],
    ['the government alone', { lacking: 1, charity: [] }, '2024-04-01', []],
    [
      'a fen of charity',
      { lacking: 400_00, charity: [{ on: '2024-03-03', amount: 1 }] },
      '2024-04-01',
      ['referral-beyond-need'],
    ],
    ['not in money', { lacking: null, charity: [{ on: '2024-03-03', amount: 9999_00 }] }, '2024-04-01', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(charityReferralProblems(referral(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it('to whom is not told: a gap of the record', () =>
    expect(charityReferralProblems(referral({ to: null }), '2024-04-01')).toMatchObject([
      { code: 'referral-to', severity: 'warning' },
    ]))

  it('a charity may give more than the need comes to: a warning', () => {
    const [problem] = charityReferralProblems(
      referral({ charity: [{ on: '2024-03-03', amount: 600_01 }] }),
      '2024-04-01',
    )
    expect(problem?.severity).toBe('warning')
  })

  it.each([
    ['2024-02-29', 'to-be-referred', 400_00, 0],
    ['2024-03-01', 'referred', 400_00, 0],
    ['2024-03-02', 'accepted', 400_00, 0],
    ['2024-03-03', 'helped', 400_00, 600_00],
    ['2024-01-31', 'to-be-referred', 0, 0],
  ])('on %s is %s', (asOf, state, government, charity) => {
    expect(charityReferralState(referral(), asOf)).toBe(state)
    expect(referralSides(referral(), asOf)).toEqual({ government, charity })
  })
  it('may be withdrawn; of what is not told no sum is known', () => {
    const withdrawn = referral({ acceptedOn: null, charity: [], withdrawnOn: '2024-03-02' })
    expect(['2024-03-01', '2024-03-02'].map(on => charityReferralState(withdrawn, on))).toEqual([
      'referred',
      'withdrawn',
    ])
    expect(referralSides(referral({ government: undefined }), '2024-03-03')).toEqual({
      government: null,
      charity: 600_00,
    })
  })
  it('may be declined; names its place', () => {
    expect(charityReferralState(referral({ declinedOn: '2024-03-02', charity: [] }), '2024-03-02')).toBe('declined')
    expect(charityReferralRules['referral-consent'].cite.article).toBe('二（二）')
  })
})

describe('the month of charity and assistance', () => {
  const codes = (from: string, to: string, on = from) =>
    charityAidMonthProblems(CharityAidMonth.parse({ from, to, events: [{ name: '宣讲', on, attendances: 10 }] })).map(
      ({ code }) => code,
    )
  it.each([
    ['2023-09-01', '2023-09-30', []],
    ['2023-09-05', '2023-09-05', []],
    ['2023-09-06', '2023-09-30', ['month-of-charity-day']],
    ['2023-08-01', '2023-09-04', ['month-of-charity-day']],
    ['2022-12-01', '2023-09-05', []],
    ['2015-09-01', '2015-09-30', []],
    ['2016-08-01', '2016-08-31', []],
    ['2016-08-02', '2016-09-01', ['month-of-charity-day']],
    ['2016-09-01', '2016-09-30', []],
  ])('%s to %s', (from, to, expected) => expect(codes(from, to)).toEqual(expected))
  // 慈善法 art. 7 names the day and asks for no month; it is that of the day.
  it.each([
    ['2024-09-04', '（中华人民共和国慈善法第七条）'],
    ['2024-09-30', '（中华人民共和国慈善法（2023年修正）第七条）'],
  ])('a month to %s without the day is odd, by the text of its day', (to, cite) => {
    const [odd] = charityAidMonthProblems(CharityAidMonth.parse({ from: to, to }))
    expect(odd?.severity).toBe('warning')
    expect(odd?.message.zh).toContain(cite)
  })
  it('holds its events', () => {
    expect(codes('2023-09-01', '2023-09-30', '2023-09-30')).toEqual([])
    expect(codes('2023-09-01', '2023-09-30', '2023-10-01')).toEqual(['event-in-month'])
    expect(codes('2023-09-01', '2023-09-30', '2023-08-31')).toEqual(['event-in-month'])
    expect(() => dayOfCharity(2015)).toThrow()
    expect(() => dayOfCharity(10_000)).toThrow()
    expect(dayOfCharity(2016)).toBe('2016-09-05')
    expect(CharityAidMonth.safeParse({ from: '2023-09-02', to: '2023-09-01' }).success).toBe(false)
  })
})

describe('a wish', () => {
  const wish = (facts: object = {}) =>
    MicroWish.parse({
      id: '1',
      person: 'a',
      wish: '一个书包',
      madeOn: '2024-05-01',
      donor: 'b',
      takenUpOn: '2024-05-02',
      fulfilledOn: '2024-06-01',
      ...facts,
    })
  it.each([
    ['2024-04-30', null],
    ['2024-05-01', 'open'],
    ['2024-05-02', 'taken-up'],
    ['2024-06-01', 'fulfilled'],
  ])('on %s: %s', (asOf, state) => expect(microWishState(wish(), asOf)).toBe(state))
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['taken up before', { takenUpOn: '2024-04-30' }, ['wish-order', 'wish-late']],
    ['taken up and fulfilled on the day', { takenUpOn: '2024-05-01', fulfilledOn: '2024-05-01' }, []],
    ['fulfilled before', { fulfilledOn: '2024-05-01' }, ['wish-order']],
    ['a donor who never took it up', { takenUpOn: null, fulfilledOn: null }, ['wish-taken-up']],
    ['taken back before it was taken up', { fulfilledOn: null, withdrawnOn: '2024-05-01' }, ['wish-order']],
    ['a donor who fulfilled it, and no day on which it was taken up', { takenUpOn: null }, ['wish-taken-up']],
    ['fulfilled, and neither donor nor day on file', { takenUpOn: null, donor: null }, ['wish-donor']],
    ['by nobody', { donor: null }, ['wish-donor']],
    ['both', { withdrawnOn: '2024-06-02' }, ['wish-both']],
    ['a day late', { fulfilledOn: '2024-06-02' }, ['wish-late']],
    ['not yet', { fulfilledOn: null }, ['wish-late']],
    ['it is not told whether it was fulfilled', { fulfilledOn: undefined }, []],
    ['not yet, withdrawn', { fulfilledOn: null, withdrawnOn: '2024-05-10' }, []],
    ['withdrawn on the last day', { fulfilledOn: null, withdrawnOn: '2024-06-01' }, []],
    ['withdrawn once it was late', { fulfilledOn: null, withdrawnOn: '2024-06-02' }, ['wish-late']],
    ['not yet, withdrawn only later', { fulfilledOn: null, withdrawnOn: '2024-07-02' }, ['wish-late']],
    ['withdrawn before it was made', { fulfilledOn: null, withdrawnOn: '2024-04-30' }, ['wish-order']],
  ])('breaks %s', (_, facts, expected) =>
    expect(microWishProblems(wish(facts), '2024-07-01', 30).map(({ code }) => code)).toEqual(expected),
  )
  it('has no days where the place set none; on the last day it is in time', () => {
    expect(microWishProblems(wish({ fulfilledOn: null }), '2030-01-01')).toEqual([])
    expect(microWishProblems(wish({ fulfilledOn: null }), '2024-06-01', 30)).toEqual([])
    expect(microWishProblems(wish({ takenUpOn: '2024-08-01', fulfilledOn: null }), '2024-07-01', 30)).toEqual([])
  })
  it('counts what is fulfilled of what stands', () => {
    const wishes = [
      wish(),
      wish({ id: '2' }),
      wish({ fulfilledOn: null }),
      wish({ fulfilledOn: null, withdrawnOn: '2024-05-10' }),
    ]
    const untold = wish({ fulfilledOn: undefined })
    expect(fulfilledWishes([...wishes, wish({ madeOn: '2024-06-02' }), untold], '2024-06-01')).toEqual({
      numerator: 2,
      denominator: 4,
      notTold: 1,
    })
  })
})

describe('an insurance', () => {
  const insurance = (facts: object = {}) =>
    AidInsurance.parse({
      id: '1',
      insurer: '某保险公司',
      kind: 'poverty-prevention',
      from: '2024-01-01',
      until: '2024-12-31',
      premium: 100_00,
      payers: { government: 50_00, charity: 40_00, own: 10_00 },
      ceiling: { claim: 5000_00, person: 8000_00 },
      insured: [
        { person: 'a', since: '2024-01-01' },
        { person: 'b', since: '2024-07-01', until: '2024-08-31' },
      ],
      ...facts,
    })
  const claim = (facts: object = {}) => ({
    person: 'a',
    occurred: '2024-03-01',
    paidOn: '2024-03-02',
    amount: 5000_00,
    ...facts,
  })
  const codes = (facts: object) => aidInsuranceProblems(insurance(facts)).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['nothing', { claims: [claim()] }, []],
    ['a fen of the premium', { payers: { government: 50_00, charity: 40_00, own: 9_99 } }, ['premium-paid']],
    ['a fen over a claim', { claims: [claim({ amount: 5000_01 })] }, ['claim-ceiling']],
    ['all claims', { claims: [claim(), claim({ amount: 3000_00 })] }, []],
    ['a fen over', { claims: [claim(), claim({ amount: 3000_01 })] }, ['person-ceiling']],
    ['no ceiling', { ceiling: { claim: null, person: null }, claims: [claim({ amount: 99999_00 })] }, []],
    ['paid before', { claims: [claim({ paidOn: '2024-02-29' })] }, ['claim-order']],
    ['not insured', { claims: [claim({ person: 'c' })] }, ['claim-insured']],
    ['before', { claims: [claim({ person: 'b', occurred: '2024-06-30', paidOn: '2024-09-01' })] }, ['claim-insured']],
    ['the last day', { claims: [claim({ person: 'b', occurred: '2024-08-31', paidOn: '2024-09-01' })] }, []],
    ['after', { claims: [claim({ person: 'b', occurred: '2024-09-01', paidOn: '2024-09-01' })] }, ['claim-insured']],
    ['insured before the whole', { insured: [{ person: 'a', since: '2023-12-31' }] }, ['insured-days']],
    ['insured backwards', { insured: [{ person: 'a', since: '2024-02-01', until: '2024-01-31' }] }, ['insured-days']],
    ['insured beyond it', { insured: [{ person: 'a', since: '2024-02-01', until: '2025-01-01' }] }, ['insured-days']],
    ['after the whole', { claims: [claim({ occurred: '2025-01-01', paidOn: '2025-01-02' })] }, ['claim-insured']],
    [
      'twice',
      {
        insured: [
          { person: 'a', since: '2024-01-01', until: '2024-03-01' },
          { person: 'a', since: '2024-03-01' },
        ],
      },
      ['insured-twice'],
    ],
    [
      'once after the other',
      {
        insured: [
          { person: 'a', since: '2024-03-02' },
          { person: 'a', since: '2024-01-01', until: '2024-03-01' },
        ],
      },
      [],
    ],
  ])('breaks %s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))
  it('comes to', () => {
    const one = insurance({
      claims: [claim(), claim({ person: 'b', occurred: '2024-08-01', paidOn: '2024-09-01', amount: 1 })],
    })
    expect(aidInsuranceFigures(one, '2024-07-01').persons).toBe(2)
    expect(aidInsuranceFigures(one, '2024-06-30')).toEqual({
      persons: 1,
      premiums: 100_00,
      byCharity: 40_00,
      claims: 5000_00,
      assistance: null,
    })
    const beside = insurance({
      claims: [claim({ assistance: 800_00 }), claim({ paidOn: '2024-08-01', assistance: 1 })],
    })
    expect(aidInsuranceFigures(beside, '2024-07-01').assistance).toBe(800_00)
    expect(aidInsuranceFigures(beside, '2024-08-01').assistance).toBe(800_01)
    expect(aidInsuranceFigures(beside, '2024-01-01').assistance).toBe(0)
    expect(aidInsuranceFigures(one, '2024-09-01')).toEqual({
      persons: 2,
      premiums: 200_00,
      byCharity: 80_00,
      claims: 5000_01,
      assistance: null,
    })
    expect(AidInsurance.safeParse({ ...one, until: '2023-12-31' }).success).toBe(false)
    expect(AidInsurance.safeParse({ ...one, until: '2024-01-01' }).success).toBe(true)
  })
})

describe('electricity', () => {
  // 15 kilowatt-hours at 0.5283 yuan are 7.9245 yuan.
  it.each([
    [20, 15, 5283, 792],
    [15, 15, 5283, 792],
    [14, 15, 5283, 739],
    [0, 15, 5283, 0],
  ])('free of %i used, %i at %i: %i fen', (used, base, price, fen) =>
    expect(freeElectricity(used, { base, price })).toBe(fen),
  )
  it('is given within national bounds', () => {
    expect([freeElectricityBounds.least, freeElectricityBounds.most]).toEqual([10, 15])
  })

  const gift = (facts: object = {}) =>
    ElectricityGift.parse({
      household: 'a',
      group: 'dibao',
      season: 'summer',
      year: 2025,
      on: '2025-07-01',
      given: { in: 'fen', amount: 200_00 },
      ...facts,
    })
  const project = { groups: ['dibao', 'tekun'], given: { in: 'fen', amount: 200_00 } } as const
  it.each<[string, object[], string[]]>([
    ['nothing', [{}, { season: 'winter' }, { year: 2026, on: '2026-07-01' }, { household: 'b' }], []],
    ['of another summer', [{ on: '2024-07-01' }], ['gift-year']],
    ['nothing in the January of a winter', [{ season: 'winter', on: '2026-01-15' }], []],
    ['of a winter long gone', [{ season: 'winter', on: '2027-01-15' }], ['gift-year']],
    ['twice', [{}, {}], ['gift-twice']],
    ['another group', [{ group: 'marginal' }], ['gift-group']],
    ['another amount', [{ given: { in: 'fen', amount: 200_01 } }], ['gift-amount']],
    ['another unit', [{ given: { in: 'kilowatt-hours', amount: 200_00 } }], ['gift-amount']],
  ])('a list breaks %s', (_, gifts, expected) =>
    expect(electricityGiftProblems(gifts.map(gift), project).map(({ code }) => code)).toEqual(expected),
  )
  it('counts a season', () => {
    const gifts = [
      gift(),
      gift({ household: 'b', given: { in: 'kilowatt-hours', amount: 50 } }),
      gift({ season: 'winter' }),
    ]
    expect(electricityFigures([...gifts, gift({ year: 2024 })], 'summer', 2025)).toEqual({
      households: 2,
      kilowattHours: 50,
      fen: 200_00,
    })
  })
})
