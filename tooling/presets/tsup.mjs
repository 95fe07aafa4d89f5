import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { yamlForEsbuild } from './yaml.mjs'

/** Every subpath that the manifest exports is an entry: the manifest is the one list of what is public. */
const entriesOf = manifest =>
  Object.values(manifest.exports)
    .map(target => target['@minzheng/source'])
    .filter(source => source?.endsWith('.ts'))

/**
 * The one build of a library: ESM with CJS beside it, split so that a subpath carries only its own code.
 * Declarations come from the TypeScript compiler (tooling/presets/declarations.mjs), which is many times faster.
 */
export const library = (options = {}) => {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'))
  return defineConfig({
    entry: entriesOf(manifest),
    format: ['esm', 'cjs'],
    target: 'node20',
    platform: 'neutral',
    splitting: true,
    treeshake: true,
    sourcemap: true,
    clean: true,
    dts: false,
    silent: true,
    esbuildOptions: (options, { format }) => {
      options.charset = 'utf8'
      // What is loaded later comes from the same kind of module as the rest, or one app would hold everything twice.
      if (format === 'cjs') options.supported = { 'dynamic-import': false }
    },
    esbuildPlugins: [yamlForEsbuild],
    ...options,
  })
}
