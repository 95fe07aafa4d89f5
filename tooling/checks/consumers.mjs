// Installs the packed tarballs into an empty project, as a user would, and uses them: by import, by require, from
// TypeScript (nodenext, both module kinds), in a browser bundle, and as a command.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
cpSync(join(root, 'tooling/examples/react-form/form.jsx'), join(project, 'form.jsx'))
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

const tryInstall = (...names) =>
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...names], {
    cwd: project,
    encoding: 'utf8',
    timeout: 120_000,
  }).status === 0

/** The form of an officer, in a real browser: what is missing is asked for, and filling it in decides. */
const formInChromium = async () => {
  const installed = tryInstall('react@19', 'react-dom@19', 'puppeteer-core@24', '@sparticuz/chromium@147')
  if (!installed) return 'skipped: React or Chromium cannot be installed here'
  const [form] = buildSync({
    entryPoints: [join(project, 'form.jsx')],
    bundle: true,
    charset: 'utf8',
    platform: 'browser',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  }).outputFiles
  const tools = join(project, 'browser-tools.mjs')
  writeFileSync(
    tools,
    "export { default as chromium } from '@sparticuz/chromium'\nexport { default as puppeteer } from 'puppeteer-core'\n",
  )
  let browser
  try {
    const { chromium, puppeteer } = await import(pathToFileURL(tools))
    browser = await puppeteer.launch({
      args: chromium.args,
      executablePath: await chromium.executablePath(),
      headless: 'shell',
    })
  } catch (error) {
    return `skipped: Chromium does not start here (${error.message.split('\n')[0]})`
  }
  try {
    const page = await browser.newPage()
    const errors = []
    page.on('pageerror', error => errors.push(error.message))
    await page.setContent('<!doctype html><meta charset="utf-8"><body></body>')
    await page.addScriptTag({ content: form.text, type: 'module' })
    const shows = async text => {
      try {
        await page.waitForFunction(sought => document.body.textContent.includes(sought), { timeout: 20_000 }, text)
      } catch {
        throw new Error(
          `the form does not show "${text}": ${errors.join(' ')} ${await page.evaluate(() => document.body.textContent)}`,
        )
      }
    }
    const fill = async (label, text) => {
      const input = await page.evaluateHandle(
        sought =>
          [...document.querySelectorAll('label')]
            .find(one => one.textContent.startsWith(sought))
            .querySelector('input'),
        label,
      )
      await input.click({ clickCount: 3 })
      await input.type(text)
    }
    await shows('请填写：金融资产')
    await fill('金融资产', '0.00')
    await shows('每月 735.00 元')
    await fill('工资性收入', '300.50')
    await shows('每月 434.50 元')
    await fill('工资性收入', '12.345')
    await shows('请写以分为单位的整数')
    return 'runs in headless Chromium: it asks for what is missing, pays in yuan, and names a wrong amount'
  } finally {
    await browser.close()
  }
}
console.log(`the React form of dibao ${await formInChromium()}`)

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
