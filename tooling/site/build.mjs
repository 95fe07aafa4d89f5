// Builds the site into dist/: the scripts of its live parts, the pages, the style. `--only dibao,tekun` builds these programs alone,
// `--out` puts it elsewhere: into a folder that is new, empty or a site.
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Eleventy from '@11ty/eleventy'
import { loadBook } from 'minzheng'
import { topicPackages } from '../checks/topic-list.mjs'
import { entryOf, liveParts, standIns } from './bundle/entries.mjs'
import { bundle } from './bundle/scripts.mjs'
import { packageData } from './data/packages.mjs'
import { programData } from './data/programs.mjs'
import { coverageData, exportsData, placesData } from './data/reference.mjs'
import { searchData } from './data/search.mjs'
import { languages } from './data/text.mjs'
import { dist, emptied, idsOf } from './output.mjs'

const here = import.meta.dirname
const { values } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: dist } },
})
const out = values.out
/** What is refused is said without where in the program. */
const orSay = act => {
  try {
    return act()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
const inEach = (list, make) => languages.flatMap(language => list.map(one => ({ language, ...make(one) })))

const [topics, book] = [await topicPackages(), await loadBook()]
const all = topics.flatMap(({ topics: of }) => of.flatMap(({ programs }) => programs))
const programs = await programData(
  topics,
  book,
  orSay(() => idsOf(values.only, all)),
)
const packages = packageData(topics, programs, exportsData())
const [coverage, places] = [await coverageData(), await placesData(book)]

orSay(() => emptied(out))
const { scripts } = await bundle({
  entries: { ...liveParts, ...Object.fromEntries(programs.map(({ id }) => [`programs/${id}`, `program:${id}`])) },
  modules: Object.fromEntries(programs.map(program => [`program:${program.id}`, entryOf(program)])),
  standIns,
  into: join(out, 'live'),
})

const site = new Eleventy(join(here, 'pages'), out, {
  quietMode: true,
  configPath: false,
  config: config => {
    for (const [name, data] of Object.entries({ programs, packages, coverage, places }))
      config.addGlobalData(name, data)
    config.addGlobalData('scripts', scripts)
    config.addGlobalData('eachLanguage', languages)
    config.addGlobalData(
      'programPages',
      inEach(programs, program => ({ program, scripts: scripts[`programs/${program.id}`] })),
    )
    config.addGlobalData(
      'valuePages',
      inEach(
        programs.filter(({ values }) => values.some(({ known }) => known.length > 0)),
        program => ({ program }),
      ),
    )
    config.addGlobalData(
      'packagePages',
      inEach(packages, one => ({ package: one })),
    )
  },
})
await site.write()
for (const file of ['style.css', 'theme.js']) copyFileSync(join(here, file), join(out, file))
for (const language of languages)
  writeFileSync(
    join(out, `live/search-${language}.js`),
    `var searchDocuments=${JSON.stringify(searchData({ programs, packages, coverage, places }, language))}`,
  )
