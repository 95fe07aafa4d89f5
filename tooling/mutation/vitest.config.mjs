import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { fromSource } from '../presets/vitest.mjs'
import { instrument } from './mutators.mjs'

const here = name => fileURLToPath(new URL(name, import.meta.url))
const { env } = process
const { mutants } = JSON.parse(readFileSync(env['MINZHENG_MUTATION'], 'utf8'))
const byFile = new Map()
for (const mutant of mutants) byFile.set(mutant.file, [...(byFile.get(mutant.file) ?? []), mutant])

const switched = {
  name: 'minzheng:mutants',
  enforce: 'pre',
  transform(code, id) {
    const file = id.split('?')[0]
    const found = byFile.get(file)
    return found && { code: instrument(file, code, found), map: null }
  },
}

export default defineConfig({
  ...fromSource,
  root: here('../..'),
  plugins: [switched, ...fromSource.plugins],
  test: {
    include: ['tooling/mutation/entry.mjs'],
    runner: here('runner.mjs'),
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
    execArgv: ['--max-old-space-size=3000'],
    testTimeout: 30_000,
    disableConsoleIntercept: true,
    silent: true,
  },
})
