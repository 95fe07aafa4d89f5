import { describe, expect, it } from 'vitest'
import { mandatoryReportSituations, reportDuties } from './duties.js'

const day = '2024-06-01'
const all = ['police', 'civil-affairs', 'education']

describe('who reports (未成年人保护法)', () => {
  it.each([
    ['state-organ', ['harm-or-danger'], [['第十一条第二款', all, 'at-once']]],
    ['committee', ['harm-or-danger'], [['第十一条第二款', all, 'at-once']]],
    ['close-contact-unit', ['sexual-offence'], [['第十一条第二款', all, 'at-once']]],
    [
      'school',
      ['grave-bullying'],
      [
        ['第十一条第二款', all, 'at-once'],
        ['第三十九条第三款', ['police', 'education'], 'promptly'],
      ],
    ],
    [
      'school',
      ['sexual-offence', 'grave-harm'],
      [
        ['第十一条第二款', all, 'at-once'],
        ['第四十条第一款', ['police', 'education'], 'promptly'],
      ],
    ],
    ['guardian', ['sexual-offence', 'grave-harm'], [['第二十条', all, 'at-once']]],
    ['guardian', ['harm-or-danger'], [['第十一条第一款', all, 'free']]],
    ['venue', ['lost-child'], [['第五十六条第二款', ['police'], 'at-once']]],
    ['lodging', ['suspected-crime'], [['第五十七条', ['police'], 'at-once']]],
    ['lodging', ['lost-child'], [['第十一条第一款', all, 'free']]],
    ['anyone', ['harm-or-danger'], [['第十一条第一款', all, 'free']]],
    ['anyone', [], []],
  ] as const)('%s, %o', (by, found, expected) => {
    expect(reportDuties(by, found, day).map(({ cite, to, when }) => [cite.article, to, when])).toEqual(expected)
  })

  it('a right is no duty', () => {
    expect(reportDuties('anyone', ['harm-or-danger'], day)[0]?.must).toBe(false)
    expect(reportDuties('committee', ['harm-or-danger'], day)[0]?.must).toBe(true)
  })

  it.each([
    ['2021-05-31', 0],
    ['2021-06-01', 1],
  ])('on %s: %i', (on, duties) => {
    expect(reportDuties('committee', ['harm-or-danger'], on)).toHaveLength(duties)
  })

  it('a day that does not exist is refused', () => {
    expect(() => reportDuties('committee', ['harm-or-danger'], '2024-02-30')).toThrow(/2024-02-30/)
  })
})

it('the opinion has nine situations', () => {
  expect(Object.keys(mandatoryReportSituations)).toHaveLength(9)
})
