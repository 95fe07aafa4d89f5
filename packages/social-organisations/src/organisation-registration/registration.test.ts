import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import {
  AssociationRegistrationFacts,
  associationRegistration,
  associationRegistration2016,
  associationRegistration2026,
} from './association.js'
import { FoundationRegistrationFacts, foundationRegistration2004 } from './foundation.js'
import {
  ServiceInstitutionRegistrationFacts,
  serviceInstitutionRegistration,
  serviceInstitutionRegistration1999,
  serviceInstitutionRegistration2016,
} from './service-institution.js'

const clean = { purposeUnlawful: false, notNeeded: false, personBarred: false, falsePapers: false, otherBar: false }

describe('an association', () => {
  const facts = (more: object = {}) =>
    AssociationRegistrationFacts.parse({
      scope: 'local',
      individualMembers: 50,
      unitMembers: 0,
      activityFunds: 30_000_00,
      lawfulSources: true,
      standardName: true,
      nationalWords: false,
      organs: true,
      fixedSeat: true,
      fullTimeStaff: true,
      civilLiability: true,
      supervisorConsent: true,
      ...clean,
      ...more,
    })
  const assess = (more: object = {}, program = associationRegistration2026) => program.assess(facts(more), {})

  // 社会团体登记管理条例 art. 10(1); so-001 to so-007.
  it.each([
    ['so-001: fifty persons', 50, 0, true],
    ['so-002: forty-nine', 49, 0, false],
    ['thirty units', 0, 30, true],
    ['so-004: twenty-nine units', 0, 29, false],
    ['so-005: mixed, fifty together', 21, 29, true],
    ['mixed, forty-nine together', 20, 29, false],
    ['so-007: ten persons and thirty-five units: the clause on mixed members governs', 10, 35, false],
    ['one person and forty-nine units', 1, 49, true],
    ['fifty persons and one unit', 50, 1, true],
    ['none', 0, 0, false],
    ['persons not known, no unit', null, 0, null],
    ['units not known', 0, null, null],
    ['units not known, fifty persons', 50, null, true],
    // With thirty units or more, or fewer: ten persons and an unknown number.
    ['ten persons, units not known', 10, null, null],
  ])('members, %s', (_, individualMembers, unitMembers, met) =>
    expect(assess({ individualMembers, unitMembers }).membersMet).toBe(met),
  )

  it('shows the other reading of mixed members beside', () => {
    const of = (unitMembers: number) => assess({ individualMembers: 10, unitMembers }).unitsAloneMet
    expect([of(35), of(30), of(29)]).toEqual([true, true, false])
  })

  // Art. 10(5); so-008 to so-011.
  it.each([
    ['so-008: local', 'local', 30_000_00, true],
    ['local, a fen below', 'local', 29_999_99, false],
    ['so-010: national, a yuan below', 'national', 99_999_00, false],
    ['national', 'national', 100_000_00, true],
    ['national, a fen below', 'national', 99_999_99, false],
    ['so-011: across regions', 'cross-region', 30_000_00, true],
    ['across regions, a fen below', 'cross-region', 29_999_99, false],
    ['not known', 'local', null, null],
  ])('funds, %s', (_, scope, activityFunds, met) => expect(assess({ scope, activityFunds }).fundsMet).toBe(met))

  it.each([
    ['no such words', {}, true],
    ['the words, local', { nationalWords: true, nationalWordsApproved: true }, false],
    ['the words, across regions', { scope: 'cross-region', nationalWords: true, nationalWordsApproved: true }, false],
    ['the words, national, approved', { scope: 'national', nationalWords: true, nationalWordsApproved: true }, true],
    [
      'the words, national, not approved',
      { scope: 'national', nationalWords: true, nationalWordsApproved: false },
      false,
    ],
    ['the words, national, not known', { scope: 'national', nationalWords: true }, null],
    ['a name out of order', { standardName: false }, false],
  ])('name, %s', (_, more, met) => expect(assess(more).nameMet).toBe(met))

  it.each([
    ['all', {}, true],
    ['no lawful sources', { lawfulSources: false }, false],
    ['sources not known', { lawfulSources: null }, null],
    ['no organs', { organs: false }, false],
    ['no seat', { fixedSeat: false }, false],
    ['no staff', { fullTimeStaff: false }, false],
    ['no liability of its own', { civilLiability: false }, false],
    ['no consent', { supervisorConsent: false }, false],
    ['no consent, and none is needed', { supervisorConsent: false, directRegistration: true }, true],
    ['too few members', { individualMembers: 49 }, false],
    ['too little money', { activityFunds: 0 }, false],
    ['a name out of order', { standardName: false }, false],
    ['the seat is not known', { fixedSeat: null }, null],
  ])('conditions, %s', (_, more, met) => expect(assess(more).conditionsMet).toBe(met))

  it.each(Object.keys(clean))('art. 13: %s refuses it', ground => {
    expect(assess({ [ground]: true })).toMatchObject({ conditionsMet: true, refused: true, registrable: false })
    expect(assess({ [ground]: null })).toMatchObject({ refused: null, registrable: null })
    expect(assess()).toMatchObject({ refused: false, registrable: true })
  })

  it('is judged alike before and after 2026-03-12, by the text of the day', () => {
    expect(associationRegistration.on('2026-03-11')).toBe(associationRegistration2016)
    expect(associationRegistration.on('2026-03-12')).toBe(associationRegistration2026)
    expect(() => associationRegistration.on('2016-02-05')).toThrow('2016-02-06')
    // 中办发〔2016〕46号: until then each needs a consent.
    const direct = facts({ supervisorConsent: false, directRegistration: true })
    expect(
      ['2016-08-20', '2016-08-21'].map(day => associationRegistration.on(day).assess(direct, {}).registrable),
    ).toEqual([false, true])
    expect(assess({}, associationRegistration2016)).toEqual(assess())
    const cited = (program: typeof associationRegistration2016) =>
      explain(program, facts(), {}).rules.find(({ name }) => name === 'membersMet')!.reason.cite
    expect(cited(associationRegistration2016)).toMatchObject({
      issued: '2016-02-06',
      article: '第十条',
    })
    expect(cited(associationRegistration2026)).toMatchObject({
      issued: '2026-03-12',
      article: '第十条',
    })
  })

  it('refuses an unknown key', () =>
    expect(AssociationRegistrationFacts.safeParse({ scope: 'local', members: 50 }).success).toBe(false))
  it('answers alike everywhere', () => agreement(associationRegistration2026))
})

