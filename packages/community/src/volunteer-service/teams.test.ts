import { expect, it } from 'vitest'
import { VolunteerRecord } from './record.js'
import {
  activeVolunteers,
  VolunteerPlatform,
  VolunteerTeam,
  volunteerPlatformGaps,
  volunteerTeamRuns,
} from './teams.js'

it.each([
  ['2023-12-31', false],
  ['2024-01-01', true],
  ['2024-12-31', true],
  ['2025-01-01', false],
])('a team on %s: %s', (asOf, runs) =>
  expect(
    volunteerTeamRuns(
      VolunteerTeam.parse({ id: 't', name: '甲队', form: 'community-group', since: '2024-01-01', until: '2024-12-31' }),
      asOf,
    ),
  ).toBe(runs),
)

it('who served in the twelve months is active', () => {
  const served = (volunteer: string, ended: string, more: object = {}) =>
    VolunteerRecord.parse({ id: `${volunteer}${ended}`, volunteer, activity: '甲', ended, hours: 1, ...more })
  const records = [
    served('a', '2023-12-31'),
    served('b', '2024-01-01'),
    served('c', '2024-12-31'),
    served('d', '2025-01-01'),
    served('e', '2024-05-01', { voluntary: false }),
    served('a', '2024-05-01', { hours: 0 }),
    served('a', '2024-05-01', { recorded: null }),
    served('e', '2024-12-31', { recorded: '2025-01-02' }),
  ]
  expect(activeVolunteers(['a', 'b', 'c', 'd', 'e', 'b'], records, '2024-12-31')).toEqual({
    active: 2,
    all: 5,
    share: 0.4,
  })
  expect(activeVolunteers([], records, '2024-12-31').share).toBeNull()
})

it('what a platform lacks', () => {
  const platform = VolunteerPlatform.parse({
    name: '志愿某市',
    functions: { registration: '2020-01-01', recording: '2020-06-01', publishing: '2020-06-02', matching: null },
    connected: '2020-06-01',
    records: 10,
    handedOn: 8,
  })
  expect(volunteerPlatformGaps(platform, '2020-06-01')).toEqual({
    functions: ['publishing', 'matching'],
    notTold: ['certificates', 'appraisal'],
    connected: true,
    recordsLeft: 2,
  })
  expect(volunteerPlatformGaps({ ...platform, handedOn: 12 }, '2020-06-01').recordsLeft).toBe(0)
  expect(volunteerPlatformGaps(platform, '2020-05-31').connected).toBe(false)
  // A platform of which nothing is told is not known to lack anything.
  expect(volunteerPlatformGaps(VolunteerPlatform.parse({ name: '甲' }), '2020-06-01')).toMatchObject({
    functions: [],
    connected: null,
    recordsLeft: null,
  })
  expect(volunteerPlatformGaps({ ...platform, connected: null }, '2020-06-01').connected).toBe(false)
})
