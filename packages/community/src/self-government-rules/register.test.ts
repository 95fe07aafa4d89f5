import { describe, expect, it } from 'vitest'
import {
  clausesToRead,
  hasRulesFiled,
  ruleFilingAuthority,
  rulesProblems,
  rulesState,
  SelfGovernmentRules,
} from './register.js'

const rules = (more: object = {}) =>
  SelfGovernmentRules.parse({
    unit: '甲村',
    committee: 'village',
    kind: 'rules',
    asked: '2026-03-01',
    drafted: '2026-03-05',
    checked: '2026-03-10',
    adopted: '2026-03-20',
    adoptedBy: 'assembly',
    filed: '2026-03-30',
    published: '2026-04-01',
    clausesLawful: true,
    ...more,
  })
const codes = (more: object, asOf = '2026-06-01') => rulesProblems(rules(more), asOf).map(({ code }) => code)

it.each([
  ['2026-03-19', 'to-be-made'],
  ['2026-03-20', 'adopted'],
  ['2026-03-30', 'filed'],
  ['2027-01-01', 'ended'],
])('on %s: %s', (asOf, state) => {
  const one = rules({ ended: '2027-01-01' })
  expect(rulesState(one, asOf)).toBe(state)
  expect(hasRulesFiled([one], asOf)).toBe(state === 'filed')
  expect(hasRulesFiled([{ ...one, kind: 'charter' }], asOf)).toBe(false)
})

