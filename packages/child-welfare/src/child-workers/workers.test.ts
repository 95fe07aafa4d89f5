import { describe, expect, it } from 'vitest'
import {
  ChildInstitution,
  ChildWorker,
  childWorkerProblems,
  institutionSummary,
  staffingCoverage,
  townshipsWithoutProtection,
  trainedWithin,
  trainedWorkers,
  workerTrainingDays,
} from './workers.js'

const worker = (name: string, place: string, given: object = {}) =>
  ChildWorker.parse({ name, place, role: 'director', position: 'committee-member', ...given })
const supervisor = (name: string, place: string) =>
  worker(name, place, { role: 'supervisor', position: 'township-official' })
const day = '2024-06-01'

describe('directors and supervisors', () => {
  const workers = [
    worker('a', 'v1'),
    worker('b', 'v1'),
    worker('c', 'v2', { since: '2024-06-01' }),
    worker('d', 'v3', { until: '2024-05-31' }),
    worker('e', 'v9'),
    supervisor('f', 'v4'),
  ]
  it('one in every village: two in one village do not cover another', () => {
    expect(staffingCoverage('director', ['v1', 'v2', 'v3', 'v4', 'v1'], workers, day)).toEqual({
      covered: 2,
      places: 4,
      share: 0.5,
      workers: 3,
      missing: ['v3', 'v4'],
      elsewhere: ['e'],
    })
  })

  it.each([
    ['2024-05-31', ['v2']],
    ['2024-06-01', ['v3']],
  ])('on %s without: %o', (on, missing) => {
    expect(staffingCoverage('director', ['v2', 'v3'], workers, on).missing).toEqual(missing)
  })

  it('two supervisors in big townships, where the place asks for them', () => {
    const all = [supervisor('a', 't1'), supervisor('b', 't2'), supervisor('c', 't2')]
    const least = (place: string) => (place === 't1' || place === 't2' ? 2 : 1)
    expect(staffingCoverage('supervisor', ['t1', 't2'], all, day, least).missing).toEqual(['t1'])
    expect(staffingCoverage('supervisor', ['t1', 't2'], all, day).missing).toEqual([])
  })

  it('who is on record twice is one worker', () => {
    const twice = [worker('a', 'v1', { trainedOn: '2024-01-01' }), worker('a', 'v1')]
    expect(staffingCoverage('director', ['v1'], twice, day, () => 2)).toMatchObject({ workers: 1, missing: ['v1'] })
    expect(trainedWorkers(twice, '2024-01-01', day)).toEqual({ trained: 1, unknown: 0, workers: 1, share: 1 })
  })

  it('two of one name are told apart by their ids', () => {
    const two = [
      worker('a', 'v1', { id: '1', trainedOn: '2024-01-01' }),
      worker('a', 'v1', { id: '2', trainedOn: null }),
    ]
    expect(childWorkerProblems(two)).toEqual([])
    expect(staffingCoverage('director', ['v1'], two, day, () => 2)).toMatchObject({ workers: 2, missing: [] })
    expect(trainedWorkers(two, '2024-01-01', day)).toMatchObject({ trained: 1, workers: 2 })
  })

  it.each([
    ['2024-05-01', '2023-01-01'],
    ['2023-01-01', '2024-05-01'],
    ['2024-05-01', undefined],
    [undefined, '2024-05-01'],
  ])('of two records, trained on %s and %s, the later training counts', (first, second) => {
    const twice = [first, second].map(trainedOn => worker('a', 'v1', { trainedOn }))
    expect(trainedWorkers(twice, '2024-01-01', day)).toEqual({ trained: 1, unknown: 0, workers: 1, share: 1 })
  })

  it.each([
    ['2024-05-31', 0],
    ['2024-06-01', 1],
    ['2024-06-02', 1],
  ])('who serves until %s is among the trained of 1 June: %i', (until, count) => {
    expect(trainedWorkers([worker('a', 'v1', { until, trainedOn: '2024-01-01' })], '2024-01-01', day)).toMatchObject({
      trained: count,
      workers: count,
    })
  })

  it('who came back into office may have been trained in the time before', () => {
    const back = [
      worker('a', 'v1', { until: '2024-03-31', trainedOn: '2024-01-01' }),
      worker('a', 'v1', { since: day }),
    ]
    const gone = worker('b', 'v1', { until: '2024-03-31', trainedOn: '2024-01-01' })
    expect(trainedWorkers([...back, gone], '2024-01-01', day)).toMatchObject({ trained: 1, workers: 1, share: 1 })
  })

  it('no places, no share', () => {
    expect(staffingCoverage('director', [], workers, day)).toMatchObject({ share: null, covered: 0 })
    expect(trainedWorkers([], day, day).share).toBeNull()
  })

  it.each([
    ['director', 'committee-member', 0],
    ['director', 'graduate-official', 0],
    ['director', 'social-worker', 0],
    ['director', 'township-official', 1],
    ['supervisor', 'township-official', 0],
    ['supervisor', 'committee-member', 1],
    ['supervisor', 'social-worker', 1],
  ])('%s: %s', (role, position, problems) => {
    expect(childWorkerProblems([worker('a', 'p', { role, position })])).toHaveLength(problems)
  })

  it('a social worker may be of the township’s, and so its supervisor', () => {
    const one = worker('甲', 'p', { role: 'supervisor', position: 'social-worker' })
    expect(childWorkerProblems([one])).toMatchObject([{ severity: 'warning' }])
  })

  it.each([
    ['director', 'warning', '甲的身份不在儿童主任的所列人员之内'],
    ['supervisor', 'error', '甲不是乡镇（街道）工作人员，不能担任儿童督导员'],
  ])('%s: a %s, by the opinion', (role, severity, zh) => {
    const [found] = childWorkerProblems([worker('甲', 'p', { role, position: 'other' })])
    expect([found?.severity, found?.message.zh]).toEqual([
      severity,
      `${zh}（《关于进一步健全农村留守儿童和困境儿童关爱服务体系的意见》）。`,
    ])
  })

  it.each([
    ['2024-06-01', []],
    ['2024-05-31', ['child-worker-dates']],
  ])('in office from 1 June until %s: %j', (until, codes) => {
    expect(childWorkerProblems([worker('a', 'v', { since: day, until })]).map(({ code }) => code)).toEqual(codes)
  })

  it.each<[object, object, string[]]>([
    [{}, {}, ['child-worker-twice']],
    [{ until: '2024-05-31' }, { since: day }, []],
    [{ since: day }, { until: '2024-05-31' }, []],
    [{ until: day }, { since: day }, ['child-worker-twice']],
    [{ since: day }, { until: day }, ['child-worker-twice']],
    [{}, { place: 'w' }, []],
    [{ until: day }, {}, ['child-worker-twice']],
  ])('on record twice: %o and %o', (first, second, codes) => {
    expect(childWorkerProblems([worker('a', 'v', first), worker('a', 'v', second)]).map(({ code }) => code)).toEqual(
      codes,
    )
  })

  it.each([
    ['2019-05-26', 0],
    ['2019-05-27', 1],
  ])('the position of who left on %s', (until, problems) => {
    expect(childWorkerProblems([worker('a', 'v', { position: 'other', until })])).toHaveLength(problems)
  })

  it.each<[string, string | null | undefined, string[], boolean | null]>([
    ['the last training', '2024-03-01', [], true],
    ['a training on record', undefined, ['2024-12-31'], true],
    ['one on record, the last of them later', '2025-02-01', ['2024-01-01', '2025-02-01'], true],
    ['the last later, and nothing before on record', '2025-01-01', [], null],
    ['all later', '2025-01-01', ['2025-01-01'], false],
    ['earlier', '2023-12-31', ['2023-12-31'], false],
    ['never', null, [], false],
    ['never, but for one on record', null, ['2024-12-31'], true],
    ['none at all', undefined, [], false],
    ['one on record, earlier', undefined, ['2023-12-31'], false],
  ])('trained within a year: %s', (_, trainedOn, days, trained) => {
    const one = worker('a', 'v', { trainedOn, trainings: days.map(on => ({ on, days: 1 })) })
    expect(trainedWithin(one, '2024-01-01', '2024-12-31')).toBe(trained)
    expect(trainedWithin(worker('a', 'v'), '2024-01-01', '2024-12-31')).toBeNull()
  })

  it('a training on record counts without the day of the last', () => {
    const trainings = [{ on: '2024-02-01', days: 2 }]
    const all = [worker('a', 'v', { trainings }), worker('a', 'v'), worker('b', 'v', { trainedOn: null })]
    expect(trainedWorkers(all, '2024-01-01', day)).toEqual({ trained: 1, unknown: 0, workers: 2, share: 0.5 })
    expect(trainedWorkers([...all, worker('c', 'v')], '2024-01-01', day)).toEqual({
      trained: 1,
      unknown: 1,
      workers: 3,
      share: null,
    })
  })

  it('days of training in a year, a training on record twice once', () => {
    const trainings = [
      { on: '2023-12-31', days: 2 },
      { on: '2024-01-01', days: 1 },
      { on: '2024-12-31', days: 0.5 },
      { on: '2025-01-01', days: 3 },
    ]
    const all = [worker('a', 'v', { trainings }), worker('a', 'v', { trainings }), worker('b', 'v')]
    expect(workerTrainingDays(all, { from: '2024-01-01', to: '2024-12-31' })).toEqual([
      { role: 'director', place: 'v', name: 'a', days: 1.5 },
      { role: 'director', place: 'v', name: 'b', days: null },
    ])
    const none = [worker('c', 'v', { trainings: [] }), worker('d', 'v', { trainedOn: null })]
    expect(workerTrainingDays(none, { from: '2024-01-01', to: '2024-12-31' }).map(({ days }) => days)).toEqual([0, 0])
  })

  it('trained since a day', () => {
    const trained = ['2023-12-31', '2024-01-01', '2024-06-01', null, null]
    const all = trained.map((trainedOn, index) => worker(`${index}`, 'v', { trainedOn }))
    expect(trainedWorkers(all, '2024-01-01', day)).toEqual({ trained: 2, unknown: 0, workers: 5, share: 0.4 })
  })
})

it('each township has a station or a person named (art. 81)', () => {
  expect(townshipsWithoutProtection(['t1', 't2', 't3', 't3'], ['t1'], ['t2'])).toMatchObject({
    missing: ['t3'],
    cite: { article: '第八十一条第二款' },
  })
})

it('institutions: the sparse are county welfare institutions with fewer than ten children', () => {
  const of = (name: string, children: number, given: object = {}) =>
    ChildInstitution.parse({ name, kind: 'welfare', level: 'county', division: '1', beds: 20, children, ...given })
  const all = [
    of('a', 9),
    of('b', 10),
    of('c', 9, { level: 'prefecture' }),
    of('d', 9, { kind: 'rescue-protection' }),
    of('e', 21),
    of('f', 20),
  ]
  expect(institutionSummary(all)).toEqual({ institutions: 6, beds: 120, children: 78, sparse: ['a'], crowded: ['e'] })
})
