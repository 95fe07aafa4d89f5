// What the bundles of the live parts begin with.
import { join } from 'node:path'

const live = join(import.meta.dirname, '../live')

/** The live parts that are one for all pages. */
export const liveParts = Object.fromEntries(
  ['divisions', 'names', 'plan', 'search'].map(name => [name, join(live, `${name}.tsx`)]),
)

/** The entry of a program’s page: the program, what holds of it in the nation, the documents that set its values, and their places. */
export const entryOf = ({ package: from, topic, exported, national, documents, divisions }) => `
import { ${exported}${national ? `, ${exported}National` : ''} } from '${from}/${topic}'
import { Calculator } from '${live}/calculator.tsx'
import { mount } from '${live}/mount.tsx'
import { place } from '${live}/program.ts'
place({ program: ${exported}${national ? `, national: ${exported}National` : ''} }, ${JSON.stringify(documents)}, ${JSON.stringify(divisions)})
mount('calculator', Calculator)
`

const noGenerators = join(import.meta.dirname, 'no-generators.js')

/**
 * What a page has in the place of other modules: one program and its documents, where the umbrella would load all; the divisions that
 * these name, where it would bring the table of all; and nothing that writes code.
 */
export const standIns = ({ path, importer }) => {
  if (path === '@minzheng/seeds/policies') return 'site:policies'
  if (path === '@minzheng/core/divisions' && importer.includes('/packages/minzheng/src/'))
    return join(live, 'page-divisions.ts')
  if (path === './domains.js' && importer.includes('/packages/minzheng/src/')) return 'site:domains'
  if (importer.includes('/packages/rules/src/') && ['./compiled.js', '../generate.js'].includes(path))
    return noGenerators
}
