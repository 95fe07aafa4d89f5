import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { minzheng } from '../../packages/cli/test/command.ts'
import { officerFiles } from '../../packages/cli/test/officer-files.ts'
import { argumentsOf, blocksOf, matches, moduleOf, shownIn, stepsOf, unknownOf, wrongValues } from './readme-blocks.mjs'
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

  it.each(holding('sh'))('$name can be typed as they stand', async ({ name, lang, text }) => {
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
  })
})
