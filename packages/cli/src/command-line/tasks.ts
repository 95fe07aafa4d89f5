import { type Commands, standardInput } from './options.js'
import { needing } from './words.js'

const groupings = ['item', 'domain', 'department'] as const

/** `tasks`. */
export const tasksCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs.command(
    'tasks <file>',
    say({
      zh: '督办台账：由工作要点生成待填的台账，或列出台账中任务的状态',
      en: 'The ledger of tasks: one to fill in from a plan, or how the tasks of one stand',
    }),
    tasks =>
      needing(tasks, say({ zh: '请写明工作要点或台账的文件。', en: 'Say which plan or ledger to read.' }))
        .positional('file', {
          type: 'string',
          demandOption: true,
          coerce: standardInput,
          describe: say({
            zh: '工作要点（yaml、json、docx、doc、PDF、txt、xlsx）或台账（xlsx、yaml、json）',
            en: 'A plan (yaml, json, docx, doc, PDF, txt, xlsx) or a ledger (xlsx, yaml, json)',
          }),
        })
        .option('ledger', {
          type: 'string',
          describe: say({
            zh: '已填报的台账：并入新的工作要点，已填的内容都保留',
            en: 'A ledger filled in before: brought up to the plan, with all that was filled in',
          }),
        })
        .option('as-of', {
          type: 'string',
          describe: say({
            zh: '判断日期 YYYY-MM-DD，end 为期末',
            en: 'The day to judge on, YYYY-MM-DD, or end: the last day of the period',
          }),
          defaultDescription: say({ zh: '今天', en: 'today' }),
        })
        .option('stalled-after', {
          type: 'number',
          describe: say({
            zh: '多少天没有进展算停滞',
            en: 'After how many days without news a task is stalled',
          }),
          defaultDescription: '60',
        })
        .option('by', {
          type: 'string',
          choices: groupings,
          describe: say({
            zh: '只按一样汇总：item 条目、domain 领域、department 科室',
            en: 'Count by one of these alone',
          }),
        })
        .option('all', {
          type: 'boolean',
          default: false,
          describe: say({
            zh: '列出全部任务，不只逾期和停滞的',
            en: 'List every task, not only the overdue and stalled',
          }),
        })
        .option('summary', {
          type: 'boolean',
          default: false,
          describe: say({ zh: '只列汇总', en: 'Only the counts' }),
        })
        .option('indicators', options.indicators)
        .option('format', options.format)
        .option('json', options.json)
        .option('out', {
          alias: 'o',
          type: 'string',
          describe: say({
            zh: '工作要点：把台账写入 .xlsx、.yaml、.json；台账：把状态写入 .csv、.xlsx、.json',
            en: 'Of a plan: write the ledger to .xlsx, .yaml or .json; of a ledger: the states to .csv, .xlsx or .json',
          }),
        })
        .option('strict', options.strict({ zh: '有逾期任务时以 1 退出', en: 'Exit 1 where a task is overdue' }))
        .example(
          '$0 tasks plan.docx --out ledger.xlsx',
          say({ zh: '由原文生成台账', en: 'A ledger from the text of a plan' }),
        )
        .example('$0 tasks ledger.xlsx --as-of 2025-06-30', say({ zh: '年中的状态', en: 'The states at midyear' })),
    async args =>
      done(
        await (await import('../commands/tasks.js')).tasksCommand(context, {
          ...args,
          by: args.by === undefined ? groupings : [args.by],
          ledger: args.ledger,
          asOf: args.asOf,
          stalledAfter: args.stalledAfter,
          out: args.out,
          format: args.json ? 'json' : args.format,
        }),
      ),
  )
}
