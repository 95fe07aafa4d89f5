import { expect, it } from 'vitest'
import { MeansTestLink, meansTestReach } from './links.js'

const link = (level: string, other: string, more: object = {}) =>
  MeansTestLink.parse({ level, with: other, since: '2020-03-01', ...more })

// 株洲 2020, item 11: connected with the province, the counties and the departments.
it('says with whom a platform is connected, and for which data', () => {
  const links = [
    link('province', '省'),
    link('department', '公积金中心', { sources: ['housing-fund'] }),
    link('department', '公安', { sources: ['household-register'], until: '2020-05-31' }),
    link('department', '公安', { sources: ['vehicles-and-vessels'], since: '2020-07-01' }),
    link('department', '税务', { sources: ['tax'], since: null }),
    link('county', '430223'),
    link('county', '430224', { since: null }),
  ]
  const at = (asOf: string) => meansTestReach(links, asOf)
  expect(at('2020-05-31')).toEqual({
    levels: {
      ministry: { listed: 0, connected: 0 },
      province: { listed: 1, connected: 1 },
      prefecture: { listed: 0, connected: 0 },
      department: { listed: 3, connected: 2 },
      county: { listed: 2, connected: 1 },
    },
    sources: ['household-register', 'housing-fund'],
    open: ['税务', '430224'],
  })
  expect(at('2020-06-01')).toMatchObject({ sources: ['housing-fund'], open: ['公安', '税务', '430224'] })
  expect(at('2020-07-01').levels.department).toEqual({ listed: 3, connected: 2 })
  expect(at('2020-02-29').levels.province.connected).toBe(0)
})

it('ends on its first day at the earliest', () => {
  const parses = (until: string) => MeansTestLink.safeParse({ ...link('province', '省'), until }).success
  expect([parses('2020-03-01'), parses('2020-02-29')]).toEqual([true, false])
})