// Source: 村民委员会组织法 art. 31 since 2026, art. 27 before; 城市居民委员会组织法 arts 30, 31; the opinion of 2018 as remembered.
describe('what rules break', () => {
  const community = { committee: 'residents', adoptedBy: 'representatives' }
  const before = { asked: null, drafted: null, checked: null, filed: null, published: null }
  const earlier = { asked: null, drafted: null, checked: null, adopted: '2025-12-31', filed: '2026-01-05' }
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-06-01', []],
    ['checked after the vote', { checked: '2026-03-21' }, '2026-06-01', ['rules-order']],
    ['by the representatives', { adoptedBy: 'representatives', authorised: true }, '2026-06-01', ['rules-adoption']],
    ['a community, let by its assembly', { ...community, authorised: true }, '2026-06-01', []],
    ['a community, not let', { ...community, authorised: false }, '2026-06-01', ['rules-adoption']],
    ['a community, not known whether', community, '2026-06-01', []],
    ['ended before the vote', { ended: '2026-03-19' }, '2026-06-01', ['rules-order']],
    ['filed without a vote', { adopted: null }, '2026-06-01', ['rules-order']],
    ['filed late before the opinion', { ...before, adopted: '2018-12-26', filed: '2019-03-01' }, '2026-06-01', []],
    ['and from its day', { ...before, adopted: '2018-12-27', filed: '2019-01-07' }, '2026-06-01', ['rules-filing']],
    [
      'filed before the vote, before the opinion',
      { ...before, adopted: '2012-05-01', filed: '2012-04-30' },
      '2026-06-01',
      ['rules-order'],
    ],
    ['never filed', { ...before, adopted: '2012-05-01' }, '2026-06-01', ['rules-filing']],
    ['before the law that is held', { ...before, adopted: '2010-10-27' }, '2026-06-01', []],
    ['and from its day', { ...before, adopted: '2010-10-28' }, '2026-06-01', ['rules-filing']],
    [
      'the charter of a community until 2025',
      { ...before, committee: 'residents', kind: 'charter', adopted: '2025-12-31' },
      '2026-06-01',
      [],
    ],
    // 城市居民委员会组织法 of 1989, art. 9: representatives of the groups could make up the assembly.
    ['a community until 2025', { ...community, authorised: false, ...earlier }, '2026-06-01', []],
    [
      'a village until 2025',
      { ...earlier, adoptedBy: 'representatives', authorised: true },
      '2026-06-01',
      ['rules-adoption'],
    ],
    // The opinion is of rules and covenants; of a charter the law sets no day.
    ['a charter, filed later', { kind: 'charter', filed: '2026-05-31', published: '2026-03-20' }, '2026-06-01', []],
    ['a charter, not filed', { kind: 'charter', filed: null, published: null }, '2026-06-30', []],
    ['a charter, never filed', { kind: 'charter', filed: null, published: null }, '2026-07-01', ['rules-filing']],
    ['2012, in the quarter after', { ...before, adopted: '2012-05-01' }, '2012-09-30', []],
    ['a day late', { filed: '2026-03-31' }, '2026-06-01', ['rules-filing']],
    ['not filed, on the last day', { filed: null, published: null }, '2026-03-30', []],
    ['not filed, after it', { filed: null, published: null }, '2026-03-31', ['rules-filing']],
    ['whether they were filed is not told', { filed: undefined }, '2026-06-01', []],
    ['made known the same day', { published: '2026-03-30' }, '2026-06-01', []],
    ['made known too soon', { published: '2026-03-29' }, '2026-06-01', ['rules-publication']],
    ['made known and never filed', { filed: null }, '2026-04-01', ['rules-filing', 'rules-publication']],
    ['unlawful', { clausesLawful: false }, '2026-06-01', ['rules-unlawful']],
    [
      'a draft that was found unlawful',
      { clausesLawful: false, adopted: null, filed: null, published: null },
      '2026-06-01',
      [],
    ],
    ['unlawful, before it was adopted', { clausesLawful: false }, '2026-03-19', []],
    ['unlawful and given up', { clausesLawful: false, ended: '2026-06-01' }, '2026-06-01', []],
    ['nobody read it', { clausesLawful: null }, '2026-06-01', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  // The steps are those that rules go through as a rule (一般应经过).
  it.each([
    [{ checked: '2026-03-21' }, 'warning'],
    [{ published: '2026-03-29' }, 'warning'],
    [{ filed: '2026-03-19', published: null }, 'error'],
  ])('%o: %s', (more, severity) =>
    expect(rulesProblems(rules(more), '2026-06-01').map(one => one.severity)).toEqual([severity]),
  )

  it('filed within other days, and by what', () => {
    expect(rulesProblems(rules(), '2026-06-01', 9).map(({ code }) => code)).toEqual(['rules-filing'])
    expect(rulesProblems(rules(), '2026-06-01', 9)[0]?.message.zh).toContain('指导意见')
    expect(rulesProblems(rules({ filed: null, published: null }), '2026-06-01')[0]?.message.zh).toContain(
      '组织法第三十一条',
    )
  })

  it('articles of both sides', () => {
    const zh = (committee: string, adopted: string) =>
      rulesProblems(
        rules({
          committee,
          asked: null,
          drafted: null,
          checked: null,
          adopted,
          filed: adopted,
          published: null,
          adoptedBy: 'representatives',
          authorised: false,
          clausesLawful: false,
        }),
        '2026-06-01',
      ).map(({ message }) => /第.+条/.exec(message.zh)?.[0])
    expect(zh('village', '2026-01-01')).toEqual(['第三十一条', '第三十一条'])
    expect(zh('village', '2025-12-31')).toEqual(['第二十七条', '第二十七条'])
    expect(zh('residents', '2026-01-01')).toEqual(['第三十条', '第三十一条'])
    expect(zh('residents', '2025-12-31')).toEqual(['第十五条'])
  })
  it('filed with whom', () =>
    expect([ruleFilingAuthority('village').zh, ruleFilingAuthority('residents').zh]).toEqual([
      '乡、民族乡、镇的人民政府',
      '不设区的市、市辖区的人民政府或者街道办事处',
    ]))
})

it.each([
  ['邻里和睦，互相帮助', []],
  ['乱倒垃圾的，罚款50元', ['罚款']],
  ['外嫁女不享受集体分红', ['外嫁女']],
  ['不交卫生费的停水停电', ['停水']],
  ['违反者取消低保待遇', ['取消低保']],
  ['违约户子女不得入学', ['子女不得入学']],
  ['打架的，扣押其农具', ['扣押']],
  // 妇女权益保障法 art. 56: who is widowed, and who moves into the home of his wife.
  ['丧偶儿媳改嫁的，收回承包地', ['丧偶']],
  ['入赘女婿不参与分红', ['入赘']],
  ['不给开具任何证明', ['不给开具任何证明']],
  ['偷盗的，驱逐出村，扣款100元', ['扣款', '驱逐']],
  ['彩礼不超过三万元', []],
  ['第一条\n\n第三条 没收网具，罚款', ['没收']],
])('%s: %j', (text, words) => expect(clausesToRead(text).map(one => one.text)).toEqual(words))
it('says where', () => {
  const [found] = clausesToRead('第一条\n第二条 外嫁女不分红')
  expect(found).toMatchObject({ line: 2, problem: { code: 'clause-to-read', severity: 'warning', path: [1] } })
  expect(found?.problem.message.zh).toContain('“外嫁女”')
  expect(found?.problem.message.zh).toContain('妇女权益保障法第五十六条，2023-01-01起施行')
})
