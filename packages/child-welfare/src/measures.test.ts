import { observe } from '@minzheng/indicators'
import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { nationalChildFileRules } from './child-file/record.js'
import { childFileCompletenessUnder, measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const blocks = (kept: readonly string[]) => Object.fromEntries(kept.map(block => [block, '2024-03-01']))
const file = (id: string, grounds: readonly string[], kept: readonly string[], more = {}) => ({
  id,
  grounds,
  birth: '2015-03-01',
  openedOn: '2024-01-01',
  blocks: blocks(kept),
  visitedOn: [],
  ...more,
})
const required = ['child', 'guardianship'] as const

describe('the indicators of child welfare from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'village-child-director-coverage',
      [
        { village: 'a', directors: 1 },
        { village: 'b', directors: 2 },
        { village: 'c', directors: 0 },
      ],
      [2, 3],
    ],
    ['village-child-director-coverage', [{ village: 'a', directors: null }], 'Of 1 records 1 do not say.'],
    [
      'minors-protection-stations-built',
      [
        { name: 'a', completed: '2024-12-31' },
        { name: 'b', completed: '2025-01-01' },
        { name: 'c', completed: null },
      ],
      1,
    ],
    // 钟楼 2025 item 8: a centre and three stations, new in the year.
    [
      'minors-protection-stations-built',
      ['a', 'b', 'c', 'd'].map((name, index) => ({ name, completed: index < 3 ? '2024-06-01' : null })),
      3,
    ],
    [
      'minors-protection-centres-built',
      [
        { name: 'a', completed: '2024-06-01' },
        { name: 'b', completed: '2023-12-31' },
      ],
      1,
    ],
    // 株洲 2020: a home in all villages. 渝北 2024: all children take part.
    ['village-childrens-home-coverage', ['a', 'b'].map(name => ({ name, holds: true })), [2, 2]],
    [
      'village-childrens-home-coverage',
      [
        { name: 'a', holds: true },
        { name: 'b', holds: false },
      ],
      [1, 2],
    ],
    ['child-group-counselling-coverage', ['a', 'b'].map(child => ({ child, counselledOn: ['2024-06-01'] })), [2, 2]],
    [
      'migrant-child-care-points',
      [
        { name: 'a', completed: '2020-12-31' },
        { name: 'b', completed: '2024-12-31' },
      ],
      2,
    ],
    [
      'child-group-counselling-coverage',
      [
        { child: 'a', counselledOn: ['2023-12-31', '2024-01-01'] },
        { child: 'b', counselledOn: ['2023-12-31'] },
        { child: 'c', counselledOn: [] },
        { child: 'd', counselledOn: ['2024-12-31', '2025-01-01'] },
      ],
      [2, 4],
    ],
    // Who came on the register later, or was off it by the day, is not of those on it.
    [
      'child-group-counselling-coverage',
      [
        { child: 'a', counselledOn: ['2024-03-01'], since: '2024-01-01' },
        { child: 'b', counselledOn: [], until: '2024-12-30' },
        { child: 'c', counselledOn: [], until: '2024-12-31' },
        { child: 'd', counselledOn: [], since: '2025-01-01' },
      ],
      [1, 2],
    ],
    // Who left the register and came back is one.
    [
      'child-group-counselling-coverage',
      [
        { child: 'a', counselledOn: ['2024-03-01'], until: '2024-05-31' },
        { child: 'a', counselledOn: [], since: '2024-09-01' },
        { child: 'b', counselledOn: ['2024-03-01'], until: '2024-05-31' },
      ],
      [1, 1],
    ],
    [
      'child-group-counselling-coverage',
      [
        { child: 'a', counselledOn: [] },
        { child: 'a', counselledOn: [], since: '2024-09-01' },
      ],
      '"a" is on record twice.',
    ],
    [
      'child-staff-record-check-rate',
      [
        { name: 'a', leftOn: '2024-05-31', checkedOn: null },
        { name: 'a', hiredOn: '2024-09-01', checkedOn: '2024-09-01' },
      ],
      [1, 1],
    ],
    ['child-group-counselling-coverage', [{ child: 'a', counselledOn: null }], 'Of 1 records 1 do not say.'],
    // A student who was through in June was helped in the year; who began after it, or was through before, was not.
    ...['orphan-study-grant-recipients', 'tomorrow-plan-children'].map(
      (indicator): MeasureRow => [
        indicator,
        [
          { id: 'a', since: '2022-09-01', until: '2024-06-30' },
          { id: 'a', since: '2024-09-01' },
          { id: 'b', since: '2022-09-01', until: '2024-01-01' },
          { id: 'c', since: '2020-09-01', until: '2023-12-31' },
          { id: 'd', since: '2024-12-31' },
          { id: 'e', since: '2025-01-01' },
        ],
        3,
      ],
    ),
    ...(
      [
        ['child-directors', 2],
        ['child-supervisors', 1],
      ] as const
    ).map(
      ([indicator, many]): MeasureRow => [
        indicator,
        [
          { name: 'a', role: 'director', place: 'v', position: 'social-worker', until: '2024-06-30' },
          { name: 'a', role: 'director', place: 'v', position: 'social-worker', since: '2024-12-31' },
          { name: 'a', role: 'director', place: 'v', position: 'social-worker', since: '2024-08-01' },
          { name: 'a', role: 'director', place: 'w', position: 'social-worker', until: '2024-12-31' },
          { name: 'b', role: 'director', place: 'v', position: 'social-worker', until: '2024-12-30' },
          { name: 'c', role: 'supervisor', place: 't', position: 'township-official' },
          { name: 'd', role: 'supervisor', place: 't', position: 'township-official', since: '2025-01-01' },
        ],
        many,
      ],
    ),
    [
      'adoptions-registered',
      [
        { registeredOn: '2024-01-01' },
        { registeredOn: '2024-12-31' },
        { registeredOn: '2025-01-01' },
        { refusedOn: '2024-06-01' },
        { registeredOn: null },
        // Refused, and applied for again by the same people; entered twice.
        { id: 'a', refusedOn: '2024-02-01' },
        { id: 'a', receivedOn: '2024-05-01', registeredOn: '2024-05-20' },
        { id: 'a', receivedOn: '2024-05-01', registeredOn: '2024-05-20' },
      ].map(more => ({ receivedOn: '2023-12-20', situation: 'orphan', ...more })),
      3,
    ],
    ['adoptions-registered', [{ receivedOn: '2023-12-20', situation: 'orphan' }], 'Of 1 records 1 do not say.'],
    [
      'adoption-assessments',
      [{ reportedOn: '2024-01-01' }, { reportedOn: '2023-12-31' }, { reportedOn: null }].map(more => ({
        applicants: [JSON.stringify(more)],
        by: { kind: 'own-group', assessors: [] },
        consentedOn: '2023-12-01',
        findings: {},
        ...more,
      })),
      1,
    ],
    [
      'adoption-assessments',
      [1, 2].map(() => ({
        applicants: ['a', 'b'],
        by: { kind: 'own-group', assessors: [] },
        consentedOn: '2024-02-01',
        findings: {},
      })),
      '"[["a","b"],"2024-02-01"]" is on record twice.',
    ],
    [
      'child-staff-record-check-rate',
      [
        { name: 'a', checkedOn: '2024-01-01' },
        { name: 'b', checkedOn: '2023-12-31' },
        { name: 'c', checkedOn: null },
        { name: 'd', checkedOn: '2024-12-31' },
      ],
      [2, 4],
    ],
    ['child-staff-record-check-rate', [{ name: 'a' }, { name: 'b', checkedOn: null }], 'Of 2 records 1 do not say.'],
    [
      'child-staff-record-check-rate',
      [1, 2].map(() => ({ name: 'a', checkedOn: '2024-01-01' })),
      '"a" is on record twice.',
    ],
    ['child-staff-record-check-rate', ['u', 'v'].map(unit => ({ name: 'a', unit, checkedOn: '2024-01-01' })), [2, 2]],
    // Who left by the day, or came after it, is not due.
    [
      'child-staff-record-check-rate',
      [
        { name: 'a', checkedOn: '2024-01-01', hiredOn: '2024-01-02' },
        { name: 'b', checkedOn: null, leftOn: '2024-12-30' },
        { name: 'c', checkedOn: null, leftOn: '2024-12-31' },
        { name: 'd', checkedOn: null, hiredOn: '2025-01-01' },
      ],
      [1, 2],
    ],
    // Last checked after the day: whether also in the year is not on record.
    ['child-staff-record-check-rate', [{ name: 'a', checkedOn: '2025-01-01' }], 'Of 1 records 1 do not say.'],
    [
      'child-worker-training-rate',
      [
        { name: 'a', role: 'director', place: 'v', position: 'social-worker', trainedOn: '2024-01-01' },
        { name: 'b', role: 'director', place: 'v', position: 'social-worker', trainedOn: '2023-12-31' },
        { name: 'c', role: 'supervisor', place: 't', position: 'township-official', trainedOn: null },
        {
          name: 'd',
          role: 'director',
          place: 'v',
          position: 'social-worker',
          until: '2024-12-30',
          trainedOn: '2024-02-01',
        },
        { name: 'e', role: 'director', place: 'v', position: 'social-worker', since: '2025-01-01' },
      ],
      [1, 3],
    ],
    // A register that tells nothing of trainings.
    [
      'child-worker-training-rate',
      [{ name: 'a', role: 'supervisor', place: 't', position: 'township-official' }],
      'Of 1 records 1 do not say.',
    ],
    [
      'child-worker-training-rate',
      [{ name: 'a', role: 'director', place: 'v', position: 'social-worker', trainedOn: '2025-01-01' }],
      'Of 1 records 1 do not say.',
    ],
    // Who left and came back is one, trained in either time; on record twice for the day is a fault.
    [
      'child-worker-training-rate',
      [
        { name: 'a', until: '2024-05-31', trainedOn: '2024-02-01' },
        { name: 'a', since: '2024-09-01' },
        { name: 'b', since: '2020-01-01', until: '2024-03-31', trainedOn: null },
        { name: 'b', since: '2024-05-01', trainedOn: null },
        { name: 'c', until: '2024-05-31', trainedOn: '2024-02-01' },
      ].map(more => ({ role: 'director', place: 'v', position: 'social-worker', ...more })),
      [1, 2],
    ],
    [
      'child-worker-training-rate',
      [{ name: 'a' }, { name: 'a', since: '2024-09-01' }].map(more => ({
        role: 'director',
        place: 'v',
        position: 'social-worker',
        ...more,
      })),
      '"["director","v","a"]" is on record twice.',
    ],
    [
      'child-director-allowance',
      [
        { place: 'v', from: '2023-01-01', until: '2024-12-30', monthly: 10_000 },
        { place: 'v', from: '2024-12-31', monthly: 20_050 },
        { place: 'w', from: '2024-01-01', until: '2024-12-31', monthly: 20_050 },
        { place: 'w', from: '2025-01-01', monthly: 30_000 },
      ],
      200.5,
    ],
    [
      'child-director-allowance',
      [
        { place: 'v', from: '2024-01-01', monthly: 10_000 },
        { place: 'w', from: '2024-01-01', monthly: 20_000 },
      ],
      'No one amount holds on the day.',
    ],
    ['child-director-allowance', [], 'No one amount holds on the day.'],
    [
      'entrusted-care-agreement-rate',
      [
        { child: 'a', needsAgreement: true, signedOn: '2024-12-31' },
        { child: 'b', needsAgreement: true, signedOn: '2025-01-01' },
        { child: 'c', needsAgreement: true, signedOn: null },
        { child: 'd', needsAgreement: true, signedOn: '2023-01-01', until: '2024-12-30' },
        { child: 'e', needsAgreement: true, signedOn: '2023-01-01', until: '2024-12-31' },
        { child: 'f', needsAgreement: false, signedOn: null },
      ],
      [2, 5],
    ],
    [
      'entrusted-care-agreement-rate',
      [{ child: 'a', needsAgreement: null, signedOn: null }],
      'Of 1 records 1 do not say.',
    ],
    ['entrusted-care-agreement-rate', [{ child: 'a', needsAgreement: true }], 'Of 1 records 1 do not say.'],
    // An agreement that was renewed is of one child.
    [
      'entrusted-care-agreement-rate',
      [
        { child: 'a', needsAgreement: true, signedOn: '2023-01-01', until: '2023-12-31' },
        { child: 'a', needsAgreement: true, signedOn: '2024-01-01' },
        { child: 'b', needsAgreement: true, signedOn: '2023-01-01', until: '2023-12-31' },
        { child: 'b', needsAgreement: true, signedOn: null },
      ],
      [1, 2],
    ],
    [
      'entrusted-care-agreement-rate',
      [1, 2].map(() => ({ child: 'a', needsAgreement: true, signedOn: '2023-01-01' })),
      '"["a","2023-01-01"]" is on record twice.',
    ],
    [
      'entrusted-care-agreement-rate',
      [
        { child: 'a', needsAgreement: true, signedOn: '2023-01-01', until: '2023-12-31' },
        { child: 'a', needsAgreement: false, signedOn: null },
      ],
      'Of 1 records 1 do not say.',
    ],
    [
      'minors-protection-events',
      [
        { event: 'a', date: '2024-01-01' },
        { event: 'a', date: '2024-12-31' },
        { event: 'b', date: '2023-12-31' },
        { event: 'c', date: '2025-01-01' },
        { event: 'd', place: 'p', date: '2024-06-01' },
        { event: 'd', place: 'q', date: '2024-06-01' },
      ],
      4,
    ],
    [
      'guardianship-follow-up-rate',
      [
        { followUpBy: '2024-12-30' },
        { followUpBy: '2024-12-31' },
        { followUpBy: '2024-12-30', followedUpOn: ['2024-12-31'] },
        // Followed up and closed, and closed before it was due.
        { followUpBy: '2024-07-01', followedUpOn: ['2024-06-20'], closedOn: '2024-06-30' },
        { followUpBy: '2024-07-01', closedOn: '2024-06-30' },
      ].map((more, index) => ({
        child: String(index),
        guardian: 'g',
        steps: [{ step: 'dissuade', by: 'committee', on: '2024-06-01' }],
        followedUpOn: [],
        ...more,
      })),
      [2, 3],
    ],
    [
      'minors-environment-put-right-rate',
      [{ id: 'a', kind: 'venues', at: 'x', foundOn: '2024-06-01', dueOn: null }],
      'Of 1 records 1 do not say.',
    ],
    [
      'minors-environment-put-right-rate',
      [
        { id: 'a', rightOn: '2024-12-31' },
        { id: 'b', rightOn: '2025-01-01' },
        { id: 'c', foundOn: '2025-01-01' },
      ].map(more => ({ kind: 'venues', at: 'x', foundOn: '2024-06-01', dueOn: null, ...more })),
      [1, 2],
    ],
    [
      'minors-case-answered-rate',
      [
        {
          child: '1',
          source: 'police',
          foundOn: '2024-12-31',
          needs: [
            { need: 'living', handedOn: '2024-12-31', acceptedOn: '2024-12-31', answeredOn: '2024-12-31' },
            { need: 'schooling', handedOn: '2024-12-31', answeredOn: '2025-01-01' },
            { need: 'living', handedOn: '2024-12-31' },
          ],
        },
        { child: '2', source: 'police', foundOn: '2025-01-01', needs: [{ need: 'living', handedOn: null }] },
      ],
      [1, 2],
    ],
    [
      'minors-case-answered-rate',
      [
        {
          child: '1',
          source: 'police',
          foundOn: '2024-12-01',
          needs: [
            { need: 'living', handedOn: '2024-12-01', answeredOn: '2024-12-31' },
            { need: 'treatment', handedOn: '2024-12-01', answeredOn: null },
            { need: 'schooling', handedOn: null },
            { need: 'legal-aid', handedOn: '2025-01-01' },
          ],
        },
      ],
      [1, 4],
    ],
    [
      'minors-case-answered-rate',
      [
        {
          child: '1',
          source: 'police',
          foundOn: '2024-12-01',
          needs: [
            { need: 'living', handedOn: '2024-12-01', answeredOn: '2024-12-31' },
            { need: 'treatment', handedOn: '2024-12-01' },
          ],
        },
      ],
      'Of 2 records 1 do not say.',
    ],
    [
      'minors-protection-events',
      [1, 2].map(() => ({ event: 'a', date: '2024-06-01' })),
      '"["a","2024-06-01"]" is on record twice.',
    ],
    [
      'guardianship-follow-up-rate',
      [1, 2].map(() => ({
        child: 'a',
        guardian: 'b',
        steps: [{ step: 'dissuade', by: 'committee', on: '2024-06-01' }],
        followUpBy: null,
      })),
      '"["a","b","2024-06-01"]" is on record twice.',
    ],
    [
      'minors-case-answered-rate',
      [1, 2].map(() => ({
        child: '1',
        source: 'police',
        foundOn: '2024-12-31',
        needs: [{ need: 'living', handedOn: null }],
      })),
      '"["1","police","2024-12-31"]" is on record twice.',
    ],
    [
      'institution-hazards-put-right-rate',
      [{ id: 'a', kind: 'building', at: 'x', foundOn: '2024-06-01', dueOn: null }],
      'Of 1 records 1 do not say.',
    ],
    [
      'institution-hazards-put-right-rate',
      [
        { id: 'a', rightOn: '2024-12-31' },
        { id: 'b', rightOn: '2025-01-01' },
        { id: 'c', foundOn: '2025-01-01' },
      ].map(more => ({ kind: 'building', at: 'x', foundOn: '2024-06-01', dueOn: null, ...more })),
      [1, 2],
    ],
    [
      'institution-files-digitised-rate',
      [
        { child: 'a', digitisedOn: '2024-12-31' },
        { child: 'b', digitisedOn: '2025-01-01' },
        { child: 'c', digitisedOn: null },
        { child: 'd', digitisedOn: '2024-12-31', admittedOn: '2025-01-01' },
      ].map(({ child, digitisedOn, admittedOn = '2024-01-01' }) => {
        const part = { filedOn: '2024-06-01', digitisedOn }
        return { child, admittedOn, leftOn: null, stages: { admission: part, assessment: part, upbringing: part } }
      }),
      [1, 3],
    ],
    // A child that was admitted again has two files, one after the other.
    ...(
      [
        ['2024-06-01', [2, 2]],
        ['2024-12-31', [2, 2]],
        [null, '"a" is on record twice.'],
      ] as const
    ).map(([leftOn, answer]): MeasureRow => {
      const part = { filedOn: '2024-01-01', digitisedOn: '2024-01-01' }
      const stages = { admission: part, assessment: part, upbringing: part, settlement: part, leaving: part }
      return [
        'institution-files-digitised-rate',
        [
          { child: 'a', admittedOn: '2024-01-01', leftOn, stages },
          { child: 'a', admittedOn: '2024-12-31', leftOn: null, stages },
        ],
        answer,
      ]
    }),
    // Who came back, or rose to a higher level, is one carer; the same certificate twice is a fault.
    [
      'orphan-carers-certified-rate',
      [
        { id: 'a', since: '2020-01-01', until: '2022-01-01', certificate: null },
        { id: 'a', since: '2024-01-01', certificate: { level: 5, on: '2024-02-01' } },
        { id: 'a', since: '2024-01-01', certificate: { level: 4, on: '2024-09-01' } },
        { id: 'b', since: '2024-01-01', certificate: null },
      ].map(more => ({ institution: 'x', ...more })),
      [1, 2],
    ],
    [
      'orphan-carers-certified-rate',
      [1, 2].map(() => ({
        id: 'a',
        institution: 'x',
        since: '2020-01-01',
        certificate: { level: 5, on: '2024-01-01' },
      })),
      '"["a","2020-01-01",5]" is on record twice.',
    ],
    // Died, or settled: of one who left it is not on record which.
    ...(
      [
        [false, [1, 1]],
        [null, 'Of 1 records 1 do not say.'],
      ] as const
    ).map(([settled, expected]): MeasureRow => {
      const part = { filedOn: '2024-06-01', digitisedOn: '2024-06-01' }
      const stages = { admission: part, assessment: part, upbringing: part, leaving: part }
      return [
        'institution-files-digitised-rate',
        [{ child: 'a', admittedOn: '2024-01-01', leftOn: '2024-06-01', settled, stages }],
        expected as MeasureRow[2],
      ]
    }),
    [
      'orphan-carers-certified-rate',
      [
        { id: 'a', certificate: { level: 5, on: '2024-12-31' } },
        { id: 'b', certificate: null },
        { id: 'c', certificate: null, until: '2024-12-30' },
      ].map(more => ({ institution: 'x', since: '2020-01-01', ...more })),
      [1, 2],
    ],
    [
      'orphan-carers-certified-rate',
      [{ id: 'a', institution: 'x', since: '2020-01-01' }],
      'Of 1 records 1 do not say.',
    ],
  ]
  itMeasures(measures, period, rows)

  it('child-staff-record-check-rate: nothing before the law', () => {
    const measure = measures.find(({ indicator }) => indicator === 'child-staff-record-check-rate')!
    const of = (asOf: string) =>
      measure.of([measure.record.parse({ name: 'a', checkedOn: null })], { from: '2021-01-01', asOf })
    expect([of('2021-05-31'), of('2021-06-01')]).toEqual([
      { unknown: expect.anything() },
      { numerator: 0, denominator: 1 },
    ])
  })

  it('child-file-completeness: open files of children in difficulty that hold what the place requires', () => {
    const measure = childFileCompletenessUnder({
      requiredBlocks: [...required],
      updateEveryMonths: {},
      visitEveryMonths: {},
      visitEveryDays: {},
    })
    const observed = (rules: typeof measure, all: readonly object[]) =>
      observe(
        rules,
        all.map(one => measure.record.parse(one)),
        { division: '430200', source: { title: '登记簿', confidence: 'unverified' }, ...period },
      )
    const files = [
      file('a', ['in-difficulty'], required),
      file('b', ['in-difficulty', 'orphan'], required.slice(1)),
      file('c', ['left-behind'], required),
      file('d', ['in-difficulty'], required, { closedOn: '2024-12-31' }),
      file('opened later', ['in-difficulty'], [], { openedOn: '2025-01-01' }),
    ]
    expect(observed(measure, files)).toMatchObject({ numerator: 1, denominator: 2 })

    // 国发〔2016〕36号 二（一）: who has nobody to be maintained by is a child in difficulty as well.
    const orphans = [file('o', ['orphan'], []), file('u', ['unattended'], required)]
    expect(observed(measure, [...files, ...orphans])).toMatchObject({ numerator: 2, denominator: 4 })
    expect(observed(measure, [file('of age', ['orphan'], [], { birth: '2006-12-31' }), ...files])).toMatchObject({
      numerator: 1,
      denominator: 2,
    })

    // Confirmed on the day, and after it alone.
    const confirmed = (guardianship: string, child = guardianship) =>
      file('e', ['in-difficulty'], [], { blocks: { child, guardianship } })
    expect(observed(measure, [confirmed('2024-12-31')])).toMatchObject({ numerator: 1, denominator: 1 })
    expect(observed(measure, [confirmed('2025-01-01')])).toHaveProperty('unknown')
    expect(observed(measure, [confirmed('2025-01-01', '2024-12-31')])).toHaveProperty('unknown')
    // Opened on the day.
    const opened = file('g', ['in-difficulty'], [], { openedOn: '2024-12-31' })
    expect(observed(measure, [...files, opened])).toMatchObject({ numerator: 1, denominator: 3 })
    // 18 on the day, and the day after.
    const grown = (birth: string) => file('h', ['in-difficulty'], [], { birth })
    expect(observed(measure, [...files, grown('2006-12-31')])).toMatchObject({ numerator: 1, denominator: 2 })
    expect(observed(measure, [...files, grown('2007-01-01')])).toMatchObject({ numerator: 1, denominator: 3 })
    // What a file holds is not told.
    expect(observed(measure, [...files, file('i', ['in-difficulty'], [], { blocks: undefined })])).toHaveProperty(
      'unknown',
    )
    // Where nothing is required, nothing is complete.
    expect(observed(childFileCompletenessUnder(nationalChildFileRules), files)).toHaveProperty('unknown')

    const reopened = (closedOn: string) => [
      file('a', ['in-difficulty'], [], { closedOn }),
      file('a', ['in-difficulty'], required, { openedOn: '2024-07-01' }),
    ]
    expect(observed(measure, reopened('2024-06-30'))).toMatchObject({ numerator: 1, denominator: 1 })
    expect(observed(measure, reopened('2025-01-01'))).toMatchObject({ unknown: { en: '"a" is on record twice.' } })
  })
})
