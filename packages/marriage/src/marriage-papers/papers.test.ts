import { describe, expect, it } from 'vitest'
import { divorceAcceptance, type MarriagePaper, papersVerdict, requiredPapers } from './papers.js'

const lines = (act: 'marriage' | 'divorce' | 'reissue', kind: Parameters<typeof requiredPapers>[1], on: string) =>
  requiredPapers(act, kind, on)?.map(({ oneOf }) => oneOf.join('|'))
const missing = (...asked: Parameters<typeof papersVerdict>) =>
  papersVerdict(...asked).missing.map(({ oneOf }) => oneOf.join('|'))

// Source: 婚姻登记条例 2003 arts. 5, 11, 17; 2024 art. 5; 令804 arts. 8, 13, 15, 21; the published cases are named.
describe('what is asked for', () => {
  it('mar-doc-1: the household book until 2025-05-09', () => {
    const held: MarriagePaper[] = ['identity-card', 'signed-statement']
    expect(papersVerdict('marriage', 'mainland', '2025-05-09', held).complete).toBe(false)
    expect(missing('marriage', 'mainland', '2025-05-09', held)).toEqual(['household-book'])
  })
  it.each(['2025-05-10', '2025-05-11'])('mar-doc-2: none from 2025-05-10 (%s)', on => {
    expect(papersVerdict('marriage', 'mainland', on, ['identity-card', 'signed-statement'])).toEqual({
      complete: true,
      missing: [],
    })
  })

  it.each<[Parameters<typeof lines>[0], Parameters<typeof lines>[1], string, string[]]>([
    ['marriage', 'mainland', '2003-10-01', ['household-book', 'identity-card', 'signed-statement']],
    ['marriage', 'hong-kong', '2025-05-09', ['travel-pass', 'local-identity-card', 'notarised-statement']],
    [
      'marriage',
      'hong-kong',
      '2025-05-10',
      ['travel-pass|residence-permit', 'local-identity-card', 'notarised-statement'],
    ],
    ['marriage', 'macao', '2025-05-10', ['travel-pass|residence-permit', 'local-identity-card', 'notarised-statement']],
    [
      'marriage',
      'taiwan',
      '2025-05-10',
      ['travel-pass|residence-permit', 'local-identity-card', 'notarised-statement'],
    ],
    ['marriage', 'overseas-chinese', '2025-01-19', ['passport', 'authenticated-proof|embassy-proof']],
    ['marriage', 'overseas-chinese', '2025-01-20', ['passport', 'authenticated-proof|embassy-proof|treaty-proof']],
    [
      'marriage',
      'foreigner',
      '2025-05-09',
      ['passport|travel-document', 'authenticated-proof|embassy-proof|treaty-proof'],
    ],
    [
      'marriage',
      'foreigner',
      '2025-05-10',
      ['passport|travel-document|permanent-residence-card', 'authenticated-proof|embassy-proof|treaty-proof'],
    ],
    [
      'divorce',
      'mainland',
      '2025-05-09',
      ['household-book', 'identity-card', 'marriage-certificate', 'divorce-agreement'],
    ],
    ['divorce', 'mainland', '2025-05-10', ['identity-card', 'marriage-certificate', 'divorce-agreement']],
    [
      'divorce',
      'taiwan',
      '2025-05-09',
      ['travel-pass', 'local-identity-card', 'marriage-certificate', 'divorce-agreement'],
    ],
    [
      'divorce',
      'overseas-chinese',
      '2025-05-09',
      ['passport|travel-document', 'marriage-certificate', 'divorce-agreement'],
    ],
    ['reissue', 'mainland', '2025-05-09', ['household-book', 'identity-card']],
    ['reissue', 'mainland', '2025-05-10', ['identity-card']],
    ['reissue', 'overseas-chinese', '2025-05-10', ['passport']],
  ])('%s, %s, %s', (act, kind, on, expected) => expect(lines(act, kind, on)).toEqual(expected))

  it('before 2003-10-01 is not held', () => {
    expect(requiredPapers('marriage', 'mainland', '2003-09-30')).toBeNull()
    expect(papersVerdict('marriage', 'mainland', '2003-09-30', [])).toEqual({ complete: null, missing: [] })
  })

  it.each<[Parameters<typeof lines>[0], Parameters<typeof lines>[1], string, string[]]>([
    ['marriage', 'mainland', '2025-05-09', ['第五条第一款']],
    ['marriage', 'taiwan', '2025-05-10', ['第八条第二款']],
    ['marriage', 'overseas-chinese', '2025-05-10', ['第八条第三款']],
    ['marriage', 'foreigner', '2025-05-10', ['第八条第四款']],
    ['divorce', 'mainland', '2025-05-09', ['第十一条第一款', '第十一条第一款第三项']],
    ['divorce', 'mainland', '2025-05-10', ['第十五条第一款', '第十三条第一款']],
    ['divorce', 'foreigner', '2025-05-10', ['第十五条第二款', '第十三条第二款']],
    ['reissue', 'mainland', '2025-05-09', ['第十七条']],
    ['reissue', 'mainland', '2025-05-10', ['第二十一条第一款']],
  ])('%s, %s, %s cites %s', (act, kind, on, articles) =>
    expect([...new Set(requiredPapers(act, kind, on)!.map(({ cite }) => cite.article))]).toEqual(articles),
  )

  it('a proof under a treaty needs a statement that it is true', () => {
    const held: MarriagePaper[] = ['passport', 'treaty-proof']
    expect(missing('marriage', 'foreigner', '2025-01-19', held)).toEqual(['authenticated-proof|embassy-proof'])
    expect(missing('marriage', 'foreigner', '2025-01-20', held)).toEqual(['truth-statement'])
    expect(papersVerdict('marriage', 'foreigner', '2025-01-20', held).missing[0]?.cite.article).toBe('第五条第五款')
    expect(papersVerdict('marriage', 'foreigner', '2025-05-10', held).missing[0]?.cite.article).toBe('第八条第五款')
    expect(missing('marriage', 'foreigner', '2025-05-10', [...held, 'truth-statement'])).toEqual([])
    expect(missing('divorce', 'foreigner', '2025-05-10', held)).toEqual(['marriage-certificate', 'divorce-agreement'])
  })
})

// Source: 婚姻登记条例 2003 art. 12, 令804 art. 14.
describe('whether an application for divorce is received', () => {
  const good = { agreement: true, incapable: false, marriedInMainland: true }
  it.each<[object, string]>([
    [{}, 'met'],
    [{ agreement: false }, 'not-met'],
    [{ incapable: true }, 'not-met'],
    [{ marriedInMainland: false }, 'not-met'],
    [{ marriedInMainland: null }, 'undetermined'],
    [{ marriedInMainland: null, incapable: true }, 'not-met'],
    [{ incapable: undefined }, 'undetermined'],
  ])('%j: %s', (more, expected) => expect(divorceAcceptance({ ...good, ...more }, '2025-05-10').verdict).toBe(expected))
  it.each([
    ['2025-05-09', '第十二条', '国务院令第797号'],
    ['2025-05-10', '第十四条', '国务院令第804号'],
    ['2003-09-30', '第十二条', '国务院令第387号'],
  ])('on %s by %s of %s', (on, article, number) =>
    expect(divorceAcceptance(good, on).criteria[0]?.cite).toMatchObject({ article, number }),
  )
})
