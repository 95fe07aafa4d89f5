import { describe, expect, it } from 'vitest'
import { CultureAward, CultureCandidate, cultureAwardsOn, cultureVerdict, ruralNamesAction } from './recognition.js'

const county = {
  kind: 'ancient-county',
  settledIn: 700,
  namedSince: 700,
  nameRestored: false,
  level: 'county',
  features: ['a site'],
  richInCulture: true,
}
const town = {
  kind: 'ancient-town',
  settledIn: 900,
  namedSince: 900,
  level: 'town',
  richInCulture: true,
  wellKept: true,
  formerCentre: true,
}
const village = { kind: 'ancient-village', settledIn: 900, namedSince: 900, richInCulture: true, wellKept: true }
const verdict = (candidate: object) => cultureVerdict(CultureCandidate.parse(candidate), 2023).verdict

// Source: 广西千年古县认定条件 (2023); 河南千年古镇、古村落认定条件 (2022, 2024).
describe('places of a thousand years', () => {
  it.each<[string, object, string]>([
    ['a county', county, 'met'],
    ['set up 1,000 years ago', { ...county, settledIn: 1023 }, 'met'],
    ['set up 999 years ago', { ...county, settledIn: 1024 }, 'not-met'],
    ['a name of 999 years', { ...county, namedSince: 1024 }, 'not-met'],
    ['restored', { ...county, namedSince: 1990, nameRestored: true }, 'met'],
    ['restored or not is not known', { ...county, namedSince: 1990, nameRestored: null }, 'undetermined'],
    ['restored, since when is not known', { ...county, namedSince: null, nameRestored: true }, 'met'],
    ['no county today', { ...county, level: 'town' }, 'not-met'],
    ['no feature', { ...county, features: [] }, 'not-met'],
    ['its level not known', { ...county, level: null }, 'undetermined'],
    ['its level not said', { ...county, level: undefined }, 'undetermined'],
    ['restored or not is not said', { ...county, namedSince: 1990, nameRestored: undefined }, 'undetermined'],
    ['set up nobody knows when', { ...county, settledIn: null }, 'undetermined'],
    ['not said when it was set up', { ...county, settledIn: undefined }, 'undetermined'],
    ['features not known', { ...county, features: undefined }, 'undetermined'],
    ['not known, but too young all the same', { ...county, features: undefined, settledIn: 1900 }, 'not-met'],
    ['of 221 BC', { ...county, settledIn: -221, namedSince: -221 }, 'met'],
    ['a town', town, 'met'],
    ['a town whose name was restored', { ...town, namedSince: 1990, nameRestored: true }, 'not-met'],
    ['a township', { ...town, level: 'township' }, 'not-met'],
    ['a town needs no feature', { ...town, features: [] }, 'met'],
    ['a county whose name stands for little', { ...county, richInCulture: false }, 'not-met'],
    ['a county of whose name that is not known', { ...county, richInCulture: null }, 'undetermined'],
    ['a town whose old buildings are gone', { ...town, wellKept: false }, 'not-met'],
    ['a town that was never a centre', { ...town, formerCentre: false }, 'not-met'],
    ['a town of age and name alone', { ...town, richInCulture: undefined, wellKept: undefined }, 'undetermined'],
    ['a town, whether a centre is not known', { ...town, formerCentre: null }, 'undetermined'],
    ['a town without a culture of its own', { ...town, richInCulture: false }, 'not-met'],
    ['a village that was built anew', { ...village, wellKept: false }, 'not-met'],
    ['a village, kept or not is not known', { ...village, wellKept: null }, 'undetermined'],
    ['a village whose name stands for little', { ...village, richInCulture: false }, 'not-met'],
    ['a village need not have been a centre', { ...village, formerCentre: false }, 'met'],
    ['a county need not be kept as it was', { ...county, wellKept: false, formerCentre: false }, 'met'],
    ['a village', village, 'met'],
    ['a village of 999 years', { ...village, settledIn: 1024 }, 'not-met'],
    ['a village of any level', { ...village, level: 'other' }, 'met'],
  ])('%s: %s', (_, candidate, expected) => {
    expect(verdict(candidate)).toBe(expected)
  })

  it('there is no year 0', () => {
    expect(CultureCandidate.safeParse({ ...village, settledIn: 0 }).success).toBe(false)
    expect(cultureVerdict({ ...CultureCandidate.parse(village), settledIn: 0 }, 2023).verdict).toBe('undetermined')
  })

  it.each([
    [county, 2022, 'undetermined'],
    [county, 2023, 'met'],
    [village, 2021, 'undetermined'],
    [{ ...village, settledIn: 1900 }, 2021, 'undetermined'],
    [village, 2022, 'met'],
  ])('%j in %i: %s', (candidate, inYear, expected) =>
    expect(cultureVerdict(CultureCandidate.parse(candidate), inYear).verdict).toBe(expected),
  )

  it('names each condition and the source', () => {
    const { conditions, cite } = cultureVerdict(CultureCandidate.parse(county), 2023)
    expect(conditions.map(({ code }) => code)).toEqual([
      'settled-thousand-years',
      'name-thousand-years',
      'level-today',
      'rich-in-culture',
      'has-feature',
    ])
    expect(cite.confidence).toBe('secondary')
    // 民函〔2023〕44号: five areas, fourteen tasks.
    expect(ruralNamesAction).toMatchObject({ areas: 5, tasks: 14, goalYears: [2027, 2035] })
    expect(ruralNamesAction.areaTitles).toHaveLength(ruralNamesAction.areas)
  })

  it.each([
    [
      county,
      [
        '建县1000年以上',
        '专名使用1000年以上（或者已恢复）',
        '现为县级',
        '地名历史文化内涵丰富，知名度高',
        '具备至少一项特色',
      ],
    ],
    [
      town,
      [
        '聚落1000年以上',
        '名称使用1000年以上',
        '现为镇',
        '专名有重要传承价值、知名度高，地名实体文化内涵较丰富、独具特色',
        '古建筑保存较好，传统风貌尚存',
        '历史上为区域政治、经济、文化、交通中心或者军事重地',
      ],
    ],
    [
      village,
      [
        '聚落1000年以上',
        '名称使用1000年以上',
        '地名文化内涵丰富，有重要传承价值，知名度高',
        '传统聚落形态和典型建筑保存尚好，地域特色鲜明',
      ],
    ],
  ])('$kind: its conditions by name', (candidate, titles) => {
    const { conditions } = cultureVerdict(CultureCandidate.parse(candidate), 2023)
    expect(conditions.map(({ title }) => title.zh)).toEqual(titles)
  })
})

