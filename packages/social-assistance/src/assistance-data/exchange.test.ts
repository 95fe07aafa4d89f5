import { describe, expect, it } from 'vitest'
import { AssistanceExchange, exchangeProblems, exchangeSummary, recordQuality, recordQualityDuty } from './index.js'

const dibao = (more: object = {}) => ({
  id: 'c1',
  household: 'h1',
  programme: 'dibao',
  persons: ['p1', 'p2'],
  applied: '2023-11-01',
  decided: '2023-12-05',
  granted: true,
  from: '2024-01-01',
  ...more,
})
const benefit = (more: object = {}) => ({
  case: 'c1',
  month: '2024-02-01',
  amount: 800_00,
  paid: '2024-02-10',
  ...more,
})
const exchange = (more: object = {}) =>
  AssistanceExchange.parse({
    format: 'minzheng-assistance/1',
    division: '500112',
    exported: '2024-06-30',
    persons: [
      { id: 'p1', birth: '1980-01-01' },
      { id: 'p2', birth: '2012-01-01' },
      { id: 'p3', birth: '1950-01-01' },
    ],
    households: [
      { id: 'h1', division: '500112', area: 'urban', members: ['p1', 'p2'] },
      { id: 'h2', division: '500112003', area: 'rural', members: ['p3'] },
    ],
    cases: [dibao()],
    benefits: [benefit()],
    ...more,
  })
const found = (more: object) => exchangeProblems(exchange(more)).map(({ code, path }) => `${code} ${path.join('.')}`)
const tekun = (more: object = {}) => dibao({ id: 'c2', programme: 'tekun', persons: ['p1'], ...more })

