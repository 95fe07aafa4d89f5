import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { wulaoRaise } from '../standards/standards.js'
import {
  OldAreaAid,
  OldAreaHistory,
  OldAreaVillage,
  oldAreaAidSums,
  oldAreaShare,
  oldAreaVerdict,
  pairingProblems,
  pairingSums,
  RedHeritageSite,
  redHeritage,
  redHeritageProblems,
  VillagePairing,
} from './areas.js'
import { wulaoAllowance2022 as program, WulaoFacts } from './rules.js'

const yuan = (amount: number) => amount * 100

// 厦民〔2022〕45号
describe('the allowance of old revolutionaries', () => {
  const xiamen = {
    wulao: yuan(2110),
    spouse: yuan(1130),
    fullCare: yuan(1210),
    halfCare: yuan(705),
    festivals: { springWulao: yuan(1300), springSpouse: yuan(800), autumnWulao: yuan(800), autumnSpouse: yuan(500) },
    funeralMonths: 6,
  }
  const of = (facts: object, more: object = {}) => {
    const { total, festivals, funeral } = program.assess(
      WulaoFacts.parse({ status: 'wulao', care: 'none', died: false, ...facts }),
      {
        ...xiamen,
        ...more,
      },
    )
    return [total, festivals, funeral]
  }
  it.each([
    ['himself', {}, [yuan(2110), yuan(2100), 0]],
    ['half care', { care: 'half' }, [yuan(2815), yuan(2100), 0]],
    ['full care', { care: 'full' }, [yuan(3320), yuan(2100), 0]],
    ['care not known', { care: null }, [null, yuan(2100), 0]],
    ['died', { died: true }, [yuan(2110), yuan(2100), yuan(12_660)]],
    ['not known to have died', { died: null }, [yuan(2110), yuan(2100), null]],
    ['a spouse', { status: 'spouse' }, [yuan(1130), yuan(1300), 0]],
    [
      'a spouse is paid no care and no funeral',
      { status: 'spouse', care: 'full', died: true },
      [yuan(1130), yuan(1300), 0],
    ],
  ])('%s', (_, facts, expected) => expect(of(facts)).toEqual(expected))

  it('a place that pays nothing but the allowance', () => {
    const none = { springWulao: null, springSpouse: null, autumnWulao: null, autumnSpouse: null }
    const only = { spouse: null, fullCare: null, halfCare: null, funeralMonths: null, festivals: none }
    expect(of({ care: 'half', died: true }, only)).toEqual([yuan(2110), 0, 0])
    expect(of({ status: 'spouse' }, only)).toEqual([0, 0, 0])
  })

  it('a place that pays nothing else', () =>
    expect(of({ care: 'full', died: true }, { fullCare: null, halfCare: null, funeralMonths: null })).toEqual([
      yuan(2110),
      yuan(2100),
      0,
    ]))

  it('is the same in all engines', () => agreement(program))

  // 厦民〔2022〕45号 (co-127): rural income of 2021 grew by 12.33%. 厦民〔2013〕38号 (co-128): net income of 2012 by 12.8%.
  it.each([
    [1870, 2110, 0.1233, '12.83'],
    [1000, 1130, 0.1233, '13.00'],
    [800, 910, 0.128, '13.75'],
    [420, 480, 0.128, '14.29'],
  ])('rose from %i to %i yuan, a little more than rural incomes', (previous, current, ruralIncomeGrowth, percent) => {
    const rise = wulaoRaise({ previous: yuan(previous), current: yuan(current) }, { ruralIncomeGrowth })
    expect(rise.met).toBe(true)
    expect(((rise.growth?.value ?? 0) * 100).toFixed(2)).toBe(percent)
  })

  // co-131: twelve months of 2,110 and of 1,210 for full care, 1,300 and 800 at festivals.
  it('a year with full care is 41,940 yuan', () => {
    const [month, festivals] = of({ care: 'full' })
    expect(12 * month! + festivals!).toBe(yuan(41_940))
  })
})

// Source: 福建省级扶贫开发重点村中老区村占比 (co-133): 179 of 235 villages, 70% at least.
describe('villages of old areas among key villages', () => {
  const fujian = [4, 19, 9, 30, 20, 6, 45, 46]
  it('are 179 of 235', () => {
    const { old, share, reaches } = oldAreaShare(fujian, 235, 0.7)
    expect([old, (share! * 100).toFixed(1), reaches]).toEqual([179, '76.2', true])
  })
  it.each([
    [[7], 10, true],
    [[6], 10, false],
    [[], 0, null],
  ])('%j of %i: %s', (old, all, reaches) => expect(oldAreaShare(old, all, 0.7).reaches).toBe(reaches))
})

