import { describe, expect, it } from 'vitest'
import { JoiningBody, joinedMembersOn, joiningBodyProblems } from './hub.js'
import {
  IncubationBase,
  IncubatorStay,
  incubationPlacesFree,
  incubatorProblems,
  incubatorStage,
  longhuaIncubation,
  stayEnds,
  tiersWithoutBase,
} from './incubation.js'

// No source: what hubs and bases ask is theirs; the days of Longhua are those of its rules on stays.
describe('a body that joins organisations', () => {
  const body = (more: object = {}) =>
    JoiningBody.parse({
      name: '市社会组织联合会',
      kind: 'hub',
      level: 'prefecture',
      opened: '2024-01-10',
      registered: '2024-01-10',
      functions: ['training'],
      members: [
        { organisation: 'a', since: '2024-01-10', until: '2024-06-30' },
        { organisation: 'b', since: '2024-03-01' },
      ],
      ...more,
    })
  const codes = (more: object, asOf = '2024-06-30') =>
    joiningBodyProblems(body(more), asOf).map(({ code, path }) => `${code} ${path[0]}`)
  it.each([
    ['2024-01-09', []],
    ['2024-01-10', ['a']],
    ['2024-06-30', ['a', 'b']],
    ['2024-07-01', ['b']],
  ])('has its members on %s', (asOf, members) => expect(joinedMembersOn(body(), asOf)).toEqual(members))
  // 渝北 2024, 11: 孵化培育、能力提升、学习交流、成果展示、信息发布、资源整合.
  it('does what the plan of Yubei asks of a consortium', () =>
    expect(
      body({ functions: ['incubation', 'training', 'exchange', 'information', 'resources'] }).functions,
    ).toHaveLength(5))
  it('members that are not told are not none', () => {
    const untold = JoiningBody.parse({ name: '甲', kind: 'consortium', level: 'county', opened: '2024-01-01' })
    expect([joinedMembersOn(untold, '2023-12-31'), joinedMembersOn(untold, '2024-01-01')]).toEqual([[], null])
  })
  it('warns of a hub that is not registered, which no document of the nation asks', () =>
    expect(joiningBodyProblems(body({ registered: null }), '2024-06-30')).toMatchObject([{ severity: 'warning' }]))
  it('has none once it has closed', () =>
    expect(joinedMembersOn(body({ closed: '2024-06-29' }), '2024-06-30')).toEqual([]))
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['a hub that is not registered', { registered: null }, ['hub-registered registered']],
    ['registered later', { registered: '2024-07-01' }, ['hub-registered registered']],
    ['a consortium', { kind: 'consortium', registered: null }, []],
    ['no functions', { functions: [] }, ['joining-functions functions']],
    ['what its place alone names', { functions: [], ownFunctions: ['法律咨询', '财税托管'] }, []],
    ['no members', { members: [] }, ['joining-members members']],
    [
      'a member twice',
      {
        members: [
          { organisation: 'a', since: '2024-01-10' },
          { organisation: 'a', since: '2024-02-01' },
        ],
      },
      ['member-twice members'],
    ],
    [
      'a member that left and came back',
      {
        members: [
          { organisation: 'a', since: '2024-01-10', until: '2024-02-01' },
          { organisation: 'a', since: '2024-03-01' },
        ],
      },
      [],
    ],
    ['closed', { functions: [], closed: '2024-06-29' }, []],
  ])('breaks: %s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('what no text asks for is a warning', () =>
    expect(
      joiningBodyProblems(body({ functions: [], members: [] }), '2024-06-30').map(({ severity }) => severity),
    ).toEqual(['warning', 'warning']))
  it('refuses a member that leaves before it joins', () =>
    expect(
      JoiningBody.safeParse({ ...body(), members: [{ organisation: 'a', since: '2024-02-01', until: '2024-01-31' }] })
        .success,
    ).toBe(false))
})