describe('a service institution', () => {
  const guyuan = { startUpFunds: { province: 300_000_00, prefecture: 100_000_00, county: 50_000_00 } }
  const none = { startUpFunds: { province: null, prefecture: null, county: null } }
  const assess = (more: object = {}, policy: object = guyuan, program = serviceInstitutionRegistration2016) =>
    program.assess(
      ServiceInstitutionRegistrationFacts.parse({
        level: 'county',
        form: 'legal-person',
        setUpByBodies: true,
        founders: 'several',
        startUpFunds: 50_000_00,
        tradeMinimum: 0,
        lawfulProperty: true,
        assets: 300_000_00,
        nonStateAssets: 300_000_00,
        standardName: true,
        nationalWords: false,
        organs: true,
        staff: true,
        ownsPremises: true,
        supervisorConsent: true,
        ...clean,
        ...more,
      }),
      policy as typeof guyuan,
    )

  // 民办非企业单位登记暂行办法 art. 5; so-013, so-014.
  it.each([
    ['so-013: two thirds', 300_000_00, 200_000_00, true],
    ['so-014: a yuan less', 300_000_00, 199_999_00, false],
    ['a fen less', 300_000_00, 199_999_99, false],
    ['two thirds that no decimal holds', 100_00, 66_67, true],
    ['just below it', 100_00, 66_66, false],
    ['not known', 100_00, null, null],
  ])('assets, %s', (_, assets, nonStateAssets, met) =>
    expect(assess({ assets, nonStateAssets }).nonStateShareMet).toBe(met),
  )

  // 固原: 30, 10, 5万; so-016, so-017.
  it.each([
    ['so-016: prefecture, a yuan below', 'prefecture', 99_999_00, false],
    ['prefecture', 'prefecture', 100_000_00, true],
    ['so-017: county, a yuan below', 'county', 49_999_00, false],
    ['county', 'county', 50_000_00, true],
    ['province, a fen below', 'province', 299_999_99, false],
    ['province', 'province', 300_000_00, true],
  ])('funds in Guyuan, %s', (_, level, startUpFunds, met) => expect(assess({ level, startUpFunds }).fundsMet).toBe(met))

  it.each([
    ['the place asks for none', { startUpFunds: 0 }, none, true],
    ['none of the prefecture', { level: 'prefecture', startUpFunds: 0 }, none, true],
    ['none of the province', { level: 'province', startUpFunds: 0 }, none, true],
    ['the trade asks for more', { tradeMinimum: 60_000_00 }, guyuan, false],
    ['the trade asks for as much', { startUpFunds: 60_000_00, tradeMinimum: 60_000_00 }, guyuan, true],
    ['what the place asks is not known', {}, {}, null],
    ['what the trade asks is not known', { tradeMinimum: null }, guyuan, null],
  ])('funds, %s', (_, more, policy, met) => expect(assess(more, policy).fundsMet).toBe(met))

  // 办法 art. 2.
  it.each([
    ['bodies: a legal person', { setUpByBodies: true, form: 'legal-person' }, true],
    ['bodies: no partnership', { setUpByBodies: true, form: 'partnership', founders: 'several' }, false],
    ['bodies: no sole body', { setUpByBodies: true, form: 'individual', founders: 'one' }, false],
    ['persons: a legal person', { setUpByBodies: false, form: 'legal-person' }, true],
    ['one person: no legal person', { setUpByBodies: false, form: 'legal-person', founders: 'one' }, false],
    ['one who stands for a body: a legal person', { setUpByBodies: true, form: 'legal-person', founders: 'one' }, true],
    ['two, bodies or not: a legal person', { setUpByBodies: null, form: 'legal-person' }, true],
    ['two persons: a partnership', { setUpByBodies: false, form: 'partnership', founders: 'several' }, true],
    ['one person: no partnership', { setUpByBodies: false, form: 'partnership', founders: 'one' }, false],
    [
      'one person: a sole body',
      { setUpByBodies: false, form: 'individual', founders: 'one', founderHeads: true },
      true,
    ],
    [
      'one person with another as head',
      { setUpByBodies: false, form: 'individual', founders: 'one', founderHeads: false },
      false,
    ],
    ['one person, the head not known', { setUpByBodies: false, form: 'individual', founders: 'one' }, null],
    ['two persons: no sole body', { setUpByBodies: false, form: 'individual', founders: 'several' }, false],
  ])('form, %s', (_, more, met) => expect(assess(more).formMet).toBe(met))

  it.each([
    ['a year', { ownsPremises: false, premisesMonths: 12 }, true],
    ['eleven months', { ownsPremises: false, premisesMonths: 11 }, false],
    ['owned', { ownsPremises: true, premisesMonths: null }, true],
    ['not known', { ownsPremises: null, premisesMonths: 11 }, null],
  ])('premises, %s', (_, more, met) => expect(assess(more).premisesMet).toBe(met))

  it.each([
    ['all', {}, true],
    ['no consent', { supervisorConsent: false }, false],
    ['none needed', { supervisorConsent: false, directRegistration: true }, true],
    ['national words', { nationalWords: true }, false],
    ['a name out of order', { standardName: false }, false],
    ['no lawful property', { lawfulProperty: false }, false],
    ['no organs', { organs: false }, false],
    ['no staff', { staff: false }, false],
    ['funds', { startUpFunds: 0 }, false],
    ['assets of the state', { nonStateAssets: 0 }, false],
    ['the wrong form', { form: 'individual' }, false],
    ['premises for a month', { ownsPremises: false, premisesMonths: 1 }, false],
  ])('conditions, %s', (_, more, met) => {
    expect(assess(more).conditionsMet).toBe(met)
    expect(assess(more).registrable).toBe(met)
  })

  it.each(Object.keys(clean))('art. 11: %s refuses it', ground => {
    expect(assess({ [ground]: true })).toMatchObject({ conditionsMet: true, refused: true, registrable: false })
    expect(assess({ [ground]: null }).registrable).toBeNull()
  })
  it('needs a consent until the opinion on direct registration', () => {
    const direct = { supervisorConsent: false, directRegistration: true }
    expect(assess(direct, guyuan, serviceInstitutionRegistration1999).registrable).toBe(false)
    expect(
      ['2016-08-20', '2016-08-21'].map(
        day => serviceInstitutionRegistration.on(day) === serviceInstitutionRegistration2016,
      ),
    ).toEqual([false, true])
  })
  it('answers alike everywhere', () => agreement(serviceInstitutionRegistration2016))
})

