import { describe, expect, it } from 'vitest'
import {
  hoursOf,
  missingDetails,
  paymentFine,
  recordErrorRatio,
  systematicSample,
  Volunteer,
  VolunteerActivity,
  VolunteerCertificate,
  VolunteerRecord,
  volunteerActivityProblems,
  volunteerCertificateProblems,
  volunteerRecordDue,
  volunteerRecordProblems,
  volunteerRecordsTwice,
} from './record.js'

const record = (more: object = {}) =>
  VolunteerRecord.parse({
    id: 'r1',
    volunteer: 'v1',
    activity: '助老',
    ended: '2026-03-02',
    hours: 2.5,
    recorded: '2026-03-16',
    ...more,
  })
const codes = (more: object, asOf = '2026-04-01') => volunteerRecordProblems(record(more), asOf).map(({ code }) => code)

it('is not late where nothing is told of when it was recorded', () =>
  expect(codes({ recorded: undefined })).toEqual([]))

it('is not late by a last day beyond the calendar of the year', () =>
  expect(codes({ ended: '2026-12-28', recorded: null }, '2026-12-31')).toEqual([]))

// 办法 art. 11: ten working days; the first is the published case.
it.each([
  ['2026-03-02', '2026-03-16'],
  ['2021-02-01', '2021-02-19'],
  ['2021-01-31', null],
])('what ended on %s is recorded by %s', (ended, due) => expect(volunteerRecordDue(ended)).toBe(due))

describe('what a record breaks', () => {
  it.each<[string, object, string | undefined, string[]] | [string, object]>([
    ['on the last day', {}],
    ['a day late', { recorded: '2026-03-17' }, undefined, ['recorded-in-ten-working-days']],
    ['not yet, on the last day', { recorded: null }, '2026-03-16', []],
    ['not yet, a day later', { recorded: null }, '2026-03-17', ['recorded-in-ten-working-days']],
    ['appraised late', { appraised: '2026-03-17' }, undefined, ['appraised-in-ten-working-days']],
    ['appraised in time', { appraised: '2026-03-16' }],
    ['appraised later than asked', { appraised: '2026-05-01' }],
    ['without hours', { hours: null }, undefined, ['service-complete']],
    ['incomplete', { complete: false }, undefined, ['service-complete']],
    ['not in the national system', { inNationalSystem: false }, undefined, ['in-national-system']],
    ['not voluntary', { voluntary: false }, undefined, ['only-voluntary-service']],
    ['not voluntary, and not recorded', { voluntary: false, recorded: null }],
    [
      'on the day it ended',
      { ended: '2026-04-01', recorded: '2026-04-01', hours: null },
      '2026-04-01',
      ['service-complete'],
    ],
    ['not recorded yet', { recorded: null, hours: null, complete: false }, '2026-03-10', []],
    [
      'recorded and appraised before it ended',
      { recorded: '2026-03-01', appraised: '2026-03-01' },
      undefined,
      ['recorded-after-service', 'recorded-after-service'],
    ],
    ['recorded on the day', { recorded: '2026-03-02', appraised: '2026-03-02' }],
    ['not over yet', { ended: '2026-04-02', recorded: null }],
    ['before the measures', { ended: '2021-01-31', recorded: null, hours: null }],
  ])('%s', (_, more, asOf?: string, expected: string[] = []) => expect(codes(more, asOf)).toEqual(expected))
  it('no day is set for the national system', () =>
    expect(volunteerRecordProblems(record({ inNationalSystem: false }), '2026-04-01')[0]?.severity).toBe('warning'))
  it('names the article and the day', () =>
    expect(volunteerRecordProblems(record({ recorded: null }), '2026-03-17')[0]?.message).toEqual({
      zh: '志愿服务情况应当在活动结束后10个工作日内完成记录（志愿服务记录与证明出具办法（试行）第十一条），期限 2026-03-16。',
      en: 'By 志愿服务记录与证明出具办法（试行） 第十一条, a service is recorded within 10 working days of the activity (due 2026-03-16).',
    }))
})

