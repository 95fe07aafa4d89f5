import { describe, expect, it } from 'vitest'
import { common, document } from '../test/allowance.js'
import { findCommon } from './common.js'
import {
  type BookFinding,
  type DocumentEntry,
  notKnown,
  policyBook,
  policyFor,
  type ValueSpan,
  valueDefinitions,
} from './index.js'
import { readPolicyDocument } from './read.js'

const definitions = valueDefinitions([common])
const place = '430202'
type Values = Record<string, string | DocumentEntry>
const ask = (values: Values, where = place, date = '2023-06-01', more: Values = {}) => {
  const book = policyBook(definitions, [
    document('430000', { from: '2023-01-01', values: more }),
    document(place, { from: '2023-01-01', values }),
  ])
  return policyFor(common, book, { place: where, date })
}
const one = (...args: Parameters<typeof ask>) => ask(...args).policy.one
const none: DocumentEntry = { status: 'none' }

describe('what several values have in common', () => {
  it.each<[string, Values, unknown]>([
    ['is what they agree on', { 'shared.urban': '7元/月', 'shared.rural': '7元/月' }, 700],
    ['is not known where they differ', { 'shared.urban': '7元/月', 'shared.rural': '6元/月' }, notKnown],
    ['is not known where one is not', { 'shared.urban': '7元/月' }, undefined],
    ['is none where all are', { 'shared.urban': none, 'shared.rural': none }, null],
    ['is not known where one alone is none', { 'shared.urban': '7元/月', 'shared.rural': none }, notKnown],
    [
      'is not known where one that may not differ does',
      { 'shared.urban': '7元/月', 'shared.rural': '7元/月', 'shared.institution': '8元/月' },
      notKnown,
    ],
    [
      'is what they agree on where that one agrees too',
      { 'shared.urban': '7元/月', 'shared.rural': '7元/月', 'shared.institution': '7元/月' },
      700,
    ],
    [
      'is not known where one is in doubt',
      { 'shared.urban': '7元/月', 'shared.rural': { value: '7元/月', until: { unknownAfter: '2023-05-31' } } },
      notKnown,
    ],
  ])('%s', (_, values, expected) => {
    expect(one(values)).toBe(expected)
  })

  it('takes each from the nearest place that says something of it', () => {
    expect(one({ 'shared.urban': '7元/月' }, place, '2023-06-01', { 'shared.rural': '7元/月' })).toBe(700)
  })

  it('says in what they differ, by their labels', () => {
    const { problems } = ask({ 'shared.urban': '7元/月', 'shared.rural': '6元/月' })
    expect(problems[0]?.message.zh).toContain('共同标准与共同标准不同')
  })

  it('rests on the less confirmed of its sources, on the days of both', () => {
    const doubtful = { value: '7元/月', from: '2023-03-01', confidence: 'unverified', until: '2023-06-30' } as const
    const { sources, policy } = ask({ 'shared.urban': '7元/月', 'shared.rural': doubtful })
    expect([sources['one']?.status, policy.one]).toEqual(['unconfirmed', notKnown])
    const allowed = policyFor(
      common,
      policyBook(
        definitions,
        document(place, { from: '2023-01-01', values: { 'shared.urban': '7元/月', 'shared.rural': doubtful } }),
      ),
      { place, date: '2023-06-01', allowUnverified: true },
    )
    expect(allowed.sources['one']).toMatchObject({ status: 'set', from: '2023-03-01', to: '2023-06-30' })
  })

  it('is known on the days that both are', () => {
    const values = {
      'shared.urban': { value: '7元/月', until: '2023-06-30' },
      'shared.rural': { value: '7元/月', from: '2023-03-01' },
    }
    expect(ask(values, '430200').sources['one']).toMatchObject({
      status: 'not-known',
      known: [{ division: place, from: '2023-03-01', to: '2023-06-30' }],
    })
  })

  it('is not set by itself', () => {
    const text = `division: '${place}'\ntitle: 通知\nconfidence: primary\nfrom: 2023-01-01\nvalues:\n  shared.one: 7元/月\n`
    expect(readPolicyDocument(text, 'a.yaml', { definitions }).problems).toMatchObject([
      { code: 'value-of-others', line: 6, remedy: { en: 'Set shared.urban, shared.rural.' } },
    ])
  })
})

