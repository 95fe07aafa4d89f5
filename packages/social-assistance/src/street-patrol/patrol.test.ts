import { describe, expect, it } from 'vitest'
import { campaignFigures, publishedCampaigns, ReliefCampaign, reliefCampaignProblems } from './campaign.js'
import { patrolFigures, patrolGaps, StreetPatrol, streetPatrolProblems, streetPatrolRules } from './patrol.js'

const met = (outcome: string, facts: object = {}) => ({
  person: 'a',
  vulnerable: false,
  minor: false,
  ill: false,
  outcome,
  ...facts,
})
const patrol = (facts: object = {}) =>
  StreetPatrol.parse({
    id: '1',
    on: '2024-07-01',
    division: '500112',
    places: ['车站'],
    teams: ['civil-affairs', 'police'],
    ...facts,
  })
const codes = (encounter: object, on = '2024-07-01') =>
  streetPatrolProblems(patrol({ on, met: [encounter] })).map(({ code }) => code)

describe('what a patrol breaks', () => {
  it.each<[string, object, string[]]>([
    ['an adult told', met('informed'), []],
    ['an adult declines', met('declined'), []],
    ['an old person told', met('informed', { vulnerable: true }), ['vulnerable-guided']],
    ['guided', met('guided', { vulnerable: true }), []],
    ['an old person declines', met('goods', { vulnerable: true }), []],
    ['a minor declines', met('declined', { vulnerable: true, minor: true }), ['minor-protected']],
    ['a minor given food', met('goods', { vulnerable: true, minor: true }), ['minor-protected']],
    ['a minor told', met('informed', { vulnerable: true, minor: true }), ['vulnerable-guided']],
    [
      'a minor told, of whom else nothing is known',
      met('informed', { vulnerable: null, minor: true }),
      ['vulnerable-guided'],
    ],
    ['a minor handed to the police', met('police', { vulnerable: true, minor: true }), []],
    ['ill', met('guided', { ill: true }), ['ill-to-hospital']],
    ['ill, in hospital', met('hospital', { ill: true }), []],
    ['ill, an ambulance called, declined', met('declined', { ill: true, ambulanceCalled: true }), []],
    ['ill, none called', met('declined', { ill: true, ambulanceCalled: false }), ['ill-to-hospital']],
    ['not known', met('informed', { vulnerable: null, minor: null, ill: null }), []],
  ])('%s', (_, encounter, expected) => expect(codes(encounter)).toEqual(expected))

  it.each([
    ['2003-07-31', []],
    ['2003-08-01', ['vulnerable-guided']],
    ['2014-04-30', ['vulnerable-guided']],
    ['2014-05-01', ['ill-to-hospital']],
  ])('by the rules of the day: %s', (on, expected) =>
    expect(codes(met('informed', { vulnerable: true, ill: true }), on)).toEqual(expected),
  )

  it.each([
    [{}, 'warning'],
    [{ ambulanceCalled: false }, 'error'],
  ])('an ambulance, %j: %s', (more, severity) =>
    expect(streetPatrolProblems(patrol({ met: [met('declined', { ill: true, ...more })] }))).toMatchObject([
      { severity },
    ]),
  )

  it('asks public bodies, not volunteers alone', () => {
    const by = (...teams: string[]) =>
      streetPatrolProblems(patrol({ teams, met: [met('informed', { vulnerable: true })] })).length
    expect([by('volunteers'), by('volunteers', 'township'), by('urban-management')]).toEqual([0, 1, 1])
  })

  it('names the articles; a minor is vulnerable', () => {
    expect(streetPatrolRules['vulnerable-guided'].cite.article).toBe('第五条')
    expect(streetPatrolRules['ill-to-hospital'].cite.article).toBe('第五十一条')
    const parses = (minor: boolean | null, vulnerable: boolean | null) =>
      StreetPatrol.safeParse({ ...patrol(), met: [met('guided', { minor, vulnerable })] }).success
    expect([parses(true, false), parses(true, true), parses(true, null), parses(false, false)]).toEqual([
      false,
      true,
      true,
      true,
    ])
  })
})

describe('what patrols came to', () => {
  const patrols = [
    patrol({ met: [met('goods'), met('guided', { person: 'b' })] }),
    patrol({ id: '2', on: '2024-07-03', met: [met('guided')] }),
    patrol({ id: '3', on: '2024-07-04' }),
  ]
  it('counts both ends', () => {
    expect(patrolFigures(patrols, { from: '2024-07-01', to: '2024-07-03' })).toEqual({
      patrols: 2,
      notTold: 0,
      met: 3,
      persons: 2,
      helped: 2,
      byOutcome: { informed: 0, guided: 2, hospital: 0, goods: 1, declined: 0, police: 0, home: 0 },
    })
    expect(patrolFigures(patrols, { from: '2024-07-02', to: '2024-07-02' }).patrols).toBe(0)
  })

  it('says of how many it is not told whom they met', () =>
    expect(patrolFigures([patrol(), patrol({ met: [] })], { from: '2024-07-01', to: '2024-07-31' })).toMatchObject({
      patrols: 2,
      notTold: 1,
      met: 0,
    }))

  it('counts who was helped, each once', () => {
    const outcomes = ['informed', 'declined', 'police', 'guided', 'hospital', 'goods', 'home'] as const
    const met = outcomes.map(outcome => ({ person: outcome, vulnerable: null, minor: null, ill: null, outcome }))
    const again = { ...met[0]!, person: 'goods' }
    const days = { from: '2024-07-01', to: '2024-07-31' }
    expect(patrolFigures([patrol({ met: [...met, again] })], days)).toMatchObject({ persons: 7, helped: 4 })
  })

  it('finds the days without one', () => {
    const gaps = (from: string, to: string, everyDays: number) => patrolGaps(patrols, { from, to, everyDays })
    expect(gaps('2024-07-01', '2024-07-04', 1)).toEqual([{ from: '2024-07-02', to: '2024-07-02' }])
    expect(gaps('2024-07-01', '2024-07-04', 2)).toEqual([])
    expect(gaps('2024-06-29', '2024-07-06', 2)).toEqual([
      { from: '2024-06-29', to: '2024-06-30' },
      { from: '2024-07-05', to: '2024-07-06' },
    ])
    expect(gaps('2024-06-29', '2024-07-06', 3)).toEqual([])
  })
})

