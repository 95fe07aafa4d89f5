// Engines that come from PyPI live in a folder of their own, which `--install` fills.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { answers, run } from './processes.mjs'

const home = process.env['MINZHENG_ENGINES'] ?? fileURLToPath(new URL('./node_modules/.python', import.meta.url))
export const python = join(home, 'bin', 'python')

export const hasPackage = name => existsSync(python) && answers(python, ['-c', `import ${name}`])
export const installPackage = name => {
  if (!existsSync(python)) run('python3', ['-m', 'venv', home])
  run(python, ['-m', 'pip', 'install', '-q', name])
}

/** A script of this folder that is given tasks and answers each by a line: `ask`, and `stop` at the end. */
export const openPython = async (script, args) => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(python, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  let said = ''
  child.stderr.on('data', data => {
    said = (said + data).slice(-2000)
  })
  const ended = new Promise(resolve => child.once('close', resolve))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${script} ended: ${said}`)
      if (!value.startsWith('{')) continue
      const answer = JSON.parse(value)
      if (answer.error !== undefined) throw new Error(`${script}: ${answer.error}`)
      return answer
    }
  }
  const first = await next()
  return {
    ...first,
    ask: task => {
      child.stdin.write(`${JSON.stringify(task)}\n`)
      return next()
    },
    stop: async () => {
      child.stdin.end()
      const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 60_000)
      await ended
      clearTimeout(timer)
    },
  }
}
