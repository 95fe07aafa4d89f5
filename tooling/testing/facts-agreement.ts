import type { Program, RegisteredProgram } from '@minzheng/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkerOf } from '../../packages/rules/src/facts/compiled.js'
import { arbitraryOf, asManyAsAsked } from './agreement.js'
import { spoil } from './sql-agreement.js'

/** Values of no type that one asks for. */
const strange = fc.constantFrom<unknown>(undefined, null, '', 'x', 0.5, -1, Number.NaN, 2 ** 60, [], {}, [{}], true)

/** One field, somewhere in a case, that is strange, gone, or one too many. */
const estranged = (facts: unknown, [key = 0, how = 0, ...dice]: readonly number[], value: unknown): unknown => {
  if (Array.isArray(facts))
    return facts.map((one, index) => (index === key % facts.length ? estranged(one, dice, value) : one))
  if (typeof facts !== 'object' || facts === null || Object.keys(facts).length === 0) return value
  const name = Object.keys(facts)[key % Object.keys(facts).length]!
  const own = (facts as Readonly<Record<string, unknown>>)[name]
  if (how % 4 === 0) return { ...facts, unheardOf: value }
  if (how % 4 === 1) return Object.fromEntries(Object.entries(facts).filter(([one]) => one !== name))
  const isDeep = typeof own === 'object' && own !== null && how % 3 !== 0
  return { ...facts, [name]: isDeep ? estranged(own, dice, value) : value }
}

/** Proves on random cases, many of them wrong in some way, that the written checker of a form allows what zod does, and makes the same of it. */
export const describeFactsAgreement = (programs: readonly RegisteredProgram[]): void => {
  const versions = programs.flatMap(({ program }) =>
    program.versions.map((version): [string, Program] => [`${program.id} ${version.inForce.from}`, version]),
  )
  describe('facts are checked as zod does', () => {
    it.each(versions)('%s', (_, { facts: form }) => {
      const check = checkerOf(form)
      expect(check, 'a checker is written for the form').toBeDefined()
      const dice = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 })
      let [right, wrong] = [0, 0]
      fc.assert(
        fc.property(arbitraryOf(form), dice, strange, (facts, of, value) => {
          for (const given of [facts, spoil(facts, of), estranged(facts, of, value)]) {
            const { success, data } = form.safeParse(given)
            expect(check!(given)).toStrictEqual(data)
            if (success) right++
            else wrong++
          }
        }),
        { numRuns: asManyAsAsked(150) },
      )
      expect(right).toBeGreaterThan(0)
      expect(wrong).toBeGreaterThan(0)
    })
  })
}
