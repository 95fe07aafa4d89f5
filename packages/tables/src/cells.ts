import { isPlainDate, type Problem } from '@minzheng/core'
import { decimalText, nearest, readNumber, scaledText, type WrittenNumber } from '@minzheng/core/written'
import { foldedWord, type TableField } from './fields.js'
import { readJson } from './json.js'
import type { SheetValue } from './sheets.js'
import { cellText, halfWidth, quotable } from './table.js'
import { isInFen, placesOf } from './units.js'

/** What is wrong with a cell: behind its place, what it holds. */
export interface WrongCell extends Pick<Problem, 'code' | 'remedy'> {
  readonly zh: string
  readonly en: string
}
/** The value of a field, or why a cell holds none. */
export type ReadCell = { readonly value: unknown } | { readonly wrong: WrongCell }

const wrong = (code: string, zh: string, en: string, remedy: readonly [zh: string, en: string]): ReadCell => ({
  wrong: { code, zh, en, remedy: { zh: remedy[0], en: remedy[1] } },
})
const quoted = (text: string) => ({ zh: `“${quotable(text)}”`, en: `"${quotable(text)}"` })

const digitsLost = (text: string) => {
  const { zh, en } = quoted(text)
  return wrong(
    'cell-digits-lost',
    `${zh}的数位已经丢失，或多到无法准确读入。`,
    `the digits of ${en} are lost, or too many to be held.`,
    ['号码请把单元格设为文本后重新录入。', 'Set the cell to text and enter a number that identifies something anew.'],
  )
}

const notANumber = (text: string) => {
  const { zh, en } = quoted(text)
  return /\d[,，]|[,，]\d/.test(text)
    ? wrong(
        'cell-not-a-number',
        `${zh}不是数字；千位分隔只能三位一组。`,
        `${en} is no number; commas set thousands apart, in threes.`,
        ['请写成 1,500 或 1500；小数用点，如 1.5。', 'Write 1,500 or 1500, and decimals with a point: 1.5.'],
      )
    : wrong('cell-not-a-number', `${zh}不是数字。`, `${en} is no number.`, [
        '请只填数字，如 1500。',
        'Enter a number alone, such as 1500.',
      ])
}

const wrongUnit = (text: string, unit: string, field: TableField) => {
  const { zh, en } = quoted(text)
  const own = isInFen(field) ? ['元', 'yuan'] : [field.unit ?? field.countedIn, field.unit ?? field.countedIn]
  return wrong(
    'cell-unit',
    `${zh}的单位“${quotable(unit)}”不能用在这一列。`,
    `the unit "${quotable(unit)}" of ${en} has no place in this column.`,
    own[0] === undefined
      ? ['请去掉单位。', 'Leave the unit out.']
      : [`请换算后填写；这一列以“${own[0]}”计。`, `Convert it; this column is in ${own[1]}.`],
  )
}

/** How a sheet prints a long number into a CSV: `1.10101E+17`. */
const asSheetsPrint = /^-?\d(?:\.\d+)?E\+\d{2,}$/
const scientific = /^[-+]?\d(?:\.\d+)?e\+?\d+$/i

const numberOf = (written: WrittenNumber, places: number, text: string, field: TableField): ReadCell => {
  const exact = scaledText(written, places)
  if (exact.includes('.') && isInFen(field)) {
    const { zh, en } = quoted(text)
    return wrong('cell-not-whole-fen', `${zh}不是整数分。`, `${en} is no whole number of fen.`, [
      places === 0 ? '以元计的，请在列名中写明，如“月工资（元）”。' : '金额最多精确到分。',
      places === 0
        ? 'If it is yuan, say so in the head: "wage (yuan)".'
        : 'An amount goes down to the fen and no further.',
    ])
  }
  const value = Number(exact) + 0
  // Up to 15 digits are always held; of more it is seen whether they come back.
  const isHeld = exact.length <= 15 || decimalText(value) === exact
  return isHeld && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? { value } : digitsLost(text)
}

