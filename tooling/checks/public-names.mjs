// The public names of all packages: their docstrings, and that no name has two meanings.
import { docstringProblems } from './docstrings.mjs'
import { ambiguousNames } from './one-meaning.mjs'
import { publicEntries, publicExports } from './public-exports.mjs'
import { report } from './workspace.mjs'

const exports = publicExports(publicEntries())
report([...docstringProblems(exports), ...ambiguousNames(exports)])
