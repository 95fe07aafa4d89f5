import { isProblemError, type Language, type PlainDate, type Problem, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { type Desk, openDesk } from 'minzheng'
import type * as z from 'zod'
import { bytesOf, jsonOf, tooLarge } from './body.js'
import { Kept } from './kept.js'
import { languageOf } from './language.js'
import { defaultLimits, type Limits } from './limits.js'
import { answersTo } from './lines.js'
import { Metrics } from './metrics.js'
import { problemDetails, Refusal, refusalOf, refuse } from './refusal.js'
import { prefix, type Route, type Surroundings } from './route.js'
import { routes } from './routes/index.js'
import { version } from './version.js'

/** A request that was answered, without anything that it said: no address, query or body. */
export interface LogEntry {
  readonly id: string
  readonly method: string
  /** The route of the table: `/v1/programs/{id}`; `unknown` for any other. */
  readonly route: string
  readonly status: number
  /** Milliseconds to the end of the answer. */
  readonly ms: number
}

/** How a service is set up. */
export interface ServiceOptions {
  /** What one request may cost, where it differs from {@link defaultLimits}. */
  readonly limits?: Partial<Limits>
  /** A desk with documents of one’s own (`openDesk`). */
  readonly desk?: Desk
  /** The origins whose pages may ask: `*`, or a list. None where left out. */
  readonly cors?: '*' | readonly string[]
  /** Told of each request when it has been answered. */
  readonly log?: (entry: LogEntry) => void
  /** Told of what the service itself failed in, with the id of the request. What it holds may be personal. */
  readonly failed?: (error: unknown, id: string) => void
  /** The day that stands for today; today in China where left out. */
  readonly today?: () => PlainDate
}

/** The service, wherever the fetch standard runs: Node, Deno, Bun, workers. */
export interface Service {
  /** Answers a request. Never throws. */
  readonly fetch: (request: Request) => Promise<Response>
  /** From now on refuses new requests (503); those that were begun are answered. */
  readonly drain: () => void
  /** How many requests are worked on. */
  readonly inFlight: () => number
}

/** Headers by name. */
type HeaderValues = Readonly<Record<string, string>>

interface Env {
  Variables: { id: string; language: Language; route: string; secure: HeaderValues }
}
type Asking = Context<Env>

let calendar: Intl.DateTimeFormat | undefined

const inChina = (): PlainDate => {
  // To make one costs as much as an answer.
  calendar ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
  return calendar.format(new Date())
}

const under = (name: string, problems: readonly Problem[]): Problem[] =>
  problems.map(one => ({ ...one, path: [name, ...one.path] }))

const givenTwice = (name: string): Problem =>
  problem(
    'parameter-twice',
    'error',
    ['query', name],
    [`查询参数“${name}”出现多次。`, `The parameter "${name}" is given more than once.`],
    ['请只写一次。', 'Give it once.'],
  )

/** Values of a path or query, checked. @throws Refusal 400 */
const checked = <S extends z.ZodObject>(schema: S, values: Record<string, string>, name: string): z.output<S> => {
  const result = validate(schema, values)
  if (result.success) return result.data
  throw new Refusal(400, under(name, result.problems))
}

const queryOf = (schema: z.ZodObject, url: string) => {
  if (!url.includes('?')) return checked(schema, {}, 'query')
  const all = [...new URL(url).searchParams]
  const names = all.map(([name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Refusal(400, [givenTwice(twice.slice(0, 100))])
  return checked(schema, Object.fromEntries(all), 'query')
}

const mediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

const expectType = (request: Request, ...types: readonly string[]): void => {
  const type = mediaType(request)
  if (types.includes(type)) return
  throw refuse(
    415,
    'content-type',
    [
      `内容类型是“${type.slice(0, 80)}”，应为 ${types[0]}。`,
      `The content type is "${type.slice(0, 80)}", not ${types[0]}.`,
    ],
    [`请写明 content-type: ${types[0]}。`, `Say content-type: ${types[0]}.`],
  )
}

/** How documents and workbooks begin: zip, PDF, and what an old Office wrote. A text of their size says far more. */
const documents = [
  [0x50, 0x4b],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const isDocument = (bytes: Uint8Array): boolean =>
  documents.some(start => start.every((byte, index) => bytes[index] === byte))

const bodyOf = async ({ body }: Route, request: Request, limits: Limits): Promise<unknown> => {
  if (body === undefined || 'lines' in body) return undefined
  const seconds = limits.bodySeconds
  if ('file' in body) {
    const bytes = await bytesOf(request, { is: 'file', bytes: limits.fileBytes, seconds })
    if (!isDocument(bytes) && bytes.byteLength > limits.bodyBytes) throw tooLarge(limits.bodyBytes, 'text')
    return bytes
  }
  expectType(request, 'application/json')
  const value = jsonOf(await bytesOf(request, { is: 'json', bytes: limits.bodyBytes, seconds }), limits.depth)
  const result = validate(body.json, value)
  if (result.success) return result.data
  throw new Refusal(422, result.problems)
}

const utf8 = new TextEncoder()

/** Lines as they become ready; nothing is computed that nobody fetches. */
const ndjson = (answers: AsyncGenerator<Record<string, unknown>>, ended: () => void): ReadableStream =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Several answers to a piece: one alone would cost more to send than to compute.
        let text = ''
        for (let count = 0; count < 64; count++) {
          const { done, value } = await answers.next()
          if (done) {
            if (text !== '') controller.enqueue(utf8.encode(text))
            controller.close()
            ended()
            return
          }
          text += `${JSON.stringify(value)}\n`
          if (text.length > 65_536) break
        }
        controller.enqueue(utf8.encode(text))
      },
      async cancel() {
        await answers.return(undefined)
        ended()
      },
    },
    { highWaterMark: 0 },
  )

const unavailable = (draining: boolean): Refusal =>
  draining
    ? refuse(503, 'stopping', ['服务正在停止。', 'The service is stopping.'], ['请稍后再试。', 'Come again later.'], {
        'retry-after': '5',
        connection: 'close',
      })
    : refuse(
        503,
        'busy',
        ['同时处理的请求已达上限。', 'As many requests as may be are worked on.'],
        ['请稍后再试。', 'Come again later.'],
        { 'retry-after': '1' },
      )

const notFound = () =>
  refuse(
    404,
    'no-such-route',
    ['没有这个地址。', 'There is no such address.'],
    ['GET /openapi.json 列出全部。', 'GET /openapi.json lists them all.'],
  )

const notAllowed = (allow: string) =>
  refuse(
    405,
    'method-not-allowed',
    ['这个地址不支持该方法。', 'The address does not take this method.'],
    [`可用：${allow}。`, `It takes ${allow}.`],
    { allow },
  )

/** `/programs/{id}` as the router writes it. */
const pattern = (path: string): string => prefix + path.replaceAll(/\{(\w+)\}/g, ':$1')

/** What every answer says of itself to browsers: set once, since each header that is set on an answer costs as much as a rule. */
const secureHeadersOf = async (crossOriginResourcePolicy: string): Promise<HeaderValues> => {
  const contentSecurityPolicy = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
  const app = new Hono().use(secureHeaders({ contentSecurityPolicy, crossOriginResourcePolicy }))
  app.get('/', c => c.body(null))
  return Object.fromEntries((await app.request('/')).headers)
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * The programs and readers over HTTP: a handler of the fetch standard. What goes in and comes out, `GET /openapi.json` says, which
 * is written from the same table of routes and the same schemas. Of what it is asked it holds nothing but which programs and values.
 * @throws ProblemError never: what is wrong with a request is told in its answer
 */
export const createService = (options: ServiceOptions = {}): Service => {
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const { log, failed, today = inChina, desk = openDesk() } = options
  const metrics = new Metrics()
  const kept = new Kept()
  let draining = false
  const app = new Hono<Env>()

  let secure: Promise<HeaderValues> | undefined

  /** An answer with all its headers at once. */
  const respond = (
    c: Asking,
    body: string | ReadableStream,
    status: number,
    { 'content-type': type, ...other }: HeaderValues,
  ) =>
    new Response(body, {
      status,
      headers: {
        'content-type': type!,
        ...c.get('secure'),
        'x-request-id': c.get('id'),
        ...('content-language' in other ? { vary: 'accept-language' } : {}),
        ...other,
      },
    })

  const refused = (c: Asking, error: unknown): Response => {
    const refusal = refusalOf(error)
    if (refusal.status === 500) failed?.(error, c.get('id'))
    const [language, id] = [c.get('language'), c.get('id')]
    return respond(c, JSON.stringify(problemDetails(refusal, language, id)), refusal.status, {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...refusal.headers,
    })
  }

  // A request that was begun counts until the last byte of its answer has been handed over.
  const begin = (c: Asking) => {
    const start = performance.now()
    metrics.inFlight++
    let isOpen = true
    return (status: number) => {
      if (!isOpen) return
      isOpen = false
      metrics.inFlight--
      const ms = performance.now() - start
      const method = methods.includes(c.req.method) ? c.req.method : 'OTHER'
      metrics.answered(method, c.get('route'), status, ms / 1000)
      log?.({ id: c.get('id'), method, route: c.get('route'), status, ms: Math.round(ms * 100) / 100 })
    }
  }

  app.use(async (c, next) => {
    secure ??= secureHeadersOf(options.cors === undefined ? 'same-origin' : 'cross-origin')
    c.set('secure', await secure)
    c.set('id', crypto.randomUUID())
    c.set('route', 'unknown')
    c.set('language', languageOf(c.req.query('lang'), c.req.header('accept-language')))
    await next()
    // That a page may ask is answered before any route.
    if (c.req.method === 'OPTIONS')
      for (const [name, value] of Object.entries({ ...c.get('secure'), 'x-request-id': c.get('id') }))
        c.header(name, value)
  })
  if (options.cors !== undefined)
    app.use(
      cors({
        origin: options.cors === '*' ? '*' : [...options.cors],
        allowMethods: ['GET', 'POST'],
        exposeHeaders: ['x-request-id', 'retry-after'],
        maxAge: 86_400,
      }),
    )

  app.get('/health', c =>
    respond(c, JSON.stringify({ status: draining ? 'stopping' : 'ok', version }), draining ? 503 : 200, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    }),
  )
  app.get('/metrics', c =>
    respond(c, metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  app.get('/openapi.json', async c => {
    const document = await (await import('./openapi.js')).openApiDocument()
    return respond(c, JSON.stringify(document), 200, { 'content-type': 'application/json' })
  })

  const answer = async (c: Asking, route: Route): Promise<Response> => {
    const done = begin(c)
    let isStream = false
    const finish = (response: Response) => {
      if (!isStream) done(response.status)
      return response
    }
    try {
      if (draining || metrics.inFlight > limits.concurrent) throw unavailable(draining)
      const request = c.req.raw
      const around: Surroundings = { language: c.get('language'), today, desk, limits }
      const asked = {
        params: route.params && checked(route.params, c.req.param(), 'path'),
        query: route.query && queryOf(route.query, request.url),
        body: await bodyOf(route, request, limits),
      } as Parameters<NonNullable<Route['run']>>[0]
      if (route.run) {
        const key = route.kept ? JSON.stringify([route.id, asked.params, asked.query, today()]) : undefined
        const text = (key && kept.get(key)) ?? JSON.stringify(await route.run(asked, around))
        if (key !== undefined) kept.set(key, text)
        const headers = {
          'content-type': 'application/json',
          'content-language': around.language,
          ...(route.method === 'post' ? { 'cache-control': 'no-store' } : {}),
        }
        return finish(respond(c, text, 200, headers))
      }
      expectType(request, 'application/x-ndjson', 'application/jsonl')
      isStream = true
      const answers = answersTo(request, value => route.runLine!(value, asked, around), limits, {
        line: status => metrics.line(status),
        failed: error => failed?.(error, c.get('id')),
      })
      return respond(
        c,
        ndjson(answers, () => done(200)),
        200,
        { 'content-type': 'application/x-ndjson' },
      )
    } catch (error) {
      return finish(refused(c, error))
    }
  }

  for (const route of routes) {
    app.on(route.method.toUpperCase(), pattern(route.path), c => {
      c.set('route', prefix + route.path)
      return answer(c, route)
    })
  }
  const other = (c: Asking, refusal: Refusal): Response => {
    const done = begin(c)
    const response = refused(c, refusal)
    done(response.status)
    return response
  }
  for (const path of ['/health', '/metrics', '/openapi.json'])
    app.all(path, c => {
      c.set('route', path)
      return other(c, notAllowed('GET, HEAD'))
    })
  for (const path of new Set(routes.map(({ path }) => path))) {
    const allowed = routes.filter(route => route.path === path).map(({ method }) => method.toUpperCase())
    const allow = allowed.includes('GET') ? [...allowed, 'HEAD'].join(', ') : allowed.join(', ')
    app.all(pattern(path), c => {
      c.set('route', prefix + path)
      return other(c, notAllowed(allow))
    })
  }
  app.notFound(c => other(c as Asking, notFound()))
  app.onError((error, c) =>
    other(c as Asking, isProblemError(error) ? new Refusal(422, error.problems) : refusalOf(error)),
  )

  return {
    fetch: async request => app.fetch(request),
    drain: () => {
      draining = true
    },
    inFlight: () => metrics.inFlight,
  }
}
