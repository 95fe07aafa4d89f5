import { describe, expect, it } from 'vitest'
import { conferenceDecisions, conferenceProblems, NameConference, nameConferenceCite } from './conference.js'
import { RuleDraft, ruleDraftProblems, ruleDraftState, ruleEffectiveFrom, ruleFilingDue } from './drafting.js'
import { NamePilot, pilotCounts, pilotProblems, pilotState, VillageNameService, villageServiceGaps } from './pilots.js'

// No source: how many places each level has is in the name of the programme; applications are the places' own.
describe('pilots', () => {
  const pilot = (division: string, more: object = {}) =>
    NamePilot.parse({ programme: 'ten-hundred-thousand', division, appliedOn: '2024-03-01', ...more })
  const done = {
    recommendedOn: '2024-04-01',
    decidedOn: '2024-05-01',
    approved: true,
    acceptedOn: '2024-12-01',
  }
  const codes = (pilots: readonly NamePilot[]) =>
    pilotProblems(pilots).map(({ code, path }) => [code, ...path].join(' '))

  it.each([
    ['2024-02-29', 'not-yet'],
    ['2024-03-01', 'applied'],
    ['2024-04-01', 'recommended'],
    ['2024-05-01', 'approved'],
    ['2024-12-01', 'accepted'],
  ])('on %s: %s', (asOf, state) => expect(pilotState(pilot('511722', done), asOf)).toBe(state))

  it('a refused one stays so', () =>
    expect(pilotState(pilot('511722', { decidedOn: '2024-05-01', approved: false }), '2024-05-01')).toBe('refused'))

  it('taken off the list it is one no more', () => {
    const off = pilot('511722', { ...done, withdrawnOn: '2025-06-01' })
    expect([pilotState(off, '2025-05-31'), pilotState(off, '2025-06-01')]).toEqual(['accepted', 'withdrawn'])
    expect(pilotCounts([off], 'ten-hundred-thousand', '2025-06-01').get('county')).toEqual({ applied: 1, approved: 0 })
  })

  it('whose outcome is not known has come no further', () => {
    expect(pilotState(pilot('511722', { ...done, approved: null }), '2024-12-31')).toBe('recommended')
    expect(pilotState(pilot('511722', { ...done, approved: false }), '2024-12-31')).toBe('refused')
  })

  it.each([
    ['sound', [pilot('511722', done), pilot('511722101'), pilot('511722101001')], []],
    ['a city', [pilot('511700')], ['pilot-level 0 division']],
    [
      'a town for the culture of counties',
      [pilot('511722101', { programme: 'provincial-culture' })],
      ['pilot-level 0 division'],
    ],
    ['days out of order', [pilot('511722', { ...done, recommendedOn: '2024-02-01' })], ['pilot-days 0']],
    ['an outcome without a day', [pilot('511722', { approved: true })], ['pilot-decision 0 approved']],
    ['a day without an outcome', [pilot('511722', { decidedOn: '2024-05-01' })], ['pilot-decision 0 approved']],
    ['accepted, never approved', [pilot('511722', { ...done, approved: false })], ['pilot-accepted 0 acceptedOn']],
    ['twice', [pilot('511722'), pilot('511722')], ['pilot-twice 1']],
    ['in two batches', [pilot('511722', { batch: 1 }), pilot('511722', { batch: 2 })], []],
    ['refused, and asked again', [pilot('511722', { decidedOn: '2024-05-01', approved: false }), pilot('511722')], []],
    ['given up, and asked again', [pilot('511722', { withdrawnOn: '2024-05-01' }), pilot('511722')], []],
    ['given up before it asked', [pilot('511722', { withdrawnOn: '2024-02-01' })], ['pilot-days 0']],
    ['twice in the second', [pilot('511722', { batch: 2 }), pilot('511722', { batch: 2 })], ['pilot-twice 1']],
  ])('%s', (_, pilots, expected) => expect(codes(pilots)).toEqual(expected))

  it.each([
    ['a decision without its outcome', { decidedOn: '2024-05-01' }, ['warning']],
    ['accepted, its approval not on record', { acceptedOn: '2024-05-01' }, ['warning']],
    ['accepted, and refused', { ...done, approved: false }, ['error']],
  ])('%s: only what contradicts itself is an error', (_, more, severities) =>
    expect(pilotProblems([pilot('511722', more)]).map(({ severity }) => severity)).toEqual(severities),
  )

  it('are no more than the programme calls for', () => {
    const counties = (number: number) =>
      Array.from({ length: number }, (_, index) => pilot(String(511721 + index), { ...done }))
    expect([codes(counties(10)), codes(counties(11))]).toEqual([[], ['pilot-number ten-hundred-thousand county']])
    const towns = (number: number) =>
      Array.from({ length: number }, (_, index) => pilot(String(511722101 + index), { ...done }))
    expect([codes(towns(100)), codes(towns(101))]).toEqual([[], ['pilot-number ten-hundred-thousand township']])
    const villages = (number: number) =>
      Array.from({ length: number }, (_, index) =>
        pilot(String(511722101001 + index + Math.floor(index / 999)), { ...done }),
      )
    expect([codes(villages(1000)), codes(villages(1001))]).toEqual([[], ['pilot-number ten-hundred-thousand village']])
    expect(pilotProblems(villages(1001)).map(({ severity }) => severity)).toEqual(['warning'])
    // Others are not counted with them.
    const refused = counties(11).map((one, index) =>
      index === 0 ? { ...one, approved: false, acceptedOn: null } : one,
    )
    expect(codes([...refused, pilot('511740', { ...done, programme: 'provincial-culture' })])).toEqual([])
  })

  it('without a recommendation is in order', () => {
    expect(codes([pilot('511722', { ...done, recommendedOn: null })])).toEqual([])
    expect(codes([pilot('511722', { ...done, recommendedOn: null, decidedOn: '2024-02-28' })])).toEqual([
      'pilot-days 0',
    ])
  })

  it('are counted by level', () => {
    const counts = pilotCounts(
      [
        pilot('511722', done),
        pilot('511722', { batch: 2 }),
        pilot('511723'),
        pilot('511722101'),
        pilot('511724', { appliedOn: '2025-01-01' }),
      ],
      'ten-hundred-thousand',
      '2024-12-31',
    )
    expect([...counts]).toEqual([
      ['county', { applied: 2, approved: 1 }],
      ['township', { applied: 1, approved: 0 }],
      ['village', { applied: 0, approved: 0 }],
    ])
  })

  it.each([
    [[3, 3], [2, 2], [5, 5], { toName: 0, toSign: 0, toMap: 0, complete: true }],
    [[2, 3], [0, 2], [5, 5], { toName: 1, toSign: 2, toMap: 0, complete: false }],
    [[0, 1], [0, 0], [0, 1], { toName: 1, toSign: 0, toMap: 1, complete: false }],
    [[1, 1], [0, 0], [0, 0], { toName: 0, toSign: 0, toMap: 0, complete: true }],
    [[0, 0], [0, 0], [0, 0], { toName: 0, toSign: 0, toMap: 0, complete: null }],
  ])('a village with %j named, %j signed, %j mapped', (named, signed, mapped, expected) => {
    const part = ([done, all]: number[]) => ({ done, all })
    const village = VillageNameService.parse({
      village: '511722101001',
      tags: ['beautiful-villages'],
      named: part(named),
      signed: part(signed),
      mapped: part(mapped),
    })
    expect(villageServiceGaps(village)).toEqual(expected)
    expect(VillageNameService.safeParse({ ...village, named: { done: 1, all: 0 } }).success).toBe(false)
  })
})

