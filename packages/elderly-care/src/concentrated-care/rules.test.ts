import { notKnown } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConcentratedCareFacts, concentratedCare, concentratedCare2023, concentratedCare2024 } from './rules.js'

const policy = {
  tekunBasic: 120_000,
  tekunFullCare: 130_000,
  dibaoStandard: 80_000,
  serviceStandard: 250_000,
  admitsDisabledFamily: null,
}
const elder = (facts: object = {}) =>
  ConcentratedCareFacts.parse({
    asOf: '2025-03-01',
    birth: '1950-06-01',
    dibao: true,
    ability: 'complete',
    ofOwnWill: true,
    insured: false,
    charge: 250_000,
    dibaoAllowance: 50_000,
    disabilitySubsidies: 20_000,
    ...facts,
  })
const first = (facts: object = {}) => concentratedCare2023.assess(elder(facts), policy)
const later = (facts: object = {}, given: object = {}) =>
  concentratedCare2024.assess(elder(facts), { ...policy, ...given })

// Source: 民发〔2023〕53号 and the notice after it, as far as reports say what it pays.
describe('the two formulas', () => {
  it('2023: the charge less the dibao that is drawn and the other payments', () => {
    expect(first()).toMatchObject({ eligible: true, ceiling: 250_000, withinCeiling: true, aid: 180_000 })
    expect(first({ otherPayments: 10_000, nursingSubsidy: 5_000, serviceSubsidy: 5_000 }).aid).toBe(160_000)
  })

  it('later: the standard less the dibao standard, whatever is drawn of it', () => {
    expect(later()).toMatchObject({ eligible: true, aid: 150_000 })
    expect(later({ dibaoAllowance: 0 }).aid).toBe(150_000)
    expect(later({ nursingSubsidy: 5_000, serviceSubsidy: 5_000 }).aid).toBe(140_000)
  })

  it.each([
    ['2023-10-22', undefined],
    ['2023-10-23', concentratedCare2023],
    ['2024-12-02', concentratedCare2023],
    ['2024-12-03', concentratedCare2024],
  ])('on %s', (date, program) => {
    if (program) expect(concentratedCare.on(date)).toBe(program)
    else expect(() => concentratedCare.on(date)).toThrow()
  })
})

describe('who', () => {
  it.each([
    ['complete', true, true],
    ['severe', false, true],
    ['moderate', false, true],
    ['mild', false, false],
    ['intact', false, false],
    [null, null, null],
  ])('%s', (ability, in2023, since) => {
    expect(first({ ability }).eligible).toBe(in2023)
    expect(later({ ability }).eligible).toBe(since)
  })

  it.each([
    ['the day before 80', { ability: 'intact', birth: '1945-03-02' }, false],
    ['80', { ability: 'intact', birth: '1945-03-01' }, true],
    ['80, ability not known', { ability: null, birth: '1945-03-01' }, true],
    ['the day before 60', { birth: '1965-03-02' }, false],
    ['60', { birth: '1965-03-01' }, true],
    ['not on dibao', { dibao: false }, false],
    ['against the will', { ofOwnWill: false }, false],
    ['insured', { insured: true }, false],
    ['insurance not known', { insured: null }, null],
  ])('later: %s', (_, facts, eligible) => expect(later(facts).eligible).toBe(eligible))

  it.each([
    ['the day before 60', '1965-03-02', false, 0],
    ['60', '1965-03-01', true, 180_000],
    ['the day before 61', '1964-03-02', true, 180_000],
  ])('2023: %s', (_, birth, eligible, aid) => expect(first({ birth })).toMatchObject({ eligible, aid }))

  it('who is not eligible gets nothing', () =>
    expect(later({ dibao: false })).toMatchObject({ eligible: false, aid: 0 }))

  it('nobody is a disabled child of the family unless it is said', () => {
    expect(elder().disabledFamilyMember).toBe(false)
  })

  it('a disabled child of the family, where the place admits it', () => {
    const child = { birth: '1985-01-01', ability: 'intact', disabledFamilyMember: true }
    expect(later(child).eligible).toBe(false)
    expect(later(child, { admitsDisabledFamily: true }).eligible).toBe(true)
    // Once a place of which it is not known was taken to refuse the child.
    expect(later(child, { admitsDisabledFamily: notKnown })).toMatchObject({ eligible: null, aid: null })
    expect(later({ ...child, disabledFamilyMember: false }, { admitsDisabledFamily: notKnown }).eligible).toBe(false)
  })
})

