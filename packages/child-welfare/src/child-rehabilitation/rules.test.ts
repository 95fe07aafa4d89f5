import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import {
  designationProblems,
  RehabilitationDesignation,
  RehabilitationService,
  rehabilitationSettlement,
  rehabilitationSummary,
} from './designation.js'
import { childRehabilitation2018, childRehabilitationNational } from './rules.js'

const policy = { ageLimit: 7, anyFamily: false }
const eligible = (more: object, rules = policy) =>
  childRehabilitation2018.assess(
    childRehabilitation2018.facts.parse({
      asOf: '2024-06-01',
      birth: '2020-01-01',
      condition: 'hearing',
      onDibao: true,
      otherPoor: false,
      ...more,
    }),
    rules,
  ).eligible

// Source: 国务院关于建立残疾儿童康复救助制度的意见 二（一）.
describe('who is given rehabilitation', () => {
  it.each<[string, object, boolean | null]>([
    ['on dibao', {}, true],
    ['six on the day before the seventh birthday', { birth: '2017-06-02' }, true],
    ['seven', { birth: '2017-06-01' }, false],
    ['not disabled', { condition: 'none' }, false],
    ['autism', { condition: 'autism' }, true],
    ['condition not known', { condition: undefined }, null],
    ['not of a poor family', { onDibao: false }, false],
    ['registered poor', { onDibao: false, registeredPoor: true }, true],
    ['in an institution', { onDibao: false, inInstitution: true }, true],
    ['an orphan', { onDibao: false, orphan: true }, true],
    ['in tekun support', { onDibao: false, tekun: true }, true],
    ['of another poor family', { onDibao: false, otherPoor: true }, true],
    ['whether of one is not known', { onDibao: false, otherPoor: undefined }, null],
  ])('%s', (_, more, expected) => {
    expect(eligible(more)).toBe(expected)
  })

  it('where the place takes older children, or asks nothing of the family', () => {
    expect(eligible({ birth: '2008-01-01' }, { ageLimit: 18, anyFamily: false })).toBe(true)
    expect(eligible({ onDibao: false }, { ageLimit: 7, anyFamily: true })).toBe(true)
  })

  // 二（一）: places that are able to may take older children and other families; what one did is not known where it is not held.
  it.each<[string, string, object, boolean | null]>([
    ['a place, seven', '350200', { birth: '2017-06-01' }, null],
    ['a place, not poor', '350200', { onDibao: false }, null],
    ['a place, six and poor', '350200', { birth: '2017-06-02' }, true],
    ['a place, of no kind of disability', '350200', { birth: '2017-06-01', condition: 'none' }, false],
    ['the nation, seven', '100000', { birth: '2017-06-01' }, false],
    ['the nation, not poor', '100000', { onDibao: false }, false],
  ])('%s', (_, place, more, expected) => {
    const { policy: rules } = policyAt(childRehabilitation2018, [childRehabilitationNational], {
      place,
      date: '2024-06-01',
    })
    expect(eligible(more, rules as typeof policy)).toBe(expected)
  })

  it('has its national policy', () =>
    expect(nationalProblems(childRehabilitation2018, childRehabilitationNational)).toEqual([]))
  it('answers alike everywhere', () => agreement(childRehabilitation2018))
})

const designation = (more: object = {}) =>
  RehabilitationDesignation.parse({
    institution: 'i',
    by: ['federation', 'health', 'education', 'civil-affairs'],
    chosenInPublic: true,
    conditions: ['hearing'],
    services: ['training'],
    from: '2024-01-01',
    until: '2024-12-31',
    ...more,
  })
const service = (more: object = {}) =>
  RehabilitationService.parse({
    child: 'a',
    institution: 'i',
    condition: 'hearing',
    service: 'training',
    on: '2024-06-01',
    cost: 100,
    agreedElsewhere: false,
    ...more,
  })

// Source: 国务院关于建立残疾儿童康复救助制度的意见 二（三）.
describe('designated institutions', () => {
  it.each<[object, string]>([
    [{}, 'designated'],
    [{ on: '2024-01-01' }, 'designated'],
    [{ on: '2023-12-31' }, 'not-settled'],
    [{ on: '2024-12-31' }, 'designated'],
    [{ on: '2025-01-01' }, 'not-settled'],
    [{ condition: 'autism' }, 'not-settled'],
    [{ on: '2018-09-30' }, 'before-opinion'],
    [{ on: '2018-10-01' }, 'not-settled'],
    [{ service: 'surgery' }, 'not-settled'],
    [{ institution: 'j' }, 'not-settled'],
    [{ institution: 'j', agreedElsewhere: true }, 'agreed'],
    [{ institution: 'j', agreedElsewhere: undefined }, 'not-known'],
    [{ agreedElsewhere: undefined }, 'designated'],
  ])('%o: %s', (more, settlement) => {
    expect(rehabilitationSettlement(service(more), [designation()])).toBe(settlement)
  })

  it('what was settled in a year', () => {
    const all = [
      service(),
      service({ on: '2024-07-01', cost: 50 }),
      service({ child: 'b', institution: 'j', agreedElsewhere: true, cost: 7 }),
      service({ child: 'c', institution: 'j', cost: 3 }),
      service({ child: 'c', institution: 'j', cost: 4, agreedElsewhere: null }),
      service({ child: 'd', on: '2025-01-01' }),
    ]
    expect(rehabilitationSummary(all, [designation()], { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      children: 3,
      services: 5,
      cost: { designated: 150, agreed: 7, 'not-settled': 3, 'not-known': 4, 'before-opinion': 0 },
      ofChild: { a: 150, b: 7, c: 0 },
    })
  })

  it.each<[object, string[]]>([
    [{}, []],
    [{ by: ['health'] }, ['designation-without-federation']],
    [{ by: ['federation'] }, ['designation-alone']],
    [{ by: ['federation', 'health', 'education'] }, ['designation-departments']],
    [{ by: ['federation', 'health'], from: '2018-09-30' }, []],
    [{ by: ['federation', 'federation'] }, ['designation-alone']],
    [{ by: ['health'], chosenInPublic: false, from: '2018-09-30' }, []],
    [{ by: ['health'], from: '2018-10-01' }, ['designation-without-federation']],
    [{ chosenInPublic: false }, ['designation-not-public']],
    [{ until: '2023-12-31' }, ['designation-dates']],
    [{ until: null, chosenInPublic: null }, []],
  ])('%o: %j', (more, codes) => {
    expect(designationProblems(designation(more)).map(({ code }) => code)).toEqual(codes)
  })
})
