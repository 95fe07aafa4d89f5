import { formatPath } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FundraisingPlan, fundraisingPlanJudgements, fundraisingPlanProblems } from './plan.js'

const complete = {
  number: '53100000500021326DA18051',
  name: '乡村书屋公开募捐',
  organisation: { name: '某某慈善基金会', creditCode: '53100000500021326D' },
  supervisingUnit: true,
  unitConsents: true,
  project: { name: '乡村书屋', number: '53100000500021326DP20001' },
  purpose: '为乡村学校建书屋',
  startOn: '2025-01-01',
  endOn: '2025-12-31',
  area: '全国',
  personInCharge: { name: '某甲', fullTime: true },
  officeAddress: '某市某路 1 号',
  methods: ['internet', 'event'],
  platforms: ['某指定平台'],
  elsewhere: [{ place: '某市', reason: '受益人在当地' }],
  waysToGive: '银行转账',
  accounts: [{ holder: '某某慈善基金会' }],
  expectedAmount: 1_000_000_00,
  beneficiaries: { scope: '乡村小学学生', number: 2000, chosenBy: '由县教育局推荐后评审', specificPerson: false },
  use: '图书和书架',
  usePlan: '两年建 20 间',
  costs: {
    forBeneficiaries: 900_000_00,
    implementation: 50_000_00,
    management: 30_000_00,
    fundraising: 20_000_00,
    passedOn: false,
  },
  remainder: { handling: '用于其他助学项目', sameOrNearPurpose: true },
  partners: [
    { kind: 'organisation', name: '某社工机构', evaluated: true, agreement: true },
    { kind: 'individual', name: '某乙', evaluated: true, agreement: true, personalPapers: true },
  ],
}
const problemsOf = (more: object, filedOn = '2024-12-01') =>
  fundraisingPlanProblems(FundraisingPlan.parse({ ...complete, ...more }), filedOn)
const found = (more: object, filedOn?: string) =>
  problemsOf(more, filedOn).map(({ code, severity, path }) => [
    code.replace('fundraising-plan-', ''),
    severity,
    formatPath(path),
  ])

it('a complete plan has no problem', () => {
  expect(found({})).toEqual([])
})

// 慈善法 2016 art. 23(3): on the internet, on the platform that the ministry set up or designated.
it.each(['2016-09-01', '2024-09-04', '2024-09-05'])('on the internet needs a platform, filed on %s', filedOn => {
  expect(found({ platforms: undefined }, filedOn)).toEqual([['platform-missing', 'error', 'platforms']])
  expect(found({ platforms: undefined, methods: ['media'] }, filedOn)).toEqual([])
  expect(found({ methods: undefined }, filedOn)).toEqual([['methods-unknown', 'warning', 'methods']])
})

