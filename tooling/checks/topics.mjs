// What a topic, or a package of topics, still lacks: said with the place, and with what mends it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { exportOf, topicPackages } from './topic-list.mjs'
import { isMain, readJson, report, root } from './workspace.mjs'

/** Ways to name where a case comes from: any one of them will do. */
const sources = [
  /第 ?[〇零一二三四五六七八九十百\d]+ ?[条款项章号]|[一二三四五六七八九十]（[一二三四五六七八九十]）|\barts?\. ?\d|\barticles? \d/, // an article
  /〔\d{4}〕|\d+号|\b(GB|MZ|DB\d+)\/?T? ?\d/, // the number of a document or of a standard
  /\b(law|measures|rules|regulations?|opinion|notice|guideline|standard) (of |\()\d{4}/i, // a document by its year
  /https?:\/\//,
  /\b[a-z]{2}-\d{3}\b|\b(chi|dibao|disability|eld|price|tax|tekun)-[a-z]+-[a-z0-9]+/, // a record of the published cases
  /\b(No s|S)ource: \S/,
]
const namesSource = text => sources.some(source => source.test(text))

const isTest = file => file.endsWith('.test.ts')
const lineOf = (text, index) => text.slice(0, index).split('\n').length
const quoted = list => list.map(one => `'${one}'`).join(', ')

const ofLine = ({ path }, topic) => {
  const at = `${path}/src/topics.ts: ${topic.id}`
  const problems = []
  for (const [field, language] of Object.entries({ zh: 'Chinese', en: 'English' }))
    if (!topic[field]) problems.push(`${at} has no name in ${language}. Fill in ${field}.`)
  if (topic.covers && topic.uncovered)
    problems.push(`${at} says both what it covers and why it covers nothing. Keep one.`)
  return problems
}

const ofFiles = ({ path }, topic, files) => {
  const at = `${path}/src/${topic.id}`
  const problems = []
  if (!files.some(({ file }) => file === 'index.ts'))
    problems.push(`${at} has no index.ts. Make one that exports what apps may use: export * from './rules.js'.`)
  const tests = files.filter(({ file }) => isTest(file))
  if (tests.length === 0)
    problems.push(
      `${at} has no test. Put one beside the code, such as rules.test.ts: a table of cases with their articles.`,
    )
  else if (!tests.some(({ text }) => namesSource(text)))
    problems.push(
      `${at}/${tests[0].file} has no case with a source. Name the article, the document's number or the published example that a case is taken from, in its title or a comment (Source: …), or why there is none (No source: …).`,
    )
  for (const { file, text } of files)
    for (const { index } of text.matchAll(/\btitle: ''/g))
      problems.push(
        `${at}/${file}:${lineOf(text, index)} cites a document without a title. Write title, number, issuer and day as they are printed, and how well each is known (confidence).`,
      )
  return problems
}

const ofPrograms = ({ path }, topic, files) => {
  const at = `${path}/src/${topic.id}`
  const text = files
    .filter(({ file }) => !isTest(file))
    .map(({ text }) => text)
    .join('\n')
  const missing = topic.programs
    .filter(id => !new RegExp(`export const ${exportOf(id)}\\b`).test(text))
    .map(
      id =>
        `${at} exports no program ${exportOf(id)}, and ${path}/src/topics.ts says that it holds '${id}'. Export versions(…) under that name, or take '${id}' out of its programs.`,
    )
  const names = topic.programs.map(exportOf)
  const unnamed = [...text.matchAll(/export const (\w+)(?:: [^=]+)? = versions\(/g)]
    .filter(([, name]) => !names.includes(name))
    .map(
      ([, name]) =>
        `${at} exports the program ${name}, and its line in ${path}/src/topics.ts does not say so. Add its id to programs; the export bears the id in camel case.`,
    )
  return [...missing, ...unnamed]
}

const ofCoverage = ({ path, name }, topic, rows, codes) => {
  const at = `${path}/src/topics.ts: ${topic.id}`
  const own = rows.filter(row => row.export?.startsWith(`${name}/${topic.id}#`))
  const found = [...new Set(own.map(({ id }) => id.slice(0, 2)))]
  if (topic.uncovered)
    return own.length === 0
      ? []
      : [`${at} says why no row covers it, but ${own[0].id} does. Write covers: [${quoted(found)}] in its place.`]
  const covers = topic.covers ?? []
  const unknown = covers.filter(code => !codes.includes(code))
  if (unknown.length > 0)
    return [`${at} covers ${quoted(unknown)}, which is no domain. Choose among ${codes.join(', ')}.`]
  const idle = covers.filter(code => !found.includes(code))
  if (own.length === 0)
    return [
      `${at} has no row in seeds/coverage.yaml. Let a row${covers.length > 0 ? ` of ${covers.join(', ')}` : ''} name one of its exports (state: modelled, export: '${name}/${topic.id}#…'), or say why there is none: uncovered: '…' in place of covers.`,
    ]
  if (idle.length > 0)
    return [
      `${at} covers ${quoted(idle)}, but no row of it in seeds/coverage.yaml names one of its exports. Rows of ${found.join(', ')} do.`,
    ]
  const unsaid = found.filter(code => !covers.includes(code))
  return unsaid.length === 0
    ? []
    : [
        `${at} leaves out of covers ${quoted(unsaid)}, whose row ${own.find(({ id }) => unsaid.includes(id.slice(0, 2))).id} names it.`,
      ]
}

/**
 * What is lacking. `packages` are `{ name, path, topics, folders }`, the folders of `src` by their names as lists of
 * `{ file, text }`; `rows` are those of the coverage list; `knownTo` are the packages that the umbrella has and, as
 * `command`, whether the command has the umbrella.
 */
export const lackingTopics = (packages, rows, codes, knownTo) => {
  const holders = new Map()
  return [
    ...packages.flatMap(one => {
      const { path, topics, folders } = one
      const ids = topics.map(({ id }) => id)
      const unlisted = Object.keys(folders)
        .filter(id => id !== 'shared' && !ids.includes(id))
        .map(
          id =>
            `${path}/src/${id} has no line in ${path}/src/topics.ts. Add one: ${id.includes('-') ? `'${id}'` : id}: { zh: '…', en: '…', covers: ['…'], kB: 20 }.`,
        )
      const ofTopics = topics.flatMap(topic => {
        const files = folders[topic.id]
        if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(topic.id))
          return [
            `${path}/src/topics.ts: '${topic.id}' is no name of a topic. Write small letters and hyphens: old-age-allowance.`,
          ]
        if (files === undefined)
          return [`${path}/src/topics.ts: ${topic.id} has no folder src/${topic.id}. Make it, or take the line out.`]
        const twice = topic.programs
          .filter(id => holders.has(id) || !holders.set(id, `${path}/src/${topic.id}`))
          .map(
            id => `${path}/src/topics.ts: '${id}' of ${topic.id} is the id of a program of ${holders.get(id)} already.`,
          )
        return [
          ...ofLine(one, topic),
          ...ofFiles(one, topic, files),
          ...ofPrograms(one, topic, files),
          ...twice,
          ...ofCoverage(one, topic, rows, codes),
        ]
      })
      const unknown = knownTo.packages.includes(one.name)
        ? []
        : [`packages/minzheng does not know ${one.name}. Bring it up to date: npm run pnpm -- run lint:fix`]
      const none =
        topics.length > 0
          ? []
          : [`${path}/src/topics.ts names no topic yet. Make the first: npm run new topic ${path.split('/')[1]} <id>`]
      return [...none, ...unlisted, ...ofTopics, ...unknown]
    }),
    ...(knownTo.command
      ? []
      : ['packages/cli does not stand on minzheng, so that it knows no program. Add it to its dependencies.']),
  ]
}

const filesOf = folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

const foldersOf = src =>
  Object.fromEntries(
    readdirSync(src, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => [name, filesOf(join(src, name))]),
  )

if (isMain(import.meta.url)) {
  const packages = (await topicPackages()).map(({ folder, ...one }) => ({
    ...one,
    path: relative(root, folder).replaceAll('\\', '/'),
    folders: foldersOf(join(folder, 'src')),
  }))
  const rows = parse(readFileSync(join(root, 'seeds/coverage.yaml'), 'utf8'))
  const umbrella = join(root, 'packages/minzheng/src/domains.ts')
  const text = existsSync(umbrella) ? readFileSync(umbrella, 'utf8') : ''
  report(
    lackingTopics(packages, rows, [...new Set(rows.map(({ id }) => id.slice(0, 2)))], {
      packages: packages.map(({ name }) => name).filter(name => text.includes(`name: '${name}'`)),
      command: 'minzheng' in readJson(join(root, 'packages/cli/package.json')).dependencies,
    }),
  )
}
