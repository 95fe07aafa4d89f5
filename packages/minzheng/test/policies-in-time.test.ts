import { addDays, type Period } from '@minzheng/core'
import { leavesOf } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import { book, definitions, programs } from './book.js'

const covers = (date: string) => (period: Period) => period.from <= date && date <= (period.to ?? '9999-12-31')

const idsOf = (id: string): readonly string[] => {
  const paths = programs.get(id)?.versions.flatMap(({ policy }) => leavesOf(policy).map(({ key }) => key)) ?? []
  return [...new Set(paths.flatMap(path => definitions.idOf(id, path) ?? []))]
}
const spansOf = (id: string) => [...book.lives(id).values()].flat()

/** Every day on which a version or a value of a program begins, or has just ended, and the day before each. */
const turningDays = (id: string) => {
  const versions = programs.get(id)?.versions.map(({ inForce }) => inForce) ?? []
  const turns = [...versions, ...idsOf(id).flatMap(spansOf)].flatMap(({ from, to }) =>
    to === undefined ? [from] : [from, addDays(to, 1)],
  )
  return [...new Set(turns.flatMap(day => [addDays(day, -1), day]))].sort()
}
const firstDayOf = (id: string) =>
  programs
    .get(id)
    ?.versions.map(({ inForce }) => inForce.from)
    .sort()[0] ?? ''
/** Of what has ended its last day. */
const lastDayOf = (id: string) =>
  programs
    .get(id)
    ?.versions.map(({ inForce }) => inForce.to ?? '9999-12-31')
    .sort()
    .at(-1) ?? ''

describe.each([...programs.values()].map(program => [program.id, program] as const))(
  '%s through time',
  (id, program) => {
    it('has exactly one version on each day on which a version or value changes, and on the day before', () => {
      const days = turningDays(id).filter(day => firstDayOf(id) <= day && day <= lastDayOf(id))
      expect(days).not.toHaveLength(0)
      for (const day of days) {
        const inForce = program.versions.filter(version => covers(day)({ to: undefined, ...version.inForce }))
        expect(inForce, day).toHaveLength(1)
        expect(program.on(day)).toBe(inForce[0])
      }
    })
  },
)

describe('every value', () => {
  const ids = [...definitions.byId.keys()]

  it('has at most one thing said of it for a place and day', () => {
    for (const id of ids)
      for (const [place, life] of book.lives(id))
        for (const [index, { from }] of life.entries()) {
          const before = life[index - 1]
          if (before) expect(before.to !== undefined && before.to < from, `${id} ${place} ${from}`).toBe(true)
        }
  })

  it('is set no earlier than the first version of a program that reads it', () => {
    for (const id of ids.filter(one => definitions.readers(one).length > 0 && !definitions.byId.get(one)?.common)) {
      const begins =
        definitions
          .readers(id)
          .map(({ program }) => firstDayOf(program))
          .sort()[0] ?? ''
      for (const { state, from, entry } of spansOf(id))
        if (state !== 'unsure') expect(from >= begins, `${id} ${entry.place} ${from} ${begins}`).toBe(true)
    }
  })
})
