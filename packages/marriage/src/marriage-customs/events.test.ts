import { describe, expect, it } from 'vitest'
import {
  CustomsSite,
  customsSitesOn,
  groupWeddings,
  MarriageEvent,
  marriageEventProblems,
  marriageEventTotals,
} from './events.js'

const event = (more: object = {}) =>
  MarriageEvent.parse({
    id: '1',
    kind: 'collective-wedding',
    date: '2024-05-20',
    place: '甲',
    couples: 20,
    participants: 200,
    ...more,
  })
const codes = (...events: object[]) => marriageEventProblems(events.map(event), '2024-06-01').map(({ code }) => code)

// No source: what any log of events has to fulfil.
describe('events', () => {
  it.each<[string, object[], string[]]>([
    ['one', [{}], []],
    ['one couple', [{ couples: 1 }], ['group-has-couples']],
    ['two', [{ couples: 2 }], []],
    ['one couple by old custom', [{ kind: 'heritage-wedding', couples: 1 }], []],
    ['one couple, certificates', [{ kind: 'certificate-ceremony', couples: 1 }], ['group-has-couples']],
    ['one couple, its certificate alone', [{ kind: 'certificate-giving', couples: 1 }], []],
    ['not counted', [{ couples: null, participants: null }], []],
    ['fewer people than in the couples', [{ participants: 39 }], ['couples-take-part']],
    ['the couples alone', [{ participants: 40 }], []],
    ['to come, and counted', [{ date: '2024-06-02' }], ['event-to-come']],
    ['to come', [{ date: '2024-06-02', participants: null }], []],
    ['today', [{ date: '2024-06-01' }], []],
    [
      'more handed over than stopped: what was done cannot be stopped',
      [{ kind: 'anti-fraud', stopped: 1, handedOver: 2 }],
      [],
    ],
    ['cases stopped at a class', [{ kind: 'newly-wed-class', stopped: 1 }], ['of-anti-fraud']],
    ['cases handed over at a class', [{ kind: 'newly-wed-class', handedOver: 1 }], ['of-anti-fraud']],
    ['stopped is not known', [{ kind: 'anti-fraud', handedOver: 2 }], []],
    ['twice', [{}, {}], ['event-once']],
    ['two', [{}, { id: '2' }], []],
  ])('%s', (_, events, expected) => expect(codes(...events)).toEqual(expected))

  it('add up', () => {
    const events = [
      event(),
      event({ id: '2', kind: 'certificate-ceremony', date: '2024-05-31', couples: 5, participants: null }),
      event({ id: '3', kind: 'anti-fraud', couples: null, participants: 30 }),
      event({ id: '4', date: '2024-06-01' }),
      event({ id: '5', kind: 'certificate-giving', couples: 1, participants: 6 }),
    ]
    expect(marriageEventTotals(events, groupWeddings, '2024-05-20', '2024-05-31')).toEqual({
      events: 2,
      couples: 25,
      participants: 200,
      notCounted: 1,
    })
    expect(marriageEventTotals(events, groupWeddings, '2024-05-21', '2024-05-30').events).toBe(0)
    expect(marriageEventTotals([event({ couples: null })], groupWeddings, '2024-01-01', '2024-12-31').notCounted).toBe(
      1,
    )
    expect(marriageEventTotals(events, groupWeddings, '2024-05-20', '2024-05-20').notCounted).toBe(0)
    expect(marriageEventTotals(events, ['anti-fraud'], '2024-01-01', '2024-12-31')).toMatchObject({
      events: 1,
      participants: 30,
    })
  })
})

it('sites of customs on a day (No source: a count)', () => {
  const site = (kind: string, opened: string | null, closed: string | null = null) =>
    CustomsSite.parse({ name: '甲', kind, opened, closed })
  const sites = [
    site('studio', '2024-05-20'),
    site('studio', '2024-05-21'),
    site('exhibition', '2024-01-01', '2024-05-19'),
    site('publicity-site', null),
  ]
  expect(customsSitesOn(sites, '2024-05-20')).toEqual({
    'publicity-site': 0,
    studio: 1,
    exhibition: 0,
    'model-village': 0,
    'wedding-council': 0,
    other: 0,
  })
  expect(customsSitesOn(sites, '2024-05-19')).toMatchObject({ studio: 0, exhibition: 1 })
  const closed = (on: string, opened: string | null = '2024-05-20') =>
    CustomsSite.safeParse({ name: '甲', kind: 'studio', place: '320404', opened, closed: on }).success
  expect([closed('2024-05-20'), closed('2024-05-19'), closed('2024-05-20', null)]).toEqual([true, false, false])
})
