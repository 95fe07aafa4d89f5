import { type Commands, standardInput } from './options.js'
import { needing } from './words.js'

/** `plan check`, `plan read`. */
export const planCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs.command('plan', say({ zh: '年度工作要点', en: 'Annual work plans' }), plan =>
    plan
      .command(
        'check <files..>',
        say({
          zh: '检查工作要点文件（YAML、JSON、xlsx，或其所在文件夹）',
          en: 'Check plan files (YAML, JSON, xlsx, or a folder of them)',
        }),
        check =>
          needing(
            check,
            say({ zh: '请写明要检查的工作要点文件或文件夹。', en: 'Say which plan files or folders to check.' }),
          )
            .positional('files', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: say({ zh: '文件或文件夹', en: 'Files or folders' }),
            })
            .option('indicators', options.indicators)
            .option('strict', options.strict({ zh: '警告也算问题', en: 'Warnings count as problems' }))
            .option('json', options.json)
            .example('$0 plan check seeds/plans', say({ zh: '检查五份工作要点', en: 'Check the five plans' })),
        async args => done(await (await import('../commands/plan-check.js')).planCheck(context, args)),
      )
      .command(
        'read <file>',
        say({
          zh: '把工作要点原文（txt、md、docx、doc、PDF、xlsx）读成数据',
          en: 'Read a plan from its own text (txt, md, docx, doc, PDF, xlsx)',
        }),
        read =>
          needing(
            read,
            say({
              zh: '请写明工作要点原文的文件，- 为标准输入。',
              en: 'Say which file to read the plan from, or - for standard input.',
            }),
          )
            .positional('file', {
              type: 'string',
              demandOption: true,
              coerce: standardInput,
              describe: say({ zh: '文件，- 为标准输入', en: 'A file, or - for standard input' }),
            })
            .option('json', options.json)
            .option('out', {
              alias: 'o',
              type: 'string',
              describe: say({ zh: '写入 .yaml、.json 或 .xlsx', en: 'Write to .yaml, .json or .xlsx' }),
            })
            .option('indicators', options.indicators)
            .option('review', {
              type: 'string',
              describe: say({
                zh: '写出核对表（.xlsx），由人核对拟填的指标和区划；把握达到 85% 的才填，其余列出候选',
                en: 'Write a sheet (.xlsx) to look over the indicators and the division proposed; an indicator is filled in from a confidence of 85 %, others are listed',
              }),
            })
            .option('reviewed', {
              type: 'string',
              describe: say({ zh: '核对过的核对表', en: 'That sheet, filled in' }),
            })
            .option('year', options.year)
            .option('as', {
              choices: ['plan'] as const,
              describe: say({ zh: '按工作计划读，不论标题', en: 'Read it as a plan, whatever its title says' }),
            })
            .example(
              '$0 plan read plan.docx --out plan.yaml',
              say({ zh: '由 docx 得到 YAML', en: 'From docx to YAML' }),
            )
            .example(
              '$0 plan read plan.docx --review review.xlsx',
              say({ zh: '写出核对表，核对后用 --reviewed 读回', en: 'To be looked over, and read back by --reviewed' }),
            ),
        async args =>
          done(
            await (await import('../commands/plan-read.js')).planRead(context, {
              ...args,
              out: args.out,
              review: args.review,
              reviewed: args.reviewed,
              year: args.year,
            }),
          ),
      )
      .demandCommand(1, say({ zh: '请写明子命令：check 或 read。', en: 'Say which: check or read.' })),
  )
}
