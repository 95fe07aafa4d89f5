import { describe, expect, it } from 'vitest'
import { topicFiles, topicLine, withTopic } from '../new/topic.mjs'
import { exportOf } from './topic-list.mjs'
import { lackingTopics } from './topics.mjs'

const codes = ['SA', 'EC']
const topic = {
  id: 'heating-subsidy',
  zh: '取暖补贴',
  en: 'heating subsidy',
  programs: ['heating-subsidy'],
  covers: ['SA'],
}
const files = {
  'index.ts': `export * from './rules.js'`,
  'rules.ts':
    'export const heatingSubsidy2024 = defineProgram({})\nexport const heatingSubsidy = versions(heatingSubsidy2024)',
  'rules.test.ts': '// 第三条',
}
const row = { id: 'SA-01', export: '@minzheng/social-assistance/heating-subsidy#heatingSubsidy' }
const inFolder = of => Object.entries(of).map(([file, text]) => ({ file, text }))

/** What is lacking of a package with that topic, where something is otherwise than it should be. */
const lacking = ({ line = {}, of = files, rows = [row], folders, known = true, command = true } = {}) =>
  lackingTopics(
    [
      {
        name: '@minzheng/social-assistance',
        path: 'packages/social-assistance',
        topics: [{ ...topic, ...line }],
        folders: folders ?? { shared: [], 'heating-subsidy': inFolder(of) },
      },
    ],
    rows,
    codes,
    { packages: known ? ['@minzheng/social-assistance'] : [], command },
  )

const without = (key, of) => Object.fromEntries(Object.entries(of).filter(([name]) => name !== key))

describe('a topic', () => {
  it('lacks nothing that has its folder, line, index, test with a source, program and row', () => {
    expect(lacking()).toEqual([])
  })

  it.each([
    ['a folder', { folders: {} }, 'topics.ts: heating-subsidy has no folder src/heating-subsidy'],
    [
      'a line',
      { folders: { 'heating-subsidy': inFolder(files), meals: inFolder(files) } },
      'src/meals has no line in packages/social-assistance/src/topics.ts',
    ],
    ['an index', { of: without('index.ts', files) }, 'src/heating-subsidy has no index.ts'],
    ['a test', { of: without('rules.test.ts', files) }, 'src/heating-subsidy has no test'],
    [
      'a case with a source',
      { of: { ...files, 'rules.test.ts': 'it works' } },
      'rules.test.ts has no case with a source',
    ],
    [
      'the title of a document',
      { of: { ...files, 'documents.ts': `const a = {\n  title: '',\n}` } },
      'documents.ts:2 cites a document without a title',
    ],
    ['its program', { of: { ...files, 'rules.ts': '' } }, 'exports no program heatingSubsidy'],
    ['a program in its line', { line: { programs: [] } }, 'exports the program heatingSubsidy, and its line'],
    ['a row', { rows: [] }, 'has no row in seeds/coverage.yaml. Let a row of SA name one of its exports'],
    ['a row of a domain', { line: { covers: ['SA', 'EC'] } }, "covers 'EC', but no row of it"],
    ['a domain in its line', { rows: [row, { ...row, id: 'EC-01' }] }, "leaves out of covers 'EC', whose row EC-01"],
    ['a domain that there is', { line: { covers: ['XX'] } }, "covers 'XX', which is no domain"],
    ['a name', { line: { zh: '' } }, 'has no name in Chinese'],
    [
      'an id of the usual form',
      { line: { id: 'Heating' }, folders: { Heating: [] } },
      "'Heating' is no name of a topic",
    ],
    ['the umbrella', { known: false }, 'packages/minzheng does not know @minzheng/social-assistance'],
    ['the command', { command: false }, 'packages/cli does not stand on minzheng'],
  ])('that lacks %s is told so, and how to mend it', (_, about, message) => {
    const found = lacking(about)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(message)
  })

  it('may say why no row names it, but not where one does', () => {
    const line = { covers: undefined, uncovered: 'no plan names it' }
    expect(lacking({ line, rows: [] })).toEqual([])
    expect(lacking({ line })[0]).toContain("but SA-01 does. Write covers: ['SA']")
    expect(lacking({ line: { uncovered: 'no plan names it' }, rows: [] })[0]).toContain('Keep one.')
  })

  it.each([
    'art. 13',
    '第十三条',
    '民发〔2021〕57号',
    'GB/T 42195-2022',
    'the measures of 2003',
    'lo-013: the centre',
    'eld-kaifu-meal-dibao',
    'Source: a report',
    'No source: it is added up',
  ])('names its source as %s', text => expect(lacking({ of: { ...files, 'rules.test.ts': text } })).toEqual([]))

  it('bears an id that no program of another topic bears', () => {
    const one = { name: 'a', path: 'packages/a', topics: [topic], folders: { 'heating-subsidy': inFolder(files) } }
    const rows = ['a', 'b'].map(name => ({ ...row, export: `${name}/heating-subsidy#x` }))
    const found = lackingTopics([one, { ...one, name: 'b', path: 'packages/b' }], rows, codes, {
      packages: ['a', 'b'],
      command: true,
    })
    expect(found).toEqual([expect.stringContaining('is the id of a program of packages/a/src/heating-subsidy already')])
  })
})

describe('a new topic', () => {
  const about = { id: 'heating-subsidy', zh: '取暖补贴', en: "a winter's heating", covers: ['SA'], from: '2024-11-01' }

  it('has one line, whether it is the first or not', () => {
    const line = `  'heating-subsidy': { zh: '取暖补贴', en: "a winter's heating", programs: ['heating-subsidy'], covers: ['SA'], kB: 20 },\n`
    expect(topicLine(about)).toBe(line)
    expect(withTopic('export const topics: Topics = {}\n', about)).toBe(`export const topics: Topics = {\n${line}}\n`)
    expect(withTopic('export const topics: Topics = {\n  a: { kB: 1 },\n}\n', about)).toBe(
      `export const topics: Topics = {\n  a: { kB: 1 },\n${line}}\n`,
    )
  })

  it('lacks its document, a case with a source, and a row: nothing else', () => {
    const found = lacking({ of: topicFiles(about), rows: [] })
    expect(found).toHaveLength(3)
    expect(found.join('\n')).toMatch(/no case with a source[\s\S]*without a title[\s\S]*no row/)
  })

  it('exports its program under its id in camel case', () => {
    expect(exportOf('old-age-allowance')).toBe('oldAgeAllowance')
    expect(topicFiles(about)['rules.ts']).toContain('export const heatingSubsidy = versions(heatingSubsidy2024)')
  })
})
