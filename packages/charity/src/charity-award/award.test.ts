import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { type AwardCategory, awardEditions, awardNomineeKinds, nomineesOfCategory } from './editions.js'
import { AwardNominee, awardListProblems, nomineeVerdict } from './nominee.js'

const { 'china-2019': eleventh, 'china-2025': thirteenth, 'hunan-2024': hunan } = awardEditions

const sound = {
  id: '1',
  name: '某人',
  category: 'role-model',
  kind: 'person',
  official: 'none',
  wonBefore: false,
  seriousBreach: false,
  falsePapers: false,
  badFaith: false,
  deedOn: '2023-06-01',
  againstPoverty: true,
}
const nominee = (more: object = {}) => AwardNominee.parse({ ...sound, ...more })
const open = (more: object, edition: Parameters<typeof nomineeVerdict>[1] = thirteenth) =>
  nomineeVerdict(nominee(more), edition)
    .criteria.filter(({ met }) => met !== true)
    .map(({ code, met }) => [code, met])

// Source: “中华慈善奖”评选表彰办法 (2019) and the notices of the 11th and 13th edition; 第五届“湖南慈善奖”.
describe('a nominee', () => {
  it.each([
    ['sound', {}, []],
    ['a team is no official', { kind: 'team', official: null }, []],
    ['a company as a model', { kind: 'company' }, [['award-category', false]]],
    ['a category that this edition lacks', { category: 'organisation', kind: 'charity' }, [['award-category', false]]],
    ['of bureau rank', { official: 'bureau' }, [['award-official', null]]],
    ['of division rank', { official: 'division' }, []],
    ['rank not known', { official: null }, [['award-official', null]]],
    ['a model that won before', { wonBefore: true }, [['award-won-before', null]]],
    ['a donor who won before', { category: 'donor-person', wonBefore: true }, []],
    ['a project of a 4A body', { category: 'project-or-trust', kind: 'project', organisationGrade: 4 }, []],
    [
      'a project of a 3A body',
      { category: 'project-or-trust', kind: 'project', organisationGrade: 3 },
      [['award-organisation-grade', false]],
    ],
    [
      'a project, grade not known',
      { category: 'project-or-trust', kind: 'project' },
      [['award-organisation-grade', null]],
    ],
    ['a trust has no such grade', { category: 'project-or-trust', kind: 'trust' }, []],
    ['a serious breach', { seriousBreach: true }, [['award-serious-breach', false]]],
    ['false papers', { falsePapers: true }, [['award-false-papers', false]]],
    ['bad faith', { badFaith: true }, [['award-bad-faith', false]]],
    ['bad faith not known', { badFaith: null }, [['award-bad-faith', null]]],
  ])('%s', (_, more, expected) => expect(open(more)).toEqual(expected))

  it('of the 11th edition may have won before, and needs no grade', () => {
    const deedOn = '2018-06-01'
    expect(open({ deedOn, wonBefore: true }, eleventh)).toEqual([])
    expect(open({ deedOn, category: 'project-or-trust', kind: 'project' }, eleventh)).toEqual([])
  })

  it.each([
    [eleventh, '2017-01-01', '2019-12-31'],
    [thirteenth, '2022-01-01', '2024-12-31'],
    [hunan, '2021-01-01', '2023-09-30'],
  ])(
    'is honoured for what was done in the period of the edition, its first and last day among it',
    (edition, first, last) => {
      const met = (deedOn: string | null) =>
        nomineeVerdict(nominee({ deedOn, category: 'donor-person' }), edition).criteria.find(
          ({ code }) => code === 'award-period',
        )?.met
      expect([addDays(first, -1), first, last, addDays(last, 1), null].map(met)).toEqual([
        false,
        true,
        true,
        false,
        null,
      ])
    },
  )

  // The 13th edition counts the gifts of three years; a model may have done his deed before or since.
  it.each<[AwardCategory, string, boolean]>([
    ['role-model', 'person', false],
    ['project-or-trust', 'trust', false],
    ['donor-company', 'company', true],
    ['donor-person', 'person', true],
  ])('%s of the 13th edition, by its period: %s', (category, kind, isHeld) => {
    const period = (edition: Parameters<typeof nomineeVerdict>[1]) =>
      nomineeVerdict(nominee({ category, kind, deedOn: '2025-02-20' }), edition).criteria.find(
        ({ code }) => code === 'award-period',
      )
    expect(period(thirteenth)?.met).toBe(isHeld ? false : undefined)
    expect(period(hunan)?.met).toBe(false)
  })

  it('is refused by the measures, and judged by the notice where theirs are not known', () => {
    const cites = (edition: Parameters<typeof nomineeVerdict>[1], code: string) =>
      nomineeVerdict(nominee(), edition).criteria.find(one => one.code === code)?.cite
    expect(cites(thirteenth, 'award-bad-faith')?.title).toBe('“中华慈善奖”评选表彰办法')
    expect(cites(hunan, 'award-bad-faith')?.title).toContain('湖南慈善奖')
    expect(cites(thirteenth, 'award-official')?.article).toBe('第二条')
  })

  it('of Hunan stays open: its grounds of refusal were not read', () => {
    expect(nomineeVerdict(nominee(), hunan).verdict).toBe('undetermined')
    expect(nomineeVerdict(nominee({ category: 'organisation', kind: 'charity' }), hunan).verdict).toBe('undetermined')
    expect(nomineeVerdict(nominee({ kind: 'company' }), hunan).verdict).toBe('not-met')
    expect(nomineeVerdict(nominee(), thirteenth).verdict).toBe('met')
  })

  it('for the countryside may be of any kind', () =>
    expect(nomineesOfCategory['rural-revival']).toBe(awardNomineeKinds))
})

