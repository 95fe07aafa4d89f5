import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe } from 'vitest'
import { safetyMeasures } from './safety-measures.js'

const accident = (id: string, facts: object = {}) => ({
  id,
  institution: '某养老院',
  kind: 'other',
  on: '2024-06-01',
  deaths: 1,
  seriousInjuries: 2,
  minorInjuries: 0,
  directLoss: 0,
  responsible: true,
  ...facts,
})
const danger = (id: string, facts: object = {}) => ({
  id,
  institution: '某养老院',
  class: 'fire',
  grave: false,
  source: 'campaign',
  found: '2024-02-01',
  due: '2024-03-01',
  ...facts,
})
const institution = (name: string, facts: object = {}) => ({
  institution: name,
  kind: 'elderly-care',
  opened: '2020-01-01',
  employees: 20,
  safetyStaff: 'full-time',
  ...facts,
})
const petition = (id: string, facts: object = {}) => ({
  id,
  matter: id,
  channel: 'visit',
  received: '2024-02-01',
  ...facts,
})
const settled = (on: string) => ({ settled: on, outcome: 'explained' })
const call = (id: string, facts: object = {}) => ({
  id,
  channel: 'hotline',
  received: '2024-03-01',
  answerWithin: 5,
  answered: '2024-03-05',
  ...facts,
})
const opinion = (id: string, facts: object = {}) => ({
  id,
  found: '2024-05-01',
  level: 'ordinary',
  spread: false,
  ...facts,
})

const again = [
  petition('1', { received: '2023-12-01', ...settled('2024-01-10') }),
  petition('2', { matter: '1', received: '2024-02-01', ...settled('2024-02-20') }),
  petition('3', settled('2024-03-01')),
  petition('4', { received: '2024-12-31' }),
]

