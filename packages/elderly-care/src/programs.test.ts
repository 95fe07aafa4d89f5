import { LocalizedText } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as topics from './index.js'
import { programs } from './programs.js'

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every(key => key in value)
const exported: readonly unknown[] = Object.values(topics)

describe('the registry', () => {
  it('holds every program that a topic exports, once', () => {
    const found = exported.filter(value => has(value, 'id', 'versions', 'on'))
    expect(found.length).toBeGreaterThan(0)
    const byId = (one: unknown) => String((one as { readonly id: string }).id)
    expect(programs.map(({ program }) => program).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      found.sort((a, b) => (byId(a) < byId(b) ? -1 : 1)),
    )
    expect(new Set(programs.map(({ program }) => program.id)).size).toBe(programs.length)
  })

  it('holds the national file of each program that has one', () => {
    const files = exported.filter(value => has(value, 'program', 'documents', 'values'))
    expect(files.length).toBeGreaterThan(0)
    expect(programs.flatMap(({ national }) => national ?? []).toSorted(byProgram)).toEqual(
      (files as { readonly program: string }[]).toSorted(byProgram),
    )
    for (const { program, national } of programs) if (national) expect(national.program).toBe(program.id)
  })
})

const byProgram = (a: { readonly program: string }, b: { readonly program: string }) => (a.program < b.program ? -1 : 1)

const About = z.object({ label: LocalizedText, unit: z.string().optional() })
interface Leaf {
  readonly path: string
  readonly schema: z.ZodType
  /** What the schema and all that it wraps say of it. */
  readonly about: object
}

const leavesOf = (schema: z.ZodType, path: string, outer: object = {}): Leaf[] => {
  const about = { ...outer, ...schema.meta() }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return leavesOf(schema.unwrap() as z.ZodType, path, about)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, child]) => leavesOf(child as z.ZodType, `${path}.${key}`))
  const own = { path, schema, about }
  return schema instanceof z.ZodArray ? [own, ...leavesOf(schema.element as z.ZodType, `${path}[]`)] : [own]
}

describe('facts and policy', () => {
  const leaves = programs.flatMap(({ program }) =>
    program.versions.flatMap(version => [
      ...leavesOf(version.facts, `${program.id} facts`),
      ...leavesOf(version.policy, `${program.id} policy`),
    ]),
  )

  it('have a label in Chinese and English each', () => {
    expect(leaves.length).toBeGreaterThan(100)
    const bare = leaves.filter(({ about }) => !About.safeParse(about).success).map(({ path }) => path)
    expect(bare).toEqual([])
  })

  it('have labels that tell the fields of a program apart', () => {
    for (const { program } of programs)
      for (const version of program.versions)
        for (const schema of [version.facts, version.policy])
          for (const language of ['zh', 'en'] as const) {
            // A member of a group is told apart by its group.
            const labels = leavesOf(schema, '').map(
              ({ path, about }) => `${path.split('[]').slice(0, -1).join()} ${About.parse(about).label[language]}`,
            )
            const twice = labels.filter((label, index) => labels.indexOf(label) !== index)
            expect(twice, program.id).toEqual([])
          }
  })

  it('have a unit where they are amounts, and none where they are no whole number', () => {
    const isLarge = (schema: z.ZodType) =>
      schema instanceof z.ZodNumber && schema.isInt && (schema.maxValue ?? 0) >= 1_000_000
    for (const { path, schema, about } of leaves) {
      const { unit } = About.parse(about)
      if (isLarge(schema)) expect(unit, path).toBeDefined()
      if (!(schema instanceof z.ZodArray || (schema instanceof z.ZodNumber && schema.isInt)))
        expect(unit, path).toBeUndefined()
    }
  })
})
