import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { minzheng } from './command.js'

/** Writes files of a test into a folder of its own, which goes when the tests are over. */
export const caseFiles = () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'minzheng-assess-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
}

/** Assesses one case that a file holds, with its reasons. */
export const explained = async (id: string, path: string, ...args: readonly string[]): Promise<Reasons> =>
  JSON.parse((await minzheng(['assess', id, '--facts', path, '--json', '--explain', ...args])).out).results[0]

export interface Reasons {
  readonly values: Readonly<Record<string, unknown>>
  readonly reasons: { readonly rules: readonly { readonly name: string; readonly reason: object }[] }
}
