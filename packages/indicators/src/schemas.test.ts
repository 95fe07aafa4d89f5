import { expect, it, test } from 'vitest'
import * as z from 'zod'
import { catalogue, indicator } from '../test/sample.js'
import { Indicator } from './indicator.js'
import { indicatorProblems } from './indicator-problems.js'
import { Observation } from './observation.js'
import { Target } from './target.js'

test.each([
  ['Indicator', Indicator, ['id', 'domain', 'name', 'kind', 'unit', 'direction', 'accrual', 'rollUp', 'definition']],
  ['Target', Target, ['id', 'comparator', 'value', 'unit', 'modality', 'bare']],
  ['Observation', Observation, ['indicator', 'division', 'date', 'source']],
])('%s has a JSON Schema of 2020-12', (_, schema, required) => {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
  expect(json).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
  })
  expect(json.required).toEqual(required)
})

it('finds what is wrong in a catalogue', () => {
  const share = indicator('share', {
    kind: 'ratio',
    unit: '%',
    parts: { numerator: { zh: '甲', en: 'a' }, denominator: { zh: '乙', en: 'b' } },
  })
  const bad = [
    share,
    share,
    indicator('no-parts', { kind: 'ratio', unit: '%' }),
    indicator('money', { kind: 'money', unit: '张' }),
    indicator('count', { kind: 'count', unit: '元/月' }),
    indicator('ratio', { ...share, id: 'ratio', unit: '个' }),
  ]
  expect(indicatorProblems(bad).map(({ code, path }) => [code, path[0]])).toEqual([
    ['indicator-repeated', 1],
    ['ratio-parts-missing', 2],
    ['unit-not-of-kind', 3],
    ['unit-not-of-kind', 4],
    ['unit-not-of-kind', 5],
  ])
  expect(indicatorProblems(catalogue.filter(({ kind }) => kind !== 'ratio'))).toEqual([])
})
