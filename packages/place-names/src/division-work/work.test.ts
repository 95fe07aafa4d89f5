import { describe, expect, it } from 'vitest'
import { areaOfTown, townshipAreaProblems } from './areas.js'
import {
  DepartmentReview,
  DutyAssignment,
  divisionDuties,
  dutyMatrixProblems,
  jointReview,
  type ReviewDepartment,
} from './duties.js'
import { expertPoolProblems, expertsFor, PoolExpert, panelProblems } from './experts.js'

// 重大行政决策程序暂行条例 arts. 20 and 21.
describe('a pool of experts', () => {
  const expert = (id: string, more: object = {}) =>
    PoolExpert.parse({ id, unit: `大学${id}`, fields: ['divisions'], since: '2020-01-01', ...more })
  const question = { divisions: ['430223'], fields: ['divisions', 'law'], least: 2, on: '2020-06-01' } as const

  it.each([
    ['one of the pool', {}, null],
    ['since the day', { since: '2020-06-01' }, null],
    ['from tomorrow', { since: '2020-06-02' }, 'not-in-pool'],
    ['until the day', { until: '2020-06-01' }, null],
    ['until yesterday', { until: '2020-05-31' }, 'not-in-pool'],
    ['left on the day', { leftOn: '2020-06-01' }, 'not-in-pool'],
    ['leaves tomorrow', { leftOn: '2020-06-02' }, null],
    ['has a post in the county', { interests: ['430223'] }, 'interest'],
    ['has a post in a town of it', { interests: ['430223001'] }, 'interest'],
    ['has a post in the city above', { interests: ['430200'] }, 'interest'],
    ['has a post elsewhere', { interests: ['430224'] }, null],
  ])('%s', (_, more, bar) => {
    const { may, barred } = expertsFor([expert('a', more)], question)
    expect([may, barred]).toEqual(bar === null ? [['a'], []] : [[], [{ id: 'a', bar }]])
  })

  it.each([
    ['sound', [expert('a'), expert('b', { fields: ['law'] })], []],
    ['too few', [expert('a', { fields: ['law', 'divisions'] })], ['panel-small']],
    ['nobody of law', [expert('a'), expert('b')], ['panel-field law']],
    [
      'one with an interest',
      [expert('a'), expert('b', { fields: ['law'], interests: ['430223'] })],
      ['panel-barred 1'],
    ],
    [
      'all of one unit',
      [expert('a', { unit: '大学' }), expert('b', { unit: '大学', fields: ['law'] })],
      ['panel-one-unit'],
    ],
  ])('a panel: %s', (_, panel, expected) =>
    expect(panelProblems(panel, question).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )

  // In force from 2019-09-01.
  it('an interest bars nobody before the regulation', () => {
    const bar = (on: string) =>
      expertsFor([expert('a', { since: '2019-01-01', interests: ['430223'] })], { ...question, on }).barred.length
    expect([bar('2019-08-31'), bar('2019-09-01')]).toEqual([0, 1])
  })

  // Appointed for a term, and anew after it.
  it.each([
    ['2020-06-01', [['a'], []]],
    ['2021-06-01', [[], [{ id: 'a', bar: 'not-in-pool' }]]],
    ['2022-06-01', [['a'], []]],
  ] as const)('one who was appointed anew is one: %s', (on, [may, barred]) => {
    const pool = [expert('a', { until: '2020-12-31' }), expert('a', { since: '2022-01-01' })]
    expect(expertsFor(pool, { ...question, on })).toEqual({ may, barred })
  })
  it('an expert told twice is one', () => {
    const one = expert('a', { fields: ['law', 'divisions'] })
    expect(panelProblems([one, one], question).map(({ code }) => code)).toEqual([
      'panel-small',
      'panel-twice',
      'panel-one-unit',
    ])
  })

  it.each<[string, object[], string[]]>([
    ['sound', [{}, { id: 'b' }], []],
    ['twice', [{}, { since: '2021-01-01' }], ['pool-twice 1']],
    ['anew after the term', [{ until: '2020-12-31' }, { since: '2021-01-01' }], []],
    ['anew on its last day', [{ until: '2020-12-31' }, { since: '2020-12-31' }], ['pool-twice 1']],
    ['anew on the day of leaving', [{ leftOn: '2020-12-31' }, { since: '2020-12-31' }], []],
    ['ends before it begins', [{ until: '2019-12-31' }], ['pool-days 0']],
    ['left before', [{ leftOn: '2019-12-31' }], ['pool-days 0']],
  ])('a pool: %s', (_, list, expected) =>
    expect(
      expertPoolProblems(list.map(one => expert('a', one))).map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )

  it('says who is not in the pool', () =>
    expect(
      panelProblems([expert('a', { leftOn: '2020-01-01' })], { ...question, fields: [], least: 1 })[0]?.message.zh,
    ).toBe('“a”当日不在专家库内。'))

  it('says by which article', () =>
    expect(
      panelProblems([expert('a', { interests: ['430223'] })], { ...question, fields: [], least: 1 })[0]?.message.zh,
    ).toBe('“a”与事项有直接利害关系（重大行政决策程序暂行条例第二十条）。'))
})

// 行政区划管理条例 arts. 2, 5, 8, 11 to 21.
describe('the matrix of duties', () => {
  const names = Object.keys(divisionDuties) as (keyof typeof divisionDuties)[]
  const assigned = (duty: keyof typeof divisionDuties, lead: string, parts: string[] = []) =>
    DutyAssignment.parse({ duty, lead, parts })
  const whole = names.map(duty => assigned(duty, '市民政局'))
  const codes = (matrix: readonly DutyAssignment[]) =>
    dutyMatrixProblems(matrix).map(({ code, path }) => [code, ...path].join(' '))

  it.each([
    ['whole', whole, []],
    [
      'two duties that the place adds',
      [
        ...whole,
        ...['风险评估', '专家论证'].map(called => DutyAssignment.parse({ duty: 'other', called, lead: '市民政局' })),
      ],
      [],
    ],
    ['a duty that nobody leads', whole.slice(1), ['duty-no-lead leadership']],
    ['nobody who reports to the centre', whole.filter(({ duty }) => duty !== 'report-to-centre'), []],
    [
      'a county: nothing of what the province does',
      whole.filter(({ duty }) => !['standards', 'filing', 'codes', 'information'].includes(duty)),
      [],
    ],
    ['a province: two lead the filing', [...whole, assigned('filing', '省政府办公厅')], ['duty-two-leads filing']],
    ['two lead', [...whole, assigned('papers', '市政府办')], ['duty-two-leads papers']],
    ['the same twice', [...whole, whole[0]!], ['duty-twice leadership']],
    [
      'one leads and takes part',
      [...whole.slice(0, -1), assigned('supervision', '市民政局', ['市民政局'])],
      ['duty-lead-and-part supervision'],
    ],
    [
      'a change that nobody makes public',
      whole.filter(({ duty }) => duty !== 'announcement'),
      ['duty-no-lead announcement'],
    ],
  ])('%s', (_, matrix, expected) => expect(codes(matrix)).toEqual(expected))
  it('names art. 18 for it', () => expect(divisionDuties.announcement.cite.article).toBe('第十八条'))
})

// 行政区划管理条例 art. 14.
describe('a joint review', () => {
  const review = (department: ReviewDepartment, more: object = {}) =>
    DepartmentReview.parse({ department, askedOn: '2024-03-01', answeredOn: '2024-03-10', opinion: 'agrees', ...more })
  const asked = ['staffing', 'finance'] as const
  const both = asked.map(one => review(one))

  it.each([
    ['agreed by all', both, false, undefined, true],
    ['one was not asked', both.slice(1), false, undefined, false],
    ['one has not answered', [both[0]!, review('finance', { answeredOn: null })], false, undefined, false],
    ['one objects', [both[0]!, review('finance', { opinion: 'objects' })], false, undefined, false],
    ['one objects and one was not asked', [review('finance', { opinion: 'objects' })], false, undefined, false],
    ['one wants it changed', [both[0]!, review('finance', { opinion: 'agrees-if-changed' })], false, undefined, false],
    [
      'one objected, and agrees when asked again',
      [...both, review('finance', { askedOn: '2024-02-01', answeredOn: '2024-02-10', opinion: 'objects' })],
      false,
      undefined,
      true,
    ],
    [
      'answered before it was asked',
      [both[0]!, review('finance', { answeredOn: '2024-02-29' })],
      false,
      undefined,
      false,
    ],
    ['begun on the first day', asked.map(one => review(one, { askedOn: '2019-01-01' })), false, undefined, true],
    ['begun before the regulation', asked.map(one => review(one, { askedOn: '2018-12-31' })), false, undefined, null],
    ['of an autonomous area, consulted', both, true, true, true],
    ['of an autonomous area, not consulted', both, true, false, false],
    ['of an autonomous area, not known', both, true, null, null],
    ['of an autonomous area, not said', both, true, undefined, null],
    ['of an autonomous area, not known, and one was not asked', both.slice(1), true, null, false],
  ])('%s', (_, reviews, autonomousArea, consulted, complete) =>
    expect(
      jointReview(reviews, { asked, autonomousArea, ...(consulted === undefined ? {} : { consulted }) }).complete,
    ).toBe(complete),
  )

  it('by a day counts what was asked and answered by then', () => {
    const on = (asOf: string) => jointReview(both, { asked, autonomousArea: false, asOf })
    expect(on('2024-02-29')).toMatchObject({ notAsked: asked, open: [], complete: false })
    expect(on('2024-03-09')).toMatchObject({ notAsked: [], open: asked, complete: false })
    expect(on('2024-03-10')).toMatchObject({ open: [], complete: true })
    expect([on('2018-12-31').complete, on('2019-01-01').complete]).toEqual([null, false])
  })

  it('may ask others than the article names, each by its name', () => {
    const other = (name: string | undefined, more: object = {}) =>
      DepartmentReview.safeParse({
        department: 'other',
        name,
        askedOn: '2024-03-01',
        answeredOn: '2024-03-10',
        opinion: 'objects',
        ...more,
      })
    expect([other(undefined).success, other('公安', { department: 'finance' }).success]).toEqual([false, false])
    const reviews = [...both, other('公安').data!, other('水利', { answeredOn: null }).data!]
    expect(jointReview(reviews, { asked: [...asked, '公安', '农业农村'], autonomousArea: false })).toEqual({
      notAsked: ['农业农村'],
      open: ['水利'],
      objecting: ['公安'],
      conditional: [],
      complete: false,
    })
  })

  it('asks all that the article names where the case does not say', () => {
    const { notAsked, open, objecting } = jointReview(
      [review('ethnic', { opinion: null }), review('planning', { opinion: 'objects' })],
      { autonomousArea: false },
    )
    expect(notAsked).toEqual(['staffing', 'foreign-affairs', 'development', 'finance', 'resources', 'housing'])
    expect([open, objecting]).toEqual([['ethnic'], ['planning']])
  })
})

// No source: the areas are the county's own plan.
describe('areas of towns', () => {
  const towns = ['511722101', '511722102', '511722103']
  const area = (name: string, centre: string, of: string[]) => ({ name, centre, towns: of })
  it.each([
    ['each in one', [area('一', towns[0]!, towns.slice(0, 2)), area('二', towns[2]!, towns.slice(2))], []],
    [
      'two of one name',
      [area('一', towns[0]!, towns.slice(0, 2)), area('一', towns[2]!, towns.slice(2))],
      ['area-name 1 name'],
    ],
    ['one in none', [area('一', towns[0]!, towns.slice(0, 2))], ['area-town-missing']],
    ['one in two', [area('一', towns[0]!, towns), area('二', towns[2]!, towns.slice(2))], ['area-town-twice']],
    ['a centre outside', [area('一', '511722104', towns)], ['area-centre 0 centre']],
    ['one that the county has not', [area('一', towns[0]!, [...towns, '511722104'])], ['area-town-unknown 0 towns 3']],
    ['one that is no town', [area('一', towns[0]!, [...towns, '511722'])], ['area-level 0 towns 3']],
  ])('%s', (_, areas, expected) =>
    expect(townshipAreaProblems(areas, towns).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )

  it('are found by their towns', () => {
    const areas = [area('一', towns[0]!, towns.slice(0, 2))]
    expect([areaOfTown(areas, towns[1]!)?.name, areaOfTown(areas, towns[2]!)]).toEqual(['一', undefined])
  })
})
