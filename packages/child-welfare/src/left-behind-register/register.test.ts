import { describe, expect, it } from 'vitest'
import { JointGuardianshipFacts, jointGuardianshipNeeds } from './joint-guardianship.js'
import { confirmationDueOn, isOnRegister, LeftBehindPerson, leftBehindCounts, registerFreshness } from './register.js'

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
      person(),
      person({ id: 'b', confirmedOn: ['2024-05-01'] }),
      person({ id: 'c', removedOn: '2024-02-01' }),
    ]
    expect(registerFreshness(all, 6, asOf)).toEqual({ fresh: persons - stale.length, persons, stale })
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
  }
  const of = (more: object) => jointGuardianshipNeeds(JointGuardianshipFacts.parse({ child: 'a', ...settled, ...more }))

  it.each<[object, string[], string[], boolean | null]>([
    [{}, [], [], false],
    [{ unguarded: true }, ['find-carer'], [], true],
    [{ parentAtHomeUnable: true }, ['support-parent'], [], true],
    [{ outOfSchool: true }, ['back-to-school'], [], true],
    [{ withoutHukou: true, outOfSchool: null }, ['register-hukou'], ['back-to-school'], true],
    [{ paperSigned: false }, ['sign-paper'], [], false],
    [{ paperSigned: null }, [], ['sign-paper'], false],
    [{ unguarded: null }, [], ['find-carer'], null],
  ])('%o', (more, tasks, unknown, first) => {
    expect(of(more)).toEqual({ tasks, unknown, first })
  })
})
