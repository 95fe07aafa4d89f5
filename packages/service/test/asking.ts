import { createService, type ProblemDetails, type Service, type ServiceOptions } from '../src/index.js'

export const household = {
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-05-01', wage: 30_000 }],
  car: false,
  homes: 1,
  savings: 0,
  propertyMeetsLocalRule: true,
}
export const question = { program: 'dibao', place: '500112', date: '2024-06-01', facts: household }

export const serviceOf = (options: ServiceOptions = {}): Service =>
  createService({ today: () => '2025-06-01', ...options })

export const get = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, { headers })

export const post = (path: string, body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  })

/** A body that comes in pieces, each after some milliseconds; `undefined` never comes. */
export const postInPieces = (
  path: string,
  pieces: readonly (string | undefined)[],
  { ms = 0, type = 'application/json' } = {},
): Request => {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise(resolve => setTimeout(resolve, ms))
      if (left.length === 0) {
        controller.close()
        return
      }
      const piece = left.shift()
      if (piece === undefined) await new Promise(() => {})
      else controller.enqueue(new TextEncoder().encode(piece))
    },
  })
  return new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)
}

/** A refusal’s status, code and the path of its first problem. */
export const refusalOf = async (response: Response) => {
  const body = (await response.json()) as ProblemDetails
  return {
    status: response.status,
    code: body.code,
    path: body.problems[0]?.path,
    body,
  }
}
