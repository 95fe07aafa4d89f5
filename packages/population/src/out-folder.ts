import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ProblemError, problem } from '@minzheng/core'
import { takeLock } from './lock.js'

/** What is at a path, also a link to nothing. */
const thingAt = (path: string) => lstatSync(path, { throwIfNoEntry: false })

/**
 * The folder that a result becomes, as it is written without a slash at its end: it is not there, or is empty.
 * @throws ProblemError `output-exists`
 */
export const freeFolder = (out: string): string => {
  const path = join(
    dirname(out),
    out
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1)!,
  )
  const there = thingAt(path)
  if (there === undefined || (there.isDirectory() && readdirSync(path).length === 0)) return path
  throw new ProblemError(
    problem(
      'output-exists',
      'error',
      ['out'],
      [`${out} 已经存在。`, `${out} is there already.`],
      ['请换一个文件夹，或先移走它。', 'Write to another folder, or move it away first.'],
    ),
  )
}

/** Lets a folder that is finished be the result. */
export const finishFolder = (partial: string, out: string): void => {
  if (thingAt(out) !== undefined) rmdirSync(out)
  renameSync(partial, out)
}

/**
 * Lets one run at a time make a folder, which another may have made before the lock was taken.
 * @throws ProblemError `output-exists`, `run-under-way`
 */
export const intoFolder = async <T>(asked: string, make: (out: string) => Promise<T>): Promise<T> => {
  const out = freeFolder(asked)
  mkdirSync(dirname(out), { recursive: true })
  const unlock = takeLock(`${out}.lock`)
  try {
    return await make(freeFolder(asked))
  } finally {
    unlock()
  }
}
