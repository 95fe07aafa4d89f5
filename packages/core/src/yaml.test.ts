import { describe, expect, it } from 'vitest'
import { readYaml as readAny, Scalar } from './yaml.js'

const readYaml = (text: string) => readAny(text, { asWritten: true })

const lines = (...all: readonly string[]) => all.join('\n')
const only = (text: string) => {
  const { data, problems } = readYaml(text)
  expect(problems).toHaveLength(1)
  return { data, problem: problems[0]! }
}
/** The data with numbers as they were typed. */
const plain = (text: string) => JSON.parse(JSON.stringify(readYaml(text).data))

describe('the line of a path', () => {
  const text = lines(
    '# a comment',
    'title: 通知',
    'values:',
    '  a.b: 1元',
    '  list:',
    '    - { value: 2元,',
    '        from: 2024-01-01 }',
    '    -',
    '      value: 3元',
    '  "quoted": 4',
    '  deep:',
    '    inner:',
    '      - x',
    '      - y',
  )
  it.each([
    [[], 2],
    [['title'], 2],
    [['values'], 3],
    [['values', 'a.b'], 4],
    [['values', 'list'], 5],
    [['values', 'list', 0], 6],
    [['values', 'list', 0, 'value'], 6],
    [['values', 'list', 0, 'from'], 7],
    [['values', 'list', 1], 9],
    [['values', 'list', 1, 'value'], 9],
    [['values', 'quoted'], 10],
    [['values', 'deep', 'inner', 0], 13],
    [['values', 'deep', 'inner', 1], 14],
    // What is not there is looked for where it would stand.
    [['values', 'lost'], 3],
    [['values', 'list', 1, 'from'], 9],
    [['values', 'deep', 'inner', 1, 'a', 'b'], 14],
    [['lost', 'more'], 2],
  ])('%j is %i', (path, line) => {
    expect(readYaml(text).lineOf(path)).toBe(line)
  })

  it('of a list is that of its first entry', () => {
    const { lineOf } = readYaml(lines('', '- x', '-', '  - y', '-', '  -', '    - z'))
    expect([[], [0], [1], [1, 0], [2], [2, 0], [9]].map(path => lineOf(path))).toEqual([2, 2, 4, 4, 6, 7, 2])
  })

  it('of a text that holds nothing, or cannot be read, is none', () => {
    expect(readYaml('').lineOf(['title'])).toBeUndefined()
    expect(readYaml('a: [1').lineOf(['a'])).toBeUndefined()
  })

  it('of what an alias brings is that of its key, and of what it stands for inside', () => {
    const { lineOf } = readYaml(lines('one: &one', '  value: 1元', 'two:', '  *one'))
    expect([lineOf(['one']), lineOf(['two']), lineOf(['two', 'value'])]).toEqual([1, 3, 2])
  })
})

describe('plain data', () => {
  it('has its numbers as they were typed, beside what they are', () => {
    const { data } = readYaml('{ a: 0500, b: 1.50, c: 9007199254740993, d: 0x1F, e: "7", f: true, g: , h: ~ }')
    expect(data).toEqual({
      a: new Scalar(500, '0500'),
      b: new Scalar(1.5, '1.50'),
      c: new Scalar(9007199254740992, '9007199254740993'),
      d: new Scalar(31, '0x1F'),
      e: '7',
      f: true,
      g: null,
      h: null,
    })
  })

  it.each([
    ['[1, [x, ~]]', [{ value: 1, source: '1' }, ['x', null]]],
    ['x', 'x'],
    ['? [1, 2]\n: x', { '[1, 2]': 'x' }],
    ['? [1, 2] # both\n: x', { '[1, 2]': 'x' }],
    ['? { a: 1 }\n: x', { '{ a: 1 }': 'x' }],
    ['"a\\x41": x', { aA: 'x' }],
    ['1.0: x', { '1.0': 'x' }],
    [': x', { '': 'x' }],
    ['{ a, b }', { a: null, b: null }],
    ['*lost : x', { '*lost': 'x' }],
    ['__proto__: { a: x }', JSON.parse('{"__proto__":{"a":"x"}}')],
  ])('%j', (text, data) => {
    expect(plain(text)).toEqual(data)
    expect(readYaml(text).problems).toEqual([])
  })

  it.each(['', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n'])('is the same in every version of YAML: %j', version => {
    const text = `${version}from: 2023-09-01\nyes: no\nlong: 1_000\nseen: !!timestamp 2024-01-01\n? { <<: 1 }\n: x\n`
    expect(plain(text)).toEqual({
      from: '2023-09-01',
      yes: 'no',
      long: '1_000',
      seen: '2024-01-01',
      '{ <<: 1 }': 'x',
    })
  })
})

