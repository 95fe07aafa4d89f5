import type { LocalizedText, Problem } from '@minzheng/core'
import { withoutTones } from './syllables.js'

/** Something that is wrong with a romanised form. */
export const formProblem = (
  code: string,
  severity: Problem['severity'],
  message: LocalizedText,
  remedy: LocalizedText,
): Problem => ({ code: `romanised-${code}`, severity, path: [], message, remedy })

export const write = (form: string): LocalizedText => ({ zh: `请写作 ${form}。`, en: `Write ${form}.` })

/** What is left of a form without tones, capitals, spaces and apostrophes. */
export const letters = (text: string): string => withoutTones(text).toLowerCase().replaceAll(/[' -]/g, '')
export const isUpper = (text: string): boolean => text === text.toUpperCase()

/** A form with the marks of ü and ê that the wanted letters have at the same place. */
const withMarks = (form: string, wanted: string): string => {
  let at = 0
  return [...form]
    .map(one => {
      if (/[' -]/.test(one)) return one
      const due = wanted.charAt(at++)
      const isBare = (due === 'ü' && /u/i.test(one)) || (due === 'ê' && /e/i.test(one))
      return isBare ? (isUpper(one) ? due.toUpperCase() : due) : one
    })
    .join('')
}

/** v for ü, ü or ê without its mark, YU for ü: what is wrong, and the form mended. */
export const checkUmlaut = (
  form: string,
  expected: string,
  allowsYu: boolean,
): { form: string; problems: Problem[] } => {
  const found = (code: string, mended: string, zh: string, en: string, isAllowed = false) => ({
    form: mended,
    problems: isAllowed ? [] : [formProblem(code, 'error', { zh, en }, write(mended))],
  })
  const wanted = letters(expected)
  const keepCase = (from: string) => (from === from.toUpperCase() ? 'Ü' : 'ü')
  if (/[ln]v/i.test(form))
    return found(
      'v-for-umlaut',
      form.replaceAll(/(?<=[ln])v/gi, keepCase),
      '汉语拼音没有字母 v，ü 不能写作 v。',
      'Pinyin has no letter v; ü is not written v.',
    )
  if (!/[üê]/.test(wanted) || letters(form) === wanted) return { form, problems: [] }
  const withYu = form.replaceAll(/(?<=[ln])yu/gi, keepCase)
  if (letters(withYu) === wanted)
    return found(
      'yu-for-umlaut',
      withYu,
      'YU 只用于证件上的人名，地名用 ü。',
      'YU is for names on documents; a place name has ü.',
      allowsYu,
    )
  const marked = withMarks(form, wanted)
  if (letters(marked) !== wanted) return { form, problems: [] }
  return letters(form).includes('ê') === wanted.includes('ê')
    ? found(
        'dots-missing',
        marked,
        'ü 上两点不能省略。',
        'The dots of ü may not be left out.',
        allowsYu && !/[ln]ü(?!e)/i.test(marked),
      )
    : found('mark-missing', marked, 'ê 上的符号不能省略。', 'The mark of ê may not be left out.', allowsYu)
}

/** Words, apostrophes and capitals of a form whose letters are right. */
export const checkShape = (form: string, target: string): Problem[] => {
  const problems: Problem[] = []
  const bare = form.toLowerCase()
  const [words, wanted] = [bare.split(' '), target.toLowerCase().split(' ')]
  const sameWords = words.map(letters).join(' ') === wanted.map(letters).join(' ')
  if (!sameWords)
    problems.push(
      words.length < wanted.length
        ? formProblem(
            'joined',
            'error',
            { zh: '专名与通名应当分写。', en: 'Specific and generic elements are separate words.' },
            write(target),
          )
        : formProblem(
            'split',
            'error',
            { zh: '分写的位置不对。', en: 'The words are cut in the wrong places.' },
            write(target),
          ),
    )
  const marksIn = (text: string) => text.split("'").length
  if (bare.replaceAll(/[ -]/g, '') !== target.toLowerCase().replaceAll(/[ -]/g, ''))
    problems.push(
      marksIn(form) < marksIn(target)
        ? formProblem(
            'apostrophe-missing',
            'error',
            { zh: '缺隔音符号。', en: 'An apostrophe is missing.' },
            write(target),
          )
        : formProblem(
            'apostrophe-wrong',
            'error',
            { zh: '隔音符号多余或者位置不对。', en: 'An apostrophe stands where none belongs.' },
            write(target),
          ),
    )
  if (sameWords && !isUpper(form) && form.replaceAll("'", '') !== target.replaceAll("'", ''))
    problems.push(
      formProblem(
        'capitals',
        'error',
        {
          zh: '每段只有第一个字母大写，或者全部大写。',
          en: 'Each word has one capital, its first letter, or all letters are capitals.',
        },
        write(target),
      ),
    )
  return problems
}
