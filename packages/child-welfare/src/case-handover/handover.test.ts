import { addWorkingDays } from '@minzheng/core/working-days'
import { describe, expect, it } from 'vitest'
import { CaseHandover, handoverNeeds, handoverProblems, handoverState, proposalReplyDueOn } from './handover.js'

const handover = (more: object = {}) =>
  CaseHandover.parse({
    child: '1',
    source: 'procuratorate',
    foundOn: '2024-05-01',
    needs: [{ need: 'living', handedOn: '2024-05-06', ...more }],
  })

// Source: 未成年人保护法 第九十一条、第九十二条、第一百零四条、第一百一十一条.
describe('a minor of a case is handed over', () => {
  it('each need to somebody, with its article', () => {
    expect(Object.entries(handoverNeeds).map(([need, { to, article }]) => [need, to, article])).toEqual([
      // 生活、医疗康复 of those in difficulty (第九十一条), 经济救助 of victims (第一百一十一条).
      ['living', 'civil-affairs', '第九十一条、第一百一十一条'],
      ['guardianship', 'civil-affairs', '第九十二条'],
      ['treatment', 'health', '第九十一条'],
      ['schooling', 'education', '第八十三条、第一百一十一条'],
      ['counselling', 'health', '第一百一十一条'],
      ['legal-aid', 'legal-aid', '第一百零四条'],
      ['judicial-relief', 'justice-organ', '第一百零四条'],
    ])
  })

  const all = { acceptedOn: '2024-05-08', answeredOn: '2024-05-20' }
  it.each([
    ['2024-05-05', 'open'],
    ['2024-05-06', 'handed'],
    ['2024-05-08', 'accepted'],
    ['2024-05-20', 'answered'],
  ])('on %s: %s', (asOf, state) => {
    expect(handoverState(handover(all).needs[0]!, asOf)).toBe(state)
  })

  it('of before the law nothing is asked, of its first day it is', () => {
    const codes = (foundOn: string) =>
      handoverProblems({ ...handover({ handedOn: null }), foundOn }, '2024-06-01').map(({ code }) => code)
    expect([codes('2021-05-31'), codes('2021-06-01')]).toEqual([[], ['handover-open']])
  })

  it('a need stands once', () => {
    const one = handover()
    const twice = { ...one, needs: [...one.needs, { ...one.needs[0]!, handedOn: '2024-05-07' }] }
    expect(handoverProblems(twice, '2024-06-01').map(({ code, path }) => [code, ...path])).toEqual([
      ['handover-twice', 'needs', 1],
    ])
  })

  const tenDays = (on: string) => addWorkingDays(on, 10)
  it.each<[string, object, string, string[]]>([
    ['handed over', {}, '2024-06-01', []],
    ['not yet', { handedOn: null }, '2024-06-01', ['handover-open']],
    ['not found yet', { handedOn: null }, '2024-04-30', []],
    ['handed before it was found', { handedOn: '2024-04-30' }, '2024-06-01', ['handover-order']],
    ['accepted before handed', { acceptedOn: '2024-05-05' }, '2024-06-01', ['handover-order']],
    ['accepted and never handed over', { ...all, handedOn: null }, '2024-06-01', ['handover-skipped']],
    ['to be accepted later, not handed over', { ...all, handedOn: null }, '2024-05-07', ['handover-open']],
    ['answered before accepted', { ...all, answeredOn: '2024-05-07' }, '2024-06-01', ['handover-order']],
  ])('%s', (_, more, asOf, codes) => {
    expect(handoverProblems(handover(more), asOf).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    // Ten working days with Saturday 11 May, which was worked.
    ['2024-05-17', {}, []],
    ['2024-05-18', {}, ['handover-late']],
    ['2024-05-19', all, ['handover-late']],
    // An answer that came late stays late; one of the last day is in time.
    ['2024-05-20', all, ['handover-late']],
    ['2024-05-20', { ...all, answeredOn: '2024-05-17' }, []],
    ['2024-05-20', { ...all, answeredOn: '2024-05-18' }, ['handover-late']],
  ])('with ten working days of a place, on %s, %o: %j', (asOf, more, codes) => {
    expect(handoverProblems(handover(more), asOf, tenDays).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['left out', {}, 'warning'],
    ['said not to be there', { answeredOn: null }, 'error'],
  ])('an answer that is %s', (_, more, severity) => {
    expect(handoverProblems(handover(more), '2024-05-20', tenDays)).toMatchObject([{ severity }])
  })
})

// Source: 未成年人保护法 第一百一十四条.
it.each([
  ['2024-05-10', '2024-06-11'], // The 10th was the Dragon Boat Festival.
  ['2024-01-31', '2024-02-29'],
  // The month ends on a Saturday; in the National Day holidays; in a year whose days off are not known.
  ['2024-05-15', '2024-06-17'],
  ['2024-09-03', '2024-10-08'],
  ['2027-01-02', '2027-02-02'],
])('a proposal of %s is answered by %s', (on, dueOn) => {
  expect(proposalReplyDueOn(on)).toMatchObject({ dueOn, cite: { article: '第一百一十四条' } })
})
it.each([
  ['2021-05-31', undefined],
  ['2021-06-01', '2021-07-01'],
])('a proposal of %s: %s', (on, dueOn) => expect(proposalReplyDueOn(on)?.dueOn).toBe(dueOn))
