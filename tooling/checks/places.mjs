// The tables of what is known of places in the READMEs of seeds, from the policy documents, the plans and the list of
// what was looked for. Needs the packages built. `--write` brings the tables up to date; `--counts` prints the totals.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { countsByYear, isOfPlace, knownByCounty, localValues, programmeOf, yearText } from './known.mjs'
import { keepTables, tableOf } from './tables.mjs'
import { built, isBuilt, report, root } from './workspace.mjs'

const seeds = join(root, 'seeds')
const yamlIn = folder =>
  readdirSync(join(seeds, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .toSorted()
    .map(file => ({ file, data: parse(readFileSync(join(seeds, folder, file), 'utf8')) }))

const main = ['dibao', 'tekun', 'child-allowance', 'disability-subsidies', 'old-age-allowance']

const words = {
  en: {
    province: 'province (counties)',
    others: 'others',
    programme: 'programme',
    place: 'place',
    year: 'year',
    value: 'not found',
    looked: 'looked for',
    found: 'found instead',
    list: ', ',
  },
  zh: {
    province: '省份（县级数）',
    others: '其他',
    programme: '项目',
    place: '地方',
    year: '年份',
    value: '未找到',
    looked: '查找过的文件',
    found: '只见',
    list: '、',
  },
}

const gather = async () => {
  const [{ loadPrograms, nationalPolicies }, policy, { divisionsOn }] = await Promise.all([
    built('minzheng'),
    built('policy'),
    built('core', 'divisions/index'),
  ])
  const programs = new Map((await loadPrograms()).map(({ program }) => [program.id, program]))
  const definitions = policy.valueDefinitions([...programs.values()].flatMap(({ versions }) => versions))
  const documents = yamlIn('policies').map(({ data }) => data)
  const book = policy.policyBook(definitions, await nationalPolicies(), documents)
  // The years up to the last in which something began: that a value is to end in 2030 says nothing of what is known then.
  const begun = documents.flatMap(one => JSON.stringify(one).match(/(?<="(?:from|issued|effective)":")20\d\d/g) ?? [])
  const last = Number(begun.toSorted().at(-1))
  const years = Array.from({ length: 7 }, (_, index) => String(last - 6 + index))
  const table = divisionsOn(`${last}-01-01`)
  const provinces = table
    .provinces()
    .map(({ code, name }) => ({ name, counties: table.countiesOf(code).map(one => one.code) }))
    .filter(one => one.counties.length > 0)
  const nameOf = (code, year) => divisionsOn(`${year}-12-31`).divisionName(code)
  const values = localValues(book, programs)
  const counties = provinces.flatMap(one => one.counties)
  const known = knownByCounty({ book, values, counties, years })
  const { policyFor } = policy
  return { programs, definitions, documents, book, policyFor, years, table, nameOf, provinces, values, counties, known }
}

const titleOf = (programs, id, language) => programs.get(id)?.title[language] ?? id

/** Each province with what is known of its counties: the chief programmes by year, the others by name. */
const provinceTable = ({ programs, provinces, known, values, years }, language) => {
  const { province, others, list } = words[language]
  const rest = [...new Set(values.map(({ programme }) => programme))].filter(id => !main.includes(id))
  const rows = provinces.flatMap(({ name, counties }) => {
    const cells = main.map(id => yearText(countsByYear(known, counties, id, years)))
    const named = rest.filter(id => countsByYear(known, counties, id, years).length > 0)
    if (cells.every(cell => cell === '') && named.length === 0) return []
    return [[`${name} ${counties.length}`, ...cells, named.map(id => titleOf(programs, id, language)).join(list)]]
  })
  return tableOf([[province, ...main.map(id => titleOf(programs, id, language)), others], ...rows])
}

const plans = () =>
  yamlIn('plans')
    .map(({ data }) => ({ division: data.division, year: data.year, day: `${data.year}-12-31` }))
    .toSorted((a, b) => a.year - b.year || (a.division < b.division ? -1 : 1))

/** How many of the values that a programme asks of the place of a plan are known on the last day of its year. */
const asked = ({ programs, book, policyFor }, id, { division, day }) => {
  let version
  try {
    version = programs.get(id).on(day)
  } catch {
    return undefined
  }
  const { problems, sources } = policyFor(version, book, { place: division, date: day })
  const local = Object.values(sources).filter(one => one.division !== undefined && one.division !== '100000').length
  return local + problems.length === 0 ? undefined : { known: local, of: local + problems.length }
}

/** Each programme that asks something of a place, with how much of it is known in each of the five places. */
const planTable = (all, language) => {
  const { programs, nameOf } = all
  const places = plans()
  const rows = [...programs.keys()].flatMap(id => {
    const cells = places.map(place => asked(all, id, place))
    if (cells.every(cell => cell === undefined)) return []
    return [[titleOf(programs, id, language), ...cells.map(cell => (cell ? `${cell.known} / ${cell.of}` : '–'))]]
  })
  const heads = places.map(({ division, year }) => `${nameOf(division, year)} ${year}`)
  return tableOf([[words[language].programme, ...heads], ...rows])
}

const sought = () => parse(readFileSync(join(seeds, 'policies-sought.yaml'), 'utf8'))

const idsOf = ({ definitions }, pattern) =>
  pattern.endsWith('*')
    ? [...definitions.byId.keys()].filter(id => id.startsWith(pattern.slice(0, -1)))
    : definitions.byId.has(pattern)
      ? [pattern]
      : []

const soughtTable = ({ programs, definitions, nameOf }, language) => {
  const { place, year, value, looked, found, list } = words[language]
  const labelOf = pattern => {
    if (!pattern.endsWith('*')) return definitions.byId.get(pattern).label[language]
    const first = [...definitions.byId.keys()].find(id => id.startsWith(pattern.slice(0, -1)))
    return titleOf(programs, programmeOf(first, definitions, programs), language)
  }
  const rows = sought().map(one => [
    nameOf(one.division, one.year),
    one.year,
    [...new Set(one.values.map(labelOf))].join(list),
    one.looked.join(language === 'zh' ? '；' : '; '),
    one.found?.[language] ?? '',
  ])
  return tableOf([[place, year, value, looked, found], ...rows])
}

/** What is wrong with the list of what was looked for: an id or place that is not there, a value that is known by now. */
const soughtProblems = all =>
  sought().flatMap(({ division, year, values }, index) => {
    const at = `seeds/policies-sought.yaml, entry ${index + 1}`
    if (!all.nameOf(division, year)) return [`${at}: there is no division ${division}`]
    return values.flatMap(pattern => {
      const ids = idsOf(all, pattern)
      if (ids.length === 0) return [`${at}: there is no value "${pattern}"; see: npm run minzheng -- policy where`]
      const day = `${year}-12-31`
      return ids
        .filter(id => isOfPlace(all.book.find(id, division, day)))
        .map(id => `${at}: ${id} is known in ${division} on ${day} by now; take it out of the list`)
    })
  })

const capitals =
  '130100 140100 150100 210100 220100 230100 320100 330100 340100 350100 360100 370100 410100 420100 430100 440100 450100 460100 510100 520100 530100 540100 610100 620100 630100 640100 650100'.split(
    ' ',
  )
const municipalities = ['110000', '120000', '310000', '500000']

const placesIn = values => Object.values(values ?? {}).flatMap(value => [value].flat().flatMap(one => one.for ?? []))

/** Totals of what is known, and of where a dibao standard is. */
const printCounts = ({ documents, book, provinces, counties, years, table }) => {
  const values = documents.flatMap(one => Object.values(one.values ?? {}).flat())
  const places = new Set(documents.flatMap(({ division, values }) => [division, ...placesIn(values)]))
  const recent = years.filter(year => year >= '2023')
  const standards = ['dibao.standard.urban', 'dibao.standard.rural'].map(id => ({ id, programme: 'dibao' }))
  const known = knownByCounty({ book, values: standards, counties, years: recent })
  const has = code => known.get(code).size > 0
  const cities = [...capitals, ...municipalities]
  const lacking = cities.filter(code => !table.countiesOf(code).some(one => has(one.code)))
  const covered = provinces.filter(one => one.counties.some(has)).length
  console.log(`documents ${documents.length}, values ${values.length}, places named ${places.size}`)
  console.log(
    `counties with a dibao standard on some day of ${recent[0]}–${recent.at(-1)}: ${counties.filter(has).length} of ${counties.length}, in ${covered} provinces`,
  )
  console.log(
    `capitals and municipalities with one: ${cities.length - lacking.length} of ${cities.length}; without: ${lacking.map(code => table.divisionName(code)).join(' ')}`,
  )
}

if (!isBuilt('core', 'policy', 'minzheng'))
  report(['The tables of places need the packages: npm run pnpm -- run build'])
else {
  const all = await gather()
  if (process.argv.includes('--counts')) printCounts(all)
  const tables = Object.fromEntries(
    Object.entries({ places: provinceTable, plans: planTable, sought: soughtTable }).map(([mark, make]) => [
      mark,
      language => make(all, language),
    ]),
  )
  report([...soughtProblems(all), ...keepTables('seeds', tables, 'the policy documents')])
}