describe('what is known of the rule', () => {
  const heading = (program: typeof concentratedCare2023 | typeof concentratedCare2024, language: 'zh' | 'en') =>
    renderExplanation(explain(program, elder(), policy), language).split('\n')[0]

  it('the version whose notice nobody found says so in every explanation', () => {
    expect(explain(concentratedCare2023, elder(), policy).program.unverified).toBeUndefined()
    expect(explain(concentratedCare2024, elder(), policy).program.unverified).toBe(true)
    expect(heading(concentratedCare2023, 'zh')).not.toContain('未经核实')
    expect(heading(concentratedCare2024, 'zh')).toContain('所据文件未经核实')
    expect(heading(concentratedCare2024, 'en')).toContain('its document is not confirmed')
  })

  it('a standard that is not known leaves the aid undetermined, and is named', () => {
    const { serviceStandard: _, ...silent } = policy
    expect(concentratedCare2024.assess(elder(), silent)).toMatchObject({
      eligible: true,
      withinCeiling: null,
      aid: null,
    })
    const { rules } = explain(concentratedCare2024, elder(), silent)
    expect(rules.find(({ name }) => name === 'aid')?.notKnown.map(({ path }) => path)).toEqual(['serviceStandard'])
    expect(concentratedCare2023.assess(elder(), silent).aid).toBe(180_000)
    expect(concentratedCare2023.assess(elder(), {})).toEqual({
      eligible: true,
      ceiling: null,
      withinCeiling: null,
      aid: null,
    })
  })
})

describe('amounts', () => {
  it.each([
    [250_000, true, 180_000],
    [250_001, false, 180_000],
    [300_000, false, 180_000],
    [70_000, true, 0],
    [70_001, true, 1],
    [60_000, true, 0],
  ])('2023: a charge of %i', (charge, withinCeiling, aid) => {
    expect(first({ charge })).toMatchObject({ withinCeiling, aid })
  })

  it('later: a standard above the ceiling is shown', () => {
    expect(later({}, { serviceStandard: 250_000 }).withinCeiling).toBe(true)
    expect(later({}, { serviceStandard: 250_001 }).withinCeiling).toBe(false)
    expect(later({}, { serviceStandard: 300_000 }).aid).toBe(later({}, { serviceStandard: 250_000 }).aid)
    expect(later({}, { serviceStandard: 100_000 }).aid).toBe(0)
    expect(later({}, { serviceStandard: 99_999 }).aid).toBe(0)
    expect(later({}, { serviceStandard: 100_001 }).aid).toBe(1)
  })

  it('what is drawn and not known leaves the aid undetermined; who is not eligible gets none all the same', () => {
    // Once dibao that was left out counted as none, and the elder was paid it twice.
    expect([null, undefined].map(dibaoAllowance => first({ dibaoAllowance }).aid)).toEqual([null, null])
    expect(first({ dibaoAllowance: 0 }).aid).toBe(230_000)
    expect(first({ dibaoAllowance: null, dibao: false }).aid).toBe(0)
    expect(later({ dibaoAllowance: null }).aid).toBe(150_000)
  })

  it('are never below 0, nor above the ceiling or the standard', () => {
    fc.assert(
      fc.property(arbitraryOf(ConcentratedCareFacts), facts => {
        for (const program of concentratedCare.versions) {
          const { aid } = program.assess(facts, policy)
          expect(aid ?? 0).toBeGreaterThanOrEqual(0)
          expect(aid ?? 0).toBeLessThanOrEqual(250_000)
        }
      }),
    )
  })

  it.each(concentratedCare.versions.map(program => [program.inForce.from, program] as const))(
    'answer alike in every way of running: %s',
    (_, program) => agreement(program),
  )
})
