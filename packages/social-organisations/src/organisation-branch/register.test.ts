import { describe, expect, it } from 'vitest'
import {
  isOrganisationBranchOn,
  OrganisationBranch,
  organisationBranchesProblems,
  organisationBranchProblems,
} from './register.js'

const branch = (more: object = {}) =>
  OrganisationBranch.parse({
    name: '某某协会青年工作委员会',
    kind: 'branch',
    parent: '某某协会',
    parentType: 'association',
    since: '2020-01-01',
    decidedBy: 'council',
    minutes: true,
    activities: ['2024-06-01'],
    ...more,
  })
const codes = (more: object = {}, asOf = '2026-06-01') =>
  organisationBranchProblems(branch(more), asOf).map(({ code, path }) => `${code} ${path[0]}`)
const foundation = { parentType: 'foundation', parent: '某某基金会', name: '某某基金会助学专项基金管理委员会' }

describe('what a branch breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['of a branch', { under: '某某协会餐饮分会' }, ['branch-of-branch under']],
    ['of an area', { name: '某某协会上海分会' }, ['branch-name-or-area name']],
    ['of an area, as is told', { name: '某某协会东湖区分会', ofArea: true }, ['branch-name-or-area ofArea']],
    ['of an area by both', { name: '某某协会上海分会', ofArea: true }, ['branch-name-or-area ofArea']],
    ['an office of an area', { kind: 'representative', name: '某某协会上海代表处', ofArea: true }, []],
    ['called like a legal person', { name: '某某协会研究院' }, ['branch-name-or-area name']],
    ['an ending that nobody lists', { name: '某某协会部落' }, []],
    ['decided by somebody', { decidedBy: 'other' }, ['branch-decided decidedBy']],
    ['no minutes', { minutes: false }, ['branch-decided minutes']],
    ['not known', { decidedBy: null, minutes: null }, []],
    ['a standing council', { decidedBy: 'standing-council' }, []],
    ['its own charter', { ownCharter: true }, ['branch-own-charter ownCharter']],
    ['its own account', { ownAccount: true }, ['branch-own-account ownAccount']],
    ['a fee', { managementFee: true }, ['branch-fee managementFee']],
    ['run by others', { outsourced: true }, ['branch-outsourced outsourced']],
    ['of a foundation, registered', { ...foundation, registered: true, minutes: false }, []],
    [
      'of a foundation, not registered',
      { ...foundation, registered: false, since: '2016-02-02' },
      ['branch-registered registered'],
    ],
    // 基金会管理条例 of 2004-06-01.
    ['of a foundation, from before its regulation', { ...foundation, registered: false, since: '2004-05-31' }, []],
    [
      'of a foundation, from its first day',
      { ...foundation, registered: false, since: '2004-06-01' },
      ['branch-registered registered'],
    ],
    // The notices on names that bear areas and 中华 are on associations.
    ['of a foundation, in a place', { ...foundation, name: '某某基金会上海专项基金管理委员会' }, []],
    ['of a foundation, with 中华', { ...foundation, name: '某某基金会中华文化专项基金管理委员会' }, []],
    // 国发〔2016〕9号.
    ['of a foundation, no longer registered', { ...foundation, registered: false, since: '2016-02-03' }, []],
    // The notices of 2014 and 2022 are on associations.
    ['of a foundation, with a charter', { ...foundation, ownCharter: true, managementFee: true, activities: [] }, []],
    ['of an association, not registered', { registered: false }, []],
    [
      'of a service institution',
      { parentType: 'service-institution', parent: '某某中心', name: '某某中心餐饮分会' },
      ['branch-of-service-institution parentType'],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it.each([
    ['two years to the day', '2026-06-01', []],
    ['a day more', '2026-06-02', ['branch-idle activities']],
    ['before the campaign', '2022-04-10', []],
  ])('idle: %s', (_, asOf, expected) =>
    expect(codes({ activities: asOf < '2024' ? [] : ['2024-06-01'] }, asOf)).toEqual(expected),
  )
  it('idle on the first day of the campaign, and not before what it did', () => {
    expect(codes({ activities: [] }, '2022-04-11')).toEqual(['branch-idle activities'])
    expect(codes({ activities: ['2024-06-01', '2027-01-01'] }, '2026-06-02')).toEqual(['branch-idle activities'])
  })

  it('idle is no breach of a law', () =>
    expect(organisationBranchProblems(branch({ activities: [] }), '2026-06-02')).toMatchObject([
      { code: 'branch-idle', severity: 'warning' },
    ]))

  it('breaks nothing before it stands and after it has gone', () => {
    const gone = { under: 'a', until: '2025-12-31' }
    expect([codes(gone, '2026-01-01'), codes(gone, '2025-12-31').length, codes(gone, '2019-12-31')]).toEqual([
      [],
      1,
      [],
    ])
    expect(isOrganisationBranchOn(branch(gone), '2020-01-01')).toBe(true)
  })

  it('a register holds each once', () => {
    const found = (...list: object[]) =>
      organisationBranchesProblems(list.map(branch), '2026-06-01').map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(found({}, {})).toEqual(['branch-twice 1.name'])
    expect(found({ until: '2025-12-31' }, {})).toEqual([])
    expect(found({}, { parent: '某某学会', name: '某某学会青年工作委员会' })).toEqual([])
    expect(found({}, { name: '某某协会餐饮分会', ownCharter: true })).toEqual(['branch-own-charter 1.ownCharter'])
  })
  it('names the text of the day', () => {
    const said = (asOf: string, more: object = {}) =>
      organisationBranchProblems(branch({ under: 'a', ...more }), asOf)[0]!.message.zh
    expect(said('2026-03-12')).toContain('社会团体登记管理条例第十七条')
    expect(said('2013-11-07', { since: '2010-01-01' })).toContain('社会团体登记管理条例第十九条')
  })

  it('no notice is held against days before it', () => {
    const first = { since: '1990-01-01', under: 'a' }
    expect([codes(first, '1998-10-24'), codes(first, '1998-10-25')]).toEqual([[], ['branch-of-branch under']])
    const old = { since: '2010-01-01', decidedBy: 'other', ownCharter: true }
    expect(codes(old, '2014-02-26')).toEqual([])
    expect(codes(old, '2014-02-27')).toEqual(['branch-own-charter ownCharter'])
    const free = { ...old, since: '2014-02-27' }
    expect(codes({ ...old, since: '2014-02-26' }, '2014-02-27')).toEqual(['branch-own-charter ownCharter'])
    expect(codes(free, '2014-02-27')).toEqual(['branch-decided decidedBy', 'branch-own-charter ownCharter'])
    const named = { since: '2020-01-01', name: '青年工作委员会', activities: ['2024-04-01'] }
    expect([codes(named, '2024-04-30'), codes(named, '2024-05-01')]).toEqual([[], ['branch-name-or-area name']])
  })

  it('refuses an end before the beginning', () => {
    const ok = (until: string) => OrganisationBranch.safeParse({ ...branch(), until }).success
    expect([ok('2020-01-01'), ok('2019-12-31')]).toEqual([true, false])
  })
})
