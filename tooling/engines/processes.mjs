import { spawnSync } from 'node:child_process'

/** What a command printed, or an Error with the end of what it said. */
export const run = (command, args, { input, env, seconds = 1800 } = {}) => {
  const done = spawnSync(command, args, {
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: 1 << 28,
  })
  if (done.error) throw done.error
  if (done.status !== 0)
    throw new Error(`${command}: ${(done.stderr || done.stdout || String(done.signal)).slice(-1500)}`)
  return done.stdout
}

/** Whether a command answers. */
export const answers = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
