import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import { placeOf, quotable } from './table.js'

const startingWith = (place: LocalizedText, zh: string, en: string): [string, string] =>
  place.zh === ''
    ? [zh, en.replace(/^./, letter => letter.toUpperCase())]
    : [`${place.zh}：${zh}`, `${place.en}: ${en}`]

/** There is nothing in a table that could be its head. */
export const tableWithoutHead = (sheet: string | undefined): Problem =>
  problem('table-empty', 'error', [], startingWith(placeOf(sheet), '没有内容。', 'there is nothing in it.'), [
    '请提供有表头和数据行的表格。',
    'Give a table with a head and rows.',
  ])

interface SkippedRow {
  readonly line: number
  readonly text: readonly string[]
}

/** The rows above a head, which are no data. */
export const skippedRows = (sheet: string | undefined, rows: readonly SkippedRow[]): Problem[] => {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return []
  const lines = first.line === last.line ? String(first.line) : `${first.line}–${last.line}`
  const text = quotable([...new Set(rows.flatMap(row => row.text))].filter(cell => cell !== '').join(' '))
  return [
    {
      ...problem(
        'rows-above-head',
        'warning',
        [],
        startingWith(
          placeOf(sheet),
          `第 ${lines} 行在表头之上，未作为数据读入：“${text}”。`,
          `line ${lines} is above the head and was not read as data: "${text}".`,
        ),
        [
          '如其中写明计量单位，请写入列名，如“月工资（元）”。',
          'A unit given there belongs into the heads: "wage (yuan)".',
        ],
      ),
      line: first.line,
    },
  ]
}

/** Rows that a sheet hides: they count, which their reader may not have meant. */
export const hiddenRows = (sheet: string | undefined, lines: readonly number[]): Problem[] => {
  const [first] = lines
  if (first === undefined) return []
  const named = `${lines.slice(0, 5).join('、')}${lines.length > 5 ? '…' : ''}`
  return [
    {
      ...problem(
        'rows-hidden',
        'warning',
        [],
        startingWith(
          placeOf(sheet),
          `有 ${lines.length} 行被隐藏或筛选掉（第 ${named} 行），仍已读入。`,
          `rows that are hidden or filtered out: ${lines.length} (line ${named.replaceAll('、', ', ')}); they were read all the same.`,
        ),
        ['不应计入的，请从表中删除。', 'Delete them if they are not to count.'],
      ),
      line: first,
    },
  ]
}

/** A hidden sheet, which holds lists to choose from more often than data. */
export const hiddenSheet = (name: string): Problem =>
  problem(
    'sheet-hidden',
    'warning',
    [name],
    [`隐藏的工作表“${quotable(name)}”未读入。`, `The hidden sheet "${quotable(name)}" was not read.`],
    ['需要读入的，请取消隐藏，或指明读取这张工作表。', 'Unhide it if it is to be read, or name it as the one to read.'],
  )

const listed = (names: readonly string[]): LocalizedText => ({
  zh: names.map(name => `“${quotable(name)}”`).join('、'),
  en: names.map(name => `"${quotable(name)}"`).join(', '),
})

/** Several sheets were read where one may have been meant. */
export const severalSheets = (names: readonly string[]): Problem =>
  problem(
    'sheets-several',
    'warning',
    [],
    [
      `读入了 ${names.length} 张工作表：${listed(names).zh}。`,
      `${names.length} sheets were read: ${listed(names).en}.`,
    ],
    ['只需其中一张的，请指明其名称或序号。', 'Name one of them, or give its number, if only one is meant.'],
  )

/** The sheet that was asked for is not there. */
export const noSuchSheet = (wanted: string | number, names: readonly string[]): Problem =>
  problem(
    'sheet-unknown',
    'error',
    [],
    [`没有工作表“${quotable(String(wanted))}”。`, `There is no sheet "${quotable(String(wanted))}".`],
    names.length === 0
      ? ['请不指明工作表再读取。', 'Read the file without naming a sheet.']
      : [`可读的有：${listed(names).zh}，或其序号。`, `There are ${listed(names).en}; or give a number.`],
  )

/** A document has no tables at all. */
export const noTables: Problem = problem(
  'tables-none',
  'error',
  [],
  ['文档中没有表格。', 'There is no table in the document.'],
  ['请提供含有表格的文档，或改用 .xlsx、.csv。', 'Give a document with a table, or a .xlsx or .csv file.'],
)
