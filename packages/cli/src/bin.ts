#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { exitCode, languageOf } from './context.js'
import { run } from './main.js'
import { systemReason } from './system-errors.js'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop reading (`| head`): that is no error of the command.
  if (error.code === 'EPIPE') process.exit(0)
  const { zh, en } = systemReason(error)
  const lang = languageOf(process.argv, process.env)
  process.stderr.write(lang === 'zh' ? `无法输出：${zh}。\n` : `Cannot write the output: ${en}.\n`)
  process.exit(exitCode.usage)
})
process.stderr.on('error', () => process.exit(exitCode.usage))

process.exitCode = await run(process.argv.slice(2), {
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  stdin: async () => new Uint8Array(await buffer(process.stdin)),
  env: process.env,
  terminal: {
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true,
    columns: process.stdout.columns,
  },
  // A plan's day is a day in China, wherever the command runs.
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()),
})
