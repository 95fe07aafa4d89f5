import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedLeads, FraudLead, fraudLeadProblems, fraudLeadState } from './leads.js'
import { FundRaisingRiskFacts, fundRaisingRisk, fundRaisingRisk2023 } from './risk.js'

const clear = {
  largePrepayment: false,
  forConstruction: false,
  irregularUse: false,
  suedOrReported: false,
  insolvent: false,
  collapsed: false,
  publicOutcry: false,
}
const assess = (facts: object) => fundRaisingRisk2023.assess(FundRaisingRiskFacts.parse(facts), {})

// Source: 人民日报 2023-05-09 on the opinion of 宁夏.
describe('the colours', () => {
  it.each([
    ['nothing found', clear, 'green', 'none'],
    ['large prepayments alone', { ...clear, largePrepayment: true }, 'green', 'none'],
    ['that pay for building', { ...clear, largePrepayment: true, forConstruction: true }, 'yellow', 'risk-notice'],
    // 没有发现风险隐患 is green; the hazards of yellow are examples (等).
    ['prepayments, not large, that pay for building', { ...clear, forConstruction: true }, 'yellow', 'risk-notice'],
    ['used irregularly', { ...clear, largePrepayment: true, irregularUse: true }, 'orange', 'warning-talk'],
    ['irregular, but no large prepayments', { ...clear, irregularUse: true }, 'yellow', 'risk-notice'],
    [
      'irregular, and whether they are large is not known',
      { ...clear, largePrepayment: null, irregularUse: true },
      null,
      null,
    ],
    ['sued', { ...clear, suedOrReported: true }, 'orange', 'warning-talk'],
    [
      'large prepayments and insolvent',
      { ...clear, largePrepayment: true, insolvent: true },
      'red',
      'refer-to-lead-department',
    ],
    ['insolvent alone', { ...clear, insolvent: true }, 'yellow', 'risk-notice'],
    ['collapsed', { ...clear, collapsed: true }, 'red', 'refer-to-lead-department'],
    ['an outcry, whatever else', { publicOutcry: true }, 'red', 'refer-to-lead-department'],
    ['not all looked at', { ...clear, collapsed: null }, null, null],
  ])('%s', (_, facts, level, response) => expect(assess(facts)).toMatchObject({ level, response }))

  it('hold from the day of the report', () => {
    expect(fundRaisingRisk.on('2023-05-09')).toBe(fundRaisingRisk2023)
    expect(() => fundRaisingRisk.on('2023-05-08')).toThrow('2023-05-09')
  })
  it('all ways of running it agree', () =>
    agreement(fundRaisingRisk2023, arbitraryOf(FundRaisingRiskFacts), fc.constant({})))
})

