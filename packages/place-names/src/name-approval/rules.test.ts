import type { PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKindNames } from '../place-kinds/kinds.js'
import {
  NameApprovalFacts,
  NameApprovalPolicy,
  nameApproval,
  nameApprovalNational,
  nameApproval2022 as program,
} from './rules.js'

it('a place may leave out by when it decides', () => {
  const approver = { naturalFeature: 'government', committeeSeat: 'government' }
  expect(NameApprovalPolicy.safeParse({ filingDays: 15, noticeDays: 15, approver }).success).toBe(true)
})

type Policy = PolicyValues<NameApprovalPolicy>
const policy = { filingDays: 15, noticeDays: 15 } satisfies Policy
const of = (given: object, place: Policy = {}) =>
  program.assess(NameApprovalFacts.parse(given), { ...policy, ...place })

describe('who approves, who is asked, with whom it is filed, from when the notice counts (arts. 12 to 14)', () => {
  it.each([
    [{ kind: 'mountain', famous: true }, 'state-council', 'state-council', 'none', 'none', 'approval'],
    [{ kind: 'river', crossProvince: true }, 'state-council', 'state-council', 'none', 'none', 'approval'],
    [{ kind: 'committee-seat', borderOrTreaty: true }, 'state-council', 'state-council', 'none', 'none', 'approval'],
    [{ kind: 'natural-village', borderOrTreaty: true }, 'state-council', 'state-council', 'none', 'none', 'approval'],
    [{ kind: 'sea' }, 'natural-resources', 'state-department', 'none', 'state-council', 'filing'],
    [
      { kind: 'island', uninhabitedOrSeabed: true },
      'natural-resources',
      'state-department',
      'none',
      'state-council',
      'filing',
    ],
    [
      { kind: 'island', uninhabitedOrSeabed: true, borderOrTreaty: true },
      'state-council',
      'state-council',
      'none',
      'none',
      'approval',
    ],
    [{ kind: 'street' }, 'city-government', 'government', 'none', 'government-above', 'approval'],
    [
      { kind: 'residential-area' },
      'housing-department',
      'department',
      'place-name-office',
      'office-same-level',
      'filing',
    ],
    [{ kind: 'building' }, 'housing-department', 'department', 'place-name-office', 'office-same-level', 'filing'],
    [{ kind: 'transport' }, 'competent-department', 'department', 'local-government', 'office-same-level', 'filing'],
    [
      { kind: 'weather', stateDepartment: true },
      'competent-department',
      'state-department',
      'local-government',
      'state-council',
      'filing',
    ],
    [{ kind: 'township' }, 'division-regulation', 'other-rules', 'none', 'other-rules', 'other-rules'],
    // Arts 3 and 12: of housing and facilities only those of weight for orientation.
    [{ kind: 'building', noLandmark: true }, 'not-provided', 'other-rules', 'none', 'other-rules', 'other-rules'],
    [{ kind: 'water', noLandmark: true }, 'not-provided', 'other-rules', 'none', 'other-rules', 'other-rules'],
    [{ kind: 'park' }, 'state-rules', 'other-rules', 'none', 'other-rules', 'other-rules'],
    [{ kind: 'other' }, 'not-provided', 'other-rules', 'none', 'other-rules', 'other-rules'],
    [{ kind: 'natural-village' }, 'not-provided', 'other-rules', 'none', 'other-rules', 'other-rules'],
    // The street runs through two provinces, or is famous: art. 12(1) speaks of natural features alone.
    [
      { kind: 'street', famous: true, crossProvince: true, borderOrTreaty: true },
      'city-government',
      'government',
      'none',
      'government-above',
      'approval',
    ],
  ])('%o: %s', (given, authority, approver, consulted, filedWith, noticeFrom) => {
    expect(of(given)).toEqual({ authority, approver, consulted, filedWith, noticeFrom })
  })

  it.each([
    ...(['mountain', 'river', 'lake', 'island', 'terrain', 'committee-seat'] as const).map(kind => [
      kind,
      'province-provides',
    ]),
    ...(['province', 'prefecture', 'county', 'township'] as const).map(kind => [kind, 'division-regulation']),
    ...(['transport', 'water', 'power', 'telecommunication', 'weather'] as const).map(kind => [
      kind,
      'competent-department',
    ]),
    ...(['residential-area', 'building'] as const).map(kind => [kind, 'housing-department']),
  ])('every kind has its authority: %s, %s', (kind, authority) => {
    expect(of({ kind }).authority).toBe(authority)
  })

  it.each(['mountain', 'river', 'lake', 'sea', 'island', 'terrain'])(
    '%s is a natural feature: famous, across provinces, at a border',
    kind => {
      for (const why of ['famous', 'crossProvince', 'borderOrTreaty'])
        expect(of({ kind, [why]: true }).authority).toBe('state-council')
    },
  )

  it.each([
    ['government', 'government-above', 'approval'],
    ['place-name-office', 'office-above', 'approval'],
    ['department', 'office-same-level', 'filing'],
  ] as const)('where the province leaves it to %s', (naturalFeature, filedWith, noticeFrom) => {
    expect(of({ kind: 'lake' }, { approver: { naturalFeature } })).toEqual({
      authority: 'province-provides',
      approver: naturalFeature,
      consulted: 'none',
      filedWith,
      noticeFrom,
    })
  })

  it('where the rule of the province is not known, only the authority is', () => {
    expect(of({ kind: 'lake' })).toMatchObject({
      authority: 'province-provides',
      approver: null,
      filedWith: null,
      noticeFrom: null,
    })
    expect(of({ kind: 'committee-seat' }, { approver: { committeeSeat: 'government' } })).toMatchObject({
      approver: 'government',
    })
    expect(of({ kind: 'committee-seat' }, { approver: { naturalFeature: 'government' } })).toMatchObject({
      approver: null,
    })
  })

  it('names what the province has not been read to provide', () => {
    const open = (kind: string) =>
      explain(program, NameApprovalFacts.parse({ kind }), policy)
        .rules.find(({ name }) => name === 'approver')
        ?.notKnown.map(({ title }) => title?.zh)
    expect(open('lake')).toEqual(['其他自然地理实体的批准机关'])
    expect(open('committee-seat')).toEqual(['村（居）民委员会所在地的批准机关'])
    expect(open('street')).toEqual([])
  })

  it('asks for the fact that matters', () => {
    const facts = NameApprovalFacts.parse({ kind: 'lake', famous: null, crossProvince: null })
    expect(of(facts)).toMatchObject({ authority: null })
    expect(explain(program, facts, policy).rules[0]?.missing).toEqual(['famous', 'crossProvince'])
    expect(of({ kind: 'lake', famous: null, crossProvince: true }).authority).toBe('state-council')
  })
})

