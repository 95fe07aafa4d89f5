import { addDays } from '@minzheng/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allowance, at, definitions, document, national, standard } from '../test/allowance.js'
import {
  type BookSource,
  chainOf,
  type NationalPolicy,
  notKnown,
  type PolicyDocument,
  type PolicySource,
  policyBook,
  valueDefinitions,
  whyOpen,
} from './index.js'

const place = '430202'
/** The standard, or what is said in its place. */
const said = (sources: readonly BookSource[], where: string, date: string) => {
  const { policy, sources: found } = at(sources, where, date)
  const source = found['standard'] as PolicySource
  return source.status === 'set' ? policy.standard : source.status
}

describe('the nearest place that says something', () => {
  const book: BookSource[] = [
    national(100),
    [
      standard('430000', '2021-01-01', '2元/月'),
      standard('430200', '2022-01-01', '3元/月', { until: '2022-12-31' }),
      standard('430202', '2023-01-01', '4元/月'),
      document('430202', { from: '2024-01-01', values: { 'shared.standard': { status: 'abolished' } } }),
    ],
  ]
  it.each([
    ['430202', '2019-12-31', 'not-known'],
    ['430202', '2020-01-01', 100],
    ['430202', '2020-12-31', 100],
    ['430202', '2021-01-01', 200],
    ['430202', '2021-12-31', 200],
    ['430202', '2022-01-01', 300],
    ['430202', '2022-12-31', 300],
    // The city's value has truly ended, and the county's is not there yet: the province speaks again.
    ['430203', '2023-01-01', 200],
    ['430202', '2023-01-01', 400],
    ['430202', '2023-12-31', 400],
    ['430202', '2024-01-01', 'none'],
    ['430202001001', '2023-06-01', 400],
    ['430202001', '2023-06-01', 400],
    ['430200', '2023-06-01', 200],
    ['320400', '2023-06-01', 100],
    ['100000', '2023-06-01', 100],
  ])('%s on %s: %s', (where, date, expected) => {
    expect(said(book, where, date)).toBe(expected)
  })

  it('what a town sets holds in its villages, and not in the county', () => {
    const town = [standard('430202001', '2023-01-01', '5元/月'), standard('430202', '2023-01-01', '4元/月')]
    expect([said(town, '430202001001', '2023-06-01'), said(town, '430202', '2023-06-01')]).toEqual([500, 400])
  })

  it('a document sets values for the places that it names, instead of its own', () => {
    const city = document('430200', {
      from: '2020-01-01',
      values: { 'shared.standard': { value: '6元/月', for: ['430202', '430203'] } },
    })
    expect(['430202', '430203', '430204', '430200'].map(one => said([city], one, '2020-06-01'))).toEqual([
      600,
      600,
      'not-known',
      'not-known',
    ])
  })

  it('what was only announced is not used', () => {
    const announced = document(place, {
      from: '2023-01-01',
      values: { 'shared.standard': { value: '4元/月', status: 'announced' } },
    })
    expect(said([national(100), announced], place, '2023-06-01')).toBe(100)
  })
})

describe('days that are not sure', () => {
  const province = standard('430000', '2010-01-01', '1元/月')
  const between = (value: string, more: Partial<PolicyDocument> = {}) =>
    standard(place, { between: ['2021-01-01', '2021-12-31'] }, value, more)

  it.each([
    ['2020-12-31', 100],
    ['2021-01-01', 'not-known'],
    ['2021-12-30', 'not-known'],
    ['2021-12-31', 900],
  ])('a beginning in 2021: on %s %s, and nothing slips in', (date, expected) => {
    expect(said([[province, between('9元/月')]], place, date)).toBe(expected)
  })

  it.each([
    ['2020-12-31', 800],
    ['2021-06-01', 'not-known'],
    ['2021-12-31', 900],
  ])('after a value of the place itself: on %s %s', (date, expected) => {
    expect(said([[standard(place, '2020-01-01', '8元/月'), between('9元/月')]], place, date)).toBe(expected)
  })

  it('the same value before and after is known on every day between', () => {
    const same = [standard(place, '2020-01-01', '9元/月'), between('9元/月')]
    expect(['2020-12-31', '2021-06-01', '2021-12-31'].map(date => said([same], place, date))).toEqual([900, 900, 900])
  })

  it.each([
    ['2024-06-30', 700],
    ['2024-07-01', 'not-known'],
    ['2025-06-30', 'not-known'],
    ['2025-07-01', 800],
  ])('an end that nobody saw: on %s %s', (date, expected) => {
    const book = [
      province,
      standard(place, '2023-07-01', '7元/月', { until: { unknownAfter: '2024-06-30' } }),
      standard(place, '2025-07-01', '8元/月'),
    ]
    expect(said([book], place, date)).toBe(expected)
  })

  it('stand as notKnown in the policy, whatever the schema says', () => {
    const extra = document(place, {
      from: { between: ['2021-01-01', '2021-12-31'] },
      values: { 'allowance.extra': '1元/月' },
    })
    const { policy, sources, problems } = at([national(1), extra], place, '2021-06-01')
    expect(policy.extra).toBe(notKnown)
    expect(sources['extra']).toMatchObject({ status: 'not-known', cite: { title: '通知' } })
    expect(problems.find(one => one.path[0] === 'extra')?.message.zh).toContain('2021-01-01 至 2021-12-31 之间')
  })
})

