import { validate } from '@minzheng/core/validate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CampaignNumber, checkCampaignNumber, ProjectNumber } from './number.js'

const published = '53100000500021326DA18051'
const codesOf = (text: unknown, on?: string): string[] => {
  const result = checkCampaignNumber(text, on === undefined ? {} : { on })
  return result.valid ? [] : result.problems.map(({ code }) => code.replace('identifier-', ''))
}
const saysOf = (text: unknown): string[] => {
  const result = checkCampaignNumber(text)
  return result.valid ? [] : result.problems.map(({ message }) => message.zh)
}

// us-009 is the code inside the second.
it.each([
  [published, 'campaign', '53100000500021326D', '100000', 2018, 51],
  ['53330000501874064BA18023', 'campaign', '53330000501874064B', '330000', 2018, 23],
  ['531100006684027126P20001', 'project', '531100006684027126', '110000', 2020, 1],
])('the published number %s', (text, kind, creditCode, division, year, sequence) => {
  const result = checkCampaignNumber(text)
  expect(result).toMatchObject({ valid: true, kind, creditCode, year, sequence, organisation: { division } })
  expect(result.valid && result.organisation.kind?.zh).toBe('基金会')
})

describe('what is wrong, by name', () => {
  it.each<[unknown, string[]]>([
    ['53100000500021326DＡ18051', ['full-width']],
    ['53100000500021326DA１８０５１', ['full-width']],
    ['53100000500021326D A18051', ['separator']],
    ['53100000500021326D-A18051', ['separator']],
    ['53100000500021326da18051', ['lower-case']],
    ['53100000500021326DA1805', ['length']],
    ['53100000500021326DA180510', ['length']],
    ['', ['length']],
    ['53100000500021326EA18051', ['check-character']],
    ['S3100000500021326DA18051', ['look-alike']],
    ['5310OOOO500021326DA18051', ['look-alike', 'look-alike', 'look-alike', 'look-alike']],
    ['53100000500021326DA1805I', ['look-alike']],
    ['53100000500021326DA18O51', ['look-alike']],
    ['53100000500021326DAS8051', ['look-alike']],
    ['53100000500021326DAZ8051', ['look-alike']],
    ['53100000500021326DA1805V', ['character']],
    ['53100000500021326DА18051', ['look-alike']],
    ['53100000500021326DB18051', ['character']],
    ['53100000500021326DA15051', ['campaign-number-year']],
    ['53100000500021326DA16051', []],
    ['53100000500021326DA18000', ['campaign-number-sequence']],
    ['53100000500021326DA18😀51', ['character']],
    ['__PROTO__', ['length']],
    [5310000050002132, ['not-text']],
    [null, ['not-text']],
  ])('%j: %j', (text, expected) => {
    expect(codesOf(text)).toEqual(expected)
  })

  it('by place and by what was meant', () => {
    expect(saysOf('53100000500021326DА18O51')).toEqual([
      '第 19 位“А”应为A（活动）或 P（项目），可能是“A”的误写。',
      '第 22 位“O”应为数字，可能是“0”的误写。',
    ])
  })

  it('a year after the day of the check', () => {
    expect(codesOf(published, '2018-01-01')).toEqual([])
    expect(codesOf(published, '2017-12-31')).toEqual(['campaign-number-year'])
  })
})

it('is a schema for each kind', () => {
  expect(validate(CampaignNumber, published)).toEqual({ success: true, data: published })
  const codes = (result: ReturnType<typeof validate>) => (result.success ? [] : result.problems.map(({ code }) => code))
  expect(codes(validate(ProjectNumber, published))).toEqual(['identifier-character'])
  expect(codes(validate(CampaignNumber, '531100006684027126P20001'))).toEqual(['identifier-character'])
  expect(codes(validate(CampaignNumber, '53100000500021326EA18051'))).toEqual(['identifier-check-character'])
})

it('any one character of the code changed is wrong', () => {
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (place, character) => {
      fc.pre(published[place] !== character)
      expect(codesOf(published.slice(0, place) + character + published.slice(place + 1))).not.toEqual([])
    }),
  )
})

it('never throws, and gives back the number that it accepts', () => {
  const near = fc.stringMatching(/^53100000500021326D[AP4А ][0-9OI]{4,6}$/)
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' }), fc.anything()), text => {
      const result = checkCampaignNumber(text)
      if (!result.valid) {
        expect(result.problems).not.toEqual([])
        return
      }
      const { creditCode, kind, year, sequence } = result
      const letter = kind === 'campaign' ? 'A' : 'P'
      expect(`${creditCode}${letter}${year - 2000}${String(sequence).padStart(3, '0')}`).toBe(text)
    }),
  )
})

describe('in both languages', () => {
  const said = (schema: typeof CampaignNumber, text: string) => {
    const result = validate(schema, text)
    return result.success ? [] : result.problems.map(({ message }) => [message.zh, message.en])
  }
  it.each([
    [
      '53100000500021326DB18051',
      ['第 19 位“B”应为A（活动）或 P（项目）。', 'Character 19, "B", must be A (campaign) or P (project).'],
    ],
    ['53100000500021326DA1805V', ['第 24 位“V”应为数字。', 'Character 24, "V", must be a digit.']],
    [
      '53100000500021326DA1805I',
      ['第 24 位“I”应为数字，可能是“1”的误写。', 'Character 24, "I", must be a digit; "1" was probably meant.'],
    ],
    [
      '531100006684027126P20001',
      [
        '第 19 位“P”应为A（公开募捐活动备案编号）。',
        'Character 19, "P", must be A (Filing number of a public fundraising campaign).',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(said(CampaignNumber, text)).toEqual([expected])
  })

  it('a campaign’s number is no project’s', () => {
    expect(said(ProjectNumber, published)).toEqual([
      ['第 19 位“A”应为P（慈善项目编号）。', 'Character 19, "A", must be P (Number of a charity project).'],
    ])
  })
})

it('a credit code alone is no number', () => expect(codesOf('53100000500021326D')).toEqual(['length']))

it.each([
  ['53100000500021326DA18100', 100],
  ['53100000500021326DA18999', 999],
])('%s is the %ith of its year', (text, sequence) => {
  expect(checkCampaignNumber(text)).toMatchObject({ valid: true, year: 2018, sequence })
})
