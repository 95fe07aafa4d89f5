import { expect, it } from 'vitest'
import { ConcentratedCareBed, concentratedCareBedProblems, concentratedCareBeds } from './beds.js'

const bed = (facts: object = {}) =>
  ConcentratedCareBed.parse({ person: 'a', institution: '甲院', bed: '1', since: '2024-01-01', ...facts })

// No source: what holds of any register of beds.
it.each<[string, object[], string[]]>([
  ['two persons in two beds', [{}, { person: 'b', bed: '2' }], []],
  ['beds of one number in two homes', [{}, { person: 'b', institution: '乙院' }], []],
  ['a bed of two', [{}, { person: 'b' }], ['care-bed-twice 1']],
  ['a person with two', [{}, { bed: '2' }], ['cared-for-twice 1']],
  ['moved', [{ until: '2024-05-31' }, { bed: '2', since: '2024-06-01' }], []],
  ['moved on one day', [{ until: '2024-06-01' }, { bed: '2', since: '2024-06-01' }], []],
  ['another in the bed on the day', [{ until: '2024-06-01' }, { person: 'b', since: '2024-06-01' }], []],
  ['moved a day too soon', [{ until: '2024-06-02' }, { bed: '2', since: '2024-06-01' }], ['cared-for-twice 1']],
  ['another in the bed after', [{ until: '2024-05-31' }, { person: 'b', since: '2024-06-01' }], []],
  ['left before it began', [{ until: '2023-12-31' }], ['care-bed-backwards 0']],
])('%s', (_, beds, expected) =>
  expect(concentratedCareBedProblems(beds.map(bed)).map(({ code, path }) => `${code} ${path[0]}`)).toEqual(expected),
)

it('who has a bed on a day, by home', () => {
  const beds = [{ until: '2024-05-31' }, { institution: '乙院', since: '2024-06-01' }, { person: 'b', bed: '2' }].map(
    bed,
  )
  expect(concentratedCareBeds(beds, '2023-12-31')).toEqual([])
  expect(concentratedCareBeds(beds, '2024-05-31')).toEqual([{ institution: '甲院', persons: 2 }])
  expect(concentratedCareBeds(beds, '2024-06-01')).toEqual([
    { institution: '乙院', persons: 1 },
    { institution: '甲院', persons: 1 },
  ])
  const onOneDay = [{ until: '2024-06-01' }, { institution: '乙院', since: '2024-06-01' }].map(bed)
  expect(concentratedCareBeds(onOneDay, '2024-06-01')).toEqual([{ institution: '乙院', persons: 1 }])
})
