import { villageProxy, villageRecall } from '@minzheng/community/committee-election'
import { villageRepresentatives } from '@minzheng/community/committee-meetings'
import { communityFacilityArea } from '@minzheng/community/community-facilities'
import { describe, expect, it } from 'vitest'
import { lookUp } from './book.js'

// Source: the local regulations that the files of seeds/policies name.
describe('what places add to the laws of self-government', () => {
  it.each([
    ['浙江省实施办法 art. 18', '330100', '2025-06-01', 999, 40],
    ['浙江省实施办法 art. 18', '330782', '2026-06-01', 1000, 50],
    ['上海市实施办法 art. 17', '310000', '2025-06-01', 300, 35],
    ['nothing in Fujian', '350200', '2025-06-01', 300, 0],
    ['Zhejiang before the rule that was read', '330100', '2020-07-30', 999, 0],
  ])('representatives, %s: %s on %s, %i villagers: %i', (_, place, date, population, least) => {
    const program = villageRepresentatives.on(date)
    const facts = program.facts.parse({ population })
    expect(program.assess(facts, lookUp(program, place, date).policy).leastByPlace).toBe(least)
  })

  it.each([
    ['110000', '2025-12-31', { held: 4 }, false],
    ['110000', '2025-12-31', { held: 3, candidate: true }, false],
    ['110000', '2012-09-27', { held: 4 }, null],
    ['310000', '2025-12-31', { held: 3, candidate: true }, true],
    ['330100', '2025-11-25', { held: 3, candidate: true }, false],
    // Amended on that day, and not read since.
    ['330100', '2025-11-26', { held: 3, candidate: true }, null],
    ['350200', '2025-12-31', { held: 9 }, null],
    ['350200', '2025-12-31', { held: 1 }, true],
    ['350200', '2026-01-01', { held: 4 }, false],
  ])('a proxy in %s on %s: %o: %s', (place, date, more, allowed) => {
    const program = villageProxy.on(date)
    const facts = program.facts.parse({ holder: 'near-relative', away: true, written: true, candidate: false, ...more })
    expect(program.assess(facts, lookUp(program, place, date).policy).allowed).toBe(allowed)
  })

  it.each([
    ['310000', true],
    ['110000', true],
    ['330100', false],
    ['350200', null],
  ])('the township proposes a recall in %s: %s', (place, admissible) => {
    const program = villageRecall.on('2025-06-01')
    const facts = program.facts.parse({ townshipProposes: true })
    expect(program.assess(facts, lookUp(program, place, '2025-06-01').policy).admissible).toBe(admissible)
  })

  it('thirty square metres for a hundred households everywhere', () => {
    const program = communityFacilityArea.on('2026-06-01')
    const facts = program.facts.parse({ households: 1850, floorArea: 554.9 })
    expect(program.assess(facts, lookUp(program, '350200', '2026-06-01').policy).meets).toBe(false)
  })
})
