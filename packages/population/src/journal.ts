import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream, existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError, problem } from '@minzheng/core'
import type { PartCounts } from './run-part.js'

/** The file of a result that tells what became of each part, a line each, behind one that says of what. */
export const journalName = 'parts.jsonl'

/** The parts of a run that are finished, kept as they finish. */
export interface Journal {
  readonly finished: ReadonlyMap<number, PartCounts>
  readonly add: (counts: PartCounts) => void
}

const isWhole = (folder: string, { files }: PartCounts): boolean =>
  Object.entries(files).every(([name, size]) => {
    const path = join(folder, name)
    return existsSync(path) && statSync(path).size === size
  })

/**
 * Opens the journal of a folder. What a killed run left of a line is cut off.
 * @throws ProblemError `another-run` where the folder holds parts of other data or of another question
 */
export const openJournal = (folder: string, digest: string): Journal => {
  const path = join(folder, journalName)
  const finished = new Map<number, PartCounts>()
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const [head, ...lines] = whole.split('\n').filter(line => line !== '')
  if (head !== undefined && (JSON.parse(head) as { digest?: string }).digest !== digest)
    throw new ProblemError(
      problem(
        'another-run',
        'error',
        ['out'],
        [
          `${folder} 中是另一次运算（数据、政策、规则或设置不同）未完成的结果。`,
          `${folder} holds an unfinished run of other data, policies, rules or settings.`,
        ],
        ['请换一个输出文件夹，或用 restart 从头开始。', 'Write to another folder, or begin anew with restart.'],
      ),
    )
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole))
  if (head === undefined) appendFileSync(path, `${JSON.stringify({ schema: 'population-parts.v1', digest })}\n`)
  for (const line of lines) {
    const counts = JSON.parse(line) as PartCounts
    if (isWhole(folder, counts)) finished.set(counts.part, counts)
  }
  return {
    finished,
    add: counts => appendFileSync(path, `${JSON.stringify(counts)}\n`, { flush: true } as object),
  }
}

/** The SHA-256 of a text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The SHA-256 of what a file holds. */
export const fileDigest = async (path: string, signal?: AbortSignal): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22, ...(signal ? { signal } : {}) }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}
