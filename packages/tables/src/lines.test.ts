import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonLines, readLines, streamLines } from './lines.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const chunked = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
const whole = (pieces: Iterable<JsonLines>): JsonLines => {
  const all = [...pieces]
  return { lines: all.flatMap(({ lines }) => lines), problems: all.flatMap(({ problems }) => problems) }
}

it('gives the values of all lines that have one, with their lines', () => {
  const { lines, problems } = readLines(utf8('{"a":1}\r\n\n[2]\nnull\n"text"'), { name: 'x.ndjson' })
  expect(lines).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 3, value: [2] },
    { line: 4, value: null },
    { line: 5, value: 'text' },
  ])
  expect(problems).toEqual([])
})

it.each<[string, string]>([
  ['{"a":1', 'syntax'],
  ['{"a":1}{"a":2}', 'syntax'],
  ['{"wage":1,"wage":2}', 'json-key-twice'],
  ['{"a":[{"b":{"c":1,"c":1}}]}', 'json-key-twice'],
  ['{"a":1,"\\u0061":2}', 'json-key-twice'],
  ['{"__proto__":1,"__proto__":2}', 'json-key-twice'],
  ['{"id":9007199254740993}', 'json-digits-lost'],
  ['{"id":11010519491231002}', 'json-digits-lost'],
  ['[0.1234567890123456789012]', 'json-digits-lost'],
  ['[1e400]', 'json-digits-lost'],
])('%s is a problem (%s), and the lines around it are kept', (bad, code) => {
  const { lines, problems } = readLines(utf8(`1\n${bad}\n3`), { name: 'x.ndjson' })
  expect(lines.map(({ line }) => line)).toEqual([1, 3])
  expect(problems).toMatchObject([{ code, severity: 'error', line: 2, file: 'x.ndjson' }])
})

it.each([
  '{"a":"\\"b\\":","b":1}',
  '{"a":"x\\": y","c":{"a":1}}',
  '{"note":"{\\"a\\":1,\\"a\\":2}"}',
  '{"id":"9007199254740993"}',
  '{"a":9007199254740991,"b":0.30000000000000004,"c":1e5}',
])('%s is none', text => {
  expect(readLines(utf8(text))).toEqual({ lines: [{ line: 1, value: JSON.parse(text) }], problems: [] })
})

it.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'file-empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'file-binary'],
  ['a workbook', utf8('PK\u0003\u0004'), 'zip-truncated'],
])('%s is a problem', (_, bytes, code) => {
  expect(readLines(bytes).problems).toMatchObject([{ code }])
})

describe('in pieces', () => {
  it('gives the same, however the bytes are cut and lines end', () => {
    const parts = fc.constantFrom('{"a":1}', '{"中":"文"}', 'bad', '', ' ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(parts, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (lines, size) => {
          const bytes = utf8(`1${lines.map(([text, end]) => text + end).join('')}`)
          expect(whole(streamLines(chunked(bytes, size)))).toEqual(readLines(bytes))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('holds no more than a piece and a line', () => {
    const bytes = utf8('{"a":"张三"}\n'.repeat(50_000))
    const pieces = [...streamLines(chunked(bytes, 65_536))]
    expect(pieces.length).toBeGreaterThan(5)
    expect(whole(pieces).lines.at(-1)?.line).toBe(50_000)
  })

  it('is read as it arrives', async () => {
    async function* arriving() {
      for (const chunk of chunked(utf8('{"a":1}\nbad\n{"a":2}'), 4)) yield chunk
    }
    const pieces: JsonLines[] = []
    for await (const piece of streamLines(arriving(), { name: '-' })) pieces.push(piece)
    expect(whole(pieces)).toMatchObject({
      lines: [{ line: 1 }, { line: 3 }],
      problems: [{ code: 'syntax', line: 2, file: '-' }],
    })
  })

  it('has 200,000 bad lines as so many problems', () => {
    expect(readLines(utf8('bad\n'.repeat(200_000))).problems).toHaveLength(200_000)
  })
})

it('takes any bytes without throwing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      expect(readLines(bytes).problems).toBeInstanceOf(Array)
      expect(whole(streamLines(chunked(bytes, 3))).problems).toBeInstanceOf(Array)
    }),
  )
})

it('gives back any values', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), values => {
      const { lines } = readLines(utf8(`0\n${values.map(value => JSON.stringify(value)).join('\n')}`))
      const kept = values.filter(value => readLines(utf8(JSON.stringify(value))).problems.length === 0)
      expect(lines.slice(1).map(({ value }) => value)).toEqual(kept.map(value => JSON.parse(JSON.stringify(value))))
    }),
  )
})
