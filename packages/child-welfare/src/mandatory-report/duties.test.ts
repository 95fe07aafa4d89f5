import { describe, expect, it } from 'vitest'
import { mandatoryReportSituations, reportDuties } from './duties.js'

const day = '2024-06-01'
const all = ['police', 'civil-affairs', 'education', 'other']

// Source: 未成年人保护法 arts. 11, 20, 39, 40, 56, 57, 80. Of art. 11 and 20 one department is enough.
describe('who reports (未成年人保护法)', () => {
  const organs = ['第十一条第二款', true, all, false, 'at-once']
  const right = ['第十一条第一款', false, all, false, 'free']
  it.each([
    ['state-organ', ['harm-or-danger'], [organs]],
    ['committee', ['harm-or-danger'], [organs]],
    ['close-contact-unit', ['sexual-offence'], [organs]],
    ['school', ['grave-bullying'], [organs, ['第三十九条第三款', true, ['police', 'education'], true, 'promptly']]],
    [
      'school',
      ['sexual-offence', 'grave-harm'],
      [organs, ['第四十条第一款', true, ['police', 'education'], true, 'promptly']],
    ],
    ['guardian', ['sexual-offence', 'grave-harm'], [['第二十条', true, all, false, 'at-once']]],
    ['guardian', ['sexual-offence'], [['第二十条', true, all, false, 'at-once']]],
    ['guardian', ['grave-bullying'], [['第二十条', true, all, false, 'at-once']]],
    ['guardian', ['harm-or-danger'], [right]],
    ['venue', ['lost-child'], [['第五十六条第二款', true, ['police'], true, 'at-once']]],
    ['lodging', ['suspected-crime'], [['第五十七条', true, ['police'], true, 'at-once']]],
    ['lodging', ['sexual-offence'], [['第五十七条', true, ['police'], true, 'at-once']]],
    ['network-provider', ['sexual-offence'], [['第八十条第三款', true, ['police'], true, 'at-once']]],
    ['network-provider', ['suspected-crime'], [['第八十条第三款', true, ['police'], true, 'at-once']]],
    ['network-provider', ['harm-or-danger'], [right]],
    ['kindergarten', ['grave-bullying'], [organs]],
    ['kindergarten', ['sexual-offence'], [organs, ['第四十条第一款', true, ['police', 'education'], true, 'promptly']]],
    ['lodging', ['lost-child'], [right]],
    ['anyone', ['harm-or-danger'], [right]],
    ['anyone', [], []],
  ] as const)('%s, %o', (by, found, expected) => {
    const duties = reportDuties(by, found, day)
    expect(duties.map(({ cite, must, to, toAll, when }) => [cite.article, must, to, toAll, when])).toEqual(expected)
  })

  it.each([
    ['2021-05-31', 0],
    ['2021-06-01', 1],
  ])('on %s: %i', (on, duties) => {
    expect(reportDuties('committee', ['harm-or-danger'], on)).toHaveLength(duties)
  })

  // 反家庭暴力法 art. 14, in force since 2016-03-01: to the police, whatever art. 11 leaves open.
  it.each([
    ['committee', '2016-02-29', []],
    ['committee', '2016-03-01', [['第十四条', ['police'], true, 'promptly']]],
    ['state-organ', '2018-01-01', []],
    ['anyone', '2018-01-01', []],
    [
      'help-institution',
      day,
      [
        ['第十一条第二款', all, false, 'at-once'],
        ['第十四条', ['police'], true, 'promptly'],
      ],
    ],
    ['close-contact-unit', day, [['第十一条第二款', all, false, 'at-once']]],
  ] as const)('family violence found by a %s on %s', (by, on, expected) => {
    const duties = reportDuties(by, ['family-violence'], on)
    expect(duties.map(({ cite, to, toAll, when }) => [cite.article, to, toAll, when])).toEqual(expected)
  })

  // 国发〔2016〕13号 四（一）, of 2016-02-04: 第一时间向公安机关报告.
  it.each([
    ['committee', '2016-02-03', []],
    ['committee', '2016-02-04', [['四（一）', ['police'], true, 'at-once']]],
    [
      'school',
      day,
      [
        ['第十一条第二款', all, false, 'at-once'],
        ['四（一）', ['police'], true, 'at-once'],
      ],
    ],
    ['guardian', day, [['第十一条第一款', all, false, 'free']]],
  ] as const)('a left-behind child in danger found by a %s on %s', (by, on, expected) => {
    const duties = reportDuties(by, ['left-behind-in-danger'], on)
    expect(duties.map(({ cite, to, toAll, when }) => [cite.article, to, toAll, when])).toEqual(expected)
  })

  it('a day that does not exist is refused', () => {
    expect(() => reportDuties('committee', ['harm-or-danger'], '2024-02-30')).toThrow(/2024-02-30/)
  })
})

it('the opinion has nine situations', () => {
  expect(Object.keys(mandatoryReportSituations)).toHaveLength(9)
})
