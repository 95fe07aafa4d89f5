import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { RegisteredOrganisation } from './organisation-registration/register.js'
import { registrationMeasures } from './registration-measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const registered = (
  id: string,
  type: string,
  registered: string,
  until: string | null = null,
  ending = 'deregistered',
) => ({
  id,
  type,
  registered,
  until,
  ending: until === null ? null : ending,
})
const register = [
  registered('a', 'association', '2024-01-01'),
  registered('b', 'association', '2023-12-31', '2024-12-31'),
  registered('c', 'association', '2020-01-01', '2024-12-30', 'revoked'),
  registered('d', 'foundation', '2024-12-31'),
  registered('e', 'service-institution', '2025-01-01'),
  registered('f', 'service-institution', '2020-01-01', '2023-12-31'),
  registered('g', 'service-institution', '2020-01-01'),
  registered('h', 'service-institution', '2021-01-01', '2024-01-01', 'certificate-revoked'),
  registered('i', 'association', '2019-01-01', '2025-01-01'),
]
const community = (name: string, since: string, until: string | null = null) => ({
  name,
  committee: '511702001001',
  kind: 'charity',
  tier: 'street',
  since,
  until,
})
const base = (name: string, opened: string | null) => ({ name, tier: 'county', division: '511702', opened })
const illegal = (id: string, more: object) => ({
  id,
  name: id,
  actsAs: 'association',
  kind: 'unregistered',
  counties: ['511702'],
  source: 'report',
  found: '2023-12-01',
  ...more,
})
const project = (title: string, jobs: object[]) => ({
  title,
  cause: 'employment',
  organisations: ['a'],
  partner: 'b',
  from: '2024-01-01',
  jobs,
})

describe('the indicators of registration and fostering from registers', () => {
  const rows: readonly MeasureRow[] = [
    ['organisations', register, 5],
    ['organisations', [register[0], register[0]], '"a" is on record twice.'],
    [
      'organisations',
      [registered('a', 'association', '2020-01-01'), registered('a', 'association', '2024-01-01')],
      '"a" is on record twice.',
    ],
    // Struck off, and registered again.
    ...(
      [
        ['organisations', 1],
        ['social-groups', 1],
        ['organisations-registered', 1],
        ['organisations-cancelled', 1],
      ] as const
    ).map(
      ([indicator, value]): MeasureRow => [
        indicator,
        [
          registered('a', 'association', '2020-01-01', '2024-02-01'),
          registered('a', 'association', '2024-03-01', '2024-04-01'),
          registered('a', 'association', '2024-05-01'),
        ],
        value,
      ],
    ),
    ['organisations-registered', register, 2],
    ['organisations-cancelled', register, 3],
    ['social-groups', register, 3],
    ['social-service-institutions', register, 1],
    ['foundations', register, 1],
    [
      'organisations-per-10000',
      [
        { place: 'a', organisations: 30, inhabitants: 60_000 },
        { place: 'b', organisations: 12, inhabitants: 20_000 },
      ],
      [42, 80_000],
    ],
    [
      'illegal-organisations-handled',
      [
        illegal('a', { banned: '2024-01-01' }),
        illegal('b', { dissolved: '2024-12-31' }),
        illegal('c', { banned: '2025-01-01' }),
        illegal('d', { dissolved: '2023-12-31', banned: '2024-02-01' }),
        illegal('e', { closed: '2024-06-01' }),
      ],
      2,
    ],
    [
      'community-organisations',
      [community('a', '2024-12-31'), community('b', '2020-01-01', '2024-12-30'), community('c', '2025-01-01')],
      1,
    ],
    [
      'community-organisations-per-committee',
      [community('a', '2024-12-31'), community('b', '2020-01-01', '2024-12-31')],
      2,
    ],
    [
      'community-organisations-per-committee',
      [community('a', '2024-01-01'), community('a', '2024-01-01')],
      '"511702001001 a 2024-01-01" is on record twice.',
    ],
    [
      'community-organisations-per-committee',
      [community('a', '2024-01-01'), { ...community('a', '2024-01-01'), committee: '511702001002' }],
      'The records are of 2 committees, which are counted one by one.',
    ],
    // Filed, and registered later.
    [
      'community-organisations-per-committee',
      [community('a', '2023-01-01', '2024-05-31'), { ...community('a', '2024-06-01'), tier: 'registered' }],
      1,
    ],
    [
      'community-organisations-cultivated',
      [
        community('a', '2023-01-01', '2024-05-31'),
        { ...community('a', '2024-06-01'), tier: 'registered' },
        community('b', '2024-01-01', '2024-05-31'),
        { ...community('b', '2024-06-01'), tier: 'registered' },
      ],
      1,
    ],
    [
      'community-organisations-cultivated',
      [community('a', '2024-01-01'), community('b', '2024-12-31', '2024-12-31'), community('c', '2023-12-31')],
      2,
    ],
    [
      'community-organisation-pilot-towns',
      [
        { town: 'a', since: '2024-12-31' },
        { town: 'a', since: '2024-01-01' },
        { town: 'b', since: '2024-01-01', until: '2024-12-30' },
        { town: 'c', since: '2024-01-01', until: '2024-12-31' },
      ],
      2,
    ],
    [
      'incubation-bases-built',
      [base('a', '2024-01-01'), base('b', '2024-12-31'), base('c', '2023-12-31'), base('d', null)],
      2,
    ],
    // Closed, and opened again.
    [
      'incubation-bases-built',
      [{ ...base('a', '2022-01-01'), closed: '2023-01-01' }, base('a', '2024-03-01'), base('b', '2024-03-01')],
      1,
    ],
    // A project of every year has the same title.
    [
      'organisation-jobs-offered',
      [
        project('a', [{ on: '2024-01-01', number: 5 }]),
        { ...project('a', [{ on: '2024-12-31', number: 7 }]), from: '2024-07-01' },
      ],
      12,
    ],
    ['organisation-jobs-offered', [project('a', []), project('a', [])], '"a b 2024-01-01" is on record twice.'],
    [
      'organisation-jobs-offered',
      [project('b', [{ on: '2024-02-01', number: 5 }]), { ...project('a', []), jobs: undefined }],
      'The jobs that a project offered are not on record.',
    ],
    [
      'organisation-jobs-offered',
      [
        project('a', [
          { on: '2024-01-01', number: 5 },
          { on: '2024-12-31', number: 7 },
        ]),
        project('b', [
          { on: '2023-12-31', number: 100 },
          { on: '2025-01-01', number: 100 },
        ]),
      ],
      12,
    ],
  ]
  itMeasures(registrationMeasures, period, rows)
})

it('an organisation leaves the register in one way, on one day', () => {
  const ok = (value: object) => RegisteredOrganisation.safeParse(value).success
  expect(ok(registered('a', 'association', '2024-01-01', '2024-01-01'))).toBe(true)
  expect(ok(registered('a', 'association', '2024-01-01', '2023-12-31'))).toBe(false)
  expect(ok({ ...registered('a', 'association', '2024-01-01'), ending: 'revoked' })).toBe(false)
  expect(ok({ ...registered('a', 'association', '2024-01-01', '2024-02-01'), ending: null })).toBe(false)
})
