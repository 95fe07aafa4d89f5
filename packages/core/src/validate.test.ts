import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { DivisionCode } from './division.schema.js'
import { choice, date, fen, group, ifAny, ifKnown, share, yesNo } from './fields.js'
import { problemsOf as ofError, validate } from './validate.js'

const problemsOf = (schema: z.ZodType, data: unknown) => {
  const result = validate(schema, data)
  return result.success ? [] : result.problems
}
const brief = (schema: z.ZodType, data: unknown) => problemsOf(schema, data).map(({ code, path }) => [code, ...path])

it('gives data as the schema has it', () => {
  expect(validate(z.object({ beds: z.coerce.number() }), { beds: '7' })).toEqual({ success: true, data: { beds: 7 } })
})

it('lists every problem with its path, in both languages', () => {
  const Plan = z.strictObject({
    year: z.int(),
    items: z.array(z.strictObject({ heading: z.string().min(2) })),
    kind: z.enum(['a']),
  })
  const problems = problemsOf(Plan, {
    year: '2024',
    items: [{ heading: '一' }, { heading: '养老', colour: 1 }],
    kind: 'b',
  })
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
    ['invalid-type', 'year'],
    ['too-small', 'items', 0, 'heading'],
    ['unrecognized-keys', 'items', 1, 'colour'],
    ['invalid-value', 'kind'],
  ])
  for (const { message, remedy } of problems) {
    expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(message.en).toMatch(/^[^\u4e00-\u9fff]+\.$/)
    expect(remedy.zh).toMatch(/。$/)
    expect(remedy.en).toMatch(/\.$/)
  }
  expect(problems[2]?.message.en).toContain('colour')
})

it('calls a text that is no code of a division so, in place of the form of a code', () => {
  for (const schema of [DivisionCode, DivisionCode.describe('地方 / The place')])
    expect(problemsOf(z.object({ place: schema }), { place: '厦门市' })).toMatchObject([
      {
        code: 'invalid-format',
        path: ['place'],
        message: { zh: '“厦门市”不是行政区划代码。', en: '"厦门市" is no code of a division.' },
        remedy: {
          zh: '请写 6、9 或 12 位代码，例如 350200。',
          en: 'Write a code of 6, 9 or 12 digits, such as 350200.',
        },
      },
    ])
})

describe('a union', () => {
  const Pace = z.union([z.enum(['linear', 'end']), z.array(z.strictObject({ date: z.iso.date(), value: z.number() }))])

  it('is told apart by the member that comes closest', () => {
    expect(brief(Pace, 'liner')).toEqual([['invalid-value']])
    expect(brief(Pace, [{ date: '2024-02-30', value: 1 }])).toEqual([['invalid-format', 0, 'date']])
    expect(brief(z.object({ pace: Pace }), { pace: [{ date: '2024-02-29' }] })).toEqual([
      ['invalid-type', 'pace', 0, 'value'],
    ])
  })

  it('takes the object with the fewest problems', () => {
    const Shape = z.union([
      z.strictObject({ radius: z.number() }),
      z.strictObject({ width: z.number(), height: z.number() }),
    ])
    expect(brief(Shape, { width: 1 })).toEqual([['invalid-type', 'height']])
  })

  it('lists the values of a discriminator', () => {
    const Status = z.discriminatedUnion('status', [
      z.object({ status: z.literal('met') }),
      z.object({ status: z.literal('missed'), gap: z.number() }),
    ])
    const [problem] = problemsOf(Status, { status: 'x' })
    expect(problem).toMatchObject({ code: 'invalid-value', path: ['status'] })
    expect(problem?.message.zh).toContain('missed')
    expect(brief(Status, { status: 'missed' })).toEqual([['invalid-type', 'gap']])
  })
})

it('keeps the words of a check that has no problem of its own', () => {
  const [problem] = problemsOf(
    z.number().refine(value => value > 3, '须大于三'),
    2,
  )
  expect(problem?.message.zh).toBe('须大于三。')
})

it('never throws, and always says why it refuses', () => {
  const Any = z.union([
    z.strictObject({ a: z.number(), b: z.array(z.string()) }),
    z.record(z.string(), z.int()),
    z.null(),
  ])
  fc.assert(
    fc.property(fc.anything(), data => {
      const result = validate(Any, data)
      expect(result.success || result.problems.length > 0).toBe(true)
    }),
  )
})

it('says what was given, and how to mend it', () => {
  expect(problemsOf(z.object({ year: z.int() }), { year: '2024' })).toEqual([
    {
      code: 'invalid-type',
      severity: 'error',
      path: ['year'],
      message: {
        zh: '“year”不能是“2024”。',
        en: '"year" cannot be "2024".',
      },
      remedy: { zh: '请写整数。', en: 'Write a whole number.' },
    },
  ])
  const remedyOf = (schema: z.ZodType, data: unknown) => problemsOf(schema, data)[0]?.remedy.en
  expect(remedyOf(z.strictObject({}), { a: 1 })).toBe('Remove it, or mend its spelling.')
  expect(remedyOf(z.enum(['a']), 'b')).toBe('Choose one of the listed values.')
  expect(remedyOf(z.iso.date(), 'b')).toBe('Write it in that format.')
  expect(remedyOf(z.int().min(1), 0)).toBe('Give a value at or above the limit.')
  expect(remedyOf(z.int().max(1), 2)).toBe('Give a value at or below the limit.')
  expect(remedyOf(z.int().multipleOf(2), 3)).toBe('Mend it by the schema.')
})

