import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineProgram } from '../../program.js'
import { toSql } from './compile.js'

const program = defineProgram({
  id: 'known',
  title: { zh: '已知', en: 'Known' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({
    a: z.int().min(0).max(9).optional(),
    b: z.int().min(0).max(9).optional(),
    list: z.array(z.object({ x: z.int().min(0).max(9).optional() })).max(5),
  }),
  policy: z.object({}),
  rules: ({ a, b, list }) => ({
    most: a.max(b),
    each: a.dividedBy(b).atMost(3).choose(1, 2),
    sum: list.sum(({ x }) => x),
  }),
})
const written = (known: readonly string[], checked = true) =>
  toSql(program, {
    dialect: 'duckdb',
    from: 't',
    groups: { list: { from: 'list', key: 'of' } },
    policy: {},
    checked,
    known: (fact, group) => known.includes(group === undefined ? fact : `${group}.${fact}`),
  }).text

describe('facts that are known in every row', () => {
  it.each([
    ['none', [], ['IS NOT NULL AND', 'WHEN NOT', 'COUNT(*) = COUNT(']],
    ['one of two', ['a'], ['IS NOT NULL THEN', 'WHEN NOT', 'COUNT(*) = COUNT(']],
    // What is divided by 0 is not known, whatever it is divided of.
    ['both', ['a', 'b'], ['WHEN NOT', 'COUNT(*) = COUNT(']],
    ['those of members', ['list.x'], ['IS NOT NULL AND', 'WHEN NOT']],
  ])('are asked nothing about: %s', (_, known, guards) => {
    const all = ['IS NOT NULL AND', 'IS NOT NULL THEN', 'WHEN NOT', 'COUNT(*) = COUNT(']
    const has = all.filter(guard => written(known).includes(guard))
    expect(has.filter(guard => guard !== 'IS NOT NULL THEN' || !has.includes('IS NOT NULL AND'))).toEqual(guards)
  })
  it('only where the tables are checked', () => {
    expect(written(['a', 'b', 'list.x'], false)).toBe(written([], false))
  })
})