describe('a stay in a base', () => {
  const stay = (more: object = {}) =>
    IncubatorStay.parse({
      base: '甲基地',
      organisation: 'x',
      came: 'unregistered',
      applied: '2024-03-04',
      answered: '2024-03-11',
      admitted: '2024-03-15',
      mentor: 'm',
      months: 12,
      filed: null,
      registered: '2024-09-01',
      exited: '2025-03-15',
      outcome: 'hatched',
      handedOver: '2025-04-07',
      ...more,
    })
  const rule = { ...longhuaIncubation, mentorNeeded: true }
  const codes = (more: object, asOf = '2025-12-31', by = rule) =>
    incubatorProblems(stay(more), by, asOf).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['answered a day late', { answered: '2024-03-12' }, ['stay-answered']],
    ['not answered, and admitted late', { answered: null, admitted: '2024-03-12' }, ['stay-over', 'stay-answered']],
    ['admitted before it applied', { answered: null, admitted: '2024-03-01' }, ['stay-in-order', 'stay-over']],
    ['nobody advises it', { mentor: null }, ['stay-mentor']],
    ['a day over its time', { exited: '2025-03-16' }, ['stay-over']],
    ['extended', { exited: '2025-04-15', extendedMonths: 1, handedOver: '2025-04-20' }, []],
    ['no outcome', { outcome: null }, ['stay-outcome']],
    ['an outcome without an exit', { exited: null, handedOver: null }, ['stay-outcome', 'stay-over']],
    ['registered before it applied', { registered: '2024-03-03' }, ['stay-in-order']],
    ['left without having been admitted', { admitted: null }, ['stay-in-order']],
    [
      'withdrawn after the answer, and never admitted',
      { admitted: null, mentor: null, exited: '2024-03-20', outcome: 'withdrew', handedOver: null },
      [],
    ],
    [
      'withdrawn before the answer',
      { answered: null, admitted: null, exited: '2024-03-06', outcome: 'withdrew', handedOver: null },
      [],
    ],
    [
      'withdrawn only after the time for the answer',
      { answered: null, admitted: null, exited: '2024-03-12', outcome: 'withdrew', handedOver: null },
      ['stay-answered'],
    ],
    [
      'turned down',
      {
        answered: '2024-03-08',
        admitted: null,
        mentor: null,
        exited: '2024-03-08',
        outcome: 'put-out',
        handedOver: null,
      },
      [],
    ],
    [
      'withdrawn before it applied',
      { answered: null, admitted: null, exited: '2024-03-01', outcome: 'withdrew', handedOver: null },
      ['stay-in-order'],
    ],
    ['hatched without being registered', { registered: null }, ['hatched-registered']],
    ['registered after it left', { registered: '2025-03-16' }, ['hatched-registered']],
    ['hatched, filed while it stayed', { registered: null, filed: '2025-03-15' }, []],
    ['filed after it left', { registered: null, filed: '2025-03-16' }, ['hatched-registered']],
    ['filed before it applied', { filed: '2024-03-03' }, ['stay-in-order']],
    ['filed before, as it came', { came: 'filed', filed: '2024-03-03' }, []],
    ['hatched, filed before it came', { came: 'filed', registered: null }, []],
    ['put out without being registered', { registered: null, outcome: 'put-out' }, []],
    // The fifteenth working day after Saturday 2025-03-15: 清明 is 04-04.
    ['the room a working day late', { handedOver: '2025-04-08' }, ['room-handed-over']],
  ])('breaks: %s', (_, more, expected) => expect(codes(more).toSorted()).toEqual(expected.toSorted()))
  it.each<[string, object]>([
    ['an outcome whose day nobody told', { exited: undefined, handedOver: undefined }],
    ['an exit whose outcome nobody told', { outcome: undefined }],
    [
      'an exit before the admission whose outcome nobody told',
      { admitted: null, exited: '2024-03-20', outcome: undefined, handedOver: undefined },
    ],
  ])('breaks nothing by %s', (_, more) => expect(codes(more)).toEqual([]))
  it('leaves open whether it left, where nobody told', () => {
    const stage = (more: object, asOf: string) => incubatorStage(stay({ exited: undefined, ...more }), asOf)
    expect([stage({}, '2024-03-14'), stage({}, '2024-03-15')]).toEqual(['applied', null])
    const going = { outcome: undefined }
    expect([stage(going, '2025-03-15'), stage(going, '2025-03-16')]).toEqual(['admitted', null])
    const base = IncubationBase.parse({
      name: '甲基地',
      tier: 'county',
      division: 'd',
      opened: '2020-01-01',
      places: 9,
    })
    const free = (more: object) => incubationPlacesFree(base, [stay({ exited: undefined, ...more })], '2025-03-15')
    expect([free({}), free(going)]).toEqual([null, 8])
  })
  it('says which base asks for it', () => {
    const zh = (more: object) => incubatorProblems(stay(more), longhuaIncubation, '2025-12-31')[0]?.message.zh
    expect(zh({ answered: '2024-03-12' })).toContain('龙华区社会组织孵化服务中心入驻管理办法')
    expect(zh({ handedOver: '2025-04-08' })).toContain('龙华区社会组织孵化服务中心入驻管理办法')
    // Its time is that of its agreement.
    expect(zh({ exited: '2025-03-16' })).not.toContain('龙华区')
  })
  it('asks nothing of what the base does not set', () => {
    const none = { answerDays: null, handOverDays: null, mentorNeeded: false }
    expect(codes({ answered: '2024-03-14', mentor: null, handedOver: null }, '2025-12-31', none)).toEqual([])
  })
  it('asks nothing before its day', () => {
    const open = {
      answered: null,
      admitted: null,
      mentor: null,
      registered: null,
      exited: null,
      outcome: null,
      handedOver: null,
    }
    expect(codes(open, '2024-03-03')).toEqual([])
    expect(codes({ ...open, answered: '2024-03-01' }, '2024-03-03')).toEqual([])
    expect(codes({ ...open, answered: '2024-03-01' }, '2024-03-04')).toEqual(['stay-in-order'])
    expect(codes(open, '2024-03-11')).toEqual([])
    expect(codes(open, '2024-03-12')).toEqual(['stay-answered'])
    expect(codes({ exited: null, outcome: null, handedOver: null }, '2025-03-15')).toEqual([])
    expect(codes({ handedOver: null }, '2025-04-07')).toEqual([])
  })
  it.each([
    ['2024-03-14', 'applied'],
    ['2024-03-15', 'admitted'],
    ['2025-03-15', 'hatched'],
  ])('on %s is %s', (asOf, stage) => expect(incubatorStage(stay(), asOf)).toBe(stage))
  it('over its time, or left', () => {
    expect(incubatorStage(stay({ exited: null }), '2025-03-15')).toBe('admitted')
    expect(incubatorStage(stay({ exited: null }), '2025-03-16')).toBe('in-time-over')
    expect(incubatorStage(stay({ outcome: 'withdrew' }), '2025-03-15')).toBe('left')
    expect(incubatorStage(stay({ months: null, exited: null }), '2030-01-01')).toBe('admitted')
    expect(stayEnds(stay({ extendedMonths: 6 }))).toBe('2025-09-15')
    expect(stayEnds(stay({ admitted: null }))).toBeNull()
  })
})

