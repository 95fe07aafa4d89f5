// The one manifest policy of all published packages. `--write` mends what it can.
//
// A package says only what is its own (name, version, description, keywords, dependencies, the source behind each
// export); everything else follows from here, so no two packages can differ by accident.
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { publishedFolders, readJson, root } from './workspace.mjs'

const write = process.argv.includes('--write')
const engines = readJson(join(root, 'package.json')).engines

/** `./src/dibao.ts` -> the built files and their types, for `import` and for `require`. */
const builtFrom = source => {
  const stem = source.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '')
  return {
    import: { types: `${stem}.d.ts`, default: `${stem}.js` },
    require: { types: `${stem}.d.cts`, default: `${stem}.cjs` },
  }
}

const exportsOf = (given, withSource) =>
  Object.fromEntries(
    Object.entries(given).map(([key, target]) => {
      const source = target['@minzheng/source']
      if (!source) return [key, target]
      return [key, withSource ? { '@minzheng/source': source, ...builtFrom(source) } : builtFrom(source)]
    }),
  )

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
    dependencies: manifest.dependencies,
    peerDependencies: manifest.peerDependencies,
    devDependencies: manifest.devDependencies,
    publishConfig: { access: 'public' },
  }
  const files = manifest.files ?? ['dist']
  const depth = relative(folder, root)
  for (const [name, script] of Object.entries(last.scripts)) last.scripts[name] = script.replaceAll('../..', depth)
  if (isCommand(manifest)) return { ...shared, bin: manifest.bin, files, ...last }
  const { './package.json': _, ...own } = manifest.exports ?? {}
  const given = { ...own, './package.json': './package.json' }
  return {
    ...shared,
    main: './dist/index.cjs',
    types: './dist/index.d.ts',
    exports: exportsOf(given, true),
    files,
    ...last,
    publishConfig: { access: 'public', exports: exportsOf(given, false) },
  }
}

const problems = []
for (const folder of publishedFolders) {
  const file = join(folder, 'package.json')
  const manifest = readJson(file)
  const say = text => problems.push(`${relative(root, file)}: ${text}`)
  const expected = `${JSON.stringify(policy(manifest, folder), null, 2)}\n`
  if (JSON.stringify(manifest, null, 2) !== expected.trimEnd()) {
    if (write) writeFileSync(file, expected)
    else say('differs from the manifest policy; mend it with: npm run pnpm -- run lint:fix')
  }
  for (const field of ['version', 'description', 'keywords']) if (!manifest[field]) say(`has no "${field}"`)
  if (manifest.name !== `@minzheng/${basename(folder)}`)
    say(`is named ${manifest.name}; its folder says ${basename(folder)}`)
  for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
    if (name.startsWith('@minzheng/') && range !== 'workspace:^')
      say(`depends on ${name} by "${range}"; use "workspace:^"`)
  if (manifest.dependencies?.zod && !isCommand(manifest))
    say('zod is a peer dependency: an app must have one copy of it')
  if (manifest.peerDependencies && Object.keys(manifest.peerDependencies).some(name => name.startsWith('@minzheng/')))
    say('packages of this house depend on each other as dependencies, not as peers')
  for (const name of ['README.md', 'LICENSE']) if (!existsSync(join(folder, name))) say(`has no ${name}`)
}

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
