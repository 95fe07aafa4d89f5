import { measures as charityMeasures } from '@minzheng/charity/measures'
import { programs as charity } from '@minzheng/charity/programs'
import { measures as childWelfareMeasures } from '@minzheng/child-welfare/measures'
import { programs as childWelfare } from '@minzheng/child-welfare/programs'
import { isPlainDate, type PlainDate } from '@minzheng/core'
import { measures as elderlyCareMeasures } from '@minzheng/elderly-care/measures'
import { programs as elderlyCare } from '@minzheng/elderly-care/programs'
import type { Measure } from '@minzheng/indicators'
import { measures as placeNamesMeasures } from '@minzheng/place-names/measures'
import { programs as placeNames } from '@minzheng/place-names/programs'
import type { RegisteredProgram } from '@minzheng/rules'
import { programs as socialAssistance } from '@minzheng/social-assistance/programs'
import { UsageError } from './context.js'

/** Every program that the command can compute. */
export const registry: readonly RegisteredProgram[] = [
  ...socialAssistance,
  ...elderlyCare,
  ...childWelfare,
  ...charity,
  ...placeNames,
]

/** Every indicator that the command can compute from records. */
export const measures: readonly Measure[] = [
  ...elderlyCareMeasures,
  ...childWelfareMeasures,
  ...charityMeasures,
  ...placeNamesMeasures,
]

/** The program of an id, with what holds in the whole country. @throws UsageError which lists the programs that there are */
export const registered = (id: string): RegisteredProgram => {
  const found = registry.find(({ program }) => program.id === id)
  if (found) return found
  const ids = registry.map(({ program }) => program.id)
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
