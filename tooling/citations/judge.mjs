// Holds a citation against the texts: is the document there, has it such an article, and does what the code says stand in it?
import { numbersIn } from './numerals.mjs'
import { placesIn } from './places.mjs'
import { bareTitle, textAt } from './texts.mjs'

/** The ways in which a document may write a figure of the code: fen as yuan, months as years, a ratio as a percentage. */
const asWritten = figure => [figure, figure / 100, figure * 100, figure / 12, figure / 1200, 1 - figure]
const near = value => Number(value.toPrecision(12))

/** What was made anew has a number of its own: a text that bears another is another document of its name. */
const isOfNumber = ({ number }, { head, number: own }) => {
  if (own !== undefined && number !== undefined) return own === number
  const order = number?.match(/令第?(\d+)号/)?.[1]
  const printed = [...head.matchAll(/令第?(\d+)号/g)].map(([, one]) => one)
  return order === undefined || printed.length === 0 || printed.includes(order)
}

const versionOf = text => text.date ?? ''

/**
 * The texts of a document, of the version that is cited: that of its day; else the first one made later, in which it is read
 * as amended; else those that say no day. A text that is older than the document is another document of its name.
 */
export const textsFor = (citation, byTitle) =>
  ofVersion(citation, byTitle).toSorted((a, b) => Number(b.url !== undefined) - Number(a.url !== undefined))

const ofVersion = (citation, byTitle) => {
  const named = (byTitle.get(bareTitle(citation.title)) ?? []).filter(text => isOfNumber(citation, text))
  const days = [citation.issued, citation.effective].filter(Boolean)
  if (days.length === 0) return named
  const ofDay = named.filter(
    text => days.includes(text.date) || (text.effective && text.effective === citation.effective),
  )
  if (ofDay.length > 0) return ofDay
  const first = days.toSorted()[0]
  // Of what was made before its `since` a text is no version: the articles were numbered anew, or the law was another.
  const standsFor = ({ since = first }) => since <= first
  const later = named
    .filter(text => versionOf(text) > first && standsFor(text))
    .toSorted((a, b) => (versionOf(a) < versionOf(b) ? -1 : 1))
  const next = later.filter(text => text.date === later[0].date)
  return next.length > 0 ? next : named.filter(text => text.date === undefined)
}

/**
 * What the texts say of a citation: `status` is `found`, `differing` (no such article, or a figure that does not stand in it)
 * or `not-found` (no text of the document), with `why`, the `text` of its places and where it was read.
 */
export const judge = ({ citation, figures }, texts) => {
  if (texts.length === 0) return { status: 'not-found' }
  const [{ file, url, date }] = texts
  const where = { file, url, date }
  if (citation.article === undefined) return { status: 'found', whole: true, ...where }
  const places = placesIn(citation.article)
  const unread = places.find(place => place.unread !== undefined)
  if (unread) return { status: 'differing', why: `${unread.unread} is no place that can be looked up`, ...where }
  for (const text of texts) {
    const read = text.read()
    const parts = places.map(place => textAt(read, place))
    if (parts.includes(undefined)) continue
    const whole = places.map(({ paragraph: _, item: __, ...place }) => textAt(read, place))
    const stand = numbersIn(whole.join('\n'))
    const missing = figures.filter(figure => !asWritten(figure).some(one => stand.has(near(one))))
    const found = { file: text.file, url: text.url ?? url, date: text.date, text: parts.join('\n') }
    return missing.length > 0
      ? { status: 'differing', why: `${missing.join(', ')} does not stand in it`, missing, ...found }
      : { status: 'found', ...found }
  }
  return { status: 'differing', why: 'it has no such article', ...where }
}

/** What a document is said to be and its text says otherwise: its day and its first day; and those that the citation lacks. */
export const documentProblems = ({ issued, effective }, texts) =>
  texts.slice(0, 1).flatMap(({ days, date, effective: held, begins }) => {
    const from = [...new Set([...begins(), held].filter(Boolean))]
    const made = [...new Set([...days, date].filter(day => day && !from.includes(day)))]
    return [
      ...(issued && made.length > 0 && ![...made, ...from].includes(issued)
        ? [`issued ${issued}: the text says ${made.join(', ')}`]
        : []),
      ...(effective && from.length > 0 && !from.includes(effective)
        ? [`effective ${effective}: the text says ${from.join(', ')}`]
        : []),
      ...(issued === undefined && made.length === 1 ? [`the day of issue may be ${made[0]}`] : []),
      ...(effective === undefined && from.length > 0 ? [`the first day may be ${from.join(', ')}`] : []),
    ]
  })
