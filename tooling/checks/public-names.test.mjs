import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { docstringProblems } from './docstrings.mjs'
import { ambiguousNames } from './one-meaning.mjs'
import { publicExports } from './public-exports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'minzheng-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

const exportsOf = sources =>
  publicExports(
    Object.entries(sources).map(([name, text]) => {
      const file = join(folder, `${name}.ts`)
      writeFileSync(file, text)
      return { package: `@minzheng/${name}`, file }
    }),
    { noLib: true, types: [] },
  )
const messagesOf = text => docstringProblems(exportsOf({ one: text }))

describe('docstrings of public exports', () => {
  it('says where one is missing', () => {
    expect(messagesOf(`\nexport const beds = [1]`)).toEqual([
      expect.stringMatching(/one\.ts:2 beds has no docstring\. Say in a sentence what it is/),
    ])
  })

  it.each([
    ['a function without a sentence', `/** Beds. */\nexport const f = (a: string) => a`, 'no sentence'],
    ['half a sentence', `/** The beds of a home */\nexport const f = (a: string) => a`, 'not a sentence'],
    ['a number', `/** How long a stay is, normally. */\nexport const stay = 10`, 'without its unit'],
    [
      'a function of a number',
      `/** The rest of what is left. */\nexport const f = (): number => 1`,
      'without its unit',
    ],
    [
      'a number or nothing',
      `/** The rest of what is left. */\nexport const f = (): number | null => 1`,
      'without its unit',
    ],
    ['a version', `/** The rule in its first text. */\nexport const rule2012 = {}`, 'named for a year'],
    [
      'a throw',
      `/** Gives back what it was given. */\nexport const f = (a: string) => { throw a }`,
      'does not say what',
    ],
  ])('asks more of %s', (_, text, message) => {
    expect(messagesOf(text)).toEqual([expect.stringContaining(message)])
  })

  it.each([
    ['a unit', `/** How many days a stay normally has. */\nexport const stay = 10`],
    ['a document', `/** The rule of 城市生活无着的流浪乞讨人员救助管理办法. */\nexport const rule2003 = {}`],
    [
      'an error',
      `/** Gives back what it was given. @throws Error always */\nexport const f = (a: string) => { throw a }`,
    ],
    ['a schema and its type under one docstring', `/** One bed. */\nexport const Bed = {}\nexport type Bed = object`],
  ])('is content with %s', (_, text) => {
    expect(messagesOf(text)).toEqual([])
  })
})

describe('one public name', () => {
  it('has one meaning in all packages', () => {
    expect(
      ambiguousNames(exportsOf({ one: `export type Measure = string`, two: `export type Measure = number` })),
    ).toEqual([
      expect.stringMatching(
        /^Measure has 2 meanings: @minzheng\/one \(.*one\.ts:1\), @minzheng\/two \(.*two\.ts:1\)\. Rename/,
      ),
    ])
  })

  it('may be handed on by another package', () => {
    expect(
      ambiguousNames(
        exportsOf({ one: `export type Measure = string`, two: `export type { Measure } from './one.js'` }),
      ),
    ).toEqual([])
  })

  it('is shared by lists that are joined', () => {
    expect(
      ambiguousNames(exportsOf({ one: `export const programs = [1]`, two: `export const programs = [2]` })),
    ).toEqual([])
  })
})
