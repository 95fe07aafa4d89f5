import { atArticle, type Citation, keysOf, PlainDate, type Problem, plainDate } from '@minzheng/core'
import type { DayCounting } from '@minzheng/core/deadline'
import * as z from 'zod'
import { OrganisationKind } from '../charity-recognition/rules.js'
import { trustLawOn } from '../charity-trust/trust.js'
import { associationRegulationAt } from '../shared/association-regulation.js'
import { byDue, type DatedDuty, type DutyAbout, dutyAfter, dutyOn } from '../shared/dated-duty.js'
import { charityLaw2016, charityLaw2023, foundationRegulation, taxStatusNotice2020 } from '../shared/documents.js'
import {
  disclosureArticles2025,
  disclosureMeasures2018,
  disclosureMeasures2025,
  serviceInstitutionRegulation,
} from '../shared/fundraising-documents.js'
import { disclosureEvents } from './events.js'

export { type DutyProblem, dutyProblems } from '../shared/dated-duty.js'
export { disclosureEvents } from './events.js'

const kinds = keysOf(disclosureEvents)

/** A charity, for what it must report and publish in a year. */
export const DisclosingCharity = z.strictObject({
  kind: OrganisationKind,
  publicFundraising: z.boolean(),
  /** The day on which it was registered: of the year before it has nothing to report. Left out: in an earlier year. */
  registeredOn: PlainDate.optional(),
  /** Since when it is a charity, where it was recognised as one later. Left out: since it was registered. */
  charitySince: PlainDate.optional(),
  /** The day on which it was deregistered; left out: it was not. */
  endedOn: PlainDate.optional(),
  /** Whether it has a supervising unit (业务主管单位). */
  supervisingUnit: z.boolean(),
  /** Has, or applies for, the status by which gifts to it are deducted from tax. Left out: not known, and the report says so. */
  taxDeduction: z.boolean().nullish(),
  /** The charity trusts of which it is the trustee in the year: the day on which each was signed. */
  trusteeSince: z.array(PlainDate).max(1000).default([]),
  events: z
    .array(z.strictObject({ kind: z.enum(kinds), on: PlainDate }))
    .max(10_000)
    .default([]),
})
export type DisclosingCharity = z.infer<typeof DisclosingCharity>

const noDay = {
  zh: '条文只要求每年一次，没有规定日期，这里列当年最后一日。',
  en: 'The text asks for it every year and names no day; the last of the year stands here.',
}
const signingYear = {
  zh: '条文要求每年至少一次，没有规定日期，这里列当年最后一日；设立当年是否也须报告，条文未明说。',
  en: 'The text asks for it every year and names no day; the last of the year stands here. Whether the year of the signing counts it does not say.',
}

const agreedFirst = {
  zh: '报送登记管理机关前应当经业务主管单位审查同意。',
  en: 'The supervising unit must agree to it before it goes to the registrar.',
}

const publicationAgreed = {
  zh: '公开前应当经业务主管单位审查同意。',
  en: 'The supervising unit must agree to it before it is published.',
}

/** Notes that leave nothing open: by the last day it must be done. */
const settling: ReadonlySet<DatedDuty['note']> = new Set([noDay, agreedFirst, publicationAgreed])

const about = (id: string, zh: string, en: string, cite: Citation, note?: DatedDuty['note']): DutyAbout => ({
  id,
  title: { zh, en },
  cite,
  ...(note ? { note } : {}),
  ...(settling.has(note) ? { settled: true } : {}),
})

const inspection = ({ kind, supervisingUnit }: DisclosingCharity, year: number): DatedDuty[] => {
  const [march, may] = [plainDate(year, 3, 31), plainDate(year, 5, 31)]
  if (kind === 'foundation')
    return [
      dutyOn(
        about(
          'annual-check',
          '向登记管理机关报送年度工作报告，接受年检',
          'Annual work report to the registrar',
          atArticle(foundationRegulation, '第三十六条'),
          supervisingUnit ? agreedFirst : undefined,
        ),
        march,
      ),
    ]
  const cite =
    kind === 'association'
      ? associationRegulationAt(may, '第二十八条')
      : atArticle(serviceInstitutionRegulation, '第二十三条')
  return [
    ...(supervisingUnit
      ? [
          dutyOn(
            about('report-to-unit', '向业务主管单位报送工作报告', 'Work report to the supervising unit', cite),
            march,
          ),
        ]
      : []),
    dutyOn(about('annual-check', '向登记管理机关报送工作报告，接受年检', 'Work report to the registrar', cite), may),
  ]
}

const reportsInLaw = (year: number): Citation =>
  year < 2024 ? atArticle(charityLaw2016, '第七十二条第二款') : atArticle(charityLaw2023, '第七十八条第二款')

const publication = ({ publicFundraising, supervisingUnit }: DisclosingCharity, year: number): DatedDuty[] => {
  const [may, december] = [plainDate(year, 5, 31), plainDate(year, 12, 31)]
  const [zh, en] = publicFundraising
    ? ['公开年度工作报告和经审计的财务会计报告', 'Publish the annual report and the audited accounts']
    : ['公开年度工作报告和财务会计报告', 'Publish the annual report and the accounts']
  if (year < 2026)
    return [
      dutyOn(about('annual-report', zh, en, reportsInLaw(year), noDay), december),
      ...(publicFundraising && year >= 2019
        ? [
            dutyOn(
              about(
                'highest-pay',
                '公开领取报酬前五位人员的报酬金额',
                'Publish the five highest amounts of pay',
                disclosureMeasures2018,
                noDay,
              ),
              december,
            ),
          ]
        : []),
    ]
  return [
    dutyOn(
      about('annual-report', zh, en, disclosureMeasures2025, supervisingUnit ? publicationAgreed : undefined),
      may,
    ),
    dutyOn(
      about(
        'related-parties',
        '向登记的民政部门报送关联方名单及关联关系说明',
        'List of related parties to the registrar',
        atArticle(disclosureArticles2025, '第十五条'),
      ),
      may,
    ),
    ...(publicFundraising
      ? []
      : [
          dutyOn(
            about(
              'major-projects',
              '公开上年度重大慈善项目实施情况',
              'Publish the major projects of the year before',
              disclosureMeasures2025,
            ),
            may,
          ),
        ]),
  ]
}

