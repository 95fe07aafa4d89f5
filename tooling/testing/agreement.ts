import { notKnown, type PolicyValues } from '@minzheng/policy'
import type { Program, ResultColumn } from '@minzheng/rules'
import { runBlocks } from '@minzheng/rules/blocks'
import { runColumns, toColumns } from '@minzheng/rules/columns'
import fc from 'fast-check'
import { expect } from 'vitest'
import * as z from 'zod'
import { dateToInteger } from '../../packages/rules/src/arithmetic.js'
import { generateCase, interpretCase } from '../../packages/rules/src/engines/case/case.js'
import { stepsFor } from '../../packages/rules/src/lower/step.js'
import { specialise } from '../../packages/rules/src/specialise/specialise.js'
import { valuesByTree } from '../../packages/rules/test/oracle.js'

interface Field {
  readonly inner: z.ZodType
  readonly nullable: boolean
  readonly optional: boolean
}

/** A schema without what makes it optional, and whether it may be unknown. */
export const fieldOf = (schema: z.ZodType): Field => {
  if (schema instanceof z.ZodOptional) return { ...fieldOf(schema.unwrap() as z.ZodType), optional: true }
  if (schema instanceof z.ZodNullable) return { ...fieldOf(schema.unwrap() as z.ZodType), nullable: true }
  if (schema instanceof z.ZodDefault) return fieldOf(schema.unwrap() as z.ZodType)
  return { inner: schema, nullable: false, optional: false }
}

const thresholds = [0, 1, 2, 3, 6, 12, 59_999, 60_000, 60_001, 90_000, 120_000, 720_000]
const integers = (least: number, greatest: number, extra: readonly number[]): fc.Arbitrary<number> => {
  const inside = [...thresholds, ...extra].filter(value => value >= least && value <= greatest)
  const small = fc.integer({ min: Math.max(least, Math.min(0, greatest)), max: Math.min(greatest, 200_000) })
  return fc.oneof(small, fc.integer({ min: least, max: greatest }), fc.constantFrom(least, greatest, ...inside))
}

const checkOf = (schema: z.ZodType, check: string): object | undefined =>
  schema._zod.def.checks?.map(one => one._zod.def).find(def => def.check === check)

/** How many parts one is cut into: 100 for a ratio in whole per cent. */
const scaleOf = (schema: z.ZodNumber): number => {
  const { value = 0.01 } = (checkOf(schema, 'multiple_of') ?? {}) as { value?: number }
  return Math.round(1 / value)
}

const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const dates = fc.oneof(
  { weight: 5, arbitrary: days },
  { weight: 1, arbitrary: fc.constantFrom('2004-02-29', '2024-02-29', '2025-02-28', '1964-06-01', '2024-06-01') },
)

/** A length that a list of members may have: four at most, where it may be so short. */
const membersOf = (schema: z.ZodArray, extra: readonly number[]): fc.Arbitrary<unknown[]> => {
  const { minimum = 0 } = (checkOf(schema, 'min_length') ?? {}) as { minimum?: number }
  const { maximum = 4 } = (checkOf(schema, 'max_length') ?? {}) as { maximum?: number }
  return fc.array(leafArbitrary(schema.element as z.ZodType, extra), {
    minLength: minimum,
    maxLength: Math.max(minimum, Math.min(maximum, 4)),
  })
}

const leafArbitrary = (schema: z.ZodType, extra: readonly number[]): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodISODate) return dates
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodObject) return arbitraryOf(schema, extra)
  if (schema instanceof z.ZodArray) return membersOf(schema, extra)
  if (!(schema instanceof z.ZodNumber)) throw new TypeError(`no values for a ${schema._zod.def.type}`)
  const [least, greatest] = [schema.minValue ?? 0, schema.maxValue ?? 0]
  if (schema.isInt) return integers(least, greatest, extra)
  const scale = scaleOf(schema)
  return integers(Math.round(least * scale), Math.round(greatest * scale), extra).map(value => value / scale)
}

/**
 * Any object that a schema of facts or policy allows, with unknowns and values at and beside thresholds among them;
 * `extra` are whole numbers that should come up often.
 */
