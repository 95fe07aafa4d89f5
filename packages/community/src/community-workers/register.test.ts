import { describe, expect, it } from 'vitest'
import {
  CommunityWorker,
  communityWorkerProblems,
  isCertified,
  isInPost,
  trainingDaysPerWorker,
  trainingDue,
} from './register.js'

const worker = (more: object = {}) =>
  CommunityWorker.parse({
    id: 'w1',
    community: '甲社区',
    post: 'recruited',
    since: '2020-01-01',
    trainedOn: [],
    ...more,
  })
const codes = (more: object, asOf: string) => communityWorkerProblems(worker(more), asOf).map(({ code }) => code)

it.each([
  ['2019-12-31', false],
  ['2020-01-01', true],
  ['2024-06-30', true],
  ['2024-07-01', false],
])('in post on %s: %s', (asOf, inPost) => expect(isInPost(worker({ until: '2024-06-30' }), asOf)).toBe(inPost))

it.each([
  [{}, null],
  [{ certificate: null }, false],
  [{ certificate: 'assistant' }, true],
  [{ certificate: 'worker', certifiedOn: '2024-06-01' }, true],
  [{ certificate: 'senior', certifiedOn: '2024-06-02' }, false],
])('%o certified on 2024-06-01: %s', (more, certified) =>
  expect(isCertified(worker(more), '2024-06-01')).toBe(certified),
)

// Items 8 and 17 of the opinion, which is of 2024-03-28.
describe('training and loans', () => {
  it.each([
    [{}, '2024-03-27', null],
    // Nothing is told of trainings.
    [{ trainedOn: undefined }, '2024-03-28', null],
    [{ post: 'director', trainedOn: undefined }, '2025-06-01', null],
    [{}, '2024-03-28', '2027-03-28'],
    [{ since: '2025-01-01' }, '2025-06-01', '2028-01-01'],
    [{ trainedOn: ['2024-05-01', '2022-05-01'] }, '2025-06-01', '2027-05-01'],
    [{ trainedOn: ['2024-05-01', '2025-06-02'] }, '2025-06-01', '2027-05-01'],
    // Who was trained before the opinion is no worse off than who never was.
    [{ trainedOn: ['2020-05-01'] }, '2024-03-28', '2027-03-28'],
    [{ trainedOn: ['2024-03-28'] }, '2024-03-28', '2027-03-28'],
    [{ trainedOn: ['2024-03-29'] }, '2024-03-29', '2027-03-29'],
    [{ post: 'director' }, '2025-06-01', '2025-12-31'],
    [{ post: 'party-secretary', trainedOn: ['2025-06-01'] }, '2025-06-01', null],
    [{ post: 'director', trainedOn: ['2025-06-02'] }, '2025-06-01', '2025-12-31'],
    [{ until: '2025-05-31' }, '2025-06-01', null],
  ])('%o as of %s: due %s', (more, asOf, due) => expect(trainingDue(worker(more), asOf)).toBe(due))

  it.each<[object, string, string[]]>([
    [{}, '2027-03-28', []],
    [{}, '2027-03-29', ['worker-trained-in-three-years']],
    [{ trainedOn: ['2020-05-01'] }, '2024-03-28', []],
    [{ trainedOn: ['2024-05-01'] }, '2027-05-01', []],
    [{ trainedOn: ['2027-03-28'] }, '2028-01-01', []],
    [{ trainedOn: ['2027-03-29'] }, '2028-01-01', ['worker-trained-in-three-years']],
    [{ trainedOn: ['2027-03-29'] }, '2030-03-30', ['worker-trained-in-three-years', 'worker-trained-in-three-years']],
    [{ post: 'director' }, '2024-12-31', []],
    [{ post: 'director' }, '2025-01-01', ['head-trained-every-year']],
    [{ post: 'director', trainedOn: ['2024-04-01'] }, '2025-12-31', []],
    [{ post: 'party-secretary' }, '2026-01-01', ['head-trained-every-year', 'head-trained-every-year']],
    [{ post: 'director', since: '2025-03-01' }, '2026-01-01', ['head-trained-every-year']],
    [{ seconded: true }, '2024-03-28', ['not-seconded']],
    [{ seconded: true }, '2024-03-27', []],
    [{ seconded: null }, '2024-03-28', []],
    [{ seconded: true, until: '2024-04-30' }, '2024-05-01', []],
  ])('%o as of %s: %j', (more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it.each([
    ['2025-01-01', 'error'],
    ['2025-12-20', 'warning'],
  ])('a head who came on %s and was not trained in the year: %s', (since, severity) =>
    expect(communityWorkerProblems(worker({ post: 'director', since }), '2026-01-01').map(one => one.severity)).toEqual(
      [severity],
    ),
  )

  it('a post does not end before it begins', () =>
    expect(
      ['2019-12-31', '2020-01-01'].map(until => CommunityWorker.safeParse({ ...worker(), until }).success),
    ).toEqual([false, true]))

  it('names the item and the day', () =>
    expect(communityWorkerProblems(worker(), '2027-03-29')[0]?.message.zh).toBe(
      '其他社区工作者每3年轮训1次（关于加强社区工作者队伍建设的意见第三部分第8项），期限 2027-03-28。',
    ))
})

it('days of training for each worker', () => {
  const trained = (id: string, days: readonly (readonly [string, number])[] | undefined, more: object = {}) =>
    CommunityWorker.parse({
      ...worker(),
      id,
      ...(days && { trainingDays: days.map(([on, days]) => ({ on, days })) }),
      ...more,
    })
  const period = { from: '2025-01-01', asOf: '2025-12-31' }
  const one = trained('a', [
    ['2024-12-31', 9],
    ['2025-01-01', 2.5],
    ['2025-12-31', 1],
  ])
  const gone = trained('b', [['2025-03-01', 9]], { until: '2025-06-30' })
  expect(trainingDaysPerWorker([one, gone, trained('c', [])], period)).toBe(1.75)
  // Who moved has one training on both records.
  const moved = trained('a', [['2025-12-31', 1]], { community: '乙', since: '2025-07-01' })
  expect(trainingDaysPerWorker([{ ...one, until: '2025-06-30' }, moved], period)).toBe(3.5)
  expect(trainingDaysPerWorker([one, trained('c', undefined)], period)).toBeNull()
  expect(trainingDaysPerWorker([gone], period)).toBeNull()
})

it.each(['recruited', 'director'])('of a %s of whom nothing is told of trainings none is missing', post =>
  expect(codes({ post, trainedOn: undefined }, '2030-01-01')).toEqual([]),
)