describe('what is found of several values', () => {
  const span = (from: string, to: string | undefined, confidence: 'primary' | 'unverified' = 'primary'): ValueSpan => ({
    from,
    to,
    state: 'set',
    entry: { cite: { title: from, confidence } } as ValueSpan['entry'],
  })
  const set = (value: number, at = span('2020-01-01', undefined)): BookFinding => ({ status: 'set', value, span: at })
  const none: BookFinding = { status: 'none', span: span('2020-02-01', undefined) }
  const unsure: BookFinding = { status: 'unsure', span: span('2020-03-01', undefined) }
  const differs: BookFinding = { status: 'differs', span: span('2020-04-01', undefined), ids: ['x', 'y'] }
  const unknown: BookFinding = { status: 'unknown' }
  const find = (of: readonly BookFinding[], unless?: readonly BookFinding[]) => {
    const all = new Map<string, BookFinding>([
      ...of.map((one, n) => [`of${n}`, one] as const),
      ...(unless ?? []).map((one, n) => [`un${n}`, one] as const),
    ])
    const ids = [...all.keys()]
    const [first = '', ...others] = ids.filter(id => id.startsWith('of'))
    return findCommon(
      { of: [first, ...others], ...(unless ? { unless: ids.filter(id => id.startsWith('un')) } : {}) },
      id => all.get(id)!,
    )
  }

  it.each<[string, readonly BookFinding[], readonly BookFinding[] | undefined, BookFinding]>([
    ['one alone', [set(1)], undefined, set(1)],
    ['one that is not known', [unknown], undefined, unknown],
    ['not known after one that is', [set(1), unknown], undefined, unknown],
    ['not known before one that is', [unknown, set(1)], undefined, unknown],
    ['not known before doubt', [unknown, unsure], undefined, unknown],
    ['not known after doubt', [unsure, unknown], undefined, unknown],
    ['doubt after a value', [set(1), unsure], undefined, unsure],
    ['doubt before a value', [unsure, set(1)], undefined, unsure],
    ['doubt before none', [unsure, none], undefined, unsure],
    ['a difference after a value', [set(1), differs], undefined, differs],
    ['a difference before a value', [differs, set(1)], undefined, differs],
    ['a difference before none', [differs, none], undefined, differs],
    [
      'two that differ',
      [set(1), set(2)],
      undefined,
      { status: 'differs', span: span('2020-01-01', undefined), ids: ['of0', 'of1'] },
    ],
    [
      'a value and none',
      [set(1), none],
      undefined,
      { status: 'differs', span: span('2020-01-01', undefined), ids: ['of0', 'of1'] },
    ],
    [
      'none and a value',
      [none, set(1)],
      undefined,
      { status: 'differs', span: span('2020-02-01', undefined), ids: ['of0', 'of1'] },
    ],
    ['none and none', [none, none], undefined, none],
    [
      'three, of which the last differs',
      [set(1), set(1), set(2)],
      undefined,
      { status: 'differs', span: span('2020-01-01', undefined), ids: ['of0', 'of1', 'of2'] },
    ],
    ['none, whatever the others are', [none, none], [set(1), unsure], none],
    ['a value, beside none', [set(1), set(1)], [none], set(1)],
    ['a value, beside what is not known', [set(1), set(1)], [unknown], set(1)],
    ['a value, beside the same', [set(1), set(1)], [set(1)], set(1)],
    ['a value, beside doubt', [set(1), set(1)], [unknown, unsure], unsure],
    [
      'a value, beside another',
      [set(1), set(1)],
      [set(1), set(2)],
      { status: 'differs', span: span('2020-01-01', undefined), ids: ['of0', 'un1'] },
    ],
  ])('%s', (_, of, unless, expected) => {
    expect(find(of, unless)).toEqual(expected)
  })

  it.each<[ValueSpan, ValueSpan, ValueSpan]>([
    [span('2020-01-01', undefined), span('2020-01-01', undefined), span('2020-01-01', undefined)],
    [
      span('2020-01-01', '2020-12-31'),
      span('2020-02-01', undefined),
      { ...span('2020-01-01', '2020-12-31'), from: '2020-02-01' },
    ],
    [span('2020-02-01', undefined), span('2020-01-01', '2020-12-31'), span('2020-02-01', '2020-12-31')],
    [span('2020-01-01', '2020-11-30'), span('2020-01-01', '2020-12-31'), span('2020-01-01', '2020-11-30')],
    [span('2020-01-01', '2020-12-31'), span('2020-01-01', '2020-11-30'), span('2020-01-01', '2020-11-30')],
    [
      span('2020-01-01', undefined),
      span('2020-02-01', undefined, 'unverified'),
      span('2020-02-01', undefined, 'unverified'),
    ],
    [
      span('2020-02-01', undefined, 'unverified'),
      span('2020-01-01', undefined),
      span('2020-02-01', undefined, 'unverified'),
    ],
  ])('%j and %j are the days of both', (a, b, both) => {
    expect(find([set(1, a), set(1, b)])).toEqual(set(1, both))
  })
})

