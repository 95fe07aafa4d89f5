import { describe, expect, it } from 'vitest'
import { EntrustedCare, entrustedCareProblems, entrustedContactDueOn } from './agreement.js'
import { EntrustedCarer, entrustedCarerVerdict } from './carer.js'

const noBars = { offence: false, 'bad-habit': false, neglect: false, other: false }
const fit = { name: '某某', fullCapacity: true, able: true, bars: noBars }

// Source: 未成年人保护法 第二十二条第一款、第三款.
describe('who may be entrusted (第二十二条)', () => {
  it.each<[string, object, boolean | null, string[], string[]]>([
    ['able and of full capacity', {}, true, [], []],
    ['without full capacity', { fullCapacity: false }, false, ['not-of-full-capacity'], []],
    ['unable', { able: false }, false, ['not-able'], []],
    ['an offence', { bars: { ...noBars, offence: true } }, false, ['offence'], []],
    ['a bad habit', { bars: { ...noBars, 'bad-habit': true } }, false, ['bad-habit'], []],
    ['neglect before', { bars: { ...noBars, neglect: true } }, false, ['neglect'], []],
    ['otherwise unfit', { bars: { ...noBars, other: true } }, false, ['other'], []],
    ['ability not known', { able: null }, null, [], ['able']],
    ['a bar left out', { bars: { 'bad-habit': false, neglect: false, other: false } }, null, [], ['bars.offence']],
    ['a bar, and ability not known', { able: null, bars: { ...noBars, other: true } }, false, ['other'], ['able']],
  ])('%s', (_, more, expected, against, unknown) => {
    const verdict = entrustedCarerVerdict(EntrustedCarer.parse({ ...fit, ...more }))
    expect([verdict.fit, verdict.against.map(({ code }) => code), verdict.unknown]).toEqual([
      expected,
      against,
      unknown,
    ])
  })

  it('each objection with its paragraph', () => {
    const all = { ...fit, fullCapacity: false, able: false, bars: { ...noBars, offence: true } }
    expect(entrustedCarerVerdict(EntrustedCarer.parse(all)).against.map(({ cite }) => cite.article)).toEqual([
      '第二十二条第一款',
      '第二十二条第一款',
      '第二十二条第三款',
    ])
  })
})

const care = (more: object = {}) =>
  EntrustedCare.parse({
    child: 'a',
    birth: '2015-06-01',
    parent: 'b',
    carer: fit,
    reason: 'work-away',
    childCanExpress: true,
    childHeardOn: '2024-02-20',
    from: '2024-03-01',
    atSchool: true,
    schoolToldOn: '2024-03-01',
    committeeToldOn: '2024-03-01',
    inTouchOn: ['2024-03-08'],
    ...more,
  })
const codes = (more: object, asOf = '2024-03-15') => entrustedCareProblems(care(more), asOf).map(({ code }) => code)

