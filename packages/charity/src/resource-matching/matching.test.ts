import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CharityNeed, CharityResource, matchResources } from './match.js'
import { charityNetwork } from './network.js'

const need = (id: string, amount: number, more: object = {}) =>
  CharityNeed.parse({
    id,
    division: '320404001001',
    kind: 'money',
    purpose: '助学',
    amount,
    registeredOn: '2025-01-01',
    ...more,
  })
const resource = (id: string, amount: number, more: object = {}) =>
  CharityResource.parse({ id, kind: 'money', amount, from: '2025-01-01', ...more })
const on = '2025-06-01'

// 慈善法 (2023) arts. 56 and 59.
describe('matching', () => {
  it('serves urgent needs first, then those registered first', () => {
    const needs = [
      need('late', 5, { registeredOn: '2025-03-01' }),
      need('early', 5, { registeredOn: '2025-02-01' }),
      need('urgent', 5, { registeredOn: '2025-05-01', urgent: true }),
      need('tomorrow', 5, { registeredOn: '2025-06-02', urgent: true }),
    ]
    expect(matchResources(needs, [resource('a', 12)], on)).toEqual({
      allocations: [
        { need: 'urgent', resource: 'a', amount: 5 },
        { need: 'early', resource: 'a', amount: 5 },
        { need: 'late', resource: 'a', amount: 2 },
      ],
      open: [{ need: 'late', missing: 3 }],
      left: [],
      problems: [],
    })
  })

  it('counts what stands twice once, and names it', () => {
    const { allocations, problems } = matchResources(
      [need('n', 5), need('n', 5)],
      [resource('a', 4), resource('a', 4)],
      on,
    )
    expect(allocations).toEqual([{ need: 'n', resource: 'a', amount: 4 }])
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['matching-twice', 'needs', 1, 'id'],
      ['matching-twice', 'resources', 1, 'id'],
    ])
  })

  it('takes what is alike in the order of its ids, and a need of the day itself', () => {
    const over = need('over', 1, { until: '2000-01-01' })
    const needs = [over, need('b', 1), need('c', 1), need('a', 1), need('today', 1, { registeredOn: on, until: on })]
    const stock = [resource('z', 1), resource('x', 1), resource('y', 1, { until: '9999-12-31' }), resource('w', 1)]
    expect(matchResources(needs, stock, on).allocations.map(one => `${one.need} ${one.resource}`)).toEqual([
      'a y',
      'b w',
      'c x',
      'today z',
    ])
  })

  it.each([
    ['of the same', '轮椅', '轮椅', 5],
    ['of others', '轮椅', '棉被', 0],
    ['of which it is not told what they are', '轮椅', undefined, 0],
    ['where any will do', undefined, '棉被', 5],
  ])('goods %s', (_, needed, offered, given) => {
    const needs = [need('n', 5, { kind: 'goods', purpose: '助残', ...(needed && { item: needed }) })]
    const stock = [resource('r', 100, { kind: 'goods', ...(offered && { item: offered }) })]
    expect(matchResources(needs, stock, on).left).toEqual([{ resource: 'r', amount: 100 - given }])
  })

  it.each([
    ['of another kind', { kind: 'goods' }, 0],
    ['for another purpose', { purpose: '助医' }, 0],
    ['for its purpose', { purpose: '助学' }, 5],
    ['for its district', { within: '320404' }, 5],
    ['for another district', { within: '320402' }, 0],
    ['from today', { from: on }, 5],
    ['from tomorrow', { from: '2025-06-02' }, 0],
    ['until today', { until: on }, 5],
    ['until yesterday', { until: '2025-05-31' }, 0],
  ])('a resource %s', (_, more, given) => {
    const { allocations } = matchResources([need('n', 5)], [resource('a', 9, more)], on)
    expect(allocations.reduce((sum, { amount }) => sum + amount, 0)).toBe(given)
  })

  it('uses what is bound most closely first', () => {
    const stock = [
      resource('free', 1),
      resource('free until July', 1, { until: '2025-07-01' }),
      resource('for the district', 1, { within: '320404' }),
      resource('for study', 1, { purpose: '助学' }),
      resource('for study in the district', 1, { purpose: '助学', within: '320404' }),
    ]
    expect(matchResources([need('n', 5)], stock, on).allocations.map(one => one.resource)).toEqual([
      'for study in the district',
      'for study',
      'for the district',
      'free until July',
      'free',
    ])
    expect(matchResources([need('n', 2)], stock, on).left).toHaveLength(3)
  })

  it('keeps what is told for whom nothing else serves', () => {
    const goods = { kind: 'goods', purpose: '助残' }
    const needs = [need('any', 5, goods), need('chairs', 5, { ...goods, item: '轮椅', registeredOn: '2025-02-01' })]
    const stock = [resource('a', 5, { kind: 'goods', item: '轮椅' }), resource('b', 5, { kind: 'goods' })]
    expect(matchResources(needs, stock, on)).toMatchObject({
      allocations: [
        { need: 'any', resource: 'b', amount: 5 },
        { need: 'chairs', resource: 'a', amount: 5 },
      ],
      open: [],
    })
  })

  it('gives nothing twice and nothing that is not there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 })),
        fc.array(fc.integer({ min: 1, max: 20 })),
        (asked, offered) => {
          const { allocations, open, left } = matchResources(
            asked.map((amount, index) => need(`n${index}`, amount)),
            offered.map((amount, index) => resource(`r${index}`, amount)),
            on,
          )
          const given = allocations.reduce((sum, { amount }) => sum + amount, 0)
          const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
          expect(given).toBe(Math.min(sum(asked), sum(offered)))
          expect(sum(open.map(one => one.missing))).toBe(sum(asked) - given)
          expect(sum(left.map(one => one.amount))).toBe(sum(offered) - given)
        },
      ),
      { numRuns: 50 },
    )
  })
})