describe('an exchange', () => {
  it('is strict about what it holds', () => {
    const parse = (more: object) => AssistanceExchange.safeParse({ ...exchange(), ...more }).success
    expect(parse({})).toBe(true)
    expect(parse({ extra: 1 })).toBe(false)
    expect(parse({ benefits: [benefit({ month: '2024-02-10' })] })).toBe(false)
    expect(parse({ households: [{ id: 'h1', division: '5001', members: ['p1'] }] })).toBe(false)
    for (const division of ['x500112', '500112x', '5001120', '50011200301'])
      expect(parse({ households: [{ id: 'h1', division, area: null, members: ['p1'] }] }), division).toBe(false)
    expect(parse({ households: [{ id: 'h1', division: '500112003004', area: null, members: ['p1'] }] })).toBe(true)
    expect(parse({ format: 'other/1' })).toBe(false)
  })

  const people = exchange().persons
  const [home, other] = exchange().households
  it.each<[string, object, string[]]>([
    ['nothing wrong', {}, []],
    // 国发〔2015〕52号: 自递交申请当月计发; the three months after a death are those of dibao.
    [
      'a subsidy of the disabled from the month of the application',
      {
        persons: [{ id: 'p1', birth: '1980-01-01', died: '2024-02-20' }, ...people.slice(1)],
        cases: [
          dibao({ programme: 'disability-living', persons: ['p1'], applied: '2024-01-20', decided: '2024-02-05' }),
        ],
        benefits: [benefit({ month: '2024-01-01' }), benefit({ month: '2024-06-01', paid: '2024-06-10' })],
      },
      [],
    ],
    ['a person twice', { persons: [...people, people[0]] }, ['exchange-once persons.3.id']],
    [
      'a household twice',
      { households: [home, other, { ...home, members: ['p1'] }] },
      ['exchange-once households.2.id', 'exchange-one-household households.2.members.0'],
    ],
    ['a case twice', { cases: [dibao(), dibao({ persons: ['p2'] })] }, ['exchange-once cases.1.id']],
    [
      'a member who is not there',
      { households: [{ ...home, members: ['p1', 'p2', 'p9'] }, other] },
      ['exchange-reference households.0.members.2'],
    ],
    [
      'somebody in two households',
      { households: [home, { ...other, members: ['p3', 'p2'] }] },
      ['exchange-one-household households.1.members.1'],
    ],
    [
      'a household that is not there',
      { cases: [dibao({ household: 'h9' })] },
      ['exchange-reference cases.0.household'],
    ],
    ['a person who is not there', { cases: [dibao({ persons: ['p9'] })] }, ['exchange-reference cases.0.persons.0']],
    [
      'who was of the household until its case ended',
      { cases: [dibao({ persons: ['p1', 'p3'], until: '2024-06-29' })] },
      [],
    ],
    [
      'a person of another household on the last day of the case',
      { cases: [dibao({ persons: ['p3'], until: '2024-06-30' })] },
      ['exchange-member cases.0.persons.0'],
    ],
    ['a person of another household', { cases: [dibao({ persons: ['p3'] })] }, ['exchange-member cases.0.persons.0']],
    [
      'decided before the application',
      { cases: [dibao({ decided: '2023-10-31' })] },
      ['exchange-order cases.0.decided'],
    ],
    [
      'ends before it begins',
      { cases: [dibao({ until: '2023-12-31' })] },
      ['exchange-order cases.0.until', 'exchange-granted benefits.0'],
    ],
    [
      'applied for after the export',
      { cases: [dibao({ applied: '2024-07-01', decided: null, from: null })], benefits: [] },
      ['exchange-not-later cases.0.applied'],
    ],
    [
      'decided after the export',
      { cases: [dibao({ decided: '2024-07-01', from: null })], benefits: [] },
      ['exchange-not-later cases.0.decided'],
    ],
    ['decided on its day', { cases: [dibao({ decided: '2024-06-30', from: null })], benefits: [] }, []],
    ['paid after the export', { benefits: [benefit({ paid: '2024-07-01' })] }, ['exchange-not-later benefits.0.paid']],
    ['paid on the day of the export', { benefits: [benefit({ paid: '2024-06-30' })] }, []],
    [
      'died after the export',
      { persons: [people[0], { ...people[1], died: '2024-07-01' }, people[2]] },
      ['exchange-not-later persons.1.died'],
    ],
    ['died on its day', { persons: [people[0], { ...people[1], died: '2024-06-30' }, people[2]] }, []],
    [
      'born after the export',
      { persons: [people[0], { ...people[1], birth: '2024-07-01' }, people[2]] },
      ['exchange-not-later persons.1.birth'],
    ],
    ['a benefit of no case', { benefits: [benefit({ case: 'c9' })] }, ['exchange-reference benefits.0.case']],
    ['refused, and paid', { cases: [dibao({ granted: false })] }, ['exchange-granted benefits.0']],
    // 社会救助法 art. 50, 民发〔2018〕23号 二（二）: helped first, decided on afterwards.
    [
      'a small sum that is not decided on yet',
      { cases: [dibao({ programme: 'temporary', decided: null, granted: null, from: '2024-02-10' })] },
      [],
    ],
    [
      'relief after a disaster that is not decided on yet',
      { cases: [dibao({ programme: 'disaster', decided: null, granted: null, from: null })] },
      [],
    ],
    [
      'temporary assistance refused, and paid',
      { cases: [dibao({ programme: 'temporary', granted: false })] },
      ['exchange-granted benefits.0'],
    ],
    [
      'dibao not decided on, and paid',
      { cases: [dibao({ decided: null, granted: null })] },
      ['exchange-granted benefits.0'],
    ],
    ['what was decided is not told', { cases: [dibao({ granted: null })] }, []],
    [
      'the bank gave it back, and it was paid again',
      { benefits: [benefit({ returned: '2024-02-20' }), benefit({ paid: '2024-03-05' })] },
      [],
    ],
    [
      'came back before it was paid',
      { benefits: [benefit({ returned: '2024-02-09' })] },
      ['exchange-order benefits.0.returned'],
    ],
    ['its first day is not told', { cases: [dibao({ from: null })] }, []],
    ['paid on the day of the decision', { benefits: [benefit({ paid: '2023-12-05' })] }, []],
    ['paid before the decision', { benefits: [benefit({ paid: '2023-12-04' })] }, ['exchange-order benefits.0.paid']],
    [
      'died before the birth',
      { persons: [people[0], { ...people[1], died: '2011-12-31' }, people[2]], benefits: [] },
      ['exchange-order persons.1.died'],
    ],
    ['paid for the month before', { benefits: [benefit({ month: '2023-12-01' })] }, ['exchange-granted benefits.0']],
    ['paid for the month in which it begins', { cases: [dibao({ from: '2024-02-20' })] }, []],
    ['paid for the month in which it ends', { cases: [dibao({ until: '2024-02-01' })] }, []],
    ['paid for the month after', { cases: [dibao({ until: '2024-01-31' })] }, ['exchange-granted benefits.0']],
    [
      'who died has left the household, and the case goes on',
      {
        persons: [people[0], { ...people[1], died: '2024-06-30' }, people[2]],
        households: [{ ...home, members: ['p1'] }, other],
      },
      [],
    ],
    ['who left it alive', { households: [{ ...home, members: ['p1'] }, other] }, ['exchange-member cases.0.persons.1']],
    [
      'supplements of two persons',
      { benefits: ['p1', 'p2'].map(person => benefit({ kind: 'supplement', person })) },
      [],
    ],
    [
      'a supplement of one person twice',
      { benefits: ['p1', 'p1'].map(person => benefit({ kind: 'supplement', person })) },
      ['exchange-paid-once benefits.1.month'],
    ],
    [
      'two supplements of one person, old and disabled',
      {
        benefits: [6_000, 4_000].map(amount => benefit({ kind: 'supplement', person: 'p1', amount })),
      },
      [],
    ],
    [
      'a supplement of somebody who is not of the case',
      { benefits: [benefit({ kind: 'supplement', person: 'p3' })] },
      ['exchange-reference benefits.0.person'],
    ],
    ['a month paid twice', { benefits: [benefit(), benefit({ amount: 1 })] }, ['exchange-paid-once benefits.1.month']],
    // 分类施保, 价格临时补贴: with the allowance, on one day.
    [
      'a supplement and the price subsidy beside the allowance',
      { benefits: [benefit(), benefit({ kind: 'supplement' }), benefit({ kind: 'price-subsidy' })] },
      [],
    ],
    [
      'the price subsidy of a month twice',
      { benefits: [benefit({ kind: 'price-subsidy' }), benefit({ kind: 'price-subsidy' })] },
      ['exchange-paid-once benefits.1.month'],
    ],
    [
      'arrears of a month on two days, and on one twice',
      {
        benefits: ['2024-03-10', '2024-04-10', '2024-04-10'].map(paid => benefit({ kind: 'arrears', paid })),
      },
      ['exchange-paid-once benefits.2.month'],
    ],
    [
      'what was lacking of a month is paid later, and that twice',
      { benefits: ['2024-01-10', '2024-03-10', '2024-03-10'].map(paid => benefit({ paid })) },
      ['exchange-paid-again benefits.1.month', 'exchange-paid-once benefits.2.month'],
    ],
    [
      'two sums of temporary assistance in a month',
      { cases: [dibao({ programme: 'temporary', from: null })], benefits: [benefit(), benefit()] },
      [],
    ],
    ['dibao and tekun at once', { cases: [dibao(), tekun()] }, ['exchange-one-basic-help cases.1.persons.0']],
    ['tekun and dibao at once', { cases: [tekun(), dibao()] }, ['exchange-one-basic-help cases.1.persons.0']],
    ['tekun the day after dibao', { cases: [dibao({ until: '2024-03-31' }), tekun({ from: '2024-04-01' })] }, []],
    [
      'tekun on its last day',
      { cases: [dibao({ until: '2024-04-01' }), tekun({ from: '2024-04-01' })] },
      ['exchange-one-basic-help cases.1.persons.0'],
    ],
    [
      'tekun before dibao',
      {
        cases: [
          dibao(),
          tekun({ applied: '2022-11-01', decided: '2022-12-15', from: '2023-01-01', until: '2023-12-31' }),
        ],
      },
      [],
    ],
    [
      'tekun beside one dibao of two',
      {
        cases: [dibao({ until: '2024-01-31' }), dibao({ id: 'c3', from: '2024-03-01' }), tekun({ from: '2024-02-01' })],
        benefits: [],
      },
      ['exchange-one-basic-help cases.2.persons.0'],
    ],
    ['tekun of another', { cases: [dibao({ persons: ['p2'] }), tekun()] }, []],
    [
      'dibao twice at once',
      { cases: [dibao(), dibao({ id: 'c2', persons: ['p2'] })] },
      ['exchange-case-once cases.1.persons.0'],
    ],
    [
      'dibao again the day after',
      { cases: [dibao({ until: '2024-03-31' }), dibao({ id: 'c2', from: '2024-04-01' })] },
      [],
    ],
    ['a person twice in a case', { cases: [dibao({ persons: ['p1', 'p1'] })] }, ['exchange-once cases.0.persons.1']],
    [
      'begins in the month before the decision',
      { cases: [dibao({ from: '2023-11-30' })] },
      ['exchange-order cases.0.from'],
    ],
    // 重庆市城乡居民最低生活保障条例 art. 22: from the month of approval.
    ['begins in the month of the decision', { cases: [dibao({ from: '2023-12-01' })] }, []],
    [
      'begins in the month before the application, undecided',
      { cases: [dibao({ from: '2023-10-31', decided: null })] },
      ['exchange-order cases.0.from'],
    ],
    [
      'an emergency is helped before it is decided',
      { cases: [dibao({ programme: 'temporary', from: '2023-10-31' })], benefits: [] },
      [],
    ],
    ['tekun that has not begun', { cases: [dibao(), tekun({ from: null })] }, []],
  ])('%s', (_, more, expected) => expect(found(more)).toEqual(expected))

  // 2022 notice 一（三）: three months after a death everything is adjusted.
  it.each([
    ['2024-04-01', []],
    ['2024-05-01', ['exchange-after-death benefits.0']],
  ])('who died on 2024-01-15 and drew it alone is paid for %s', (month, expected) => {
    const alone = {
      persons: [{ id: 'p3', birth: '1950-01-01', died: '2024-01-15' }, ...people.slice(0, 2)],
      cases: [dibao({ household: 'h2', persons: ['p3'] })],
      benefits: [benefit({ month })],
    }
    expect(found(alone)).toEqual(expected)
  })

  // 民发〔2021〕43号 art. 24 says 及时 and no day, the notice of 2022 three months.
  it.each([
    ['dibao', 'error'],
    ['tekun', 'warning'],
  ])('%s, long after a death: %s', (programme, severity) => {
    const alone = {
      persons: [{ id: 'p3', birth: '1950-01-01', died: '2023-01-15' }, ...people.slice(0, 2)],
      cases: [dibao({ programme, household: 'h2', persons: ['p3'] })],
    }
    expect(exchangeProblems(exchange(alone))).toMatchObject([{ severity }])
  })

  // The notice of 2022 speaks of dibao families; 民发〔2021〕43号 art. 24 of tekun; neither of deaths before it.
  it.each([
    ['dibao', '2022-10-19', []],
    ['dibao', '2022-10-20', ['exchange-after-death benefits.0']],
    ['tekun', '2021-06-30', []],
    ['tekun', '2021-07-01', ['exchange-tekun-after-death benefits.0']],
    ['temporary', '2023-07-01', []],
  ])('%s, after a death on %s', (programme, died, expected) => {
    const alone = {
      persons: [{ id: 'p3', birth: '1950-01-01', died }, ...people.slice(0, 2)],
      cases: [dibao({ programme, household: 'h2', persons: ['p3'] })],
    }
    expect(found(alone)).toEqual(expected)
  })

  it('of several the benefit goes on', () => {
    const persons = [{ ...people[0], died: '2024-01-15' }, ...people.slice(1)]
    expect(found({ persons, benefits: [benefit({ month: '2024-06-01' })] })).toEqual([])
  })

  it('says by what and until when', () => {
    const persons = [{ ...people[0], died: '2024-01-15' }, ...people.slice(1)]
    const [late] = exchangeProblems(
      exchange({ persons, cases: [dibao({ persons: ['p1'] })], benefits: [benefit({ month: '2024-06-01' })] }),
    )
    expect(late?.message.zh).toContain('一（三）')
    expect(late?.message.en).toContain('(due 2024-04-15)')
  })
})

