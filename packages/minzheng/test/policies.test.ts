import { readdirSync, readFileSync } from 'node:fs'
import { Confidence } from '@minzheng/core'
import { placeProblems } from '@minzheng/core/divisions'
import { type PolicyDocument, policyBook, valueDefinitions } from '@minzheng/policy'
import { readPolicyDocument } from '@minzheng/policy/read'
import { policies } from '@minzheng/seeds/policies'
import { describe, expect, it } from 'vitest'
import { national, programs } from './book.js'

const folder = new URL('../../../seeds/policies/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => name.replaceAll('\\', '/'))
  .sort()
const definitions = valueDefinitions([...programs.values()].flatMap(program => program.versions))
const textOf = (file: string) => readFileSync(new URL(encodeURI(file), folder), 'utf8')

describe('the definitions of all programs', () => {
  it('agree where several read one value', () => {
    expect(definitions.problems).toEqual([])
  })

  it('share the values that places set once', () => {
    const readersOf = (id: string) => definitions.readers(id).map(({ program }) => program)
    expect(readersOf('dibao.standard.urban').toSorted()).toEqual([
      'category-supplements',
      'dibao',
      'disability-subsidies',
      'marginal-household',
      'price-subsidy',
      'rigid-expenditure',
      'serious-illness',
      'single-person',
      'tekun',
      'temporary-assistance',
      'vagrant-relief',
    ])
    expect(readersOf('dibao.standard').toSorted()).toEqual([
      'child-allowance',
      'concentrated-care',
      'imputed-support',
      'low-income-monitoring',
    ])
    expect(readersOf('tekun.care.total').toSorted()).toEqual(['concentrated-care', 'tekun'])
  })
})

describe('the policy documents', () => {
  describe.each(files)('%s', file => {
    const read = readPolicyDocument(textOf(file), file, { definitions, placeProblems })

    it('is a document with nothing wrong in it', () => {
      expect(read.problems).toEqual([])
      expect(Confidence.options).toContain(read.document?.confidence)
    })

    it('stands under its division, its first day, and its number or title', () => {
      const { division, from, number, title } = read.document as PolicyDocument
      const day = typeof from === 'object' ? from.between[1] : from
      const [place, name = ''] = file.split('/')
      expect([place, name.slice(0, 10)]).toEqual([division, day])
      const rest = name.slice(11, -'.yaml'.length)
      const bare = title.replaceAll(/[\s“”：（）()、，。？·—/]/g, '')
      expect(rest === number || bare.startsWith(rest), rest).toBe(true)
    })

    it('says why where a value is known less well than the document', () => {
      const entries = Object.values(read.document?.values ?? {}).flat()
      for (const entry of entries)
        if (typeof entry === 'object' && entry.confidence !== undefined)
          expect([entry.note, read.document?.note]).not.toEqual([undefined, undefined])
    })
  })

  it('are all there, in the order of the folder', () => {
    expect(policies).toHaveLength(files.length)
    expect(policies.map(({ title }) => title)).toEqual(
      files.map(file => readPolicyDocument(textOf(file), file, { definitions }).document?.title),
    )
  })

  it('stand once each', () => {
    const names = policies.map(({ title, number, issuer, issued }) => [title, number, issuer, issued].join(' '))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('make one book in which no value stands twice for a place and day', () => {
    expect(policyBook(definitions, national, policies).problems).toEqual([])
  })
})
