import { notKnown } from '@minzheng/policy'
import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { BurialPlotFacts, BurialPlotFacts2026, burialPlot, burialPlot1998, burialPlot2026 } from './rules.js'

const limits = {
  ash: { single: 1, double: 1, more: 3 },
  body: { single: 4, double: 6 },
  publicFlatOnly: false,
  uprightMost: null,
}
// 江苏省公墓管理办法 2023: 0.5 and 0.8, flat steles in public-benefit cemeteries, else upright to 1 m.
const jiangsu = {
  ...limits,
  ash: { single: 0.5, double: 0.8, more: notKnown },
  body: { single: null, double: null },
  publicFlatOnly: true,
  uprightMost: 1,
}
const plot = (facts: object) => BurialPlotFacts.parse({ kind: 'ash', persons: 1, area: 0.5, ...facts })
const old = (facts: object, policy: object = limits) =>
  burialPlot1998.assess(plot(facts), { termMost: 20, ...policy } as never)

describe('size', () => {
  it.each<[string, object, object, boolean | null]>([
    ['fun-plot-js1: single, at the most', {}, jiangsu, true],
    ['江苏: single, above it', { area: 0.51 }, jiangsu, false],
    ['江苏: double, at the most', { persons: 2, area: 0.8 }, jiangsu, true],
    ['江苏: double, above it', { persons: 2, area: 0.81 }, jiangsu, false],
    ['江苏: three, not seen', { persons: 3 }, jiangsu, null],
    ['江苏: a body, no limit', { kind: 'body', area: 9 }, jiangsu, true],
    ['fun-plot-bj1: double 1 m²', { persons: 2, area: 1 }, limits, true],
    ['北京 art. 20: double above it', { persons: 2, area: 1.01 }, limits, false],
    ['北京 art. 20: three, 3 m²', { persons: 3, area: 3 }, limits, true],
    ['北京 art. 20: three, above it', { persons: 3, area: 3.01 }, limits, false],
    ['fun-plot-hn1: two bodies 6 m²', { kind: 'body', persons: 2, area: 6 }, limits, true],
    ['河南 art. 11: two bodies above it', { kind: 'body', persons: 2, area: 6.01 }, limits, false],
    ['河南 art. 11: one body 4 m²', { kind: 'body', persons: 1, area: 4 }, limits, true],
    ['河南 art. 11: one body above it', { kind: 'body', persons: 1, area: 4.01 }, limits, false],
  ])('%s', (_, facts, policy, ok) => expect(old(facts, policy).sizeOk).toBe(ok))
})

describe('stele', () => {
  it.each<[string, object, boolean | null]>([
    [
      'fun-plot-js3: upright to 1 m in a commercial cemetery',
      { cemetery: 'commercial', stele: 'upright', steleHeight: 1 },
      true,
    ],
    ['higher', { cemetery: 'commercial', stele: 'upright', steleHeight: 1.01 }, false],
    ['upright in a public-benefit one', { cemetery: 'public', stele: 'upright', steleHeight: 0.5 }, false],
    ['flat in a public-benefit one', { cemetery: 'public', stele: 'flat' }, true],
    ['none', {}, true],
    ['upright, cemetery not known', { stele: 'upright', steleHeight: 0.5 }, null],
    ['upright, height not known', { cemetery: 'commercial', stele: 'upright' }, null],
  ])('江苏 2023, %s', (_, facts, ok) => expect(old(facts, jiangsu).steleOk).toBe(ok))
  it('upright where nothing is set', () => {
    expect(old({ cemetery: 'public', stele: 'upright', steleHeight: 9 }).steleOk).toBe(true)
  })
})

describe('to 2026-03-29', () => {
  it('a grave conforms by size, stele and term', () => {
    expect(old({ term: 20 }).conforms).toBe(true)
    expect(old({ term: 20, area: 1.01 }).conforms).toBe(false)
    const upright = { term: 20, stele: 'upright', steleHeight: 0.5, cemetery: 'public' }
    expect(old(upright, { ...jiangsu, termMost: 20 }).conforms).toBe(false)
  })
  it.each([
    [20, true],
    [21, false],
    [null, null],
  ])('a term of %s years (民事发〔1998〕10号): %s', (term, ok) => {
    expect(old({ term })).toMatchObject({ termOk: ok, conforms: ok })
  })
  it('no term is asked for where the place sets none', () =>
    expect(old({}, { ...limits, termMost: null }).conforms).toBe(true))
})

describe('from 2026-03-30', () => {
  const now = (facts: object) =>
    burialPlot2026.assess(
      BurialPlotFacts2026.parse({ kind: 'ash', persons: 1, area: 0.5, term: 20, certificate: true, ...facts }),
      limits as never,
    )
  it.each<[string, object, object]>([
    ['fun-cycle-ok: art. 36, 20 years', {}, { termOk: true, conforms: true }],
    ['fun-cycle-over: art. 36, 21 years', { term: 21 }, { termOk: false, conforms: false }],
    ['art. 36: not known', { term: null }, { termOk: null, conforms: null }],
    ['art. 34: luxury material', { luxury: true }, { materialOk: false, conforms: false }],
    ['art. 35: no certificate', { certificate: false, exempt: false }, { providedOk: false, conforms: false }],
    ['art. 35: the very old', { certificate: false, exempt: true }, { providedOk: true, conforms: true }],
    ['art. 35: not known', { certificate: null, exempt: false }, { providedOk: null, conforms: null }],
    ['art. 34: too large', { area: 1.01 }, { sizeOk: false, conforms: false }],
    [
      'art. 34: upright where nothing is set',
      { stele: 'upright', steleHeight: 2, cemetery: 'public' },
      { steleOk: true },
    ],
  ])('%s', (_, facts, expected) => expect(now(facts)).toMatchObject(expected))
})

it('from 2026-03-30 the stele counts too', () => {
  const facts = BurialPlotFacts2026.parse({
    kind: 'ash',
    persons: 1,
    area: 0.5,
    term: 20,
    certificate: true,
    stele: 'upright',
    steleHeight: 0.5,
    cemetery: 'public',
  })
  expect(burialPlot2026.assess(facts, jiangsu as never)).toMatchObject({ steleOk: false, conforms: false })
})

it('the version of the day: the day before, the day and the day after', () => {
  expect(burialPlot.on('2026-03-29')).toBe(burialPlot1998)
  expect(burialPlot.on('2026-03-30')).toBe(burialPlot2026)
  expect(burialPlot.on('2026-03-31')).toBe(burialPlot2026)
  expect(() => burialPlot.on('1998-12-30')).toThrow('1998-12-31')
})

it.each([burialPlot1998, burialPlot2026])('answers alike in every way of running', program => agreement(program))
