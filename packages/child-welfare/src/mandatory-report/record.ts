import { keysOf, PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'
import { familyViolenceLaw, minorsProtectionLaw } from '../shared/documents.js'
import { mandatoryReportSituations, Reporter, ReportFinding, ReportRecipient, reportDuties } from './duties.js'

const situationKeys = keysOf(mandatoryReportSituations)

/** One report: who came upon what, and whom they told when. */
export const MandatoryReport = z.strictObject({
  by: Reporter,
  found: z.array(ReportFinding).min(1),
  situations: z.array(z.enum(situationKeys)).default([]),
  foundOn: PlainDate,
  /** The first day on which somebody was told; `null`: nobody was. Left out: not on record. */
  reportedOn: PlainDate.nullish(),
  /** Left out or empty: to whom is not on record. */
  to: z.array(ReportRecipient).default([]),
  graveResult: z.boolean().default(false),
})
export type MandatoryReport = z.infer<typeof MandatoryReport>

const problem = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  zh: string,
  en: string,
  discipline: string | undefined,
): Problem => ({
  code,
  severity,
  path,
  message: { zh, en },
  remedy: discipline
    ? {
        zh: `请立即报告；造成严重后果的依法处分（${discipline}）。`,
        en: `Report now; grave results lead to discipline (${discipline}).`,
      }
    : { zh: '请立即报告。', en: 'Report now.' },
})

/**
 * What is wrong with a report that somebody had to make: none was made (a warning where it is not on record when, and whether), not to those who must be told (a warning where it is not on
 * record to whom), on a later day, or dated before it was found. The articles of the duties are named. The law says "at once" without hours, so a later day is a warning. That grave
 * results lead to discipline is named of the duties of 未成年人保护法 art. 11(2) and 反家庭暴力法 art. 14 alone, as arts 117 and 35 have it.
 */
export const mandatoryReportProblems = (report: MandatoryReport): Problem[] => {
  const { by, found, foundOn, reportedOn, to } = report
  const duties = reportDuties(by, found, foundOn).filter(({ must }) => must)
  if (duties.length === 0) return []
  const articlesOf = (title: string) =>
    duties.filter(({ cite }) => cite.title === title).map(({ cite }) => cite.article!)
  const laws = [...new Set(duties.map(({ cite }) => cite.title))]
  const discipline = !report.graveResult
    ? undefined
    : articlesOf(minorsProtectionLaw.title).includes('第十一条第二款')
      ? '未成年人保护法第一百一十七条'
      : laws.includes(familyViolenceLaw.title)
        ? '反家庭暴力法第三十五条'
        : undefined
  const articles = laws.map(title => `${title.replace('中华人民共和国', '')}${articlesOf(title).join('、')}`).join('，')
  if (reportedOn === null)
    return [
      problem(
        'report-missing',
        'error',
        ['reportedOn'],
        `应当报告而没有报告（${articles}）。`,
        `A report was due and not made (${articles}).`,
        discipline,
      ),
    ]
  const unknown = (code: string, path: string, zh: string, en: string): Problem => ({
    ...problem(code, 'warning', [path], `${zh}（${articles}）。`, `${en} (${articles}).`, discipline),
    remedy: { zh: '请核实后补记。', en: 'Find it out and record it.' },
  })
  if (reportedOn !== undefined && reportedOn < foundOn)
    return [
      problem(
        'report-early',
        'error',
        ['reportedOn'],
        `报告日期 ${reportedOn} 早于发现日期 ${foundOn}。`,
        `Reported on ${reportedOn}, before it was found on ${foundOn}.`,
        discipline,
      ),
    ]
  const untold =
    to.length > 0 &&
    duties.some(duty => (duty.toAll ? !duty.to.every(one => to.includes(one)) : !duty.to.some(one => to.includes(one))))
  return [
    ...(reportedOn === undefined
      ? [
          unknown(
            'report-day-unknown',
            'reportedOn',
            to.length === 0 ? '没有记录是否报告、何时报告' : '没有记录何时报告',
            to.length === 0
              ? 'Whether and when it was reported is not on record'
              : 'When it was reported is not on record',
          ),
        ]
      : []),
    ...(to.length === 0 && reportedOn !== undefined
      ? [
          unknown(
            'report-recipient-unknown',
            'to',
            '没有记录向哪个部门报告',
            'To whom it was reported is not on record',
          ),
        ]
      : []),
    ...(untold
      ? [
          problem(
            'report-recipient',
            'error',
            ['to'],
            `没有向应当告知的部门报告（${articles}）。`,
            `Not all who must be told were told (${articles}).`,
            discipline,
          ),
        ]
      : []),
    ...(reportedOn !== undefined && reportedOn > foundOn && duties.some(({ when }) => when === 'at-once')
      ? [
          problem(
            'report-later',
            'warning',
            ['reportedOn'],
            `${foundOn} 发现，${reportedOn} 才报告，法律要求立即报告。`,
            `Found on ${foundOn}, reported on ${reportedOn}; the law says at once.`,
            discipline,
          ),
        ]
      : []),
  ]
}