describe('aliases', () => {
  it('stand for the last node before them with their anchor', () => {
    const text = lines('a: &x one', 'b: *x', 'c: &y [*x, &x two]', 'd: *x', 'e: *y', 'f: *x')
    expect(plain(text)).toEqual({ a: 'one', b: 'one', c: ['one', 'two'], d: 'two', e: ['one', 'two'], f: 'two' })
  })

  it('of keys and of mappings too', () => {
    expect(plain(lines('&k key: &m { a: x }', 'b: *k', 'c: *m'))).toEqual({ key: { a: 'x' }, b: 'key', c: { a: 'x' } })
  })

  it('that stand for nothing are a problem each', () => {
    const { data, problem } = only(lines('a: x', 'b:', '  - *lost'))
    expect(problem).toMatchObject({
      code: 'syntax',
      severity: 'error',
      path: [],
      line: 3,
      message: { zh: '不是 YAML：*lost。', en: 'This is no YAML: *lost.' },
    })
    expect(data).toEqual({ a: 'x', b: [null] })
  })

  it('in their thousands are read in passing', () => {
    const { data, problems } = readYaml(`a: &a x\nb:\n${'  - *a\n'.repeat(3000)}`)
    expect(problems).toEqual([])
    expect(data).toEqual({ a: 'x', b: Array(3000).fill('x') })
  })
})

describe('what is wrong with the form', () => {
  it('is said with its line and the remedy', () => {
    const { data, problem } = only(lines('title: 通知', 'values: [1', 'none: x'))
    expect(data).toBeUndefined()
    expect(problem).toMatchObject({
      code: 'syntax',
      severity: 'error',
      path: [],
      line: 3,
      remedy: {
        zh: '请改正该处的 YAML 写法（缩进、引号、冒号后的空格）。',
        en: 'Mend the YAML there: indentation, quotes, the blank after a colon.',
      },
    })
    expect(problem.message.zh).toMatch(/^不是 YAML：.+。$/)
    expect(problem.message.en).toMatch(/^This is no YAML: .+\.$/)
    expect(problem.message.en).not.toContain('at line')
  })

  it('begins where it begins, also where it runs on', () => {
    expect(only(lines('a: x', '"one', ' two": y')).problem.line).toBe(2)
  })

  it('a key that stands twice', () => {
    const { data, problem } = only(lines('a: one', 'b:', '  c: x', '  d: y', '  c: z'))
    expect(problem).toEqual({
      code: 'duplicate-key',
      severity: 'error',
      path: ['b', 'c'],
      line: 5,
      message: { zh: '“c”写了两次（第一次在第 3 行）。', en: '"c" stands twice (first on line 3).' },
      remedy: {
        zh: '请只留一个；一个标识的多个取值写成列表。',
        en: 'Keep one; several entries of one id are a list.',
      },
    })
    expect(data).toEqual({ a: 'one', b: { c: 'z', d: 'y' } })
  })

  it('a key that stands three times is said twice, always with the first', () => {
    const { problems } = readYaml(lines('a: 1', 'a: 2', 'a: 3'))
    expect(problems.map(({ line, message }) => [line, message.en])).toEqual([
      [2, '"a" stands twice (first on line 1).'],
      [3, '"a" stands twice (first on line 1).'],
    ])
  })

  it('two documents in one file', () => {
    expect(only(lines('a: 1', '---', 'b: 2')).problem).toEqual({
      code: 'several-documents',
      severity: 'error',
      path: [],
      line: 2,
      message: {
        zh: '文件里有不止一份 YAML（以 --- 隔开）。',
        en: 'This file holds more than one YAML document, set apart by ---.',
      },
      remedy: {
        zh: '一份公文一个文件，请分开存放。',
        en: 'One file is one document: put each in a file of its own.',
      },
    })
    expect(readYaml(lines('---', 'a: x', '...', '')).problems).toEqual([])
  })
})

