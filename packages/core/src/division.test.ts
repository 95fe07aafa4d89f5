import { describe, expect, it } from 'vitest'
import { ancestorOf, canonicalCode, type DivisionLevel, isWithin, levelOf } from './division.js'
import { DivisionCode } from './division.schema.js'

it.each(['320000', '320404', '429004', '320404001', '320404001001', '320404000000'])('%s is a code', code => {
  expect(DivisionCode.safeParse(code).success).toBe(true)
})

it.each(['', '32', '32040', '3204040', '032040', '32040４', '32040a', '3204040010', '320404\n'])('%j is not', code => {
  expect(DivisionCode.safeParse(code).success).toBe(false)
})

it.each<[string, DivisionLevel]>([
  ['320000', 'province'],
  ['350200', 'prefecture'],
  ['320404', 'county'],
  ['429004', 'county'],
  ['320404001', 'township'],
  ['320404000', 'county'],
  ['320410000', 'county'],
  ['320400000', 'prefecture'],
  ['220581102200', 'village'],
  ['220581102000', 'township'],
  ['320400000000', 'prefecture'],
  ['320000000000', 'province'],
])('%s is a %s', (code, level) => {
  expect(levelOf(code)).toBe(level)
})

it.each<[string, DivisionLevel, string]>([
  ['320404', 'prefecture', '320400'],
  ['320404', 'province', '320000'],
  ['220581102200', 'township', '220581102'],
  ['220581102200', 'county', '220581'],
  ['429004', 'prefecture', '429000'],
  ['320404000000', 'county', '320404'],
  ['320404000000', 'prefecture', '320400'],
  // of that level, or above it
  ['320404', 'county', '320404'],
  ['320400', 'county', '320400'],
  ['320000', 'township', '320000'],
  ['220581102200', 'village', '220581102200'],
  ['220581102', 'village', '220581102'],
])('the ancestor of %s as a %s is %s', (code, level, ancestor) => {
  expect(ancestorOf(code, level)).toBe(ancestor)
})

describe('isWithin', () => {
  it.each([
    ['320404', '320000', true],
    ['320404', '320400', true],
    ['320404', '320404', true],
    ['320404001', '320404', true],
    ['320404', '320404000000', true],
    ['320404000000', '320404', true],
    ['320400', '320404', false],
    ['320500', '320400', false],
    ['320000', '330000', false],
    ['429004', '420000', true],
    ['220581102200', '220581102200', true],
    ['220581102201', '220581102200', false],
  ])('%s in %s: %s', (code, ancestor, within) => {
    expect(isWithin(code, ancestor)).toBe(within)
  })
})

it.each([
  ['320404', '320404'],
  ['320404000', '320404'],
  ['320404000000', '320404'],
  ['220581102000', '220581102'],
  ['220581102200', '220581102200'],
  ['320000', '320000'],
])('%s is %s, without zeros that say no more', (code, canonical) => {
  expect(canonicalCode(code)).toBe(canonical)
})
