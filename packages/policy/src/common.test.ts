import { describe, expect, it } from 'vitest'
import { common, document } from '../test/allowance.js'
import { type DocumentEntry, notKnown, policyBook, policyFor, valueDefinitions } from './index.js'
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