it('begins with the regulation of 2022', () => {
  expect(() => nameApproval.on('2022-04-30')).toThrow(/2022-05-01/)
})

it('the national file fits, and gives 15 days for both', () => {
  expect(nationalProblems(program, nameApprovalNational)).toEqual([])
  const { policy: found, sources } = policyAt(program, [nameApprovalNational], { place: '110000', date: '2024-06-01' })
  expect(found).toMatchObject(policy)
  expect([sources['filingDays']?.cite?.article, sources['noticeDays']?.cite?.article]).toEqual(['第十三条', '第十四条'])
})

describe('always', () => {
  const cases = arbitraryOf(NameApprovalFacts, [])
  const place = { ...policy, approver: { naturalFeature: 'government', committeeSeat: 'place-name-office' } } as const

  it('filing and notice follow who approves: a department’s notice counts from the filing, nobody else’s does', () => {
    fc.assert(
      fc.property(cases, facts => {
        const { approver, filedWith, noticeFrom } = program.assess(facts, place)
        if (approver === null) return
        expect(noticeFrom === 'filing').toBe(approver === 'department' || approver === 'state-department')
        expect(filedWith === 'none').toBe(approver === 'state-council')
      }),
    )
  })

  it('every kind has an answer when all is known', () => {
    for (const kind of placeKindNames) expect(Object.values(of({ kind }, place))).not.toContain(null)
  })

  it('all ways of running it agree', () => {
    agreement(program, cases)
  })
})
