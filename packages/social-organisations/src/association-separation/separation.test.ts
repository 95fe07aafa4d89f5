import { describe, expect, it } from 'vitest'
import {
  AssociationSeparation,
  isSeparated,
  isToBeSeparated,
  separationOf,
  separationProblems,
  separationProgress,
  separationsLacking,
} from './separation.js'

// 全国性行业协会商会脱钩试点: 428 in three batches.
it('so-094: how far the pilots are', () => {
  const progress = separationProgress(428, [138, 136, 114])
  expect(progress).toMatchObject({ list: 428, done: 388, notDone: 40 })
  expect((progress.share! * 100).toFixed(2)).toBe('90.65')
  // 全国性行业协会商会: 795, of which 422.
  expect(separationProgress(795, [422]).notDone).toBe(373)
  expect(separationProgress(0, []).share).toBeNull()
})

const all = {
  institution: '2020-03-01',
  function: '2020-04-01',
  assets: '2020-05-01',
  staff: '2020-06-01',
  'party-and-foreign': '2020-07-01',
}
const one = (more: object = {}) =>
  AssociationSeparation.parse({
    association: '甲协会',
    planned: '2020-01-10',
    steps: all,
    accepted: '2020-12-31',
    ...more,
  })
const codes = (more: object, asOf = '2021-06-01') => separationProblems(one(more), asOf).map(({ code }) => code)

describe('one association', () => {
  it('lacks what it has not taken', () => {
    expect(separationsLacking(one(), '2020-06-01')).toEqual(['party-and-foreign'])
    expect(separationsLacking(one(), '2020-05-31')).toEqual(['staff', 'party-and-foreign'])
    expect(separationsLacking(one({ steps: {} }), '2020-12-30')).toHaveLength(5)
    // Found to be separated, and nothing told of the steps.
    expect(separationsLacking(one({ steps: {} }), '2021-01-01')).toEqual([])
    expect([isSeparated(one({ steps: {} }), '2021-01-01'), codes({ steps: {} })]).toEqual([true, []])
    expect(codes({ steps: { staff: null } })).toEqual(['separation-complete'])
  })
  it('is separated once it was found to be, in all five', () => {
    expect(isSeparated(one(), '2020-12-31')).toBe(true)
    expect(isSeparated(one(), '2020-12-30')).toBe(false)
    expect(isSeparated(one({ steps: { ...all, staff: null } }), '2021-01-01')).toBe(false)
    expect(separationOf([one(), one(), one({ association: '乙协会', accepted: null })], '2021-01-01')).toEqual({
      list: 2,
      done: 1,
      notDone: 1,
      share: 0.5,
    })
  })
  it('who left the register is on the list no more', () => {
    const list = [
      one(),
      one({ association: '乙协会', accepted: null, until: '2020-06-30' }),
      // Separated first, de-registered later.
      one({ association: '丙协会', until: '2022-01-01' }),
    ]
    expect(separationOf(list, '2020-06-30')).toMatchObject({ list: 2, done: 0 })
    expect(separationOf(list, '2020-06-29')).toMatchObject({ list: 3 })
    expect(separationOf(list, '2023-01-01')).toMatchObject({ list: 2, done: 2 })
  })
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['a day late', { accepted: '2021-01-01' }, ['separation-in-time']],
    ['never', { accepted: null }, ['separation-in-time']],
    ['de-registered instead, in time', { accepted: null, until: '2020-12-31' }, []],
    ['de-registered a day late', { accepted: null, until: '2021-01-01' }, ['separation-in-time']],
    ['never, for want of a rule', { accepted: null, heldUpBy: 'policy' }, []],
    ['never, for want of work', { accepted: null, heldUpBy: 'work' }, ['separation-in-time']],
    ['found done before all five', { steps: { ...all, staff: null } }, ['separation-complete']],
    ['a step after it was found done', { accepted: '2020-06-30' }, ['separation-in-order', 'separation-complete']],
    ['a step before the plan', { planned: '2020-03-02' }, ['separation-in-order']],
    ['no plan on record', { planned: null }, []],
    ['steps in another order than they are listed', { steps: { ...all, institution: '2020-12-30' } }, []],
    ['the first of them before the plan', { steps: { ...all, staff: '2020-01-09' } }, ['separation-in-order']],
  ])('breaks: %s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('nothing before the plan of 2015-07-08', () => {
    const early = { planned: null, accepted: '2015-07-07', steps: { staff: null } }
    expect([codes(early, '2015-07-07'), codes(early, '2015-07-08')]).toEqual([[], ['separation-complete']])
  })
  it('one that misses the goal of all is warned of', () =>
    expect(separationProblems(one({ accepted: null }), '2021-01-01').map(({ severity }) => severity)).toEqual([
      'warning',
    ]))
  it('is not late before its day', () => expect(codes({ accepted: null }, '2020-12-31')).toEqual([]))
})

it.each([
  ['中国某某行业协会', true, true, true],
  ['某某商会', true, true, true],
  ['某某学会', true, true, null],
  ['某某协会', false, true, false],
  ['某某协会', true, false, false],
  ['某某协会', null, true, null],
  ['某某协会', true, null, null],
])('%s, of one trade %s, registered %s: %s', (name, membersOfOneTrade, registeredAssociation, expected) =>
  expect(isToBeSeparated({ name, membersOfOneTrade, registeredAssociation })).toBe(expected),
)
