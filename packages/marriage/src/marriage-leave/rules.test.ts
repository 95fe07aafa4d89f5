import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { marriageLeave, marriageLeave2016, nationalMarriageLeave } from './marriage.js'
import { maternityLeave, maternityLeave2012, maternityLeave2016 } from './maternity.js'

const leaveOf = (policy: { days: number; checkDays: number | null }, checked?: boolean) =>
  marriageLeave2016.assess(marriageLeave2016.facts.parse({ asOf: '2024-10-01', checked }), policy).leave

// Source: 北京 art. 16, 河南 art. 27, 浙江省婚假规定; the published cases are named. What places set stands in the seeds, see minzheng.
describe('marriage leave', () => {
  it.each<[string, { days: number; checkDays: number | null }, boolean | undefined, number | null]>([
    ['mar-leave-bj: 3 and 7', { days: 10, checkDays: null }, undefined, 10],
    ['mar-leave-hn1: 3 and 18, and 7 with the check', { days: 21, checkDays: 7 }, true, 28],
    ['without it', { days: 21, checkDays: 7 }, false, 21],
    ['whether there was one is not known', { days: 21, checkDays: 7 }, undefined, null],
    ['mar-leave-zj', { days: 13, checkDays: null }, undefined, 13],
  ])('%s', (_, policy, checked, expected) => expect(leaveOf(policy, checked)).toBe(expected))
  it('holds since 2016-01-01', () => {
    expect(marriageLeave.on('2016-01-01')).toBe(marriageLeave2016)
    expect(() => marriageLeave.on('2015-12-31')).toThrow('2016-01-01')
  })
  it('one to three days of the nation', () =>
    expect([nationalMarriageLeave.least, nationalMarriageLeave.most]).toEqual([1, 3]))
  it('answers alike everywhere', () => agreement(marriageLeave2016))
})

// Source: 国务院令第619号 art. 7; 浙江 2021 (60, 90, 90 and 15).
describe('maternity leave', () => {
  const zhejiang = { added: { first: 60, second: 90, third: 90 }, partnerDays: 15 }
  const none = { added: { first: null, second: null, third: null }, partnerDays: null }
  const of = (facts: object, policy: typeof zhejiang | typeof none = zhejiang) => {
    const found = maternityLeave2016.assess(
      maternityLeave2016.facts.parse({ asOf: '2024-10-01', event: 'birth', order: 1, ...facts }),
      policy as typeof zhejiang,
    )
    return [found.national, found.local, found.leave, found.partner]
  }
  it.each<[string, object, unknown[]]>([
    ['the first child', {}, [98, 60, 158, 15]],
    ['the second', { order: 2 }, [98, 90, 188, 15]],
    ['the third', { order: 3 }, [98, 90, 188, 15]],
    ['the fourth', { order: 4 }, [98, 90, 188, 15]],
    ['twins', { babies: 2 }, [113, 60, 173, 15]],
    ['triplets, difficult', { babies: 3, difficult: true }, [143, 60, 203, 15]],
    ['difficult', { difficult: true }, [113, 60, 173, 15]],
    ['which child is not known', { order: null }, [98, null, null, 15]],
    ['a miscarriage before four months', { event: 'miscarriage-before-4-months' }, [15, 0, 15, 0]],
    ['from four months on', { event: 'miscarriage-from-4-months', difficult: true }, [42, 0, 42, 0]],
    ['difficult or not is not known', { difficult: null }, [null, 60, null, 15]],
  ])('%s', (_, facts, expected) => expect(of(facts)).toEqual(expected))
  it('where a place adds nothing', () => expect(of({}, none)).toEqual([98, 0, 98, 0]))
  it('none for one child alone', () => {
    const policy = { added: { first: 1, second: null, third: 3 }, partnerDays: 0 } as unknown as typeof zhejiang
    expect([1, 2, 3].map(order => of({ order }, policy)[1])).toEqual([1, 0, 3])
    const last = { added: { first: null, second: 2, third: null }, partnerDays: 0 } as unknown as typeof zhejiang
    expect([1, 2, 3].map(order => of({ order }, last)[1])).toEqual([0, 2, 0])
  })
  it('tells the children apart', () => {
    const policy = { added: { first: 1, second: 2, third: 3 }, partnerDays: 0 }
    expect([1, 2, 3, 4].map(order => of({ order }, policy)[1])).toEqual([1, 2, 3, 3])
  })
  it('holds since 2012-04-28', () => {
    expect(maternityLeave.on('2012-04-28')).toBe(maternityLeave2012)
    expect(() => maternityLeave.on('2012-04-27')).toThrow('2012-04-28')
    expect(maternityLeave.on('2015-12-31')).toBe(maternityLeave2012)
    expect(maternityLeave.on('2016-01-01')).toBe(maternityLeave2016)
  })
  it('answers alike everywhere', () => agreement(maternityLeave2016))
})