// 地名管理条例 art. 6.
describe('a joint conference', () => {
  const decision = { text: '清理一路多名', unit: '市公安局', due: '2024-06-30', doneOn: null }
  const conference = (more: object = {}, meeting: object = {}) =>
    NameConference.parse({
      lead: '市民政局',
      members: ['市民政局', '市公安局'],
      setUpOn: '2022-06-01',
      meetings: [{ on: '2024-03-01', present: ['市民政局', '市公安局'], decisions: [decision], ...meeting }],
      ...more,
    })
  const codes = (one: NameConference, asOf = '2024-06-30') =>
    conferenceProblems(one, asOf).map(({ code, path }) => [code, ...path].join(' '))

  it('may charge a county: one that is no member is warned of', () => {
    const charged = conference({}, { decisions: [{ ...decision, unit: '某县人民政府' }] })
    expect(conferenceProblems(charged, '2024-06-30').map(({ severity }) => severity)).toEqual(['warning'])
    const led = conference({ lead: '市政府办' })
    expect(conferenceProblems(led, '2024-06-30').map(({ severity }) => severity)).toEqual(['warning'])
  })

  it.each([
    ['sound', conference(), []],
    ['its lead is no member', conference({ lead: '市政府办' }), ['conference-lead lead']],
    [
      'its lead is no member, and comes',
      conference({ lead: '市政府办' }, { present: ['市政府办'] }),
      ['conference-lead lead'],
    ],
    ['met before it was set up', conference({ setUpOn: '2024-03-02' }), ['conference-day meetings 0 on']],
    ['a stranger', conference({}, { present: ['市气象局'] }), ['conference-stranger meetings 0 present']],
    [
      'a stranger is charged',
      conference({}, { decisions: [{ ...decision, unit: '市气象局' }] }),
      ['conference-charged meetings 0 decisions 0 unit'],
    ],
    ['too few meetings', conference({ perYear: 1 }), ['conference-meetings meetings']],
    ['set up only last year', conference({ perYear: 1, setUpOn: '2023-01-02' }), []],
    ['set up on its first day', conference({ perYear: 1, setUpOn: '2023-01-01' }), ['conference-meetings meetings']],
    [
      'one meeting told twice',
      conference({
        perYear: 2,
        meetings: [
          { on: '2023-03-01', present: [] },
          { on: '2023-03-01', present: [] },
        ],
      }),
      ['conference-meetings meetings', 'conference-twice meetings 1 on'],
    ],
    [
      'done before it was decided',
      conference({}, { decisions: [{ ...decision, doneOn: '2024-02-29' }] }),
      ['conference-order meetings 0 decisions 0'],
    ],
    ['met in the last year', conference({ perYear: 1 }, { on: '2023-12-31' }), []],
  ])('%s', (_, one, expected) => expect(codes(one)).toEqual(expected))

  it('is late a day after', () => {
    expect(codes(conference(), '2024-07-01')).toEqual(['conference-late meetings 0 decisions 0 doneOn'])
    expect([conferenceDecisions(conference(), '2024-06-30'), conferenceDecisions(conference(), '2024-07-01')]).toEqual([
      { taken: 1, done: 0, late: 0, notTold: 0 },
      { taken: 1, done: 0, late: 1, notTold: 0 },
    ])
    const done = conference({}, { decisions: [{ ...decision, doneOn: '2024-07-02' }] })
    expect(conferenceDecisions(done, '2024-07-01')).toEqual({ taken: 1, done: 0, late: 1, notTold: 0 })
    expect(conferenceDecisions(done, '2024-07-02')).toEqual({ taken: 1, done: 1, late: 1, notTold: 0 })
    const untold = conference({}, { decisions: [{ ...decision, doneOn: undefined }] })
    expect(conferenceDecisions(untold, '2024-07-01')).toEqual({ taken: 1, done: 0, late: 0, notTold: 1 })
    expect(conferenceProblems(untold, '2024-07-01').map(({ severity }) => severity)).toEqual(['warning'])
    expect(conferenceDecisions(done, '2024-02-29').taken).toBe(0)
    expect(conferenceDecisions(done, '2024-03-01').taken).toBe(1)
    expect(nameConferenceCite.article).toBe('第六条')
  })
})

