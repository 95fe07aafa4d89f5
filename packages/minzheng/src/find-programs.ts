import { ProblemError, problem } from '@minzheng/core'
import { nearest } from '@minzheng/core/written'
import type { RegisteredProgram } from '@minzheng/rules'
import { loadPrograms, programs } from './registry.js'

/** Whether the characters of a word stand in a text in their order, as those of 低保 do in 最低生活保障. */
const isAbbreviation = (word: string, text: string): boolean => {
  let at = -1
  for (const character of word) {
    at = text.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Whether a word stands for a whole title, from its beginning to its end, as 低保 does for 最低生活保障. */
const standsFor = (word: string, title: string): boolean =>
  !title.includes(word) &&
  isAbbreviation(word, title) &&
  title.indexOf(word.charAt(0)) <= 1 &&
  title.lastIndexOf(word.slice(-1)) >= title.length - 2

const tidy = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()

type Likeness = 'same' | 'part' | 'none'

/** Whether a word is the id or the title of a program, or a part or an abbreviation of them. */
const likeness = (word: string, id: string, zh: string, en: string): Likeness => {
  if (word === id || word === zh || word === en) return 'same'
  const isChinese = /\p{Script=Han}{2}/u.test(word)
  if (isChinese && standsFor(word, zh)) return 'same'
  if (id.includes(word) || zh.includes(word) || en.includes(word)) return 'part'
  return isChinese && isAbbreviation(word, zh) ? 'part' : 'none'
}

/**
 * The programs that a word names: by id, by Chinese or English title, by a part of them, or by an abbreviation of the Chinese
 * title. Where the word is just the id or the title of one, or stands for its whole title (`低保`), it alone.
 */
export const findPrograms = async (word: string): Promise<readonly RegisteredProgram[]> => {
  const sought = tidy(word)
  if (sought === '') return []
  const found = (await loadPrograms()).map(registered => {
    const { id, title } = registered.program
    return { registered, like: likeness(sought, id, tidy(title.zh), tidy(title.en)) }
  })
  const same = found.filter(({ like }) => like === 'same')
  const part = found.filter(({ like }) => like === 'part')
  return (same.length > 0 ? same : part).map(({ registered }) => registered)
}

/** That there is no program of an id, with those that were probably meant. */
export const unknownProgram = async (id: string): Promise<ProblemError> => {
  const close = nearest(id, programs().keys())
  const alike = close === undefined ? (await findPrograms(id)).slice(0, 5).map(({ program }) => program.id) : [close]
  return new ProblemError(
    problem(
      'program-unknown',
      'error',
      ['program'],
      [`没有名为“${id}”的计算程序。`, `There is no program "${id}".`],
      alike.length > 0
        ? [
            `是否想写${alike.map(one => `“${one}”`).join('、')}？`,
            `Did you mean ${alike.map(one => `"${one}"`).join(', ')}?`,
          ]
        : ['请从 programs 列出的程序中选择。', 'Choose one of those that programs lists.'],
    ),
  )
}
