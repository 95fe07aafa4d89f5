import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mutantsOf } from './mutators.mjs'

const filesUnder = folder => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return []
  }
}

/** `*` stands for a part of a name, `**` for folders too; a pattern may begin in the middle of a path. */
export const matches = (path, glob) => {
  const pattern = glob
    .split(/(\*\*\/?|\*)/)
    .map(part =>
      part.startsWith('**') ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  return new RegExp(`(?:^|/)${pattern}$`).test(path)
}

const isTest = file => /\.test\.tsx?$/.test(file)

export const sourcesOf = folder =>
  filesUnder(join(folder, 'src')).filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isTest(file))
export const testsOf = folder => [join(folder, 'src'), join(folder, 'test')].flatMap(filesUnder).filter(isTest)

const oneLine = text => text.replaceAll(/\s+/g, ' ').trim()

/** All mutants of source files; each with the line that it changes, before (`from`) and after (`to`). */
export const mutantsIn = files =>
  files
    .flatMap(file => {
      const text = readFileSync(file, 'utf8')
      return mutantsOf(file, text).map(mutant => {
        const lineStart = text.lastIndexOf('\n', mutant.start - 1) + 1
        const lineEnd = text.indexOf('\n', mutant.end)
        const [before, after] = [text.slice(lineStart, mutant.start), text.slice(mutant.end, lineEnd)]
        return {
          ...mutant,
          from: oneLine(before + mutant.original + after),
          to: oneLine(before + mutant.mutated + after),
        }
      })
    })
    .map((mutant, index) => ({ id: index + 1, ...mutant }))

/** So many of a list, the same ones each time, spread over all of it. */
export const sample = (items, count, seed = 1) => {
  let state = seed >>> 0
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return items
    .map(item => [random(), item])
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, item]) => item)
    .sort((a, b) => a.id - b.id)
}

/** The tests that reach a mutant, the one beside its source first, then the quickest. */
export const testsFor = (mutant, covered) => {
  const stem = basename(mutant.file, '.ts')
  const far = file => (basename(file).startsWith(stem) ? 0 : 1)
  return covered
    .filter(({ hits }) => hits.has(mutant.id))
    .sort((a, b) => far(a.file) - far(b.file) || a.time - b.time)
    .map(({ file }) => file)
}
