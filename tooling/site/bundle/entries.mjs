// What the bundles of the live parts begin with.
import { join } from 'node:path'

const live = join(import.meta.dirname, '../live')

/** The live parts that are one for all pages. */
export const liveParts = Object.fromEntries(['search'].map(name => [name, join(live, `${name}.tsx`)]))

/** The entry of a program’s page: the program, what holds of it in the nation, and the documents that set its values. */
export const entryOf = ({ package: from, topic, exported, national, documents }) => `
import { ${exported}${national ? `, ${exported}National` : ''} } from '${from}/${topic}'
import { Calculator } from '${live}/calculator.tsx'
import { mount } from '${live}/mount.tsx'
import { place } from '${live}/program.ts'
place({ program: ${exported}${national ? `, national: ${exported}National` : ''} }, ${JSON.stringify(documents)})
mount('calculator', Calculator)
`

/** A page has one program and its documents; what the umbrella would load of all others is not there. */
export const standIns = ({ path, importer }) =>
  path === './domains.js' && importer.includes('/packages/minzheng/src/')
    ? 'site:domains'
    : path === '@minzheng/seeds/policies'
      ? 'site:policies'
      : undefined
