// The arrows between packages, as one table, held against what the sources really import.
//
// What a package may import is what its line names and all that those may import in turn. Types count as values do: a
// package that names a type of another cannot be read, or published, without it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix, relative } from 'node:path'
import { importsOf } from './imports.mjs'
import { isMain, packageFolders, publishedFolders, readJson, report, root } from './workspace.mjs'

/** A package that holds topics is that of a domain. */
const domains = publishedFolders
  .filter(folder => existsSync(join(folder, 'src/topics.ts')))
  .map(folder => basename(folder))
const apps = ['reports', 'population', 'service']
const downFrom = (names, targets) => Object.fromEntries(names.map(name => [name, targets]))

/** What each package stands on. Packages that are yet to come have their line already. */
const arrows = {
  core: [],
  policy: ['core'],
  rules: ['policy'],
  indicators: ['policy'],
  plan: ['indicators'],
  tables: ['core'],
  'plan-reader': ['plan', 'tables'],
  ...downFrom(domains, ['rules', 'indicators']),
  seeds: ['plan', 'rules'],
  minzheng: [...domains, 'seeds'],
  ...downFrom(apps, ['minzheng', 'plan-reader']),
  // The command is the one app that starts the others.
  cli: apps,
}

const isPublished = name => name in arrows

/** What tests may import besides: their tools, and data where that makes no circle. */
const besidesInTests = {
  ...downFrom(['rules', 'indicators', 'plan', 'tables'], ['testing']),
  ...downFrom([...domains, 'plan-reader', ...apps, 'cli'], ['testing', 'seeds']),
  // What the data must fit is asked of the packages that read it.
  seeds: ['testing', 'plan-reader'],
  minzheng: ['testing'],
}

/** The tools are not published; only those that tests stand on are held to the arrows. */
const tools = { testing: ['rules', 'indicators'] }

const closure = (names, table) => {
  const reached = new Set()
  const visit = name => {
    if (reached.has(name)) return
    reached.add(name)
    for (const next of table[name] ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return reached
}

/** May use what only Node has; everything else must run in a browser as well. */
const onNode = new Set(['cli', 'service', 'population'])

const reasons = [
  [
    (from, to) => domains.includes(from) && domains.includes(to),
    'Domain packages never import each other: what two of them need moves down, to policy, rules, indicators or core.',
  ],
  [
    (_, to) => to === 'seeds',
    'Only the umbrella, tests and apps import the data: let the caller hand it over as an argument.',
  ],
  [
    (_, to) => to in tools || to === 'presets',
    'The tools of the house are not published: use them in tests alone, or move what is needed into a package.',
  ],
  [() => true, 'Move what is needed down into a package that both stand on, or hand it over as an argument.'],
]
const remedy = (from, to) => reasons.find(([holds]) => holds(from, to))[1]

/** `topics.ts` is the list of a package that the tools read; nothing of the package imports it. */
const kindOf = file => {
  if (!file.includes('/') || file === 'src/topics.ts') return 'set-up'
  return file.startsWith('src/') && !/\.(test|test-d)\.\w+$/.test(file) ? 'src' : 'test'
}

const allowedFor = (name, kind) => {
  const src = closure(arrows[name] ?? tools[name] ?? [], arrows)
  if (kind === 'src') return src
  const all = closure([...src, ...(besidesInTests[name] ?? [])], { ...arrows, ...tools })
  return kind === 'set-up' ? all.add('presets') : all
}

const list = names => (names.size === 0 ? 'no other package' : [...names].toSorted().join(', '))

/**
 * The arrows that the table forbids. `packages` are `{ name, folder, files, manifest }`: the folder as a path in the
 * repository, the files as `{ file, text }` with paths in that folder.
 */
export const forbiddenArrows = packages => {
  const folders = packages.map(({ name, folder }) => ({ name, folder }))
  return packages.flatMap(({ name, folder, files, manifest }) => {
    if (!isPublished(name) && !(name in tools))
      return folder.startsWith('tooling/')
        ? []
        : [
            `${folder}: ${name} is not in the table of arrows. Give it a line in tooling/checks/arrows.mjs that names the packages it stands on.`,
          ]
    const forbidden = (place, what, to, kind) => {
      if (to === name) return []
      const allowed = allowedFor(name, kind)
      if (allowed.has(to)) return []
      const where = kind === 'src' ? name : `a ${kind === 'test' ? 'test' : 'set-up file'} of ${name}`
      return [`${place} ${what}. Allowed in ${where}: ${list(allowed)}. ${remedy(name, to)}`]
    }
    const ofImport = ({ file, text }) => {
      const kind = name in tools ? 'src' : kindOf(file)
      return importsOf(text).flatMap(({ specifier, line }) => {
        const place = `${folder}/${file}:${line}`
        if (specifier.startsWith('@minzheng/') || specifier === 'minzheng')
          return forbidden(place, `imports ${specifier}`, specifier.split('/')[1] ?? 'minzheng', kind)
        if (specifier.startsWith('node:') && kind === 'src' && isPublished(name) && !onNode.has(name))
          return [
            `${place} imports ${specifier}. ${name} runs in browsers too; only ${[...onNode].join(', ')} may use Node. Let the caller hand over what was read.`,
          ]
        if (!specifier.startsWith('.')) return []
        const path = posix.join(folder, posix.dirname(file), specifier)
        const other = folders.find(one => one.name !== name && path.startsWith(`${one.folder}/`))
        if (other === undefined) return []
        if (isPublished(name) && isPublished(other.name))
          return [
            `${place} reaches into ${other.folder} by the path ${specifier}. Import a public name of @minzheng/${other.name}, where the table allows it.`,
          ]
        return forbidden(place, `reaches into ${other.folder} by the path ${specifier}`, other.name, kind)
      })
    }
    const ofManifest = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap(field =>
      Object.keys(manifest[field] ?? {})
        .filter(dependency => dependency.startsWith('@minzheng/') || dependency === 'minzheng')
        .flatMap(dependency =>
          forbidden(
            `${folder}/package.json`,
            `names ${dependency} in ${field}`,
            dependency.split('/')[1] ?? dependency,
            field === 'devDependencies' ? 'test' : 'src',
          ),
        ),
    )
    return [...files.flatMap(ofImport), ...ofManifest]
  })
}

const sourcesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|mts|cts|mjs|cjs|js)$/.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(file => !/(^|\/)(node_modules|dist)\//.test(file))

const read = folder => ({
  name: readJson(join(folder, 'package.json')).name.replace('@minzheng/', ''),
  folder: relative(root, folder).replaceAll('\\', '/'),
  manifest: readJson(join(folder, 'package.json')),
  files: sourcesIn(folder).map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
})

if (isMain(import.meta.url)) report(forbiddenArrows(packageFolders.map(read)))
