import { describe, expect, it } from 'vitest'
import { JointGuardianshipFacts, jointGuardianshipNeeds } from './joint-guardianship.js'
import {
  confirmationDueOn,
  isOnRegister,
  LeftBehindPerson,
  leftBehindCounts,
  leftBehindRegisterProblems,
  leftBehindVisits,
  registerFreshness,
} from './register.js'

const person = (more: object = {}) =>
  LeftBehindPerson.parse({ id: 'a', group: 'child', village: 'v', registeredOn: '2024-01-31', ...more })

// No source: a register of persons; how often it is confirmed is a rule of the place.
describe('the register', () => {
  it.each([
    ['2024-01-30', {}, false],
    ['2024-01-31', {}, true],
    ['2024-05-31', { removedOn: '2024-06-01' }, true],
    ['2024-06-01', { removedOn: '2024-06-01' }, false],
  ])('on %s, %o: %s', (asOf, more, on) => {
    expect(isOnRegister(person(more), asOf)).toBe(on)
  })

  it('counts each person once in a group', () => {
    const all = [
      person(),
      person(),
      person({ id: 'b', group: 'woman' }),
      person({ id: 'c', group: 'elder' }),
      person({ id: 'd', registeredOn: '2025-01-01' }),
    ]
    expect(leftBehindCounts(all, '2024-06-01')).toEqual({ child: 1, woman: 1, elder: 1 })
  })

  it.each([
    ['2024-06-01', {}, '2024-07-31'],
    ['2024-06-01', { confirmedOn: ['2024-05-01', '2024-06-02'] }, '2024-11-01'],
    ['2024-01-30', {}, undefined],
  ])('on %s, %o: confirmed anew by %s', (asOf, more, dueOn) => {
    expect(confirmationDueOn(person(more), 6, asOf)).toBe(dueOn)
  })

  it.each([
    ['2024-07-31', [], 2],
    ['2024-08-01', ['a'], 2],
  ])('on %s stale: %j of %i', (asOf, stale, persons) => {
    const all = [
      person({ confirmedOn: [] }),
      person({ id: 'b', confirmedOn: ['2024-05-01'] }),
      person({ id: 'c', removedOn: '2024-02-01' }),
    ]
    expect(registerFreshness(all, 6, asOf)).toEqual({
      fresh: persons - stale.length,
      persons,
      stale,
      unknown: [],
    })
  })

  it('of whom confirmations are not on record here it is not known from the day after', () => {
    expect(registerFreshness([person()], 6, '2024-07-31')).toEqual({ fresh: 1, persons: 1, stale: [], unknown: [] })
    expect(registerFreshness([person()], 6, '2024-08-01')).toEqual({ fresh: 0, persons: 1, stale: [], unknown: ['a'] })
  })

  it('who is on record twice counts once, by the later confirmation', () => {
    const twice = [person(), person({ confirmedOn: ['2024-05-01'] }), person({ group: 'woman', confirmedOn: [] })]
    const freshness = { fresh: 1, persons: 2, stale: ['a'], unknown: [] }
    expect(registerFreshness(twice, 6, '2024-08-01')).toEqual(freshness)
    expect(registerFreshness(twice.toReversed(), 6, '2024-08-01')).toEqual(freshness)
  })

  it('visits of a group in a period, of one person one a day', () => {
    const woman = (id: string, ...visitedOn: string[]) => person({ id, group: 'woman', visitedOn })
    const all = [
      woman('a', '2023-12-31', '2024-01-01', '2024-12-31', '2024-12-31', '2025-01-01'),
      woman('a', '2024-12-31'),
      woman('b', '2024-06-01'),
      person({ id: 'c', group: 'woman', registeredOn: '2024-12-31' }),
      // On record here once without visits and once with; come later; gone before.
      person({ id: 'b', group: 'woman' }),
      person({ id: 'd', group: 'woman', registeredOn: '2025-01-01' }),
      person({ id: 'e', group: 'woman', registeredOn: '2023-01-01', removedOn: '2024-01-01' }),
      person({ visitedOn: ['2024-06-01'] }),
    ]
    const year = { from: '2024-01-01', to: '2024-12-31' }
    expect(leftBehindVisits(all, 'woman', year)).toEqual({ persons: 2, visits: 3, unknown: 1 })
    expect(leftBehindVisits(all, 'elder', year)).toEqual({ persons: 0, visits: 0, unknown: 0 })
  })

  it.each<[string, object[], unknown[]]>([
    ['in order', [{ confirmedOn: ['2024-01-31', '2024-06-01'], removedOn: '2024-06-01' }], []],
    ['again after the removal', [{ removedOn: '2024-06-01' }, { registeredOn: '2024-06-01' }], []],
    ['in two groups', [{}, { group: 'woman' }], []],
    ['twice at a time', [{}, { registeredOn: '2024-05-01' }], [['left-behind-twice', 1, 'id']]],
    ['removed before', [{ removedOn: '2024-01-30' }], [['left-behind-dates', 0]]],
    ['confirmed before', [{ confirmedOn: ['2024-01-30'] }], [['left-behind-dates', 0]]],
    [
      'confirmed after the removal',
      [{ confirmedOn: ['2024-06-02'], removedOn: '2024-06-01' }],
      [['left-behind-dates', 0]],
    ],
  ])('%s', (_, persons, found) => {
    expect(leftBehindRegisterProblems(persons.map(person)).map(({ code, path }) => [code, ...path])).toEqual(found)
  })
})

// Source: 关于在全国开展农村留守儿童“合力监护、相伴成长”关爱保护专项行动的通知, as restated in 2017.
describe('the joint action', () => {
  const settled = {
    unguarded: false,
    parentAtHomeUnable: false,
    outOfSchool: false,
    withoutHukou: false,
    paperSigned: true,
    settledOn: {},
  }
  const of = (more: object, asOf?: string) =>
    jointGuardianshipNeeds(JointGuardianshipFacts.parse({ child: 'a', ...settled, ...more }), asOf)

  it.each<[object, string[], string[], boolean | null]>([
    [{}, [], [], false],
    [{ unguarded: true }, ['find-carer'], [], true],
    [{ parentAtHomeUnable: true }, ['support-parent'], [], true],
    [{ outOfSchool: true }, ['back-to-school'], [], true],
    [{ withoutHukou: true, outOfSchool: null }, ['register-hukou'], ['back-to-school'], true],
    [{ paperSigned: false }, ['sign-paper'], [], false],
    [{ paperSigned: null }, [], ['sign-paper'], false],
    [{ unguarded: null }, [], ['find-carer'], null],
    // What was settled since is not told.
    [{ unguarded: true, settledOn: undefined }, [], ['find-carer'], true],
  ])('%o', (more, tasks, unknown, first) => {
    expect(of(more)).toEqual({ tasks, unknown, first })
  })

  it.each([
    ['2017-05-31', ['find-carer', 'sign-paper']],
    ['2017-06-01', ['sign-paper']],
    [undefined, ['sign-paper']],
  ])('on %s are still to be settled: %j', (asOf, tasks) => {
    const action = { unguarded: true, paperSigned: false, settledOn: { 'find-carer': '2017-06-01' } }
    // Who was of the four groups when surveyed stays so.
    expect(of(action, asOf)).toEqual({ tasks, unknown: [], first: true })
  })

  it.each([
    ['2017-06-01', []],
    ['2017-06-02', ['find-carer']],
  ])('surveyed on %s, and settled on 1 June: %j', (surveyedOn, tasks) => {
    expect(of({ unguarded: true, surveyedOn, settledOn: { 'find-carer': '2017-06-01' } }).tasks).toEqual(tasks)
  })
})
