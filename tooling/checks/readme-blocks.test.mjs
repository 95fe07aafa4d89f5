import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { minzheng } from '../../packages/cli/test/command.ts'
import { officerFiles } from '../../packages/cli/test/officer-files.ts'
import { createService } from '../../packages/service/src/index.ts'
import {
  argumentsOf,
  blocksOf,
  matches,
  moduleOf,
  requestOf,
  shownIn,
  stepsOf,
  unknownOf,
  wrongValues,
} from './readme-blocks.mjs'
import { publishedFolders, root } from './workspace.mjs'

const readmes = [root, ...publishedFolders].flatMap(folder =>
  ['README.md', 'README.zh-CN.md'].map(name => ({
    path: join(folder, name),
    name: relative(root, join(folder, name)).replaceAll('\\', '/'),
    lang: name === 'README.md' ? 'en' : 'zh',
    text: readFileSync(join(folder, name), 'utf8'),
  })),
)
const holding = (...languages) =>
  readmes.filter(({ text }) => blocksOf(text).some(({ language }) => languages.includes(language)))

const print = value => inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 30 })

describe('a comment', () => {
  it.each([
    ['73500', 73500],
    ['0: seven of a hundred is not less', 0],
    ["'2024-02-29'（第二百零二条）", '2024-02-29'],
    ["'none': it stands; 'not-known' where no source says", 'none'],
    ["'自 2024 年…'", '自 2024 年 7 月起'],
    ['undefined', undefined],
    ['[], of the file', []],
    ['[2004, …, 2026]', [2004, 2005, 2026]],
    ['[1, …]', Int8Array.of(1)],
    ['{ a: 1, … }', { a: 1, b: 2 }],
    ['{ a: {…}, to: undefined }', { a: { b: [1] } }],
    ['{ before: 90000n }', { before: 90_000n }],
  ])('%s shows its value', (comment, value) => {
    expect(matches(value, shownIn(comment).value)).toBe(true)
  })

  it.each([
    ['73400', 73_500],
    ["'73500'", 73_500],
    ['null', undefined],
    ["'2025…'", '2024'],
    ['[1, 2]', [1, 2, 3]],
    ['[…, 2]', [1, 2, 3]],
    ['[]', {}],
    ['{}', { a: 1 }],
    ['{ a: 1, … }', { a: 2 }],
    ['{ a: 1 }', null],
  ])('%s does not show %j', (comment, value) => {
    expect(matches(value, shownIn(comment).value)).toBe(false)
  })

  it.each(['in fen', 'problems', '{ code: calendar-not-covered }', '…'])('%s shows nothing', comment => {
    expect(shownIn(comment)).toBeUndefined()
  })
})

it('a README whose comment says another value, or none, is told so', () => {
  const readme = '# p\n\n```js\nf(1) // 2, of two\n\nf(2)\n// [3]\nf(3) // three\nconst a = 1 // one\n```\n'
  const { code, shown } = moduleOf(readme, root)
  expect(code.split('\n')[3]).toBe(';values$.push([4, await (f(1))]); // 2, of two')
  const values = [
    [4, 1],
    [6, [3]],
    [8, 3],
  ]
  expect(wrongValues(values, shown, String)).toEqual([
    'line 4: f(1) is 1, not 2, of two',
    'line 8: behind f(3) stands no value: three',
  ])
})

describe('a block of commands', () => {
  it('is read into files and commands', () => {
    const block = "cat > a.csv <<'END'\na,b\nEND\nnpm ci && minzheng x 'a b' \\\n  c   # exits with 1\n"
    expect(stepsOf(`# p\n\n\`\`\`sh\n${block}\`\`\`\n`)).toEqual([
      { line: 4, file: 'a.csv', text: 'a,b\n' },
      { line: 7, words: ['npm', 'ci'], code: 1 },
      { line: 7, words: ['minzheng', 'x', 'a b', 'c'], code: 1 },
    ])
  })

  it.each([
    ['npm run setup', []],
    ['npm run nothing', ['nothing']],
    ['npm run pnpm -- run build', []],
    ['npm run pnpm -- run nothing', ['nothing']],
    ['npm install minzheng zod ./a.tgz', []],
    ['npm install @minzheng/nothing', ['@minzheng/nothing']],
    ['make', ['make']],
  ])('%s: %j', (line, unknown) => {
    expect(unknownOf(line.split(' '))).toEqual(unknown)
  })
})

