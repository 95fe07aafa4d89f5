import { childAllowance, childAllowanceOverlaps } from '@minzheng/child-welfare/child-allowance'
import { childInDifficulty } from '@minzheng/child-welfare/child-in-difficulty'
import { disabilitySubsidyOverlaps } from '@minzheng/social-assistance/disability-subsidies'
import { describe, expect, it } from 'vitest'
import { lookUp } from './book.js'

const paid = (place: string, date: string, facts: object) => {
  const program = childAllowance.on(date)
  const child = program.facts.parse({ asOf: date, birth: '2010-01-01', ...facts })
  const { payment } = program.assess(child, lookUp(program, place, date).policy)
  return payment === null ? null : payment / 100
}

describe('allowances of children as published, in yuan a month', () => {
  const onDibao = { family: 'dibao', draws: { dibao: 105_000 } }
  it.each([
    ['Yiwu', '330782', '2023-04-15', { status: 'unattended' }, 2342],
    ['Yiwu, on dibao', '330782', '2023-04-15', { status: 'unattended', ...onDibao }, 1292],
    ['Yiwu, ill, on dibao', '330782', '2023-04-15', { illOrDisabled: true, ...onDibao }, 1292],
    ['Yiwu, another child on dibao', '330782', '2023-04-15', onDibao, 646],
    ['Yiwu, ill', '330782', '2023-04-15', { illOrDisabled: true }, 469],
    ['Shengsi, ill', '330922', '2024-12-31', { illOrDisabled: true }, 463],
    ['Shengsi, marginal', '330922', '2024-12-31', { family: 'marginal' }, 1156],
    ['Zhonglou', '320404', '2023-12-31', { guardianship: 'unable' }, 2286],
    ['Zhonglou, ill', '320404', '2023-12-31', { illOrDisabled: true }, 1143],
    ['Kunshan', '320583', '2024-11-01', { status: 'orphan' }, 3000],
    ['Kunshan, poor family on 600', '320583', '2024-11-01', { family: 'dibao', draws: { dibao: 60_000 } }, 900],
    ['Furong, dibao', '430102', '2023-12-20', { status: 'unattended', family: 'dibao' }, 1500],
    ['Furong', '430102', '2023-12-20', { status: 'unattended' }, 750],
    ['Longyang, 400 drawn', '530502', '2020-09-30', { status: 'orphan', draws: { dibao: 40_000 } }, 874],
    ['Linyi, a district', '371302', '2020-06-01', { status: 'unattended' }, 920],
    ['Lushi', '411224', '2023-06-08', { status: 'unattended' }, 1050],
    ['Puyang County', '410928', '2025-06-01', { status: 'orphan' }, 1174],
    ['Beijing 2011, institution', '110000', '2011-07-31', { status: 'orphan', care: 'institution' }, 1600],
  ])('%s (%s) on %s', (_, place, date, facts, expected) => {
    expect(paid(place, date, facts)).toBe(expected)
  })

  it('unattended children had no national allowance in 2011, and what the place paid is not known', () => {
    expect(paid('110000', '2011-07-31', { status: 'unattended' })).toBe(null)
  })

  it.each(['110000', '320404', '320583', '330922', '410928'])(
    'unattended children in %s: in step with orphans is a principle, and what the place set was not seen',
    place => {
      const date =
        {
          '110000': '2020-06-01',
          '320404': '2023-12-15',
          '320583': '2024-11-15',
          '330922': '2024-12-15',
          '410928': '2025-06-01',
        }[place] ?? ''
      expect(paid(place, date, { status: 'unattended' })).toBe(null)
    },
  )

  it('is undetermined where nothing is known, and says for which days it is', () => {
    expect(paid('330782', '2023-05-01', { status: 'orphan' })).toBe(null)
    const { problems } = lookUp(childAllowance.on('2023-05-01'), '330782', '2023-05-01')
    expect(problems[0]?.message.zh).toMatch(/“社会散居孤儿标准”.*2023-04-01 – 2023-04-30/)
    expect(paid('511700', '2024-05-01', { status: 'orphan' })).toBe(null)
  })
})

it('Jiangsu sorts into six types, and nobody else is known to', () => {
  const type = (place: string, date: string) => {
    const program = childInDifficulty.on(date)
    const child = program.facts.parse({ asOf: date, birth: '2015-01-01', guardianship: 'unable' })
    return program.assess(child, lookUp(program, place, date).policy).localType
  }
  expect(type('320583', '2018-06-02')).toBe('guardians-unable')
  // Issued in 2018, seen in force on 2 June: until then it may have held or not.
  expect(type('320583', '2018-06-01')).toBe(null)
  expect(type('320583', '2017-12-31')).toBe('unclassified')
  expect(type('330782', '2023-04-15')).toBe('unclassified')
})

it('both packages say alike what goes with the allowance of unattended children (民发〔2019〕62号 三)', () => {
  const { living, care } = disabilitySubsidyOverlaps.find(({ key }) => key === 'unattendedChildAllowance')!
  const later = (key: string) => childAllowanceOverlaps.find(one => one.key === key)?.appliedLater
  expect([living, later('disabilityLiving')]).toEqual(['no', 'excluded'])
  expect([care, later('disabilityCare')]).toEqual(['yes', 'beside'])
})
