import { describe, expect, it } from 'vitest'
import {
  boughtOfOrganisations,
  contractUntil,
  mayBuyServices,
  mayProvideServices,
  PurchaseContract,
  type PurchaseParty,
  paidOnContract,
  purchaseContractProblems,
  purchaseContractState,
  purchaseParties,
} from './purchase.js'

// 财政部令第102号 arts 5, 6 and 8.
it.each<[PurchaseParty, boolean, boolean, string | undefined, string]>([
  ['state-organ', true, false, '第五条', '第六条'],
  ['by-reference', true, false, undefined, '第六条'],
  ['enterprise', false, true, '第五条', '第六条'],
  ['social-organisation', false, true, '第五条', '第六条'],
  ['mass-body-on-budget', false, false, '第八条', '第八条'],
  ['public-institution-1', false, false, '第八条', '第八条'],
  ['public-institution-2', false, true, '第五条', '第六条'],
  ['public-institution-business', false, true, '第五条', '第六条'],
  ['rural-collective', false, true, '第五条', '第六条'],
  ['self-governing-body', false, true, '第五条', '第六条'],
  ['person', false, true, '第五条', '第六条'],
])('%s buys %s, provides %s', (party, buys, provides, buyArticle, provideArticle) => {
  expect(mayBuyServices(party)).toMatchObject({ may: buys })
  expect(mayBuyServices(party).cite.article).toBe(buyArticle)
  expect(mayProvideServices(party)).toMatchObject({ may: provides, cite: { article: provideArticle } })
  expect(Object.keys(purchaseParties)).toHaveLength(11)
})

const contract = (more: object = {}) =>
  PurchaseContract.parse({
    id: '1',
    buyer: 'state-organ',
    provider: 'social-organisation',
    organisation: '甲中心',
    service: '居家养老',
    signedOn: '2026-01-01',
    from: '2026-01-01',
    to: '2026-12-31',
    amount: 100,
    ...more,
  })

describe('what a contract breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['bought by a mass body', { buyer: 'mass-body-on-budget' }, ['buyer-may-buy']],
    ['provided by an institution of class I', { provider: 'public-institution-1' }, ['provider-may-provide']],
    ['staff', { barred: 'staffing' }, ['service-may-be-bought']],
    ['not on the catalogue', { inCatalogue: false }, ['in-catalogue']],
    ['not known whether', { inCatalogue: null }, []],
    ['a day more than a year', { to: '2027-01-01' }, ['contract-not-too-long']],
    ['three years, steady', { to: '2028-12-31', steady: true }, []],
    ['a day more', { to: '2029-01-01', steady: true }, ['contract-not-too-long']],
    ['signed a day after it began', { signedOn: '2026-01-02' }, ['signed-before-work']],
    ['all paid', { payments: [{ on: '2026-02-01', amount: 100 }] }, []],
    [
      'a fen more',
      {
        payments: [
          { on: '2026-02-01', amount: 60 },
          { on: '2026-03-01', amount: 41 },
        ],
      },
      ['paid-within-contract'],
    ],
    [
      'a fen more, later',
      {
        payments: [
          { on: '2026-02-01', amount: 60 },
          { on: '2026-07-01', amount: 41 },
        ],
      },
      [],
    ],
    [
      'signed before the measures',
      { signedOn: '2020-02-29', from: '2020-03-01', to: '2021-02-28', barred: 'staffing' },
      [],
    ],
    [
      'on their first day',
      { signedOn: '2020-03-01', from: '2020-03-01', to: '2021-02-28', barred: 'staffing' },
      ['service-may-be-bought'],
    ],
    ['paid before it was signed', { payments: [{ on: '2025-12-31', amount: 1 }] }, ['purchase-in-order']],
    ['accepted before it began', { acceptedOn: '2025-12-31' }, ['purchase-in-order']],
    ['evaluated before it began', { evaluation: { on: '2025-12-31', points: 90 } }, ['purchase-in-order']],
    ['not signed yet', { signedOn: '2026-07-01', barred: 'staffing' }, []],
  ])('%s', (_, more, codes) =>
    expect(purchaseContractProblems(contract(more), '2026-06-30').map(({ code }) => code)).toEqual(codes),
  )
  // 一般不超过1年; more than three years none may run. That it is signed before it begins no text that was read says.
  it.each([
    [{ to: '2027-01-01' }, 'warning'],
    [{ to: '2028-12-31' }, 'warning'],
    [{ to: '2029-01-01' }, 'error'],
    [{ to: '2029-01-01', steady: true }, 'error'],
    [{ signedOn: '2026-01-02' }, 'warning'],
  ])('%o: %s', (more, severity) =>
    expect(purchaseContractProblems(contract(more), '2026-06-30')).toMatchObject([{ severity }]),
  )
  it('how long it may run', () => {
    expect([contractUntil(contract()), contractUntil(contract({ steady: true }))]).toEqual(['2026-12-31', '2028-12-31'])
    // From 29 February to 28 February, and to 29 February from 1 March.
    const year = (from: string) => contractUntil({ from, steady: false })
    expect(['2024-02-29', '2024-03-01', '2027-03-01', '2026-07-31'].map(year)).toEqual([
      '2025-02-28',
      '2025-02-28',
      '2028-02-29',
      '2027-07-30',
    ])
    expect(() => contract({ to: '2025-12-31' })).toThrow()
    expect(paidOnContract(contract({ payments: [{ on: '2026-02-01', amount: 60 }] }), '2026-01-31')).toBe(0)
    // Nobody told.
    expect(paidOnContract(contract({ payments: undefined }), '2026-01-31')).toBeNull()
  })
})

it.each([
  [{}, '2025-12-31', 'signed'],
  [{}, '2026-01-01', 'running'],
  [{}, '2026-12-31', 'running'],
  [{}, '2027-01-01', 'ended'],
  [{ acceptedOn: '2026-12-01' }, '2026-12-01', 'accepted'],
  [{ acceptedOn: '2026-12-01' }, '2026-11-30', 'running'],
  [{ evaluation: { on: '2027-02-01', points: 92 } }, '2027-02-01', 'evaluated'],
  [{ evaluation: { on: '2027-02-01', points: 92 } }, '2027-01-31', 'ended'],
])('%o on %s: %s', (more, asOf, state) => expect(purchaseContractState(contract(more), asOf)).toBe(state))

it.each([
  [{ buyer: 'mass-body-on-budget' }, '第八条'],
  [{ buyer: 'enterprise' }, '第五条'],
  [{ provider: 'public-institution-1' }, '第八条'],
  [{ provider: 'state-organ' }, '第六条'],
])('%j: by its article, %s', (more, article) =>
  expect(purchaseContractProblems(contract(more), '2026-12-31').map(({ message }) => message.zh)).toContainEqual(
    expect.stringContaining(article),
  ),
)

it('adds up what was bought of organisations', () => {
  const contracts = [
    contract(),
    contract(),
    contract({ id: '2', signedOn: '2025-12-31' }),
    contract({ id: '3', provider: 'enterprise' }),
    contract({ id: '4', signedOn: '2026-06-30', amount: 7 }),
    contract({ id: '5', signedOn: '2026-07-01' }),
  ]
  expect(boughtOfOrganisations(contracts, { from: '2026-01-01', asOf: '2026-06-30' })).toEqual({
    contracts: 2,
    amount: 107,
  })
})
