// Runs every benchmark of this folder, one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const itself = 'start.mjs'
let failed = false
for (const name of readdirSync(folder).filter(file => file.endsWith('.mjs') && file !== itself)) {
  console.log(`\n# ${name}\n`)
  failed = spawnSync(process.execPath, [join(folder, name)], { stdio: 'inherit' }).status !== 0 || failed
}
if (failed) process.exit(1)
