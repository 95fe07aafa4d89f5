import { DivisionCode, isPlainDate, type Language, type PlainDate } from '@minzheng/core'
import { nearest } from '@minzheng/core/written'
import type { RegisteredProgram } from '@minzheng/rules'
import { findPrograms, loadProgram, programs } from 'minzheng'
import { UsageError } from './context.js'

/** Programs to choose from: `dibao  最低生活保障`. */
const listOf = (programs: readonly RegisteredProgram[], language: Language): string =>
  programs.map(({ program: { id, title } }) => `\n  ${id}  ${title[language]}`).join('')

/**
 * The program that a word means, with what holds in the whole country: its id, its title, a part or an abbreviation of it.
 * @throws UsageError where it means none, or several
 */
export const programNamed = async (word: string): Promise<RegisteredProgram> => {
  const known = await loadProgram(word)
  if (known) return known
  const [found, ...others] = await findPrograms(word)
  if (found && others.length === 0) return found
  if (found) {
    const all = [found, ...others]
    throw new UsageError({
      zh: `“${word}”可指 ${all.length} 个计算程序，请写其中一个的标识：${listOf(all, 'zh')}`,
      en: `"${word}" may mean ${all.length} programs; write the id of one:${listOf(all, 'en')}`,
    })
  }
  const near = nearest(word, programs().keys())
  throw new UsageError({
    zh: `没有名为“${word}”的计算程序。${near === undefined ? '' : `是否想写“${near}”？`}minzheng describe 列出全部。`,
    en: `There is no program "${word}". ${near === undefined ? '' : `Did you mean "${near}"? `}minzheng describe lists them all.`,
  })
}

/** A date that a person wrote on the command line. @throws UsageError */
export const dateOption = (name: string, date: string): PlainDate => {
  if (isPlainDate(date)) return date
  throw new UsageError({
    zh: `--${name} ${date} 不是存在的日期。请写成 2024-06-30。`,
    en: `--${name} ${date} is not a date that exists. Write 2024-06-30.`,
  })
}

/** The code of a division that a person wrote on the command line. @throws UsageError */
export const divisionOption = (name: string, code: string): DivisionCode => {
  if (DivisionCode.safeParse(code).success) return code
  throw new UsageError({
    zh: `--${name} ${code} 不是行政区划代码。请写 6、9 或 12 位数字，如 430200。`,
    en: `--${name} ${code} is no division code. Write 6, 9 or 12 digits, such as 430200.`,
  })
}
