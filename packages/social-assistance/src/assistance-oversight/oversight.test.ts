import { describe, expect, it } from 'vitest'
import {
  AssistanceComplaint,
  AssistanceHotline,
  complaintFigures,
  complaintProblems,
  divisionsWithoutHotline,
  isHotlineAsked,
} from './hotline.js'
import {
  AssistanceInspection,
  assistanceInspectionProblems,
  MisconductEntry,
  misconductFigures,
  misconductKinds,
  misconductProblems,
  recoveredBy,
} from './ledger.js'
import { incompatibleProgrammes, paymentWarnings, SupervisedPayment, SupervisedPerson } from './payments.js'
import { DibaoReviewRound, reviewRoundFigures, reviewRoundProblems } from './reviews.js'

const entry = (facts: object = {}) =>
  MisconductEntry.parse({
    id: '1',
    kind: 'wrong',
    body: '某镇',
    foundOn: '2024-03-01',
    foundBy: 'inspection',
    source: 'i',
    correctBy: '2024-04-01',
    correctedOn: '2024-04-01',
    handedOverOn: null,
    money: {
      wrong: 1000,
      recovered: [
        { on: '2024-03-20', amount: 600 },
        { on: '2024-03-31', amount: 400 },
      ],
    },
    ...facts,
  })