describe('what is wrong', () => {
  it.each<[string, object, string[][]]>([
    ['three years', { endOn: '2028-01-01' }, []],
    ['three years and a day', { endOn: '2028-01-02' }, [['too-long', 'warning', 'endOn']]],
    ['an emergency: a year', { emergency: true, endOn: '2026-01-01' }, []],
    ['an emergency: a year and a day', { emergency: true, endOn: '2026-01-02' }, [['too-long', 'warning', 'endOn']]],
    ['days reversed', { endOn: '2024-12-31' }, [['dates-reversed', 'error', 'endOn']]],
    ['one day', { endOn: '2025-01-01' }, []],
    [
      'not full-time',
      { personInCharge: { name: '某甲', fullTime: false } },
      [['person-not-full-time', 'error', 'personInCharge.fullTime']],
    ],
    [
      'full-time not known',
      { personInCharge: { name: '某甲' } },
      [['person-not-full-time-unknown', 'warning', 'personInCharge.fullTime']],
    ],
    ['nobody in charge', { personInCharge: undefined }, [['field-missing', 'error', 'personInCharge']]],
    [
      'another’s account',
      { accounts: [{ holder: '某某慈善基金会' }, { holder: '某甲' }] },
      [['account-not-own', 'error', 'accounts[1].holder']],
    ],
    ['its account, written wide', { accounts: [{ holder: '某某慈善　基金会' }] }, []],
    ['no account', { accounts: [] }, [['field-missing', 'error', 'accounts']]],
    [
      'a specific person',
      { beneficiaries: { ...complete.beneficiaries, specificPerson: true } },
      [['beneficiary-specific', 'error', 'beneficiaries.specificPerson']],
    ],
    [
      'how they are chosen is lacking',
      { beneficiaries: { ...complete.beneficiaries, chosenBy: undefined } },
      [['field-missing', 'error', 'beneficiaries.chosenBy']],
    ],
    ['no beneficiaries', { beneficiaries: undefined }, [['field-missing', 'error', 'beneficiaries']]],
    ['no expected amount', { expectedAmount: undefined }, [['field-missing', 'error', 'expectedAmount']]],
    ['no costs', { costs: undefined }, [['field-missing', 'error', 'costs.fundraising']]],
    [
      'cost passed on',
      { costs: { ...complete.costs, passedOn: true } },
      [['cost-passed-on', 'error', 'costs.passedOn']],
    ],
    ['one fen above the amount', { expectedAmount: 999_999_99 }, [['costs-above-amount', 'warning', 'costs']]],
    [
      'remainder elsewhere',
      { remainder: { handling: '转作管理费', sameOrNearPurpose: false } },
      [['remainder-other-purpose', 'error', 'remainder.sameOrNearPurpose']],
    ],
    ['no platform', { platforms: [] }, [['platform-missing', 'error', 'platforms']]],
    ['no platform, not on the internet', { platforms: [], methods: ['event'] }, []],
    [
      'elsewhere without a reason',
      { elsewhere: [{ place: '某市' }] },
      [['elsewhere-no-reason', 'error', 'elsewhere[0].reason']],
    ],
    ['elsewhere on the internet alone', { elsewhere: [{ place: '某市' }], methods: ['internet'] }, []],
    [
      'partners',
      { partners: [{ kind: 'individual', name: '某乙', evaluated: false, agreement: null }] },
      [
        ['partner-not-evaluated', 'error', 'partners[0].evaluated'],
        ['partner-no-agreement-unknown', 'warning', 'partners[0].agreement'],
        ['partner-papers-missing-unknown', 'warning', 'partners[0].personalPapers'],
      ],
    ],
    // 令74 art. 12(3)
    ['no supervising unit', { supervisingUnit: false, unitConsents: undefined }, []],
    ['the supervising unit did not agree', { unitConsents: false }, [['unit-not-agreed', 'error', 'unitConsents']]],
    [
      'whether it agreed is not known',
      { unitConsents: undefined },
      [['unit-not-agreed-unknown', 'warning', 'unitConsents']],
    ],
    [
      'whether there is one is not known',
      { supervisingUnit: undefined, unitConsents: undefined },
      [['supervising-unit-unknown', 'warning', 'supervisingUnit']],
    ],
    ['it agreed, so there is one', { supervisingUnit: undefined }, []],
    ['a number of another', { number: '53330000501874064BA18023' }, [['number-of-another', 'error', 'number']]],
  ])('%s', (_, more, expected) => {
    expect(found(more)).toEqual(expected)
  })
})

it('until 2024-09-04 the Law alone', () => {
  const more = { endOn: '2030-01-01', expectedAmount: undefined, personInCharge: { name: '某甲', fullTime: false } }
  expect(found(more, '2024-09-04')).toEqual([])
  expect(found(more, '2024-09-05').map(([code]) => code)).toEqual(['field-missing', 'too-long', 'person-not-full-time'])
  expect(found({ purpose: undefined }, '2024-09-04')).toEqual([['field-missing', 'error', 'purpose']])
})

it('before the Law there was no plan to file', () => {
  expect(problemsOf({}, '2016-08-31')).toMatchObject([{ code: 'fundraising-plan-before-law', severity: 'warning' }])
  expect(problemsOf({}, '2016-09-01')).toEqual([])
})

