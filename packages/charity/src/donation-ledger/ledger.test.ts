import { Problem } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DonationEntry, donationLedger } from './ledger.js'

const entry = (on: string, direction: 'in' | 'out', amount: number, more: object = {}) =>
  DonationEntry.parse({ on, direction, amount, ...more })
const study = { restrictedTo: '助学' }
const codes = (...entries: DonationEntry[]) => donationLedger(entries).problems.map(({ code, path }) => [code, path[0]])

describe('the ledger of donations', () => {
  it('keeps what is restricted to a purpose apart', () => {
    const ledger = donationLedger([
      entry('2024-01-01', 'in', 100_00, study),
      entry('2024-01-02', 'in', 50_00),
      entry('2024-02-01', 'out', 30_00, { ...study, spentOn: '助学' }),
      entry('2024-02-02', 'out', 50_00, { spentOn: '办公' }),
    ])
    expect(ledger).toEqual({
      purposes: [
        { purpose: '助学', received: 100_00, spent: 30_00, balance: 70_00 },
        { purpose: undefined, received: 50_00, spent: 50_00, balance: 0 },
      ],
      uses: [
        { use: '助学', spent: 30_00 },
        { use: '办公', spent: 50_00 },
      ],
      received: 150_00,
      spent: 80_00,
      balance: 70_00,
      problems: [],
    })
  })

  it('adds up what was spent on each purpose, of whatever money', () => {
    const ledger = donationLedger([
      entry('2024-01-01', 'in', 100_00),
      entry('2024-02-01', 'out', 1_00, { spentOn: '助医' }),
      entry('2024-02-01', 'out', 2_00, { spentOn: '助医', ...study, changeAgreed: true }),
      entry('2024-02-02', 'out', 4_00),
    ])
    expect(ledger.uses).toEqual([
      { use: '助医', spent: 3_00 },
      { use: undefined, spent: 4_00 },
    ])
  })

  it.each<[string, object[], object]>([
    [
      'a gift goes back to the donor',
      [{ on: '2024-03-01', direction: 'out', amount: 40_00, returned: true, ...study }],
      { received: 60_00, spent: 30_00, balance: 30_00, codes: [] },
    ],
    [
      'more goes back than is left',
      [{ on: '2024-03-01', direction: 'out', amount: 70_01, returned: true, ...study }],
      { received: 29_99, spent: 30_00, balance: -1, codes: ['donations-overspent'] },
    ],
    [
      'help that was not taken comes back',
      [{ on: '2024-03-01', direction: 'in', amount: 30_00, returned: true, ...study, spentOn: '助学' }],
      { received: 100_00, spent: 0, balance: 100_00, codes: [] },
    ],
    [
      'more comes back than was spent',
      [{ on: '2024-03-01', direction: 'in', amount: 30_01, returned: true, ...study, spentOn: '助学' }],
      { received: 100_00, spent: -1, balance: 100_01, codes: ['donations-returned'] },
    ],
  ])('%s', (_, more, expected) => {
    const { received, spent, balance, uses, problems } = donationLedger([
      entry('2024-01-01', 'in', 100_00, study),
      entry('2024-02-01', 'out', 30_00, { ...study, spentOn: '助学' }),
      ...more.map(one => DonationEntry.parse(one)),
    ])
    expect({ received, spent, balance, codes: problems.map(({ code }) => code) }).toEqual(expected)
    expect(uses).toEqual([{ use: '助学', spent }])
  })

  it('finds a fen too much, though another purpose has money left', () => {
    const given = [entry('2024-01-01', 'in', 100_00, study), entry('2024-01-01', 'in', 100_00)]
    const out = (amount: number) => entry('2024-01-01', 'out', amount, { ...study, spentOn: '助学' })
    expect(codes(...given, out(100_00))).toEqual([])
    expect(codes(...given, out(100_01))).toEqual([['donations-overspent', 2]])
    expect(codes(out(1), entry('2024-01-02', 'in', 1, study))).toEqual([['donations-overspent', 0]])
  })

  it('finds restricted money spent on something else, unless that was agreed', () => {
    const given = entry('2024-01-01', 'in', 100_00, study)
    const out = (more: object) => entry('2024-09-05', 'out', 1_00, { ...study, ...more })
    expect(codes(given, out({ spentOn: '办公', changeAgreed: false }))).toEqual([['restricted-donation-misused', 1]])
    expect(codes(given, out({ spentOn: '办公' }))).toEqual([['restricted-donation-use-unknown', 1]])
    expect(codes(given, out({}))).toEqual([['restricted-donation-use-unknown', 1]])
    expect(codes(given, out({ changeAgreed: false }))).toEqual([['restricted-donation-use-unknown', 1]])
    expect(codes(given, out({ spentOn: '办公', changeAgreed: true }))).toEqual([])
    expect(codes(given, out({ changeAgreed: true }))).toEqual([])
  })

  it('cites the Law of the day', () => {
    const misused = { ...study, spentOn: '办公', changeAgreed: false }
    const articleOn = (on: string) => donationLedger([entry(on, 'out', 1, misused)]).problems[1]?.cite?.article
    // No law is cited before it began, and none for a sum.
    expect([articleOn('1999-08-31'), articleOn('1999-09-01')]).toEqual([undefined, '第十八条'])
    expect(donationLedger([entry('2024-01-01', 'out', 1)]).problems[0]).not.toHaveProperty('cite')
    expect([articleOn('2024-09-04'), articleOn('2024-09-05')]).toEqual(['第五十五条', '第五十六条'])
    expect([articleOn('2016-08-31'), articleOn('2016-09-01')]).toEqual(['第十八条', '第五十五条'])
    for (const one of donationLedger([entry('2024-01-01', 'out', 1, study)]).problems) Problem.parse(one)
  })

  it('adds up, whatever is written in it', () => {
    const any = fc.record({
      on: fc.constantFrom('2024-01-01', '2024-01-02'),
      direction: fc.constantFrom('in' as const, 'out' as const),
      amount: fc.integer({ min: 1, max: 1000 }),
      restrictedTo: fc.constantFrom('助学', '助医', undefined),
      changeAgreed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 15 }), entries => {
        const { purposes, received, spent, balance, problems } = donationLedger(entries)
        expect(received - spent).toBe(balance)
        expect(purposes.reduce((sum, one) => sum + one.balance, 0)).toBe(balance)
        const lacks = purposes.some(one => one.balance < 0)
        if (lacks) expect(problems.some(({ code }) => code === 'donations-overspent')).toBe(true)
      }),
    )
  })
})

