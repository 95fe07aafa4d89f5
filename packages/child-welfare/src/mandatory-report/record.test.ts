import { describe, expect, it } from 'vitest'
import { MandatoryReport, mandatoryReportProblems } from './record.js'

const day = '2024-06-01'

describe('a report', () => {
  const codes = (given: object) =>
    mandatoryReportProblems(
      MandatoryReport.parse({
        by: 'committee',
        found: ['harm-or-danger'],
        foundOn: day,
        reportedOn: day,
        to: ['police'],
        ...given,
      }),
    ).map(({ code }) => code)

  it.each([
    [{}, []],
    [{ to: ['civil-affairs'] }, []],
    [{ to: [] }, ['report-recipient']],
    [{ reportedOn: undefined }, ['report-missing']],
    [{ reportedOn: '2024-06-02' }, ['report-later']],
    [{ reportedOn: undefined, by: 'anyone' }, []],
    [{ by: 'school', found: ['grave-bullying'] }, ['report-recipient']],
    [{ by: 'school', found: ['grave-bullying'], to: ['police', 'education'] }, []],
    [{ by: 'lodging', found: ['suspected-crime'], to: ['education'] }, ['report-recipient']],
    [{ foundOn: '2021-05-31', reportedOn: undefined }, []],
  ])('%o: %o', (given, expected) => {
    expect(codes(given)).toEqual(expected)
  })

  it('names the discipline where the result was grave', () => {
    const report = MandatoryReport.parse({ by: 'committee', found: ['grave-harm'], foundOn: day, graveResult: true })
    expect(mandatoryReportProblems(report)[0]?.remedy.zh).toContain('第一百一十七条')
  })
})