// 规章制定程序条例 arts. 15, 32 and 34.
it('what is not on record of a draft is not lacking', () => {
  const draft = RuleDraft.parse({
    title: '市地名管理规定',
    submittedOn: '2023-07-01',
    decidedOn: '2023-09-01',
    publishedOn: '2023-10-15',
  })
  const found = ruleDraftProblems(draft, '2024-01-01')
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'draft-not-shown warning',
    'draft-filing warning',
  ])
})

describe('a draft of rules', () => {
  const whole = {
    plannedOn: '2023-01-10',
    draftedOn: '2023-04-01',
    consultedFrom: '2023-05-01',
    consultedTo: '2023-05-30',
    submittedOn: '2023-07-01',
    decidedOn: '2023-10-01',
    publishedOn: '2023-10-15',
    effectiveOn: '2023-11-15',
    filedOn: '2023-11-14',
  }
  const draft = (more: object = {}) => RuleDraft.parse({ title: '市地名管理规定', ...whole, ...more })
  const codes = (more: object, asOf = '2024-01-01') => ruleDraftProblems(draft(more), asOf).map(({ code }) => code)

  it.each([
    ['2023-01-09', 'not-begun'],
    ['2023-01-10', 'planned'],
    ['2023-05-29', 'drafted'],
    ['2023-05-30', 'consulted'],
    ['2023-10-14', 'decided'],
    ['2023-10-15', 'published'],
    ['2023-11-15', 'in-force'],
  ])('on %s: %s', (asOf, state) => expect(ruleDraftState(draft(), asOf)).toBe(state))

  it.each([
    ['sound', {}, []],
    ['shown for 29 days', { consultedTo: '2023-05-29' }, ['draft-consultation']],
    ['never shown', { consultedFrom: null, consultedTo: null }, ['draft-not-shown']],
    ['secret', { consultedFrom: null, consultedTo: null, confidential: true }, []],
    [
      'shown after it was handed in',
      { consultedFrom: '2023-08-01', consultedTo: '2023-08-30' },
      ['draft-consultation-after'],
    ],
    ['shown before it was drafted', { consultedFrom: '2023-03-31' }, ['draft-order']],
    ['shown to a day before the first', { consultedTo: '2023-04-30' }, ['draft-order']],
    [
      'shown after it was decided',
      { consultedFrom: '2023-10-02', consultedTo: '2023-10-31' },
      ['draft-order', 'draft-consultation-after'],
    ],
    ['in force a day too soon', { effectiveOn: '2023-11-14' }, ['draft-effect']],
    ['published the day before the text in force', { publishedOn: '2018-04-30' }, ['draft-not-covered']],
    ['urgent', { effectiveOn: '2023-10-15', urgent: true }, []],
    ['filed a day late', { filedOn: '2023-11-15' }, ['draft-filing']],
    ['not filed', { filedOn: null }, ['draft-filing']],
    ['decided before it was handed in', { decidedOn: '2023-06-30' }, ['draft-order']],
    ['shown from a day, not known to when', { consultedTo: null }, []],
    ['published, in force from a day not set', { effectiveOn: null }, []],
    ['without a plan', { plannedOn: null }, []],
    ['without a plan, decided too soon', { plannedOn: null, decidedOn: '2023-06-30' }, ['draft-order']],
    ['not begun', Object.fromEntries(Object.keys(whole).map(key => [key, null])), []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it('of before 2018-05-01 is not judged', () => {
    const early = {
      plannedOn: '2018-01-01',
      draftedOn: '2018-02-01',
      consultedFrom: '2018-04-30',
      consultedTo: '2018-05-02',
      submittedOn: '2018-05-03',
      decidedOn: '2018-05-04',
      publishedOn: '2018-05-05',
      effectiveOn: '2018-06-05',
      filedOn: '2018-05-05',
    }
    expect(codes(early)).toEqual([])
    expect(codes({ ...early, consultedFrom: '2018-05-01' })).toEqual(['draft-consultation'])
    expect(codes({ ...early, consultedFrom: null, consultedTo: null, submittedOn: '2018-04-30' })).toEqual([])
  })

  it('on a day before 2018-05-01 no article of that day is known', () => {
    const old = {
      ...Object.fromEntries(Object.keys(whole).map(key => [key, null])),
      draftedOn: '1982-03-01',
      submittedOn: '1982-02-01',
    }
    expect([codes(old, '1982-06-01'), codes(old, '2018-04-30')]).toEqual([['draft-not-covered'], ['draft-not-covered']])
    expect(codes(old, '2018-05-01')).toEqual(['draft-order'])
  })

  it.each([
    ['added to the plan of the year after its draft', { plannedOn: '2023-06-15' }, ['warning']],
    [
      'handed in before it was drafted',
      { draftedOn: '2023-07-02', consultedFrom: '2023-07-02', consultedTo: '2023-07-31' },
      ['error', 'warning'],
    ],
  ])('%s: %j', (_, more, severities) =>
    expect(ruleDraftProblems(draft(more), '2024-01-01').map(({ severity }) => severity)).toEqual(severities),
  )

  it('the thirtieth day itself is a warning, a day less an error', () => {
    const severity = (effectiveOn: string) => ruleDraftProblems(draft({ effectiveOn }), '2024-01-01')[0]?.severity
    expect([severity('2023-11-13'), severity('2023-11-14'), severity('2023-11-15')]).toEqual([
      'error',
      'warning',
      undefined,
    ])
  })

  it('has its days', () => {
    expect([ruleFilingDue('2023-10-15').due, ruleEffectiveFrom('2023-10-15', false)]).toEqual([
      '2023-11-14',
      '2023-11-15',
    ])
    expect([ruleFilingDue('2018-04-30').due, ruleEffectiveFrom('2018-04-30', true)]).toEqual([null, null])
    expect([ruleFilingDue('2018-05-01').due, ruleEffectiveFrom('2018-05-01', true)]).toEqual([
      '2018-05-31',
      '2018-05-01',
    ])
    expect(codes({ filedOn: null }, '2023-11-14')).toEqual([])
    const message = (more: object) => ruleDraftProblems(draft(more), '2024-01-01')[0]?.message.zh
    expect(message({ effectiveOn: '2023-11-14' })).toBe('最早可于 2023-11-15 施行（规章制定程序条例第三十二条）。')
    expect(message({ filedOn: null })).toBe('最迟应于 2023-11-14 备案（规章制定程序条例第三十四条）。')
  })
})