// 条例 arts 12, 16, 17, 21, 25.
describe('what an activity breaks', () => {
  const activity = (more: object) =>
    volunteerActivityProblems(
      VolunteerActivity.parse({ id: 'a1', team: 't1', starts: '2024-05-01', risky: false, ...more }),
      '2024-05-01',
    ).map(({ code }) => code)
  it.each<[object, string[]]>([
    [{}, []],
    [{ risky: true, insuredFrom: null }, ['insured-before-risk']],
    [{ risky: true }, []],
    [{ risky: true, insuredFrom: '2024-05-01' }, []],
    [{ risky: true, insuredFrom: '2024-05-02' }, ['insured-before-risk']],
    [{ risky: true, insuredFrom: '2024-04-01', riskTold: false }, ['risk-told']],
    [{ risky: null }, []],
    [{ ended: '2024-04-30' }, ['activity-days']],
    [{ ended: '2024-05-01' }, []],
    [{ needsSkill: true, trained: null }, ['trained-before']],
    [{ needsSkill: true }, []],
    [{ needsSkill: true, trained: '2024-05-01' }, []],
    [{ needsSkill: true, trained: '2024-05-02' }, ['trained-before']],
    [{ feeTaken: true }, ['no-payment']],
    [{ forced: true }, ['nobody-forced']],
    [{ forced: true, starts: '2024-05-02' }, []],
    [{ forced: true, starts: '2017-12-01' }, ['nobody-forced']],
    [{ forced: true, starts: '2017-11-30' }, []],
    // 条例 art. 41: who calls volunteers itself follows the rules of organisations; art. 42: others and groups need not.
    [{ organiser: 'own-call', risky: true, insuredFrom: null }, ['insured-before-risk']],
    [{ organiser: 'other', risky: true, insuredFrom: null, riskTold: false, needsSkill: true, trained: null }, []],
    [{ organiser: 'other', feeTaken: true, forced: true }, ['no-payment', 'nobody-forced']],
  ])('%o: %j', (more, expected) => expect(activity(more)).toEqual(expected))
  it('the fine of art. 37', () => expect(paymentFine(100_00)).toMatchObject({ least: 100_00, most: 500_00 }))
})

describe('certificates', () => {
  const records = [
    record(),
    record({ id: 'r2', ended: '2026-03-20', hours: 0.1, recorded: '2026-03-21' }),
    record({ id: 'r3', ended: '2026-03-20', hours: 0.2, recorded: '2026-03-22' }),
    record({ id: 'r4', volunteer: 'v2', hours: 50 }),
    record({ id: 'r5', voluntary: false, hours: 50 }),
    record({ id: 'r6', recorded: null, hours: 50 }),
    record({ id: 'r7', hours: null }),
  ]
  it('counts a record once, and says where it is there twice', () => {
    expect(hoursOf([record(), record()], 'v1', { asOf: '2026-03-22' })).toBe(2.5)
    const twice = volunteerRecordsTwice([record(), record({ id: 'r2' }), record()])
    expect(twice.map(({ path }) => path)).toEqual([[2, 'id']])
  })
  it.each([
    [{ asOf: '2026-03-22' }, 2.8],
    [{ asOf: '2026-03-21' }, 2.6],
    [{ asOf: '2026-03-22', from: '2026-03-20' }, 0.3],
    [{ asOf: '2026-03-22', from: '2026-03-02', to: '2026-03-19' }, 2.5],
    [{ asOf: '2026-03-22', to: '2026-03-01' }, 0],
  ])('the hours of %o: %f', (within, hours) => expect(hoursOf(records, 'v1', within)).toBe(hours))

  const certificate = (more: object) =>
    volunteerCertificateProblems(
      VolunteerCertificate.parse({
        id: 'c1',
        volunteer: 'v1',
        issued: '2026-03-22',
        hours: 2.8,
        says: ['time', 'content', 'recorder'],
        fee: 0,
        ...more,
      }),
      records,
    ).map(({ code }) => code)
  it.each<[object, string[]]>([
    [{}, []],
    [{ hours: 2.9 }, ['certificate-true']],
    [{ hours: 0.3, from: '2026-03-20' }, []],
    [{ says: ['time', 'content'] }, ['certificate-contents']],
    [{ fee: 1 }, ['certificate-free']],
    [{ fee: null }, []],
    [{ hours: 0, from: '2026-03-20', to: '2026-03-19' }, ['certificate-days']],
    [{ hours: 0.3, from: '2026-03-20', to: '2026-03-22' }, []],
    [{ hours: 0.3, from: '2026-03-20', to: '2026-03-23' }, ['certificate-days']],
    [{ issued: '2021-01-31', says: [], hours: 0 }, []],
    // 条例 art. 19: free and true before the measures too.
    [{ issued: '2021-01-31', hours: 1, fee: 1 }, ['certificate-free', 'certificate-true']],
    [{ issued: '2017-12-01', hours: 0, fee: 1 }, ['certificate-free']],
    [{ issued: '2017-11-30', fee: 1 }, []],
    // Of one activity alone.
    [{ hours: 2.8, activities: ['助老'] }, []],
    [{ hours: 2.8, activities: ['助残'] }, ['certificate-true']],
    [{ hours: 0, activities: ['助残'] }, []],
  ])('%o: %j', (more, expected) => expect(certificate(more)).toEqual(expected))
  it.each([
    ['2021-01-31', '志愿服务条例第十九条第二款'],
    ['2021-02-01', '志愿服务记录与证明出具办法（试行）第十四条'],
  ])('issued on %s it is free by %s', (issued, article) =>
    expect(
      volunteerCertificateProblems(
        VolunteerCertificate.parse({ id: 'c1', volunteer: 'v1', issued, hours: 0, fee: 1 }),
        [],
      )[0]?.message.zh,
    ).toContain(article),
  )
  it.each([
    [2.4, ['certificate-true']],
    [2.5, []],
    [5, []],
    [5.1, ['certificate-true']],
  ])('%f hours, where of 2.5 it is not told when they were recorded', (hours, expected) =>
    expect(
      volunteerCertificateProblems(
        VolunteerCertificate.parse({ id: 'c1', volunteer: 'v1', issued: '2026-03-22', hours }),
        [record(), record({ id: 'r2', recorded: undefined })],
      ).map(({ code }) => code),
    ).toEqual(expected),
  )
})

