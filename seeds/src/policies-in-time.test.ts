import { readFileSync } from 'node:fs'
import { addDays, coverage, type Period, PlainDate } from '@minzheng/core'
import type { PolicyFile } from '@minzheng/rules'
import { datedEntries } from '@minzheng/rules/policy'
import { loadPrograms, nationalPolicies } from 'minzheng'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { policies } from './policies.js'

const Gap = z.strictObject({
  division: z.string().default('nation'),
  programs: z.array(z.string()).min(1),
  from: PlainDate,
  to: PlainDate.optional(),
  reason: z.string().min(1),
})
const gaps = z
  .array(Gap)
  .parse(parse(readFileSync(new URL('../policies/gaps.yaml', import.meta.url), 'utf8')))
  .flatMap(gap => gap.programs.map(program => ({ ...gap, program })))

const programs = new Map((await loadPrograms()).map(({ program }) => [program.id, program]))
const book = [...(await nationalPolicies()), ...policies]
const nameOf = ({ division = 'nation', program }: PolicyFile) => `${division} ${program}`
const span = ({ from, to = 'now' }: { from: string; to?: string | undefined }) => `${from} – ${to}`
const covers = (date: string) => (period: Period) => period.from <= date && date <= (period.to ?? '9999-12-31')

/** The days without a value after the first day that has one. */
const gapsBetween = (periods: readonly Period[]) =>
  periods.flatMap(({ to }, index) => {
    const from = to && addDays(to, 1)
    const next = periods[index + 1]?.from
    return from === undefined || from === next ? [] : [span({ from, to: next && addDays(next, -1) })]
  })

const lives = book.flatMap(file =>
  Object.keys(file.values).map(path => ({ file, path, periods: coverage(datedEntries(file, path)) })),
)

/** Every day on which a version or a value of a program begins, or has just ended, and the day before each. */
const turningDays = (id: string) => {
  const versions = programs.get(id)?.versions.map(({ inForce }) => inForce) ?? []
  const values = lives.filter(({ file }) => file.program === id).flatMap(({ periods }) => periods)
  const turns = [...versions, ...values].flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)]))
  return [...new Set(turns.flatMap(day => [addDays(day, -1), day]))].sort()
}

describe.each([...programs.values()].map(program => [program.id, program] as const))(
  '%s through time',
  (id, program) => {
    const begins = program.versions.map(({ inForce }) => inForce.from).sort()[0] ?? ''
    const days = turningDays(id).filter(day => day >= begins)

    it('has exactly one version on each day on which a version or value changes, and on the day before', () => {
      expect(days).not.toHaveLength(0)
      for (const day of days) {
        const inForce = program.versions.filter(version => covers(day)({ to: undefined, ...version.inForce }))
        expect(inForce, day).toHaveLength(1)
        expect(program.on(day)).toBe(inForce[0])
      }
    })

    it('has at most one value of each kind in each place on any of those days', () => {
      for (const { file, path, periods } of lives.filter(({ file }) => file.program === id))
        for (const day of days)
          expect(periods.filter(covers(day)).length, `${nameOf(file)} ${path} ${day}`).toBeLessThan(2)
    })

    it('has no value from before its first version', () => {
      for (const { file, path, periods } of lives.filter(({ file }) => file.program === id))
        for (const { from } of periods) expect(from >= begins, `${nameOf(file)} ${path} ${from}`).toBe(true)
    })
  },
)

/** A national value that ends with the version of the rule that reads it leaves no gap. */
const endsWithVersion = (file: PolicyFile, gap: string): boolean =>
  file.division === undefined &&
  (programs.get(file.program)?.versions ?? []).some(
    ({ inForce: { to } }) => to && gap === span({ from: addDays(to, 1) }),
  )

describe('gaps', () => {
  it.each(book.map(file => [nameOf(file), file] as const))(
    '%s has those that are listed, and no others',
    (name, file) => {
      const found = lives.filter(life => life.file === file).flatMap(({ periods }) => gapsBetween(periods))
      const listed = gaps.filter(gap => `${gap.division} ${gap.program}` === name).map(span)
      expect([...new Set(found)].filter(gap => !endsWithVersion(file, gap)).sort()).toEqual(listed.sort())
    },
  )

  it('are listed only for files that exist', () => {
    const names = book.map(nameOf)
    for (const { division, program } of gaps) expect(names).toContain(`${division} ${program}`)
  })
})
