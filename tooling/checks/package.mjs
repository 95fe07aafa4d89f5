// Packs the package in the current folder as it would be published, and checks that very tarball.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readJson } from './workspace.mjs'

const folder = mkdtempSync(join(tmpdir(), 'minzheng-pack-'))
const run = (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(stdout, stderr)
    rmSync(folder, { recursive: true })
    process.exit(1)
  }
  return stdout
}

const tarball = join(folder, 'package.tgz')
run('pnpm', ['pack', '--out', tarball])
run('publint', ['--strict', tarball])
if (readJson('package.json').bin === undefined) run('attw', [tarball, '--profile', 'node16'])
rmSync(folder, { recursive: true })
