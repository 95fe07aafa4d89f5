import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examples } from '../../test/examples.js'
import { charityRecognition, charityRecognition2024, charityRecognitionNational, RecognitionFacts } from './rules.js'

const inOrder = examples['charity-recognition']
const assess = (asOf: string, more: object) => {
  const program = charityRecognition.on(asOf)
  const { policy } = policyAt(program, [charityRecognitionNational], { place: '350200', date: asOf })
  return program.assess(RecognitionFacts.parse({ ...inOrder, asOf, ...more }), policy)
}

describe('recognition as a charity', () => {
  it.each([
    ['all in order', {}, true, true],
    ['set up the day before the Law was published', { establishedOn: '2016-03-15' }, true, true],
    ['set up on the day it was published', { establishedOn: '2016-03-16' }, false, true],
    ['set up later', { establishedOn: '2023-01-01' }, false, true],
    ['day of setting up not known', { establishedOn: undefined }, null, true],
    ['spending below the standard', { spendingMet: false }, false, false],
    ['spending not known', { spendingMet: undefined }, null, null],
    ['charter incomplete', { charterComplete: false }, true, false],
    ['charter silent on the remainder', { charterOnRemainder: false }, false, false],
    ['conditions of registration not met', { meetsRegistration: false }, false, false],
    ['something was distributed', { undistributed: false }, false, false],
    ['no reasonable rules of pay', { payRules: false }, false, false],
    ['not voted', { decided: false }, false, false],
    // 令58 art. 6: voted, and where there is a supervising unit, agreed to by it; 令73 is taken to read alike.
    ['no supervising unit', { supervisingUnit: false, unitConsents: undefined }, true, true],
    ['the supervising unit does not agree', { unitConsents: false }, false, false],
    ['whether it agrees is not known', { unitConsents: undefined }, null, null],
    ['whether there is one is not known, and it would agree', { supervisingUnit: undefined }, true, true],
    ['neither is known', { supervisingUnit: undefined, unitConsents: undefined }, null, null],
    ['an officer is barred', { officerBarred: true }, false, false],
    ['on the list of abnormal activity', { abnormalListed: true }, false, false],
    ['on the list of serious breaches', { seriousListed: true }, true, false],
    ['whether on that list is not known', { seriousListed: null }, true, null],
    ['another breach', { otherBreach: true }, false, false],
    // What nobody told of a ground for refusal is not known.
    ['officers not told of', { officerBarred: undefined }, null, null],
    ['penalties not told of', { penalised: undefined }, null, null],
    ['the list of abnormal activity not told of', { abnormalListed: undefined }, null, null],
    ['the list of serious breaches not told of', { seriousListed: undefined }, true, null],
    ['other breaches not told of', { otherBreach: undefined }, null, null],
  ])('%s: under the measures of 2016 and of 2024', (_, more, before, since) => {
    expect([assess('2024-09-04', more).recognised, assess('2024-09-05', more).recognised]).toEqual([before, since])
  })

  it.each([
    ['2022-09-05', true],
    ['2022-09-06', false],
    ['2024-09-05', false],
    [undefined, null],
  ])('a penalty of %s lets an application of 2024-09-05 through: %s', (lastPenaltyOn, recognised) => {
    expect(assess('2024-09-05', { penalised: true, lastPenaltyOn }).recognised).toBe(recognised)
  })

  it('cites article 6 as read for 2016, and not confirmed for 2024', () => {
    const confidence = (asOf: string) => {
      const program = charityRecognition.on(asOf)
      const facts = RecognitionFacts.parse({ ...inOrder, asOf })
      const { rules } = explain(program, facts, { abnormalListBars: true, seriousListBars: true })
      return ['decided', 'consented'].map(name => rules.find(rule => rule.name === name)?.reason.cite?.confidence)
    }
    expect(confidence('2024-09-04')).toEqual(['primary', 'primary'])
    expect(confidence('2024-09-05')).toEqual(['unverified', 'unverified'])
  })

  it('asks for no amount of money', () => {
    const units = Object.values(RecognitionFacts.shape).map(
      schema => (schema.meta() as { unit?: string } | undefined)?.unit,
    )
    expect(units.filter(Boolean)).toEqual([])
  })

  it('is never recognised where a ground for refusal applies', () => {
    const grounds = fc.record({
      officerBarred: fc.boolean(),
      abnormalListed: fc.boolean(),
      seriousListed: fc.boolean(),
    })
    fc.assert(
      fc.property(grounds, more => {
        const { refused, recognised } = assess('2025-03-01', more)
        expect(recognised).toBe(!refused)
      }),
    )
  })

  it('names what is missing', () => {
    const facts = RecognitionFacts.parse({ ...inOrder, asOf: '2025-03-01', financeRules: undefined })
    const { rules } = explain(charityRecognition2024, facts, { abnormalListBars: true, seriousListBars: true })
    const reason = rules.find(rule => rule.name === 'recognised')
    expect(reason).toMatchObject({ missing: ['financeRules'] })
  })

  it.each(charityRecognition.versions.map(version => [version.inForce.from, version] as const))(
    'of %s has its policy and answers alike everywhere',
    (_, version) => {
      expect(nationalProblems(version, charityRecognitionNational)).toEqual([])
      agreement(version)
    },
  )
})

it('a list that does not bar refuses nobody', () => {
  const facts = RecognitionFacts.parse({ ...inOrder, asOf: '2025-03-01', abnormalListed: true })
  const recognised = (abnormalListBars: boolean) =>
    charityRecognition2024.assess(facts, { abnormalListBars, seriousListBars: true }).recognised
  expect([recognised(true), recognised(false)]).toEqual([false, true])
})

it('asks for a charter as article 11 of the Law has it', () => {
  expect(RecognitionFacts.shape.charterComplete.meta()).toMatchObject({ label: { zh: '章程符合慈善法第十一条' } })
})
