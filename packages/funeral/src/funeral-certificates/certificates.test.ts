import { describe, expect, it } from 'vitest'
import {
  BodyTransport,
  CremationEntry,
  certifierOf,
  checkCertificate,
  cremationProblems,
  DeathCertificate,
  deathCertificateProblems,
  isCertificateGood,
  judgeBodyTransport,
  papersToCremate,
  postMortemDue,
  residenceDeregistrationDue,
  videoDue,
} from './index.js'

const certificate = (facts: object = {}) =>
  DeathCertificate.parse({
    number: '1',
    certifier: 'hospital',
    died: '2026-04-01',
    atHome: false,
    natural: true,
    causeClear: true,
    asked: '2026-04-01',
    issued: '2026-04-02',
    ...facts,
  })

// 国卫办规划发〔2014〕68号 art. 9, 国务院令第824号 art. 23.
describe('who certifies', () => {
  it.each([
    [{ natural: true, treated: null, atHome: false }, 'hospital'],
    [{ natural: true, treated: null, atHome: true }, 'community-health'],
    [{ natural: false, treated: false, atHome: true }, 'police'],
    [{ natural: false, treated: true, atHome: false }, 'hospital'],
    [{ natural: false, treated: null, atHome: false }, null],
    [{ natural: null, treated: true, atHome: false }, null],
  ])('%j: %s', (facts, who) => expect(certifierOf(facts)).toBe(who))
})

