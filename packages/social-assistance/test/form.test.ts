import { readFileSync } from 'node:fs'
import { formOf } from '@minzheng/testing/fields-of'
import { articlesOf, versionsOf } from '@minzheng/testing/law'
import { expect, it } from 'vitest'
import { procedures } from '../src/procedures/lookup.js'
import { programs } from '../src/programs.js'
import { documents, sources, steps } from './law.js'

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')

it('the fields, bounds and national values are those of form.txt', () => {
  expect(formOf(programs)).toEqual(linesOf('./form.txt'))
})

// A change of the law changes law.txt: read it against the document before it is written anew.
it('the documents, versions, steps and articles are those of law.txt', () => {
  const law = [
    ...documents(),
    '',
    ...versionsOf(programs),
    '',
    ...steps(procedures),
    '',
    ...sources(),
    '',
    ...articlesOf(programs),
  ]
  expect(law).toEqual(linesOf('./law.txt'))
})
