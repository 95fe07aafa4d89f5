import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { definitions } from '../test/allowance.js'
import { valueDefinitions } from './definitions.js'
import { NationalEntry, PolicyDocument } from './document.js'
import { policyDocumentJsonSchema } from './read.js'

const document = { division: '430202', title: '通知', confidence: 'primary' }
const withValue = (value: unknown) => ({ ...document, values: { x: value } })

describe('a document', () => {
  it.each<[string, unknown, boolean]>([
    ['without values', document, true],
    ['with a text', withValue('735元/月'), true],
    ['with a number', withValue(1), true],
    ['with yes or no', withValue(false), true],
    ['with nothing', withValue(null), false],
    ['with an entry', withValue({ value: '735元/月' }), true],
    ['with an entry without a value', withValue({ status: 'none' }), true],
    ['with an entry of another status', withValue({ status: 'gone' }), false],
    ['with an entry with another field', withValue({ cite: 'x' }), false],
    ['with one entry in a list', withValue([{ value: '735元/月' }]), true],
    ['with two', withValue([{ value: '735元/月' }, { value: '736元/月', from: '2024-01-01' }]), true],
    ['with an empty list', withValue([]), false],
    ['with an article of one character', withValue({ value: 1, article: '一' }), true],
    ['with an empty article', withValue({ value: 1, article: '' }), false],
    ['with a note of one character', withValue({ value: 1, note: '注' }), true],
    ['with an empty note', withValue({ value: 1, note: '' }), false],
    ['for one place', withValue({ value: 1, for: ['430203'] }), true],
    ['for no place', withValue({ value: 1, for: [] }), false],
    ['for what is no place', withValue({ value: 1, for: ['43020'] }), false],
    [
      'with days',
      { ...document, from: { between: ['2024-01-01', '2024-02-01'] }, until: { unknownAfter: '2024-03-01' } },
      true,
    ],
    ['with one day between', { ...document, from: { between: ['2024-01-01'] } }, false],
    ['with a day that is none', { ...document, until: '2023-02-29' }, false],
    ['with an id of one letter among none', { ...document, none: ['x'] }, true],
    ['with an empty id among none', { ...document, none: [''] }, false],
    ['with nothing among none', { ...document, none: [] }, true],
    ['with another field', { ...document, cite: 'x' }, false],
  ])('%s: %s', (_, data, valid) => {
    expect(PolicyDocument.safeParse(data).success).toBe(valid)
  })
})

describe('a value of the nation', () => {
  it.each([
    [{ from: '2024-01-01', value: 1, cite: 'l' }, true],
    [{ from: '2024-01-01', status: 'none', cite: 'law' }, true],
    [{ from: '2024-01-01', value: 1, cite: '' }, false],
    [{ from: '2024-01-01', value: 1 }, false],
    [{ value: 1, cite: 'law' }, false],
  ])('%j: %s', (data, valid) => {
    expect(NationalEntry.safeParse(data).success).toBe(valid)
  })
})

describe('the JSON Schema of a value', () => {
  const written = (id: string, of = definitions) => {
    const schema = policyDocumentJsonSchema(of) as unknown as {
      properties: { values: { properties: Record<string, { title: string; description: string; anyOf: object[] }> } }
    }
    return schema.properties.values.properties[id]!
  }
  const others = valueDefinitions([
    {
      id: 'other',
      title: { zh: '另一项', en: 'Another' },
      policy: z.object({ day: z.iso.date(), text: z.string(), level: z.enum(['1', '10', 'a2', '3b']) }),
    },
  ])

  it.each<[string, object, typeof definitions]>([
    [
      'shared.standard',
      {
        type: 'string',
        pattern: expect.stringMatching(
          /^\^-\?\[0-9\]\[0-9,\]\*\(\\\.\[0-9\]\+\)\?\\s\*\(元\\\/月\|元\\\/人·月\|.*\)\$$/,
        ),
        examples: ['735元/月'],
      },
      definitions,
    ],
    [
      'allowance.age',
      { type: 'string', pattern: '^-?[0-9][0-9,]*(\\.[0-9]+)?\\s*(周岁|年|岁)$', examples: ['12周岁'] },
      definitions,
    ],
    ['allowance.counts', { type: 'boolean' }, definitions],
    ['allowance.grade', { enum: ['1', '1-2', 1] }, definitions],
    ['other.level', { enum: ['1', '10', 'a2', '3b', 1, 10] }, others],
    ['other.day', { type: 'string', format: 'date' }, others],
    ['other.text', { type: 'string' }, others],
  ])('%s', (id, expected, of) => {
    const { anyOf } = written(id, of)
    expect(anyOf[0]).toEqual(expected)
    expect(anyOf[1]).toMatchObject({ properties: { value: expected, article: { type: 'string' } } })
    expect(anyOf[2]).toEqual({ type: 'array', minItems: 1, items: anyOf[1] })
  })

  it('has its label in both languages', () => {
    expect(written('allowance.mode')).toMatchObject({ title: '发放方式', description: '发放方式 / Mode' })
  })
})
