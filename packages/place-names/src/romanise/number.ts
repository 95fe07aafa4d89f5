const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 }

/** A Chinese numeral below 1000; undefined for anything else, also for digits in a row (三八, which is a date). */
export const chineseNumber = (text: string): number | undefined => {
  if (!/^(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(text) || text === '')
    return undefined
  let total = 0
  let digit = 0
  for (const character of text) {
    const unit = units[character]
    if (unit === undefined) digit = digits.indexOf(character)
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}

/** How an ordinal of a street is written (rule 7): 五 -> `5`, 第九 -> `Dì-9`; undefined where it is no number. */
export const romanNumber = (text: string, ordinalWord = 'Dì'): string | undefined => {
  const isOrdinal = text.startsWith('第')
  const rest = isOrdinal ? text.slice(1) : text
  const number = /^\d+$/.test(rest) ? rest : chineseNumber(rest)
  if (number === undefined) return undefined
  return isOrdinal ? `${ordinalWord}-${number}` : String(number)
}
