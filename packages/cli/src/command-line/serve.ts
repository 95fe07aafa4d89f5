import type { Commands } from './options.js'

/** `serve`. */
export const serveCommands: Commands = (yargs, { context, done }) => {
  const { say } = context
  return yargs.command(
    'serve',
    say({ zh: '以 HTTP 提供各项计算和读取，附 OpenAPI', en: 'Serve programs and readers over HTTP, with OpenAPI' }),
    one =>
      one
        .option('port', {
          type: 'string',
          default: '8080',
          describe: say({ zh: '端口；0 为任一空闲端口', en: 'The port; 0 takes a free one' }),
        })
        .option('host', {
          type: 'string',
          default: '127.0.0.1',
          describe: say({ zh: '监听的地址；默认只限本机', en: 'Where to listen; this machine alone by default' }),
        })
        .option('cors', {
          type: 'string',
          array: true,
          default: [],
          describe: say({
            zh: '允许其网页调用的来源，如 https://example.org；* 为全部',
            en: 'Origins whose pages may ask, such as https://example.org; * for all',
          }),
        })
        .option('concurrent', {
          type: 'string',
          describe: say({ zh: '同时处理的请求数（默认 64）', en: 'Requests worked on at one time (64)' }),
        })
        .option('policy', {
          type: 'string',
          array: true,
          default: [],
          describe: say({ zh: '自己的政策文件（YAML、JSON）', en: 'Policy files of your own (YAML, JSON)' }),
        })
        .option('quiet', {
          type: 'boolean',
          default: false,
          describe: say({ zh: '不逐个记录请求', en: 'Log no requests' }),
        })
        .example('$0 serve --port 8080', ''),
    async args => done(await (await import('../commands/serve.js')).serve(context, args)),
  )
}
