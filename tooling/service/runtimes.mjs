// The service as it was built, in runtimes of the fetch standard other than Node: Deno and Bun, where a command of that name is there
// (DENO and BUN name others). What is not there is skipped, and said so.
//
//   node tooling/service/runtimes.mjs        DENO=/path/to/deno BUN=/path/to/bun node tooling/service/runtimes.mjs
import { spawnSync } from 'node:child_process'

const built = path => new URL(`../../packages/service/dist/${path}`, import.meta.url).href

/** Every example of the document with a body, answered: `[status, operation, what was answered]`. */
const program = `
import { createService } from ${JSON.stringify(built('index.js'))}
const service = createService()
const document = await (await service.fetch(new Request('http://localhost/openapi.json'))).json()
const answers = []
for (const [path, { post }] of Object.entries(document.paths)) {
  const [type, content] = Object.entries(post?.requestBody?.content ?? {})[0] ?? []
  for (const { value } of Object.values(content?.examples ?? {})) {
    const body = typeof value === 'string' ? value : JSON.stringify(value)
    const query = path === '/v1/assess/lines' ? '?program=dibao&place=500112&date=2024-06-01' : ''
    const request = new Request('http://localhost' + path + query, { method: 'POST', headers: { 'content-type': type }, body })
    const response = await service.fetch(request)
    answers.push([response.status, post.operationId, await response.text()])
  }
}
console.log(JSON.stringify(answers))
`

/** What the program prints, started where the packages that the service stands on are found; `undefined` where there is no such command. */
const run = (command, args) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: new URL('../../packages/service', import.meta.url),
    input: program,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error?.code === 'ENOENT') return undefined
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`)
  return JSON.parse(stdout)
}

const inNode = run(process.execPath, ['--input-type=module', '-'])
const refused = inNode.filter(([status]) => status !== 200)
if (inNode.length < 10 || refused.length > 0) throw new Error(`Node: ${JSON.stringify(refused)}`)
console.log(`Node ${process.versions.node}: ${inNode.length} examples answered`)
for (const [name, command, args] of [
  ['Deno', process.env.DENO ?? 'deno', ['run', '--node-modules-dir=manual', '--allow-read', '--allow-env', '-']],
  ['Bun', process.env.BUN ?? 'bun', ['run', '-']],
]) {
  const answers = run(command, args)
  if (answers === undefined) {
    console.log(`${name}: SKIPPED, since there is no command ${command}`)
    continue
  }
  const others = answers.filter((answer, index) => JSON.stringify(answer) !== JSON.stringify(inNode[index]))
  for (const [status, operation, text] of others) console.error(name, operation, status, text.slice(0, 500))
  const isSame = others.length === 0 && answers.length === inNode.length
  console.log(isSame ? `${name}: the same ${answers.length} answers` : `${name}: ${others.length} other answers`)
  if (!isSame) process.exitCode = 1
}
