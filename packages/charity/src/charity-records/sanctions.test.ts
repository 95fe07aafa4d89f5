import { describe, expect, it } from 'vitest'
import { type CharityOffence, charityOffences, charitySanctionsOn } from './sanctions.js'

const offences = Object.keys(charityOffences) as CharityOffence[]

describe('the sanctions of the Charity Law', () => {
  it.each<[CharityOffence, string | undefined, string]>([
    ['off-purpose', '第九十八条第一项', '第一百零九条第一项'],
    ['beneficiary-interested', undefined, '第一百一十条第一款第二项'],
    ['spending', '第九十九条第一款第四项', '第一百一十条第一款第六项'],
    ['reports', '第九十九条第一款第六项', '第一百一十条第一款第八项'],
    ['deceives-donors', '第一百零一条第一款第二项', '第一百一十一条第一项'],
    ['unqualified', '第一百零一条第一款第一项', '第一百一十三条第一款'],
    ['tax-fraud', '第一百零三条', '第一百一十六条'],
    ['security', '第一百零四条', '第一百一十七条'],
    ['trust-report', '第一百零五条第二项', '第一百一十八条第三项'],
    ['trust-spending', undefined, '第一百一十八条第四项'],
  ])('%s: %s until 2024-09-04, %s from 2024-09-05', (offence, in2016, in2023) => {
    expect(charitySanctionsOn(offence, '2024-09-04')?.cite.article).toBe(in2016)
    expect(charitySanctionsOn(offence, '2024-09-05')?.cite.article).toBe(in2023)
  })

  it('are none before the Law', () => {
    for (const one of offences) expect(charitySanctionsOn(one, '2016-08-31')).toBeNull()
    expect(charitySanctionsOn('reports', '2016-09-01')).not.toBeNull()
  })

  it('a report that is not handed in: put right in time, else stopped; again within a year, revoked', () => {
    expect(charitySanctionsOn('reports', '2025-06-01')).toMatchObject({
      first: ['correct', 'warning', 'confiscate', 'fine-persons'],
      ifNotCorrected: ['suspend-and-reform'],
      ifGrave: ['revoke-registration', 'bar-persons'],
    })
  })

  it('fundraising without the qualification: a fine in every case until 2024-09-04, since then where it is grave', () => {
    const fines = (on: string) => {
      const { first, ifGrave = [] } = charitySanctionsOn('unqualified', on)!
      return [first.includes('fine-raiser'), ifGrave.includes('fine-raiser')]
    }
    expect([fines('2024-09-04'), fines('2024-09-05')]).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
