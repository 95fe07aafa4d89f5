import { describe, expect, it } from 'vitest'
import { HelpPlatform, helpPlatformProblems, helpPlatformStartDue } from './platform.js'

const sound = HelpPlatform.parse({
  designatedOn: '2024-12-02',
  servesSince: '2025-01-31',
  securityGrade: 3,
  filedWithPolice: true,
  onlyBusiness: true,
  verifies: true,
  hasRules: true,
  bankCustody: true,
})
const codes = (more: object, asOf = '2026-11-29') =>
  helpPlatformProblems(HelpPlatform.parse({ ...sound, ...more }), asOf).map(({ code, path }) => [code, ...path])

// Source: 个人求助网络服务平台管理办法 arts. 3 and 4; 慈善法 (2023) art. 124.
describe('a platform', () => {
  it('that is designated, began in time and meets the conditions has no problem', () => expect(codes({})).toEqual([]))

  it.each([
    ['not designated', { designatedOn: undefined }, [['help-platform-not-designated', 'designatedOn']]],
    ['served before it was', { servesSince: '2024-12-01' }, [['help-platform-not-designated', 'designatedOn']]],
    ['served before the measures, and was designated since', { servesSince: '2024-09-04' }, []],
    ['served from their first day', { servesSince: '2024-09-05' }, [['help-platform-not-designated', 'designatedOn']]],
    ['served on the day of it', { servesSince: '2024-12-02' }, []],
    [
      'designated and serving on the day of the question',
      { designatedOn: '2026-11-29', servesSince: '2026-11-29' },
      [],
    ],
    ['to be designated the day after', { designatedOn: '2026-11-30', servesSince: '2026-11-30' }, []],
    [
      'serving on the day, and to be designated the day after',
      { designatedOn: '2026-11-30', servesSince: '2026-11-29' },
      [['help-platform-not-designated', 'designatedOn']],
    ],
    [
      'serving on the day, never designated',
      { designatedOn: undefined, servesSince: '2026-11-29' },
      [['help-platform-not-designated', 'designatedOn']],
    ],
    ['to serve from the day after, never designated', { designatedOn: undefined, servesSince: '2026-11-30' }, []],
    ['neither designated nor serving', { designatedOn: undefined, servesSince: undefined }, []],
    ['a lower grade', { securityGrade: 2 }, [['help-platform-condition', 'securityGrade']]],
    ['a higher one', { securityGrade: 4 }, []],
    ['a grade that is not known', { securityGrade: null }, [['help-platform-unknown', 'securityGrade']]],
    ['other business', { onlyBusiness: false }, [['help-platform-condition', 'onlyBusiness']]],
    ['no custody', { bankCustody: false }, [['help-platform-condition', 'bankCustody']]],
    ['custody that is not known', { bankCustody: null }, [['help-platform-unknown', 'bankCustody']]],
    [
      'several',
      { verifies: false, hasRules: false },
      [
        ['help-platform-condition', 'verifies'],
        ['help-platform-condition', 'hasRules'],
      ],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it.each([
    ['2025-01-31', []],
    ['2025-02-01', [['help-platform-late', 'servesSince']]],
  ])('designated on 2024-12-02, began on %s: 60 days', (servesSince, expected) => {
    expect(helpPlatformStartDue('2024-12-02')).toEqual({ due: '2025-01-31' })
    expect(codes({ servesSince })).toEqual(expected)
  })

  it.each([
    ['2025-01-31', []],
    ['2025-02-01', [['help-platform-late', 'servesSince']]],
  ])('that has not begun by %s', (asOf, expected) => expect(codes({ servesSince: undefined }, asOf)).toEqual(expected))

  it.each([
    ['2024-09-04', 0],
    ['2024-09-05', 1],
  ])('without designation on %s: %i', (asOf, found) => {
    expect(codes({ designatedOn: undefined, servesSince: '2020-01-01' }, asOf)).toHaveLength(found)
  })
})
