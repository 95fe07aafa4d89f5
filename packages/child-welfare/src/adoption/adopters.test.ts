import { describe, expect, it } from 'vitest'
import {
  before2021,
  disabled,
  found,
  foundling,
  type Given,
  kin,
  man,
  of,
  orphan,
  step,
  woman,
} from '../../test/adoption-case.js'

describe('children already and adopted (art. 1098(1), 1100)', () => {
  const limits = (given: Given) => {
    const { childrenLimit, numberLimit } = of(given)
    return [childrenLimit, numberLimit]
  }
  it.each([
    [0, 0, 1, true, true],
    [0, 0, 2, true, true],
    [0, 0, 3, true, false],
    [0, 1, 1, true, true],
    [0, 1, 2, true, false],
    [0, 2, 1, false, false],
    [1, 0, 1, true, true],
    [1, 0, 2, true, false],
    [1, 1, 1, false, false],
    [2, 0, 1, false, true],
  ])('%i born, %i adopted, %i now', (bornChildren, adoptedChildren, adoptingNow, children, number) => {
    expect(limits({ bornChildren, adoptedChildren, adoptingNow })).toEqual([children, number])
  })

  const many = { bornChildren: 3, adoptedChildren: 2, adoptingNow: 3 }
  it.each([
    ['an orphan', orphan, true, true],
    ['a disabled child', disabled, true, true],
    ['a foundling of an institution', foundling, true, true],
    ['a foundling elsewhere', found, false, false],
    ['kin', kin, false, false],
    ['kin, adopted by overseas Chinese', { ...kin, residence: 'overseas-chinese' }, true, false],
    ['a stepchild', step, true, true],
  ])('a large family adopts %s', (_, given, children, number) => {
    expect(limits({ ...many, ...given })).toEqual([children, number])
  })

  it('overseas Chinese with three children may adopt one child of kin', () => {
    expect(of({ ...kin, residence: 'overseas-chinese', bornChildren: 3 }).eligible).toBe(true)
  })

  // The old law asked for no child at all, and allowed one.
  it.each([
    [0, 0, 1, true],
    [0, 0, 2, false],
    [1, 0, 1, false],
    [0, 1, 1, false],
  ])('until 2020: %i born, %i adopted, %i now: %s', (bornChildren, adoptedChildren, adoptingNow, may) => {
    expect(before2021({ bornChildren, adoptedChildren, adoptingNow }).eligible).toBe(may)
  })

  it('chi-adopt-xue-old: a couple with a child could not adopt a brother’s son; now it can', () => {
    const given = { bornChildren: 1, child: { ...kin.child, sex: 'male' } }
    expect(before2021(given).eligible).toBe(false)
    expect(of(given).eligible).toBe(true)
  })
})

describe('the adopter (art. 1098(2) to (5), 1101)', () => {
  it.each([
    ['1994-06-02', false],
    ['1994-06-01', true],
    ['1994-05-31', true],
  ])('30 years: born %s', (birth, may) => {
    expect(of({ adopters: [woman, { ...man, birth }] }).adopterAge).toBe(may)
    expect(of({ ...step, adopters: [{ ...man, birth }] }).adopterAge).toBe(true)
  })

  it.each([
    [{ able: false }, false, false],
    [{ unfitIllness: true }, false, false],
    [{ harmfulRecord: true }, false, true],
    [{ harmfulRecord: undefined }, null, true],
  ])('%o', (given, now, old) => {
    expect(of(given)).toMatchObject({ adopterFit: now, eligible: now })
    expect(before2021(given).adopterFit).toBe(old)
    expect(of({ ...step, ...given }).adopterFit).toBe(true)
  })

  // The lawyer's answer rests on the ability to raise a child.
  it('chi-adopt-intellectual: a single man of 37 with limited capacity', () => {
    const given = {
      adopters: [{ birth: '1983-01-01', sex: 'male' }],
      hasSpouse: false,
      able: false,
      child: { sex: 'male' },
    }
    expect(before2021(given)).toMatchObject({ eligible: false, adopterAge: true, ageGap: true, adopterFit: false })
    expect(of(given).eligible).toBe(false)
  })

  it.each([
    [true, [woman, man], true],
    [true, [woman], false],
    [false, [woman], true],
    [false, [woman, man], false],
    [undefined, [woman], null],
  ])('spouses adopt together: spouse %s, %o', (hasSpouse, adopters, may) => {
    expect(of({ hasSpouse, adopters }).jointly).toBe(may)
  })

  it('a step-parent adopts beside the parent', () => {
    expect(of(step)).toMatchObject({ jointly: true, eligible: true, assessmentRequired: false })
  })
})

describe('the age gap of a single adopter (art. 1102)', () => {
  const single = (sex: string, birth: string, child: object = {}) => ({
    adopters: [{ birth, sex }],
    hasSpouse: false,
    child,
  })
  // The child was born on 2019-06-01.
  it.each([
    ['male', '1979-06-01', {}, true, true],
    ['male', '1979-06-02', {}, false, false],
    ['male', '1980-06-01', {}, false, false],
    ['male', '1980-06-01', { sex: 'male' }, true, true],
    ['female', '1979-06-01', { sex: 'male' }, true, true],
    ['female', '1980-06-01', { sex: 'male' }, false, true],
    ['female', '1980-06-01', {}, true, true],
    ['male', '1980-06-01', kin.child, true, true],
    ['male', '1980-06-01', { disabled: true }, false, false],
    ['male', '1980-06-01', step.child, false, false],
  ])('%s of %s, %o', (sex, birth, child, now, old) => {
    expect(of(single(sex, birth, child)).ageGap).toBe(now)
    expect(before2021(single(sex, birth, child)).ageGap).toBe(old)
  })

  it('binds each of two who are not married', () => {
    const both = (birth: string) => ({ adopters: [woman, { ...man, birth }], hasSpouse: false })
    expect(of(both('1979-06-02')).ageGap).toBe(false)
    expect(of(both('1979-06-01')).ageGap).toBe(true)
  })

  it('does not bind couples, and need not be known of who adopts the same sex', () => {
    expect(of({ adopters: [man, woman], child: { sex: 'male' } }).ageGap).toBe(true)
    expect(of({ ...single('male', '1980-06-01'), hasSpouse: undefined }).ageGap).toBeNull()
    expect(of({ ...single('female', '1980-06-01'), hasSpouse: undefined }).ageGap).toBe(true)
  })
})
