// The public names of all packages: their docstrings, and that no name has two meanings. `--write` keeps the numbers of
// docstrings that are still to be written, where they have fallen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docstringProblems, ratchet } from './docstrings.mjs'
import { ambiguousNames } from './one-meaning.mjs'
import { publicEntries, publicExports } from './public-exports.mjs'
import { readJson, report, root } from './workspace.mjs'

const file = join(root, 'tooling/checks/docstrings.json')
const exports = publicExports(publicEntries())
const problems = docstringProblems(exports)

if (process.argv.includes('--list')) {
  for (const { message } of problems) console.log(message)
  console.log(`${problems.length} of ${exports.length} public exports lack something`)
} else {
  const { messages, lowered } = ratchet(problems, readJson(file))
  if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(lowered, null, 2)}\n`)
  else report([...messages, ...ambiguousNames(exports)])
}
