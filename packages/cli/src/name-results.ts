import type { LocalizedText, Problem } from '@minzheng/core'
import { type Context, type ExitCode, exitCode } from './context.js'
import { printJson, printProblems } from './output.js'
import { type ResultFile, writeWhole } from './result-file.js'
import { columnsOf, type Row, toCsv, toXlsx } from './rows.js'
import { table } from './table.js'

/** What was found for each name of a list, in the three ways that it can be told. */
export interface NameResults<Column extends string> {
  /** As they stand in JSON. */
  readonly results: readonly { readonly problems: readonly Problem[] }[]
  /** The name that a result is about, by its index. */
  readonly names: readonly string[]
  /** A row of a file for each. */
  readonly rows: readonly (Row & Readonly<Record<NoInfer<Column>, string>>)[]
  /** The columns of the rows that the table on the screen has, with what they are called there. */
  readonly shown: Readonly<Record<Column, LocalizedText>>
  /** What the sheet of a workbook is called. */
  readonly sheet: string
  /** What is wrong with the list itself. */
  readonly fileProblems: readonly Problem[]
}

/** Tells results of names as a file, as JSON or as a table, and every problem with the name that it is about. */
export const tellNames = async <Column extends string>(
  context: Context,
  { results, names, rows, shown, sheet, fileProblems }: NameResults<Column>,
  { out, json }: { readonly out: ResultFile | undefined; readonly json: boolean },
): Promise<ExitCode> => {
  const columns = Object.keys(shown) as Column[]
  if (out)
    await writeWhole(
      context,
      out,
      out.format === 'xlsx'
        ? await toXlsx(
            sheet,
            columnsOf(rows),
            rows.map(row => Object.values(row)),
            context.lang,
          )
        : toCsv(rows),
    )
  else if (json) printJson(context, { results, problems: fileProblems })
  else {
    const head = columns.map(column => context.say(shown[column]))
    const lines = rows.map(row => columns.map(column => row[column]))
    context.stdout(`${table(context, head, lines)}\n`)
  }
  const problems = [
    ...fileProblems,
    ...results.flatMap((result, index) =>
      result.problems.map(problem => ({
        ...problem,
        message: {
          zh: `${names[index]}：${problem.message.zh}`,
          en: `${names[index]}: ${problem.message.en}`,
        },
      })),
    ),
  ]
  if (!json) printProblems(context, problems)
  return problems.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