describe('registers of safety and petitions, over 2024', () => {
  itMeasures(safetyMeasures, { from: '2024-01-01', asOf: '2024-12-31' }, [
    [
      'institution-safety-accidents',
      [accident('1'), accident('2', { responsible: false }), accident('3', { on: '2023-12-31' })],
      1,
    ],
    ['institution-safety-accidents', [accident('1', { responsible: null })], 'Of 1 records 1 do not say.'],
    ['institution-safety-accidents', [], 0],
    [
      'institution-safety-casualties',
      [accident('1', { later: [{ on: '2024-06-20', deaths: 1 }] }), accident('2', { responsible: false })],
      4,
    ],
    [
      'institution-safety-casualties',
      [accident('1', { deaths: null })],
      'Of an accident the casualties, or who is to blame, are not known yet.',
    ],
    [
      'institution-safety-casualties',
      [accident('1', { responsible: null })],
      'Of an accident the casualties, or who is to blame, are not known yet.',
    ],
    // Nobody died, and two were hurt lightly: that is not nobody.
    ['institution-safety-casualties', [accident('1', { deaths: 0, seriousInjuries: 0, minorInjuries: 2 })], 2],
    [
      'institution-safety-casualties',
      [accident('1', { minorInjuries: undefined })],
      'Of an accident the casualties, or who is to blame, are not known yet.',
    ],
    ['petition-relapses', again, 1],
    // Come again three times while it is open, and once more after it was settled anew.
    [
      'petition-relapses',
      [
        petition('1', { matter: 'a', received: '2023-12-01', ...settled('2024-01-10') }),
        petition('2', { matter: 'a', received: '2024-02-01' }),
        petition('3', { matter: 'a', received: '2024-02-01' }),
        petition('4', { matter: 'a', received: '2024-03-01', ...settled('2024-04-10') }),
        petition('5', { matter: 'a', received: '2024-04-11' }),
      ],
      2,
    ],
    // It had flared up before the period.
    [
      'petition-relapses',
      [
        petition('1', { matter: 'a', received: '2023-10-01', ...settled('2023-11-10') }),
        petition('2', { matter: 'a', received: '2023-12-31' }),
        petition('3', { matter: 'a', received: '2024-02-01' }),
      ],
      0,
    ],
    // On the day on which it was settled it had not flared up yet.
    [
      'petition-relapses',
      [
        petition('1', { matter: 'a', ...settled('2024-03-01') }),
        petition('2', { matter: 'a', received: '2024-03-01' }),
        petition('3', { matter: 'a', received: '2024-03-02' }),
      ],
      1,
    ],
    [
      'public-opinion-spreads',
      [opinion('1', { spread: true }), opinion('2'), opinion('3', { spread: true, found: '2025-01-01' })],
      1,
    ],
    ['public-opinion-spreads', [opinion('1', { spread: null })], 'Of 1 records 1 do not say.'],
    [
      'open-fire-safety-problems',
      [
        danger('1'),
        danger('2', { closed: '2024-12-31' }),
        danger('3', { source: 'self-check' }),
        danger('4', { class: 'gas' }),
        danger('5', { due: null }),
        danger('6', { found: '2025-01-01' }),
      ],
      2,
    ],
    [
      'institution-safety-check-coverage',
      [
        { institution: '1', checkedOn: ['2024-12-31'] },
        { institution: '2', checkedOn: ['2023-12-31'], closed: '2024-12-31' },
        { institution: '3', checkedOn: [], closed: '2024-12-30' },
        { institution: '4', checkedOn: [], opened: '2025-01-01' },
      ],
      [1, 2],
    ],
    [
      'institution-safety-check-coverage',
      [
        { institution: '1', checkedOn: [], closed: '2024-03-31' },
        { institution: '1', checkedOn: ['2024-09-01'], opened: '2024-07-01' },
      ],
      [1, 1],
    ],
    [
      'institution-fire-standard-rate',
      [
        institution('1', { fireStandard: true }),
        institution('2', { fireStandard: false }),
        institution('3', { kind: 'relief' }),
        institution('4', { opened: '2025-01-01' }),
        institution('5', { closed: '2024-12-30' }),
      ],
      [1, 2],
    ],
    [
      'institution-fire-standard-rate',
      [institution('1', { fireStandard: true, fireStandardOn: '2025-01-01' })],
      'Of 1 records 1 do not say.',
    ],
    // One that closed and opened again, as it stands on the day; its drills are of both times.
    ...(
      [
        ['institution-fire-standard-rate', [1, 1]],
        ['safety-staff-training-rate', [1, 2]],
        ['safety-drills', 2],
      ] as const
    ).map(([indicator, answer]): MeasureRow => {
      const drills = [{ on: '2024-02-01', kind: 'fire' }]
      const trained = { officers: 2, officersTrained: 1 }
      return [
        indicator,
        [
          institution('1', { closed: '2024-03-31', fireStandard: false, officers: 9, officersTrained: 9, drills }),
          institution('1', { opened: '2024-07-01', fireStandard: true, ...trained, drills }),
        ],
        answer,
      ]
    }),
    ...['institution-fire-standard-rate', 'safety-staff-training-rate', 'safety-drills'].map(
      (indicator): MeasureRow => [
        indicator,
        [institution('1'), institution('1', { opened: '2024-07-01' })],
        '"1" is on record twice.',
      ],
    ),
    ['institution-fire-standard-rate', [institution('1')], 'Of 1 records 1 do not say.'],
    [
      'hidden-danger-closure-rate',
      [
        danger('1', { closed: '2024-12-31' }),
        danger('2'),
        danger('3', { found: '2023-12-31' }),
        danger('4', { closed: '2024-03-01', rechecked: '2024-12-31', recheckPassed: false }),
      ],
      [1, 3],
    ],
    ['hidden-dangers-found', [danger('1'), danger('2', { found: '2023-12-31' })], 1],
    ['hidden-dangers-closed', [danger('1', { closed: '2025-01-01' }), danger('2', { closed: '2024-12-31' })], 1],
    [
      'hidden-dangers-closed',
      [danger('1', { closed: '2024-12-01', rechecked: '2024-12-31', recheckPassed: false })],
      0,
    ],
    [
      'hidden-dangers-closed',
      [
        danger('1', { closed: '2023-12-01', rechecked: '2024-03-01', recheckPassed: false, closedAgain: '2024-03-01' }),
        danger('2', { closed: '2024-12-01', rechecked: '2024-12-20', recheckPassed: false, closedAgain: '2025-01-01' }),
      ],
      1,
    ],
    [
      'safety-inspections',
      [
        { institution: '1', on: '2024-01-01', by: 'county', classes: ['fire'] },
        { institution: '1', on: '2023-12-31', by: 'county', classes: ['fire'] },
      ],
      1,
    ],
    ['safety-drills', [institution('1')], 'An institution does not say when it practised.'],
    [
      'safety-drills',
      [
        institution('1', {
          drills: [
            { on: '2024-01-01', kind: 'fire' },
            { on: '2025-01-01', kind: 'fire' },
          ],
        }),
        institution('2', { drills: [{ on: '2024-07-01', kind: 'epidemic' }] }),
      ],
      2,
    ],
    [
      'safety-staff-training-rate',
      [
        institution('1', { officers: 3, officersTrained: 2, officersIn: 2024 }),
        institution('2', { officers: 1, officersTrained: 1 }),
        institution('3', { opened: '2025-01-01' }),
      ],
      [3, 4],
    ],
    [
      'safety-staff-training-rate',
      [institution('1', { officers: 3 })],
      'An institution does not say how many officers it has.',
    ],
    [
      'safety-staff-training-rate',
      [institution('1', { officers: 3, officersTrained: 3, officersIn: 2023 })],
      'An institution does not say how many officers it has.',
    ],
    [
      'safety-training-attendances',
      [
        { event: '1', date: '2024-03-01', attendances: 30 },
        { event: '2', date: '2025-03-01', attendances: 9 },
      ],
      30,
    ],
    ['petitions-handled', again, 3],
    // Accepted on 2024-01-01 and 11-01 it is due on 03-01 and 12-31; accepted on 11-02 in the next year.
    [
      'petition-on-time-rate',
      [
        petition('1', { received: '2024-01-01', accepted: '2024-01-01', ...settled('2024-03-01') }),
        petition('2', { received: '2024-01-01', accepted: '2024-01-01', prolonged: false, ...settled('2024-03-02') }),
        petition('3', { received: '2024-11-01', accepted: '2024-11-01' }),
        petition('4', { received: '2024-11-02', accepted: '2024-11-02' }),
        petition('5'),
      ],
      [1, 3],
    ],
    // Art. 34: whether it was prolonged nobody told.
    [
      'petition-on-time-rate',
      [petition('1', { received: '2024-01-01', accepted: '2024-01-01', ...settled('2024-03-02') })],
      'Of 1 records 1 do not say.',
    ],
    ['first-petition-settlement-rate', again, [1, 2]],
    // 信访工作条例 arts 23(1) and (3): who came to us is sent where it belongs, what was handed on is given back; neither is ours to settle.
    [
      'first-petition-settlement-rate',
      [
        petition('1', settled('2024-03-01')),
        petition('2', { channel: 'forwarded', forwarded: '2024-02-01', objected: '2024-02-05' }),
        petition('3', { objected: '2024-02-05', told: '2024-02-05' }),
        petition('4', { forwarded: '2024-02-01', objected: '2024-02-05', accepted: '2024-02-20' }),
      ],
      [1, 2],
    ],
    [
      'first-petition-settlement-rate',
      [petition('1', settled('2024-03-01')), petition('2', { matter: '1', received: '2024-12-31' })],
      [0, 1],
    ],
    [
      'first-petition-settlement-rate',
      [petition('1', settled('2024-03-01')), petition('2', { matter: '1', received: '2025-01-01' })],
      [1, 1],
    ],
    // Five working days after 2024-03-01 is 03-08.
    [
      'public-call-on-time-rate',
      [
        call('1', { valid: true, answered: '2024-03-08' }),
        call('2', { valid: true, answered: '2024-03-11' }),
        call('3', { valid: true, answered: null }),
        call('4', { valid: false, answered: null }),
        call('5', { valid: true, received: '2024-12-31', answered: null }),
      ],
      [1, 3],
    ],
    ['public-call-on-time-rate', [call('1')], 'Of 1 records 1 do not say.'],
    // Due on 2024-12-31, the last day of the period, and answered on it, later, or not at all; due on 2025-01-02; due on 2023-12-29.
    [
      'public-call-on-time-rate',
      [
        call('1', { valid: true, received: '2024-12-24', answered: '2024-12-31' }),
        call('2', { valid: true, received: '2024-12-24', answered: '2025-01-02' }),
        call('3', { valid: true, received: '2024-12-24', answered: null }),
        call('4', { valid: true, received: '2024-12-25', answered: null }),
        call('5', { valid: true, received: '2023-12-22', answered: '2024-03-01' }),
      ],
      [1, 3],
    ],
    [
      'petition-satisfaction-rate',
      ['satisfied', 'basically-satisfied', 'dissatisfied', 'not-rated', null].map((rating, index) =>
        petition(`${index}`, { ...settled('2024-03-01'), rating }),
      ),
      [2, 3],
    ],
    [
      'public-call-satisfaction-rate',
      [
        call('1', { rating: 'satisfied' }),
        call('2', { rating: 'dissatisfied', channel: 'mailbox' }),
        call('3', { answered: '2025-01-01', rating: 'satisfied' }),
      ],
      [1, 2],
    ],
    ['hotline-requests-handled', [call('1'), call('2', { channel: 'mailbox' }), call('3', { answered: null })], 1],
    [
      'hotline-satisfaction-rate',
      [call('1', { rating: 'satisfied' }), call('2', { rating: 'dissatisfied', channel: 'mailbox' })],
      [1, 1],
    ],
  ])
})
