import { addDays, daysBetween } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrationDocuments } from './papers.js'
import {
  AdoptionApplication,
  adoptionApplicationStatus,
  foundlingNotice,
  RegistrationCase,
  registrationDue,
  registrationPlace,
  registrationPlaces,
} from './registration.js'

describe('the review of 30 days (art. 8)', () => {
  it.each([
    ['2024-03-01', '2024-03-31'],
    ['2024-01-31', '2024-03-01'],
    ['2023-01-31', '2023-03-02'],
  ])('received %s, due %s', (receivedOn, due) => {
    expect(registrationDue(receivedOn)).toBe(due)
  })

  // Received on 1 March: the 30 days are 2 to 31 March.
  it.each([
    ['before it', { from: '2024-02-01', to: '2024-03-01' }, '2024-03-31'],
    ['its first day', { from: '2024-02-01', to: '2024-03-02' }, '2024-04-01'],
    ['its first day alone', { from: '2024-03-02', to: '2024-03-02' }, '2024-04-01'],
    ['on its last day', { from: '2024-03-31', to: '2024-03-31' }, '2024-04-01'],
    ['after it', { from: '2024-04-01', to: '2024-04-30' }, '2024-03-31'],
    ['from the day of receipt', { from: '2024-03-01', to: '2024-03-10' }, '2024-04-09'],
    ['back to front', { from: '2024-03-10', to: '2024-03-05' }, '2024-03-31'],
  ])('a period %s', (_, period, due) => {
    expect(registrationDue('2024-03-01', [period])).toBe(due)
  })

  it.each([
    [
      [
        { from: '2024-03-05', to: '2024-03-14' },
        { from: '2024-03-10', to: '2024-03-20' },
      ],
      '2024-04-16',
    ],
    [
      [
        { from: '2024-03-10', to: '2024-03-12' },
        { from: '2024-03-05', to: '2024-03-20' },
      ],
      '2024-04-16',
    ],
    [
      [
        { from: '2024-04-05', to: '2024-04-06' },
        { from: '2024-03-05', to: '2024-03-14' },
      ],
      '2024-04-12',
    ],
  ])('several periods %o count each day once', (periods, due) => {
    expect(registrationDue('2024-03-01', periods)).toBe(due)
  })

  it('always leaves exactly 30 days that count', () => {
    const day = fc.integer({ min: -40, max: 120 }).map(n => addDays('2024-03-01', n))
    const period = fc.record({ from: day, to: day })
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), periods => {
        const due = registrationDue('2024-03-01', periods)
        const days = Array.from({ length: daysBetween('2024-03-01', due) }, (_, n) => addDays('2024-03-01', n + 1))
        const counted = days.filter(one => !periods.some(({ from, to }) => from <= one && one <= to))
        expect(counted).toHaveLength(30)
        expect(counted.at(-1)).toBe(due)
      }),
    )
  })
})

