import { addDays } from '@minzheng/core'
import { placeProblems } from '@minzheng/core/divisions'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkDocument } from '../src/check-document.js'
import { policyBook } from '../src/index.js'
import { readPolicyDocument } from '../src/read.js'
import { definitions, document, standard } from './allowance.js'

const place = '430202'
const read = (text: string) => readPolicyDocument(text, 'a.yaml', { definitions, placeProblems })
const head = `division: '430202'
title: 关于提高标准的通知
number: 民发〔2023〕10号
issued: 2023-08-22
confidence: primary
from: 2023-09-01
`

describe('whatever its size and its text', () => {
  it('200,000 unknown ids, linear in their number and without a crash', () => {
    const values = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`id${index}`, '1元/月']))
    expect(checkDocument({ values }, { definitions }).problems).toHaveLength(200_003)
    const lines = Object.entries(values).slice(0, 20_000)
    const text = `${head}values:\n${lines.map(([id, value]) => `  ${id}: ${value}\n`).join('')}`
    expect(read(text).problems).toHaveLength(20_000)
  })

  it('any text at all is answered, never thrown at', () => {
    const keys = fc.constantFrom(
      'division',
      'title',
      'values',
      'none',
      'from',
      'until',
      '__proto__',
      'constructor',
      'shared.standard',
      'for',
    )
    const data = fc.dictionary(keys, fc.anything({ maxDepth: 3, withNullPrototype: false }), { noNullPrototype: true })
    fc.assert(fc.property(fc.string(), text => void read(text)))
    fc.assert(
      fc.property(data, value => {
        let text = ''
        try {
          text = stringify(value)
        } catch {
          fc.pre(false)
        }
        read(text)
      }),
    )
  })

  it('a long life of a value is read and asked without a crash', () => {
    const days = Array.from({ length: 30_000 }, (_, index) => addDays('1500-01-01', index))
    const many = document(place, { values: { 'shared.standard': days.map(from => ({ value: '1元/月', from })) } })
    const book = policyBook(definitions, standard(place, '1400-01-01', '2元/月'), many)
    expect(['1450-01-01', '1600-01-01'].map(date => book.find('shared.standard', place, date))).toMatchObject([
      { value: 200 },
      { value: 100 },
    ])
    expect(book.problems).toEqual([])
  })
})