describe('a death certificate', () => {
  const codes = (facts: object, asOf = '2026-12-31') =>
    deathCertificateProblems(certificate(facts), asOf).map(({ code }) => code)
  // 国卫规划发〔2026〕5号.
  it.each<[string, object, string, string[]]>([
    ['within a day', {}, '2026-12-31', []],
    ['a day late', { issued: '2026-04-03' }, '2026-12-31', ['issued-in-a-day']],
    ['to come, in time', { issued: null }, '2026-04-02', []],
    ['to come, late', { issued: null }, '2026-04-03', ['issued-in-a-day']],
    ['cause not clear', { issued: null, causeClear: false }, '2026-12-31', []],
    ['cause not known', { issued: null, causeClear: null }, '2026-12-31', []],
    ['before the notice', { died: '2026-02-27', asked: '2026-02-27', issued: '2026-03-30' }, '2026-12-31', []],
    [
      'on its first day',
      { died: '2026-02-28', asked: '2026-02-28', issued: '2026-03-30' },
      '2026-12-31',
      ['issued-in-a-day'],
    ],
    ['not asked for yet', { asked: '2027-01-01', issued: null }, '2026-12-31', []],
    ['replaced once', { replaced: ['2026-05-01'] }, '2026-12-31', []],
    ['replaced twice', { replaced: ['2026-05-01', '2026-06-01'] }, '2026-12-31', ['replaced-once']],
    ['replaced twice, once later', { replaced: ['2026-05-01', '2026-06-01'] }, '2026-05-31', []],
    ['replaced twice, once before the notice', { replaced: ['2026-02-27', '2026-06-01'] }, '2026-12-31', []],
    ['corrected twice', { corrected: ['2026-05-01', '2026-06-01'] }, '2026-12-31', ['corrected-once']],
    ['by the police', { certifier: 'police' }, '2026-12-31', ['certified-by-whom']],
    // 国卫办规划发〔2014〕68号 art. 9: the institution that treated, of whatever kind.
    ['by the township hospital that treated', { certifier: 'community-health' }, '2026-12-31', []],
    [
      'by the township hospital that treated after an accident',
      { certifier: 'community-health', natural: false, treated: true },
      '2026-12-31',
      [],
    ],
    ['at home, by a hospital', { certifier: 'hospital', atHome: true }, '2026-12-31', ['certified-by-whom']],
    ['by a village', { certifier: 'other', atHome: true }, '2026-12-31', ['certified-by-whom']],
    ['not known whether natural', { certifier: 'police', natural: null }, '2026-12-31', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('who certifies is asked since the rules of 2014', () => {
    const old = (asked: string) => codes({ certifier: 'police', died: asked, asked, issued: asked }, asked)
    expect(old('2014-12-30')).toEqual([])
    expect(old('2014-12-31')).toEqual(['certified-by-whom'])
  })
  it('cites the rules of 2014 alone for which institution certifies', () => {
    const cited = (facts: object) =>
      deathCertificateProblems(certificate({ died: '2026-04-01', asked: '2026-04-01', ...facts }), '2026-12-31').find(
        ({ code }) => code === 'certified-by-whom',
      )?.message.zh
    expect(cited({ atHome: true, certifier: 'hospital' })).toContain('第九条')
    expect(cited({ certifier: 'police' })).toContain('第二十三条')
    expect(cited({ natural: false, treated: false, certifier: 'hospital' })).toContain('第二十三条')
  })
  it('cites the rules of 2014, from 2026-03-30 the regulation', () => {
    const cited = (asked: string) =>
      deathCertificateProblems(certificate({ certifier: 'police', died: asked, asked, causeClear: null }), asked)[0]
        ?.message.zh
    expect(cited('2026-03-29')).toContain('第九条')
    expect(cited('2026-03-30')).toContain('第二十三条')
    expect(cited('2026-03-31')).toContain('第二十三条')
  })
  it('is not asked for before the death', () => {
    const parse = (asked: string) => DeathCertificate.safeParse({ ...certificate(), asked }).success
    expect([parse('2026-04-01'), parse('2026-03-31')]).toEqual([true, false])
  })
})

// 户口登记条例 art. 8: in towns before the burial, in the country within a month.
it.each([
  [true, '2026-04-05', '2026-04-05'],
  [true, null, null],
  [false, '2026-04-05', '2026-04-30'],
  [false, null, '2026-04-30'],
])('the household register, town %s, buried %s: %s', (town, buried, due) => {
  expect(residenceDeregistrationDue({ town, died: '2026-03-31', buried })).toMatchObject({
    due,
    cite: { article: '第八条' },
  })
})

// 国务院令第701号 art. 26.
it.each([
  [false, '2026-04-03T10:30'],
  [true, '2026-04-08T10:30'],
])('a post-mortem, frozen %s: %s', (frozen, due) =>
  expect(postMortemDue('2026-04-01T10:30', frozen)).toMatchObject({ due, cite: { article: '第二十六条' } }),
)
it.each([
  ['2018-09-30T23:59', null],
  ['2018-10-01T00:00', '2018-10-03T00:00'],
])('a post-mortem after a death of %s: %s', (died, due) => expect(postMortemDue(died, false).due).toBe(due))

const entry = (facts: object = {}) =>
  CremationEntry.parse({
    home: '甲馆',
    cremated: '2026-04-03',
    deathCertificate: 'S1',
    confirmed: '2026-04-03',
    certificate: 'H1',
    issued: '2026-04-03',
    ...facts,
  })

// 国务院令第225号 art. 13, 国务院令第824号 art. 28.
describe('cremation', () => {
  it.each([
    ['1997-07-20', [], '第十三条'],
    ['1997-07-21', ['death-certificate'], '第十三条'],
    ['2026-03-29', ['death-certificate'], '第十三条'],
    ['2026-03-30', ['death-certificate', 'confirmation'], '第二十八条第一款'],
    ['2026-03-31', ['death-certificate', 'confirmation'], '第二十八条第一款'],
  ])('papers on %s', (on, papers, article) => expect(papersToCremate(on)).toMatchObject({ papers, cite: { article } }))
  it.each([
    ['2012-12-31', '1997-07-21'],
    ['2013-01-01', '2013-01-01'],
    ['2026-03-30', '2026-03-30'],
  ])('the version that holds on %s', (on, effective) => expect(papersToCremate(on).cite.effective).toBe(effective))
  it.each([
    ['2026-03-29', null],
    ['2026-03-30', '2026-06-28'],
  ])('pictures of a cremation on %s are kept to %s', (cremated, due) => expect(videoDue(cremated)).toBe(due))

  const codes = (facts: object, asOf = '2026-12-31') => cremationProblems([entry(facts)], asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['as it should be', {}, '2026-12-31', []],
    ['no death certificate', { deathCertificate: null }, '2026-12-31', ['death-certificate']],
    ['not told by which death certificate', { deathCertificate: undefined }, '2026-12-31', []],
    ['no confirmation', { confirmed: null }, '2026-12-31', ['confirmation']],
    ['not told whether there was one', { confirmed: undefined }, '2026-12-31', []],
    ['no confirmation the day before', { confirmed: null, cremated: '2026-03-29' }, '2026-12-31', []],
    ['no confirmation on the day', { confirmed: null, cremated: '2026-03-30' }, '2026-12-31', ['confirmation']],
    ['confirmed afterwards', { confirmed: '2026-04-04' }, '2026-12-31', ['confirmed-before']],
    ['no certificate, on the day', { certificate: null, issued: null }, '2026-04-03', []],
    ['no certificate, the day after', { certificate: null, issued: null }, '2026-04-04', ['certificate-issued']],
    ['issued later', { issued: '2026-04-06' }, '2026-04-05', ['certificate-issued']],
    [
      'no certificate, before',
      { cremated: '2026-03-29', confirmed: null, certificate: null, issued: null },
      '2026-12-31',
      [],
    ],
    ['pictures for 90 days', { videoUntil: '2026-07-02' }, '2026-12-31', []],
    ['pictures for 89 days', { videoUntil: '2026-07-01' }, '2026-12-31', ['video-kept']],
    ['pictures before', { cremated: '2026-03-29', videoUntil: '2026-03-30' }, '2026-12-31', []],
    ['to come', { deathCertificate: null }, '2026-04-02', []],
    ['called in before it was issued', { revoked: '2026-04-02' }, '2026-12-31', ['revoked-after']],
    ['called in on the day', { revoked: '2026-04-03' }, '2026-12-31', []],
    [
      'before the regulation',
      { cremated: '1997-07-20', deathCertificate: null, confirmed: null, certificate: null, issued: null },
      '2026-12-31',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('cites what art. 28 says, and nothing for what no article says', () => {
    const cited = (facts: object[]) =>
      cremationProblems(facts.map(entry), '2026-12-31').map(({ message }) => message.zh.match(/第.+款/)?.[0])
    expect(cited([{ confirmed: null, videoUntil: '2026-07-01' }])).toEqual(['第二十八条第一款', '第二十八条第二款'])
    expect(cited([{}, { deathCertificate: 'S2', revoked: '2026-04-02' }])).toEqual([undefined, undefined])
  })
  it('a number is there once in a home', () => {
    const found = cremationProblems(
      [{}, {}, { home: '乙馆' }, { certificate: 'H2' }].map((one, at) => entry({ deathCertificate: `S${at}`, ...one })),
      '2026-12-31',
    )
    expect(found.map(({ code, path }) => [code, path])).toEqual([['number-once', [1, 'certificate']]])
  })
  it('a home that numbers anew each year has the number once in each', () => {
    const codes = (issued: string) =>
      cremationProblems(
        [entry(), entry({ deathCertificate: 'S2', cremated: '2026-12-20', confirmed: '2026-12-20', issued })],
        '2027-12-31',
      ).map(({ code }) => code)
    expect([codes('2026-12-31'), codes('2027-01-01')]).toEqual([['number-once'], []])
  })
  it('one death certificate, two cremations: warned of', () =>
    expect(
      cremationProblems([entry(), entry({ home: '乙馆', certificate: 'H2' })], '2026-12-31').map(
        ({ code, severity, path }) => [code, severity, path],
      ),
    ).toEqual([['body-once', 'warning', [1, 'deathCertificate']]]))
  it('a certificate follows the cremation, with number and day', () => {
    const parse = (facts: object) => CremationEntry.safeParse({ ...entry(), ...facts }).success
    expect([parse({ issued: '2026-04-02' }), parse({ certificate: null }), parse({ issued: null })]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('a certificate given anew is checked by its own number, and counted with the cremation', () => {
    const anew = entry({
      revoked: '2026-06-01',
      reissued: [{ certificate: 'H9', issued: '2026-06-01', revoked: '2026-07-01' }],
    })
    const check = (certificate: string, on: string) =>
      checkCertificate([anew], { home: '甲馆', certificate, cremated: '2026-04-03' }, on)
    expect([check('H1', '2026-05-31'), check('H1', '2026-06-01')]).toEqual(['good', 'revoked'])
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map(on => check('H9', on))).toEqual([
      'not-issued',
      'good',
      'good',
      'revoked',
    ])
    expect(check('H3', '2026-06-01')).toBe('not-found')
    const codes = (facts: object, ...others: object[]) =>
      cremationProblems([entry(facts), ...others.map(entry)], '2026-12-31').map(({ code, path }) => [code, path[1]])
    expect(codes({ reissued: anew.reissued })).toEqual([])
    expect(codes({ reissued: anew.reissued }, { deathCertificate: 'S2', certificate: 'H9' })).toEqual([
      ['number-once', 'certificate'],
    ])
    expect(codes({ reissued: [{ certificate: 'H9', issued: '2026-06-01', revoked: '2026-05-31' }] })).toEqual([
      ['revoked-after', 'reissued'],
    ])
    const parse = (facts: object) => CremationEntry.safeParse({ ...entry(), ...facts }).success
    expect([
      parse({ reissued: [{ certificate: 'H9', issued: '2026-04-02' }] }),
      parse({ certificate: null, issued: null, reissued: anew.reissued }),
    ]).toEqual([false, false])
  })

  const register = [entry(), entry({ certificate: 'H2', issued: '2026-04-05', revoked: '2026-05-01' })]
  it.each<[string, object, string, string]>([
    ['good', {}, '2026-04-03', 'good'],
    ['not there', { certificate: 'H3' }, '2026-04-03', 'not-found'],
    ['no number', { certificate: null }, '2026-04-03', 'not-found'],
    ['of another home', { home: '乙馆' }, '2026-04-03', 'not-found'],
    ['of another day', { cremated: '2026-04-02' }, '2026-04-03', 'another-day'],
    ['not issued yet', { certificate: 'H2' }, '2026-04-04', 'not-issued'],
    ['issued', { certificate: 'H2' }, '2026-04-30', 'good'],
    ['called in', { certificate: 'H2' }, '2026-05-01', 'revoked'],
  ])('a check: %s', (_, facts, on, result) =>
    expect(checkCertificate(register, { home: '甲馆', certificate: 'H1', cremated: '2026-04-03', ...facts }, on)).toBe(
      result,
    ),
  )
  it('is checked by its day too, where a home numbers anew each year', () => {
    const earlier = entry({ cremated: '2025-04-03', issued: '2025-04-03', deathCertificate: 'S0' })
    const check = (cremated: string) =>
      checkCertificate([earlier, ...register], { home: '甲馆', certificate: 'H1', cremated }, '2026-05-01')
    expect(['2025-04-03', '2026-04-03', '2026-04-04'].map(check)).toEqual(['good', 'good', 'another-day'])
  })
  it('is good from its issue until it is called in', () => {
    expect(
      ['2026-04-04', '2026-04-05', '2026-04-30', '2026-05-01'].map(on => isCertificateGood(register[1]!, on)),
    ).toEqual([false, true, true, false])
  })
})

// 国务院令第824号 arts 25, 26, 29.
describe('a body between regions', () => {
  const judge = (facts: object) =>
    judgeBodyTransport(
      BodyTransport.parse({
        on: '2026-03-30',
        crossesRegion: true,
        fromCremationArea: true,
        carrier: 'funeral-home',
        deathCertificate: true,
        receivingCertificate: '1',
        ...facts,
      }),
    )
  it.each<[string, object, string, string[]]>([
    ['as it should be', {}, 'met', []],
    ['no receiving certificate', { receivingCertificate: null }, 'not-met', ['receiving-certificate']],
    ['within the region', { receivingCertificate: null, crossesRegion: false }, 'met', []],
    ['from where earth burial is allowed', { receivingCertificate: null, fromCremationArea: false }, 'met', []],
    [
      'area not known',
      { receivingCertificate: null, fromCremationArea: null },
      'undetermined',
      ['receiving-certificate'],
    ],
    ['not told whether there is one', { receivingCertificate: undefined }, 'undetermined', ['receiving-certificate']],
    ['by the family', { carrier: 'family' }, 'not-met', ['by-a-funeral-home']],
    ['not known by whom', { carrier: null }, 'undetermined', ['by-a-funeral-home']],
    ['no death certificate', { deathCertificate: false }, 'not-met', ['death-certificate']],
  ])('%s', (_, facts, verdict, open) => {
    const found = judge(facts)
    expect([found?.verdict, found?.criteria.filter(({ met }) => met !== true).map(({ code }) => code)]).toEqual([
      verdict,
      open,
    ])
  })
  it('cites its articles', () => {
    expect(judge({})?.criteria.map(({ cite }) => cite.article)).toEqual(['第二十五条', '第二十六条', '第二十九条'])
  })
  it('is no matter of the nation before, nor across the border', () => {
    expect(judge({ on: '2026-03-29' })).toBeNull()
    expect(judge({ on: '2026-03-31' })).not.toBeNull()
    expect(judge({ crossesBorder: true })).toBeNull()
  })
})
