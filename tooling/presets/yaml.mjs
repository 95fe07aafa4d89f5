import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

const moduleOf = data => `export default ${JSON.stringify(data)}`
const dataOf = file => parse(readFileSync(file, 'utf8'))

/** Every YAML file of a folder and of those in it, by path. */
const filesOf = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()

const folder = /^yaml-folder:/
const folderOf = (name, importer) => join(dirname(importer), name.replace(folder, ''))

/**
 * `import data from './data.yaml'` and `import all from 'yaml-folder:../policies'` for tsup (esbuild): the file as it
 * stands, or all files of the folder as a list, turned into a module at build time.
 */
export const yamlForEsbuild = {
  name: 'yaml',
  setup: build => {
    build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: moduleOf(dataOf(path)), loader: 'js' }))
    build.onResolve({ filter: folder }, ({ path, importer }) => ({
      path: folderOf(path, importer),
      namespace: 'yaml-folder',
    }))
    build.onLoad({ filter: /.*/, namespace: 'yaml-folder' }, ({ path }) => ({
      contents: moduleOf(filesOf(path).map(dataOf)),
      loader: 'js',
    }))
  },
}

/** The same for vitest (vite). */
export const yamlForVite = {
  name: 'yaml',
  resolveId: (name, importer) =>
    folder.test(name) && importer ? `yaml-folder:${folderOf(name, importer)}` : undefined,
  load: id =>
    folder.test(id)
      ? moduleOf(filesOf(id.replace(folder, '')).map(dataOf))
      : id.endsWith('.yaml')
        ? moduleOf(dataOf(id))
        : undefined,
}