it('the tiers without a base', () => {
  const base = (tier: string, opened: string | null, closed: string | null = null) =>
    IncubationBase.parse({ name: tier, tier, division: '511700', opened, closed })
  const bases = [base('prefecture', '2024-01-01'), base('county', '2024-01-01', '2024-06-30'), base('town', null)]
  expect(tiersWithoutBase(bases, '2024-06-30')).toEqual(['town', 'village'])
  expect(tiersWithoutBase(bases, '2024-07-01')).toEqual(['county', 'town', 'village'])
})

it('the places of a base that are free', () => {
  const base = (places: number | null) =>
    IncubationBase.parse({
      name: '甲',
      tier: 'county',
      division: '511702',
      opened: '2024-01-01',
      closed: '2025-12-31',
      places,
    })
  const stay = (organisation: string, more: object = {}) =>
    IncubatorStay.parse({
      base: '甲',
      organisation,
      came: 'filed',
      applied: '2024-02-01',
      admitted: '2024-03-01',
      ...more,
    })
  const stays = [
    stay('a'),
    stay('b', { exited: '2024-06-01', outcome: 'hatched' }),
    stay('c', { admitted: null }),
    stay('d', { base: '乙' }),
  ]
  const free = (asOf: string, places: number | null = 2) => incubationPlacesFree(base(places), stays, asOf)
  expect(['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'].map(asOf => free(asOf))).toEqual([2, 0, 0, 1])
  expect(free('2024-05-31', 1)).toBe(-1)
  expect([free('2024-05-31', null), free('2023-12-31'), free('2026-01-01')]).toEqual([null, null, null])
})
