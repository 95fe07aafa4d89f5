import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { organisationSupervisionMeasures } from './supervision-measures.js'

const period = { from: '2026-01-01', asOf: '2026-12-31' }
const report = (organisation: string, toOfficeOn: string | null, more = {}) => ({
  organisation,
  type: 'service-institution',
  registeredOn: '2020-01-01',
  year: 2025,
  toOfficeOn,
  ...more,
})
const rated = (organisation: string, ...events: object[]) => ({ organisation, events })
const graded = (on: string, grade: number) => ({ kind: 'graded', on, grade })
const check = (organisation: string, checkedOn: string | null) => ({
  organisation,
  kind: 'periodic',
  drawnOn: '2025-12-01',
  onSite: false,
  checkedOn,
})
const entry = (organisation: string, registeredOn: string, until: string | null, ...checkedOn: string[]) => ({
  organisation,
  registeredOn,
  until,
  checkedOn,
})
const penalty = (id: string, decidedOn: string | null) => ({
  id,
  organisation: '甲',
  type: 'association',
  act: 'branch',
  openedOn: '2025-10-01',
  decidedOn,
})
const fee = (cut: number, cutOn: string | null) => ({
  association: '甲',
  kind: null,
  foundOn: '2026-01-01',
  cut,
  cutOn,
})
const inactive = (organisation: string, outcomeOn: string | null) => ({
  organisation,
  listedOn: '2025-08-01',
  outcome: outcomeOn && 'deregistered',
  outcomeOn,
})
const party = (organisation: string, members: number | null, form: string, since: string | null, operating = true) => ({
  organisation,
  operating,
  members,
  form,
  since,
})