describe('an entrusted care (第二十二条、第二十三条)', () => {
  it('art. 22(2): who is heard after the choice was not heard when it was made', () =>
    expect(entrustedCareProblems(care({ childHeardOn: '2024-03-02' }), '2024-03-15')).toMatchObject([
      { code: 'entrusted-child-heard-late', severity: 'error' },
    ]))
  it.each<[string, object, string[]]>([
    ['in order', {}, []],
    [
      'told of its conduct, and acted (第二十三条第二款)',
      { notices: [{ on: '2024-03-10', actedOn: '2024-03-11' }] },
      [],
    ],
    ['told of its conduct, nothing told since', { notices: [{ on: '2024-03-10' }] }, []],
    [
      'told of its conduct, not acted',
      { notices: [{ on: '2024-03-15', actedOn: null }] },
      ['entrusted-notice-unanswered'],
    ],
    ['told of its conduct later', { notices: [{ on: '2024-03-16', actedOn: null }] }, []],
    ['another good reason', { reason: 'other-good' }, []],
    ['without a reason', { reason: 'none' }, ['entrusted-without-reason']],
    ['not heard', { childHeardOn: null }, ['entrusted-child-not-heard']],
    ['heard or not is not told', { childHeardOn: undefined }, ['entrusted-not-known']],
    ['in touch or not is not told', { inTouchOn: undefined }, ['entrusted-not-known']],
    ['heard on a later day', { childHeardOn: '2024-03-16' }, ['entrusted-child-not-heard']],
    ['heard on the day it began', { childHeardOn: '2024-03-01' }, []],
    ['heard a day late', { childHeardOn: '2024-03-02' }, ['entrusted-child-heard-late']],
    ['at a school or not is not known', { atSchool: null, schoolToldOn: undefined }, ['entrusted-not-known']],
    ['not known, and told', { atSchool: null }, []],
    ['ends before it begins', { until: '2024-02-29' }, ['entrusted-dates']],
    ['in touch after a week', { inTouchOn: ['2024-03-08', '2024-03-15'] }, []],
    ['after eight days', { inTouchOn: ['2024-03-15', '2024-03-07'] }, ['entrusted-contact-late']],
    ['too small to be heard', { childCanExpress: false, childHeardOn: undefined }, []],
    [
      'whether it can be heard is not known',
      { childCanExpress: null, childHeardOn: undefined },
      ['entrusted-not-known'],
    ],
    ['school not told', { schoolToldOn: null }, ['entrusted-school-not-told']],
    ['school told or not is not on record', { schoolToldOn: undefined }, ['entrusted-not-known']],
    ['committee told or not is not on record', { committeeToldOn: undefined }, ['entrusted-not-known']],
    ['at no school', { atSchool: false, schoolToldOn: undefined }, []],
    ['committee not told', { committeeToldOn: null }, ['entrusted-committee-not-told']],
    ['an unfit carer', { carer: { ...fit, able: false } }, ['entrusted-carer-unfit']],
    ['a carer not known', { carer: { ...fit, able: null } }, ['entrusted-carer-not-known']],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it.each([
    [{ able: false }, ['carer', 'able']],
    [{ fullCapacity: false }, ['carer', 'fullCapacity']],
    [{ bars: { ...noBars, neglect: true } }, ['carer', 'bars', 'neglect']],
  ])('names the field: %o', (more, path) => {
    expect(entrustedCareProblems(care({ carer: { ...fit, ...more } }), '2024-03-15')[0]?.path).toEqual(path)
  })

  it.each([
    ['2024-03-07', '2024-03-08'],
    ['2024-03-08', '2024-03-15'],
    ['2024-03-15', '2024-03-15'],
  ])('in touch within a week: on %s by %s', (asOf, dueOn) => {
    expect(entrustedContactDueOn(care(), asOf)).toBe(dueOn)
  })

  it.each([
    ['2021-05-31', undefined],
    ['2021-06-01', '2021-06-08'],
    ['2021-06-09', '2021-06-08'],
  ])('of a care older than the law, on %s by %s', (asOf, dueOn) => {
    expect(entrustedContactDueOn(care({ from: '2021-01-01', inTouchOn: ['2021-02-01'] }), asOf)).toBe(dueOn)
  })

  it('nobody is asked to have heard a child before the law', () => {
    const old = { from: '2021-05-31', inTouchOn: ['2021-06-02'], childHeardOn: null }
    expect(codes(old, '2021-06-02')).toEqual(['entrusted-school-not-told', 'entrusted-committee-not-told'])
    expect(codes({ ...old, from: '2021-06-01' }, '2021-06-02')).toContain('entrusted-child-not-heard')
  })

  it.each([
    ['2024-03-15', []],
    ['2024-03-16', ['entrusted-contact-overdue']],
  ])('on %s: %j', (asOf, expected) => {
    expect(codes({}, asOf)).toEqual(expected)
  })

  // Last in touch on Friday, 8 March; in touch again, the week from Monday 11 to Sunday 17 was left out or not.
  it.each([
    ['2024-03-15', []],
    ['2024-03-16', ['warning']],
    ['2024-03-17', ['warning']],
    ['2024-03-18', ['error']],
    ['2024-05-10', ['error']],
  ])('in touch again on %s: %j', (on, severities) => {
    const late = entrustedCareProblems(care({ inTouchOn: ['2024-03-08', on] }), on)
    expect(late.map(one => one.severity)).toEqual(severities)
    expect(late.every(one => one.code === 'entrusted-contact-late')).toBe(true)
  })

  // A whole week of the calendar is over: after a Friday, after a Monday, after a Sunday.
  it.each([
    ['2024-03-08', '2024-03-16', 'warning'],
    ['2024-03-08', '2024-03-17', 'warning'],
    ['2024-03-08', '2024-03-18', 'error'],
    ['2024-03-11', '2024-03-24', 'warning'],
    ['2024-03-11', '2024-03-25', 'error'],
    ['2024-03-10', '2024-03-18', 'error'],
  ])('last in touch on %s, on %s without contact: %s', (last, asOf, severity) => {
    const overdue = entrustedCareProblems(care({ inTouchOn: ['2024-03-05', last] }), asOf)
    expect(overdue.map(one => [one.code, one.severity])).toEqual([['entrusted-contact-overdue', severity]])
  })

  it.each([
    ['the day before it began', { from: '2024-03-16', inTouchOn: [] }, 0],
    ['the day it began', { from: '2024-03-15', inTouchOn: [] }, 1],
    ['the last day', { until: '2024-03-15' }, 1],
    // What was wrong while it went on stays wrong.
    ['the day after', { until: '2024-03-14' }, 1],
    ['18 on the day', { birth: '2006-03-15' }, 1],
    ['18 before it began', { birth: '2006-03-01' }, 0],
    ['18 the day after', { birth: '2006-03-16' }, 1],
  ])('%s', (_, more, problems) => {
    expect(codes({ reason: 'none', ...more })).toHaveLength(problems)
  })

  it('of a care that is over: as it stood on its last day', () => {
    const over = (more: object) => codes({ until: '2024-03-15', ...more }, '2024-09-01')
    expect(over({})).toEqual([])
    expect(over({ until: '2024-03-16' })).toEqual(['entrusted-contact-overdue'])
    expect(over({ schoolToldOn: '2024-03-15' })).toEqual([])
    expect(over({ schoolToldOn: '2024-03-16' })).toEqual(['entrusted-school-not-told'])
    expect(over({ childHeardOn: null })).toEqual(['entrusted-child-not-heard'])
    expect(over({ from: '2021-01-01', until: '2021-05-31', childHeardOn: null })).toEqual([])
  })

  it.each([
    ['2021-05-31', 0],
    ['2021-06-01', 1],
  ])('the law of 2020 on %s', (asOf, problems) => {
    expect(
      codes(
        {
          reason: 'none',
          from: '2021-05-30',
          inTouchOn: [],
          childHeardOn: '2021-05-30',
          schoolToldOn: '2021-05-30',
          committeeToldOn: '2021-05-30',
        },
        asOf,
      ),
    ).toHaveLength(problems)
  })
})