describe('a later book over an earlier one', () => {
  const bundled = [
    standard('430000', '2020-01-01', '1元/月'),
    document(place, { from: '2021-01-01', values: { 'shared.standard': '2元/月', 'allowance.tiers.low': '5元/月' } }),
    standard(place, '2023-01-01', '3元/月'),
  ]
  const own = standard(place, '2022-01-01', '9元/月', { until: '2022-12-31' })

  it('stands over an entry, never over a file', () => {
    const { policy } = at([bundled, own], place, '2022-06-01')
    expect(policy).toMatchObject({ standard: 900, tiers: { low: 500 } })
  })

  it.each([
    ['2021-12-31', 200],
    ['2022-01-01', 900],
    ['2022-12-31', 900],
    ['2023-01-01', 300],
  ])('on the days that it covers: on %s %i', (date, expected) => {
    expect(said([bundled, own], place, date)).toBe(expected)
  })

  it('one in the middle of a longer entry leaves what is before and after it', () => {
    const month = standard(place, '2021-03-01', '9元/月', { until: '2021-03-31' })
    const days = ['2021-02-28', '2021-03-01', '2021-03-31', '2021-04-01']
    expect(days.map(date => said([bundled, month], place, date))).toEqual([200, 900, 900, 200])
  })

  it('without an end stands over all that follows', () => {
    expect(said([bundled, standard(place, '2022-01-01', '9元/月')], place, '2024-01-01')).toBe(900)
  })

  it('that knows no end leaves the days after it to an entry that begins in them, and to no older one', () => {
    const seen = standard(place, '2021-07-01', '9元/月', { until: { unknownAfter: '2022-06-30' } })
    const days = ['2021-06-30', '2022-06-30', '2022-07-01', '2022-12-31', '2023-01-01']
    expect(days.map(date => said([bundled, seen], place, date))).toEqual([200, 900, 'not-known', 'not-known', 300])
  })

  it('does not reach over a nearer place of an earlier book', () => {
    expect(said([bundled, standard('430000', '2020-01-01', '9元/月')], place, '2021-06-01')).toBe(200)
  })
})

it('a book answers as a search day by day through its sources does', () => {
  const day = fc.integer({ min: 0, max: 40 }).map(days => addDays('2020-01-01', days))
  const entry = fc.record({
    from: day,
    days: fc.option(fc.integer({ min: 0, max: 10 })),
    value: fc.integer({ min: 1, max: 9 }),
  })
  const one = fc.uniqueArray(entry, { maxLength: 5, selector: ({ from }) => from })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), day, (books, date) => {
      const sources = books.map(list =>
        list.map(({ from, days, value }) =>
          standard(place, from, `${value}元/月`, days === null ? {} : { until: addDays(from, days) }),
        ),
      )
      const expected = [...books]
        .reverse()
        .map(list =>
          [...list]
            .sort((a, b) => (a.from < b.from ? -1 : 1))
            .filter(({ from }) => from <= date)
            .at(-1),
        )
        .find(last => last && (last.days === null || date <= addDays(last.from, last.days)))
      expect(said(sources, place, date)).toBe(expected ? expected.value * 100 : 'not-known')
    }),
    { numRuns: 500 },
  )
})