it('a line of curl is the request that it makes', async () => {
  const words = "curl -s http://x/v1/assess -H 'content-type: application/json' -d @a.json"
  const [{ words: read }] = stepsOf(`\`\`\`sh\n${words}\n\`\`\`\n`)
  const request = requestOf(read, file => `{"file":\n"${file}"}`)
  expect([request.url, request.method, request.headers.get('content-type')]).toEqual([
    'http://x/v1/assess',
    'POST',
    'application/json',
  ])
  expect(await request.text()).toBe('{"file":"a.json"}')
  const lines = requestOf(['curl', 'http://x/', '--data-binary', '@a'], () => '1\n2\n')
  expect(await lines.text()).toBe('1\n2\n')
  expect(requestOf(['curl', 'http://x/'], () => '').method).toBe('GET')
  expect(requestOf(['minzheng', 'serve'], () => '')).toBeUndefined()
})

describe('the code of READMEs', () => {
  it.each(holding('js', 'ts'))('$name gives what its comments say', async ({ path, text }) => {
    const folder = mkdtempSync(join(dirname(path), '.readme-'))
    const silent = vi.spyOn(console, 'log').mockReturnValue()
    try {
      const { code, shown } = moduleOf(text, folder)
      const file = join(folder, 'blocks.ts')
      writeFileSync(file, code)
      const { values$: values } = await import(/* @vite-ignore */ file)
      expect(wrongValues(values, shown, print)).toEqual([])
    } finally {
      silent.mockRestore()
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the commands of READMEs', () => {
  const before = process.cwd()
  let parent = ''
  let own = {}
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'minzheng-readme-'))
    own = await officerFiles()
  })
  afterAll(() => {
    process.chdir(before)
    rmSync(parent, { recursive: true })
  })

  it.each(holding('sh'))(
    '$name run as they stand',
    async ({ name, lang, text }) => {
      const folder = join(parent, name.replaceAll('/', '-'))
      mkdirSync(folder)
      symlinkSync(join(root, 'seeds'), join(folder, 'seeds'), 'junction')
      if (name.startsWith('packages/cli/'))
        for (const [file, bytes] of Object.entries(own)) writeFileSync(join(folder, file), bytes)
      process.chdir(folder)
      const wrong = []
      for (const { line, file, text: content, words, code } of stepsOf(text)) {
        if (file !== undefined) {
          writeFileSync(file, content)
          continue
        }
        const target = words.findIndex(word => word === '>' || word === '>>')
        const request = requestOf(words, path => readFileSync(path, 'utf8'))
        if (request) {
          const response = await createService({ today: () => '2026-06-30' }).fetch(request)
          const answer = await response.text()
          if (response.status !== 200 || answer.includes('"status":"invalid"'))
            wrong.push(`line ${line}: ${words.join(' ')} is answered with ${response.status}: ${answer.slice(0, 500)}`)
          continue
        }
        const argv = argumentsOf(target < 0 ? words : words.slice(0, target))
        if (argv === undefined) {
          for (const unknown of unknownOf(words)) wrong.push(`line ${line}: there is no ${unknown}`)
          continue
        }
        const said = await minzheng(argv, { lang, today: '2026-06-30' })
        if (target >= 0) writeFileSync(join(folder, words[target + 1].replace('~/', '')), said.out)
        if (said.code !== code)
          wrong.push(`line ${line}: ${words.join(' ')} exits with ${said.code}: ${said.err.slice(0, 500)}`)
        const out = argv[argv.indexOf('--out') + 1]
        if (argv.includes('--out') && !existsSync(out)) wrong.push(`line ${line}: ${out} was not written`)
      }
      expect(wrong).toEqual([])
      // One README runs every command that there is.
    },
    90_000,
  )
})
