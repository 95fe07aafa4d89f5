import { itMeasures } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { AfterDeathApplication, SystemMember } from './after-death-service/index.js'
import { RedWhiteCouncil } from './funeral-customs/index.js'
import { FuneralFacility } from './funeral-facilities/index.js'
import { checkFuneralBill, FuneralBill, FuneralFeeList } from './funeral-fees/index.js'
import {
  FuneralAgent,
  funeralAgentProblems,
  MourningSite,
  mourningProblems,
  SectorProblem,
  zhengzhouMourning,
} from './funeral-supervision/index.js'
import { GraveDutyEntry, lawBehindGraveDuty, SweepingDay, sweepingProblems } from './grave-sweeping/index.js'
import { measures } from './measures.js'

const facility = {
  name: '甲陵园',
  place: '430281',
  kind: 'cemetery',
  founder: null,
  forProfit: null,
  publicBenefit: true,
}

// 国务院令第824号 arts 4 and 41 end with “and the like”; places have more than the others name.
describe('what an office has beside the words of a list', () => {
  it.each<[string, z.ZodType, object]>([
    [
      'applied for at a hospital',
      AfterDeathApplication,
      {
        number: 'A1',
        died: '2026-01-01',
        applied: '2026-01-02',
        channel: 'other',
        matters: [{ matter: 'deregistration' }],
      },
    ],
    ['a village ground in the system', SystemMember, { name: '甲', kind: 'rural-plot' }],
    [
      'another function of it',
      SystemMember,
      { name: '甲', kind: 'other', functions: [{ function: 'other', since: '2026-01-01' }] },
    ],
    ['a home that is built elsewhere (迁建)', FuneralFacility, { ...facility, works: [{ kind: 'relocate' }] }],
    [
      'the procuratorate, to which a problem goes',
      SectorProblem,
      {
        id: 'P1',
        kind: 'relief-fraud',
        unit: '甲',
        found: '2026-04-01',
        source: 'audit',
        handedOver: { to: 'other', on: '2026-04-02' },
      },
    ],
    ['a wake in a hospital', MourningSite, { id: 'W1', on: '2026-04-01', where: 'other', acts: [], harm: null }],
    [
      'a drill on the list of duties',
      GraveDutyEntry,
      { duty: 'other', what: '应急演练', place: '甲', from: '2026-03-01', until: '2026-04-10', times: 'once' },
    ],
  ])('%s', (_, record, facts) => expect(record.safeParse(facts).success).toBe(true))

  it('another service for families is filed too, goods alone are not (art. 41)', () => {
    const codes = (services: string[]) =>
      funeralAgentProblems(
        FuneralAgent.parse({ name: '甲', services, began: '2026-04-01', filed: null }),
        '2026-04-02',
      ).map(({ code }) => code)
    expect([codes(['other']), codes(['goods'])]).toEqual([['filed'], []])
  })
  it('a wake elsewhere is in no street', () => {
    const site = MourningSite.parse({ id: 'W1', on: '2026-04-01', where: 'other', acts: ['tent'], harm: false })
    expect(mourningProblems(site, zhengzhouMourning, '2026-04-02')).toEqual([])
  })
  it('no law was read for another duty', () => expect(lawBehindGraveDuty('other', '2026-04-01')).toBeNull())
})

describe('items of one name on a list of fees', () => {
  const item = (facts: object) => ({ name: '遗体火化', charge: 'cremation', unit: '具', most: 300_00, ...facts })
  const list = (...items: object[]) => ({ institution: '甲馆', from: '2026-04-01', displayed: '2026-04-01', items })
  const plain = item({ specification: '普通炉' })
  const raking = item({ specification: '拣灰炉', most: 900_00 })
  it.each<[string, object[], boolean]>([
    ['of two specifications', [plain, raking], true],
    ['of two units', [item({ unit: '具·天' }), item({ unit: '具·月' })], true],
    ['of one', [plain, plain], false],
    ['without one', [item({}), item({})], false],
  ])('%s', (_, items, expected) => expect(FuneralFeeList.safeParse(list(...items)).success).toBe(expected))
  it.each<[string, object, number]>([
    ['the one that is named', { specification: '普通炉' }, 600_00],
    ['the dearest where none is named', {}, 0],
    ['the dearest is the other', { specification: '拣灰炉' }, 0],
  ])('a bill of 900 yuan is held against %s', (_, line, over) =>
    expect(
      checkFuneralBill(
        FuneralBill.parse({ on: '2026-05-01', lines: [{ name: '遗体火化', price: 900_00, ...line }] }),
        FuneralFeeList.parse(list(plain, raking)),
      ).overcharged,
    ).toBe(over),
  )
  it('a specification that is not on the list is charged outside of it', () =>
    expect(
      checkFuneralBill(
        FuneralBill.parse({ on: '2026-05-01', lines: [{ name: '遗体火化', specification: '豪华炉', price: 900_00 }] }),
        FuneralFeeList.parse(list(plain, raking)),
      ).problems.map(({ code }) => code),
    ).toEqual(['not-on-list']))
})

describe('what tells two records apart', () => {
  const work = { works: [{ kind: 'new', completed: '2024-05-01' }] }
  const council = (more: object) => ({ village: '甲', setUp: '2023-01-01', charter: '2023-01-01', ...more })
  const urn = (more: object) => ({ name: '福寿', kind: 'urn', degradable: true, ...more })
  const visits = (more: object) => ({ site: '公益性墓地', date: '2024-04-04', visitors: 10, ...more })
  itMeasures(measures, { from: '2024-01-01', asOf: '2024-12-31' }, [
    [
      'columbaria-built',
      [
        { ...facility, ...work },
        { ...facility, kind: 'ash-hall', ...work },
      ],
      1,
    ],
    ['red-white-council-coverage', [council({ name: '一组' }), council({ name: '二组' })], [1, 1]],
    ['green-funeral-goods-share', [urn({ material: '纸' }), urn({ material: '竹' })], [2, 2]],
    ['green-funeral-goods-share', [urn({ seller: '甲' }), urn({ seller: '乙' })], [2, 2]],
    ['grave-visitors', [visits({ place: '甲村' }), visits({ place: '乙村' })], 20],
  ])
  it('sites of one name in two villages', () => {
    const codes = (...places: string[]) =>
      sweepingProblems(
        places.map(place => SweepingDay.parse(visits({ place }))),
        '2024-12-31',
      ).map(({ code }) => code)
    expect([codes('甲村', '乙村'), codes('甲村', '甲村')]).toEqual([[], ['site-day-once']])
  })
  it('councils of one village have names', () =>
    expect(RedWhiteCouncil.safeParse(council({ name: '一组' })).success).toBe(true))
})
