import { isPlainDate, type PlainDate } from '@minzheng/core'
import type { RegisteredProgram } from '@minzheng/rules'
import { loadProgram, programs } from 'minzheng'
import { UsageError } from './context.js'

/** The program of an id, with what holds in the whole country. @throws UsageError which lists the programs that there are */
export const registered = async (id: string): Promise<RegisteredProgram> => {
  const found = await loadProgram(id)
  if (found) return found
  const ids = [...programs().keys()]
  throw new UsageError({
    zh: `没有名为 ${id} 的计算程序。可选：${ids.join('、')}。`,
    en: `There is no program ${id}. Choose one of ${ids.join(', ')}.`,
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
