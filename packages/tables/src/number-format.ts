const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

const belowTenThousand = (value: number): string => {
  let text = ''
  let zeros = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.trunc(value / 10 ** place) % 10
    if (digit === 0) zeros = text !== ''
    else {
      text += `${zeros ? '零' : ''}${digits[digit]}${places[place]}`
      zeros = false
    }
  }
  return text
}

/** 十一, 二十, 一百零一: as sections are counted, up to 9,999; larger numbers in digits. */
export const chineseNumber = (value: number): string => {
  if (value === 0) return '零'
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value)
  const text = belowTenThousand(value)
  return value < 20 ? text.replace(/^一十/, '十') : text
}

const letters = (value: number): string =>
  // Word counts a … z, aa, bb … zz, aaa: the letter again, not a second place.
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const roman = (value: number): string => {
  let rest = value
  return romanDigits
    .map(([size, word]) => {
      const times = Math.trunc(rest / size)
      rest -= times * size
      return word.repeat(times)
    })
    .join('')
}

const cyclic = (characters: string) => (value: number) => [...characters][(value - 1) % [...characters].length] ?? ''
const digitByDigit = (characters: string) => (value: number) =>
  String(value).replace(/\d/g, digit => [...characters][Number(digit)] ?? digit)

const enclosed = (value: number): string => {
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  if (value <= 50) return String.fromCodePoint(0x32b1 + value - 36)
  return String(value)
}

const legal = (value: number): string =>
  chineseNumber(value).replace(
    /[零一二三四五六七八九十百千]/g,
    character => '零壹贰叁肆伍陆柒捌玖拾佰仟'['零一二三四五六七八九十百千'.indexOf(character)] ?? character,
  )

/** How Word writes the numbers of a list (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: digitByDigit('０１２３４５６７８９'),
  decimalFullWidth2: digitByDigit('０１２３４５６７８９'),
  decimalHalfWidth: String,
  numberInDash: value => `- ${value} -`,
  decimalEnclosedCircle: enclosed,
  decimalEnclosedCircleChinese: enclosed,
  decimalEnclosedParen: value => (value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`),
  decimalEnclosedFullstop: value => (value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`),
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  ideographDigital: digitByDigit('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
  taiwaneseDigital: digitByDigit('〇一二三四五六七八九'),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographEnclosedCircle: value => (value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : chineseNumber(value)),
  ideographTraditional: cyclic('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cyclic('子丑寅卯辰巳午未申酉戌亥'),
  lowerLetter: letters,
  upperLetter: value => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: value => roman(value).toUpperCase(),
  ordinal: value => `${value}.`,
  none: () => '',
}

/** Longer labels than any list has are not drawn out (a letter repeated, a roman numeral of a thousand m). */
const highest = 32_767

/** A number as a list format writes it; in digits where the format is not known. */
export const formatNumber = (value: number, format: string): string =>
  value < 1 || value > highest ? String(value) : (formats[format] ?? String)(value)

export const isKnownFormat = (format: string): boolean => format === 'bullet' || Object.hasOwn(formats, format)
