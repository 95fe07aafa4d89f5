import { describe, expect, it } from 'vitest'
import {
  divorceCertificateOffice,
  JurisdictionQuestion,
  type LocalOpening,
  marriageJurisdiction,
} from './jurisdiction.js'
import { crossProvincePilots, pilotOn } from './pilots.js'

const [anhui, henan, jiangxi, hunan, guangdong, guizhou] = ['340000', '410000', '360000', '430000', '440000', '520000']
const [nanjing, yubei, xiamen, zhuzhou] = ['320100', '500112', '350200', '430200']

interface Case {
  readonly act?: 'marriage' | 'divorce'
  readonly at: string
  readonly hukou: readonly (string | null)[]
  readonly permits?: readonly string[]
  readonly openings?: readonly LocalOpening[]
}
const ask = ({ act = 'marriage', at, hukou, permits = [], openings }: Case, on: string) =>
  marriageJurisdiction(
    act,
    JurisdictionQuestion.parse({
      parties: hukou.map(code => ({ kind: 'mainland', hukou: code })),
      office: { division: at },
      permits,
    }),
    on,
    openings,
  )

// Source: 婚姻登记条例 2003 arts. 4 and 10; 国函〔2021〕48号; 国函〔2023〕34号; 令804 arts. 2 and 7; the published cases are named.
describe('a mainland couple', () => {
  const inNanjing = { at: nanjing, hukou: [anhui, henan], permits: [nanjing] }
  const inYubei = { act: 'divorce', at: yubei, hukou: [guizhou, hunan], permits: [yubei] } as const
  const inXiamen = { at: xiamen, hukou: [jiangxi, hunan], permits: [xiamen] }
  const inZhuzhou = { at: zhuzhou, hukou: [jiangxi, guangdong] }
  it.each<[string, Case, string, boolean | null]>([
    ['mar-jur-1: the day before the first pilots', inNanjing, '2021-05-31', false],
    ['mar-jur-2: the first day', inNanjing, '2021-06-01', true],
    ['the day after', inNanjing, '2021-06-02', true],
    ['Jiangsu was no pilot of divorces', { ...inNanjing, act: 'divorce' }, '2021-06-01', false],
    ['until 2023-06-01', { ...inNanjing, act: 'divorce' }, '2023-06-01', true],
    ['mar-jur-4: Chongqing was', inYubei, '2021-06-01', true],
    ['not the day before', inYubei, '2021-05-31', false],
    ['mar-jur-5: Fujian joined in 2023', inXiamen, '2022-03-01', false],
    ['granted on 2023-05-12, not begun', inXiamen, '2023-05-12', null],
    ['the day before it was granted', inXiamen, '2023-05-11', false],
    ['never granted', { ...inZhuzhou, permits: [zhuzhou] }, '2023-05-20', false],
    ['granted, and no permit', { ...inXiamen, permits: [] }, '2023-05-20', false],
    [
      'an office known by its city alone, the other elsewhere',
      { at: '350200', hukou: ['350203', hunan] },
      '2022-03-01',
      null,
    ],
    ['another city of the province', { at: '350200', hukou: [jiangxi, hunan] }, '2022-03-01', false],
    ['the day before it began', inXiamen, '2023-05-31', null],
    ['begun', inXiamen, '2023-06-01', true],
    ['mar-jur-7: Hunan was none of the 21', { ...inZhuzhou, permits: [zhuzhou] }, '2023-07-01', false],
    ['mar-jur-8: the day before the nation-wide rule', inZhuzhou, '2025-05-09', false],
    ['mar-jur-9: its first day', inZhuzhou, '2025-05-10', true],
    ['the day after', inZhuzhou, '2025-05-11', true],
    ['the last day of the pilots', inXiamen, '2025-05-09', true],
    ['no permit', { ...inXiamen, permits: [] }, '2023-06-01', false],
    ['a permit of elsewhere', { ...inXiamen, permits: ['350100'] }, '2023-06-01', false],
    ['a permit of the city, an office of a district', { ...inXiamen, at: '350203' }, '2023-06-01', null],
    ['one is registered at the office', { at: '350203', hukou: ['350203', hunan] }, '2022-03-01', true],
    ['the same for a divorce', { act: 'divorce', at: '350203', hukou: [hunan, '350203'] }, '2004-03-01', true],
    ['registered in another county of the province', { at: '350203', hukou: ['350102', hunan] }, '2022-03-01', null],
    ['where is not known', { at: '350203', hukou: [null, hunan] }, '2022-03-01', null],
    ['only the city of one is known', { at: '350203', hukou: ['350200', hunan] }, '2022-03-01', null],
    [
      'in a pilot, one is of the province',
      { at: '350203', hukou: ['350102', hunan], permits: ['350203'] },
      '2024-03-01',
      null,
    ],
    [
      '武汉 was a pilot, 湖北 was not',
      { at: '420102', hukou: [hunan, anhui], permits: ['420102'] },
      '2021-06-01',
      true,
    ],
    ['another city of 湖北', { at: '420502', hukou: [hunan, anhui], permits: ['420502'] }, '2021-06-01', false],
    ['from 湖北 into 武汉', { at: '420102', hukou: ['420502', anhui], permits: ['420102'] }, '2021-06-01', true],
    ['西安', { at: '610102', hukou: [hunan, anhui], permits: ['610102'] }, '2021-06-01', true],
    ['before 2003-10-01', { at: '350203', hukou: ['350203', hunan] }, '2003-09-30', null],
    ['from it', { at: '350203', hukou: ['350203', hunan] }, '2003-10-01', true],
    ['an office in Hong Kong', { at: '810000', hukou: [hunan, anhui] }, '2025-06-01', false],
  ])('%s', (_, question, on, expected) => expect(ask(question, on).competent).toBe(expected))

  it('whether one of them holds a permit is asked in a pilot alone', () => {
    const unknown = (on: string) =>
      marriageJurisdiction(
        'marriage',
        JurisdictionQuestion.parse({
          parties: [
            { kind: 'mainland', hukou: jiangxi },
            { kind: 'mainland', hukou: hunan },
          ],
          office: { division: xiamen },
        }),
        on,
      ).competent
    expect(['2023-05-11', '2023-05-20', '2023-06-01', '2025-05-09', '2025-05-10'].map(unknown)).toEqual([
      false,
      null,
      null,
      null,
      true,
    ])
  })

  it('goes to any registry of an area that opened them', () => {
    const cite = { title: '某省通告', confidence: 'unverified' } as const
    const openings = [{ area: '350000', from: '2022-03-01', until: '2022-12-31', cite }]
    const question = { at: '350203', hukou: ['350102', hunan], openings }
    expect(['2022-02-28', '2022-03-01', '2022-12-31', '2023-01-01'].map(on => ask(question, on).competent)).toEqual([
      null,
      true,
      true,
      null,
    ])
    expect(ask(question, '2022-03-01').cite).toBe(cite)
    expect(ask({ ...question, hukou: [anhui, hunan] }, '2022-03-01').competent).toBe(false)
  })

  // 国函〔2021〕48号 has one paragraph; 国函〔2023〕34号 grants the pilots in item one and has the rule on permits in item two.
  it.each([
    [[xiamen], '2023-05-20', '一'],
    [[xiamen], '2023-06-01', '二'],
    [[], '2023-06-01', '二'],
    [['350200'], '2025-05-09', '二'],
  ])('in a pilot of 2023 with permits of %o, on %s: item %s', (permits, on, article) =>
    expect(ask({ ...inXiamen, permits }, on).cite).toMatchObject({ number: '国函〔2023〕34号', article }),
  )
  it('in a pilot of 2021 the reply itself', () => {
    const { cite } = ask(inYubei, '2021-06-01')
    expect([cite.number, cite.article]).toEqual(['国函〔2021〕48号', undefined])
  })

  it.each([
    ['2025-01-19', '第四条第一款', '国务院令第387号'],
    ['2025-01-20', '第四条第一款', '国务院令第797号'],
    ['2025-05-09', '第四条第一款', '国务院令第797号'],
    ['2025-05-10', '第七条第一款', '国务院令第804号'],
  ])('cites on %s %s of %s', (on, article, number) => {
    expect(ask({ at: '430202', hukou: ['430202', hunan] }, on).cite).toMatchObject({ article, number })
  })
})

