// Writes dist/**/*.d.ts with the TypeScript compiler, and beside each a .d.cts for those who require().
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve('typescript-7/package.json')), 'bin/tsc')
const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (run.status !== 0) process.exit(run.status ?? 1)

for (const name of readdirSync('dist', { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const file = join('dist', name)
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file.replace(/\.d\.ts$/, '.d.cts'),
    text.replace(/(from\s+|import\()(['"])(\.{1,2}\/[^'"]+)\.js\2/g, '$1$2$3.cjs$2'),
  )
}