describe('what the ledger says', () => {
  const said = (...entries: DonationEntry[]) =>
    donationLedger(entries).problems.map(({ message }) => [message.zh, message.en])

  it('names the fund that has too little', () => {
    expect(said(entry('2024-01-02', 'out', 1, { ...study, spentOn: '助学' }))).toEqual([
      ['2024-01-02 的支出超过“助学”款项的结余。', 'What was spent on 2024-01-02 exceeds what was left of "助学".'],
    ])
    expect(said(entry('2024-01-02', 'out', 1))).toEqual([
      [
        '2024-01-02 的支出超过“非限定”款项的结余。',
        'What was spent on 2024-01-02 exceeds what was left of unrestricted money.',
      ],
    ])
  })

  it('names what restricted money was spent on, or that it is not stated', () => {
    const given = entry('2024-01-01', 'in', 100_00, study)
    const out = (more: object) => entry('2024-09-05', 'out', 1_00, { ...study, ...more })
    expect(said(given, out({ spentOn: '办公', changeAgreed: false }), out({ spentOn: '办公' }), out({}))).toEqual([
      ['限定用于“助学”的款项用于“办公”。', 'Money restricted to "助学" was spent on "办公".'],
      [
        '限定用于“助学”的款项用于“办公”，是否经捐赠人同意或者变更备案没有记载。',
        'Money restricted to "助学" was spent on "办公"; whether that was agreed or filed is not on record.',
      ],
      ['限定用于“助学”的款项没有注明用途。', 'What money restricted to "助学" was spent on is not stated.'],
    ])
  })
})

it('lines are taken by day, receipts of a day first, and those of one day as they stand', () => {
  expect(codes(entry('2024-01-02', 'out', 1), entry('2024-01-01', 'in', 1))).toEqual([])
  expect(codes(entry('2024-01-01', 'out', 1), entry('2024-01-01', 'in', 1))).toEqual([])
  expect(codes(entry('2024-01-02', 'in', 1), entry('2024-01-01', 'out', 1))).toEqual([['donations-overspent', 1]])
  expect(codes(entry('2024-01-01', 'out', 60), entry('2024-01-01', 'out', 60), entry('2024-01-01', 'in', 100))).toEqual(
    [['donations-overspent', 1]],
  )
})