describe('the days on which several values are the same', () => {
  const days = (urban: readonly DocumentEntry[], rural: readonly DocumentEntry[]) => {
    const values = { 'shared.urban': [...urban], 'shared.rural': [...rural] }
    const book = policyBook(definitions, document(place, { values }))
    return (book.lives('shared.one').get(place) ?? []).map(({ from, to, state }) => `${from} ${to ?? ''} ${state}`)
  }
  const from = (day: string, until?: DocumentEntry['until'], value = '7元/月'): DocumentEntry => ({
    value,
    from: day,
    ...(until === undefined ? {} : { until }),
  })

  it.each<[string, readonly DocumentEntry[], readonly DocumentEntry[], readonly string[]]>([
    [
      'of the first without end',
      [from('2020-01-01')],
      [from('2021-01-01', '2021-12-31')],
      ['2021-01-01 2021-12-31 set'],
    ],
    [
      'of the second without end',
      [from('2021-01-01', '2021-12-31')],
      [from('2020-01-01')],
      ['2021-01-01 2021-12-31 set'],
    ],
    ['of neither', [from('2020-01-01')], [from('2021-01-01')], ['2021-01-01  set']],
    ['of one day', [from('2020-01-01', '2021-01-01')], [from('2021-01-01')], ['2021-01-01 2021-01-01 set']],
    ['of no day', [from('2020-01-01', '2020-12-31')], [from('2021-01-01')], []],
    [
      'several times',
      [from('2020-01-01', '2020-03-31'), from('2020-05-01', '2020-08-31')],
      [from('2020-02-01', '2020-06-30'), from('2020-07-01', '2020-07-31', '8元/月'), from('2020-08-01')],
      ['2020-02-01 2020-03-31 set', '2020-05-01 2020-06-30 set', '2020-08-01 2020-08-31 set'],
    ],
    [
      'several times, turned round',
      [from('2020-02-01', '2020-06-30'), from('2020-07-01', '2020-07-31', '8元/月'), from('2020-08-01')],
      [from('2020-01-01', '2020-03-31'), from('2020-05-01', '2020-08-31')],
      ['2020-02-01 2020-03-31 set', '2020-05-01 2020-06-30 set', '2020-08-01 2020-08-31 set'],
    ],
    [
      'that end together',
      [from('2020-01-01', '2020-03-31'), from('2020-04-01', '2020-05-31', '8元/月')],
      [from('2020-01-01', '2020-03-31'), from('2020-04-01', '2020-05-31', '8元/月')],
      ['2020-01-01 2020-03-31 set', '2020-04-01 2020-05-31 set'],
    ],
    ['of which one is none', [{ status: 'none', from: '2020-01-01' }], [from('2020-01-01')], []],
    ['of which both are none', [{ status: 'none', from: '2020-01-01' }], [{ status: 'none', from: '2020-01-01' }], []],
    [
      'of which one is in doubt',
      [from('2020-01-01', { unknownAfter: '2020-03-31' })],
      [from('2020-01-01')],
      ['2020-01-01 2020-03-31 set'],
    ],
    [
      'of which both are in doubt',
      [from('2020-01-01', { unknownAfter: '2020-03-31' })],
      [from('2020-01-01', { unknownAfter: '2020-03-31' })],
      ['2020-01-01 2020-03-31 set'],
    ],
  ])('%s', (_, urban, rural, expected) => {
    expect(days(urban, rural)).toEqual(expected)
  })
})
