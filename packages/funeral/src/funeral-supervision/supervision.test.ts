import { describe, expect, it } from 'vitest'
import { FuneralOffence } from '../funeral-penalties/offences.js'
import {
  FuneralAgent,
  FuneralInspection,
  funeralAgentProblems,
  funeralInspectionProblems,
  henanMourning,
  MourningSite,
  mourningProblems,
  officeInCharge,
  SectorProblem,
  SectorProblemKind,
  sectorProblemKinds,
  sectorProblemProblems,
  sectorProblemState,
  sectorProblemsPutRight,
  unitsNotInspected,
  zhengzhouMourning,
} from './index.js'

// No source: the plans name the clean-up; what a ledger must hold follows from 国务院令第824号 arts 47, 51, 70, 71.
describe('the ledger of a clean-up', () => {
  const problem = (facts: object = {}) =>
    SectorProblem.parse({
      id: '1',
      kind: 'price-offence',
      unit: '甲馆',
      found: '2025-03-01',
      source: 'inspection',
      assigned: '2025-03-05',
      due: '2025-06-30',
      answered: null,
      handedOver: null,
      ...facts,
    })
  it.each<[string, object, string, string]>([
    ['before', {}, '2025-02-28', 'not-found'],
    ['found', {}, '2025-03-04', 'found'],
    ['given to an office', {}, '2025-03-05', 'assigned'],
    ['on its day', {}, '2025-06-30', 'assigned'],
    ['after it', {}, '2025-07-01', 'overdue'],
    ['put right', { putRight: '2025-06-30' }, '2025-06-30', 'put-right'],
    ['checked', { putRight: '2025-06-20', checked: '2025-06-25' }, '2025-06-25', 'checked'],
    ['closed', { putRight: '2025-06-20', checked: '2025-06-25', closed: '2025-06-30' }, '2025-06-30', 'closed'],
  ])('%s', (_, facts, asOf, state) => expect(sectorProblemState(problem(facts), asOf)).toBe(state))

  const done = { putRight: '2025-06-20', checked: '2025-06-25', closed: '2025-06-30' }
  const later = { found: '2026-04-01', assigned: null, due: null }
  const codes = (facts: object, asOf = '2025-12-31') =>
    sectorProblemProblems([problem(facts)], asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['as it should be', done, '2025-12-31', []],
    [
      'late',
      { ...done, putRight: '2025-07-01', checked: '2025-07-02', closed: '2025-07-02' },
      '2025-12-31',
      ['put-right-in-time'],
    ],
    ['open on its day', {}, '2025-06-30', []],
    ['open after it', {}, '2025-07-01', ['put-right-in-time']],
    ['closed unchecked', { ...done, checked: null }, '2025-12-31', ['closed-unchecked']],
    ['checked after it was closed', { ...done, checked: '2025-07-01' }, '2025-12-31', ['closed-unchecked']],
    [
      'closed and not put right',
      { putRight: null, closed: '2025-06-30', checked: '2025-06-30' },
      '2025-06-30',
      ['closed-not-put-right'],
    ],
    ['closed, and not told when it was put right', { closed: '2025-06-30', checked: '2025-06-30' }, '2025-12-31', []],
    [
      'put right after it was closed',
      { ...done, putRight: '2025-06-30', closed: '2025-06-29', checked: '2025-06-29' },
      '2025-12-31',
      ['closed-not-put-right', 'dated-in-order'],
    ],
    ['closed later than the day', { ...done, checked: null }, '2025-06-29', []],
    ['who complained was not told', { ...done, source: 'complaint' }, '2025-12-31', ['complainant-answered']],
    ['not told whether', { ...done, source: 'complaint', answered: undefined }, '2025-12-31', []],
    ['closed, and not told whether it was checked', { ...done, checked: undefined }, '2025-12-31', []],
    ['who complained was told', { ...done, source: 'complaint', answered: '2025-07-01' }, '2025-12-31', []],
    ['of prices the former regulation names nobody', { ...done, office: 'civil-affairs' }, '2025-12-31', []],
    ['another office leads', { ...later, office: 'civil-affairs' }, '2026-12-31', ['office-in-charge']],
    ['the office in charge leads', { ...later, office: 'market-regulation' }, '2026-12-31', []],
    // 国务院令第824号 arts 51, 63.
    [
      'civil affairs see to what families complain of',
      { ...later, source: 'complaint', office: 'civil-affairs' },
      '2026-12-31',
      [],
    ],
    ['health does not', { ...later, source: 'complaint', office: 'health' }, '2026-12-31', ['office-in-charge']],
    [
      'and to equipment below the standard',
      { ...later, kind: 'smoke-and-waste', office: 'civil-affairs' },
      '2026-12-31',
      [],
    ],
    [
      'a township that stops a building by the law of planning is warned of',
      { ...later, kind: 'unapproved-facility', office: 'township' },
      '2026-12-31',
      ['office-in-charge'],
    ],
    [
      'grounds built without leave were civil affairs’ to ban',
      { ...done, kind: 'unapproved-facility', office: 'natural-resources' },
      '2025-12-31',
      ['office-in-charge'],
    ],
    [
      'and are natural resources’ now',
      { ...later, kind: 'unapproved-facility', office: 'natural-resources' },
      '2026-12-31',
      [],
    ],
    ['checked before it was put right', { ...done, checked: '2025-06-19' }, '2025-12-31', ['dated-in-order']],
    ['given to an office before it was found', { ...done, assigned: '2025-02-28' }, '2025-12-31', ['dated-in-order']],
    ['bribes kept in the house', { ...done, kind: 'bribery' }, '2025-12-31', ['handed-over']],
    ['bribes, not told whether handed over', { ...done, kind: 'bribery', handedOver: undefined }, '2025-12-31', []],
    [
      'bribes given to the police: they may be a crime',
      { ...done, kind: 'bribery', handedOver: { to: 'police', on: '2025-06-01' } },
      '2025-12-31',
      [],
    ],
    [
      'bribes given to health',
      { ...done, kind: 'bribery', handedOver: { to: 'health', on: '2025-06-01' } },
      '2025-12-31',
      ['handed-over'],
    ],
    [
      'bribes that discipline inspection itself deals with',
      { ...done, kind: 'bribery', office: 'discipline' },
      '2025-12-31',
      [],
    ],
    [
      'bodies traded, given to discipline inspection',
      { ...done, kind: 'body-trade', handedOver: { to: 'discipline', on: '2025-06-01' } },
      '2025-12-31',
      ['handed-over'],
    ],
    [
      'bribes handed over',
      { ...done, kind: 'bribery', handedOver: { to: 'discipline', on: '2025-06-01' } },
      '2025-12-31',
      [],
    ],
    [
      'bribes handed over later',
      { ...done, kind: 'bribery', handedOver: { to: 'discipline', on: '2026-01-01' } },
      '2025-12-31',
      ['handed-over'],
    ],
    [
      'bodies traded',
      { ...done, kind: 'body-trade', handedOver: { to: 'police', on: '2025-06-01' } },
      '2025-12-31',
      [],
    ],
    ['purchases', { ...done, kind: 'procurement' }, '2025-12-31', ['handed-over']],
    [
      'purchases that discipline inspection found',
      { ...done, kind: 'procurement', source: 'discipline' },
      '2025-12-31',
      [],
    ],
    [
      'bodies traded, found by discipline inspection',
      { ...done, kind: 'body-trade', source: 'discipline' },
      '2025-12-31',
      ['handed-over'],
    ],
    [
      'a complaint that was not borne out, closed',
      {
        source: 'complaint',
        putRight: null,
        checked: null,
        closed: '2025-05-20',
        answered: '2025-05-20',
        dismissed: '2025-05-15',
      },
      '2025-12-31',
      [],
    ],
    [
      'not borne out, after its day',
      { putRight: null, checked: null, due: '2025-05-10', dismissed: '2025-05-15' },
      '2025-12-31',
      ['put-right-in-time'],
    ],
    ['a complaint of others, not answered', { ...done, source: 'complaint', fromFamily: false }, '2025-12-31', []],
    ['not found yet', { closed: '2025-01-01' }, '2025-02-28', []],
    [
      'found on the day, another office leads',
      { ...later, office: 'civil-affairs', handedOver: null },
      '2026-04-01',
      ['office-in-charge'],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('that another office leads is warned of: the regulation does not forbid it', () =>
    expect(
      sectorProblemProblems([problem({ ...later, office: 'civil-affairs' })], '2026-12-31').map(
        ({ severity }) => severity,
      ),
    ).toEqual(['warning']))
  it('the share put right is of what was found', () => {
    const dismissed = problem({ id: '9', dismissed: '2025-06-01' })
    expect(
      ['2025-05-31', '2025-06-01'].map(asOf => sectorProblemsPutRight([dismissed], { from: '2025-01-01', asOf })),
    ).toEqual([
      { numerator: 0, denominator: 1 },
      { numerator: 0, denominator: 0 },
    ])
    expect(sectorProblemState(dismissed, '2025-06-01')).toBe('dismissed')
    const ledger = [problem(done), problem({ id: '2' }), problem({ id: '3', found: '2025-12-01' })]
    expect(sectorProblemsPutRight(ledger, { from: '2025-01-01', asOf: '2025-06-19' })).toEqual({
      numerator: 0,
      denominator: 2,
    })
    expect(sectorProblemsPutRight(ledger, { from: '2025-01-01', asOf: '2025-12-01' })).toEqual({
      numerator: 1,
      denominator: 3,
    })
  })
  // 国务院令第225号 arts 18, 19, 22, 23; 国务院令第824号 arts 4, 50, 56 to 64, 71.
  it.each<[SectorProblemKind, string, string | null, string | null]>([
    ['unapproved-facility', '1997-07-20', null, null],
    ['unapproved-facility', '1997-07-21', 'civil-affairs', '第十八条'],
    ['unapproved-facility', '2026-03-29', 'civil-affairs', '第十八条'],
    ['unapproved-facility', '2026-03-30', 'natural-resources', '第四条第二款'],
    ['price-offence', '2026-03-29', null, null],
    ['price-offence', '2026-03-30', 'market-regulation', '第四条第二款'],
    ['overpriced-grave', '2026-03-30', 'civil-affairs', '第五十条第二款'],
    ['mortuary', '2026-03-29', null, null],
    ['mortuary', '2026-03-30', 'health', '第六十四条'],
    ['bribery', '2026-03-29', 'civil-affairs', '第二十三条'],
    ['bribery', '2026-03-30', null, null],
    ['procurement', '2026-03-30', null, null],
    ['body-trade', '2026-03-30', 'police', '第七十一条'],
    ['death-news-trade', '2026-03-30', 'civil-affairs', '第四十一条第二款'],
    ['death-news-trade', '2026-03-29', null, null],
  ])('%s on %s: %s by %s', (kind, on, office, article) => {
    const found = officeInCharge(kind, on)
    expect([found?.office ?? null, found?.cite.article ?? null]).toEqual([office, article])
  })
  it('cites what asks for an answer and for the police since 2026-03-30', () => {
    const cited = (closed: string, facts: object) =>
      sectorProblemProblems(
        [problem({ putRight: closed, checked: closed, closed, due: null, ...facts })],
        '2026-12-31',
      ).map(({ message }) => message.zh.match(/第.+条/)?.[0])
    expect(cited('2026-03-29', { source: 'complaint' })).toEqual([undefined])
    expect(cited('2026-03-30', { source: 'complaint' })).toEqual(['第五十一条'])
    const severity = (fromFamily?: boolean, closed = '2026-04-01') =>
      sectorProblemProblems(
        [
          problem({
            source: 'complaint',
            putRight: closed,
            checked: closed,
            closed,
            due: null,
            fromFamily,
          }),
        ],
        '2026-12-31',
      ).map(one => one.severity)
    expect([severity(true), severity(), severity(false)]).toEqual([['error'], ['warning'], []])
    // Art. 51 holds from then on.
    expect([severity(true, '2026-03-29'), severity(true, '2026-03-30')]).toEqual([['warning'], ['error']])
    expect(cited('2026-03-30', { kind: 'body-trade' })).toEqual(['第七十一条'])
    expect(cited('2026-03-30', { kind: 'bribery' })).toEqual([undefined])
  })
  it('each kind names an offence of the regulation, or none', () => {
    for (const kind of SectorProblemKind.options) {
      const { offence } = sectorProblemKinds[kind]
      if (offence !== null) expect(FuneralOffence.options).toContain(offence)
    }
  })
})

describe('inspections', () => {
  const inspection = (facts: object = {}) =>
    FuneralInspection.parse({
      id: '1',
      unit: '甲馆',
      on: '2026-04-01',
      offices: ['civil-affairs', 'market-regulation'],
      random: true,
      subjects: ['price-offence'],
      toldInWriting: '2026-04-02',
      published: '2026-04-02',
      ...facts,
    })
  const codes = (facts: object, asOf = '2026-12-31') =>
    funeralInspectionProblems(inspection(facts), asOf).map(({ code }) => code)
  // 国务院令第824号 arts 4, 49.
  it.each<[string, object, string, string[]]>([
    ['as it should be', {}, '2026-12-31', []],
    ['health is not there', { subjects: ['mortuary', 'price-offence'] }, '2026-12-31', ['office-there']],
    [
      'art. 49: nobody was told',
      { toldInWriting: null, published: null },
      '2026-04-02',
      ['told-in-writing', 'published'],
    ],
    ['art. 49: on the day', { toldInWriting: null, published: null }, '2026-04-01', []],
    ['art. 49: not told whether they were', { toldInWriting: undefined, published: undefined }, '2026-04-02', []],
    ['art. 49: told before it', { toldInWriting: '2026-03-31' }, '2026-04-02', ['told-in-writing']],
    ['art. 49: told later', { toldInWriting: '2026-04-03' }, '2026-04-02', ['told-in-writing']],
    ['not drawn', { random: false, published: null }, '2026-12-31', []],
    ['before 2026-03-30', { on: '2026-03-29', published: null }, '2026-12-31', []],
    ['on 2026-03-30', { on: '2026-03-30', published: null }, '2026-12-31', ['published']],
    ['to come', { subjects: ['mortuary'] }, '2026-03-31', []],
    ['on the day itself', { subjects: ['mortuary'] }, '2026-04-01', ['office-there']],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('offices of art. 4 and the fire brigade may be there', () => {
    const offices = ['civil-affairs', 'emergency', 'fire', 'agriculture', 'township']
    expect(inspection({ offices }).offices).toEqual(offices)
  })
  it('art. 49 sets no day: what was not told or published yet is warned of', () =>
    expect(
      funeralInspectionProblems(inspection({ toldInWriting: null, published: '2026-04-20' }), '2026-04-10').map(
        ({ code, severity }) => [code, severity],
      ),
    ).toEqual([
      ['told-in-writing', 'warning'],
      ['published', 'warning'],
    ]))
  it('an office may look alone at what another leads in: it is warned of', () =>
    expect(
      funeralInspectionProblems(inspection({ subjects: ['mortuary'] }), '2026-12-31').map(({ severity }) => severity),
    ).toEqual(['warning']))
  it('who was not looked at', () => {
    const period = { from: '2026-04-01', to: '2026-04-01' }
    expect(unitsNotInspected(['甲馆', '乙馆'], [inspection()], period)).toEqual(['乙馆'])
    expect(unitsNotInspected(['甲馆'], [inspection({ on: '2026-04-02' })], period)).toEqual(['甲馆'])
    expect(unitsNotInspected(['甲馆'], [inspection({ on: '2026-03-31' })], period)).toEqual(['甲馆'])
  })
})

// 国务院令第824号 art. 41.
describe('agents', () => {
  const agent = (facts: object = {}) =>
    FuneralAgent.parse({
      name: '甲',
      services: ['agency'],
      began: '2020-01-01',
      filed: '2026-03-31',
      inSystem: '2026-03-31',
      ...facts,
    })
  it('what art. 41 asks without a day is warned of', () => {
    const all = agent({ inSystem: null, misdeeds: [{ on: '2026-04-01', what: '诱导大操大办', marked: null }] })
    expect(
      [...funeralAgentProblems(all, '2026-12-31'), ...funeralAgentProblems({ ...all, filed: null }, '2026-12-31')].map(
        ({ code, severity }) => `${severity} ${code}`,
      ),
    ).toEqual(['warning in-system', 'warning misdeed-marked', 'warning filed', 'warning misdeed-marked'])
  })
  it('end after they begin', () => {
    const parse = (ended: string) => FuneralAgent.safeParse({ ...agent(), ended }).success
    expect([parse('2020-01-01'), parse('2019-12-31')]).toEqual([true, false])
  })
  const codes = (facts: object, asOf = '2026-12-31') => funeralAgentProblems(agent(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['filed', {}, '2026-12-31', []],
    ['not filed, before', { filed: null }, '2026-03-29', []],
    ['nobody says whether it filed', { filed: undefined }, '2026-12-31', []],
    ['not filed, on the day', { filed: null }, '2026-03-30', []],
    ['not filed, the day after', { filed: null }, '2026-03-31', ['filed']],
    ['not filed, began later', { filed: null, began: '2026-06-01' }, '2026-06-01', []],
    ['not filed, the day after it began', { filed: null, began: '2026-06-01' }, '2026-06-02', ['filed']],
    ['sells goods alone', { filed: null, services: ['goods'] }, '2026-12-31', []],
    ['goods and advice', { filed: null, services: ['goods', 'advice'] }, '2026-12-31', ['filed']],
    ['given up', { filed: null, ended: '2026-12-30' }, '2026-12-31', []],
    ['on its last day', { filed: null, ended: '2026-12-31' }, '2026-12-31', ['filed']],
    ['not in the system', { inSystem: null }, '2026-12-31', ['in-system']],
    ['not told whether it is in the system', { inSystem: undefined }, '2026-12-31', []],
    [
      'a misdeed not marked',
      { misdeeds: [{ on: '2026-05-01', what: '倒卖信息', marked: null }] },
      '2026-05-02',
      ['misdeed-marked'],
    ],
    ['not told whether it was', { misdeeds: [{ on: '2026-05-01', what: '倒卖信息' }] }, '2026-05-02', []],
    ['on its day', { misdeeds: [{ on: '2026-05-01', what: '倒卖信息', marked: null }] }, '2026-05-01', []],
    ['marked', { misdeeds: [{ on: '2026-05-01', what: '倒卖信息', marked: '2026-05-02' }] }, '2026-05-02', []],
    ['a misdeed before', { misdeeds: [{ on: '2026-03-29', what: '倒卖信息', marked: null }] }, '2026-12-31', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
})

// 河南省殡葬管理办法 art. 38, 郑州市殡葬管理条例 art. 27; 国务院令第225号 art. 14, 第824号 art. 39.
describe('a wake', () => {
  const site = (facts: object = {}) =>
    MourningSite.parse({
      id: '1',
      on: '2025-05-01',
      where: 'street',
      acts: ['tent', 'wreaths'],
      harm: false,
      handled: '2025-05-01',
      ...facts,
    })
  const found = (facts: object, rule: typeof henanMourning | null = henanMourning, asOf = '2026-12-31') =>
    mourningProblems(site(facts), rule, asOf).map(({ code, path }) => `${code} ${path.join('.')}`)
  it.each<[string, object, typeof henanMourning | null, string[]]>([
    ['a tent in the street', {}, henanMourning, ['forbidden-here acts.0']],
    ['wreaths too', {}, zhengzhouMourning, ['forbidden-here acts.0', 'forbidden-here acts.1']],
    [
      'in a residential area',
      { where: 'residential-area', acts: ['body-kept'] },
      henanMourning,
      ['forbidden-here acts.0'],
    ],
    ['in a place set for it', { where: 'set-place' }, henanMourning, []],
    [
      'not told whether it was stopped',
      { handled: undefined, acts: ['tent'] },
      henanMourning,
      ['forbidden-here acts.0'],
    ],
    ['not stopped', { handled: null, acts: ['tent'] }, henanMourning, ['forbidden-here acts.0', 'handled handled']],
    ['in the country', { where: 'countryside' }, zhengzhouMourning, []],
    ['where no rule is known', {}, null, []],
    ['with harm', { where: 'set-place', harm: true }, null, ['no-harm harm']],
    ['harm not known', { where: 'set-place', harm: null }, null, []],
    ['not stopped', { handled: null }, henanMourning, ['forbidden-here acts.0', 'handled handled']],
    [
      'music in the street',
      { acts: ['music', 'firecrackers', 'paper-money'] },
      henanMourning,
      ['forbidden-here acts.0', 'forbidden-here acts.2'],
    ],
    ['nothing to stop', { acts: [], handled: null }, henanMourning, []],
  ])('%s', (_, facts, rule, expected) => expect(found(facts, rule)).toEqual(expected))
  it('is held to the rule of the place once it was made', () => {
    expect(found({ on: '2012-11-28', handled: '2012-11-28' })).toEqual([])
    expect(found({ on: '2012-11-29', handled: '2012-11-29' })).toEqual(['forbidden-here acts.0'])
  })
  it('is dealt with by the day after', () => {
    expect(found({ handled: null }, henanMourning, '2025-05-01')).toEqual(['forbidden-here acts.0'])
    expect(found({ handled: '2025-05-03' }, henanMourning, '2025-05-02')).toHaveLength(2)
    expect(found({}, henanMourning, '2025-04-30')).toEqual([])
  })
  it('says which offices looked at it, where that is known', () => {
    const offices = ['urban-management', 'police', 'township']
    expect(site({ offices }).offices).toEqual(offices)
    expect(site().offices).toBeUndefined()
    expect(MourningSite.safeParse({ ...site(), offices: [] }).success).toBe(false)
  })
  it('cites the article of the place', () =>
    expect(
      [henanMourning, zhengzhouMourning].map(rule => mourningProblems(site(), rule, '2026-12-31')[0]?.message.zh),
    ).toEqual([expect.stringContaining('第三十八条'), expect.stringContaining('第二十七条')]))
  it('cites the article of the day', () => {
    const cited = (on: string) =>
      mourningProblems(site({ on, harm: true, acts: [], handled: on }), null, '2026-12-31')[0]?.message.zh
    expect(cited('2026-03-29')).toContain('第十四条')
    expect(cited('2026-03-30')).toContain('第三十九条')
    expect(cited('1997-07-20')).toBeUndefined()
  })
})
