import { placeProblems } from '@minzheng/core/divisions'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { definitions } from '../test/allowance.js'
import { policyDocumentJsonSchema, readPolicyDocument } from './read.js'

const read = (text: string) => readPolicyDocument(text, 'a.yaml', { definitions, placeProblems })
const head = `division: '430202'
title: 关于提高标准的通知
number: 民发〔2023〕10号
issued: 2023-08-22
confidence: primary
from: 2023-09-01
`
const whole = `${head}seen: 2024-06-30
values:
  shared.standard: 735元/月
  allowance.tiers.low: { value: 100元/月, article: 第一条 }
  allowance.tiers.high:
    - { value: 200元/月, until: 2023-12-31 }
    - { value: 210元/月, from: 2024-01-01, until: { unknownAfter: 2024-12-31 }, for: ['430203'] }
    - { value: 220元/月, from: { between: [2024-01-01, 2024-02-01] } }
  allowance.counts: true
  allowance.grade: 1
none: [allowance.extra]
`

describe('a document as text', () => {
  it('is read with its values as written', () => {
    const { document, problems } = read(whole)
    expect(problems).toEqual([])
    expect(document).toMatchObject({
      division: '430202',
      issued: '2023-08-22',
      values: {
        'shared.standard': { value: '735元/月' },
        'allowance.tiers.low': { value: '100元/月', article: '第一条' },
        'allowance.grade': { value: 1 },
      },
      none: ['allowance.extra'],
    })
  })

  it('takes a code and a number that YAML reads as numbers', () => {
    expect(read(`${head.replace("'430202'", '430202')}values: { shared.standard: 1元/月 }`).document?.division).toBe(
      '430202',
    )
  })

  it('may be JSON', () => {
    const data = {
      division: '430202',
      title: '通知',
      confidence: 'primary',
      from: '2023-09-01',
      values: { 'shared.standard': '1元/月' },
    }
    expect(read(JSON.stringify(data)).problems).toEqual([])
  })
})

