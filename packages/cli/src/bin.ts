#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { run } from './main.js'

// Whoever reads the output may stop reading (`| head`): that is no error of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), {
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  stdin: async () => new Uint8Array(await buffer(process.stdin)),
  env: process.env,
  terminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  // A plan's day is a day in China, wherever the command runs.
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()),
})