// Source: 婚姻登记条例 2003 arts. 2, 4, 10, 19; 令804 arts. 2, 7, 25, 26.
describe('others', () => {
  const pair = (kinds: readonly string[], office: object, more: object = {}) =>
    JurisdictionQuestion.parse({
      parties: kinds.map(kind => ({ kind, ...(kind === 'mainland' ? { hukou: '350203' } : {}) })),
      office,
      ...more,
    })
  const at = { division: '350200', namedForForeign: true }
  it.each<[string, readonly string[], object, string, boolean | null]>([
    [
      'a foreigner, at the named office of the place',
      ['mainland', 'foreigner'],
      { ...at, serves: '350200' },
      '2025-05-09',
      true,
    ],
    ['of another place', ['foreigner', 'mainland'], { ...at, serves: '350100' }, '2025-05-09', false],
    ['of any place, from 2025-05-10', ['foreigner', 'mainland'], { ...at, serves: '350100' }, '2025-05-10', true],
    ['its area is not known', ['mainland', 'hong-kong'], at, '2025-05-09', null],
    ['in another province', ['mainland', 'macao'], { division: '440100', namedForForeign: true }, '2025-05-09', false],
    ['not named', ['mainland', 'taiwan'], { division: '350203', namedForForeign: false }, '2025-05-09', false],
    ['not named', ['mainland', 'taiwan'], { division: '350203', namedForForeign: false }, '2025-05-10', false],
    ['named or not is not known', ['mainland', 'overseas-chinese'], { division: '350203' }, '2025-05-10', null],
    ['both of Hong Kong', ['hong-kong', 'hong-kong'], at, '2025-05-10', null],
    ['two foreigners', ['foreigner', 'foreigner'], at, '2025-05-10', null],
    ['of Hong Kong and a foreigner, at a named office', ['hong-kong', 'foreigner'], at, '2025-05-10', true],
    ['at one not named', ['foreigner', 'taiwan'], { ...at, namedForForeign: false }, '2025-05-10', false],
    ['before, no office was theirs by household', ['hong-kong', 'foreigner'], at, '2025-05-09', null],
    ['where the office is, is not known', ['mainland', 'mainland'], {}, '2025-05-10', null],
  ])('%s', (_, kinds, office, on, expected) =>
    expect(marriageJurisdiction('marriage', pair(kinds, office), on).competent).toBe(expected),
  )

  it.each([
    ['2025-05-09', '第二条'],
    ['2025-05-10', '第二十六条'],
  ])('both Chinese from outside the mainland on %s: %s', (on, article) =>
    expect(marriageJurisdiction('marriage', pair(['hong-kong', 'macao'], at), on).cite.article).toBe(article),
  )

  it('a mainland party whose registration is not known', () => {
    const question = JurisdictionQuestion.parse({
      parties: [{ kind: 'mainland' }, { kind: 'foreigner' }],
      office: { ...at, serves: '350200' },
    })
    expect(marriageJurisdiction('divorce', question, '2025-05-09')).toMatchObject({
      competent: null,
      cite: { article: '第十条第二款' },
    })
    expect(marriageJurisdiction('divorce', question, '2025-05-10')).toMatchObject({
      competent: true,
      cite: { article: '第十三条第二款' },
    })
  })

  it.each<[readonly string[], boolean | undefined, string, boolean | null, string]>([
    [['mainland', 'overseas-chinese'], true, '2025-05-09', true, '第十九条'],
    [['mainland', 'overseas-chinese'], true, '2025-05-10', true, '第二十五条'],
    [['mainland', 'overseas-chinese'], false, '2025-05-10', false, '第二十五条'],
    [['mainland', 'overseas-chinese'], undefined, '2025-05-10', null, '第二十五条'],
    [['mainland', 'foreigner'], true, '2025-05-10', false, '第二十五条'],
  ])('an embassy: %s, %s, %s', (kinds, bothLiveThere, on, competent, article) => {
    const found = marriageJurisdiction('marriage', pair(kinds, { kind: 'embassy' }, { bothLiveThere }), on)
    expect(found).toMatchObject({ competent, cite: { article } })
  })

  it.each([
    ['2021-01-01', '二'],
    ['2025-05-09', '二'],
    ['2025-05-10', '第十六条第一款'],
  ])('the certificate of a divorce is given where it was received, on %s by %s', (on, article) => {
    expect(divorceCertificateOffice('430202', '430202', on)).toMatchObject({ competent: true, cite: { article } })
    expect(divorceCertificateOffice('430202', '430203', on)?.competent).toBe(false)
  })
  it('before the Civil Code nobody waits for it', () =>
    expect(divorceCertificateOffice('430202', '430202', '2020-12-31')).toBeNull())
})

describe('the pilots (国函〔2021〕48号; 国函〔2023〕34号)', () => {
  it('are nine areas, then 21 provinces', () => {
    const of = (from: string) => crossProvincePilots.filter(one => one.from === from)
    expect([of('2021-06-01').length, of('2023-06-01').length]).toEqual([9, 21])
    expect(
      of('2021-06-01')
        .filter(({ acts }) => acts.includes('divorce'))
        .map(({ name }) => name),
    ).toEqual(['辽宁', '山东', '广东', '重庆', '四川'])
    expect(of('2023-06-01').every(({ acts }) => acts.length === 2)).toBe(true)
    expect(new Set(of('2023-06-01').map(({ area }) => area)).size).toBe(21)
  })
  it('follow each other without a gap', () => {
    expect(
      ['2021-05-31', '2021-06-01', '2023-05-31', '2023-06-01', '2025-05-09', '2025-05-10'].map(
        on => pilotOn('510100', 'divorce', on)?.from,
      ),
    ).toEqual([undefined, '2021-06-01', '2021-06-01', '2023-06-01', '2023-06-01', undefined])
  })
})
