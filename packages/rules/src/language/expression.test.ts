import { notKnown } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineProgram } from '../program.js'
import { day, firstOf, ratio, whole } from './combine.js'
import { DefinitionError } from './definition-error.js'
import {
  BooleanExpression,
  DateExpression,
  EnumExpression,
  type Expression,
  NumberExpression,
  QuotientExpression,
} from './expression.js'
import { nodesOf, optionsOf, typeOf } from './node.js'
import { expressionsOf } from './read-schema.js'

const word = z.enum(['a', 'b'])
const shape = {
  n: z.int().min(0).max(9),
  share: z.number().min(0).max(1).multipleOf(0.1),
  yes: z.boolean(),
  on: z.iso.date(),
  word,
  list: z.array(z.object({ x: z.int().min(0).max(9), yes: z.boolean() })).max(3),
}
const { n, share, yes, on, word: letter, list } = expressionsOf(z.object(shape), 'fact')
const policy = expressionsOf(z.object({ n: shape.n, share: shape.share, yes: shape.yes, on: shape.on, word }), 'policy')

describe('an expression is of the kind of its value', () => {
  it.each<[string, Expression<unknown>, unknown, string]>([
    ['a whole number', n, NumberExpression, 'integer'],
    ['a ratio', share, QuotientExpression, 'quotient'],
    ['a yes or no', yes, BooleanExpression, 'boolean'],
    ['a date', on, DateExpression, 'date'],
    ['a word', letter, EnumExpression, 'enum'],
    ['a sum', n.plus(1), NumberExpression, 'integer'],
    ['a product', n.times(2), NumberExpression, 'integer'],
    ['a product with a ratio', n.times(share), QuotientExpression, 'quotient'],
    ['a ratio times a number', share.times(2), QuotientExpression, 'quotient'],
    ['a quotient', n.dividedBy(2), QuotientExpression, 'quotient'],
    ['what is rounded', n.dividedBy(2).rounded('up'), NumberExpression, 'integer'],
    ['the least', n.min(3), NumberExpression, 'integer'],
    ['years', on.ageOn('2024-01-01'), NumberExpression, 'integer'],
    ['a comparison', n.lessThan(3), BooleanExpression, 'boolean'],
    ['what is known', n.known(), BooleanExpression, 'boolean'],
    ['what is set', policy.n.isSet(), BooleanExpression, 'boolean'],
    ['not', yes.not(), BooleanExpression, 'boolean'],
    ['and', yes.and(true), BooleanExpression, 'boolean'],
    ['or', yes.or(false), BooleanExpression, 'boolean'],
    ['a size', list.count(), NumberExpression, 'integer'],
    ['a sum over a list', list.sum(one => one.x), NumberExpression, 'integer'],
    ['the most of a list', list.max(one => one.x, 0), NumberExpression, 'integer'],
    ['some of a list', list.some(one => one.yes), BooleanExpression, 'boolean'],
    ['every one of a list', list.every(one => one.yes), BooleanExpression, 'boolean'],
    ['what has a name', share.as({ zh: '名', en: 'Name' }), QuotientExpression, 'quotient'],
    ['a choice of numbers', yes.choose(n, 2), NumberExpression, 'integer'],
    ['a choice of two ratios', yes.choose(share, ratio(0.5)), QuotientExpression, 'quotient'],
    ['a choice of a ratio or a number', yes.choose(share, 2), QuotientExpression, 'quotient'],
    ['a choice of a number or a ratio', yes.choose(n, share), QuotientExpression, 'quotient'],
    ['a choice of yes or no', yes.choose(true, false), BooleanExpression, 'boolean'],
    ['a choice of yes or a test', yes.choose(true, n.lessThan(2)), BooleanExpression, 'boolean'],
    ['a choice of dates', yes.choose(on, day('2024-01-01')), DateExpression, 'date'],
    ['a choice of written words', yes.choose('a', 'b'), EnumExpression, 'enum'],
    ['a choice of a word or a written one', yes.choose(letter, 'b'), EnumExpression, 'enum'],
    ['a choice of a written word or a word', yes.choose('b', letter), EnumExpression, 'enum'],
    ['a number or another', n.orElse(2), NumberExpression, 'integer'],
    ['a ratio or another', share.orElse(2), QuotientExpression, 'quotient'],
    ['a date or another', on.orElse('2024-01-01'), DateExpression, 'date'],
    ['a word or another', letter.orElse('b'), EnumExpression, 'enum'],
    ['a yes or no, or another', yes.orElse(false), BooleanExpression, 'boolean'],
    ['a number that is set, or another', policy.n.otherwise(2), NumberExpression, 'integer'],
    ['a ratio that is set, or another', policy.share.otherwise(2), QuotientExpression, 'quotient'],
    ['a date that is set, or another', policy.on.otherwise('2024-01-01'), DateExpression, 'date'],
    ['a word that is set, or another', policy.word.otherwise('b'), EnumExpression, 'enum'],
    ['a yes or no that is set, or another', policy.yes.otherwise(true), BooleanExpression, 'boolean'],
    ['a test where it is set', policy.n.ifSet(value => n.atMost(value)), BooleanExpression, 'boolean'],
    ['an amount where it is set', policy.share.ifSet(value => value.times(n), 0), QuotientExpression, 'quotient'],
    ['a number', whole(7), NumberExpression, 'integer'],
  ])('%s', (_, made, kind, type) => {
    expect(made.constructor).toBe(kind)
    expect(typeOf(made.node)).toBe(type)
  })
})

