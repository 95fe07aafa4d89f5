import {
  brokenRule,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** For what organisations are asked to help. */
export const organisationAidCauses = {
  'rural-revitalisation': { zh: '乡村振兴', en: 'Rural revitalisation' },
  'min-ning': { zh: '闽宁协作', en: 'Partnership of Fujian and Ningxia' },
  'twin-cities': { zh: '成渝地区双城经济圈', en: 'Chengdu-Chongqing twin cities' },
  employment: { zh: '稳岗就业', en: 'Employment' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A project of organisations for such a cause, with its agreement, its money and the jobs that it offers. */
export const OrganisationAidProject = z
  .strictObject({
    title: z.string().min(1),
    cause: z.enum(keysOf(organisationAidCauses)),
    organisations: z.array(z.string().min(1)).min(1),
    /** Who is helped: a village, a county, a partner organisation. */
    partner: z.string().min(1),
    /** The day of the agreement (结对帮扶协议); `null`: none, left out: not told. */
    agreement: PlainDate.nullish(),
    from: PlainDate,
    /** Its last day. */
    until: PlainDate.nullable().default(null),
    /** What was promised, in fen. */
    promised: z.int().min(0).default(0),
    /** Of the payments and of the jobs: left out: not told. */
    payments: z.array(z.strictObject({ on: PlainDate, amount: z.int().min(0) })).optional(),
    jobs: z.array(z.strictObject({ on: PlainDate, number: z.int().min(0) })).optional(),
  })
  .refine(...lastNotBefore('from', 'until'))
export type OrganisationAidProject = z.infer<typeof OrganisationAidProject>

interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}
const within =
  ({ from, to }: Period) =>
  ({ on }: { readonly on: PlainDate }) =>
    from <= on && on <= to

/**
 * What projects gave in a period, in fen, the jobs that they offered, and the organisations that did either; first and last day are in it. `null`:
 * of one that runs in it the payments, or the jobs, are not told.
 */
export const organisationAidIn = (
  projects: readonly OrganisationAidProject[],
  period: Period,
): { readonly amount: number | null; readonly jobs: number | null; readonly organisations: number | null } => {
  const inIt = within(period)
  const running = projects.filter(({ from, until }) => from <= period.to && (until === null || period.from <= until))
  const isUntold = (list: 'payments' | 'jobs') => running.some(project => project[list] === undefined)
  const isActive = ({ payments = [], jobs = [] }: OrganisationAidProject) => payments.some(inIt) || jobs.some(inIt)
  const isOpen = (project: OrganisationAidProject) =>
    !isActive(project) && (project.payments === undefined || project.jobs === undefined)
  return {
    amount: isUntold('payments')
      ? null
      : projects.flatMap(({ payments = [] }) => payments.filter(inIt)).reduce((sum, { amount }) => sum + amount, 0),
    jobs: isUntold('jobs')
      ? null
      : projects.flatMap(({ jobs = [] }) => jobs.filter(inIt)).reduce((sum, { number }) => sum + number, 0),
    organisations: running.some(isOpen)
      ? null
      : new Set(projects.filter(isActive).flatMap(({ organisations }) => organisations)).size,
  }
}

/** Causes for which organisations and those whom they help go in pairs (结对帮扶). */
const pairedCauses: readonly OrganisationAidProject['cause'][] = ['rural-revitalisation', 'min-ning']

/** What such a project is held against. No law asks for an agreement, nor says from when money may be paid: both are warnings. */
export const organisationAidRules = {
  'aid-agreement': {
    text: { zh: '结对帮扶一般在开始前签订协议', en: 'who helps in pairs has an agreement, from the first day' },
    severity: 'warning',
  },
  'aid-within-days': {
    text: {
      zh: '资金、岗位一般不早于协议签订或者项目开始',
      en: 'nothing is paid or offered before it is agreed on or begins',
    },
    severity: 'warning',
  },
  'aid-paid': { text: { zh: '项目结束时承诺资金应当到位', en: 'what was promised is paid by its end' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What such a project breaks on a day: an agreement is looked for only where the cause is one of pairs, as jobs offered to all have none. */
export const organisationAidProblems = (project: OrganisationAidProject, asOf: PlainDate): Problem[] => {
  if (project.from > asOf) return []
  const paid = organisationAidIn([project], { from: '0001-01-01', to: asOf }).amount
  const first = project.agreement != null && project.agreement < project.from ? project.agreement : project.from
  return [
    ...(pairedCauses.includes(project.cause) && notHappenedBy(project.agreement, project.from)
      ? [brokenRule('aid-agreement', organisationAidRules['aid-agreement'], ['agreement'])]
      : []),
    ...([...(project.payments ?? []), ...(project.jobs ?? [])].some(({ on }) => on < first)
      ? [brokenRule('aid-within-days', organisationAidRules['aid-within-days'], ['from'])]
      : []),
    ...(project.until !== null && project.until < asOf && paid !== null && paid < project.promised
      ? [brokenRule('aid-paid', organisationAidRules['aid-paid'], ['payments'], project.until)]
      : []),
  ]
}