describe('a campaign', () => {
  const summer = (facts: object = {}) =>
    ReliefCampaign.parse({ season: 'summer', division: '500112', from: '2024-07-01', to: '2024-07-03', ...facts })
  const found = (facts: object, asOf: string, patrols: StreetPatrol[] = []) =>
    reliefCampaignProblems(summer(facts), patrols, asOf).map(({ code }) => code)
  it.each([
    ['in July', {}, []],
    ['ends on 30 June', { from: '2024-05-01', to: '2024-06-30' }, ['campaign-season']],
    ['begins on 31 August', { from: '2024-08-31', to: '2024-09-30' }, []],
    ['begins on 1 September', { from: '2024-09-01', to: '2024-09-30' }, ['campaign-season']],
    ['winter in July', { season: 'winter' }, ['campaign-season']],
    ['winter of November alone', { season: 'winter', from: '2024-11-01', to: '2024-11-30' }, ['campaign-season']],
    ['winter over the year’s end', { season: 'winter', from: '2024-11-01', to: '2025-03-31' }, []],
    ['of December', { season: 'winter', from: '2024-12-31', to: '2024-12-31' }, []],
    ['of February', { season: 'winter', from: '2025-02-28', to: '2025-03-31' }, []],
    ['of March', { season: 'winter', from: '2025-03-01', to: '2025-03-31' }, ['campaign-season']],
  ])('%s', (_, facts, expected) => expect(found(facts, '2026-01-01')).toEqual(expected))

  it('a season is by its name: out of it is odd, and no fault', () =>
    expect(reliefCampaignProblems(summer({ from: '2024-09-01', to: '2024-09-30' }), [], '2024-09-01')).toMatchObject([
      { code: 'campaign-season', severity: 'warning' },
    ]))

  it('patrols that the notice of a place asks for are no law', () =>
    expect(reliefCampaignProblems(summer({ patrolsPerDay: 1 }), [], '2024-07-02')).toMatchObject([
      { code: 'campaign-patrols', severity: 'warning' },
    ]))

  it('asks for the patrols of its days so far', () => {
    const one = [patrol(), patrol({ id: '2', on: '2024-07-02' })]
    // The third of July is judged once it is over.
    expect(found({ patrolsPerDay: 1 }, '2024-07-03', one)).toEqual([])
    expect(found({ patrolsPerDay: 1 }, '2024-07-04', one)).toEqual(['campaign-patrols'])
    // Two on one day make up for none on another no more than those of another district.
    expect(found({ patrolsPerDay: 1 }, '2024-07-03', [patrol(), patrol({ id: '2' })])).toEqual(['campaign-patrols'])
    expect(found({ patrolsPerDay: 1 }, '2024-07-02', [patrol({ division: '500113' })])).toEqual(['campaign-patrols'])
    expect(found({ patrolsPerDay: 1, division: '500000' }, '2024-07-02', [patrol()])).toEqual([])
    expect(found({ patrolsPerDay: 1 }, '2024-06-30', [])).toEqual([])
    expect(found({ patrolsPerDay: 1 }, '2024-07-01', [])).toEqual([])
    expect(found({ patrolsPerDay: 1 }, '2024-07-02', [])).toEqual(['campaign-patrols'])
    expect(found({ patrolsPerDay: 1 }, '2024-08-01', [...one, patrol({ id: '3', on: '2024-07-03' })])).toEqual([])
  })

  it('counts what falls into it by a day', () => {
    const patrols = ['2024-06-30', '2024-07-01', '2024-07-03', '2024-07-04'].map(on => patrol({ id: on, on }))
    expect(campaignFigures(summer(), patrols, '2024-07-02').patrols).toBe(1)
    expect(campaignFigures(summer(), patrols, '2024-12-31').patrols).toBe(2)
    expect(campaignFigures(summer({ division: '500113' }), patrols, '2024-12-31').patrols).toBe(0)
  })

  it('does not end before it begins; a published one is in its season', () => {
    expect(ReliefCampaign.safeParse({ ...summer(), to: '2024-06-30' }).success).toBe(false)
    // 河南, as the press reported it.
    expect(publishedCampaigns['henan-winter-2022'].campaign).toMatchObject({ from: '2022-10-31', to: '2023-03-15' })
    for (const { campaign } of Object.values(publishedCampaigns))
      expect(reliefCampaignProblems(ReliefCampaign.parse(campaign), [], '2022-10-31')).toEqual([])
  })
})