it('the words of a choice are those of all its branches, each once', () => {
  const chosen = firstOf([yes, 'b'], [n.lessThan(2), 'c']).otherwise('a')
  expect(optionsOf(chosen.node)).toEqual(['b', 'c', 'a'])
  expect(optionsOf(yes.choose(letter, 'b').as({ zh: '名', en: 'Name' }).node)).toEqual(['a', 'b'])
  expect(optionsOf(n.node)).toEqual([])
})

it('a fact and a policy value say no more than their schema', () => {
  const leaf = { path: ['n'], type: 'integer', bounds: { least: 0, greatest: 9 } }
  expect(n.node).toStrictEqual({ ...leaf, kind: 'fact', nullable: false })
  expect(policy.n.node).toStrictEqual({ ...leaf, kind: 'policy', silence: 'not-known' })
})

it('a name says no more than it was told', () => {
  const title = { zh: '名', en: 'Name' }
  const cite = { title: '办法', confidence: 'primary' as const }
  expect(n.as(title).node).toStrictEqual({ kind: 'named', title, of: n.node })
  expect(n.as(title, { unit: 'fen', cite }).node).toStrictEqual({ kind: 'named', title, of: n.node, unit: 'fen', cite })
})

it('nodes come in the order in which they are written, each once', () => {
  const sum = n.plus(1)
  const nodes = nodesOf({ first: sum.lessThan(2).node, second: yes.choose(sum, 3).node })
  expect([...nodes].map(of => (of.kind === 'constant' ? of.value : of.kind))).toEqual([
    'compare',
    'add',
    'fact',
    1,
    2,
    'choose',
    'fact',
    3,
  ])
})

describe('what a place set', () => {
  const asked = defineProgram({
    id: 'asked',
    title: { zh: '问', en: 'Asked' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object({}),
    policy: z.object({ n: shape.n, share: shape.share, yes: shape.yes, on: shape.on, word }),
    rules: (_, of) => ({
      n: of.n.ifSet(value => value.lessThan(5)),
      share: of.share.ifSet(value => value.lessThan(ratio(0.5))),
      yes: of.yes.ifSet(value => value),
      on: of.on.ifSet(value => value.lessThan('2024-01-01')),
      word: of.word.ifSet(value => value.is('a')),
    }),
  })
  const every = <T>(value: T) => ({ n: value, share: value, yes: value, on: value, word: value })
  it.each([
    ['is asked', { n: 6, share: 0.5, yes: false, on: '2024-01-01', word: 'b' as const }, every(false)],
    ['or holds', { n: 4, share: 0.4, yes: true, on: '2023-12-31', word: 'a' as const }, every(true)],
    ['and where it set none nothing is', every(null), every(true)],
    ['and what nobody knows is open', every(notKnown), every(null)],
  ])('%s', (_, policy, expected) => {
    expect(asked.assess({}, policy as never)).toEqual(expected)
  })
})

it.each([
  ['a fact is asked whether it is set', () => n.isSet(), /only a policy value itself/],
  ['a sum of policy is asked whether it is set', () => policy.n.plus(1).isSet(), /only a policy value itself/],
  ['a policy value is asked whether it is known', () => policy.n.known(), /n is a policy value: ask isSet/],
  ['a ratio of policy is asked whether it is known', () => policy.share.known(), /share is a policy value/],
  ['a policy value has another for where it is unknown', () => policy.n.orElse(1), /n is a policy value/],
])('%s', (_, wrong, message) => {
  expect(wrong).toThrow(DefinitionError)
  expect(wrong).toThrow(message)
})
