import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { before2021, facts, found, foundling, kin, man, of, orphan, step, woman } from '../../test/adoption-case.js'
import { AdoptionFacts } from './facts.js'
import { adoption, adoption1999, adoption2021 } from './rules.js'

it('all conditions are met', () => {
  const { noticeRequired, ...rest } = of()
  expect(new Set(Object.values(rest))).toEqual(new Set([true]))
  expect(noticeRequired).toBe(false)
})

it.each([
  ['childAdoptable', { child: { birth: '2006-06-01', agrees: true } }],
  ['giverMayPlace', { giver: { who: 'one-parent', otherParent: 'does-not-agree' } }],
  ['childrenLimit', { bornChildren: 2 }],
  ['numberLimit', { adoptingNow: 3 }],
  ['adopterFit', { able: false }],
  ['adopterAge', { adopters: [woman, { ...man, birth: '1994-06-02' }] }],
  ['jointly', { adopters: [woman] }],
  ['ageGap', { adopters: [man], hasSpouse: false }],
  ['consents', { willing: false }],
])('each condition is needed: %s alone fails', (condition, given) => {
  const { noticeRequired: _, assessmentRequired: __, eligible, ...conditions } = of(given)
  const failed = Object.entries(conditions).flatMap(([name, holds]) => (holds ? [] : [name]))
  expect([failed, eligible]).toEqual([[condition], false])
})

describe('the child (art. 1093, 1095)', () => {
  it.each([
    ['17 years old', { child: { birth: '2006-06-02', agrees: true } }, true],
    ['18 today', { child: { birth: '2006-06-01', agrees: true } }, false],
    ['an orphan', orphan, true],
    ['a foundling', foundling, true],
    ['parents able to raise', { child: { situation: 'other' } }, false],
    ['parents able, kin (1099)', kin, true],
    ['parents able, stepchild (1103)', step, true],
    ['parents incapable and dangerous', { child: { situation: 'parents-endanger' } }, true],
    ['kin, but of age', { child: { ...kin.child, birth: '2006-06-01' } }, false],
  ])('%s: %s', (_, given, may) => {
    expect(of(given).childAdoptable).toBe(may)
  })

  // chi-adopt-age14: the commentary's orphan who has just turned 14.
  it.each([
    ['2010-06-02', {}, true, true],
    ['2010-06-01', {}, false, true],
    ['2010-06-01', kin.child, true, true],
    ['2010-06-01', step.child, true, true],
  ])('chi-adopt-age14: born %s, %o', (birth, child, old, now) => {
    const given = { asOf: '2024-06-01', child: { birth, ...child } }
    expect(adoption1999.assess(facts(given), {}).childAdoptable).toBe(old)
    expect(of(given).childAdoptable).toBe(now)
  })

  // 收养法（1998） arts. 7, 14: not held to 14, yet a minor.
  it.each([
    [kin.child, '2002-06-02', true],
    [kin.child, '2002-06-01', false],
    [step.child, '2002-06-02', true],
    [step.child, '2002-06-01', false],
  ])('until 2020 %o born on %s could be adopted at 14 and more, under 18: %s', (child, birth, may) => {
    expect(before2021({ child: { ...child, birth } }).childAdoptable).toBe(may)
  })

  it.each([
    [adoption2021, 1],
    [adoption1999, 2],
  ])('the reasons weigh the age once for all, and until 2020 once more for kin and stepchildren', (program, times) => {
    const { rules } = explain(program, facts({ child: { birth: '2006-06-01' } }), {})
    const reason = JSON.stringify(rules.find(({ name }) => name === 'childAdoptable')?.reason)
    expect(reason.split('被收养人年龄')).toHaveLength(times + 1)
  })
})

describe('the giver (art. 1094 to 1097, 1108)', () => {
  const one = (otherParent: unknown, more: object = {}) => ({ giver: { who: 'one-parent', otherParent, ...more } })
  const endanger = { situation: 'parents-endanger' }
  it.each([
    ['both parents', {}, true],
    ['one parent, the other not found', one('unknown-or-not-found'), true],
    ['one parent, the other dead', one('dead'), true],
    ['one parent, the other does not agree', one('does-not-agree'), false],
    ['one parent, of the other nothing is known', one(undefined), null],
    ['the dead parent’s parents want the child', one('dead', { grandparentsClaim: true }), false],
    ['they have no priority while that parent lives', one('unknown-or-not-found', { grandparentsClaim: true }), true],
    [
      'one parent who is able to raise it',
      { child: { situation: 'other' }, giver: { who: 'one-parent', otherParent: 'dead' } },
      false,
    ],
    ['a child of known parents has a giver', { giver: { who: 'none' } }, false],
    ['a step-parent adopts all the same', { ...step, ...one('dead', { grandparentsClaim: true }) }, true],
    ['an orphan’s guardian', orphan, true],
    ['but not without consent', { ...orphan, giver: { who: 'guardian', maintainersConsent: false } }, false],
    ['which may be unknown', { ...orphan, giver: { who: 'guardian' } }, null],
    ['an orphan of an institution', { ...orphan, giver: { who: 'institution' } }, true],
    ['an orphan has no parents to place it', { ...orphan, giver: { who: 'parents' } }, false],
    ['a foundling of an institution', foundling, true],
    ['a foundling elsewhere has no giver', found, true],
    ['one in an institution has', { ...foundling, giver: { who: 'none' } }, false],
    ['an institution cannot place a child of known parents', { giver: { who: 'institution' } }, false],
    ['a guardian, the parents being dangerous', { child: endanger, giver: { who: 'guardian' } }, true],
    ['those parents themselves', { child: endanger, giver: { who: 'parents' } }, false],
    ['a guardian, the parents being poor', { giver: { who: 'guardian', maintainersConsent: true } }, false],
    ['parents without hardship', { child: { situation: 'other' } }, false],
    ['parents without hardship, kin', kin, true],
    ['parents without hardship, stepchild', step, true],
  ])('%s: %s', (_, given, may) => {
    expect(of(given).giverMayPlace).toBe(may)
  })
})