it('a plan of which only the name is known lists all that is missing, once', () => {
  const plan = FundraisingPlan.parse({ name: '某活动', organisation: { name: '某会' } })
  const paths = fundraisingPlanProblems(plan, '2025-01-01').map(({ path }) => formatPath(path))
  expect(paths).toEqual([
    ...['purpose', 'startOn', 'endOn', 'area', 'personInCharge', 'officeAddress', 'waysToGive', 'accounts'],
    ...['beneficiaries', 'use', 'costs.fundraising', 'remainder', 'expectedAmount', 'usePlan'],
    ...['methods', 'supervisingUnit'],
  ])
})

it('data of the wrong form is listed with its path', () => {
  const result = validate(FundraisingPlan, {
    ...complete,
    startOn: '2025-02-30',
    name: ' ',
    number: '53100000500021326DA1805I',
  })
  expect(result.success ? [] : result.problems.map(({ code, path }) => [code, formatPath(path)])).toEqual([
    ['identifier-look-alike', 'number'],
    ['too-small', 'name'],
    ['invalid-format', 'startOn'],
  ])
})

it('whatever the plan, it lists and does not throw', () => {
  const day = fc.constantFrom('2024-02-29', '2025-01-01', '2026-12-31', undefined)
  const yes = fc.constantFrom(true, false, null, undefined)
  const plans = fc.record({
    startOn: day,
    endOn: day,
    emergency: fc.boolean(),
    beneficiaries: fc.option(fc.record({ specificPerson: yes }), { nil: undefined }),
    costs: fc.option(fc.record({ fundraising: fc.nat(), passedOn: yes }), { nil: undefined }),
    expectedAmount: fc.option(fc.nat(), { nil: undefined }),
  })
  fc.assert(
    fc.property(plans, fc.constantFrom('2016-09-01', '2026-01-01'), (more, filedOn) => {
      for (const { code, message, remedy } of problemsOf(more, filedOn)) {
        expect(code).toMatch(/^fundraising-plan-/)
        expect([message.zh, message.en, remedy.zh, remedy.en].every(Boolean)).toBe(true)
      }
    }),
  )
})

it('what takes a person is named with its article', () => {
  expect(fundraisingPlanJudgements.every(({ cite }) => cite.article?.startsWith('第十条第三款'))).toBe(true)
})

describe('what is left open', () => {
  const parts = ['forBeneficiaries', 'implementation', 'management', 'fundraising'] as const
  it.each(parts)('without %s the other parts are added up', part => {
    const costs = { ...complete.costs, [part]: undefined }
    const rest = parts.reduce((sum, key) => sum + (costs[key] ?? 0), 0)
    const above = (expectedAmount: number) =>
      found({ costs, expectedAmount }).filter(([code]) => code === 'costs-above-amount').length
    expect([above(rest), above(rest - 1)]).toEqual([0, 1])
  })

  it.each<[string, object, string[][]]>([
    ['a number, and a charity without its code', { organisation: { name: '某某慈善基金会' } }, []],
    ['no number', { number: undefined, project: undefined }, []],
    ['platforms left out, on the internet', { platforms: undefined }, [['platform-missing', 'error', 'platforms']]],
    ['elsewhere left out, with an event', { elsewhere: undefined }, []],
    [
      'an account in other brackets',
      { organisation: { name: '某某基金会（北京）' }, accounts: [{ holder: '某某基金会(北京)' }] },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(found(more)).toEqual(expected)
  })

  it('what is not stated says what it would be', () => {
    const [problem] = problemsOf({ personInCharge: { name: '某甲' } })
    expect(problem?.message).toEqual({
      zh: '尚未说明，无法判断：活动负责人应当是本组织的专职工作人员。',
      en: 'Not stated, so it cannot be told: The person in charge must be full-time staff of the charity.',
    })
  })

  it.each([
    [
      false,
      '2028-01-02',
      '持续时间一般不超过三年，至迟 2028-01-01 结束。',
      'It normally lasts at most three years: until 2028-01-01.',
    ],
    [
      true,
      '2026-01-02',
      '持续时间应急募捐一般不超过一年，至迟 2026-01-01 结束。',
      'It normally lasts at most one year in an emergency: until 2026-01-01.',
    ],
  ])('in an emergency %s: until when', (emergency, endOn, zh, en) => {
    expect(problemsOf({ emergency, endOn }).map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
