import { describe, expect, it } from 'vitest'
import {
  AppraisalScheme,
  appraisalSchemeProblems,
  CountyAppraisal,
  countyAppraisalProblems,
  fiveWays,
  rankCounties,
} from './appraisal.js'

// No source: what each of the five ways is worth is set by each place; the points are chosen.
const scheme = (facts: object = {}) =>
  AppraisalScheme.parse({
    year: 2020,
    items: Object.entries(fiveWays).map(([id, { zh }]) => ({ id, name: zh, points: 20 })),
    vetoes: [{ id: 'accident', name: '安全责任事故' }],
    grades: [
      { grade: '优秀', least: 90 },
      { grade: '合格', least: 60 },
    ],
    ...facts,
  })
const county = (name: string, points: readonly (number | null)[], vetoed: string[] = []) =>
  CountyAppraisal.parse({
    county: name,
    points: Object.fromEntries(Object.keys(fiveWays).map((id, index) => [id, points[index] ?? null])),
    vetoed,
  })

// 湖南省民政厅, 2017-07-21 (mzt.hunan.gov.cn/xxgk/ldjh/201707/t20170721_4316456.html).
it('the five ways are those of Hunan', () =>
  expect(Object.values(fiveWays).map(({ zh }) => zh)).toEqual(['人本化', '法治化', '标准化', '信息化', '社会化']))

describe('an appraisal of counties', () => {
  it('is marked in hundredths, as the scheme is, so that totals are exact', () => {
    expect(CountyAppraisal.safeParse({ county: '甲', points: { lawful: 8.33 } }).success).toBe(true)
    expect(CountyAppraisal.safeParse({ county: '甲', points: { lawful: 8.334 } }).success).toBe(false)
  })
  it('adds up the points and ranks the totals', () => {
    const counties = [
      county('甲', [20, 20, 20, 20, 9.99]),
      county('乙', [20, 20, 20, 20, 10]),
      county('丙', [18, 18, 18, 18, 18]),
      county('丁', [12, 12, 12, 12, 11.99]),
      county('戊', [20, 20, 20, 20, 20], ['accident']),
      county('己', [20, 20, 20, 20, null]),
    ]
    expect(
      rankCounties(scheme(), counties).map(one => [one.county, one.score.total, one.score.grade, one.rank]),
    ).toEqual([
      ['甲', 89.99, '合格', 4],
      ['乙', 90, '优秀', 2],
      ['丙', 90, '优秀', 2],
      ['丁', 59.99, 'none', 5],
      ['戊', 100, 'none', 1],
      ['己', null, null, null],
    ])
  })
  it('needs marks that belong to it', () => {
    const bad = [
      county('甲', [20, 20, 20, 20, 20]),
      county('甲', [20.01], ['flood']),
      CountyAppraisal.parse({ county: '乙', points: { speed: 1 } }),
    ]
    expect(countyAppraisalProblems(scheme(), bad).map(({ code, path }) => [code, ...path].join(' '))).toEqual([
      'county-twice 1 county',
      'too-many-points 1 points people',
      'veto-unknown 1 vetoed 0',
      'item-unknown 2 points speed',
    ])
    expect(() => rankCounties(scheme(), bad)).toThrow('重复')
  })
  it('needs a scheme that holds together', () => {
    const bad = scheme({
      items: [
        { id: 'a', name: '甲', points: 50 },
        { id: 'a', name: '甲', points: 50 },
      ],
      grades: [
        { grade: '合格', least: 60 },
        { grade: '优秀', least: 60 },
      ],
    })
    expect(appraisalSchemeProblems(bad).map(({ code, path }) => `${code} ${path[1]}`)).toEqual([
      'item-twice 1',
      'grades-not-falling 1',
    ])
    expect(appraisalSchemeProblems(scheme())).toEqual([])
    const veto = { id: 'accident', name: '事故' }
    expect(appraisalSchemeProblems(scheme({ vetoes: [veto, veto] })).map(({ code }) => code)).toEqual(['veto-twice'])
    expect(() => rankCounties(bad, [])).toThrow('重复')
  })
})
