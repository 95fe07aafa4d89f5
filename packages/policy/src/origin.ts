import type { Problem } from '@minzheng/core'

/** Where a document was read from. */
export interface Origin {
  readonly file: string
  readonly lineOf: (path: Problem['path']) => number | undefined
}

const origins = new WeakMap<object, Origin>()

export const remember = (document: object, origin: Origin): void => {
  origins.set(document, origin)
}

/** A problem with the file and the line at which it stands. */
export const placedIn = ({ file, lineOf }: Origin, problem: Problem): Problem => {
  const line = problem.line ?? lineOf(problem.path)
  return { ...problem, file, ...(line === undefined ? {} : { line }) }
}

/** A problem of a document with the file and the line at which it stands, where the document was read from one. */
export const located = (document: object, problem: Problem): Problem => {
  const origin = origins.get(document)
  return origin ? placedIn(origin, problem) : problem
}
