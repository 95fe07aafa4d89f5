import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { UpperFund } from './budget/index.js'
import { CivilSystem, DataCatalogueEntry } from './digital-services/index.js'
import {
  ApprovalItem,
  certificatesEnding,
  daysCut,
  EnforcementOfficer,
  LawPublicityEvent,
  LegislativeBill,
} from './lawful-administration/index.js'
import { Petition } from './petitions/index.js'
import { StatisticalItem, statisticalTableProblems } from './statistics/index.js'

describe('what an office has beside the words of a list', () => {
  const petition = { id: '1', matter: 'a', received: '2024-03-01' }
  const entry = { name: '甲', items: ['乙'], provider: '丙', attribute: 'none' }
  const event = { name: '甲', date: '2024-12-04', laws: ['宪法'] }
  const bill = { id: '1', title: '甲自治县婚姻变通规定' }
  it.each<[string, z.ZodType, object]>([
    // 信访工作条例 art. 17: 信息网络、书信、电话、传真、走访等形式.
    ['a petition by fax', Petition, { ...petition, channel: 'fax' }],
    ['in another form', Petition, { ...petition, channel: 'other' }],
    ['data brought up to date every half year', DataCatalogueEntry, { ...entry, frequency: 'half-year' }],
    ['every two weeks', DataCatalogueEntry, { ...entry, frequency: 'other' }],
    ['an account on a network', CivilSystem, { name: '甲公众号', kind: 'other' }],
    ['an event for those who work in homes', LawPublicityEvent, { ...event, audience: 'other' }],
    ['a regulation of an autonomous county', LegislativeBill, { ...bill, kind: 'autonomous-regulation' }],
    ['money of the county for a town', UpperFund, { id: '1', from: 'county', amount: 1, received: null }],
    ['one of a special economic zone', LegislativeBill, { ...bill, kind: 'other' }],
  ])('%s', (_, record, facts) => expect(record.safeParse(facts).success).toBe(true))
})

describe('a figure in a unit of its own', () => {
  const items = [
    StatisticalItem.parse({ code: 'MZ0001', name: '火化炉', unit: '台' }),
    StatisticalItem.parse({ code: 'MZ0002', name: '人数', unit: '人' }),
  ]
  const codes = (value: number) =>
    statisticalTableProblems(
      {
        table: 'T',
        kind: 'annual',
        until: '2024-12-31',
        scope: '甲',
        rows: items.map(({ code }) => ({ code, value })),
      },
      items,
    ).map(({ code, path }) => [code, path[1]])
  it('has as many decimals as it likes', () => expect([codes(5), codes(5.5)]).toEqual([[], [['too-fine', 1]]]))
})

describe('what stands twice, one after the other', () => {
  const item = (more: object) => ApprovalItem.parse({ id: 'a', name: '甲', legalDays: 20, promisedDays: 5, ...more })
  it('an item that was given up and taken up anew is there, in whatever order', () =>
    expect(
      [
        [item({}), item({ abolished: '2020-01-01' })],
        [item({ abolished: '2020-01-01' }), item({})],
      ].map(list => daysCut(list, '2024-01-01').items),
    ).toEqual([1, 1]))
  const officer = (validFrom: string, validTo: string) =>
    EnforcementOfficer.parse({ id: 'a', examined: '2019-01-01', validFrom, validTo })
  it('a certificate that is renewed already does not end', () => {
    const ending = (...list: EnforcementOfficer[]) => certificatesEnding(list, '2024-11-01', 6)
    const old = officer('2020-01-01', '2024-12-31')
    expect([
      ending(old),
      ending(old, officer('2025-01-01', '2029-12-31')),
      ending(old, officer('2025-01-02', '2029-12-31')),
    ]).toEqual([['a'], [], ['a']])
  })
})
