import { describe, expect, it } from 'vitest'
import { NamePlan, namePlanProblems, namePlanState } from './plan.js'

// Invented records; 地名管理条例 art. 8, 实施办法 art. 2.
const plan = (more: object = {}) =>
  NamePlan.parse({
    title: '某区地名方案',
    division: '350203',
    compiledBy: ['区民政局', '区自然资源局'],
    parts: ['names', 'signs', 'culture'],
    draftedOn: '2024-06-01',
    approvedOn: '2024-09-01',
    carriedOutFrom: '2024-09-01',
    ...more,
  })

it('an approval that is not on record is not lacking', () => {
  const found = namePlanProblems(plan({ approvedOn: undefined, changes: [{ on: '2025-01-01' }] }), '2025-06-01')
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'name-plan-approval warning',
    'name-plan-change warning',
  ])
})

describe('a plan of names', () => {
  it.each<[string, object, string[]]>([
    ['sound', {}, []],
    ['approved before it was drawn up', { draftedOn: '2024-09-02' }, ['name-plan-order 第无']],
    ['carried out a day too soon', { carriedOutFrom: '2024-08-31' }, ['name-plan-approval 第八条']],
    ['carried out, never approved', { approvedOn: null }, ['name-plan-approval 第八条']],
    ['approved, to be carried out', { carriedOutFrom: null }, []],
    ['by one office', { compiledBy: ['区民政局'] }, ['name-plan-compiled 第八条']],
    ['by whom is not on record', { compiledBy: undefined, parts: undefined }, []],
    ['of signs alone', { parts: ['signs'] }, ['name-plan-parts 第二条']],
    ['of signs alone, before the measures', { parts: ['signs'], draftedOn: '2024-04-30' }, []],
    ['changed with approval', { changes: [{ on: '2025-01-01', approvedOn: '2025-01-01' }] }, []],
    ['changed without', { changes: [{ on: '2025-01-01', approvedOn: null }] }, ['name-plan-change 第二条']],
    [
      'approved a day after the change',
      { changes: [{ on: '2025-01-01', approvedOn: '2025-01-02' }] },
      ['name-plan-change 第二条'],
    ],
    ['a change to come', { changes: [{ on: '2026-01-01' }] }, []],
    [
      'before the regulation',
      {
        compiledBy: ['区民政局'],
        draftedOn: '2021-01-01',
        approvedOn: null,
        carriedOutFrom: '2022-04-30',
        changes: [{ on: '2024-04-30' }],
      },
      [],
    ],
    [
      'on the first day of the regulation',
      { approvedOn: null, carriedOutFrom: '2022-05-01' },
      ['name-plan-approval 第八条'],
    ],
    ['changed on the first day of the measures', { changes: [{ on: '2024-05-01' }] }, ['name-plan-change 第二条']],
  ])('%s', (_, more, expected) =>
    expect(
      namePlanProblems(plan(more), '2025-12-31').map(({ code, cite }) => `${code} ${cite?.article ?? '第无'}`),
    ).toEqual(expected),
  )

  it.each([
    ['2024-05-31', 'not-begun'],
    ['2024-06-01', 'drafted'],
    ['2024-09-01', 'approved'],
    ['2024-10-01', 'carried-out'],
  ])('on %s: %s', (asOf, state) => expect(namePlanState(plan({ carriedOutFrom: '2024-10-01' }), asOf)).toBe(state))
})