describe('the notice of 60 days (art. 8)', () => {
  it('runs out at the end of the 60th day after it', () => {
    expect(foundlingNotice('2024-01-01')).toEqual({
      from: '2024-01-02',
      to: '2024-03-01',
      registrableFrom: '2024-03-02',
    })
  })

  const application = (given: object = {}) =>
    AdoptionApplication.parse({
      receivedOn: '2024-01-01',
      situation: 'parents-not-found',
      noticeOn: '2024-01-01',
      ...given,
    })
  const codes = (given: object, asOf = '2024-01-31') =>
    adoptionApplicationStatus(application(given), asOf).problems.map(({ code }) => code)

  it('a decision of a later day is none yet', () => {
    expect(codes({ registeredOn: '2024-04-02' })).toEqual([])
    expect(codes({ registeredOn: '2024-03-01' }, '2024-02-29')).toEqual([])
  })

  it.each([
    [{ registeredOn: '2024-03-01' }, ['adoption-notice-running']],
    [{ registeredOn: '2024-03-02' }, []],
    [{ registeredOn: '2024-03-31' }, []],
    // The last day, 31 March, was a Sunday.
    [{ registeredOn: '2024-04-01' }, []],
    [{ registeredOn: '2024-04-02' }, ['adoption-review-late']],
    [{ registeredOn: '2024-01-20', noticeOn: null }, ['adoption-notice-missing']],
    [{ registeredOn: '2024-01-20', noticeOn: undefined }, ['adoption-notice-not-known']],
    // The sixty days of a notice that is not told may be within.
    [{ registeredOn: '2024-04-01', noticeOn: undefined }, ['adoption-notice-not-known']],
    [{ registeredOn: '2024-04-02', noticeOn: undefined }, ['adoption-notice-not-known', 'adoption-review-late']],
    [{ refusedOn: '2024-04-01', noticeOn: undefined }, ['adoption-notice-not-known']],
    [{ refusedOn: '2024-04-01', noticeOn: null }, ['adoption-review-late']],
    [{ registeredOn: '2024-01-20', situation: 'orphan', noticeOn: undefined }, []],
    [{ registeredOn: '2023-12-31', situation: 'orphan' }, ['adoption-registered-before-receipt']],
    [{ registeredOn: '2024-01-01', situation: 'orphan' }, []],
    [{ refusedOn: '2024-01-31', situation: 'orphan' }, []],
    [{ refusedOn: '2024-02-01', situation: 'orphan' }, ['adoption-review-late']],
    [{ refusedOn: '2023-12-31', situation: 'orphan' }, ['adoption-registered-before-receipt']],
    [{ withdrawnOn: '2024-01-31', situation: 'orphan' }, []],
    [{ withdrawnOn: '2024-02-01', situation: 'orphan' }, ['adoption-review-late']],
    [{ withdrawnOn: '2023-12-31', situation: 'orphan' }, ['adoption-registered-before-receipt']],
    [{ registeredOn: '2024-01-20', revokedOn: '2024-01-20', situation: 'orphan' }, []],
    [{ registeredOn: '2024-01-20', revokedOn: '2024-01-19', situation: 'orphan' }, ['adoption-revoked-unregistered']],
    [{ refusedOn: '2024-01-20', revokedOn: '2024-01-21', situation: 'orphan' }, ['adoption-revoked-unregistered']],
    [{ refusedOn: '2024-01-20', registeredOn: '2024-01-20', situation: 'orphan' }, ['adoption-decided-twice']],
  ])('%o: %o', (given, problems) => {
    expect(codes(given, 'situation' in given ? '2024-02-01' : '2024-04-02')).toEqual(problems)
  })

  it('a problem names the text of the day', () => {
    const message = (receivedOn: string) =>
      adoptionApplicationStatus(application({ receivedOn, situation: 'orphan' }), '2024-01-31').problems[0]?.message.zh
    expect(message('2020-01-01')).toContain('（中国公民收养子女登记办法（2019年修正）第七条）')
    expect(message('2023-07-20')).toContain('（中国公民收养子女登记办法（2023年修订）第八条）')
  })

  it.each([
    ['a foundling: the day after the notice', {}, '2024-03-02'],
    ['a foundling without a notice: no day yet', { noticeOn: undefined }, undefined],
    ['any other child: the day of receipt', { situation: 'orphan' }, '2024-01-01'],
    ['nor does a notice hold up another child', { situation: 'parents-unable' }, '2024-01-01'],
  ])('may be registered from: %s', (_, given, from) => {
    expect(adoptionApplicationStatus(application(given), '2024-01-31').registrableFrom).toBe(from)
  })

  it.each<[string, object, string]>([
    ['2023-12-31', {}, 'not-received'],
    ['2024-01-01', { noticeOn: undefined }, 'notice-due'],
    ['2024-01-01', { noticeOn: '2024-01-02' }, 'notice-due'],
    ['2024-03-01', {}, 'notice-running'],
    ['2024-03-02', {}, 'under-review'],
    ['2024-01-01', { situation: 'orphan' }, 'under-review'],
    ['2024-01-19', { situation: 'orphan', registeredOn: '2024-01-20' }, 'under-review'],
    ['2024-01-20', { situation: 'orphan', registeredOn: '2024-01-20' }, 'registered'],
    ['2024-01-20', { situation: 'orphan', refusedOn: '2024-01-20' }, 'refused'],
    ['2024-01-20', { situation: 'orphan', withdrawnOn: '2024-01-20' }, 'withdrawn'],
    ['2024-01-19', { situation: 'orphan', withdrawnOn: '2024-01-20' }, 'under-review'],
    ['2024-05-31', { situation: 'orphan', registeredOn: '2024-01-20', revokedOn: '2024-06-01' }, 'registered'],
    ['2024-06-01', { situation: 'orphan', registeredOn: '2024-01-20', revokedOn: '2024-06-01' }, 'revoked'],
  ])('on %s, %o: %s', (asOf, given, state) => {
    expect(adoptionApplicationStatus(application(given), asOf).state).toBe(state)
  })

  // 登记办法 of 2019 第七条, of 2023 第八条; what held before 2019-03-02 was not read.
  it.each([
    ['2019-03-01', undefined, undefined],
    ['2019-03-02', '2019-04-01', '第七条'],
    ['2023-07-19', '2023-08-18', '第七条'],
    ['2023-07-20', '2023-08-21', '第八条'],
    // The last day was of the National Day holidays; the days off of 2027 are not known.
    ['2024-09-05', '2024-10-08', '第八条'],
    ['2026-12-10', '2027-01-09', '第八条'],
  ])('received on %s: due %s, by %s', (receivedOn, due, article) => {
    const status = adoptionApplicationStatus(application({ receivedOn, situation: 'orphan' }), '2024-01-31')
    expect([status.due, status.cite?.article]).toEqual([due, article])
    if (due === undefined) expect(status.problems).toEqual([])
  })

  it('an application that was taken back in time is never late', () => {
    expect(codes({ situation: 'orphan', withdrawnOn: '2024-01-20' }, '2024-06-01')).toEqual([])
  })

  it('is late from the day after the last, whether decided or not', () => {
    expect(codes({ situation: 'orphan' }, '2024-01-31')).toEqual([])
    expect(codes({ situation: 'orphan', registeredOn: null }, '2024-02-01')).toEqual(['adoption-review-late'])
    // What came of it is not told.
    expect(codes({ situation: 'orphan' }, '2024-02-01')).toEqual(['adoption-review-not-known'])
  })

  // 民法典 art. 1105(5), since 2021-01-01.
  it.each([
    [null, '2024-01-20', ['adoption-unassessed']],
    [undefined, '2024-01-20', []],
    [{ from: '2024-01-05', to: '2024-01-14' }, '2024-01-20', []],
    [null, null, []],
  ])('assessment %j, registered on %s: %j', (assessment, registeredOn, codes) => {
    const given = application({ situation: 'orphan', assessment, registeredOn, refusedOn: null, withdrawnOn: null })
    expect(adoptionApplicationStatus(given, '2024-01-25').problems.map(({ code }) => code)).toEqual(codes)
  })

  it('without an assessment before the Civil Code: not asked', () => {
    const given = {
      receivedOn: '2020-12-05',
      situation: 'orphan',
      assessment: null,
      registeredOn: '2020-12-31',
    } as const
    expect(adoptionApplicationStatus(given, '2021-06-01').problems).toEqual([])
  })

  // 收养评估办法 art. 2: not of stepchildren; of foreigners by other rules.
  it.each([
    [{ relation: 'stepchild' }, []],
    [{ foreign: true, registeredOn: '2024-01-05' }, []],
    [{ relation: 'collateral-kin' }, ['adoption-unassessed']],
    [{ relation: 'none', foreign: false }, ['adoption-unassessed']],
  ])('registered without an assessment, %o: %o', (more, expected) => {
    expect(codes({ situation: 'other', assessment: null, registeredOn: '2024-01-20', ...more })).toEqual(expected)
  })

  // The Civil Code has it made (应当): a warning only where the child may be a stepchild, or who applied before it.
  it.each([
    [{}, 'warning'],
    [{ relation: 'none' }, 'error'],
    [{ relation: 'none', receivedOn: '2020-12-31', registeredOn: '2021-01-20' }, 'warning'],
    [{ relation: 'none', receivedOn: '2021-01-01', registeredOn: '2021-01-20' }, 'error'],
  ] as const)('without an assessment, %o: %s', (more, severity) => {
    const given = application({ situation: 'other', assessment: null, registeredOn: '2024-01-20', ...more })
    expect(adoptionApplicationStatus(given, '2024-01-25').problems).toMatchObject([
      { code: 'adoption-unassessed', severity },
    ])
  })

  it('an assessment that still goes on may not count either: late by it alone is a warning', () => {
    const given = application({ situation: 'orphan', assessment: { from: '2024-01-05', to: null }, registeredOn: null })
    const found = adoptionApplicationStatus(given, '2024-03-01').problems
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['adoption-review-late', 'warning']])
  })

  it('the assessment counts unless the place says otherwise', () => {
    const given = application({ situation: 'orphan', assessment: { from: '2024-01-05', to: '2024-01-14' } })
    expect(adoptionApplicationStatus(given, '2024-01-31').due).toBe('2024-01-31')
    expect(adoptionApplicationStatus(given, '2024-01-31', { assessmentCounts: false }).due).toBe('2024-02-18')
  })

  it.each<[string, boolean | undefined, string[]]>([
    ['2024-01-31', undefined, []],
    ['2024-02-01', undefined, ['warning']],
    // Without the assessment the last day is 10 February, in the holidays, and moves to the 18th.
    ['2024-02-18', undefined, ['warning']],
    ['2024-02-19', undefined, ['error']],
    ['2024-02-01', true, ['error']],
    ['2024-02-18', false, []],
    ['2024-02-19', false, ['error']],
  ])('registered on %s, the assessment counts: %s: %j', (registeredOn, assessmentCounts, severities) => {
    const assessment = { from: '2024-01-05', to: '2024-01-14' }
    const given = application({ situation: 'orphan', assessment, registeredOn })
    const told = assessmentCounts === undefined ? {} : { assessmentCounts }
    const { problems } = adoptionApplicationStatus(given, '2024-03-01', told)
    expect(problems.map(({ severity }) => severity)).toEqual(severities)
  })
})

