import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const moduleOf = file => `export default ${JSON.stringify(parse(readFileSync(file, 'utf8')))}`

/** `import data from './data.yaml'` for tsup (esbuild): the file as it stands, turned into a module at build time. */
export const yamlForEsbuild = {
  name: 'yaml',
  setup: build => build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: moduleOf(path), loader: 'js' })),
}

/** The same for vitest (vite). */
export const yamlForVite = {
  name: 'yaml',
  load: id => (id.endsWith('.yaml') ? moduleOf(id) : undefined),
}
