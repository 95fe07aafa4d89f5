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
    // 等有关部门: another department concerned will do by art. 11, not by art. 39.
    [{ to: ['other'] }, []],
    [{ by: 'school', found: ['grave-bullying'], to: ['other'] }, ['report-recipient']],
    [{ to: [] }, ['report-recipient-unknown']],
    [{ reportedOn: null }, ['report-missing']],
    [{ reportedOn: undefined }, ['report-day-unknown']],
    [{ reportedOn: undefined, to: [] }, ['report-day-unknown']],
    [{ reportedOn: undefined, by: 'school', found: ['grave-bullying'] }, ['report-day-unknown', 'report-recipient']],
    [{ reportedOn: '2024-06-02' }, ['report-later']],
    [{ reportedOn: '2024-05-31' }, ['report-early']],
    [{ reportedOn: undefined, by: 'anyone' }, []],
    [{ by: 'school', found: ['grave-bullying'] }, ['report-recipient']],
    [{ by: 'school', found: ['grave-bullying'], to: ['police', 'education'] }, []],
    // Promptly by art. 39, and at once by art. 11.
    [
      { by: 'school', found: ['grave-bullying'], to: ['police', 'education'], reportedOn: '2024-06-02' },
      ['report-later'],
    ],
    [{ by: 'lodging', found: ['suspected-crime'], to: ['education'] }, ['report-recipient']],
    [{ foundOn: '2021-05-31', reportedOn: undefined }, []],
    [{ by: 'school', found: ['family-violence'], to: ['education'] }, ['report-recipient']],
    [{ found: ['left-behind-in-danger'], to: ['civil-affairs'] }, ['report-recipient']],
    [{ by: 'school', found: ['family-violence'], to: ['police'] }, []],
    [{ found: ['family-violence'], foundOn: '2018-03-01', reportedOn: null }, ['report-missing']],
  ])('%o: %o', (given, expected) => {
    expect(codes(given)).toEqual(expected)
  })

  it('names the articles', () => {
    const report = MandatoryReport.parse({
      by: 'kindergarten',
      found: ['sexual-offence'],
      foundOn: day,
      reportedOn: null,
    })
    expect(mandatoryReportProblems(report)[0]?.message.zh).toContain('第十一条第二款、第四十条第一款')
  })

  it('names each law with its articles, and the discipline of the one that held', () => {
    const of = (foundOn: string) =>
      mandatoryReportProblems(
        MandatoryReport.parse({
          by: 'committee',
          found: ['family-violence'],
          foundOn,
          reportedOn: null,
          graveResult: true,
        }),
      )[0]
    expect(of(day)?.message.zh).toContain('（未成年人保护法第十一条第二款，反家庭暴力法第十四条）')
    expect(of('2018-03-01')?.message.zh).toContain('（反家庭暴力法第十四条）')
    expect(of('2018-03-01')?.remedy.zh).toContain('（反家庭暴力法第三十五条）')
  })

  it.each([
    ['guardian', 'grave-harm'],
    ['lodging', 'suspected-crime'],
    ['venue', 'lost-child'],
  ])('art. 117 is not about the %s', (by, found) => {
    const report = MandatoryReport.parse({ by, found: [found], foundOn: day, reportedOn: null, graveResult: true })
    expect(mandatoryReportProblems(report)[0]?.remedy.zh).toBe('请立即报告。')
  })

  it.each([
    [true, '请立即报告；造成严重后果的依法处分（未成年人保护法第一百一十七条）。'],
    [false, '请立即报告。'],
    [undefined, '请立即报告。'],
  ])('names the discipline where the result was grave: %s', (graveResult, remedy) => {
    const report = MandatoryReport.parse({
      by: 'committee',
      found: ['grave-harm'],
      foundOn: day,
      reportedOn: null,
      graveResult,
    })
    expect(mandatoryReportProblems(report)[0]?.remedy.zh).toBe(remedy)
  })
})