it('writes a symbol of a path as text', () => {
  const key = Symbol('key')
  const schema = z.any().check(({ issues, value }) => {
    issues.push({ code: 'custom', input: value, path: [key, 0], message: 'wrong' })
  })
  expect(brief(schema, 1)).toEqual([['custom', 'Symbol(key)', 0]])
})

it('of members that come equally close, the first', () => {
  const Shape = z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })])
  expect(problemsOf(Shape, {}).map(({ path }) => path)).toEqual([['a']])
})

it('of a union without members, and of one with a single member', () => {
  const union = (errors: z.core.$ZodIssue[][]) =>
    ofError(new z.core.$ZodError([{ code: 'invalid_union', errors, path: ['a'], message: 'none fits', input: 1 }]))
  expect(union([]).map(({ code, path }) => [code, ...path])).toEqual([['invalid-union', 'a']])
  const inner: z.core.$ZodIssue = { code: 'custom', path: ['b'], message: 'wrong', input: 1 }
  expect(union([[inner]]).map(({ code, path }) => [code, ...path])).toEqual([['custom', 'a', 'b']])
})

describe('a field with a label', () => {
  const Case = z.strictObject({
    area: choice({ urban: ['城镇', 'Urban'], rural: ['农村', 'Rural'] }, '户籍', 'Registration'),
    wage: ifKnown(fen('月工资', 'Monthly wage', { per: 'month' })),
    share: ifAny(share('比例', 'Share')),
    birth: date('出生日期', 'Date of birth'),
    members: group(z.strictObject({ car: ifKnown(yesNo('有车', 'Owns a car')) }), '家庭成员', 'Members', { most: 2 }),
  })
  const good = { area: 'urban', birth: '1980-01-01', members: [] }
  const said = (wrong: object, language: 'zh' | 'en' = 'zh') =>
    problemsOf(Case, { ...good, ...wrong }).map(
      ({ path, message, remedy }) => `${path.join('.')} ${message[language]} ${remedy[language]}`,
    )

  it.each([
    [{ birth: undefined }, 'birth 没有填写“出生日期”。 请写成 YYYY-MM-DD，例如 2024-05-31。'],
    [{ birth: '1980-02-30' }, 'birth “出生日期”不能是“1980-02-30”。 请写成 YYYY-MM-DD，例如 2024-05-31。'],
    [
      { wage: 12.5 },
      'wage “月工资”不能是 12.5。 请写以分为单位的整数（0 至 10000000，即不超过 100000.00 元）；12.50 元写成 1250。',
    ],
    [
      { wage: '735元' },
      'wage “月工资”不能是“735元”。 请写以分为单位的整数（0 至 10000000，即不超过 100000.00 元）；735.00 元写成 73500。',
    ],
    [{ wage: -1 }, 'wage “月工资”为 -1，低于下限 0。 请写以分为单位的整数（0 至 10000000，即不超过 100000.00 元）。'],
    [{ share: 30 }, 'share “比例”为 30，超过上限 1。 请写 0 至 1 的小数，0.3 即 30%。'],
    [{ area: '农村' }, 'area “户籍”不能是“农村”。 是否想写“rural”？可选：urban（城镇）、rural（农村）。'],
    [{ area: 'toString' }, 'area “户籍”不能是“toString”。 可选：urban（城镇）、rural（农村）。'],
    [{ members: [{ car: 1 }] }, 'members.0.car “有车”不能是 1。 请写 true 或 false。'],
    [{ members: [{}, {}, {}] }, 'members “家庭成员”为 3，超过上限 2。 请写成列表，项数在限度之内。'],
    [{ wages: 1 }, 'wages 没有名为“wages”的字段。 是否想写“wage”（月工资）？'],
    [{ 工资: 1 }, '工资 没有名为“工资”的字段。 是否想写“wage”（月工资）？'],
    [{ 'Date of birth': 1 }, 'Date of birth 没有名为“Date of birth”的字段。 是否想写“birth”（出生日期）？'],
    [{ members: [{ cra: true }] }, 'members.0.cra 没有名为“cra”的字段。 是否想写“car”（有车）？'],
    [{ constructor: 1 }, 'constructor 没有名为“constructor”的字段。 请删去，或改正其拼写。'],
  ])('is told by it: %j', (wrong, text) => {
    expect(said(wrong)).toEqual([text])
    expect(said(wrong, 'en')[0]?.replaceAll(/^\S+|"[^"]*"/g, '')).not.toMatch(/[\u4e00-\u9fff，。（）“”]/)
  })

  it('names every unknown key, also one that objects are made with', () => {
    const data = JSON.parse('{"area":"urban","birth":"1980-01-01","members":[],"__proto__":{"wage":1},"x":1}')
    expect(brief(Case, data)).toEqual([
      ['unrecognized-keys', '__proto__'],
      ['unrecognized-keys', 'x'],
    ])
  })
})
