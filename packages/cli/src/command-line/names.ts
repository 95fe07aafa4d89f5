import { placeKindNames } from '@minzheng/place-names/place-kinds'
import type { RomanisationUse } from '@minzheng/place-names/romanise'
import { type Commands, standardInput } from './options.js'
import { placeWritten } from './places.js'
import { needing } from './words.js'

const romanisationUses = ['name', 'sign', 'passport'] as const satisfies readonly RomanisationUse[]

/** `name check`, `name romanise`, `name address`, `name duplicates`. */
export const namesCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  const texts = {
    type: 'string',
    array: true,
    default: [],
    describe: say({ zh: '地名', en: 'Names' }),
  } as const
  const file = {
    type: 'string',
    coerce: (name: string | undefined) => (name === undefined ? undefined : standardInput(name)),
    describe: say({
      zh: '地名文件：每行一个，或含“名称、类别、范围、区划代码、拼音”列的 CSV、xlsx；- 为标准输入',
      en: 'Names: one on each line, or CSV, xlsx with columns name, kind, area, division, roman; - for standard input',
    }),
  } as const
  const kind = { choices: placeKindNames, describe: say({ zh: '类别', en: 'The kind of place' }) } as const
  return yargs.command('name', say({ zh: '地名', en: 'Place names' }), name =>
    name
      .command(
        'check [texts..]',
        say({ zh: '按命名规则检查拟用地名', en: 'Check proposed names by the rules for naming' }),
        check =>
          check
            .positional('texts', texts)
            .option('file', file)
            .option('kind', kind)
            .option('area', {
              type: 'string',
              describe: say({ zh: '不得重名的范围（县、省或建成区）', en: 'The county, province or built-up area' }),
            })
            .option('against', { type: 'string', describe: say({ zh: '现有地名文件', en: 'A file of names in use' }) })
            .option('place', {
              type: 'string',
              describe: say({ zh: '适用其地方规定的区划代码', en: 'The division whose own rules hold' }),
            })
            .option('json', options.json)
            .example('$0 name check 罗马花园 --kind residential-area', ''),
        async args => {
          const { file, kind, area, against } = args
          const place = await placeWritten(args.place)
          done(
            await (await import('../commands/name-check.js')).nameCheck(context, {
              ...args,
              texts: args.texts.map(String),
              file,
              kind,
              area,
              against,
              place,
            }),
          )
        },
      )
      .command(
        'romanise [texts..]',
        say({ zh: '地名的罗马字母拼写', en: 'Names in Latin letters' }),
        romanise =>
          romanise
            .positional('texts', texts)
            .option('file', file)
            .option('kind', kind)
            .option('division', {
              type: 'string',
              describe: say({ zh: '所在政区的代码', en: 'The division that the place is in' }),
            })
            .option('use', {
              choices: romanisationUses,
              default: 'name' as const,
              describe: say({ zh: '用途：地名、标志、证件', en: 'For a name, a sign or a passport' }),
            })
            .option('tones', {
              choices: ['marks', 'none', 'numbers'] as const,
              describe: say({ zh: '声调', en: 'Tones' }),
            })
            .option('json', options.json)
            .option('out', options.out)
            .example('$0 name romanise 蔚县 呼和浩特市 张之洞路', ''),
        async args => {
          const { file, kind, tones, out } = args
          const division = await placeWritten(args.division)
          done(
            await (await import('../commands/name-romanise.js')).nameRomanise(context, {
              ...args,
              texts: args.texts.map(String),
              file,
              kind,
              division,
              tones,
              out,
            }),
          )
        },
      )
      .command(
        'address [texts..]',
        say({ zh: '写成标准地址，拿不准的不写', en: 'Addresses written as standard ones, or refused' }),
        address =>
          address
            .positional('texts', { ...texts, describe: say({ zh: '地址', en: 'Addresses' }) })
            .option('file', {
              ...file,
              describe: say({
                zh: '地址文件：每行一个，或含“地址”列的 CSV、xlsx；- 为标准输入',
                en: 'Addresses: one on each line, or CSV, xlsx with a column address; - for standard input',
              }),
            })
            .option('on', {
              type: 'string',
              describe: say({ zh: '按该日的区划书写，YYYY-MM-DD', en: 'Write the divisions of that day, YYYY-MM-DD' }),
            })
            .option('json', options.json)
            .option('out', options.out)
            .example('$0 name address 四川成都武侯祠大街231号 襄樊市樊城区人民路12号 --on 2024-01-01', ''),
        async args => {
          const { file, on, out } = args
          done(
            await (await import('../commands/name-address.js')).nameAddress(context, {
              ...args,
              texts: args.texts.map(String),
              file,
              on,
              out,
            }),
          )
        },
      )
      .command(
        'duplicates <file>',
        say({ zh: '一份名单中的重名和同音', en: 'Names of a list that are written or read alike' }),
        duplicates =>
          needing(
            duplicates,
            say({ zh: '请写明地名文件，- 为标准输入。', en: 'Say which file of names, or - for standard input.' }),
          )
            .positional('file', { ...file, demandOption: true })
            .option('kind', kind)
            .option('json', options.json)
            .option('out', options.out)
            .example('$0 name duplicates villages.csv --kind committee-seat', ''),
        async args =>
          done(
            await (await import('../commands/name-duplicates.js')).nameDuplicates(context, {
              ...args,
              file: args.file ?? '-',
              kind: args.kind,
              out: args.out,
            }),
          ),
      )
      .demandCommand(
        1,
        say({
          zh: '请写明子命令：check、romanise、address 或 duplicates。',
          en: 'Say which: check, romanise, address or duplicates.',
        }),
      ),
  )
}
