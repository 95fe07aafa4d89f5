import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { definitions, document, national } from '../test/allowance.js'
import { citationOf, entriesOfDocument, entriesOfNation } from './entries.js'
import { type NationalPolicy, policyBook, valueDefinitions } from './index.js'

const seen = (of: Parameters<typeof entriesOfDocument>[0], by = definitions) =>
  entriesOfDocument(of, by).map(({ id, place, status, from }) => [id, place, status, from].join(' '))

describe('the entries of a document', () => {
  it.each<[string, Parameters<typeof document>[1], readonly string[]]>([
    ['one value', { from: '2024-01-01', values: { x: '1' } }, ['x 430202 in-force 2024-01-01']],
    ['none that begins nowhere', { values: { x: '1' }, none: ['y'] }, []],
    [
      'a day of its own',
      { from: '2024-01-01', values: { x: { value: '1', from: '2024-02-01' } } },
      ['x 430202 in-force 2024-02-01'],
    ],
    [
      'for several places, of which one is the nation',
      { from: '2024-01-01', values: { x: { value: '1', for: ['430203', '100000'] } } },
      ['x 430203 in-force 2024-01-01', 'x  in-force 2024-01-01'],
    ],
    ['known none, without any value', { from: '2024-01-01', none: ['x'] }, ['x 430202 none 2024-01-01']],
    [
      'all of a scale that is not set',
      { from: '2024-01-01', values: { 'allowance.tiers.low': '1' }, none: ['allowance.tiers.*'] },
      ['allowance.tiers.low 430202 in-force 2024-01-01', 'allowance.tiers.high 430202 none 2024-01-01'],
    ],
  ])('%s', (_, more, expected) => {
    expect(seen(document('430202', more))).toEqual(expected)
  })

  it('of the nation are of no place', () => {
    expect(seen(document('100000', { from: '2024-01-01', values: { x: '1' } }))).toEqual(['x  in-force 2024-01-01'])
    const book = policyBook(
      definitions,
      document('100000', { from: '2024-01-01', values: { 'shared.standard': '1元/月' } }),
    )
    expect(book.find('shared.standard', '430202', '2024-01-01')).toMatchObject({ status: 'set', value: 100 })
  })

  it('of a scale are those behind its point alone', () => {
    const policy = z.object({ scale: z.object({ a: z.int(), b: z.int() }), scales: z.int(), other: z.int() })
    const by = valueDefinitions([{ id: 'p', title: { zh: '某项', en: 'Program' }, policy }])
    expect(seen(document('430202', { from: '2024-01-01', none: ['p.scale.*'] }), by)).toEqual([
      'p.scale.a 430202 none 2024-01-01',
      'p.scale.b 430202 none 2024-01-01',
    ])
  })

  it.each([
    [undefined, undefined, undefined],
    ['甲', undefined, '甲'],
    [undefined, '乙', '乙'],
    ['甲', '乙', '甲；乙'],
  ])('a note %s of the document and %s of the value are %s', (of, own, note) => {
    const entry = { value: '1', from: '2024-01-01', ...(own === undefined ? {} : { note: own }) }
    const noted = document('430202', { ...(of === undefined ? {} : { note: of }), values: { x: entry } })
    expect(entriesOfDocument(noted, definitions)[0]?.cite).toStrictEqual({
      title: '通知',
      confidence: 'primary',
      ...(note === undefined ? {} : { note }),
    })
  })

  it('cite what the document says of itself, and nothing else', () => {
    const full = {
      title: '通知',
      number: '1号',
      issuer: '某局',
      issued: '2024-01-01',
      effective: '2024-02-01',
      url: 'https://example.invalid/',
      confidence: 'primary' as const,
      note: '注',
    }
    expect(citationOf(document('430202', { ...full, from: '2024-01-01', values: { x: '1' } }))).toStrictEqual(full)
    expect(citationOf(document('430202', { number: undefined }))).toStrictEqual({
      title: '通知',
      confidence: 'primary',
    })
  })
})

describe('the entries of the nation', () => {
  const policy = (more: Partial<NationalPolicy>): NationalPolicy => ({ ...national(1), ...more })

  it('have the status, days and article', () => {
    const values = {
      standard: [
        { from: '2020-01-01', value: 1, cite: 'law', article: '第一条', until: { unknownAfter: '2020-12-31' } },
        { from: '2021-01-01', status: 'abolished' as const, cite: 'law' },
      ],
    }
    const of = policy({ values })
    expect(entriesOfNation(of, definitions)).toMatchObject([
      {
        id: 'shared.standard',
        place: '',
        status: 'in-force',
        unknownAfter: '2020-12-31',
        cite: { article: '第一条' },
        at: ['values', 'standard', 0],
      },
      { status: 'abolished', at: ['values', 'standard', 1] },
    ])
    expect(policyBook(definitions, of).find('shared.standard', '430202', '2021-01-01').status).toBe('none')
  })

  it.each(['lost', 'constructor', '__proto__'])('leave out what cites %s', cite => {
    expect(
      entriesOfNation(policy({ values: { standard: [{ from: '2020-01-01', value: 1, cite }] } }), definitions),
    ).toEqual([])
  })

  it('leave out paths that nobody reads', () => {
    expect(
      entriesOfNation(policy({ values: { lost: [{ from: '2020-01-01', value: 1, cite: 'law' }] } }), definitions),
    ).toEqual([])
  })
})
