import { describeRegistry } from '@minzheng/testing/registry'
import { describe, expect, it } from 'vitest'
import * as topics from './index.js'
import { programs } from './programs.js'

describeRegistry({ topics, programs })

// The laws of 2010 (villages) and 1989, of 2018 and of 2025, and the opinion of 2017.
describe('the days of the programmes of self-government', () => {
  const village = ['2010-10-28', '2018-12-29', '2026-01-01']
  const residents = ['1990-01-01', '2018-12-29', '2026-01-01']
  it.each([
    ['village-election', village],
    ['village-recall', village],
    ['village-proxy', village],
    ['village-assembly', village],
    ['village-representatives', village],
    ['residents-election', ['2026-01-01']],
    ['residents-proxy', ['2026-01-01']],
    ['residents-recall', residents],
    ['residents-assembly', residents],
    ['residents-representatives', ['2026-01-01']],
    ['community-facility-area', ['2017-06-12']],
  ])('%s: %j', (id, days) => {
    const { program } = programs.find(one => one.program.id === id)!
    expect(program.versions.map(({ inForce }) => inForce.from)).toEqual(days)
    for (const [index, day] of days.entries()) expect(program.on(day)).toBe(program.versions[index])
  })
})
