import { describe, expect, it } from 'vitest'
import {
  isFirstPetition,
  isSettledAtOnce,
  Petition,
  petitionDeadlines,
  petitionProblems,
  petitionState,
} from './record.js'

const petition = (facts: object = {}) =>
  Petition.parse({ id: '1', matter: 'a', channel: 'visit', received: '2024-03-01', ...facts })
const settled = (on: string) => ({ settled: on, outcome: 'explained' })
const dues = (facts: object, counting?: { dayOff: 'moves' }) =>
  Object.fromEntries(petitionDeadlines(petition(facts), counting).map(({ step, due }) => [step, due]))

// 信访工作条例 (2022) arts 22, 23, 34 to 36; 信访条例 (2005) arts 21, 22, 33 to 35.
describe('what is due', () => {
  it.each<[string, object, string, string | null | undefined]>([
    ['15 days to tell the petitioner', {}, 'petition-notice', '2024-03-16'],
    ['the same before the regulation of 2022', { received: '2022-04-30' }, 'petition-notice', '2022-05-15'],
    ['nothing known of before 2005-05-01', { received: '2005-04-30' }, 'petition-notice', undefined],
    ['and from that day on', { received: '2005-05-01' }, 'petition-notice', '2005-05-16'],
    ['what was forwarded is told from then', { forwarded: '2024-03-05' }, 'petition-forwarded-notice', '2024-03-20'],
    ['60 days to settle', { accepted: '2024-03-01' }, 'petition-settlement', '2024-04-30'],
    ['90 where it was prolonged', { accepted: '2024-03-01', prolonged: true }, 'petition-settlement', '2024-05-30'],
    [
      'five working days to object: 27, 29 (a Sunday worked), 30 September, 8 and 9 October',
      { forwarded: '2024-09-26', objected: '2024-09-30' },
      'petition-objection',
      '2024-10-09',
    ],
    [
      'of an objection the regulation of 2005 says nothing',
      { forwarded: '2022-04-30', objected: '2022-05-04' },
      'petition-objection',
      undefined,
    ],
    [
      '30 days to ask for a review',
      { ...settled('2024-02-20'), answerReceived: '2024-03-01', reviewAsked: '2024-04-01' },
      'petition-review-request',
      '2024-03-31',
    ],
    [
      'from the receipt of the answer, which is not known',
      { ...settled('2024-03-01'), reviewAsked: '2024-04-01' },
      'petition-review-request',
      null,
    ],
    ['30 for the review', { reviewAsked: '2024-03-11' }, 'petition-review', '2024-04-10'],
    [
      '30 to ask for the second',
      { reviewed: '2024-04-08', reviewReceived: '2024-04-10', secondReviewAsked: '2024-05-10' },
      'petition-second-review-request',
      '2024-05-10',
    ],
    [
      'from the receipt of the opinion, which is not known',
      { reviewed: '2024-04-10', secondReviewAsked: '2024-05-10' },
      'petition-second-review-request',
      null,
    ],
    ['nobody to tell: name or address are not clear', { addressUnclear: true }, 'petition-notice', undefined],
    [
      'what was forwarded is told all the same',
      { forwarded: '2024-03-05', addressUnclear: true },
      'petition-forwarded-notice',
      '2024-03-20',
    ],
    [
      'what came in by being forwarded was handed on that day where no other is told',
      { channel: 'forwarded', addressUnclear: true },
      'petition-forwarded-notice',
      '2024-03-16',
    ],
    [
      'and on another where it is',
      { channel: 'forwarded', forwarded: '2024-03-05' },
      'petition-forwarded-notice',
      '2024-03-20',
    ],
    ['30 for the second', { secondReviewAsked: '2024-05-10' }, 'petition-second-review', '2024-06-09'],
  ])('%s', (_, facts, step, due) =>
    expect(dues({ ...facts, outcome: (facts as { settled?: string }).settled ? 'explained' : null })[step]).toBe(due),
  )

  it('moves on from a Sunday where that is asked for', () => {
    const facts = { ...settled('2024-03-01'), answerReceived: '2024-03-01', reviewAsked: '2024-04-01' }
    expect(dues(facts, { dayOff: 'moves' })['petition-review-request']).toBe('2024-04-01')
    const codes = (counting?: { dayOff: 'moves' }) =>
      petitionProblems(petition({ told: '2024-03-02', accepted: '2024-03-01', ...facts }), '2024-04-02', counting).map(
        ({ code }) => code,
      )
    expect(codes()).toEqual(['petition-review-request'])
    expect(codes({ dayOff: 'moves' })).toEqual([])
  })
})

