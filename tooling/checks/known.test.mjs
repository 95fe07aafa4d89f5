import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { policyBook, valueDefinitions } from '../../packages/policy/src/index.ts'
import { countsByYear, knownByCounty, localValues, programmeOf, yearText } from './known.mjs'
import { between, tableOf } from './tables.mjs'

const money = name => z.number().meta({ label: { zh: name, en: name }, unit: 'fen/month' })
const allowance = {
  id: 'allowance',
  title: { zh: '津贴', en: 'Allowance' },
  policy: z.object({ rate: money('rate'), other: money('other').meta({ value: 'shared.other' }) }),
}
const programs = new Map([[allowance.id, allowance]])
const definitions = valueDefinitions([allowance])
const document = (division, values, more = {}) => ({ division, title: '通知', confidence: 'primary', values, ...more })
const years = ['2022', '2023', '2024', '2025']
const [tongchuan, xuanhan, yanjiang] = ['511702', '511722', '512002']

const yearsOf = (documents, county, national = []) => {
  const book = policyBook(definitions, national, documents)
  const values = localValues(book, programs)
  const known = knownByCounty({ book, values, counties: [tongchuan, xuanhan, yanjiang], years })
  return [...(known.get(county).get('allowance') ?? [])]
}

describe('the programme of a value', () => {
  it.each([
    ['allowance.rate', 'named for it'],
    ['shared.other', 'its first reader'],
  ])('%s: %s', id => {
    expect(programmeOf(id, definitions, programs)).toBe('allowance')
  })
})

describe('the years in which something is known in a county', () => {
  const city = document(
    '511700',
    { 'allowance.rate': '740元/月' },
    { from: '2023-07-01', until: { unknownAfter: '2024-06-30' } },
  )

  it.each([
    ['of its prefecture', [city], tongchuan, ['2023', '2024']],
    ['of another prefecture', [city], yanjiang, []],
    [
      'set for another county',
      [document('511700', { 'allowance.rate': { value: '1元/月', for: [xuanhan] } }, { from: '2023-01-01' })],
      tongchuan,
      [],
    ],
    [
      'set for it',
      [document('511700', { 'allowance.rate': { value: '1元/月', for: [xuanhan] } }, { from: '2024-12-31' })],
      xuanhan,
      ['2024', '2025'],
    ],
    [
      'the last day of a year',
      [document(xuanhan, { 'allowance.rate': '1元/月' }, { from: '2022-12-31', until: '2022-12-31' })],
      xuanhan,
      ['2022'],
    ],
    [
      'the first day of the next',
      [document(xuanhan, { 'allowance.rate': '1元/月' }, { from: '2023-01-01', until: '2023-01-01' })],
      xuanhan,
      ['2023'],
    ],
    [
      'perhaps begun is not known',
      [
        document(
          xuanhan,
          { 'allowance.rate': '1元/月' },
          { from: { between: ['2023-01-01', '2024-01-01'] }, until: '2024-12-31' },
        ),
      ],
      xuanhan,
      ['2024'],
    ],
    [
      'known to be none is known',
      [document(xuanhan, undefined, { from: '2025-01-01', none: ['allowance.rate'] })],
      xuanhan,
      ['2025'],
    ],
    [
      'after a true end the prefecture speaks',
      [city, document(xuanhan, { 'allowance.rate': '1元/月' }, { from: '2023-07-01', until: '2024-03-31' })],
      xuanhan,
      ['2023', '2024'],
    ],
    [
      'in doubt the prefecture does not',
      [
        city,
        document(
          xuanhan,
          { 'allowance.rate': '1元/月' },
          { from: '2023-07-01', until: { unknownAfter: '2023-12-31' } },
        ),
      ],
      xuanhan,
      ['2023'],
    ],
  ])('%s', (_, documents, county, expected) => {
    expect(yearsOf(documents, county)).toEqual(expected)
  })

  it('what the nation sets is not of a county, before the county begins', () => {
    const nation = {
      program: 'allowance',
      documents: { law: { title: '办法', confidence: 'primary' } },
      values: { rate: [{ from: '2022-01-01', value: 100, cite: 'law' }] },
    }
    const days = { from: { between: ['2023-07-01', '2024-01-01'] } }
    const county = document(yanjiang, { 'allowance.rate': '1元/月' }, days)
    expect(yearsOf([county], yanjiang, [nation])).toEqual(['2024', '2025'])
    expect(yearsOf([county], tongchuan, [nation])).toEqual([])
  })
})

describe('the tables', () => {
  it('count counties, years of none left out', () => {
    const known = new Map([
      ['a', new Map([['dibao', new Set(['2023', '2024'])]])],
      ['b', new Map([['dibao', new Set(['2024'])]])],
      ['c', new Map()],
    ])
    expect(countsByYear(known, ['a', 'b', 'c'], 'dibao', years)).toEqual([
      ['2023', 1],
      ['2024', 2],
    ])
  })

  it.each([
    [[], ''],
    [[['2023', 4]], '2023 4'],
    [
      [
        ['2022', 4],
        ['2023', 4],
        ['2024', 5],
      ],
      '2022–2023 4, 2024 5',
    ],
    [
      [
        ['2022', 4],
        ['2024', 4],
      ],
      '2022 4, 2024 4',
    ],
  ])('%j reads %j', (counts, text) => {
    expect(yearText(counts)).toBe(text)
  })

  it('stand between their marks, and nowhere else', () => {
    const table = tableOf([
      ['a', 'b'],
      [1, 2],
    ])
    expect(table).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
    expect(between('x\n<!-- t -->\nold\n<!-- /t -->\ny', 't', table)).toBe(
      `x\n<!-- t -->\n\n${table}\n\n<!-- /t -->\ny`,
    )
    expect(between('no marks', 't', table)).toBe('no marks')
  })
})