/** A number as its cell holds it: a sheet keeps 15 digits, and what is behind them is the noise of a calculation. */
const numberText = (cell: number): string | undefined =>
  !Number.isFinite(cell) || (Number.isInteger(cell) && !Number.isSafeInteger(cell))
    ? undefined
    : decimalText(Number.isInteger(cell) ? cell : Number(cell.toPrecision(15)))

const readAmount = (cell: SheetValue, field: TableField, headPlaces: number): ReadCell => {
  const shown = cellText(cell)
  const text = typeof cell === 'number' ? numberText(cell) : halfWidth(shown).replace(/^−/, '-').trim()
  if (text === undefined || (scientific.test(text) && typeof cell !== 'number')) return digitsLost(shown)
  const amount = isInFen(field) ? text.replace(/^(?:¥|rmb)\s*/i, '') : text
  const written = readNumber(amount)
  if (!written || typeof cell === 'boolean') return notANumber(shown)
  const unit = written.rest.trim() || (amount === text ? '' : '元')
  if (unit === '') return numberOf(written, headPlaces, shown, field)
  const places = placesOf(field, unit)
  if (places !== undefined) return numberOf(written, places, shown, field)
  return /^[\p{L}%‰㎡/·]+\d?$/u.test(unit) ? wrongUnit(shown, unit, field) : notANumber(shown)
}

const yesWords = ['是', '有', 'true', 'yes', '√', '✓', '✔']
const noWords = ['否', '无', 'false', 'no', '×', '✗', '✘']
const yesNo = new Map<string, boolean>([
  ...yesWords.map(word => [word, true] as const),
  ...noWords.map(word => [word, false] as const),
])

const neitherYesNorNo = (text: string): ReadCell => {
  const { zh, en } = quoted(text)
  return wrong('cell-not-yes-or-no', `${zh}不是“是”或“否”。`, `${en} is neither yes nor no.`, [
    '请填“是”或“否”（有、无、√、×、yes、no、true、false 亦可）。',
    'Write yes or no (true, false, 是, 否, 有, 无, √, × will do as well).',
  ])
}

const dateForm =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/
const midnight = /[ T]0?0:00(?::00(?:\.0+)?)?Z?$/

const dateIn = (text: string): string | undefined => {
  const match = dateForm.exec(halfWidth(text).replace(midnight, '').replaceAll(/\s+/g, ''))
  if (!match) return undefined
  const [year = '', month = '', day = ''] = match.slice(1).filter(part => part !== undefined)
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : undefined
}

const readDate = (cell: SheetValue, text: string): ReadCell => {
  const date = typeof cell === 'number' ? undefined : dateIn(text)
  if (date !== undefined) return { value: date }
  const { zh, en } = quoted(text)
  return typeof cell === 'number'
    ? wrong('cell-not-a-date', `${zh}是数字，不是日期。`, `${en} is a number and no date.`, [
        '请把单元格设为日期格式，或写成 2024-06-30。',
        'Give the cell the format of a date, or write 2024-06-30.',
      ])
    : wrong('cell-not-a-date', `${zh}不是存在的日期。`, `${en} is no date that exists.`, [
        '请写成 2024-06-30、2024/6/30 或 2024年6月30日。',
        'Write 2024-06-30, 2024/6/30 or 2024年6月30日.',
      ])
}

const mostShown = 12
const wordIn = ({ words }: TableField, text: string): string | undefined =>
  words.has(text) ? text : [foldedWord(text)].find(word => words.has(word))

