import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { withFraming } from './body.js'
import type { Service } from './service.js'

/** Where a service listens. */
export interface ListenOptions {
  /** 8080 where left out; 0 takes a free one. */
  readonly port?: number
  /** Only this machine (127.0.0.1) where left out. */
  readonly host?: string
  /** Seconds that requests which were begun have to end when it stops; 30 where left out. */
  readonly stopSeconds?: number
  /**
   * That nothing else runs in the process: the global `Request` and `Response` are replaced by those of @hono/node-server, which cost
   * an answer half as much. `false` where left out.
   */
  readonly ownProcess?: boolean
}

/** A service that listens. */
export interface Listening {
  readonly url: string
  /** Refuses new requests, answers those that were begun, and resolves when the last has ended. */
  readonly stop: () => Promise<void>
}

/** Seconds in which a connection may say nothing, in which the head of a request must come, and that it is kept for another. */
const [silent, head, kept] = [60, 10, 5]

/**
 * Serves over HTTP in Node.
 * @throws Error of the system where the port is taken or may not be used
 */
export const listen = async (
  service: Service,
  { port = 8080, host = '127.0.0.1', stopSeconds = 30, ownProcess = false }: ListenOptions = {},
): Promise<Listening> => {
  const fetch = (request: Request) => service.fetch(withFraming(request))
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: ownProcess }) as Server
  server.headersTimeout = head * 1000
  server.keepAliveTimeout = kept * 1000
  server.timeout = silent * 1000
  // How long a body may take, the service says: many lines may take long.
  server.requestTimeout = 0
  // Requests whose answers have not left whole: the handler is done with one before its bytes are.
  let open = 0
  server.on('request', (_, response) => {
    open++
    response.once('close', () => open--)
  })
  server.listen(port, host)
  await once(server, 'listening')
  const { address, port: taken, family } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  const stop = async () => {
    service.drain()
    const closed = once(server, 'close')
    server.close()
    const last = setTimeout(() => server.closeAllConnections(), stopSeconds * 1000)
    // What never asked, or sent half a head, is not idle to Node; when nothing is open, nothing else is left.
    const idle = setInterval(() => (open === 0 ? server.closeAllConnections() : server.closeIdleConnections()), 100)
    await closed
    clearTimeout(last)
    clearInterval(idle)
  }
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
