import { addDays } from '@minzheng/core'
import { describeRegistry } from '@minzheng/testing/registry'
import { describe, expect, it } from 'vitest'
import * as topics from './index.js'
import { programs } from './programs.js'

describeRegistry({ topics, programs })

// The first day of each version, as its document or the oldest local rule that is known gives it; nothing holds the day before.
describe('the days of the programmes', () => {
  it.each([
    ['ability-assessment', ['2013-10-01', '2022-12-30']],
    ['institution-rating', ['2019-07-01']],
    ['elderly-care-major-hazards', ['2023-11-27']],
    ['old-age-allowance', ['2010-05-01', '2013-07-01', '2018-12-29']],
    ['service-subsidy', ['2018-12-29']],
    ['nursing-subsidy', ['2018-12-29']],
    ['combined-subsidy', ['2018-12-29']],
    ['entry-subsidy', ['2022-11-14']],
    ['concentrated-care', ['2023-10-23', '2024-12-03']],
    ['consumer-voucher', ['2025-07-23', '2026-01-01']],
    ['meal-subsidy', ['2021-07-01']],
    ['operating-subsidy', ['2013-01-01']],
    ['construction-subsidy', ['2013-01-01']],
    ['facility-grant', ['2021-01-01']],
    ['facility-norm', ['2014-12-31']],
    ['prepaid-fees', ['2024-10-01']],
    ['fund-raising-risk', ['2023-05-09']],
    ['affordable-care', ['2020-12-14']],
    ['caregiver-post-allowance', ['2021-01-01']],
    ['caregiver-entry-award', ['2021-01-01']],
  ])('%s: %j', (id, days) => {
    const program = programs.find(one => one.program.id === id)!.program
    expect(program.versions.map(({ inForce }) => inForce.from)).toEqual(days)
    for (const [index, day] of days.entries()) expect(program.on(day)).toBe(program.versions[index])
    expect(() => program.on(addDays(days[0]!, -1))).toThrow(days[0])
    for (const [index, day] of days.slice(1).entries())
      expect(program.on(addDays(day, -1))).toBe(program.versions[index])
  })
})
