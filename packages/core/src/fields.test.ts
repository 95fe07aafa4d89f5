import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import {
  age,
  choice,
  count,
  date,
  days,
  decimal,
  each,
  fen,
  group,
  ifAny,
  ifKnown,
  months,
  orNone,
  orUnknown,
  part,
  share,
  unlessSaid,
  years,
  yesIfSaid,
  yesNo,
} from './fields.js'

const label = { zh: '名称', en: 'Name' }
const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe('bounds, both included', () => {
  it.each([
    ['fen', fen(label), 0, 100_000_000_000],
    ['fen per month', fen(label, { per: 'month' }), 0, 10_000_000],
    ['fen of a loss', fen(label, { least: -500, most: 700 }), -500, 700],
    ['count', count(label), 0, 1_000_000],
    ['count of people', count(label, { least: 1, most: 30 }), 1, 30],
    ['months', months(label), 0, 1_200],
    ['days', days(label), 0, 36_600],
    ['years', years(label), 0, 100],
    ['age', age(label), 0, 150],
    ['age of a minor', age(label, { most: 17 }), 0, 17],
    ['decimal', decimal(label), 0, 1_000],
    ['share', share(label), 0, 1],
    ['share above the whole', share(label, { most: 2 }), 0, 2],
  ])('%s', (_, schema, least, most) => {
    expect([schema.minValue, schema.maxValue]).toEqual([least, most])
    expect([least, most].every(value => takes(schema, value))).toBe(true)
    expect([least - 1, most + 1].some(value => takes(schema, value))).toBe(false)
  })

  it('whole numbers take no fraction, shares the step and no finer', () => {
    for (const schema of [fen(label), count(label), months(label), days(label), years(label), age(label)])
      expect(takes(schema, 0.5)).toBe(false)
    expect([takes(share(label), 0.07), takes(share(label), 0.075)]).toEqual([true, false])
    expect([0.075, 0.0755].map(value => takes(share(label, { step: 0.001 }), value))).toEqual([true, false])
    expect([99.99, 99.995].map(value => takes(decimal(label), value))).toEqual([true, false])
  })

  it('a date is one that exists', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9'].map(value => takes(date(label), value))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what a field says of itself', () => {
  it.each([
    ['fen', fen('收入', 'Income'), { unit: 'fen' }],
    ['fen per month', fen('收入', 'Income', { per: 'month' }), { unit: 'fen/month' }],
    ['count', count('收入', 'Income'), {}],
    ['count of beds', count('收入', 'Income', { unit: 'bed' }), { unit: 'bed' }],
    ['months', months('收入', 'Income'), { unit: 'month' }],
    ['days', days('收入', 'Income'), { unit: 'day' }],
    ['days that are worked', days('收入', 'Income', { unit: 'working-day' }), { unit: 'working-day' }],
    ['years', years('收入', 'Income'), { unit: 'year' }],
    ['age', age('收入', 'Income'), { unit: 'year' }],
    ['decimal', decimal('收入', 'Income'), {}],
    ['points', decimal('收入', 'Income', { unit: 'point' }), { unit: 'point' }],
    ['share', share('收入', 'Income'), {}],
    ['date', date('收入', 'Income'), {}],
    ['yes or no', yesNo('收入', 'Income'), {}],
    ['yes if said', yesIfSaid('收入', 'Income'), {}],
    ['a policy value', fen('收入', 'Income', { per: 'month', value: 'a.b' }), { unit: 'fen/month', value: 'a.b' }],
    ['part', part(z.object({}), '收入', 'Income'), {}],
    ['group', group(z.object({}), '收入', 'Income', { most: 3 }), {}],
    ['group of people', group(z.object({}), '收入', 'Income', { unit: 'person', most: 3 }), { unit: 'person' }],
    ['count in words', count('收入', 'Income', { countedIn: 'times' }), { countedIn: 'times' }],
    ['a choice', choice({ a: ['甲', 'A'] }, '收入', 'Income'), { words: { a: { zh: '甲', en: 'A' } } }],
    [
      'a choice of a policy',
      choice({ a: { zh: '甲', en: 'A' } }, '收入', 'Income', { value: 'c' }),
      { words: { a: { zh: '甲', en: 'A' } }, value: 'c' },
    ],
  ])('%s', (_, schema, more) => {
    expect(schema.meta()).toStrictEqual({ label: { zh: '收入', en: 'Income' }, ...more })
  })

  it('the label may be one text in both languages', () => {
    expect(date(label).meta()).toEqual({ label })
    expect(choice({ a: ['甲', 'A'] }, label).meta()).toMatchObject({ label })
    expect(yesIfSaid(label).meta()).toEqual({ label })
    expect(fen(label, { per: 'day' }).meta()).toEqual({ label, unit: 'fen/day' })
  })

  it.each([
    ['ifKnown', ifKnown],
    ['ifAny', ifAny],
    ['orNone', orNone],
    ['orUnknown', orUnknown],
    ['unlessSaid', (schema: z.ZodInt) => unlessSaid(0, schema)],
  ])('%s says the same, in the JSON Schema too', (_, wrap) => {
    const wrapped = wrap(fen(label, { per: 'month' }))
    expect(wrapped.meta()).toEqual({ label, unit: 'fen/month' })
    expect(z.toJSONSchema(wrapped, { io: 'input' })).toMatchObject({ label, unit: 'fen/month' })
    expect(wrap(z.int()).meta()).toBeUndefined()
  })
})

describe('what may be left out', () => {
  const form = z.object({
    required: fen(label),
    ifKnown: ifKnown(fen(label)),
    ifAny: ifAny(fen(label)),
    orNone: orNone(fen(label)),
    orUnknown: orUnknown(fen(label)),
    unlessSaid: unlessSaid(5, fen(label)),
    yesIfSaid: yesIfSaid(label),
  })
  const said = { required: 1, orNone: null, orUnknown: null }

  it('is not known, none, or as usual', () => {
    expect(form.parse(said)).toEqual({ ...said, unlessSaid: 5, yesIfSaid: false })
    const unknown = { ...said, ifKnown: null, unlessSaid: null, yesIfSaid: null }
    expect(form.parse(unknown)).toEqual(unknown)
    const given = { required: 1, ifKnown: 2, ifAny: 3, orNone: 4, orUnknown: 5, unlessSaid: 6, yesIfSaid: true }
    expect(form.parse(given)).toEqual(given)
  })

  it.each(['required', 'orNone', 'orUnknown'])('%s must be said', key => {
    expect(takes(form, { ...said, [key]: undefined })).toBe(false)
  })
  it.each(['required', 'ifAny'])('%s is no null', key => {
    expect(takes(form, { ...said, [key]: null })).toBe(false)
  })
})

describe('choices', () => {
  it('offer their words in order', () => {
    const area = choice({ urban: ['城镇', 'Urban'], rural: ['农村', 'Rural'] }, '户籍', 'Registration')
    expect(area.options).toEqual(['urban', 'rural'])
    expect(['urban', 'rural', 'town', '', null].map(word => takes(area, word))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  const grades = { none: ['无', 'None'], 1: ['一级', 'First'], 2: ['二级', 'Second'] } as const
  it('or those that are named', () => {
    const grade = choice(grades, '等级', 'Grade', { of: ['none', '1'] })
    expect(['none', '1', '2', 1].map(word => takes(grade, word))).toEqual([true, true, false, false])
    expect(grade.meta()?.['words']).toEqual({ none: { zh: '无', en: 'None' }, 1: { zh: '一级', en: 'First' } })
    expectTypeOf<z.infer<typeof grade>>().toEqualTypeOf<'none' | '1'>()
    expect(choice({ a: ['甲', 'A'], b: ['乙', 'B'] }, label, { of: ['b', 'a'] }).options).toEqual(['b', 'a'])
    const all = choice(grades, '等级', 'Grade')
    expect(all.options).toEqual(z.enum(['none', '1', '2']).options)
    expectTypeOf<z.infer<typeof all>>().toEqualTypeOf<'none' | '1' | '2'>()
  })
})

it('a group has a least and a greatest size', () => {
  const member = z.object({ birth: date('出生日期', 'Date of birth') })
  const members = group(member, '家庭成员', 'Members', { least: 1, most: 2 })
  const one = { birth: '2001-01-01' }
  expect([[], [one], [one, one], [one, one, one]].map(list => takes(members, list))).toEqual([false, true, true, false])
  expect(takes(group(member, '子女', 'Children', { most: 2 }), [])).toBe(true)
})

it('each has the same field for each of several things', () => {
  const names = { urban: ['城市', 'Urban'], rural: { zh: '农村', en: 'Rural' }, 3: ['三级', 'Third'] } as const
  const standards = each(names, (zh, en) => fen(`${zh}标准`, `${en} standard`, { per: 'month' }))
  expect(Object.entries(standards.shape).map(([key, schema]) => [key, schema.meta()])).toEqual([
    ['3', { label: { zh: '三级标准', en: 'Third standard' }, unit: 'fen/month' }],
    ['urban', { label: { zh: '城市标准', en: 'Urban standard' }, unit: 'fen/month' }],
    ['rural', { label: { zh: '农村标准', en: 'Rural standard' }, unit: 'fen/month' }],
  ])
  expectTypeOf<z.infer<typeof standards>>().toEqualTypeOf<{ urban: number; rural: number; 3: number }>()
})

it('types are those of zod, from which the kernel infers its expressions', () => {
  expectTypeOf(fen('月收入', 'Monthly income', { per: 'month' })).toEqualTypeOf<z.ZodInt>()
  expectTypeOf(count(label)).toEqualTypeOf<z.ZodInt>()
  expectTypeOf(share(label)).toEqualTypeOf<z.ZodNumber>()
  expectTypeOf(date(label)).toEqualTypeOf<z.ZodISODate>()
  expectTypeOf(yesNo(label)).toEqualTypeOf<z.ZodBoolean>()
  expectTypeOf(yesIfSaid(label)).toEqualTypeOf<z.ZodDefault<z.ZodNullable<z.ZodBoolean>>>()
  expectTypeOf(choice({ a: ['甲', 'A'], b: ['乙', 'B'] }, label)).toEqualTypeOf<z.ZodEnum<{ a: 'a'; b: 'b' }>>()
  expectTypeOf(ifKnown(fen(label))).toEqualTypeOf<z.ZodOptional<z.ZodNullable<z.ZodInt>>>()
  expectTypeOf(unlessSaid(0, fen(label))).toEqualTypeOf<z.ZodDefault<z.ZodNullable<z.ZodInt>>>()
  expectTypeOf(ifAny(share(label))).toEqualTypeOf<z.ZodOptional<z.ZodNumber>>()
  expectTypeOf(orNone(date(label))).toEqualTypeOf<z.ZodNullable<z.ZodISODate>>()
  const member = z.object({ owns: yesNo(label) })
  expectTypeOf(group(member, '成员', 'Members', { most: 2 })).toEqualTypeOf<z.ZodArray<typeof member>>()
  expectTypeOf(part(member, '成员', 'Member')).toEqualTypeOf<typeof member>()
  type Word = z.infer<ReturnType<typeof named>>
  const named = () => choice({ a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } }, '某', 'Some')
  expectTypeOf<Word>().toEqualTypeOf<'a' | 'b'>()
})
