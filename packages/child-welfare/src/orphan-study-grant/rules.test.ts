import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { orphanStudyGrant, orphanStudyGrant2019, orphanStudyGrantNational } from './rules.js'

const policy = { yearly: 1_000_000 }
const student = (asOf: string, more: object) =>
  orphanStudyGrant2019.facts.parse({ asOf, birth: '2003-01-01', orphanBefore18: true, study: 'bachelor', ...more })
const eligible = (asOf: string, more: object) => orphanStudyGrant.on(asOf).assess(student(asOf, more), policy).eligible

describe('study grant of orphans', () => {
  it.each([
    ['bachelor', {}, true, true],
    ['master', { study: 'master' }, true, true],
    ['vocational school', { study: 'vocational' }, true, true],
    ['ordinary high school', { study: 'senior-high' }, false, true],
    ['doctor', { study: 'doctor' }, false, false],
    ['not at school', { study: 'none' }, false, false],
    ['an orphan only after 18', { orphanBefore18: false }, false, false],
    ['adopted', { adopted: true }, false, false],
    ['adopted, disabled', { adopted: true, disabled: true }, false, true],
    ['studies not known', { study: undefined }, null, null],
  ])('%s: until 2025 and since', (_, more, before, since) => {
    expect([eligible('2025-04-13', more), eligible('2025-04-14', more)]).toEqual([before, since])
  })

  it('from the 18th birthday', () => {
    expect(eligible('2023-06-01', { birth: '2005-06-02' })).toBe(false)
    expect(eligible('2023-06-01', { birth: '2005-06-01' })).toBe(true)
  })

  it.each([
    ['not eligible', { study: 'none' }, 1_000_000, 0, 0],
    ['not known', { study: undefined }, 1_000_000, null, null],
    ['four quarters exactly', {}, 1_000_000, 1_000_000, 250_000],
    ['never more than the year in four quarters', {}, 1_000_003, 1_000_003, 250_000],
    ['the next whole fen', {}, 1_000_004, 1_000_004, 250_001],
  ])('%s', (_, more, yearly, yearlyGrant, quarterlyGrant) => {
    const result = orphanStudyGrant2019.assess(student('2024-12-01', more), { yearly })
    expect(result).toMatchObject({ yearlyGrant, quarterlyGrant })
  })

  it.each([
    ['chi-fucai-ziyang-2022q3: 21 students', '2022-09-01', 21, 5_250_000],
    ['chi-fucai-bairin-2024: 34 payments', '2024-12-01', 34, 8_500_000],
  ])('%s', (_, asOf, payments, total) => {
    const result = orphanStudyGrant.on(asOf).assess(student(asOf, {}), policy)
    expect(result).toMatchObject({ yearlyGrant: 1_000_000, quarterlyGrant: 250_000 })
    expect(result.quarterlyGrant! * payments).toBe(total)
  })

  it.each(orphanStudyGrant.versions.map(version => [version.inForce.from, version] as const))(
    'of %s has its policy and answers alike everywhere',
    (_, version) => {
      expect(nationalProblems(version, orphanStudyGrantNational)).toEqual([])
      agreement(version)
    },
  )
})
