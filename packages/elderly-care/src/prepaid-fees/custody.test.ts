import { describe, expect, it } from 'vitest'
import {
  CustodyAccount,
  custodyOwed,
  custodyProblems,
  PrepaidTotals,
  prepaidWithinMeans,
  reserveAfter,
  reserveText,
  stopNotice,
} from './custody.js'

const account = (movements: object[], more: object = {}) =>
  CustodyAccount.parse({ accounts: 1, listedBank: true, movements, ...more })
const codes = (movements: object[], more: object = {}, asOf = '2025-12-31') =>
  custodyProblems(account(movements, more), asOf).map(({ code }) => code)

const receipt = { kind: 'receipt', fee: 'deposit', amount: 100_000, channel: 'other', received: '2025-12-01' }
const emergency = { kind: 'emergency-medical', amount: 100_000, paid: '2025-12-01' }
const refund = { kind: 'refund', amount: 100_000, requested: '2025-12-01', originalRoute: true }

describe('custody', () => {
  it.each([
    [0, true],
    [1, true],
    [100_000_000_000, true],
    [100_000_000_001, false],
    [-1, false],
    [0.5, false],
  ])('an amount of %d fen is one: %s', (amount, isOne) => {
    const movements = [{ kind: 'deposit-use', amount, on: '2025-12-01', purpose: 'arrears' }]
    expect(CustodyAccount.safeParse({ accounts: 1, listedBank: true, movements }).success).toBe(isOne)
  })

  it.each([
    ['credited the same day', { ...receipt, credited: '2025-12-01' }, []],
    ['credited the next day', { ...receipt, credited: '2025-12-02' }, []],
    ['credited the day after that', { ...receipt, credited: '2025-12-03' }, ['credited-by-next-day']],
    ['credited nobody knows when', { ...receipt, credited: undefined }, []],
    ['papers nobody knows when', { ...emergency, papers: undefined }, []],
    ['refunded nobody knows when', { ...refund, refunded: undefined }, []],
    ['taken by the bank itself', { ...receipt, channel: 'custody-bank', credited: null }, []],
    ['papers on the 7th working day', { ...emergency, papers: '2025-12-10' }, []],
    ['papers on the 8th working day', { ...emergency, papers: '2025-12-11' }, ['papers-in-seven-working-days']],
    ['credited before it was taken', { ...receipt, credited: '2025-11-30' }, ['days-in-order']],
    ['papers before the bill', { ...emergency, papers: '2025-11-30' }, ['days-in-order']],
    ['refunded unasked', { ...refund, refunded: '2025-11-30' }, ['days-in-order']],
    ['refunded the next day', { ...refund, refunded: '2025-12-02' }, []],
    ['refunded later', { ...refund, refunded: '2025-12-03' }, ['refunded-by-next-day']],
    ['asked and taken back by the next day', { ...refund, refunded: null, withdrawn: '2025-12-02' }, []],
    ['taken back later', { ...refund, refunded: null, withdrawn: '2025-12-03' }, ['refunded-by-next-day']],
    ['refunded elsewhere', { ...refund, refunded: '2025-12-01', originalRoute: false }, ['original-route']],
    ['route not known', { ...refund, refunded: '2025-12-01', originalRoute: null }, []],
    ['spent on arrears', { kind: 'deposit-use', amount: 1, on: '2025-12-01', purpose: 'arrears' }, []],
    [
      'spent on building',
      { kind: 'deposit-use', amount: 1, on: '2025-12-01', purpose: 'other' },
      ['purpose-of-deposit'],
    ],
  ])('%s', (_, movement, expected) => expect(codes([movement])).toEqual(expected))

  it('a deadline that has not passed yet is not broken', () => {
    const open = [{ ...receipt, credited: null }]
    expect(codes(open, {}, '2025-12-02')).toEqual([])
    expect(codes(open, {}, '2025-12-03')).toEqual(['credited-by-next-day'])
  })

  it('takes nothing after the closing is reported, and the day itself still counts', () => {
    const [movement] = [{ ...receipt, credited: '2025-12-01' }]
    expect(codes([movement], { closingReported: '2025-12-01' })).toEqual([])
    expect(codes([movement], { closingReported: '2025-11-30' })).toEqual(['nothing-after-closing'])
  })

  it('judges nothing that is still to come', () => {
    const elsewhere = [{ ...refund, refunded: '2025-12-01', originalRoute: false }]
    const by = (asOf: string) => codes(elsewhere, {}, asOf)
    expect([by('2025-11-30'), by('2025-12-01')]).toEqual([[], ['original-route']])
  })

  it('judges nothing by a rule that was not there yet', () => {
    const day = (received: string) => codes([{ ...receipt, received, credited: null }])
    expect([day('2025-11-18'), day('2025-11-19')]).toEqual([[], ['credited-by-next-day']])
    const use = (on: string) => codes([{ kind: 'deposit-use', amount: 1, on, purpose: 'other' }])
    expect([use('2024-09-30'), use('2024-10-01')]).toEqual([[], ['purpose-of-deposit']])
    expect(codes([{ ...emergency, paid: '2019-01-01', papers: null }])).toEqual([])
    // Nor is a calendar asked for that nobody has.
    expect(codes([{ ...emergency, paid: '1990-01-01', papers: null }])).toEqual([])
    expect(codes([], { accounts: 2 }, '2025-11-18')).toEqual([])
  })

  it('warns where more went out for a resident than came in', () => {
    const taken = { ...receipt, resident: 'r', credited: '2025-12-01' }
    const back = (amount: number) => ({ ...refund, resident: 'r', amount, refunded: '2025-12-02' })
    expect(codes([taken, back(100_000)])).toEqual([])
    expect(codes([taken, back(100_001)])).toEqual(['more-out-than-in'])
    expect(codes([taken, back(100_001)], {}, '2025-12-01')).toEqual([])
    const [warning] = custodyProblems(account([back(1)]), '2025-12-31')
    expect(warning).toMatchObject({ severity: 'warning', path: ['movements', 0, 'resident'] })
  })

  it('asks for one account at a listed bank', () => {
    expect(codes([], { accounts: 2 })).toEqual(['one-account'])
    expect(codes([], { accounts: 0 })).toEqual([])
    expect(codes([{ ...receipt, credited: '2025-12-01' }], { accounts: 0 })).toEqual(['one-account'])
    // What was taken before the guide asks for none by itself, nor what is still to be taken.
    expect(codes([{ ...receipt, received: '2025-11-18', credited: '2025-11-18' }], { accounts: 0 })).toEqual([])
    expect(codes([{ ...receipt, received: '2025-12-02', credited: null }], { accounts: 0 }, '2025-12-01')).toEqual([])
    expect(codes([], { listedBank: false })).toEqual(['listed-bank'])
    expect(codes([], { listedBank: null })).toEqual([])
  })

  it('says where, by which document and until when', () => {
    const [problem] = custodyProblems(account([{ ...emergency, papers: null }]), '2025-12-31')
    expect(problem?.path).toEqual(['movements', 0, 'papers'])
    expect(problem?.message.zh).toContain('存管工作指引')
    expect(problem?.message).toEqual({
      zh: '应急就医支付后7个工作日内补齐材料（养老机构预收费存管工作指引），期限 2025-12-10。',
      en: 'By 养老机构预收费存管工作指引, papers of an emergency payment follow within 7 working days (due 2025-12-10).',
    })
    const [account1] = custodyProblems(account([], { accounts: 2 }), '2025-12-31')
    expect(account1?.message).toEqual({
      zh: '应当只开立一个预收费专用存款账户（养老机构预收费存管工作指引）。',
      en: 'By 养老机构预收费存管工作指引, there is to be exactly one custody account.',
    })
  })
})