describe('the ledger of problems', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-05-01', []],
    ['a day late', { correctedOn: '2024-04-02' }, '2024-05-01', ['misconduct-corrected']],
    ['open on the last day', { correctedOn: null }, '2024-04-01', []],
    ['open after it', { correctedOn: null }, '2024-04-02', ['misconduct-corrected']],
    ['not told', { correctedOn: undefined }, '2024-04-02', []],
    ['refuted', { correctedOn: null, refutedOn: '2024-04-02' }, '2024-04-02', []],
    ['refuted later', { correctedOn: null, refutedOn: '2024-04-03' }, '2024-04-02', ['misconduct-corrected']],
    ['no last day', { correctedOn: null, correctBy: null }, '2030-01-01', []],
    ['put right before it was found', { correctedOn: '2024-02-29', money: null }, '2024-05-01', ['misconduct-days']],
    [
      'put right and handed over on the day',
      { correctedOn: '2024-03-01', handedOverOn: '2024-03-01', money: null },
      '2024-05-01',
      [],
    ],
    ['handed over before', { handedOverOn: '2024-02-29' }, '2024-05-01', ['misconduct-days']],
    [
      'a fen that it was decided to leave',
      { money: { wrong: 1000, waived: 1, recovered: [{ on: '2024-03-20', amount: 999 }] } },
      '2024-05-01',
      [],
    ],
    [
      'closed without all money',
      { money: { wrong: 1000, recovered: [{ on: '2024-03-20', amount: 999 }] } },
      '2024-05-01',
      ['misconduct-recovered'],
    ],
    [
      'money back tomorrow',
      { money: { wrong: 1, recovered: [{ on: '2024-05-02', amount: 1 }] } },
      '2024-05-01',
      ['misconduct-recovered'],
    ],
    ['closed, what came back not told', { money: { wrong: 1 } }, '2024-05-01', []],
    ['closed, nothing back', { money: { wrong: 1, recovered: [] } }, '2024-05-01', ['misconduct-recovered']],
    ['not found yet', { correctedOn: '2024-02-29' }, '2024-02-29', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(misconductProblems(entry(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it('hands over what is grave, by the law of the day', () => {
    const grave = Object.keys(misconductKinds).filter(
      kind => misconductProblems(entry({ kind }), '2024-05-01').length > 0,
    )
    expect(grave).toEqual(['favour', 'fraud', 'diversion', 'extortion'])
    expect(misconductProblems(entry({ kind: 'fraud', handedOverOn: '2024-05-01' }), '2024-05-01')).toEqual([])
    // 监察法 art. 37 is on those in public office: of a recipient who cheats alone (社会救助法 art. 73) there is nothing to hand over.
    const told = (facts: object) =>
      misconductProblems(entry(facts), '2024-05-01').map(({ code, severity }) => [code, severity])
    expect(told({ kind: 'fraud' })).toEqual([['misconduct-official', 'warning']])
    expect(told({ kind: 'fraud', official: true })).toEqual([['misconduct-handed-over', 'error']])
    expect(told({ kind: 'fraud', official: false })).toEqual([])
    expect(told({ kind: 'favour' })).toEqual([['misconduct-handed-over', 'error']])
    expect(told({ kind: 'favour', official: false })).toEqual([])
    expect(told({ kind: 'favour', handedOverOn: undefined })).toEqual([['misconduct-handed-over', 'warning']])
    // Whom a lead is handed to need not be handed what it found.
    expect(misconductProblems(entry({ kind: 'diversion', foundBy: 'discipline' }), '2024-05-01')).toEqual([])
    expect(misconductProblems(entry({ kind: 'diversion', foundBy: 'audit' }), '2024-05-01')).toHaveLength(1)
  })

  // 监察法 art. 34, since 2025-06-01 art. 37.
  it.each([
    ['2018-03-19', undefined],
    ['2018-03-20', '中华人民共和国监察法第三十四条'],
    ['2025-05-31', '中华人民共和国监察法第三十四条'],
    ['2025-06-01', '中华人民共和国监察法（2024年修正）第三十七条'],
  ])('by the law of the day on which it was found: %s', (foundOn, article) => {
    const [found] = misconductProblems(
      entry({ kind: 'favour', foundOn, correctBy: null, correctedOn: '2026-08-01', money: null }),
      '2026-08-02',
    )
    if (article === undefined) expect(found).toBeUndefined()
    else expect(found?.message.zh).toContain(article)
  })

  it('counts', () => {
    const entries = [
      entry(),
      entry({ correctedOn: null, money: null }),
      entry({ foundOn: '2024-04-02', correctBy: null, correctedOn: null }),
    ]
    expect(misconductFigures(entries, '2024-04-02')).toEqual({
      found: 3,
      corrected: 1,
      overdue: 1,
      wrong: 2000,
      recovered: 2000,
    })
    expect(misconductFigures(entries, '2024-04-01')).toMatchObject({ found: 2, overdue: 0 })
    expect(misconductFigures([entry({ refutedOn: '2024-04-30' }), entry()], '2024-05-01').found).toBe(1)
    expect(misconductFigures([entry(), entry()], '2024-05-01').overdue).toBe(0)
    expect(misconductFigures([entry({ correctedOn: null }), entry({ correctedOn: null })], '2024-05-01').overdue).toBe(
      2,
    )
    expect(misconductFigures([...entries, entry({ money: { wrong: 1 } })], '2024-04-02')).toMatchObject({
      wrong: 2001,
      recovered: null,
    })
    expect(recoveredBy(entry(), '2024-03-30')).toBe(600)
    expect(recoveredBy(entry({ money: { wrong: 1 } }), '2024-03-30')).toBe(0)
    const money = { wrong: 1, recovered: [{ on: '2024-03-20', amount: 2 }] }
    const left = { wrong: 2, waived: 1, recovered: [{ on: '2024-03-20', amount: 2 }] }
    expect(MisconductEntry.safeParse({ ...entry(), money: left }).success).toBe(false)
    expect(MisconductEntry.safeParse({ ...entry(), money }).success).toBe(false)
  })
})

describe('an inspection', () => {
  const inspection = (body: object = {}) =>
    AssistanceInspection.parse({
      id: 'i',
      subject: '低保专项督查',
      from: '2024-02-01',
      to: '2024-03-01',
      inspectors: 2,
      bodies: [{ body: '某镇', visitedOn: '2024-03-01', cases: 100, files: 30, homes: 10, ...body }],
    })
  const codes = (body: object, entries: MisconductEntry[], asOf = '2024-03-02') =>
    assistanceInspectionProblems(inspection(body), entries, asOf).map(({ code }) => code)
  it.each<[string, object, MisconductEntry[], string, string[]]>([
    ['nothing found', {}, [], '2024-03-02', []],
    ['told', { toldOn: '2024-03-02' }, [entry()], '2024-03-02', []],
    ['not told', { toldOn: null }, [entry()], '2024-03-02', ['inspection-told']],
    ['not told here', { toldOn: undefined }, [entry()], '2024-03-02', []],
    ['told tomorrow', { toldOn: '2024-03-03' }, [entry()], '2024-03-02', ['inspection-told']],
    ['not ended', {}, [entry()], '2024-03-01', []],
    ['found after that day', {}, [entry({ foundOn: '2024-03-03' })], '2024-03-02', []],
    ['of another inspection', {}, [entry({ source: 'j' })], '2024-03-02', []],
    ['of another body', {}, [entry({ body: '别镇' })], '2024-03-02', ['inspection-body-known']],
    ['visited after it', { visitedOn: '2024-03-02' }, [], '2024-03-02', ['inspection-visit-days']],
    ['told before the visit', { toldOn: '2024-02-29' }, [], '2024-03-02', ['inspection-told-days']],
    [
      'found before it',
      { toldOn: '2024-03-02' },
      [entry({ foundOn: '2024-01-31' })],
      '2024-03-02',
      ['inspection-found-days'],
    ],
    ['visited before it', { visitedOn: '2024-01-31' }, [], '2024-03-02', ['inspection-visit-days']],
  ])('%s', (_, body, entries, asOf, expected) => expect(codes(body, entries, asOf)).toEqual(expected))
  it('what is not told yet is a warning: no text says how soon', () => {
    const [one] = assistanceInspectionProblems(inspection({ toldOn: null }), [entry()], '2024-03-02')
    expect(one?.severity).toBe('warning')
    const [village] = assistanceInspectionProblems(inspection(), [entry({ body: '某村' })], '2024-03-02')
    expect(village).toMatchObject({ code: 'inspection-body-known', severity: 'warning' })
  })
  it('looks into no more than there is', () => {
    const parses = (files: number, homes: number) =>
      AssistanceInspection.safeParse({
        ...inspection(),
        bodies: [{ body: '某镇', visitedOn: '2024-03-01', cases: 100, files, homes }],
      }).success
    expect([parses(100, 100), parses(101, 0), parses(0, 101)]).toEqual([true, false, false])
  })
  it('visits a body once', () => {
    const { bodies } = inspection()
    expect(AssistanceInspection.safeParse({ ...inspection(), bodies: [...bodies, ...bodies] }).success).toBe(false)
  })
  it.each([
    ['2024-02-01', true],
    ['2024-01-31', false],
  ])('begins on 2024-02-01 and ends on %s: %s', (to, good) =>
    expect(AssistanceInspection.safeParse({ ...inspection(), to }).success).toBe(good),
  )
})

describe('digital supervision', () => {
  let number = 0
  const payment = (facts: object = {}) =>
    SupervisedPayment.parse({
      id: `${++number}`,
      person: 'a',
      programme: 'dibao',
      month: '2024-03',
      amount: 500_00,
      ...facts,
    })
  const found = (payments: object[], person: object = {}, rules: object = {}) =>
    paymentWarnings(payments.map(payment), [SupervisedPerson.parse({ person: 'a', ...person })], rules).map(
      ({ code, path }) => `${path[0]} ${code}`,
    )
  it.each<[string, object[], object, object, string[]]>([
    ['nothing', [{}, { month: '2024-04' }, { person: 'b' }], {}, {}, []],
    ['twice', [{}, {}], {}, {}, ['1 paid-twice']],
    ['back pay beside it', [{}, { backPay: true }], {}, {}, []],
    ['the bank gave it back, and it is paid anew', [{ returnedOn: '2024-03-20' }, {}], {}, {}, []],
    ['given back after a death', [{ returnedOn: '2024-03-20' }], { died: '2024-01-01' }, {}, []],
    [
      'back pay that stands twice',
      [
        { id: 'b', backPay: true },
        { id: 'b', backPay: true },
      ],
      {},
      {},
      ['1 paid-twice'],
    ],
    [
      'tekun and dibao before the opinion',
      [{ month: '2016-02' }, { programme: 'tekun', month: '2016-02' }],
      {},
      {},
      [],
    ],
    ['with it', [{ month: '2016-03' }, { programme: 'tekun', month: '2016-03' }], {}, {}, ['1 paid-incompatible']],
    // 国发〔2015〕52号, from 2016-01-01.
    [
      'tekun and nursing before it',
      [
        { programme: 'tekun', month: '2015-12' },
        { programme: 'disability-nursing', month: '2015-12' },
      ],
      {},
      {},
      [],
    ],
    [
      'tekun and nursing with it',
      [
        { programme: 'tekun', month: '2016-01' },
        { programme: 'disability-nursing', month: '2016-01' },
      ],
      {},
      {},
      ['1 paid-incompatible'],
    ],
    [
      'tekun and living with it',
      [
        { programme: 'disability-living', month: '2016-01' },
        { programme: 'tekun', month: '2016-01' },
      ],
      {},
      {},
      ['1 paid-incompatible'],
    ],
    // 民发〔2019〕62号, from 2020-01-01: who has the full allowance has no living subsidy.
    [
      'an unattended child in full',
      [{ programme: 'unattended' }, { programme: 'disability-living' }],
      {},
      { ceilings: { unattended: 500_00 } },
      ['1 paid-incompatible'],
    ],
    [
      'the other way round',
      [{ programme: 'disability-living' }, { programme: 'unattended' }],
      {},
      { ceilings: { unattended: 500_00 } },
      ['1 paid-incompatible'],
    ],
    [
      'not quite in full',
      [{ programme: 'unattended' }, { programme: 'disability-living' }],
      {},
      { ceilings: { unattended: 500_01 } },
      [],
    ],
    [
      'in full, and nursing',
      [{ programme: 'unattended' }, { programme: 'disability-nursing' }],
      {},
      { ceilings: { unattended: 500_00 } },
      [],
    ],
    [
      'in full before it',
      [
        { programme: 'unattended', month: '2019-12' },
        { programme: 'disability-living', month: '2019-12' },
      ],
      {},
      { ceilings: { unattended: 500_00 } },
      [],
    ],
    ['back pay first', [{ backPay: true }, {}], {}, {}, []],
    ['back pay between', [{}, { backPay: true }, {}], {}, {}, ['2 paid-twice']],
    ['tekun and dibao', [{}, { programme: 'tekun' }], {}, {}, ['1 paid-incompatible']],
    ['dibao and tekun', [{ programme: 'tekun' }, {}], {}, {}, ['1 paid-incompatible']],
    ['in two months', [{}, { programme: 'tekun', month: '2024-04' }], {}, {}, []],
    ['two persons', [{}, { programme: 'tekun', person: 'b' }], {}, {}, []],
    ['dibao and the living subsidy', [{}, { programme: 'disability-living' }], {}, {}, []],
    [
      'tekun and the living subsidy',
      [{ programme: 'tekun' }, { programme: 'disability-living' }],
      {},
      {},
      ['1 paid-incompatible'],
    ],
    [
      'an orphan and the living subsidy',
      [{ programme: 'orphan' }, { programme: 'disability-living' }],
      {},
      {},
      ['1 paid-incompatible'],
    ],
    ['an orphan and the nursing subsidy', [{ programme: 'orphan' }, { programme: 'disability-nursing' }], {}, {}, []],
    ['an unattended child, topped up', [{ programme: 'unattended' }, { programme: 'disability-living' }], {}, {}, []],
    ['three of them', [{}, { programme: 'temporary' }, { programme: 'tekun' }], {}, {}, ['2 paid-incompatible']],
    ['the month of death', [{}], { died: '2024-03-01' }, {}, []],
    ['the month after', [{}], { died: '2024-02-29' }, {}, ['0 paid-after-death']],
    ['three months are left', [{}], { died: '2023-12-31' }, { monthsAfterDeath: { dibao: 3 } }, []],
    ['not a fourth', [{}], { died: '2023-11-30' }, { monthsAfterDeath: { dibao: 3 } }, ['0 paid-after-death']],
    ['nor of another', [{}], { died: '2023-12-31' }, { monthsAfterDeath: { tekun: 3 } }, ['0 paid-after-death']],
    [
      'in prison all month',
      [{}],
      { inPrison: [{ from: '2024-03-01', until: '2024-03-31' }] },
      {},
      ['0 paid-in-prison'],
    ],
    ['from the second day', [{}], { inPrison: [{ from: '2024-03-02' }] }, {}, []],
    ['to the day before the last', [{}], { inPrison: [{ from: '2024-01-01', until: '2024-03-30' }] }, {}, []],
    ['with no end', [{}], { inPrison: [{ from: '2024-01-01' }] }, {}, ['0 paid-in-prison']],
    ['ended on the last day before', [{}], { grantedUntil: { dibao: '2024-02-29' } }, {}, ['0 paid-after-end']],
    ['ended on the first', [{}], { grantedUntil: { dibao: '2024-03-01' } }, {}, []],
    ['another ended', [{}], { grantedUntil: { tekun: '2024-01-31' } }, {}, []],
    ['at the standard', [{}], {}, { ceilings: { dibao: 500_00 } }, []],
    ['a fen over', [{}], {}, { ceilings: { dibao: 499_99 } }, ['0 paid-over-ceiling']],
    [
      'a rate that rose in the month',
      [{ month: '2024-02' }, { amount: 500_01 }],
      {},
      { ceilings: (month: string) => ({ dibao: month < '2024-03' ? 499_99 : 500_01 }) },
      ['0 paid-over-ceiling'],
    ],
    ['with back pay', [{}, { backPay: true, amount: 1 }], {}, { ceilings: { dibao: 500_00 } }, ['1 paid-over-ceiling']],
  ])('%s', (_, payments, person, rules, expected) => expect(found(payments, person, rules)).toEqual(expected))

  it('knows pairs that the texts exclude; a warning is no finding', () => {
    expect(incompatibleProgrammes.map(({ pair, cite }) => [...pair, cite.number].join(' '))).toEqual([
      'tekun dibao 国发〔2016〕14号',
      'orphan tekun 国发〔2016〕14号',
      'tekun disability-living 国发〔2015〕52号',
      'tekun disability-nursing 国发〔2015〕52号',
      'orphan disability-living 国发〔2015〕52号',
      'unattended disability-living 民发〔2019〕62号',
    ])
    expect(paymentWarnings([payment(), payment()], [])[0]).toMatchObject({
      severity: 'warning',
      message: {
        zh: '2024-03：同一人同月同项重复发放。',
        en: '2024-03: one person is paid twice for one month.',
      },
    })
    expect(SupervisedPayment.safeParse({ ...payment(), month: '2024-13' }).success).toBe(false)
  })
})

describe('a round of reviews', () => {
  const review = (household: string, on: string, facts: object = {}) => ({
    household,
    on,
    visited: true,
    outcome: 'kept',
    ...facts,
  })
  const round = (facts: object = {}) =>
    DibaoReviewRound.parse({
      id: '1',
      from: '2024-01-01',
      to: '2024-06-30',
      households: ['a', 'b', 'c'],
      reviews: [
        review('a', '2024-01-01', {
          wronglyPaid: 1000,
          recovered: [
            { on: '2024-03-01', amount: 100 },
            { on: '2024-09-01', amount: 300 },
          ],
        }),
        review('a', '2024-06-30', { visited: false, outcome: 'stopped', wronglyPaid: 50, recovered: [] }),
        review('b', '2024-06-30', { visited: false, outcome: 'lowered', wronglyPaid: 0 }),
      ],
      takenIn: [{ household: 'd', on: '2024-06-30' }],
      ...facts,
    })
  const codes = (facts: object, asOf: string) =>
    reviewRoundProblems(round(facts), asOf).map(({ code, path }) => `${path.join('.')} ${code}`)
  it.each<[string, object, string, string[]]>([
    ['running', {}, '2024-06-30', []],
    ['ended', {}, '2024-07-01', ['households.2 round-missed']],
    ['a day early', { reviews: [review('a', '2023-12-31')] }, '2024-06-30', ['reviews.0.on round-days']],
    ['a day late', { reviews: [review('a', '2024-07-01')] }, '2024-06-30', ['reviews.0.on round-days']],
    [
      'not on the list',
      { reviews: [review('d', '2024-06-29')] },
      '2024-06-30',
      ['reviews.0.household round-household'],
    ],
    ['taken in, and reviewed with the others', { reviews: [review('d', '2024-06-30')] }, '2024-06-30', []],
    [
      'stopped, and taken in again',
      {
        reviews: [review('a', '2024-02-01', { outcome: 'stopped' })],
        takenIn: [{ household: 'a', on: '2024-05-01' }],
      },
      '2024-06-30',
      [],
    ],
    [
      'taken in before it was stopped',
      {
        reviews: [review('a', '2024-05-02', { outcome: 'stopped' })],
        takenIn: [{ household: 'a', on: '2024-05-01' }],
      },
      '2024-06-30',
      ['takenIn.0 round-taken-in'],
    ],
    [
      'a review of tomorrow',
      { households: ['a'], reviews: [review('a', '2024-07-02')] },
      '2024-07-01',
      ['reviews.0.on round-days', 'households.0 round-missed'],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('takes in who was not on the list, within the round', () => {
    const taken = (household: string, on: string) => codes({ takenIn: [{ household, on }] }, '2024-06-30')
    expect([taken('d', '2024-01-01'), taken('d', '2024-06-30')]).toEqual([[], []])
    expect([taken('a', '2024-02-01'), taken('d', '2023-12-31'), taken('d', '2024-07-01')]).toEqual(
      Array.from({ length: 3 }, () => ['takenIn.0 round-taken-in']),
    )
    expect(DibaoReviewRound.safeParse({ ...round(), households: ['a', 'a'] }).success).toBe(false)
  })
  it('comes to', () => {
    expect(reviewRoundFigures(round(), '2024-06-30')).toEqual({
      households: 3,
      reviewed: 2,
      visited: 1,
      stopped: 1,
      changed: 1,
      takenIn: 1,
      wrongCases: 1,
      wronglyPaid: 1050,
      recovered: 100,
    })
    // What comes back after the round counts from its day.
    const back = ['2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01'].map(
      asOf => reviewRoundFigures(round(), asOf)?.recovered,
    )
    expect(back).toEqual([0, 100, 100, 400])
    expect(reviewRoundFigures(round(), '2024-06-29')).toMatchObject({
      reviewed: 1,
      stopped: 0,
      takenIn: 0,
      wronglyPaid: 1000,
    })
    expect(reviewRoundFigures(round({ reviews: [review('d', '2024-02-01')] }), '2024-06-30')?.reviewed).toBe(0)
    const raised = round({ reviews: [review('a', '2024-03-01', { outcome: 'raised' }), review('a', '2024-02-01')] })
    expect(reviewRoundFigures(raised, '2024-06-30')?.changed).toBe(1)
    // What is not told is not nothing.
    const silent = round({ reviews: [review('a', '2024-03-01', { wronglyPaid: undefined })] })
    expect(reviewRoundFigures(silent, '2024-06-30')).toMatchObject({
      wrongCases: null,
      wronglyPaid: null,
      recovered: null,
    })
    const paid = { outcome: 'stopped', wronglyPaid: 9_000, recovered: undefined }
    expect(
      reviewRoundFigures(round({ reviews: [review('a', '2024-03-01', paid)] }), '2024-06-30')?.recovered,
    ).toBeNull()
    expect(reviewRoundFigures(round({ reviews: undefined }), '2024-06-30')).toBeNull()
    expect(reviewRoundProblems(round({ reviews: undefined }), '2024-12-31')).toEqual([])
  })
  it('ends after it begins, and recovers no more than was wrong', () => {
    const parses = (facts: object) => DibaoReviewRound.safeParse({ ...round(), ...facts }).success
    expect([parses({ to: '2024-01-01' }), parses({ to: '2023-12-31' })]).toEqual([true, false])
    expect(
      parses({
        reviews: [review('a', '2024-01-01', { wronglyPaid: 1, recovered: [{ on: '2024-01-01', amount: 2 }] })],
      }),
    ).toBe(false)
  })
})

describe('the line, and complaints', () => {
  const line = (division: string, publishedOn: string | null, until: string | null = null) =>
    AssistanceHotline.parse({ division, level: 'county', number: '0592-12345', publishedOn, until })
  it('is published', () => {
    const lines = [line('350203', '2024-01-02'), line('350205', null), line('350206', '2020-01-01', '2024-01-01')]
    const without = (asOf: string) => divisionsWithoutHotline(['350203', '350205', '350206', '350211'], lines, asOf)
    expect(without('2024-01-01')).toEqual(['350203', '350205', '350211'])
    expect(without('2024-01-02')).toEqual(['350205', '350206', '350211'])
    const undated = AssistanceHotline.parse({
      division: '350203',
      level: 'county',
      number: '12345',
      until: '2024-01-01',
    })
    expect(
      ['2024-01-01', '2024-01-02'].map(asOf => divisionsWithoutHotline(['350203'], [undated], asOf).length),
    ).toEqual([0, 1])
    expect([isHotlineAsked('2012-12-11'), isHotlineAsked('2012-12-12')]).toEqual([false, true])
  })

  const complaint = (facts: object = {}) =>
    AssistanceComplaint.parse({
      id: '1',
      kind: 'report',
      receivedOn: '2024-03-01',
      passedTo: '某镇',
      passedOn: '2024-03-02',
      answeredOn: '2024-03-08',
      closedOn: '2024-03-10',
      confirmed: false,
      ...facts,
    })
  it('a report closed without what it came to is a gap of the record', () =>
    expect(complaintProblems(complaint({ confirmed: null }), '2024-04-01').map(one => one.severity)).toEqual([
      'warning',
    ]))
  // Friday 2024-03-01: five working days after it is 2024-03-08.
  const five = { amount: 5, unit: 'working-day' } as const
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-04-01', []],
    ['a day late', { answeredOn: '2024-03-09' }, '2024-04-01', ['complaint-answered']],
    ['open on the last day', { answeredOn: null, closedOn: null }, '2024-03-08', []],
    ['open after it', { answeredOn: null, closedOn: null }, '2024-03-09', ['complaint-answered']],
    ['not told', { answeredOn: undefined, closedOn: undefined }, '2024-03-09', []],
    ['of nobody known, closed in time', { answeredOn: null, closedOn: '2024-03-08' }, '2024-04-01', []],
    ['and too late', { answeredOn: null, closedOn: '2024-03-09' }, '2024-04-01', ['complaint-answered']],
    ['out of order', { closedOn: '2024-03-07' }, '2024-04-01', ['complaint-order']],
    ['answered, and then passed on', { passedOn: '2024-03-09' }, '2024-04-01', []],
    ['passed on after it was closed', { passedOn: '2024-03-11' }, '2024-04-01', ['complaint-order']],
    ['answered before', { answeredOn: '2024-02-29' }, '2024-04-01', ['complaint-order']],
    ['passed on before', { passedOn: '2024-02-29' }, '2024-04-01', ['complaint-order']],
    ['closed, not known whether true', { confirmed: null }, '2024-04-01', ['complaint-verified']],
    ['not closed yet', { confirmed: null }, '2024-03-09', []],
    ['a question', { kind: 'question', confirmed: null }, '2024-04-01', []],
    ['not received', { confirmed: null }, '2024-02-29', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(complaintProblems(complaint(facts), asOf, five).map(({ code }) => code)).toEqual(expected),
  )
  it.each([
    // Friday 2024-03-01: fifteen days after it is Saturday the 16th; the three days of the third of April end in 清明.
    ['2024-03-01', 15, '2024-03-18', []],
    ['2024-03-01', 15, '2024-03-19', ['complaint-answered']],
    ['2024-04-03', 3, '2024-04-07', []],
    ['2024-04-03', 3, '2024-04-08', ['complaint-answered']],
  ])('received on %s, %i days promised, answered on %s', (receivedOn, amount, answeredOn, expected) => {
    const days = { receivedOn, passedOn: null, passedTo: null, answeredOn, closedOn: null }
    const found = complaintProblems(complaint(days), '2024-05-01', { amount, unit: 'day' })
    expect(found.map(({ code }) => code)).toEqual(expected)
  })
  it('has no last day of its own, and cites the law of the day', () => {
    expect(complaintProblems(complaint({ answeredOn: null, closedOn: null }), '2030-01-01')).toEqual([])
    const closed = (closedOn: string, receivedOn = '2024-03-01') => {
      const days = { receivedOn, passedOn: null, passedTo: null, answeredOn: null, closedOn }
      return complaintProblems(complaint({ ...days, confirmed: null }), '2026-12-31')[0]?.message.zh
    }
    expect(closed('2014-04-30', '2014-01-01')).toBeUndefined()
    expect(closed('2014-05-01', '2014-01-01')).toContain('社会救助暂行办法第六十三条')
    expect(closed('2026-06-30')).toContain('社会救助暂行办法第六十三条')
    expect(closed('2026-07-01')).toContain('社会救助法第六十八条')
    const question = complaintProblems(complaint({ kind: 'question', answeredOn: '2024-03-09' }), '2024-04-01', five)
    expect(question.map(({ code }) => code)).toEqual(['question-answered'])
    expect(question[0]?.message.zh).not.toContain('办法')
    expect(AssistanceHotline.safeParse({ ...line('350203', '2024-01-02'), until: '2024-01-01' }).success).toBe(false)
    const late = { answeredOn: '2024-03-20', closedOn: '2024-03-20' }
    expect(complaintProblems(complaint(late), '2024-04-01', five)[0]?.message.en).toContain('(due 2024-03-08)')
    const far = complaintProblems(
      complaint({ receivedOn: '2035-01-01', passedOn: null, passedTo: null, answeredOn: null, closedOn: null }),
      '2035-02-01',
      five,
    )
    expect(far.map(({ code }) => code)).toEqual(['calendar-not-covered'])
  })
  it('counts', () => {
    const complaints = [
      complaint(),
      complaint({ closedOn: '2024-03-08', confirmed: true }),
      complaint({ receivedOn: '2024-03-11', passedOn: null, passedTo: null, answeredOn: null, closedOn: null }),
    ]
    expect(complaintFigures(complaints, '2024-03-10')).toEqual({ received: 2, closed: 2, days: 16, confirmed: 1 })
    expect(complaintFigures(complaints, '2024-03-11').received).toBe(3)
    expect(complaintFigures(complaints, '2024-03-09')).toMatchObject({ closed: 1, days: 7 })
    expect(AssistanceComplaint.safeParse({ ...complaint(), passedTo: null }).success).toBe(false)
  })
})
