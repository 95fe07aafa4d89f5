// Where a build goes, and what it builds: both are held before anything is emptied.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nearest } from '@minzheng/core/written'

/** Lies in every site from its first moment on, so that what a build may empty can be told from a folder of somebody’s. */
const mark = '.minzheng-site'

/** Where a site goes unless told otherwise: a folder that holds nothing but builds. */
export const dist = join(import.meta.dirname, 'dist')

/**
 * Empties the folder of a site, or makes it.
 * @throws Error for anything else that is there: a file, or a folder that holds something and is no site
 */
export const emptied = folder => {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found && !found.isDirectory()) throw new Error(`--out ${folder} is a file. Name a folder.`)
  const names = found ? readdirSync(folder) : []
  if (names.length > 0 && !names.includes(mark) && folder !== dist)
    throw new Error(
      `--out ${folder} holds ${names.length} things and is no site that was built here; a build would delete them. Name a new or an empty folder.`,
    )
  // The mark stays: what a build that was broken off leaves is a site.
  for (const name of names.filter(one => one !== mark)) rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, mark), '')
}

const meant = (id, known) => {
  const close = nearest(id, known)
  return close === undefined ? '' : ` (did you mean "${close}"?)`
}

/**
 * The ids that are asked for; `undefined` stands for all.
 * @throws Error where one is none
 */
export const idsOf = (asked, known) => {
  if (asked === undefined) return undefined
  const ids = asked.split(',').map(id => id.trim())
  const unknown = ids.filter(id => !known.includes(id))
  if (unknown.length > 0)
    throw new Error(
      `--only: ${unknown.map(id => `no program is called "${id}"${meant(id, known)}`).join('; ')}. Write ids of programs, parted by commas, such as ${known[0]}.`,
    )
  return ids
}