describe('leads', () => {
  const lead = (facts: object = {}) =>
    FraudLead.parse({
      id: '1',
      institution: null,
      source: 'report',
      kind: 'fund-raising',
      received: '2025-03-01',
      verified: '2025-03-05',
      finding: 'risk',
      warned: '2025-03-10',
      referredTo: null,
      referred: null,
      closed: '2025-04-01',
      ...facts,
    })

  it.each([
    ['2025-02-28', null],
    ['2025-03-01', 'open'],
    ['2025-03-04', 'open'],
    ['2025-03-05', 'verified'],
    ['2025-03-10', 'acted-on'],
    ['2025-03-31', 'acted-on'],
    ['2025-04-01', 'closed'],
  ])('on %s: %s', (asOf, state) => expect(fraudLeadState(lead(), asOf)).toBe(state))

  it.each([
    ['closed', '2025-03-10', null],
    ['warned', '2025-03-10', null],
    ['verified', '2025-03-05', null],
    ['verified', '2025-03-10', 'acted-on'],
    ['warned', '2025-04-01', 'closed'],
  ])('%s not told, on %s: %s', (step, asOf, state) =>
    expect(fraudLeadState(lead({ [step]: undefined }), asOf)).toBe(state),
  )

  // 防范和处置非法集资条例 arts 18, 19; 行政处罚法 art. 27.
  const from = (on: string) => ({ received: on, verified: on, warned: null, closed: on })
  it.each<[string, object, string[]]>([
    ['a risk that was warned', {}, []],
    ['a risk closed without', { warned: null }, ['risk-warned']],
    ['not closed yet', { warned: null, closed: null }, []],
    ['unfounded', { finding: 'unfounded', warned: null }, []],
    ['a risk referred', { warned: null, referred: '2025-03-20', referredTo: 'lead-department' }, []],
    ['a risk referred to nobody', { warned: null, referred: '2025-03-20' }, ['risk-warned']],
    ['a risk of another kind', { kind: 'property', warned: null }, []],
    ['a risk before the regulation', { ...from('2021-04-30'), warned: null }, []],
    ['a risk on its first day', { ...from('2021-05-01'), warned: null }, ['risk-warned']],
    ['suspected and kept', { finding: 'suspected' }, ['fund-raising-referred']],
    ['a suspected crime kept', { finding: 'suspected', kind: 'health-products' }, ['suspected-referred']],
    ['before 行政处罚法 of 2021', { ...from('2021-07-14'), finding: 'suspected', kind: 'other' }, []],
    ['on its first day', { ...from('2021-07-15'), finding: 'suspected', kind: 'other' }, ['suspected-referred']],
    ['closed with nothing found', { finding: null }, ['found-before-closing']],
    ['closed and never checked', { finding: 'unfounded', verified: null }, ['found-before-closing']],
    [
      'passed on unchecked to whose matter it is',
      {
        kind: 'health-products',
        verified: null,
        finding: null,
        warned: null,
        referred: '2025-03-02',
        referredTo: 'market-supervision',
      },
      [],
    ],
    [
      'passed on to nobody',
      { verified: null, finding: null, warned: null, referred: '2025-03-02' },
      ['found-before-closing'],
    ],
    [
      'urgent, and checked after it was referred',
      { finding: 'suspected', warned: null, referred: '2025-03-01', referredTo: 'police' },
      [],
    ],
    ['warned before it was checked, as art. 18 lets the office', { warned: '2025-03-04' }, []],
    ['of which only that it was closed is told', { verified: undefined, finding: undefined, warned: undefined }, []],
    [
      'checked, whether it was referred not told',
      { verified: null, finding: null, referred: undefined, referredTo: undefined },
      [],
    ],
    [
      'suspected, whether it was referred not told',
      { finding: 'suspected', referred: undefined, referredTo: undefined },
      [],
    ],
    [
      'suspected fund-raising referred to market supervision',
      { finding: 'suspected', referred: '2025-03-20', referredTo: 'market-supervision' },
      ['fund-raising-referred'],
    ],
    [
      'a suspected crime referred to market supervision',
      { kind: 'health-products', finding: 'suspected', referred: '2025-03-20', referredTo: 'market-supervision' },
      ['suspected-referred'],
    ],
    [
      'a suspected crime referred to the police',
      { kind: 'health-products', finding: 'suspected', referred: '2025-03-20', referredTo: 'police' },
      [],
    ],
    [
      'suspected fund-raising referred to the lead department',
      { finding: 'suspected', referred: '2025-03-20', referredTo: 'lead-department' },
      [],
    ],
    [
      'fees taken ahead, suspected of fund-raising',
      { kind: 'prepaid-fees', finding: 'suspected', referred: '2025-03-20', referredTo: 'lead-department' },
      [],
    ],
    ['suspected and referred', { finding: 'suspected', referred: '2025-03-20', referredTo: 'police' }, []],
    ['suspected, referred to nobody', { finding: 'suspected', referred: '2025-03-20' }, ['fund-raising-referred']],
    ['checked before it came', { verified: '2025-02-28' }, ['steps-in-order']],
    ['closed before it was warned', { closed: '2025-03-09' }, ['steps-in-order']],
    ['closed on the day of the warning', { closed: '2025-03-10' }, []],
  ])('%s', (_, facts, expected) => expect(fraudLeadProblems(lead(facts)).map(({ code }) => code)).toEqual(expected))

  it('art. 18 lets the office warn: a risk closed without it is a warning', () =>
    expect(fraudLeadProblems(lead({ warned: null }))).toMatchObject([{ code: 'risk-warned', severity: 'warning' }]))

  it('are counted of those received', () => {
    const leads = [lead(), lead({ closed: null }), lead({ received: '2025-04-02' })]
    expect(closedLeads(leads, '2025-04-01')).toMatchObject({ yes: 1, no: 1 })
    expect(closedLeads([lead({ closed: undefined })], '2025-04-01')).toMatchObject({ no: 0, unknown: 1 })
  })
})