describe('consent (art. 1104) and what registration needs (art. 1105)', () => {
  it.each([
    ['2016-06-02', undefined, true, true],
    ['2016-06-01', undefined, null, true],
    ['2016-06-01', true, true, true],
    ['2016-06-01', false, false, true],
    ['2014-06-02', false, false, true],
    ['2014-06-01', false, false, false],
  ])('a child born on %s, who agrees: %s', (birth, agrees, now, old) => {
    const given = { child: { birth, agrees } }
    expect(of(given).consents).toBe(now)
    expect(before2021({ ...given, asOf: '2024-06-01' }).consents).toBe(old)
    expect(of({ ...given, willing: false }).consents).toBe(false)
  })

  it('a notice for foundlings; an assessment since the Civil Code', () => {
    expect(of(foundling)).toMatchObject({ noticeRequired: true, assessmentRequired: true })
    expect(before2021(found)).toMatchObject({ noticeRequired: true, assessmentRequired: false })
    expect(before2021(step).assessmentRequired).toBe(false)
    // 收养评估办法（试行） 第二条 exempts stepchildren whom residents of the mainland adopt, and speaks of nobody else.
    expect(of({ ...step, residence: 'foreign' }).assessmentRequired).toBe(true)
    expect(JSON.stringify(explain(adoption2021, facts(), {}).rules)).toContain('第一千一百零五条第五款')
  })
})

it('each rule, and each exception, names its article', () => {
  const text = JSON.stringify(explain(adoption2021, facts(), {}).rules)
  const articles = new Set(text.match(/第一千[零一百九十三四五六七八]+条(第.款)?(第.项)?/g))
  const expected = ['三', '四', '五', '六', '七', '八', '九'].map(one => `第一千零九十${one}条`)
  for (const article of expected) expect([...articles].some(one => one.startsWith(article))).toBe(true)
  const own = explain(adoption2021, facts(), {}).rules.map(({ name, reason }) => [name, reason.cite?.article])
  expect(own).toContainEqual(['ageGap', '第一千一百零二条'])
  expect(own).toContainEqual(['adopterAge', '第一千零九十八条第五项'])
  for (const article of ['第一千一百零三条', '第一千零九十九条第一款', '第一千零九十九条第二款', '第一千一百条第二款'])
    expect(text).toContain(article)
})

it('changes with the Civil Code, without a gap', () => {
  expect(adoption.on('2020-12-31')).toBe(adoption1999)
  expect(adoption.on('2021-01-01')).toBe(adoption2021)
  expect(adoption.coverage()).toEqual([
    { from: '1999-04-01', to: '2020-12-31' },
    { from: '2021-01-01', to: undefined },
  ])
  expect(() => adoption.on('1999-03-31')).toThrow(/1999-04-01/)
})

describe('always', () => {
  const cases = arbitraryOf(AdoptionFacts, [1, 2])

  const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
  const likely = fc
    .record({
      adopters: oneOf([woman, man], [woman], [man], [{ ...woman, birth: '1978-01-01' }]),
      hasSpouse: fc.boolean(),
      bornChildren: oneOf(0, 0, 1),
      adoptedChildren: oneOf(0, 0, 1),
      child: fc.record({
        birth: oneOf('2012-06-01', '2019-06-01', '2005-06-01'),
        sex: oneOf('female', 'male'),
        situation: oneOf('orphan', 'parents-not-found', 'parents-unable', 'other'),
        relation: oneOf('none', 'collateral-kin', 'stepchild'),
        inInstitution: fc.boolean(),
        agrees: fc.constant(true),
      }),
      giver: fc.record({
        who: oneOf('parents', 'guardian', 'institution', 'none'),
        maintainersConsent: fc.constant(true),
      }),
    })
    .map(given => facts({ asOf: '2020-06-01', ...given }))

  it('who could adopt under the old law still can, but for a woman alone and a boy less than 40 years younger', () => {
    let eligible = 0
    let stopped = 0
    fc.assert(
      fc.property(likely, case_ => {
        if (!adoption1999.assess(case_, {}).eligible) return
        eligible++
        const now = adoption2021.assess(case_, {})
        if (now.eligible) return
        stopped++
        expect(now.ageGap).toBe(false)
        expect([case_.adopters[0]?.sex, case_.child.sex]).toEqual(['female', 'male'])
      }),
      { numRuns: 5000, seed: 1104 },
    )
    expect(eligible).toBeGreaterThan(100)
    expect(stopped).toBeGreaterThan(0)
  })

  it.each([adoption1999, adoption2021])('all ways of running it agree', program => {
    agreement(program, cases)
  })
})
