import { readFileSync } from 'node:fs'
import { formOf } from '@minzheng/testing/fields-of'
import { expect, it } from 'vitest'
import { procedures } from '../src/procedures/lookup.js'
import { programs } from '../src/programs.js'
import { articles, documents, sources, steps, versions } from './law.js'

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')

it('the fields, bounds and national values are those of form.txt', () => {
  expect(formOf(programs)).toEqual(linesOf('./form.txt'))
})

// A change of the law changes law.txt: read it against the document before it is written anew.
it('the documents, versions, steps and articles are those of law.txt', () => {
  const law = [...documents(), '', ...versions(), '', ...steps(procedures), '', ...sources(), '', ...articles()]
  expect(law).toEqual(linesOf('./law.txt'))
})
