import type { Problem } from '@minzheng/core'
import type * as z from 'zod'
import { type CaseRow, inRow, openCases } from '../cases.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { ProblemTally, printProblems, withProgress } from '../output.js'
import { readPolicyInput } from '../policy.js'
import { dateOption, programNamed } from '../registry.js'
import { deliver, resultFile, writeInPieces } from '../result-file.js'
import { csvWriter } from '../rows.js'
import { compare } from './assess-compare.js'
import { type Answered, type AssessArgs, Counter } from './assess-counter.js'
import { counts, countText, dataOf, emptyRow, printTable, rowOf, rulesOf, toBook } from './assess-list.js'
import { printOne, whose, writeReport } from './assess-one.js'

export type { AssessArgs } from './assess-counter.js'

/** How many cases one report holds, at two pages and more each. */
const mostReported = 500

/** `minzheng assess`: a program for one case or many, each by the rule and the policy of its place and day. */
export const assess = async (context: Context, args: AssessArgs): Promise<ExitCode> => {
  const inputs = [args.facts, ...args.policy, ...(args.compare === undefined ? [] : [args.compare])]
  const out = await resultFile(args.out, ['json', 'ndjson', 'csv', 'xlsx'], args.format, inputs)
  const report = await resultFile(args.report, ['html', 'docx'], undefined, inputs, '--report')
  const asked = out?.format ?? args.format
  const isTable = asked === 'csv' || asked === 'xlsx'
  if ((args.explain && isTable) || (args.compare !== undefined && (isTable || asked === 'ndjson')))
    throw new UsageError({
      zh: `理由和比较（--explain、--compare）不能写成 ${asked}，请用 json。`,
      en: `Reasons and comparisons (--explain, --compare) cannot be written as ${asked}; use json.`,
    })
  const entry = await programNamed(args.id)
  if (args.on !== undefined) dateOption('on', args.on)
  const input = await readPolicyInput(context, args.policy)
  const today = context.today()
  const counter = new Counter(entry, input, args, today)
  const { versions } = entry.program
  const forms = [
    ...new Set(
      [...(args.on === undefined ? [] : [entry.program.on(args.on)]), ...versions.toReversed()].map(one => one.facts),
    ),
  ]
  const formOn = (date: string): z.ZodObject | undefined =>
    versions.find(({ inForce: { from, to } }) => from <= date && (to === undefined || date <= to))?.facts
  const file = await openCases(context, args.facts, { forms, formOn }, args.sheet)
  const format = asked ?? (file.isList ? 'table' : 'one')
  if (report && (args.compare !== undefined || (format !== 'one' && format !== 'table')))
    throw new UsageError({
      zh: '报告（--report）不能与比较或其他格式同时写，请分两次运行。',
      en: 'A report (--report) is written beside no comparison and no other format: run the command twice.',
    })

  // Only JSON lists them all; of a list of any length no more is kept than is printed.
  const listed: Problem[] = []
  const problems = new ProblemTally()
  let errors = 0
  const note = (found: readonly Problem[]) => {
    for (const one of found) {
      if (one.severity === 'error') errors++
      if (format === 'json') listed.push(one)
      problems.add(one)
    }
  }
  note(input.problems)
  if (args.compare !== undefined) {
    const other = await readPolicyInput(context, [args.compare])
    const changed = new Counter(
      entry,
      {
        documents: [...input.documents, ...other.documents],
        values: [...input.values, ...other.values],
        problems: other.problems,
      },
      args,
      today,
    )
    const rows: CaseRow[] = []
    for await (const piece of file.pieces) {
      note(piece.problems)
      for (const row of piece.rows) rows.push(row)
    }
    printProblems(context, problems)
    const wrong = await compare(context, counter, changed, rows, args, asked === 'json', out)
    return errors + wrong.length > 0 ? exitCode.problems : exitCode.well
  }

  const counted = { ...counts }
  async function* answers(): AsyncGenerator<Answered[]> {
    for await (const piece of file.pieces) {
      note(piece.problems)
      const answered: Answered[] = []
      for (const row of piece.rows) {
        const one = await counter.answer(row)
        counted[one.answer.status]++
        answered.push(one)
        if (format !== 'one') note(inRow(args.facts, row, one.answer.problems))
      }
      yield answered
    }
  }
  const collected = async (): Promise<Answered[]> => {
    const all: Answered[] = []
    for await (const some of answers()) for (const one of some) all.push(one)
    return all
  }
  const write = (work: (put: (text: string | Uint8Array) => Promise<void>) => Promise<void>): Promise<void> =>
    out ? writeInPieces(context, out, work) : work(text => deliver(context, undefined, text))
  const rules = rulesOf(entry.program)
  const withProgressOf = context.say({ zh: `正在计算 ${args.facts}`, en: `Working on ${args.facts}` })

  switch (format) {
    case 'one':
      for (const one of await collected().finally(() => printProblems(context, problems))) {
        note(one.answer.problems)
        await printOne(context, counter, one, args)
        if (report) await writeReport(context, report, [one], args)
      }
      break
    case 'table': {
      const all = await withProgress(context, withProgressOf, collected)
      printProblems(context, problems)
      if (report && all.length > mostReported)
        throw new UsageError({
          zh: `报告（--report）至多写 ${mostReported} 个个案，此处有 ${all.length} 个，请分成几份。`,
          en: `A report (--report) is of ${mostReported} cases at most, and these are ${all.length}: give them in parts.`,
        })
      if (report) await writeReport(context, report, all, args)
      if (args.explain)
        for (const one of all) {
          context.stdout(`${whose(context, one)}\n`)
          await printOne(context, counter, one, args)
          context.stdout('\n')
        }
      else printTable(context, counter, all)
      break
    }
    case 'csv': {
      const toText = csvWriter(Object.keys(rowOf(context, rules, emptyRow)))
      await withProgress(context, withProgressOf, () =>
        write(async put => {
          for await (const some of answers()) await put(toText(some.map(one => rowOf(context, rules, one))))
        }),
      )
      printProblems(context, problems)
      break
    }
    case 'ndjson':
      await write(async put => {
        for await (const some of answers()) await put(some.map(one => `${JSON.stringify(dataOf(one))}\n`).join(''))
      })
      printProblems(context, problems)
      break
    case 'xlsx': {
      const all = await withProgress(context, withProgressOf, collected)
      await write(async put => put(await toBook(context, counter, all)))
      printProblems(context, problems)
      break
    }
    case 'json': {
      const answered = await collected()
      const places = new Map(answered.map(({ asked }) => [`${asked.place} ${asked.date}`, asked]))
      const policies = []
      for (const asked of places.values()) {
        const found = await counter.policyOf(asked).catch(() => undefined)
        if (found) {
          const { policy, sources, unverified } = found
          policies.push({ place: asked.place, date: asked.date, values: policy, sources, unverified })
        }
      }
      const answer = {
        schema: 'assessment.v2',
        program: entry.program.id,
        counts: counted,
        policies,
        results: answered.map(dataOf),
        problems: listed,
      }
      await write(async put => put(`${JSON.stringify(answer, null, 2)}\n`))
    }
  }
  if (file.isList && format !== 'json') context.stderr(`${context.say(countText(counted))}\n`)
  return errors > 0 ? exitCode.problems : exitCode.well
}
