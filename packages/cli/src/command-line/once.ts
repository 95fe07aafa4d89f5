import type { Argv } from 'yargs'
import { UsageError } from '../context.js'

/** What the parser knows of the options of the command; its types leave it out. */
interface Parser {
  getOptions(): { readonly key: Readonly<Record<string, unknown>>; readonly array: readonly string[] }
}

/**
 * Sees to it, for every command, that an option of one value is given once: of two the parser makes a list.
 * @throws UsageError that names the option
 */
export const eachOnce = (yargs: Argv): Argv =>
  yargs.middleware((args: Readonly<Record<string, unknown>>, parser?: unknown) => {
    const { key, array } = (parser as Parser).getOptions()
    const twice = Object.keys(key).find(name => Array.isArray(args[name]) && !array.includes(name))
    if (twice !== undefined)
      throw new UsageError({
        zh: `选项 --${twice} 写了不止一次，只能写一次。`,
        en: `--${twice} is given more than once; it takes one value.`,
      })
  }, true)
