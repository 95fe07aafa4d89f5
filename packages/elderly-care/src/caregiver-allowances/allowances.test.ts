import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { caregiverEntryAward, EntryAwardFacts, EntryAwardPolicy, entryAward2021 } from './entry-award.js'
import { caregiverPostAllowance, PostAllowanceFacts, PostAllowancePolicy, postAllowance2021 } from './post-allowance.js'

describe('the post allowance', () => {
  // Source: 北京青年报 2020-11-28 on 北京市养老服务人才培养培训实施办法, from 2021-01-01.
  const beijing = {
    rates: { junior: 500_00, intermediate: 800_00, senior: 1000_00, technician: 1200_00, seniorTechnician: 1500_00 },
  }
  const assess = (facts: object, policy: object = beijing) =>
    postAllowance2021.assess(
      PostAllowanceFacts.parse({ asOf: '2024-06-01', frontLine: true, contract: true, ...facts }),
      policy,
    )

  it.each([
    ['junior', 500_00],
    ['intermediate', 800_00],
    ['senior', 1000_00],
    ['technician', 1200_00],
    ['seniorTechnician', 1500_00],
    ['none', 0],
    [null, null],
  ])('grade %s: %s', (grade, allowance) => expect(assess({ grade }).allowance).toBe(allowance))

  it.each([
    [{ frontLine: false }, 0],
    [{ contract: false }, 0],
    [{ contract: null }, null],
    // What Beijing says of public posts was not seen.
    [{ publicPost: true }, null],
  ])('%o: %s', (facts, allowance) => expect(assess({ grade: 'senior', ...facts }).allowance).toBe(allowance))

  it('a place may pay nothing for a grade, or say nothing of it', () => {
    expect(assess({ grade: 'junior' }, { rates: { ...beijing.rates, junior: null } }).allowance).toBe(0)
    expect(assess({ grade: 'junior' }, {}).allowance).toBeNull()
    expect(assess({ grade: 'junior', publicPost: true }, { ...beijing, publicPostExcluded: true }).allowance).toBe(0)
    expect(assess({ grade: 'junior', publicPost: true }, { ...beijing, publicPostExcluded: false }).allowance).toBe(
      500_00,
    )
  })
  it('holds from the day of the oldest rule', () => {
    expect(caregiverPostAllowance.on('2021-01-01')).toBe(postAllowance2021)
    expect(() => caregiverPostAllowance.on('2020-12-31')).toThrow('2021-01-01')
  })
  it('all ways of running it agree', () =>
    agreement(postAllowance2021, arbitraryOf(PostAllowanceFacts), arbitraryOf(PostAllowancePolicy)))
})

describe('the entry award', () => {
  // Source: news of 2022-02-18 on 浙江省养老服务专业人员入职奖补办法, from 2022-02-01.
  const zhejiang = {
    amounts: { secondary: 30_000_00, college: 40_000_00, bachelor: 50_000_00 },
    graduatedMonthsMost: 36,
    firstAfterMonths: 36,
    firstShare: 0.3,
    secondShare: 0.3,
    publicPostExcluded: true,
  }
  const assess = (facts: object, policy: object = zhejiang) =>
    entryAward2021.assess(
      EntryAwardFacts.parse({
        asOf: '2025-03-01',
        degree: 'bachelor',
        graduated: '2021-06-30',
        entered: '2022-03-01',
        inService: true,
        ...facts,
      }),
      policy,
    )

  it.each([
    ['secondary', 30_000_00],
    ['college', 40_000_00],
    ['bachelor', 50_000_00],
  ])('of %s: %i', (degree, award) => expect(assess({ degree }).award).toBe(award))

  it.each([
    ['2025-02-28', 0],
    ['2025-03-01', 15_000_00],
    ['2026-02-28', 15_000_00],
    ['2026-03-01', 30_000_00],
    ['2027-02-28', 30_000_00],
    ['2027-03-01', 50_000_00],
  ])('due by %s: %i', (asOf, due) => expect(assess({ asOf }).due).toBe(due))

  it.each<[string, object, number | null]>([
    ['three years and a day after graduation is within 36 whole months', { graduated: '2019-02-28' }, 50_000_00],
    ['37 months after', { graduated: '2019-02-01' }, 0],
    ['a public post', { publicPost: true }, 0],
    ['the day of graduation not known', { graduated: null }, null],
    ['the degree not known', { degree: null }, null],
  ])('%s', (_, facts, award) => expect(assess(facts).award).toBe(award))

  it('who has left is owed no further part', () => {
    expect(assess({ inService: false }).due).toBe(0)
    expect(assess({ inService: null }).due).toBeNull()
    expect(assess({ inService: null, asOf: '2025-02-28' }).due).toBe(0)
  })
  it('parts make the whole, whatever is rounded', () => {
    const odd = { ...zhejiang, amounts: { ...zhejiang.amounts, bachelor: 10 }, firstShare: 0.33, secondShare: 0.33 }
    expect(['2025-03-01', '2026-03-01', '2027-03-01'].map(asOf => assess({ asOf }, odd).due)).toEqual([3, 6, 10])
  })
  it('holds from the day of the oldest rule', () => {
    expect(caregiverEntryAward.on('2021-01-01')).toBe(entryAward2021)
    expect(() => caregiverEntryAward.on('2020-12-31')).toThrow('2021-01-01')
  })
  it('all ways of running it agree', () =>
    agreement(entryAward2021, arbitraryOf(EntryAwardFacts), arbitraryOf(EntryAwardPolicy)))
})