describe('what is wrong with a book', () => {
  const codes = (...sources: BookSource[]) => policyBook(definitions, ...sources).problems.map(({ code }) => code)

  it('is found across documents of one book, and not between books', () => {
    const [a, b] = [standard(place, '2024-01-01', '1元/月'), standard(place, '2024-01-01', '2元/月')]
    expect(codes([a, b])).toEqual(['two-entries-for-one-day'])
    expect(codes(a, b)).toEqual([])
    expect(codes([standard(place, '2023-01-01', '1元/月', { until: '2024-01-01' }), b])).toEqual(['entries-overlap'])
    expect(codes([standard(place, '2023-01-01', '1元/月', { until: '2023-12-31' }), b])).toEqual([])
  })

  it('a number of the nation that its program cannot take, a citation that dangles, a path that nobody reads', () => {
    const wrong = {
      ...national(-1),
      values: {
        standard: [
          { from: '2020-01-01', value: -1, cite: 'law' },
          { from: '2021-01-01', value: 1, cite: 'lost' },
        ],
        rate: [{ from: '2020-01-01', value: 1, cite: 'law' }],
      },
    }
    expect(codes(wrong)).toEqual(['citation-dangling', 'value-unknown', 'value-out-of-bounds'])
    expect(said([wrong], place, '2020-06-01')).toBe('not-known')
  })

  it('a value in the wrong unit is not known, and no other one takes its place', () => {
    const book = [standard('430000', '2020-01-01', '1元/月'), standard(place, '2020-01-01', '1元/年')]
    expect(codes(book)).toEqual(['value-in-wrong-unit'])
    expect(said([book], place, '2020-06-01')).toBe('not-known')
  })
})

describe('what is said of the numbers of the nation', () => {
  const nationally = (values: NationalPolicy['values'], more: Partial<NationalPolicy> = {}) => ({
    ...national(1),
    values,
    ...more,
  })
  const problems = (policy: NationalPolicy) =>
    policyBook(definitions, policy).problems.map(({ code, severity, path, message, remedy }) => [
      [code, severity, path.join('.')],
      [message.zh, message.en, remedy.zh, remedy.en],
    ])
  const one = (entry: object) => [{ from: '2020-01-01', cite: 'law', ...entry }]

  it.each<[string, string, object, string, string]>([
    ['no value', 'standard', {}, 'value-empty', '“标准”（shared.standard）没有取值。'],
    [
      'below its least',
      'standard',
      { value: -1 },
      'value-out-of-bounds',
      '“标准”（shared.standard）的取值“-1”超出范围（0元/月 – 10000元/月）。',
    ],
    [
      'a text for a number',
      'standard',
      { value: '1元/月' },
      'value-malformed',
      '“标准”（shared.standard）的取值“1元/月”读不出来。',
    ],
    [
      'a number for yes or no',
      'counts',
      { value: 1 },
      'value-malformed',
      '“计入”（allowance.counts）的取值“1”读不出来。',
    ],
    [
      'a text for yes or no',
      'counts',
      { value: 'yes' },
      'value-malformed',
      '“计入”（allowance.counts）的取值“yes”读不出来。',
    ],
    [
      'no option',
      'mode',
      { value: 'third' },
      'value-not-an-option',
      '“发放方式”（allowance.mode）没有“third”这一选项。',
    ],
  ])('%s', (_, path, entry, code, zh) => {
    const [found, ...more] = problems(nationally({ [path]: one(entry) }))
    expect([found?.[0], found?.[1]?.[0], more]).toEqual([[code, 'error', `values.${path}.0.value`], zh, []])
  })

  it('a citation that dangles', () => {
    expect(
      problems(nationally({ standard: [...one({ value: 1 }), { from: '2021-01-01', value: 1, cite: 'lost' }] })),
    ).toEqual([
      [
        ['citation-dangling', 'error', 'values.standard.1.cite'],
        [
          'allowance 的 standard 引用的文件“lost”不在其 documents 之中。',
          'standard of allowance cites "lost", which is not among its documents.',
          '请补上该文件，或改正其键名。',
          'Add the document, or mend its key.',
        ],
      ],
    ])
  })

  it('a path that the program does not have, of a program that is known', () => {
    const values = { standard: one({ value: 1 }), lost: one({ value: 1 }) }
    expect(problems(nationally(values))).toEqual([
      [
        ['value-unknown', 'error', 'values.lost'],
        [
          'allowance 没有名为“lost”的政策取值。',
          'allowance has no policy value "lost".',
          '请改正路径。',
          'Mend the path.',
        ],
      ],
    ])
    expect(problems(nationally(values, { program: 'another' }))).toEqual([])
  })

  it('that there is none needs no value', () => {
    expect(problems(nationally({ standard: one({ status: 'none' }) }))).toEqual([])
    const days = nationally({ standard: one({ status: 'none', until: '2019-12-31' }) })
    expect(problems(days)).toMatchObject([[['days-out-of-order', 'error', 'values.standard.0.until'], {}]])
  })

  it('what differs between programs is said first', () => {
    const other = {
      id: 'other',
      title: { zh: '另一项', en: 'Another' },
      policy: z.object({ x: z.boolean().meta({ label: { zh: '标准', en: 'Standard' }, value: 'shared.standard' }) }),
    }
    const book = policyBook(valueDefinitions([allowance, other]), nationally({ lost: one({ value: 1 }) }))
    expect(book.problems.map(({ code }) => code)).toEqual(['value-defined-twice', 'value-unknown'])
    expect(book.problems).toBe(book.problems)
  })
})

