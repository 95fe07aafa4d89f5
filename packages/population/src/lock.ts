import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { ProblemError, problem } from '@minzheng/core'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether whoever wrote the lock still runs; of another machine nobody knows. */
const isHeld = (path: string): boolean => {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; host: string }
    return host !== hostname() || isAlive(pid)
  } catch {
    // Gone meanwhile; or half written: by one that begins just now, or was killed long ago.
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    return since !== undefined && Date.now() - since < 5000
  }
}

const under = (path: string): ProblemError =>
  new ProblemError(
    problem(
      'run-under-way',
      'error',
      ['out'],
      ['另一次运算正在写入这个文件夹。', 'Another run is writing to this folder.'],
      [
        `请等它结束，或换一个输出文件夹；如确无运算，请删去 ${path}。`,
        `Wait until it ends, or write to another folder; if there is none, remove ${path}.`,
      ],
    ),
  )

/** Creates a file that nobody else has created. */
const isCreated = (path: string, text: string): boolean => {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Removes what a killed run left. Of several who found that, one does so at a time: another would remove the lock that the first then takes. */
const removeLeft = (path: string): void => {
  const guard = `${path}.taking`
  const text = JSON.stringify({ pid: process.pid, host: hostname() })
  if (!isCreated(guard, text)) {
    if (isHeld(guard)) throw under(path)
    rmSync(guard, { force: true })
    if (!isCreated(guard, text)) throw under(path)
  }
  try {
    if (isHeld(path)) throw under(path)
    rmSync(path, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

/**
 * Takes a lock that one run at a time holds; what a killed run left of it is taken over. Returns what gives it back.
 * @throws ProblemError `run-under-way`
 */
export const takeLock = (path: string): (() => void) => {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (isCreated(path, own))
      return () => {
        // Somebody may have removed it by hand, and another run have begun.
        if (existsSync(path) && readFileSync(path, 'utf8') === own) rmSync(path, { force: true })
      }
    if (isHeld(path)) throw under(path)
    removeLeft(path)
  }
  throw under(path)
}
