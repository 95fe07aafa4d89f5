import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()
const assess = (id: string, facts: object, ...args: readonly string[]) =>
  minzheng(['assess', id, '--facts', file('case.json', JSON.stringify(facts)), '--on', '2023-12-31', ...args])

/** A foundation that may not raise money in public: net assets of 10 million yuan where not said, in fen. */
const foundation = (spending: number, netAssets = 1_000_000_000) => ({
  publicFundraising: false,
  spending,
  totalSpending: spending,
  netAssets,
})
const charity = (spending: number, netAssets?: number) => ({
  ...foundation(spending, netAssets),
  kind: 'foundation',
  adminCost: 0,
  threeYearsOnRecord: false,
})

describe('assess of charities', () => {
  it.each([
    [79_700_000, false],
    [79_999_999, false],
    [80_000_000, true],
  ])('%i fen of the 8 % that the foundation regulation asks for: %s', async (spending, met) => {
    const { code, out } = await assess(
      'foundation-spending',
      { ...foundation(spending), staffAndOfficeCost: 0 },
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out).results[0].values).toMatchObject({ spendingTest: met ? 'pass' : 'fail' })
  })

  it('says which standard nobody confirmed, and goes on where that is allowed', async () => {
    const open = await assess('charity-spending', charity(80_000_000, 500_000_000), '--lang', 'en')
    expect(open.code).toBe(0)
    expect(open.err).toContain('policy-unverified')
    expect(open.err).toContain('foundation.middle.share')
    expect(open.out).toMatch(/undetermined/)
    const allowed = await assess(
      'charity-spending',
      charity(80_000_000, 500_000_000),
      '--allow-unverified',
      '--lang',
      'zh',
    )
    expect(allowed.code).toBe(0)
    expect(allowed.out).toMatch(/第八条第三项 +unverified/)
    expect(allowed.out).toContain('未经核实')
  })

  it('decides where the standard that nobody confirmed is of another tier', async () => {
    const { code, out, err } = await assess('charity-spending', charity(80_000_000), '--lang', 'zh')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^慈善活动支出 +符合$/m)
  })
})