describe('what is wrong', () => {
  it.each<[string, object, string, string[]]>([
    ['not told on the 15th day', { told: null }, '2024-03-16', []],
    ['nor on the 16th', { told: null }, '2024-03-17', ['petition-notice']],
    ['nobody says whether', {}, '2024-03-17', []],
    ['withdrawn on the 15th day', { told: null, settled: '2024-03-16', outcome: 'withdrawn' }, '2024-05-01', []],
    [
      'withdrawn on the 16th',
      { told: null, settled: '2024-03-17', outcome: 'withdrawn' },
      '2024-05-01',
      ['petition-notice'],
    ],
    ['told on the 16th', { told: '2024-03-17' }, '2024-05-01', ['petition-notice']],
    ['not come in yet', {}, '2024-02-29', []],
    [
      'settled on the 60th day',
      { told: '2024-03-01', accepted: '2024-03-01', ...settled('2024-04-30') },
      '2024-12-31',
      [],
    ],
    [
      'on the 61st',
      { told: '2024-03-01', accepted: '2024-03-01', ...settled('2024-05-01') },
      '2024-12-31',
      ['petition-settlement'],
    ],
    [
      'settled before it was accepted',
      { told: '2024-03-01', accepted: '2024-03-05', ...settled('2024-03-04') },
      '2024-03-05',
      ['dated-in-order'],
    ],
    [
      'on the 61st, an opinion',
      { told: '2024-03-01', accepted: '2024-03-01', route: 'opinion', ...settled('2024-05-01') },
      '2024-12-31',
      ['petition-settlement'],
    ],
    [
      'on the 61st, a request to enforce the law: art. 34 speaks of opinions alone',
      { told: '2024-03-01', accepted: '2024-03-01', route: 'law-enforcement', ...settled('2024-05-01') },
      '2024-12-31',
      [],
    ],
    [
      '信访条例 art. 33 spoke of every petition, to 2022-04-30',
      { received: '2022-04-30', told: '2022-04-30', accepted: '2022-04-30', route: 'law-enforcement' },
      '2022-06-30',
      ['petition-settlement'],
    ],
    [
      'and no more from 2022-05-01',
      { received: '2022-05-01', told: '2022-05-01', accepted: '2022-05-01', route: 'law-enforcement' },
      '2022-12-31',
      [],
    ],
    ['told before it came in', { told: '2024-02-29' }, '2024-03-05', ['dated-in-order']],
    [
      'an objection before it came in',
      { forwarded: '2024-03-01', objected: '2024-02-29' },
      '2024-03-05',
      ['dated-in-order'],
    ],
    [
      'received before it was written',
      { told: '2024-03-01', accepted: '2024-03-01', ...settled('2024-04-30'), answerReceived: '2024-04-29' },
      '2024-12-31',
      ['dated-in-order'],
    ],
    ['five represent it', { told: '2024-03-01', representatives: 5 }, '2024-03-05', []],
    ['six, before the regulation of 2005', { received: '2005-04-30', representatives: 6 }, '2005-05-05', []],
    ['six sign a letter', { channel: 'letter', told: '2024-03-01', representatives: 6 }, '2024-03-05', []],
    ['six represent it', { told: '2024-03-01', representatives: 6 }, '2024-03-05', ['at-most-five-representatives']],
  ])('%s', (_, facts, asOf, codes) =>
    expect(petitionProblems(petition(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )

  // 信访工作条例 art. 36: the time of a hearing is not counted; 30 days from 2024-04-10 end on 2024-05-10.
  it.each<[number, string, string[]]>([
    [0, '2024-05-10', []],
    [0, '2024-05-11', ['petition-second-review']],
    [5, '2024-05-15', []],
    [5, '2024-05-16', ['petition-second-review']],
  ])('a second review with a hearing of %i days, on %s: %o', (hearingDays, asOf, codes) => {
    const one = petition({
      told: '2024-03-01',
      accepted: '2024-03-01',
      ...settled('2024-03-10'),
      reviewAsked: '2024-03-20',
      reviewed: '2024-04-01',
      secondReviewAsked: '2024-04-10',
      hearingDays,
    })
    expect(petitionProblems(one, asOf).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['2022-04-30', '第十八条第二款'],
    ['2022-05-01', '第二十条'],
  ])('the article on representatives on %s: %s', (received, article) => {
    const [problem] = petitionProblems(petition({ received, told: received, representatives: 6 }), received)
    expect(problem?.message.zh).toContain(article)
  })

  // 信访工作条例 arts 29 to 31: no opinion on the petition, so neither its 60 days nor its outcome.
  it.each(['suggestion', 'accusation', 'administrative-procedure'])('answered in 100 days by %s', route =>
    expect(
      petitionProblems(
        petition({ told: '2024-03-01', accepted: '2024-03-01', route, settled: '2024-06-09' }),
        '2024-12-31',
      ),
    ).toEqual([]),
  )
  // Art. 34: the 60th day is 2024-04-30, the 90th 2024-05-30.
  it.each<[string, boolean | undefined, string | undefined]>([
    ['2024-04-30', undefined, undefined],
    ['2024-05-01', undefined, 'warning'],
    ['2024-05-30', undefined, 'warning'],
    ['2024-05-31', undefined, 'error'],
    ['2024-05-01', false, 'error'],
    ['2024-05-30', true, undefined],
  ])('settled on %s, prolonged: %s', (on, prolonged, severity) =>
    expect(
      petitionProblems(
        petition({ told: '2024-03-01', accepted: '2024-03-01', prolonged, ...settled(on) }),
        '2024-12-31',
      )[0]?.severity,
    ).toBe(severity),
  )
  it.each([
    [undefined, 'warning'],
    [0, 'error'],
  ])('a late second review with a hearing of %s days: %s', (hearingDays, severity) => {
    const facts = { told: '2024-03-01', secondReviewAsked: '2024-03-10', hearingDays }
    expect(petitionProblems(petition(facts), '2024-06-01').map(one => [one.code, one.severity])).toEqual([
      ['petition-second-review', severity],
    ])
  })
  it('an answer without its day', () => {
    expect(() => petition({ outcome: 'supported' })).toThrow('outcome')
  })
})

describe('how far it is', () => {
  const whole = {
    accepted: '2024-03-02',
    ...settled('2024-03-10'),
    reviewAsked: '2024-03-20',
    reviewed: '2024-04-01',
    secondReviewAsked: '2024-04-10',
    secondReviewed: '2024-05-01',
  }
  it.each([
    ['2024-02-29', 'later'],
    ['2024-03-01', 'received'],
    ['2024-03-02', 'accepted'],
    ['2024-03-10', 'settled'],
    ['2024-03-20', 'in-review'],
    ['2024-04-01', 'settled'],
    ['2024-04-10', 'in-review'],
    ['2024-05-01', 'closed'],
  ])('on %s: %s', (asOf, state) => expect(petitionState(petition(whole), asOf)).toBe(state))
  // 信访工作条例 art. 23: the body that forwarded it checks the objection, and may leave the petition with us.
  it('is ours again once it was accepted all the same', () => {
    const one = petition({ forwarded: '2024-03-01', objected: '2024-03-05', accepted: '2024-03-10' })
    expect(petitionState(one, '2024-03-09')).toBe('not-ours')
    expect(petitionState(one, '2024-03-10')).toBe('accepted')
  })
  it('asks no notice of what is not ours', () => {
    expect(
      petitionDeadlines(petition({ forwarded: '2024-03-01', objected: '2024-03-05' })).map(({ step }) => step),
    ).toEqual(['petition-objection'])
  })
  it('asks it of what came to us and is not ours, and of what was handed on by the regulation of 2005', () => {
    const due = (facts: object) => petitionDeadlines(petition(facts)).map(({ step }) => step)
    expect(due({ objected: '2024-03-05' })).toEqual(['petition-notice'])
    expect(due({ channel: 'forwarded', objected: '2024-03-05' })).toEqual(['petition-objection'])
    const handedOn = (on: string) => due({ received: on, forwarded: on, objected: on })
    expect(handedOn('2022-04-30')).toEqual(['petition-forwarded-notice'])
    expect(handedOn('2022-05-01')).toEqual(['petition-objection'])
  })
  it('is not ours once that was said', () => {
    expect(petitionState(petition({ forwarded: '2024-03-01', objected: '2024-03-05' }), '2024-03-05')).toBe('not-ours')
  })
})

it.each([
  ['2022-04-30', '信访条例第二十二条第二款'],
  ['2022-05-01', '信访工作条例第二十三条第二款'],
])('a time missed says by what it runs: received on %s, %s', (received, article) =>
  expect(petitionProblems(petition({ received, told: null }), '2024-03-17')[0]?.message.zh).toContain(article),
)

describe('settled at once', () => {
  const first = petition(settled('2024-03-10'))
  const again = (received: string, matter = 'a') => petition({ id: '2', matter, received })
  it.each<[string, Petition[], string, boolean | null]>([
    ['the days are not over', [first], '2024-06-08', null],
    ['nor on their last', [first], '2024-06-08', null],
    ['they are over', [first], '2024-06-09', true],
    ['it came again on the last', [first, again('2024-06-08')], '2024-06-08', false],
    ['and a day after', [first, again('2024-06-09')], '2024-06-09', true],
    ['on the day of the answer', [first, again('2024-03-10')], '2024-06-09', true],
    ['of another matter', [first, again('2024-04-01', 'b')], '2024-06-09', true],
    ['not by that day', [first, again('2024-04-02')], '2024-04-01', null],
  ])('%s', (_, all, asOf, answer) => expect(isSettledAtOnce(first, all, 90, asOf)).toBe(answer))
  it('what is not settled is not', () => {
    expect(isSettledAtOnce(petition(), [], 90, '2024-06-09')).toBe(false)
    expect(isSettledAtOnce(first, [first], 90, '2024-03-09')).toBe(false)
  })
  it.each([
    ['alone', [], true],
    ['before another', [again('2024-03-02')], true],
    ['after another', [again('2024-02-28')], false],
    ['on one day, by its id', [again('2024-03-01')], true],
  ])('the first of its matter: %s', (_, others, answer) =>
    expect(isFirstPetition(first, [first, ...others])).toBe(answer),
  )
})

it('names who received a petition first, and to whom it went', () => {
  const passed = (on: string) =>
    petitionProblems(
      petition({ told: '2024-03-02', firstReceiver: '社会救助科', passedOn: [{ to: '甲镇', on }] }),
      '2024-03-10',
    ).map(({ code, path }) => [code, path[0]])
  expect(passed('2024-03-01')).toEqual([])
  expect(passed('2024-02-29')).toEqual([['dated-in-order', 'passedOn']])
})

it('a petition may be withdrawn: it is settled, and nothing more is due', () => {
  const one = petition({ told: '2024-03-05', accepted: '2024-03-05', settled: '2024-03-20', outcome: 'withdrawn' })
  expect(petitionState(one, '2024-03-20')).toBe('settled')
  expect(petitionProblems(one, '2024-12-31')).toEqual([])
})