describe('a foundation', () => {
  const assess = (more: object = {}) =>
    foundationRegistration2004.assess(
      FoundationRegistrationFacts.parse({
        kind: 'non-public',
        originalFund: 2_000_000_00,
        publicPurpose: true,
        standardName: true,
        charter: true,
        organs: true,
        fullTimeStaff: true,
        fixedSeat: true,
        civilLiability: true,
        supervisorConsent: true,
        nonMainlandHead: false,
        mainlandFund: true,
        applyToMinistry: false,
        ...more,
      }),
      {},
    )

  // 基金会管理条例 art. 8(2).
  it.each([
    ['national-public', 8_000_000_00],
    ['local-public', 4_000_000_00],
    ['non-public', 2_000_000_00],
  ])('%s: %i fen', (kind, least) => {
    expect(assess({ kind, originalFund: least })).toMatchObject({ fundRequired: least, fundMet: true })
    expect(assess({ kind, originalFund: least - 1 }).fundMet).toBe(false)
  })

  // Art. 6: 超过2000万元.
  it.each([
    ['raises funds in the whole country', { kind: 'national-public', applyToMinistry: false }, true],
    ['a head from elsewhere', { nonMainlandHead: true }, true],
    ['over twenty million, on request', { originalFund: 20_000_000_01, applyToMinistry: true }, true],
    ['twenty million are not over it', { originalFund: 20_000_000_00, applyToMinistry: true }, false],
    ['not on request', { originalFund: 30_000_000_00 }, false],
    ['raises funds in one place', { kind: 'local-public', originalFund: 30_000_000_00, applyToMinistry: true }, false],
    ['not known', { originalFund: null, applyToMinistry: true }, null],
  ])('the ministry registers: %s', (_, more, ministry) => expect(assess(more).byMinistry).toBe(ministry))

  // Art. 23.
  it.each([
    ['resident', {}, true],
    ['no resident, money of the mainland', { nonMainlandHead: true }, false],
    ['no resident, money from elsewhere', { nonMainlandHead: true, mainlandFund: false }, true],
    ['no resident, raises funds', { kind: 'local-public', nonMainlandHead: true, mainlandFund: false }, false],
    ['no resident, money not known', { nonMainlandHead: true, mainlandFund: null }, null],
  ])('its head: %s', (_, more, met) => expect(assess(more).headMet).toBe(met))

  it.each([
    ['publicPurpose'],
    ['standardName'],
    ['charter'],
    ['organs'],
    ['fullTimeStaff'],
    ['fixedSeat'],
    ['civilLiability'],
    ['supervisorConsent'],
  ])('needs %s', fact => {
    expect(assess().conditionsMet).toBe(true)
    expect(assess({ [fact]: false }).conditionsMet).toBe(false)
    expect(assess({ [fact]: null }).conditionsMet).toBeNull()
  })
  it('needs its fund and a head who may be one', () => {
    expect(assess({ originalFund: 0 }).conditionsMet).toBe(false)
    expect(assess({ nonMainlandHead: true }).conditionsMet).toBe(false)
  })
  it('answers alike everywhere', () => agreement(foundationRegistration2004))
})