it('the summary of a month counts households and persons once', () => {
  const cases = [
    dibao(),
    dibao({ id: 'c3', programme: 'temporary', persons: ['p1'] }),
    dibao({ id: 'c4', programme: 'temporary', persons: ['p1'] }),
  ]
  const benefits = [
    benefit(),
    benefit({ case: 'c3', amount: 100 }),
    benefit({ case: 'c4', amount: 20 }),
    benefit({ case: 'c4', amount: 3 }),
    benefit({ month: '2024-03-01' }),
  ]
  expect(exchangeSummary(exchange({ cases, benefits }), '2024-02-29')).toEqual({
    dibao: { households: 1, persons: 2, amount: 800_00 },
    temporary: { households: 1, persons: 1, amount: 123 },
  })
  expect(exchangeSummary(exchange(), '2024-04-01')).toEqual({})
})

it('a supplement of one member ends within three months of the death, that of the household goes on', () => {
  const persons = [
    { id: 'p1', birth: '1980-01-01' },
    { id: 'p2', birth: '2012-01-01', died: '2024-01-15' },
    { id: 'p3' },
  ]
  const paid = (month: string, more: object) =>
    found({ persons, benefits: [benefit({ month, kind: 'supplement', paid: null, ...more })] })
  expect(paid('2024-04-01', { person: 'p2' })).toEqual([])
  expect(paid('2024-05-01', { person: 'p2' })).toEqual(['exchange-after-death benefits.0'])
  expect(paid('2024-05-01', { person: 'p1' })).toEqual([])
  expect(paid('2024-05-01', {})).toEqual([])
})

