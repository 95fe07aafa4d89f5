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
    ['in touch five months ago to the day', [pair('a', 'x')], { everyMonths: 5 }, []],
    ['a day longer', [pair('a', 'x', { from: '2023-12-31' })], { everyMonths: 5 }, [['pair-out-of-touch', 0]]],
    ['in touch since', [pair('a', 'x', { from: '2023-12-31', inTouchOn: ['2024-03-01'] })], { everyMonths: 5 }, []],
    ['not checked', [pair('a', 'x', { recordChecked: false })], {}, [['pair-not-checked', 0]]],
  ])('%s', (_, pairs, rules, expected) => {
    expect(codes(pairs, rules)).toEqual(expected)
  })
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
    const all = [partner(), partner({ actions: [] }), partner({ until: '2023-12-31' }), partner({ from: '2025-01-01' })]
    expect(partnerSummary(all, { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      partners: 2,
      active: 1,
      actions: 2,
      reached: 7,
    })
  })

  it.each<[object, string[]]>([
    [{}, []],
    [{ closeContact: true }, ['partner-not-checked']],
    [{ closeContact: true, staffCheckedOn: '2023-12-31' }, ['partner-not-checked']],
    [{ closeContact: true, staffCheckedOn: '2024-01-01' }, []],
    [{ closeContact: true, staffCheckedOn: '2024-06-02' }, ['partner-not-checked']],
    [{ closeContact: true, until: '2024-05-31' }, []],
    [{ services: ['donation'] }, ['partner-unlisted-service']],
  ])('%o: %j', (more, codes) => {
    expect(partnerProblems(partner(more), day).map(({ code }) => code)).toEqual(codes)
  })
})
