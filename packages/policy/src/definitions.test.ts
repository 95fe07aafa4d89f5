import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { common as commonProgram } from '../test/allowance.js'
import { valueDefinitions } from './definitions.js'
import { countedIn } from './schema-leaves.js'

const program = (shape: z.ZodRawShape, id = 'a', title = { zh: '甲', en: 'First' }) => ({
  id,
  title,
  policy: z.object(shape),
})
const defined = (schema: z.ZodType) => {
  const { byId } = valueDefinitions([program({ x: schema })])
  return byId.get('a.x')!
}
const byProvince = { level: 'province', since: '2026-07-01', law: '社会救助法第二十一条' } as const
const named = (more: object = {}) => ({ label: { zh: '值', en: 'Value' }, value: 'v', ...more })

describe('what a value is', () => {
  it.each<[string, z.ZodType, object]>([
    ['a whole number', z.int().min(1).max(9), { kind: 'number', whole: true, least: 1, most: 9, unit: 'item' }],
    ['a whole number without bounds', z.int(), { kind: 'number', whole: true, least: undefined, most: undefined }],
    ['a number', z.number().min(0), { kind: 'number', whole: false, least: 0, most: undefined, unit: undefined }],
    ['a number below another', z.number().max(0), { kind: 'number', whole: false, least: undefined, most: 0 }],
    ['yes or no', z.boolean(), { kind: 'yes-no', whole: false, unit: undefined }],
    ['a choice', z.enum(['b', 'a']), { kind: 'choice', whole: false, options: ['b', 'a'], unit: undefined }],
    ['a date', z.iso.date(), { kind: 'date', whole: false, unit: undefined }],
    ['a text', z.string(), { kind: 'text', whole: false, unit: undefined }],
    ['a number with a unit', z.int().meta({ unit: 'fen/month' }), { unit: 'fen/month' }],
    ['a count', z.int().meta(countedIn('times')), { unit: 'times' }],
    ['a count with a unit', z.int().meta({ unit: 'day', ...countedIn('times') }), { unit: 'day' }],
    ['a share', z.number().meta({ label: { zh: '比例', en: 'Share' } }), { label: { zh: '比例', en: 'Share' } }],
    ['a value without a label', z.int(), { label: { zh: 'x', en: 'x' } }],
    ['a value with a level', z.int().meta({ setBy: byProvince }), { setBy: byProvince }],
  ])('%s', (_, schema, expected) => {
    const found = defined(schema)
    expect({ ...found, ...expected }).toEqual(found)
  })
})

describe('two programs that read one value', () => {
  const problemsOf = (a: z.ZodType, b: z.ZodType) =>
    valueDefinitions([program({ x: a }), program({ y: b }, 'b', { zh: '乙', en: 'Second' })]).problems

  it.each<[string, z.ZodType, z.ZodType, string | undefined]>([
    ['the same', z.int().meta(named()), z.int().meta(named()), undefined],
    ['kind', z.int().meta(named({ unit: 'day' })), z.boolean().meta(named({ unit: 'day' })), 'kind, whole'],
    ['unit', z.int().meta(named({ unit: 'day' })), z.int().meta(named({ unit: 'month' })), 'unit'],
    ['whole', z.int().meta(named({ unit: 'day' })), z.number().meta(named({ unit: 'day' })), 'whole'],
    ['least', z.int().meta(named()), z.int().min(0).meta(named()), 'least'],
    ['most', z.int().max(9).meta(named()), z.int().max(8).meta(named()), 'most'],
    ['who sets it', z.int().meta(named({ setBy: byProvince })), z.int().meta(named()), 'setBy'],
    ['options', z.enum(['a', 'b']).meta(named()), z.enum(['a']).meta(named()), 'options'],
    ['options in another order', z.enum(['a', 'b']).meta(named()), z.enum(['b', 'a']).meta(named()), 'options'],
    [
      'label',
      z.int().meta(named({ label: { zh: '数', en: 'Value' } })),
      z.int().meta(named({ label: { zh: '值', en: 'Value' } })),
      'label',
    ],
    [
      'English label',
      z.int().meta(named({ label: { zh: '值', en: 'Number' } })),
      z.int().meta(named({ label: { zh: '值', en: 'Value' } })),
      'label',
    ],
  ])('differ in %s', (_, a, b, parts) => {
    const problems = problemsOf(a, b)
    if (parts === undefined) expect(problems).toEqual([])
    else expect(problems[0]?.message.en).toMatch(new RegExp(`: ${parts}\\.$`))
  })

  it('is said with both labels, whose it is, and the remedy', () => {
    const a = z.int().meta(named({ label: { zh: '数', en: 'Number' }, unit: 'day' }))
    expect(problemsOf(a, z.int().meta(named({ unit: 'month' })))).toEqual([
      {
        code: 'value-defined-twice',
        severity: 'error',
        path: ['b', 'y'],
        message: {
          zh: '乙的“值”（v）与另一程序的同名取值“数”定义不一：unit、label。',
          en: '"Value" (v) of Second is defined otherwise than "Number" of another program: unit, label.',
        },
        remedy: {
          zh: '请让各程序共用一个定义，或另取一个标识。',
          en: 'Let the programs share one definition, or give it an id of its own.',
        },
      },
    ])
  })

  it('may share one schema under two labels of their own, and that is no less a difference', () => {
    const schema = z.int()
    const [first, second] = [named({ label: { zh: '数', en: 'Number' } }), named()]
    expect(problemsOf(schema.meta(first), schema.meta(second))[0]?.code).toBe('value-defined-twice')
  })
})

describe('who reads a value', () => {
  const first = program({ x: z.int().meta(named()), own: z.int() })
  const later = program({ x: z.int().meta(named()), added: z.int() })
  const moved = program({ x: z.int().meta(named({ value: 'w' })) })
  const definitions = valueDefinitions([first, later, moved])

  it('is named once, however many versions there are', () => {
    expect(definitions.readers('v')).toEqual([{ program: 'a', title: { zh: '甲', en: 'First' }, path: 'x' }])
    expect(definitions.readers('a.own').map(({ path }) => path)).toEqual(['own'])
    expect(definitions.readers('nobody')).toEqual([])
  })

  it('is found by the path of the program, in its last version', () => {
    expect([definitions.idOf('a', 'x'), definitions.idOf('a', 'own'), definitions.idOf('a', 'added')]).toEqual([
      'w',
      'a.own',
      'a.added',
    ])
    expect([definitions.idOf('a', 'lost'), definitions.idOf('lost', 'x')]).toEqual([undefined, undefined])
  })
})

describe('what values have in common', () => {
  it('is read from them, also where no program reads these', () => {
    const { byId, readers } = valueDefinitions([commonProgram])
    expect([...byId.keys()]).toEqual(['shared.one', 'shared.urban', 'shared.rural', 'shared.institution'])
    expect(byId.get('shared.one')?.common?.of).toEqual(['shared.urban', 'shared.rural'])
    expect(byId.get('shared.urban')).toEqual({ ...byId.get('shared.one')!, id: 'shared.urban', common: undefined })
    expect(readers('shared.urban')).toEqual([])
  })

  it('leaves them as a program defines them', () => {
    const urban = program({ x: z.int().meta(named({ value: 'shared.urban', unit: 'fen/month' })) })
    const { byId } = valueDefinitions([commonProgram, urban])
    expect(byId.get('shared.urban')?.label).toEqual({ zh: '值', en: 'Value' })
  })
})
