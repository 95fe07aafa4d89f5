import { isProblemError } from '@minzheng/core'
import { fen, ifAny, share } from '@minzheng/core/fields'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { valueDefinitions } from './definitions.js'
import { ownValues, readOwnValues } from './own-values.js'

const program = {
  id: 'allowance',
  title: { zh: '津贴', en: 'Allowance' },
  policy: z.object({
    standard: fen('标准', 'Standard', { per: 'month' }),
    care: z.object({ share: share('护理比例', 'Share of care'), most: ifAny(fen('最高额', 'The most')) }),
  }),
}
const definitions = valueDefinitions([program])
const codesOf = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    if (!isProblemError(error)) throw error
    return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }
}
const read = (values: object) => codesOf(() => readOwnValues(program, definitions, values))

it('values are read with their units, by the shape of the policy', () => {
  expect(read({ standard: '735元/月', care: { share: '30%', most: null } })).toEqual({
    standard: 73_500,
    care: { share: 0.3, most: null },
  })
  expect(read({})).toEqual({})
})

it('a bare number, a wrong unit and an unknown key are all named at once', () => {
  expect(read({ standard: 735, care: { share: '30元', mots: '1元' }, crae: {} })).toEqual([
    'value-without-unit standard',
    'value-in-wrong-unit care.share',
    'unrecognized-keys care.mots',
    'unrecognized-keys crae',
  ])
})

it('as programs compute with them, they are held against the schema; a policy may have no values at all', () => {
  expect(codesOf(() => [...ownValues(program, { standard: -1 })])).toEqual(['too-small values.standard'])
  expect([...ownValues(program, { care: { share: 0.3 } })]).toEqual([['care.share', 0.3]])
  expect([...ownValues({ ...program, policy: z.object({}) }, {})]).toEqual([])
})

it('a value under its id, as lists of values show it, is told its name in the program', () => {
  const named = (read: () => unknown) => {
    try {
      return read()
    } catch (error) {
      return isProblemError(error) && error.problems.map(({ path, remedy }) => [path.join('/'), remedy.zh, remedy.en])
    }
  }
  const policy = z.object({
    standard: fen('标准', 'Standard', { per: 'month', value: 'allowance.monthly' }),
    care: z.object({ share: share('护理比例', 'Share of care') }),
  })
  expect(named(() => ownValues({ ...program, policy }, { 'allowance.monthly': 1, 'allowance.care.share': 1 }))).toEqual(
    [
      ['values/allowance.monthly', '是否想写“standard”？', 'Did you mean "standard"?'],
      ['values/allowance.care.share', '是否想写“care.share”？', 'Did you mean "care.share"?'],
    ],
  )
  expect(ownValues(program, { 'care.share': 0.3 }).get('care.share')).toBe(0.3)
})
