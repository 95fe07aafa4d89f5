import { ProblemError } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { PolicyNode } from '../language/node.js'
import { expressionsOf } from '../language/read-schema.js'
import { settle, valueSet } from './settle.js'
import { policyNodesOf } from './specialise.js'

const digit = z.int().min(1).max(9)
const schema = z.object({
  n: digit,
  option: digit.optional(),
  share: z.number().min(0).max(1).multipleOf(0.01),
  yes: z.boolean(),
  on: z.iso.date(),
  word: z.enum(['a', 'b']),
  named: digit.meta({ label: { zh: '标准', en: 'The standard' } }),
  home: z.object({ most: digit, least: digit.optional() }),
  toString: digit,
})
const { home, ...plain } = expressionsOf(schema, 'policy')
const nodes = new Map<string, PolicyNode>(
  policyNodesOf(Object.fromEntries(Object.entries({ ...plain, ...home }).map(([name, { node }]) => [name, node]))).map(
    node => [node.path.join('.'), node],
  ),
)
const settled = (path: string, policy: unknown) => settle(policy, nodes.get(path)!)

it.each([
  ['n', { n: 1 }, 1],
  ['n', { n: 9 }, 9],
  ['share', { share: 0.29 }, 29],
  ['share', { share: 0 }, 0],
  ['share', { share: 1 }, 100],
  ['yes', { yes: false }, false],
  ['on', { on: '2024-02-29' }, 2024_02_29],
  ['word', { word: 'b' }, 'b'],
  ['home.most', { home: { most: 3 } }, 3],
])('%s of %j is %s', (path, policy, value) => {
  expect(settled(path, policy)).toEqual({ state: 'set', value })
  expect(valueSet(settled(path, policy))).toBe(value)
})

it.each([
  ['n', {}, 'not-known'],
  ['n', { n: undefined }, 'not-known'],
  ['n', { n: notKnown }, 'not-known'],
  ['n', { n: null }, 'none'],
  ['option', {}, 'none'],
  ['option', { option: null }, 'none'],
  ['option', { option: notKnown }, 'not-known'],
  ['home.most', {}, 'not-known'],
  ['home.most', { home: null }, 'none'],
  ['home.most', { home: notKnown }, 'not-known'],
  ['home.most', { home: 5 }, 'not-known'],
  ['home.least', { home: {} }, 'none'],
  ['home.least', { home: notKnown }, 'not-known'],
  ['toString', {}, 'not-known'],
])('%s of %j is %s', (path, policy, state) => {
  expect(settled(path, policy)).toEqual({ state })
  expect(valueSet(settled(path, policy))).toBeNull()
})

describe('what the schema does not allow is refused', () => {
  it.each([
    ['n', { n: 0 }, 'The policy value "n" cannot be 0.', 'It takes 1 – 9.'],
    ['n', { n: 10 }, 'The policy value "n" cannot be 10.', 'It takes 1 – 9.'],
    ['n', { n: 1.5 }, 'The policy value "n" cannot be 1.5.', 'It takes 1 – 9.'],
    ['n', { n: '5' }, 'The policy value "n" cannot be 5.', 'It takes 1 – 9.'],
    ['share', { share: 1.01 }, 'The policy value "share" cannot be 1.01.', 'It takes 0 – 1.'],
    ['yes', { yes: 1 }, 'The policy value "yes" cannot be 1.', 'It takes true, false.'],
    ['on', { on: '2023-02-29' }, 'The policy value "on" cannot be 2023-02-29.', 'It takes a date, such as 2024-05-01.'],
    ['on', { on: 20240101 }, 'The policy value "on" cannot be 20240101.', 'It takes a date, such as 2024-05-01.'],
    ['word', { word: 'c' }, 'The policy value "word" cannot be c.', 'It takes a, b.'],
    ['word', { word: 0 }, 'The policy value "word" cannot be 0.', 'It takes a, b.'],
    ['named', { named: 0 }, 'The policy value "The standard" cannot be 0.', 'It takes 1 – 9.'],
    ['home.most', { home: { most: 0 } }, 'The policy value "home.most" cannot be 0.', 'It takes 1 – 9.'],
  ])('%s of %j', (path, policy, message, remedy) => {
    const refused = (() => {
      try {
        return settled(path, policy)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(ProblemError)
    expect((refused as ProblemError).problems).toMatchObject([
      {
        code: 'policy-value-invalid',
        severity: 'error',
        path: path.split('.'),
        message: { en: message },
        remedy: { en: remedy },
      },
    ])
  })
})
