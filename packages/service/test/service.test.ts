import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../src/index.js'
import type { Limits } from '../src/limits.js'
import { get, household, post, postInPieces, question, refusalOf, serviceOf } from './asking.js'

const service = serviceOf()

describe('an answer', () => {
  it('is the one of the library, to the fen', async () => {
    const response = await service.fetch(post('/v1/assess', question))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'decided',
      values: { eligible: true, monthlyBenefit: 43_500 },
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('has its reasons in the language asked for: ?lang, Accept-Language, else Chinese', async () => {
    const textOf = async (path: string, headers?: Record<string, string>) => {
      const response = await service.fetch(post(path, question, headers))
      const { language, text } = (await response.json()) as { language: string; text: string }
      expect(response.headers.get('content-language')).toBe(language)
      return `${language} ${/[\u4e00-\u9fff]{4}/.test(text.split('\n')[2] ?? '')}`
    }
    expect(await textOf('/v1/explain')).toBe('zh true')
    expect(await textOf('/v1/explain', { 'accept-language': 'fr, en;q=0.8, zh;q=0.9' })).toBe('zh true')
    expect(await textOf('/v1/explain', { 'accept-language': 'en-GB,zh;q=0.5' })).toBe('en false')
    expect(await textOf('/v1/explain?lang=en', { 'accept-language': 'zh' })).toBe('en false')
  })

  it('names its request, and tells browsers to trust nothing else', async () => {
    const { headers } = await service.fetch(get('/v1/programs'))
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('goes to pages of other origins where the service is told so', async () => {
    const open = serviceOf({ cors: ['https://example.org'] })
    const asked = (origin: string) => open.fetch(get('/health', { origin }))
    expect((await asked('https://example.org')).headers.get('access-control-allow-origin')).toBe('https://example.org')
    expect((await asked('https://example.net')).headers.get('access-control-allow-origin')).toBeNull()
    const preflight = new Request('http://localhost/v1/assess', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    })
    expect((await open.fetch(preflight)).status).toBe(204)
  })
})

describe('a refusal', () => {
  it('is problem+json with the problems of the house in both languages', async () => {
    const response = await service.fetch(post('/v1/assess', { ...question, facts: { ...household, savngs: 1 } }))
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { body } = await refusalOf(response)
    expect(body).toMatchObject({ type: 'about:blank', status: 422, title: '内容无法处理', code: 'unrecognized-keys' })
    expect(body.problems[0]!.remedy.en).toContain('Did you mean "savings"')
    expect(body.detail).toContain(body.problems[0]!.message.zh)
    expect(body.instance).toBe(`urn:uuid:${response.headers.get('x-request-id')}`)
  })

  it.each<[string, Request, number, string]>([
    ['an address that is none', get('/v2/programs'), 404, 'no-such-route'],
    ['a program that is none', get('/v1/programs/dibaoo'), 404, 'program-unknown'],
    ['a program of a prototype', get('/v1/programs/__proto__'), 404, 'program-unknown'],
    ['a value that is none', get('/v1/values/constructor'), 404, 'policy-value-unknown'],
    ['a division that is none', get('/v1/divisions?within=999999'), 404, 'division-unknown'],
    ['a day before any divisions are known', get('/v1/divisions?date=1981-12-30'), 422, 'not-covered'],
    ['a name before any are known', get('/v1/divisions?date=1950-01-01&name=厦门市'), 422, 'not-covered'],
    ['a place before any are known', get('/v1/divisions?date=1950-01-01&within=350200'), 422, 'not-covered'],
    ['a program that is none, in a body', post('/v1/assess', { ...question, program: 'x' }), 422, 'program-unknown'],
    ['a method', new Request('http://localhost/v1/assess', { method: 'PUT' }), 405, 'method-not-allowed'],
    ['a day that is none', get('/v1/divisions?date=2024-02-30'), 400, 'invalid-format'],
    ['an unknown parameter', get('/v1/programs?dat=2024-01-01'), 400, 'unrecognized-keys'],
    ['a parameter of a prototype', get('/v1/programs?__proto__=1'), 400, 'unrecognized-keys'],
    ['a parameter given twice', get('/v1/programs?lang=zh&lang=en'), 400, 'parameter-twice'],
    ['a form that is none', post('/v1/assess', 'a=1', { 'content-type': 'text/plain' }), 415, 'content-type'],
    ['what is no JSON', post('/v1/assess', '{'), 400, 'syntax'],
    ['nothing', post('/v1/assess', ''), 400, 'syntax'],
    ['what is no UTF-8', post('/v1/assess', new Uint8Array([0x22, 0xff, 0x22])), 400, 'syntax'],
    ['a key twice', post('/v1/assess', '{"program":"dibao","program":"tekun"}'), 400, 'json-key-twice'],
    ['more digits than a number holds', post('/v1/assess', '{"program":9007199254740993}'), 400, 'json-digits-lost'],
    ['a number without end', post('/v1/assess', '{"program":1e999}'), 400, 'json-digits-lost'],
    ['a key of prototypes', post('/v1/assess', '{"facts":{"__proto__":{"car":true}}}'), 400, 'key-forbidden'],
    ['one deep inside', post('/v1/assess', '{"facts":{"members":[{"constructor":1}]}}'), 400, 'key-forbidden'],
    ['nesting without end', post('/v1/assess', `${'['.repeat(5000)}${']'.repeat(5000)}`), 400, 'json-too-deep'],
    ['a list for an object', post('/v1/assess', '[]'), 422, 'invalid-type'],
    [
      'what no plan is',
      post('/v1/plans/read', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), { 'content-type': 'text/plain' }),
      422,
      'file-binary',
    ],
    ['a plan and its text', post('/v1/comply', { observations: [] }), 422, 'plan-or-text'],
  ])('tells of %s', async (_, request, status, code) => {
    const response = await service.fetch(request)
    expect(await refusalOf(response)).toMatchObject({ status, code })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it.each<[string, object, readonly (readonly (string | number)[])[]]>([
    [
      'facts',
      { facts: { ...household, members: [{ ...household.members[0], wage: -1 }] } },
      [['facts', 'members', 0, 'wage']],
    ],
    ['a key of facts', { facts: { ...household, savngs: 0 } }, [['facts', 'savngs']]],
    ['values', { values: { urbanStandard: -1 } }, [['values', 'urbanStandard']]],
    ['a key of values', { values: { 'dibao.standard.urban': 80_000 } }, [['values', 'dibao.standard.urban']]],
    ['the place', { place: '999999' }, [['place']]],
    ['the program', { program: 'x' }, [['program']]],
  ])('says where in the body it is: in %s', async (_, wrong, paths) => {
    const asked = { ...question, ...wrong }
    const { body } = await refusalOf(await service.fetch(post('/v1/assess', asked)))
    expect(body.problems.map(({ path }) => path)).toEqual(paths)
    const lines = await service.fetch(post('/v1/assess/lines', asked, { 'content-type': 'application/x-ndjson' }))
    expect(JSON.parse(await lines.text()).problems.map(({ path }: { path: unknown }) => path)).toEqual(paths)
  })

  it('tells a value under the id that /v1/values lists its name in the program', async () => {
    const response = await service.fetch(
      post('/v1/assess', { ...question, values: { 'dibao.standard.urban': 80_000 } }),
    )
    expect((await refusalOf(response)).body.problems[0]!.remedy.en).toBe('Did you mean "urbanStandard"?')
  })

  it.each<[string, Request, string]>([
    ['a key twice', post('/v1/assess', '{"program":"dibao","program":"tekun"}'), 'Write it once.'],
    ['more digits than a number holds', post('/v1/assess', '{"id":9007199254740993}'), 'in quotes'],
    ['a program that is like none', get('/v1/programs/qqqqqqqq'), 'programs lists'],
    ['a value that is none', get('/v1/values/x'), 'GET /v1/values lists'],
    ['a division that is none', get('/v1/divisions?within=999999'), 'GET /v1/divisions/999999 says'],
    ['a place by its name', post('/v1/assess', { ...question, place: '厦门市' }), 'such as 350200'],
  ])('says how to mend %s, as one who asks over HTTP can', async (_, request, remedy) => {
    const { body } = await refusalOf(await service.fetch(request))
    expect(body.problems[0]!.remedy.en).toContain(remedy)
    expect(JSON.stringify(body)).not.toMatch(/\(\)|\^\[|--\w/)
  })

  it('names what its language hangs on, beside the origin', async () => {
    const open = serviceOf({ cors: ['https://example.org'] })
    for (const path of ['/v1/programs', '/v1/programs/dibaoo', '/nowhere'])
      for (const [one, vary] of [
        [service, 'accept-language'],
        [open, 'accept-language, origin'],
      ] as const)
        expect((await one.fetch(get(path))).headers.get('vary')?.toLowerCase()).toBe(vary)
  })

  it.each(['*', ['https://example.org']] as const)(
    'says of a preflight to %s what it says of every answer',
    async origins => {
      const asked = { origin: 'https://example.org', 'access-control-request-method': 'POST' }
      const one = serviceOf({ cors: origins })
      const url = 'http://localhost/v1/assess'
      const answer = await one.fetch(new Request(url, { method: 'OPTIONS', headers: asked }))
      expect(answer.status).toBe(204)
      expect(answer.headers.get('access-control-allow-methods')).toBe('GET,POST')
      expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      const other = await one.fetch(get('/nowhere'))
      for (const [name, value] of other.headers)
        if (!/^(?:vary|x-request-id|access-control|content-(?:type|language))/.test(name))
          expect(answer.headers.get(name), name).toBe(value)
    },
  )

  it('says which methods an address takes', async () => {
    const { headers } = await service.fetch(new Request('http://localhost/v1/programs/dibao', { method: 'DELETE' }))
    expect(headers.get('allow')).toBe('GET, HEAD')
    for (const path of ['/health', '/metrics', '/openapi.json'])
      expect((await service.fetch(post(path, {}))).status).toBe(405)
  })

  it('of a fault of its own says nothing of it, and tells those who run it', async () => {
    const failures: unknown[] = []
    const desk = new Proxy({} as never, {
      get: () => () => {
        throw new TypeError('张三 11010519491231002X')
      },
    })
    const broken = serviceOf({ desk, failed: (error, id) => failures.push([error, id]) })
    const response = await broken.fetch(post('/v1/assess', question))
    const { status, body } = await refusalOf(response)
    expect([status, JSON.stringify(body).includes('张三')]).toEqual([500, false])
    expect(failures).toEqual([[expect.any(TypeError), response.headers.get('x-request-id')]])
  })
})

describe('limits', () => {
  const small = serviceOf({ limits: { bodyBytes: 1000, fileBytes: 2000, depth: 8 } })
  const hasty = serviceOf({ limits: { bodySeconds: 0.05 } })
  const long = JSON.stringify({ ...question, facts: { note: 'x'.repeat(2000) } })

  it.each<[string, () => Request, number, string]>([
    [
      'a body that says that it is too large',
      () => post('/v1/assess', long, { 'content-length': '2100' }),
      413,
      'body-too-large',
    ],
    [
      'one that does not say so',
      () => postInPieces('/v1/assess', [long.slice(0, 900), long.slice(900)]),
      413,
      'body-too-large',
    ],
    ['a file', () => post('/v1/plans/read', 'x'.repeat(1001), { 'content-type': 'text/plain' }), 413, 'body-too-large'],
    [
      'a workbook',
      () => post('/v1/plans/read', `PK${'x'.repeat(2000)}`, { 'content-type': 'text/plain' }),
      413,
      'body-too-large',
    ],
  ])('end %s', async (what, request, status, code) => {
    const response = await small.fetch(request())
    const refusal = await refusalOf(response)
    expect(refusal).toMatchObject({ status, code })
    // What is no list of cases is not sent as one.
    expect(refusal.body.problems[0]!.remedy.en.includes('cases')).toBe(/body|one that/.test(what))
    expect(response.headers.get('connection')).toBe('close')
    expect(small.inFlight()).toBe(0)
  })

  it.each<[string, () => Request, number, string]>([
    ['a body that does not come', () => postInPieces('/v1/assess', ['{', undefined]), 408, 'body-too-slow'],
    ['one that drips', () => postInPieces('/v1/assess', Array(30).fill(' '), { ms: 10 }), 408, 'body-too-slow'],
  ])('end %s', async (_, request, status, code) => {
    const response = await hasty.fetch(request())
    expect(await refusalOf(response)).toMatchObject({ status, code })
    expect(response.headers.get('connection')).toBe('close')
    expect(hasty.inFlight()).toBe(0)
  })

  it('hold nesting to the depth that is set', async () => {
    const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(await refusalOf(await small.fetch(post('/v1/assess', deep(9))))).toMatchObject({ code: 'invalid-type' })
    expect(await refusalOf(await small.fetch(post('/v1/assess', deep(10))))).toMatchObject({ code: 'json-too-deep' })
  })

  it('let only so many in at one time, and tell the others when to come', async () => {
    const narrow = serviceOf({ limits: { concurrent: 2, bodySeconds: 0.2 } })
    const waiting = [0, 1].map(() => narrow.fetch(postInPieces('/v1/assess', ['{', undefined])))
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(narrow.inFlight()).toBe(2)
    const response = await narrow.fetch(post('/v1/assess', question))
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await refusalOf(response)).toMatchObject({ status: 503, code: 'busy' })
    expect((await narrow.fetch(get('/health'))).status).toBe(200)
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([408, 408])
    expect((await narrow.fetch(post('/v1/assess', question))).status).toBe(200)
  })
})

describe('a body of another length than its content-length', () => {
  /** Pieces without end, and whether anybody still reads them. */
  const endless = (length: string) => {
    const seen = { pieces: 0, ended: false }
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          seen.pieces++
          controller.enqueue(new Uint8Array(1000).fill(0x20))
        },
        cancel() {
          seen.ended = true
        },
      },
      { highWaterMark: 0 },
    )
    const headers = { 'content-type': 'application/json', 'content-length': length }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    return { seen, request: new Request('http://localhost/v1/assess', init) }
  }

  it.each(['1', '0', '', '-1', '1e2', '2, 2', 'x', '999'])(
    'is read no further than it may be, whatever it says: %j',
    async length => {
      const small = serviceOf({ limits: { bodyBytes: 5000 } })
      const { seen, request } = endless(length)
      expect(await refusalOf(await small.fetch(request))).toMatchObject({ status: 413, code: 'body-too-large' })
      expect(seen).toEqual({ pieces: 6, ended: true })
    },
  )
})

describe('many cases', () => {
  const type = 'application/x-ndjson'
  const query = '?program=dibao&place=500112&date=2024-06-01'
  const answersOf = async (response: Response) =>
    (await response.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  const line = (one: object): string => `${JSON.stringify(one)}\n`

  it('are answered line by line, bad ones in their place', async () => {
    const body = [
      line({ id: 'a', facts: household }),
      '\n{"facts":\n',
      line({ id: 2, facts: { ...household, savngs: 1 } }),
      line({ id: 3, fact: household }),
      line({ facts: household, place: '999999' }),
      '{"facts":{"__proto__":{}}}\n',
      '{"id":9007199254740993}\n',
      JSON.stringify({ id: 'last', facts: household, program: 'tekun' }),
    ].join('')
    const response = await service.fetch(post(`/v1/assess/lines${query}`, body, { 'content-type': type }))
    expect(response.headers.get('content-type')).toBe(type)
    const answers = await answersOf(response)
    expect(answers.map(({ line, id, status }) => [line, id, status])).toEqual([
      [1, 'a', 'decided'],
      [3, undefined, 'invalid'],
      [4, 2, 'invalid'],
      [5, 3, 'invalid'],
      [6, undefined, 'invalid'],
      [7, undefined, 'invalid'],
      [8, undefined, 'invalid'],
      [9, 'last', 'invalid'],
    ])
    for (const { status, problems } of answers.slice(1))
      expect([status, problems.length > 0]).toEqual(['invalid', true])
  })

  it('need not come at once, and are not read before their answers are fetched', async () => {
    let fetched = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          fetched++
          controller.enqueue(new TextEncoder().encode(line({ facts: household }).repeat(100)))
          if (fetched === 1000) controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request(`http://localhost/v1/assess/lines${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      duplex: 'half',
    } as RequestInit)
    const reader = (await service.fetch(request)).body!.getReader()
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value).startsWith('{"line":1,')).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(fetched).toBeLessThan(10)
    expect(service.inFlight()).toBe(1)
    await reader.cancel()
    expect(service.inFlight()).toBe(0)
  })

  it.each<[string, readonly string[]]>([
    ['in one piece', [`${line({ facts: household })}${'x'.repeat(3000)}\n${line({ facts: household })}`]],
    ['in pieces', [line({ facts: household }), 'x'.repeat(1500), 'x'.repeat(1500), `x\n${line({ facts: household })}`]],
    ['that ends with a piece', [line({ facts: household }), 'x'.repeat(3000), '\n', line({ facts: household })]],
  ])('of which one is too large, %s, have it answered in its place', async (_, pieces) => {
    const strict = serviceOf({ limits: { lineBytes: 2000 } })
    const answers = await answersOf(await strict.fetch(postInPieces(`/v1/assess/lines${query}`, pieces, { type })))
    expect(answers.map(({ line, status }) => [line, status])).toEqual([
      [1, 'decided'],
      [2, 'invalid'],
      [3, 'decided'],
    ])
    expect(answers[1].problems[0].code).toBe('line-too-large')
  })

  it('end in time though a line never does', async () => {
    const strict = serviceOf({ limits: { streamSeconds: 0.05 } })
    const pieces = Array(30).fill('x')
    const answers = await answersOf(
      await strict.fetch(postInPieces(`/v1/assess/lines${query}`, pieces, { type, ms: 10 })),
    )
    expect(answers.map(({ status, problems }) => [status, problems[0].code])).toEqual([['ended', 'stream-too-long']])
  })

  it('may be as large as the limit, and no larger; one without end is told of once', async () => {
    const whole = JSON.stringify({ facts: household })
    const coded = async (lineBytes: number, text: string) => {
      const strict = serviceOf({ limits: { lineBytes } })
      const answers = await answersOf(await strict.fetch(postInPieces(`/v1/assess/lines${query}`, [text], { type })))
      return answers.map(({ status, problems }) => problems[0]?.code ?? status)
    }
    expect(await coded(whole.length, whole)).toEqual(['decided'])
    expect(await coded(whole.length - 1, whole)).toEqual(['line-too-large'])
    expect(await coded(whole.length - 1, `${whole}\n`)).toEqual(['line-too-large'])
  })

  it.each<[string, readonly (string | undefined)[], string, Partial<Limits>]>([
    ['more than may come', [line({ facts: household }), 'x'.repeat(3000)], 'body-too-large', { streamBytes: 3000 }],
    ['a piece that does not come', [line({ facts: household }), undefined], 'body-too-slow', {}],
  ])('end with %s, which the last line tells', async (_, pieces, code, more) => {
    const strict = serviceOf({ limits: { lineBytes: 2000, bodySeconds: 0.05, ...more } })
    const answers = await answersOf(await strict.fetch(postInPieces(`/v1/assess/lines${query}`, pieces, { type })))
    expect(answers.map(({ status }) => status)).toEqual(['decided', 'ended'])
    expect(answers.at(-1).problems[0].code).toBe(code)
    expect(strict.inFlight()).toBe(0)
  })
})

describe('those who run it', () => {
  it('are told of each request without anything that it said', async () => {
    const entries: LogEntry[] = []
    const logged = serviceOf({ log: entry => entries.push(entry) })
    const person = '11010519491231002X'
    await logged.fetch(post('/v1/identifiers/check', { identifiers: [person] }))
    await logged.fetch(get(`/v1/indicators?q=${person}`))
    await logged.fetch(get(`/v1/programs/${person}`))
    await logged.fetch(get(`/${person}`))
    await logged.fetch(post('/v1/assess', { ...question, facts: { name: person } }))
    expect(entries.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/v1/identifiers/check', 200],
      ['GET', '/v1/indicators', 200],
      ['GET', '/v1/programs/{id}', 404],
      ['GET', 'unknown', 404],
      ['POST', '/v1/assess', 422],
    ])
    expect(JSON.stringify(entries)).not.toContain(person.slice(3, 15))
    expect(Object.keys(entries[0]!).toSorted()).toEqual(['id', 'method', 'ms', 'route', 'status'])
  })

  it('have counts and times of a fixed number of labels', async () => {
    const counted = serviceOf()
    await counted.fetch(post('/v1/assess', question))
    for (let one = 0; one < 20; one++) await counted.fetch(get(`/nowhere/${one}`))
    await counted.fetch(new Request('http://localhost/v1/assess', { method: 'BREW' }))
    const response = await counted.fetch(get('/metrics'))
    const text = await response.text()
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(text).toContain('minzheng_http_requests_total{method="POST",route="/v1/assess",status="200"} 1\n')
    expect(text).toContain('minzheng_http_requests_total{method="GET",route="unknown",status="404"} 20\n')
    expect(text).toContain('minzheng_http_requests_total{method="OTHER",route="/v1/assess",status="405"} 1\n')
    expect(text).toContain('minzheng_http_request_seconds_bucket{method="POST",route="/v1/assess",le="+Inf"} 1\n')
    expect(text).toContain('minzheng_http_in_flight 0\n')
  })

  it('stop it: what was begun is answered, what is new is refused', async () => {
    const stopping = serviceOf()
    const [first, rest] = [JSON.stringify(question).slice(0, 20), JSON.stringify(question).slice(20)]
    const begun = stopping.fetch(postInPieces('/v1/assess', [first, rest], { ms: 30 }))
    await new Promise(resolve => setTimeout(resolve, 10))
    stopping.drain()
    expect(await refusalOf(await stopping.fetch(post('/v1/assess', question)))).toMatchObject({
      status: 503,
      code: 'stopping',
    })
    expect((await stopping.fetch(get('/health'))).status).toBe(503)
    expect((await begun).status).toBe(200)
  })
})
