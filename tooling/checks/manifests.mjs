// The one manifest policy of all published packages. `--write` mends what it can.
//
// A package says only what is its own (name, version, description, keywords, dependencies); everything else follows from
// here, so no two packages can differ by accident. What a package of topics exports follows from its src/topics.ts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { topicPackages } from './topic-list.mjs'
import { publishedFolders, readJson, report, root } from './workspace.mjs'

const write = process.argv.includes('--write')
const engines = readJson(join(root, 'package.json')).engines
const domains = await topicPackages()

/** `./src/dibao/index.ts` -> itself for this workspace, and the built files with their types for `import` and `require`. */
const targetOf = source => {
  const stem = source.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '')
  return {
    '@minzheng/source': source,
    import: { types: `${stem}.d.ts`, default: `${stem}.js` },
    require: { types: `${stem}.d.cts`, default: `${stem}.cjs` },
  }
}

const exportsOf = (manifest, folder) => {
  const topics = domains.find(one => one.folder === folder)?.topics
  if (!topics)
    return Object.fromEntries(
      Object.entries(manifest.exports ?? {}).map(([key, target]) =>
        target['@minzheng/source'] ? [key, targetOf(target['@minzheng/source'])] : [key, target],
      ),
    )
  const whole = ['index', 'measures', 'programs'].filter(name => existsSync(join(folder, `src/${name}.ts`)))
  return Object.fromEntries([
    ...whole.map(name => [name === 'index' ? '.' : `./${name}`, targetOf(`./src/${name}.ts`)]),
    ...topics.map(({ id }) => [`./${id}`, targetOf(`./src/${id}/index.ts`)]),
  ])
}

/** These stand on every package of a domain, and need no line for each: the umbrella, and the site, which is not published. */
const umbrella = 'minzheng'
const site = join(root, 'tooling/site/package.json')

const withDomains = (dependencies, range) => {
  const all = { ...dependencies, ...Object.fromEntries(domains.map(({ name }) => [name, range])) }
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
const dependenciesOf = (manifest, field) =>
  manifest.name === umbrella && field === 'dependencies' ? withDomains(manifest[field], 'workspace:^') : manifest[field]

/** A command is an executable, not a library: it ships ES modules only and exports nothing. */
const isCommand = manifest => manifest.bin !== undefined

const policy = (manifest, folder) => {
  const shared = {
    name: manifest.name,
    version: manifest.version,
    description: manifest.description,
    keywords: manifest.keywords,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines,
  }
  const last = {
    scripts: {
      build: isCommand(manifest) ? 'tsup' : 'tsup && node ../../tooling/presets/declarations.mjs',
      typecheck: 'node ../../node_modules/typescript-7/bin/tsc -p tsconfig.json',
      'lint:pkg': 'node ../../tooling/checks/package.mjs',
    },
    dependencies: dependenciesOf(manifest, 'dependencies'),
    optionalDependencies: manifest.optionalDependencies,
    peerDependencies: manifest.peerDependencies,
    devDependencies: dependenciesOf(manifest, 'devDependencies'),
    publishConfig: { access: 'public' },
  }
  const files = manifest.files ?? ['dist']
  const depth = relative(folder, root)
  for (const [name, script] of Object.entries(last.scripts)) last.scripts[name] = script.replaceAll('../..', depth)
  if (isCommand(manifest)) return { ...shared, bin: manifest.bin, files, ...last }
  const { './package.json': _, ...own } = exportsOf(manifest, folder)
  return {
    ...shared,
    main: './dist/index.cjs',
    types: './dist/index.d.ts',
    exports: { ...own, './package.json': './package.json' },
    files,
    ...last,
  }
}

const problems = []
const hold = (file, manifest, expected) => {
  const text = `${JSON.stringify(expected, null, 2)}\n`
  if (JSON.stringify(manifest, null, 2) === text.trimEnd()) return
  if (write) writeFileSync(file, text)
  else
    problems.push(
      `${relative(root, file)}: differs from the manifest policy; mend it with: npm run pnpm -- run lint:fix`,
    )
}
const siteManifest = readJson(site)
hold(site, siteManifest, { ...siteManifest, devDependencies: withDomains(siteManifest.devDependencies, 'workspace:*') })
for (const folder of publishedFolders) {
  const file = join(folder, 'package.json')
  const manifest = readJson(file)
  const say = text => problems.push(`${relative(root, file)}: ${text}`)
  hold(file, manifest, policy(manifest, folder))
  for (const field of ['version', 'description', 'keywords']) if (!manifest[field]) say(`has no "${field}"`)
  const name = basename(folder) === 'minzheng' ? 'minzheng' : `@minzheng/${basename(folder)}`
  if (manifest.name !== name) say(`is named ${manifest.name}; its folder says ${name}`)
  for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
    if (/^(@minzheng\/|minzheng$)/.test(name) && range !== 'workspace:^')
      say(`depends on ${name} by "${range}"; use "workspace:^"`)
  if (manifest.dependencies?.zod && !isCommand(manifest))
    say('zod is a peer dependency: an app must have one copy of it')
  if (
    manifest.peerDependencies &&
    Object.keys(manifest.peerDependencies).some(name => /^(@minzheng\/|minzheng$)/.test(name))
  )
    say('packages of this house depend on each other as dependencies, not as peers')
  for (const name of ['README.md', 'README.zh-CN.md'])
    if (!readFileSync(join(root, name), 'utf8').includes(`(${relative(root, folder)}`))
      say(`is not among the packages that ${name} lists. Add a row for it there.`)
  for (const name of ['README.md', 'LICENSE']) if (!existsSync(join(folder, name))) say(`has no ${name}`)
}

report(problems)
