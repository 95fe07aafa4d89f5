import { describe, expect, it } from 'vitest'
import { RiskGrading, riskColourCounts } from './colours.js'
import { emergencyResponse } from './emergency.js'
import { followUpDone, InterventionRecord, interventionProblems, isFollowUpUntold } from './record.js'
import { GuardianshipFindings, guardianshipIntervention } from './steps.js'

const day = '2024-06-01'
const nothing = {
  dutyNotDone: false,
  grave: false,
  knownToJustice: false,
  familyViolence: false,
  temporaryGuardianship: false,
  gravelyHarmed: false,
  leftInDistress: false,
  otherGraveWrong: false,
}
const of = (more: object, on = day) => guardianshipIntervention(GuardianshipFindings.parse({ ...nothing, ...more }), on)

// Source: 未成年人保护法 第九十二条、第一百一十八条; 民法典 第三十六条.
describe('the steps against a guardian', () => {
  it.each<[string, object, string[], string | null]>([
    ['nothing found', {}, [], null],
    ['duty not done', { dutyNotDone: true }, ['dissuade'], 'dissuade'],
    ['grave', { dutyNotDone: true, grave: true }, ['dissuade', 'report-police'], 'report-police'],
    [
      'known to the police',
      { dutyNotDone: true, knownToJustice: true },
      ['dissuade', 'admonish', 'order-guidance'],
      'order-guidance',
    ],
    ['in a case, without a wrong', { knownToJustice: true }, [], null],
    ['a case of art. 92', { temporaryGuardianship: true }, ['temporary-guardianship'], 'temporary-guardianship'],
    ['gravely harmed', { gravelyHarmed: true }, ['apply-to-revoke'], 'apply-to-revoke'],
    ['left in distress', { leftInDistress: true, gravelyHarmed: null }, ['apply-to-revoke'], 'apply-to-revoke'],
    ['another grave wrong', { otherGraveWrong: true }, ['apply-to-revoke'], 'apply-to-revoke'],
    // 反家庭暴力法 第十四条、第十六条、第二十三条.
    ['family violence', { familyViolence: true }, ['report-police', 'protection-order'], 'protection-order'],
    [
      'minor family violence that the police knows',
      { dutyNotDone: true, familyViolence: true, knownToJustice: true },
      ['dissuade', 'report-police', 'violence-warning', 'admonish', 'order-guidance', 'protection-order'],
      'protection-order',
    ],
    [
      'grave family violence',
      { dutyNotDone: true, familyViolence: true, knownToJustice: true, grave: true },
      ['dissuade', 'report-police', 'admonish', 'order-guidance', 'protection-order'],
      'protection-order',
    ],
  ])('%s', (_, more, steps, gravest) => {
    const result = of(more)
    expect([result.steps.map(({ step }) => step), result.gravest, result.missing]).toEqual([steps, gravest, []])
  })

  it('what is not known is named where it decides, and only there', () => {
    const result = of({ dutyNotDone: true, grave: null, knownToJustice: false, leftInDistress: null })
    expect(result.steps.map(({ step, due }) => [step, due])).toEqual([
      ['dissuade', true],
      ['report-police', null],
      ['apply-to-revoke', null],
    ])
    expect([result.gravest, result.missing]).toEqual(['dissuade', ['grave', 'leftInDistress']])
    expect(of({ grave: null }).missing).toEqual([])
    expect(of({ dutyNotDone: null, grave: false, knownToJustice: false }).missing).toEqual(['dutyNotDone'])
  })

  it('a report by two articles stands once, by the one that is certain', () => {
    const report = (more: object) =>
      of({ dutyNotDone: true, ...more }).steps.filter(({ step }) => step === 'report-police')
    const cited = (more: object) => report(more).map(({ due, cite }) => [due, cite.article])
    expect(cited({ grave: true, familyViolence: true })).toEqual([[true, '第一百一十八条第一款']])
    expect(cited({ grave: null, familyViolence: true })).toEqual([[true, '第十四条']])
    expect(cited({ grave: true, familyViolence: null })).toEqual([[true, '第一百一十八条第一款']])
    expect(cited({ grave: null, familyViolence: null })).toHaveLength(1)
  })

  it('who takes it, whether it must, and by which article', () => {
    const { steps } = of({
      dutyNotDone: true,
      grave: true,
      knownToJustice: true,
      temporaryGuardianship: true,
      gravelyHarmed: true,
    })
    expect(steps.map(({ by, duty, cite }) => [by, duty, cite.article])).toEqual([
      ['committee', 'must', '第一百一十八条第一款'],
      ['committee', 'must', '第一百一十八条第一款'],
      ['justice', 'must', '第一百一十八条第二款'],
      ['justice', 'may', '第一百一十八条第二款'],
      ['civil-affairs', 'must', '第九十二条'],
      ['applicants', 'may', '第三十六条'],
    ])
  })

  it.each([
    ['2021-05-31', 0, false],
    ['2021-06-01', 1, true],
  ])('on %s: %i, known: %s', (on, steps, known) => {
    const result = of({ dutyNotDone: true }, on)
    expect([result.steps.length, result.known]).toEqual([steps, known])
  })
})

