import { describe, expect, it } from 'vitest'
import {
  admissionLine,
  bedFunding,
  PublicHomeApplicant,
  PublicHomeYear,
  publicHomePriorities,
  staffPerBedsMet,
} from './support.js'

describe('the funding of a bed', () => {
  const home = (facts: object = {}) =>
    PublicHomeYear.parse({
      institution: '甲敬老院',
      year: 2024,
      beds: 30,
      staff: 3,
      got: {
        budget: 100_000_00,
        lottery: 50_000_00,
        tekun: 0,
        fees: 30_000_01,
        'long-term-care-insurance': 0,
        donations: 0,
        other: 0,
      },
      spent: 180_000_02,
      ...facts,
    })
  // No source: what a place guarantees a bed is its own.
  it('is what the public pays, rounded down', () => {
    expect(bedFunding(home(), 5_000_00)).toMatchObject({
      publicPerBed: 5_000_00,
      missing: 0,
      deficit: 1,
      notKnown: [],
      byLine: { fees: 1_000_00 },
    })
    expect(bedFunding(home(), 5_000_01)).toMatchObject({ missing: 30 })
  })
  it('is not known where a line is not', () => {
    const { lottery, ...got } = home().got
    expect(bedFunding(home({ got }), 5_000_00)).toMatchObject({
      publicPerBed: null,
      missing: null,
      deficit: null,
      notKnown: ['lottery'],
    })
    expect(bedFunding(home({ got: { ...got, lottery: null } }), null)).toMatchObject({
      notKnown: ['lottery'],
      byLine: { fees: 1_000_00 },
    })
    expect(bedFunding(home({ got: { ...got, lottery: null } }), null).byLine).not.toHaveProperty('lottery')
    expect(bedFunding(home(), null).missing).toBeNull()
    expect(bedFunding(home({ spent: null }), null).deficit).toBeNull()
    expect(lottery).toBe(50_000_00)
  })
  it.each([
    [30, 3, true],
    [31, 3, false],
    [30, 0, false],
  ])('%i beds and %i of the staff, one for ten: %s', (beds, staff, met) =>
    expect(staffPerBedsMet(home({ beds, staff }), 10)).toBe(met),
  )
  it('is not known where the staff is not', () => expect(staffPerBedsMet(home({ staff: null }), 10)).toBeNull())
})