const notAWord = (text: string, { options }: TableField): ReadCell => {
  const { zh, en } = quoted(text)
  const meant = nearest(
    text,
    options.flatMap(({ id, label }) => [id, label.zh, label.en]).filter(one => isLike(text, one)),
  )
  const shown = options.slice(0, mostShown)
  const more = options.length > mostShown ? '…' : ''
  return wrong('cell-not-a-word', `${zh}不是可选的取值。`, `${en} is none of the words of this column.`, [
    `${meant === undefined ? '' : `是否指“${meant}”？`}可填：${shown.map(({ label }) => label.zh).join('、')}${more}。`,
    `${meant === undefined ? '' : `Did you mean "${meant}"? `}There are: ${shown.map(({ id, label }) => (label.en === id ? id : `${label.en} (${id})`)).join(', ')}${more}.`,
  ])
}

/** Two short Chinese words without a sign in common are two edits apart, and have nothing to do with each other. */
export const isLike = (word: string, other: string): boolean =>
  !/\p{Script=Han}/u.test(word) || [...word].some(sign => /\p{Script=Han}/u.test(sign) && other.includes(sign))

const readText = (cell: SheetValue, text: string): ReadCell => {
  const isLost = typeof cell === 'number' ? Math.abs(cell) >= 1e15 : asSheetsPrint.test(text)
  return isLost ? digitsLost(text) : { value: typeof cell === 'number' ? decimalText(cell) : text }
}

const jsonCell = (text: string): ReadCell => {
  const read = readJson(text)
  if ('value' in read) return read
  if (read.wrong === 'digits-lost') return digitsLost(read.number)
  const { zh, en } = quoted(text)
  const remedy = ['请写成 JSON，如 [{"relation":"spouse"}]。', 'Write JSON, such as [{"relation":"spouse"}].'] as const
  return read.wrong === 'syntax'
    ? wrong('cell-not-json', `${zh}不是 JSON。`, `${en} is no JSON.`, remedy)
    : wrong('cell-key-twice', `${zh}中“${quotable(read.key)}”出现两次。`, `${en} has "${quotable(read.key)}" twice.`, [
        '请只保留一个。',
        'Keep one of them.',
      ])
}

const readList = (text: string): ReadCell => {
  if (/^[[{]/.test(text)) return jsonCell(text)
  const { zh, en } = quoted(text)
  return wrong('cell-not-json', `${zh}不是 JSON。`, `${en} is no JSON.`, [
    '列表和分组请写成 JSON，如 [{"relation":"spouse"}]。',
    'Write lists and groups as JSON, such as [{"relation":"spouse"}].',
  ])
}

const readAny = (cell: SheetValue, text: string): ReadCell => {
  if (typeof cell !== 'string')
    return typeof cell === 'number' && numberText(cell) === undefined ? digitsLost(text) : { value: cell }
  if (/^-?\d+(?:\.\d+)?$/.test(text) || /^(?:true|false|null)$/.test(text)) {
    const read = jsonCell(text)
    return 'value' in read || read.wrong.code === 'cell-digits-lost' ? read : { value: text }
  }
  return /^[[{]/.test(text) ? jsonCell(text) : { value: text }
}

const unknownWords = new Set(['null', '未知', '不详', '不清楚', 'unknown'])

/** The value of a field in a cell that is not empty; `headPlaces` is what the unit in the head makes of a bare number. */
export const readCell = (cell: SheetValue, field: TableField, headPlaces: number): ReadCell => {
  const text = cellText(cell)
  const word = field.kind === 'choice' ? wordIn(field, text) : undefined
  if (word !== undefined) return { value: field.words.get(word) }
  if (field.mayBeUnknown && field.kind !== 'text' && unknownWords.has(text.toLowerCase())) return { value: null }
  switch (field.kind) {
    case 'number':
      return readAmount(cell, field, headPlaces)
    case 'yes-no': {
      const value = yesNo.get(halfWidth(text).toLowerCase())
      return value === undefined ? neitherYesNorNo(text) : { value }
    }
    case 'choice':
      return notAWord(text, field)
    case 'date':
      return readDate(cell, text)
    case 'text':
      return readText(cell, text)
    case 'json':
      return readList(text)
    case 'any':
      return readAny(cell, text)
  }
}
