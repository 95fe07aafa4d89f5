import { describe, expect, it } from 'vitest'
import { at, definitions, document, national, standard } from '../test/allowance.js'
import { type BookSource, knownSpans, type PolicyDocument, policyBook } from './index.js'

const place = '430202'
const cite = { title: '通知', confidence: 'primary' }
const source = (sources: readonly BookSource[], date: string) => at(sources, place, date).sources['standard']

describe('where a value was found', () => {
  it('of the nation is no division', () => {
    expect(source([national(100)], '2020-01-01')).toStrictEqual({
      status: 'set',
      id: 'shared.standard',
      from: '2020-01-01',
      cite: { title: '办法', confidence: 'primary' },
      knownUntil: '2020-01-01',
    })
  })

  it.each<[string, Partial<PolicyDocument>, string, object]>([
    ['a day that is known', { seen: '2023-06-01' }, '2023-06-01', { knownUntil: '2023-06-01' }],
    ['the day after', { seen: '2023-06-01' }, '2023-06-02', { knownUntil: '2023-06-01', beyond: true }],
    ['its true end', { until: '2023-12-31' }, '2023-12-31', { to: '2023-12-31', knownUntil: '2023-12-31' }],
    ['an end that nobody saw', { until: { unknownAfter: '2023-12-31' } }, '2023-12-31', { knownUntil: '2023-12-31' }],
    [
      'an end rather than the day it was seen',
      { until: '2023-12-31', seen: '2023-06-01' },
      '2023-07-01',
      { to: '2023-12-31', knownUntil: '2023-12-31' },
    ],
    ['issued last', { issued: '2023-03-02', effective: '2023-03-01' }, '2023-03-02', { knownUntil: '2023-03-02' }],
    ['effective last', { issued: '2023-03-01', effective: '2023-03-02' }, '2023-03-02', { knownUntil: '2023-03-02' }],
    ['begun last', { issued: '2022-11-01', effective: '2022-12-01' }, '2023-01-01', { knownUntil: '2023-01-01' }],
  ])('%s', (_, more, date, expected) => {
    const { issued, effective, seen } = more
    expect(source([standard(place, '2023-01-01', '4元/月', more)], date)).toStrictEqual({
      status: 'set',
      id: 'shared.standard',
      from: '2023-01-01',
      cite: { ...cite, ...(issued ? { issued } : {}), ...(effective ? { effective } : {}), ...(seen ? { seen } : {}) },
      division: place,
      ...expected,
    })
  })

  it('ends where another stands over it, however long it was known', () => {
    const long = standard(place, '2023-01-01', '4元/月', { until: { unknownAfter: '2024-06-30' } })
    expect(source([long, standard(place, '2024-01-01', '5元/月')], '2023-06-01')).toMatchObject({
      to: '2023-12-31',
      knownUntil: '2023-12-31',
    })
  })

  it('that there is none is found as a value is', () => {
    const none = document(place, { from: '2023-01-01', until: '2023-06-30', none: ['shared.standard'] })
    expect(source([none], '2023-06-30')).toStrictEqual({
      status: 'none',
      id: 'shared.standard',
      from: '2023-01-01',
      to: '2023-06-30',
      cite,
      division: place,
      knownUntil: '2023-06-30',
    })
  })
})

describe('the days for which a value is known', () => {
  const nameOf = (code: string) => (code === place ? '荷塘区' : undefined)
  const known = (where: string, ...sources: readonly BookSource[]) =>
    knownSpans(policyBook(definitions, ...sources), 'shared.standard', where, nameOf)

  it('run on where one value follows another, and stop where none does', () => {
    const book = [
      standard(place, '2020-01-01', '1元/月'),
      standard(place, '2021-01-01', '2元/月'),
      standard(place, '2022-01-01', '3元/月', { until: '2022-06-30' }),
      standard(place, '2022-07-02', '4元/月', { until: { unknownAfter: '2022-12-31' } }),
      standard(place, '2024-01-01', '5元/月'),
      standard(place, '2024-07-01', '5.5元/月'),
      document(place, { from: '2025-01-01', none: ['shared.standard'] }),
      standard(place, '2026-01-01', '6元/月'),
    ]
    expect(known(place, book)).toStrictEqual([
      { division: place, name: '荷塘区', from: '2020-01-01', to: '2022-06-30' },
      { division: place, name: '荷塘区', from: '2022-07-02', to: '2022-12-31' },
      { division: place, name: '荷塘区', from: '2024-01-01', to: '2024-12-31' },
      { division: place, name: '荷塘区', from: '2026-01-01' },
    ])
  })

  it('are of the place, of those that hold it, of the nation, and of those inside it', () => {
    const book = [
      standard('430202001', '2020-05-01', '1元/月'),
      standard('430203', '2020-04-01', '1元/月'),
      standard('320000', '2020-04-01', '1元/月'),
      standard(place, '2020-03-01', '1元/月'),
      standard('430200', '2020-02-01', '1元/月'),
    ]
    const inCity = [
      { division: '430200', from: '2020-02-01' },
      { from: '2020-01-01' },
      { division: '430202001', from: '2020-05-01' },
      { division: '430203', from: '2020-04-01' },
      { division: place, name: '荷塘区', from: '2020-03-01' },
    ]
    expect(known('430200', book, national(1))).toStrictEqual(inCity)
    const named = knownSpans(policyBook(definitions, national(1)), 'shared.standard', place, () => '某地')
    expect(named).toStrictEqual([{ from: '2020-01-01' }])
    expect(known(place, book, national(1))).toStrictEqual([inCity[4], inCity[0], inCity[1], inCity[2]])
  })
})
