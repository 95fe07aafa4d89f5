// What follows from the topics of all packages: each package's index, its registry of programs and the table in its
// READMEs, and the umbrella's list of domains. `--write` brings them up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { exportOf, topicPackages } from './topic-list.mjs'
import { isMain, report, root } from './workspace.mjs'

const head = '// Follows from topics.ts; written by: npm run pnpm -- run lint:fix\n'
const inOrder = ids => ids.toSorted((a, b) => (a < b ? -1 : 1))

const textOf = folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

/** The programs of a topic, each with the name of its national policy if the sources export one. */
const programsOf = ({ folder }, topic) => {
  if (topic.programs.length === 0) return []
  const sources = existsSync(join(folder, 'src', topic.id)) ? textOf(join(folder, 'src', topic.id)) : ''
  return topic.programs.map(id => {
    const program = exportOf(id)
    const national = `${program}National`
    return { id, program, national: new RegExp(`export const ${national}\\b`).test(sources) ? national : undefined }
  })
}

const index = ({ folder, topics }) => {
  const shared = existsSync(join(folder, 'src/shared/index.ts')) ? ['shared'] : []
  const folders = inOrder([...topics.map(({ id }) => id), ...shared])
  return `${head}${folders.map(id => `export * from './${id}/index.js'\n`).join('')}`
}

const programs = one => {
  const found = inOrder(one.topics.filter(topic => topic.programs.length > 0).map(({ id }) => id)).map(id => ({
    id,
    names: programsOf(
      one,
      one.topics.find(topic => topic.id === id),
    ).flatMap(({ program, national }) => (national ? [program, national] : [program])),
  }))
  const entries = one.topics
    .flatMap(topic => programsOf(one, topic))
    .map(({ program, national }) =>
      national ? `{ program: ${program}, national: ${national} }` : `{ program: ${program} }`,
    )
  return `${head}import type { RegisteredProgram } from '@minzheng/rules'
${found.map(({ id, names }) => `import { ${inOrder(names).join(', ')} } from './${id}/index.js'\n`).join('')}
/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
${entries.map(entry => `  ${entry},\n`).join('')}]
`
}

const marks = ['<!-- topics -->', '<!-- /topics -->']

const table = ({ topics }, language) => {
  const columns = { en: ['topic', 'what', 'programs', 'at most'], zh: ['主题', '内容', '计算程序', '体积上限'] }[
    language
  ]
  const rows = topics.map(topic => [
    `\`${topic.id}\``,
    { en: `${topic.en} ${topic.zh}`, zh: topic.zh }[language],
    topic.programs.map(id => `\`${id}\``).join(', ') || '–',
    `${topic.kB} kB`,
  ])
  return [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const readme = (one, text, language) => {
  const [from, to] = marks.map(mark => text.indexOf(mark))
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${marks[0]}\n\n${table(one, language)}\n\n${marks[1]}\n`
  return `${text.slice(0, from)}${marks[0]}\n\n${table(one, language)}\n\n${text.slice(to)}`
}

const domain = one => {
  const loaders = one.topics.flatMap(topic =>
    programsOf(one, topic).map(({ id, program, national }) => {
      const names = [`${program}: program`, ...(national ? [`${national}: national`] : [])].join(', ')
      const parts = ['program', ...(national ? ['national'] : [])].join(', ')
      return `'${id}': async () => {
        const { ${names} } = await import('${one.name}/${topic.id}')
        return { ${parts} }
      },`
    }),
  )
  const measures = existsSync(join(one.folder, 'src/measures.ts'))
    ? `async () => (await import('${one.name}/measures')).measures`
    : 'undefined'
  return `  {
    name: '${one.name}',
    programs: {
      ${loaders.join('\n      ')}
    },
    measures: ${measures},
  },
`
}

const typeOf = one =>
  one.topics.flatMap(topic =>
    programsOf(one, topic).map(({ id, program }) => `  '${id}': typeof import('${one.name}/${topic.id}').${program}\n`),
  )

const umbrella = packages => `// Follows from the topics.ts of each package; written by: npm run pnpm -- run lint:fix
import type { DomainPackage } from './domain-package.js'

/** The packages of the domains, and how to load what each of them can compute. */
export const domainPackages: readonly DomainPackage[] = [
${packages.map(domain).join('')}]

/** The type of each program, by its id. */
export interface ProgramTypes {
${packages.flatMap(typeOf).join('')}}
`

/** Whether two texts of code differ in more than the formatter's blanks, quotes of keys and commas. */
const plain = text => text.replace(/,(?=\s*[}\])])|['\s]/g, '')

/** The files that follow from the topics, and what each must hold: `{ file, text }`. */
export const derivedFiles = packages => [
  ...packages.flatMap(one => [
    { file: join(one.folder, 'src/index.ts'), text: index(one) },
    ...(one.topics.some(topic => topic.programs.length > 0)
      ? [{ file: join(one.folder, 'src/programs.ts'), text: programs(one) }]
      : []),
    ...[
      ['README.md', 'en'],
      ['README.zh-CN.md', 'zh'],
    ]
      .map(([name, language]) => ({ file: join(one.folder, name), language }))
      .filter(({ file }) => existsSync(file))
      .map(({ file, language }) => ({ file, text: readme(one, readFileSync(file, 'utf8'), language) })),
  ]),
  { file: join(root, 'packages/minzheng/src/domains.ts'), text: umbrella(packages) },
]

if (isMain(import.meta.url)) {
  const stale = derivedFiles(await topicPackages()).filter(
    ({ file, text }) => !existsSync(file) || plain(readFileSync(file, 'utf8')) !== plain(text),
  )
  if (process.argv.includes('--write')) for (const { file, text } of stale) writeFileSync(file, text)
  else
    report(
      stale.map(
        ({ file }) =>
          `${relative(root, file)} does not follow from the topics; mend it with: npm run pnpm -- run lint:fix`,
      ),
    )
}
