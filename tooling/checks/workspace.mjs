import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

/** The folders of all packages that are published: `packages/*` and `seeds`. */
export const publishedFolders = [...readdirSync(join(root, 'packages')).map(name => join('packages', name)), 'seeds']
  .map(folder => join(root, folder))
  .filter(folder => existsSync(join(folder, 'package.json')))