describe('a list', () => {
  const many = (count: number, more: object = {}, from = 0) =>
    Array.from({ length: count }, (_, index) => nominee({ id: String(from + index), ...more }))
  const codes = (list: AwardNominee[], edition: Parameters<typeof awardListProblems>[1]) =>
    awardListProblems(list, edition).map(({ code, path }) => [code, ...path])
  const donors = (count: number) =>
    many(count, { category: 'donor-company' satisfies AwardCategory, kind: 'company' }, 1000)

  it.each([
    ['models as many as there may be', [...many(20), ...donors(80)], []],
    ['one model more', [...many(21), ...donors(79)], [['award-quota', 'role-model']]],
    ['one more in all', [...many(20), ...donors(81)], [['award-quota']]],
    ['nobody', [], []],
    ['one twice', [nominee(), nominee()], [['award-twice', '1']]],
  ])('%s', (_, list, expected) => expect(codes(list, thirteenth)).toEqual(expected))

  it.each([
    [2, []],
    [3, [['award-officials']]],
  ])('with %i officials among ten', (officials, expected) => {
    const list = [...many(officials, { official: 'division' }), ...many(10 - officials, {}, 100)]
    expect(codes(list, thirteenth)).toEqual(expected)
    expect(codes(list, eleventh)).toEqual(expected)
  })

  it('is too little for work against poverty only where it is known', () => {
    const list = (known: boolean | null) => [...many(4), ...many(6, { againstPoverty: known }, 100)]
    const severity = (known: boolean | null) => awardListProblems(list(known), eleventh).map(one => one.severity)
    expect([severity(false), severity(null)]).toEqual([['error'], ['warning']])
  })

  it.each([
    ['role-model', 'person', 30],
    ['project-or-trust', 'trust', 50],
    // 公益时报 2019-09-10.
    ['donor-company', 'company', 40],
    ['donor-person', 'person', 30],
  ])('of the 11th edition has at most %i of %s', (category, kind, most) => {
    expect(codes(many(most, { category, kind }), eleventh)).toEqual([])
    expect(codes(many(most + 1, { category, kind }), eleventh)).toEqual([['award-quota', category]])
  })

  it('of the 11th edition has at most 150, one against poverty among two', () => {
    const of = (companies: number) => [
      ...donors(companies),
      ...many(30),
      ...many(50, { category: 'project-or-trust', kind: 'trust' }, 100),
      ...many(30, { category: 'donor-person' }, 200),
    ]
    expect([codes(of(40), eleventh), codes(of(41), eleventh)]).toEqual([
      [],
      [['award-quota'], ['award-quota', 'donor-company']],
    ])
    expect(awardListProblems(of(41), eleventh).map(({ severity }) => severity)).toEqual(['error', 'warning'])
    expect(codes([nominee({ againstPoverty: false })], eleventh)).toEqual([['award-poverty']])
  })

  it.each([
    [5, []],
    [4, [['award-poverty']]],
  ])('with %i of ten for work against poverty', (poor, expected) => {
    const list = [...many(poor), ...many(10 - poor, { againstPoverty: null }, 100)]
    expect(codes(list, eleventh)).toEqual(expected)
  })

  it('of Hunan has at most 60', () => {
    expect([60, 61].map(count => codes(many(count), hunan).length)).toEqual([0, 1])
    expect(awardListProblems(many(61), hunan)[0]?.message).toEqual({
      zh: '名单共61个，超过名额60个。',
      en: 'The list: 61 are listed, at most 60 may be.',
    })
  })
})