// 外国人在中华人民共和国收养子女登记办法 arts. 6 and 11, of 1999 and as amended in force from 2025-01-20.
describe('where a foreigner adopts', () => {
  const status = (given: object, asOf: string) =>
    adoptionApplicationStatus(
      AdoptionApplication.parse({ receivedOn: '2025-03-03', situation: 'orphan', foreign: true, ...given }),
      asOf,
    )

  it.each([
    ['2025-03-03', '2025-03-10', '外国人在中华人民共和国收养子女登记办法（2024年修订）'],
    ['2025-01-20', '2025-01-27', '外国人在中华人民共和国收养子女登记办法（2024年修订）'],
    ['2025-01-19', '2025-01-26', '外国人在中华人民共和国收养子女登记办法'],
    // The last day was a Saturday.
    ['2025-03-01', '2025-03-10', '外国人在中华人民共和国收养子女登记办法（2024年修订）'],
    ['1999-05-25', '1999-06-01', '外国人在中华人民共和国收养子女登记办法'],
    ['1999-05-24', undefined, undefined],
  ])('received on %s: due %s by %s, art. 11', (receivedOn, due, title) => {
    const found = status({ receivedOn }, receivedOn)
    expect([found.due, found.cite?.title]).toEqual([due, title])
    if (found.cite) expect(found.cite.article).toBe('第十一条')
  })

  it.each([
    ['2025-03-10', []],
    ['2025-03-11', ['adoption-review-late']],
  ])('registered on %s: %o', (registeredOn, codes) => {
    expect(status({ registeredOn }, '2025-12-31').problems.map(({ code }) => code)).toEqual(codes)
  })

  it('the notice of a foundling has run before, and adds nothing to the seven days', () => {
    const foundling = (noticeOn: string) =>
      status({ situation: 'parents-not-found', noticeOn, registeredOn: '2025-03-10' }, '2025-12-31')
    expect(foundling('2025-01-08')).toMatchObject({ due: '2025-03-10', registrableFrom: '2025-03-10', problems: [] })
    const { due, problems } = foundling('2025-01-09')
    expect([due, problems.map(({ code }) => code)]).toEqual(['2025-03-10', ['adoption-notice-running']])
    expect(problems[0]!.message.zh).toContain('（2024年修订）第六条')
  })
})

