import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRow, csvReader, type Separator, separatorOf } from './csv.js'

const readAll = (text: string, separator: Separator = ',', cuts: readonly number[] = []) => {
  const reader = csvReader(separator)
  const rows: CsvRow[] = []
  let from = 0
  for (const cut of [...cuts, text.length]) {
    rows.push(...reader.push(text.slice(from, cut)))
    from = cut
  }
  rows.push(...reader.end())
  return { rows, problem: reader.problem }
}
const cellsOf = (text: string, separator?: Separator) => readAll(text, separator).rows.map(({ cells }) => cells)
const linesOf = (text: string) => readAll(text).rows.map(({ line }) => line)

describe('the cells of a row', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,,\n', [['a', '', '']]],
    ['"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['"say ""yes""",2', [['say "yes"', '2']]],
    ['"",""""\n', [['', '"']]],
    ['5" pipe,x\n', [['5" pipe', 'x']]],
    ['"a" ,b\n', [['a', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a,', [['a', '']]],
    ['""', [['']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
    expect(readAll(text).problem).toBeUndefined()
  })

  it('are parted by tabs and semicolons as well', () => {
    expect(cellsOf('a\tb,c\n', '\t')).toEqual([['a', 'b,c']])
    expect(cellsOf('a;"b;c"\n', ';')).toEqual([['a', 'b;c']])
  })
})

describe('the line of a row', () => {
  it.each<[string, number[]]>([
    ['a\nb\nc', [1, 2, 3]],
    ['a\r\nb\r\nc', [1, 2, 3]],
    ['a\rb\rc', [1, 2, 3]],
    ['"1\n2\n3",x\nb', [1, 4]],
    ['"1\r\n2\r3",x\r\nb', [1, 4]],
    ['a\n\n\nb', [1, 2, 3, 4]],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })
})

describe('what is not well formed', () => {
  it('names the row of a quotation mark that is not closed, and keeps the rows before it', () => {
    const { rows, problem } = readAll('a,b\n1,"2\n3,4\n5,6\n')
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b']])
    expect(problem).toMatchObject({ code: 'csv-quote-open', line: 2 })
  })

  it('names the row of text behind a quotation mark', () => {
    const { rows } = readAll('a\n"b"c,d\ne\n')
    expect(rows[1]).toMatchObject({ line: 2, problems: [{ code: 'csv-quote-stray', line: 2 }] })
    expect(rows[2]?.problems).toEqual([])
  })

  it('stops at a cell without end instead of holding all of it', () => {
    const reader = csvReader(',')
    reader.push('a\n"')
    for (let piece = 0; piece < 20 && !reader.problem; piece++) reader.push('x'.repeat(1024 * 1024))
    expect(reader.problem).toMatchObject({ code: 'csv-quote-open', line: 2 })
    expect(reader.push('b\n')).toEqual([])
  })
})

const written = (rows: readonly (readonly string[])[], separator: string, end: string) =>
  rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator) + end).join('')
const anyRows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), { maxLength: 6 })

it('gives back any text that was quoted, with any separator and line end', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.constantFrom<Separator>(',', '\t', ';'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, separator, end) => {
        expect(cellsOf(written(rows, separator, end), separator)).toEqual(rows)
      },
    ),
  )
})

it('reads the same however the text is cut', () => {
  const signs = fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', '中', ' ')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), fc.array(fc.nat(40), { maxLength: 6 }), (parts, places) => {
      const text = parts.join('')
      const cuts = places.map(place => Math.min(place, text.length)).sort((a, b) => a - b)
      expect(readAll(text, ',', cuts)).toEqual(readAll(text))
    }),
    { numRuns: 2_000 },
  )
})

it('takes time in proportion to a cell that comes in many pieces', () => {
  const reader = csvReader(',')
  const started = performance.now()
  reader.push('"')
  for (let piece = 0; piece < 150; piece++) reader.push('字\n'.repeat(32 * 1024))
  reader.push('"\nb')
  expect(reader.end()).toMatchObject([{ line: 150 * 32 * 1024 + 2 }])
  expect(performance.now() - started).toBeLessThan(5_000)
})

it.each<[Separator, string]>([
  [',', 'name,wage\na,1\nb,2\n'],
  ['\t', 'name\twage\na\t1,000\nb\t2,000\n'],
  [';', 'name;wage\na;1,5\nb;2,5\n'],
  [',', 'name,note\na,x;y\nb,u;v\n'],
  [',', '名单\n填报单位：某局\nname,wage\na,1\n'],
  [',', '"a;b;c",1\n"d;e;f",2\n'],
  [',', 'one column\nalone\n'],
  [',', ''],
])('the separator is %j in %j', (separator, text) => {
  expect(separatorOf(text)).toBe(separator)
})
