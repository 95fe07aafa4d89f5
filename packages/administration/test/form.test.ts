import { recordFormOf } from '@minzheng/testing/fields-of'
import { linesBeside } from '@minzheng/testing/form-and-law'
import { documentsOf, tablesOf } from '@minzheng/testing/law'
import { expect, it } from 'vitest'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'

// The package has no program yet: what is held is the form of its records, and the law of their rules.
it('the fields and bounds are those of form.txt', () => {
  expect(recordFormOf({ ...topics, ...registers }, [])).toEqual(linesBeside(import.meta.url, './form.txt'))
})

it('the documents and articles are those of law.txt', () => {
  expect([...documentsOf([], topics), '', ...tablesOf(topics)]).toEqual(linesBeside(import.meta.url, './law.txt'))
})