// Source: 国务院关于加强农村留守儿童关爱保护工作的意见 四（二）.
describe('a left-behind child in danger', () => {
  const listed = (...args: Parameters<typeof emergencyResponse>) =>
    emergencyResponse(...args).measures.map(({ measure }) => measure)

  it.each([
    ['alone', true, ['order-parents-back', 'admonish-parents', 'tell-township'], false],
    ['alone', false, ['order-parents-back', 'admonish-parents', 'take-to-safety', 'tell-township'], false],
    ['alone', null, ['order-parents-back', 'admonish-parents', 'tell-township'], true],
    ['guardian-unable', true, ['call-parents-back', 'tell-township'], false],
    ['guardian-unable', false, ['call-parents-back', 'take-to-safety', 'tell-township'], false],
    ['missing', false, ['search', 'tell-township'], false],
    ['family-violence', null, ['stop-violence', 'place-in-shelter', 'collect-evidence', 'tell-township'], false],
    ['other-harm', false, ['stop-harm', 'collect-evidence', 'tell-township'], false],
  ] as const)('%s, parents reached: %s', (emergency, reached, measures, hangs) => {
    expect([listed(emergency, reached), emergencyResponse(emergency, reached).hangsOnParents]).toEqual([
      measures,
      hangs,
    ])
  })
})

const record = (more: object = {}) =>
  InterventionRecord.parse({
    child: 'a',
    guardian: 'b',
    steps: [{ step: 'dissuade', by: 'committee', on: '2024-05-01' }],
    followUpBy: '2024-06-01',
    followedUpOn: [],
    ...more,
  })
const codes = (more: object, asOf = day) => interventionProblems(record(more), asOf).map(({ code }) => code)