const case_ = (given: object) => RegistrationCase.parse({ situation: 'parents-unable', who: 'parents', ...given })

it.each([
  [{ situation: 'parents-not-found', who: 'institution', inInstitution: true }, 'institution'],
  [{ situation: 'orphan', who: 'institution', inInstitution: true }, 'institution'],
  [{ situation: 'parents-not-found', who: 'none' }, 'found'],
  [{}, 'giver'],
  // Art. 4(1) speaks of orphans and of those whose parents cannot be found; art. 4(3) of the rest, by the seat of the guardian.
  [{ situation: 'parents-unable', who: 'parents', inInstitution: true }, 'giver'],
  [{ situation: 'parents-endanger', who: 'guardian', inInstitution: true }, 'giver'],
  [{ situation: 'orphan', who: 'guardian' }, 'giver'],
  [{ relation: 'collateral-kin' }, 'parent'],
  [{ relation: 'stepchild', situation: 'other' }, 'parent'],
  [{ foreign: true }, 'province'],
  // 民政部令第16号 第二条.
  [{ overseas: true, relation: 'collateral-kin' }, 'prefecture'],
] as const)('%o is registered at %s (art. 4)', (given, place) => {
  expect(registrationPlace(case_(given))).toBe(place)
  expect(registrationPlaces[place].cite.article).toBeDefined()
})

