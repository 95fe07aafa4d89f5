import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { migrantChild2024, migrantChildNational } from './rules.js'

const policy = { ageLimit: 16, leastMonths: 6, leastMove: 'across-counties' } as const
const child = (more: object) =>
  migrantChild2024.facts.parse({
    asOf: '2025-06-01',
    birth: '2014-01-01',
    withParentOrGuardian: true,
    moved: 'across-counties',
    since: '2023-09-01',
    ...more,
  })

describe('migrant child (民发〔2024〕35号)', () => {
  it.each([
    ['with a parent across a county border', {}, true],
    ['for six months to the day', { since: '2024-12-01' }, true],
    ['a day less', { since: '2024-12-02' }, false],
    ['across townships', { moved: 'across-townships' }, false],
    ['within the township', { moved: 'within-township' }, false],
    ['not moved', { moved: 'not' }, false],
    ['without parent or guardian', { withParentOrGuardian: false }, false],
    ['16 on the day', { birth: '2009-06-01' }, false],
    ['16 on the next day', { birth: '2009-06-02' }, true],
    ['since when is not known', { since: undefined }, null],
  ])('%s', (_, facts, expected) => {
    expect(migrantChild2024.assess(child(facts), policy).migrant).toBe(expected)
  })

  it('across townships where the place says so', () => {
    const local = { ...policy, leastMove: 'across-townships' } as const
    expect(migrantChild2024.assess(child({ moved: 'across-townships' }), local).migrant).toBe(true)
    expect(migrantChild2024.assess(child({ moved: 'within-township' }), local).migrant).toBe(false)
  })

  it.each(['inPoverty', 'disabled', 'withoutGuardian', 'vagrant', 'troubled'])('%s is on the key list', fact => {
    expect(migrantChild2024.assess(child({}), policy).key).toBe(false)
    expect(migrantChild2024.assess(child({ [fact]: true }), policy).key).toBe(true)
    expect(migrantChild2024.assess(child({ [fact]: true, moved: 'not' }), policy).key).toBe(false)
  })

  it('has its national policy', () => expect(nationalProblems(migrantChild2024, migrantChildNational)).toEqual([]))
  it('answers alike everywhere', () => agreement(migrantChild2024))
})
