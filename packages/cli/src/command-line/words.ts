import type { Language } from '@minzheng/core'
import type { Argv } from 'yargs'

const both = (text: string) => ({ one: text, other: text })

const needed = { zh: '还须写明：', en: 'These options are needed: ' } as const

/** What the parser of the command line says, in words of the command. */
const words = {
  zh: {
    'Commands:': '命令：',
    'Options:': '选项：',
    'Examples:': '示例：',
    'Positionals:': '参数：',
    boolean: '开关',
    string: '文字',
    number: '数字',
    array: '可写多个',
    required: '必填',
    'default:': '默认：',
    'choices:': '可选：',
    'aliases:': '又作：',
    'Show help': '显示用法',
    'Show version number': '显示版本',
    'Not enough non-option arguments: got %s, need at least %s': both('命令没有写完。%c%c'),
    'Too many non-option arguments: got %s, maximum of %s': both('写了 %s 个参数，最多 %s 个。'),
    'Missing argument value: %s': both('选项没有写值：%s'),
    'Missing required argument: %s': both(`${needed.zh}%s`),
    'Unknown argument: %s': both('没有这样的选项或参数：%s'),
    'Unknown command: %s': both('没有这样的命令：%s'),
    'Did you mean %s?': '没有这样的命令。是否想写 %s？',
    'Invalid values:': '选项的值不对：',
    'Argument: %s, Given: %s, Choices: %s': '--%s 不能是 %s，可选：%s',
    'Not enough arguments following: %s': '选项后面没有写值：--%s',
  },
  en: {
    boolean: 'yes or no',
    string: 'text',
    array: 'one or more',
    'Not enough non-option arguments: got %s, need at least %s': both('The command is not complete.%c%c'),
    'Too many non-option arguments: got %s, maximum of %s': both('%s words are too many; there are at most %s.'),
    'Missing argument value: %s': both('An option has no value: %s'),
    'Missing required argument: %s': both(`${needed.en}%s`),
    'Unknown argument: %s': both('There is no such option or word here: %s'),
    'Unknown command: %s': both('There is no such command: %s'),
    'Did you mean %s?': 'There is no such command. Did you mean %s?',
    'Invalid values:': 'An option has a wrong value:',
    'Argument: %s, Given: %s, Choices: %s': '--%s cannot be %s; choose one of %s',
    'Not enough arguments following: %s': 'An option has no value: --%s',
  },
} as const satisfies Record<Language, Record<string, unknown>>

/** The parser lists options by their names; people write them with `--`. */
export const withDashes = (message: string, language: Language): string => {
  const head = needed[language]
  if (!message.startsWith(head)) return message
  const names = message.slice(head.length).split(', ')
  return head + names.map(name => `--${name}`).join(language === 'zh' ? '、' : ', ')
}

/** Gives the parser its words. */
export const inWords = <T>(yargs: Argv<T>, language: Language): Argv<T> =>
  yargs.updateStrings(words[language] as unknown as Record<string, string>)

/** What is said where the word after a command is missing. */
export const needing = <T>(yargs: Argv<T>, text: string): Argv<T> =>
  yargs.updateStrings({
    'Not enough non-option arguments: got %s, need at least %s': both(`${text}%c%c`),
  } as unknown as Record<string, string>)
