import { describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

const helpOf = async (...command: readonly string[]) =>
  (await minzheng([...command, '--help'], { columns: 400, terminal: true })).out

/** The words of a command and of all below it that run something: what `--help` lists. */
const commandsBelow = async (...words: readonly string[]): Promise<string[][]> => {
  const help = await helpOf(...words)
  const start = ['  minzheng', ...words, ''].join(' ')
  const listed = /\nCommands:\n((?: .*\n)+)/.exec(help)?.[1]?.split('\n') ?? []
  const names = listed
    .filter(line => line.startsWith(start))
    .map(line => line.slice(start.length).split(' ')[0]!)
    .filter(name => name !== 'completion')
  const below = await Promise.all(names.map(name => commandsBelow(...words, name)))
  return names.length === 0 ? [[...words]] : below.flat()
}

/** What `--help` says of an option, in one line or several: its names, and whether it takes one value. */
const optionsOf = (help: string) =>
  help
    .replaceAll(/\n {16,}/g, ' ')
    .split('\n')
    .filter(line => /^ +(-\w, )?--\w/.test(line))
    .map(line => ({
      name: /--[\w-]+/.exec(line)![0],
      short: /^ *(-\w),/.exec(line)?.[1],
      isSingle: !/\[(one or more|yes or no)\]/.test(line),
    }))

const commands = await commandsBelow()
const singles = await Promise.all(
  commands.map(async command => {
    const help = await helpOf(...command)
    const words = help.split('\n')[0]!.match(/<[^>]+>/g) ?? []
    return { command, words: words.map(() => 'x'), options: optionsOf(help).filter(one => one.isSingle) }
  }),
)
const cases = singles.flatMap(({ command, words, options }) =>
  options.map(option => [`${command.join(' ')} ${option.name}`, command, words, option] as const),
)

describe('an option of one value that is given twice is wrong usage', () => {
  it('in all commands', () => {
    expect(commands.map(words => words.join(' ')).toSorted()).toEqual(
      expect.arrayContaining(['assess', 'comply', 'measure', 'name check', 'plan read', 'policy where', 'sql']),
    )
    const names = cases.map(([name]) => name)
    for (const one of ['assess --facts', 'assess --out', 'sql --place', 'describe --on', 'comply --as-of'])
      expect(names).toContain(one)
    for (const one of ['comply --plan', 'assess --policy', 'comply --json', 'policy new --values'])
      expect(names).not.toContain(one)
  })

  it.each(cases)('%s', async (_, command, words, { name, short }) => {
    for (const [lang, word] of [
      ['zh', `选项 ${name} 写了不止一次`],
      ['en', `${name} is given more than once`],
    ] as const)
      for (const again of [name, short ?? name]) {
        // The language is an option too: the environment says it here.
        const said = await minzheng([...command, ...words, name, 'a', again, 'b'], { lang })
        expect([said.code, said.out]).toEqual([2, ''])
        expect(said.err).toContain(word)
      }
  })

  it('is no matter where it is a list, a switch, or one of several options', async () => {
    const said = await minzheng(['describe', 'dibao', '--on', '2024-01-01', '--json', '--json'])
    expect(said.code).toBe(0)
    const { code } = await minzheng(['sql', 'dibao', '--dialect', 'duckdb', '--rules', 'a', '--rules', 'b'])
    expect(code).not.toBe(0)
  })

  it.each(['--on.day', '--facts.a'])('%s is no option', async name => {
    const said = await minzheng(['assess', 'dibao', '--facts', 'a.json', name, 'b'])
    expect([said.code, said.err.includes(name.slice(2))]).toEqual([2, true])
  })
})
