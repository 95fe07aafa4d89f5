import type { IdentifierKind } from '@minzheng/core/identifiers'
import type { Commands } from './options.js'

const identifierKinds = ['citizen', 'credit-code', 'disability'] as const satisfies readonly IdentifierKind[]

/** `id check`. */
export const identifiersCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs.command('id', say({ zh: '证件号码与代码', en: 'Identifiers' }), id =>
    id
      .command(
        'check [texts..]',
        say({
          zh: '检查公民身份号码、统一社会信用代码、残疾人证号',
          en: 'Check citizen numbers, credit codes, disability certificates',
        }),
        check =>
          check
            .positional('texts', {
              type: 'string',
              array: true,
              default: [],
              describe: say({ zh: '要检查的号码', en: 'What to check' }),
            })
            .option('file', {
              type: 'string',
              describe: say({
                zh: '每行一个号码的文件，- 为标准输入',
                en: 'A file with one on each line, or - for standard input',
              }),
            })
            .option('kind', {
              choices: identifierKinds,
              describe: say({ zh: '种类（默认按形式判断）', en: 'The kind (by default, by its form)' }),
            })
            .option('json', options.json)
            .example('$0 id check 53100000500021676K', ''),
        async args =>
          done(
            await (await import('../commands/id-check.js')).idCheck(context, {
              ...args,
              texts: args.texts.map(String),
              file: args.file,
              kind: args.kind,
            }),
          ),
      )
      .demandCommand(1, say({ zh: '请写明子命令：check。', en: 'Say which: check.' })),
  )
}