describe('the reserve', () => {
  const fifth = { numerator: 1, denominator: 5 }
  it.each([
    [200_000, 1_000_000, 0],
    [199_999, 1_000_000, 1],
    [0, 0, 0],
    [200_000, 1_000_001, 1],
    [200_001, 1_000_000, 0],
  ])('a balance of %i for %i held: %i missing', (balance, held, shortfall) => {
    expect(reserveAfter({ balance, held }, fifth).shortfall).toBe(shortfall)
  })

  it('may be any ratio, and is rounded up to a fen', () => {
    const reserve = (held: number, numerator: number, denominator: number) =>
      reserveAfter({ balance: 0, held }, { numerator, denominator })
    expect(reserve(1_000, 2, 5)).toEqual({ needed: 400, shortfall: 400 })
    expect(reserve(1_001, 2, 5).needed).toBe(401)
  })

  it('says what is missing', () => {
    expect(reserveText(reserveAfter({ balance: 0, held: 100_000 }, fifth)).zh).toBe(
      '存管余额应留存200.00元，差200.00元',
    )
    expect(reserveText({ needed: 0, shortfall: 0 })).toEqual({ zh: '存管余额足够', en: 'the reserve is kept' })
    expect(reserveText({ needed: 100, shortfall: 1 })).toEqual({
      zh: '存管余额应留存1.00元，差0.01元',
      en: '1.00 yuan are to stay, 0.01 are missing',
    })
  })
})