it('a benefit of who has left the case since is odd, of this month it is wrong; what came back is not summed up', () => {
  const severities = (month: string) =>
    exchangeProblems(exchange({ benefits: [benefit({ kind: 'supplement', person: 'p3', month, paid: null })] })).map(
      ({ severity }) => severity,
    )
  expect([severities('2024-05-01'), severities('2024-06-01')]).toEqual([['warning'], ['error']])
  const benefits = [benefit({ returned: '2024-02-20' }), benefit({ paid: '2024-03-05', amount: 700_00 })]
  expect(exchangeSummary(exchange({ benefits }), '2024-02-01').dibao?.amount).toBe(700_00)
})

// 社会救助法 art. 62; 国办发〔2023〕39号 三（二）.
describe('the quality of records', () => {
  it.each([
    ['2023-10-18', undefined],
    ['2023-10-19', '三（二）'],
    ['2026-06-30', '三（二）'],
    ['2026-07-01', '第六十二条'],
  ])('is a duty on %s by %s', (date, article) => expect(recordQualityDuty(date)?.article).toBe(article))

  it('counts the sound records and what was found', () => {
    expect(recordQuality(exchange())).toEqual({ records: 7, sound: 7, rate: 1, found: {} })
    const poor = exchange({
      persons: [{ id: 'p1' }, { id: 'p2', birth: '2012-01-01' }, { id: 'p3', birth: '1950-01-01' }],
      households: [
        { id: 'h1', division: '500112', members: ['p1', 'p2'] },
        { id: 'h2', division: '500112', area: 'rural', members: ['p3'] },
      ],
      cases: [
        dibao({ decided: null, granted: null }),
        dibao({ id: 'c2', programme: 'rigid', granted: null, from: null }),
        dibao({ id: 'c3', programme: 'rigid', from: null }),
      ],
      benefits: [benefit(), benefit({ case: 'c9' })],
    })
    expect(recordQuality(poor)).toEqual({
      records: 10,
      sound: 3,
      rate: 0.3,
      found: {
        'exchange-granted': 1,
        'exchange-reference': 1,
        'birth-missing': 1,
        'area-missing': 1,
        'decision-missing': 1,
        'result-missing': 1,
        'start-missing': 1,
      },
    })
  })

  it('help that may come before its decision lacks none', () => {
    const small = dibao({ programme: 'temporary', decided: null, granted: null })
    expect(recordQuality(exchange({ cases: [small], benefits: [] })).found).toEqual({})
  })

  it.each(['temporary', 'medical', 'education', 'disaster'])(
    '%s, which is given once, lacks no first day',
    programme => {
      const once = dibao({ programme, from: null, until: null })
      expect(recordQuality(exchange({ cases: [once], benefits: [] })).found).toEqual({})
    },
  )

  it('a record with two faults is one', () => {
    const one = exchange({ cases: [dibao({ household: 'h9', decided: null })], benefits: [] })
    expect(recordQuality(one)).toMatchObject({ records: 6, sound: 5 })
  })

  it('what is merely odd is no fault', () => {
    const later = exchange({ benefits: [benefit(), benefit({ paid: '2024-03-10' })] })
    expect(recordQuality(later)).toMatchObject({ rate: 1, found: {} })
  })

  it('of nothing there is no rate', () =>
    expect(recordQuality(exchange({ persons: [], households: [], cases: [], benefits: [] })).rate).toBeNull())
})