// Source: 未成年人保护法 第一百一十八条第二款.
describe('the record of an intervention', () => {
  it.each<[string, object, string[]]>([
    ['before the follow-up', {}, []],
    ['no day set', { followUpBy: null }, ['intervention-follow-up-open']],
    ['no day set, and followed up', { followUpBy: null, followedUpOn: ['2024-05-20'] }, []],
    ['overdue', { followUpBy: '2024-05-31' }, ['intervention-follow-up-overdue']],
    ['on its last day', { followUpBy: '2024-05-31', followedUpOn: ['2024-05-31'] }, []],
    ['a day late', { followUpBy: '2024-05-30', followedUpOn: ['2024-05-31'] }, ['intervention-follow-up-late']],
    ['a day set before the step', { followUpBy: '2024-04-30', followedUpOn: ['2024-05-01'] }, ['intervention-dates']],
    ['closed before the step', { closedOn: '2024-04-30' }, ['intervention-dates']],
    [
      'a protection order that the police asked for (反家庭暴力法 第二十三条第二款)',
      { steps: [{ step: 'protection-order', by: 'justice', on: '2024-05-01' }] },
      [],
    ],
    [
      'warned in writing by the committee (反家庭暴力法 第十六条: 公安机关)',
      { steps: [{ step: 'violence-warning', by: 'committee', on: '2024-05-01' }] },
      ['intervention-by-other'],
    ],
    ['dissuaded by civil affairs', { steps: [{ step: 'dissuade', by: 'civil-affairs', on: '2024-05-01' }] }, []],
    ['dissuaded by the township', { steps: [{ step: 'dissuade', by: 'township', on: '2024-05-01' }] }, []],
    [
      'admonished by the township',
      { steps: [{ step: 'admonish', by: 'township', on: '2024-05-01' }] },
      ['intervention-by-other'],
    ],
    ['reported by another', { steps: [{ step: 'report-police', by: 'applicants', on: '2024-05-01' }] }, []],
    [
      'taken in by the committee (民法典 第三十一条第三款)',
      { steps: [{ step: 'temporary-guardianship', by: 'committee', on: '2024-05-01' }] },
      [],
    ],
    [
      'taken in as the court arranged (民法典 第三十六条第一款)',
      { steps: [{ step: 'temporary-guardianship', by: 'justice', on: '2024-05-01' }] },
      [],
    ],
    [
      'followed up in time, and a further step without a new day',
      {
        steps: [
          { step: 'admonish', by: 'justice', on: '2024-04-01' },
          { step: 'apply-to-revoke', by: 'civil-affairs', on: '2024-05-31' },
        ],
        followUpBy: '2024-05-01',
        followedUpOn: ['2024-04-20'],
      },
      ['intervention-follow-up-open'],
    ],
    [
      'no day set for a step before the law',
      { steps: [{ step: 'dissuade', by: 'committee', on: '2021-05-31' }], followUpBy: null },
      [],
    ],
    [
      'no day set for one on its first day',
      { steps: [{ step: 'dissuade', by: 'committee', on: '2021-06-01' }], followUpBy: null },
      ['intervention-follow-up-open'],
    ],
    ['guidance alone before the law', { steps: [{ step: 'order-guidance', by: 'committee', on: '2021-05-31' }] }, []],
    ['followed up on the day of the step', { followUpBy: '2024-05-31', followedUpOn: ['2024-05-01'] }, []],
    [
      'followed up before it',
      { followUpBy: '2024-05-31', followedUpOn: ['2024-04-30'] },
      ['intervention-follow-up-overdue'],
    ],
    [
      'two looks set, one made',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-31'], followedUpOn: ['2024-05-09'] },
      ['intervention-follow-up-overdue'],
    ],
    [
      'two looks set, the second a day late',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-30'], followedUpOn: ['2024-05-09', '2024-05-31'] },
      ['intervention-follow-up-late'],
    ],
    [
      'two looks set, and both made before the first day',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-31'], followedUpOn: ['2024-05-08', '2024-05-09'] },
      ['intervention-follow-up-overdue'],
    ],
    [
      'two looks set, one made after both days',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-30'], followedUpOn: ['2024-05-31'] },
      ['intervention-follow-up-late', 'intervention-follow-up-overdue'],
    ],
    [
      'two looks set and made',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-31'], followedUpOn: ['2024-05-09', '2024-05-31'] },
      [],
    ],
    [
      'the second look is not due yet',
      { followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-06-01'], followedUpOn: ['2024-05-09'] },
      [],
    ],
    [
      'closed before the second look was due',
      {
        followUpBy: '2024-05-10',
        laterFollowUpsBy: ['2024-05-31'],
        followedUpOn: ['2024-05-09'],
        closedOn: '2024-05-31',
      },
      [],
    ],
    ['overdue, and closed', { followUpBy: '2024-05-31', closedOn: '2024-06-01' }, []],
    [
      'overdue, and closed the day after',
      { followUpBy: '2024-05-31', closedOn: '2024-06-02' },
      ['intervention-follow-up-overdue'],
    ],
    [
      'guidance alone',
      { steps: [{ step: 'order-guidance', by: 'justice', on: '2024-05-01' }] },
      ['intervention-order-alone'],
    ],
    [
      'admonished later',
      {
        steps: [
          { step: 'order-guidance', by: 'justice', on: '2024-05-01' },
          { step: 'admonish', by: 'justice', on: '2024-05-02' },
        ],
      },
      ['intervention-order-alone'],
    ],
    [
      'admonished with it',
      {
        steps: [
          { step: 'order-guidance', by: 'justice', on: '2024-05-01' },
          { step: 'admonish', by: 'justice', on: '2024-05-01' },
        ],
      },
      [],
    ],
    [
      'admonished by the committee',
      { steps: [{ step: 'admonish', by: 'committee', on: '2024-05-01' }] },
      ['intervention-by-other'],
    ],
    [
      'revocation asked for by civil affairs',
      { steps: [{ step: 'apply-to-revoke', by: 'civil-affairs', on: '2024-05-01' }] },
      [],
    ],
    [
      'revocation asked for by the court',
      { steps: [{ step: 'apply-to-revoke', by: 'justice', on: '2024-05-01' }] },
      ['intervention-by-other'],
    ],
    [
      'a step of the day itself',
      { steps: [{ step: 'dissuade', by: 'committee', on: '2024-06-01' }], followUpBy: null },
      ['intervention-follow-up-open'],
    ],
    [
      'a step that is still to come',
      { steps: [{ step: 'admonish', by: 'committee', on: '2024-06-02' }], followUpBy: null },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  // 家庭教育促进法 第四十九条: 根据情况 … 予以训诫.
  it.each([
    ['2021-12-31', 'error'],
    ['2022-01-01', 'warning'],
  ])('guidance alone on %s: %s', (on, severity) => {
    const alone = record({ steps: [{ step: 'order-guidance', by: 'justice', on }] })
    expect(interventionProblems(alone, day)).toMatchObject([{ code: 'intervention-order-alone', severity }])
  })

  it('looks that are not on record break nothing, and are not known', () => {
    const untold = record({ followUpBy: '2024-05-31', followedUpOn: undefined })
    expect(interventionProblems(untold, day)).toMatchObject([
      { code: 'intervention-follow-up-not-known', severity: 'warning' },
    ])
    expect([followUpDone(untold, day), isFollowUpUntold(untold, day)]).toEqual([null, true])
    expect([followUpDone(untold, '2024-05-31'), isFollowUpUntold(untold, '2024-05-31')]).toEqual([null, false])
  })

  it.each<[object, boolean | null]>([
    [{}, null],
    [{ followUpBy: '2024-05-31' }, false],
    [{ followedUpOn: ['2024-06-01'] }, true],
    [{ followedUpOn: ['2024-06-02'] }, null],
    [{ followUpBy: '2024-05-31', closedOn: day }, false],
    [{ followUpBy: '2024-05-31', closedOn: '2024-05-31' }, null],
    [{ followUpBy: '2024-05-31', followedUpOn: ['2024-05-30'], closedOn: '2024-05-31' }, true],
    [{ followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-05-31'], followedUpOn: ['2024-05-10'] }, false],
    [{ followUpBy: '2024-05-10', laterFollowUpsBy: ['2024-06-01'], followedUpOn: ['2024-05-10'] }, true],
    // The day belongs to an earlier step.
    [
      { steps: [...record().steps, { step: 'dissuade', by: 'committee', on: '2024-05-31' }], followUpBy: '2024-05-30' },
      null,
    ],
  ])('%o: followed up %s', (more, done) => {
    expect(followUpDone(record(more), day)).toBe(done)
  })
})

// Source: 武进区困境儿童“四色”档案, 2024: 576 children, 512 blue and 64 green.
it('counts the children of each colour by their latest grading', () => {
  const graded = (from: number, to: number, colour: string, gradedOn = '2024-06-30') =>
    Array.from({ length: to - from }, (_, i) => RiskGrading.parse({ child: `${from + i}`, colour, gradedOn }))
  const wujin = [...graded(0, 512, 'blue'), ...graded(512, 576, 'green')]
  expect(riskColourCounts(wujin, '2024-07-27')).toEqual({ red: 0, yellow: 0, blue: 512, green: 64 })
  const later = [
    ...graded(0, 1, 'red', '2024-07-28'),
    ...wujin,
    ...graded(1, 2, 'yellow'),
    ...graded(2, 3, 'red', '2024-01-01'),
  ]
  expect(riskColourCounts(later, '2024-07-27')).toEqual({ red: 0, yellow: 1, blue: 511, green: 64 })
  expect(riskColourCounts(later, '2024-07-28')).toEqual({ red: 1, yellow: 1, blue: 510, green: 64 })
})
