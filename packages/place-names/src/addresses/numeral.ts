const digits = '〇一二三四五六七八九'
const digitOf = (character: string): number => (character === '零' ? 0 : digits.indexOf(character))
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A number in Arabic figures or Chinese numerals, to its end, as a part of a pattern. */
export const numeralPattern =
  '(?:\\d{1,6}(?!\\d)|[〇零一二三四五六七八九十百千]{1,9}(?![〇零一二三四五六七八九十百千]))'

/**
 * A numeral as Arabic figures: 十二 is `12`, 一百零八 `108`, 五〇一 `501`; figures stay as they are. `undefined` for what is no number,
 * such as 十百.
 */
export const arabicNumeral = (numeral: string): string | undefined => {
  if (/^\d+$/.test(numeral)) return numeral
  const characters = Array.from(numeral)
  if (characters.length === 0) return undefined
  if (characters.every(one => digitOf(one) >= 0)) return characters.map(digitOf).join('')
  let total = 0
  let unit = Number.POSITIVE_INFINITY
  let pending: number | undefined
  let zero = false
  for (const [index, character] of characters.entries()) {
    const size = units[character]
    if (size === undefined) {
      const digit = digitOf(character)
      if (digit < 0 || pending !== undefined) return undefined
      if (digit === 0) {
        if (zero || index === 0) return undefined
        zero = true
      } else pending = digit
      continue
    }
    if (size >= unit || (pending === undefined && !(size === 10 && index === 0))) return undefined
    total += (pending ?? 1) * size
    unit = size
    pending = undefined
    zero = false
  }
  if (zero && pending === undefined) return undefined
  return String(total + (pending ?? 0))
}

/** A number in Arabic figures as Chinese numerals: `2` is 二, `12` 十二, `301` 三〇一, figure by figure, as `007` is. */
export const chineseNumeral = (figures: string): string => {
  const [tens, ones] = figures
  if (figures.length !== 2 || tens === '0') return Array.from(figures, one => digits[Number(one)] ?? one).join('')
  return `${tens === '1' ? '' : digits[Number(tens)]}十${ones === '0' ? '' : digits[Number(ones)]}`
}