it('a network has groups, nodes alone and communities that nothing reaches', () => {
  const node = (id: string, kind: 'donor' | 'station' | 'community' | 'charity' | 'fund') => ({
    id,
    kind,
    division: '320404',
  })
  const nodes = [
    node('lonely', 'community'),
    node('giver', 'donor'),
    node('station', 'station'),
    node('served', 'community'),
    node('asks', 'community'),
    node('other', 'charity'),
  ]
  const links = [
    { from: 'giver', to: 'station' },
    { from: 'station', to: 'served' },
    { from: 'asks', to: 'station' },
    { from: 'nobody', to: 'served' },
  ]
  const { groups, alone, unreached, problems } = charityNetwork(nodes, links)
  expect(groups).toEqual([['giver', 'station', 'served', 'asks'], ['lonely'], ['other']])
  expect(alone).toEqual(['lonely', 'other'])
  expect(unreached).toEqual(['lonely', 'asks'])
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['charity-link-unknown', 3]])
  expect(problems[0]?.message.zh).toBe('没有“nobody”这个节点。')
  // A link from or to a node that is not there links nothing.
  const stray = charityNetwork(
    [node('a', 'community'), node('b', 'community')],
    [
      { from: 'nobody', to: 'a' },
      { from: 'a', to: 'nobody' },
      { from: 'nobody', to: 'b' },
    ],
  )
  expect(stray).toMatchObject({ groups: [['a'], ['b']], alone: ['a', 'b'] })
  const by = (kind: 'fund' | 'charity' | 'federation' | 'station' | 'volunteers') =>
    charityNetwork([node('a', 'community'), { ...node('b', 'donor'), kind }], [{ from: 'b', to: 'a' }]).unreached
  expect([by('fund'), by('charity'), by('federation')]).toEqual([[], [], []])
  expect([by('station'), by('volunteers')]).toEqual([['a'], ['a']])
})

it('a network counts a node once, and a link to itself for nothing', () => {
  const node = (kind: 'donor' | 'community') => ({ id: 'a', kind, division: '320404' })
  const { groups, alone, unreached, problems } = charityNetwork(
    [node('community'), node('donor')],
    [{ from: 'a', to: 'a' }],
  )
  expect([groups, alone, unreached]).toEqual([[['a']], ['a'], ['a']])
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
    ['charity-node-twice', 1],
    ['charity-link-self', 0],
  ])
})
