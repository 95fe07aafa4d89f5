import { describe, expect, it } from 'vitest'
import { CarePair, isPaired, pairCoverage, pairProblems } from './pairs.js'
import { CarePartner, partnerProblems, partnerSummary } from './partners.js'

const day = '2024-06-01'
const pair = (child: string, carer: string, more: object = {}) =>
  CarePair.parse({ child, carer, from: '2024-01-01', ...more })

// No source: pairing is a form of care that plans name without a rule; the checks are those that a place asks for.
describe('pairs', () => {
  it.each([
    [{}, true],
    [{ from: '2024-06-02' }, false],
    [{ from: day }, true],
    [{ until: day }, true],
    [{ until: '2024-05-31' }, false],
  ])('%o: %s', (more, paired) => {
    expect(isPaired(pair('a', 'x', more), day)).toBe(paired)
  })

  it('which children have somebody', () => {
    const pairs = [pair('a', 'x'), pair('b', 'x', { until: '2024-02-01' }), pair('z', 'y')]
    expect(pairCoverage(['a', 'b', 'a', 'c'], pairs, day)).toEqual({ paired: 1, children: 3, unpaired: ['b', 'c'] })
  })

  const codes = (pairs: CarePair[], rules = {}) =>
    pairProblems(pairs, rules, day).map(({ code, path }) => [code, path[0]])
  it.each<[string, CarePair[], object, unknown]>([
    ['in order', [pair('a', 'x'), pair('b', 'x')], {}, []],
    ['twice at a time', [pair('a', 'x'), pair('a', 'x')], {}, [['pair-twice', 1]]],
    ['again later', [pair('a', 'x', { until: '2024-03-01' }), pair('a', 'x')], {}, []],
    ['two children where two may be', [pair('a', 'x'), pair('b', 'x')], { mostChildren: 2 }, []],
    [
      'two where one may be',
      [pair('a', 'x'), pair('b', 'x'), pair('c', 'y')],
      { mostChildren: 1 },
      [['pair-too-many', 1]],
    ],
    ['in touch five months ago to the day', [pair('a', 'x', { inTouchOn: [] })], { everyMonths: 5 }, []],
    [
      'a day longer',
      [pair('a', 'x', { from: '2023-12-31', inTouchOn: [] })],
      { everyMonths: 5 },
      [['pair-out-of-touch', 0]],
    ],
    ['in touch or not is not on record', [pair('a', 'x')], { everyMonths: 5 }, [['pair-contact-not-known', 0]]],
    ['in touch since', [pair('a', 'x', { from: '2023-12-31', inTouchOn: ['2024-03-01'] })], { everyMonths: 5 }, []],
    ['ends before it begins', [pair('a', 'x', { until: '2023-12-31' })], {}, [['pair-dates', 0]]],
    ['not checked, which nobody asks', [pair('a', 'x', { recordChecked: false })], {}, []],
    [
      'not checked, which the place asks',
      [pair('a', 'x', { recordChecked: false })],
      { checked: true },
      [['pair-not-checked', 0]],
    ],
    ['not checked, of a unit', [pair('a', 'x', { recordChecked: false, byUnit: true })], {}, [['pair-not-checked', 0]]],
    ['not known, of a unit', [pair('a', 'x', { byUnit: true })], {}, [['pair-check-not-known', 0]]],
    ['not known, which the place asks', [pair('a', 'x')], { checked: true }, [['pair-check-not-known', 0]]],
    ['not known, which nobody asks', [pair('a', 'x')], {}, []],
  ])('%s', (_, pairs, rules, expected) => {
    expect(codes(pairs, rules)).toEqual(expected)
  })
})

it('a pair that was not checked names art. 62, since the law', () => {
  const one = [pair('a', 'x', { from: '2021-01-01', recordChecked: false, byUnit: true })]
  expect(pairProblems(one, {}, '2021-05-31')).toEqual([])
  const [found] = pairProblems(one, {}, '2021-06-01')
  expect([found?.severity, found?.message.zh.includes('未成年人保护法第六十二条')]).toEqual(['error', true])
})

const partner = (more: object = {}) =>
  CarePartner.parse({
    name: 'p',
    kind: 'enterprise',
    services: ['parents-visit'],
    from: '2023-01-01',
    closeContact: false,
    actions: [
      { on: '2024-01-01', service: 'parents-visit', children: 3 },
      { on: '2024-12-31', service: 'parents-visit', children: 4 },
      { on: '2025-01-01', service: 'parents-visit', children: 5 },
    ],
    ...more,
  })

// Source: 未成年人保护法 第六十二条、第九十九条.
describe('partners', () => {
  it('what they did in a year', () => {
    const all = [
      partner(),
      partner({ name: 'q', actions: [] }),
      partner({ name: 'r', until: '2023-12-31' }),
      partner({ name: 's', from: '2025-01-01' }),
    ]
    expect(partnerSummary(all, { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      partners: 2,
      active: 1,
      actions: 2,
      reached: 7,
      unknown: 0,
    })
    const untold = [...all, partner({ name: 't', actions: undefined })]
    expect(partnerSummary(untold, { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({ active: 1, unknown: 1 })
    expect(partnerSummary([...all, ...all], { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({
      actions: 2,
      reached: 7,
    })
    const twice = [partner({ until: '2024-02-01' }), partner({ from: '2024-03-01', actions: [] })]
    expect(partnerSummary(twice, { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({ partners: 1, active: 1 })
  })

  it.each<[object, string[]]>([
    [{}, []],
    [{ closeContact: true }, ['partner-check-not-known']],
    // The look-up of a year may be made until its end.
    [{ closeContact: true, staffCheckedOn: '2022-12-31' }, ['partner-not-checked']],
    [{ closeContact: true, staffCheckedOn: '2023-01-01' }, []],
    [{ closeContact: true, staffCheckedOn: '2024-01-01' }, []],
    [{ closeContact: true, staffCheckedOn: '2024-06-01' }, []],
    [{ closeContact: true, staffCheckedOn: '2024-06-02' }, ['partner-check-not-known']],
    [{ closeContact: true, until: '2024-05-31' }, []],
    [{ closeContact: true, from: '2024-01-01', staffCheckedOn: '2022-12-31' }, []],
    [{ until: '2022-12-31' }, ['partner-dates']],
    [{ services: ['donation'] }, ['partner-unlisted-service']],
    [{ from: '2024-01-01' }, []],
    [{ from: '2024-01-02' }, ['partner-action-outside']],
    [{ until: '2024-01-01' }, []],
    [{ until: '2023-12-31' }, ['partner-action-outside']],
  ])('%o: %j', (more, codes) => {
    expect(partnerProblems(partner(more), day).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['2021-05-31', []],
    ['2021-06-01', ['partner-check-not-known']],
    ['2021-12-31', ['partner-check-not-known']],
  ])('the law of 2020, on %s: %j', (asOf, codes) => {
    const old = partner({ closeContact: true, from: '2018-01-01' })
    expect(partnerProblems(old, asOf).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['2021-12-31', []],
    ['2022-01-01', ['partner-not-checked']],
  ])('last looked up in 2020, on %s: %j', (asOf, codes) => {
    const old = partner({ closeContact: true, from: '2018-01-01', staffCheckedOn: '2020-12-31' })
    expect(partnerProblems(old, asOf).map(({ code }) => code)).toEqual(codes)
  })
})
