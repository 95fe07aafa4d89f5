import { describe, expect, it } from 'vitest'
import { planJsonSchema } from './json-schema.js'
import { Plan } from './plan.js'

describe('planJsonSchema', () => {
  const schema = planJsonSchema()

  it('is a 2020-12 schema with an address of its own', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe('urn:minzheng:schema:plan.v1')
  })

  it('has every field of a plan, requires the same ones, and allows no other', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(Plan.shape))
    expect(schema.required).toEqual(['schema', 'id', 'title', 'sections', 'targets'])
    expect(schema.additionalProperties).toBe(false)
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })
})