const firstYear = {
  zh: '当年才成为慈善组织，上年度的是否也须公开，条文未明说。',
  en: 'It became a charity in this year; whether the year before is to be published too the text does not say.',
}

/** What is left of yearly duties in the years in which it was registered and became a charity. */
const ofYears = (
  { registeredOn, charitySince }: DisclosingCharity,
  year: number,
  ofAnyBody: readonly DatedDuty[],
  ofCharities: readonly DatedDuty[],
): DatedDuty[] => {
  const first = plainDate(year, 1, 1)
  const isIn = (on: PlainDate | undefined) => on !== undefined && on >= first
  if (isIn(registeredOn)) return []
  const published = isIn(charitySince)
    ? ofCharities
        .filter(({ due }) => due !== null && due >= charitySince!)
        .map(({ note, settled, ...duty }) => ({
          ...duty,
          note: { zh: `${note?.zh ?? ''}${firstYear.zh}`, en: `${note?.en ?? ''} ${firstYear.en}`.trim() },
        }))
    : ofCharities
  return [...ofAnyBody, ...published]
}

const trusts = ({ trusteeSince }: DisclosingCharity, year: number): DatedDuty[] =>
  trusteeSince.flatMap((signedOn, index) => {
    const due = plainDate(year, 12, 31)
    if (signedOn >= due) return []
    const [zh, en] = [
      '报告并公开信托事务处理情况及财务状况',
      'Report and publish the affairs and accounts of the trust',
    ]
    const trust = about(
      `trust-report-${index + 1}`,
      zh,
      en,
      trustLawOn(due, 'report'),
      signedOn.startsWith(due.slice(0, 4)) ? signingYear : noDay,
    )
    return [dutyOn({ ...trust, by: 'trustee' }, due)]
  })

const events = (
  { events: happened, registeredOn, charitySince = registeredOn }: DisclosingCharity,
  year: number,
  counting: DayCounting,
): DatedDuty[] =>
  happened.flatMap(({ kind, on }, index) => {
    const event = disclosureEvents[kind]
    const cite = event.cite(on)
    if (cite === undefined || (charitySince !== undefined && on < charitySince)) return []
    const duty = dutyAfter(
      { id: `${kind}-${index + 1}`, title: event.title, cite, ...('by' in event ? { by: event.by } : {}) },
      on,
      event.limit,
      counting,
    )
    return (duty.due ?? on).startsWith(`${plainDate(year, 1, 1).slice(0, 4)}-`) ? [duty] : []
  })

const statusNotKnown = {
  zh: '是否具有或者申请公益性捐赠税前扣除资格未说明；没有且不申请的，不报送。',
  en: 'Whether it has or applies for the status is not said; without it there is nothing to report.',
}

/** The notice is of May 2020, after the 31 March of that year: the first report is that of 2021. */
const firstTaxReport = 2021

const taxReport = ({ taxDeduction }: DisclosingCharity, year: number): DatedDuty[] =>
  taxDeduction === false || year < firstTaxReport
    ? []
    : [
        dutyOn(
          about(
            'tax-report',
            '报送公益性捐赠税前扣除资格专项报告',
            'Special report for the tax-deduction status',
            atArticle(taxStatusNotice2020, '第四条第二项'),
            taxDeduction ? undefined : statusNotKnown,
          ),
          plainDate(year, 3, 31),
        ),
      ]

const tooEarly: Problem = {
  code: 'disclosure-year-before-law',
  severity: 'error',
  path: ['year'],
  message: {
    zh: '慈善法自2016年9月1日起施行，2017年是第一个完整年度。',
    en: 'The Law holds from 2016-09-01; 2017 is its first full year.',
  },
  remedy: { zh: '请给出2017年及以后的年度。', en: 'Give 2017 or a later year.' },
}

/**
 * What a charity must report and publish in a year, in order, each with its article: the annual check, the tax report, the
 * annual report, related parties, trusts, and what events bring, where its last day falls in the year (give the events of the
 * year before too). An event for which no text of its day asks, or before it was a charity, brings nothing. A day that a text names does not move, whatever
 * `counting` says of days off. Nothing is asked of the year before its registration, nor after its end. The dates of campaigns are those of `campaignCalendar`.
 */
export const disclosureCalendar = (
  charity: DisclosingCharity,
  year: number,
  counting: DayCounting,
): { readonly duties: DatedDuty[]; readonly problems: Problem[] } => {
  if (year < 2017) return { duties: [], problems: [tooEarly] }
  const duties = [
    ...ofYears(charity, year, [...inspection(charity, year), ...taxReport(charity, year)], publication(charity, year)),
    ...trusts(charity, year),
    ...events(charity, year, counting),
  ]
  const { endedOn } = charity
  const asked = duties.filter(({ due }) => endedOn === undefined || due === null || due <= endedOn)
  return { duties: byDue(asked), problems: [] }
}
