// The topics of every package, read from its src/topics.ts: the one list that the rest follows from.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { transformSync } from 'esbuild'
import { publishedFolders } from './workspace.mjs'

/** `old-age-allowance` -> `oldAgeAllowance`: the name under which a topic exports the program of that id. */
export const exportOf = id => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const readTopics = async file => {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', sourcefile: file })
  const { topics } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return Object.entries(topics).map(([id, topic]) => ({ programs: [], ...topic, id }))
}

/** The packages that hold topics: `{ folder, name, topics }`, each topic with its `id`. */
export const topicPackages = async (folders = publishedFolders) =>
  Promise.all(
    folders
      .filter(folder => existsSync(join(folder, 'src/topics.ts')))
      .map(async folder => ({
        folder,
        name: `@minzheng/${basename(folder)}`,
        topics: await readTopics(join(folder, 'src/topics.ts')),
      })),
  )
