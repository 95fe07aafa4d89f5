import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { policies } from '@minzheng/seeds/policies'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import {
  mentalRehabilitationTargets,
  mentalRehabilitationTargets2023,
  RehabilitationFacts,
  RehabilitationPolicy,
} from './targets.js'

const under = (place: string, date: string) => {
  const book = policyBook(valueDefinitions(mentalRehabilitationTargets.versions), policies)
  return policyFor(mentalRehabilitationTargets.on(date), book, { place, date })
}
const metOf = (place: string, date: string, facts: object) =>
  mentalRehabilitationTargets
    .on(date)
    .assess(RehabilitationFacts.parse({ asOf: date, ...facts }), under(place, date).policy).metAll

describe('the targets of places', () => {
  // 鞍山 2023–2025: 50 and 30 per cent, 65 and 45, 80 and 60; 渝北 2024, item 44: four targets; the cases are published with them.
  it.each([
    ['210300', '2023-12-31', { counties: 0.5, standardService: 0.3 }, true],
    ['210300', '2023-12-31', { counties: 0.4999, standardService: 0.3 }, false],
    ['210300', '2024-12-31', { counties: 0.65, standardService: 0.44 }, false],
    ['210300', '2024-12-31', { counties: 0.65, standardService: 0.45 }, true],
    ['210300', '2024-12-31', { counties: 0.64, standardService: 0.45 }, false],
    ['210300', '2025-12-31', { counties: 0.79, standardService: 0.6 }, false],
    ['210300', '2025-12-31', { counties: 0.8, standardService: 0.6 }, true],
    ['210300', '2025-12-31', { counties: 0.8, standardService: 0.59 }, false],
    ['500112', '2024-12-31', { subdistricts: 0.8, urbanCommunities: 0.6, towns: 0.3, standardService: 0.449 }, false],
    ['500112', '2024-12-31', { subdistricts: 0.8, urbanCommunities: 0.6, towns: 0.3, standardService: 0.45 }, true],
    ['500112', '2024-12-31', { subdistricts: 0.79, urbanCommunities: 0.6, towns: 0.3, standardService: 0.45 }, false],
    ['500112', '2024-12-31', { subdistricts: 0.8, urbanCommunities: 0.59, towns: 0.3, standardService: 0.45 }, false],
    ['500112', '2024-12-31', { subdistricts: 0.8, urbanCommunities: 0.6, towns: 0.29, standardService: 0.45 }, false],
    ['500112', '2024-12-31', { subdistricts: 0.8, urbanCommunities: 0.6, towns: 0.3 }, null],
  ])('%s on %s, %o: %s', (place, date, facts, met) => expect(metOf(place, date, facts)).toBe(met))

  it('elsewhere they are not known', () =>
    expect(metOf('430200', '2024-12-31', { counties: 1, standardService: 1 })).toBeNull())
  it('names what is missing', () => {
    const date = '2024-12-31'
    const { policy, sources } = under('500112', date)
    const facts = RehabilitationFacts.parse({ asOf: date, subdistricts: 0.8, urbanCommunities: 0.6, towns: 0.3 })
    const rule = explain(mentalRehabilitationTargets.on(date), facts, policy, sources).rules.find(
      ({ name }) => name === 'metAll',
    )
    expect(rule?.missing).toEqual(['standardService'])
  })
})

it('each target by itself', () => {
  const policy = {
    counties: 0.5,
    subdistricts: null,
    urbanCommunities: 0.6,
    towns: 0.3,
    standardService: 0.3,
    homePatients: 0.6,
  }
  const facts = { counties: 0.5, urbanCommunities: 0.5, towns: 0.3, standardService: 0.31, homePatients: 0.59 }
  expect(
    mentalRehabilitationTargets2023.assess(RehabilitationFacts.parse({ asOf: '2024-01-01', ...facts }), policy),
  ).toEqual({
    counties: true,
    subdistricts: true,
    urbanCommunities: false,
    towns: true,
    standardService: true,
    homePatients: false,
    metAll: false,
  })
})
it.each(['counties', 'subdistricts', 'urbanCommunities', 'towns', 'standardService', 'homePatients'])(
  'one of them missed, %s, is enough',
  missed => {
    const all = {
      counties: 0.5,
      subdistricts: 0.5,
      urbanCommunities: 0.5,
      towns: 0.5,
      standardService: 0.5,
      homePatients: 0.5,
    }
    const facts = RehabilitationFacts.parse({ asOf: '2024-01-01', ...all, [missed]: 0.4999 })
    expect(mentalRehabilitationTargets2023.assess(facts, all).metAll).toBe(false)
  },
)
it('holds for the three years of the action', () => {
  expect(mentalRehabilitationTargets.on('2023-01-01')).toBe(mentalRehabilitationTargets2023)
  expect(() => mentalRehabilitationTargets.on('2022-12-31')).toThrow('2023-01-01')
  expect(mentalRehabilitationTargets.on('2025-12-31')).toBe(mentalRehabilitationTargets2023)
  expect(() => mentalRehabilitationTargets.on('2026-01-01')).toThrow('2025-12-31')
})
it('all ways of running it agree', () =>
  agreement(mentalRehabilitationTargets2023, arbitraryOf(RehabilitationFacts), arbitraryOf(RehabilitationPolicy)))
