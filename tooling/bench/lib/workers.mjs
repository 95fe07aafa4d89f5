import { Worker } from 'node:worker_threads'
import { openWorkers } from '@minzheng/rules/workers'

/** So many workers that know the programs of real-programs.mjs. */
export const openColumnWorkers = count =>
  openWorkers(() => new Worker(new URL('column-worker.mjs', import.meta.url)), { count })

/** The same columns in memory that workers see where it stands. */
export const shared = of => {
  if (!ArrayBuffer.isView(of)) return Object.fromEntries(Object.entries(of).map(([key, inner]) => [key, shared(inner)]))
  const copy = new of.constructor(new SharedArrayBuffer(of.byteLength))
  copy.set(of)
  return copy
}
