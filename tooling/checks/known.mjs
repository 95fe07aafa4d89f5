// What the policy documents make known of places: of which programmes, in which years, in how many counties.

/** The programme that a value is counted under: the one that it is named for, or else the first that reads it. */
export const programmeOf = (id, { readers }, programs) => {
  const [name] = id.split('.')
  return programs.has(name) ? name : readers(id)[0]?.program
}

const dayAfter = day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const chainOf = county => [county, `${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`]

/** Whether a book knows a value, or knows that there is none, from a place and not from the nation. */
export const isOfPlace = ({ status, span }) => (status === 'set' || status === 'none') && span.entry.place !== ''

/** The days on which what a book says of a value may change in a county, and the first of each year. */
const daysOf = (timelines, years) => [
  ...years.map(year => `${year}-01-01`),
  ...timelines.flat().flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)])),
]

/** The years in which a value is known in a county on some day, by the lookup itself: of the nation alone is not of the county. */
const yearsKnown = (book, id, county, years) => {
  const places = book.lives(id)
  const timelines = chainOf(county).flatMap(place => (places.has(place) ? [places.get(place)] : []))
  if (timelines.length === 0) return []
  const ends = timelines.flat().map(({ from, to }) => [from, to ?? `${years.at(-1)}-12-31`])
  const touched = years.filter(year => ends.some(([from, to]) => from.slice(0, 4) <= year && year <= to.slice(0, 4)))
  const days = daysOf(timelines, touched)
  return touched.filter(year => days.some(day => day.slice(0, 4) === year && isOfPlace(book.find(id, county, day))))
}

/** Every value that places set, each with its programme; what values have in common follows from them. */
export const localValues = (book, programs) =>
  [...book.definitions.byId.values()]
    .filter(({ common, id }) => !common && [...book.lives(id).keys()].some(place => place !== ''))
    .map(({ id }) => ({ id, programme: programmeOf(id, book.definitions, programs) }))

/** For each county, the years in which something of a programme is known: a map of programmes to sets of years. */
export const knownByCounty = ({ book, values, counties, years }) =>
  new Map(
    counties.map(county => {
      const known = new Map()
      for (const { id, programme } of values)
        for (const year of yearsKnown(book, id, county, years))
          known.set(programme, (known.get(programme) ?? new Set()).add(year))
      return [county, known]
    }),
  )

/** How many of these counties know something of a programme, year by year: `[['2023', 11], …]`, years of none left out. */
export const countsByYear = (known, counties, programme, years) =>
  years
    .map(year => [year, counties.filter(county => known.get(county)?.get(programme)?.has(year)).length])
    .filter(([, count]) => count > 0)

/** `2022–2024 11, 2025 13`. */
export const yearText = counts => {
  const runs = []
  for (const [year, count] of counts) {
    const last = runs.at(-1)
    if (last && last.count === count && Number(last.to) + 1 === Number(year)) last.to = year
    else runs.push({ from: year, to: year, count })
  }
  return runs.map(({ from, to, count }) => `${from === to ? from : `${from}–${to}`} ${count}`).join(', ')
}
