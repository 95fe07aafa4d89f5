/** What a UTF-16 unit of a plan's text is, by table, so that a scan costs one look-up for each unit. */
export const SPACE = 1
/** A number may stand behind it: a space, a stop, a semicolon. */
export const GAP = 2
export const CHINESE_DIGIT = 4
export const DIGIT = 8
export const HAN = 16
/** Folded to another unit; a sign of markdown. */
export const FOLDED = 32
export const MARK = 64
/** A number of an item may begin with it: a digit, a Chinese digit, a bracket. */
export const NUMBERING = 128
/** A sentence ends with it; a line; a phrase. */
export const STOP = 256
export const NEWLINE = 512
export const BREAK = 1024
/** A digit or zero; the second half of a date or share (年底, 季度, 半数, 八成); 全 or 逐. */
export const FIGURE = 2048
export const DATE = 4096
export const ALL = 8192
/** The mark of a title or a quotation; 年 or 月. */
export const QUOTE = 16384
export const YEAR = 32768

const table = /* @__PURE__ */ (() => {
  const kinds = new Uint16Array(0x10000)
  const mark = (characters: string, kind: number) => {
    for (const character of characters) kinds[character.charCodeAt(0)]! |= kind
  }
  for (let code = 0x3400; code <= 0x9fff; code++) kinds[code] = HAN
  mark('零一二两三四五六七八九十百千万亿', CHINESE_DIGIT | NUMBERING)
  for (let digit = 0; digit <= 9; digit++) {
    kinds[0x30 + digit] = DIGIT | NUMBERING | FIGURE
    kinds[0xff10 + digit] = DIGIT | NUMBERING | FIGURE
  }
  for (const code of [0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xa0, 0x3000, 0xfeff, 0x2028, 0x2029])
    kinds[code] = SPACE | GAP
  for (let code = 0x2000; code <= 0x200b; code++) kinds[code] = SPACE | GAP
  mark('。！？!?;；', GAP)
  mark('(（', NUMBERING)
  mark('*#`|>_', MARK)
  mark('。！？!?', STOP)
  mark('\n\r\u2028\u2029', NEWLINE | BREAK)
  mark(',;，；', BREAK)
  mark('零〇○', FIGURE)
  mark('底末内季半成', DATE)
  mark('全逐', ALL)
  mark('年月', YEAR)
  mark('《》“”"＂〔【„「『」』', QUOTE)
  for (let code = 0xff01; code <= 0xff5e; code++) kinds[code]! |= FOLDED
  for (let code = 0x2000; code <= 0x2015; code++) kinds[code]! |= FOLDED
  mark('\t\u00a0\u2028\u2029\u3000\ufeff﹪−〜○〇„「『」』', FOLDED)
  return kinds
})()

/** What each unit of a text is. A scan of these costs a fraction of one of the text. */
export const kindsOf = (text: string): Uint16Array => {
  const kinds = new Uint16Array(text.length)
  for (let index = 0; index < kinds.length; index++) kinds[index] = table[text.charCodeAt(index)]!
  return kinds
}

export const isSpace = (code: number): boolean => (table[code]! & SPACE) !== 0
export const isChineseDigit = (code: number): boolean => (table[code]! & CHINESE_DIGIT) !== 0
export const isDigit = (code: number): boolean => (table[code]! & DIGIT) !== 0
/** Whether a numeral may begin here, or the word for a half. */
export const beginsNumeral = (code: number): boolean =>
  (table[code]! & (DIGIT | CHINESE_DIGIT)) !== 0 || code === 0x534a
export const isHan = (code: number): boolean => (table[code]! & HAN) !== 0
export const isNumbering = (code: number): boolean => (table[code]! & NUMBERING) !== 0
export const isMark = (code: number): boolean => (table[code]! & MARK) !== 0
export const isNewline = (code: number): boolean => code <= 0x2029 && (code === 0x0a || code === 0x0d || code >= 0x2028)

/** Full-width signs, dashes and the round zeros as the plain sign that the rules are written in; one unit for one unit. */
export const fold = (code: number): number => ((table[code]! & FOLDED) === 0 ? code : folded(code))

const folded = (code: number): number => {
  if (code < 0x80) return code === 0x09 ? 0x2c : code
  if (code >= 0xff01 && code <= 0xff5e) return code === 0xff5e ? 0x2d : code - 0xfee0
  switch (code) {
    case 0xfe6a:
      return 0x25
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x301c:
      return 0x2d
    case 0x25cb:
    case 0x3007:
      return 0x96f6
    case 0x201e:
    case 0x300c:
    case 0x300e:
      return 0x201c
    case 0x300d:
    case 0x300f:
      return 0x201d
    default:
      return isSpace(code) ? 0x20 : code
  }
}
