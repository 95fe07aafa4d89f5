import type { Commands } from './options.js'
import { placeWritten } from './places.js'
import { needing } from './words.js'

/** `policy check`, `policy where`, `policy new`. */
export const policyCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs.command('policy', say({ zh: '政策文件', en: 'Policy documents' }), policy =>
    policy
      .command(
        'check <files..>',
        say({ zh: '检查政策文件（YAML，或其所在文件夹）', en: 'Check policy documents (YAML, or folders of them)' }),
        check =>
          needing(
            check,
            say({ zh: '请写明要检查的政策文件或文件夹。', en: 'Say which policy files or folders to check.' }),
          )
            .positional('files', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: say({ zh: '文件或文件夹', en: 'Files or folders' }),
            })
            .option('strict', options.strict({ zh: '警告也算问题', en: 'Warnings count as problems' }))
            .option('json', options.json)
            .example(
              '$0 policy check seeds/policies',
              say({ zh: '检查内置的政策文件', en: 'Check the bundled documents' }),
            ),
        async args => done(await (await import('../commands/policy-check.js')).policyCheck(context, args)),
      )
      .command(
        'where [id]',
        say({
          zh: '某地某日的取值、出处和掌握到何时；不写标识则列出全部',
          en: 'A value at a place on a day, where it is from and until when it is known; without an id, all are listed',
        }),
        where =>
          where
            .positional('id', {
              type: 'string',
              describe: say({ zh: '取值的标识或名称', en: 'The id of the value, or its label' }),
            })
            .option('place', options.policy.place)
            .option('on', options.on)
            .option('policy', options.policy.policy)
            .option('json', options.json)
            .example(
              '$0 policy where dibao.standard.urban --place 500112 --on 2024-06-01',
              say({ zh: '渝北区当日的城市低保标准', en: 'The urban dibao standard of Yubei that day' }),
            ),
        async args => {
          const { id, on } = args
          const place = await placeWritten(args.place)
          done(await (await import('../commands/policy-where.js')).policyWhere(context, { ...args, id, place, on }))
        },
      )
      .command(
        'new',
        say({ zh: '生成待填写的政策文件', en: 'Write a policy document to fill in' }),
        fresh =>
          fresh
            .option('division', {
              type: 'string',
              demandOption: true,
              describe: say({
                zh: '行政区划代码或名称，如 350200、厦门市',
                en: 'A division code, such as 350200, or its name',
              }),
            })
            .option('title', {
              type: 'string',
              demandOption: true,
              describe: say({ zh: '公文标题', en: 'The title of the document' }),
            })
            .option('values', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: say({ zh: '取值的标识，以逗号分隔', en: 'The ids of its values, with commas between' }),
            })
            .option('from', {
              type: 'string',
              describe: say({ zh: '自哪天起 YYYY-MM-DD', en: 'The first day, YYYY-MM-DD' }),
            })
            .option('out', options.out)
            .example(
              "$0 policy new --division 500000 --title '关于提高低保标准的通知' --values dibao.standard.urban,dibao.standard.rural",
              '',
            ),
        async args => {
          const { from, out } = args
          const division = await placeWritten(args.division)
          done(await (await import('../commands/policy-new.js')).policyNew(context, { ...args, division, from, out }))
        },
      )
      .demandCommand(1, say({ zh: '请写明子命令：check、where 或 new。', en: 'Say which: check, where or new.' })),
  )
}
