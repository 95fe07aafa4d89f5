// Runs every example as somebody who tries it would, and looks at what comes out. What needs a tool that is not here is skipped, and
// said so.
//
//   npm run test:examples        node tooling/examples/start.mjs vue-page
import { readdirSync } from 'node:fs'

const asked = process.argv.slice(2)
const all = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name)

const skipped = []
for (const name of asked.length > 0 ? asked : all) {
  const start = performance.now()
  const { check } = await import(`./${name}/check.mjs`)
  try {
    const why = (await check())?.skipped
    if (why) skipped.push(name)
    console.log(
      why ? `${name}: SKIPPED, ${why}` : `${name}: runs (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    )
  } catch (error) {
    const { stderr, stack } = error
    console.error(`${name}: FAILS\n${stderr || stack}`)
    process.exitCode = 1
  }
}
if (skipped.length > 0) console.warn(`\n*** ${skipped.length} of the examples were NOT run: ${skipped.join(', ')} ***`)
