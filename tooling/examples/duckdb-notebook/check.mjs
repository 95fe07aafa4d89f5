import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { minzheng, withFolder } from '../tools.mjs'

const here = import.meta.dirname
const run = promisify(execFile)

/** Installs what the notebook needs into a folder, and gives the command that executes it. */
const jupyterIn = async folder => {
  const bin = name => join(folder, 'python', 'bin', name)
  await run('python3', ['-m', 'venv', join(folder, 'python')])
  await run(bin('pip'), ['install', '--quiet', '--requirement', join(here, 'requirements.txt')])
  return bin('jupyter-execute')
}

/** Two of three households are eligible; the third is undetermined, since nobody said whether its property keeps the rule. */
export const check = () =>
  withFolder(async folder => {
    let jupyter
    try {
      jupyter = await jupyterIn(folder)
    } catch ({ message }) {
      return { skipped: `Python’s packages cannot be installed (${message.split('\n')[0]})` }
    }
    const executed = join(folder, 'executed.ipynb')
    const env = { ...process.env, MINZHENG: minzheng.join(' ') }
    await run(jupyter, [join(here, 'list.ipynb'), '--output', executed], { env })
    const { cells } = JSON.parse(readFileSync(executed, 'utf8'))
    const printed = cells.flatMap(({ outputs = [] }) => outputs.map(({ text = '' }) => [text].flat().join(''))).join('')
    assert.match(printed, /2 户，每月共 2215\.00 元/)
  })
