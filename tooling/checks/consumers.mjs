// Installs the packed tarballs into an empty project, as a user would, and uses them: by import, by require, from
// TypeScript (nodenext, both module kinds), in a browser bundle, and as a command.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { buildSync } from 'esbuild'
import { publishedFolders, readJson, root } from './workspace.mjs'

const sources = join(root, 'tooling/consumers')
const project = mkdtempSync(join(tmpdir(), 'minzheng-consumer-'))

const run = (command, args, cwd = project) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status === 0) return stdout
  console.error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`)
  console.error(`The project is left in ${project}`)
  process.exit(1)
}

const manifests = publishedFolders.map(folder => ({ folder, manifest: readJson(join(folder, 'package.json')) }))
for (const { folder } of manifests) run('pnpm', ['pack', '--pack-destination', project], folder)

const dev = readJson(join(root, 'package.json')).devDependencies
writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
const zod = readJson(join(root, 'node_modules/zod/package.json')).version
const tarballs = readdirSync(project)
  .filter(name => name.endsWith('.tgz'))
  .map(name => `./${name}`)
run('npm', [
  'install',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  ...tarballs,
  `zod@${zod}`,
  `typescript@${dev['typescript-7']}`,
  `@types/node@${dev['@types/node']}`,
])
for (const name of readdirSync(sources))
  if (/\.(mjs|cjs|mts)$/.test(name)) cpSync(join(sources, name), join(project, name))
// The same source is compiled as either kind of module.
cpSync(join(sources, 'types.mts'), join(project, 'types.cts'))

// Every public path gives the same names to import and to require.
const paths = manifests
  .filter(({ manifest }) => manifest.exports)
  .flatMap(({ manifest }) =>
    Object.keys(manifest.exports)
      .filter(path => !path.endsWith('.json'))
      .map(path => manifest.name + path.slice(1)),
  )
writeFileSync(join(project, 'paths.json'), JSON.stringify(paths))
writeFileSync(
  join(project, 'names.cjs'),
  `
const paths = require('./paths.json')
const names = of => Object.keys(of).filter(name => name !== 'default' && name !== 'module.exports').sort().join()
Promise.all(paths.map(async path => {
  const [imported, required] = [names(await import(path)), names(require(path))]
  if (imported === '' || imported !== required) throw new Error(path + ' gives ' + imported + ' to import and ' + required + ' to require')
})).catch(error => { console.error(error); process.exit(1) })`,
)
run('node', ['names.cjs'])
console.log(`${paths.length} public paths: the same names by import and by require`)

run('node', ['app.mjs'])
run('node', ['app.cjs'])
console.log('an app runs by import and by require')

const strict = [
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noEmit',
  '--module',
  'nodenext',
  '--target',
  'es2022',
  '--types',
  'node',
  '--skipLibCheck',
  'false',
]
run('npx', ['--no-install', 'tsc', ...strict, 'types.mts', 'types.cts'])
console.log('it compiles as a TypeScript module of either kind')

buildSync({
  entryPoints: [join(project, 'browser.mjs')],
  bundle: true,
  platform: 'browser',
  format: 'iife',
  globalName: 'app',
  outfile: join(project, 'browser.js'),
  logLevel: 'error',
})
const page = {
  TextDecoder,
  TextEncoder,
  console,
  Intl,
  URL,
  Uint8Array,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  Blob,
  Response,
  DecompressionStream,
  CompressionStream,
  ReadableStream,
  crypto,
}
const answer = await vm.runInNewContext(`${readFileSync(join(project, 'browser.js'), 'utf8')};app.answer`, page)
if (answer !== 'ok') throw new Error(`the browser bundle answered ${answer}`)
console.log('it runs in a browser bundle without anything of Node')

const dibao = buildSync({
  stdin: { contents: "export { dibao } from '@minzheng/social-assistance/dibao'", resolveDir: project },
  bundle: true,
  charset: 'utf8',
  minify: true,
  platform: 'browser',
  format: 'esm',
  external: ['zod'],
  write: false,
  logLevel: 'error',
}).outputFiles[0].text
if (!dibao.includes('最低生活保障')) throw new Error('the bundle of dibao does not hold dibao')
for (const other of ['特困', '临时救助', '价格临时补贴'])
  if (dibao.includes(other)) throw new Error(`an app that imports only dibao carries ${other}`)
console.log(
  `an app that imports only dibao carries nothing of the other programmes (${Math.round(dibao.length / 1000)} kB minified)`,
)

if (!/^\d+\.\d+\.\d+/.test(run('npx', ['--no-install', 'minzheng', '--version'])))
  throw new Error('the installed command does not run')
console.log('the installed command runs')
rmSync(project, { recursive: true })
