import { addDays } from '@minzheng/core'
import { describeRegistry } from '@minzheng/testing/registry'
import { describe, expect, it } from 'vitest'
import * as topics from './index.js'
import { programs } from './programs.js'

describeRegistry({ topics, programs, leastLeaves: 90 })

// The first day of each version, as its document or the oldest local rule that is known gives it; nothing holds the day before.
describe('the days of the programmes', () => {
  it.each([
    ['association-registration', ['2016-02-06', '2016-08-21', '2026-03-12']],
    ['service-institution-registration', ['1999-12-28', '2016-08-21']],
    ['foundation-registration', ['2004-06-01']],
    ['chamber-registration', ['2016-02-06']],
    ['community-association', ['2010-09-19']],
  ])('%s: %j', (id, days) => {
    const program = programs.find(one => one.program.id === id)!.program
    expect(program.versions.map(({ inForce }) => inForce.from)).toEqual(days)
    for (const [index, day] of days.entries()) expect(program.on(day)).toBe(program.versions[index])
    expect(() => program.on(addDays(days[0]!, -1))).toThrow(days[0])
    for (const [index, day] of days.slice(1).entries())
      expect(program.on(addDays(day, -1))).toBe(program.versions[index])
  })
})
