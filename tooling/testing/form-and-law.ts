import { readFileSync } from 'node:fs'
import type { RegisteredProgram } from '@minzheng/rules'
import { expect, it } from 'vitest'
import { formOf, recordFormOf } from './fields-of.js'
import { articlesOf, documentsOf, tablesOf, versionsOf } from './law.js'

/** What a package exports, and the tables of its documents that it does not. */
interface FormAndLaw {
  readonly programs: readonly RegisteredProgram[]
  /** `import * as topics from '../src/index.js'`. */
  readonly topics: object
  /** Records that are exported beside the topics. */
  readonly registers: object
  readonly documents: readonly object[]
}

/** The lines of a file beside a test: `linesBeside(import.meta.url, './law.txt')`. */
export const linesBeside = (test: string, file: string): readonly string[] =>
  readFileSync(new URL(file, test), 'utf8').trim().split('\n')

/** The fields, bounds and national values of a package are those of `form.txt`, the law that it rests on that of `law.txt`. */
export const itHoldsFormAndLaw = (test: string, { programs, topics, registers, documents }: FormAndLaw): void => {
  it('the fields, bounds and national values are those of form.txt', () => {
    expect([...formOf(programs), '', ...recordFormOf({ ...topics, ...registers }, programs)]).toEqual(
      linesBeside(test, './form.txt'),
    )
  })

  // A change of the law changes law.txt: read it against the document before it is written anew.
  it('the documents, versions and articles are those of law.txt', () => {
    const law = [...documentsOf(programs, ...documents, topics), '', ...versionsOf(programs)]
    expect([...law, '', ...tablesOf(topics), '', ...articlesOf(programs)]).toEqual(linesBeside(test, './law.txt'))
  })
}
