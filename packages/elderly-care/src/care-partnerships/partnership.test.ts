import { describe, expect, it } from 'vitest'
import {
  CarePartnership,
  CrossRegionAgreement,
  CrossRegionHome,
  crossRegionHomes,
  crossRegionProblems,
  partneredHomes,
  partnershipProblems,
  portability,
} from './partnership.js'

const pair = (facts: object = {}) =>
  CarePartnership.parse({
    helper: { name: '市福利院', area: 'urban', public: true },
    helped: { name: '甲敬老院', area: 'rural' },
    signed: '2024-03-01',
    until: '2026-02-28',
    help: [{ kind: 'training', on: '2024-06-01' }],
    ...facts,
  })

describe('partnerships', () => {
  // 国发〔2013〕35号 二（四）; repeated by 山东省养老服务条例 art. 41(3), 青岛市养老服务促进条例 art. 48.
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2025-03-01', []],
    ['with itself', { helped: { name: '市福利院', area: 'rural' } }, '2025-03-01', ['helps-another']],
    [
      'the wrong way round',
      { helper: { name: '乙', area: 'rural', public: true } },
      '2025-03-01',
      ['urban-helps-rural'],
    ],
    [
      'signed before the opinion',
      { helper: { name: '乙', area: 'rural', public: true }, signed: '2013-09-05', until: '2014-01-01', help: [] },
      '2025-03-01',
      [],
    ],
    ['signed on its day', { signed: '2013-09-06', until: '2014-01-01', help: [] }, '2025-03-01', ['help-given']],
    ['over before it was signed', { until: '2024-02-29', help: [] }, '2024-02-28', ['ends-before-it-begins']],
    ['over, and nothing done', { help: [] }, '2026-03-01', ['help-given']],
    ['over, and what was done is not known', { help: undefined }, '2026-03-01', []],
    ['nothing done on the last day', { help: [] }, '2026-02-28', []],
    ['nothing done, without an end', { help: [], until: null }, '2026-03-01', []],
    ['help on the last day', { help: [{ kind: 'equipment', on: '2026-02-28' }] }, '2026-02-28', []],
    ['help after it', { help: [{ kind: 'equipment', on: '2026-03-01' }] }, '2026-03-01', ['help-within-term']],
    [
      'help before it was signed',
      { help: [{ kind: 'equipment', on: '2024-02-29' }] },
      '2025-03-01',
      ['help-within-term'],
    ],
  ])('%s', (_, facts, asOf, expected) =>
    expect(partnershipProblems(pair(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it('二（四） bars no pair of another kind: a warning', () => {
    const twoInTheCountry = pair({ helper: { name: '中心敬老院', area: 'rural', public: true } })
    expect(partnershipProblems(twoInTheCountry, '2025-03-01')).toMatchObject([{ severity: 'warning' }])
  })

  it.each([
    ['2024-02-29', ['甲敬老院', '乙敬老院']],
    ['2024-03-01', ['乙敬老院']],
    ['2026-02-28', ['乙敬老院']],
    ['2026-03-01', ['甲敬老院', '乙敬老院']],
  ])('on %s without a partner: %j', (asOf, without) =>
    expect(partneredHomes(['甲敬老院', '乙敬老院', '甲敬老院'], [pair()], asOf).without).toEqual(without),
  )
})

describe('across the border', () => {
  const agreement = CrossRegionAgreement.parse({
    title: '两地养老合作协议',
    regions: ['500000', '510000'],
    portable: ['ability-assessment', '老年优待'],
    excluded: ['operating-subsidy'],
    from: '2023-01-01',
    until: '2025-12-31',
  })
  const from = { registered: '511702', home: '500112', on: '2024-01-01' }

  // No source: an invented agreement.
  it.each([
    ['ability-assessment', from, true],
    ['operating-subsidy', from, false],
    ['service-subsidy', from, null],
    ['老年优待', from, true],
    ['ability-assessment', { ...from, on: '2025-12-31' }, true],
    ['ability-assessment', { ...from, on: '2026-01-01' }, null],
    ['ability-assessment', { ...from, on: '2022-12-31' }, null],
    ['ability-assessment', { ...from, home: '520100' }, null],
    ['ability-assessment', { ...from, home: '510100' }, null],
  ] as const)('%s, %o: %s', (benefit, where, portable) =>
    expect(portability(benefit, where, [agreement]).portable).toBe(portable),
  )
  it('agreements that contradict each other decide nothing', () => {
    const other = { ...agreement, title: '另一协议', portable: [], excluded: ['ability-assessment' as const] }
    expect(portability('ability-assessment', from, [agreement, other])).toMatchObject({ portable: null, by: null })
  })
  it.each([
    ['of the other region', { division: '500112' }, 1],
    ['of the same', { division: '511702' }, 0],
    ['of a third', { division: '520100' }, 0],
    ['on its last day', { division: '500112', closed: '2024-01-01' }, 1],
    ['closed', { division: '500112', closed: '2023-12-31' }, 0],
    ['not open yet', { division: '500112', opened: '2024-01-02' }, 0],
  ])('a home %s', (_, facts, number) => {
    const home = CrossRegionHome.parse({
      institution: '丙养老院',
      operator: { name: '丁公司', division: '511702' },
      beds: null,
      opened: '2023-01-01',
      ...facts,
    })
    expect(crossRegionHomes([home], agreement, '2024-01-01')).toHaveLength(number)
    const parse = (closed: string) => CrossRegionHome.safeParse({ ...home, opened: '2023-01-01', closed }).success
    expect([parse('2023-01-01'), parse('2022-12-31')]).toEqual([true, false])
  })
  it('prefectures and counties may agree too', () => {
    const of = (regions: string[], home: string) =>
      portability('ability-assessment', { ...from, home }, [CrossRegionAgreement.parse({ ...agreement, regions })])
        .portable
    expect([
      of(['511700', '500101'], '500101'),
      of(['511700', '500101'], '500112'),
      of(['511800', '500101'], '500101'),
    ]).toEqual([true, null, null])
  })
  it('that contradict themselves are named', () => {
    const wrong = { ...agreement, excluded: ['ability-assessment' as const], until: '2022-12-31' }
    expect(crossRegionProblems([agreement, wrong]).map(({ code, path }) => [code, path[0]])).toEqual([
      ['ends-before-it-begins', 1],
      ['both-in-and-out', 1],
    ])
  })
})
