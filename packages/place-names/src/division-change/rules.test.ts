import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DivisionChangeFacts, divisionChange, divisionChange1985, divisionChange2019 } from './rules.js'

const on = (day: string, given: object) => divisionChange.on(day).assess(DivisionChangeFacts.parse(given), {})
const now = (given: object) => on('2024-06-01', given)
const then = (given: object) => on('2018-12-31', given)

it('co-013 (湖北, 2010; the record cites art. 7(2) of 2018, in 2010 the rules of 1985 held): 襄樊市 is renamed by the State Council', () => {
  const facts = { unit: 'prefecture-city', change: 'rename' }
  expect(on('2010-11-26', facts)).toEqual({ authority: 'state-council', basis: 'existence', filed: 'none' })
  expect(now(facts)).toEqual({ authority: 'state-council', basis: 'existence', filed: 'none' })
})

describe('the regulation of 2018 (arts. 6 to 10)', () => {
  it.each([
    ['province', 'establish', {}, 'npc', 'province-itself', 'none'],
    ['municipality', 'abolish', {}, 'npc', 'province-itself', 'none'],
    ['province', 'rename', {}, 'npc', 'province-itself', 'none'],
    ['province', 'boundary', {}, 'state-council', 'province-other', 'none'],
    ['municipality', 'seat', {}, 'state-council', 'province-other', 'none'],
    ['province', 'short-name', {}, 'state-council', 'province-other', 'none'],
    ['province', 'order', {}, 'state-council', 'province-other', 'none'],
    ['province', 'subordination', {}, 'not-provided', 'none', 'none'],
    ['autonomous-prefecture', 'establish', {}, 'state-council', 'existence', 'none'],
    ['county', 'abolish', {}, 'state-council', 'existence', 'none'],
    ['district', 'subordination', {}, 'state-council', 'existence', 'none'],
    ['autonomous-county', 'seat', {}, 'state-council', 'existence', 'none'],
    ['prefecture-city', 'seat', {}, 'state-council', 'existence', 'none'],
    ['county', 'seat', {}, 'province', 'delegated', 'state-council'],
    ['county-city', 'seat', {}, 'province', 'delegated', 'state-council'],
    ['county-city', 'boundary', { extent: 'major' }, 'state-council', 'boundary', 'none'],
    ['county-city', 'boundary', { extent: 'partial' }, 'province', 'delegated', 'state-council'],
    ['district', 'boundary', { extent: 'partial' }, 'province', 'delegated', 'state-council'],
    ['prefecture-city', 'boundary', { extent: 'major' }, 'state-council', 'boundary', 'none'],
    ['township', 'subordination', { sensitive: true }, 'state-council', 'sensitive', 'none'],
    ['agency', 'subordination', { sensitive: true }, 'not-provided', 'none', 'none'],
    ['district', 'seat', {}, 'province', 'delegated', 'state-council'],
    ['autonomous-county', 'boundary', { extent: 'partial' }, 'state-council', 'boundary', 'none'],
    ['autonomous-prefecture', 'boundary', {}, 'state-council', 'boundary', 'none'],
    ['county', 'boundary', { extent: 'major' }, 'state-council', 'boundary', 'none'],
    ['district', 'boundary', { extent: 'major' }, 'state-council', 'boundary', 'none'],
    ['county', 'boundary', { extent: 'partial' }, 'province', 'delegated', 'state-council'],
    ['prefecture-city', 'boundary', { extent: 'partial' }, 'province', 'delegated', 'state-council'],
    ['county', 'boundary', { extent: 'partial', lake: true }, 'state-council', 'sensitive', 'none'],
    ['county', 'boundary', { extent: 'partial', sensitive: true }, 'state-council', 'sensitive', 'none'],
    ['township', 'boundary', { sensitive: true }, 'state-council', 'sensitive', 'none'],
    ['township', 'boundary', {}, 'province', 'township', 'none'],
    ['township', 'establish', { sensitive: true }, 'province', 'township', 'none'],
    ['township', 'seat', {}, 'province', 'township', 'none'],
    ['township', 'subordination', {}, 'not-provided', 'none', 'none'],
    ['agency', 'rename', {}, 'founding-government', 'agency', 'none'],
    ['agency', 'boundary', { sensitive: true }, 'founding-government', 'agency', 'none'],
    ['agency', 'establish', {}, 'not-provided', 'none', 'none'],
    ['county', 'short-name', {}, 'not-provided', 'none', 'none'],
  ])('%s, %s, %o: %s', (unit, change, more, authority, basis, filed) => {
    expect(now({ unit, change, ...more })).toEqual({ authority, basis, filed })
  })

  it('is undecided where the extent or the place is not known, and only there', () => {
    expect(now({ unit: 'county', change: 'boundary' })).toEqual({ authority: null, basis: null, filed: null })
    expect(now({ unit: 'county', change: 'boundary', extent: 'partial', lake: null }).authority).toBeNull()
    expect(now({ unit: 'county', change: 'boundary', extent: null, lake: true }).authority).toBe('state-council')
    expect(now({ unit: 'county', change: 'boundary', extent: 'major', lake: null })).toMatchObject({
      authority: 'state-council',
      basis: null,
    })
    expect(now({ unit: 'county', change: 'rename', lake: null, sensitive: null }).authority).toBe('state-council')
    expect(now({ unit: 'township', change: 'boundary', sensitive: null }).authority).toBeNull()
    const facts = DivisionChangeFacts.parse({ unit: 'county', change: 'boundary' })
    expect(explain(divisionChange2019, facts, {}).rules[0]?.missing).toEqual(['extent'])
  })
})

