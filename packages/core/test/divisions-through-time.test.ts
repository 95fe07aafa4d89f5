import { describe, expect, it } from 'vitest'
import { divisionHistory } from '../src/divisions/history.js'
import { addDays } from '../src/plain-date.js'
import { type CitedChange, citedChanges } from './cited-changes.js'

const history = divisionHistory()
const today = '2026-11-29'

const titled = (change: CitedChange) =>
  [
    change.before?.join(' ') ?? '–',
    '>',
    ...change.after.map(one => one.join(' ')),
    change.approved ?? change.announced,
    change.source,
  ].join(' ')
const cases = citedChanges.map(change => [titled(change), change] as const)
const provinces = Array.from({ length: 72 }, (_, index) => `${11 + index}0000`)
const differences = provinces.flatMap(province => history.changesBetween(province, '1981-12-31', today))
/** Every code that the history knows. */
const codes = [
  ...new Set([
    ...history
      .divisionsOn('1981-12-31')
      .divisions()
      .map(({ code }) => code),
    ...differences.map(({ code }) => code),
  ]),
]
const isRenaming = ({ before, after }: CitedChange) => before?.[0] === after[0]?.[0]

describe('changes that other sources tell', () => {
  it.each(cases)('%s', (_, change) => {
    const { before, after, approved, announced } = change
    // The day before the approval nothing had changed, 30 days after the announcement all had.
    const eve = addDays(approved ?? announced ?? '', approved ? -1 : announced && announced < '2021' ? -200 : -1)
    const later = addDays(announced ?? approved ?? '', 30)
    if (before) {
      expect(history.divisionOn(before[0], eve)).toMatchObject({ status: 'in-force', division: { name: before[1] } })
      if (!isRenaming(change)) {
        const answer = history.divisionOn(before[0], later)
        expect(answer).toMatchObject({
          status: 'abolished',
          last: { name: before[1] },
          successors: { status: 'known' },
        })
        const codes = answer.status === 'abolished' ? answer.successors.successions.map(({ to }) => to.code) : []
        expect(codes).toEqual(after.map(([code]) => code))
        expect(history.codesOn(before[0], later)).toEqual([...codes].sort())
      }
    }
    for (const [code, name] of after) {
      expect(history.divisionOn(code, later)).toMatchObject({ status: 'in-force', division: { name } })
      if (!before) expect(history.divisionOn(code, eve).status).toBe('not-yet')
    }
    if (!approved) return
    // Where the day of the approval is told, it is that from which the change holds.
    const spell = before && history.spellsOf(before[0]).find(({ name, ends }) => name === before[1] && ends)
    const begun = history.spellsOf(after[0]![0]).find(({ name }) => name === after[0]![1])
    expect(spell ? spell.ends : begun?.begins).toEqual({ earliest: approved, latest: approved })
  })
})

it('at least 95 % of the changes of counties since 2003 are decided the day before approval and 30 days after announcement', () => {
  const announcedOf = new Map(
    citedChanges.flatMap(({ before, after, announced }) =>
      announced ? [before, ...after].flatMap(one => (one ? [[one.join(' '), announced] as const] : [])) : [],
    ),
  )
  const isCounty = (code: string) => code.length === 6 && !code.endsWith('00')
  const changes = differences.filter(({ code, at }) => isCounty(code) && at.latest > '2002-12-31')
  const dated = changes.filter(({ at }) => at.earliest === at.latest)
  const decided = dated.filter(({ code, before, after, at }) => {
    const name = (before ?? after)!.name
    const announced = announcedOf.get(`${code} ${name}`) ?? at.latest
    const [early, late] = [addDays(at.earliest, -1), addDays(announced, 30)]
    return [early, late].every(day => history.divisionOn(code, day).status !== 'undecided')
  })
  const percent = (100 * decided.length) / changes.length
  const count = (kind: string) => changes.filter(one => one.kind === kind).length
  process.stdout.write(
    `changes of counties 2003 to 2026: ${changes.length} (${count('ended')} ended, ${count('begun')} begun, ${count('renamed')} renamed); ` +
      `with a day: ${dated.length}; decided: ${percent.toFixed(1)} %\n`,
  )
  expect(changes.length).toBeGreaterThan(900)
  expect(percent).toBeGreaterThanOrEqual(95)
})

describe('always', () => {
  it('a code stands for one division at a time, and none is lost between two of its names', () => {
    expect(codes.length).toBeGreaterThan(6400)
    for (const code of codes) {
      const spells = history.spellsOf(code)
      spells.forEach(({ begins, ends }, index) => {
        const next = spells[index + 1]
        if (index > 0) expect(begins).toBeDefined()
        if (begins && ends) expect(begins.latest <= ends.latest && begins.earliest <= ends.earliest).toBe(true)
        if (!next) return
        expect(ends).toBeDefined()
        expect(ends!.latest <= next.begins!.latest).toBe(true)
        const renamed = differences.some(one => one.kind === 'renamed' && one.code === code && one.after === next)
        if (renamed) expect(ends).toEqual(next.begins)
      })
    }
  })

  it('what took the place of a division stands the day after, or the day of its own change is open', () => {
    for (const code of codes)
      for (const { from, to, at } of history.successorsOf(code).successions) {
        expect(from.code).toBe(code)
        expect(from.ends).toEqual(at)
        const answer = history.divisionOn(to.code, addDays(at.latest, 1))
        if (answer.status === 'in-force') continue
        expect([
          answer.status,
          to.ends?.earliest !== to.ends?.latest || to.begins?.earliest !== to.begins?.latest,
        ]).toEqual(['undecided', true])
      }
  })

  it('on a day no two divisions of one parent bear one name', () => {
    for (let year = 1982; year <= 2026; year++) {
      const table = history.divisionsOn(`${year}-07-01`)
      const named = table.divisions().map(({ name, parent }) => `${parent} ${name}`)
      const twice = named.filter((one, index) => named.indexOf(one) !== index)
      expect([year, twice]).toEqual([year, []])
    }
  })
})
