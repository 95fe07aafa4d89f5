import { atArticle, dateParts, isLate, type PlainDate } from '@minzheng/core'
import type { DayCounting } from '@minzheng/core/deadline'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'
import { beforeTheLaw, changeBeforeSigning, lateProblems, outOfOrder, problem } from './problem.js'
import {
  type CharityTrust,
  charityTrustMeasures,
  type TrustProblem,
  trustChangeDue,
  trustCopies,
  trustEndReportDue,
  trustFilingDue,
  trustLawOn,
  trustOffices,
} from './trust.js'

const municipalities = new Set(['11', '12', '31', '50'])
const interestNames = {
  settlor: { zh: '委托人的利害关系人', en: 'an interested party of the settlor' },
  trustee: { zh: '受托人的利害关系人', en: 'an interested party of the trustee' },
  'trustee-staff': { zh: '受托人工作人员的利害关系人', en: 'an interested party of the trustee’s staff' },
} as const

const officeProblems = ({ trustee, filed, signedOn }: CharityTrust): TrustProblem[] => {
  if (filed == null) return []
  if (filed.level === 'township' || filed.level === 'village')
    return [
      problem(
        'trust-office-below-county',
        'error',
        ['filed', 'level'],
        { zh: '备案机关应为县级以上民政部门。', en: 'A trust is filed at county level or above.' },
        { zh: '请改到县级以上民政部门备案。', en: 'File it at county level or above.' },
        trustLawOn(signedOn, 'filing'),
      ),
    ]
  const cityLevel =
    filed.level === 'prefecture' ||
    (filed.level === 'province' && municipalities.has(trustee.division?.slice(0, 2) ?? ''))
  const other =
    (trustee.kind === 'trust-company' && !cityLevel) || (trustee.kind === 'charity' && filed.isRegistrar === false)
  if (!other || filed.on < charityTrustMeasures.effective) return []
  const { title, cite } = trustOffices[trustee.kind === 'charity' ? 'charity' : 'trust-company']
  return [
    problem(
      'trust-office-other',
      'warning',
      ['filed', 'level'],
      {
        zh: `《慈善法》只要求${trustOffices.law.title.zh}，《慈善信托管理办法》规定由${title.zh}备案。`,
        en: `The Law asks only for “${trustOffices.law.title.en}”; the measures name another office: ${title.en}.`,
      },
      { zh: '请核对备案机关。', en: 'Check where it was filed.' },
      cite,
    ),
  ]
}

/** That it ended, told to the office in 15 days; of an end whose report is not on record nothing is said. */
const endProblems = (
  { endedOn, endReportedOn }: CharityTrust,
  asOf: PlainDate,
  counting: DayCounting,
): TrustProblem[] => {
  if (endedOn === undefined || endedOn > asOf || endReportedOn === undefined) return []
  const { due, cite } = trustEndReportDue(endedOn, counting)
  if (due === null || !isLate(endReportedOn, due, asOf)) return []
  return [
    problem(
      'trust-end-late',
      'error',
      ['endReportedOn'],
      {
        zh: `终止事由和终止日期最迟应于 ${due} 报告备案的民政部门。`,
        en: `That it ended, and why, was to be told to the office by ${due}.`,
      },
      { zh: '请补报并核对日期。', en: 'Report it, and check the dates.' },
      cite,
    ),
  ]
}

const orderProblems = ({
  signedOn,
  filed,
  changes,
  endedOn,
  endReportedOn,
  reports = [],
}: CharityTrust): TrustProblem[] => {
  const cite = trustLawOn(signedOn, 'filing')
  return [
    ...(filed != null && filed.on < signedOn
      ? [
          outOfOrder(
            'trust-filed-before-signing',
            ['filed', 'on'],
            [`备案日期早于信托文件签订日期 ${signedOn}`, `It was filed before the signing on ${signedOn}`],
            cite,
          ),
        ]
      : []),
    ...changes.flatMap(({ on, filedOn }, index) =>
      filedOn != null && filedOn < on
        ? [
            outOfOrder(
              'trust-change-filed-before',
              ['changes', index, 'filedOn'],
              [`变更备案日期早于变更日期 ${on}`, `It was filed before the change on ${on}`],
              cite,
            ),
          ]
        : [],
    ),
    ...(endedOn !== undefined && endedOn < signedOn
      ? [
          outOfOrder(
            'trust-ended-before-signing',
            ['endedOn'],
            [`终止日期早于信托文件签订日期 ${signedOn}`, `It ended before the signing on ${signedOn}`],
            cite,
          ),
        ]
      : []),
    ...(endReportedOn != null && (endedOn === undefined || endReportedOn < endedOn)
      ? [
          outOfOrder(
            'trust-end-reported-before',
            ['endReportedOn'],
            [
              '报告终止的日期早于终止，或者没有终止日期',
              'Its end was reported before it ended, or it has no day of its end',
            ],
            cite,
          ),
        ]
      : []),
    ...reports.flatMap(({ on }, index) =>
      on < signedOn
        ? [
            outOfOrder(
              'trust-report-before-signing',
              ['reports', index, 'on'],
              [`报告日期早于信托文件签订日期 ${signedOn}`, `The report is before the signing on ${signedOn}`],
              cite,
            ),
          ]
        : [],
    ),
  ]
}

