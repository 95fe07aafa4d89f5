import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
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
    ['unrecognized-keys', 'items', 1],
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
        zh: '无效输入：期望 数字，实际接收 string。',
        en: 'Invalid input: expected number, received string.',
      },
      remedy: {
        zh: '请改为要求的类型，或补上缺少的字段。',
        en: 'Give a value of that type, or add the missing field.',
      },
    },
  ])
  const remedyOf = (schema: z.ZodType, data: unknown) => problemsOf(schema, data)[0]?.remedy.en
  expect(remedyOf(z.strictObject({}), { a: 1 })).toBe('Remove the field, or mend its spelling.')
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
