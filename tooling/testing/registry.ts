import { LocalizedText } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { optionsOf, wordsOf } from '../../packages/rules/src/language/node.js'

interface Registry {
  /** Everything that the package exports: `import * as topics from './index.js'`. */
  readonly topics: Readonly<Record<string, unknown>>
  readonly programs: readonly RegisteredProgram[]
  /** How many facts and policy fields there are at least, so that the rules about them are not kept by none. */
  readonly leastLeaves?: number
}

interface Leaf {
  readonly path: string
  readonly schema: z.ZodType
  /** What the schema and all that it wraps say of it. */
  readonly about: object
}

const Words = z.record(z.string(), LocalizedText)
const About = z.object({ label: LocalizedText, unit: z.string().optional(), words: Words.optional() })

const leavesOf = (schema: z.ZodType, path: string, outer: object = {}): readonly Leaf[] => {
  const about = { ...outer, ...schema.meta() }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return leavesOf(schema.unwrap() as z.ZodType, path, about)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, child]) => leavesOf(child as z.ZodType, `${path}.${key}`))
  const own = { path, schema, about }
  return schema instanceof z.ZodArray ? [own, ...leavesOf(schema.element as z.ZodType, `${path}[]`)] : [own]
}

/** The list that a field is of each member of; empty for a field of the case itself. */
const listOf = (path: string): string => path.split('[]').slice(0, -1).join()

const wholeNumber = (schema: z.ZodType): schema is z.ZodInt => schema instanceof z.ZodNumber && schema.isInt
const units =
  /^(fen(\/(bed|bed-month|day|facility|hour|km|meal|month|year))?|bed|bed-month|day|facility|group|hour|household|km|m|m2|meal|minute|month|person|vote|year)$/
/** What is counted rather than paid, and may yet be this many. */
const counts = ['group', 'household', 'm2', 'minute', 'person', 'vote']
const aLot = 1_000_000

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every(key => key in value)
const inOrder = <T>(all: readonly T[], key: (one: T) => string): readonly T[] =>
  all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

/** What must hold of every package of programs: none is left out, and each field has a label and unit to be shown by. */
export const describeRegistry = ({ topics, programs, leastLeaves = 100 }: Registry): void => {
  const exported = Object.values(topics)
  const versions = programs.flatMap(({ program }) => program.versions)
  const schemas = versions.flatMap(version => [
    { name: `${version.id} facts`, schema: version.facts },
    { name: `${version.id} policy`, schema: version.policy },
  ])
  const leaves = schemas.flatMap(({ name, schema }) => leavesOf(schema, name))

  describe('the registry', () => {
    it('holds every program that a topic exports, once', () => {
      const found = exported.filter(value => has(value, 'id', 'versions', 'on')) as RegisteredProgram['program'][]
      expect(found.length).toBeGreaterThan(0)
      const registered = programs.map(({ program }) => program)
      expect(inOrder(registered, one => one.id)).toEqual(inOrder(found, one => one.id))
      expect(new Set(registered.map(({ id }) => id)).size).toBe(registered.length)
    })

    it('holds the national file of each program that has one', () => {
      const files = exported.filter(value => has(value, 'program', 'documents', 'values')) as NationalPolicy[]
      const registered = programs.flatMap(({ national }) => national ?? [])
      expect(inOrder(registered, one => one.program)).toEqual(inOrder(files, one => one.program))
      for (const { program, national } of programs) if (national) expect(national.program).toBe(program.id)
    })
  })

  describe('facts and policy', () => {
    it('have a label in Chinese and English each', () => {
      expect(leaves.length).toBeGreaterThan(leastLeaves)
      expect(leaves.filter(({ about }) => !About.safeParse(about).success).map(({ path }) => path)).toEqual([])
    })

    it.each(['zh', 'en'] as const)('have labels that tell the fields of a program apart: %s', language => {
      for (const { name, schema } of schemas) {
        // A member of a list is told apart by its list, and by nothing else: reasons name no object around a field.
        const labels = leavesOf(schema, '').map(
          ({ path, about }) => `${listOf(path)} ${About.parse(about).label[language]}`,
        )
        expect(
          labels.filter((label, index) => labels.indexOf(label) !== index),
          name,
        ).toEqual([])
      }
    })

    it('have a unit of those that are known, if whole numbers; and in fen, if so large that they must be money', () => {
      for (const { path, schema, about } of leaves) {
        const { unit } = About.parse(about)
        if (unit !== undefined) {
          expect(unit, path).toMatch(units)
          expect(wholeNumber(schema) || schema instanceof z.ZodArray, path).toBe(true)
        }
        if (wholeNumber(schema) && (schema.maxValue ?? aLot) >= aLot && !counts.includes(unit ?? ''))
          expect(unit, path).toMatch(/^fen/)
      }
    })

    it('have a name in both languages for each word of an enum, and for no other', () => {
      const named = leaves.map(({ path, schema, about }) => ({
        path,
        options: schema instanceof z.ZodEnum ? schema.options.map(String).toSorted() : [],
        words: Object.keys(About.parse(about).words ?? {}).toSorted(),
      }))
      expect(named.filter(({ options, words }) => options.join() !== words.join())).toEqual([])
    })
  })

  it('every word that a rule can give has a name in both languages', () => {
    const bare = versions.flatMap(({ id, inForce, rules }) =>
      Object.entries(rules).flatMap(([name, node]) => {
        const words: object = wordsOf(node)
        return optionsOf(node).flatMap(option => (option in words ? [] : `${id} ${inForce.from} ${name} ${option}`))
      }),
    )
    expect(bare).toEqual([])
  })
}
