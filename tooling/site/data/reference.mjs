// What the pages say beyond single programs: coverage by domain, what is known of each place by year, the exports of each package.
import { domains, lastKnown } from '@minzheng/core'
import { coverageList } from '@minzheng/seeds/coverage'
import { loadMeasures, loadPrograms } from 'minzheng'
import { stateBy } from '../../checks/coverage-states.mjs'
import { programmeOf } from '../../checks/known.mjs'
import { publicEntries, publicExports } from '../../checks/public-exports.mjs'
import { signatureOf } from '../../checks/signatures.mjs'
import { placeName } from './programs.mjs'

/** The rows of the list of coverage, each with its state, by the domain of their two letters. */
export const coverageData = async () => {
  const stateOf = stateBy(await loadMeasures())
  const all = coverageList.map(entry => ({ ...entry, state: stateOf(entry) }))
  return {
    total: all.length,
    domains: Object.entries(domains)
      .map(([id, name]) => ({ id, name, entries: all.filter(entry => entry.id.startsWith(`${id}-`)) }))
      .filter(({ entries }) => entries.length > 0),
  }
}

const yearsOf = ({ from, to, entry }) => {
  const last = to ?? lastKnown(entry.cite, entry.from)
  const [first, end] = [from, last].map(day => Number(day.slice(0, 4)))
  return Array.from({ length: Math.max(0, end - first) + 1 }, (_, index) => first + index)
}

/** For each place with documents of its own: the programmes that they set something of, and in which years that is known. */
export const placesData = async book => {
  const titles = new Map((await loadPrograms()).map(({ program: { id, title } }) => [id, title]))
  const places = new Map()
  for (const { id, common } of book.definitions.byId.values()) {
    const program = programmeOf(id, book.definitions, titles)
    if (common || program === undefined) continue
    for (const [place, spans] of book.lives(id)) {
      if (place === '') continue
      const known = places.get(place) ?? new Map()
      places.set(place, known)
      const years = known.get(program) ?? new Set()
      known.set(program, years)
      for (const span of spans) if (span.state !== 'unsure') for (const year of yearsOf(span)) years.add(year)
    }
  }
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, known]) => ({
      code,
      name: placeName(code),
      known: [...known]
        .filter(([, years]) => years.size > 0)
        .map(([program, years]) => ({ program, title: titles.get(program), years: runsOf([...years].toSorted()) })),
    }))
}

/** 2019, 2021–2024 */
const runsOf = years => {
  const runs = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

/**
 * Every export of every package, by its public path: `{ package, path, name, anchor, text, throws, signature }`. What several paths
 * lead to stands under the narrowest, by which an app loads the least.
 */
export const exportsData = () =>
  publicExports(publicEntries()).map(one => {
    const path = one.paths.at(-1)
    const below = path.slice(one.package.length + 1).replaceAll('/', '-')
    return {
      package: one.package,
      path,
      name: one.name,
      anchor: `${below || 'index'}.${one.name}`,
      text: one.text,
      throws: one.throwsText,
      signature: signatureOf(one),
    }
  })
