import { describe, expect, it } from 'vitest'
import {
  branchGaps,
  hasPartyFormAsked,
  PartyBranch,
  PartyPresence,
  partyCoverage,
  partyFormAsked,
  partyFormOn,
  partyPresencesOn,
} from './party.js'

const body = (more: object = {}) =>
  PartyPresence.parse({ organisation: '甲', operating: true, members: 3, form: 'own', since: '2025-01-01', ...more })

// Source: 中办发〔2012〕11号 as restated for firms, three full members or more: an organisation of its own.
it.each([
  [0, ['joint', 'adviser']],
  [2, ['joint', 'adviser']],
  [3, ['own']],
  [30, ['own']],
  [null, null],
])('%s members: %j', (members, forms) => expect(partyFormAsked(members)).toEqual(forms))

it.each([
  ['its own', {}, '2025-01-01', true],
  ['not yet', {}, '2024-12-31', false],
  ['never', { form: 'none', since: null }, '2025-01-01', false],
  ['on the day of the opinion', { since: '2015-09-28' }, '2015-09-28', true],
  ['the day before', { since: '2015-09-27' }, '2015-09-27', null],
  ['a joint one with three members', { form: 'joint' }, '2025-01-01', false],
  ['a joint one with two', { form: 'joint', members: 2 }, '2025-01-01', true],
  ['an adviser with none', { form: 'adviser', members: 0 }, '2025-01-01', true],
  ['its own with one', { members: 1 }, '2025-01-01', true],
  ['a joint one, members not known', { form: 'joint', members: null }, '2025-01-01', null],
  ['none, members not known', { form: 'none', members: null }, '2025-01-01', false],
  ['nothing with two members', { form: 'none', members: 2 }, '2025-01-01', false],
])('%s: what is asked of it %s', (_, more, asOf, expected) =>
  expect(hasPartyFormAsked(body(more), asOf)).toBe(expected),
)

describe('coverage on a day, both bases', () => {
  const all = [
    body(),
    body({ form: 'joint', members: 4, inCharter: true }),
    body({ form: 'joint', members: 1, inCharter: false }),
    body({ form: 'adviser', members: 0, inCharter: true }),
    body({ form: 'adviser', members: 5 }),
    body({ form: 'none', since: null, members: null }),
    body({ since: '2025-06-01' }),
    body({ operating: false, inCharter: true }),
  ].map((one, index) => ({ ...one, organisation: `${index}` }))
  it('on 2025-05-31 and on 2025-06-01', () => {
    expect(partyCoverage(all, '2025-05-31')).toEqual({
      organisation: { covered: 3, of: 7 },
      work: { covered: 5, of: 7 },
      own: { covered: 1, of: 7 },
      shouldHave: { covered: 2, of: 4 },
      membersUnknown: 1,
      inCharter: { covered: 2, of: 3 },
    })
    expect(partyCoverage(all, '2025-06-01')).toMatchObject({
      organisation: { covered: 4, of: 7 },
      work: { covered: 6, of: 7 },
      own: { covered: 2, of: 7 },
      shouldHave: { covered: 3, of: 4 },
    })
    expect(partyFormOn(all[6]!, '2025-05-31')).toBe('none')
  })
  // A joint organisation, one of its own after it, and that dissolved.
  it.each([
    ['2023-12-31', 'none', 0, 0],
    ['2024-01-01', 'joint', 1, 0],
    ['2024-12-31', 'joint', 1, 0],
    ['2025-01-01', 'own', 1, 1],
    ['2025-06-30', 'own', 1, 1],
    ['2025-07-01', 'none', 0, 0],
  ])('one that changes counts once: %s, %s', (asOf, form, organisation, own) => {
    const changing = [
      body({ form: 'joint', since: '2024-01-01', until: '2024-12-31' }),
      body({ since: '2025-01-01', until: '2025-06-30' }),
    ]
    expect(partyFormOn(partyPresencesOn(changing, asOf)[0]!, asOf)).toBe(form)
    expect(partyCoverage(changing, asOf)).toMatchObject({
      organisation: { covered: organisation, of: 1 },
      own: { covered: own, of: 1 },
    })
  })
  it('none ends before it begins', () =>
    expect(PartyPresence.safeParse({ ...body(), until: '2024-12-31' }).success).toBe(false))
})

it('says what a branch lacks', () => {
  const branch = PartyBranch.parse({
    branch: '甲支部',
    meets: { setUp: true, life: false, members: null, rules: true },
  })
  expect(branchGaps(branch)).toEqual({ failed: ['life'], notLookedAt: ['members', 'place'] })
})
