import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allowance, at, common, definitions, document, national, standard } from '../test/allowance.js'
import { type BookSource, policyBook, policyFor, valueDefinitions, whyOpen } from './index.js'

const place = '430202'
const nameOf = (code: string) => (code === place ? '荷塘区' : undefined)
/** What is said of the standard. */
const said = (sources: readonly BookSource[], where: string, date: string, more: object = {}) => {
  const { problems } = at(sources, where, date, more)
  const { message, remedy } = problems.find(one => one.path[0] === 'standard')!
  return [message.zh, message.en, remedy.zh, remedy.en]
}
const bring = [
  '请换一个已知的日期或地方，或用自己的政策文件补上该取值及其出处。',
  'Use a day or place that is known, or bring the value and its source in a policy document of your own.',
]

describe('that a value is not known', () => {
  it('is said of the nation, with where it is known', () => {
    expect(said([national(100)], '100000', '2019-12-31')).toEqual([
      '全国在 2019-12-31 的津贴“标准”没有有据可查的取值；已知：全国 2020-01-01 – 今。',
      'No value of Allowance "Standard" is known for the nation on 2019-12-31; known are: nation 2020-01-01 – now.',
      ...bring,
    ])
  })

  it('is said of a place without a name by its code, and of those that have one by that', () => {
    const book = [[standard(place, '2020-01-01', '1元/月'), standard('430203', '2020-01-01', '1元/月')]]
    expect(said(book, '430200', '2019-12-31', { nameOf }).slice(0, 2)).toEqual([
      '430200在 2019-12-31 的津贴“标准”没有有据可查的取值；已知：荷塘区 2020-01-01 – 今; 430203 2020-01-01 – 今。',
      'No value of Allowance "Standard" is known for 430200 on 2019-12-31; known are: 荷塘区 2020-01-01 – now; 430203 2020-01-01 – now.',
    ])
  })

  it.each([7, 8, 9, 10])('names eight of %i spans, and the source all', count => {
    const days = Array.from({ length: count }, (_, index) => addDays('2020-01-01', 10 * index))
    const book = [days.map(from => standard(place, from, '1元/月', { until: from }))]
    const [zh] = said(book, place, '2019-12-31', { nameOf })
    const named = days.slice(0, 8).map(from => `荷塘区 ${from} – ${from}`)
    expect(zh).toBe(
      `荷塘区在 2019-12-31 的津贴“标准”没有有据可查的取值；已知：${named.join('; ')}${count > 8 ? ' …' : ''}。`,
    )
    expect(at(book, place, '2019-12-31').sources['standard']).toMatchObject({
      known: days.map(from => ({ division: place, from, to: from })),
    })
  })

  it.each([
    [
      'the first day is not known',
      { from: { between: ['2021-01-01', '2021-12-31'] as [string, string] } },
      '1元/月',
      '2021-06-01',
      '《通知》的起始日不详（2021-01-01 至 2021-12-31 之间）',
      'the first day of 通知 is not known (between 2021-01-01 and 2021-12-31)',
    ],
    [
      'the last day is not known',
      { from: '2021-01-01', until: { unknownAfter: '2021-05-31' } },
      '1元/月',
      '2021-06-01',
      '《通知》取值只知至 2021-05-31',
      'the value of 通知 is known only until 2021-05-31',
    ],
    [
      'neither is, and it is the last that matters',
      { from: { between: ['2020-01-01', '2021-01-01'] as [string, string] }, until: { unknownAfter: '2021-05-31' } },
      '1元/月',
      '2021-06-01',
      '《通知》取值只知至 2021-05-31',
      'the value of 通知 is known only until 2021-05-31',
    ],
    [
      'it cannot be read',
      { from: '2021-01-01' },
      '1元/年',
      '2021-06-01',
      '《通知》取值读不出来',
      'the value of 通知 cannot be read',
    ],
    [
      'it cannot be read on a day that is sure',
      { from: { between: ['2020-01-01', '2021-06-01'] as [string, string] }, until: { unknownAfter: '2021-06-01' } },
      '1元/年',
      '2021-06-01',
      '《通知》取值读不出来',
      'the value of 通知 cannot be read',
    ],
  ])('comes with why: %s', (_, days, value, date, zh, en) => {
    const [messageZh, messageEn] = said(
      [document(place, { ...days, values: { 'shared.standard': value } })],
      place,
      date,
    )
    expect(messageZh).toContain(`没有有据可查的取值：${zh}；已知：`)
    expect(messageEn).toContain(`is known for 430202 on ${date}: ${en}; known are: `)
  })

  it('where values differ names them by their labels, or else their ids', () => {
    const span = { from: '2020-01-01', to: undefined, state: 'set', entry: undefined as never } as const
    const ids = ['shared.standard', 'shared.other']
    expect(whyOpen({ status: 'differs', span, ids }, definitions)).toEqual({
      zh: '标准与shared.other不同',
      en: 'Standard and shared.other differ',
    })
    expect(whyOpen({ status: 'unknown' }, definitions)).toBeUndefined()
  })

  it('is said by the path where a value has no label', () => {
    const bare = { ...allowance, id: 'bare', policy: z.object({ group: z.object({ x: z.int() }) }) }
    const by = valueDefinitions([bare])
    const ask = { place, date: '2023-06-01' }
    expect(policyFor(bare, policyBook(by), ask).problems[0]?.message).toEqual({
      zh: '430202在 2023-06-01 的津贴“group.x”没有有据可查的取值，任何日期的都没有。',
      en: 'No value of Allowance "group.x" is known for 430202 on 2023-06-01, nor for any other day.',
    })
    const doubtful = document(place, {
      from: '2023-01-01',
      confidence: 'unverified',
      values: { 'bare.group.x': '1项' },
    })
    expect(policyFor(bare, policyBook(by, doubtful), ask).problems[0]?.message).toEqual({
      zh: '津贴“group.x”的取值只见于未经核实的来源：通知。',
      en: 'The value of Allowance "group.x" rests on a source that nobody confirmed: 通知.',
    })
  })
})

it('that nobody confirmed a value is said with its label, its source and the remedy', () => {
  expect(said([standard(place, '2023-01-01', '4元/月', { confidence: 'unverified' })], place, '2023-06-01')).toEqual([
    '津贴“标准”的取值只见于未经核实的来源：通知。',
    'The value of Allowance "Standard" rests on a source that nobody confirmed: 通知.',
    '请核实后改正其可信度，或明确允许使用未核实的取值。',
    'Confirm it and mend its confidence, or say that unverified values may be used.',
  ])
})

it('that values differ is said in both languages', () => {
  const book = policyBook(
    valueDefinitions([common]),
    document(place, { from: '2023-01-01', values: { 'shared.urban': '7元/月', 'shared.rural': '6元/月' } }),
  )
  expect(policyFor(common, book, { place, date: '2023-06-01' }).problems[0]?.message).toEqual({
    zh: '430202在 2023-06-01 的共有“共同标准”没有有据可查的取值：共同标准与共同标准不同，任何日期的都没有。',
    en: 'No value of In common "One standard" is known for 430202 on 2023-06-01: One standard and One standard differ, nor for any other day.',
  })
})
