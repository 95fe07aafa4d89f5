import { codeAt, codesOf, isChineseDigit, isDigit, isSpace } from '../text/characters.js'

/** 0 where no line of a list begins; the styles of numbering else, each by a number of its own. */
export type LineMarker = number
const BULLET = 1
const ARABIC = 2
const BRACKETED = 3
const BRACKETED_CHINESE = 4
const CIRCLED = 5
const CHINESE = 6
const SPOKEN = 7
const DATED = 8

/** A line that is only by when, or that begins with it: 第一季度:, 上半年. */
const dated =
  /^(?:20\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年|年[底内末]前?|(?:1[0-2]|[1-9])月[底末]?前?)(?:[:：]|[\r\n])/

/** -, *, +, •, ●, ·, #, |, —, ■, ◆ */
const isBullet = (code: number): boolean =>
  code === 0x2d ||
  code === 0x2a ||
  code === 0x2b ||
  code === 0x2022 ||
  code === 0x25cf ||
  code === 0xb7 ||
  code === 0x23 ||
  code === 0x7c ||
  code === 0x2014 ||
  code === 0x25a0 ||
  code === 0x25c6

const mayBeDated = /* @__PURE__ */ codesOf('2第一二三四1456789上下年')
const LONGEST_NUMBER = 2

const numberEnd = (text: string, start: number, isOfNumber: (code: number) => boolean): number => {
  let end = start
  while (end - start <= LONGEST_NUMBER && isOfNumber(codeAt(text, end))) end++
  return end - start > LONGEST_NUMBER ? start : end
}

/** 、.．)） */
const closesNumber = (code: number): boolean =>
  code === 0x3001 || code === 0x2e || code === 0xff0e || code === 0x29 || code === 0xff09

/** What the line that begins at an index is numbered or marked with, if it is one of a list, and not broken by the page. */
export const lineMarkerAt = (text: string, index: number): LineMarker => {
  const code = codeAt(text, index)
  // 3-5家 was broken by the page.
  if (isBullet(code)) return (code === 0x2d || code === 0x2014) && isBroken(text, index) ? 0 : BULLET
  if (code >= 0x2460 && code <= 0x2473) return CIRCLED
  if (mayBeDated.has(code) && dated.test(text.slice(index, index + 13))) return DATED
  const isOpen = code === 0x28 || code === 0xff08
  const start = isOpen ? index + 1 : index
  const first = codeAt(text, start)
  const isArabic = isDigit(first)
  if (!isArabic && !isChineseDigit(first)) return 0
  const end = numberEnd(text, start, isArabic ? isDigit : isChineseDigit)
  if (end === start) return 0
  const sign = codeAt(text, end)
  if (isOpen) return sign === 0x29 || sign === 0xff09 ? (isArabic ? BRACKETED : BRACKETED_CHINESE) : 0
  const next = codeAt(text, end + 1)
  // 1.5万, 2、3期, 二、三季度 were broken by the page.
  if (isDigit(next) || isChineseDigit(next) || isBroken(text, index)) return 0
  if (sign === 0x662f && !isArabic) return SPOKEN
  if (!closesNumber(sign)) return 0
  return isArabic ? ARABIC : CHINESE
}

/** Whether the line before ends in the middle of a number or enumeration: 1、 or 第. */
const isBroken = (text: string, index: number): boolean => {
  let last = index - 1
  while (last >= 0 && last > index - 8 && isSpace(text.charCodeAt(last))) last--
  const code = codeAt(text, last)
  return isDigit(code) || isChineseDigit(code) || code === 0x3001 || code === 0x7b2c
}