describe('the rules of 1985 (arts. 3 to 6)', () => {
  it.each([
    ['province', 'establish', {}, 'npc', 'none'],
    ['province', 'seat', {}, 'state-council', 'none'],
    ['municipality', 'seat', {}, 'not-provided', 'none'],
    ['province', 'short-name', {}, 'not-provided', 'none'],
    ['county', 'seat', {}, 'state-council', 'none'],
    ['county-city', 'seat', {}, 'state-council', 'none'],
    ['district', 'seat', {}, 'not-provided', 'none'],
    ['county', 'boundary', { extent: 'major' }, 'state-council', 'none'],
    ['district', 'boundary', { extent: 'major' }, 'not-provided', 'none'],
    ['district', 'boundary', { extent: 'partial' }, 'province', 'ministry'],
    ['county', 'boundary', { extent: 'partial', lake: true }, 'province', 'ministry'],
    ['county', 'boundary', { extent: 'partial', sensitive: true }, 'state-council', 'none'],
    ['township', 'rename', {}, 'province', 'none'],
    ['agency', 'abolish', {}, 'founding-government', 'none'],
    ['agency', 'boundary', {}, 'not-provided', 'none'],
  ])('%s, %s, %o: %s', (unit, change, more, authority, filed) => {
    expect(then({ unit, change, ...more })).toMatchObject({ authority, filed })
  })

  it('hold to the last day of 2018, and nothing is known before them', () => {
    expect(divisionChange.on('2018-12-31')).toBe(divisionChange1985)
    expect(divisionChange.on('2019-01-01')).toBe(divisionChange2019)
    expect(() => divisionChange.on('1985-01-14')).toThrow(/1985-01-15/)
  })
})

describe('always', () => {
  const cases = arbitraryOf(DivisionChangeFacts, [])

  it('authority and article are of one mind, and only what the province approves by delegation is filed', () => {
    const delegated = {
      npc: ['province-itself'],
      province: ['delegated', 'township'],
      'founding-government': ['agency'],
      'not-provided': ['none'],
    }
    fc.assert(
      fc.property(fc.constantFrom(divisionChange1985, divisionChange2019), cases, (program, facts) => {
        const { authority, basis, filed } = program.assess(facts, {})
        if (authority !== null && basis !== null && authority !== 'state-council')
          expect(delegated[authority]).toContain(basis)
        if (basis !== null) expect(filed !== 'none').toBe(basis === 'delegated')
      }),
    )
  })

  it('a delicate area never takes a change down to the province', () => {
    fc.assert(
      fc.property(cases, facts => {
        const plain = divisionChange2019.assess({ ...facts, sensitive: false, lake: false }, {}).authority
        const delicate = divisionChange2019.assess({ ...facts, sensitive: true }, {}).authority
        if (plain === 'state-council' || plain === 'npc') expect(delicate).toBe(plain)
      }),
    )
  })

  it.each(divisionChange.versions.map(program => [program.inForce.from, program] as const))(
    '%s: all ways of running it agree',
    (_, program) => {
      agreement(program, cases)
    },
  )
})