describe('what a hand can write wrong', () => {
  it.each<[string, string, string, number | undefined, string, string]>([
    [
      'an unknown id',
      'values: { shared.standrad: 735元/月 }',
      'value-unknown',
      7,
      'values.shared.standrad',
      'Did you mean "shared.standard"?',
    ],
    [
      'an id by its label',
      'values: { 标准: 735元/月 }',
      'value-unknown',
      7,
      'values.标准',
      'Did you mean "shared.standard"?',
    ],
    [
      'an id by its last part',
      'values: { standard: 735元/月 }',
      'value-unknown',
      7,
      'values.standard',
      'Did you mean "shared.standard"?',
    ],
    [
      'a wrong unit',
      'values:\n  shared.standard: 735元/年',
      'value-in-wrong-unit',
      8,
      'values.shared.standard',
      'Use 元/月, 元/人·月, 元/人/月, such as 735元/月.',
    ],
    [
      'a bare number',
      'values:\n  shared.standard: 735',
      'value-without-unit',
      8,
      'values.shared.standard',
      'Write the unit with it, such as 735元/月.',
    ],
    [
      'a bare ratio',
      'values:\n  allowance.share: 0.3',
      'value-without-unit',
      8,
      'values.allowance.share',
      'Write the unit with it, such as 0.3% or 0.3倍.',
    ],
    ['too fine', 'values: { shared.standard: 12.345元/月 }', 'value-too-fine', 7, 'values.shared.standard', ''],
    ['out of bounds', 'values: { shared.standard: 2万元/月 }', 'value-out-of-bounds', 7, 'values.shared.standard', ''],
    [
      'not an option',
      'values: { allowance.mode: third }',
      'value-not-an-option',
      7,
      'values.allowance.mode',
      'Choose one of full（in full）, half（by half）.',
    ],
    ['empty', 'values:\n  shared.standard:', 'value-empty', 8, 'values.shared.standard', ''],
    ['an empty field', 'issuer:\nvalues: { shared.standard: 1元/月 }', 'value-empty', 7, 'issuer', ''],
    [
      'an unknown key',
      'isuer: 某局\nvalues: { shared.standard: 1元/月 }',
      'unrecognized-keys',
      7,
      'isuer',
      'Did you mean "issuer"?',
    ],
    [
      'a misspelt article',
      'values:\n  shared.standard: { value: 1元/月, artcle: 第一条 }',
      'unrecognized-keys',
      8,
      'values.shared.standard.artcle',
      'Did you mean "article"?',
    ],
    [
      'a citation',
      'values:\n  shared.standard: { value: 1元/月, cite: notice }',
      'unrecognized-keys',
      8,
      'values.shared.standard.cite',
      '',
    ],
    [
      'a misspelt citation',
      'values:\n  shared.standard: { value: 1元/月, ciet: notice }',
      'unrecognized-keys',
      8,
      'values.shared.standard.ciet',
      '',
    ],
    [
      'an end before the beginning',
      'values:\n  shared.standard: { value: 1元/月, until: 2023-08-31 }',
      'days-out-of-order',
      8,
      'values.shared.standard.until',
      '',
    ],
    [
      'an end of the document before its beginning',
      'until: 2023-08-31\nvalues: { shared.standard: 1元/月 }',
      'days-out-of-order',
      7,
      'until',
      '',
    ],
    [
      'a beginning turned round',
      'values:\n  shared.standard: { value: 1元/月, from: { between: [2024-01-01, 2023-01-01] } }',
      'days-out-of-order',
      8,
      'values.shared.standard.from',
      '',
    ],
    [
      'two entries for one day',
      'values:\n  shared.standard:\n    - { value: 1元/月 }\n    - { value: 2元/月, from: 2023-09-01 }',
      'two-entries-for-one-day',
      10,
      'values.shared.standard[1]',
      '',
    ],
    [
      'an overlap',
      'values:\n  shared.standard:\n    - { value: 1元/月, until: 2024-01-01 }\n    - { value: 2元/月, from: 2024-01-01 }',
      'entries-overlap',
      10,
      'values.shared.standard[1]',
      '',
    ],
    [
      'none and a value',
      'values: { shared.standard: 1元/月 }\nnone: [shared.standard]',
      'two-entries-for-one-day',
      8,
      'none[0]',
      '',
    ],
    [
      'a value of none',
      'values: { shared.standard: { value: 1元/月, status: none } }',
      'value-of-none',
      7,
      'values.shared.standard.value',
      '',
    ],
    [
      'none of an unknown id',
      'values: { shared.standard: 1元/月 }\nnone: [allowance.tires.*]',
      'value-unknown',
      8,
      'none[0]',
      '',
    ],
    [
      'a date that is none',
      'values:\n  shared.standard: { value: 1元/月, from: 2024-1-5 }',
      'invalid-format',
      8,
      'values.shared.standard.from',
      '',
    ],
    [
      'a place that does not exist',
      "values:\n  shared.standard: { value: 1元/月, for: ['430299'] }",
      'division-unknown',
      8,
      'values.shared.standard.for',
      '',
    ],
    [
      'a place that was not there that day',
      "values:\n  shared.standard: { value: 1元/月, from: 2018-01-01, for: ['430212'] }",
      'division-not-yet',
      8,
      'values.shared.standard.for',
      '',
    ],
    [
      'a duplicate key',
      'values:\n  shared.standard: 1元/月\n  shared.standard: 2元/月',
      'duplicate-key',
      9,
      'values.shared.standard',
      '',
    ],
    ['nothing set', '', 'document-sets-nothing', 1, '', ''],
    ['values that are no mapping', 'values: [1]', 'not-a-mapping', 7, 'values', ''],
    [
      'an entry that is no mapping',
      'values: { shared.standard: [1元/月] }',
      'not-a-mapping',
      7,
      'values.shared.standard[0]',
      '',
    ],
    [
      'a confidence that is none',
      'values: { shared.standard: { value: 1元/月, confidence: sure } }',
      'invalid-value',
      7,
      'values.shared.standard.confidence',
      '',
    ],
  ])('%s', (_, text, code, line, path, remedy) => {
    const { document, problems } = read(head + text)
    expect(document).toBeUndefined()
    expect(problems.map(one => one.code)).toEqual([code])
    const [problem] = problems
    expect([problem?.file, problem?.line]).toEqual(['a.yaml', line])
    expect(
      problem?.path
        .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
        .join(''),
    ).toBe(path)
    expect(problem?.message.zh).not.toBe('')
    if (remedy) expect(problem?.remedy.en).toBe(remedy)
  })

  it.each([
    ['title', 'document-without-title'],
    ['division', 'document-without-division'],
    ['confidence', 'document-without-confidence'],
  ])('no %s', (field, code) => {
    const text = head.replace(new RegExp(`^${field}:.*\\n`, 'm'), '')
    expect(read(`${text}values: { shared.standard: 1元/月 }`).problems.map(one => one.code)).toEqual([code])
  })

  it('no first day', () => {
    const text = head.replace('from: 2023-09-01\n', '')
    expect(read(`${text}values:\n  shared.standard: 1元/月`).problems).toMatchObject([
      { code: 'from-missing', line: 7 },
    ])
  })

  it.each([
    ['a: [1', 'syntax'],
    ['- 1', 'not-a-mapping'],
    ['', 'not-a-mapping'],
    ['text', 'not-a-mapping'],
    ['a: *lost', 'syntax'],
    [`a: ${'['.repeat(100_000)}`, 'too-large'],
    [`a: ${'['.repeat(100)}${']'.repeat(100)}`, 'too-large'],
    ['\u0000', 'not-a-mapping'],
  ])('%.10s', (text, code) => {
    expect(read(text).problems[0]?.code).toBe(code)
  })

  it('everything at once, in one pass', () => {
    const { problems } = read(
      "division: '430202'\ntitel: 通知\nfrom: 2023-09-01\nvalues:\n  shared.standrad: 1元/月\n  shared.standard: 735\n  allowance.mode: third\n",
    )
    expect(problems.map(one => one.code).sort()).toEqual([
      'document-without-confidence',
      'document-without-title',
      'unrecognized-keys',
      'value-not-an-option',
      'value-unknown',
      'value-without-unit',
    ])
  })
})

