import { describe, expect, it } from 'vitest'
import { instrument, mutantsOf } from './mutators.mjs'
import { matches } from './sources.mjs'

const mutated = text => mutantsOf('a.ts', text).map(mutant => mutant.mutated)

describe('mutants', () => {
  it.each([
    ['a < b', ['a <= b']],
    ['a >= 1', ['a > 1', '2', '0']],
    ['a && b', ['a || b']],
    ['a ?? b', ['a', 'b']],
    ['!a', ['a']],
    ['if (a) b = c', ['true', 'false']],
    ['`${a}` + b', []],
    ["'2024-02-29'", ["'2024-02-28'", "'2024-03-01'"]],
    ["'2023-02-29'", []],
    ["'第九条'", ["'第八条'"]],
    ["'第十条'", ["'第十一条'"]],
    ["'第二十三条第二款'", ["'第二十三条第三款'"]],
    ["'half-up'", ["'down'", "'up'"]],
    ['gap.atLeastZero()', ['gap']],
    ['Math.min(a, b)', ['Math.max(a, b)']],
    ['a.and(b, c)', ['a.or(b, c)', 'a', 'a.and(c)', 'a.and(b)']],
    ['a.choose(b, c)', ['a.choose(b, b)', 'a.choose(c, c)']],
    ['/^a$/', ['/a$/', '/^a/']],
    ["import { a } from './2024-01-01.js'", []],
    ['type A = 1', []],
    ['const a: 1 | 2 = b', []],
    ["throw new Error(a ? 'b' : 'c')", []],
  ])('of %s', (text, expected) => {
    expect(mutated(text).filter(one => one !== 'undefined')).toEqual(expected)
  })

  it('of the middle of an optional chain: none', () => {
    expect(mutated('x = a?.trim().length')).toEqual([])
    expect(mutated('x = a?.b.trim()')).toEqual(['a?.b'])
  })
})

describe('all mutants in one source', () => {
  const run = (text, on) => {
    const mutants = mutantsOf('a.ts', text).map((mutant, index) => ({ ...mutant, id: index + 1 }))
    const found = mutants.find(({ mutated: to }) => to === on)
    const code = instrument('a.ts', text, mutants)
    return new Function('__mutant', code)(id => id === found?.id)
  }
  const text = [
    'const out = []',
    'const add = (n, list) => list.filter(x => x > n).length + n',
    'out.push(add(1, [1, 2]))',
    'out.push(add(2, [3, 4]))',
    'if (out.length === 2) out.push(9)',
    'else out.pop()',
    'return out',
  ].join('\n')

  it.each([
    [undefined, [2, 4, 9]],
    ['x >= n', [3, 4, 9]],
    ['list.filter(x => x > n).length - n', [0, 0, 9]],
    ['list', [3, 4, 9]],
    ['false', [2]],
    ['10', [2, 4, 10]],
  ])('%s', (on, expected) => {
    expect(run(text, on)).toEqual(expected)
  })
})

it('globs begin anywhere in a path', () => {
  expect(matches('packages/a/src/dibao-amount.ts', 'dibao*.ts')).toBe(true)
  expect(matches('packages/a/src/old-dibao.ts', 'dibao*.ts')).toBe(false)
  expect(matches('packages/a/src/b/c.ts', 'a/**/c.ts')).toBe(true)
})
