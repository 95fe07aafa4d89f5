import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { countedIn, leavesOf, type Presence } from './schema-leaves.js'

const one = (schema: z.ZodType) => leavesOf(z.object({ x: schema }))[0]!

describe('the values of a policy schema', () => {
  it.each<[string, z.ZodType, Presence, unknown]>([
    ['a value', z.int(), 'required', undefined],
    ['that may be none', z.int().nullable(), 'nullable', undefined],
    ['that may be left out', z.int().optional(), 'optional', undefined],
    ['that may be either', z.int().nullable().optional(), 'optional', undefined],
    ['that may be either, turned round', z.int().optional().nullable(), 'optional', undefined],
    ['with a default', z.int().default(3), 'optional', 3],
    ['with a default before it is read', z.int().prefault(3), 'optional', 3],
    ['with a default that may be none', z.int().default(3).nullable(), 'optional', 3],
    ['with a default around none', z.int().nullable().default(3), 'optional', 3],
    ['with two defaults, of which the outer stands', z.int().default(3).default(4), 'optional', 4],
    ['none twice', z.int().nullable().nullable(), 'nullable', undefined],
  ])('%s', (_, schema, presence, fallback) => {
    const leaf = one(schema)
    expect([leaf.presence, leaf.fallback]).toEqual([presence, fallback])
    expect(leaf.schema).toBeInstanceOf(z.ZodNumber)
  })

  it('have a path each, also in groups, and what a group may lack its values may', () => {
    const group = z.object({ a: z.int(), b: z.int().nullable(), c: z.int().optional() })
    const policy = z.object({
      own: z.int(),
      plain: group,
      none: group.nullable(),
      deep: z.object({ g: group }).optional(),
    })
    expect(leavesOf(policy).map(({ key, path, presence }) => [key, path, presence])).toEqual([
      ['own', ['own'], 'required'],
      ['plain.a', ['plain', 'a'], 'required'],
      ['plain.b', ['plain', 'b'], 'nullable'],
      ['plain.c', ['plain', 'c'], 'optional'],
      ['none.a', ['none', 'a'], 'nullable'],
      ['none.b', ['none', 'b'], 'nullable'],
      ['none.c', ['none', 'c'], 'optional'],
      ['deep.g.a', ['deep', 'g', 'a'], 'optional'],
      ['deep.g.b', ['deep', 'g', 'b'], 'optional'],
      ['deep.g.c', ['deep', 'g', 'c'], 'optional'],
    ])
  })

  it('say in their meta what they are, the outer over the inner', () => {
    expect(one(z.int()).meta).toEqual({})
    expect(one(z.int().meta({ unit: 'fen', value: 'a' }).nullable().meta({ value: 'b' })).meta).toEqual({
      unit: 'fen',
      value: 'b',
    })
    expect(one(z.int().meta(countedIn('times')).optional()).meta).toEqual({ countedIn: 'times' })
  })

  it('are walked once', () => {
    const policy = z.object({ x: z.int() })
    expect(leavesOf(policy)).toBe(leavesOf(policy))
  })
})