describe('the notice before a home stops', () => {
  it.each([
    ['2025-06-01', '2025-07-01', 0],
    ['2025-06-02', '2025-07-01', 1],
    ['2025-07-01', '2025-07-01', 30],
    ['2025-05-31', '2025-07-01', 0],
    ['2024-09-20', '2024-10-01', 19],
    ['2024-09-20', '2024-09-30', null],
  ])('%s for %s: %s days missing', (notice, stop, missing) => expect(stopNotice(notice, stop).missing).toBe(missing))
})

// 民发〔2024〕19号, as 人民日报 of 2024-05-13 reports it.
it.each([
  ['at both bounds', {}, [true, true]],
  ['one payer more', { payers: 101 }, [false, true]],
  ['a fen more', { prepaid: 1_000_01 }, [true, false]],
  ['not known', { filedBeds: null, prepaid: null }, [null, null]],
  ['before the opinion', { asOf: '2024-09-30', payers: 101 }, [null, null]],
  ['on its first day', { asOf: '2024-10-01', payers: 101 }, [false, true]],
])('what a home may hold: %s', (_, facts, met) => {
  const totals = { asOf: '2025-01-01', payers: 100, filedBeds: 100, prepaid: 1_000_00, netFixedAssets: 1_000_00 }
  expect(prepaidWithinMeans(PrepaidTotals.parse({ ...totals, ...facts })).map(one => one.met)).toEqual(met)
})

it('what a home holds of its residents is what came in less what went out, each once', () => {
  const { movements } = account([
    { ...receipt, resident: 'a', amount: 1_000, credited: null },
    { ...receipt, resident: 'b', amount: 500, received: '2025-12-05', credited: null },
    { ...emergency, resident: 'a', amount: 300, papers: null },
    { kind: 'deposit-use', resident: 'a', amount: 300, on: '2025-12-01', purpose: 'emergency-medical' },
    { kind: 'deposit-use', resident: 'a', amount: 100, on: '2025-12-04', purpose: 'arrears' },
    { ...refund, resident: 'a', amount: 600, refunded: '2025-12-06' },
    { kind: 'membership-use', resident: 'b', amount: 50, on: '2025-12-07' },
  ])
  expect(
    ['2025-11-30', '2025-12-01', '2025-12-04', '2025-12-05', '2025-12-06'].map(day => custodyOwed(movements, day)),
  ).toEqual([0, 700, 600, 1_100, 500])
  expect([custodyOwed(movements, '2025-12-05', 'a'), custodyOwed(movements, '2025-12-06', 'b')]).toEqual([600, 500])
  expect(custodyOwed(movements, '2025-12-07', 'b')).toBe(450)
  const held = custodyOwed(movements, '2025-12-06')!
  expect(reserveAfter({ balance: 499, held }, { numerator: 1, denominator: 1 }).shortfall).toBe(1)
})

it('what is not told of a movement leaves open what a home holds', () => {
  const owed = (one: object, of?: string) =>
    custodyOwed(account([{ ...receipt, resident: 'a' }, one]).movements, '2025-12-31', of)
  const untold = { ...refund, resident: 'a', amount: 400 }
  expect([owed({ ...untold, refunded: null }), owed({ ...untold, refunded: '2025-12-02' })]).toEqual([100_000, 99_600])
  expect([owed(untold), owed(untold, 'a'), owed(untold, 'b')]).toEqual([null, null, 0])
  expect([owed({ ...untold, requested: '2026-01-01' }), owed({ ...untold, withdrawn: '2025-12-02' })]).toEqual([
    100_000, 100_000,
  ])
  // Whose it was is not told: of all it counts, of one it is open.
  const ofNobody = { kind: 'membership-use', amount: 50, on: '2025-12-07' }
  expect([owed(ofNobody), owed(ofNobody, 'a'), owed({ ...ofNobody, on: '2026-01-01' }, 'a')]).toEqual([
    99_950,
    null,
    100_000,
  ])
  expect(codes([{ ...refund, resident: 'a', refunded: '2025-12-02' }])).toEqual(['more-out-than-in'])
  expect(codes([receipt, { ...refund, resident: 'a', refunded: '2025-12-02' }])).toEqual([])
})
