import type { Problem } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { type PolicyDocument, policyBook } from '@minzheng/policy'
import { loadDefinitions } from 'minzheng'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { expand, readSource } from '../input.js'
import { printJson, printProblems } from '../output.js'
import { readDocument } from '../policy.js'
import { table } from '../table.js'

export interface PolicyCheckArgs {
  readonly files: readonly string[]
  readonly json: boolean
  readonly strict: boolean
}

const extensions = ['.yaml', '.yml', '.json']

interface CheckedFile {
  readonly file: string
  readonly document: PolicyDocument | undefined
  readonly problems: readonly Problem[]
}

/** `minzheng policy check`: every problem of every document, and of all of them together; then one line for each. */
export const policyCheck = async (context: Context, args: PolicyCheckArgs): Promise<ExitCode> => {
  const definitions = await loadDefinitions()
  const checked: CheckedFile[] = []
  for (const file of await expand(args.files, extensions, { deep: true })) {
    const { document, problems } = readDocument(await readSource(context, file), definitions)
    checked.push({ file, document, problems })
  }
  // What two documents say of one value, place and day is wrong in neither of them alone.
  const together = policyBook(
    definitions,
    checked.flatMap(({ document }) => document ?? []),
  ).problems
  const problems = [...checked.flatMap(one => one.problems), ...together]
  const failed = problems.some(({ severity }) => severity === 'error' || args.strict)
  const count = (file: string, of: Problem['severity']) =>
    problems.filter(one => one.file === file && one.severity === of).length
  const documents = checked.map(({ file, document }) => ({
    file,
    title: document?.title ?? '',
    division: document?.division ?? '',
    values: Object.keys(document?.values ?? {}).length,
    errors: count(file, 'error'),
    warnings: count(file, 'warning'),
  }))
  if (args.json) {
    printJson(context, { documents, problems })
    return failed ? exitCode.problems : exitCode.well
  }
  printProblems(context, problems)
  const head = [
    { zh: '文件', en: 'File' },
    { zh: '地方', en: 'Place' },
    { zh: '公文', en: 'Document' },
    { zh: '取值', en: 'Values' },
    { zh: '错误', en: 'Errors' },
    { zh: '警告', en: 'Warnings' },
  ].map(context.say)
  const rows = documents.map(one => [
    one.file,
    divisionName(one.division) ?? one.division,
    one.title,
    ...[one.values, one.errors, one.warnings].map(String),
  ])
  context.stdout(`${table(context, head, rows, [3, 4, 5])}\n`)
  return failed ? exitCode.problems : exitCode.well
}
