import type { Context } from '../context.js'

/** A word that a shell may offer, and what it stands for. */
interface Suggestion {
  readonly word: string
  readonly means: string
}
type Source = (context: Context, typed: string) => Promise<readonly Suggestion[]>

const programs: Source = async ({ say }) =>
  (await (await import('minzheng')).loadPrograms()).map(({ program: { id, title } }) => ({
    word: id,
    means: say(title),
  }))

const indicators: Source = async ({ say }) =>
  (await import('@minzheng/seeds/indicators')).indicators.map(({ id, name }) => ({ word: id, means: say(name) }))

const measures: Source = async (context, typed) => {
  const measured = new Set((await (await import('minzheng')).loadMeasures()).map(({ indicator }) => indicator))
  return (await indicators(context, typed)).filter(({ word }) => measured.has(word))
}

const values: Source = async ({ say }) =>
  [...(await (await import('minzheng')).loadDefinitions()).byId.values()].map(({ id, label }) => ({
    word: id,
    means: say(label),
  }))

const domains: Source = async ({ say }) =>
  Object.entries((await import('@minzheng/core')).domains).map(([word, name]) => ({ word, means: say(name) }))

const models: Source = async ({ say }) =>
  Object.entries((await import('../commands/schema.js')).schemas).map(([word, { name }]) => ({
    word,
    means: say(name),
  }))

/** Codes from the province down, a level for each pair of digits; names where a name is being written. */
const places: Source = async (_, typed) => {
  const { countiesOf, childrenOf, fullName, provinces } = await import('@minzheng/core/divisions')
  const all = provinces().flatMap(province => [
    province,
    ...(childrenOf(province.code) ?? []),
    ...(countiesOf(province.code) ?? []),
  ])
  const distinct = [...new Map(all.filter(({ heading }) => !heading).map(one => [one.code, one])).values()]
  if (/\p{Script=Han}/u.test(typed)) return distinct.map(({ code, name }) => ({ word: name, means: code }))
  const zeros = typed.length < 2 ? '0000' : typed.length < 4 ? '00' : ''
  return distinct
    .filter(({ code }) => code.endsWith(zeros))
    .map(({ code, name }) => ({ word: code, means: fullName(code) ?? name }))
}

/** What stands after an option. */
const afterOption: Readonly<Record<string, Source>> = {
  '--place': places,
  '--against-place': places,
  '--program': programs,
  '--division': places,
  '--values': values,
  '--domain': domains,
}

/** What stands first after a command. */
const afterCommand: Readonly<Record<string, Source>> = {
  describe: programs,
  assess: programs,
  sql: programs,
  run: programs,
  compare: programs,
  indicators,
  measure: measures,
  schema: models,
  'policy where': values,
}

/** What a shell may offer for the last of these words; `undefined` where it is not one of ours, but a command or an option. */
const suggestions = async (context: Context, words: readonly string[]): Promise<readonly Suggestion[] | undefined> => {
  const typed = words.at(-1) ?? ''
  const before = words.slice(1, -1)
  const [option, command] = [before.at(-1) ?? '', before.join(' ')]
  const source = Object.hasOwn(afterOption, option)
    ? afterOption[option]
    : !typed.startsWith('-') && Object.hasOwn(afterCommand, command)
      ? afterCommand[command]
      : undefined
  return (await source?.(context, typed))?.filter(({ word }) => word.startsWith(typed))
}

/** The lines for the completion script of the shell: zsh shows what a word means, bash takes the words alone. */
export const completionLines = async (
  context: Context,
  words: readonly string[],
): Promise<readonly string[] | undefined> => {
  const isZsh = context.env['SHELL']?.includes('zsh') === true || context.env['ZSH_NAME'] !== undefined
  const found = await suggestions(context, words)
  return found?.map(({ word, means }) => (isZsh ? `${word.replaceAll(':', '\\:')}:${means}` : word))
}
