import { formOf, recordFormOf } from '@minzheng/testing/fields-of'
import { linesBeside } from '@minzheng/testing/form-and-law'
import { articlesOf, versionsOf } from '@minzheng/testing/law'
import { expect, it } from 'vitest'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { procedures } from '../src/procedures/lookup.js'
import { programs } from '../src/programs.js'
import { documents, sources, steps } from './law.js'

it('the fields, bounds and national values are those of form.txt', () => {
  const form = [...formOf(programs), '', ...recordFormOf({ ...topics, ...registers }, programs)]
  expect(form).toEqual(linesBeside(import.meta.url, './form.txt'))
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
  expect(law).toEqual(linesBeside(import.meta.url, './law.txt'))
})
