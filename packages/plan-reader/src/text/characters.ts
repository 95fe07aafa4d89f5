// The kinds of a UTF-16 unit, a bit each.
export const SPACE = 1
/** A number may stand behind it: a space, a stop, a semicolon. */
export const GAP = 2
export const CHINESE_DIGIT = 4
export const DIGIT = 8
/** A colon, hyphen, bracket or quotation mark, which may part clauses, or a blank of a kind that plans do not have. */
const PART = 16
/** Folded to another unit; a sign of markdown. */
export const FOLDED = 32
export const MARK = 64
/** The number of an item may begin with it: a digit, a Chinese digit, a bracket, 第. */
export const NUMBERING = 128
/** A sentence ends with it; a line; a phrase. */
export const STOP = 256
export const NEWLINE = 512
export const BREAK = 1024
/** Zero in any print; the second half of a date or share (年底, 季度, 半数, 八成); 全, 逐, or what all and each begin with (所有, 都有, 均有). */
export const ZERO = 2048
export const DATE = 4096
export const ALL = 8192
/** The mark of a title or a quotation; 年 or 月. */
export const QUOTE = 16384
export const YEAR = 32768
/** What the words that tell of the past have in them (已, 了, 截至, 目前, 现有 …), besides a year. */
export const PAST = 65536

/** Gives a kind, or several, to each of some characters, besides those that they have. */
type Mark = (characters: string, kind: number) => void
/** The same for all units between two, both of them among these. */
type MarkAll = (from: number, to: number, kind: number) => void

/**
 * What each UTF-16 unit is, by table. The table has one byte for a unit, its class, so that what a text needs of it stays in the
 * nearest memory: a scan costs two thirds of one by a table of the kinds themselves. There may be 255 classes.
 */
export const kindTable = (fill: (mark: Mark, markAll: MarkAll) => void): ((code: number) => number) => {
  const kinds = new Uint32Array(0x10000)
  const markAll: MarkAll = (from, to, kind) => {
    for (let code = from; code <= to; code++) kinds[code]! |= kind
  }
  fill((characters, kind) => {
    for (const character of characters) markAll(character.charCodeAt(0), character.charCodeAt(0), kind)
  }, markAll)
  const classes = new Uint8Array(0x10000)
  const all = [0]
  kinds.forEach((kind, code) => {
    if (kind === 0) return
    const known = all.indexOf(kind)
    classes[code] = known < 0 ? all.push(kind) - 1 : known
  })
  const kindsOf = Uint32Array.from(all)
  return code => kindsOf[classes[code]!]!
}

/** What a UTF-16 unit of a plan's text is: bits, 0 for most. */
const kindOf = /* @__PURE__ */ kindTable((mark, markAll) => {
  mark('零一二两三四五六七八九十百千万亿', CHINESE_DIGIT | NUMBERING)
  markAll(0x30, 0x39, DIGIT | NUMBERING)
  markAll(0xff10, 0xff19, DIGIT | NUMBERING)
  mark(' \t\n\v\f\r\u00a0\u3000\ufeff\u2028\u2029', SPACE | GAP)
  markAll(0x2000, 0x200b, SPACE | GAP)
  mark('。！？!?;；', GAP)
  mark('(（第', NUMBERING)
  mark('*#`|>_', MARK)
  mark('。！？!?', STOP)
  mark('\n\r\u2028\u2029', NEWLINE | BREAK)
  mark(',;，；', BREAK)
  mark('零〇○0０', ZERO)
  mark('底末内季半成', DATE)
  mark('全逐所都均', ALL)
  mark('年月', YEAR)
  mark('已了截迄累顾来前期去有辖口积', PAST)
  mark('《》“”"＂〔【„「『」』', QUOTE)
  mark(':-)‘’〈〉】\u1680\u202f\u205f', PART)
  markAll(0xff01, 0xff5e, FOLDED)
  markAll(0x2000, 0x2015, FOLDED)
  mark('\t\u00a0\u2028\u2029\u3000\ufeff﹪−〜○〇„「『」』≦≧⩽⩾‹›', FOLDED)
})

/** The signs of a text: its units of any of these kinds, about an eighth of it. Only they are looked at again. */
export interface Signs {
  readonly count: number
  /** Where each stands, in order. */
  readonly at: readonly number[]
  /** What each is. */
  readonly kinds: readonly number[]
}

export const signsOf = (text: string): Signs => {
  const at: number[] = []
  const kinds: number[] = []
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index))
    if (kind === 0) continue
    at.push(index)
    kinds.push(kind)
  }
  return { count: at.length, at, kinds }
}

/** Which sign is the first at an index or behind it. */
export const signFrom = ({ count, at }: Signs, index: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < index) low = middle + 1
    else high = middle
  }
  return low
}

/** Characters by code, which costs a fraction of comparing strings. */
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, character => character.charCodeAt(0)))

/** The unit at an index, 0 outside the text: one reading outside makes all of them slow. */
export const codeAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? text.charCodeAt(index) : 0

export const isSpace = (code: number): boolean => (kindOf(code) & SPACE) !== 0
export const isChineseDigit = (code: number): boolean => (kindOf(code) & CHINESE_DIGIT) !== 0
export const isDigit = (code: number): boolean => (kindOf(code) & DIGIT) !== 0
/** Whether a numeral may begin here, or the word for a half. */
export const beginsNumeral = (code: number): boolean =>
  (kindOf(code) & (DIGIT | CHINESE_DIGIT)) !== 0 || code === 0x534a
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
export const isNumbering = (code: number): boolean => (kindOf(code) & NUMBERING) !== 0
export const isMark = (code: number): boolean => (kindOf(code) & MARK) !== 0
export const mayTellOfPast = (code: number): boolean => (kindOf(code) & (PAST | YEAR)) !== 0
/** A space or a sign of markdown. */
export const isUnprinted = (code: number): boolean => (kindOf(code) & (SPACE | MARK)) !== 0
export const isNewline = (code: number): boolean => code <= 0x2029 && (code === 0x0a || code === 0x0d || code >= 0x2028)

/** Full-width signs, dashes and the round zeros as the plain sign that the rules are written in; one unit for one unit. */
export const fold = (code: number): number => ((kindOf(code) & FOLDED) === 0 ? code : folded(code))

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
    case 0x2266:
    case 0x2a7d:
      return 0x2264
    case 0x2267:
    case 0x2a7e:
      return 0x2265
    case 0x2039:
      return 0x3c
    case 0x203a:
      return 0x3e
    default:
      return isSpace(code) ? 0x20 : code
  }
}
