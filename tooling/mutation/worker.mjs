import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const config = fileURLToPath(new URL('vitest.config.mjs', import.meta.url))

const linesOf = file =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line.endsWith('}'))
        .map(line => JSON.parse(line))
    : []

const running = new Set()
const stopAll = () => {
  for (const stop of running) stop()
}
process.on('exit', stopAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    console.error(`stopped by ${signal}`)
    process.exit(130)
  })

/**
 * One Vitest with a job. Ends with all that it said, whether it `stopped` by itself, and `hung` where nothing came for as
 * long as `patience(last line)` (ms).
 */
export const work = async (job, patience, onLines = () => {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
  const [jobFile, out] = [join(folder, 'job.json'), join(folder, 'out.jsonl')]
  writeFileSync(jobFile, JSON.stringify({ ...job, out }))
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MINZHENG_MUTATION: jobFile, CI: '1', NO_COLOR: '1', TZ: 'UTC' },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => {
      printed = (printed + data).slice(-20_000)
    })
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {}
  }
  running.add(stop)
  const ended = new Promise(resolve => child.on('exit', resolve))
  let [seen, since, hung] = [0, Date.now(), false]
  const watch = setInterval(() => {
    const lines = linesOf(out)
    if (lines.length > seen) {
      ;[seen, since] = [lines.length, Date.now()]
      onLines(lines)
    } else if (Date.now() - since > patience(lines.at(-1))) {
      hung = true
      stop()
    }
  }, 300)
  const code = await ended
  clearInterval(watch)
  running.delete(stop)
  const lines = linesOf(out)
  rmSync(folder, { recursive: true })
  return { lines, hung, code, printed }
}