describe('a text that is too deep or too large', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`
  const tooLarge = {
    code: 'too-large',
    severity: 'error',
    path: [],
    message: {
      zh: '文件嵌套过深，或内容（别名展开后）过多。',
      en: 'This file is nested too deeply, or holds too much, its aliases written out.',
    },
    remedy: {
      zh: '请少用几层、不用别名；大的列表请用 CSV 或 NDJSON。',
      en: 'Use fewer levels and no aliases; long lists belong into CSV or NDJSON.',
    },
  }

  it('has sixteen levels at most', () => {
    expect(readYaml(nested(16)).problems).toEqual([])
    const { data, problem } = only(nested(17))
    expect([data, problem]).toEqual([undefined, tooLarge])
    expect(readYaml(nested(16)).lineOf(Array(16).fill(0))).toBe(1)
  })

  it('is not read to its end where it is far deeper, whatever else is wrong with it', () => {
    expect(readYaml('['.repeat(31)).problems[0]?.code).toBe('syntax')
    expect(only('['.repeat(32)).problem).toEqual(tooLarge)
    for (const text of ['['.repeat(100_000), `${'- '.repeat(20_000)}x`, `${'? '.repeat(20_000)}x`, nested(20_000)])
      expect(only(text).problem).toEqual(tooLarge)
  })

  it('may not hold itself', () => {
    expect(only('a: &a [*a]').problem).toEqual(tooLarge)
  })

  it('has 200,000 nodes at most, with its aliases written out', () => {
    const list = (count: number) => Array<string>(count).fill('x').join(',')
    // The mapping, three lists, a thousand texts; 197 times the list and its texts; 1799 texts.
    const text = (last: number) =>
      `a: &a [${list(1000)}]\nb: [${Array(197).fill('*a').join(',')}]\nc: [${list(last)}]\n`
    expect(1 + 3 + 1000 + 197 * 1001 + 1799).toBe(200_000)
    expect(readYaml(text(1799)).problems).toEqual([])
    expect(only(text(1800)).problem).toEqual(tooLarge)
    const bomb = Array.from(
      { length: 14 },
      (_, n) =>
        `a${n}: &a${n} [${
          n
            ? Array(9)
                .fill(`*a${n - 1}`)
                .join()
            : 'x'
        }]`,
    )
    expect(only(bomb.join('\n')).problem).toEqual(tooLarge)
  })
})

it('numbers come as numbers, unless their digits would be lost', () => {
  expect(readAny('a: 0500\nb: 1.50\nc: 9007199254740991\n')).toMatchObject({
    data: { a: 500, b: 1.5, c: 9_007_199_254_740_991 },
    problems: [],
  })
  const { problems } = readAny('a:\n  - 9007199254740993\n')
  expect(problems).toMatchObject([{ code: 'digits-lost', path: ['a', 0], line: 2 }])
})

it('150,000 keys are read', () => {
  const text = Array.from({ length: 150_000 }, (_, index) => `k${index}: ${index}`).join('\n')
  expect(Object.keys(readAny(text).data as object)).toHaveLength(150_000)
})
