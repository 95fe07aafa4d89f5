import { readFileSync } from 'node:fs'
import { formOf, recordFormOf } from '@minzheng/testing/fields-of'
import { articlesOf, documentsOf, tablesOf, versionsOf } from '@minzheng/testing/law'
import { expect, it } from 'vitest'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { programs } from '../src/programs.js'
import * as shared from '../src/shared/documents.js'
import * as fundraising from '../src/shared/fundraising-documents.js'
import * as lottery from '../src/shared/lottery-documents.js'
import * as tax from '../src/shared/tax-documents.js'

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')

it('the fields, bounds and national values are those of form.txt', () => {
  expect([...formOf(programs), '', ...recordFormOf({ ...topics, ...registers }, programs)]).toEqual(
    linesOf('./form.txt'),
  )
})

// A change of the law changes law.txt: read it against the document before it is written anew.
it('the documents, versions and articles are those of law.txt', () => {
  const law = [...documentsOf(programs, shared, fundraising, lottery, tax, topics), '', ...versionsOf(programs)]
  expect([...law, '', ...tablesOf(topics), '', ...articlesOf(programs)]).toEqual(linesOf('./law.txt'))
})
