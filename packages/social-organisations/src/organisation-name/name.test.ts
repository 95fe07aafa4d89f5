import { describe, expect, it } from 'vitest'
import { branchKindOf, judgeBranchName } from './branch-name.js'
import { composeOrganisationName, OrganisationName, organisationNameProblems } from './name.js'
import { isNameFree, NameEntry, nameFreeFrom, namesInTheWay } from './reuse.js'

const name = (more: object = {}) =>
  OrganisationName.parse({ type: 'association', division: '达州市', field: '餐饮', form: '协会', ...more })
const codes = (more: object) => organisationNameProblems(name(more)).map(({ code, path }) => [code, path[0]])

describe('a name', () => {
  it.each([
    ['an association', {}, '达州市餐饮协会'],
    ['a chamber', { field: null, homePlace: '四川', form: '商会', division: '重庆市' }, '重庆市四川商会'],
    [
      'a service institution',
      { type: 'service-institution', tradeName: '阳光', field: '养老服务', form: '中心' },
      '达州市阳光养老服务中心',
    ],
    ['a national body', { national: true, division: null, nationalWord: '中国', field: '烹饪' }, '中国烹饪协会'],
  ])('%s: %s', (_, more, whole) => {
    expect(composeOrganisationName(name(more))).toBe(whole)
    expect(codes(more)).toEqual([])
  })

  it.each([
    ['2024-04-30', 0],
    ['2024-05-01', 1],
  ])('by the measures from 2024-05-01 on, %s: %i', (on, problems) =>
    expect(organisationNameProblems(name({ division: null }), on)).toHaveLength(problems),
  )

  // Art. 8, para. 3: 一般不冠以行政区划名称.
  it.each([
    [{ national: true }, 'warning'],
    [{ division: null }, 'error'],
  ])('%j: %s', (more, severity) => expect(organisationNameProblems(name(more))).toMatchObject([{ severity }]))

  it.each<[string, object, string[][]]>([
    ['no division', { division: null }, [['name-division', 'division']]],
    ['a division, national', { national: true }, [['name-without-division', 'division']]],
    ['a national word, local', { nationalWord: '中华' }, [['name-national-word', 'nationalWord']]],
    [
      'a national word, not approved',
      { national: true, division: null, nationalWord: '中国', nationalWordApproved: false },
      [['name-national-word', 'nationalWord']],
    ],
    [
      'a national word, approved',
      { national: true, division: null, nationalWord: '中国', nationalWordApproved: true },
      [],
    ],
    [
      'a national word of a service institution',
      { type: 'service-institution', tradeName: '阳光', national: true, division: null, nationalWord: '中国' },
      [['name-national-word', 'nationalWord']],
    ],
    ['no field', { field: null }, [['name-field', 'field']]],
    ['a service institution without its word', { type: 'service-institution' }, [['name-trade-name', 'tradeName']]],
    ['a foundation without its word', { type: 'foundation', form: '基金会' }, []],
    ['a chamber that is called an association', { homePlace: '四川', field: null }, [['name-of-chamber', 'homePlace']]],
    ['a chamber with a field', { homePlace: '四川', form: '商会' }, [['name-of-chamber', 'homePlace']]],
    [
      'a chamber with a word of its own',
      { homePlace: '四川', form: '商会', field: null, tradeName: '蜀' },
      [['name-of-chamber', 'homePlace']],
    ],
    [
      'a foundation as a chamber',
      { type: 'foundation', homePlace: '四川', form: '商会', field: null },
      [['name-of-chamber', 'homePlace']],
    ],
    ['an outstanding person', { person: { outstanding: true, consent: false, deprived: false } }, []],
    [
      'a person who is not',
      { person: { outstanding: false, consent: true, deprived: false } },
      [['name-of-person', 'person']],
    ],
    [
      'a foundation with consent',
      { type: 'foundation', person: { outstanding: false, consent: true, deprived: false } },
      [],
    ],
    [
      'a foundation without',
      { type: 'foundation', person: { outstanding: true, consent: false, deprived: false } },
      [['name-of-person', 'person']],
    ],
    ['not known', { person: { outstanding: null, consent: null, deprived: null } }, []],
    ['deprived', { person: { outstanding: true, consent: true, deprived: true } }, [['name-of-deprived', 'person']]],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))
})

