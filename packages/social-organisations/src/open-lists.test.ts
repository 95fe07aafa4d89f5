import { itMeasures } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { AssociationFee, associationFeeProblems, FeeClearing } from './association-fees/index.js'
import { CommunityOrganisation } from './community-organisation/index.js'
import { HonourCall, honourProblems, Nominee } from './four-services/index.js'
import { IllegalOrganisationCase } from './illegal-organisation/index.js'
import { SupervisionMeeting, supervisionMatrix } from './joint-supervision/index.js'
import { MajorMatterReport, majorMatterDue, majorMatterRules } from './major-matters/index.js'
import { divertsProperty, RelatedDeal } from './non-profit-supervision/index.js'
import { HeadVetting, headVettingState } from './organisation-head/index.js'
import { OrganisationRisk } from './organisation-risk/index.js'
import { registrationMeasures } from './registration-measures.js'
import { RegistrationApplication } from './registration-procedure/index.js'

describe('what an office has beside the words of a list', () => {
  const application = { id: '1', type: 'association', matter: 'change', submitted: '2024-03-01' }
  const risk = { organisation: '甲', level: '高', foundOn: '2024-03-01', sign: 'other', otherSign: '安全生产' }
  const illegal = { id: '1', name: '甲', actsAs: 'association', counties: ['430202'], found: '2024-03-01' }
  it.each<[string, z.ZodType, object]>([
    ['minutes among the papers of a change', RegistrationApplication, { ...application, papers: ['other'] }],
    [
      'a community organisation of mediation',
      CommunityOrganisation,
      { name: '甲', committee: '乙', kind: 'other', tier: 'committee', since: '2024-01-01' },
    ],
    ['the police at a meeting', SupervisionMeeting, { on: '2024-03-01', bodies: ['office', 'other'] }],
    ['a lead found in the press', IllegalOrganisationCase, { ...illegal, source: 'other' }],
    ['a fee barred by another rule', FeeClearing, { association: '甲', kind: 'other', foundOn: '2024-03-01' }],
    ['a sign that its place alone names', OrganisationRisk, risk],
    ['a call for projects', HonourCall, { id: '1', kind: 'other' }],
  ])('%s', (_, record, facts) => expect(record.safeParse(facts).success).toBe(true))

  it('the matrix of the regulations names no other body', () =>
    expect(supervisionMatrix('association', '2026-03-12').some(({ by }) => by.includes('other'))).toBe(false))
  it('whether a rule has another matter is not known', () => {
    const report = MajorMatterReport.parse({
      organisation: '甲',
      matter: 'other',
      otherMatter: '住所搬迁',
      on: '2025-03-01',
    })
    expect(majorMatterDue(majorMatterRules['guangzhou-2022'], report)).toMatchObject({ must: null, due: null })
  })
  it('whether another deal takes property out is not known', () =>
    expect(
      divertsProperty(RelatedDeal.parse({ kind: 'other', on: '2024-03-01', price: 1, marketPrice: 2 })),
    ).toBeNull())
})

describe('what tells two records apart', () => {
  it('of two other offices each says its own', () => {
    const state = (...offices: string[]) =>
      headVettingState(
        HeadVetting.parse({
          organisation: '甲',
          person: 'P1',
          post: 'president',
          proposed: '2024-03-01',
          reviews: offices.map((office, at) => ({
            by: 'other',
            office,
            on: `2024-03-0${at + 2}`,
            passed: at > 0,
          })),
        }),
        '2024-04-01',
      )
    expect([state('公安', '纪检监察'), state('公安', '公安')]).toEqual(['rejected', 'reviewed'])
  })
  it('two persons of one name in two organisations', () => {
    const call = HonourCall.parse({ id: '1', kind: 'person' })
    const codes = (...organisations: string[]) =>
      honourProblems(
        call,
        organisations.map(organisation =>
          Nominee.parse({ call: '1', name: '王某', organisation, awardedOn: '2024-03-01' }),
        ),
        '2024-04-01',
      ).map(({ code }) => code)
    expect([codes('甲', '乙'), codes('甲', '甲')]).toEqual([[], ['honour-twice']])
  })
  it('dues of two kinds of members', () => {
    const codes = (...payers: string[]) =>
      associationFeeProblems(
        payers.map(payer =>
          AssociationFee.parse({ association: '甲', item: '会费', kind: 'dues', payer, from: '2024-01-01' }),
        ),
        '2024-04-01',
      ).map(({ code }) => code)
    expect([codes('会长单位', '会员单位'), codes('会员单位', '会员单位')]).toEqual([[], ['association-fee-twice']])
  })
  const town = (county: string) => ({ county, town: '城关镇', since: '2024-01-01' })
  const gone = (id: string, ending: string) => ({
    id,
    type: 'association',
    registered: '2010-01-01',
    until: '2024-05-01',
    ending,
  })
  const aid = (partner: string) => ({
    title: '结对帮扶',
    cause: 'rural-revitalisation',
    organisations: ['甲'],
    partner,
    from: '2024-01-01',
    payments: [],
    jobs: [{ on: '2024-05-01', number: 10 }],
  })
  itMeasures(registrationMeasures, { from: '2024-01-01', asOf: '2024-12-31' }, [
    ['community-organisation-pilot-towns', [town('430221'), town('430223')], 2],
    ['organisations-cancelled', [gone('甲', 'deregistered'), gone('乙', 'moved')], 1],
    ['organisations', [gone('乙', 'moved')], 0],
    ['organisation-jobs-offered', [aid('甲村'), aid('乙村')], 20],
    ['organisation-jobs-offered', [aid('甲村'), aid('甲村')], '"结对帮扶 甲村 2024-01-01" is on record twice.'],
  ])
})