describe('a sample', () => {
  const list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  it.each([
    [3, 0, [0, 3, 6]],
    [3, 3, [3, 6, 9]],
    [5, 1, [1, 3, 5, 7, 9]],
    [1, 9, [9]],
    [10, 0, list],
    [11, 0, list],
  ])('of %i from %i: %j', (size, start, expected) => expect(systematicSample(list, size, start)).toEqual(expected))
  it('begins with the first where no other was drawn', () => expect(systematicSample(list, 5)).toEqual([0, 2, 4, 6, 8]))
  it.each([
    [0, 0],
    [1.5, 0],
    [5, 2],
    [5, -1],
    [3, 4],
  ])('of %f from %i is refused', (size, start) => expect(() => systematicSample(list, size, start)).toThrow(RangeError))
  it.each([
    [[true, true, false, true], { drawn: 4, faulty: 1, open: 0, errorRatio: 0.25 }],
    [[true, false, null], { drawn: 3, faulty: 1, open: 1, errorRatio: null }],
    [[], { drawn: 0, faulty: 0, open: 0, errorRatio: null }],
  ])('%j: %o', (inOrder, expected) => expect(recordErrorRatio(inOrder)).toEqual(expected))
})

it('the eight details of art. 5', () =>
  expect(
    missingDetails(Volunteer.parse({ id: 'v1', registered: '2024-01-01', details: ['name', 'sex', 'contact'] })),
  ).toEqual(['birth', 'identity', 'area', 'skills', 'services']))

// 办法 art. 4: the person, the service, trainings, commendations and the appraisal; three quarters of an hour are told.
it('holds the five kinds of data', () => {
  const volunteer = {
    id: 'v1',
    registered: '2024-01-01',
    details: ['name'],
    trainings: [{ on: '2026-01-10', name: '助老技能', by: '甲协会', hours: 1.5, content: '搀扶、喂食' }],
    commendations: [{ on: '2026-03-05', name: '优秀志愿者', by: '甲区民政局' }],
  }
  expect(Volunteer.parse(volunteer)).toMatchObject(volunteer)
  expect(Volunteer.parse({ id: 'v1', registered: '2024-01-01' }).trainings).toBeUndefined()
  const turn = record({ hours: 0.75, appraised: '2026-03-16', appraisal: '认真负责' })
  expect(turn.appraisal).toBe('认真负责')
  expect(hoursOf([turn, record({ id: 'r2', hours: 0.3 })], 'v1', { asOf: '2026-04-01' })).toBe(1.05)
})
