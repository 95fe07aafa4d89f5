import { addDays, isPlainDate, lastDayOfMonth, type PlainDate } from '@minzheng/core'
import type { SheetValue } from '@minzheng/tables/sheets'

/** What a deadline cell says: a date; nothing in particular (长期); or what nobody can tell. */
type SheetDate = { readonly date: PlainDate } | 'open' | undefined

/** Excel counts days so that 2000-01-01 is 36526; the range kept here is 1954 to 2119. */
const serialDate = (serial: number): PlainDate | undefined =>
  Number.isFinite(serial) && serial >= 20_000 && serial < 80_000 ? addDays('1899-12-30', Math.trunc(serial)) : undefined

const dateOf = (year: number | undefined, month: number, day: number | undefined): PlainDate | undefined => {
  if (year === undefined || month < 1 || month > 12) return undefined
  if (day === undefined) return lastDayOfMonth(year, month)
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(text) ? text : undefined
}

const open = /^(?:长期|常年|持续|常态化?|每月|每季度?|每年|按|全年(?:推进|坚持)|-+|—+|\/|无)/
const monthOfWord: readonly (readonly [RegExp, number])[] = [
  [/^(?:第?一季度|1季度|第1季度)/, 3],
  [/^(?:上半年|第?二季度|2季度|第2季度|年中)/, 6],
  [/^(?:第?三季度|3季度|第3季度)/, 9],
  [/^(?:下半年|第?四季度|4季度|第4季度|年底|年末|年内|全年|年度|当年|本年度?|今年)/, 12],
]
const lastWords = /(?:底|末|份|前|之前|以前|完成|内|中|里)*$/

/** 20240315 and 202403, as systems print dates. */
const closeSet = /^((?:19|20)\d\d)(\d\d)(\d\d)?(?!\d)/

const textDate = (written: string, year: number | undefined): PlainDate | undefined => {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(closeSet, (_, year, month, day) => `${year}-${month}${day === undefined ? '' : `-${day}`}`)
    .replace(/\s+/g, '')
    .replace(/[。;,]$/, '')
  const full = /^(\d{4})(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(\d{1,2})[日号]?|月)?(.*)$/.exec(text)
  if (full) {
    const rest = (full[4] ?? '').replace(lastWords, '')
    if (rest !== '' && !/^(?:T|日)?\d{2}:\d{2}/.test(rest)) return undefined
    if (/上旬/.test(text)) return undefined
    return dateOf(Number(full[1]), Number(full[2]), full[3] === undefined ? undefined : Number(full[3]))
  }
  const named = /^(\d{4})年?/.exec(text)
  const inYear = named ? Number(named[1]) : year
  const rest = named ? text.slice(named[0].length) : text
  if (named && /^(?:底|末|内|前|以前|之前)*(?:完成)?$/.test(rest)) {
    // 2025年前 is before the year begins; 2025年底前 and 2025年 are within it.
    return /^(?:前|以前|之前)/.test(rest) ? undefined : dateOf(inYear, 12, undefined)
  }
  const monthDay = /^(\d{1,2})月(?:(\d{1,2})[日号])?份?(.*)$/.exec(rest)
  if (monthDay) {
    if ((monthDay[3] ?? '').replace(lastWords, '') !== '') return undefined
    return dateOf(inYear, Number(monthDay[1]), monthDay[2] === undefined ? undefined : Number(monthDay[2]))
  }
  for (const [word, month] of monthOfWord) {
    const match = word.exec(rest)
    if (match && rest.slice(match[0].length).replace(lastWords, '') === '') return dateOf(inYear, month, undefined)
  }
  return undefined
}

/**
 * The date that a deadline cell gives: a date or its serial number, or words (`20240630`, `2024.6.30`, `2024年6月底`, `6月底前`,
 * `三季度`, `年底前`), which without a year are of the plan's.
 */
export const sheetDate = (cell: SheetValue, year: number | undefined): SheetDate => {
  if (typeof cell === 'boolean' || cell === null) return undefined
  if (typeof cell === 'string' && open.test(cell)) return 'open'
  const date = /^\d{5}(?:\.\d+)?$/.test(String(cell)) ? serialDate(Number(cell)) : textDate(String(cell), year)
  return date === undefined ? undefined : { date }
}