describe('the indicators of the supervision of organisations from registers', () => {
  const rows: readonly MeasureRow[] = [
    // What is not told is not counted as none.
    [
      'organisations-spot-checked',
      [{ ...check('a', '2026-03-01'), checkedOn: undefined }],
      'Of 1 records 1 do not say.',
    ],
    [
      'organisations-spot-checked',
      [{ ...check('a', null), drawnOn: '2026-02-01', checkedOn: undefined }, check('a', '2026-05-01')],
      1,
    ],
    ['organisations-spot-checked', [{ ...check('a', null), drawnOn: '2027-01-01', checkedOn: undefined }], 0],
    [
      'organisation-spot-check-share',
      [{ ...entry('a', '2020-01-01', null), checkedOn: undefined }],
      'Of 1 records 1 do not say.',
    ],
    [
      'organisation-penalties',
      [penalty('a', '2026-03-01'), { ...penalty('b', null), decidedOn: undefined }],
      'Of 2 records 1 do not say.',
    ],
    [
      'organisation-penalties',
      [penalty('a', '2026-03-01'), { ...penalty('b', null), decidedOn: undefined, droppedOn: '2026-02-01' }],
      1,
    ],
    [
      'organisation-penalties',
      [penalty('a', '2026-03-01'), { ...penalty('b', null), decidedOn: undefined, servedOn: '2025-12-31' }],
      1,
    ],
    [
      'association-fees-cut',
      [fee(100, '2026-03-01'), { ...fee(0, '2026-03-01'), cut: undefined }],
      'By how much or when a fee was cut is not on record.',
    ],
    [
      'association-fees-cut',
      [fee(100, '2026-03-01'), { ...fee(100, null), cutOn: undefined }],
      'By how much or when a fee was cut is not on record.',
    ],
    [
      'association-fees-cut',
      [fee(100, '2026-03-01'), { ...fee(0, null), kind: 'awards', cut: undefined, cutOn: undefined }],
      1,
    ],
    [
      'association-fees-cut',
      [fee(100, '2026-03-01'), { ...fee(0, '2025-03-01'), foundOn: '2025-01-01', cut: undefined }],
      1,
    ],
    // Due: all but the one registered in the second half of the year that is reported on.
    [
      'organisation-annual-report-rate',
      [
        report('a', '2026-12-31'),
        report('b', '2027-01-01'),
        report('c', null),
        report('d', '2026-05-01', { registeredOn: '2025-07-01' }),
        // The report on another year, one that left the register before its last day, and one that its place exempts.
        report('a', '2025-05-01', { year: 2024 }),
        report('e', null, { until: '2026-05-31' }),
        report('f', null, { exempt: true }),
      ],
      [1, 3],
    ],
    [
      'graded-organisations-3a',
      [
        rated('a', graded('2022-01-01', 3)),
        rated('b', graded('2022-01-01', 2)),
        rated('c', graded('2021-12-31', 5)),
        rated('d', graded('2022-01-01', 4), { kind: 'lowered', on: '2026-12-31', grade: 2 }),
        rated('e', graded('2026-05-01', 5)),
        rated('f'),
      ],
      1,
    ],
    [
      'graded-organisations-4a',
      [
        rated('a', graded('2022-01-01', 4)),
        rated('b', graded('2022-01-01', 3)),
        rated('c', graded('2022-01-02', 5)),
        // Off the register the day before, and on its last day.
        { ...rated('d', graded('2022-01-02', 5)), until: '2026-12-30' },
        { ...rated('e', graded('2022-01-02', 5)), until: '2026-12-31' },
      ],
      3,
    ],
    [
      'organisations-assessed',
      [
        rated('a', graded('2026-01-01', 1), graded('2026-12-31', 2)),
        rated('b', graded('2025-12-31', 5)),
        rated('c', graded('2027-01-01', 5)),
        rated('d', graded('2025-01-01', 3), { kind: 'cancelled', on: '2026-06-01' }),
      ],
      1,
    ],
    // Struck off, registered again under its name, and rated anew.
    [
      'graded-organisations-3a',
      [
        { ...rated('a', graded('2022-01-02', 3)), until: '2025-03-01' },
        { ...rated('a', graded('2026-02-01', 4)), since: '2025-06-01' },
      ],
      1,
    ],
    [
      'organisations-assessed',
      [
        { ...rated('a', graded('2026-01-02', 3)), until: '2026-03-01' },
        { ...rated('a', graded('2026-12-01', 4)), since: '2026-06-01' },
      ],
      1,
    ],
    [
      'graded-organisations-3a',
      [rated('a', graded('2022-01-02', 3)), { ...rated('a', graded('2026-02-01', 4)), since: '2025-06-01' }],
      '"a" is on record twice.',
    ],
    [
      'organisations-spot-checked',
      [
        check('a', '2026-01-01'),
        check('a', '2026-12-31'),
        check('b', '2026-06-01'),
        check('c', null),
        check('d', '2027-01-01'),
      ],
      2,
    ],
    [
      'organisation-spot-check-share',
      [
        entry('a', '2020-01-01', null, '2026-01-01'),
        entry('b', '2026-12-31', null),
        entry('c', '2020-01-01', '2026-12-30', '2026-02-01'),
        entry('d', '2020-01-01', '2026-12-31', '2025-12-31', '2027-01-01'),
        entry('e', '2027-01-01', null),
      ],
      [1, 3],
    ],
    // Struck off, and registered again.
    [
      'organisation-spot-check-share',
      [entry('a', '2020-01-01', '2025-01-01'), entry('a', '2025-06-01', null, '2026-01-01')],
      [1, 1],
    ],
    [
      'organisation-spot-check-share',
      [entry('a', '2020-01-01', null), entry('a', '2025-06-01', null)],
      '"a" is on record twice.',
    ],
    [
      'organisation-penalties',
      [penalty('1', '2026-01-01'), penalty('2', '2026-12-31'), penalty('3', '2025-12-31'), penalty('4', null)],
      2,
    ],
    // Annulled by the last day, and after it.
    [
      'organisation-penalties',
      [
        { ...penalty('1', '2026-02-01'), annulledOn: '2026-12-31' },
        { ...penalty('2', '2026-02-01'), annulledOn: '2027-01-01' },
      ],
      1,
    ],
    [
      'association-fees-cut',
      [fee(100_00, '2026-01-01'), fee(50, '2026-12-31'), fee(7_00, '2027-01-01'), fee(9_00, null)],
      100.5,
    ],
    // Revived, and then listed again and struck off.
    [
      'zombie-organisations-cleared',
      [
        { ...inactive('a', '2026-02-01'), outcome: 'corrected' },
        { ...inactive('a', '2026-12-01'), listedOn: '2026-08-01' },
      ],
      1,
    ],
    [
      'zombie-organisations-cleared',
      [inactive('a', '2026-01-01'), inactive('b', '2026-12-31'), inactive('c', '2025-12-31'), inactive('d', null)],
      2,
    ],
    // Those that should have an organisation: three members or more.
    [
      'organisation-party-branch-coverage',
      [
        party('a', 3, 'own', '2026-12-31'),
        party('b', 4, 'joint', '2020-01-01'),
        party('c', 3, 'adviser', '2020-01-01'),
        party('d', 9, 'own', '2027-01-01'),
        party('e', 2, 'own', '2020-01-01'),
        party('f', 5, 'own', '2020-01-01', false),
        party('g', null, 'own', '2020-01-01', false),
      ],
      [2, 4],
    ],
    // A joint one, then one of its own; and one that was dissolved.
    [
      'organisation-party-branch-coverage',
      [
        { ...party('a', 3, 'joint', '2024-01-01'), until: '2026-05-31' },
        party('a', 5, 'own', '2026-06-01'),
        { ...party('b', 4, 'own', '2024-01-01'), until: '2026-12-30' },
      ],
      [1, 2],
    ],
    [
      'organisation-party-branch-coverage',
      [party('a', 3, 'joint', '2024-01-01'), party('a', 5, 'own', '2026-06-01')],
      '"a" is on record twice.',
    ],
    [
      'organisation-heads-trained',
      [
        { event: '负责人培训', date: '2026-01-01', attendances: 30 },
        { event: '财务培训', date: '2026-12-31', attendances: 12 },
        { event: '去年', date: '2025-12-31', attendances: 5 },
      ],
      42,
    ],
  ]
  itMeasures(organisationSupervisionMeasures, period, rows)

  it('is open where the members of one are not known', () => {
    const measure = organisationSupervisionMeasures.find(
      ({ indicator }) => indicator === 'organisation-party-branch-coverage',
    )!
    const records = [party('a', 3, 'own', '2026-01-01'), party('b', null, 'own', '2026-01-01')].map(one =>
      measure.record.parse(one),
    )
    expect(measure.of(records, period)).toMatchObject({ unknown: { zh: '2 个社会组织中有 1 个党员人数不明。' } })
  })
})
