import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { createService } from '../src/index.js'
import { openApiDocument } from '../src/openapi.js'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly examples?: Record<string, { readonly value: string }>
  }[]
  readonly requestBody?: {
    readonly content: Record<string, { readonly examples?: Record<string, { readonly value: unknown }> }>
  }
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>
}

const document = JSON.parse(JSON.stringify(openApiDocument()))
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const ajv = new Ajv2020({ strict: false, allErrors: true })
// Its types say that it has a default, its module is one.
;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema({ $id: 'document', ...document })
/** What a schema of the document has against a value. */
const faults = (schema: object, value: unknown): unknown => {
  const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')))
  return check(value) ? undefined : check.errors
}

/** The requests that the examples of an operation are. */
const requestsOf = ({ path, method, operation }: (typeof operations)[number]) => {
  const { parameters = [], requestBody } = operation
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? []
  const names = new Set([
    ...parameters.flatMap(({ examples = {} }) => Object.keys(examples)),
    ...Object.keys(content?.examples ?? {}),
  ])
  return [...(names.size > 0 ? names : ['only'])].map(name => {
    const url = new URL(path, 'http://localhost')
    for (const { name: key, in: where, examples } of parameters) {
      const value = examples?.[name]?.value
      if (value === undefined) continue
      if (where === 'path') url.pathname = decodeURI(url.pathname).replace(`{${key}}`, value)
      else url.searchParams.set(key, value)
    }
    const body = content?.examples?.[name]?.value
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return {
      name,
      request: new Request(url, {
        method: method.toUpperCase(),
        ...(type === undefined ? {} : { headers: { 'content-type': type }, body: text ?? '' }),
      }),
    }
  })
}

it('is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

it('names every operation once, and has an example of each', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(19)
})

const service = createService({ today: () => '2025-06-01' })
const all = operations.flatMap(one => requestsOf(one).map(({ name, request }) => ({ ...one, name, request })))

describe('answers each of its examples as its schema says', () => {
  it.each(all.map(one => [`${one.operation.operationId} ${one.name}`, one] as const))('%s', async (_, one) => {
    const response = await service.fetch(one.request)
    const [type, content] = Object.entries(one.operation.responses['200']!.content)[0]!
    const text = await response.text()
    expect(response.status, text.slice(0, 2000)).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    const values = type === 'application/x-ndjson' ? text.trim().split('\n') : [text]
    for (const value of values) expect(faults(content!.schema, JSON.parse(value))).toBeUndefined()
  })
})

it('refuses as its schema says', async () => {
  const response = await service.fetch(new Request('http://localhost/v1/programs/dibaoo'))
  expect(response.status).toBe(404)
  const [operation] = operations
  const { schema } = operation!.operation.responses['default']!.content['application/problem+json']!
  expect(faults(schema, await response.json())).toBeUndefined()
})

it('would notice an answer that is otherwise', () => {
  const [{ operation } = { operation: undefined }] = operations
  const { schema } = operation!.responses['200']!.content['application/json']!
  expect(faults(schema, { programs: [{ id: 1, title: { zh: '低保' } }] })).toBeDefined()
})
