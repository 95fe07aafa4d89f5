import { readFileSync } from 'node:fs'
import { formOf } from '@minzheng/testing/fields-of'
import { expect, it } from 'vitest'
import { programs } from '../src/programs.js'

it('the fields, bounds and national values are those of form.txt', () => {
  const expected = readFileSync(new URL('./form.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  expect(formOf(programs)).toEqual(expected)
})
