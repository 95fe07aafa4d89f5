import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChildPlacementFacts, childPlacement, childPlacement2026 as program } from './index.js'

const of = (facts: object) => program.assess(ChildPlacementFacts.parse({ age: 9, ...facts }), {}).institution
const temporary = (facts: object = {}) => of({ guardianship: 'temporary', rescueInstitution: true, ...facts })

// Source: 儿童福利机构管理办法（2026年修订）, the list of whom they receive; 民政部令第84号, those under temporary guardianship.
describe('which institution receives a minor', () => {
  it.each([
    ['long-term guardianship', of({ guardianship: 'long-term' }), 'child-welfare'],
    ['tekun support in an institution', of({ guardianship: 'none', tekunInInstitution: true }), 'child-welfare'],
    ['neither', of({ guardianship: 'none' }), 'none'],
    ['temporary guardianship', temporary(), 'rescue-protection'],
    ['abandoned, while kin are sought', temporary({ abandonedOrTrafficked: true }), 'child-welfare'],
    ['a place without a rescue institution', temporary({ rescueInstitution: false }), 'child-welfare'],
    ['a place of which that is not known', temporary({ rescueInstitution: null }), null],
    ['an infant whom it cannot care for', temporary({ specialNeeds: true, rescueMeetsNeeds: false }), 'child-welfare'],
    ['an infant whom it can', temporary({ specialNeeds: true, rescueMeetsNeeds: true }), 'rescue-protection'],
    ['an infant, and nobody knows', temporary({ specialNeeds: true }), null],
    ['nothing special, and what it can is not known', temporary({ rescueMeetsNeeds: null }), 'rescue-protection'],
    ['temporary guardianship and tekun support', temporary({ tekunInInstitution: true }), 'child-welfare'],
    ['abandoned or not is not known', temporary({ abandonedOrTrafficked: null }), null],
  ])('%s', (_, institution, expected) => expect(institution).toBe(expected))

  it.each([
    [17, 'child-welfare'],
    [18, 'none'],
  ])('of %i years', (age, institution) => {
    expect(of({ age, guardianship: 'long-term', tekunInInstitution: true })).toBe(institution)
  })

  it('holds from 2026-04-01, and not the day before', () => {
    expect(childPlacement.on('2026-04-01')).toBe(program)
    expect(() => childPlacement.on('2026-03-31')).toThrow('2026-04-01')
  })

  it('every minor under guardianship has one, unless something is not known', () => {
    const cases = arbitraryOf(ChildPlacementFacts, [17, 18])
    fc.assert(
      fc.property(cases, facts => {
        const { institution } = program.assess(facts, {})
        if (facts.age < 18 && facts.guardianship !== 'none') expect(institution).not.toBe('none')
        if (facts.age >= 18) expect(institution).toBe('none')
      }),
    )
  })

  it('answers alike everywhere', () => agreement(program, arbitraryOf(ChildPlacementFacts, [17, 18])))
})
