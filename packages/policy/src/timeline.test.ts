import { describe, expect, it } from 'vitest'
import { definitions, document, standard } from '../test/allowance.js'
import { type DocumentEntry, type PolicyDocument, policyBook, type ValueSpan } from './index.js'

const place = '430202'
const id = 'shared.standard'

type Written = Omit<DocumentEntry, 'value'> & { readonly value?: string }
/** A book of one document with these entries. */
const entries = (...all: readonly Written[]): PolicyDocument => document(place, { values: { [id]: [...all] } })
const told = ({ state, from, to, entry }: ValueSpan) => `${from} ${to ?? ''} ${state} ${entry.written ?? entry.status}`
/** The life of the standard: first day, last day, state and value of each span. */
const life = (...books: readonly (PolicyDocument | readonly PolicyDocument[])[]) => {
  const book = policyBook(definitions, ...books)
  return (book.lives(id).get(place) ?? []).map(told)
}
const on = (date: string, ...books: readonly (PolicyDocument | readonly PolicyDocument[])[]) => {
  const found = policyBook(definitions, ...books).find(id, place, date)
  return found.status === 'set' ? found.value : found.status
}

describe('the life of a value in one book', () => {
  it.each<[string, readonly Written[], readonly string[]]>([
    ['nothing', [], []],
    ['one entry', [{ value: '1元/月', from: '2020-01-01' }], ['2020-01-01  set 1元/月']],
    [
      'entries follow each other, whatever their order',
      [
        { value: '3元/月', from: '2022-01-01' },
        { value: '1元/月', from: '2020-01-01' },
        { value: '2元/月', from: '2021-01-01' },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-12-31 set 2元/月', '2022-01-01  set 3元/月'],
    ],
    [
      'a true end leaves the days after it',
      [
        { value: '1元/月', from: '2020-01-01', until: '2020-06-30' },
        { value: '2元/月', from: '2021-01-01' },
      ],
      ['2020-01-01 2020-06-30 set 1元/月', '2021-01-01  set 2元/月'],
    ],
    [
      'an end later than the entry that follows is cut off by it',
      [
        { value: '1元/月', from: '2020-01-01', until: '2021-06-30' },
        { value: '2元/月', from: '2021-01-01' },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01  set 2元/月'],
    ],
    [
      'none and abolished are none',
      [
        { value: '1元/月', from: '2020-01-01' },
        { status: 'abolished', from: '2021-01-01', until: '2021-12-31' },
        { status: 'none', from: '2022-01-01' },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-12-31 none abolished', '2022-01-01  none none'],
    ],
    [
      'what was announced is not there',
      [
        { value: '1元/月', from: '2020-01-01' },
        { value: '2元/月', status: 'announced', from: '2021-01-01' },
      ],
      ['2020-01-01  set 1元/月'],
    ],
    [
      'after the last day that is known nobody knows, up to the next entry',
      [
        { value: '1元/月', from: '2020-01-01', until: { unknownAfter: '2020-06-30' } },
        { value: '2元/月', from: '2021-01-01' },
      ],
      ['2020-01-01 2020-06-30 set 1元/月', '2020-07-01 2020-12-31 unsure 1元/月', '2021-01-01  set 2元/月'],
    ],
    [
      'or for good',
      [{ value: '1元/月', from: '2020-01-01', until: { unknownAfter: '2020-06-30' } }],
      ['2020-01-01 2020-06-30 set 1元/月', '2020-07-01  unsure 1元/月'],
    ],
    [
      'an entry that begins the day after that leaves no such days',
      [
        { value: '1元/月', from: '2020-01-01', until: { unknownAfter: '2020-12-31' } },
        { value: '2元/月', from: '2021-01-01' },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01  set 2元/月'],
    ],
    [
      'a beginning that is not known',
      [{ value: '1元/月', from: { between: ['2020-01-01', '2020-06-30'] } }],
      ['2020-01-01 2020-06-29 unsure 1元/月', '2020-06-30  set 1元/月'],
    ],
    [
      'a beginning of which two days are possible',
      [{ value: '1元/月', from: { between: ['2020-06-29', '2020-06-30'] } }],
      ['2020-06-29 2020-06-29 unsure 1元/月', '2020-06-30  set 1元/月'],
    ],
    [
      'after another value',
      [
        { value: '1元/月', from: '2020-01-01' },
        { value: '2元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure 2元/月', '2021-06-30  set 2元/月'],
    ],
    [
      'after the same value it is that value all the same',
      [
        { value: '9元/月', from: '2019-01-01' },
        { value: '1元/月', from: '2020-01-01' },
        { value: '1.00元/人·月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2019-01-01 2019-12-31 set 9元/月', '2020-01-01 2021-06-29 set 1元/月', '2021-06-30  set 1.00元/人·月'],
    ],
    [
      'after the first of several, of which the last is another',
      [
        { value: '1元/月', from: '2019-01-01' },
        { value: '9元/月', from: '2020-01-01' },
        { value: '1元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      [
        '2019-01-01 2019-12-31 set 1元/月',
        '2020-01-01 2020-12-31 set 9元/月',
        '2021-01-01 2021-06-29 unsure 1元/月',
        '2021-06-30  set 1元/月',
      ],
    ],
    [
      'none after none is none',
      [
        { status: 'abolished', from: '2020-01-01' },
        { status: 'none', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2021-06-29 none abolished', '2021-06-30  none none'],
    ],
    [
      'none after a value is not known',
      [
        { value: '1元/月', from: '2020-01-01' },
        { status: 'none', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure none', '2021-06-30  none none'],
    ],
    [
      'nor does a value that is written beside none count',
      [
        { value: '1元/月', from: '2020-01-01' },
        { value: '1元/月', status: 'none', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure 1元/月', '2021-06-30  none 1元/月'],
    ],
    [
      'a value after none is not known',
      [
        { status: 'none', from: '2020-01-01' },
        { value: '1元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 none none', '2021-01-01 2021-06-29 unsure 1元/月', '2021-06-30  set 1元/月'],
    ],
    [
      'what cannot be read is the same as nothing',
      [
        { value: '1元/年', from: '2020-01-01' },
        { value: '1元/年', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/年', '2021-01-01 2021-06-29 unsure 1元/年', '2021-06-30  set 1元/年'],
    ],
    [
      'nor is what can be read the same as what cannot',
      [
        { value: '1元/月', from: '2020-01-01' },
        { value: '1元/年', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure 1元/年', '2021-06-30  set 1元/年'],
    ],
    [
      'the same value that truly ended on the eve has ended',
      [
        { value: '1元/月', from: '2020-01-01', until: '2020-12-31' },
        { value: '1元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure 1元/月', '2021-06-30  set 1元/月'],
    ],
    [
      'the same value that is known until the eve alone had perhaps ended',
      [
        { value: '1元/月', from: '2020-01-01', until: { unknownAfter: '2020-12-31' } },
        { value: '1元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-29 unsure 1元/月', '2021-06-30  set 1元/月'],
    ],
    [
      'and the more so where it is known until an earlier day',
      [
        { value: '1元/月', from: '2020-01-01', until: { unknownAfter: '2020-11-30' } },
        { value: '1元/月', from: { between: ['2021-01-01', '2021-06-30'] } },
      ],
      [
        '2020-01-01 2020-11-30 set 1元/月',
        '2020-12-01 2020-12-31 unsure 1元/月',
        '2021-01-01 2021-06-29 unsure 1元/月',
        '2021-06-30  set 1元/月',
      ],
    ],
    [
      'of two entries of one day the second holds',
      [
        { value: '1元/月', from: '2020-01-01' },
        { value: '2元/月', from: '2020-01-01' },
        { value: '3元/月', from: '2020-01-01' },
      ],
      ['2020-01-01  set 3元/月'],
    ],
  ])('%s', (_, written, spans) => {
    expect(life(written.length === 0 ? [] : [entries(...written)])).toEqual(spans)
  })

  it('of two entries of one day in one document the second is found', () => {
    const twice = entries({ value: '1元/月', from: '2020-01-01' }, { value: '2元/月', from: '2020-01-01' })
    expect([on('2019-12-31', twice), on('2020-01-01', twice)]).toEqual(['unknown', 200])
  })
})

describe('the first and the last of all days', () => {
  it('are days like others', () => {
    const first = [standard(place, '0000-01-01', '1元/月'), standard(place, '0000-01-02', '2元/月')]
    expect(life(first)).toEqual(['0000-01-01 0000-01-01 set 1元/月', '0000-01-02  set 2元/月'])
    expect([on('0000-01-01', first), on('9999-12-31', first)]).toEqual([100, 200])
  })

  it('have none before and none after them', () => {
    const twice = [standard(place, '0000-01-01', '1元/月'), standard(place, '0000-01-01', '2元/月')]
    expect(on('0000-01-02', twice)).toBe(200)
    const last = standard(place, '2020-01-01', '1元/月', { until: { unknownAfter: '9999-12-31' } })
    expect(on('9999-12-30', last)).toBe(100)
    expect(life(standard(place, '2020-01-01', '1元/月'), standard(place, '9999-12-31', '2元/月'))).toEqual([
      '2020-01-01 9999-12-30 set 1元/月',
      '9999-12-31  set 2元/月',
    ])
    expect(life(last, standard(place, '2020-01-01', '2元/月', { until: '9999-12-31' }))).toEqual([
      '2020-01-01 9999-12-31 set 2元/月',
    ])
  })
})

describe('a later book over an earlier one', () => {
  const year = (value: string, from: string, until?: PolicyDocument['until']) =>
    standard(place, from, value, until === undefined ? {} : { until })

  it.each<[string, readonly PolicyDocument[], readonly PolicyDocument[], readonly string[]]>([
    ['over nothing', [], [year('1元/月', '2020-01-01')], ['2020-01-01  set 1元/月']],
    ['nothing over it', [year('1元/月', '2020-01-01')], [], ['2020-01-01  set 1元/月']],
    [
      'ends on the eve of the first day',
      [year('1元/月', '2020-01-01', '2020-12-31')],
      [year('2元/月', '2021-01-01', '2021-12-31')],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-12-31 set 2元/月'],
    ],
    [
      'begins on its last day',
      [year('1元/月', '2020-01-01', '2020-12-31')],
      [year('2元/月', '2020-12-31', '2021-12-31')],
      ['2020-01-01 2020-12-30 set 1元/月', '2020-12-31 2021-12-31 set 2元/月'],
    ],
    [
      'ends on its first day',
      [year('1元/月', '2020-12-31', '2021-12-31')],
      [year('2元/月', '2020-01-01', '2020-12-31')],
      ['2020-01-01 2020-12-31 set 2元/月', '2021-01-01 2021-12-31 set 1元/月'],
    ],
    [
      'is of the very same days',
      [year('1元/月', '2020-01-01', '2020-12-31')],
      [year('2元/月', '2020-01-01', '2020-12-31')],
      ['2020-01-01 2020-12-31 set 2元/月'],
    ],
    [
      'covers several, and leaves what is between and behind',
      [year('1元/月', '2020-01-01'), year('2元/月', '2021-01-01'), year('3元/月', '2022-01-01', '2022-12-31')],
      [year('8元/月', '2020-03-01', '2020-03-31'), year('9元/月', '2020-06-01', '2022-05-31')],
      [
        '2020-01-01 2020-02-29 set 1元/月',
        '2020-03-01 2020-03-31 set 8元/月',
        '2020-04-01 2020-05-31 set 1元/月',
        '2020-06-01 2022-05-31 set 9元/月',
        '2022-06-01 2022-12-31 set 3元/月',
      ],
    ],
    [
      'is unsure up to the eve of an entry that begins in these days',
      [year('1元/月', '2020-01-01'), year('2元/月', '2022-01-01')],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      [
        '2020-01-01 2020-12-31 set 1元/月',
        '2021-01-01 2021-06-30 set 9元/月',
        '2021-07-01 2021-12-31 unsure 9元/月',
        '2022-01-01  set 2元/月',
      ],
    ],
    [
      'is unsure for one day',
      [year('1元/月', '2020-01-01'), year('2元/月', '2021-07-02')],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      [
        '2020-01-01 2020-12-31 set 1元/月',
        '2021-01-01 2021-06-30 set 9元/月',
        '2021-07-01 2021-07-01 unsure 9元/月',
        '2021-07-02  set 2元/月',
      ],
    ],
    [
      'is not unsure at all where one begins on the first of these days',
      [year('1元/月', '2020-01-01'), year('2元/月', '2021-07-01')],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-30 set 9元/月', '2021-07-01  set 2元/月'],
    ],
    [
      'is unsure for good where none begins in these days',
      [year('1元/月', '2020-01-01')],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-30 set 9元/月', '2021-07-01  unsure 9元/月'],
    ],
    [
      'is unsure before its first day, over an entry that goes on',
      [year('1元/月', '2020-01-01')],
      [standard(place, { between: ['2021-01-01', '2021-07-01'] }, '9元/月')],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-30 unsure 9元/月', '2021-07-01  set 9元/月'],
    ],
    [
      'has an end of its own to what it is unsure of',
      [year('1元/月', '2020-01-01'), year('2元/月', '2023-01-01')],
      [year('8元/月', '2021-01-01', { unknownAfter: '2021-06-30' }), year('9元/月', '2022-01-01', '2022-06-30')],
      [
        '2020-01-01 2020-12-31 set 1元/月',
        '2021-01-01 2021-06-30 set 8元/月',
        '2021-07-01 2021-12-31 unsure 8元/月',
        '2022-01-01 2022-06-30 set 9元/月',
        '2022-07-01 2022-12-31 set 1元/月',
        '2023-01-01  set 2元/月',
      ],
    ],
    [
      'gives way to an entry of which the first day is not known, from the first on which it may have begun',
      [year('1元/月', '2020-01-01'), standard(place, { between: ['2022-01-01', '2022-07-01'] }, '2元/月')],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      [
        '2020-01-01 2020-12-31 set 1元/月',
        '2021-01-01 2021-06-30 set 9元/月',
        '2021-07-01 2021-12-31 unsure 9元/月',
        '2022-01-01 2022-06-30 unsure 2元/月',
        '2022-07-01  set 2元/月',
      ],
    ],
    [
      'does not give way to the doubtful days of an entry that began before them',
      [year('1元/月', '2020-01-01', { unknownAfter: '2021-08-31' })],
      [year('9元/月', '2021-01-01', { unknownAfter: '2021-06-30' })],
      ['2020-01-01 2020-12-31 set 1元/月', '2021-01-01 2021-06-30 set 9元/月', '2021-07-01  unsure 9元/月'],
    ],
  ])('%s', (_, earlier, later, spans) => {
    expect(life(earlier, later)).toEqual(spans)
  })

  it('does not give way to what is left of an older entry behind one in its middle', () => {
    const books = [
      year('1元/月', '2020-01-01'),
      year('2元/月', '2021-03-01', '2021-03-31'),
      year('9元/月', '2021-03-10', { unknownAfter: '2021-03-20' }),
    ]
    expect(life(...books)).toEqual([
      '2020-01-01 2021-02-28 set 1元/月',
      '2021-03-01 2021-03-09 set 2元/月',
      '2021-03-10 2021-03-20 set 9元/月',
      '2021-03-21  unsure 9元/月',
    ])
    expect(on('2021-04-01', ...books)).toBe('unsure')
  })
})
