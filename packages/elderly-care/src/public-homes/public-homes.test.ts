import { describe, expect, it } from 'vitest'
import { type ContractRules, PublicHome, publicHomeProblems, publicHomeProgress } from './home.js'
import { IdleProperty, idlePropertyProblems, idlePropertyState, idlePropertyUse } from './idle-property.js'

const contract = {
  operator: 'x',
  from: '2024-01-01',
  until: '2028-12-31',
  chosenBy: 'tender',
  bond: 0,
  reservedBeds: 20,
}
const home = (more: object = {}) =>
  PublicHome.parse({
    institution: 'a',
    beds: 100,
    residents: 60,
    tekunResidents: 20,
    mode: 'entrusted',
    modeSince: '2024-01-01',
    contract,
    ...more,
  })

// No source: the term, the tender and the notice are set by places, and those here are invented.
const rules: ContractRules = {
  mostMonths: 60,
  tender: true,
  renewDays: 90,
  cite: { title: '示例办法（虚构）', confidence: 'unverified' },
}

describe('a public home', () => {
  const codes = (more: object, asOf = '2025-01-01') =>
    publicHomeProblems(home(more), rules, asOf).map(
      ({ code, severity }) => `${code.slice('public-home-'.length)} ${severity}`,
    )
  const by = (more: object) => ({ contract: { ...contract, ...more } })
  const batch = (completed: string | null) => ({ batch: { name: '提升一批', due: '2024-12-31', completed } })

  it.each([
    ['all is well', {}, '2025-01-01', []],
    ['full', { residents: 100 }, '2025-01-01', []],
    ['overfull', { residents: 101 }, '2025-01-01', ['overfull warning']],
    ['more in tekun support than residents', { residents: 19 }, '2025-01-01', ['tekun-above-all error']],
    ['residents not known', { residents: null, tekunResidents: null }, '2025-01-01', []],
    ['of five years', by({ until: '2028-12-31' }), '2025-01-01', []],
    ['to the day that answers to the first', by({ until: '2029-01-01' }), '2025-01-01', ['contract-too-long warning']],
    ['a day more', by({ until: '2029-01-02' }), '2025-01-01', ['contract-too-long error']],
    ['90 days before the end', {}, '2028-10-02', []],
    ['89 days before', {}, '2028-10-03', ['contract-ends-soon warning']],
    ['the last day', {}, '2028-12-31', ['contract-ends-soon warning']],
    ['the day after', {}, '2029-01-01', ['contract-ended error']],
    ['backwards', by({ until: '2023-12-31' }), '2023-01-01', ['contract-backwards error']],
    ['a day long', by({ until: '2024-01-01' }), '2024-01-01', ['contract-ends-soon warning']],
    ['the day before it begins', { modeSince: '2023-12-31' }, '2023-12-31', ['contract-not-begun error']],
    ['the day on which it begins', { modeSince: '2023-12-31' }, '2024-01-01', []],
    ['the day before it begins, run so since a day not known', { modeSince: null }, '2023-12-31', []],
    ['run so from later on', { contract: null }, '2023-12-31', []],
    ['run by an enterprise, by contract', { mode: 'enterprise' }, '2025-01-01', []],
    ['run by an enterprise as its own', { mode: 'enterprise', contract: null }, '2025-01-01', []],
    ['run by an enterprise, the contract ended', { mode: 'enterprise' }, '2029-01-01', ['contract-ended error']],
    ['negotiated', by({ chosenBy: 'negotiation' }), '2025-01-01', ['not-tendered error']],
    ['chosen nobody knows how', by({ chosenBy: null }), '2025-01-01', ['not-tendered warning']],
    ['too few beds kept', by({ reservedBeds: 19 }), '2025-01-01', ['reserved-beds-short warning']],
    ['all beds kept', by({ reservedBeds: 100 }), '2025-01-01', []],
    ['more kept than there are', by({ reservedBeds: 101 }), '2025-01-01', ['reserved-beds error']],
    ['beds kept not known', by({ reservedBeds: null }), '2025-01-01', []],
    ['no contract', { contract: null }, '2025-01-01', ['no-contract error']],
    ['whether there is a contract is not known', { contract: undefined }, '2025-01-01', []],
    ['closed on its last day, the contract over', { closed: '2029-01-01' }, '2029-01-01', ['contract-ended error']],
    ['closed the day before', { closed: '2028-12-31' }, '2029-01-01', []],
    ['run by the county', { mode: 'county', contract: null }, '2025-01-01', []],
    ['run by the county, with a contract', { mode: 'county' }, '2025-01-01', ['contract-of-other-mode warning']],
    ['a batch on its day', batch(null), '2024-12-31', []],
    ['a batch after it', batch(null), '2025-01-01', ['batch-overdue error']],
    ['a batch of a home that closed on its day', { ...batch(null), closed: '2024-12-31' }, '2025-01-01', []],
    [
      'a batch of a home that closed after it',
      { ...batch(null), closed: '2025-01-01' },
      '2025-01-02',
      ['batch-overdue error'],
    ],
    ['a batch done on its day', batch('2024-12-31'), '2025-01-01', []],
    ['a batch done late', batch('2025-01-01'), '2025-01-01', ['batch-late warning']],
    ['a batch not done yet', batch('2025-01-02'), '2025-01-01', ['batch-overdue error']],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('a place that asks nothing finds nothing', () => {
    const lax = { cite: rules.cite }
    const odd = by({ until: '2099-01-01', chosenBy: null })
    expect(publicHomeProblems(home(odd), lax, '2098-12-31')).toEqual([])
  })

  it('the plan is counted by batch and by who runs the home', () => {
    const homes = [
      home(batch('2024-12-31')),
      home({ ...batch(null), mode: 'county' }),
      home({ batch: { name: '关停一批', due: '2025-06-30', completed: null } }),
      home(),
    ]
    expect(publicHomeProgress(homes, '2025-01-01')).toEqual({
      batches: { 提升一批: { homes: 2, done: 1, overdue: 1 }, 关停一批: { homes: 1, done: 0, overdue: 0 } },
      // Of the last it is not told whether it is in a batch.
      batchUnknown: 1,
      modes: { county: 1, township: 0, entrusted: 3, enterprise: 0, prefecture: 0, other: 0 },
      modeUnknown: 0,
      twice: ['a'],
    })
    expect(publicHomeProgress([home(), home({ institution: 'b', modeSince: null })], '2023-12-31')).toMatchObject({
      modes: { entrusted: 1 },
      modeUnknown: 1,
      twice: [],
    })
    expect(publicHomeProgress([home({ batch: null })], '2025-01-01')).toMatchObject({ batches: {}, batchUnknown: 0 })
    // 关停撤并: done as the plan has it, and run by nobody any more.
    const closing = home({ ...batch('2024-12-30'), closed: '2024-12-31' })
    const onDay = (asOf: string) => publicHomeProgress([closing], asOf)
    expect([onDay('2024-12-31'), onDay('2025-01-01')]).toMatchObject([
      { batches: { 提升一批: { done: 1 } }, modes: { entrusted: 1 }, modeUnknown: 0 },
      { batches: { 提升一批: { done: 1 } }, modes: { entrusted: 0 }, modeUnknown: 0 },
    ])
  })
})

describe('idle property of the state', () => {
  const property = (more: object = {}) =>
    IdleProperty.parse({ id: 'a', owner: 'x', area: 400, listed: '2024-01-01', fit: true, handedOver: null, ...more })
  const done = { handedOver: '2024-05-01', inUse: '2024-09-01' }

  it.each([
    [{}, '2023-12-31', 'not-listed'],
    [{ fit: null }, '2024-01-01', 'to-examine'],
    [{ fit: false }, '2024-01-01', 'unfit'],
    [{}, '2024-01-01', 'to-hand-over'],
    [{ handedOver: undefined }, '2024-01-01', null],
    [done, '2024-04-30', 'to-hand-over'],
    [{ ...done, inUse: undefined }, '2024-05-01', null],
    [done, '2024-05-01', 'handed-over'],
    [done, '2024-08-31', 'handed-over'],
    [done, '2024-09-01', 'in-use'],
  ])('%j on %s: %s', (more, asOf, state) => expect(idlePropertyState(property(more), asOf)).toBe(state))

  it('is given up after the last day of its use', () => {
    const used = property({ ...done, usedUntil: '2024-12-31' })
    expect(idlePropertyState(used, '2024-12-31')).toBe('in-use')
    expect(idlePropertyState(used, '2025-01-01')).toBe('given-up')
    expect(idlePropertyUse([used], '2025-01-01').used).toBe(0)
  })

  const run = { ...done, operator: 'y', plan: '老年食堂' }
  it.each([
    [run, []],
    [{}, []],
    [{ ...run, usedUntil: '2024-09-01' }, []],
    [{ ...run, usedUntil: '2024-08-31' }, ['order usedUntil']],
    [{ ...run, inUse: '2024-04-30' }, ['order inUse']],
    [{ ...run, handedOver: '2023-12-31' }, ['order handedOver']],
    [{ ...run, handedOver: null }, ['no-hand-over handedOver']],
    [{ ...run, inUse: null, usedUntil: '2024-12-31' }, ['order usedUntil']],
    [{ ...run, fit: false }, ['unfit fit']],
    [{ ...run, operator: null }, ['no-operator operator']],
    [{ ...run, handedOver: undefined, operator: undefined }, []],
  ])('%j: %j', (more, expected) =>
    expect(idlePropertyProblems([property(more)]).map(({ code, path }) => `${code.slice(14)} ${path[1]}`)).toEqual(
      expected,
    ),
  )

  it('twice', () =>
    expect(idlePropertyProblems([property(), property(), property({ id: 'b' })])).toMatchObject([
      { code: 'idle-property-twice', path: [1, 'id'] },
    ]))

  it('is one where it was given up, listed anew and used again', () => {
    const again = [
      property({ ...run, usedUntil: '2024-12-31' }),
      property({ listed: '2025-02-01', handedOver: '2025-02-10', inUse: '2025-03-01', operator: 'z' }),
    ]
    expect(idlePropertyProblems(again)).toEqual([])
    expect(
      ['2024-12-31', '2025-01-31', '2025-02-28', '2025-03-01'].map(on => idlePropertyUse(again, on)),
    ).toMatchObject([
      { listed: 1, used: 1 },
      { listed: 1, used: 0 },
      { listed: 1, used: 0 },
      { listed: 1, used: 1, listedArea: 400 },
    ])
  })

  it('what is used of what is listed', () => {
    const all = [property(), property({ id: 'b', area: 100.5, ...done }), property({ id: 'c', listed: '2025-01-01' })]
    expect(idlePropertyUse(all, '2024-12-31')).toEqual({
      listed: 2,
      used: 1,
      notKnown: 0,
      listedArea: 500.5,
      usedArea: 100.5,
    })
    const open = property({ handedOver: '2024-05-01', inUse: undefined })
    expect(idlePropertyUse([open], '2024-12-31')).toMatchObject({ used: 0, notKnown: 1 })
    expect(idlePropertyUse(all, '2024-08-31').used).toBe(0)
    const small = [property({ area: 0.1 }), property({ id: 'b', area: 0.2 })]
    expect(idlePropertyUse(small, '2024-12-31').listedArea).toBe(0.3)
  })
})
