import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, ProblemError } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import type { Manifest } from './manifest.js'
import { folded } from './match-columns.js'
import type { PopulationRun, Progress } from './options.js'
import { finishFolder, intoFolder } from './out-folder.js'
import { checkColumns, registeredProgram, runPopulation } from './run.js'

/** Several programs over one population. */
export interface SeveralPrograms extends Omit<PopulationRun, 'program' | 'rules' | 'onProgress'> {
  /** Their ids. */
  readonly programs: readonly string[]
  readonly onProgress?: (progress: Progress & { readonly program: string }) => void
}

/** The names, folded, by which columns are taken for facts: of the case, and of the members of a list. */
const namesOf = (fields: readonly FormField[]): string[] =>
  fields.flatMap(field =>
    field.kind === 'part' || field.kind === 'group'
      ? namesOf(field.fields ?? [])
      : [field.path, field.label.zh, field.label.en].map(folded),
  )
const groupsOf = (fields: readonly FormField[]): string[] =>
  fields.flatMap(({ kind, path }) => (kind === 'group' ? [path] : []))

const readBy = async (id: string) => {
  const { program } = await registeredProgram(id)
  const fields = program.versions.flatMap(({ facts }) => fieldsOf(facts))
  return { id, names: new Set(namesOf(fields)), groups: new Set(groupsOf(fields)) }
}

/** The question of each program: what the others alone read is of no concern to it. */
const questionsOf = async ({ programs, onProgress: _, ...asked }: SeveralPrograms) => {
  const all = await Promise.all([...new Set(programs)].map(readBy))
  return all.map(({ id, names, groups }) => {
    const others = all.filter(one => one.id !== id)
    const elsewhere = others.flatMap(one => [...one.names]).filter(name => !names.has(name))
    const members = Object.entries(asked.members ?? {}).filter(
      ([group]) => groups.has(group) || !others.some(one => one.groups.has(group)),
    )
    return {
      ...asked,
      program: id,
      members: Object.fromEntries(members),
      ignore: [...(asked.ignore ?? []), ...elsewhere],
    }
  })
}

const runLocked = async (asked: SeveralPrograms, out: string): Promise<Readonly<Record<string, Manifest>>> => {
  const { restart = false, onProgress } = asked
  const partial = `${out}.partial`
  const questions = await questionsOf(asked)
  // What is wrong for several is said once.
  const problems = new Map<string, Problem>()
  for (const question of questions)
    for (const one of await checkColumns(question)) problems.set(JSON.stringify([one.code, one.path, one.line]), one)
  if (problems.size > 0) throw new ProblemError([...problems.values()])
  if (restart) rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const manifests: Record<string, Manifest> = {}
  for (const question of questions) {
    const { program } = question
    const result = join(partial, program)
    // One that was finished is taken up again, which finds whether its data are still these.
    if (existsSync(result)) renameSync(result, `${result}.partial`)
    manifests[program] = await runPopulation({
      ...question,
      out: result,
      ...(onProgress ? { onProgress: progress => onProgress({ ...progress, program }) } : {}),
    })
  }
  const lost = questions.find(({ program }) => !existsSync(join(partial, program, 'manifest.json')))
  if (lost) throw new Error(`${lost.program} was computed, and its result is gone`)
  finishFolder(partial, out)
  return manifests
}

/**
 * Runs several programs over the same files: a column is known where one of them reads it, and each leaves a result in a folder of its own
 * name in `out`, which is there when all are. A run that was stopped goes on where it was.
 * @throws ProblemError as {@link runPopulation} does; what is wrong with the files for any of the programs before anything is computed
 */
export const runPrograms = async (asked: SeveralPrograms): Promise<Readonly<Record<string, Manifest>>> => {
  const { signal } = asked
  signal?.throwIfAborted()
  return intoFolder(asked.out, out => runLocked(asked, out))
}