// Source: the criteria of 1979 as restated; see documents.ts for how well each is known.
describe('an old area', () => {
  const base = {
    war: 'agrarian',
    partyOrganisation: true,
    armedForce: true,
    peopleRoused: true,
    government: true,
    armedStruggle: true,
    heldMonths: 6,
  }
  const open = (more: object) =>
    oldAreaVerdict(OldAreaHistory.parse({ ...base, ...more }))
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code.replace('old-area-', ''), met])
  it.each([
    ['half a year', {}, []],
    ['less', { heldMonths: 5 }, [['months', false]]],
    ['against Japan half a year', { war: 'anti-japanese' }, [['months', false]]],
    ['against Japan a year', { war: 'anti-japanese', heldMonths: 12 }, []],
    ['without a government', { government: false }, [['government', false]]],
    [
      'not known',
      { armedForce: null, heldMonths: null },
      [
        ['force', null],
        ['months', null],
      ],
    ],
    [
      'nobody roused, no party, no struggle',
      { peopleRoused: false, partyOrganisation: false, armedStruggle: false },
      [
        ['party', false],
        ['people', false],
        ['struggle', false],
      ],
    ],
  ])('%s', (_, more, expected) => expect(open(more)).toEqual(expected))

  it('has a verdict', () =>
    expect(
      [{}, { heldMonths: null }, { heldMonths: 1 }].map(
        more => oldAreaVerdict(OldAreaHistory.parse({ ...base, ...more })).verdict,
      ),
    ).toEqual(['met', 'undetermined', 'not-met']))
})

