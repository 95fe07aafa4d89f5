import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CommunityFundFacts, communityFund, communityFund2024, communityFundNameProblems } from './rules.js'

/** Source: 湖南省社区慈善基金设立运行指引（试行）, from 2025-01-01; the policy file itself is tested with the seeds. */
const hunan = {
  committeeLeast: 5,
  committeeOdd: true,
  unpaid: true,
  supervisorsLeast: 1,
  subFundsAllowed: false,
  ownAccountAllowed: false,
  ownFundraisingAllowed: false,
}
const inOrder = {
  committee: 5,
  paidMembers: 0,
  supervisors: 1,
  subFunds: 0,
  ownAccount: false,
  ownFundraising: false,
  agreement: true,
}
const assess = (more: object) =>
  communityFund.on('2025-01-01').assess(CommunityFundFacts.parse({ ...inOrder, ...more }), hunan)

describe('a community charity fund in Hunan', () => {
  it.each([
    [{}, true],
    [{ committee: 7 }, true],
    [{ committee: 6 }, false],
    [{ committee: 4 }, false],
    [{ committee: 3 }, false],
    [{ committee: undefined }, null],
    [{ paidMembers: 1 }, false],
    [{ supervisors: 0 }, false],
    [{ subFunds: 1 }, false],
    [{ ownAccount: true }, false],
    [{ ownFundraising: true }, false],
    [{ ownFundraising: undefined }, null],
    [{ agreement: false }, false],
  ])('%j: %s', (more, result) => {
    expect(assess(more).inOrder).toBe(result)
  })

  it('has a committee of an odd number from five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), committee => {
        expect(assess({ committee }).committeeTest).toBe(committee >= 5 && committee % 2 === 1)
      }),
    )
  })

  it('answers alike everywhere', () => agreement(communityFund2024))
})

describe('its name', () => {
  const codes = (name: string, more: object = {}) =>
    communityFundNameProblems({ name, host: '株洲市慈善总会', place: '湘江社区', ...more }).map(({ code }) => code)

  it.each([
    ['株洲市慈善总会湘江社区慈善基金', {}, []],
    ['株洲市慈善总会麓山街道慈善基金', { place: '麓山街道' }, []],
    ['株洲市慈善总会湘江社区张三慈善基金', { donor: '张三' }, []],
    ['株洲市慈善总会湘江社区张三慈善基金', {}, ['community-fund-name-middle']],
    ['湘江社区慈善基金', {}, ['community-fund-name-host']],
    ['株洲市慈善总会湘江社区基金', {}, ['community-fund-name-ending']],
    ['株洲市慈善总会湘江慈善基金', { place: '湘江' }, ['community-fund-place']],
    ['株洲市慈善总会湘江社区中心慈善基金', { place: '湘江社区中心' }, ['community-fund-place']],
    ['株洲市慈善总会镇江慈善基金', { place: '镇江' }, ['community-fund-place']],
    ['株洲市慈善总会三门镇慈善基金', { place: '三门镇' }, []],
  ])('%s %j: %j', (name, more, expected) => {
    expect(codes(name, more)).toEqual(expected)
  })

  it('is a matter of principle, so what differs is a warning', () => {
    const found = communityFundNameProblems({ name: '湘江慈善基金', host: '株洲市慈善总会', place: '湘江' })
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })
})
