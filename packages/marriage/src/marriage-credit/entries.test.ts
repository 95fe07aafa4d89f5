import { describe, expect, it } from 'vitest'
import { creditEntryEnd, DishonestyEntry, dishonestyProblems, isListedOn, shanghaiCreditTerm } from './entries.js'

const entry = (more: object = {}) =>
  DishonestyEntry.parse({
    id: '1',
    office: '甲',
    conduct: 'false-papers',
    evidence: '判决书',
    actOn: '2025-05-10',
    listedOn: '2025-06-01',
    sharedOn: '2025-06-02',
    removedOn: null,
    ...more,
  })
const codes = (more: object, asOf = '2026-01-01', term?: typeof shanghaiCreditTerm) =>
  dishonestyProblems(entry(more), asOf, term).map(({ code }) => code)

// Source: the memorandum of 2018; 上海 from 2017-01-01 (three years).
describe('an entry', () => {
  it.each<[string, object, string, boolean]>([
    ['the day before', {}, '2025-05-31', false],
    ['listed', {}, '2025-06-01', true],
    ['no term is known', {}, '2035-06-01', true],
    ['the last day', { until: '2026-06-01' }, '2026-06-01', true],
    ['the day after', { until: '2026-06-01' }, '2026-06-02', false],
    ['the day before it is taken off', { removedOn: '2025-08-01' }, '2025-07-31', true],
    ['taken off', { removedOn: '2025-08-01' }, '2025-08-01', false],
  ])('%s', (_, more, asOf, expected) => expect(isListedOn(entry(more), asOf)).toBe(expected))

  it('in Shanghai three years', () => {
    expect(creditEntryEnd(entry(), shanghaiCreditTerm)).toBe('2028-06-01')
    expect(isListedOn(entry(), '2028-06-01', shanghaiCreditTerm)).toBe(true)
    expect(isListedOn(entry(), '2028-06-02', shanghaiCreditTerm)).toBe(false)
    expect(creditEntryEnd(entry({ until: '2026-01-01' }), shanghaiCreditTerm)).toBe('2026-01-01')
    expect(creditEntryEnd(entry())).toBeNull()
  })
})

// Source: 令804 arts 8, 23; the memorandum of 2018.
describe('what an entry breaks', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-01-01', []],
    ['not told on what evidence', { evidence: undefined }, '2026-01-01', []],
    ['no evidence', { evidence: null }, '2026-01-01', ['dishonesty-proved']],
    ['listed before the act', { actOn: '2025-06-02' }, '2026-01-01', ['dishonesty-days']],
    ['on the day of the act', { actOn: '2025-06-01' }, '2026-01-01', []],
    ['taken off before', { removedOn: '2025-05-31' }, '2026-01-01', ['dishonesty-days']],
    [
      'a term that ended before it began',
      { until: '2025-05-31', removedOn: '2025-06-01' },
      '2025-06-01',
      ['dishonesty-days'],
    ],
    ['not shared', { sharedOn: null }, '2025-06-02', ['dishonesty-shared']],
    ['not told whether it was shared', { sharedOn: undefined }, '2025-06-02', []],
    ['listed by mistake, not shared, and taken off', { sharedOn: null, removedOn: '2025-06-10' }, '2025-06-10', []],
    [
      'the day before it was taken off',
      { sharedOn: null, removedOn: '2025-06-10' },
      '2025-06-09',
      ['dishonesty-shared'],
    ],
    ['not shared on the day itself', { sharedOn: null }, '2025-06-01', []],
    [
      'art. 8: a signed statement is a written paper',
      { sharedOn: null, conduct: 'false-statement' },
      '2025-06-02',
      ['dishonesty-shared'],
    ],
    [
      'a statement of 2025-05-09',
      { sharedOn: null, conduct: 'false-statement', actOn: '2025-05-09' },
      '2025-06-02',
      [],
    ],
    ['what was concealed need not be', { sharedOn: null, conduct: 'concealed-incapacity' }, '2025-06-02', []],
    ['papers of 2025-05-09', { sharedOn: null, actOn: '2025-05-09' }, '2025-06-02', []],
    ['papers of 2025-05-10', { sharedOn: null, actOn: '2025-05-10' }, '2025-06-02', ['dishonesty-shared']],
    ['over, on the last day', { until: '2025-12-31' }, '2025-12-31', []],
    ['over', { until: '2025-12-31' }, '2026-01-01', ['dishonesty-ended']],
    ['over, and nobody says whether it was taken off', { until: '2025-12-31', removedOn: undefined }, '2026-01-01', []],
    ['over and taken off', { until: '2025-12-31', removedOn: '2026-01-01' }, '2026-01-01', []],
    ['listed today', { evidence: null }, '2025-06-01', ['dishonesty-proved']],
    ['not listed yet', { evidence: null }, '2025-05-31', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('art. 23 sets no day: what is not shared is warned of', () =>
    expect(dishonestyProblems(entry({ sharedOn: null }), '2025-06-02').map(({ severity }) => severity)).toEqual([
      'warning',
    ]))
  it('no text has an entry taken off: it is warned of', () =>
    expect(dishonestyProblems(entry({ until: '2025-12-31' }), '2026-01-01').map(({ severity }) => severity)).toEqual([
      'warning',
    ]))
  it('by the term of the place', () =>
    expect(codes({}, '2028-06-02', shanghaiCreditTerm)).toEqual(['dishonesty-ended']))
})