describe('a book', () => {
  it('leaves out what no definition knows', () => {
    const book = policyBook(definitions, document(place, { from: '2020-01-01', values: { lost: '1元/月' } }))
    expect(book.find('lost', place, '2020-01-01')).toEqual({ status: 'unknown' })
    expect([...book.lives('lost')]).toEqual([])
    expect(book.problems).toEqual([])
  })

  it('works out the life of a value, and reads a value, once', () => {
    let read = 0
    const schema = z.int().refine(() => {
      read += 1
      return true
    })
    const program = { id: 'counted', title: { zh: '某项', en: 'Program' }, policy: z.object({ x: schema }) }
    const source = {
      ...national(1),
      program: 'counted',
      values: { x: [{ from: '2020-01-01', value: 1, cite: 'law' }] },
    }
    const book = policyBook(valueDefinitions([program]), source)
    for (const date of ['2020-01-01', '2020-01-02', '2021-01-01'])
      expect(book.find('counted.x', place, date)).toMatchObject({ status: 'set', value: 1 })
    expect(read).toBe(1)
    expect(book.lives('counted.x')).toBe(book.lives('counted.x'))
  })

  it('knows the places that hold one, nearest first', () => {
    expect(chainOf('430202001002')).toEqual(['430202001002', '430202001', '430202', '430200', '430000', ''])
    expect(chainOf('430200')).toEqual(['430200', '430000', ''])
    expect(chainOf('100000')).toEqual([''])
  })
})

describe('a standard that places below may raise', () => {
  const notice = (more: object) => ({
    division: '510000',
    title: '省定标准',
    confidence: 'secondary' as const,
    from: '2024-01-01',
    values: { 'shared.standard': '100元/月' },
    ...more,
  })
  const found = (place: string, ...documents: object[]) =>
    policyBook(definitions, documents as never).find('shared.standard', place, '2024-06-01')
  it('is known of the province, and of no place below that did not say so', () => {
    const province = notice({ mayBeRaised: true })
    expect(found('510000', province)).toMatchObject({ status: 'set', value: 10_000 })
    expect(found('510000000000', province)).toMatchObject({ status: 'set', value: 10_000 })
    expect(found('511702', province)).toMatchObject({ status: 'unsure' })
    expect(whyOpen(found('511702', province), definitions)?.zh).toBe(
      '《省定标准》定为 100元/月，各地可以更高，当地是否另定不详',
    )
    expect(found('511702', notice({}))).toMatchObject({ status: 'set' })
    expect(found('511702', province, notice({ division: '511702' }))).toMatchObject({ status: 'set' })
    const followed = { value: '100元/月', for: ['510000', '511702'] }
    expect(found('511702', notice({ mayBeRaised: true, values: { 'shared.standard': followed } }))).toMatchObject({
      status: 'set',
    })
    const one = { value: '100元/月', mayBeRaised: true }
    expect(found('511702', notice({ values: { 'shared.standard': one } }))).toMatchObject({ status: 'unsure' })
  })

  it.each<[string, string, object, readonly string[]]>([
    ['100元/月', '2024-01-01', {}, []],
    ['99.99元/月', '2024-01-01', {}, ['below-standard-above']],
    ['99.99元/月', '2023-01-01', { until: '2023-12-31' }, []],
    ['99.99元/月', '2023-01-01', { until: '2024-01-01' }, ['below-standard-above']],
  ])('is a floor: %s of a county from %s %j', (value, from, until, codes) => {
    const county = notice({ division: '511702', from, values: { 'shared.standard': { value, ...until } } })
    const problemsOf = (...documents: object[]) => policyBook(definitions, documents as never).problems
    expect(problemsOf(notice({ mayBeRaised: true }), county).map(({ code }) => code)).toEqual(codes)
    expect(problemsOf(notice({}), county)).toEqual([])
    expect(problemsOf(notice({ mayBeRaised: true }), { ...county, division: '430202' })).toEqual([])
  })
})
