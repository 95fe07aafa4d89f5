import { expect, it } from 'vitest'
import { addDays } from '../plain-date.js'
import { readDecisions } from './decisions.js'

const decisions = readDecisions()

// Numbers are given in the order of the days, with few days between signing and numbering.
it.each(['国函', '民函', '民行批'])('a later number of %s is not of an earlier day', kind => {
  for (let year = 1995; year <= 2020; year++) {
    const numbered = decisions
      .filter(({ cite, on }) => on?.earliest === on?.latest && cite.number?.startsWith(`${kind}〔${year}〕`))
      .map(({ cite, on }) => [Number(/(\d+)号$/.exec(cite.number ?? '')?.[1]), on?.latest ?? ''] as const)
      .sort(([one], [other]) => one - other)
    numbered.forEach(([number, day], index) => {
      const [before, dayBefore] = numbered[index - 1] ?? [0, day]
      expect([year, before, number, addDays(day, 12) >= dayBefore]).toEqual([year, before, number, true])
    })
  }
})

it('each decision is shown by the list of its year, or of the next', () => {
  for (const { year, on } of decisions) {
    if (!on) continue
    expect(on.earliest <= on.latest).toBe(true)
    expect([`${year}`, `${year - 1}`]).toContain(on.latest.slice(0, 4))
  }
})

it('reads a code by the digits that it does not share, and marks by what they did', () => {
  const of = (number: string) => decisions.filter(({ cite }) => cite.number === number).flatMap(({ steps }) => steps)
  expect(of('国函〔2018〕22号')).toEqual([
    { code: '140202', name: '', renamed: false, begun: ['140213', '140214'], enlarged: [], reduced: [] },
    { code: '140203', name: '', renamed: false, begun: ['140214'], enlarged: [], reduced: [] },
    { code: '140211', name: '', renamed: false, begun: ['140213', '140214'], enlarged: ['140212'], reduced: [] },
    { code: '140227', name: '', renamed: false, begun: ['140215'], enlarged: [], reduced: [] },
  ])
  expect(of('民函〔2019〕83号')).toEqual([
    { code: undefined, name: '', renamed: false, begun: ['330383'], enlarged: [], reduced: ['330327'] },
  ])
  expect(of('国函〔2020〕78号')[0]).toEqual({
    code: '130502',
    name: '桥东区',
    renamed: true,
    begun: [],
    enlarged: [],
    reduced: [],
  })
  expect(of('国函〔2020〕84号')).toMatchObject([{ code: '220381', begun: ['220184'] }])
})
