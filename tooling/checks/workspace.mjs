import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

const foldersIn = parent =>
  readdirSync(join(root, parent))
    .map(name => join(root, parent, name))
    .filter(folder => existsSync(join(folder, 'package.json')))

/** The folders of all packages that are published: `packages/*` and `seeds`. */
export const publishedFolders = [...foldersIn('packages'), join(root, 'seeds')]

/** The folders of all packages of the workspace, the tools among them. */
export const packageFolders = [...publishedFolders, ...foldersIn('tooling')]

/** What a package exports, from its built files. */
export const built = (name, entry = 'index') => import(join(root, 'packages', name, `dist/${entry}.js`))

/** Whether packages are built. */
export const isBuilt = (...names) => names.every(name => existsSync(join(root, 'packages', name, 'dist/index.js')))

/** A list by what each of it is filed under, in the order of the list. */
export const groupBy = (list, key) => {
  const groups = new Map()
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

/** Whether a script was started by itself, and not imported by another. */
export const isMain = url => process.argv[1] === fileURLToPath(url)

/** Prints what a check found, and fails if it found anything. */
export const report = problems => {
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}