export const arbitraryOf = <S extends z.ZodObject>(
  schema: S,
  extra: readonly number[] = [],
): fc.Arbitrary<z.output<S>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema.shape).map(([key, child]) => {
        const { inner, nullable, optional } = fieldOf(child as z.ZodType)
        const known = leafArbitrary(inner, extra)
        const unknown = [...(nullable ? [null] : []), ...(optional ? [undefined] : [])]
        if (unknown.length === 0) return [key, known]
        return [key, fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: fc.constantFrom(...unknown) })]
      }),
    ),
  ) as fc.Arbitrary<z.output<S>>

/** A policy of each kind of value: set, known to be none, not known, and left out, which means what its schema says. */
export const policyArbitraryOf = (schema: z.ZodObject, extra: readonly number[] = []): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema.shape).map(([key, child]) => {
        const { inner } = fieldOf(child as z.ZodType)
        const set = inner instanceof z.ZodObject ? policyArbitraryOf(inner, extra) : leafArbitrary(inner, extra)
        const open = fc.constantFrom(null, undefined, notKnown)
        return [key, fc.oneof({ weight: 6, arbitrary: set }, { weight: 2, arbitrary: open })]
      }),
    ),
  )

/** Of how many fields one differs from the example. */
const oneIn = 12

/** Cases that differ from an example in few fields: what asks for many things at once, random ones hardly ever meet. */
export const arbitraryNear = <S extends z.ZodObject>(schema: S, example: object): fc.Arbitrary<z.output<S>> => {
  const keys = Object.keys(schema.shape)
  const differs = fc.array(fc.nat(oneIn - 1), { minLength: keys.length, maxLength: keys.length })
  return fc.tuple(arbitraryOf(schema), differs).map(([random, dice]) => {
    const given = schema.parse(example)
    return Object.fromEntries(keys.map((key, index) => [key, (dice[index] === 0 ? random : given)[key]])) as z.output<S>
  })
}

const rowOf = (columns: Readonly<Record<string, ResultColumn>>, row: number) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { values, known, options }]) => {
      const value = values[row]!
      if (known && known[row] === 0) return [name, null]
      if (options) return [name, options[value]]
      return [name, values instanceof Uint8Array ? value === 1 : value + 0]
    }),
  )
/** As columns show it: no -0, and a date as YYYYMMDD. */
const plainValue = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 0
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dateToInteger(value) : value
}
const plain = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)]))

/** So many random cases, times what is asked: `MINZHENG_AGREEMENT_TIMES=64` makes about 100,000 for each version of a program. */
export const asManyAsAsked = (usual: number): number =>
  Math.ceil(usual * Number(process.env['MINZHENG_AGREEMENT_TIMES'] ?? 1))

/**
 * Proves on random cases that a program answers alike as a walked tree, as generated code, over columns, and in blocks
 * without generated code. Without arbitraries of its own it takes any facts and policy that the program's schemas allow.
 */
export const agreement = <F extends z.ZodObject, P extends z.ZodObject>(
  program: Program<F, P>,
  facts: fc.Arbitrary<z.output<F>> = arbitraryOf(program.facts),
  policies: fc.Arbitrary<PolicyValues<z.output<P>>> = policyArbitraryOf(program.policy) as never,
  runs = 150,
): void => {
  program.lowered()
  // A wrong rule is wrong alike in every engine: for mutants of rules this would only take time.
  if (process.env['MINZHENG_MUTATION'] !== undefined) return
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 20 }), policies, (cases, policy) => {
      const steps = stepsFor(specialise(program.rules, policy))
      const [generated, interpreted] = [generateCase(steps), interpretCase(steps)]
      const expected = cases.map(one => plain(interpreted(one)))
      expect(expected).toEqual(cases.map(one => plain(valuesByTree(program.rules, one, policy))))
      expect(cases.map(one => plain(generated(one)))).toEqual(expected)
      const columns = toColumns(program.facts, cases)
      for (const run of [runColumns, runBlocks]) {
        const answer = run(program, columns, policy, { length: cases.length })
        expect(cases.map((_, row) => rowOf(answer, row))).toEqual(expected)
      }
    }),
    { numRuns: asManyAsAsked(runs) },
  )
}