describe('the JSON Schema for editors', () => {
  const schema = policyDocumentJsonSchema(definitions)
  const validate = new Ajv2020({ strict: false, formats: { date: true, uri: true } }).compile(schema)
  const document = (values: object) => ({
    division: '430202',
    title: '通知',
    confidence: 'primary',
    from: '2023-09-01',
    values,
  })

  it('is of draft 2020-12, and names each value', () => {
    expect(schema['$schema']).toContain('2020-12')
    expect(JSON.stringify(schema)).toContain('"title":"标准"')
  })

  it.each([
    [{ 'shared.standard': '735元/月' }, true],
    [{ 'shared.standard': { value: '735.5元/月', article: '第一条' } }, true],
    [{ 'shared.standard': [{ value: '1元/月', from: { between: ['2023-01-01', '2023-12-31'] } }] }, true],
    [{ 'allowance.share': '30%', 'allowance.counts': true, 'allowance.grade': 1 }, true],
    [{ 'shared.standard': 735 }, false],
    [{ 'shared.standard': '735元/年' }, false],
    [{ 'shared.standrad': '735元/月' }, false],
    [{ 'shared.standard': { value: '1元/月', artcle: '第一条' } }, false],
    [{ 'allowance.mode': 'third' }, false],
  ])('%j: %s', (values, valid) => {
    expect(validate(document(values))).toBe(valid)
  })
})