describe('the papers (arts. 6, 7)', () => {
  const ids = (given: object, from: string) =>
    registrationDocuments(case_(given)).flatMap(one => (one.from === from ? one.id : []))

  it.each([
    [{}, ['circumstances', 'children', 'health']],
    [{ relation: 'stepchild', situation: 'other' }, ['marriage-to-parent']],
    [
      { situation: 'parents-not-found', who: 'institution', inInstitution: true },
      ['circumstances', 'children', 'health', 'births'],
    ],
    [
      { situation: 'parents-not-found', who: 'none' },
      ['circumstances', 'children', 'health', 'births', 'report-of-finding'],
    ],
  ])('of the adopter: %o', (given, expected) => {
    expect(ids(given, 'adopter')).toEqual(['application', 'adopter-identity', ...expected])
  })

  it.each(['foreign', 'overseas'])('of an adopter who is %s: none that is listed', key => {
    expect(ids({ [key]: true }, 'adopter')).toEqual([])
  })

  // Source: 中国公民收养子女登记办法（2023-07-20） arts. 6, 7.
  const foundElsewhere = { situation: 'parents-not-found', who: 'none' }
  const ofGuardian = { situation: 'orphan', who: 'guardian' }
  it.each([
    ['application', {}, '第六条第一款'],
    ['adopter-identity', {}, '第六条第一款第一项'],
    ['circumstances', {}, '第六条第一款第二项'],
    ['children', {}, '第六条第一款第二项'],
    ['health', {}, '第六条第一款第三项'],
    ['births', foundElsewhere, '第六条第二款'],
    ['report-of-finding', foundElsewhere, '第六条第二款第二项'],
    ['marriage-to-parent', { relation: 'stepchild' }, '第六条第三款'],
    ['giver-identity', {}, '第七条第一款第一项'],
    ['consent', ofGuardian, '第七条第一款第二项'],
    ['institution-record', { situation: 'orphan', who: 'institution' }, '第七条第二款'],
    ['guardianship', ofGuardian, '第七条第三款'],
    ['parents-dead', ofGuardian, '第七条第三款'],
    ['parents-dangerous', { situation: 'parents-endanger', who: 'guardian' }, '第七条第三款'],
    ['hardship', {}, '第七条第四款'],
    ['one-parent', { who: 'one-parent' }, '第七条第四款'],
    ['kinship', { relation: 'collateral-kin' }, '第七条第四款'],
    ['disability', { disabled: true }, '第七条第五款'],
  ])('%s of %o is asked by %s', (id, given, article) => {
    const { cite } = registrationDocuments(case_(given)).find(one => one.id === id)!
    expect([cite.title, cite.article]).toEqual(['中国公民收养子女登记办法（2023年修订）', article])
  })

  it.each([
    [{}, ['giver-identity', 'hardship']],
    [{ who: 'one-parent' }, ['giver-identity', 'hardship', 'one-parent']],
    [{ situation: 'orphan', who: 'guardian' }, ['giver-identity', 'consent', 'guardianship', 'parents-dead']],
    [{ situation: 'parents-endanger', who: 'guardian' }, ['giver-identity', 'guardianship', 'parents-dangerous']],
    [{ situation: 'orphan', who: 'institution', inInstitution: true }, ['giver-identity', 'institution-record']],
    [{ situation: 'parents-not-found', who: 'none' }, []],
    [{ overseas: true }, ['giver-identity', 'hardship']],
    // Those of 外国人在中华人民共和国收养子女登记办法 第五条 are others.
    [{ foreign: true }, []],
    [{ situation: 'other', relation: 'collateral-kin', disabled: true }, ['giver-identity', 'kinship', 'disability']],
  ])('of the giver: %o', (given, expected) => {
    expect(ids(given, 'giver')).toEqual(expected)
  })
})
