import { expect, it } from 'vitest'
import { checkIdentifier, type IdentifierKind } from './kind.js'

it.each<[string, IdentifierKind, boolean]>([
  ['11010519491231002X', 'citizen', true],
  ['110105194912310021', 'citizen', false],
  ['11010519491231002X44', 'disability', true],
  ['91350100M000100Y43', 'credit-code', true],
  ['51350100M000100Y4', 'credit-code', false],
  ['', 'credit-code', false],
])('takes %s for a number of the kind %s', (text, kind, valid) => {
  expect(checkIdentifier(text)).toMatchObject({ kind, valid })
})

it('shows the number of a person by its ends only, and quotes it nowhere', () => {
  const number = '110105194912310021'
  const check = checkIdentifier(number)
  expect(check.text).toBe('110*************21')
  expect(JSON.stringify(check)).not.toContain(number.slice(4, 14))
  expect(checkIdentifier('91350100M000100Y43').text).toBe('91350100M000100Y43')
})

it('checks as the kind that is given, by the day that is given', () => {
  expect(checkIdentifier('91350100M000100Y43', { kind: 'citizen' }).valid).toBe(false)
  expect(checkIdentifier('11010519491231002X', { on: '1949-12-30' }).valid).toBe(false)
})
