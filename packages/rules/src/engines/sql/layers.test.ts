import { expect, it } from 'vitest'
import type { Step } from '../../lower/step.js'
import { planLayers } from './layers.js'

it('a column is read until the last layer of those that read it, in whatever order they come', () => {
  const about = { type: 'boolean', nullable: false, bounds: { least: 0, greatest: 1 } } as const
  const steps = [
    { kind: 'fact' },
    { kind: 'not', of: 0 },
    { kind: 'not', of: 1 },
    { kind: 'and', items: [0, 2] },
    { kind: 'or', items: [0, 0] },
  ].map((body, id) => ({ ...about, ...body, id }) as unknown as Step)
  const plan = planLayers({
    steps,
    ids: [0, 1, 2, 3, 4],
    column: id => `c${id}`,
    given: step => (step.kind === 'fact' ? 0 : undefined),
    write: ({ id }) => `step ${id}`,
    mustBeColumn: new Set([1, 2, 3, 4]),
    readAtEnd: [],
    mostRepeated: 300,
  })
  expect(steps.map(({ id }) => [plan.levelOf(id), plan.lastRead(id), plan.written(id).text])).toEqual([
    [0, 3, 'c0'],
    [1, 2, 'c1'],
    [2, 3, 'c2'],
    [3, 0, 'c3'],
    [1, 0, 'c4'],
  ])
  expect(plan.layers.map(({ columns }) => columns.map(({ text }) => text))).toEqual([
    [],
    ['step 1', 'step 4'],
    ['step 2'],
    ['step 3'],
  ])
})
