import { describe, expect, it, test } from 'vitest'
import * as z from 'zod'
import { catalogue, indicator, observed, target } from '../test/sample.js'
import { Indicator } from './indicator.js'
import { indicatorProblems } from './indicator-problems.js'
import { Observation } from './observation.js'
import { Attendance, Check, Completion, Enrolment } from './registers.js'
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

describe('a text that says nothing, and a list without anything in it, are refused', () => {
  const day = '2025-06-30'
  const one = target('beds', 1, { scope: { each: '村' } })
  test.each<[string, z.ZodType, object, taken: object, refused: object[]]>([
    [
      'Observation',
      Observation,
      observed('beds', day, 1),
      { indicator: 'b', place: '村' },
      [{ indicator: '' }, { place: '' }],
    ],
    [
      'Target',
      Target,
      one,
      {
        id: 'T',
        indicator: 'b',
        partOf: 'U',
        scope: { each: '村', place: '镇', divisions: ['320402'], units: ['甲'] },
        pace: [{ date: day, value: 1 }],
      },
      [
        { id: '' },
        { indicator: '' },
        { partOf: '' },
        { scope: { each: '' } },
        { scope: { place: '' } },
        { scope: { divisions: [] } },
        { scope: { units: [] } },
        { scope: { units: [''] } },
        { pace: [] },
      ],
    ],
    [
      'Indicator',
      Indicator,
      indicator('beds'),
      { id: 'a1-b2', systems: ['EC-19'] },
      [
        ...['', '1a', 'Beds', 'a-', 'a_b'].map(id => ({ id })),
        ...['EC-1', 'ec-19', 'XEC-19', 'EC-190'].map(system => ({ systems: [system] })),
      ],
    ],
    [
      'Completion',
      Completion,
      { name: '甲站', completed: null },
      { name: '甲', completed: day, closed: day, number: 0 },
      [{ name: '' }, { number: -1 }, { completed: undefined }],
    ],
    [
      'Attendance',
      Attendance,
      { event: '培训', date: day, attendances: 1 },
      { event: '训', attendances: 0 },
      [{ event: '' }, { attendances: -1 }],
    ],
    ['Enrolment', Enrolment, { id: 'a1', since: day }, { id: 'a', until: day }, [{ id: '' }, { since: null }]],
    ['Check', Check, { name: '甲院', holds: null }, { name: '甲' }, [{ name: '' }, { holds: undefined }]],
  ])('%s', (_, schema, good, taken, refused) => {
    expect(schema.safeParse({ ...good, ...taken })).toMatchObject({ success: true })
    for (const over of refused) expect(schema.safeParse({ ...good, ...over }).success, JSON.stringify(over)).toBe(false)
  })
})

it('a record that does not say when something ended, or how many there are, says one that is still there', () => {
  expect(Completion.parse({ name: '甲站', completed: null })).toEqual({
    name: '甲站',
    completed: null,
    closed: null,
    number: 1,
  })
  expect(Completion.parse({ name: '甲站', completed: '2025-06-30', closed: null }).closed).toBeNull()
  expect(Enrolment.parse({ id: 'a', since: '2025-06-30' }).until).toBeNull()
  expect(Enrolment.parse({ id: 'a', since: '2025-06-30', until: null }).until).toBeNull()
})

it('takes any measure for an amount, anything done for a milestone, a share or a density for a ratio', () => {
  const parts = { numerator: { zh: '甲', en: 'a' }, denominator: { zh: '乙', en: 'b' } }
  const at = (kind: Indicator['kind'], unit: string) =>
    indicatorProblems([{ ...indicator('one', { parts }), kind, unit }]).map(({ code }) => code)
  for (const [kind, unit] of [
    ['amount', '元'],
    ['amount', '%'],
    ['milestone', '%'],
    ['ratio', '%'],
    ['ratio', '人/万人'],
    ['count', '人/月'],
    ['money', '元/人/月'],
  ] as const)
    expect(at(kind, unit), `${kind} ${unit}`).toEqual([])
  for (const [kind, unit] of [
    ['ratio', '人'],
    ['count', '%'],
    ['count', '元'],
    ['money', '人'],
  ] as const)
    expect(at(kind, unit), `${kind} ${unit}`).toEqual(['unit-not-of-kind'])
  // A unit that nobody knows is a problem of its own, told elsewhere.
  expect(at('count', '床位')).toEqual([])
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
