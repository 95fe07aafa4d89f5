// A client generated from the document of the service as it was built, tried against it on loopback: TypeScript (openapi-typescript,
// openapi-fetch), which is type-checked first. The generator is installed into a folder that is removed afterwards; what cannot be
// installed, and the languages that are not tried, are said to be skipped.
//
//   node tooling/service/clients.mjs
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = new URL('../../', import.meta.url)
const { createService } = await import(new URL('packages/service/dist/index.js', root))
const { listen } = await import(new URL('packages/service/dist/node.js', root))
const { openApiDocument } = await import(new URL('packages/service/dist/openapi.js', root))

const folder = mkdtempSync(join(tmpdir(), 'minzheng-clients-'))
const execute = promisify(execFile)
const run = (command, args) => execute(command, args, { cwd: folder, maxBuffer: 1 << 26 })
const write = (name, text) => writeFileSync(join(folder, name), text)

/** Whether the generator of a language is there; else it is said why not. */
const isThere = async (language, commands) => {
  try {
    for (const [command, ...args] of commands) await run(command, args)
    return true
  } catch (error) {
    const why = (error.stderr || error.message).trim().split('\n').at(-1)
    console.log(`${language}: SKIPPED, its generator cannot be installed (${why})`)
    return false
  }
}

const facts = `{"area": "urban", "members": [{"relation": "applicant", "birth": "1980-05-01", "wage": 30000}], "savings": 0, "homes": 1, "car": false, "propertyMeetsLocalRule": true}`
const question = `{"program": "dibao", "place": "500112", "date": "2024-06-01", "facts": FACTS}`

/** What a client prints: the benefit in fen, and the code of a refusal. */
const expected = '43500 program-unknown'
const check = (language, stdout) => {
  if (stdout.trim() === expected) return console.log(`${language}: generated, and answered as expected`)
  console.error(`${language}: printed ${JSON.stringify(stdout.trim())}, not ${JSON.stringify(expected)}`)
  process.exitCode = 1
}

const inTypeScript = async url => {
  const packages = ['openapi-typescript@7', 'openapi-fetch@0', 'typescript@5', '@types/node@20']
  write('package.json', '{"type":"module"}')
  if (!(await isThere('TypeScript', [['npm', 'install', '--no-audit', '--no-fund', ...packages]]))) return
  const bin = name => join(folder, 'node_modules', '.bin', name)
  await run(bin('openapi-typescript'), ['openapi.json', '-o', 'schema.d.ts'])
  const client = wrong => `import createClient from 'openapi-fetch'
import type { paths } from './schema.js'
const client = createClient<paths>({ baseUrl: ${JSON.stringify(url)} })
const facts = ${facts}
const body = ${question.replace('FACTS', 'facts')}
const { data } = await client.POST('/v1/assess', { body })
const { error } = await client.GET('/v1/programs/{id}', { params: { path: { id: ${wrong ? '1' : "'dibaoo'"} } } })
const benefit: unknown = data && 'values' in data ? data.values?.['monthlyBenefit'] : undefined
console.log(benefit, error?.code)
`
  const compile = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false']
  write('client.ts', client(false))
  await run(bin('tsc'), [...compile, 'client.ts'])
  check('TypeScript', (await run(process.execPath, ['client.js'])).stdout)
  write('wrong.ts', client(true))
  const isRefused = await run(bin('tsc'), [...compile, '--noEmit', 'wrong.ts']).then(
    () => false,
    error => error.stdout.includes('TS2322'),
  )
  if (isRefused) return console.log('TypeScript: a parameter of another type is no program')
  console.error('TypeScript: a parameter of another type passes')
  process.exitCode = 1
}

const { url, stop } = await listen(createService(), { port: 0 })
try {
  write('openapi.json', JSON.stringify(openApiDocument()))
  await inTypeScript(url)
  for (const language of ['Python', 'Java']) console.log(`${language}: SKIPPED, its generator is not run here`)
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
