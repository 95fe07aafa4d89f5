import * as z from 'zod'
import type { ValueDefinition, ValueDefinitions } from './definitions.js'
import { DocumentEntry, PolicyDocument } from './document.js'
import { exampleOf } from './value-problems.js'
import { unitWordsOf } from './value-text.js'

type JsonSchema = Record<string, unknown>

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** What the text of a value looks like. Bounds and finer points are for `readPolicyDocument`. */
const writtenSchema = (definition: ValueDefinition): JsonSchema => {
  const { kind, options = [] } = definition
  if (kind === 'yes-no') return { type: 'boolean' }
  if (kind === 'choice') return { enum: [...options, ...options.filter(one => /^\d+$/.test(one)).map(Number)] }
  if (kind === 'date') return { type: 'string', format: 'date' }
  if (kind === 'text') return { type: 'string' }
  const units = unitWordsOf(definition).map(({ word }) => escaped(word))
  return {
    type: 'string',
    pattern: `^-?[0-9][0-9,]*(\\.[0-9]+)?\\s*(${units.join('|')})$`,
    examples: [exampleOf(definition)],
  }
}

const valueSchema = (definition: ValueDefinition, entry: JsonSchema): JsonSchema => {
  const written = writtenSchema(definition)
  const withValue = { ...entry, properties: { ...(entry['properties'] as object), value: written } }
  return {
    title: definition.label.zh,
    description: `${definition.label.zh} / ${definition.label.en}`,
    anyOf: [written, withValue, { type: 'array', minItems: 1, items: withValue }],
  }
}

/** JSON Schema (2020-12) of a policy document, with every id, its label and the form of its value, for editors. */
export const policyDocumentJsonSchema = (definitions: ValueDefinitions): JsonSchema => {
  const document = z.toJSONSchema(PolicyDocument, { io: 'input' }) as { properties: Record<string, JsonSchema> }
  const { $schema: _, ...entry } = z.toJSONSchema(DocumentEntry, { io: 'input' })
  const ids = [...definitions.byId.values()]
  return {
    ...document,
    properties: {
      ...document.properties,
      values: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(ids.map(one => [one.id, valueSchema(one, { ...entry })])),
      },
    },
  }
}