describe('the line for a bed', () => {
  const applicant = (id: string, facts: object = {}) =>
    PublicHomeApplicant.parse({
      id,
      applied: '2024-01-01',
      birth: '1950-05-10',
      tekun: false,
      poor: false,
      disabled: false,
      severelyDisabled: false,
      bereavedFamily: false,
      pensioned: false,
      ...facts,
    })
  const priority = (of: 'national' | 'shandong' | 'qingdao', facts: object, asOf = '2024-06-01') =>
    admissionLine([applicant('a', facts)], publicHomePriorities[of], asOf)[0]?.priority

  it.each([
    // 民政部令第66号 art. 6.
    ['national', { tekun: true }, 0],
    ['national', { poor: true, disabled: true }, 1],
    ['national', { poor: true, alone: true }, 1],
    ['national', { poor: true, bereavedFamily: true }, 1],
    ['national', { poor: true }, null],
    ['national', { poor: true, alone: false }, 2],
    ['national', { disabled: true, alone: true }, 2],
    ['national', { poor: null, disabled: true }, null],
    ['national', { poor: null, alone: false }, 2],
    // 山东省养老服务条例 art. 32.
    ['shandong', { tekun: true }, 0],
    ['shandong', { poor: true, disabled: true }, 1],
    ['shandong', { bereavedFamily: true }, 1],
    ['shandong', { severelyDisabled: true }, 2],
    ['shandong', { tekun: null, bereavedFamily: true }, null],
    // 青岛市养老服务促进条例 art. 22.
    ['qingdao', { poor: true }, null],
    ['qingdao', { poor: true, dibao: false }, 2],
    ['qingdao', { poor: true, dibao: true }, 1],
    ['qingdao', { severelyDisabled: true }, 1],
    ['qingdao', { pensioned: true }, 2],
    ['qingdao', { pensioned: true, disabled: true }, 1],
  ] as const)('%s, %o: class %s', (of, facts, expected) => expect(priority(of, facts)).toBe(expected))

  it.each([
    ['2030-05-09', 2],
    ['2030-05-10', 1],
  ])('80 on the birthday: on %s class %i', (asOf, expected) => expect(priority('qingdao', {}, asOf)).toBe(expected))

  // 老年人权益保障法 art. 41 alone until 民政部令第66号, 2020-11-01; the regulations of the places from their own days.
  it.each([
    ['national', '2018-12-28', null, undefined],
    ['national', '2018-12-29', 0, '第四十一条'],
    ['national', '2020-10-31', 0, '第四十一条'],
    ['national', '2020-11-01', 1, '第六条'],
    ['shandong', '2020-04-30', null, undefined],
    ['shandong', '2020-05-01', 1, '第三十二条'],
    ['qingdao', '2018-11-29', null, undefined],
    ['qingdao', '2018-11-30', 2, undefined],
  ] as const)('%s on %s: class %s', (of, asOf, expected, article) => {
    const facts = { applied: asOf, poor: true, dibao: false, disabled: true, alone: false }
    const [place] = admissionLine([applicant('a', facts)], publicHomePriorities[of], asOf)
    expect([place?.priority, place?.cite?.article]).toEqual([expected, article])
  })

  it('goes by class, then by the day of application', () => {
    const line = [
      applicant('late', { applied: '2024-02-01' }),
      applicant('early'),
      applicant('tekun', { applied: '2024-05-01', tekun: true }),
      applicant('same'),
    ]
    expect(admissionLine(line, publicHomePriorities.shandong, '2024-06-01').map(({ id }) => id)).toEqual([
      'tekun',
      'early',
      'same',
      'late',
    ])
    expect(admissionLine(line, publicHomePriorities.shandong, '2024-06-01')[0]?.cite?.article).toBe('第三十二条')
  })

  it('has nobody who has not applied yet', () => {
    const line = [applicant('a', { applied: '2024-06-01' }), applicant('b', { applied: '2024-06-02', tekun: true })]
    expect(admissionLine(line, publicHomePriorities.shandong, '2024-06-01').map(({ id }) => id)).toEqual(['a'])
  })

  it('has nobody who was admitted, withdrew or died', () => {
    const line = [applicant('a', { until: '2024-05-31' }), applicant('b', { until: '2024-06-01' }), applicant('c')]
    expect(admissionLine(line, publicHomePriorities.shandong, '2024-06-01').map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('has nobody twice', () => {
    const line = [applicant('a', { applied: '2024-03-01' }), applicant('b', { applied: '2024-02-01' }), applicant('a')]
    expect(admissionLine(line, publicHomePriorities.shandong, '2024-06-01').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  // 山东省养老服务条例 art. 32: the poor disabled and bereaved families alike.
  it.each([
    [0, ['', 'dbcefa']],
    [2, ['db', 'cefa']],
    [9, ['dbcefa', '']],
  ])('%i free beds: %j', (free, expected) => {
    const poorDisabled = { poor: true, disabled: true }
    const line = [
      applicant('a'),
      applicant('b', { bereavedFamily: true, applied: '2024-02-01' }),
      applicant('c', { ...poorDisabled, applied: '2024-03-01' }),
      applicant('d', { tekun: true, applied: '2024-04-01' }),
      applicant('f', { ...poorDisabled, applied: '2024-03-02' }),
      applicant('e', { ...poorDisabled, applied: '2024-03-02' }),
    ]
    const ids = admissionLine(line, publicHomePriorities.shandong, '2024-06-01').map(({ id }) => id)
    expect([ids.slice(0, free).join(''), ids.slice(free).join('')]).toEqual(expected)
  })
})
