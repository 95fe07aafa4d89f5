import * as z from 'zod'
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi'
import { ProblemDetails } from './refusal.js'
import { type BodyKind, type Example, prefix, type Route, tags } from './route.js'
import { routes } from './routes/index.js'
import { version } from './version.js'

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`

/** The name of an example within its operation. */
const nameOf = (index: number): string => `example-${index + 1}`

const bodyText = (kind: BodyKind, body: unknown): unknown =>
  'lines' in kind ? (body as readonly unknown[]).map(value => `${JSON.stringify(value)}\n`).join('') : body

const bodyExamples = (kind: BodyKind, examples: readonly Example[]) =>
  Object.fromEntries(
    examples.map(({ title, body }, index) => [nameOf(index), { summary: both(title), value: bodyText(kind, body) }]),
  )

const LineText = z.string().describe('NDJSON：每行一个 QuestionLine / NDJSON: a QuestionLine on each line')
const FileBytes = z
  .string()
  .meta({ format: 'binary', description: 'txt、md、docx、doc、pdf、xlsx 的内容 / The bytes of a file' })

const contentOf = (kind: BodyKind, examples: readonly Example[]) => {
  if ('json' in kind) return { 'application/json': { schema: kind.json, examples: bodyExamples(kind, examples) } }
  if ('lines' in kind) return { 'application/x-ndjson': { schema: LineText, examples: bodyExamples(kind, examples) } }
  return {
    'text/plain': { schema: z.string(), examples: bodyExamples(kind, examples) },
    'application/octet-stream': { schema: FileBytes },
  }
}

const operationOf = (route: Route): ZodOpenApiOperationObject => {
  const isLines = route.body !== undefined && 'lines' in route.body
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: both(route.summary),
    requestParams: {
      ...(route.params ? { path: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
    },
    ...(route.body ? { requestBody: { required: true, content: contentOf(route.body, route.examples) } } : {}),
    responses: {
      '200': {
        description: isLines ? '逐行的回答 / An answer on each line' : '回答 / The answer',
        content: { [isLines ? 'application/x-ndjson' : 'application/json']: { schema: route.answer } },
      },
      default: {
        description: '没有处理，及其原因 / Refused, and why',
        content: { 'application/problem+json': { schema: ProblemDetails } },
      },
    },
  }
}

interface Parameter {
  readonly name: string
  readonly in: string
  examples?: Record<string, { value: string }>
}

/** The parameters of each example, beside the others, under its name. */
const withParameterExamples = (parameters: readonly Parameter[], { examples }: Route): void => {
  for (const parameter of parameters) {
    const values = examples.flatMap(({ params, query }, index) => {
      const value = (parameter.in === 'path' ? params : query)?.[parameter.name]
      return value === undefined ? [] : [[nameOf(index), { value }] as const]
    })
    if (values.length > 0) parameter.examples = Object.fromEntries(values)
  }
}

/** A pair of one type as a list of two: the same JSON, and generators of clients know no tuples. */
const asList = (schema: Record<string, unknown>): void => {
  const { prefixItems } = schema
  if (!Array.isArray(prefixItems) || new Set(prefixItems.map(item => JSON.stringify(item))).size !== 1) return
  schema['items'] = prefixItems[0]
  delete schema['prefixItems']
}

/** An OpenAPI 3.1 document, as JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>>

const document = (): OpenApiDocument => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const route of routes) {
    const path = prefix + route.path
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  const lines = routes.flatMap(({ body }) => (body && 'lines' in body ? [body.lines] : []))
  const source: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'minzheng 民政',
      version,
      description:
        '民政各项制度的计算、工作要点的读取和判断、地名、区划、号码。金额以分计；日期为 YYYY-MM-DD。 / Programs of Chinese civil affairs, plans and what became of them, place names, divisions, identifiers. Money is in fen; dates are YYYY-MM-DD.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: both(text) })),
    paths,
    components: { schemas: Object.fromEntries(lines.map(schema => [schema.meta()?.id ?? '', schema])) },
  }
  const written = createDocument(source, { override: ({ jsonSchema }) => asList(jsonSchema) })
  for (const route of routes) {
    const operation = written.paths?.[prefix + route.path]?.[route.method]
    withParameterExamples((operation?.parameters ?? []) as Parameter[], route)
  }
  return { ...written }
}

let written: OpenApiDocument | undefined

/** The OpenAPI 3.1 document of the service, written from its table of routes and their zod schemas, examples among them. */
export const openApiDocument = (): OpenApiDocument => {
  written ??= document()
  return written
}
