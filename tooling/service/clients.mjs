// Clients generated from the document of the service as it was built, each tried against it on loopback: TypeScript (openapi-typescript,
// openapi-fetch), which is type-checked first; Python (openapi-python-client); Java (openapi-generator, of Maven). The generators are
// installed into a folder that is removed afterwards, but for Maven's, which keeps its own; what cannot be installed is skipped, and
// said so.
//
//   node tooling/service/clients.mjs
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const inPython = async url => {
  const bin = name => join(folder, 'python', 'bin', name)
  const commands = [
    ['python3', '-m', 'venv', 'python'],
    [bin('pip'), 'install', '--quiet', 'openapi-python-client~=0.29.1'],
  ]
  if (!(await isThere('Python', commands))) return
  await run(bin('openapi-python-client'), 'generate --path openapi.json --output-path client --meta none'.split(' '))
  write(
    'ask.py',
    `import json
from client import Client
from client.api.assessment import assess
from client.api.programs import describe_program
from client.models import Question

client = Client(base_url=${JSON.stringify(url)})
question = Question.from_dict(json.loads(${JSON.stringify(question.replace('FACTS', facts))}))
answer = assess.sync(client=client, body=question)
refusal = describe_program.sync("dibaoo", client=client)
print(answer.values["monthlyBenefit"], refusal.code)
`,
  )
  check('Python', (await run(bin('python'), ['ask.py'])).stdout)
}

/** The document without the operations on plans, of which openapi-generator writes Java that does not compile: a list as one of several. */
const withoutPlans = document => {
  const paths = Object.fromEntries(
    Object.entries(document.paths).filter(([, methods]) =>
      Object.values(methods).every(({ tags }) => !tags.includes('plans')),
    ),
  )
  const used = new Set()
  const use = of => {
    for (const [, name] of JSON.stringify(of).matchAll(/#\/components\/schemas\/([^"]+)/g))
      if (!used.has(name)) {
        used.add(name)
        use(document.components.schemas[name])
      }
  }
  use(paths)
  const schemas = Object.entries(document.components.schemas).filter(([name]) => used.has(name))
  return { ...document, paths, components: { schemas: Object.fromEntries(schemas) } }
}

const inJava = async url => {
  const version = '7.14.0'
  const copy = `org.openapitools:openapi-generator-cli:${version}`
  const commands = [
    ['java', '-version'],
    ['mvn', '-q', '-B', 'dependency:copy', `-Dartifact=${copy}`, '-DoutputDirectory=.'],
  ]
  if (!(await isThere('Java', commands))) return
  write('without-plans.json', JSON.stringify(withoutPlans(openApiDocument())))
  const generate = `generate -i without-plans.json -g java --library native -o java`
  await run('java', ['-jar', `openapi-generator-cli-${version}.jar`, ...generate.split(' ')])
  const build = '-q -B -f java -DskipTests compile dependency:build-classpath -Dmdep.outputFile=path.txt'
  if (!(await isThere('Java', [['mvn', ...build.split(' ')]]))) return
  write(
    'Ask.java',
    `import java.util.Map;
import org.openapitools.client.*;
import org.openapitools.client.api.*;
import org.openapitools.client.model.*;

class Ask {
  public static void main(String[] given) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(${JSON.stringify(url)});
    Question question = client.getObjectMapper().readValue(${JSON.stringify(question.replace('FACTS', facts))}, Question.class);
    // Its models are maps: of OpenAPI 3.1 it takes closed objects for open ones.
    Map<?, ?> values = (Map<?, ?>) new AssessmentApi(client).assess(question, null).get("values");
    try {
      new ProgramsApi(client).describeProgram("dibaoo", null, null);
    } catch (ApiException refused) {
      String code = client.getObjectMapper().readTree(refused.getResponseBody()).get("code").asText();
      System.out.println(values.get("monthlyBenefit") + " " + code);
    }
  }
}
`,
  )
  const path = readFileSync(join(folder, 'java', 'path.txt'), 'utf8').trim()
  check('Java', (await run('java', ['-cp', `java/target/classes:${path}`, 'Ask.java'])).stdout)
}

const { url, stop } = await listen(createService(), { port: 0 })
try {
  write('openapi.json', JSON.stringify(openApiDocument()))
  await inTypeScript(url)
  await inPython(url)
  await inJava(url)
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
