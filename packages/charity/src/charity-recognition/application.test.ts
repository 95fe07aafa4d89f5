import { describe, expect, it } from 'vitest'
import { CharityApplication, charityApplicationProblems } from './application.js'

const calendar = { plainDays: 'calendar' } as const
const codes = (more: object, asOf = '2025-06-30') =>
  charityApplicationProblems(
    CharityApplication.parse({
      applicant: '某促进会',
      decision: 'recognition',
      acceptedOn: '2025-03-01',
      decidedOn: '2025-03-21',
      granted: true,
      announcedOn: '2025-03-25',
      ...more,
    }),
    asOf,
    calendar,
  ).map(({ code, severity }) => `${code} ${severity}`)

describe('an application to be a charity (慈善法 art. 10)', () => {
  it.each([
    ['recognised on the twentieth day', {}, []],
    ['on the day after', { decidedOn: '2025-03-22' }, ['charity-decision-late error']],
    ['put off by 60 days', { decidedOn: '2025-05-20', announcedOn: '2025-05-20', extensionDays: 60 }, []],
    [
      'registered on the thirtieth day',
      { decision: 'registration', decidedOn: '2025-03-31', announcedOn: '2025-04-01' },
      [],
    ],
    ['not decided', { decidedOn: null, granted: undefined, announcedOn: null }, ['charity-decision-late error']],
    [
      'not told',
      { decidedOn: undefined, granted: undefined, announcedOn: undefined },
      ['charity-decision-late warning'],
    ],
    ['decided, the outcome not on record', { granted: undefined }, ['charity-decision-outcome warning']],
    ['not made public', { announcedOn: null }, ['charity-decision-announced warning']],
    ['whether it was made public is not told', { announcedOn: undefined }, []],
    ['refused with reasons', { granted: false, announcedOn: null, reasonsGiven: true }, []],
    ['refused without', { granted: false, announcedOn: null, reasonsGiven: false }, ['charity-decision-reasons error']],
    ['whether reasons were given is not told', { granted: false, announcedOn: undefined }, []],
    ['made public before it was decided', { announcedOn: '2025-03-20' }, ['charity-application-order error']],
    ['before the Law', { acceptedOn: '2016-08-31' }, ['charity-application-not-covered warning']],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('its time runs to the last day', () => {
    const open = { decidedOn: null, granted: undefined, announcedOn: null }
    expect([codes(open, '2025-03-21'), codes(open, '2025-03-22')]).toEqual([[], ['charity-decision-late error']])
  })
})