const reportProblems = ({ filed, reports, endedOn }: CharityTrust, asOf: PlainDate): TrustProblem[] => {
  if (filed == null) return []
  // Of the year in which it ended the text does not say; from then on nothing is asked.
  const last = endedOn !== undefined && endedOn < asOf ? endedOn : asOf
  const [first, now] = [dateParts(filed.on).year + 1, dateParts(last).year]
  const years = Array.from({ length: Math.max(0, now - first) }, (_, index) => first + index)
  // The office and the public may be told on days of their own.
  const told = (whom: 'toOffice' | 'toPublic', year: number) =>
    (reports ?? []).some(one => one[whom] && dateParts(one.on).year === year)
  return years
    .filter(year => !told('toOffice', year) || !told('toPublic', year))
    .map(year =>
      problem(
        reports === undefined ? 'trust-report-not-told' : 'trust-report-missing',
        reports === undefined ? 'warning' : 'error',
        ['reports'],
        reports === undefined
          ? {
              zh: `${year} 年是否向民政部门报告并向社会公开没有记载。`,
              en: `Whether it was reported in ${year}, to the office and to the public, is not on record.`,
            }
          : {
              zh: `${year} 年没有向民政部门报告并向社会公开。`,
              en: `No report of ${year} both to the office and to the public.`,
            },
        { zh: '请补报并公开。', en: 'Report and publish it.' },
        trustLawOn(`${year}-12-31`, 'report'),
      ),
    )
}

/** Who was named before the Law barred it is not judged by it; when they were named is not on record, so an older trust is warned of. */
const interestProblems = ({ signedOn, beneficiaryInterests }: CharityTrust): TrustProblem[] => {
  const isOld = signedOn < charityLaw2023.effective
  return beneficiaryInterests.map((interest, index) =>
    problem(
      'trust-beneficiary-interested',
      isOld ? 'warning' : 'error',
      ['beneficiaryInterests', index],
      {
        zh: `受益人中有${interestNames[interest].zh}${isOld ? `；${charityLaw2023.effective} 以后不得指定` : ''}。`,
        en: `Among the beneficiaries is ${interestNames[interest].en}${isOld ? `; from ${charityLaw2023.effective} on none may be named` : ''}.`,
      },
      isOld
        ? {
            zh: '请核对何时指定；此后指定的，另行确定受益人。',
            en: 'See when they were named; if since then, choose others.',
          }
        : { zh: '请另行确定受益人。', en: 'Choose other beneficiaries.' },
      atArticle(charityLaw2023, '第四十六条'),
    ),
  )
}

/**
 * What is wrong with a charitable trust on a day: who the trustee is, the seven days of filing and of changes, where it was
 * filed, that it ended told in 15 days (信托法 art. 70), interested parties among the beneficiaries (barred by the Law since 2024-09-05, an error in a trust signed since; what the
 * measures of 2017 said of them was not read), days out of order, and the yearly report. A report is asked for in each full calendar
 * year after the year of filing and before that of the end; no standard of spending is checked, since none was found.
 */
export const charityTrustProblems = (trust: CharityTrust, asOf: PlainDate, counting: DayCounting): TrustProblem[] => {
  if (trust.signedOn < charityLaw2016.effective) return [beforeTheLaw(trust)]
  const found: TrustProblem[] = []
  if (!trust.inWriting)
    found.push(
      problem(
        'trust-not-in-writing',
        'error',
        ['inWriting'],
        { zh: '设立慈善信托应当采取书面形式。', en: 'A charitable trust is set up in writing.' },
        { zh: '请签订书面信托文件。', en: 'Sign a trust document.' },
        trustLawOn(trust.signedOn, 'filing'),
      ),
    )
  for (const { path, kind } of [
    { path: ['trustee', 'kind'], kind: trust.trustee.kind },
    ...(trust.jointTrustees ?? []).map(({ kind }, index) => ({ path: ['jointTrustees', index, 'kind'], kind })),
  ])
    if (kind === 'other')
      found.push(
        problem(
          'trustee-kind',
          'error',
          path,
          { zh: '受托人只能是慈善组织或者信托公司。', en: 'Only a charity or a trust company may be the trustee.' },
          { zh: '请更换受托人。', en: 'Choose another trustee.' },
          trustLawOn(trust.signedOn, 'trustee'),
        ),
      )
  found.push(
    ...lateProblems(
      { code: 'trust-filing', path: ['filed'], zh: '慈善信托', en: 'The trust' },
      trustFilingDue(trust.signedOn, counting),
      trust.filed === null ? null : trust.filed?.on,
      asOf,
    ),
    ...officeProblems(trust),
  )
  if (
    trust.filed?.copies !== undefined &&
    trust.filed.copies < trustCopies &&
    trust.filed.on >= charityTrustMeasures.effective
  )
    found.push(
      problem(
        'trust-copies',
        'warning',
        ['filed', 'copies'],
        {
          zh: `备案材料一式四份，只交了 ${trust.filed.copies} 份。`,
          en: `Four copies are asked for, ${trust.filed.copies} were given.`,
        },
        { zh: '请补齐材料。', en: 'Hand in the rest.' },
        atArticle(charityTrustMeasures, '第十八条'),
      ),
    )
  for (const [index, change] of trust.changes.entries())
    found.push(
      ...(change.on < trust.signedOn
        ? [changeBeforeSigning(trust, index)]
        : lateProblems(
            { code: 'trust-change', path: ['changes', index], zh: '变更事项', en: 'The change' },
            trustChangeDue(change, trust.changes, counting),
            change.filedOn,
            asOf,
          )),
    )
  if (asOf >= charityLaw2023.effective) found.push(...interestProblems(trust))
  return [...found, ...endProblems(trust, asOf, counting), ...orderProblems(trust), ...reportProblems(trust, asOf)]
}