describe('a name that was borne', () => {
  // 社会组织名称管理办法 art. 16.
  it.each([
    ['so-067: de-registered a year and a day ago', 'deregistered', '2025-06-01', '2026-06-02', true],
    ['a year ago: the year ends with that day', 'deregistered', '2025-06-01', '2026-06-01', false],
    ['renamed', 'renamed', '2025-06-01', '2026-06-01', false],
    ['renamed, a day more', 'renamed', '2025-06-01', '2026-06-02', true],
    ['so-068: revoked, a day less than three years', 'revoked', '2023-06-10', '2026-06-09', false],
    ['revoked, three years', 'revoked', '2023-06-10', '2026-06-10', false],
    ['revoked, a day more', 'revoked', '2023-06-10', '2026-06-11', true],
    ['a renaming that was revoked', 'renaming-revoked', '2023-06-10', '2026-06-10', false],
    ['the same, a day more', 'renaming-revoked', '2023-06-10', '2026-06-11', true],
    ['borne still', 'registered', '2001-01-01', '2026-06-11', false],
    ['the first day of the measures', 'deregistered', '2023-04-30', '2024-05-01', true],
    ['the day before', 'deregistered', '2001-01-01', '2024-04-30', null],
  ] as const)('%s', (_, state, since, on, free) => expect(isNameFree({ state, since }, on)).toBe(free))

  it('is free from a day', () => {
    expect(nameFreeFrom({ state: 'registered', since: '2020-01-01' })).toBeNull()
    expect(nameFreeFrom({ state: 'revoked', since: '2024-02-29' })).toBe('2027-03-01')
  })

  it('is in the way within one office, of the same field and form', () => {
    const wanted = { office: '甲区', word: '阳光', field: '养老', form: '中心' }
    const entry = (more: object = {}) =>
      NameEntry.parse({ ...wanted, state: 'registered', since: '2020-01-01', ...more })
    const way = (more: object, on = '2026-06-01') => namesInTheWay(wanted, [entry(more)], on).length
    expect(way({})).toBe(1)
    expect(way({ office: '乙区' })).toBe(0)
    expect(way({ word: '月光' })).toBe(0)
    expect(way({ field: '托育' })).toBe(0)
    expect(way({ form: '院' })).toBe(0)
    expect(way({ since: '2026-06-02' })).toBe(0)
    expect(way({ since: '2026-06-01' })).toBe(1)
    expect(way({ state: 'deregistered', since: '2025-05-31' })).toBe(0)
    expect(way({ state: 'deregistered', since: '2025-06-01' })).toBe(1)
    expect(way({ state: 'deregistered' }, '2024-04-30')).toBe(1)
  })
})

describe('the name of a part', () => {
  const parent = { name: '某某协会', type: 'association' as const }
  const judge = (
    called: string,
    of: { name: string; type: 'association' | 'service-institution' | 'foundation' } = parent,
  ) => judgeBranchName(of, called, '2026-06-01')
  it.each([
    ['so-070', '某某协会儿童服务专业委员会', 'met'],
    ['so-071', '某某协会上海代表处', 'met'],
    ['a branch', '某某协会青年工作委员会', 'met'],
    ['another', '某某协会火锅分会', 'met'],
    ['not the parent first', '儿童服务专业委员会', 'not-met'],
    ['a short form of the parent', '某协儿童服务专业委员会', 'not-met'],
    ['like a legal person', '某某协会儿童研究院', 'not-met'],
    ['like another', '某某协会数据中心', 'not-met'],
    ['a branch of a province', '某某协会上海分会', 'not-met'],
    ['a branch of a municipality', '某某协会上海市分会', 'not-met'],
    ['a branch of a county', '某某协会四川省渠县分会', 'not-met'],
    ['what may be a city', '某某协会达州市分会', 'undetermined'],
    ['a field with such a word in it', '某某协会智慧城市建设分会', 'met'],
    ['what may be a field', '某某协会智慧城市分会', 'undetermined'],
    ['a branch of a region', '某某协会西南分会', 'not-met'],
    ['a field that ends like an area', '某某协会社区服务分会', 'met'],
    ['a national word', '某某协会全国青年分会', 'not-met'],
    ['an ending that nobody lists', '某某协会儿童服务部落', 'undetermined'],
  ])('%s: %s is %s', (_, called, verdict) => expect(judge(called).verdict).toBe(verdict))

  it.each([
    ['a fund', '某某基金会助学专项基金管理委员会', { name: '某某基金会', type: 'foundation' as const }, 'met'],
    ['a service institution', '某某中心分会', { name: '某某中心', type: 'service-institution' as const }, 'not-met'],
    ['a national parent', '中国某某协会青年分会', { name: '中国某某协会', type: 'association' as const }, 'met'],
  ])('%s', (_, called, of, verdict) => expect(judge(called, of).verdict).toBe(verdict))

  it('says which of its parts fails, and by what', () => {
    const failed = (called: string, of = parent) =>
      judge(called, of)
        .criteria.filter(({ met }) => met === false)
        .map(({ code, cite }) => [code, cite.article ?? cite.title])
    expect(failed('某某协会儿童研究院')).toEqual([
      ['branch-name-ending', '第十七条'],
      ['branch-name-legal-person', '关于开展社会团体分支（代表）机构专项整治行动的通知'],
    ])
    expect(failed('某某协会上海分会')).toEqual([['branch-name-area', '第十七条']])
    expect(failed('某某协会中华文化分会').map(([code]) => code)).toEqual(['branch-name-national'])
    expect(judge('某某协会上海分会').criteria.find(({ code }) => code === 'branch-name-area')?.cite.issued).toBe(
      '2026-03-12',
    )
    expect(judgeBranchName(parent, '某某协会上海分会', '2026-03-11').criteria[5]?.cite.issued).toBe('2016-02-06')
    // The notices on areas and words are on associations.
    expect(
      judge('某某基金会中华文化专项基金管理委员会', { name: '某某基金会', type: 'foundation' }).criteria.map(
        ({ code }) => code,
      ),
    ).toEqual(['branch-may-be', 'branch-name-parent', 'branch-name-ending'])
  })

  it.each([
    ['甲分会', 'branch'],
    ['甲技术委员会', 'branch'],
    ['甲办事处', 'representative'],
    ['甲联络处', 'representative'],
    ['甲专项基金管理委员会', 'fund-committee'],
    ['甲中心', null],
  ])('%s: %s', (called, kind) => expect(branchKindOf(called)).toBe(kind))
})
