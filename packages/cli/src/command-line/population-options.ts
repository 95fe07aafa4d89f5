import type { PopulationArgs } from '../commands/population-input.js'
import type { CommandLine } from './options.js'
import { placeWritten } from './places.js'

/** The options of all commands over a population: where the cases stand, and how the machine is spent. */
export const populationOptions = ({ context, options }: Pick<CommandLine, 'context' | 'options'>) => {
  const { say } = context
  const text = (zh: string, en: string) => ({ type: 'string', describe: say({ zh, en }) }) as const
  const list = (zh: string, en: string) => ({ ...text(zh, en), array: true, default: [] as string[] }) as const
  return {
    members: list('成员的文件，或 名单=文件', 'The members: a file, or list=file'),
    'members-key': text('成员文件中户的主键列', 'The column of the members that holds the key of the case'),
    key: { ...text('主键列', 'The key column'), defaultDescription: 'id' },
    'place-column': { ...text('地方的列', 'The column of the place'), defaultDescription: 'place' },
    'date-column': { ...text('日期的列', 'The column of the day'), defaultDescription: 'date' },
    on: {
      type: 'string',
      conflicts: 'date-column',
      describe: say({ zh: '全部个案的日期 YYYY-MM-DD', en: 'The day of all cases, YYYY-MM-DD' }),
    },
    ...options.policy,
    policy: {
      ...options.policy.policy,
      describe: say({ zh: '自己的政策文件（YAML、JSON）', en: 'Policy files of your own (YAML, JSON)' }),
    },
    place: { ...options.policy.place, conflicts: 'place-column' },
    ignore: list('无关的列', 'Columns of no concern'),
    memory: { ...text('引擎可用的内存', 'What the engine may hold'), defaultDescription: '2GB' },
    threads: { type: 'number', describe: say({ zh: '线程数', en: 'How many threads' }) },
    'part-rows': {
      type: 'number',
      describe: say({ zh: '每部分约多少户', en: 'About how many cases a part has' }),
      defaultDescription: '1000000',
    },
    json: options.json,
  } as const
}

/** What those options were given, with the place as a code. */
export const populationArgs = async (args: Omit<PopulationArgs, 'in'>): Promise<Omit<PopulationArgs, 'in'>> => ({
  ...args,
  place: await placeWritten(args.place),
})
