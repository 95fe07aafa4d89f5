import { isDivisionCode } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { UsageError } from './context.js'

/** @throws UsageError where it is no year */
export const yearGiven = (year: string | undefined): number | undefined => {
  if (year === undefined) return undefined
  if (/^(?:19|20)\d\d$/.test(year)) return Number(year)
  throw new UsageError({ zh: `--year ${year} 不是年份，如 2024。`, en: `--year ${year} is no year, such as 2024.` })
}

/** @throws UsageError where it is no division */
export const divisionGiven = (division: string | undefined): string | undefined => {
  if (division === undefined || (isDivisionCode(division) && divisionName(division) !== undefined)) return division
  throw new UsageError({
    zh: `--division ${division} 不是行政区划代码或名称。`,
    en: `--division ${division} is no division code or name.`,
  })
}