describe('pairings', () => {
  const villages = [OldAreaVillage.parse({ village: '350212001001', listedOn: '2000-01-01' })]
  const pair = (more: object = {}) =>
    VillagePairing.parse({
      organisation: '某协会',
      village: '350212001001',
      signedOn: '2020-05-14',
      aid: [
        { on: '2023-07-30', project: '路灯', own: 100, brought: 300, helped: 20 },
        { on: '2022-12-31', project: '路灯', own: 7, brought: 0, helped: 0 },
      ],
      ...more,
    })
  it('money and persons of some aid that are not told leave the sums open', () => {
    const aid = (more: object) => [{ on: '2023-07-30', project: '路灯', own: 100, ...more }]
    const sums = (more: object) => pairingSums([pair({ aid: aid(more) })], { from: '2023-01-01', asOf: '2023-12-31' })
    expect(sums({})).toMatchObject({ own: 100, brought: null, helped: null })
    expect(pairingSums([pair({ aid: undefined })], { from: '2023-01-01', asOf: '2023-12-31' })).toMatchObject({
      villages: 1,
      own: null,
      projects: null,
    })
    expect(sums({ brought: 0, helped: 3 })).toMatchObject({ own: 100, brought: 0, helped: 3 })
  })
  it.each([
    ['sound', [pair()], []],
    ['a village on no list', [pair({ village: '350212001002' })], ['pairing-village 0 village']],
    ['aid before it signed', [pair({ signedOn: '2023-01-01' })], ['pairing-aid 0 aid 1']],
    ['aid after the end', [pair({ endedOn: '2023-07-29' })], ['pairing-aid 0 aid 0']],
    ['over before it was signed', [pair({ endedOn: '2020-05-13', aid: [] })], ['pairing-days 0 endedOn']],
    ['over on the day it was signed', [pair({ endedOn: '2020-05-14', aid: [] })], []],
    ['aid on the first and the last day', [pair({ signedOn: '2022-12-31', endedOn: '2023-07-30' })], []],
    ['on the day it was listed', [pair({ signedOn: '2000-01-01' })], []],
    ['the day before it was listed', [pair({ signedOn: '1999-12-31' })], ['pairing-village 0 village']],
    ['twice', [pair(), pair({ aid: [] })], ['pairing-twice 1']],
    [
      'anew on the day the first ends',
      [pair({ endedOn: '2023-12-31' }), pair({ signedOn: '2023-12-31', aid: [] })],
      [],
    ],
    ['renewed early', [pair({ endedOn: '2023-12-31' }), pair({ signedOn: '2023-12-20', aid: [] })], []],
    ['before one that stands', [pair({ aid: [] }), pair({ signedOn: '2019-01-01', aid: [] })], ['pairing-twice 1']],
    ['anew while one stands', [pair({ aid: [] }), pair({ signedOn: '2023-12-20', aid: [] })], ['pairing-twice 1']],
    ['another village', [pair(), pair({ village: '350212001002', aid: [] })], ['pairing-village 1 village']],
    ['one after the other', [pair({ endedOn: '2023-12-31' }), pair({ signedOn: '2024-01-01', aid: [] })], []],
  ])('%s', (_, pairings, expected) =>
    expect(pairingProblems(pairings, villages).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )
  it('the rest of what was promised may come after the end', () => {
    expect(pairingProblems([pair({ endedOn: '2023-07-29' })], villages)).toMatchObject([{ severity: 'warning' }])
    expect(pairingProblems([pair({ signedOn: '2023-01-01' })], villages)).toMatchObject([{ severity: 'error' }])
  })

  it('are summed up', () => {
    const pairings = [
      pair(),
      pair({ village: '350212001002', aid: [] }),
      pair({
        organisation: '另一协会',
        endedOn: '2023-12-30',
        aid: [{ on: '2023-12-30', project: '果园', own: 1, brought: 0, helped: 0 }],
      }),
    ]
    expect(pairingSums(pairings, { from: '2023-01-01', asOf: '2023-12-30' }).organisations).toBe(2)
    expect(pairingSums(pairings, { from: '2022-12-31', asOf: '2022-12-31' })).toMatchObject({ own: 7, projects: 1 })
    expect(pairingSums(pairings, { from: '2023-01-01', asOf: '2023-12-31' })).toEqual({
      organisations: 1,
      villages: 2,
      own: 101,
      brought: 300,
      projects: 2,
      helped: 20,
    })
  })
})

it('red sites are marked and repaired, and those that nobody repairs are named', () => {
  const site = (id: string, more: object = {}) =>
    RedHeritageSite.parse({ id, name: '某旧址', division: '350212001', state: 'good', ...more })
  const sites = [
    site('a', { markedOn: '2023-12-31', repairs: [{ begunOn: '2023-01-01', doneOn: '2023-12-31', cost: 100 }] }),
    site('b', { markedOn: '2024-01-01', state: 'poor', repairs: [{ begunOn: '2023-12-31', cost: 100 }] }),
    site('c', { state: 'ruin', repairs: [{ begunOn: '2024-01-01', cost: 100 }] }),
    site('d', { state: 'poor', protectedSince: '2023-12-31' }),
    // Of which no repair is told, and none is known to lack.
    site('h', { state: 'poor' }),
    site('e', { protectedSince: '2024-01-01' }),
    // A repair that is over repairs no longer; one that ends on the morrow does.
    site('f', { state: 'poor', repairs: [{ begunOn: '2010-01-01', doneOn: '2023-12-31', cost: 100 }] }),
    site('g', { state: 'poor', repairs: [{ begunOn: '2010-01-01', doneOn: '2024-01-01', cost: 100 }] }),
  ]
  const wrong = [...sites, site('a', { repairs: [{ begunOn: '2023-01-02', doneOn: '2023-01-01', cost: 1 }] })]
  expect(redHeritageProblems(sites)).toEqual([])
  expect(redHeritageProblems(wrong).map(({ code, path }) => [code, ...path].join(' '))).toEqual([
    'red-site-twice 8 id',
    'red-site-repair 8 repairs 0 doneOn',
  ])
  expect(redHeritage([...sites, ...sites], '2023-12-31').sites).toBe(7)
  expect(redHeritage(sites, '2023-12-31')).toEqual({ sites: 7, marked: 1, repaired: 2, neglected: ['c', 'f'] })
})

// No source: what holds of any such register.
it('aid to an old area without a pairing, by its source', () => {
  const aid = (id: string, source: string, on: string, amount: number) =>
    OldAreaAid.parse({ id, division: '430200', source, project: '村道', on, amount })
  const list = [
    aid('1', 'state', '2024-01-01', 100),
    aid('2', 'state', '2024-12-31', 50),
    aid('3', 'firm', '2024-06-01', 7),
    aid('4', 'state', '2023-12-31', 1000),
    aid('5', 'state', '2025-01-01', 1000),
    aid('6', 'individual', '2024-06-01', 9),
    aid('6', 'individual', '2024-06-01', 9),
  ]
  expect(oldAreaAidSums(list, { from: '2024-01-01', asOf: '2024-12-31' })).toEqual({
    bySource: { state: 150, lottery: 0, organisation: 0, firm: 7, individual: 0, other: 0 },
    twice: ['6'],
  })
})
