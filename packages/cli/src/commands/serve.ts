import { createService } from '@minzheng/service'
import { listen } from '@minzheng/service/node'
import { openDesk } from 'minzheng'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printProblems } from '../output.js'
import { readPolicyInput } from '../policy.js'
import { isSystemError, systemReason } from '../system-errors.js'

export interface ServeArgs {
  readonly port: string
  readonly host: string
  readonly cors: readonly string[]
  readonly concurrent?: string | undefined
  readonly policy: readonly string[]
  readonly quiet: boolean
}

const whole = (name: string, text: string, least: number, most: number): number => {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new UsageError({
    zh: `--${name} ${text} 应为 ${least} 至 ${most} 的整数。`,
    en: `--${name} ${text} is no whole number from ${least} to ${most}.`,
  })
}

/** The origins that are named, as browsers send them. @throws UsageError for what is none, which would match no page */
const originsOf = (texts: readonly string[]): '*' | readonly string[] => {
  const isOrigin = (text: string) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
  const wrong = texts.find(text => text !== '*' && !isOrigin(text))
  if (wrong !== undefined)
    throw new UsageError({
      zh: `--cors ${wrong} 不是网页的来源。请写协议、主机和端口，如 https://example.org，末尾不带斜杠；全部来源写 *。`,
      en: `--cors ${wrong} is no origin of pages. Write scheme, host and port, such as https://example.org, without a slash at the end; * for all.`,
    })
  return texts.includes('*') ? '*' : texts
}

/** What keeps it from listening, with the address that it is about. */
const addressError = (error: unknown, host: string, port: number): unknown => {
  const code = isSystemError(error) ? error.code : ''
  if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(code)) return error
  const { zh, en } = systemReason(error)
  return new UsageError({
    zh: `${host} 的端口 ${port} 不能监听：${zh}。请用 --port、--host 另选。`,
    en: `Port ${port} of ${host} cannot be listened on: ${en}. Choose another with --port or --host.`,
  })
}

/** The first signal that asks it to stop. */
const stopped = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })

/** Where it failed, without the message, which may hold what somebody sent. */
const placeOf = (error: unknown): { readonly error: string; readonly at: readonly string[] } => {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const lines = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { error: error.name, at: lines.slice(0, 8).map(line => line.trim()) }
}

/** `minzheng serve`: the service until it is told to stop (SIGTERM, SIGINT); requests that were begun are answered first. */
export const serve = async (context: Context, args: ServeArgs): Promise<ExitCode> => {
  const port = whole('port', args.port, 0, 65_535)
  const limits =
    args.concurrent === undefined ? {} : { limits: { concurrent: whole('concurrent', args.concurrent, 1, 10_000) } }
  const cors = originsOf(args.cors)
  const input = await readPolicyInput(context, args.policy)
  if (input.values.length > 0)
    throw new UsageError({
      zh: '--policy 只能是政策文件；取值须写明地方和日期。',
      en: '--policy takes policy documents alone: values need a place and days.',
    })
  printProblems(context, input.problems)
  const write = (entry: object) => context.stderr(`${JSON.stringify(entry)}\n`)
  const service = createService({
    ...limits,
    desk: openDesk([input.documents]),
    ...(cors.length === 0 ? {} : { cors }),
    ...(args.quiet ? {} : { log: entry => write({ time: new Date().toISOString(), level: 'info', ...entry }) }),
    failed: (error, id) => write({ time: new Date().toISOString(), level: 'error', id, ...placeOf(error) }),
  })
  const stop = stopped()
  const { url, stop: close } = await listen(service, { port, host: args.host, ownProcess: true }).catch(error => {
    throw addressError(error, args.host, port)
  })
  context.stdout(
    context.say({
      zh: `正在监听 ${url}（文档 ${url}/openapi.json），Ctrl+C 停止。\n`,
      en: `Listening on ${url} (document: ${url}/openapi.json); Ctrl+C stops it.\n`,
    }),
  )
  await stop
  await close()
  return exitCode.well
}