// No source: what holds of any register of awards.
describe('recognitions that were given', () => {
  const award = (more: object = {}) => ({
    name: '某县',
    kind: 'ancient-county',
    division: '450300',
    by: '某厅',
    awarded: '2023-06-01',
    ...more,
  })
  const list = [
    award(),
    award(),
    award({ name: '某镇', kind: 'ancient-town', until: '2024-05-31' }),
    award({ name: '某村', kind: 'ancient-village', awarded: '2023-06-02' }),
    award({ name: '某村', kind: 'ancient-village', awarded: '2023-06-02', division: '450400' }),
  ].map(one => CultureAward.parse(one))

  it.each([
    ['2023-05-31', [0, 0, 0, 0, 0]],
    ['2023-06-01', [1, 1, 0, 0, 0]],
    ['2023-06-02', [1, 1, 2, 0, 0]],
    ['2024-05-31', [1, 1, 2, 0, 0]],
    ['2024-06-01', [1, 0, 2, 0, 0]],
  ])('on %s: %j', (asOf, counts) => expect(Object.values(cultureAwardsOn(list, asOf))).toEqual(counts))

  it.each([
    ['a day', { until: '2023-06-01' }, true],
    ['ended before it was given', { until: '2023-05-31' }, false],
    ['a street', { kind: 'ancient-street' }, true],
    ['a mountain', { kind: 'other' }, true],
    ['more than is asked', { grade: 1 }, false],
  ])('%s', (_, more, good) => expect(CultureAward.safeParse(award(more)).success).toBe(good))
})
